//! `siaga import`: people from a table, on the machine of the office.
//!
//! Looks at the file and says what would happen; enters it only with `--agreed`. The bot must
//! be stopped. Broken off, the same command goes on: whoever is there already is not entered
//! twice.

use std::path::Path;

use super::args;
use super::ending::{Ending, Refusal, print};
use super::export::{bar, hold_timers};
use super::opening;
use crate::app::{Ground, Setup};
use crate::domain::id::{ImportId, RandomId as _};
use crate::domain::import::{Import, State, Tally};
use crate::domain::people_list::{Problem, Why};
use crate::engine::Look;
use crate::engine::clerk::NotDone;
use crate::features::clerk::Clerk;
use crate::features::files::import::{self, Looked, Preview, Refused};
use crate::features::files::{Ask, Reply};
use crate::features::order::{Answer, Order};
use crate::register;
use crate::store::sled_store::SledStore;

/// Looks at the file, and enters it where that is wanted.
///
/// # Errors
/// When the file or the house can't be read.
pub async fn run(args: &args::Import) -> Result<Ending, Refusal> {
    let mut setup = opening::setup(&args.config)?;
    let bytes = bytes(&args.file, &setup)?;
    if !SledStore::exists(&setup.data_dir) {
        return Err(Refusal::wrong(
            "there is no database yet; the first start makes it",
        ));
    }
    hold_timers(&mut setup);
    let ground = opening::ground_beside(setup).await?;
    let done = imported(&ground, args, bytes).await;
    ground.close().await;
    done
}

fn bytes(path: &Path, setup: &Setup) -> Result<Vec<u8>, Refusal> {
    let most = u64::from(setup.config.files.import_kilobytes) * 1_000;
    let told = |cause| Refusal::wrong(format!("{}: it can't be read: {cause}", path.display()));
    let length = std::fs::metadata(path).map_err(told)?.len();
    if length > most {
        return Err(refused(&Refused::TooLong));
    }
    std::fs::read(path).map_err(told)
}

async fn imported(ground: &Ground, args: &args::Import, bytes: Vec<u8>) -> Result<Ending, Refusal> {
    let clerk = ground.clerk();
    let bits = clerk.reader.random().map_err(Refusal::ill)?;
    let id = ImportId::from_bits(bits);
    let looking = bar(None, "looking at it");
    let looked = import::look(&clerk, id, bytes.clone(), &mut |rows| {
        looking.set_position(u64::try_from(rows).unwrap_or(u64::MAX));
    })
    .await;
    looking.finish_and_clear();
    let preview = match looked.map_err(not_done)? {
        Looked::Preview(preview) => preview,
        Looked::Refused(why) => return Err(refused(&why)),
    };
    print(told(&preview));
    if preview.tally.changes() == 0 {
        print("Nobody is to be entered.");
        return Ok(Ending::Well);
    }
    if !args.agreed {
        print(
            "Nothing was entered. With --agreed they are: it states that these people agree to their data being kept.",
        );
        return Ok(Ending::Well);
    }
    let tally = entered(&clerk, id, (args, bytes), preview.tally.rows()).await?;
    print(format_args!(
        "Entered: {} new, {} begin to isolate, {} there already, {} not entered.",
        tally.new, tally.isolated, tally.known, tally.failed
    ));
    Ok(Ending::Well)
}

async fn entered(
    clerk: &Clerk,
    id: ImportId,
    (args, bytes): (&args::Import, Vec<u8>),
    rows: usize,
) -> Result<Tally, Refusal> {
    let import = Import {
        id,
        by: None,
        chat: None,
        file: args.file.display().to_string(),
        at: clerk.reader.now(),
        hash: Some(Clerk::hash_of(&bytes)),
        message: None,
        state: State::Entering {
            done: 0,
            so_far: Tally::default(),
        },
    };
    let begun = clerk.ask(&Order::Files(Ask::Begun(import))).await;
    if begun.map_err(not_done)? != Answer::Files(Reply::Kept) {
        return Err(not_done(NotDone::Never));
    }
    let entering = bar(u64::try_from(rows).ok(), "entering");
    let done = import::enter_all(clerk, id, bytes, &mut |rows| {
        entering.set_position(u64::try_from(rows).unwrap_or(u64::MAX));
    })
    .await;
    entering.finish_and_clear();
    done.map_err(not_done)?.map_err(|why| refused(&why))?;
    let look = Look::default();
    let tx = clerk.reader.tx(&look);
    let kept = register::import::find(&tx, id)
        .await
        .map_err(Refusal::ill)?;
    match kept.map(|kept| kept.state) {
        Some(State::Done { tally }) => Ok(tally),
        Some(State::Reading | State::Previewed | State::Entering { .. } | State::Dropped)
        | None => Err(not_done(NotDone::NotNow)),
    }
}

fn not_done(why: NotDone) -> Refusal {
    Refusal::ill(format!(
        "it broke off: {why}. What was entered stays; the same command goes on with the rest"
    ))
}

fn told(preview: &Preview) -> String {
    let tally = preview.tally;
    let mut lines = vec![format!(
        "{} rows: {} new people ({} isolate), {} there already who begin to isolate, {} there already, {} can't be entered",
        tally.rows(),
        tally.new,
        preview.isolating,
        tally.isolated,
        tally.known,
        tally.failed
    )];
    lines.extend(
        preview.begins.iter().map(|(row, name)| {
            format!("  row {row}: {name} is there already, and begins to isolate")
        }),
    );
    let begin = tally.isolated.saturating_sub(preview.begins.len());
    if begin > 0 {
        lines.push(format!("  and {begin} more of them"));
    }
    lines.extend(preview.otherwise.iter().map(|(row, name)| {
        format!("  row {row}: {name} isolates already for another reason, which stays")
    }));
    lines.extend(preview.problems.iter().map(line));
    let rest = tally.failed.saturating_sub(preview.problems.len());
    if rest > 0 {
        lines.push(format!("  and {rest} further rows"));
    }
    lines.join("\n")
}

fn line(problem: &Problem) -> String {
    format!(
        "  row {}, column {}: \"{}\": {}; such as: {}",
        problem.row,
        problem.column.title(),
        problem.said,
        why(problem.why),
        problem.column.example()
    )
}

fn why(why: Why) -> &'static str {
    match why {
        Why::Missing => "something has to stand there",
        Why::Unreadable => "not understood",
        Why::TwoWays => "it can mean two things",
        Why::LostDigits => "the spreadsheet took it for a number, and its last digits are lost",
        Why::Future => "a day to come",
        Why::LongAgo => "so long ago that an isolation of then is over",
        Why::Elsewhere => "they are registered elsewhere",
        Why::SomebodyElses => "somebody else is registered with this NIK",
        Why::DateNeeded => "a child under twelve needs the whole birth date",
        Why::NotAgreed => "they have not agreed to their data being kept",
        Why::NoVillage => "there is no such village",
        Why::OutsideArea => "the village has no such RT/RW",
        Why::Twice => "the same NIK stands in another row",
    }
}

fn refused(why: &Refused) -> Refusal {
    Refusal::wrong(match why {
        Refused::TooLong => {
            "the file is longer than import_kilobytes of the configuration allows, or unpacks to \
             too much"
                .to_owned()
        }
        Refused::Gone => "the file is gone".to_owned(),
        Refused::Empty => "the file is empty".to_owned(),
        Refused::OldOrLocked => {
            "an old workbook (.xls), or one with a password: save it as .xlsx without one"
                .to_owned()
        }
        Refused::Macros => "the workbook has macros; save it as .xlsx".to_owned(),
        Refused::Unreadable => "neither a workbook (.xlsx) nor CSV, or a damaged one".to_owned(),
        Refused::TooManyRows(most) => format!(
            "more than {most} people; divide the file, or raise import_people in the configuration"
        ),
        Refused::NoHeadings => {
            "there is no row with headings such as Nama, JK, Tanggal lahir, RT/RW".to_owned()
        }
        Refused::Missing(columns) => {
            let names: Vec<&str> = columns.iter().map(|one| one.title()).collect();
            format!("these columns are missing: {}", names.join(", "))
        }
        Refused::Changed => "the file has changed while it was entered".to_owned(),
        Refused::NotAllowed => "it is not allowed any more".to_owned(),
        Refused::Broken => {
            "something that is kept is damaged; `siaga check --database` says what".to_owned()
        }
    })
}

//! `siaga export`: a file of what is kept, made on the machine of the office.
//!
//! The bot must be stopped: the command opens the database itself. It names everybody,
//! and with `--nik` in full; the trail of looks has it, as it has those of the chat.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressStyle};

use super::args;
use super::ending::{Ending, Refusal, print};
use super::opening;
use crate::app::{Ground, Setup};
use crate::domain::id::{ExportId, RandomId as _};
use crate::domain::listing::{Listing, Period};
use crate::domain::place::VillageId;
use crate::engine::clerk::NotDone;
use crate::features::files::{self, Numbers, Wanted};
use crate::register::export::Export;
use crate::report::sheets::Format;
use crate::store::sled_store::SledStore;
use crate::store::table::Table;

/// No timer fires while a command has the house open, however long it takes: what Telegram
/// holds back has to be heard first.
const A_DAY_SECS: u32 = 24 * 60 * 60;

/// Makes the file.
///
/// # Errors
/// When what is asked for does not exist, the house can't be opened, or the file can't be
/// written.
pub async fn run(args: &args::Export) -> Result<Ending, Refusal> {
    let mut setup = opening::setup(&args.config)?;
    let asked = Asked::read(args, &setup)?;
    if !SledStore::exists(&setup.data_dir) {
        return Err(Refusal::wrong(
            "there is no database yet; the first start makes it",
        ));
    }
    hold_timers(&mut setup);
    let ground = opening::ground_beside(setup).await?;
    let made = made(&ground, &asked).await;
    ground.close().await;
    let (bytes, people) = made?;
    write_anew(&asked.out, &bytes)?;
    print(format_args!(
        "{}: {}, {people} people. It holds what only health workers may see: keep it closed.",
        asked.out.display(),
        asked.listing.title(),
    ));
    Ok(Ending::Well)
}

/// What was asked for, checked.
struct Asked {
    listing: Listing,
    period: Period,
    format: Format,
    village: Option<VillageId>,
    numbers: Numbers,
    out: PathBuf,
}

impl Asked {
    fn read(args: &args::Export, setup: &Setup) -> Result<Self, Refusal> {
        let listing = Listing::named(&args.sheet)
            .ok_or_else(|| unknown("sheet", &args.sheet, &Listing::ALL.map(Listing::word)))?;
        let period = Period::named(&args.period)
            .ok_or_else(|| unknown("period", &args.period, &Period::ALL.map(Period::word)))?;
        let format = Format::named(&args.format)
            .ok_or_else(|| unknown("format", &args.format, &Format::ALL.map(Format::ending)))?;
        let out = args.out.clone().unwrap_or_else(|| {
            PathBuf::from(format!("{}.{}", listing.file_stem(), format.ending()))
        });
        Ok(Self {
            listing,
            period,
            format,
            village: village(args.village.as_deref(), setup)?,
            numbers: match args.nik {
                true => Numbers::Full,
                false => Numbers::Masked,
            },
            out,
        })
    }
}

fn unknown(what: &str, given: &str, known: &[&str]) -> Refusal {
    Refusal::wrong(format!(
        "there is no {what} `{given}`; there are: {}",
        known.join(", ")
    ))
}

/// The village with this id in the configuration.
pub(super) fn village(given: Option<&str>, setup: &Setup) -> Result<Option<VillageId>, Refusal> {
    let Some(given) = given else {
        return Ok(None);
    };
    let villages = &setup.config.villages;
    let found = villages.iter().find(|one| one.id.as_str() == given);
    let known: Vec<&str> = villages.iter().map(|one| one.id.as_str()).collect();
    found
        .map(|village| Some(village.id.clone()))
        .ok_or_else(|| unknown("village", given, &known))
}

/// See [`A_DAY_SECS`].
pub(super) fn hold_timers(setup: &mut Setup) {
    let outage = &mut setup.protocol.reminders.outage.limits;
    outage.drain_at_most_seconds = A_DAY_SECS;
}

/// A bar on a terminal, nothing elsewhere.
pub(super) fn bar(total: Option<u64>, what: &'static str) -> ProgressBar {
    let bar = ProgressBar::new(total.unwrap_or(0));
    let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar.set_message(what);
    bar
}

async fn made(ground: &Ground, asked: &Asked) -> Result<(Vec<u8>, usize), Refusal> {
    let clerk = ground.clerk();
    let wanted = Wanted {
        listing: asked.listing,
        period: asked.period,
        village: asked.village.clone(),
        standing: None,
        numbers: asked.numbers,
        by: "Pengelola program, di komputer kantor".to_owned(),
    };
    let table = match asked.listing {
        Listing::Alerts => Table::Alert,
        Listing::Contacts => Table::IndexCase,
        Listing::Travellers => Table::Journey,
        Listing::LineList | Listing::DailyForm | Listing::Counts => Table::Person,
    };
    let total = clerk.reader.count(table).await;
    let bar = bar(total.unwrap_or(None), "reading");
    let gathered = files::gathered(&clerk.house, &clerk.reader, &wanted, &mut |looked| {
        bar.set_position(u64::try_from(looked).unwrap_or(u64::MAX));
    })
    .await;
    bar.finish_and_clear();
    let gathered = gathered.map_err(|fault| {
        Refusal::ill(format!(
            "the database can't be read: {fault}; nothing was written"
        ))
    })?;
    let people = gathered.people;
    let bits = clerk.reader.random().map_err(Refusal::ill)?;
    let export = Export {
        id: ExportId::from_bits(bits),
        by: None,
        at: clerk.reader.now(),
        listing: asked.listing,
        period: asked.period,
        format: asked.format,
        village: asked.village.clone(),
        people,
        firsts: Vec::new(),
    };
    let bytes = gathered.export(&clerk, export).await.map_err(not_made)?;
    Ok((bytes, people))
}

fn not_made(why: NotDone) -> Refusal {
    Refusal::ill(format!(
        "the file was not made: {why}; siaga check says whether the database is well"
    ))
}

/// Readable for nobody else, and never over a file that is there.
fn write_anew(path: &Path, bytes: &[u8]) -> Result<(), Refusal> {
    let mut options = OpenOptions::new();
    let file = options.write(true).create_new(true).mode(0o600).open(path);
    let written = file.and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.map_err(|cause| {
        let what = match cause.kind() {
            std::io::ErrorKind::AlreadyExists => {
                "there is a file of that name; name another one with --out"
            }
            _ => "it can't be written; name another place with --out",
        };
        Refusal::wrong(format!("{}: {what} ({cause})", path.display()))
    })
}

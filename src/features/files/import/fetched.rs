//! The clerk's part: a file is opened, read, looked at; and entered part by part.

use std::collections::BTreeSet;

use data_encoding::HEXLOWER;
use tokio::sync::Semaphore;

use super::judge::{Judge, Judged, is_one};
use super::kept::Part;
use super::{Looked, Preview, Refused};
use crate::domain::access::Standing;
use crate::domain::calendar::Zone;
use crate::domain::id::{ImportId, PersonId};
use crate::domain::import::{Import, State, Tally};
use crate::domain::people_list::{self, Newcomer, NoList, Problem};
use crate::domain::person::Person;
use crate::engine::clerk::{NoFile, NotDone};
use crate::engine::{Fault, Look};
use crate::features::clerk::{Clerk, not_done};
use crate::features::files::{Ask, Errand, Reply, trail};
use crate::features::order::{Answer, Order};
use crate::register;
use crate::report::sheets::open::{self, Limits, NotOpened};

/// So many rows are entered at a time: an alert waits for one part at most.
const IN_A_PART: usize = 25;
/// So many rows are looked at before others have their turn.
const AT_ONCE: usize = 50;
/// So many problems are told one by one.
const TOLD: usize = 12;
/// A workbook unpacks to so many times its size.
const UNPACKS: u64 = 20;
/// A file is unpacked alone: ten that are sent at once take the room of one.
static ONE_AT_A_TIME: Semaphore = Semaphore::const_new(1);

/// The rows of a list, each as somebody or as what can't be used.
type Rows = Vec<Result<Newcomer, Problem>>;

/// A file came, or the word that it is not there.
///
/// # Errors
/// When the engine or the store can't just now.
pub async fn taken(
    clerk: &Clerk,
    errand: Errand,
    file: Result<Vec<u8>, NoFile>,
) -> Result<(), NotDone> {
    let file = file.map_err(|why| match why {
        NoFile::TooLong => Refused::TooLong,
        NoFile::Gone => Refused::Gone,
    });
    match errand {
        Errand::Look(import) => {
            let (hash, looked) = match file {
                Ok(bytes) => {
                    let hash = hash(&bytes);
                    let looked = look(clerk, import, bytes, &mut |_| {}).await;
                    (Some(hash), or_broken(looked)?)
                }
                Err(why) => (None, Looked::Refused(why)),
            };
            let ask = Ask::Looked {
                import,
                hash,
                looked,
            };
            asked(clerk, ask).await.map(drop)
        }
        Errand::Enter(import) => enter(clerk, import, file).await,
    }
}

/// What will never be done is told; what can't be done just now comes again.
fn or_broken(looked: Result<Looked, NotDone>) -> Result<Looked, NotDone> {
    match looked {
        Err(NotDone::Never) => Ok(Looked::Refused(Refused::Broken)),
        other => other,
    }
}

async fn asked(clerk: &Clerk, ask: Ask) -> Result<Reply, NotDone> {
    match clerk.ask(&Order::Files(ask)).await? {
        Answer::Files(reply) => Ok(reply),
        Answer::Invited { .. }
        | Answer::Report(_)
        | Answer::SetAside(_)
        | Answer::Event { .. }
        | Answer::Forgotten(_)
        | Answer::Letter(_)
        | Answer::Alerts(_)
        | Answer::Path(_)
        | Answer::Done
        | Answer::Refused(_) => Err(NotDone::Never),
    }
}

/// A file is known by this.
fn hash(bytes: &[u8]) -> String {
    use blake2::Digest as _;
    HEXLOWER.encode(&blake2::Blake2s256::digest(bytes))
}

/// What would happen, were it entered. Reads only.
///
/// # Errors
/// When the store fails.
pub async fn look(
    clerk: &Clerk,
    import: ImportId,
    bytes: Vec<u8>,
    progress: &mut (dyn FnMut(usize) + Send),
) -> Result<Looked, NotDone> {
    let rows = match rows(clerk, bytes).await? {
        Ok(rows) => rows,
        Err(why) => return Ok(Looked::Refused(why)),
    };
    let standing = standing(clerk, import)
        .await
        .map_err(|fault| not_done(&fault))?;
    let looked = preview(clerk, standing.as_ref(), &rows, progress).await;
    looked
        .map(Looked::Preview)
        .map_err(|fault| not_done(&fault))
}

/// What whoever sent it may do.
async fn standing(clerk: &Clerk, import: ImportId) -> Result<Option<Standing>, Fault> {
    let look = Look::default();
    let tx = clerk.reader.tx(&look);
    let import = register::import::find(&tx, import).await?;
    match import.and_then(|import| import.by) {
        Some(by) => trail::standing(&tx, by).await.map(Some),
        None => Ok(None),
    }
}

/// Opens a file and reads it; away from what others need, for it takes a processor.
async fn rows(clerk: &Clerk, bytes: Vec<u8>) -> Result<Result<Rows, Refused>, NotDone> {
    let config = &clerk.house.config;
    let zone = config
        .villages
        .first()
        .map_or(Zone::Jakarta, |one| one.zone);
    let today = zone.day(clerk.reader.now());
    let most = usize::try_from(config.files.import_people).unwrap_or(usize::MAX);
    let limits = Limits {
        // Headings and titles stand above them.
        rows: most.saturating_add(20),
        unpacked: u64::from(config.files.import_kilobytes) * 1_000 * UNPACKS,
    };
    let _alone = ONE_AT_A_TIME.acquire().await;
    let read = tokio::task::spawn_blocking(move || {
        let rows = open::open(&bytes, limits).map_err(|why| refused(why, most))?;
        people_list::read(&rows, today).map_err(|why| match why {
            NoList::NoHeadings => Refused::NoHeadings,
            NoList::Missing(columns) => Refused::Missing(columns),
        })
    });
    // A file on which a reader breaks is none that can be read.
    Ok(read.await.unwrap_or(Err(Refused::Unreadable)))
}

fn refused(why: NotOpened, most: usize) -> Refused {
    match why {
        NotOpened::Empty => Refused::Empty,
        NotOpened::OldOrLocked => Refused::OldOrLocked,
        NotOpened::Macros => Refused::Macros,
        NotOpened::TooMuch => Refused::TooLong,
        NotOpened::TooManyRows(_) => Refused::TooManyRows(most),
        NotOpened::Unreadable => Refused::Unreadable,
    }
}

async fn preview(
    clerk: &Clerk,
    standing: Option<&Standing>,
    rows: &Rows,
    progress: &mut (dyn FnMut(usize) + Send),
) -> Result<Preview, Fault> {
    let judge = Judge {
        house: &clerk.house,
        standing,
    };
    let mut preview = Preview {
        tally: Tally::default(),
        isolating: 0,
        begins: Vec::new(),
        otherwise: Vec::new(),
        problems: Vec::new(),
    };
    let mut new: Vec<Person> = Vec::new();
    let mut begun: BTreeSet<PersonId> = BTreeSet::new();
    for (place, part) in (0..).zip(rows.chunks(AT_ONCE)) {
        let look = Look::default();
        let tx = clerk.reader.tx(&look);
        for row in part {
            let judged = match row {
                Ok(newcomer) => judge.judge(&tx, newcomer).await?,
                Err(problem) => Judged::Problem(problem.clone()),
            };
            match judged {
                // Twice in the file: the second one will be there already.
                Judged::New(person) if stands_in(&new, &person) => preview.tally.known += 1,
                Judged::New(person) => {
                    let isolates = row.as_ref().is_ok_and(|one| one.isolation.is_some());
                    preview.isolating += usize::from(isolates);
                    preview.tally.new += 1;
                    new.push(*person);
                }
                Judged::Isolates(person) if begun.insert(person.id) => {
                    preview.tally.isolated += 1;
                    if let Some(row) = row.as_ref().ok().filter(|_| preview.begins.len() < TOLD) {
                        preview.begins.push((row.row, row.name.as_str().to_owned()));
                    }
                }
                Judged::IsolatesOtherwise => {
                    preview.tally.known += 1;
                    if let Some(row) = row.as_ref().ok().filter(|_| preview.otherwise.len() < TOLD)
                    {
                        preview
                            .otherwise
                            .push((row.row, row.name.as_str().to_owned()));
                    }
                }
                Judged::Isolates(_) | Judged::Known => preview.tally.known += 1,
                Judged::Problem(problem) => {
                    preview.tally.failed += 1;
                    if preview.problems.len() < TOLD {
                        preview.problems.push(problem);
                    }
                }
            }
        }
        progress((place + 1) * AT_ONCE);
        tokio::task::yield_now().await;
    }
    Ok(preview)
}

/// Whether somebody of the file was the same person. Those of one RT and birth year are few.
fn stands_in(new: &[Person], person: &Person) -> bool {
    let near = new
        .iter()
        .filter(|other| other.rt_rw == person.rt_rw && other.birth.year() == person.birth.year());
    near.into_iter().any(|other| is_one(person, other))
}

/// Enters what was looked at and confirmed, from where it stood.
async fn enter(clerk: &Clerk, id: ImportId, file: Result<Vec<u8>, Refused>) -> Result<(), NotDone> {
    let why = match file {
        Ok(bytes) => match enter_all(clerk, id, bytes, &mut |_| {}).await {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(why)) => why,
            Err(NotDone::Never) => Refused::Broken,
            Err(NotDone::NotNow) => return Err(NotDone::NotNow),
        },
        Err(why) => why,
    };
    let ask = Ask::BrokenOff { import: id, why };
    asked(clerk, ask).await.map(drop)
}

/// Enters all rows of a file, each once, also when it is begun again.
///
/// # Errors
/// When the engine or the store can't just now; inside, why the file can't be used.
pub async fn enter_all(
    clerk: &Clerk,
    id: ImportId,
    bytes: Vec<u8>,
    progress: &mut (dyn FnMut(usize) + Send),
) -> Result<Result<(), Refused>, NotDone> {
    let Some(import) = known(clerk, id).await? else {
        return Ok(Ok(()));
    };
    let State::Entering { done, .. } = import.state else {
        return Ok(Ok(()));
    };
    if import.hash.as_deref() != Some(hash(&bytes).as_str()) {
        return Ok(Err(Refused::Changed));
    }
    let rows = match rows(clerk, bytes).await? {
        Ok(rows) => rows,
        Err(why) => return Ok(Err(why)),
    };
    let all = rows.len();
    let mut behind = done;
    for part in rows.get(done..).unwrap_or_default().chunks(IN_A_PART) {
        let length = part.len();
        let people: Vec<Newcomer> = part.iter().flatten().cloned().collect();
        let part = Part {
            import: id,
            behind,
            failed: length - people.len(),
            people,
            is_last: behind + length >= all,
        };
        if asked(clerk, Ask::Part(part)).await? == Reply::Forbidden {
            return Ok(Ok(()));
        }
        behind += length;
        progress(behind);
    }
    Ok(Ok(()))
}

async fn known(clerk: &Clerk, id: ImportId) -> Result<Option<Import>, NotDone> {
    let look = Look::default();
    let tx = clerk.reader.tx(&look);
    let found = register::import::find(&tx, id).await;
    found.map_err(|fault| not_done(&fault))
}

impl Clerk {
    /// What a file on this machine is known by, for its record.
    #[must_use]
    pub fn hash_of(bytes: &[u8]) -> String {
        hash(bytes)
    }
}

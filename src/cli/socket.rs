//! The door for the command line into a running bot: a Unix socket in the data
//! folder. One line of JSON in (an [`Order`]), one line out (an [`Answer`]).
//!
//! Only the account that runs the bot (and root) is let in: the file has mode
//! 0600, and the account of each caller is looked at besides. A caller who is
//! stuck, writes too much or writes nonsense takes nothing from anybody. A socket
//! that a dead process left behind is removed only by who holds the database.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixStream as Caller;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt};
use tokio::net::{UnixListener, UnixStream};
use tokio::sync::Semaphore;
use tokio::task::{AbortHandle, JoinSet};

use crate::engine::EngineHandle;
use crate::features::order::{Answer, Order};

/// The socket's name in the data folder.
pub const FILE_NAME: &str = "siaga.sock";

/// The longest line that is read, in bytes.
const LONGEST_LINE: u64 = 16 * 1024;
/// How long a caller may take to say what he wants, and to hear the answer.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long the command line waits for the bot's answer.
const ANSWER_WITHIN: Duration = Duration::from_secs(20);
/// How many callers are heard at once.
const CALLERS: usize = 8;

/// The open door. Closes when dropped.
#[derive(Debug)]
pub struct Door {
    path: PathBuf,
    listening: AbortHandle,
}

impl Door {
    /// Opens the door of the bot that holds the database in `data_dir`.
    ///
    /// # Errors
    /// When the socket can't be made: the path may be too long for one.
    pub fn open(data_dir: &Path, engine: EngineHandle) -> io::Result<Self> {
        let path = data_dir.join(FILE_NAME);
        // We hold the database: whoever made this one is gone.
        match std::fs::remove_file(&path) {
            Err(cause) if cause.kind() != io::ErrorKind::NotFound => return Err(cause),
            Ok(()) | Err(_) => {}
        }
        let listener = UnixListener::bind(&path)?;
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600))?;
        let listening = tokio::spawn(listen(listener, engine)).abort_handle();
        Ok(Self { path, listening })
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        self.listening.abort();
        if let Err(cause) = std::fs::remove_file(&self.path) {
            log::debug!(cause:display; "the socket could not be removed");
        }
    }
}

/// Lets callers in, a few at a time. They go when this task is aborted.
async fn listen(listener: UnixListener, engine: EngineHandle) {
    let seats = Arc::new(Semaphore::new(CALLERS));
    let mut callers = JoinSet::new();
    loop {
        let Ok(seat) = Arc::clone(&seats).acquire_owned().await else {
            return;
        };
        while callers.try_join_next().is_some() {}
        match listener.accept().await {
            Ok((stream, _address)) if may_enter(&stream) => {
                let engine = engine.clone();
                callers.spawn(async move {
                    let _seat = seat;
                    let _gone = attend(stream, &engine).await;
                });
            }
            Ok((_stranger, _address)) => log::warn!("a stranger at the socket was turned away"),
            Err(cause) => {
                log::warn!(cause:display; "the socket could not take a caller in");
                // Too many open files, most likely: no busy loop over it.
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
        }
    }
}

/// Closes the moment between the making of the socket and its permissions.
fn may_enter(stream: &UnixStream) -> bool {
    let own = rustix::process::geteuid().as_raw();
    let caller = stream.peer_cred().map(|caller| caller.uid());
    caller.is_ok_and(|uid| uid == own || uid == 0)
}

/// Hears one order and answers it.
async fn attend(mut stream: UnixStream, engine: &EngineHandle) -> io::Result<()> {
    let (reading, mut writing) = stream.split();
    let mut line = Vec::new();
    let mut reading = tokio::io::BufReader::new(reading.take(LONGEST_LINE + 1));
    tokio::time::timeout(PATIENCE, reading.read_until(b'\n', &mut line)).await??;
    let answer = match understood(&line) {
        Ok(order) => carried_out(&order, engine).await,
        Err(why) => Answer::Refused(why),
    };
    let mut answer = serde_json::to_vec(&answer)?;
    answer.push(b'\n');
    tokio::time::timeout(PATIENCE, writing.write_all(&answer)).await?
}

fn understood(line: &[u8]) -> Result<Order, String> {
    if u64::try_from(line.len()).unwrap_or(u64::MAX) > LONGEST_LINE {
        return Err(format!(
            "an order is one line of at most {LONGEST_LINE} bytes"
        ));
    }
    serde_json::from_slice(line).map_err(|cause| format!("this is no order: {cause}"))
}

/// Has the features carry an order out.
pub async fn carried_out(order: &Order, engine: &EngineHandle) -> Answer {
    let Ok(order) = serde_json::to_value(order) else {
        return Answer::Refused("the order can't be written".to_owned());
    };
    match engine.order(order).await {
        Ok(Some(answer)) => serde_json::from_value(answer)
            .unwrap_or_else(|_| Answer::Refused("the answer can't be read".to_owned())),
        Ok(None) => Answer::Refused(
            "the order failed and was set aside with its cause: see the log and `siaga check`"
                .to_owned(),
        ),
        Err(stopped) => Answer::Refused(stopped.to_string()),
    }
}

/// Why a running bot could not be asked.
#[derive(Debug, thiserror::Error)]
pub enum AskFault {
    /// Its socket is another account's.
    #[error(
        "a bot runs here, but {} belongs to another account: run this command as the account that \
         runs the bot (such as: sudo -u siaga siaga …)",
        .0.display()
    )]
    NotYours(PathBuf),
    /// It did not answer (in time).
    #[error("the running bot did not answer: {0}")]
    NoAnswer(#[from] io::Error),
    /// Another version of siaga runs.
    #[error("the running bot's answer can't be read: it may be another version of siaga")]
    Unreadable,
}

/// Asks the bot that runs over `data_dir`; `None` when none can be found.
///
/// # Errors
/// When one runs and can't be asked.
pub fn ask(data_dir: &Path, order: &Order) -> Result<Option<Answer>, AskFault> {
    let path = data_dir.join(FILE_NAME);
    let mut caller = match Caller::connect(&path) {
        Ok(caller) => caller,
        Err(cause) => {
            return match cause.kind() {
                io::ErrorKind::PermissionDenied => Err(AskFault::NotYours(path)),
                // Nobody there, nobody listening, or a path too long to listen at.
                io::ErrorKind::NotFound
                | io::ErrorKind::ConnectionRefused
                | io::ErrorKind::InvalidInput
                | io::ErrorKind::NotADirectory => Ok(None),
                _ => Err(cause.into()),
            };
        }
    };
    caller.set_read_timeout(Some(ANSWER_WITHIN))?;
    caller.set_write_timeout(Some(PATIENCE))?;
    let mut line = serde_json::to_vec(order).map_err(io::Error::from)?;
    line.push(b'\n');
    caller.write_all(&line)?;
    let mut answer = Vec::new();
    BufReader::new(caller.take(1 << 20)).read_until(b'\n', &mut answer)?;
    if answer.is_empty() {
        return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
    }
    serde_json::from_slice(&answer)
        .map(Some)
        .map_err(|_| AskFault::Unreadable)
}

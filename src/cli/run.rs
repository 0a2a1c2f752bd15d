//! `siaga run`: the bot itself, until it is told to stop.
//!
//! SIGTERM and SIGINT let what is under way land and end within five seconds; a
//! second one ends at once. Either way nothing is lost: what was confirmed to
//! Telegram is on the disk. Trouble with Telegram ends nothing; it is logged when
//! it begins and when it is over.

use std::path::Path;
use std::time::Duration;

use tokio::signal::unix::{Signal, SignalKind, signal};

use super::args;
use super::bot_name;
use super::ending::{Ending, Refusal};
use super::opening;
use super::socket::{self, Door};
use crate::app::{App, Ground};
use crate::engine::{Ended, EngineHandle, EngineStatus};
use crate::features::order::{Answer, Order};
use crate::store::sealing_key::KeyOrigin;
use crate::telegram::BotIdentity;
use tokio::sync::watch;

/// How long a stop may take in all; systemd is told a little more.
const STOP: Duration = Duration::from_millis(4_800);

/// Runs the bot.
///
/// # Errors
/// When it could not start, in plain words.
pub async fn run(args: &args::Run) -> Result<Ending, Refusal> {
    let token = opening::token()?;
    let mut signals = Signals::new()?;
    let setup = opening::setup(&args.config)?;
    let data_dir = setup.data_dir.clone();
    let ground = opening::ground(setup).await?;
    greet(&ground, &args.config).await;
    let link = opening::link(&ground.house.config, token);
    let app = ground
        .connect(&link)
        .map_err(|fault| opening::opening(&fault))?;
    let door = open_door(&data_dir, &app.engine);
    let naming = tokio::spawn(name_bot(app.running.me.clone(), data_dir)).abort_handle();
    let mut by_itself = None;
    let ending = tokio::select! {
        () = signals.next() => Ending::Well,
        ended = engine_ended(app.engine.status()) => {
            log::error!("the engine ended by itself; siaga ends");
            by_itself = ended;
            Ending::Ill
        }
    };
    naming.abort();
    drop(door);
    let ending = stop(app, ending, &mut signals).await;
    by_itself.map_or(Ok(ending), |ended| Err(opening::ended(&ended)))
}

/// What an operator should know at the start, the first one above all.
async fn greet(ground: &Ground, config: &Path) {
    if let KeyOrigin::Made(file) = &ground.key_origin {
        let file = file.display().to_string();
        log::warn!(
            file = file.as_str();
            "a sealing key was made: keep a copy of this file in another safe place, for without it \
             nobody can read the data again"
        );
    }
    let report = socket::carried_out(&Order::Report, &ground.engine).await;
    if let Answer::Report(report) = report
        && report.staff == 0
    {
        let config = config.display();
        log::warn!(
            "nobody works here yet: invite the first coordinator with: \
             siaga invite --role coordinator --config {config}"
        );
    }
}

/// The bot runs on without a door: only the command line misses it.
fn open_door(data_dir: &Path, engine: &EngineHandle) -> Option<Door> {
    match Door::open(data_dir, engine.clone()) {
        Ok(door) => Some(door),
        Err(cause) => {
            let socket = data_dir.join(socket::FILE_NAME).display().to_string();
            log::warn!(
                socket = socket.as_str(), bytes = socket.len(), cause:display;
                "no socket could be made (a path may have 107 bytes): `siaga invite` and \
                 `siaga check` can't speak to this bot while it runs"
            );
            None
        }
    }
}

/// Says who the bot is once Telegram has told, and remembers it.
async fn name_bot(mut me: watch::Receiver<Option<BotIdentity>>, data_dir: std::path::PathBuf) {
    let told = me.wait_for(Option::is_some).await;
    let told = told.ok().and_then(|me| me.clone());
    if let Some(BotIdentity { username, .. }) = told {
        log::info!(bot = username.as_str(); "this bot is https://t.me/{username}");
        bot_name::remember(&data_dir, &username);
    }
}

/// Ready when the engine has ended by itself: the database is damaged, or the disk
/// refused for too long.
async fn engine_ended(mut status: watch::Receiver<EngineStatus>) -> Option<Ended> {
    while status.changed().await.is_ok() {}
    status.borrow().ended.clone()
}

/// Ends the bot. A second signal, or too long a wait, leaves the rest to the next start.
async fn stop(app: App, ending: Ending, signals: &mut Signals) -> Ending {
    log::info!("stopping");
    tokio::select! {
        () = app.stop() => {
            log::info!("stopped");
            ending
        }
        () = signals.next() => {
            log::warn!("told a second time: ending at once; what was committed is safe");
            Ending::Ill
        }
        () = tokio::time::sleep(STOP) => {
            log::warn!("not everything ended in time; what was committed is safe");
            ending
        }
    }
}

/// The two ways to be told to stop.
pub(super) struct Signals {
    terminate: Signal,
    interrupt: Signal,
}

impl Signals {
    pub(super) fn new() -> Result<Self, Refusal> {
        let listen = |kind| {
            signal(kind)
                .map_err(|cause| Refusal::ill(format!("signals can't be listened to: {cause}")))
        };
        Ok(Self {
            terminate: listen(SignalKind::terminate())?,
            interrupt: listen(SignalKind::interrupt())?,
        })
    }

    pub(super) async fn next(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}

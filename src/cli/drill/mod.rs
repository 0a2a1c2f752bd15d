//! `siaga drill`: the village tries everything before the first real day. No token,
//! no network, no configuration: the example village, a Bot API server of our own
//! with a page of telephones, and the real bot behind it, over HTTP.

mod cast;
mod crowd;
mod enrol;
mod scene;
pub mod settle;

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, anyhow};
use chrono::Offset as _;

use super::args;
use super::ending::{Ending, Refusal};
use super::run::Signals;
use crate::app::{App, Ground, Link, Setup};
use crate::clock::Clock;
use crate::config::{Config, Village};
use crate::domain::protocol::Protocol;
use crate::drill::{BotServer, Options, PageOptions, Words};
use crate::i18n::Locales;
use crate::store::sealing_key;
use crate::telegram::{self, Pacing};

pub use cast::Cast;

/// How a drill is opened.
#[derive(Debug, Clone, Default)]
pub struct DrillOptions {
    /// The port of the page on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// A folder to keep the village in; otherwise nothing is kept.
    pub keep: Option<PathBuf>,
}

/// An open drill.
pub struct Drill {
    /// Plays Telegram, and shows the page.
    pub server: BotServer,
    /// The bot.
    pub app: App,
    /// The clock of the drill: it runs, and can be moved.
    pub clock: Clock,
    /// The people.
    pub cast: Cast,
    /// Where to look.
    pub url: String,
    /// Goes when the drill goes, with everything in it.
    folder: Option<tempfile::TempDir>,
}

impl Drill {
    /// Opens the village and plays it up to the first scene.
    ///
    /// # Errors
    /// When the port is taken, the folder can't be used, or the example people
    /// could not be enrolled (a bug, caught by a test).
    pub async fn open(options: DrillOptions) -> anyhow::Result<Self> {
        let mut config = Config::example().map_err(|faults| anyhow!("{faults}"))?;
        // A drill keeps next to nothing: on a full disk it is played all the same.
        config.reminders.stop_below_free_percent = 0;
        let village = config.villages.first().context("no village")?.clone();
        let clock = Clock::still_at(enrol::village_time(&village, enrol::BEGIN)?);
        let seed = getrandom::u64().map_err(|cause| anyhow!("no randomness: {cause}"))?;
        let server = BotServer::start(
            clock.clone(),
            Options {
                port: options.port,
                seed,
                ..Options::default()
            },
        )
        .await
        .with_context(|| format!("port {} of 127.0.0.1 can't be used", options.port))?;
        let (data_dir, folder) = folder(options.keep)?;
        let app = open_app(config, clock.clone(), &data_dir, &server).await?;
        let cast = Cast::meet(&server);
        let enrolment = enrol::Enrolment {
            app: &app,
            server: &server,
            clock: &clock,
            cast: &cast,
            village: &village,
        };
        enrolment.play().await?;
        cast.read_everything();
        let url = server.open_page(page(&village, &cast))?;
        clock.run();
        Ok(Self {
            server,
            app,
            clock,
            cast,
            url,
            folder,
        })
    }

    /// Ends the drill; nothing is left of it but what was to be kept.
    pub async fn close(self) {
        self.app.stop().await;
        self.server.stop();
        drop(self.folder);
    }
}

/// `siaga drill`: opens the village, says where to look, and waits to be told to stop.
///
/// # Errors
/// When it could not be opened, in plain words.
pub async fn run(args: &args::Drill) -> Result<Ending, Refusal> {
    let mut signals = Signals::new()?;
    say("Opening the village of the drill…");
    let options = DrillOptions {
        port: args.port,
        keep: args.keep.clone(),
    };
    let drill = Drill::open(options)
        .await
        .map_err(|cause| Refusal::wrong(format!("the drill can't be opened: {cause:#}")))?;
    say(&format!(
        "\nGladi Siaga Desa: buka halaman ini di peramban (browser)\n\
         Siaga Desa drill: open this page in a browser\n\n    {}\n\nCtrl-C: selesai / ends the drill.",
        drill.url
    ));
    tokio::select! {
        _ = signals.next() => {}
        ended = played_by_others(&drill) => ended?,
    }
    drill.close().await;
    Ok(Ending::Well)
}

/// The other villagers, as long as the drill goes on. Without them it goes on, too.
async fn played_by_others(drill: &Drill) -> Result<(), Refusal> {
    if let Err(cause) = drill.crowd().await {
        say(&format!("The other contacts could not come in: {cause:#}"));
    }
    std::future::pending().await
}

/// A line for whoever has started the drill.
fn say(line: &str) {
    use std::io::Write as _;
    // Nobody is left to be told when even the terminal is gone.
    let _gone = writeln!(std::io::stdout().lock(), "{line}");
}

/// Where the village's data go: a folder of its own, which must not be in use yet.
fn folder(keep: Option<PathBuf>) -> anyhow::Result<(PathBuf, Option<tempfile::TempDir>)> {
    match keep {
        None => {
            let folder = tempfile::tempdir()?;
            Ok((folder.path().join("data"), Some(folder)))
        }
        Some(kept) => {
            let used = kept
                .read_dir()
                .is_ok_and(|mut files| files.next().is_some());
            if used {
                return Err(anyhow!(
                    "{} is not empty: a drill starts in a new folder",
                    kept.display()
                ));
            }
            Ok((kept, None))
        }
    }
}

async fn open_app(
    config: Config,
    clock: Clock,
    data_dir: &Path,
    server: &BotServer,
) -> anyhow::Result<App> {
    let setup = Setup {
        config,
        protocol: Protocol::embedded(),
        locales: Locales::embedded(),
        clock,
        data_dir: data_dir.to_owned(),
        key: None,
        key_file: data_dir.join(sealing_key::FILE_NAME),
    };
    let ground = Ground::open(setup).await?;
    let link = Link {
        token: server.token().to_owned(),
        api_url: Some(server.url()),
        options: telegram::Options {
            pacing: Pacing::ON,
            poll: Duration::from_secs(30),
        },
    };
    Ok(ground.connect(&link)?)
}

fn page(village: &Village, cast: &Cast) -> PageOptions {
    PageOptions {
        title: Words::new(
            &format!("Gladi Siaga Desa: Desa {}", village.name),
            &format!("Siaga Desa drill: the village of {}", village.name),
        ),
        zone: village
            .zone
            .stamped(crate::clock::Moment::UNIX_EPOCH)
            .offset()
            .fix(),
        zone_name: village.zone.letters().to_owned(),
        telephones: cast.shown(),
        scenes: scene::all(),
    }
}

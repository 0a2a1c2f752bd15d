//! The house put together: store, engine, features, Telegram. `siaga run`, the
//! drill and the scenario tests all open it through here, so that what is tried is
//! what runs.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use chrono::TimeDelta;

use crate::clock::Clock;
use crate::config::Config;
use crate::domain::protocol::Protocol;
use crate::engine::{self, Engine, EngineHandle, Fault, Reader, Walk};
use crate::features::clerk::Clerk;
use crate::features::{Features, House};
use crate::i18n::Locales;
use crate::store::check_row::CheckFault;
use crate::store::seal::Vault;
use crate::store::sealing_key::{self, Database, KeyFault, KeyOrigin, SealingKey};
use crate::store::sled_store::SledStore;
use crate::store::{Store, StoreFault};
use crate::telegram::{self, BadAddress, Telegram};

/// Everything that has to be decided before the house opens.
#[derive(Debug)]
pub struct Setup {
    /// The operator's decisions.
    pub config: Config,
    /// The rules of health.
    pub protocol: Protocol,
    /// The sentences.
    pub locales: Locales,
    /// The time.
    pub clock: Clock,
    /// The folder of the database.
    pub data_dir: PathBuf,
    /// The sealing key, when the environment gives it.
    pub key: Option<String>,
    /// The file of the sealing key otherwise.
    pub key_file: PathBuf,
}

/// How Telegram is to be spoken to.
#[derive(Debug, Clone)]
pub struct Link {
    /// The bot's token.
    pub token: String,
    /// Another Bot API server than Telegram's own.
    pub api_url: Option<String>,
    /// Pacing and polling.
    pub options: telegram::Options,
}

/// Why the house did not open, in words for the operator.
#[derive(Debug, thiserror::Error)]
pub enum OpenFault {
    /// The data folder can't be made.
    #[error("the data folder {0} can't be used: {1}")]
    Folder(PathBuf, #[source] std::io::Error),
    /// No database, or not ours to open.
    #[error(transparent)]
    Store(#[from] StoreFault),
    /// No sealing key, or not a usable one.
    #[error(transparent)]
    Key(#[from] KeyFault),
    /// The key is not the one the database was sealed with.
    #[error(transparent)]
    WrongKey(#[from] CheckFault),
    /// The engine could not start.
    #[error(transparent)]
    Engine(#[from] Fault),
    /// The address of the Bot API server can't be one.
    #[error(transparent)]
    Address(#[from] BadAddress),
}

/// The ground floor: everything but Telegram. Enough for the command line.
pub struct Ground {
    /// Speaks to the engine.
    pub engine: EngineHandle,
    /// The house that the features work in.
    pub house: Arc<House>,
    /// The time.
    pub clock: Clock,
    /// Where the sealing key came from.
    pub key_origin: KeyOrigin,
    store: Arc<SledStore>,
    reader: Reader,
    feeds: engine::Feeds,
}

impl Ground {
    /// Opens database and engine.
    ///
    /// # Errors
    /// When folder, database, key or engine say no: [`OpenFault`] says it plainly.
    pub async fn open(setup: Setup) -> Result<Self, OpenFault> {
        make_folder(&setup.data_dir)?;
        let database = if SledStore::exists(&setup.data_dir) {
            Database::Existing
        } else {
            Database::New
        };
        let foundation = Foundation::lay(&setup, database).await?;
        let Foundation {
            store,
            vault,
            key_origin,
        } = foundation;
        let tenant = setup.config.tenant.id.clone();
        let outage = &setup.protocol.reminders.outage.limits;
        let drain = outage.drain_at_most_seconds;
        let house = Arc::new(House {
            config: setup.config,
            protocol: setup.protocol,
            locales: setup.locales,
            bot_name: Arc::new(OnceLock::new()),
        });
        let reader = Reader::new(
            Arc::clone(&store) as Arc<dyn Store>,
            tenant.clone(),
            Arc::clone(&vault),
            setup.clock.clone(),
        );
        let parts = engine::Parts {
            store: Arc::clone(&store) as Arc<dyn Store>,
            tenant,
            vault,
            clock: setup.clock.clone(),
            handler: Arc::new(Features::new(Arc::clone(&house))),
            drain: TimeDelta::seconds(i64::from(drain)),
        };
        let (engine, feeds) = Engine::start(parts).await?;
        Ok(Self {
            engine,
            house,
            clock: setup.clock,
            key_origin,
            store,
            reader,
            feeds,
        })
    }

    /// Who does what takes long.
    #[must_use]
    pub fn clerk(&self) -> Clerk {
        Clerk {
            house: Arc::clone(&self.house),
            reader: self.reader.clone(),
            engine: self.engine.clone(),
        }
    }

    /// Opens the door to Telegram.
    ///
    /// # Errors
    /// When the address of the Bot API server can't be one.
    pub fn connect(self, link: &Link) -> Result<App, OpenFault> {
        let telegram = Telegram::connect(&link.token, link.api_url.as_deref())?;
        let clerk = Arc::new(self.clerk());
        let feeds = (self.feeds, clerk as Arc<dyn engine::Clerk>);
        let running = telegram.start(link.options, &self.engine, feeds, &self.clock);
        let name = Arc::clone(&self.house.bot_name);
        let mut me = running.me.clone();
        tokio::spawn(async move {
            if let Ok(me) = me.wait_for(Option::is_some).await
                && let Some(identity) = me.as_ref()
            {
                let _known = name.set(identity.username.clone());
            }
        });
        Ok(App {
            engine: self.engine,
            house: self.house,
            store: self.store,
            key_origin: self.key_origin,
            running,
        })
    }

    /// Closes again; what was committed is on the disk.
    pub async fn close(self) {
        drop(self.engine);
        drop(self.reader);
        let _ended = self.feeds.task.await;
        close_store(self.store).await;
    }
}

/// Database and key, and that they belong together.
struct Foundation {
    store: Arc<SledStore>,
    vault: Arc<Vault>,
    key_origin: KeyOrigin,
}

impl Foundation {
    async fn lay(setup: &Setup, database: Database) -> Result<Self, OpenFault> {
        let key = setup.key.clone();
        let (key, key_origin) = SealingKey::from_env_or_file(key, &setup.key_file, database)?;
        let store = Arc::new(SledStore::open(&setup.data_dir)?);
        let vault = Arc::new(Vault::new(&key));
        let tenant = &setup.config.tenant.id;
        vault.check_row(store.as_ref(), tenant).await?;
        Ok(Self {
            store,
            vault,
            key_origin,
        })
    }
}

/// Opens every value of an existing database and counts its rows, without opening the
/// house: so that a damage which the engine could not start over is found too.
///
/// # Errors
/// When database or key say no: [`OpenFault`] says it plainly.
pub async fn walk(setup: &Setup) -> Result<Walk, OpenFault> {
    let foundation = Foundation::lay(setup, Database::Existing).await?;
    let Foundation { store, vault, .. } = foundation;
    let walked = engine::walk(store.as_ref(), &vault, &setup.config.tenant.id).await;
    close_store(store).await;
    Ok(walked?)
}

/// The open house.
pub struct App {
    /// Speaks to the engine.
    pub engine: EngineHandle,
    /// The house that the features work in.
    pub house: Arc<House>,
    /// The database, for its state of health.
    pub store: Arc<SledStore>,
    /// Where the sealing key came from.
    pub key_origin: KeyOrigin,
    /// Telegram's side.
    pub running: telegram::Running,
}

/// How long the engine may take to finish its last commit.
const LAST_COMMIT: Duration = Duration::from_secs(2);

impl App {
    /// Takes nothing more in, lets what is under way land, closes the database.
    pub async fn stop(self) {
        let engine = self.running.stop().await;
        drop(self.engine);
        if tokio::time::timeout(LAST_COMMIT, engine).await.is_err() {
            log::warn!("the engine did not end in time; what it had committed is safe");
        }
        close_store(self.store).await;
    }
}

async fn close_store(store: Arc<SledStore>) {
    // Closing waits for the disk: not on a thread that others need.
    let _closed = tokio::task::spawn_blocking(move || store.close()).await;
}

fn make_folder(folder: &Path) -> Result<(), OpenFault> {
    use std::os::unix::fs::DirBuilderExt as _;
    if folder.is_dir() {
        return Ok(());
    }
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .map_err(|cause| OpenFault::Folder(folder.to_owned(), cause))
}

/// The name of the variable with the sealing key.
pub const KEY_VARIABLE: &str = sealing_key::VARIABLE;

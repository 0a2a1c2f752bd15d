//! The server as an object: start it, ask it, stop it.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::clock::Clock;

use super::faults::{Draw, Faults};
use super::journal::Journal;
use super::limits::{Limits, RealLimits};
use super::line::{Line, Wires};
use super::state::State;
use super::updates::Updates;

/// How long a waiting test believes that something is still to come.
const PATIENCE: Duration = Duration::from_secs(10);

/// Who the bot is on Telegram.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BotProfile {
    /// Its account.
    pub id: i64,
    /// Its name.
    pub first_name: String,
    /// Its address, without `@`.
    pub username: String,
    /// Whether it reads everything in groups (privacy mode off).
    pub reads_groups: bool,
}

impl Default for BotProfile {
    fn default() -> Self {
        Self {
            id: 5_000_000_001,
            first_name: "Siaga Desa".to_owned(),
            username: "siaga_gladi_bot".to_owned(),
            reads_groups: false,
        }
    }
}

impl BotProfile {
    pub(super) fn to_json(&self) -> Value {
        json!({
            "id": self.id, "is_bot": true,
            "first_name": self.first_name, "username": self.username,
        })
    }
}

/// How a server starts.
#[derive(Debug, Clone)]
pub struct Options {
    /// The port on the loopback; 0 takes a free one.
    pub port: u16,
    /// Who the bot is.
    pub bot: BotProfile,
    /// Decides everything that is left to chance.
    pub seed: u64,
    /// Telegram's pace, when it is to be enforced.
    pub limits: Option<RealLimits>,
    /// The first update's id; drawn when absent.
    pub first_update: Option<i64>,
    /// How long an unconfirmed press is kept. Telegram: 150 s.
    pub press_kept: TimeDelta,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 0,
            bot: BotProfile::default(),
            seed: 2020,
            limits: None,
            first_update: None,
            press_kept: TimeDelta::seconds(150),
        }
    }
}

/// What handlers, telephones and the server share.
#[derive(Debug)]
pub(super) struct Shared {
    state: Mutex<State>,
    /// Counts changes; whoever watches a screen waits on it.
    pub changes: watch::Sender<u64>,
    /// Counts updates put into the inbox; a long poll waits on it.
    pub arrivals: watch::Sender<u64>,
    pub stopped: watch::Sender<bool>,
    pub token: String,
    pub started: Instant,
}

impl Shared {
    /// Looks at the state without telling anybody.
    pub fn look(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the state and wakes whom it concerns.
    pub fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        let result = change(&mut self.look());
        self.changes.send_modify(|count| *count += 1);
        self.arrivals.send_modify(|count| *count += 1);
        result
    }

    /// Waits until `found` finds something, as long as a test is patient.
    pub async fn until<T>(&self, found: impl Fn(&mut State) -> Option<T>) -> Option<T> {
        let mut changes = self.changes.subscribe();
        let search = async {
            loop {
                changes.mark_unchanged();
                if let Some(result) = found(&mut self.look()) {
                    return Some(result);
                }
                if changes.changed().await.is_err() {
                    return None;
                }
            }
        };
        tokio::time::timeout(PATIENCE, search).await.ok().flatten()
    }
}

/// A Bot API server on the loopback. Clones are the same server; it stops
/// when the last one is dropped, or by [`BotServer::stop`].
#[derive(Debug, Clone)]
pub struct BotServer {
    pub(super) shared: Arc<Shared>,
    running: Arc<Running>,
    address: SocketAddr,
}

#[derive(Debug)]
struct Running {
    shared: Arc<Shared>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.shared.stopped.send_replace(true);
    }
}

impl BotServer {
    /// Starts to listen.
    ///
    /// # Errors
    /// When the port is taken.
    pub async fn start(clock: Clock, options: Options) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).await?;
        let address = listener.local_addr()?;
        let shared = Arc::new(share(clock, options));
        let router = super::http::router(Arc::clone(&shared));
        let service = router.into_make_service_with_connect_info::<Line>();
        let mut stopped = shared.stopped.subscribe();
        let stop = async move {
            // An error means that the server is gone: that is a stop too.
            let _stopped = stopped.wait_for(|stopped| *stopped).await;
        };
        let serve = axum::serve(Wires(listener), service).with_graceful_shutdown(stop);
        tokio::spawn(async move {
            if let Err(error) = serve.await {
                log::error!(error:display; "the drill server ended");
            }
        });
        let running = Arc::new(Running {
            shared: Arc::clone(&shared),
        });
        Ok(Self {
            shared,
            running,
            address,
        })
    }

    /// Its address, to be used as `telegram.api_url`; no slash at the end.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The token the bot must use.
    #[must_use]
    pub fn token(&self) -> &str {
        &self.shared.token
    }

    /// Ends every wait and refuses new connections.
    pub fn stop(&self) {
        self.running.shared.stopped.send_replace(true);
    }

    /// Switches trouble on and off.
    pub fn faults<T>(&self, change: impl FnOnce(&mut Faults) -> T) -> T {
        self.shared.change(|state| change(&mut state.faults))
    }

    /// A copy of the journal.
    #[must_use]
    pub fn journal(&self) -> Journal {
        self.shared.look().journal.clone()
    }

    /// The pace kept so far.
    #[must_use]
    pub fn limits(&self) -> Limits {
        self.shared.look().limits.clone()
    }

    /// Enforces Telegram's pace from now on, or lets everything pass.
    pub fn enforce(&self, limits: Option<RealLimits>) {
        self.shared.change(|state| state.limits.real = limits);
    }

    /// Puts any object into the inbox as an update; gives its id.
    #[must_use]
    pub fn raw_update(&self, update: Value) -> i64 {
        self.shared.change(|state| {
            let now = state.now();
            state.updates.push_raw(update, now)
        })
    }

    /// How many updates the bot has not confirmed yet.
    #[must_use]
    pub fn unconfirmed(&self) -> usize {
        let mut state = self.shared.look();
        let now = state.now();
        state.updates.pending(now)
    }

    /// The kinds of updates the bot asked for last, if it ever did.
    #[must_use]
    pub fn allowed_updates(&self) -> Option<Vec<String>> {
        let state = self.shared.look();
        Some(state.updates.allowed()?.iter().cloned().collect())
    }

    /// Waits until every update is confirmed, a long poll waits for more, and
    /// no other call is being answered. What the bot has yet to send by itself
    /// may still come. Gives `false` when that does not happen.
    pub async fn settles(&self) -> bool {
        let settled = self.shared.until(|state| {
            let now = state.now();
            let quiet = state.updates.pending(now) == 0
                && state.updates.waiting > 0
                && state.in_flight == 0;
            quiet.then_some(())
        });
        settled.await.is_some()
    }

    /// Waits until the journal satisfies `enough`. Gives `false` when it does not.
    pub async fn notes(&self, enough: impl Fn(&Journal) -> bool) -> bool {
        let noted = self
            .shared
            .until(|state| enough(&state.journal).then_some(()));
        noted.await.is_some()
    }

    /// Counts every change of anything; for whoever wants to wait himself.
    #[must_use]
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.shared.changes.subscribe()
    }
}

fn share(clock: Clock, options: Options) -> Shared {
    let mut draw = Draw(options.seed);
    let token = token_of(options.bot.id, &mut draw);
    let updates = Updates::new(options.first_update, options.press_kept, draw.next());
    let mut state = State::new(clock, options.bot, updates, Faults::new(draw.next()));
    state.limits.real = options.limits;
    Shared {
        state: Mutex::new(state),
        changes: watch::Sender::new(0),
        arrivals: watch::Sender::new(0),
        stopped: watch::Sender::new(false),
        token,
        started: Instant::now(),
    }
}

fn token_of(bot: i64, draw: &mut Draw) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
    let secret: String = (0..33)
        .map(|_| usize::try_from(draw.below(64)).unwrap_or(0))
        .filter_map(|letter| LETTERS.get(letter).copied().map(char::from))
        .collect();
    format!("{bot}:AA{secret}")
}

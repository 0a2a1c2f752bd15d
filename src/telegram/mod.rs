//! The only room that names teloxide: Telegram's words in, Telegram's words out.
//!
//! ```text
//!  getUpdates ─▶ intake ─▶ decode ─▶ engine ─▶ (durable) ─▶ intake confirms
//!  outbox ─▶ lanes (who is next) × limits (who may) ─▶ sender ─▶ render ─▶ line ─▶ Telegram
//!                                                       └─ what became of it ─▶ engine
//! ```
//!
//! Invariants: an update is confirmed to Telegram only when the engine has made it durable;
//! a row of the outbox is given up only when Telegram said yes, or no for good; a dead
//! network, a wrong token, a second bot are reported, and end nothing. No feature and no
//! sentence is known here, and nothing that people wrote is ever logged.

pub mod decode;
mod fetch;
mod health;
mod intake;
pub mod lanes;
pub mod limits;
mod line;
mod render;
mod sender;
mod upload;

use std::sync::Arc;
use std::time::Duration;

use serde::Deserialize;
use teloxide::payloads::GetMe;
use tokio::sync::watch;
use tokio::task::JoinHandle;

pub use health::Health;
pub use limits::Pacing;
pub use line::{BadAddress, CallError, NetworkTrouble};
pub use sender::SenderStatus;

use crate::clock::Clock;
use crate::engine::incoming::AccountId;
use crate::engine::{Clerk, EngineHandle, Feeds};

/// How long `getMe` may take.
const GET_ME: Duration = Duration::from_secs(10);

/// Who the bot is, by Telegram's word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BotIdentity {
    /// Its account.
    pub account: AccountId,
    /// Its name without the `@`: for links, and for commands in groups.
    pub username: String,
}

/// What `getMe` answers, as far as it matters.
#[derive(Deserialize)]
struct Me {
    id: i64,
    username: String,
}

/// How the bot is to work.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Whether the published limits are kept.
    pub pacing: Pacing,
    /// How long Telegram holds an empty answer back (full seconds).
    pub poll: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            pacing: Pacing::ON,
            poll: Duration::from_secs(50),
        }
    }
}

/// A Bot API server and the bot's key to it.
#[derive(Debug, Clone)]
pub struct Telegram(line::Line);

impl Telegram {
    /// Prepares to speak to a Bot API server (Telegram's own without an address, which may
    /// be `http` and have a path). Nothing is sent yet.
    ///
    /// # Errors
    /// When the address can't be one.
    pub fn connect(token: &str, api_url: Option<&str>) -> Result<Self, BadAddress> {
        line::Line::new(token, api_url).map(Self)
    }

    /// Asks who the bot is: the simplest proof that token, address and network are right.
    ///
    /// # Errors
    /// Whatever a call can meet.
    pub async fn get_me(&self) -> Result<BotIdentity, CallError> {
        let me = self.0.call(&GetMe::new(), GET_ME).await?;
        let Me { id, username } = me.read()?;
        Ok(BotIdentity {
            account: AccountId(id),
            username,
        })
    }

    /// Starts to take updates in and to send. Never fails: whether Telegram can be reached
    /// is told by [`Running::health`].
    #[must_use]
    pub fn start(
        &self,
        options: Options,
        engine: &EngineHandle,
        (feeds, clerk): (Feeds, Arc<dyn Clerk>),
        clock: &Clock,
    ) -> Running {
        let (stop, stopped) = watch::channel(false);
        let (pulse, health) = health::Pulse::new(clock.clone());
        let (told, me) = watch::channel(None);
        let intake = intake::Intake::new(self.0.clone(), engine.clone(), pulse, options.poll);
        let feed = sender::Feed {
            waiting: feeds.waiting,
            outbox: feeds.outbox,
            answers: feeds.answers,
            clerk,
        };
        let (sender, sender_status) = sender::Sender::new(
            self.0.clone(),
            engine.clone(),
            clock.clone(),
            options.pacing,
            feed,
        );
        let tasks = vec![
            tokio::spawn(intake.run(stopped.clone())),
            tokio::spawn(sender.run(stopped.clone())),
            tokio::spawn(self.clone().introduce(told, stopped)),
        ];
        Running {
            health,
            sender_status,
            me,
            engine: feeds.task,
            stop,
            tasks,
        }
    }

    /// Finds out who the bot is, however long the network takes.
    async fn introduce(
        self,
        told: watch::Sender<Option<BotIdentity>>,
        mut stop: watch::Receiver<bool>,
    ) {
        let mut pauses = intake::Pauses::new(Duration::from_millis(200), Duration::from_secs(30));
        let asked = async {
            loop {
                match self.get_me().await {
                    Ok(me) => return me,
                    Err(CallError::RetryAfter(wait)) => tokio::time::sleep(wait).await,
                    Err(_) => tokio::time::sleep(pauses.next()).await,
                }
            }
        };
        let me = tokio::select! {
            biased;
            _ = stop.wait_for(|stop| *stop) => return,
            me = asked => me,
        };
        told.send_replace(Some(me));
        // Kept open, so that watchers see the name and not an end.
        let _stopped = stop.wait_for(|stop| *stop).await;
    }
}

/// The bot at work.
#[derive(Debug)]
pub struct Running {
    /// Whether Telegram can be reached.
    pub health: watch::Receiver<Health>,
    /// What waits to be sent, and until when.
    pub sender_status: watch::Receiver<SenderStatus>,
    /// Who the bot is, once Telegram has told.
    pub me: watch::Receiver<Option<BotIdentity>>,
    /// The engine's task: ends after the last handle on it is dropped, or on damage.
    pub engine: JoinHandle<()>,
    stop: watch::Sender<bool>,
    tasks: Vec<JoinHandle<()>>,
}

impl Running {
    /// Takes nothing more in, lets what is under way land (three seconds at most) and ends.
    /// Hands back the engine's task, to be waited for.
    pub async fn stop(self) -> JoinHandle<()> {
        self.stop.send_replace(true);
        for task in self.tasks {
            let _broken = task.await;
        }
        self.engine
    }
}

//! A Bot API server of our own, which plays Telegram on the loopback.
//!
//! `siaga drill` and every scenario test talk to it over HTTP, exactly as the
//! bot talks to Telegram: the same methods, the same answers, the same
//! refusals, the same redelivery of what was not confirmed. People in front of
//! their telephones are played through [`Telephone`]; trouble is switched on
//! with [`Faults`]; what was called, and when, stands in the [`Journal`].
//!
//! Invariants:
//! - All of its time comes from the [`Clock`](crate::clock::Clock) it is given;
//!   only the wait of a long poll and a switched-on slowness pass in real time.
//! - All state stands behind one lock that is never held across an `await`.
//! - An update is handed out again until a later `getUpdates` confirms it.
//! - It knows nothing of the bot: no module of the house is used here but the
//!   clock, and teloxide is its client, not its dependency.
//!
//! What it must never do: leave the loopback, or keep anything after it stops.

mod account;
mod answer;
mod faults;
mod groups;
mod html;
mod http;
mod journal;
mod keyboard;
mod limits;
mod line;
mod message;
mod methods;
mod page;
mod params;
mod people;
mod screen;
mod sending;
mod server;
mod state;
mod updates;

pub use account::Account;
pub use faults::{Faults, RuleId, Target, Trouble, When};
pub use groups::Group;
pub use html::{Entity, Text, parse as parse_html};
pub use journal::{Journal, Outcome, Record};
pub use keyboard::{ButtonKind, SeenButton};
pub use limits::{Limits, RealLimits, Scope};
pub use message::Author;
pub use page::{PageOptions, Scene, SceneStep, Shown, Words};
pub use people::{NotPossible, Tapped, Telephone};
pub use screen::{Screen, Seen, Toast};
pub use server::{BotProfile, BotServer, Options};

#[cfg(test)]
pub(super) mod tests;

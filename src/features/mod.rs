//! Verbs: one folder a feature, and the table of them.
//!
//! A feature has commands, flows (typed, versioned states that are asked one
//! question at a time by [`dialogue`]), standing buttons, timers, memos on the
//! messages it sends, and an ear for what other features announce. Features never
//! import one another: they meet in `domain`, in the [`crate::register`] and by [`Notice`].
//!
//! Adding one: a folder, a variant of [`Feature`], its `.ftl` files; the compiler
//! names every other place.

pub mod account;
pub mod advice;
pub mod alerts;
pub mod ask;
pub mod beginning;
pub mod button;
pub mod check_in;
pub mod clerk;
pub mod command;
pub mod consenting;
pub mod contacts;
pub mod conversation;
pub mod correcting;
pub mod crew;
pub mod daily_question;
pub mod desk;
pub mod details;
pub mod dialogue;
pub mod digest;
pub mod duplicates;
pub mod duty;
pub mod ending;
mod feature;
pub mod files;
pub mod filing;
pub mod finding;
mod flow;
pub mod history;
pub mod home;
pub mod household;
pub mod household_question;
pub mod look_back;
pub mod looking;
pub mod menu;
pub mod monitoring;
pub mod naming;
pub mod neighbours;
mod notice;
pub mod onboarding;
pub mod order;
pub mod pace;
pub mod pages;
pub mod portrait;
pub mod privacy;
pub mod reasons;
pub mod recap;
pub mod release;
pub mod relink;
pub mod reminders;
pub mod report_for;
mod report_order;
pub mod results;
#[cfg(test)]
mod rights;
pub mod roster;
mod router;
mod set_aside;
pub mod settings;
pub mod staff;
pub mod staff_group;
pub mod tasks;
pub mod tracing;
pub mod travellers;
pub mod unmatched;
pub mod verdict;
pub mod villages;
pub mod visit;
pub mod welcome;
pub mod which_day;

pub use command::Command;
pub use desk::{Desk, House};
pub use feature::Feature;
pub use flow::Flow;
pub use notice::{Notice, StrangerNews, StrangerTold};
pub use router::Features;
pub use visit::Visit;

use serde::{Deserialize, Serialize};

use dialogue::Nudge;

/// What a timer is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// A flow fell silent.
    Nudge(Nudge),
    /// A half-finished report.
    CheckIn(check_in::Due),
    /// The next rung of an alert.
    Alerts(alerts::Due),
    /// The next question, its repetition, or the end of patience.
    Reminders(reminders::Due),
    /// A task that nobody took up.
    Tasks(tasks::Due),
    /// An hour of the day's list.
    Digest(digest::Due),
    /// A question waits too long, or it is morning.
    Ask(ask::Due),
    /// Nobody has said whether two people are one.
    Duplicates(duplicates::Due),
    /// A waiting erasure, the purge.
    Privacy(privacy::Due),
    /// The next part of the auditor's round over who is monitored.
    Monitoring(monitoring::Due),
    /// A shift begins, or nobody keeps it.
    Roster(roster::Due),
    /// A role ends, or what is left of one is closed.
    Staff(staff::Due),
    /// Somebody still has to be told their result on the telephone.
    Results(results::Due),
    /// It is the hour at which the ends of isolations are proposed.
    Release(release::Due),
    /// A case has not said whom they met, or has to be called.
    Contacts(contacts::Due),
    /// A report from an unknown account waits.
    Unmatched(unmatched::Due),
    /// An hour of the recap.
    Recap(recap::Due),
}

/// What a message is about, handed back with its result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Memo {
    /// A card of an alert.
    Alerts(alerts::Memo),
    /// A card of a question, or an answer.
    Ask(ask::Memo),
    /// Somebody's result.
    Results(results::Memo),
    /// The question whom a case has met.
    Contacts(contacts::Memo),
    /// The letter that an isolation is over.
    Release(release::Memo),
}

//! What the command line (and, later, the dashboard) asks of the running house.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{files, results};
use crate::clock::Moment;
use crate::domain::access::Grant;

/// An order, as it goes through the socket in the data folder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// Make an invitation.
    Invite {
        /// What it gives.
        grant: Grant,
        /// For how long.
        valid_hours: u32,
    },
    /// Tell what is not as it should be.
    Report,
    /// Whether a letter with this number was written, and counts.
    Letter {
        /// As it stands on the letter.
        number: String,
    },
    /// List the events that were set aside.
    SetAside,
    /// Show one of them whole.
    ShowSetAside {
        /// Which.
        number: u64,
    },
    /// Forget what came with one of them: it has been dealt with.
    ForgetSetAside {
        /// Which.
        number: u64,
    },
    /// Keep something of a file.
    Files(files::Ask),
    /// List the alerts of the last time.
    Alerts,
    /// Tell the way one of them went.
    AlertPath {
        /// Which.
        alert: String,
    },
    /// A list of results came as a file.
    Results(results::Ask),
}

/// The answer to an order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// The invitation.
    Invited {
        /// The secret, to be put into a link.
        code: String,
        /// The bot's user name, when Telegram has told it.
        bot: Option<String>,
        /// When it expires.
        expires: Moment,
    },
    /// The state of the house.
    Report(Report),
    /// The letter.
    Letter(LetterState),
    /// The events that were set aside, the newest last.
    SetAside(Vec<SetAside>),
    /// One of them.
    Event {
        /// What can be told of it to anybody.
        told: SetAside,
        /// The event as it came.
        raw: Value,
    },
    /// It was dealt with.
    Forgotten(SetAside),
    /// What became of something of a file.
    Files(files::Reply),
    /// The alerts of the last time, the newest last.
    Alerts(Vec<AlertLine>),
    /// The way of an alert, a line for each thing that happened.
    Path(Vec<String>),
    /// It is done.
    Done,
    /// The order can't be carried out, and why.
    Refused(String),
}

/// What is known of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterState {
    /// It was written, and counts.
    Valid,
    /// It was written, and counts no more: the isolation went on.
    Withdrawn {
        /// Since when.
        at: Moment,
    },
    /// Nothing is kept of it (any more).
    Unknown,
}

/// An alert, with nothing of anybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertLine {
    /// By which it is asked for.
    pub id: String,
    /// Since when.
    pub since: Moment,
    /// How grave at its worst.
    pub grade: String,
    /// Where it stands.
    pub standing: Standing,
}

/// Where an alert stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Nobody has it.
    Open,
    /// Somebody has it.
    Taken,
    /// It is over.
    Closed,
}

/// An event that was set aside; nothing of anybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAside {
    /// Its number.
    pub number: u64,
    /// When.
    pub at: Moment,
    /// What kind of event.
    pub kind: String,
    /// Why.
    pub cause: String,
}

/// The state of the house, in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// People who work here.
    pub staff: usize,
    /// Of these, health workers and coordinators who can be reached.
    pub can_take_alerts: usize,
    /// Alerts that nobody has closed.
    pub open_alerts: usize,
    /// Events that were set aside, the newest last: number, kind, cause.
    pub set_aside: Vec<(u64, String, String)>,
    /// Sentences that were missing when they were needed.
    pub missing_sentences: u64,
}

//! What can happen to an alert, and what is known of the person then.
//!
//! The names of the variants are stored for years: they are never changed, and
//! none is taken away. Must never hold anything that follows from the history.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::clock::Moment;
use crate::domain::escalation::{Chain, SkipReason};
use crate::domain::finding::{Finding, PartialNews2, Remark};
use crate::domain::grade::Grade;
use crate::domain::id::{PersonId, ReportId};
use crate::domain::place::VillageId;
use crate::domain::report::{Answers, Filer, Report};

/// About whom it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A registered person.
    Person(PersonId),
    /// An account that belongs to nobody we know, and pressed `/darurat`.
    Account {
        /// Its private chat.
        chat: i64,
        /// The name shown in Telegram: only ever quoted.
        display_name: String,
    },
}

/// What is known of the person's state: shown on the card.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// How grave this alone is.
    pub grade: Grade,
    /// The answers so far.
    pub answers: Answers,
    /// Why it is grave.
    pub findings: Vec<Finding>,
    /// The partial NEWS2, where it applies.
    pub news2: Option<PartialNews2>,
    /// What else the health worker is shown.
    pub remarks: Vec<Remark>,
    /// The day of the report, if it comes from one.
    pub day: Option<NaiveDate>,
    /// Whether the report was finished.
    pub complete: bool,
}

impl Picture {
    /// Whether it shows a sign of danger.
    #[must_use]
    pub fn in_danger(&self) -> bool {
        self.answers.in_danger()
    }
}

/// What a filed report shows.
impl From<&Report> for Picture {
    fn from(report: &Report) -> Self {
        Self {
            grade: report.grade,
            answers: report.answers.clone(),
            findings: report.findings.clone(),
            news2: report.news2.clone(),
            remarks: report.remarks.clone(),
            day: Some(report.day),
            complete: report.complete,
        }
    }
}

/// What made it open or worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// A filed report.
    Report,
    /// A tap on a danger sign, in a report that is still being made.
    Danger,
    /// `/darurat`.
    Emergency,
    /// No answer after a bad grade.
    Silence,
}

/// How an alert ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// Cared for at home, and watched.
    CaredForAtHome,
    /// Brought to a hospital or the puskesmas.
    Referred,
    /// The complaints have eased.
    Eased,
    /// Looked after at a visit; they stay at home.
    Visited,
    /// Admitted to a hospital: they lie there now.
    Admitted,
    /// The person has died.
    Died,
    /// There was no danger.
    FalseAlarm {
        /// Why it rang all the same.
        because: FalseAlarm,
        /// The health worker's own words, if any.
        words: Option<String>,
    },
}

/// Why an alert rang without danger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FalseAlarm {
    /// Pressed by mistake.
    Mistake,
    /// The question was misunderstood.
    Misunderstood,
    /// Measured or typed wrongly.
    WrongValue,
    /// A complaint that is usual for this person.
    Usual,
    /// Somebody only tried it out.
    Trial,
    /// Something else: see the words.
    Other,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When.
    pub at: Moment,
    /// What.
    pub fact: Fact,
}

/// What can happen to an alert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// It opened.
    Opened {
        /// How grave.
        grade: Grade,
        /// Why.
        cause: Cause,
        /// What was known.
        picture: Box<Picture>,
        /// Who will be rung, and when.
        chain: Chain,
    },
    /// Telephones rang.
    Rang {
        /// Whose; empty when nobody could be rung.
        whom: Vec<PersonId>,
        /// The time of the rung of the ladder; `None` for a ring beside the ladder.
        rung: Option<Moment>,
    },
    /// Somebody of the chain was passed over.
    Skipped {
        /// Who.
        who: PersonId,
        /// Why.
        because: SkipReason,
    },
    /// "I can't just now."
    PassedOn {
        /// Who.
        by: PersonId,
    },
    /// "I take it."
    Took {
        /// Who.
        by: PersonId,
    },
    /// Given away: to somebody in particular, or to the next.
    HandedOver {
        /// Who had it.
        by: PersonId,
        /// Whose telephone rings now.
        to: Option<PersonId>,
    },
    /// Whoever had it can't be reached any more, or has left.
    TakerLost {
        /// Who had it.
        by: PersonId,
        /// Why.
        because: SkipReason,
    },
    /// The taker was asked how it goes.
    Reminded,
    /// The person was called.
    Called {
        /// By whom.
        by: PersonId,
    },
    /// The person was visited.
    Visited {
        /// By whom.
        by: PersonId,
    },
    /// The person was sent to hospital.
    Referred {
        /// By whom.
        by: PersonId,
    },
    /// Whoever has it wrote something down for those who come after.
    Noted {
        /// Who.
        by: PersonId,
        /// In their own words: only ever quoted.
        words: String,
    },
    /// A coordinator took it from whoever had it and gave it to somebody else.
    Reassigned {
        /// Which coordinator.
        by: PersonId,
        /// Who had it.
        from: PersonId,
        /// Whose telephone rings now.
        to: PersonId,
    },
    /// A graver report came.
    Worsened {
        /// How grave now.
        grade: Grade,
        /// Why.
        cause: Cause,
        /// What is known now.
        picture: Box<Picture>,
        /// The same people on the graver ladder.
        chain: Chain,
    },
    /// More is known; no graver.
    Updated {
        /// What is known now.
        picture: Box<Picture>,
    },
    /// `/darurat` or "Gawat" was pressed (again) and rings again.
    PressedAgain,
    /// Danger in another report; as grave as before, and rings again.
    DangerAnew {
        /// What is known now.
        picture: Box<Picture>,
    },
    /// The person did not answer when asked again after a bad grade: rings again.
    FellSilent,
    /// Whoever has it has seen what is new, or has answered when asked.
    Confirmed {
        /// Who has it.
        by: PersonId,
    },
    /// Somebody else reports for the person, and is told what becomes of it.
    ReportedBy {
        /// Who.
        by: Filer,
    },
    /// The danger sign was taken back. Marks it, never closes it.
    DangerWithdrawn {
        /// What is known now.
        picture: Box<Picture>,
    },
    /// The person wrote who and where they are.
    Told {
        /// In their own words: only ever quoted.
        words: String,
    },
    /// The chat with the person is dead: telephone, or go there.
    Unreachable,
    /// The chat with the person works again.
    Reachable,
    /// The account has registered: now it is known who it is.
    Identified {
        /// Who.
        person: PersonId,
        /// Where.
        village: VillageId,
        /// Who is rung from now on: the staff of that place. Absent in alerts of
        /// the first versions, which kept the chain they had opened with.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        chain: Option<Chain>,
    },
    /// It is over.
    Closed {
        /// By whom.
        by: PersonId,
        /// How.
        ending: Ending,
    },
    /// After the end, the half-finished report in which it was told was filed by
    /// itself, and nothing in it was new.
    FiledAfterwards {
        /// Which report.
        report: ReportId,
    },
}

//! What features tell one another, within one transaction.

use crate::domain::alert::{Cause, Ending, Picture};
use crate::domain::id::{IsolationId, PersonId};
use crate::domain::place::VillageId;
use crate::domain::report::{Answers, Filer, Report};
use crate::domain::stay_end::StayEnd;
use crate::domain::task::{TaskKind, TaskReason};
use crate::engine::incoming::ChatId;
use crate::register::merge::Merged;

/// Something that happened and that other features may care for.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// A person was registered (the record is already written).
    Registered {
        /// Who.
        person: PersonId,
    },
    /// Somebody's isolation started.
    IsolationStarted {
        /// Who.
        person: PersonId,
        /// Which stay.
        isolation: IsolationId,
    },
    /// A test has confirmed an infection: "confirmed" isolation has begun (already
    /// written), and whom the person met is to be asked.
    Confirmed {
        /// Who.
        person: PersonId,
    },
    /// The result that had confirmed an infection was taken back: it was none.
    Unconfirmed {
        /// Who.
        person: PersonId,
    },
    /// What an isolation is about has changed: its last day, its reason, whether food is
    /// needed (already written).
    IsolationChanged {
        /// Who.
        person: PersonId,
    },
    /// Somebody's isolation has ended (already written).
    IsolationEnded {
        /// Who.
        person: PersonId,
        /// Which stay.
        isolation: IsolationId,
        /// How.
        why: StayEnd,
        /// Who of the staff has ended it; `None`: what a test has brought.
        by: Option<PersonId>,
        /// Whether it was going on; false: it is said only now what became of somebody who
        /// was waited for.
        went_on: bool,
    },
    /// A report was filed (already written).
    ReportFiled(Box<Report>),
    /// A danger sign or the emergency button was tapped; the report is still being
    /// made. Raised at each such tap.
    DangerTapped {
        /// About whom.
        person: PersonId,
        /// What is known so far.
        answers: Box<Answers>,
        /// Who makes the report.
        by: Filer,
        /// Whether no danger was told in this report before.
        is_first: bool,
    },
    /// More became known in a report that is still being made and in which danger
    /// was tapped: the alert that is out shows it. Opens none, rings nobody.
    DangerDetailed {
        /// About whom.
        person: PersonId,
        /// What is known now.
        answers: Box<Answers>,
    },
    /// A danger sign was taken back before the report was sent. Marks the alert,
    /// never closes it.
    DangerWithdrawn {
        /// About whom.
        person: PersonId,
        /// What is known now.
        answers: Box<Answers>,
    },
    /// The alert about a person was ended by whoever had it.
    AlertClosed {
        /// About whom.
        person: PersonId,
        /// How.
        ending: Ending,
    },
    /// An open alert is another than before, or is over (already written).
    AlertChanged {
        /// Where, if that is known.
        village: Option<VillageId>,
        /// Whether it has just opened or got worse.
        rings: bool,
    },
    /// Nothing reaches this private chat any more: blocked, deactivated, gone.
    ChatDied {
        /// The chat.
        chat: ChatId,
    },
    /// The person came back to it.
    ChatRevived {
        /// The chat.
        chat: ChatId,
    },
    /// After a bad grade the person did not answer when asked again.
    SilentAfterBadGrade {
        /// Who.
        person: PersonId,
    },
    /// Somebody was not heard of, or can't be asked in the chat: somebody else is to
    /// call or to go there.
    TaskWanted {
        /// Who is to be looked after.
        person: PersonId,
        /// What is to be done.
        kind: TaskKind,
        /// Why.
        reason: TaskReason,
    },
    /// Somebody joined the staff or got a role.
    StaffJoined {
        /// Who.
        staff: PersonId,
    },
    /// Somebody lost a role.
    StaffLeft {
        /// Who.
        staff: PersonId,
    },
    /// Somebody of the staff can't just now: what rings at theirs goes on to the next.
    CantNow {
        /// Who.
        staff: PersonId,
    },
    /// The person said yes or no to the consent text (already written).
    ConsentDecided {
        /// Who.
        person: PersonId,
    },
    /// What is known of the person was corrected (already written).
    PersonCorrected {
        /// Who.
        person: PersonId,
    },
    /// Who reports for these people, or how they are reached, has changed (already
    /// written).
    HouseholdChanged {
        /// Whom it concerns.
        people: Vec<PersonId>,
    },
    /// Two records of one person became one (the records are already moved; what has
    /// timers, cards or a conversation is each feature's own).
    Merged(Merged),
    /// The person has another telephone or Telegram account (already written).
    AccountMoved {
        /// Who.
        person: PersonId,
        /// The chat that speaks for them no longer, if there was one.
        from: Option<ChatId>,
        /// The chat that does.
        to: ChatId,
    },
    /// A code for one person was opened by an account of another.
    LinkedElsewhere {
        /// For whom the code was made.
        person: PersonId,
        /// Whose account it was.
        other: PersonId,
    },
    /// An account that nobody knows tells how somebody is.
    StrangerTold(Box<StrangerTold>),
    /// It is known now of whom an account speaks that nobody knew (an officer said so; the
    /// account itself is linked to nobody).
    StrangerKnown {
        /// The chat.
        chat: ChatId,
        /// Of whom.
        person: PersonId,
    },
    /// The person chose another hour for the daily question.
    HourChanged {
        /// Who.
        person: PersonId,
    },
}

/// What an account that nobody knows has told by now.
#[derive(Debug, Clone, PartialEq)]
pub struct StrangerTold {
    /// The private chat.
    pub chat: ChatId,
    /// The name that Telegram shows.
    pub display_name: String,
    /// Where, if that is known.
    pub village: Option<VillageId>,
    /// What is known of how they are.
    pub picture: Picture,
    /// Who and where they are, in their own words.
    pub words: Vec<String>,
    /// What it means.
    pub news: StrangerNews,
}

/// What something that a stranger told means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StrangerNews {
    /// It is to ring.
    Grave {
        /// Why.
        cause: Cause,
        /// The first sign of danger in this report.
        is_first: bool,
    },
    /// More is known; nobody is rung.
    More,
    /// A danger sign was taken back.
    Withdrawn,
}

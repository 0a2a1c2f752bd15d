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
pub mod files;
pub mod filing;
pub mod finding;
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

pub use command::Command;
pub use desk::{Desk, House};
pub use notice::{Notice, StrangerNews, StrangerTold};
pub use router::Features;
pub use visit::Visit;

use serde::{Deserialize, Serialize};

use crate::domain::access::Action;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use dialogue::{Dialogue, Input, Nudge, Screen, Turn};

/// The features.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Feature {
    /// Home screen, help, pointers.
    Menu,
    /// Language, consent, who are you.
    Onboarding,
    /// The daily report.
    CheckIn,
    /// Grave reports and who takes them.
    Alerts,
    /// The daily question, its repetitions, and silence.
    Reminders,
    /// Calls and visits.
    Tasks,
    /// Invitations and roles.
    Staff,
    /// Language and hour.
    Settings,
    /// The day's list of KUNING reports.
    Digest,
    /// People who were registered twice.
    Duplicates,
    /// Another telephone.
    Relink,
    /// One's own data.
    Privacy,
    /// Questions to the health worker on duty.
    Ask,
    /// People for whom one telephone reports.
    Household,
    /// The days of a person, to look back on.
    History,
    /// Arrivals, and people whom staff enter.
    Travellers,
    /// Who isolates, and how it goes.
    Monitoring,
    /// Who is on duty.
    Roster,
    /// Tests: rounds, results, and how people are told.
    Results,
    /// The end of isolations.
    Release,
    /// Whom a confirmed case has met, and what becomes of them.
    Contacts,
    /// Files of what is kept, and people from a file.
    Files,
    /// Reports from accounts that nobody knows.
    Unmatched,
    /// A day in numbers.
    Recap,
}

impl Feature {
    /// All features.
    pub const ALL: [Self; 24] = [
        Self::Menu,
        Self::Onboarding,
        Self::CheckIn,
        Self::Alerts,
        Self::Reminders,
        Self::Tasks,
        Self::Staff,
        Self::Settings,
        Self::Digest,
        Self::Duplicates,
        Self::Relink,
        Self::Privacy,
        Self::Ask,
        Self::Household,
        Self::History,
        Self::Travellers,
        Self::Monitoring,
        Self::Roster,
        Self::Results,
        Self::Release,
        Self::Contacts,
        Self::Files,
        Self::Unmatched,
        Self::Recap,
    ];

    /// Two letters in front of its buttons. A promise.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Menu => "me",
            Self::Onboarding => "on",
            Self::CheckIn => "ci",
            Self::Alerts => "al",
            Self::Reminders => "re",
            Self::Tasks => "ta",
            Self::Staff => "st",
            Self::Settings => "se",
            Self::Digest => "di",
            Self::Duplicates => "du",
            Self::Relink => "rl",
            Self::Privacy => "pr",
            Self::Ask => "as",
            Self::Household => "hh",
            Self::History => "hi",
            Self::Travellers => "tr",
            Self::Monitoring => "mo",
            Self::Roster => "pk",
            Self::Results => "te",
            Self::Release => "sl",
            Self::Contacts => "ko",
            Self::Files => "fi",
            Self::Unmatched => "um",
            Self::Recap => "rk",
        }
    }

    /// The feature with that tag.
    #[must_use]
    pub fn tagged(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|feature| feature.tag() == tag)
    }

    /// What it takes to press this standing button; `None`: there is no such button.
    #[must_use]
    pub fn button_action(self, word: &str) -> Option<Action> {
        match self {
            Self::Menu => menu::button_action(word),
            Self::Onboarding => onboarding::button_action(word),
            Self::CheckIn => check_in::button_action(word),
            Self::Alerts => alerts::button_action(word),
            Self::Reminders => reminders::button_action(word),
            Self::Tasks => tasks::button_action(word),
            Self::Staff => staff::button_action(word),
            Self::Settings => settings::button_action(word),
            Self::Digest => digest::button_action(word),
            Self::Duplicates => duplicates::button_action(word),
            Self::Relink => relink::button_action(word),
            Self::Privacy => privacy::button_action(word),
            Self::Ask => ask::button_action(word),
            Self::Household => household::button_action(word),
            Self::History => history::button_action(word),
            Self::Travellers => travellers::button_action(word),
            Self::Monitoring => monitoring::button_action(word),
            Self::Roster => roster::button_action(word),
            Self::Results => results::button_action(word),
            Self::Release => release::button_action(word),
            Self::Contacts => contacts::button_action(word),
            Self::Files => files::button_action(word),
            Self::Unmatched => unmatched::button_action(word),
            Self::Recap => recap::button_action(word),
        }
    }

    /// Any of these it takes to go on with its questions, where those name people whom only
    /// staff may see: a list of results that was pasted, a contact. (Whom they have met,
    /// residents are asked too.) Empty: anybody may.
    #[must_use]
    pub fn question_actions(self) -> &'static [Action] {
        match self {
            Self::Results => &[Action::EnterResults],
            Self::Files => &[Action::Import],
            Self::Contacts => &[Action::TraceContacts, Action::ReportSelf],
            Self::Menu
            | Self::Onboarding
            | Self::CheckIn
            | Self::Alerts
            | Self::Reminders
            | Self::Tasks
            | Self::Staff
            | Self::Settings
            | Self::Digest
            | Self::Duplicates
            | Self::Relink
            | Self::Privacy
            | Self::Ask
            | Self::Household
            | Self::History
            | Self::Travellers
            | Self::Monitoring
            | Self::Roster
            | Self::Recap
            | Self::Release
            | Self::Unmatched => &[],
        }
    }

    /// The words of its standing buttons, for the test that walks them all.
    #[must_use]
    pub fn button_words(self) -> Vec<&'static str> {
        match self {
            Self::Menu => menu::button_words(),
            Self::Onboarding => onboarding::button_words(),
            Self::CheckIn => check_in::button_words(),
            Self::Alerts => alerts::button_words(),
            Self::Reminders => reminders::button_words(),
            Self::Tasks => tasks::button_words(),
            Self::Staff => staff::button_words(),
            Self::Settings => settings::button_words(),
            Self::Digest => digest::button_words(),
            Self::Duplicates => duplicates::button_words(),
            Self::Relink => relink::button_words(),
            Self::Privacy => privacy::button_words(),
            Self::Ask => ask::button_words(),
            Self::Household => household::button_words(),
            Self::History => history::button_words(),
            Self::Travellers => travellers::button_words(),
            Self::Monitoring => monitoring::button_words(),
            Self::Roster => roster::button_words(),
            Self::Results => results::button_words(),
            Self::Release => release::button_words(),
            Self::Contacts => contacts::button_words(),
            Self::Files => files::button_words(),
            Self::Unmatched => unmatched::button_words(),
            Self::Recap => recap::button_words(),
        }
    }
}

/// A flow that is going on in a chat.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flow {
    /// Registration.
    Onboarding(onboarding::Form),
    /// A daily report.
    CheckIn(check_in::Form),
    /// A text that an alert needs (why it was a false alarm).
    Alerts(alerts::Form),
    /// A report at the door.
    Tasks(tasks::Form),
    /// An invitation.
    Staff(staff::Form),
    /// Hour of the question.
    Settings(settings::Form),
    /// Consent to a new text.
    Consent(onboarding::Again),
    /// Another telephone.
    Relink(relink::Form),
    /// What is known of a person is corrected.
    Correcting(correcting::Form),
    /// Stopping, erasing.
    Privacy(privacy::Form),
    /// A question, or an answer to one.
    Ask(ask::Form),
    /// Taking somebody in, letting go, another telephone.
    Household(household::Form),
    /// An arrival.
    Travellers(travellers::Form),
    /// Somebody is looked for.
    Monitoring(monitoring::Form),
    /// Who is on duty when.
    Roster(roster::Form),
    /// A round of tests.
    Results(results::Form),
    /// A file of people is waited for.
    Files(files::Form),
    /// A decision about an isolation.
    Release(release::Form),
    /// Whom a case has met.
    Contacts(contacts::Form),
    /// A report from an account that nobody knows, or its matching.
    Unmatched(unmatched::Form),
}

/// Does the same for whichever flow it is.
macro_rules! with_flow {
    ($flow:expr, $form:ident => $body:expr) => {
        match $flow {
            Flow::Onboarding($form) => $body,
            Flow::CheckIn($form) => $body,
            Flow::Alerts($form) => $body,
            Flow::Tasks($form) => $body,
            Flow::Staff($form) => $body,
            Flow::Settings($form) => $body,
            Flow::Consent($form) => $body,
            Flow::Relink($form) => $body,
            Flow::Correcting($form) => $body,
            Flow::Privacy($form) => $body,
            Flow::Ask($form) => $body,
            Flow::Household($form) => $body,
            Flow::Travellers($form) => $body,
            Flow::Monitoring($form) => $body,
            Flow::Roster($form) => $body,
            Flow::Results($form) => $body,
            Flow::Files($form) => $body,
            Flow::Release($form) => $body,
            Flow::Contacts($form) => $body,
            Flow::Unmatched($form) => $body,
        }
    };
}

impl Flow {
    /// Whose flow it is.
    #[must_use]
    pub fn feature(&self) -> Feature {
        match self {
            Self::Onboarding(_) | Self::Consent(_) => Feature::Onboarding,
            Self::CheckIn(_) => Feature::CheckIn,
            Self::Alerts(_) => Feature::Alerts,
            Self::Tasks(_) => Feature::Tasks,
            Self::Staff(_) => Feature::Staff,
            Self::Relink(_) => Feature::Relink,
            Self::Settings(_) => Feature::Settings,
            Self::Correcting(_) | Self::Privacy(_) => Feature::Privacy,
            Self::Ask(_) => Feature::Ask,
            Self::Household(_) => Feature::Household,
            Self::Travellers(_) => Feature::Travellers,
            Self::Monitoring(_) => Feature::Monitoring,
            Self::Roster(_) => Feature::Roster,
            Self::Results(_) => Feature::Results,
            Self::Files(_) => Feature::Files,
            Self::Release(_) => Feature::Release,
            Self::Contacts(_) => Feature::Contacts,
            Self::Unmatched(_) => Feature::Unmatched,
        }
    }

    /// Whether it is offered again after another command interrupted it.
    #[must_use]
    pub fn worth_resuming(&self) -> bool {
        match self {
            Self::Onboarding(_)
            | Self::CheckIn(_)
            | Self::Tasks(_)
            | Self::Correcting(_)
            | Self::Travellers(_) => true,
            Self::Alerts(form) => form.worth_resuming(),
            Self::Ask(form) => form.worth_resuming(),
            Self::Household(form) => form.worth_resuming(),
            Self::Unmatched(form) => form.worth_resuming(),
            // What is entered is kept in the session.
            Self::Results(form) => form.worth_resuming(),
            Self::Contacts(form) => form.worth_resuming(),
            // What was set counts already. The consent is asked again by itself.
            Self::Roster(_)
            | Self::Files(_)
            | Self::Staff(_)
            | Self::Settings(_)
            | Self::Consent(_)
            | Self::Relink(_)
            | Self::Monitoring(_)
            | Self::Release(_)
            | Self::Privacy(_) => false,
        }
    }

    /// Whether a resident has done something of their own with it: a moment at which
    /// the house may ask for something.
    #[must_use]
    pub fn is_the_residents_own(&self) -> bool {
        match self {
            Self::CheckIn(_) | Self::Settings(_) | Self::Correcting(_) => true,
            Self::Ask(form) => form.is_the_residents_own(),
            Self::Contacts(form) => form.is_the_residents_own(),
            Self::Onboarding(_)
            | Self::Alerts(_)
            | Self::Tasks(_)
            | Self::Staff(_)
            | Self::Relink(_)
            | Self::Consent(_)
            | Self::Privacy(_)
            | Self::Household(_)
            | Self::Monitoring(_)
            | Self::Travellers(_)
            | Self::Unmatched(_)
            | Self::Results(_)
            | Self::Files(_)
            | Self::Release(_)
            | Self::Roster(_) => false,
        }
    }

    async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        with_flow!(self, form => form.screen(visit).await)
    }

    async fn answer(&mut self, visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
        with_flow!(self, form => form.answer(visit, input).await)
    }

    fn back(&mut self) -> bool {
        with_flow!(self, form => form.back())
    }

    fn can_go_back(&self) -> bool {
        with_flow!(self, form => form.can_go_back())
    }

    /// What it takes to go on with it.
    #[must_use]
    pub fn needs(&self) -> Action {
        with_flow!(self, form => form.needs())
    }

    async fn abandoned(self, visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
        with_flow!(self, form => form.abandoned(visit).await)
    }

    async fn displaced(self, visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
        with_flow!(self, form => form.displaced(visit).await)
    }

    async fn moves_to(&mut self, desk: &mut Desk<'_, '_>, chat: ChatId) -> Result<(), Fault> {
        with_flow!(self, form => form.moves_to(desk, chat).await)
    }

    fn stand_at(&mut self, other: &Self) {
        match (self, other) {
            (Self::Onboarding(form), Self::Onboarding(other)) => form.stand_at(other),
            (Self::CheckIn(form), Self::CheckIn(other)) => form.stand_at(other),
            (Self::Alerts(form), Self::Alerts(other)) => form.stand_at(other),
            (Self::Tasks(form), Self::Tasks(other)) => form.stand_at(other),
            (Self::Staff(form), Self::Staff(other)) => form.stand_at(other),
            (Self::Settings(form), Self::Settings(other)) => form.stand_at(other),
            (Self::Consent(form), Self::Consent(other)) => form.stand_at(other),
            (Self::Relink(form), Self::Relink(other)) => form.stand_at(other),
            (Self::Correcting(form), Self::Correcting(other)) => form.stand_at(other),
            (Self::Privacy(form), Self::Privacy(other)) => form.stand_at(other),
            (Self::Ask(form), Self::Ask(other)) => form.stand_at(other),
            (Self::Household(form), Self::Household(other)) => form.stand_at(other),
            (Self::Travellers(form), Self::Travellers(other)) => form.stand_at(other),
            (Self::Monitoring(form), Self::Monitoring(other)) => form.stand_at(other),
            (Self::Roster(form), Self::Roster(other)) => form.stand_at(other),
            (Self::Results(form), Self::Results(other)) => form.stand_at(other),
            (Self::Files(form), Self::Files(other)) => form.stand_at(other),
            (Self::Release(form), Self::Release(other)) => form.stand_at(other),
            (Self::Contacts(form), Self::Contacts(other)) => form.stand_at(other),
            (Self::Unmatched(form), Self::Unmatched(other)) => form.stand_at(other),
            // A message that answered another flow corrects nothing here.
            (
                Self::Onboarding(_)
                | Self::CheckIn(_)
                | Self::Alerts(_)
                | Self::Tasks(_)
                | Self::Staff(_)
                | Self::Settings(_)
                | Self::Consent(_)
                | Self::Relink(_)
                | Self::Correcting(_)
                | Self::Privacy(_)
                | Self::Ask(_)
                | Self::Household(_)
                | Self::Travellers(_)
                | Self::Monitoring(_)
                | Self::Results(_)
                | Self::Files(_)
                | Self::Release(_)
                | Self::Contacts(_)
                | Self::Roster(_)
                | Self::Unmatched(_),
                _,
            ) => {}
        }
    }
}

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

//! The table of the features.

use super::{
    alerts, ask, check_in, contacts, digest, duplicates, files, history, household, menu,
    monitoring, onboarding, privacy, recap, release, relink, reminders, results, roster, settings,
    staff, tasks, travellers, unmatched,
};
use crate::domain::access::Action;

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

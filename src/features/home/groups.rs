//! The home screen of staff: what is used most stands there at once, everything else in a
//! few groups, each behind a button that opens it in place. Whoever is tired finds the thing
//! among ten buttons, not among twenty. What a nurse does when somebody is ill, silent, new
//! or tested never stands behind a second tap.

use crate::features::Command;

/// A group of commands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// About residents: contacts, ends, arrivals.
    People,
    /// The work itself: duty, questions, numbers, staff.
    Work,
    /// About oneself, and settings.
    Mine,
}

/// Where a command stands on the home screen of staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    /// On the screen itself.
    AtOnce,
    /// In a group.
    In(Group),
    /// At its end.
    Last,
}

impl Group {
    /// All groups, in their order.
    pub const ALL: [Self; 3] = [Self::People, Self::Work, Self::Mine];

    /// The word of its button. A promise.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::People => "group-people",
            Self::Work => "group-work",
            Self::Mine => "group-mine",
        }
    }

    /// The group with that word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.word() == word)
    }

    /// What stands on its button.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::People => "home-group-people-button",
            Self::Work => "home-group-work-button",
            Self::Mine => "home-group-mine-button",
        }
    }
}

/// Where a command stands. Those that are on no home screen are asked for nowhere.
pub(super) fn place(command: Command) -> Where {
    match command {
        Command::Report
        | Command::Emergency
        | Command::Alerts
        | Command::Tasks
        | Command::Monitor
        | Command::Find
        | Command::Results
        | Command::Enrol => Where::AtOnce,
        Command::Contacts | Command::Release | Command::Arrivals | Command::Relink => {
            Where::In(Group::People)
        }
        Command::Ask
        | Command::Recap
        | Command::Files
        | Command::Roster
        | Command::Invite
        | Command::BindGroup => Where::In(Group::Work),
        Command::History
        | Command::Family
        | Command::Arrive
        | Command::Hour
        | Command::Language
        | Command::Privacy
        | Command::MyData
        | Command::TypeCode
        | Command::Correct
        | Command::Stop
        | Command::Erase => Where::In(Group::Mine),
        Command::Help | Command::Menu | Command::Cancel | Command::Start => Where::Last,
    }
}

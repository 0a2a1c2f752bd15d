//! What there is to see of somebody who is looked after, and which right shows it: the one
//! list from which cards and lists are made, and the table in `docs/roles.md`.

use super::access::{Action, Grant, Role, Standing};
use super::place::Area;

/// A part of what is known of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Detail {
    /// Name, age, RT/RW, village.
    Name,
    /// Their telephone, and those that report for them.
    Telephones,
    /// Who lives with them.
    Housemates,
    /// Day and last day of the isolation.
    Stay,
    /// Whether food is needed.
    Food,
    /// When they were last heard of.
    Heard,
    /// By which way they are asked.
    Reach,
    /// Calls and visits, open and done.
    Tasks,
    /// Why they isolate: the status of the guideline.
    Status,
    /// Grades.
    Grades,
    /// Complaints, signs of danger and measured values, also of days past.
    Answers,
    /// Conditions and pregnancy.
    Conditions,
    /// Alerts about them, open and closed.
    Alerts,
}

impl Detail {
    /// All of them, the least private first.
    pub const ALL: [Self; 13] = [
        Self::Name,
        Self::Telephones,
        Self::Housemates,
        Self::Stay,
        Self::Food,
        Self::Heard,
        Self::Reach,
        Self::Tasks,
        Self::Status,
        Self::Grades,
        Self::Answers,
        Self::Conditions,
        Self::Alerts,
    ];

    /// The right that shows it.
    #[must_use]
    pub fn needs(self) -> Action {
        match self {
            Self::Name | Self::Telephones | Self::Housemates | Self::Stay | Self::Food => {
                Action::SeeMonitored
            }
            Self::Heard | Self::Reach | Self::Tasks => Action::HandleTasks,
            Self::Status | Self::Grades | Self::Answers | Self::Conditions | Self::Alerts => {
                Action::SeeHealth
            }
        }
    }

    /// As it stands in the table of the documentation.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Name => "name, age, RT/RW, village",
            Self::Telephones => "telephone, and who reports for them",
            Self::Housemates => "who lives with them",
            Self::Stay => "day and last day of the isolation",
            Self::Food => "whether food is needed",
            Self::Heard => "when they were last heard of",
            Self::Reach => "by which way they are asked",
            Self::Tasks => "calls and visits",
            Self::Status => "why they isolate (status)",
            Self::Grades => "grades",
            Self::Answers => {
                "complaints, signs of danger, measured values, the picture of their days"
            }
            Self::Conditions => "conditions, pregnancy",
            Self::Alerts => "alerts",
        }
    }
}

/// The table: what each role sees of somebody in its own area, as Markdown.
#[must_use]
pub fn table() -> String {
    let mut lines = vec![
        row(
            "of somebody in one's area",
            Role::ALL.map(|role| role.name().to_owned()),
        ),
        row("---", Role::ALL.map(|_| "---".to_owned())),
    ];
    for detail in Detail::ALL {
        let sees = Role::ALL.map(|role| match may(role, detail.needs()) {
            true => "yes".to_owned(),
            false => String::new(),
        });
        lines.push(row(detail.words(), sees));
    }
    lines.join("\n")
}

fn row(head: &str, cells: [String; Role::ALL.len()]) -> String {
    let cells = cells.map(|cell| match cell.is_empty() {
        true => " |".to_owned(),
        false => format!(" {cell} |"),
    });
    format!("| {head} |{}", cells.concat())
}

fn may(role: Role, action: Action) -> bool {
    let area = Area::Kabupaten;
    let standing = Standing {
        registered: false,
        grants: vec![Grant { role, area }],
    };
    standing.may(action)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_health_is_shown_to_whoever_has_no_duty_of_health() {
        let health = [
            Detail::Status,
            Detail::Grades,
            Detail::Answers,
            Detail::Conditions,
            Detail::Alerts,
        ];
        for role in Role::ALL {
            let has_the_duty = matches!(role, Role::HealthWorker | Role::Coordinator);
            for detail in health {
                assert_eq!(
                    may(role, detail.needs()),
                    has_the_duty,
                    "{role:?} {detail:?}"
                );
            }
            let names = may(role, Detail::Name.needs());
            assert_eq!(names, role != Role::TaskForce, "{role:?}");
        }
    }
}

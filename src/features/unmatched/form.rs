//! The flows: somebody unknown tells how somebody is; an officer looks somebody up, or says
//! why a report can't be matched.

use serde::{Deserialize, Serialize};

use super::step::Step;
use super::{case, officer, screens, taking};
use crate::domain::access::Action;
use crate::domain::grade::Grade;
use crate::domain::id::{PersonId, UnmatchedId};
use crate::domain::report::Answers;
use crate::domain::unmatched::State;
use crate::engine::Fault;
use crate::features::Visit;
use crate::features::dialogue::{Dialogue, Input, Screen, Turn};
use crate::register;

/// Where a flow stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Somebody tells.
    Telling(Telling),
    /// An officer looks somebody up.
    Search {
        /// For which report.
        report: UnmatchedId,
    },
    /// An officer says why it can't be matched.
    Because {
        /// Which report.
        report: UnmatchedId,
    },
}

/// A report that is being told. The answers are kept with the report itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Telling {
    /// The report, kept from the first answer on.
    pub report: UnmatchedId,
    /// The current question.
    pub at: Step,
    /// The signs of a small child are shown.
    pub child: bool,
    /// There are complaints.
    pub unwell: bool,
    /// Villages are asked for.
    pub several_villages: bool,
    /// For whom an old question was sent to this telephone.
    pub was: Option<PersonId>,
}

impl Form {
    /// The first question of a report.
    #[must_use]
    pub fn telling(report: UnmatchedId, was: Option<PersonId>) -> Self {
        Self::Telling(Telling {
            report,
            at: Step::Feeling,
            child: false,
            unwell: false,
            several_villages: false,
            was,
        })
    }

    /// Whether it is offered again after another command interrupted it.
    #[must_use]
    pub fn worth_resuming(&self) -> bool {
        match self {
            Self::Telling(_) => true,
            Self::Search { .. } | Self::Because { .. } => false,
        }
    }

    /// Whether it says itself where help is when danger is typed.
    #[must_use]
    pub fn hears_danger(&self) -> bool {
        self.worth_resuming()
    }
}

impl Dialogue for Form {
    async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        match self {
            Self::Telling(form) => {
                let report = register::unmatched::find(visit.desk.tx, form.report).await?;
                let answers = report.map_or_else(Answers::default, |one| one.picture.answers);
                Ok(screens::of(form, &answers, visit))
            }
            Self::Search { .. } => Ok(officer::search_screen(visit)),
            Self::Because { .. } => Ok(officer::because_screen(visit)),
        }
    }

    async fn answer(&mut self, visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
        match self {
            Self::Telling(form) => taking::answer(form, visit, input).await,
            Self::Search { report } => officer::searched(visit, *report, input).await,
            Self::Because { report } => officer::because(visit, *report, input).await,
        }
    }

    fn back(&mut self) -> bool {
        let Self::Telling(form) = self else {
            return false;
        };
        match form.at.before(form.unwell, form.several_villages) {
            Some(before) => form.at = before,
            None => return false,
        }
        true
    }

    fn needs(&self) -> Action {
        match self {
            Self::Telling(_) => Action::Talk,
            Self::Search { .. } | Self::Because { .. } => Action::MatchPeople,
        }
    }

    fn can_go_back(&self) -> bool {
        match self {
            Self::Telling(form) => form.at != Step::Feeling,
            Self::Search { .. } | Self::Because { .. } => false,
        }
    }

    fn stand_at(&mut self, other: &Self) {
        match (self, other) {
            (Self::Telling(form), Self::Telling(other)) => {
                form.at = other.at;
                form.child = other.child;
            }
            (one, other) => *one = other.clone(),
        }
    }

    async fn displaced(self, visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
        match self {
            Self::Telling(form) => left(form, visit, true).await,
            Self::Search { .. } | Self::Because { .. } => Ok(()),
        }
    }

    async fn abandoned(self, visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
        match self {
            Self::Telling(form) => left(form, visit, false).await,
            Self::Search { .. } | Self::Because { .. } => Ok(()),
        }
    }
}

/// It is told no further: given to officers as it is. Whoever takes a report back in which
/// there is nothing has told nothing.
async fn left(form: Telling, visit: &mut Visit<'_, '_>, keep: bool) -> Result<(), Fault> {
    let Some(report) = register::unmatched::find(visit.desk.tx, form.report).await? else {
        return Ok(());
    };
    if report.state != State::Telling {
        return Ok(());
    }
    if keep || report.picture.grade > Grade::Hijau {
        return case::hand_on(&mut visit.desk, report, false).await;
    }
    case::drop_it(&mut visit.desk, &report).await
}

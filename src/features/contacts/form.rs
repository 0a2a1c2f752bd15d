//! What is asked: whom a case has met, who a contact is, who looks after them, where an
//! infection came from.

use serde::{Deserialize, Serialize};

use super::elsewhere::HandOver;
use super::enrol::Enrol;
use super::kind::Kind;
use super::source::SourceForm;
use super::tell::Tell;
use crate::domain::access::Action;
use crate::engine::Fault;
use crate::features::Visit;
use crate::features::dialogue::{Dialogue, Input, Screen, Turn};

/// A flow of this feature.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Whom a case has met.
    Tell(Tell),
    /// A contact is registered.
    Enrol(Box<Enrol>),
    /// A contact lives elsewhere.
    HandOver(HandOver),
    /// Where an infection came from.
    Source(SourceForm),
    /// How they belong together and how they met.
    Kind(Kind),
}

impl Form {
    /// Whether it is offered again after another command interrupted it.
    #[must_use]
    pub fn worth_resuming(&self) -> bool {
        match self {
            Self::Tell(_) | Self::Enrol(_) => true,
            Self::HandOver(_) | Self::Source(_) | Self::Kind(_) => false,
        }
    }

    /// Whether a resident does something of their own with it.
    #[must_use]
    pub fn is_the_residents_own(&self) -> bool {
        match self {
            Self::Tell(tell) => tell.is_by_the_case(),
            Self::Enrol(_) | Self::HandOver(_) | Self::Source(_) | Self::Kind(_) => false,
        }
    }
}

impl Dialogue for Form {
    async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        match self {
            Self::Tell(form) => form.screen(visit).await,
            Self::Enrol(form) => form.screen(visit).await,
            Self::HandOver(form) => Ok(form.screen(visit)),
            Self::Source(form) => form.screen(visit).await,
            Self::Kind(form) => Ok(form.screen(visit)),
        }
    }

    async fn answer(&mut self, visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
        match self {
            Self::Tell(form) => form.answer(visit, input).await,
            Self::Enrol(form) => form.answer(visit, input).await,
            Self::HandOver(form) => form.answer(visit, input).await,
            Self::Source(form) => form.answer(visit, input).await,
            Self::Kind(form) => form.answer(visit, input).await,
        }
    }

    fn back(&mut self) -> bool {
        match self {
            Self::Tell(form) => form.back(),
            Self::Enrol(form) => form.back(),
            Self::HandOver(_) | Self::Source(_) | Self::Kind(_) => false,
        }
    }

    fn needs(&self) -> Action {
        match self {
            Self::Tell(tell) if tell.is_by_the_case() => Action::Talk,
            Self::Tell(_)
            | Self::Enrol(_)
            | Self::HandOver(_)
            | Self::Source(_)
            | Self::Kind(_) => Action::TraceContacts,
        }
    }

    fn can_go_back(&self) -> bool {
        match self {
            Self::Tell(form) => form.can_go_back(),
            Self::Enrol(form) => form.can_go_back(),
            Self::HandOver(_) | Self::Source(_) | Self::Kind(_) => false,
        }
    }

    fn stand_at(&mut self, other: &Self) {
        match (self, other) {
            (Self::Tell(form), Self::Tell(other)) => form.stand_at(other),
            (Self::Enrol(form), Self::Enrol(other)) => form.stand_at(other),
            (
                Self::Tell(_)
                | Self::Enrol(_)
                | Self::HandOver(_)
                | Self::Source(_)
                | Self::Kind(_),
                _,
            ) => {}
        }
    }

    async fn displaced(self, visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
        match self {
            Self::Tell(form) => form.displaced(visit).await,
            Self::Enrol(_) | Self::HandOver(_) | Self::Source(_) | Self::Kind(_) => Ok(()),
        }
    }
}

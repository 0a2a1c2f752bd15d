//! The flows: what is asked one question at a time, whichever feature asks.

use serde::{Deserialize, Serialize};

use super::dialogue::{Dialogue, Input, Screen, Turn};
use super::{
    Desk, Feature, Visit, alerts, ask, check_in, contacts, correcting, files, household,
    monitoring, onboarding, privacy, release, relink, results, roster, settings, staff, tasks,
    travellers, unmatched,
};
use crate::domain::access::Action;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;

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

    pub(super) async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        with_flow!(self, form => form.screen(visit).await)
    }

    pub(super) async fn answer(
        &mut self,
        visit: &mut Visit<'_, '_>,
        input: Input<'_>,
    ) -> Result<Turn, Fault> {
        with_flow!(self, form => form.answer(visit, input).await)
    }

    pub(super) fn back(&mut self) -> bool {
        with_flow!(self, form => form.back())
    }

    pub(super) fn can_go_back(&self) -> bool {
        with_flow!(self, form => form.can_go_back())
    }

    /// What it takes to go on with it.
    #[must_use]
    pub fn needs(&self) -> Action {
        with_flow!(self, form => form.needs())
    }

    pub(super) async fn abandoned(self, visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
        with_flow!(self, form => form.abandoned(visit).await)
    }

    pub(super) async fn displaced(self, visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
        with_flow!(self, form => form.displaced(visit).await)
    }

    pub(super) async fn moves_to(
        &mut self,
        desk: &mut Desk<'_, '_>,
        chat: ChatId,
    ) -> Result<(), Fault> {
        with_flow!(self, form => form.moves_to(desk, chat).await)
    }

    pub(super) fn stand_at(&mut self, other: &Self) {
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

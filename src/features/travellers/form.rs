//! What has been answered so far, and which question comes next: always the first one
//! without an answer, so that nothing is asked twice.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::step::Step;
use super::{answers, screens};
use crate::domain::access::Action;
use crate::domain::id::{JourneyId, PersonId};
use crate::domain::isolation::IsolationReason;
use crate::domain::language::Language;
use crate::domain::person::Person;
use crate::domain::place::VillageId;
use crate::domain::regency::RegencyCode;
use crate::domain::text::nik::{FamilyCard, Nik};
use crate::domain::traveller::{Host, Origin, Transport};
use crate::domain::village::PoskoId;
use crate::engine::Fault;
use crate::features::Visit;
use crate::features::details::{self, Details, Field, Question, Whose};
use crate::features::dialogue::{Dialogue, Input, Screen, Turn};
use crate::features::welcome::Agreed;

/// More companions than any family has.
pub(super) const PARTY_MAX: usize = 12;

/// Why an answer is asked back before it counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// About a person.
    Details(details::Doubt),
    /// One of these places is meant, or none.
    Place(Vec<RegencyCode>),
    /// The day is long past.
    LongAgo,
    /// The typed day can't be; this one was probably meant.
    MeantDay(NaiveDate),
    /// The number does not fit what was told.
    Number,
}

/// For whom the form is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum For {
    /// For whoever holds the telephone, and who came along.
    Oneself,
    /// For somebody without a telephone, by this member of staff.
    Another(PersonId),
}

/// What somebody is whom staff enter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Has just arrived.
    Traveller,
    /// Isolates for another reason.
    Isolating,
}

/// An answer that may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Told<T> {
    /// This.
    This(T),
    /// Rather not.
    Skipped,
}

impl<T: Copy> Told<T> {
    /// What was told.
    pub(super) fn value(self) -> Option<T> {
        match self {
            Self::This(value) => Some(value),
            Self::Skipped => None,
        }
    }
}

/// One of the party.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Who it is, where they are registered already.
    #[serde(default)]
    pub known: Option<PersonId>,
    /// What is known of them.
    pub details: Details,
}

impl Member {
    /// Somebody who is registered already: nothing about them is asked.
    pub(super) fn registered(person: &Person) -> Self {
        Self {
            known: Some(person.id),
            details: Details::from(person),
        }
    }
}

/// An arrival that is being written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    pub(super) id: JourneyId,
    pub(super) whose: For,
    pub(super) kind: Option<Kind>,
    pub(super) posko: Option<PoskoId>,
    pub(super) step: Step,
    pub(super) doubt: Option<Doubt>,
    past: Vec<Step>,
    changing: bool,
    pub(super) language: Option<Language>,
    pub(super) consent: Option<Agreed>,
    /// Whether a consent that is in force is known already.
    pub(super) consented: bool,
    /// Who came, the one who answers first.
    pub(super) members: Vec<Member>,
    /// Others of the household, who may have come along.
    #[serde(default)]
    pub(super) at_home: Vec<Member>,
    pub(super) party_told: bool,
    pub(super) origin: Option<Origin>,
    /// It was said that it is another country, but not which.
    pub(super) abroad: bool,
    pub(super) arrived: Option<NaiveDate>,
    pub(super) departed: Option<NaiveDate>,
    pub(super) transport: Option<Transport>,
    pub(super) host: Option<Host>,
    /// The RT of a registered resident counts until another one is told.
    pub(super) needs_food: Option<bool>,
    pub(super) nik: Option<Told<Nik>>,
    pub(super) family_card: Option<Told<FamilyCard>>,
    pub(super) reason: Option<IsolationReason>,
    /// Who has complaints, by place in the party.
    pub(super) unwell: BTreeSet<usize>,
    pub(super) health_told: bool,
}

/// What is known before the first question.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub id: JourneyId,
    pub whose: For,
    pub kind: Option<Kind>,
    pub posko: Option<PoskoId>,
    pub language: Option<Language>,
    pub consented: bool,
    pub first: Member,
    pub at_home: Vec<Member>,
    pub village: Option<VillageId>,
    pub has_numbers: bool,
}

impl Form {
    pub(super) fn new(known: Known) -> Self {
        let mut first = known.first;
        if first.details.village.is_none() {
            first.details.village = known.village;
        }
        let mut form = Self {
            id: known.id,
            whose: known.whose,
            kind: known.kind,
            posko: known.posko,
            step: Step::Language,
            doubt: None,
            past: Vec::new(),
            changing: false,
            language: known.language,
            consent: None,
            consented: known.consented,
            members: vec![first],
            at_home: known.at_home,
            party_told: false,
            origin: None,
            abroad: false,
            arrived: None,
            departed: None,
            transport: None,
            host: None,
            needs_food: None,
            nik: known.has_numbers.then_some(Told::Skipped),
            family_card: known.has_numbers.then_some(Told::Skipped),
            reason: None,
            unwell: BTreeSet::new(),
            health_told: false,
        };
        form.step = form.first_open();
        form
    }

    /// Whether it is about a journey.
    pub(super) fn travels(&self) -> bool {
        match (self.whose, self.kind) {
            (For::Oneself, _) | (For::Another(_), Some(Kind::Traveller)) => true,
            (For::Another(_), Some(Kind::Isolating) | None) => false,
        }
    }

    /// The member of staff who fills it in for somebody else.
    pub(super) fn staff(&self) -> Option<PersonId> {
        match self.whose {
            For::Oneself => None,
            For::Another(staff) => Some(staff),
        }
    }

    /// What is known of the first of the party.
    pub(super) fn first(&self) -> Details {
        let first = self.members.first();
        first.map(|one| one.details.clone()).unwrap_or_default()
    }

    pub(super) fn detail(&mut self, member: usize) -> Option<&mut Details> {
        self.members.get_mut(member).map(|one| &mut one.details)
    }

    fn has(&self, step: Step) -> bool {
        match step {
            Step::Language => self.language.is_some() || self.staff().is_some(),
            Step::Kind => self.staff().is_none() || self.kind.is_some(),
            Step::Consent => self.consented || self.consent.is_some(),
            Step::Person { member, field } => {
                let member = self.members.get(member);
                member.is_none_or(|one| one.details.has(field))
            }
            Step::Reason => self.reason.is_some(),
            Step::Origin => self.origin.is_some() || self.abroad,
            Step::Country => self.origin.is_some(),
            Step::Arrived => self.arrived.is_some(),
            Step::Departed => self.departed.is_some(),
            Step::Transport => self.transport.is_some(),
            Step::Party => self.party_told,
            Step::Host => self.host.is_some(),
            Step::Food => self.needs_food.is_some(),
            Step::Nik => self.nik.is_some(),
            Step::FamilyCard => self.family_card.is_some(),
            Step::Unwell => self.health_told,
            Step::Summary | Step::Change => false,
        }
    }

    /// All questions of this form, in the order in which they are asked.
    fn questions(&self) -> Vec<Step> {
        let first = |field| Step::Person { member: 0, field };
        let mut steps = vec![Step::Language, Step::Kind, Step::Consent];
        steps.push(first(Field::Village));
        steps.extend(Step::about(0));
        if self.travels() {
            steps.extend([
                Step::Origin,
                Step::Country,
                Step::Arrived,
                Step::Departed,
                Step::Transport,
            ]);
            steps.extend((1..self.members.len()).flat_map(Step::about));
            steps.extend([Step::Party, Step::Host]);
        } else {
            steps.extend([Step::Reason, Step::Arrived]);
        }
        steps.extend([first(Field::RtRw), Step::Food, first(Field::Phone)]);
        steps.extend([
            Step::Nik,
            Step::FamilyCard,
            first(Field::Oximeter),
            Step::Unwell,
        ]);
        steps
    }

    /// The first question without an answer; the summary when all are answered.
    pub(super) fn first_open(&self) -> Step {
        let open = self.questions().into_iter().find(|&step| !self.has(step));
        open.unwrap_or(Step::Summary)
    }

    /// The answer of this step stands: on to the next open question.
    pub(super) fn advance(&mut self) {
        self.doubt = None;
        if !self.changing {
            self.past.push(self.step);
        }
        self.step = self.first_open();
        if self.step == Step::Summary {
            self.changing = false;
        }
    }

    /// The question about a person that is asked now.
    pub(super) fn question(&self) -> Option<(usize, Question)> {
        let Step::Person { member, field } = self.step else {
            return None;
        };
        let doubt = match self.doubt {
            Some(Doubt::Details(doubt)) => Some(doubt),
            Some(Doubt::Place(_) | Doubt::LongAgo | Doubt::MeantDay(_) | Doubt::Number) | None => {
                None
            }
        };
        let whose = match (self.whose, member) {
            (For::Oneself, 0) => Whose::Own,
            (For::Oneself | For::Another(_), _) => Whose::Others,
        };
        Some((
            member,
            Question {
                field,
                doubt,
                whose,
            },
        ))
    }

    /// Takes a doubted answer back: the question is asked anew.
    pub(super) fn forget_doubted(&mut self) {
        match self.doubt {
            Some(Doubt::Details(_)) => {
                let Some((member, mut question)) = self.question() else {
                    return;
                };
                if let Some(details) = self.detail(member) {
                    question.forget_doubted(details);
                }
            }
            Some(Doubt::LongAgo) if self.step == Step::Departed => self.departed = None,
            Some(Doubt::LongAgo) => self.arrived = None,
            Some(Doubt::Number) if self.step == Step::Nik => self.nik = None,
            Some(Doubt::Number) => self.family_card = None,
            // Nothing was taken yet.
            Some(Doubt::MeantDay(_) | Doubt::Place(_)) | None => {}
        }
        self.doubt = None;
    }

    /// Somebody more came along; what the house has in common is known.
    pub(super) fn add_member(&mut self) {
        let first = self.first();
        self.members.push(Member {
            known: None,
            details: Details {
                village: first.village,
                ..Details::default()
            },
        });
    }

    /// Those of the household who have not been named yet, with their places.
    pub(super) fn still_at_home(&self) -> impl Iterator<Item = (usize, &Member)> {
        let at_home = self.at_home.iter().enumerate();
        at_home.filter(|(_, one)| self.members.iter().all(|named| named.known != one.known))
    }

    /// Takes one of the companions out again; the questions about them go with them.
    pub(super) fn remove_member(&mut self, member: usize) {
        if member == 0 || member >= self.members.len() {
            return;
        }
        self.members.remove(member);
        self.unwell.clear();
        self.health_told = false;
        self.past
            .retain(|step| step.member().is_none_or(|of| of < member));
    }

    /// From the summary to the list of answers.
    pub(super) fn choose_change(&mut self) {
        self.changing = true;
        self.step = Step::Change;
    }

    /// To one answer, to change it.
    pub(super) fn change(&mut self, step: Step) {
        self.changing = true;
        if step == Step::Party {
            self.party_told = false;
        }
        self.step = step;
    }

    /// The answers that the list of changes offers.
    pub(super) fn changeable(&self, villages: usize, today: NaiveDate) -> Vec<Step> {
        let pregnancy = self.first().may_be_pregnant(today);
        let abroad = matches!(self.origin, Some(Origin::Abroad(_)));
        let asked = self.questions().into_iter();
        asked
            .filter(|step| match step {
                Step::Language | Step::Consent | Step::Kind | Step::Summary | Step::Change => false,
                Step::Person { member: 0, field } => match field {
                    Field::Village => villages > 1,
                    Field::Pregnancy => pregnancy,
                    Field::Name
                    | Field::RtRw
                    | Field::Birth
                    | Field::Sex
                    | Field::Phone
                    | Field::Conditions
                    | Field::Oximeter => true,
                },
                Step::Person { .. } => false,
                // Part of the origin.
                Step::Country => abroad && self.abroad,
                Step::Reason
                | Step::Origin
                | Step::Arrived
                | Step::Departed
                | Step::Transport
                | Step::Party
                | Step::Host
                | Step::Food
                | Step::Nik
                | Step::FamilyCard
                | Step::Unwell => true,
            })
            .collect()
    }

    /// A companion of whom nothing is known yet is not there when one goes back.
    fn leave_empty_member(&mut self) -> bool {
        let Step::Person {
            member,
            field: Field::Name,
        } = self.step
        else {
            return false;
        };
        let is_empty = self
            .members
            .get(member)
            .is_some_and(|one| one.details.name.is_none());
        if member == 0 || !is_empty {
            return false;
        }
        self.remove_member(member);
        self.party_told = false;
        if self.past.last() == Some(&Step::Party) {
            self.past.pop();
        }
        self.step = Step::Party;
        true
    }
}

impl Dialogue for Form {
    async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        Ok(screens::screen(self, visit))
    }

    async fn answer(&mut self, visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
        answers::take(self, visit, input).await
    }

    fn back(&mut self) -> bool {
        if self.doubt.is_some() {
            self.forget_doubted();
            return true;
        }
        if self.leave_empty_member() {
            return true;
        }
        if self.changing {
            self.changing = false;
            self.step = self.first_open();
            return true;
        }
        let Some(before) = self.past.pop() else {
            return false;
        };
        if before == Step::Party {
            self.party_told = false;
        }
        self.step = before;
        true
    }

    fn needs(&self) -> Action {
        match self.whose {
            For::Oneself => Action::Arrive,
            For::Another(_) => Action::Enrol,
        }
    }

    fn can_go_back(&self) -> bool {
        self.doubt.is_some() || self.changing || !self.past.is_empty()
    }

    fn stand_at(&mut self, other: &Self) {
        self.step = other.step;
        self.doubt.clone_from(&other.doubt);
        self.past.clone_from(&other.past);
        self.changing = other.changing;
    }
}

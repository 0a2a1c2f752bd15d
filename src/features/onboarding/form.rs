//! What has been answered so far, and which question comes next.
//!
//! The next question is always the first one without an answer: so nothing is asked
//! twice, a changed answer asks only for what it opens, and a form that comes back
//! after days goes on where it stood.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{answers, screens};
use crate::domain::access::Action;
use crate::domain::isolation::IsolationReason;
use crate::domain::language::Language;
use crate::domain::place::VillageId;
use crate::domain::text::name::PersonName;
use crate::engine::Fault;
use crate::features::Visit;
use crate::features::details::{self, Details, Field, Question, Whose};
use crate::features::dialogue::{Dialogue, Input, Screen, Turn};
use crate::features::welcome::Agreed;

/// A question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Language of the chat.
    Language,
    /// May we keep your data?
    Consent,
    /// In isolation, or simply a resident.
    Who,
    /// Which village, where there are several.
    Village,
    /// Name.
    Name,
    /// Neighbourhood.
    RtRw,
    /// Birth date, or year.
    Birth,
    /// Sex.
    Sex,
    /// Telephone.
    Phone,
    /// Pregnancy, only where it can be.
    Pregnancy,
    /// Long-standing conditions.
    Conditions,
    /// Why in isolation.
    Reason,
    /// Day 0 of the isolation.
    FirstDay,
    /// Whether there is an oximeter in the house.
    Oximeter,
    /// All of it, to be checked.
    Summary,
    /// Which answer is to be changed.
    Change,
}

impl Step {
    /// The questions that have an answer, in the order in which they are asked.
    const ASKED: [Self; 14] = [
        Self::Language,
        Self::Consent,
        Self::Who,
        Self::Village,
        Self::Name,
        Self::RtRw,
        Self::Birth,
        Self::Sex,
        Self::Phone,
        Self::Pregnancy,
        Self::Conditions,
        Self::Reason,
        Self::FirstDay,
        Self::Oximeter,
    ];

    /// Its word in the buttons of "which answer is to be changed".
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Consent => "consent",
            Self::Who => "who",
            Self::Village => "village",
            Self::Name => "name",
            Self::RtRw => "rt",
            Self::Birth => "birth",
            Self::Sex => "sex",
            Self::Phone => "phone",
            Self::Pregnancy => "pregnancy",
            Self::Conditions => "conditions",
            Self::Reason => "reason",
            Self::FirstDay => "first-day",
            Self::Oximeter => "oximeter",
            Self::Summary => "summary",
            Self::Change => "change",
        }
    }

    pub(super) fn named(word: &str) -> Option<Self> {
        Self::ASKED.into_iter().find(|step| step.word() == word)
    }

    /// What of the person it asks, if it asks that.
    pub(super) fn field(self) -> Option<Field> {
        match self {
            Self::Village => Some(Field::Village),
            Self::Name => Some(Field::Name),
            Self::RtRw => Some(Field::RtRw),
            Self::Birth => Some(Field::Birth),
            Self::Sex => Some(Field::Sex),
            Self::Phone => Some(Field::Phone),
            Self::Pregnancy => Some(Field::Pregnancy),
            Self::Conditions => Some(Field::Conditions),
            Self::Oximeter => Some(Field::Oximeter),
            Self::Language
            | Self::Consent
            | Self::Who
            | Self::Reason
            | Self::FirstDay
            | Self::Summary
            | Self::Change => None,
        }
    }
}

/// Why an answer is asked back before it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// About the person.
    Details(details::Doubt),
    /// The first day is long past.
    LongAgo,
    /// The typed first day can't be; this one was probably meant.
    MeantDay(NaiveDate),
}

/// Who registers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// Somebody in isolation at home.
    Isolating,
    /// Any other resident.
    Resident,
}

/// A registration that is going on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Form {
    pub(super) step: Step,
    /// Set while the answer of this step is asked back.
    pub(super) doubt: Option<Doubt>,
    /// The questions before this one, for going back.
    past: Vec<Step>,
    /// Whether a single answer is being changed from the summary.
    changing: bool,
    pub(super) language: Option<Language>,
    pub(super) consent: Option<Agreed>,
    pub(super) who: Option<Who>,
    /// What is known of the person.
    #[serde(flatten)]
    pub(super) details: Details,
    pub(super) reason: Option<IsolationReason>,
    pub(super) first_day: Option<NaiveDate>,
}

impl Form {
    /// A form with what is known already.
    pub(super) fn new(known: Known) -> Self {
        let mut form = Self {
            step: Step::Language,
            doubt: None,
            past: Vec::new(),
            changing: false,
            language: known.language,
            consent: None,
            who: None,
            details: Details {
                village: known.only_village,
                name: known.name,
                ..Details::default()
            },
            reason: None,
            first_day: None,
        };
        form.step = form.first_open();
        form
    }

    fn has(&self, step: Step) -> bool {
        let isolates = self.who == Some(Who::Isolating);
        match step {
            Step::Language => self.language.is_some(),
            Step::Consent => self.consent.is_some(),
            Step::Who => self.who.is_some(),
            Step::Reason => !isolates || self.reason.is_some(),
            Step::FirstDay => !isolates || self.first_day.is_some(),
            Step::Village
            | Step::Name
            | Step::RtRw
            | Step::Birth
            | Step::Sex
            | Step::Phone
            | Step::Pregnancy
            | Step::Conditions
            | Step::Oximeter => step.field().is_some_and(|field| self.details.has(field)),
            Step::Summary | Step::Change => false,
        }
    }

    /// The first question without an answer; the summary when all are answered.
    pub(super) fn first_open(&self) -> Step {
        Step::ASKED
            .into_iter()
            .find(|&step| !self.has(step))
            .unwrap_or(Step::Summary)
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

    /// Takes a doubted answer back: the question is asked anew.
    pub(super) fn forget_doubted(&mut self) {
        match self.doubt {
            Some(Doubt::Details(_)) => {
                if let Some(mut question) = self.question() {
                    question.forget_doubted(&mut self.details);
                }
            }
            Some(Doubt::LongAgo) => self.first_day = None,
            // Nothing was taken yet.
            Some(Doubt::MeantDay(_)) | None => {}
        }
        self.doubt = None;
    }

    /// The question about the person that is asked now.
    pub(super) fn question(&self) -> Option<Question> {
        let doubt = match self.doubt {
            Some(Doubt::Details(doubt)) => Some(doubt),
            Some(Doubt::LongAgo | Doubt::MeantDay(_)) | None => None,
        };
        Some(Question {
            field: self.step.field()?,
            doubt,
            whose: Whose::Own,
        })
    }

    /// From the summary to the list of answers.
    pub(super) fn choose_change(&mut self) {
        self.changing = true;
        self.step = Step::Change;
    }

    /// To one answer, to change it.
    pub(super) fn change(&mut self, step: Step) {
        self.changing = true;
        self.step = step;
    }

    /// The answers that the list of changes offers.
    pub(super) fn changeable(&self, villages: usize, today: NaiveDate) -> Vec<Step> {
        let isolates = self.who == Some(Who::Isolating);
        let pregnancy = self.details.may_be_pregnant(today);
        Step::ASKED
            .into_iter()
            .filter(|step| match step {
                // The language has its own command; consent is not "changed".
                Step::Language | Step::Consent | Step::Summary | Step::Change => false,
                Step::Village => villages > 1,
                Step::Pregnancy => pregnancy,
                Step::Reason | Step::FirstDay => isolates,
                Step::Who
                | Step::Name
                | Step::RtRw
                | Step::Birth
                | Step::Sex
                | Step::Phone
                | Step::Conditions
                | Step::Oximeter => true,
            })
            .collect()
    }
}

/// What is known before the first question.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    pub language: Option<Language>,
    pub only_village: Option<VillageId>,
    pub name: Option<PersonName>,
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
        if self.changing {
            self.changing = false;
            self.step = Step::Summary;
            return true;
        }
        let Some(before) = self.past.pop() else {
            return false;
        };
        self.step = before;
        true
    }

    fn needs(&self) -> Action {
        Action::Talk
    }

    fn can_go_back(&self) -> bool {
        self.doubt.is_some() || self.changing || !self.past.is_empty()
    }

    fn stand_at(&mut self, other: &Self) {
        self.step = other.step;
        self.doubt = other.doubt;
        self.past.clone_from(&other.past);
        self.changing = other.changing;
    }
}

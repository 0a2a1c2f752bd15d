//! What is known of a person, asked one thing at a time: the answers by button, the
//! readers of what is typed, and what is asked back before it counts.
//!
//! Registration, corrections and whoever enters somebody else ask with this, each in
//! words of their own ([`Question::screen`] takes the sentence). Pure of any flow: it
//! keeps nothing, sends nothing, and must never decide what is asked next.

mod pressed;
mod screens;
mod typed;
mod words;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Visit;
use super::dialogue::{Input, Screen, Turn};
use crate::config::Village;
use crate::domain::birth::BirthDate;
use crate::domain::calendar::Zone;
use crate::domain::condition::{Condition, Pregnancy, Sex};
use crate::domain::person::Person;
use crate::domain::place::{RtRw, VillageId};
use crate::domain::text::name::PersonName;
use crate::domain::text::phone::Phone;
use crate::i18n::Html;

pub use screens::sure_or_again;
pub use words::{birth, conditions, label, value};

/// One thing that is known of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
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
    /// Whether there is an oximeter in the house.
    Oximeter,
}

impl Field {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 9] = [
        Self::Village,
        Self::Name,
        Self::RtRw,
        Self::Birth,
        Self::Sex,
        Self::Phone,
        Self::Pregnancy,
        Self::Conditions,
        Self::Oximeter,
    ];

    /// Its word in a list of what may be changed.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Village => "village",
            Self::Name => "name",
            Self::RtRw => "rt",
            Self::Birth => "birth",
            Self::Sex => "sex",
            Self::Phone => "phone",
            Self::Pregnancy => "pregnancy",
            Self::Conditions => "conditions",
            Self::Oximeter => "oximeter",
        }
    }

    /// The field with this word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.word() == word)
    }
}

/// Why an answer is asked back before it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// The name sounds like a complaint.
    NoName,
    /// No RT of the village's list.
    UnlistedRt,
    /// The contact card belongs to somebody else.
    OthersPhone,
    /// The typed day can't be; this one was probably meant.
    MeantDay(NaiveDate),
    /// Two digits: an age, or the end of a year.
    AgeOrYear {
        /// The birth year if it is an age.
        if_age: i32,
        /// The birth year if it is the end of a year.
        if_year: i32,
    },
}

/// The answer to the question for a telephone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Telephone {
    /// This one.
    Number(Phone),
    /// None, or not told.
    Skipped,
}

/// Of whom the person at the telephone speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// Of themselves: Telegram's name and number are offered.
    Own,
    /// Of somebody else.
    Others,
}

/// What has been answered so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    /// See [`Field::Village`].
    pub village: Option<VillageId>,
    /// See [`Field::Name`].
    pub name: Option<PersonName>,
    /// See [`Field::RtRw`].
    pub rt_rw: Option<RtRw>,
    /// See [`Field::Birth`].
    pub birth: Option<BirthDate>,
    /// See [`Field::Sex`].
    pub sex: Option<Sex>,
    /// See [`Field::Phone`].
    pub phone: Option<Telephone>,
    /// See [`Field::Pregnancy`].
    pub pregnancy: Option<Pregnancy>,
    /// Ticks; they count once `conditions_told`.
    pub conditions: BTreeSet<Condition>,
    /// Whether [`Field::Conditions`] was answered.
    pub conditions_told: bool,
    /// See [`Field::Oximeter`].
    pub oximeter: Option<bool>,
}

impl From<&Person> for Details {
    fn from(person: &Person) -> Self {
        let phone = person.phone.clone();
        Self {
            village: Some(person.village.clone()),
            name: Some(person.name.clone()),
            rt_rw: Some(person.rt_rw),
            birth: Some(person.birth),
            sex: Some(person.sex),
            phone: Some(phone.map_or(Telephone::Skipped, Telephone::Number)),
            pregnancy: Some(person.pregnancy),
            conditions: person.conditions.clone(),
            conditions_told: true,
            oximeter: Some(person.oximeter),
        }
    }
}

impl Details {
    /// Whether this was answered.
    #[must_use]
    pub fn has(&self, field: Field) -> bool {
        match field {
            Field::Village => self.village.is_some(),
            Field::Name => self.name.is_some(),
            Field::RtRw => self.rt_rw.is_some(),
            Field::Birth => self.birth.is_some(),
            Field::Sex => self.sex.is_some(),
            Field::Phone => self.phone.is_some(),
            Field::Pregnancy => self.pregnancy.is_some(),
            Field::Conditions => self.conditions_told,
            Field::Oximeter => self.oximeter.is_some(),
        }
    }

    /// `person` with everything that was answered here; the rest stays.
    #[must_use]
    pub fn applied_to(&self, person: &Person) -> Person {
        let phone = match &self.phone {
            Some(Telephone::Number(phone)) => Some(phone.clone()),
            Some(Telephone::Skipped) => None,
            None => person.phone.clone(),
        };
        Person {
            village: self.village.clone().unwrap_or(person.village.clone()),
            name: self.name.clone().unwrap_or(person.name.clone()),
            rt_rw: self.rt_rw.unwrap_or(person.rt_rw),
            birth: self.birth.unwrap_or(person.birth),
            sex: self.sex.unwrap_or(person.sex),
            pregnancy: self.pregnancy.unwrap_or(person.pregnancy),
            conditions: match self.conditions_told {
                true => self.conditions.clone(),
                false => person.conditions.clone(),
            },
            phone,
            oximeter: self.oximeter.unwrap_or(person.oximeter),
            ..person.clone()
        }
    }

    /// Takes the answer to one question from `other`.
    pub fn take_over(&mut self, field: Field, other: &Self) {
        let other = other.clone();
        match field {
            Field::Village => self.village = other.village,
            Field::Name => self.name = other.name,
            Field::RtRw => self.rt_rw = other.rt_rw,
            Field::Birth => self.birth = other.birth,
            Field::Sex => self.sex = other.sex,
            Field::Phone => self.phone = other.phone,
            Field::Pregnancy => self.pregnancy = other.pregnancy,
            Field::Conditions => {
                self.conditions = other.conditions;
                self.conditions_told = other.conditions_told;
            }
            Field::Oximeter => self.oximeter = other.oximeter,
        }
    }

    /// The number, if one was told.
    #[must_use]
    pub fn number(&self) -> Option<Phone> {
        match &self.phone {
            Some(Telephone::Number(phone)) => Some(phone.clone()),
            Some(Telephone::Skipped) | None => None,
        }
    }

    /// Whether pregnancy is a question at all.
    #[must_use]
    pub fn may_be_pregnant(&self, today: NaiveDate) -> bool {
        match (self.birth, self.sex) {
            (Some(birth), Some(sex)) => pregnancy_possible(birth, sex, today),
            (_, _) => false,
        }
    }

    /// Pregnancy is asked where it can be, and is "no" where it can't.
    pub fn weigh_pregnancy(&mut self, today: NaiveDate) {
        let (Some(birth), Some(sex)) = (self.birth, self.sex) else {
            return;
        };
        let possible = pregnancy_possible(birth, sex, today);
        match (possible, self.pregnancy) {
            (false, _) => self.pregnancy = Some(Pregnancy::No),
            // This "no" may only have meant that it could not be.
            (true, Some(Pregnancy::No)) => self.pregnancy = None,
            (true, Some(Pregnancy::Yes | Pregnancy::Unknown) | None) => {}
        }
    }

    /// Where pregnancy can't be, it is not.
    pub fn rule_pregnancy_out(&mut self, today: NaiveDate) {
        if !self.may_be_pregnant(today) {
            self.pregnancy = Some(Pregnancy::No);
        }
    }

    /// Another village has other neighbourhoods: the RT is asked anew.
    pub fn move_to(&mut self, village: &VillageId) {
        if self.village.as_ref() != Some(village) {
            self.rt_rw = None;
        }
        self.village = Some(village.clone());
    }

    /// The village of the answers; while none is chosen, the first.
    #[must_use]
    pub fn village_of<'v>(&self, visit: &'v Visit<'_, '_>) -> Option<&'v Village> {
        match &self.village {
            Some(id) => visit.desk.house.village(id),
            None => visit.desk.house.config.villages.first(),
        }
    }

    /// Today, by the calendar of that village.
    #[must_use]
    pub fn today(&self, visit: &Visit<'_, '_>) -> NaiveDate {
        let zone = self.village_of(visit).map(|village| village.zone);
        zone.unwrap_or(Zone::Jakarta).day(visit.desk.now())
    }

    /// Takes a doubted answer back: the question is asked anew.
    fn forget(&mut self, doubt: Doubt) {
        match doubt {
            Doubt::NoName => self.name = None,
            Doubt::UnlistedRt => self.rt_rw = None,
            Doubt::OthersPhone => self.phone = None,
            // Nothing was taken yet.
            Doubt::MeantDay(_) | Doubt::AgeOrYear { .. } => {}
        }
    }
}

/// Girls and women of whom an age from 12 to 50 can't be ruled out.
fn pregnancy_possible(birth: BirthDate, sex: Sex, today: NaiveDate) -> bool {
    let age = birth.age_on(today);
    match sex {
        Sex::Female => age.could_be_from_years(12) && age.could_be_under_years(51),
        Sex::Male => false,
    }
}

/// What an answer did.
#[derive(Debug, Clone, PartialEq)]
pub enum Taken {
    /// It stands.
    Kept(Html),
    /// It is asked back first, or the question is asked anew.
    AskedBack(Html),
    /// Other ticks.
    Redraw,
    /// Not understood: why, with an example.
    Refused(Html),
    /// No answer to this question.
    Stray,
}

impl Taken {
    /// What the driver of flows is told; `advance` is called when the answer stands.
    #[must_use]
    pub fn turn(self, advance: impl FnOnce()) -> Turn {
        match self {
            Self::Kept(choice) => {
                advance();
                Turn::Next { choice }
            }
            Self::AskedBack(choice) => Turn::Next { choice },
            Self::Redraw => Turn::Redraw,
            Self::Refused(why) => Turn::Refused(why),
            Self::Stray => Turn::Stray,
        }
    }
}

/// A question for one field, as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// What is asked.
    pub field: Field,
    /// Set while the answer is asked back.
    pub doubt: Option<Doubt>,
    /// Of whom.
    pub whose: Whose,
}

impl Question {
    /// The question for a field.
    #[must_use]
    pub fn new(field: Field, whose: Whose) -> Self {
        Self {
            field,
            doubt: None,
            whose,
        }
    }

    /// The question as it is shown: `sentence`, or what is asked back.
    #[must_use]
    pub fn screen(self, details: &Details, visit: &Visit<'_, '_>, sentence: Html) -> Screen {
        match self.doubt {
            Some(doubt) => screens::doubted(details, doubt, visit),
            None => screens::screen(details, self, visit, sentence),
        }
    }

    /// Gives it an answer.
    pub fn take(
        &mut self,
        details: &mut Details,
        visit: &Visit<'_, '_>,
        input: Input<'_>,
    ) -> Taken {
        let taken = match (input, self.doubt) {
            (Input::Word(word), Some(doubt)) => {
                pressed::settle_doubt(self, details, visit, (doubt, word))
            }
            (Input::Word(word), None) => pressed::take(self.field, details, visit, word),
            (Input::Text(text), _) => {
                self.forget_doubted(details);
                typed::take(self, details, visit, text)
            }
            (Input::Contact { phone, account }, _) if self.field == Field::Phone => {
                pressed::contact(self, details, visit, (phone, account))
            }
            (Input::Contact { .. } | Input::Location | Input::Media { .. }, _) => Taken::Stray,
        };
        if matches!(taken, Taken::Kept(_)) {
            self.doubt = None;
        }
        taken
    }

    /// Takes a doubted answer back.
    pub fn forget_doubted(&mut self, details: &mut Details) {
        if let Some(doubt) = self.doubt.take() {
            details.forget(doubt);
        }
    }
}

//! A person: resident, traveller or member of staff.
//!
//! Keyed by a random id of their own. The Telegram account, the telephone and the
//! house are links that can be replaced; several people may share one.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::birth::BirthDate;
use super::condition::{Condition, Pregnancy, Sex};
use super::id::PersonId;
use super::place::{Area, RtRw, VillageId};
use super::report::Symptom;
use super::text::name::PersonName;
use super::text::nik::{FamilyCard, Nik};
use super::text::phone::Phone;
use crate::clock::Moment;

/// What the house knows of a registered person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Random, for life.
    pub id: PersonId,
    /// The village that looks after them.
    pub village: VillageId,
    /// As they call themselves.
    pub name: PersonName,
    /// The neighbourhood they live or stay in.
    pub rt_rw: RtRw,
    /// Date, or only the year (enough from 12 years on).
    pub birth: BirthDate,
    /// As in the identity card.
    pub sex: Sex,
    /// Whether pregnant, where that was asked.
    pub pregnancy: Pregnancy,
    /// Illnesses that make an infection more dangerous.
    pub conditions: BTreeSet<Condition>,
    /// Where to call; several people may share it.
    pub phone: Option<Phone>,
    /// The number on the identity card, if it was told. Never echoed in a chat.
    #[serde(default)]
    pub nik: Option<Nik>,
    /// The number on the family card, if it was told: the household's key for aid.
    #[serde(default)]
    pub family_card: Option<FamilyCard>,
    /// Whether there is an oximeter in the house.
    pub oximeter: bool,
    /// Complaints that staff marked as usual for this person.
    #[serde(default)]
    pub usual: BTreeSet<Symptom>,
    /// The hour of the daily question, village time; `None`: the village's default.
    pub hour: Option<NaiveTime>,
    /// How they are reached.
    pub reach: Reach,
    /// When they were registered.
    pub since: Moment,
}

/// How a person is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// Through a Telegram chat.
    Chat(i64),
    /// The chat is dead (blocked, deactivated): by telephone or at the door.
    DeadChat(i64),
    /// Has no Telegram.
    NoTelegram,
    /// Has no chat of their own: the telephones of their household report for them.
    Household,
}

/// How a person is addressed (PROTOCOL 9: plain Indonesian with Bapak, Ibu, Mbah).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Honorific {
    /// Sixty and older.
    Mbah,
    /// A grown man.
    Bapak,
    /// A grown woman.
    Ibu,
    /// Children and young people: by name alone.
    None,
}

impl Person {
    /// How to address them on `today`.
    #[must_use]
    pub fn honorific(&self, today: NaiveDate) -> Honorific {
        let years = self.birth.age_on(today).oldest_years();
        match (years, self.sex) {
            (60.., _) => Honorific::Mbah,
            (20..60, Sex::Male) => Honorific::Bapak,
            (20..60, Sex::Female) => Honorific::Ibu,
            (0..20, _) => Honorific::None,
        }
    }

    /// Where they live, as far as rights are concerned.
    #[must_use]
    pub fn area(&self) -> Area {
        Area::Rt(self.village.clone(), self.rt_rw)
    }
}

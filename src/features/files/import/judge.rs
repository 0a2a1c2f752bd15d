//! What becomes of a row: somebody new, somebody who is there already (and begins to isolate,
//! where the row says so and they don't), or nobody.
//!
//! Whoever is registered outside the area of whoever sends the file is not told of there: neither
//! whether they isolate nor where.

use chrono::{Days, NaiveDate};

use crate::config::Village;
use crate::domain::access::{Action, Standing};
use crate::domain::consent::Consenting;
use crate::domain::duplicate::{likeness, names_agree};
use crate::domain::id::{PersonId, RandomId as _};
use crate::domain::isolation::IsolationReason;
use crate::domain::people_list::{Column, Newcomer, Problem, Why};
use crate::domain::person::{Person, Reach};
use crate::domain::place::{Area, VillageId};
use crate::engine::{Fault, Tx};
use crate::features::{House, villages};
use crate::register;

/// By what rows are judged.
#[derive(Debug, Clone, Copy)]
pub(super) struct Judge<'h> {
    pub house: &'h House,
    /// What whoever sent the file may do; `None`: whoever runs the program.
    pub standing: Option<&'h Standing>,
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Judged {
    /// A new person: as they would be kept, but for the id.
    New(Box<Person>),
    /// There already, and at home; the row says that they isolate, and they don't yet.
    Isolates(Box<Person>),
    /// There already, and isolating for another reason than the row says.
    IsolatesOtherwise,
    /// There already.
    Known,
    /// It can't be used.
    Problem(Problem),
}

impl<'h> Judge<'h> {
    /// Judges a row.
    ///
    /// # Errors
    /// When the store fails or a record is damaged.
    pub async fn judge(self, tx: &Tx<'_>, newcomer: &Newcomer) -> Result<Judged, Fault> {
        let village = match self.village(newcomer) {
            Ok(village) => village,
            Err(problem) => return Ok(Judged::Problem(problem)),
        };
        let area = Area::Rt(village.id.clone(), newcomer.rt_rw);
        if !self.is_theirs(&area) || !village.rt.contains(&newcomer.rt_rw) {
            let said = newcomer.rt_rw.to_string();
            return Ok(Judged::Problem(problem(
                newcomer,
                Column::RtRw,
                said,
                Why::OutsideArea,
            )));
        }
        let person = person(newcomer, village.id.clone(), tx);
        let known = known(tx, &person).await?;
        let Some(any) = known.first() else {
            return Ok(Judged::New(Box::new(person)));
        };
        let theirs = |one: &&Person| self.is_theirs(&Area::Rt(one.village.clone(), one.rt_rw));
        let Some(there) = known.iter().find(theirs) else {
            return Ok(Judged::Problem(elsewhere(newcomer, any)));
        };
        if newcomer.nik.is_some()
            && there.nik == newcomer.nik
            && !names_agree(&there.name, &newcomer.name)
        {
            let said = newcomer.nik.map_or_else(String::new, |nik| nik.masked());
            let why = Why::SomebodyElses;
            return Ok(Judged::Problem(problem(newcomer, Column::Nik, said, why)));
        }
        self.of_somebody_there(tx, there, newcomer, village.zone.day(tx.now()))
            .await
    }

    /// What becomes of the row of somebody who is there already.
    async fn of_somebody_there(
        self,
        tx: &Tx<'_>,
        there: &Person,
        newcomer: &Newcomer,
        today: NaiveDate,
    ) -> Result<Judged, Fault> {
        let Some((reason, day_zero)) = newcomer.isolation else {
            return Ok(Judged::Known);
        };
        if let Some(stay) = register::isolation::active(tx, there.id).await? {
            return Ok(match stay.reason == reason {
                true => Judged::Known,
                false => Judged::IsolatesOtherwise,
            });
        }
        let is_new = !self
            .is_over(tx, there.id, (reason, day_zero), today)
            .await?;
        Ok(match is_new && self.stays_home(tx, there.id).await? {
            true => Judged::Isolates(Box::new(there.clone())),
            false => Judged::Known,
        })
    }

    /// Whether that isolation is over: there was one that began no earlier (the list comes
    /// again after the release), or its last day is past. Nobody is sent home twice for one
    /// exposure.
    async fn is_over(
        self,
        tx: &Tx<'_>,
        person: PersonId,
        (reason, day_zero): (IsolationReason, NaiveDate),
        today: NaiveDate,
    ) -> Result<bool, Fault> {
        let stays = register::isolation::all_of(tx, person).await?;
        let length = self.house.protocol.isolation.length_days(reason);
        let last = length.and_then(|days| day_zero.checked_add_days(Days::new(u64::from(days))));
        Ok(stays.iter().any(|stay| stay.day_zero >= day_zero)
            || last.is_some_and(|last| last < today))
    }

    /// Whether people who live there are looked after by whoever sent the file.
    fn is_theirs(self, home: &Area) -> bool {
        let may = |standing: &Standing| {
            standing.may_in(Action::Import, home) && standing.may_in(Action::Enrol, home)
        };
        self.standing.is_none_or(may)
    }

    /// Whether somebody who is there already can begin to isolate: they live, are not brought
    /// away, and have not said no.
    async fn stays_home(self, tx: &Tx<'_>, person: PersonId) -> Result<bool, Fault> {
        let consent = register::consent::last(tx, person).await?;
        let version = self.house.config.consent.version;
        Ok(
            Consenting::of(consent.as_ref(), version) != Consenting::Withdrawn
                && !register::isolation::has_left(tx, person).await?
                && register::alert::death(tx, person).await?.is_none(),
        )
    }

    /// The village that is named; the only one, where none is.
    fn village(self, newcomer: &Newcomer) -> Result<&'h Village, Problem> {
        let known = self.house.config.villages.iter().filter(|village| {
            let area = Area::Village(village.id.clone());
            let standing = self.standing;
            standing.is_none_or(|one| one.may_somewhere_in(Action::Import, &area))
        });
        let mine: Vec<&'h Village> = known.collect();
        let named = match (&newcomer.village, mine.as_slice()) {
            (None, [only]) => Some(*only),
            (None, _) => {
                let nothing = String::new();
                return Err(problem(newcomer, Column::Village, nothing, Why::Missing));
            }
            (Some(name), _) => villages::typed(mine.iter().copied(), name).ok(),
        };
        named.ok_or_else(|| {
            let said = newcomer.village.clone().unwrap_or_default();
            problem(newcomer, Column::Village, said, Why::NoVillage)
        })
    }
}

fn problem(newcomer: &Newcomer, column: Column, said: String, why: Why) -> Problem {
    Problem {
        row: newcomer.row,
        column,
        said,
        why,
    }
}

/// As they would be kept. Whoever is entered from a list has no chat yet.
fn person(newcomer: &Newcomer, village: VillageId, tx: &Tx<'_>) -> Person {
    Person {
        id: PersonId::from_bits(0),
        village,
        name: newcomer.name.clone(),
        rt_rw: newcomer.rt_rw,
        birth: newcomer.birth,
        sex: newcomer.sex,
        pregnancy: newcomer.pregnancy,
        conditions: newcomer.conditions.clone(),
        phone: newcomer.phone.clone(),
        nik: newcomer.nik,
        family_card: newcomer.family_card,
        oximeter: newcomer.oximeter,
        usual: std::collections::BTreeSet::new(),
        hour: None,
        reach: Reach::NoTelegram,
        since: tx.now(),
    }
}

/// Those who are the same: by NIK; or by name (however it is spelt), with birth year and RT, or
/// with the telephone.
async fn known(tx: &Tx<'_>, person: &Person) -> Result<Vec<Person>, Fault> {
    let mut known = match &person.nik {
        Some(nik) => register::person::with_nik(tx, nik).await?,
        None => Vec::new(),
    };
    let alike = register::person::like(tx, person).await?;
    known.extend(alike.into_iter().filter(|other| is_one(person, other)));
    if let Some(phone) = &person.phone {
        let others = register::person::with_phone(tx, phone).await?;
        known.extend(others.into_iter().filter(|other| is_called(person, other)));
    }
    Ok(known)
}

/// Whether two who are called on one telephone are one.
fn is_called(person: &Person, other: &Person) -> bool {
    other.birth.year() == person.birth.year() && names_agree(&person.name, &other.name)
}

/// By what they were found is told; where they are is not.
fn elsewhere(newcomer: &Newcomer, other: &Person) -> Problem {
    let (column, said) = match (&newcomer.nik, &newcomer.phone) {
        (Some(nik), _) if other.nik.as_ref() == Some(nik) => (Column::Nik, nik.masked()),
        (_, Some(phone)) if other.phone.as_ref() == Some(phone) => {
            (Column::Phone, phone.e164().to_owned())
        }
        (None | Some(_), None | Some(_)) => (Column::Name, newcomer.name.as_str().to_owned()),
    };
    problem(newcomer, column, said, Why::Elsewhere)
}

/// Whether two of a table, or one of it and one of the register, are one.
pub(super) fn is_one(one: &Person, other: &Person) -> bool {
    // The new one has no id yet: any but the other's.
    let bits = other.id.bits().wrapping_add(1);
    let id = PersonId::from_bits(bits);
    likeness(&Person { id, ..one.clone() }, other).is_some()
}

//! What becomes of a row: entered, there already, or not to be used.

use crate::config::Village;
use crate::domain::access::{Action, Standing};
use crate::domain::duplicate::{likeness, names_agree};
use crate::domain::id::{PersonId, RandomId as _};
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
        let may = |standing: &Standing| {
            standing.may_in(Action::Import, &area) && standing.may_in(Action::Enrol, &area)
        };
        let is_theirs = self.standing.is_none_or(may);
        if !is_theirs || !village.rt.contains(&newcomer.rt_rw) {
            let said = newcomer.rt_rw.to_string();
            return Ok(Judged::Problem(problem(
                newcomer,
                Column::RtRw,
                said,
                Why::OutsideArea,
            )));
        }
        let person = person(newcomer, village.id.clone(), tx);
        Ok(match is_known(tx, &person).await? {
            true => Judged::Known,
            false => Judged::New(Box::new(person)),
        })
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

/// The same NIK; or the same name (however it is spelt), with birth year and RT, or with the
/// telephone.
async fn is_known(tx: &Tx<'_>, person: &Person) -> Result<bool, Fault> {
    if let Some(nik) = &person.nik
        && !register::person::with_nik(tx, nik).await?.is_empty()
    {
        return Ok(true);
    }
    let alike = register::person::like(tx, person).await?;
    if alike.iter().any(|other| is_one(person, other)) {
        return Ok(true);
    }
    let Some(phone) = &person.phone else {
        return Ok(false);
    };
    let others = register::person::with_phone(tx, phone).await?;
    Ok(others.iter().any(|other| {
        other.birth.year() == person.birth.year() && names_agree(&person.name, &other.name)
    }))
}

/// Whether two of a table, or one of it and one of the register, are one.
pub(super) fn is_one(one: &Person, other: &Person) -> bool {
    // The new one has no id yet: any but the other's.
    let bits = other.id.bits().wrapping_add(1);
    let id = PersonId::from_bits(bits);
    likeness(&Person { id, ..one.clone() }, other).is_some()
}

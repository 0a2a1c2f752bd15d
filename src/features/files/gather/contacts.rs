//! Reads the contacts of confirmed cases: those of the villages that are looked after, case by
//! case, and those of other villages' cases who were handed to them.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Wanted;
use crate::config::Village;
use crate::domain::access::Action;
use crate::domain::calendar::Zone;
use crate::domain::contact::{Contact, FollowUp, IndexCase, Source};
use crate::domain::id::{ContactId, IndexCaseId, PersonId};
use crate::domain::listing::Period;
use crate::domain::person::Person;
use crate::domain::place::{Area, VillageId};
use crate::domain::test_result::TestResult;
use crate::engine::{Fault, Look, Reader, Tx};
use crate::features::House;
use crate::features::files::sheets::contacts::{Index, Met, Test};
use crate::features::tracing;
use crate::register;

/// What was read: contacts, who is named, how many could not be read.
pub(super) type Read = (Vec<Met>, Vec<PersonId>, usize);

/// A look at the house for one case.
struct Tracing<'l, 't> {
    house: &'l House,
    tx: &'l Tx<'t>,
    wanted: &'l Wanted,
}

/// Reads them: village by village, the oldest case first, contacts in the order in which they
/// became known.
pub(super) async fn all(
    house: &House,
    reader: &Reader,
    wanted: &Wanted,
    progress: &mut (dyn FnMut(usize) + Send),
) -> Result<Read, Fault> {
    let (mut met, mut damaged, mut looked) = (Vec::new(), 0, 0);
    let mut seen: BTreeSet<ContactId> = BTreeSet::new();
    for village in wanted.villages(house) {
        if !traces(wanted, &village.id) {
            continue;
        }
        let (listed, unreadable) = lists(reader, village).await?;
        damaged += unreadable;
        for source in listed {
            let look = Look::default();
            let tx = reader.tx(&look);
            let tracing = Tracing {
                house,
                tx: &tx,
                wanted,
            };
            match tracing.listed(source).await {
                Ok(found) => met.extend(found.into_iter().filter(|one| {
                    // Of both villages, whose case it is and who looks after them.
                    seen.insert(one.seen.contact.id)
                })),
                Err(fault) if fault.may_pass() => return Err(fault),
                Err(_) => damaged += 1,
            }
            looked += 1;
            progress(looked);
            tokio::task::yield_now().await;
        }
    }
    let named = met.iter().flat_map(named).collect();
    Ok((met, named, damaged))
}

/// Whoever reads the name of somebody registered is known to the trail.
fn named(one: &Met) -> impl Iterator<Item = PersonId> {
    let case = one.index.as_ref().map(|index| index.person.id);
    let contact = one.person.as_ref().map(|person| person.id);
    case.into_iter().chain(contact)
}

/// Whether contacts of that village's cases may be seen.
fn traces(wanted: &Wanted, village: &VillageId) -> bool {
    traces_in(wanted, &Area::Village(village.clone()))
}

/// Whether whoever asks traces there, and may see health.
fn traces_in(wanted: &Wanted, area: &Area) -> bool {
    let standing = wanted.standing.as_ref();
    let may = standing.is_none_or(|one| one.may_in(Action::TraceContacts, area));
    may && wanted.may_see(area)
}

/// Where contacts of a village stand.
enum Listed {
    /// A case of its own.
    Case(IndexCaseId),
    /// Somebody who was handed to it.
    Handed(Contact),
}

/// Where contacts of a village stand, and how many lists can't be read.
async fn lists(reader: &Reader, village: &Village) -> Result<(Vec<Listed>, usize), Fault> {
    let look = Look::default();
    let tx = reader.tx(&look);
    let mut cases = register::contact::in_village(&tx, &village.id).await?;
    cases.reverse();
    let (handed, unreadable) = match register::contact::handed_to(&tx, &village.id).await {
        Err(fault) if !fault.may_pass() => (Vec::new(), 1),
        handed => (handed?, 0),
    };
    let cases = cases.into_iter().map(Listed::Case);
    let handed = handed.into_iter().map(Listed::Handed);
    Ok((cases.chain(handed).collect(), unreadable))
}

impl Tracing<'_, '_> {
    async fn listed(&self, listed: Listed) -> Result<Vec<Met>, Fault> {
        let (id, only) = match listed {
            Listed::Case(id) => (id, None),
            Listed::Handed(contact) => (contact.case, Some(contact)),
        };
        let Some(file) = register::contact::case(self.tx, id).await? else {
            return Ok(Vec::new());
        };
        let case = file.case;
        let contacts = match only {
            Some(contact) => vec![contact],
            None => register::contact::of_case(self.tx, &case).await?,
        };
        let person = register::person::find(self.tx, case.person).await?;
        // A case of nobody: they were erased just now.
        let Some(person) = person else {
            return Ok(Vec::new());
        };
        let mut met = Vec::with_capacity(contacts.len());
        for contact in contacts {
            let one = self.met(&case, &person, contact).await?;
            met.extend(self.in_time(&case, one));
        }
        Ok(met)
    }

    /// Whether it belongs into the file by its time.
    fn in_time(&self, case: &IndexCase, one: Met) -> Option<Met> {
        let is_in = match self.wanted.period {
            Period::Now => case.is_in_force() && self.goes_on(&one),
            Period::Fortnight | Period::Month | Period::All => {
                let told = one.zone.day(one.seen.contact.since);
                let first = self.wanted.first(one.today);
                first.is_none_or(|first| told >= first)
            }
        };
        is_in.then_some(one)
    }

    /// Whether something is left to be done, or goes on.
    fn goes_on(&self, one: &Met) -> bool {
        match one.seen.follow_up {
            FollowUp::Sought | FollowUp::Reached | FollowUp::Refused | FollowUp::Isolating => true,
            // Finished for the village of the case; for the one that looks after them it begins.
            FollowUp::HandedOver => {
                let keeper = one.seen.contact.handed_to.as_ref();
                keeper.is_some_and(|village| traces(self.wanted, village))
                    && one.until.is_none_or(|until| until >= one.today)
            }
            FollowUp::Completed | FollowUp::BecameCase | FollowUp::Lost => false,
        }
    }

    async fn met(&self, case: &IndexCase, person: &Person, contact: Contact) -> Result<Met, Fault> {
        let zone = self.zone(&case.village);
        let today = zone.day(self.tx.now());
        let known = match contact.person {
            Some(id) => register::person::find(self.tx, id).await?,
            None => None,
        };
        // What the register of another village says of them is not told here.
        let own = known
            .as_ref()
            .filter(|known| traces_in(self.wanted, &known.area()));
        let test = match own {
            Some(known) => self.test(known.id, contact.last_met).await?,
            None => None,
        };
        let of_register = own.and_then(|known| known.phone.clone());
        let length = self
            .house
            .protocol
            .isolation
            .close_contact
            .limits
            .length_days;
        let keeper = contact.handed_to.as_ref().unwrap_or(&case.village);
        Ok(Met {
            village: self.name(keeper),
            tried_by: match contact.attempts.last() {
                Some(attempt) => self.staff(attempt.by).await?,
                None => None,
            },
            until: contact.last_day(length),
            phone: contact.phone.clone().or(of_register),
            index: self.index(case, person, &contact).await?,
            seen: tracing::seen(self.tx, (self.house, today), case, contact).await?,
            person: known,
            test,
            zone,
            today,
        })
    }

    /// The case, for whoever may know whose it is.
    async fn index(
        &self,
        case: &IndexCase,
        person: &Person,
        contact: &Contact,
    ) -> Result<Option<Index>, Fault> {
        if !traces(self.wanted, &case.village) {
            return Ok(None);
        }
        Ok(Some(Index {
            case: case.clone(),
            person: person.clone(),
            village: self.name(&case.village),
            source: self.source(case).await?,
            told_by: self.teller(case, contact).await?,
        }))
    }

    /// From whom or where a case is presumed to come: never by name.
    async fn source(&self, case: &IndexCase) -> Result<String, Fault> {
        Ok(match &case.source {
            Source::Unknown => String::new(),
            Source::Elsewhere { words, .. } => words.clone(),
            Source::Case { case, .. } => match register::contact::case(self.tx, *case).await? {
                Some(other) if traces(self.wanted, &other.case.village) => {
                    format!("Kasus {}", other.case.person)
                }
                Some(_) => "Kasus desa lain".to_owned(),
                None => String::new(),
            },
        })
    }

    /// Who told of a contact. Whoever reports for the case is nobody of the file.
    async fn teller(&self, case: &IndexCase, contact: &Contact) -> Result<String, Fault> {
        if contact.told_by == case.person {
            return Ok("Kasus sendiri".to_owned());
        }
        let staff = self.staff(contact.told_by).await?;
        Ok(staff.unwrap_or_else(|| "Yang melapor untuknya".to_owned()))
    }

    async fn staff(&self, id: PersonId) -> Result<Option<String>, Fault> {
        let staff = register::staff::find(self.tx, id).await?;
        Ok(staff.map(|staff| staff.name.as_str().to_owned()))
    }

    /// The newest test since they met; the one with a result counts before one without.
    async fn test(&self, person: PersonId, met: Option<NaiveDate>) -> Result<Option<Test>, Fault> {
        let results = register::test_result::all_of(self.tx, person).await?;
        let since = results
            .iter()
            .filter(|result| met.is_none_or(|met| result.on >= met));
        let newest = since.max_by_key(|result| (result.on, last_entered(result)));
        Ok(newest.map(|result| Test {
            kind: result.kind,
            on: result.on,
            outcome: result.entries.last().map(|entered| entered.outcome),
        }))
    }

    fn zone(&self, village: &VillageId) -> Zone {
        let village = self.house.village(village);
        village.map_or(Zone::Jakarta, |village| village.zone)
    }

    fn name(&self, village: &VillageId) -> String {
        let known = self.house.village(village);
        known.map_or_else(|| village.to_string(), |one| one.name.clone())
    }
}

fn last_entered(result: &TestResult) -> Option<crate::clock::Moment> {
    result.entries.last().map(|entered| entered.at)
}

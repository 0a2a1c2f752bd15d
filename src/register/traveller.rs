//! Journeys, by village in the order in which they were written down.

use crate::clock::Moment;
use crate::domain::id::{PersonId, RandomId};
use crate::domain::isolation::Isolation;
use crate::domain::place::VillageId;
use crate::domain::traveller::Journey;
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// More parties than reach one village in a day.
const IN_A_DAY: usize = 2_000;

fn of(village: &VillageId) -> Key {
    Key::new(Table::Journey).text(village.as_str())
}

impl Record for Journey {
    const TABLE: Table = Table::Journey;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        of(&self.village)
            .millis(self.since.timestamp_millis())
            .u64(self.id.bits())
    }
}

/// The journeys that were written down in a village from that moment on, in their order.
/// What can't be read is left out.
///
/// # Errors
/// When the store fails.
pub async fn since(tx: &Tx<'_>, village: &VillageId, since: Moment) -> Result<Vec<Journey>, Fault> {
    let mut range = of(village).prefix_range();
    range.start = of(village).millis(since.timestamp_millis()).into_bytes();
    let rows = tx.range_sound(range, Page::first(IN_A_DAY)).await?;
    Ok(rows.into_iter().flatten().collect())
}

/// All journeys that ended in a village, in their order: for a file. What can't be read is
/// left out.
///
/// # Errors
/// When the store fails.
pub async fn all_in(tx: &Tx<'_>, village: &VillageId) -> Result<Vec<Journey>, Fault> {
    let all = Page::first(usize::MAX / 2);
    let rows = tx.list_sound(&of(village), all).await?;
    Ok(rows.into_iter().flatten().collect())
}

/// The journey with which a stay began: both were written down in the same moment.
///
/// # Errors
/// When the store fails.
pub async fn that_began(
    tx: &Tx<'_>,
    village: &VillageId,
    stay: &Isolation,
) -> Result<Option<Journey>, Fault> {
    let moment = of(village).millis(stay.since.timestamp_millis());
    let rows = tx.list_sound(&moment, Page::first(IN_A_DAY)).await?;
    let mut journeys = rows.into_iter().flatten();
    Ok(journeys.find(|one: &Journey| one.party.contains(&stay.person)))
}

/// The journeys of a person, as far as they can be read. There are few, and this is
/// asked when somebody is erased or joined, or wants to know: all are looked through.
///
/// # Errors
/// When the store fails.
pub async fn with(tx: &Tx<'_>, person: PersonId) -> Result<Vec<Journey>, Fault> {
    let table = Key::new(Table::Journey);
    let rows = tx.list_sound(&table, Page::first(usize::MAX / 2)).await?;
    let journeys = rows.into_iter().flatten();
    Ok(journeys
        .filter(|one: &Journey| one.party.contains(&person))
        .collect())
}

/// Takes a person out of all journeys; one that nobody is left of goes.
///
/// # Errors
/// When the store fails.
pub async fn erase(tx: &mut Tx<'_>, person: PersonId) -> Result<(), Fault> {
    for mut journey in with(tx, person).await? {
        journey.party.retain(|one| *one != person);
        if journey.party.is_empty() {
            tx.remove(journey.key());
        } else {
            tx.put(&journey)?;
        }
    }
    Ok(())
}

/// Two records are one: whoever travelled as `gone` travelled as `kept`.
///
/// # Errors
/// When the store fails.
pub async fn replace(tx: &mut Tx<'_>, gone: PersonId, kept: PersonId) -> Result<(), Fault> {
    for mut journey in with(tx, gone).await? {
        journey.party.retain(|one| *one != kept);
        for one in journey.party.iter_mut().filter(|one| **one == gone) {
            *one = kept;
        }
        tx.put(&journey)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::JourneyId;
    use crate::domain::place::RtRw;
    use crate::domain::traveller::{Host, Origin, Transport, TravellerStanding};
    use crate::domain::zone::ZoneColour;
    use crate::store::record::check_golden;

    #[test]
    fn a_journey_is_stored_as_promised() {
        let journey = Journey {
            id: JourneyId::from_bits(1),
            village: "sumberasri".parse().unwrap(),
            posko: Some("gapura".parse().unwrap()),
            party: vec![PersonId::from_bits(2), PersonId::from_bits(3)],
            origin: Origin::Regency("31.75".parse().unwrap()),
            zone: Some(ZoneColour::Red),
            standing: TravellerStanding::Odp,
            departed: "2020-04-11".parse().unwrap(),
            arrived: "2020-04-12".parse().unwrap(),
            transport: Transport::Bus,
            host: Host::Named("Pak Darto".into()),
            rt_rw: RtRw::new(3, 5).unwrap(),
            needs_food: true,
            since: "2020-04-12T00:12:00Z".parse().unwrap(),
            by: None,
        };
        check_golden(
            &journey,
            &[
                r#"{"id":"0000000000001","village":"sumberasri","posko":"gapura",
                "party":["0000000000002","0000000000003"],"origin":{"regency":"31.75"},
                "zone":"red","standing":"odp","departed":"2020-04-11","arrived":"2020-04-12",
                "transport":"bus","host":{"named":"Pak Darto"},"rt_rw":"003/005",
                "needs_food":true,"since":"2020-04-12T00:12:00Z","by":null}"#,
            ],
        );
    }
}

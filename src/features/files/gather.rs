//! Reads what a file is made of, beside the engine: a few people at a time, so that nobody
//! waits for it.
//!
//! Each person is read in one look; of one that can't be read the file says that they are
//! missing. It shows what was committed when it came to each.

mod contacts;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::case::{Case, first_of};
use super::needs;
use super::sheets;
use super::sheets::about::{self, About};
use super::sheets::alerts::{self, Rang};
use super::sheets::line_list::{self, Numbers};
use super::sheets::travellers::{self, Arrival};
use super::sheets::{codes, counts, daily_form};
use super::words::Words;
use crate::clock::Moment;
use crate::config::Village;
use crate::domain::access::Standing;
use crate::domain::alert::{Alert, Ending, Fact, State, Subject};
use crate::domain::calendar::Zone;
use crate::domain::id::{AlertId, PersonId};
use crate::domain::isolation::{Isolation, IsolationState};
use crate::domain::language::Language;
use crate::domain::listing::{Listing, Period};
use crate::domain::person::Person;
use crate::domain::place::{Area, VillageId};
use crate::domain::stay_end::StayEnd;
use crate::engine::{Fault, Look, Reader, Tx};
use crate::features::House;
use crate::i18n;
use crate::register;
use crate::register::care::Care;
use crate::report::sheets::{Book, Sheet};

/// So many people are read at a time.
const AT_ONCE: usize = 64;
/// So many of a person's calls, visits and alerts are looked through for a referral.
const CARED: usize = 64;

/// What is wanted.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// What.
    pub listing: Listing,
    /// Of which time.
    pub period: Period,
    /// Of which village; `None`: of all.
    pub village: Option<VillageId>,
    /// What whoever asks may do; `None`: whoever runs the program, who may see all.
    pub standing: Option<Standing>,
    /// How numbers of identity cards are written.
    pub numbers: Numbers,
    /// Who asks, as it stands in the file.
    pub by: String,
}

/// What was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Gathered {
    /// The tables.
    pub book: Book,
    /// How many people stand in it, named or counted.
    pub people: usize,
    /// Who is named.
    pub named: Vec<PersonId>,
}

impl Wanted {
    /// Whether somebody who lives there belongs into it.
    fn has(&self, place: &Area) -> bool {
        let of_village = self
            .village
            .as_ref()
            .is_none_or(|village| place.village() == Some(village));
        of_village && self.may_see(place)
    }

    fn may_see(&self, place: &Area) -> bool {
        let action = needs(self.listing);
        let standing = self.standing.as_ref();
        standing.is_none_or(|standing| standing.may_in(action, place))
    }

    /// The first day that counts; `None`: no such border.
    fn first(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.period.days().map(|days| first_of(days, today))
    }

    /// The villages of which something may stand in it, in the order of the configuration.
    fn villages<'h>(&self, house: &'h House) -> Vec<&'h Village> {
        let action = needs(self.listing);
        let theirs = |village: &&Village| {
            let area = Area::Village(village.id.clone());
            let chosen = self.village.as_ref().is_none_or(|id| *id == village.id);
            let standing = self.standing.as_ref();
            chosen && standing.is_none_or(|one| one.may_somewhere_in(action, &area))
        };
        house.config.villages.iter().filter(theirs).collect()
    }
}

/// Reads it all. `progress` is told how many people (or alerts, or journeys) were looked at.
///
/// # Errors
/// When the store fails.
pub async fn gathered(
    house: &House,
    reader: &Reader,
    wanted: &Wanted,
    progress: &mut (dyn FnMut(usize) + Send),
) -> Result<Gathered, Fault> {
    let words = Words(house);
    let (sheet, named, damaged) = match wanted.listing {
        Listing::LineList => {
            let (cases, damaged) = cases(house, reader, wanted, progress).await?;
            let sheet = line_list::sheet(&cases, words, wanted.numbers);
            (sheet, named(&cases), damaged)
        }
        Listing::DailyForm => {
            let (cases, damaged) = cases(house, reader, wanted, progress).await?;
            (daily_form::sheet(&cases, words), named(&cases), damaged)
        }
        Listing::Counts => {
            let (cases, damaged) = cases(house, reader, wanted, progress).await?;
            let villages = wanted.villages(house).into_iter();
            let villages: Vec<String> = villages.map(|one| one.name.clone()).collect();
            let least = house.config.recap.hide_below;
            (
                counts::sheet(&cases, &villages, least),
                named(&cases),
                damaged,
            )
        }
        Listing::Alerts => {
            let alerts = rang(house, reader, wanted, progress).await?;
            let named = alerts.iter().filter_map(|one| one.person.as_ref());
            let named = named.map(|person| person.id).collect();
            (alerts::sheet(&alerts, words), named, 0)
        }
        Listing::Contacts => {
            let (met, named, damaged) = contacts::all(house, reader, wanted, progress).await?;
            (sheets::contacts::sheet(&met, words), named, damaged)
        }
        Listing::Travellers => {
            let arrivals = arrivals(house, reader, wanted, progress).await?;
            let named = arrivals.iter().map(|one| one.person.id).collect();
            (travellers::sheet(&arrivals, words), named, 0)
        }
    };
    Ok(book(house, reader.now(), wanted, (sheet, named, damaged)))
}

fn named(cases: &[Case]) -> Vec<PersonId> {
    cases.iter().map(|case| case.person.id).collect()
}

fn book(
    house: &House,
    now: Moment,
    wanted: &Wanted,
    (sheet, mut named, damaged): (Sheet, Vec<PersonId>, usize),
) -> Gathered {
    named.sort_unstable();
    named.dedup();
    let people = named.len();
    let names_people = wanted.listing.names_people();
    let villages = wanted.villages(house);
    let zone = villages.first().map_or(Zone::Jakarta, |one| one.zone);
    let places: Vec<&str> = villages.iter().map(|one| one.name.as_str()).collect();
    let made = zone.local(now);
    let day = house.locales.date(Language::Id, made.date());
    let about = About {
        title: wanted.listing.title(),
        period: wanted.period.title(),
        places: places.join(", "),
        made: format!(
            "{day}, {} {}",
            i18n::time(Language::Id, made.time()),
            zone.letters()
        ),
        by: wanted.by.clone(),
        people: names_people.then_some(people),
        damaged,
        office: house.config.consent.office.clone(),
    };
    let title = format!("{}, {}", wanted.listing.title(), wanted.period.title());
    let mut sheets = vec![sheet, about::sheet(&about)];
    sheets.extend(code_book(wanted.listing));
    if !names_people {
        named.clear();
    }
    Gathered {
        book: Book {
            title,
            made,
            sheets,
        },
        people,
        named,
    }
}

/// What explains the table: codes, or columns.
fn code_book(listing: Listing) -> Option<Sheet> {
    match listing {
        Listing::LineList | Listing::DailyForm | Listing::Alerts | Listing::Travellers => {
            Some(codes::sheet())
        }
        Listing::Contacts => Some(sheets::contacts::code_book()),
        Listing::Counts => None,
    }
}

/// Everybody under monitoring, by village, RW, RT and name; and how many could not be read.
async fn cases(
    house: &House,
    reader: &Reader,
    wanted: &Wanted,
    progress: &mut (dyn FnMut(usize) + Send),
) -> Result<(Vec<Case>, usize), Fault> {
    let (mut cases, mut damaged, mut looked, mut after) = (Vec::new(), 0, 0, None);
    loop {
        let look = Look::default();
        let tx = reader.tx(&look);
        let page = register::person::page_after(&tx, after.as_deref(), AT_ONCE).await?;
        let (people, last) = page;
        looked += people.len();
        for person in people.into_iter().filter(|one| wanted.has(&one.area())) {
            match case(house, &tx, wanted, person).await {
                Ok(found) => cases.extend(found),
                Err(fault) if fault.may_pass() => return Err(fault),
                Err(_) => damaged += 1,
            }
        }
        progress(looked);
        let Some(last) = last else {
            break;
        };
        after = Some(last);
        tokio::task::yield_now().await;
    }
    let order = order(house);
    cases.sort_by(|one, other| {
        let key = |case: &Case| {
            let village = order.get(&case.person.village).copied();
            (village, case.person.rt_rw)
        };
        let names = one.person.name.as_str().cmp(other.person.name.as_str());
        key(one).cmp(&key(other)).then(names)
    });
    Ok((cases, damaged))
}

/// Villages in the order of the configuration.
fn order(house: &House) -> BTreeMap<VillageId, usize> {
    let villages = house.config.villages.iter().enumerate();
    villages
        .map(|(place, village)| (village.id.clone(), place))
        .collect()
}

/// Somebody with the stay that counts: the one that goes on, else the last that touches the
/// time. `None`: there is none.
async fn case(
    house: &House,
    tx: &Tx<'_>,
    wanted: &Wanted,
    person: Person,
) -> Result<Option<Case>, Fault> {
    let Some(village) = house.village(&person.village) else {
        return Ok(None);
    };
    let today = village.zone.day(tx.now());
    let mut stays = register::isolation::all_of(tx, person.id).await?;
    stays.retain(|stay| touches(stay, wanted, village.zone, today));
    let Some(stay) = stays.pop() else {
        return Ok(None);
    };
    let ended = ended_on(&stay, village.zone);
    let until = ended.map_or(today, |(day, _)| day.min(today));
    Ok(Some(Case {
        village: village.name.clone(),
        reports: register::report::in_force(tx, person.id, stay.day_zero, until).await?,
        journey: register::traveller::that_began(tx, &person.village, &stay).await?,
        reached: register::monitored::find(tx, person.id)
            .await?
            .map(|one| one.reached),
        referred: referred(tx, person.id, village.zone).await?,
        registered: village.zone.day(stay.since),
        ended,
        today,
        person,
        stay,
    }))
}

fn touches(stay: &Isolation, wanted: &Wanted, zone: Zone, today: NaiveDate) -> bool {
    match (wanted.listing, wanted.period) {
        (_, Period::Now) => stay.is_active(),
        (_, Period::All) => true,
        (_, Period::Fortnight | Period::Month) => {
            let until = ended_on(stay, zone).map_or(today, |(day, _)| day);
            wanted.first(today).is_none_or(|first| until >= first)
        }
    }
}

fn ended_on(stay: &Isolation, zone: Zone) -> Option<(NaiveDate, StayEnd)> {
    match stay.state {
        IsolationState::Active => None,
        IsolationState::Ended { at, why, .. } => Some((zone.day(at), why)),
    }
}

/// The days on which a health worker sent them to hospital.
async fn referred(tx: &Tx<'_>, person: PersonId, zone: Zone) -> Result<BTreeSet<NaiveDate>, Fault> {
    let mut days = BTreeSet::new();
    for care in register::care::latest(tx, person, CARED).await? {
        let Care::Alert(id) = care else {
            continue;
        };
        if let Some(file) = register::alert::find(tx, id).await? {
            days.extend(referrals(&file.alert).map(|at| zone.day(at)));
        }
    }
    Ok(days)
}

fn referrals(alert: &Alert) -> impl Iterator<Item = Moment> + '_ {
    let history = alert.history().iter();
    let to_hospital = |fact: &Fact| {
        matches!(
            fact,
            Fact::Referred { .. }
                | Fact::Closed {
                    ending: Ending::Referred | Ending::Admitted,
                    ..
                }
        )
    };
    history
        .filter(move |entry| to_hospital(&entry.fact))
        .map(|entry| entry.at)
}

/// Alerts, the oldest first.
async fn rang(
    house: &House,
    reader: &Reader,
    wanted: &Wanted,
    progress: &mut (dyn FnMut(usize) + Send),
) -> Result<Vec<Rang>, Fault> {
    let (mut found, mut looked): (Vec<Rang>, usize) = (Vec::new(), 0);
    let mut after: Option<AlertId> = None;
    loop {
        let look = Look::default();
        let tx = reader.tx(&look);
        let page = register::alert::page_after(&tx, after, AT_ONCE).await?;
        let Some(last) = page.last() else {
            break;
        };
        after = Some(last.alert.id());
        looked += page.len();
        for file in page {
            found.extend(one_alert(house, &tx, wanted, file.alert).await?);
        }
        progress(looked);
        tokio::task::yield_now().await;
    }
    found.sort_by_key(|one| one.alert.since());
    Ok(found)
}

async fn one_alert(
    house: &House,
    tx: &Tx<'_>,
    wanted: &Wanted,
    alert: Alert,
) -> Result<Option<Rang>, Fault> {
    let person = match alert.subject() {
        Subject::Person(id) => register::person::find(tx, *id).await?,
        Subject::Account { .. } => None,
    };
    let place = match (&person, alert.village()) {
        (Some(person), _) => person.area(),
        (None, Some(village)) => Area::Village(village.clone()),
        (None, None) => Area::Kabupaten,
    };
    let village = place.village().and_then(|id| house.village(id));
    let zone = village.map_or(Zone::Jakarta, |village| village.zone);
    let opened = zone.day(alert.since());
    let first = wanted.first(zone.day(tx.now()));
    let in_time = match wanted.period {
        Period::Now => !alert.is_closed(),
        Period::Fortnight | Period::Month | Period::All => {
            first.is_none_or(|first| opened >= first)
        }
    };
    if !in_time || !wanted.has(&place) {
        return Ok(None);
    }
    Ok(Some(Rang {
        taken_by: taken_by(tx, &alert).await?,
        village: village.map_or_else(String::new, |one| one.name.clone()),
        zone,
        person,
        alert,
    }))
}

/// Who has it, ended it, or first took it.
async fn taken_by(tx: &Tx<'_>, alert: &Alert) -> Result<Option<String>, Fault> {
    let by = match alert.state() {
        State::Taken { by, .. } | State::Closed { by, .. } => *by,
        State::Open(_) => return Ok(None),
    };
    let staff = register::staff::find(tx, by).await?;
    Ok(staff.map(|staff| staff.name.as_str().to_owned()))
}

/// Who arrived, in the order in which they did.
async fn arrivals(
    house: &House,
    reader: &Reader,
    wanted: &Wanted,
    progress: &mut (dyn FnMut(usize) + Send),
) -> Result<Vec<Arrival>, Fault> {
    let (mut found, mut looked) = (Vec::new(), 0);
    for village in wanted.villages(house) {
        let look = Look::default();
        let tx = reader.tx(&look);
        let journeys = register::traveller::all_in(&tx, &village.id).await?;
        for journey in journeys {
            let look = Look::default();
            let tx = reader.tx(&look);
            for id in journey.party.clone() {
                let person = register::person::find(&tx, id).await?;
                let person = person.filter(|person| wanted.may_see(&person.area()));
                let Some(person) = person else {
                    continue;
                };
                let today = village.zone.day(tx.now());
                let stays = register::isolation::all_of(&tx, person.id).await?;
                let began = |stay: &&Isolation| stay.since == journey.since;
                let arrival = Arrival {
                    village: village.name.clone(),
                    posko: posko(village, &journey),
                    stay: stays.iter().find(began).cloned(),
                    journey: journey.clone(),
                    today,
                    person,
                };
                found.extend(in_time(wanted, arrival));
            }
            looked += 1;
            progress(looked);
            tokio::task::yield_now().await;
        }
    }
    Ok(found)
}

fn in_time(wanted: &Wanted, arrival: Arrival) -> Option<Arrival> {
    let is_in = match wanted.period {
        Period::Now => arrival.stay.as_ref().is_some_and(Isolation::is_active),
        Period::Fortnight | Period::Month | Period::All => {
            let first = wanted.first(arrival.today);
            first.is_none_or(|first| arrival.journey.arrived >= first)
        }
    };
    is_in.then_some(arrival)
}

fn posko(village: &Village, journey: &crate::domain::traveller::Journey) -> Option<String> {
    let id = journey.posko.as_ref()?;
    let posko = village.posko.iter().find(|posko| posko.id == *id);
    Some(posko.map_or_else(|| id.to_string(), |posko| posko.name.clone()))
}

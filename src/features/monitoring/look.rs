//! Whatever happens to somebody, they are looked at anew: what the lists hold of them is
//! replaced by what is so now. Doing it twice does nothing.

use crate::domain::consent::Consenting;
use crate::domain::id::PersonId;
use crate::domain::isolation::{Isolation, IsolationReason};
use crate::domain::monitoring::{LastReport, Monitored, Reached};
use crate::domain::person::Person;
use crate::engine::incoming::ChatId;
use crate::engine::{Fault, Tx};
use crate::features::Notice;
use crate::features::account::Account;
use crate::features::desk::{Desk, reached_by};
use crate::register;

/// What other features announce.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn hear(desk: &mut Desk<'_, '_>, notice: &Notice) -> Result<(), Fault> {
    match notice {
        Notice::ReportFiled(report) => reported(desk, report.person).await,
        Notice::Registered { person }
        | Notice::IsolationStarted { person, .. }
        | Notice::IsolationChanged { person }
        | Notice::IsolationEnded { person, .. } => anew(desk, *person).await.map(drop),
        Notice::AccountMoved { person, .. }
        | Notice::PersonCorrected { person }
        | Notice::ConsentDecided { person } => whole_house(desk, *person).await,
        Notice::HouseholdChanged { people } => all(desk, people).await,
        Notice::Merged(one) => {
            anew(desk, one.gone).await?;
            whole_house(desk, one.kept).await
        }
        Notice::ChatDied { chat } | Notice::ChatRevived { chat } => {
            let people = people_on(desk, *chat).await?;
            all(desk, &people).await
        }
        Notice::DangerTapped { .. }
        | Notice::DangerDetailed { .. }
        | Notice::DangerWithdrawn { .. }
        | Notice::AlertClosed { .. }
        | Notice::SilentAfterBadGrade { .. }
        | Notice::TaskWanted { .. }
        | Notice::StaffJoined { .. }
        | Notice::StaffLeft { .. }
        | Notice::CantNow { .. }
        | Notice::StrangerTold(_)
        | Notice::StrangerKnown { .. }
        | Notice::LinkedElsewhere { .. }
        | Notice::Confirmed { .. }
        | Notice::Unconfirmed { .. }
        | Notice::AlertChanged { .. }
        | Notice::HourChanged { .. } => Ok(()),
    }
}

/// A report changes nothing but what is known of the last one: the cheapest look, for it
/// is the most frequent.
async fn reported(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    let Some(mut one) = register::monitored::find(desk.tx, person).await? else {
        return Ok(());
    };
    one.last = last_report(desk.tx, person, &one).await?;
    keep(desk, &one).await.map(drop)
}

async fn all(desk: &mut Desk<'_, '_>, people: &[PersonId]) -> Result<(), Fault> {
    for person in people {
        anew(desk, *person).await?;
    }
    Ok(())
}

/// Somebody, and all for whose reach they may count.
async fn whole_house(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    let mut people = vec![person];
    for household in register::household::of_person(desk.tx, person).await? {
        people.extend(household.members);
    }
    people.sort_unstable();
    people.dedup();
    all(desk, &people).await
}

/// Everybody who is asked in this chat.
async fn people_on(desk: &Desk<'_, '_>, chat: ChatId) -> Result<Vec<PersonId>, Fault> {
    let account = Account::of_chat(desk.tx, chat).await?;
    let household = match account.household {
        Some(id) => register::household::find(desk.tx, id).await?,
        None => None,
    };
    let members = household.into_iter().flat_map(|house| house.members);
    let mut people: Vec<PersonId> = account.person.into_iter().chain(members).collect();
    people.sort_unstable();
    people.dedup();
    Ok(people)
}

/// Looks at somebody anew and keeps what is so. False: it was kept already.
///
/// # Errors
/// When the store fails or a record is damaged.
pub(super) async fn anew(desk: &mut Desk<'_, '_>, id: PersonId) -> Result<bool, Fault> {
    match seen(desk, id).await? {
        Some(one) => keep(desk, &one).await,
        None => {
            let calendar = desk.house.calendar(desk.now());
            register::monitored::remove(desk.tx, id, &calendar).await
        }
    }
}

async fn keep(desk: &mut Desk<'_, '_>, one: &Monitored) -> Result<bool, Fault> {
    let calendar = desk.house.calendar(desk.now());
    register::monitored::keep(desk.tx, one, &calendar).await
}

/// What is so. `None`: nobody of this id is in isolation.
pub(super) async fn seen(desk: &Desk<'_, '_>, id: PersonId) -> Result<Option<Monitored>, Fault> {
    let Some(stay) = register::isolation::active(desk.tx, id).await? else {
        return Ok(None);
    };
    let person = register::person::find(desk.tx, id).await?;
    let Some(person) = person.filter(|person| person.id == id) else {
        return Ok(None);
    };
    let mut one = summary(desk, &person, &stay);
    one.last = last_report(desk.tx, id, &one).await?;
    one.reached = reached(desk, &person).await?;
    if stay.reason == IsolationReason::Traveller {
        let journey = register::traveller::that_began(desk.tx, &person.village, &stay).await?;
        one.standing = journey.as_ref().map(|journey| journey.standing);
        one.zone = journey.and_then(|journey| journey.zone);
    }
    Ok(Some(one))
}

/// What person and stay say by themselves.
fn summary(desk: &Desk<'_, '_>, person: &Person, stay: &Isolation) -> Monitored {
    let village = desk.house.village(&person.village);
    let since = village.map_or(stay.day_zero, |village| village.zone.day(stay.since));
    Monitored {
        person: person.id,
        village: person.village.clone(),
        rt_rw: person.rt_rw,
        name: person.name.clone(),
        birth: person.birth,
        isolation: stay.id,
        reason: stay.reason,
        day_zero: stay.day_zero,
        last_day: stay.last_day(),
        since,
        last: None,
        reached: Reached::Door,
        needs_food: stay.needs_food,
        standing: None,
        zone: None,
    }
}

/// The newest report that lies within the stay.
async fn last_report(
    tx: &Tx<'_>,
    person: PersonId,
    one: &Monitored,
) -> Result<Option<LastReport>, Fault> {
    let newest = register::report::newest(tx, person).await?;
    let within = newest.filter(|report| report.day >= one.day_zero);
    let Some(newest) = within else {
        return Ok(None);
    };
    let of_day = register::report::in_force(tx, person, newest.day, newest.day).await?;
    Ok(Some(LastReport {
        day: newest.day,
        grade: newest.grade,
        gravest: of_day.iter().map(|report| report.grade).max(),
    }))
}

/// By which way they are asked: nobody is asked who has said no.
async fn reached(desk: &Desk<'_, '_>, person: &Person) -> Result<Reached, Fault> {
    let households = register::household::of_person(desk.tx, person.id).await?;
    if desk.consenting(person.id).await? != Consenting::Withdrawn {
        if Desk::chat_of(person).is_some() {
            return Ok(Reached::Chat);
        }
        if !reached_by(person, &households).is_empty() {
            return Ok(Reached::Household);
        }
    }
    let holders = register::household::holders(desk.tx, &households).await?;
    let numbers = std::iter::once(person).chain(&holders);
    Ok(match numbers.into_iter().any(|one| one.phone.is_some()) {
        true => Reached::Telephone,
        false => Reached::Door,
    })
}

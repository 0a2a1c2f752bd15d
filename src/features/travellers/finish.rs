//! The end of an arrival: what is kept, who is told, what is said.

use std::collections::BTreeSet;

use super::form::{Form, Member, Told};
use super::screens::{chosen, today};
use super::{card, farewell, summary};
use crate::domain::access::Action;
use crate::domain::condition::Pregnancy;
use crate::domain::consent::{Consent, ConsentDecision};
use crate::domain::household::{Household, Telephone};
use crate::domain::id::PersonId;
use crate::domain::isolation::{Isolation, IsolationReason};
use crate::domain::person::{Person, Reach};
use crate::domain::report::{Answers, Feeling, Filer, ReportSource};
use crate::domain::traveller::{Journey, TravellerStanding};
use crate::engine::Fault;
use crate::features::beginning::{self, Begins};
use crate::features::conversation::OpenFlow;
use crate::features::dialogue::Turn;
use crate::features::filing::{self, Filing};
use crate::features::{Command, Flow, Notice, Visit};
use crate::i18n::{Html, Msg};
use crate::register;
use crate::register::audit::{self, Why};

/// Everybody who came, as they are kept, the one who answers first.
pub(super) struct Kept {
    pub people: Vec<Person>,
    pub stays: Vec<Isolation>,
    pub journey: Option<Journey>,
}

/// Keeps what was answered, tells the others, and says what comes now.
pub(super) async fn register(form: &mut Form, visit: &mut Visit<'_, '_>) -> Result<Turn, Fault> {
    let open = form.first_open();
    if open != super::step::Step::Summary {
        form.change(open);
        let choice = chosen(visit, summary::label(open));
        return Ok(Turn::Next { choice });
    }
    let allowed = super::answers::area(form).is_some_and(|area| visit.may_in(Action::Enrol, &area));
    if form.staff().is_some() && !allowed {
        let why = visit.say(Msg::new("travellers-not-your-area"));
        return Ok(Turn::Refused(why));
    }
    let people = people(form, visit).await?;
    let journey = journey(form, visit, &people);
    let mut stays = Vec::new();
    for (place, person) in people.iter().enumerate() {
        consent(form, visit, place, person.id)?;
        register::person::keep(visit.desk.tx, person).await?;
        visit
            .desk
            .announce(Notice::Registered { person: person.id });
        stays.extend(isolate(form, visit, person.id).await?);
        if let Some(staff) = form.staff() {
            audit::looked(visit.desk.tx, staff, person.id, Why::Enrolled)?;
        }
        report(form, visit, person, place).await?;
    }
    household(form, visit, &people).await?;
    if let Some(journey) = &journey {
        visit.desk.tx.put(journey)?;
    }
    let kept = Kept {
        people,
        stays,
        journey,
    };
    card::tell_neighbours(&mut visit.desk, form, &kept).await?;
    farewell::say(form, visit, &kept)?;
    go_on(form, visit);
    let choice = Some(chosen(visit, "onboarding-correct-button"));
    Ok(Turn::Done { choice })
}

async fn people(form: &Form, visit: &mut Visit<'_, '_>) -> Result<Vec<Person>, Fault> {
    let own = match form.staff() {
        // Registered in the meantime, by another way: the same person.
        None => visit.account.person,
        Some(_) => None,
    };
    let mut people: Vec<Person> = Vec::new();
    for (place, member) in form.members.iter().enumerate() {
        let id = match member.known.or(own.filter(|_| place == 0)) {
            Some(known) => known,
            None => visit.desk.tx.new_id()?,
        };
        let before = register::person::find(visit.desk.tx, id).await?;
        let person = person(form, visit, member, (place, id), before.as_ref());
        people.push(person.ok_or(Fault::Broken("a complete form lacks an answer"))?);
    }
    if form.staff().is_none() {
        visit.person = people.first().cloned();
    }
    Ok(people)
}

fn person(
    form: &Form,
    visit: &Visit<'_, '_>,
    member: &Member,
    (place, id): (usize, PersonId),
    before: Option<&Person>,
) -> Option<Person> {
    let first = form.first();
    let details = &member.details;
    let reach = match (form.staff(), place, before) {
        (_, 1.., Some(before)) => before.reach,
        (None, 0, _) => Reach::Chat(visit.chat.0),
        (None, _, None) => Reach::Household,
        (Some(_), _, _) => Reach::NoTelegram,
    };
    Some(Person {
        id,
        village: first.village.clone()?,
        name: details.name.clone()?,
        rt_rw: first.rt_rw?,
        birth: details.birth?,
        sex: details.sex?,
        pregnancy: details.pregnancy.unwrap_or(Pregnancy::Unknown),
        conditions: details.conditions.clone(),
        phone: details
            .number()
            .or(before.and_then(|one| one.phone.clone())),
        nik: form
            .nik
            .and_then(Told::value)
            .filter(|_| place == 0)
            .or(before.and_then(|one| one.nik)),
        family_card: form
            .family_card
            .and_then(Told::value)
            .or(before.and_then(|one| one.family_card)),
        oximeter: first.oximeter?,
        usual: before.map_or_else(BTreeSet::new, |one| one.usual.clone()),
        hour: before.and_then(|one| one.hour),
        reach,
        since: before.map_or(visit.desk.now(), |one| one.since),
    })
}

/// One yes for the party: given by whoever answers, for those who came along.
fn consent(
    form: &Form,
    visit: &mut Visit<'_, '_>,
    place: usize,
    person: PersonId,
) -> Result<(), Fault> {
    let agreed = match form.consent {
        Some(agreed) => agreed,
        // Theirs is in force already.
        None if form
            .members
            .get(place)
            .is_some_and(|one| one.known.is_some()) =>
        {
            return Ok(());
        }
        None => crate::features::welcome::Agreed::now(visit),
    };
    let consent = Consent {
        person,
        version: agreed.version,
        language: form.language.unwrap_or(visit.language),
        decision: ConsentDecision::Given,
        at: agreed.at,
        by: said_by(form, visit).filter(|by| *by != person),
    };
    visit.desk.tx.put(&consent)?;
    visit.desk.announce(Notice::ConsentDecided { person });
    Ok(())
}

/// Who gave the answers: the member of staff, or whoever holds the telephone.
fn said_by(form: &Form, visit: &Visit<'_, '_>) -> Option<PersonId> {
    let holder = visit.person.as_ref().map(|person| person.id);
    form.staff().or(holder)
}

/// The stay that begins with the arrival. A stay that goes on and lasts longer, or
/// waits for a result, is not cut short by a journey.
async fn isolate(
    form: &Form,
    visit: &mut Visit<'_, '_>,
    person: PersonId,
) -> Result<Option<Isolation>, Fault> {
    let reason = match form.travels() {
        true => IsolationReason::Traveller,
        false => form.reason.unwrap_or(IsolationReason::CloseContact),
    };
    let Some(day_zero) = form.arrived else {
        return Ok(None);
    };
    let begins = Begins {
        person,
        reason,
        day_zero,
        needs_food: Some(form.needs_food == Some(true)),
    };
    let begun = beginning::unless_longer(&mut visit.desk, begins).await?;
    Ok(Some(begun.stay()))
}

fn journey(form: &Form, visit: &Visit<'_, '_>, people: &[Person]) -> Option<Journey> {
    if !form.travels() {
        return None;
    }
    let origin = form.origin.clone()?;
    let departed = form.departed?;
    let zone = visit.desk.house.config.zones.of(&origin, departed);
    let law = visit
        .desk
        .house
        .protocol
        .isolation
        .traveller_status
        .limits
        .odp;
    let first = people.first()?;
    Some(Journey {
        id: form.id,
        village: first.village.clone(),
        posko: form.posko.clone(),
        party: people.iter().map(|person| person.id).collect(),
        origin,
        zone,
        standing: TravellerStanding::of(zone, law),
        departed,
        arrived: form.arrived?,
        transport: form.transport?,
        host: form.host.clone()?,
        rt_rw: first.rt_rw,
        needs_food: form.needs_food?,
        since: visit.desk.now(),
        by: form.staff(),
    })
}

/// What was said of today's health is a report like any other: complaints that have no
/// names yet are filed as begun, so that they are graded whatever comes next.
async fn report(
    form: &Form,
    visit: &mut Visit<'_, '_>,
    person: &Person,
    place: usize,
) -> Result<(), Fault> {
    let is_ill = form.unwell.contains(&place);
    let (filed_by, source) = match (form.staff(), visit.person.as_ref()) {
        (Some(staff), _) => (Filer::Staff(staff), ReportSource::OnBehalf),
        (None, Some(holder)) if place > 0 => (Filer::Household(holder.id), ReportSource::Chat),
        (None, _) => (Filer::SelfReport, ReportSource::Chat),
    };
    let answers = match is_ill {
        true => Answers {
            feeling: Some(Feeling::Complaints),
            ..Answers::default()
        },
        false => Answers::healthy(),
    };
    let filing = Filing {
        person,
        day: today(form, visit),
        answers,
        filed_by,
        source,
        complete: !is_ill,
        time_uncertain: visit.time_uncertain,
        corrects: None,
    };
    filing::file(&mut visit.desk, filing).await.map(drop)
}

/// The party is a household: this telephone reports for all who came with it.
async fn household(form: &Form, visit: &mut Visit<'_, '_>, people: &[Person]) -> Result<(), Fault> {
    let Some(holder) = people.first().filter(|_| form.staff().is_none()) else {
        return Ok(());
    };
    visit.account.person = Some(holder.id);
    if people.len() > 1 {
        let before = visit.household.clone();
        let telephone = Telephone {
            chat: visit.chat.0,
            holder: holder.id,
            alive: true,
        };
        let mut house = match &before {
            Some(before) => before.clone(),
            None => Household::new(visit.desk.tx.new_id()?, visit.desk.now(), telephone),
        };
        for person in people {
            if house.join(person.id).is_err() {
                log::warn!(household:% = house.id; "a party does not fit into its household");
            }
        }
        register::household::put(visit.desk.tx, before.as_ref(), &house)?;
        visit.account.household = Some(house.id);
        visit.household = Some(house);
        let people = people.iter().map(|person| person.id).collect();
        visit.desk.announce(Notice::HouseholdChanged { people });
    }
    visit.desk.tx.put(&visit.account)
}

/// What is said next: the complaints go on at once; a registration that was begun
/// before has found its end.
fn go_on(form: &Form, visit: &mut Visit<'_, '_>) {
    let is_registration =
        |paused: &OpenFlow| matches!(paused.flow, Flow::Onboarding(_) | Flow::Travellers(_));
    if form.staff().is_none()
        && visit
            .conversation
            .paused
            .as_ref()
            .is_some_and(is_registration)
    {
        visit.conversation.paused = None;
    }
    if form.staff().is_none() && !form.unwell.is_empty() {
        visit.hand_over = Some(Command::Report);
    }
}

/// Names of a party as a list.
pub(super) fn names(people: &[Person]) -> Html {
    let names = people
        .iter()
        .map(|person| Html::plain(person.name.as_str()));
    Html::join(names, ", ")
}

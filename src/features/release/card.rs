//! One person: the stay, what speaks for its end and what against, what was decided about
//! it, and what can be. Each opening is written into the audit trail.

use super::board::{self, Ripe};
use super::word::Word;
use super::{Reader, here};
use crate::domain::access::Action;
use crate::domain::id::{PersonId, RandomId};
use crate::domain::isolation::{Isolation, IsolationState};
use crate::domain::person::Person;
use crate::domain::stay_end::StayEnd;
use crate::engine::Fault;
use crate::engine::outgoing::Button;
use crate::features::button::Subject;
use crate::features::visit::standing_button;
use crate::features::{Feature, Visit, dialogue, naming, portrait, verdict, villages};
use crate::i18n::{self, Html, Msg};
use crate::register;
use crate::register::audit::{self, Why};

/// Somebody and the stay that is decided about: the one that goes on, else the last.
pub(super) struct Seen {
    pub person: Person,
    pub stay: Isolation,
}

/// The person, if whoever is here may decide about them; else they are told. Nobody decides
/// about themselves.
pub(super) async fn seen(visit: &mut Visit<'_, '_>, id: PersonId) -> Result<Option<Seen>, Fault> {
    let Some(person) = register::person::find(visit.desk.tx, id).await? else {
        dialogue::old_button(visit).await?;
        return Ok(None);
    };
    if !visit.may_in(Action::Release, &person.area()) {
        visit.popup(Msg::new("release-not-yours"));
        return Ok(None);
    }
    if visit.account.person == Some(person.id) {
        visit.popup(Msg::new("release-about-you"));
        return Ok(None);
    }
    let stay = match register::isolation::active(visit.desk.tx, person.id).await? {
        Some(stay) => Some(stay),
        None => register::isolation::last(visit.desk.tx, person.id).await?,
    };
    let Some(stay) = stay else {
        visit.popup(Msg::new("release-no-stay"));
        return Ok(None);
    };
    Ok(Some(Seen { person, stay }))
}

/// Shows somebody's card.
pub(super) async fn show(visit: &mut Visit<'_, '_>, id: PersonId) -> Result<(), Fault> {
    match seen(visit, id).await? {
        Some(seen) => open(visit, &seen).await,
        None => Ok(()),
    }
}

/// Shows it.
pub(super) async fn open(visit: &mut Visit<'_, '_>, seen: &Seen) -> Result<(), Fault> {
    if let Some(who) = visit.account.person {
        audit::looked(visit.desk.tx, who, seen.person.id, Why::Released)?;
    }
    let house = housemates(&Reader::here(visit), &seen.person).await?;
    if let Some(who) = visit.account.person.filter(|_| seen.stay.is_active()) {
        // Their names stand there, too.
        for one in &house {
            audit::looked(visit.desk.tx, who, one.person.id, Why::Released)?;
        }
    }
    let reader = Reader::here(visit);
    let grounds = verdict::on(reader.desk, &seen.person, &seen.stay).await?;
    let mut blocks = vec![who(&reader, seen).await?, decided(&reader, seen).await?];
    if seen.stay.is_active() {
        blocks.push(weighed(&reader, seen, &grounds));
        blocks.push(house_line(&reader, &house));
    }
    let rows = buttons(&reader, seen, verdict::is_clear(&grounds), &house);
    here(visit, Html::join(blocks, "\n\n"), rows)
}

/// Name, age, house, status, day and last day, or how it ended.
async fn who(reader: &Reader<'_, '_, '_>, seen: &Seen) -> Result<Html, Fault> {
    let (desk, language, person) = (reader.desk, reader.language, &seen.person);
    let village = desk.house.village(&person.village);
    let name = Msg::new("monitoring-card-who")
        .text("name", person.name.as_str())
        .plain("age", portrait::age(desk, language, person))
        .plain("rt", person.rt_rw.to_string())
        .plain(
            "village",
            village.map_or("", |village| village.name.as_str()),
        );
    let lines = [
        reader.say(Msg::new("release-card-title")),
        reader.say(name),
        status(reader, seen).await?,
        state(reader, seen).await?,
    ];
    Ok(Html::join(lines, "\n"))
}

async fn status(reader: &Reader<'_, '_, '_>, seen: &Seen) -> Result<Html, Fault> {
    let desk = reader.desk;
    let journey = register::traveller::that_began(desk.tx, &seen.person.village, &seen.stay);
    let standing = journey.await?.map(|journey| journey.standing);
    let words = &desk.house.protocol.isolation.status_words.limits;
    let label = naming::status(seen.stay.reason, standing, words.revision);
    let status = reader.say(Msg::new(label));
    Ok(reader.say(Msg::new("monitoring-card-status").html("status", status)))
}

async fn state(reader: &Reader<'_, '_, '_>, seen: &Seen) -> Result<Html, Fault> {
    let (desk, stay) = (reader.desk, &seen.stay);
    if let IsolationState::Ended { at, by, why } = stay.state {
        let by = match by {
            Some(by) => register::staff::find(desk.tx, by).await?,
            None => None,
        };
        let id = match by {
            Some(_) => "release-card-ended-by",
            None => "release-card-ended",
        };
        let msg = Msg::new(id)
            .plain("at", moment(reader, seen, at))
            .html("ending", reader.say(naming::stay_end(why)))
            .text(
                "staff",
                by.map_or_else(String::new, |by| by.name.as_str().to_owned()),
            );
        return Ok(reader.say(msg));
    }
    let today = desk.today(&seen.person.village);
    let day = naming::day_of_isolation(stay.day_number(today), stay.length_days);
    let day = reader.say(day);
    let msg = match stay.last_day() {
        Some(last) => Msg::new("monitoring-card-until")
            .plain("last", desk.house.locales.date(reader.language, last)),
        None => Msg::new("monitoring-card-no-end"),
    };
    Ok(reader.say(msg.html("day", day)))
}

/// `Min, 12 Apr 07.12` by the village's clock.
fn moment(reader: &Reader<'_, '_, '_>, seen: &Seen, at: crate::clock::Moment) -> String {
    let village = reader.desk.house.village(&seen.person.village);
    let zone = village.map_or(crate::domain::calendar::Zone::Jakarta, |one| one.zone);
    let date = &reader.desk.house.locales;
    let date = date.date_short(reader.language, zone.day(at));
    format!("{date} {}", i18n::time(reader.language, zone.time(at)))
}

/// What was decided before, with the reasons.
async fn decided(reader: &Reader<'_, '_, '_>, seen: &Seen) -> Result<Html, Fault> {
    let mut lines = Vec::new();
    for decision in &seen.stay.decisions {
        let by = register::staff::find(reader.desk.tx, decision.by).await?;
        let by = by.map_or_else(Html::default, |by| Html::plain(by.name.as_str()));
        lines.push(naming::decision(
            reader.desk,
            reader.language,
            (&seen.stay, decision),
            (moment(reader, seen, decision.at), by),
        ));
    }
    Ok(Html::join(lines, "\n"))
}

/// What is to be weighed; before the length is over, that it is not.
fn weighed(
    reader: &Reader<'_, '_, '_>,
    seen: &Seen,
    grounds: &[crate::domain::release::Ground],
) -> Html {
    if grounds.is_empty() {
        return reader.say(Msg::new(match seen.stay.last_day() {
            Some(_) => "release-card-early",
            None => "release-card-waits",
        }));
    }
    let lines = verdict::lines(reader.desk, reader.language, grounds);
    let head = reader.say(Msg::new("monitoring-end"));
    Html::join(std::iter::once(head).chain(lines), "\n")
}

/// Whoever of the same house is due, too.
pub(super) async fn housemates(
    reader: &Reader<'_, '_, '_>,
    person: &Person,
) -> Result<Vec<Ripe>, Fault> {
    let households = register::household::of_person(reader.desk.tx, person.id).await?;
    let members = households.iter().flat_map(|house| house.members.iter());
    let mut ids: Vec<PersonId> = members.copied().collect();
    ids.retain(|id| *id != person.id);
    ids.sort_unstable();
    ids.dedup();
    let mut ripe = Vec::new();
    for id in ids {
        let one = board::one_of(reader, id).await?;
        ripe.extend(one.filter(|one| reader.standing.may_in(Action::Release, &one.person.area())));
    }
    Ok(ripe)
}

fn house_line(reader: &Reader<'_, '_, '_>, house: &[Ripe]) -> Html {
    if house.is_empty() {
        return Html::default();
    }
    let names = house.iter().map(|one| one.person.name.as_str());
    let msg = Msg::new("release-card-house").text("names", Vec::from_iter(names).join(", "));
    reader.say(msg)
}

/// What can be decided, one below the other.
fn buttons(
    reader: &Reader<'_, '_, '_>,
    seen: &Seen,
    is_clear: bool,
    house: &[Ripe],
) -> Vec<Vec<Button>> {
    let (person, stay) = (seen.person.id.bits(), &seen.stay);
    let decides = |label: &'static str, word: Word| {
        vec![reader.button(Msg::new(label), &word.with(stay.edition()), person)]
    };
    let mut rows = Vec::new();
    if stay.is_active() {
        rows.push(match is_clear {
            true => decides("release-confirm-button", Word::Confirm),
            false => decides("release-confirm-doubt-button", Word::Confirm),
        });
        rows.extend(house_button(reader, seen, is_clear, house));
        if stay.length_days.is_some() {
            rows.push(decides("release-longer-button", Word::Longer));
            rows.push(decides("release-shorter-button", Word::Shorter));
        }
        rows.push(decides("release-other-button", Word::Other));
    } else if stay.end().is_some_and(|why| why.may_go_on()) {
        let is_waited_for = stay.end().is_some_and(|why| why.is_waited_for());
        if is_waited_for {
            rows.push(decides("release-back-button", Word::Again));
            rows.push(decides("release-back-done-button", Word::Confirm));
            rows.push(decides("release-other-button", Word::Other));
        } else {
            rows.push(decides("release-undo-button", Word::Again));
        }
    }
    if stay.end() == Some(StayEnd::Completed) {
        let label = Msg::new("release-print-button");
        rows.push(vec![reader.button(label, Word::Print.name(), person)]);
    }
    rows.push(vec![card_button(reader, person)]);
    let back = Msg::new("release-list-button");
    let village = villages::hash(&seen.person.village);
    rows.push(vec![reader.button(back, Word::List.name(), village)]);
    rows
}

/// All of the house at once, where several are due and nothing speaks against it.
fn house_button(
    reader: &Reader<'_, '_, '_>,
    seen: &Seen,
    is_clear: bool,
    house: &[Ripe],
) -> Option<Vec<Button>> {
    let others = house.iter().filter(|one| one.is_clear()).count();
    let count = others + usize::from(is_clear);
    (count > 1).then(|| {
        let label = Msg::new("release-house-button").num("count", count);
        vec![reader.button(label, Word::House.name(), seen.person.id.bits())]
    })
}

/// The card of `monitoring`: days, calls, visits, telephones.
fn card_button(reader: &Reader<'_, '_, '_>, person: u64) -> Button {
    let label = reader.label(Msg::new("release-person-button"));
    standing_button(label, Feature::Monitoring, "card", Subject::Thing(person))
}

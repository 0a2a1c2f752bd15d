//! Who somebody is here: the record, journeys, households, the hour, roles, the chat.

use super::page::Entry;
use super::scribe::Scribe;
use crate::domain::household::Household;
use crate::domain::id::PersonId;
use crate::domain::person::{Person, Reach};
use crate::domain::traveller::{Host, Journey, Transport};
use crate::domain::zone::ZoneColour;
use crate::engine::Fault;
use crate::features::account::Account;
use crate::features::conversation::Conversation;
use crate::features::details::{self, Details, Field};
use crate::features::naming;
use crate::i18n::{self, Html, Msg};
use crate::register;

/// How somebody is known.
pub(super) fn who(scribe: &Scribe<'_, '_, '_>) -> Vec<Entry> {
    let Some(person) = &scribe.owner.person else {
        return Vec::new();
    };
    let mut lines: Vec<Html> = fields(scribe, person)
        .into_iter()
        .map(|(label, value)| scribe.line(label, value))
        .collect();
    let hour = person.hour.map_or_else(
        || scribe.word("my-data-usual-hour"),
        |hour| Html::plain(&i18n::time(scribe.visit.language, hour)),
    );
    lines.push(scribe.line("my-data-asked-at", hour));
    lines.push(scribe.line("my-data-reached", scribe.word(reached(person.reach))));
    lines.push(scribe.fact("my-data-registered", scribe.at(person.since)));
    vec![Entry {
        head: Html::default(),
        lines,
    }]
}

/// What is known of a person, in words, with its label. Numbers that are a key to somebody
/// are masked.
pub(super) fn fields(scribe: &Scribe<'_, '_, '_>, person: &Person) -> Vec<(&'static str, Html)> {
    let details = Details::from(person);
    let visit = scribe.visit;
    let may_be = details.may_be_pregnant(details.today(visit));
    let told = |field: &Field| *field != Field::Pregnancy || may_be || person.pregnancy.is_yes();
    let none = || Html::plain("–");
    let value = |field| details::value(&details, field, visit).unwrap_or_else(none);
    let known = Field::ALL.into_iter().filter(told);
    let mut fields: Vec<(&'static str, Html)> = known
        .map(|field| (details::label(field), value(field)))
        .collect();
    let nik = person.nik.as_ref().map(|nik| nik.masked());
    let card = person.family_card.as_ref().map(|card| card.masked());
    let masked = |number: Option<String>| number.map_or_else(none, |one| Html::plain(&one));
    fields.push(("my-data-nik", masked(nik)));
    fields.push(("my-data-family-card", masked(card)));
    if !person.usual.is_empty() {
        let usual = person
            .usual
            .iter()
            .map(|&one| scribe.say(naming::symptom(one)));
        fields.push(("my-data-usual", Html::join(usual, ", ")));
    }
    fields
}

fn reached(reach: Reach) -> &'static str {
    match reach {
        Reach::Chat(_) => "my-data-reached-chat",
        Reach::DeadChat(_) => "my-data-reached-dead",
        Reach::NoTelegram => "my-data-reached-none",
        Reach::Household => "my-data-reached-household",
    }
}

/// Journeys that ended here.
pub(super) async fn journeys(scribe: &Scribe<'_, '_, '_>) -> Result<Vec<Entry>, Fault> {
    let mut journeys = Vec::new();
    for id in &scribe.owner.ids {
        journeys.extend(register::traveller::with(scribe.visit.desk.tx, *id).await?);
    }
    journeys.sort_by_key(|journey| std::cmp::Reverse(journey.since));
    Ok(journeys.iter().map(|one| journey(scribe, one)).collect())
}

fn journey(scribe: &Scribe<'_, '_, '_>, journey: &Journey) -> Entry {
    let revision = scribe
        .visit
        .desk
        .house
        .protocol
        .isolation
        .status_words
        .limits
        .revision;
    let host = match &journey.host {
        Host::Own => scribe.word("travellers-own-house-button"),
        Host::Named(name) => Html::plain(name),
    };
    let origin = [
        Html::plain(&journey.origin.name()),
        scribe.word(zone(journey.zone)),
    ];
    let food = if journey.needs_food {
        "yes-button"
    } else {
        "no-button"
    };
    let mut lines = vec![
        scribe.line("travellers-field-origin", Html::join(origin, ", ")),
        scribe.line(
            "my-data-standing",
            scribe.word(journey.standing.label(revision)),
        ),
        scribe.fact("travellers-field-departed", scribe.day(journey.departed)),
        scribe.fact("travellers-field-arrived", scribe.day(journey.arrived)),
        scribe.line(
            "travellers-field-transport",
            scribe.word(transport(journey.transport)),
        ),
        scribe.line("travellers-field-host", host),
        scribe.fact("field-rt", journey.rt_rw.to_string()),
        scribe.line("travellers-field-food", scribe.word(food)),
    ];
    if journey.party.len() > 1 {
        lines.push(scribe.line("travellers-field-party", party(scribe, &journey.party)));
    }
    if let Some(by) = journey.by {
        lines.push(scribe.line("my-data-written-by", scribe.name(by)));
    }
    scribe.entry(journey.since, lines)
}

/// Those who came along: by name whom the reader lives with, the others by their number.
fn party(scribe: &Scribe<'_, '_, '_>, party: &[PersonId]) -> Html {
    let others = party.iter().filter(|one| !scribe.owner.is(**one));
    let (known, unknown): (Vec<&PersonId>, Vec<&PersonId>) =
        others.partition(|one| scribe.lives_with(**one).is_some());
    let names = known.into_iter().map(|one| scribe.name(*one));
    let more = (!unknown.is_empty()).then(|| {
        let count = u32::try_from(unknown.len()).unwrap_or(u32::MAX);
        scribe.say(Msg::new("my-data-others").num("count", count))
    });
    Html::join(names.chain(more), ", ")
}

fn zone(zone: Option<ZoneColour>) -> &'static str {
    match zone {
        Some(ZoneColour::Red) => "zone-red",
        Some(ZoneColour::Orange) => "zone-orange",
        Some(ZoneColour::Yellow) => "zone-yellow",
        Some(ZoneColour::Green) => "zone-green",
        None => "zone-none",
    }
}

fn transport(transport: Transport) -> &'static str {
    match transport {
        Transport::Bus => "travellers-bus-button",
        Transport::Minibus => "travellers-minibus-button",
        Transport::Train => "travellers-train-button",
        Transport::Ship => "travellers-ship-button",
        Transport::Plane => "travellers-plane-button",
        Transport::Car => "travellers-car-button",
        Transport::Motorcycle => "travellers-motorcycle-button",
        Transport::Other => "travellers-other-button",
    }
}

/// The houses somebody belongs to or reports for. Of one in which the reader does not live
/// only that it is there: parents may live apart.
pub(super) async fn households(scribe: &Scribe<'_, '_, '_>) -> Result<Vec<Entry>, Fault> {
    let tx = &*scribe.visit.desk.tx;
    let mut houses: Vec<Household> = Vec::new();
    for id in &scribe.owner.ids {
        houses.extend(register::household::of_person(tx, *id).await?);
    }
    for account in &scribe.owner.accounts {
        if let Some(id) = account.household {
            houses.extend(register::household::find(tx, id).await?);
        }
    }
    houses.sort_by_key(|house| (house.since, house.id));
    houses.dedup_by_key(|house| house.id);
    Ok(houses.iter().map(|one| household(scribe, one)).collect())
}

fn household(scribe: &Scribe<'_, '_, '_>, house: &Household) -> Entry {
    let holders = house.telephones.iter().map(|one| one.holder);
    let mut all = house.members.iter().copied().chain(holders.clone());
    let lines = match all.all(|one| scribe.lives_with(one).is_some()) {
        true => {
            let names = |ids: &mut dyn Iterator<Item = PersonId>| -> Html {
                let names = ids.filter_map(|one| scribe.lives_with(one));
                Html::join(names.map(Html::plain), ", ")
            };
            vec![
                scribe.line("my-data-members", names(&mut house.members.iter().copied())),
                scribe.line("my-data-telephones", names(&mut holders.into_iter())),
            ]
        }
        false => vec![scribe.word("my-data-other-house")],
    };
    scribe.entry(house.since, lines)
}

/// When somebody is asked, and what is waited for.
pub(super) async fn hour(scribe: &Scribe<'_, '_, '_>) -> Result<Vec<Entry>, Fault> {
    let Some(person) = &scribe.owner.person else {
        return Ok(Vec::new());
    };
    let Some(schedule) = register::schedule::find(scribe.visit.desk.tx, person.id).await? else {
        return Ok(Vec::new());
    };
    let plan = schedule.plan;
    let lines = [
        plan.last_ask
            .map(|at| scribe.fact("my-data-last-asked", scribe.at(at))),
        plan.reported
            .map(|day| scribe.fact("my-data-last-reported", scribe.day(day))),
        plan.again
            .map(|again| scribe.fact("my-data-asked-again", scribe.at(again.ask_at))),
        plan.silence
            .since()
            .map(|since| scribe.fact("my-data-silent-since", scribe.at(since))),
    ];
    let lines: Vec<Html> = lines.into_iter().flatten().collect();
    let head = Html::default();
    Ok(match lines.is_empty() {
        true => Vec::new(),
        false => vec![Entry { head, lines }],
    })
}

/// Work here, and invitations that were made or used.
pub(super) async fn roles(scribe: &Scribe<'_, '_, '_>) -> Result<Vec<Entry>, Fault> {
    let mut entries = Vec::new();
    if let Some(staff) = &scribe.owner.staff {
        let grants = staff.grants.iter().map(|grant| {
            let until = staff.end_of(grant).map(|end| {
                let until = Msg::new("my-data-until").plain("at", scribe.at(end));
                scribe.say(until)
            });
            Html::join(std::iter::once(scribe.grant(grant)).chain(until), ". ")
        });
        let grants = match staff.grants.is_empty() {
            true => scribe.word("my-data-was-staff"),
            false => Html::join(grants, "\n"),
        };
        let lines = vec![
            scribe.fact("field-name", staff.name.as_str()),
            scribe.line("my-data-role", grants),
        ];
        entries.push(scribe.entry(staff.since, lines));
    }
    let tx = &*scribe.visit.desk.tx;
    for invitation in register::invitation::all(tx).await? {
        let used = invitation.used_by.is_some_and(|who| scribe.owner.is(who));
        let made = invitation.by.is_some_and(|who| scribe.owner.is(who));
        let label = match (used, made) {
            (true, _) => "my-data-invitation-used",
            (false, true) => "my-data-invitation-made",
            (false, false) => continue,
        };
        let until = Msg::new("my-data-until").plain("at", scribe.at(invitation.expires));
        entries.push(Entry {
            head: scribe.word(label),
            lines: vec![scribe.grant(&invitation.grant), scribe.say(until)],
        });
    }
    Ok(entries)
}

/// The chats: their language, and what goes on there.
pub(super) async fn chats(scribe: &Scribe<'_, '_, '_>) -> Result<Vec<Entry>, Fault> {
    let mut entries = Vec::new();
    for account in &scribe.owner.accounts {
        entries.push(chat(scribe, account).await?);
    }
    Ok(entries)
}

async fn chat(scribe: &Scribe<'_, '_, '_>, account: &Account) -> Result<Entry, Fault> {
    let house = scribe.visit.desk.house;
    let language = account.language.map_or_else(
        || Html::plain("–"),
        |one| house.locales.say(one, Msg::new("language-name")),
    );
    let here = account.chat == scribe.visit.chat;
    let kept = Conversation::with(scribe.visit.desk.tx, account.chat).await?;
    let going_on = kept.open.is_some() || kept.paused.is_some();
    let lines = [
        Some(scribe.fact("my-data-chat-number", account.chat.0.to_string())),
        Some(scribe.line("my-data-language", language)),
        kept.last_seen
            .map(|at| scribe.fact("my-data-last-seen", scribe.at(at))),
        going_on.then(|| scribe.word("my-data-unfinished")),
        account.blocked.then(|| scribe.word("my-data-reached-dead")),
    ];
    Ok(Entry {
        head: scribe.word(if here {
            "my-data-this-chat"
        } else {
            "my-data-another-chat"
        }),
        lines: lines.into_iter().flatten().collect(),
    })
}

//! What is due, by village: whose last day is today or past, each with whether anything
//! speaks against the end. Who they are stands on the card; here are initials.

use chrono::NaiveDate;

use super::word::Word;
use super::{Reader, decides_in, here};
use crate::domain::access::Action;
use crate::domain::id::{PersonId, RandomId};
use crate::domain::isolation::Isolation;
use crate::domain::monitoring::{List, Slice};
use crate::domain::person::Person;
use crate::domain::place::VillageId;
use crate::domain::release::Ground;
use crate::engine::Fault;
use crate::engine::outgoing::Button;
use crate::features::pages::Page;
use crate::features::{Command, Feature, Visit, home, naming, portrait, verdict, villages};
use crate::i18n::{Html, Msg};
use crate::register;
use crate::register::away::Away;
use crate::register::monitored::Start;

/// So many lines fit on a telephone.
const LINES: usize = 20;

/// Somebody whose isolation has run its length.
pub(super) struct Ripe {
    pub person: Person,
    pub stay: Isolation,
    pub grounds: Vec<Ground>,
}

impl Ripe {
    /// Whether nothing speaks against the end.
    pub fn is_clear(&self) -> bool {
        verdict::is_clear(&self.grounds)
    }
}

/// `/selesai`: the one village, or the choice of them.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn command(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    // The home screen, whose button it was, stays.
    super::anew(visit);
    match places(visit).as_slice() {
        [only] => list(visit, only, None).await,
        _ => page(visit, None).await,
    }
}

/// The villages in which whoever is here decides.
fn places(visit: &Visit<'_, '_>) -> Vec<VillageId> {
    let standing = visit.standing();
    let villages = visit.desk.house.config.villages.iter();
    villages
        .map(|village| village.id.clone())
        .filter(|village| decides_in(&standing, village))
        .collect()
}

/// A page of the choice of villages.
pub(super) async fn page(visit: &mut Visit<'_, '_>, number: Option<u64>) -> Result<(), Fault> {
    let places = places(visit);
    let page = Page::numbered(number, places.len());
    let mut rows = Vec::new();
    for (_, village) in page.of(&places) {
        let reader = Reader::here(visit);
        let count = due(&reader, village).await?.0;
        let label = Msg::new("release-place-button")
            .plain("place", name(&reader, village))
            .num("count", count);
        rows.push(vec![reader.button(
            label,
            Word::List.name(),
            villages::hash(village),
        )]);
    }
    rows.extend(page.buttons(visit, Feature::Release, Word::Places.name()));
    rows.push(vec![home::button(visit, Command::Menu)]);
    let head = visit.say(Msg::new("release-places").num("count", places.len()));
    here(visit, head, rows)
}

pub(super) fn name(reader: &Reader<'_, '_, '_>, village: &VillageId) -> String {
    let village = reader.desk.house.village(village);
    village.map_or_else(String::new, |village| village.name.clone())
}

/// How many are due in a village, and how many of them since an earlier day.
pub(super) async fn due(
    reader: &Reader<'_, '_, '_>,
    village: &VillageId,
) -> Result<(usize, usize), Fault> {
    let today = reader.desk.today(village);
    let yesterday = today.pred_opt().unwrap_or(today);
    let mut counts = [0; 2];
    for (count, day) in counts.iter_mut().zip([today, yesterday]) {
        if let Some(slice) = slice(village, day) {
            *count = register::monitored::count(reader.desk.tx, &slice).await?;
        }
    }
    let [all, overdue] = counts;
    Ok((all, overdue))
}

fn slice(village: &VillageId, day: NaiveDate) -> Option<Slice> {
    List::Due.slice(village, None, day)
}

/// A page of whoever is due there and may be decided about; behind whom a next page begins.
pub(super) async fn ripe(
    reader: &Reader<'_, '_, '_>,
    village: &VillageId,
    start: Start,
) -> Result<(Vec<Ripe>, Option<PersonId>), Fault> {
    let Some(slice) = slice(village, reader.desk.today(village)) else {
        return Ok((Vec::new(), None));
    };
    let sheet = register::monitored::page(reader.desk.tx, &slice, start, LINES).await?;
    let last = sheet.people.last().map(|one| one.person);
    let mut ripe = Vec::new();
    for one in &sheet.people {
        if reader.standing.may_in(Action::Release, &one.area()) {
            ripe.extend(one_of(reader, one.person).await?);
        }
    }
    Ok((ripe, last.filter(|_| sheet.after)))
}

/// Somebody, if their stay goes on and has run its length.
pub(super) async fn one_of(
    reader: &Reader<'_, '_, '_>,
    id: PersonId,
) -> Result<Option<Ripe>, Fault> {
    let Some(person) = register::person::find(reader.desk.tx, id).await? else {
        return Ok(None);
    };
    let Some(stay) = register::isolation::active(reader.desk.tx, person.id).await? else {
        return Ok(None);
    };
    let grounds = verdict::on(reader.desk, &person, &stay).await?;
    Ok((!grounds.is_empty()).then_some(Ripe {
        person,
        stay,
        grounds,
    }))
}

/// Shows what is due in a village.
pub(super) async fn list(
    visit: &mut Visit<'_, '_>,
    village: &VillageId,
    after: Option<u64>,
) -> Result<(), Fault> {
    let start = after.map_or(Start::First, |bits| Start::After(PersonId::from_bits(bits)));
    let (html, mut rows) = sheet(&Reader::here(visit), village, start).await?;
    if places(visit).len() > 1 {
        let label = Msg::new("release-places-button");
        rows.push(vec![Reader::here(visit).button(
            label,
            Word::Places.name(),
            0,
        )]);
    }
    rows.push(vec![home::button(visit, Command::Menu)]);
    here(visit, html, rows)
}

/// What is due in a village, as it is read here or comes in the morning.
pub(super) async fn sheet(
    reader: &Reader<'_, '_, '_>,
    village: &VillageId,
    start: Start,
) -> Result<(Html, Vec<Vec<Button>>), Fault> {
    let place = villages::hash(village);
    let (ripe, more) = ripe(reader, village, start).await?;
    let away = waited_for(reader, village).await?.len();
    let mut rows: Vec<Vec<Button>> = ripe.iter().map(|one| vec![line(reader, one)]).collect();
    if let Some(last) = more {
        let word = Word::List.with(last.bits());
        rows.push(vec![reader.button(
            Msg::new("page-more-button"),
            &word,
            place,
        )]);
    }
    if start != Start::First {
        let label = Msg::new("release-first-button");
        rows.push(vec![reader.button(label, Word::List.name(), place)]);
    }
    let clear = ripe.iter().filter(|one| one.is_clear()).count();
    if clear > 1 && start == Start::First {
        let label = Msg::new("release-all-button").num("count", clear);
        rows.push(vec![reader.button(label, Word::All.name(), place)]);
    }
    if away > 0 {
        let label = Msg::new("release-away-button").num("count", away);
        rows.push(vec![reader.button(label, Word::Away.name(), place)]);
    }
    Ok((head(reader, village, ripe.is_empty()).await?, rows))
}

async fn head(
    reader: &Reader<'_, '_, '_>,
    village: &VillageId,
    is_empty: bool,
) -> Result<Html, Fault> {
    let (all, overdue) = due(reader, village).await?;
    let id = match is_empty {
        true => "release-none",
        false => "release-list",
    };
    let msg = Msg::new(id)
        .plain("place", name(reader, village))
        .num("today", all.saturating_sub(overdue))
        .num("overdue", overdue);
    Ok(reader.say(msg))
}

/// `✅ S.W. 72 th · 003/005 · hari ini`: whether anything speaks against it, in a sign and
/// in words.
fn line(reader: &Reader<'_, '_, '_>, one: &Ripe) -> Button {
    let today = reader.desk.today(&one.person.village);
    let late = one.stay.last_day().map(|last| (today - last).num_days());
    let when = match late {
        Some(days @ 1..) => Msg::new("release-line-late").num("days", days),
        Some(_) | None => Msg::new("release-line-today"),
    };
    let id = match one.is_clear() {
        true => "release-line-clear",
        false => "release-line-doubt",
    };
    let label = Msg::new(id)
        .plain("who", who(reader, &one.person))
        .plain("when", reader.label(when));
    reader.button(label, Word::Show.name(), one.person.id.bits())
}

/// `S.W. 72 th · 003/005`.
fn who(reader: &Reader<'_, '_, '_>, person: &Person) -> String {
    let age = portrait::age(reader.desk, reader.language, person);
    format!("{} {age} · {}", person.name.initials(), person.rt_rw)
}

/// Who is waited for in a village.
async fn waited_for(
    reader: &Reader<'_, '_, '_>,
    village: &VillageId,
) -> Result<Vec<(Away, Person)>, Fault> {
    let mut all = Vec::new();
    for away in register::away::all(reader.desk.tx).await? {
        let person = register::person::find(reader.desk.tx, away.person).await?;
        let theirs = person.filter(|person| {
            person.village == *village && reader.standing.may_in(Action::Release, &person.area())
        });
        all.extend(theirs.map(|person| (away, person)));
    }
    Ok(all)
}

/// Shows them, each a button to the card.
pub(super) async fn away(visit: &mut Visit<'_, '_>, village: &VillageId) -> Result<(), Fault> {
    let reader = Reader::here(visit);
    let all = waited_for(&reader, village).await?;
    let mut rows = Vec::new();
    for (away, person) in all.iter().take(LINES) {
        let zone = reader.desk.house.village(village);
        let since = zone.map(|village| village.zone.day(away.since));
        let since = since.map(|day| reader.desk.house.locales.date_short(reader.language, day));
        let label = Msg::new("release-away-line")
            .plain("who", who(&reader, person))
            .plain("ending", reader.label(naming::stay_end(away.why)))
            .plain("since", since.unwrap_or_default());
        rows.push(vec![reader.button(
            label,
            Word::Show.name(),
            person.id.bits(),
        )]);
    }
    let back = Msg::new("release-list-button");
    rows.push(vec![reader.button(
        back,
        Word::List.name(),
        villages::hash(village),
    )]);
    let id = match all.is_empty() {
        true => "release-away-none",
        false => "release-away",
    };
    let head = Msg::new(id)
        .plain("place", name(&reader, village))
        .num("count", all.len());
    let head = reader.say(head);
    here(visit, head, rows)
}

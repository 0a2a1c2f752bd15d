//! What, of which time, which kind of file: one button each.

use chrono::TimeDelta;

use super::import;
use super::word::{self, Word};
use super::{Recipe, Work, needs};
use crate::clock::Moment;
use crate::config::Village;
use crate::domain::access::Action;
use crate::domain::listing::{Listing, Period};
use crate::domain::place::{Area, VillageId};
use crate::engine::Fault;
use crate::engine::outgoing::{Body, Button, Keyboard, Lane, MessageRef};
use crate::features::button::Subject;
use crate::features::visit::standing_button;
use crate::features::{Command, Feature, Visit, clerk, dialogue, home};
use crate::i18n::{self, Html, Msg};
use crate::report::sheets::Format;

/// In this time files are counted.
const AN_HOUR: TimeDelta = TimeDelta::hours(1);
/// More buttons than this are a wall: then the file is of all villages.
const VILLAGES_MAX: usize = 12;

/// `/unduh`.
///
/// # Errors
/// When a message can't be put into bytes (a bug).
pub async fn command(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let (html, rows) = list(visit);
    visit.reply_with(html, Keyboard::Inline(rows)).map(drop)
}

/// A standing button was pressed.
///
/// # Errors
/// When a message can't be put into bytes (a bug).
pub async fn press(visit: &mut Visit<'_, '_>, word: &str, thing: Option<u64>) -> Result<(), Fault> {
    let Some(word) = Word::read(word) else {
        return dialogue::old_button(visit).await;
    };
    let bits = thing.unwrap_or(0);
    match word {
        Word::List => {
            let (html, rows) = list(visit);
            here(visit, html, rows)
        }
        Word::What(Some(listing)) => chosen(visit, listing, bits, Choice::What).await,
        Word::When(Some((listing, period))) => {
            chosen(visit, listing, bits, Choice::When(period)).await
        }
        Word::Make(Some((listing, period, format))) => {
            chosen(visit, listing, bits, Choice::Make(period, format)).await
        }
        Word::Import => import::begin(visit).await,
        Word::Template => template(visit),
        Word::Enter => import::enter(visit, bits).await,
        Word::Discard => import::discard(visit, bits).await,
        Word::What(None) | Word::When(None) | Word::Make(None) => dialogue::old_button(visit).await,
    }
}

/// What was chosen of a listing.
enum Choice {
    What,
    When(Period),
    Make(Period, Format),
}

async fn chosen(
    visit: &mut Visit<'_, '_>,
    listing: Listing,
    bits: u64,
    choice: Choice,
) -> Result<(), Fault> {
    let villages = &visit.desk.house.config.villages;
    let Some(village) = word::village(bits, villages) else {
        return dialogue::old_button(visit).await;
    };
    if !may(visit, listing, village.as_ref()) {
        visit.popup(Msg::new("files-not-yours"));
        return Ok(());
    }
    let (html, rows) = match choice {
        Choice::What => periods(visit, listing, village.as_ref()),
        Choice::When(period) => formats(visit, (listing, period), village.as_ref()),
        Choice::Make(period, format) => return make(visit, (listing, period, format), village),
    };
    here(visit, html, rows)
}

/// The sheet to fill in.
fn template(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let what = visit.say(Msg::new("files-template"));
    let caption = visit.say(Msg::new("files-template-caption"));
    let instead = visit.say(Msg::new("files-not-made").html("what", what));
    let label = visit.label(Msg::new("files-import-button"));
    let send = standing_button(
        label,
        Feature::Files,
        &Word::Import.written(),
        Subject::None,
    );
    let rows = vec![vec![send], vec![home::button(visit, Command::Menu)]];
    let body = Body::Made {
        order: clerk::Work::Files(Work::Template).order()?,
        name: "daftar-orang.xlsx".to_owned(),
        mime: Format::Xlsx.mime().to_owned(),
        caption: caption.fit_caption().into_string(),
        instead: instead.fit_message().into_string(),
        keyboard: Keyboard::Inline(rows),
    };
    visit.toast(Msg::new("files-being-made-toast"));
    let chat = visit.chat;
    visit.desk.send_body(chat, Lane::Bulk, body, None).map(drop)
}

/// Whether they may have this file: of a village, of some part of it.
fn may(visit: &Visit<'_, '_>, listing: Listing, village: Option<&VillageId>) -> bool {
    let action = needs(listing);
    match village {
        Some(village) => {
            let area = Area::Village(village.clone());
            visit.standing().may_somewhere_in(action, &area)
        }
        None => visit.may(action),
    }
}

/// Shows it in place of the message whose button was pressed, or in a new one.
fn here(visit: &mut Visit<'_, '_>, html: Html, rows: Vec<Vec<Button>>) -> Result<(), Fault> {
    let pressed = visit.pressed.as_ref().and_then(|pressed| pressed.message);
    let Some(message) = pressed else {
        return visit.reply_with(html, Keyboard::Inline(rows)).map(drop);
    };
    let body = Body::Edit {
        of: MessageRef::Telegram(message),
        html: html.fit_message().into_string(),
        buttons: rows,
    };
    let chat = visit.chat;
    visit
        .desk
        .send_body(chat, Lane::Reply, body, None)
        .map(drop)
}

fn button(visit: &Visit<'_, '_>, label: Msg, word: Word, village: Option<&VillageId>) -> Button {
    let subject = Subject::Thing(word::bits(village));
    standing_button(visit.label(label), Feature::Files, &word.written(), subject)
}

/// What files there are.
fn list(visit: &Visit<'_, '_>) -> (Html, Vec<Vec<Button>>) {
    let mut rows: Vec<Vec<Button>> = Vec::new();
    for listing in Listing::ALL {
        if visit.may(needs(listing)) {
            let label = Msg::new(label(listing));
            rows.push(vec![button(visit, label, Word::What(Some(listing)), None)]);
        }
    }
    if visit.may(Action::Import) {
        for (label, word) in [
            ("files-import-button", Word::Import),
            ("files-template-button", Word::Template),
        ] {
            let label = visit.label(Msg::new(label));
            let word = word.written();
            let button = standing_button(label, Feature::Files, &word, Subject::None);
            rows.push(vec![button]);
        }
    }
    rows.push(vec![home::button(visit, Command::Menu)]);
    let id = match visit.may(Action::ExportNamed) {
        true => "files-list",
        false => "files-list-counts",
    };
    (visit.say(Msg::new(id)), rows)
}

fn label(listing: Listing) -> &'static str {
    match listing {
        Listing::LineList => "files-line-list-button",
        Listing::DailyForm => "files-daily-button",
        Listing::Alerts => "files-alerts-button",
        Listing::Contacts => "files-contacts-button",
        Listing::Travellers => "files-travellers-button",
        Listing::Counts => "files-counts-button",
    }
}

/// Of which time, and of which village where there are several.
fn periods(
    visit: &Visit<'_, '_>,
    listing: Listing,
    village: Option<&VillageId>,
) -> (Html, Vec<Vec<Button>>) {
    let mut rows: Vec<Vec<Button>> = Period::ALL
        .chunks(2)
        .map(|two| {
            let button = |period: &Period| {
                let word = Word::When(Some((listing, *period)));
                button(visit, Msg::new(period_label(*period)), word, village)
            };
            two.iter().map(button).collect()
        })
        .collect();
    rows.extend(villages(visit, listing, village));
    let back = Msg::new("files-back-button");
    rows.push(vec![button(visit, back, Word::List, None)]);
    let msg = Msg::new("files-when")
        .html("what", visit.say(Msg::new(name(listing))))
        .text("place", place(visit, village));
    (visit.say(msg), rows)
}

fn name(listing: Listing) -> &'static str {
    match listing {
        Listing::LineList => "files-line-list",
        Listing::DailyForm => "files-daily",
        Listing::Alerts => "files-alerts",
        Listing::Contacts => "files-contacts",
        Listing::Travellers => "files-travellers",
        Listing::Counts => "files-counts",
    }
}

fn period_label(period: Period) -> &'static str {
    match period {
        Period::Now => "files-now-button",
        Period::Fortnight => "files-fortnight-button",
        Period::Month => "files-month-button",
        Period::All => "files-all-button",
    }
}

/// The villages in which they may have it.
fn mine<'v>(visit: &'v Visit<'_, '_>, listing: Listing) -> Vec<&'v Village> {
    let standing = visit.standing();
    let known = visit.desk.house.config.villages.iter();
    let theirs = |village: &&Village| {
        let area = Area::Village(village.id.clone());
        standing.may_somewhere_in(needs(listing), &area)
    };
    known.filter(theirs).collect()
}

/// A button a village, the chosen one marked by a word; none where there is nothing to choose.
fn villages(
    visit: &Visit<'_, '_>,
    listing: Listing,
    chosen: Option<&VillageId>,
) -> Vec<Vec<Button>> {
    let mine = mine(visit, listing);
    if mine.len() < 2 || mine.len() > VILLAGES_MAX {
        return Vec::new();
    }
    let word = Word::What(Some(listing));
    let all = match chosen {
        Some(_) => Msg::new("files-all-villages-button"),
        None => Msg::new("files-all-villages-chosen-button"),
    };
    let mut rows = vec![vec![button(visit, all, word, None)]];
    for two in mine.chunks(2) {
        let of = |village: &&Village| {
            let id = match chosen == Some(&village.id) {
                true => "files-village-chosen-button",
                false => "files-village-button",
            };
            let label = Msg::new(id).text("village", &village.name);
            button(visit, label, word, Some(&village.id))
        };
        rows.push(two.iter().map(of).collect());
    }
    rows
}

/// `Desa Sumberasri`, or all that are theirs.
fn place(visit: &Visit<'_, '_>, village: Option<&VillageId>) -> String {
    match village.and_then(|id| visit.desk.house.village(id)) {
        Some(village) => visit.label(Msg::new("files-of-village").text("village", &village.name)),
        None => visit.label(Msg::new("files-of-all")),
    }
}

/// Which kind of file.
fn formats(
    visit: &Visit<'_, '_>,
    (listing, period): (Listing, Period),
    village: Option<&VillageId>,
) -> (Html, Vec<Vec<Button>>) {
    let of = |format: Format, label: &'static str| {
        let word = Word::Make(Some((listing, period, format)));
        vec![button(visit, Msg::new(label), word, village)]
    };
    let back = button(
        visit,
        Msg::new("files-back-button"),
        Word::What(Some(listing)),
        village,
    );
    let rows = vec![
        of(Format::Xlsx, "files-xlsx-button"),
        of(Format::Csv, "files-csv-button"),
        vec![back],
    ];
    let msg = Msg::new("files-format")
        .html("what", visit.say(Msg::new(name(listing))))
        .html("period", visit.say(Msg::new(period_name(period))))
        .text("place", place(visit, village));
    (visit.say(msg), rows)
}

fn period_name(period: Period) -> &'static str {
    match period {
        Period::Now => "files-now",
        Period::Fortnight => "files-fortnight",
        Period::Month => "files-month",
        Period::All => "files-all",
    }
}

/// The file is asked for: it comes when it is made.
fn make(
    visit: &mut Visit<'_, '_>,
    (listing, period, format): (Listing, Period, Format),
    village: Option<VillageId>,
) -> Result<(), Fault> {
    let now = visit.desk.now();
    let Some(by) = visit.staff.as_ref().map(|staff| staff.id) else {
        visit.popup(Msg::new("files-not-yours"));
        return Ok(());
    };
    let recent = recent(&visit.conversation.exports, now);
    let most = visit.desk.house.config.files.per_hour;
    let place = word::bits(village.as_ref());
    let what = format!(
        "{}.{place}",
        Word::Make(Some((listing, period, format))).written()
    );
    let pressed_twice = recent
        .last()
        .is_some_and(|(at, last)| *last == what && now - *at < dialogue::DOUBLE_PRESS);
    if pressed_twice {
        visit.toast(Msg::new("files-being-made-toast"));
        return Ok(());
    }
    if let Some(from) = next_from(&recent, most) {
        let time = i18n::time(visit.language, visit.zone().time(from));
        let msg = Msg::new("files-later")
            .num("count", most)
            .plain("time", time);
        visit.popup(msg);
        return Ok(());
    }
    visit.conversation.exports = recent;
    visit.conversation.exports.push((now, what));
    let recipe = Recipe {
        id: visit.desk.tx.new_id()?,
        by,
        at: now,
        listing,
        period,
        format,
        village,
    };
    send(visit, recipe)
}

fn send(visit: &mut Visit<'_, '_>, recipe: Recipe) -> Result<(), Fault> {
    let what = visit.say(Msg::new(name(recipe.listing)));
    let caption = Msg::new(match recipe.listing.names_people() {
        true => "files-caption",
        false => "files-caption-counts",
    });
    let caption = caption
        .html("what", what.clone())
        .html("period", visit.say(Msg::new(period_name(recipe.period))))
        .text("place", place(visit, recipe.village.as_ref()))
        .plain("at", visit.moment(recipe.at));
    let caption = visit.say(caption).fit_caption().into_string();
    let instead = visit.say(Msg::new("files-not-made").html("what", what.clone()));
    // What comes next is a message of its own: a file has no text that could be replaced.
    let keyboard = Keyboard::Inline(vec![
        vec![home::button(visit, Command::Files)],
        vec![home::button(visit, Command::Menu)],
    ]);
    let body = Body::Made {
        name: format!("{}.{}", recipe.listing.file_stem(), recipe.format.ending()),
        mime: recipe.format.mime().to_owned(),
        order: clerk::Work::Files(Work::Export(recipe)).order()?,
        caption,
        instead: instead.fit_message().into_string(),
        keyboard,
    };
    let chat = visit.chat;
    let line = visit.say(Msg::new("files-being-made").html("what", what));
    here(visit, line, Vec::new())?;
    visit.toast(Msg::new("files-being-made-toast"));
    visit.desk.send_body(chat, Lane::Bulk, body, None).map(drop)
}

/// Those of the last hour. A clock that was set back keeps nobody waiting.
fn recent(exports: &[(Moment, String)], now: Moment) -> Vec<(Moment, String)> {
    let of_this_hour = |(at, _): &&(Moment, String)| *at <= now && now - *at < AN_HOUR;
    exports.iter().filter(of_this_hour).cloned().collect()
}

/// From when on the next may be had; `None`: now.
fn next_from(recent: &[(Moment, String)], most: u32) -> Option<Moment> {
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let oldest_that_counts = recent.len().checked_sub(most)?;
    let oldest = recent.get(oldest_that_counts);
    oldest.map(|(at, _)| *at + AN_HOUR)
}

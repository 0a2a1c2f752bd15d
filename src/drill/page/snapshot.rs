//! The state of the page as JSON.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::super::keyboard::{ButtonKind, SeenButton};
use super::super::message::Author;
use super::super::screen::{Screen, Seen};
use super::super::state::State;
use super::Slot;

/// So many messages of a chat are shown.
const SHOWN: usize = 80;
/// So long "is writing" is believed.
const TYPING_SECS: i64 = 6;

pub(super) fn of(state: &State) -> Value {
    let Some(page) = &state.page else {
        return Value::Null;
    };
    let now = state.now();
    let local = now.with_timezone(&page.zone);
    let telephones: Vec<Value> = page
        .telephones
        .iter()
        .filter_map(|slot| telephone(state, slot))
        .collect();
    let scenes: Vec<Value> = page
        .scenes
        .iter()
        .map(|scene| json!({ "key": scene.key, "title": scene.title }))
        .collect();
    json!({
        "revision": state.revision,
        "opened": page.opened,
        "title": page.title,
        "bot": { "name": state.bot.first_name, "username": state.bot.username },
        "clock": {
            "local": local.naive_local().and_utc().timestamp_millis(),
            "offset_minutes": page.zone.local_minus_utc() / 60,
            "zone": page.zone_name,
        },
        "slow": page.slow.is_some(),
        "down": page.down.is_some(),
        "scene": page.steps(),
        "scenes": scenes,
        "scene_key": page.scenes.get(page.playing).map(|scene| &scene.key),
        "scene_done": page.scene_done,
        "telephones": telephones,
        "bot_listens": state.updates.waiting > 0,
    })
}

fn telephone(state: &State, slot: &Slot) -> Option<Value> {
    let screen = Screen::of(state, slot.account, slot.chat)?;
    let person = state.person(slot.account)?;
    let writes = screen
        .typing_at
        .is_some_and(|at| state.now() - at < TimeDelta::seconds(TYPING_SECS));
    let skipped = screen.messages.len().saturating_sub(SHOWN);
    let messages = screen.messages.iter().skip(skipped);
    let messages: Vec<Value> = messages.map(|seen| message(state, slot, seen)).collect();
    let newest = screen.toasts.iter().rev().take(8).rev();
    let toasts: Vec<_> = newest.filter(|toast| !toast.text.is_empty()).collect();
    let menu: Vec<Value> = screen
        .menu
        .iter()
        .map(|(command, says)| json!({ "command": command, "description": says }))
        .collect();
    Some(json!({
        "key": slot.key, "name": slot.name, "role": slot.role,
        "started": person.started, "blocked": screen.blocked,
        "unread": screen.unread, "rings": screen.rings, "writes": writes,
        "menu": menu, "toasts": toasts, "pinned": screen.pinned,
        "reply_keyboard": screen.reply_keyboard.as_ref().map(|rows| buttons(rows)),
        "placeholder": screen.placeholder,
        "messages": messages,
    }))
}

fn message(state: &State, slot: &Slot, seen: &Seen) -> Value {
    let by = match seen.author {
        Author::Bot => "bot".to_owned(),
        Author::Person(account) if account == slot.account => "me".to_owned(),
        Author::Person(account) => state
            .person(account)
            .map(|person| person.account.first_name.clone())
            .unwrap_or_default(),
    };
    json!({
        "id": seen.id, "by": by, "kind": seen.kind, "text": seen.text,
        "entities": seen.entities, "buttons": buttons(&seen.buttons),
        "sent": seen.sent.timestamp_millis(),
        "edited": seen.edited.map(|at| at.timestamp_millis()),
        "revision": seen.revision, "silent": seen.silent,
        "body": seen.body.get(&seen.kind),
        "file": path(state, seen),
    })
}

/// Where the page finds the file of a message.
fn path(state: &State, seen: &Seen) -> Option<String> {
    let file = state.files.get(seen.file_id()?)?;
    Some(format!("file/{}", file.path))
}

/// Buttons for the page: links are told, what a press carries is not.
fn buttons(rows: &[Vec<SeenButton>]) -> Vec<Vec<Value>> {
    let one = |button: &SeenButton| {
        let (kind, link) = match &button.kind {
            ButtonKind::Press(_) => ("press", None),
            ButtonKind::Link(link) => ("link", Some(link)),
            ButtonKind::Types => ("types", None),
            ButtonKind::SharesContact => ("contact", None),
            ButtonKind::SharesLocation => ("location", None),
            ButtonKind::Other(_) => ("other", None),
        };
        json!({ "label": button.label, "kind": kind, "link": link })
    };
    rows.iter()
        .map(|row| row.iter().map(one).collect())
        .collect()
}

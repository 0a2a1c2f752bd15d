//! The one message of a bound group: how many alerts are open, and who has which.
//!
//! A new message rings, an edit does not: it is sent anew when an alert opens or gets worse.

use crate::domain::alert::{Alert, State};
use crate::domain::calendar::Zone;
use crate::domain::grade::Grade;
use crate::domain::place::{Area, VillageId};
use crate::domain::staff::StaffMember;
use crate::domain::staff_group::StaffGroup;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Body, Button, ButtonAction, Keyboard, Lane, MessageRef};
use crate::features::{Desk, naming};
use crate::i18n::{Html, Msg, time};
use crate::register;
use crate::register::staff_group::{Board, GroupFile};

/// So many alerts are named; the others are counted.
const NAMED: usize = 15;

/// Something happened to an alert of this village.
pub(super) async fn alert_changed(
    desk: &mut Desk<'_, '_>,
    village: Option<&VillageId>,
    rings: bool,
) -> Result<(), Fault> {
    for file in register::staff_group::all(desk.tx).await? {
        if !file.group.counts(village) {
            continue;
        }
        if rings {
            post(desk, file).await?;
        } else {
            refresh(desk, file).await?;
        }
    }
    Ok(())
}

/// Brings the message up to date, in place. True when it was not.
pub(super) async fn refresh(desk: &mut Desk<'_, '_>, mut file: GroupFile) -> Result<bool, Fault> {
    let says = written(desk, &file.group).await?.into_string();
    let Some(board) = &mut file.board else {
        post(desk, file).await?;
        return Ok(true);
    };
    if board.says == says {
        return Ok(false);
    }
    board.says.clone_from(&says);
    let body = Body::Edit {
        of: MessageRef::Sent(board.message),
        html: says,
        buttons: buttons(desk),
    };
    desk.tx.put(&file)?;
    desk.send_body(ChatId(file.group.chat), Lane::Reply, body, None)?;
    Ok(true)
}

/// Sends it anew; of the one before a line remains.
pub(super) async fn post(desk: &mut Desk<'_, '_>, mut file: GroupFile) -> Result<(), Fault> {
    let chat = ChatId(file.group.chat);
    let html = written(desk, &file.group).await?;
    let says = html.clone().into_string();
    let keyboard = match buttons(desk) {
        buttons if buttons.is_empty() => Keyboard::None,
        buttons => Keyboard::Inline(buttons),
    };
    let message = desk.send(chat, Lane::Reply, html, keyboard, None)?;
    if let Some(old) = file.board.replace(Board { message, says }) {
        let language = desk.house.config.default_language;
        let body = Body::Edit {
            of: MessageRef::Sent(old.message),
            html: desk
                .say(language, Msg::new("group-board-below"))
                .into_string(),
            buttons: Vec::new(),
        };
        desk.send_body(chat, Lane::Reply, body, None)?;
    }
    desk.tx.put(&file)
}

/// The way to the private chat, where the cards are.
fn buttons(desk: &Desk<'_, '_>) -> Vec<Vec<Button>> {
    let Some(name) = desk.house.bot_name.get() else {
        return Vec::new();
    };
    let language = desk.house.config.default_language;
    vec![vec![Button {
        label: desk.label(language, Msg::new("private-chat-button")),
        action: ButtonAction::Link(format!("https://t.me/{name}?start=grup")),
    }]]
}

/// The places that are counted, as people call them.
pub(super) fn places(desk: &Desk<'_, '_>, group: &StaffGroup) -> String {
    let everything = &desk.house.config.villages;
    let named = |area: &Area| match area {
        Area::Kabupaten => everything
            .iter()
            .map(|village| village.name.clone())
            .collect::<Vec<_>>(),
        Area::Village(id) | Area::Rt(id, _) => desk
            .house
            .village(id)
            .map(|village| village.name.clone())
            .into_iter()
            .collect(),
    };
    let mut names: Vec<String> = group.areas.iter().flat_map(named).collect();
    names.sort();
    names.dedup();
    names.join(", ")
}

async fn written(desk: &Desk<'_, '_>, group: &StaffGroup) -> Result<Html, Fault> {
    let files = register::alert::all_open(desk.tx).await?;
    let mut open: Vec<Alert> = files
        .into_iter()
        .map(|file| file.alert)
        .filter(|alert| group.counts(alert.village()))
        .collect();
    open.sort_by_key(|alert| (std::cmp::Reverse(alert.grade()), alert.since()));
    let staff = register::staff::all(desk.tx).await?;
    let language = desk.house.config.default_language;
    let mut parts = vec![head(desk, group, &open)];
    let named = open.iter().take(NAMED);
    parts.extend(named.map(|alert| line(desk, alert, &staff)));
    if let Some(more) = open.len().checked_sub(NAMED).filter(|more| *more > 0) {
        parts.push(desk.say(language, Msg::new("group-board-more").num("count", more)));
    }
    Ok(Html::join(parts, "\n").fit_message())
}

/// How many there are of each grade.
fn head(desk: &Desk<'_, '_>, group: &StaffGroup, open: &[Alert]) -> Html {
    let language = desk.house.config.default_language;
    let places = places(desk, group);
    if open.is_empty() {
        return desk.say(
            language,
            Msg::new("group-board-none").text("places", places),
        );
    }
    let counts = [Grade::Merah, Grade::Oranye]
        .into_iter()
        .filter_map(|grade| {
            let count = open.iter().filter(|alert| alert.grade() == grade).count();
            let msg = Msg::new("group-board-count")
                .html("grade", desk.say(language, naming::grade(grade)))
                .num("count", count);
            (count > 0).then(|| desk.say(language, msg))
        });
    let title = Msg::new("group-board-title")
        .num("count", open.len())
        .text("places", places)
        .html("counts", Html::join(counts, " · "));
    desk.say(language, title)
}

/// Grade, since when, who has it: nothing by which somebody in the village is known.
fn line(desk: &Desk<'_, '_>, alert: &Alert, staff: &[StaffMember]) -> Html {
    let language = desk.house.config.default_language;
    let village = alert.village().and_then(|id| desk.house.village(id));
    let zone = village.map_or(Zone::Jakarta, |village| village.zone);
    let state = match alert.state() {
        State::Taken { by, .. } => {
            let holder = staff.iter().find(|member| member.id == *by);
            let name = holder.map_or("…", |member| member.name.as_str());
            Msg::new("alerts-taken").text("staff", name)
        }
        State::Open(_) | State::Closed { .. } => Msg::new("alerts-open"),
    };
    let place = village.map(|village| Html::plain(&village.name));
    let msg = Msg::new("group-board-line")
        .html("grade", desk.say(language, naming::grade(alert.grade())))
        .plain("time", time(language, zone.time(alert.since())))
        .html("village", place.unwrap_or_default())
        .html("state", desk.say(language, state));
    desk.say(language, msg)
}

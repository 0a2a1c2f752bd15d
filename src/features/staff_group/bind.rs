//! `/ikat` and `/ikat lepas`, typed in a group, and what is said to whoever types it elsewhere.

use super::board;
use crate::domain::access::{Action, Grant, Standing};
use crate::domain::place::Area;
use crate::domain::staff::StaffMember;
use crate::domain::staff_group::StaffGroup;
use crate::engine::Fault;
use crate::engine::incoming::{ChatId, Incoming};
use crate::engine::outgoing::{Body, Keyboard, Lane, MessageRef};
use crate::features::account::Account;
use crate::features::{Desk, Visit};
use crate::i18n::{Html, Msg};
use crate::register;
use crate::register::staff_group::GroupFile;

/// What is typed behind the command to let the group go.
const LET_GO: [&str; 3] = ["lepas", "uculi", "release"];

/// Typed in the private chat: how a group is bound.
///
/// # Errors
/// When it can't be put into bytes (a bug).
pub async fn in_private(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let name = visit.desk.house.bot_name.get().cloned();
    let msg = Msg::new("group-how").plain("bot", name.unwrap_or_default());
    let line = visit.say(msg);
    visit.last_word(line).map(drop)
}

/// Typed in a group.
///
/// # Errors
/// When the store fails.
pub async fn command(
    desk: &mut Desk<'_, '_>,
    incoming: &Incoming,
    args: &str,
) -> Result<(), Fault> {
    let chat = incoming.chat;
    let Some(staff) = who_types(desk, incoming).await? else {
        return say(desk, chat, Msg::new("group-not-allowed"));
    };
    let known = register::staff_group::of_chat(desk.tx, chat).await?;
    if LET_GO.contains(&args.trim().to_lowercase().as_str()) {
        return match known {
            Some(file) => let_go(desk, &file, "group-let-go"),
            None => say(desk, chat, Msg::new("group-not-bound")),
        };
    }
    match places(desk, &staff, args.trim()) {
        Ok(areas) => bind(desk, chat, known, &staff, areas).await,
        Err(msg) => say(desk, chat, msg),
    }
}

/// The group has another number in Telegram.
///
/// # Errors
/// When the store fails.
pub async fn moved(desk: &mut Desk<'_, '_>, from: ChatId, to: ChatId) -> Result<(), Fault> {
    let Some(mut file) = register::staff_group::of_chat(desk.tx, from).await? else {
        return Ok(());
    };
    file.group.chat = to.0;
    // Messages of the old group can't be changed from the new one.
    file.board = None;
    desk.tx.put(&file)?;
    board::post(desk, file).await
}

/// The group is counted in no more.
pub(super) fn let_go(
    desk: &mut Desk<'_, '_>,
    file: &GroupFile,
    why: &'static str,
) -> Result<(), Fault> {
    register::staff_group::remove(desk.tx, file);
    let chat = ChatId(file.group.chat);
    if let Some(board) = &file.board {
        let language = desk.house.config.default_language;
        let body = Body::Edit {
            of: MessageRef::Sent(board.message),
            html: desk
                .say(language, Msg::new("group-board-ended"))
                .into_string(),
            buttons: Vec::new(),
        };
        desk.send_body(chat, Lane::Reply, body, None)?;
    }
    say(desk, chat, Msg::new(why))
}

/// The places where these grants may bind a group.
pub(super) fn areas_of(grants: &[Grant]) -> Vec<Area> {
    let mut areas: Vec<Area> = grants
        .iter()
        .filter(|grant| {
            let standing = Standing {
                registered: false,
                grants: vec![(*grant).clone()],
            };
            standing.may(Action::BindGroups)
        })
        .map(|grant| grant.area.clone())
        .collect();
    areas.sort();
    areas.dedup();
    areas
}

/// The member of staff who types, if they may bind a group.
async fn who_types(desk: &Desk<'_, '_>, incoming: &Incoming) -> Result<Option<StaffMember>, Fault> {
    let Some(sender) = &incoming.sender else {
        return Ok(None);
    };
    let account = Account::of_chat(desk.tx, ChatId(sender.account.0)).await?;
    let Some(person) = account.person else {
        return Ok(None);
    };
    let staff = register::staff::find(desk.tx, person).await?;
    Ok(staff.filter(|staff| !areas_of(&staff.grants).is_empty()))
}

/// What is to be counted: everything of theirs, or the village that is named.
fn places(desk: &Desk<'_, '_>, staff: &StaffMember, named: &str) -> Result<Vec<Area>, Msg> {
    let areas = areas_of(&staff.grants);
    if named.is_empty() {
        return Ok(areas);
    }
    let wanted = named.to_lowercase();
    let villages = desk.house.config.villages.iter();
    let theirs = villages.filter(|village| {
        let place = Area::Village(village.id.clone());
        areas.iter().any(|area| area.contains(&place))
    });
    let names: Vec<&str> = theirs
        .clone()
        .map(|village| village.name.as_str())
        .collect();
    theirs
        .into_iter()
        .find(|village| village.name.to_lowercase() == wanted || village.id.as_str() == wanted)
        .map(|village| vec![Area::Village(village.id.clone())])
        .ok_or_else(|| Msg::new("group-which-village").text("villages", names.join(", ")))
}

async fn bind(
    desk: &mut Desk<'_, '_>,
    chat: ChatId,
    known: Option<GroupFile>,
    staff: &StaffMember,
    areas: Vec<Area>,
) -> Result<(), Fault> {
    let id = match &known {
        Some(file) => file.group.id,
        None => desk.tx.new_id()?,
    };
    let group = StaffGroup {
        id,
        chat: chat.0,
        areas,
        by: staff.id,
        at: desk.now(),
    };
    let file = GroupFile {
        board: known.and_then(|file| file.board),
        group,
    };
    desk.tx.put(&file)?;
    let language = desk.house.config.default_language;
    let msg = Msg::new("group-bound")
        .text("staff", staff.name.as_str())
        .html("places", Html::plain(&board::places(desk, &file.group)));
    let line = desk.say(language, msg);
    desk.send(chat, Lane::Reply, line, Keyboard::None, None)?;
    board::post(desk, file).await
}

fn say(desk: &mut Desk<'_, '_>, chat: ChatId, msg: Msg) -> Result<(), Fault> {
    let language = desk.house.config.default_language;
    let line = desk.say(language, msg);
    desk.send(chat, Lane::Reply, line, Keyboard::None, None)?;
    Ok(())
}

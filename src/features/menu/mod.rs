//! The home screen, help, `/batal`, and everything that is said outside any flow.
//!
//! Commands: `/start`, `/menu`, `/bantuan`, `/batal`. Standing buttons: one for each
//! command, by its name, and `resume` and `drop` for a flow that was interrupted.
//!
//! Must never show a button that its reader may not press, speak of health in a
//! group, or leave a message without a way on.

mod chat_menu;
mod group;
mod reach;
mod stray;

pub use chat_menu::end_of_visit;
pub use group::{point_to_private, press_in_group, typed_for_us};
pub use reach::{arrived, hear, joined, left};
pub use stray::{apologise, stray, unknown_command};

use super::button::Subject;
use super::home::{self, Group};
use super::naming;
use super::router::{refusal_line, run_command};
use super::visit::standing_button;
use super::{Command, Feature, Visit, dialogue};
use crate::domain::access::{Action, Role};
use crate::domain::language::Language;
use crate::engine::Fault;
use crate::engine::outgoing::{Body, Button, Keyboard, Lane, MessageRef};
use crate::i18n::{Html, Msg};
use crate::register;

/// Goes on with the flow that was interrupted.
const RESUME: &str = "resume";
/// Gives it up.
const DROP: &str = "drop";

/// What it takes to press this standing button.
#[must_use]
pub fn button_action(word: &str) -> Option<Action> {
    if [RESUME, DROP, home::BACK].contains(&word) || Group::named(word).is_some() {
        return Some(Action::Talk);
    }
    pressed_command(word).map(Command::action)
}

/// The words of its standing buttons.
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    let commands = Command::ALL.into_iter().map(Command::name);
    let groups = Group::ALL.into_iter().map(Group::word);
    commands
        .chain(groups)
        .chain([RESUME, DROP, home::BACK])
        .collect()
}

fn pressed_command(word: &str) -> Option<Command> {
    Command::ALL
        .into_iter()
        .find(|command| command.name() == word)
}

/// A press on a standing button of this feature.
///
/// # Errors
/// When the store fails.
pub async fn press(visit: &mut Visit<'_, '_>, word: &str) -> Result<(), Fault> {
    match word {
        RESUME => resume(visit).await,
        DROP => drop_paused(visit).await,
        home::BACK => back_home(visit).await,
        word => match (Group::named(word), pressed_command(word)) {
            (Some(group), _) => open_group(visit, group).await,
            (None, Some(command)) => run_command(visit, command, "").await,
            (None, None) => dialogue::old_button(visit).await,
        },
    }
}

async fn resume(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    if visit.conversation.open.is_some() || visit.conversation.paused.is_none() {
        visit.take_buttons_off(Lane::Reply)?;
        return dialogue::old_button(visit).await;
    }
    visit.take_buttons_off(Lane::Reply)?;
    dialogue::resume(visit).await?;
    Ok(())
}

async fn drop_paused(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    visit.take_buttons_off(Lane::Reply)?;
    if visit.conversation.open.is_some() || visit.conversation.paused.is_none() {
        return dialogue::old_button(visit).await;
    }
    dialogue::abandon(visit).await?;
    let line = visit.say(Msg::new("paused-dropped"));
    visit.reply(line)?;
    Ok(())
}

/// The home screen: who I am to the house, and what I may do.
///
/// # Errors
/// When the store fails.
pub async fn home(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let (html, keyboard) = screen(visit).await?;
    visit.reply_with(html, keyboard).map(drop)
}

async fn screen(visit: &Visit<'_, '_>) -> Result<(Html, Keyboard), Fault> {
    let mut parts = vec![greeting(visit)];
    parts.extend(isolation_line(visit).await?);
    parts.push(visit.say(Msg::new("home-choose")));
    let keyboard = with_unknown_reports(visit, home::keyboard(visit)).await?;
    Ok((Html::join(parts, "\n"), keyboard))
}

/// A group of the home screen opens in the place of its buttons. For whoever has nothing in
/// it any more they become those of the screen as it is now.
async fn open_group(visit: &mut Visit<'_, '_>, group: Group) -> Result<(), Fault> {
    let Some(rows) = home::in_group(visit, group) else {
        return back_home(visit).await;
    };
    let html = visit.say(Msg::new("home-choose"));
    in_place(visit, html, rows)
}

/// From a group back to the screen.
async fn back_home(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let (html, keyboard) = screen(visit).await?;
    match keyboard {
        Keyboard::Inline(rows) => in_place(visit, html, rows),
        keyboard => visit.reply_with(html, keyboard).map(drop),
    }
}

/// Only the buttons change: the home screen stands under receipts and answers, too, and
/// those words stay. Where Telegram no longer shows the message, it is a new one.
fn in_place(visit: &mut Visit<'_, '_>, html: Html, buttons: Vec<Vec<Button>>) -> Result<(), Fault> {
    let Some(message) = visit.pressed.as_ref().and_then(|pressed| pressed.message) else {
        return visit.reply_with(html, Keyboard::Inline(buttons)).map(drop);
    };
    let body = Body::EditButtons {
        of: MessageRef::Telegram(message),
        buttons,
    };
    visit.desk.send_body(visit.chat, Lane::Reply, body, None)?;
    Ok(())
}

/// With the button to the reports of people whom nobody knows, while any wait here.
async fn with_unknown_reports(
    visit: &Visit<'_, '_>,
    keyboard: Keyboard,
) -> Result<Keyboard, Fault> {
    let standing = visit.standing();
    if !standing.may(Action::MatchPeople) {
        return Ok(keyboard);
    }
    let open = register::unmatched::all_open(visit.desk.tx).await?;
    let mine = open.iter().filter(|one| one.may_be_matched_by(&standing));
    let (count, Keyboard::Inline(mut rows)) = (mine.count(), keyboard.clone()) else {
        return Ok(keyboard);
    };
    if count > 0 {
        let label = visit.label(Msg::new("unmatched-home-button").num("count", count));
        rows.insert(
            0,
            vec![standing_button(
                label,
                Feature::Unmatched,
                "list",
                Subject::None,
            )],
        );
    }
    Ok(Keyboard::Inline(rows))
}

fn greeting(visit: &Visit<'_, '_>) -> Html {
    let name = match (&visit.person, &visit.staff) {
        (Some(person), _) => visit.desk.address(visit.language, person),
        (None, Some(staff)) => staff.name.as_str().to_owned(),
        (None, None) => return visit.say(Msg::new("home-unknown")),
    };
    let village = visit.person.as_ref().map(|person| &person.village);
    let village = match village {
        Some(village) => visit.desk.house.village(village),
        None => visit.desk.house.config.villages.first(),
    };
    let zone = village.map_or(crate::domain::calendar::Zone::Jakarta, |village| {
        village.zone
    });
    let now = zone.time(visit.desk.now());
    let greeting = visit.desk.house.locales.greeting(visit.language, now);
    visit.say(
        Msg::new("home-greeting")
            .plain("greeting", greeting)
            .text("name", name),
    )
}

async fn isolation_line(visit: &Visit<'_, '_>) -> Result<Option<Html>, Fault> {
    let Some(person) = &visit.person else {
        return Ok(None);
    };
    let Some(isolation) = register::isolation::active(visit.desk.tx, person.id).await? else {
        return Ok(None);
    };
    let day = isolation.day_number(visit.desk.today(&person.village));
    let length = isolation.length_days;
    let line = match isolation.last_day() {
        Some(_) if naming::is_past(day, length) => Msg::new("home-isolation-past"),
        Some(last) => Msg::new("home-isolation")
            .plain("last", visit.desk.house.locales.date(visit.language, last)),
        None => Msg::new("home-isolation-open"),
    };
    let day = visit.say(naming::day_of_isolation(day, length));
    Ok(Some(visit.say(line.html("day", day))))
}

/// Help, for what this person is here.
///
/// # Errors
/// When it can't be put into bytes (a bug).
pub async fn help(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let mut parts: Vec<Html> = help_ids(visit)
        .into_iter()
        .map(|id| visit.say(Msg::new(id)))
        .collect();
    let village = visit
        .person
        .as_ref()
        .and_then(|person| visit.desk.house.village(&person.village));
    parts.push(home::numbers(&visit.desk, visit.language, village));
    let keyboard = home::keyboard(visit);
    visit.reply_with(Html::join(parts, "\n\n"), keyboard)?;
    Ok(())
}

fn help_ids(visit: &Visit<'_, '_>) -> Vec<&'static str> {
    let mut ids = Vec::new();
    if visit.person.is_some() {
        ids.push("help-resident");
    } else if visit.staff.is_none() {
        ids.push("help-unknown");
    }
    let holds = |role: Role| visit.staff.as_ref().is_some_and(|staff| staff.is(role));
    if holds(Role::HealthWorker) || holds(Role::Coordinator) {
        ids.push("help-health-worker");
    } else if holds(Role::Kader) || holds(Role::RtHead) {
        ids.push("help-kader");
    } else if holds(Role::VillageOfficer) || holds(Role::TaskForce) {
        ids.push("help-staff");
    }
    if holds(Role::Coordinator) {
        ids.push("help-coordinator");
    }
    if visit.may(Action::Enrol) {
        ids.push("help-arrivals");
    }
    if visit.may(Action::SeeMonitored) {
        ids.push("help-monitoring");
    }
    if visit.may(Action::SeeRecap) {
        ids.push("help-recap");
    }
    ids.push("help-everybody");
    ids
}

/// `/batal`: ends what is going on, also what was set aside.
///
/// # Errors
/// When it can't be put into bytes (a bug).
pub async fn cancel(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let had_keys = visit
        .conversation
        .open
        .as_ref()
        .and_then(|open| open.asked.as_ref())
        .is_some_and(|asked| asked.reply_keyboard);
    let had = dialogue::abandon(visit).await?;
    if had_keys {
        let line = visit.say(Msg::new("cancelled"));
        visit.reply_with(line, Keyboard::RemoveReply)?;
        return home(visit).await;
    }
    let id = if had {
        "cancelled"
    } else {
        "nothing-to-cancel"
    };
    let line = visit.say(Msg::new(id));
    let keyboard = home::keyboard(visit);
    visit.reply_with(line, keyboard)?;
    Ok(())
}

/// A command that this person may not use: what it is for and whom to ask.
///
/// # Errors
/// When it can't be put into bytes (a bug).
pub async fn not_allowed(visit: &mut Visit<'_, '_>, action: Action) -> Result<(), Fault> {
    let line = visit.say(refusal_line(action));
    let keyboard = home::keyboard(visit);
    visit.reply_with(line, keyboard)?;
    Ok(())
}

/// The same for a button: a popup, so that the chat stays as it is.
///
/// # Errors
/// None so far.
pub fn press_not_allowed(visit: &mut Visit<'_, '_>, action: Action) -> Result<(), Fault> {
    visit.popup(refusal_line(action));
    Ok(())
}

/// The language in which an account is spoken to, also when its record is damaged.
async fn language_or_default(
    desk: &super::Desk<'_, '_>,
    chat: crate::engine::incoming::ChatId,
) -> Language {
    match desk.language_of(chat).await {
        Ok(language) => language,
        Err(_) => desk.house.config.default_language,
    }
}

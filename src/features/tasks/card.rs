//! What is shown of a task: who, where, the telephone, why. Never how ill.

use super::Word;
use super::house;
use super::work::{self, End};
use crate::clock::Moment;
use crate::domain::id::RandomId;
use crate::domain::language::Language;
use crate::domain::person::Person;
use crate::domain::place::VillageId;
use crate::domain::task::{Card, Task, TaskKind, TaskReason};
use crate::engine::Fault;
use crate::engine::incoming::{ChatId, TelegramMessageId};
use crate::engine::outgoing::{Body, Button, Keyboard, Lane, MessageHandle, MessageRef};
use crate::features::button::Subject;
use crate::features::desk::Desk;
use crate::features::visit::standing_button;
use crate::features::{Feature, Visit, portrait};
use crate::i18n::{self, Html, Msg};
use crate::register;

/// The card of an open task, with its buttons.
pub(super) async fn open(
    desk: &Desk<'_, '_>,
    language: Language,
    task: &Task,
    person: &Person,
) -> Result<(Html, Keyboard), Fault> {
    let html = text(desk, language, task, person).await?;
    Ok((html, Keyboard::Inline(buttons(desk, language, task))))
}

/// The text of an open task.
async fn text(
    desk: &Desk<'_, '_>,
    language: Language,
    task: &Task,
    person: &Person,
) -> Result<Html, Fault> {
    let not_home = task.not_home.map_or_else(Html::default, |at| {
        let at = moment(desk, language, &person.village, at);
        desk.say(language, Msg::new("tasks-was-not-home").plain("at", at))
    });
    let telephones = portrait::reported_by(desk, language, person).await?;
    let own = match person.phone {
        None if !telephones.is_empty() => Html::default(),
        Some(_) | None => telephone(desk, language, person),
    };
    let facts = [
        desk.say(language, Msg::new(title(task.kind))),
        who_and_where(desk, language, person),
        own,
        telephones,
        why(desk, language, task, person).await?,
        not_home,
    ];
    let parts = [
        Html::join(facts, "\n"),
        house::others(desk, language, person).await?,
        desk.say(language, Msg::new("tasks-ask")),
    ];
    Ok(Html::join(parts, "\n\n"))
}

/// What kind of task it is.
pub(super) fn title(kind: TaskKind) -> &'static str {
    match kind {
        TaskKind::Call => "tasks-call",
        TaskKind::Door => "tasks-door",
        TaskKind::Visit => "tasks-visit",
    }
}

/// The full name: a neighbourhood may have several Darto.
fn who_and_where(desk: &Desk<'_, '_>, language: Language, person: &Person) -> Html {
    let village = desk.house.village(&person.village);
    let msg = Msg::new("tasks-who")
        .text("person", person.name.as_str())
        .plain("place", person.rt_rw.to_string())
        .plain(
            "village",
            village.map_or("", |village| village.name.as_str()),
        );
    desk.say(language, msg)
}

fn telephone(desk: &Desk<'_, '_>, language: Language, person: &Person) -> Html {
    let msg = match &person.phone {
        Some(phone) => Msg::new("tasks-phone").plain("phone", phone.to_string()),
        None => Msg::new("tasks-no-phone"),
    };
    desk.say(language, msg)
}

async fn why(
    desk: &Desk<'_, '_>,
    language: Language,
    task: &Task,
    person: &Person,
) -> Result<Html, Fault> {
    let msg = match task.reason {
        TaskReason::Silent { since } => {
            let since = moment(desk, language, &person.village, since);
            Msg::new("tasks-silent").plain("since", since)
        }
        TaskReason::Unreachable => Msg::new("tasks-unreachable"),
        TaskReason::NoTelegram => Msg::new("tasks-no-telegram"),
        TaskReason::Withdrew => Msg::new("tasks-withdrew"),
        TaskReason::Asked { by } => {
            let asker = register::staff::find(desk.tx, by).await?;
            let name = asker.as_ref().map_or("…", |asker| asker.name.as_str());
            Msg::new("tasks-asked").text("name", name)
        }
    };
    Ok(desk.say(language, msg))
}

/// The answers, one below the other.
pub(super) fn buttons(desk: &Desk<'_, '_>, language: Language, task: &Task) -> Vec<Vec<Button>> {
    let answers = [Word::Healthy, Word::Sick, Word::Away, Word::Phoned]
        .map(|word| vec![button(desk, language, task, word, label(word))]);
    answers
        .into_iter()
        .chain(new_telephone(desk, language, task).map(|button| vec![button]))
        .collect()
}

/// Nothing reaches the person: perhaps the telephone is another one now.
fn new_telephone(desk: &Desk<'_, '_>, language: Language, task: &Task) -> Option<Button> {
    let label = match task.reason {
        TaskReason::Unreachable
        | TaskReason::NoTelegram
        | TaskReason::Silent { .. }
        | TaskReason::Asked { .. } => Msg::new("tasks-relink-button"),
        TaskReason::Withdrew => return None,
    };
    let label = desk.label(language, label);
    let person = Subject::Thing(task.person.bits());
    Some(standing_button(label, Feature::Relink, "person", person))
}

fn label(word: Word) -> Msg {
    Msg::new(match word {
        Word::Healthy => "tasks-healthy-button",
        Word::Sick => "tasks-sick-button",
        Word::Away => "tasks-away-button",
        Word::Phoned => "tasks-phoned-button",
        Word::Show | Word::List => "tasks-show-button",
        Word::Report => "tasks-report-button",
        Word::Fill => "tasks-fill-button",
        Word::AskCall => "tasks-ask-call-button",
        Word::AskVisit => "tasks-ask-visit-button",
    })
}

/// A button that shows the task.
pub(super) fn show_button(desk: &Desk<'_, '_>, language: Language, task: &Task) -> Button {
    button(desk, language, task, Word::Show, label(Word::Show))
}

pub(super) fn button(
    desk: &Desk<'_, '_>,
    language: Language,
    task: &Task,
    word: Word,
    label: Msg,
) -> Button {
    let subject = Subject::Thing(task.id.bits());
    standing_button(
        desk.label(language, label),
        Feature::Tasks,
        word.written(),
        subject,
    )
}

/// Everybody who has the card of a closed task reads that it is closed. The number
/// and the reason go.
pub(super) async fn show_closed(
    desk: &mut Desk<'_, '_>,
    task: &Task,
    end: End,
) -> Result<(), Fault> {
    let Some(person) = register::person::find(desk.tx, task.person).await? else {
        return Ok(());
    };
    let doer = match end {
        End::Heard { by: Some(id) } => register::staff::find(desk.tx, id).await?,
        End::Heard { by: None }
        | End::Replaced
        | End::Agreed
        | End::LookedAfter
        | End::IsolationOver => None,
    };
    for card in &task.cards {
        let language = desk.language_of(ChatId(card.chat)).await?;
        let now = hour(desk, language, &person.village, desk.now());
        let line = match (end, &doer) {
            (End::Replaced, _) => Msg::new("tasks-replaced"),
            (End::Agreed, _) => Msg::new("tasks-agreed").plain("at", now),
            (End::LookedAfter, _) => Msg::new("tasks-looked-after"),
            (End::IsolationOver, _) => Msg::new("tasks-isolation-over"),
            (End::Heard { .. }, Some(doer)) => Msg::new("tasks-done-by")
                .text("name", doer.name.as_str())
                .plain("at", now),
            (End::Heard { .. }, None) => Msg::new("tasks-done-self").plain("at", now),
        };
        let parts = [
            desk.say(language, Msg::new(title(task.kind))),
            who_and_where(desk, language, &person),
            desk.say(language, line),
        ];
        edit(desk, card, Html::join(parts, "\n"), Vec::new())?;
    }
    Ok(())
}

/// Shows an open task's cards as it is now.
pub(super) async fn refresh(
    desk: &mut Desk<'_, '_>,
    task: &Task,
    person: &Person,
) -> Result<(), Fault> {
    for card in &task.cards {
        let language = desk.language_of(ChatId(card.chat)).await?;
        let html = text(desk, language, task, person).await?;
        let buttons = buttons(desk, language, task);
        edit(desk, card, html, buttons)?;
    }
    Ok(())
}

fn edit(
    desk: &mut Desk<'_, '_>,
    card: &Card,
    html: Html,
    buttons: Vec<Vec<Button>>,
) -> Result<(), Fault> {
    let body = Body::Edit {
        of: MessageRef::Sent(MessageHandle(card.message)),
        html: html.fit_message().into_string(),
        buttons,
    };
    desk.send_body(ChatId(card.chat), Lane::Reply, body, None)?;
    Ok(())
}

/// An older card of a task that is given again.
pub(super) fn take_buttons_off(desk: &mut Desk<'_, '_>, card: &Card) -> Result<(), Fault> {
    let of = MessageRef::Sent(MessageHandle(card.message));
    desk.take_buttons_off(ChatId(card.chat), of, Lane::Reply)
}

/// The message whose button was just pressed: it has had its day.
pub(super) fn take_buttons_off_pressed(
    visit: &mut Visit<'_, '_>,
    message: Option<TelegramMessageId>,
) -> Result<(), Fault> {
    let Some(message) = message else {
        return Ok(());
    };
    let of = MessageRef::Telegram(message);
    visit.desk.take_buttons_off(visit.chat, of, Lane::Reply)
}

/// `07.12` by the village's clock.
pub(super) fn hour(
    desk: &Desk<'_, '_>,
    language: Language,
    village: &VillageId,
    at: Moment,
) -> String {
    i18n::time(language, work::zone(desk, village).time(at))
}

/// `Min, 12 Apr 07.12` by the village's clock.
fn moment(desk: &Desk<'_, '_>, language: Language, village: &VillageId, at: Moment) -> String {
    let day = work::zone(desk, village).day(at);
    let date = desk.house.locales.date_short(language, day);
    format!("{date} {}", hour(desk, language, village, at))
}

//! What is said of a file of people.

use super::{Looked, Preview, Refused};
use crate::domain::id::RandomId as _;
use crate::domain::import::{Import, State, Tally};
use crate::domain::language::Language;
use crate::domain::people_list::{Problem, Why};
use crate::engine::Fault;
use crate::engine::incoming::{ChatId, TelegramMessageId};
use crate::engine::outgoing::{Body, Button, Keyboard, Lane, MessageRef};
use crate::features::button::Subject;
use crate::features::files::word::Word;
use crate::features::visit::{command_button, standing_button};
use crate::features::{Command, Desk, Feature, home};
use crate::i18n::{Html, Msg};

/// What would happen, or why nothing can.
///
/// # Errors
/// When the store fails.
pub async fn looked(
    desk: &mut Desk<'_, '_>,
    import: &Import,
    looked: &Looked,
) -> Result<(), Fault> {
    let Some((chat, language)) = whom(desk, import).await? else {
        return Ok(());
    };
    let (html, keyboard) = match looked {
        Looked::Preview(preview) => {
            let html = preview_of(desk, language, preview);
            (html, choices(desk, language, import, preview))
        }
        Looked::Refused(why) => (refused(desk, language, why), again(desk, language)),
    };
    desk.send(chat, Lane::Reply, html, keyboard, None).map(drop)
}

async fn whom(desk: &Desk<'_, '_>, import: &Import) -> Result<Option<(ChatId, Language)>, Fault> {
    let Some(chat) = import.chat.map(ChatId) else {
        return Ok(None);
    };
    Ok(Some((chat, desk.language_of(chat).await?)))
}

fn preview_of(desk: &Desk<'_, '_>, language: Language, preview: &Preview) -> Html {
    let say = |msg: Msg| desk.say(language, msg);
    let tally = preview.tally;
    let mut lines = vec![
        say(Msg::new("files-import-preview").num("count", tally.rows())),
        say(Msg::new("files-import-new")
            .num("count", tally.new)
            .num("isolating", preview.isolating)),
        say(Msg::new("files-import-known").num("count", tally.known)),
        say(Msg::new("files-import-failed").num("count", tally.failed)),
    ];
    lines.extend(
        preview
            .problems
            .iter()
            .map(|one| problem(desk, language, one)),
    );
    let rest = tally.failed.saturating_sub(preview.problems.len());
    if rest > 0 {
        lines.push(say(Msg::new("files-import-more").num("count", rest)));
    }
    lines.push(say(Msg::new(match tally.new {
        0 => "files-import-nobody",
        _ => "files-import-agreed",
    })));
    Html::join(lines, "\n")
}

fn problem(desk: &Desk<'_, '_>, language: Language, problem: &Problem) -> Html {
    let why = desk.say(language, Msg::new(why(problem.why)));
    let msg = Msg::new("files-import-problem")
        .num("row", problem.row)
        .plain("column", problem.column.title())
        .text("said", &problem.said)
        .html("why", why)
        .plain("example", problem.column.example());
    desk.say(language, msg)
}

fn why(why: Why) -> &'static str {
    match why {
        Why::Missing => "files-why-missing",
        Why::Unreadable => "files-why-unreadable",
        Why::TwoWays => "files-why-two-ways",
        Why::LostDigits => "files-why-lost-digits",
        Why::Future => "files-why-future",
        Why::DateNeeded => "files-why-date-needed",
        Why::NotAgreed => "files-why-not-agreed",
        Why::NoVillage => "files-why-no-village",
        Why::OutsideArea => "files-why-outside",
        Why::Twice => "files-why-twice",
    }
}

fn button(
    desk: &Desk<'_, '_>,
    language: Language,
    label: Msg,
    word: Word,
    import: &Import,
) -> Button {
    let subject = Subject::Thing(import.id.bits());
    let label = desk.label(language, label);
    standing_button(label, Feature::Files, &word.written(), subject)
}

fn choices(
    desk: &Desk<'_, '_>,
    language: Language,
    import: &Import,
    preview: &Preview,
) -> Keyboard {
    if import.state != State::Previewed {
        return again(desk, language);
    }
    let enter = Msg::new("files-import-enter-button").num("count", preview.tally.new);
    Keyboard::Inline(vec![
        vec![button(desk, language, enter, Word::Enter, import)],
        vec![button(
            desk,
            language,
            Msg::new("cancel-button"),
            Word::Discard,
            import,
        )],
    ])
}

/// Another file, or home.
fn again(desk: &Desk<'_, '_>, language: Language) -> Keyboard {
    let label = desk.label(language, Msg::new("files-import-button"));
    let other = standing_button(
        label,
        Feature::Files,
        &Word::Import.written(),
        Subject::None,
    );
    let menu = desk.label(language, Msg::new(home::button_label(Command::Menu)));
    Keyboard::Inline(vec![vec![other], vec![command_button(menu, Command::Menu)]])
}

/// Why a file can't be read, and what to do.
pub fn refused(desk: &Desk<'_, '_>, language: Language, why: &Refused) -> Html {
    let limits = &desk.house.config.files;
    let msg = match why {
        Refused::TooLong => {
            Msg::new("files-refused-too-long").num("kilobytes", limits.import_kilobytes)
        }
        Refused::Gone => Msg::new("files-refused-gone"),
        Refused::Empty => Msg::new("files-refused-empty"),
        Refused::OldOrLocked => Msg::new("files-refused-old"),
        Refused::Macros => Msg::new("files-refused-macros"),
        Refused::Unreadable => Msg::new("files-refused-unreadable"),
        Refused::TooManyRows(most) => Msg::new("files-refused-rows").num("count", *most),
        Refused::NoHeadings => Msg::new("files-refused-headings"),
        Refused::Missing(columns) => {
            let names: Vec<&str> = columns.iter().map(|one| one.title()).collect();
            Msg::new("files-refused-columns").plain("columns", names.join(", "))
        }
        Refused::Changed => Msg::new("files-refused-changed"),
    };
    desk.say(language, msg)
}

/// Shows it on the message with the preview, or in a new one.
fn on_the_preview(
    desk: &mut Desk<'_, '_>,
    import: &Import,
    chat: ChatId,
    html: Html,
) -> Result<(), Fault> {
    match import.message {
        Some(message) => {
            let body = Body::Edit {
                of: MessageRef::Telegram(TelegramMessageId(message)),
                html: html.fit_message().into_string(),
                buttons: Vec::new(),
            };
            desk.send_body(chat, Lane::Reply, body, None).map(drop)
        }
        None => desk
            .send(chat, Lane::Reply, html, Keyboard::None, None)
            .map(drop),
    }
}

/// How far it is.
///
/// # Errors
/// When the store fails.
pub async fn progress(desk: &mut Desk<'_, '_>, import: &Import, done: usize) -> Result<(), Fault> {
    let Some((chat, language)) = whom(desk, import).await? else {
        return Ok(());
    };
    let html = desk.say(
        language,
        Msg::new("files-import-entering").num("count", done),
    );
    on_the_preview(desk, import, chat, html)
}

/// It was not wanted.
///
/// # Errors
/// When the store fails.
pub async fn discarded(desk: &mut Desk<'_, '_>, import: &Import) -> Result<(), Fault> {
    let Some((chat, language)) = whom(desk, import).await? else {
        return Ok(());
    };
    let html = desk.say(language, Msg::new("files-import-dropped"));
    on_the_preview(desk, import, chat, html)
}

/// All of it is entered.
///
/// # Errors
/// When the store fails.
pub async fn done(desk: &mut Desk<'_, '_>, import: &Import) -> Result<(), Fault> {
    let (Some((chat, language)), State::Done { tally }) = (whom(desk, import).await?, import.state)
    else {
        return Ok(());
    };
    let html = sum(desk, language, "files-import-done", tally);
    let keyboard = again(desk, language);
    let ended = desk.say(language, Msg::new("files-import-ended"));
    on_the_preview(desk, import, chat, ended)?;
    desk.send(chat, Lane::Reply, html, keyboard, None).map(drop)
}

/// It can't be gone on with: what was entered stays.
///
/// # Errors
/// When the store fails.
pub async fn broken_off(
    desk: &mut Desk<'_, '_>,
    import: &Import,
    (tally, why): (Tally, &Refused),
) -> Result<(), Fault> {
    let Some((chat, language)) = whom(desk, import).await? else {
        return Ok(());
    };
    let lines = [
        refused(desk, language, why),
        sum(desk, language, "files-import-broken-off", tally),
    ];
    let keyboard = again(desk, language);
    let html = Html::join(lines, "\n");
    desk.send(chat, Lane::Reply, html, keyboard, None).map(drop)
}

fn sum(desk: &Desk<'_, '_>, language: Language, id: &'static str, tally: Tally) -> Html {
    let msg = Msg::new(id)
        .num("new", tally.new)
        .num("known", tally.known)
        .num("failed", tally.failed);
    desk.say(language, msg)
}

//! What is said of a file of people.

use super::{Looked, Preview, Refused};
use crate::domain::id::RandomId as _;
use crate::domain::import::{Import, State, Tally};
use crate::domain::language::Language;
use crate::domain::people_list::{Problem, Why};
use crate::domain::person::Person;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Body, Button, Keyboard, Lane, MessageHandle, MessageRef};
use crate::features::button::Subject;
use crate::features::files::word::Word;
use crate::features::visit::{command_button, standing_button};
use crate::features::{Command, Desk, Feature, home};
use crate::i18n::{Html, Msg};
use crate::register;

/// What would happen, or why nothing can.
///
/// # Errors
/// When the store fails.
pub async fn looked(
    desk: &mut Desk<'_, '_>,
    import: &Import,
    (looked, waits): (&Looked, bool),
) -> Result<(), Fault> {
    let Some((chat, language)) = whom(desk, import).await? else {
        return Ok(());
    };
    let (html, keyboard) = match looked {
        Looked::Preview(preview) => {
            let html = preview_of(desk, language, preview);
            let rows = match waits {
                true => choices(desk, language, import, preview),
                false => again(desk, language),
            };
            (html, rows)
        }
        Looked::Refused(why) => (refused(desk, language, why), after(desk, language, why)),
    };
    let keyboard = Keyboard::Inline(keyboard);
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
    ];
    if tally.isolated > 0 {
        lines.push(say(
            Msg::new("files-import-isolated").num("count", tally.isolated)
        ));
        lines.extend(preview.begins.iter().map(|(row, name)| {
            let msg = Msg::new("files-import-begins").num("row", *row);
            say(msg.text("name", name))
        }));
        let rest = tally.isolated.saturating_sub(preview.begins.len());
        lines.extend((rest > 0).then(|| say(Msg::new("files-import-more").num("count", rest))));
    }
    lines.extend(preview.otherwise.iter().map(|(row, name)| {
        let msg = Msg::new("files-import-otherwise").num("row", *row);
        say(msg.text("name", name))
    }));
    lines.push(say(
        Msg::new("files-import-failed").num("count", tally.failed)
    ));
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
    lines.push(say(Msg::new(match tally.changes() {
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
        Why::LongAgo => "files-why-long-ago",
        Why::Elsewhere => "files-why-elsewhere",
        Why::SomebodyElses => "files-why-somebody-elses",
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
) -> Vec<Vec<Button>> {
    let enter = Msg::new("files-import-enter-button").num("count", preview.tally.changes());
    vec![
        vec![button(desk, language, enter, Word::Enter, import)],
        vec![button(
            desk,
            language,
            Msg::new("cancel-button"),
            Word::Discard,
            import,
        )],
    ]
}

/// What can be done after a refusal: whoever has lost the right goes home.
fn after(desk: &Desk<'_, '_>, language: Language, why: &Refused) -> Vec<Vec<Button>> {
    let all = again(desk, language);
    match why {
        Refused::NotAllowed => all.into_iter().skip(1).collect(),
        Refused::TooLong
        | Refused::Gone
        | Refused::Empty
        | Refused::OldOrLocked
        | Refused::Macros
        | Refused::Unreadable
        | Refused::TooManyRows(_)
        | Refused::NoHeadings
        | Refused::Missing(_)
        | Refused::Changed
        | Refused::Broken => all,
    }
}

/// Another file, or home.
pub fn again(desk: &Desk<'_, '_>, language: Language) -> Vec<Vec<Button>> {
    let label = desk.label(language, Msg::new("files-import-button"));
    let other = standing_button(
        label,
        Feature::Files,
        &Word::Import.written(),
        Subject::None,
    );
    let menu = desk.label(language, Msg::new(home::button_label(Command::Menu)));
    vec![vec![other], vec![command_button(menu, Command::Menu)]]
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
        Refused::NotAllowed => Msg::new("files-refused-not-allowed"),
        Refused::Broken => Msg::new("files-refused-broken"),
    };
    desk.say(language, msg)
}

/// How far it is, in a message of its own. Gives its handle.
///
/// # Errors
/// When the store fails.
pub async fn progress(
    desk: &mut Desk<'_, '_>,
    import: &Import,
    done: usize,
) -> Result<Option<u64>, Fault> {
    let Some((chat, language)) = whom(desk, import).await? else {
        return Ok(None);
    };
    let html = desk.say(
        language,
        Msg::new("files-import-entering").num("count", done),
    );
    if import.message.is_some() {
        ended(desk, import, chat, html)?;
        return Ok(import.message);
    }
    let sent = desk.send(chat, Lane::Reply, html, Keyboard::None, None)?;
    Ok(Some(sent.0))
}

/// The message that says how far it is says this.
fn ended(desk: &mut Desk<'_, '_>, import: &Import, chat: ChatId, html: Html) -> Result<(), Fault> {
    let Some(message) = import.message else {
        return Ok(());
    };
    let body = Body::Edit {
        of: MessageRef::Sent(MessageHandle(message)),
        html: html.fit_message().into_string(),
        buttons: Vec::new(),
    };
    desk.send_body(chat, Lane::Reply, body, None).map(drop)
}

/// Whoever begins to isolate reads so, where they have a chat.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn isolates(desk: &mut Desk<'_, '_>, person: &Person) -> Result<(), Fault> {
    let stay = register::isolation::active(desk.tx, person.id).await?;
    let chat = desk.chat_to_tell(person).await?;
    let (Some(chat), Some(stay)) = (chat, stay) else {
        return Ok(());
    };
    let language = desk.language_of(chat).await?;
    let address = desk.address(language, person);
    let msg = match stay.last_day() {
        Some(last) => {
            Msg::new("files-import-told").plain("last", desk.house.locales.date(language, last))
        }
        None => Msg::new("files-import-told-open"),
    };
    let html = desk.say(language, msg.plain("person", address));
    let numbers = home::numbers(desk, language, desk.house.village(&person.village));
    let html = Html::join([html, numbers], "\n\n");
    desk.send(chat, Lane::Reply, html, Keyboard::None, None)
        .map(drop)
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
    let keyboard = Keyboard::Inline(again(desk, language));
    let line = desk.say(language, Msg::new("files-import-ended"));
    ended(desk, import, chat, line)?;
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
    let keyboard = Keyboard::Inline(after(desk, language, why));
    let html = Html::join(lines, "\n");
    let line = desk.say(language, Msg::new("files-import-stopped"));
    ended(desk, import, chat, line)?;
    desk.send(chat, Lane::Reply, html, keyboard, None).map(drop)
}

fn sum(desk: &Desk<'_, '_>, language: Language, id: &'static str, tally: Tally) -> Html {
    let msg = Msg::new(id)
        .num("new", tally.new)
        .num("isolated", tally.isolated)
        .num("known", tally.known)
        .num("failed", tally.failed);
    desk.say(language, msg)
}

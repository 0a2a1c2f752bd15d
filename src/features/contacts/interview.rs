//! Whom has the case met? Asked in private after a positive result, reminded once; after
//! that, and where nothing reaches them, a health worker asks on the telephone. Until it is
//! over it comes up again.

use chrono::TimeDelta;

use super::case::Case;
use super::word::Word;
use super::{Due, Memo, board, labelled, tell};
use crate::domain::access::Action;
use crate::domain::calendar::Zone;
use crate::domain::contact::{self, IndexCase, Interview, Source, Window};
use crate::domain::id::{IndexCaseId, PersonId, RandomId};
use crate::domain::isolation::{Isolation, IsolationReason};
use crate::domain::language::Language;
use crate::domain::person::Person;
use crate::domain::schedule::after_quiet;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Button, Keyboard, Lane, MessageHandle, MessageRef};
use crate::engine::timer::{TimerName, Urgency};
use crate::features::{self, Command, Desk, Visit, dialogue, duty, home, portrait};
use crate::i18n::{Html, Msg};
use crate::register;
use crate::register::contact::CaseFile;

/// Who has not answered by then is reminded.
const REMIND: TimeDelta = TimeDelta::hours(3);
/// Who has not answered the reminder by then is called.
const PATIENCE: TimeDelta = TimeDelta::hours(20);
/// Whoever was not called by then comes up again.
const AGAIN: TimeDelta = TimeDelta::hours(20);
/// A timer that should have rung so long ago will not ring any more.
const OVERDUE: TimeDelta = TimeDelta::hours(2);
/// A positive so soon after another one of the same person is of the same infection.
const SAME_INFECTION: TimeDelta = TimeDelta::days(30);

fn timer(case: IndexCaseId) -> TimerName {
    TimerName::new("interview", case)
}

/// A test has confirmed an infection: there is a case, and it is asked whom it has met.
pub(super) async fn begin(desk: &mut Desk<'_, '_>, id: PersonId) -> Result<(), Fault> {
    let person = register::person::find(desk.tx, id).await?;
    let stay = register::isolation::active(desk.tx, id).await?;
    let stay = stay.filter(|stay| contact::is_of_a_case(stay.reason));
    let (Some(person), Some(stay)) = (person, stay) else {
        return Ok(());
    };
    let mut file = match earlier(desk, &person).await? {
        Some(file) => file,
        None => new_file(desk, &person)?,
    };
    let rule = &desk.house.protocol.isolation.tracing.limits;
    let case = &mut file.case;
    case.withdrawn = None;
    case.day_zero = stay.day_zero;
    case.has_symptoms = has_symptoms(&stay);
    case.window = Window::around(stay.day_zero, rule);
    if file.case.source == Source::Unknown {
        file.case.source = presumed_source(desk, &file.case).await?;
    }
    file.case.interview = ask(desk, &file.case, &person).await?;
    register::contact::keep_case(desk.tx, &file).await?;
    if let Some(case) = Case::of(desk, file).await? {
        set_timer(desk, &case).await?;
        board::refresh(desk, &case, None).await?;
        if let Interview::ToCall { .. } = case.case().interview {
            tell_staff(desk, &case, "contacts-news-to-call").await?;
        }
    }
    board::refresh_where_contact(desk, id).await
}

fn has_symptoms(stay: &Isolation) -> bool {
    stay.reason == IsolationReason::ConfirmedWithSymptoms
}

/// The case of this same infection: taken back, perhaps, and positive after all.
async fn earlier(desk: &Desk<'_, '_>, person: &Person) -> Result<Option<CaseFile>, Fault> {
    let files = register::contact::cases_of(desk.tx, person.id).await?;
    let now = desk.now();
    let newest = files.into_iter().next();
    Ok(newest.filter(|file| now - file.case.since < SAME_INFECTION))
}

fn new_file(desk: &Desk<'_, '_>, person: &Person) -> Result<CaseFile, Fault> {
    let today = desk.today(&person.village);
    let case = IndexCase {
        id: desk.tx.new_id()?,
        person: person.id,
        village: person.village.clone(),
        since: desk.now(),
        day_zero: today,
        has_symptoms: false,
        window: Window {
            first: today,
            last: today,
        },
        source: Source::Unknown,
        interview: Interview::ToCall { since: desk.now() },
        withdrawn: None,
        contacts: Vec::new(),
    };
    let cards = Vec::new();
    Ok(CaseFile { case, cards })
}

/// Of the cases whose contact this person is the one that was met last.
async fn presumed_source(desk: &Desk<'_, '_>, case: &IndexCase) -> Result<Source, Fault> {
    let mut contacts = register::contact::as_contact(desk.tx, case.person).await?;
    contacts.sort_by_key(|contact| std::cmp::Reverse((contact.last_met, contact.since)));
    for contact in contacts {
        let Some(file) = register::contact::case(desk.tx, contact.case).await? else {
            continue;
        };
        if file.case.is_in_force() && !leads_back(desk, case, &file.case).await? {
            let (case, by) = (contact.case, None);
            return Ok(Source::Case { case, by });
        }
    }
    Ok(Source::Unknown)
}

/// Whether `source` is this case, or came from it: then it can't be its source.
pub(super) async fn leads_back(
    desk: &Desk<'_, '_>,
    case: &IndexCase,
    source: &IndexCase,
) -> Result<bool, Fault> {
    if source.id == case.id || source.person == case.person {
        return Ok(true);
    }
    let before = register::contact::ancestors(desk.tx, source).await?;
    Ok(before.iter().any(|one| one.id == case.id))
}

/// Asks in the chat, where there is one.
async fn ask(
    desk: &mut Desk<'_, '_>,
    case: &IndexCase,
    person: &Person,
) -> Result<Interview, Fault> {
    let at = desk.now();
    let Some(chat) = desk.chat_to_tell(person).await? else {
        return Ok(Interview::ToCall { since: at });
    };
    let message = send_question(desk, case, person, chat, "contacts-please").await?;
    Ok(Interview::Asked {
        chat: chat.0,
        message: message.0,
        at,
        reminded: false,
    })
}

async fn send_question(
    desk: &mut Desk<'_, '_>,
    case: &IndexCase,
    person: &Person,
    chat: ChatId,
    id: &'static str,
) -> Result<MessageHandle, Fault> {
    let language = desk.language_of(chat).await?;
    let last = case.window.last.min(desk.today(&case.village));
    let date = |day| desk.house.locales.date(language, day);
    let msg = Msg::new(id)
        .plain("person", desk.address(language, person))
        .plain("first", date(case.window.first))
        .plain("last", date(last))
        .num("count", case.contacts.len());
    let html = desk.say(language, msg);
    let rows = buttons(desk, language, case);
    let memo = features::Memo::Contacts(Memo::Asked { case: case.id });
    desk.send(chat, Lane::Reply, html, Keyboard::Inline(rows), Some(memo))
}

fn buttons(desk: &Desk<'_, '_>, language: Language, case: &IndexCase) -> Vec<Vec<Button>> {
    let to = |id: &'static str, word: Word| {
        let label = desk.label(language, Msg::new(id));
        labelled(label, word.name(), case.id.bits())
    };
    let begin = match case.contacts.is_empty() {
        true => "contacts-begin-button",
        false => "contacts-go-on-button",
    };
    vec![
        vec![to(begin, Word::Tell)],
        vec![to("contacts-nobody-button", Word::Nobody)],
        vec![to("contacts-later-button", Word::Later)],
    ]
}

/// A button under the question was pressed.
pub(super) async fn pressed(
    visit: &mut Visit<'_, '_>,
    word: Word,
    id: IndexCaseId,
) -> Result<(), Fault> {
    let found = Case::find(&visit.desk, id).await?;
    let Some(mut case) = found.filter(|case| case.case().is_in_force()) else {
        return dialogue::old_button(visit).await;
    };
    let is_theirs = visit.reports_for(case.person.id.bits()).await?.is_some();
    if !is_theirs {
        return dialogue::old_button(visit).await;
    }
    match word {
        Word::Later => {
            visit.toast(Msg::new("contacts-later-toast"));
            Ok(())
        }
        Word::Nobody if !case.case().interview.is_open() => {
            visit.toast(Msg::new("contacts-over-already"));
            Ok(())
        }
        Word::Nobody if case.contacts.is_empty() => {
            close_question(&mut visit.desk, &case)?;
            nobody(visit, &mut case).await?;
            let line = visit.say(Msg::new("contacts-nobody-line"));
            visit.last_word(line).map(drop)
        }
        Word::Nobody => {
            close_question(&mut visit.desk, &case)?;
            finished(visit, &mut case, false).await?;
            thank(visit, &case)
        }
        Word::Tell
        | Word::List
        | Word::Handed
        | Word::Case
        | Word::People
        | Word::Add
        | Word::Asked
        | Word::Tree
        | Word::Source
        | Word::Contact
        | Word::Reached
        | Word::NoAnswer
        | Word::Wrong
        | Word::Refused
        | Word::Elsewhere
        | Word::Enrol
        | Word::Kind
        | Word::Drop => tell::begin(visit, id).await,
    }
}

/// Takes the buttons off the question in the chat of the case.
fn close_question(desk: &mut Desk<'_, '_>, case: &Case) -> Result<(), Fault> {
    let Interview::Asked { chat, message, .. } = case.case().interview else {
        return Ok(());
    };
    let of = MessageRef::Sent(MessageHandle(message));
    desk.take_buttons_off(ChatId(chat), of, Lane::Reply)
}

/// Somebody more was told of: whoever tells it is not hurried.
pub(super) async fn went_on(
    visit: &mut Visit<'_, '_>,
    case: &mut Case,
    by_staff: bool,
) -> Result<(), Fault> {
    let now = visit.desk.now();
    match &mut case.file.case.interview {
        Interview::Asked { at, reminded, .. } if !by_staff => {
            *at = now;
            *reminded = false;
        }
        Interview::Asked { .. } | Interview::ToCall { .. } | Interview::Done { .. } => {
            return Ok(());
        }
    }
    case.keep(&mut visit.desk).await?;
    set_timer(&mut visit.desk, case).await
}

/// That was all, as far as whoever is here knows.
pub(super) async fn finished(
    visit: &mut Visit<'_, '_>,
    case: &mut Case,
    by_staff: bool,
) -> Result<(), Fault> {
    let Some(by) = visit.account.person else {
        return Ok(());
    };
    let was_open = case.case().interview.is_open();
    close_question(&mut visit.desk, case)?;
    case.file.case.interview = Interview::Done {
        at: visit.desk.now(),
        by,
    };
    case.keep(&mut visit.desk).await?;
    set_timer(&mut visit.desk, case).await?;
    if was_open && !by_staff {
        tell_staff(&mut visit.desk, case, "contacts-news-told").await?;
    }
    board::refresh(&mut visit.desk, case, None).await
}

/// Thanks, and the way to somebody else who comes to mind.
pub(super) fn thank(visit: &mut Visit<'_, '_>, case: &Case) -> Result<(), Fault> {
    let line = Msg::new("contacts-thanks").num("count", case.contacts.len());
    let line = visit.say(line);
    let label = visit.label(Msg::new("contacts-go-on-button"));
    let rows = vec![
        vec![labelled(label, Word::Tell.name(), case.bits())],
        vec![home::button(visit, Command::Menu)],
    ];
    visit.reply_with(line, Keyboard::Inline(rows)).map(drop)
}

/// A health worker says that the case was asked.
pub(super) async fn finished_by_staff(
    visit: &mut Visit<'_, '_>,
    case: &mut Case,
) -> Result<(), Fault> {
    finished(visit, case, true).await?;
    board::show(visit, case).await?;
    visit.toast(Msg::new("contacts-asked-toast"));
    Ok(())
}

/// Nobody, they say, or nobody whom they remember: a health worker talks with them once.
pub(super) async fn nobody(visit: &mut Visit<'_, '_>, case: &mut Case) -> Result<(), Fault> {
    to_call(&mut visit.desk, case, "contacts-news-nobody").await
}

async fn to_call(
    desk: &mut Desk<'_, '_>,
    case: &mut Case,
    news: &'static str,
) -> Result<(), Fault> {
    if let Interview::ToCall { .. } = case.case().interview {
        return Ok(());
    }
    close_question(desk, case)?;
    let since = desk.now();
    case.file.case.interview = Interview::ToCall { since };
    case.keep(desk).await?;
    set_timer(desk, case).await?;
    tell_staff(desk, case, news).await?;
    board::refresh(desk, case, None).await
}

/// The question did not arrive: somebody calls.
pub(super) async fn refused(desk: &mut Desk<'_, '_>, id: IndexCaseId) -> Result<(), Fault> {
    let Some(mut case) = Case::find(desk, id).await? else {
        return Ok(());
    };
    match case.case().interview {
        Interview::Asked { .. } if case.case().is_in_force() => {
            to_call(desk, &mut case, "contacts-news-to-call").await
        }
        Interview::Asked { .. } | Interview::ToCall { .. } | Interview::Done { .. } => Ok(()),
    }
}

/// A timer rang: remind, call, or call again.
pub(super) async fn due(desk: &mut Desk<'_, '_>, id: IndexCaseId) -> Result<(), Fault> {
    let Some(mut case) = Case::find(desk, id).await? else {
        return Ok(());
    };
    if !case.case().is_in_force() {
        return Ok(());
    }
    match case.case().interview {
        Interview::Done { .. } => Ok(()),
        Interview::ToCall { .. } => {
            tell_staff(desk, &case, "contacts-news-still").await?;
            set_timer(desk, &case).await
        }
        Interview::Asked { reminded: true, .. } => {
            to_call(desk, &mut case, "contacts-news-silent").await
        }
        Interview::Asked { .. } => remind(desk, &mut case).await,
    }
}

/// Asks once more, in a new message.
async fn remind(desk: &mut Desk<'_, '_>, case: &mut Case) -> Result<(), Fault> {
    let Some(chat) = desk.chat_to_tell(&case.person).await? else {
        return to_call(desk, case, "contacts-news-to-call").await;
    };
    close_question(desk, case)?;
    let (file, person) = (&case.file, case.person.clone());
    let message = send_question(desk, &file.case, &person, chat, "contacts-reminder").await?;
    case.file.case.interview = Interview::Asked {
        chat: chat.0,
        message: message.0,
        at: desk.now(),
        reminded: true,
    };
    case.keep(desk).await?;
    set_timer(desk, case).await
}

/// An interview that is not over has its next moment, not at night.
pub(super) async fn set_timer(desk: &mut Desk<'_, '_>, case: &Case) -> Result<(), Fault> {
    let id = case.id();
    let wait = match case.case().interview {
        Interview::Asked {
            reminded: false, ..
        } => REMIND,
        Interview::Asked { reminded: true, .. } => PATIENCE,
        Interview::ToCall { .. } => AGAIN,
        Interview::Done { .. } => return desk.tx.cancel(&timer(id)).await,
    };
    if !case.case().is_in_force() {
        return desk.tx.cancel(&timer(id)).await;
    }
    let village = desk.house.village(&case.case().village);
    let zone = village.map_or(Zone::Jakarta, |village| village.zone);
    let quiet = &desk.house.protocol.reminders.quiet.limits;
    let at = after_quiet(quiet, zone, desk.now() + wait);
    let due = features::Due::Contacts(Due::Interview { case: id });
    desk.wake(at, timer(id), Urgency::Normal, due).await
}

/// Those whose work it is read it, without the name, and open the case with a tap.
async fn tell_staff(desk: &mut Desk<'_, '_>, case: &Case, news: &'static str) -> Result<(), Fault> {
    let staff = duty::whom(desk, &case.area(), Action::TraceContacts).await?;
    if staff.is_empty() {
        log::error!(case:% = case.id(); "nobody can trace the contacts of a case");
    }
    for member in staff {
        let chat = ChatId(member.chat);
        let language = desk.language_of(chat).await?;
        let msg = Msg::new(news)
            .html("who", portrait::unnamed(desk, language, &case.person))
            .num("count", case.contacts.len());
        let html: Html = desk.say(language, msg);
        let label = desk.label(language, Msg::new("contacts-open-button"));
        let button = labelled(label, Word::Case.name(), case.bits());
        let keyboard = Keyboard::Inline(vec![vec![button]]);
        desk.send(chat, Lane::Reply, html, keyboard, None)?;
    }
    Ok(())
}

/// The result was taken back: the case is none, nobody is asked any more.
pub(super) async fn withdrawn(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    for mut file in register::contact::cases_of(desk.tx, person).await? {
        if !file.case.is_in_force() {
            continue;
        }
        file.case.withdrawn = Some(desk.now());
        register::contact::keep_case(desk.tx, &file).await?;
        let Some(case) = Case::of(desk, file).await? else {
            continue;
        };
        close_question(desk, &case)?;
        set_timer(desk, &case).await?;
        board::refresh(desk, &case, None).await?;
        if !case.contacts.is_empty() {
            tell_staff(desk, &case, "contacts-news-withdrawn").await?;
        }
    }
    board::refresh_where_contact(desk, person).await
}

/// The auditor's round: an interview that is not over has its timer.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn audit(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    for id in register::contact::open(desk.tx).await? {
        if desk.will_ring(&timer(id), OVERDUE).await?.is_some() {
            continue;
        }
        let Some(case) = Case::find(desk, id).await? else {
            continue;
        };
        log::error!(case:% = id; "an interview had no timer; mended");
        desk.tx.mended(1);
        set_timer(desk, &case).await?;
    }
    Ok(())
}

//! Somebody asks: the first message is the question, and what follows is more of it.

use super::card;
use super::case::Case;
use super::form::Form;
use super::give;
use super::tell;
use super::thread;
use crate::domain::access::Action;
use crate::domain::id::{PersonId, QuestionId};
use crate::domain::question::{Fact, Parties, Question, Said, State};
use crate::domain::text::complaint::{ComplaintHint, looks_like_complaint};
use crate::domain::text::thanks;
use crate::engine::Fault;
use crate::engine::outgoing::{Button, Keyboard};
use crate::features::dialogue::{self, Input};
use crate::features::{Command, Flow, Visit, home};
use crate::i18n::{Html, Msg};
use crate::register;
use crate::register::question::QuestionFile;

/// Asks for the question; what was typed behind the command is one already.
pub(super) async fn begin(visit: &mut Visit<'_, '_>, words: &str) -> Result<(), Fault> {
    let Some(me) = visit.person.as_ref().map(|person| person.id) else {
        return dialogue::old_button(visit).await;
    };
    match thread::said(visit, Input::Text(words)) {
        Some(said) => say(visit, me, said).await,
        None => dialogue::begin(visit, Flow::Ask(Form::asking(me, None))).await,
    }
}

/// Asks for more in this thread.
pub(super) async fn again(visit: &mut Visit<'_, '_>, id: QuestionId) -> Result<(), Fault> {
    let case = Case::find(&visit.desk, id).await?;
    let mine = case.filter(|case| visit.account.person == Some(case.asker.id));
    match mine {
        Some(case) if !case.has_lapsed() => {
            let form = Form::asking(case.about.id, Some(id));
            dialogue::begin(visit, Flow::Ask(form)).await
        }
        Some(_) | None => dialogue::old_button(visit).await,
    }
}

/// Something was sent while nothing was asked: more of the thread of this chat? False:
/// it is not.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn follows(visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<bool, Fault> {
    let Some(id) = visit.conversation.question else {
        return Ok(false);
    };
    let (Some(said), true) = (thread::said(visit, input), visit.may(Action::Ask)) else {
        return Ok(false);
    };
    let case = Case::find(&visit.desk, id).await?;
    let mine = case.filter(|case| visit.account.person == Some(case.asker.id));
    let Some(case) = mine.filter(|case| case.question().takes_more(visit.desk.now())) else {
        return Ok(false);
    };
    if !case.question().is_open() && said.text.as_deref().is_some_and(thanks::is_thanks) {
        thank(visit, case, said).await?;
    } else {
        say_in(visit, case, said).await?;
    }
    Ok(true)
}

/// Thanks are passed on, and nobody has to answer them; by night nobody is rung.
async fn thank(visit: &mut Visit<'_, '_>, mut case: Case, said: Said) -> Result<(), Fault> {
    let now = visit.desk.now();
    let words = said.text.clone().unwrap_or_default();
    case.record(now, Fact::Thanked { said })?;
    if case.night_until(&visit.desk).is_none() {
        tell::thanked(&mut visit.desk, &case, &words).await?;
    }
    let line = visit.say(Msg::new("ask-thanks-passed-on"));
    let again = tell::again_button(&visit.desk, visit.language, case.id());
    visit.reply_with(line, Keyboard::Inline(vec![vec![again]]))?;
    case.keep(&mut visit.desk).await
}

/// A question about this person: a new one, or more of the one that is open.
pub(super) async fn say(
    visit: &mut Visit<'_, '_>,
    about: PersonId,
    said: Said,
) -> Result<(), Fault> {
    let Some(asker) = visit.person.as_ref().map(|person| person.id) else {
        return Ok(());
    };
    let parties = Parties { asker, about };
    if let Some(file) = register::question::open_between(visit.desk.tx, parties).await?
        && let Some(case) = Case::of(&visit.desk, file).await?
    {
        return say_in(visit, case, said).await;
    }
    let text = said.text.clone();
    let id = visit.desk.tx.new_id()?;
    let file = QuestionFile {
        question: Question::ask(id, parties, visit.desk.now(), said),
        cards: Vec::new(),
    };
    let Some(mut case) = Case::of(&visit.desk, file).await? else {
        return Err(Fault::Broken("a question of nobody"));
    };
    log::info!(question:% = id; "a question was asked");
    pass(visit, &mut case).await?;
    received(visit, &case, text.as_deref(), true)
}

/// More in this thread.
pub(super) async fn say_in(
    visit: &mut Visit<'_, '_>,
    mut case: Case,
    said: Said,
) -> Result<(), Fault> {
    let now = visit.desk.now();
    let text = said.text.clone();
    if case.question().is_full() {
        return full(visit, &case, text.as_deref());
    }
    let calls = case.question().calls_again(now);
    case.record(now, Fact::Asked { said })?;
    pass(visit, &mut case).await?;
    if case.question().is_full() {
        say_full(visit, &case, text.as_deref())?;
        return hear_danger(visit, text.as_deref());
    }
    received(visit, &case, text.as_deref(), calls)
}

/// To whoever has it, or is to get it.
async fn pass(visit: &mut Visit<'_, '_>, case: &mut Case) -> Result<(), Fault> {
    let desk = &mut visit.desk;
    match *case.question().state() {
        State::Lying { .. } => {
            let to = give::give(desk, case).await?;
            card::refresh_but(desk, case, to).await?;
        }
        State::With { .. } | State::Taken { .. } if case.question().is_uncalled() => {
            give::call_again(desk, case).await?;
        }
        State::With { who, .. } | State::Taken { by: who, .. } => {
            card::refresh_but(desk, case, None).await?;
            card::bring(desk, case, who)?;
        }
        State::Answered { .. } | State::Closed { .. } | State::Lapsed => {}
    }
    visit.conversation.question = Some(case.id());
    case.keep(&mut visit.desk).await
}

/// So much waits unread already that more would bury it.
fn full(visit: &mut Visit<'_, '_>, case: &Case, text: Option<&str>) -> Result<(), Fault> {
    if visit.conversation.may_point(visit.desk.now()) {
        say_full(visit, case, text)?;
    }
    hear_danger(visit, text)
}

fn say_full(visit: &mut Visit<'_, '_>, case: &Case, text: Option<&str>) -> Result<(), Fault> {
    let line = visit.say(Msg::new("ask-full"));
    let html = Html::join([line, urgent(visit, case)], "\n\n");
    let keyboard = ways_on(visit, text);
    visit.reply_with(html, keyboard)?;
    Ok(())
}

/// The receipt. What is added in the same breath gets one line in a while.
fn received(
    visit: &mut Visit<'_, '_>,
    case: &Case,
    text: Option<&str>,
    whole: bool,
) -> Result<(), Fault> {
    if whole {
        let html = receipt(visit, case, text);
        let keyboard = ways_on(visit, text);
        visit.reply_with(html, keyboard)?;
    } else if visit.conversation.may_point(visit.desk.now()) {
        let line = visit.say(Msg::new("ask-added"));
        let parts = [Some(line), report_too(visit, text)];
        let html = Html::join(parts.into_iter().flatten(), "\n\n");
        let keyboard = ways_on(visit, text);
        visit.reply_with(html, keyboard)?;
    }
    hear_danger(visit, text)
}

fn receipt(visit: &Visit<'_, '_>, case: &Case, text: Option<&str>) -> Html {
    if case.order().is_empty() {
        let line = visit.say(Msg::new("ask-nobody-joined"));
        let village = visit.desk.house.village(&case.asker.village);
        let numbers = home::numbers(&visit.desk, visit.language, village);
        return Html::join([line, numbers], "\n\n");
    }
    let zone = case.zone(&visit.desk);
    let hour = |at| crate::i18n::time(visit.language, zone.time(at));
    let sent = Msg::new("ask-received").plain("time", hour(visit.desk.now()));
    let night = case.night_until(&visit.desk);
    let when = night.map(|morning| visit.say(Msg::new("ask-night").plain("time", hour(morning))));
    let parts = [
        Some(visit.say(sent)),
        when,
        report_too(visit, text),
        Some(urgent(visit, case)),
    ];
    Html::join(parts.into_iter().flatten(), "\n\n")
}

/// What is complained of is to be graded, too.
fn report_too(visit: &Visit<'_, '_>, text: Option<&str>) -> Option<Html> {
    text.and_then(looks_like_complaint)
        .map(|_| visit.say(Msg::new("ask-report-too")))
}

/// "If it is urgent: /darurat, or telephone …".
fn urgent(visit: &Visit<'_, '_>, case: &Case) -> Html {
    tell::urgent(&visit.desk, visit.language, case)
}

fn ways_on(visit: &Visit<'_, '_>, text: Option<&str>) -> Keyboard {
    let of = |command| vec![home::button(visit, command)];
    let report = text
        .and_then(looks_like_complaint)
        .map(|_| of(Command::Report));
    let rows: Vec<Vec<Button>> = [
        Some(of(Command::Emergency)),
        report,
        Some(of(Command::Menu)),
    ]
    .into_iter()
    .flatten()
    .collect();
    Keyboard::Inline(rows)
}

/// A question that sounds like an emergency is sent all the same, and help is offered.
fn hear_danger(visit: &mut Visit<'_, '_>, text: Option<&str>) -> Result<(), Fault> {
    let hint = text.and_then(looks_like_complaint);
    let now = visit.desk.now();
    if hint == Some(ComplaintHint::Emergency) && visit.conversation.may_point_gravely(now) {
        return home::offer_help(visit);
    }
    Ok(())
}

//! `/lapor`, and the buttons that stand on their own: the day's question, and
//! "change" or "complete" on a receipt.

use std::collections::BTreeSet;

use chrono::TimeDelta;

use super::all_well;
use super::form::Form;
use super::receipt::{CHANGE, COMPLETE};
use super::step::{Question, Step};
use crate::domain::access::Action;
use crate::domain::id::{PersonId, RandomId};
use crate::domain::language::Language;
use crate::domain::person::Person;
use crate::domain::report::{Feeling, Filer, Report};
use crate::engine::Fault;
use crate::engine::outgoing::{Body, Lane, MessageRef};
use crate::features::button::Pointer;
use crate::features::conversation::OpenFlow;
use crate::features::dialogue::{self, Input};
use crate::features::household_question::{self, ALL_WELL, FAMILY, MEMBER};
use crate::features::{Desk, Feature, Flow, Visit, daily_question, naming};
use crate::i18n::{self, Html, Msg};
use crate::register;

/// A tap on "healthy" so soon after a report is a trembling finger or a second
/// reminder, not a second report.
const SAME_REPORT: TimeDelta = TimeDelta::minutes(10);

/// What it takes to press this standing button.
#[must_use]
pub fn button_action(word: &str) -> Option<Action> {
    button_words().contains(&word).then_some(Action::ReportSelf)
}

/// Whether the button is "Gawat": it calls for help also when nothing else may be
/// reported.
#[must_use]
pub fn is_call_for_help(pointer: &Pointer) -> bool {
    pointer.feature == Feature::CheckIn && pointer.word == Feeling::Emergency.word()
}

/// The words of its standing buttons.
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    let feelings = Feeling::ALL.iter().map(|feeling| feeling.word());
    feelings
        .chain([CHANGE, COMPLETE, MEMBER, ALL_WELL, FAMILY])
        .collect()
}

/// `/lapor`: goes on with the report that was being made, or begins one; where the
/// telephone reports for others, too, it shows of whom.
///
/// # Errors
/// When the store fails.
pub async fn command(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let Some(person) = visit.person.clone() else {
        return Ok(());
    };
    let paused = visit.conversation.paused.as_ref();
    let unfinished = paused.is_some_and(|paused| matches!(paused.flow, Flow::CheckIn(_)));
    if unfinished && dialogue::resume(visit).await? {
        return Ok(());
    }
    if visit.reports_for_others() {
        return family(visit).await;
    }
    let form = Form::new(&visit.desk, visit.chat, &person, Filer::SelfReport)?;
    dialogue::begin(visit, Flow::CheckIn(form)).await
}

/// The household with everybody's state, in a new message.
async fn family(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let Some(mut household) = visit.household.clone() else {
        return dialogue::old_button(visit).await;
    };
    let none = |_: &Desk<'_, '_>, _: Language| Html::default();
    household_question::ask(&mut visit.desk, &mut household, Lane::Reply, none).await?;
    visit.household = Some(household);
    Ok(())
}

/// A member's button: goes on with the report about them, or begins one.
async fn member(visit: &mut Visit<'_, '_>, bits: u64) -> Result<(), Fault> {
    let Some((person, filer)) = visit.reports_for(bits).await? else {
        visit.toast(Msg::new("foreign-press"));
        return Ok(());
    };
    if !in_the_making(visit, &person) {
        let form = Form::new(&visit.desk, visit.chat, &person, filer)?;
        return dialogue::begin(visit, Flow::CheckIn(form)).await;
    }
    bring_back(visit, &person).await?;
    let asked = visit
        .conversation
        .open
        .as_mut()
        .and_then(|open| open.asked.take());
    if let Some(asked) = asked {
        dialogue::close_question(&mut visit.desk, visit.chat, &asked)?;
    }
    dialogue::ask(visit).await
}

fn is_about(open: &OpenFlow, person: &Person) -> bool {
    matches!(&open.flow, Flow::CheckIn(form) if form.person == person.id)
}

/// A standing button.
///
/// # Errors
/// When the store fails.
pub async fn press(visit: &mut Visit<'_, '_>, word: &str, thing: Option<u64>) -> Result<(), Fault> {
    let Some(bits) = thing else {
        return dialogue::old_button(visit).await;
    };
    match word {
        CHANGE | COMPLETE => reopen(visit, bits).await,
        MEMBER => member(visit, bits).await,
        ALL_WELL => all_well::press(visit, bits).await,
        FAMILY => family(visit).await,
        _ => match word.parse() {
            Ok(feeling) => answer(visit, bits, feeling).await,
            Err(_) => dialogue::old_button(visit).await,
        },
    }
}

/// The day's question is answered with its own button.
async fn answer(visit: &mut Visit<'_, '_>, bits: u64, feeling: Feeling) -> Result<(), Fault> {
    let Some((person, filer)) = visit.reports_for(bits).await? else {
        visit.toast(Msg::new("foreign-press"));
        return Ok(());
    };
    if feeling == Feeling::Healthy
        && let Some(report) = just_filed(visit, &person).await?
        && !in_the_making(visit, &person)
    {
        return already_filed(visit, &person, &report);
    }
    if in_the_making(visit, &person) {
        return answer_again(visit, &person, feeling).await;
    }
    settle_question(visit, &person, feeling)?;
    let form = Form::new(&visit.desk, visit.chat, &person, filer)?;
    dialogue::pause(visit).await?;
    visit.conversation.open = Some(OpenFlow::new(Flow::CheckIn(form), visit.desk.now()));
    dialogue::take(visit, Input::Word(feeling.word()), None).await
}

fn in_the_making(visit: &Visit<'_, '_>, person: &Person) -> bool {
    [&visit.conversation.open, &visit.conversation.paused]
        .into_iter()
        .flatten()
        .any(|open| is_about(open, person))
}

/// A report is being made already: another answer changes the first one, the
/// same answer changes nothing.
async fn answer_again(
    visit: &mut Visit<'_, '_>,
    person: &Person,
    feeling: Feeling,
) -> Result<(), Fault> {
    bring_back(visit, person).await?;
    let now = visit.desk.now();
    let Some(open) = visit.conversation.open.as_mut() else {
        return Ok(());
    };
    let Flow::CheckIn(form) = &mut open.flow else {
        return Ok(());
    };
    if form.answers.feeling == Some(feeling) {
        let asked = open.asked.as_ref();
        let trembling = asked.is_some_and(|asked| now - asked.at < dialogue::DOUBLE_PRESS);
        return match trembling {
            true => Ok(()),
            false => dialogue::old_button(visit).await,
        };
    }
    form.at = Step::Ask(Question::Feeling);
    let asked = open.asked.take();
    if let Some(asked) = asked {
        dialogue::close_question(&mut visit.desk, visit.chat, &asked)?;
    }
    settle_question(visit, person, feeling)?;
    dialogue::take(visit, Input::Word(feeling.word()), None).await
}

/// Puts the paused report back, if it is the one that lies aside.
async fn bring_back(visit: &mut Visit<'_, '_>, person: &Person) -> Result<(), Fault> {
    let open = visit.conversation.open.as_ref();
    if open.is_some_and(|open| is_about(open, person)) {
        return Ok(());
    }
    let mut paused = visit.conversation.paused.take();
    dialogue::pause(visit).await?;
    if let Some(paused) = &mut paused {
        paused.asked = None;
    }
    visit.conversation.open = paused;
    Ok(())
}

/// Takes the buttons off the day's question and leaves the choice readable.
fn settle_question(
    visit: &mut Visit<'_, '_>,
    person: &Person,
    feeling: Feeling,
) -> Result<(), Fault> {
    let Some(message) = visit.pressed.as_ref().and_then(|pressed| pressed.message) else {
        return Ok(());
    };
    let choice = visit.say(naming::feeling(feeling));
    let chosen = visit.say(Msg::new("chosen").html("choice", choice));
    let question = daily_question::text(&visit.desk, visit.language, person, visit.chat);
    let body = Body::Edit {
        of: MessageRef::Telegram(message),
        html: Html::join([question, chosen], "\n").into_string(),
        buttons: Vec::new(),
    };
    visit.desk.send_body(visit.chat, Lane::Reply, body, None)?;
    Ok(())
}

/// The report that was filed a moment ago.
async fn just_filed(visit: &Visit<'_, '_>, person: &Person) -> Result<Option<Report>, Fault> {
    let today = visit.desk.today(&person.village);
    let last = register::report::last_until(visit.desk.tx, person.id, today).await?;
    let since = visit.desk.now() - SAME_REPORT;
    Ok(last.filter(|report| report.filed_at >= since))
}

fn already_filed(visit: &mut Visit<'_, '_>, person: &Person, report: &Report) -> Result<(), Fault> {
    let village = visit.desk.house.village(&person.village);
    if let Some(zone) = village.map(|village| village.zone) {
        let at = i18n::time(visit.language, zone.time(report.filed_at));
        visit.toast(Msg::new("already-filed").plain("at", at));
    }
    settle_question(
        visit,
        person,
        report.answers.feeling.unwrap_or(Feeling::Healthy),
    )
}

/// "Change" or "complete" on a receipt: a correction, on its own day only.
async fn reopen(visit: &mut Visit<'_, '_>, bits: u64) -> Result<(), Fault> {
    let Some((person, filer, newest)) = filed_today(visit, bits).await? else {
        visit.toast(Msg::new("day-is-over"));
        return visit
            .reply(visit.say(Msg::new("day-is-over-more")))
            .map(drop);
    };
    if is_being_corrected(visit, &newest) {
        return dialogue::old_button(visit).await;
    }
    let form = Form::correction(&visit.desk, visit.chat, &person, filer, &newest)?;
    dialogue::begin(visit, Flow::CheckIn(form)).await
}

/// The newest version of a report of today, about anybody for whom this telephone reports.
/// An older receipt leads there, too.
async fn filed_today(
    visit: &Visit<'_, '_>,
    bits: u64,
) -> Result<Option<(Person, Filer, Report)>, Fault> {
    let holder = visit.person.iter().map(|person| person.id);
    let members = visit
        .household
        .iter()
        .flat_map(|house| house.members.iter().copied());
    let people: BTreeSet<PersonId> = holder.chain(members).collect();
    for id in people {
        let Some((person, filer)) = visit.reports_for(id.bits()).await? else {
            continue;
        };
        let today = visit.desk.today(&person.village);
        let reports = register::report::all_on(visit.desk.tx, id, today).await?;
        let Some(pressed) = reports.iter().find(|report| report.id.bits() == bits) else {
            continue;
        };
        let mut versions = reports.iter().rev();
        let newest = versions.find(|report| report.sequence == pressed.sequence);
        return Ok(newest.cloned().map(|newest| (person, filer, newest)));
    }
    Ok(None)
}

fn is_being_corrected(visit: &Visit<'_, '_>, report: &Report) -> bool {
    let open = visit.conversation.open.as_ref().map(|open| &open.flow);
    matches!(
        open,
        Some(Flow::CheckIn(form))
            if form.person == report.person
                && form.day == Some(report.day)
                && form.corrects == Some(report.sequence)
    )
}

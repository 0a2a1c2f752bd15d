//! `/darurat` on a telephone that reports for a whole house: once the alert is out, and not
//! before, it may be said for whom it is.

use super::case::Case;
use super::emergency::emergency_of;
use super::raise::raise;
use super::{ring, tell};
use crate::domain::access::Action;
use crate::domain::alert::{Alert, Cause, Fact, Subject};
use crate::domain::id::RandomId as _;
use crate::domain::person::Person;
use crate::domain::report::Filer;
use crate::engine::Fault;
use crate::engine::outgoing::{Button, Keyboard, Lane};
use crate::features::button::Subject as About;
use crate::features::visit::standing_button;
use crate::features::{Feature, Visit, dialogue, home, household_question};
use crate::i18n::{Html, Msg};
use crate::register;

/// The button of somebody of the house.
pub(super) const FOR: &str = "for";

/// What it takes to press it.
pub(super) const ACTION: Action = Action::ReportSelf;

/// Asks for whom it is. Nobody waits for the answer: health workers are being called.
pub(super) async fn ask(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let Some(household) = visit
        .household
        .clone()
        .filter(|_| visit.reports_for_others())
    else {
        return Ok(());
    };
    let holder = visit.person.as_ref().map(|person| person.id);
    let members = household_question::members(&visit.desk, &household).await?;
    let buttons = members.iter().map(|member| {
        let label = match Some(member.person.id) == holder {
            true => visit.label(Msg::new("for-whom-me-button")),
            false => visit.desk.address(visit.language, &member.person),
        };
        let about = About::Thing(member.person.id.bits());
        vec![standing_button(label, Feature::Alerts, FOR, about)]
    });
    let keyboard = Keyboard::Inline(buttons.collect::<Vec<Vec<Button>>>());
    let question = visit.say(Msg::new("for-whom"));
    let chat = visit.chat;
    // After the advice, in the same lane.
    visit
        .desk
        .send(chat, Lane::Alert, question, keyboard, None)
        .map(drop)
}

/// It is said for whom.
pub(super) async fn press(visit: &mut Visit<'_, '_>, thing: Option<u64>) -> Result<(), Fault> {
    let theirs = match thing {
        Some(bits) => visit.reports_for(bits).await?,
        None => None,
    };
    let (Some((person, filer)), Some(holder)) = (theirs, visit.person.clone()) else {
        return dialogue::old_button(visit).await;
    };
    let mine = Subject::Person(holder.id);
    let Some(open) = register::alert::open_about(visit.desk.tx, &mine).await? else {
        return dialogue::old_button(visit).await;
    };
    visit.take_buttons_off(Lane::Alert)?;
    visit.toast(Msg::new("for-whom-toast"));
    if person.id == holder.id {
        return Ok(());
    }
    let theirs = Subject::Person(person.id);
    let known = register::alert::open_about(visit.desk.tx, &theirs).await?;
    let case = if known.is_none() && says_only_that_they_called(&open.alert) {
        register::alert::forget_pointer(visit.desk.tx, &mine);
        let case = Case::of(&visit.desk, open).await?;
        becomes(visit, case, person.clone(), filer).await?
    } else {
        let grave = emergency_of(&visit.desk, &person, Some(filer));
        raise(&mut visit.desk, grave).await?.1
    };
    told(visit, &case, &person)
}

/// Whether nothing but the call is in it: then it is the member's, and nobody is rung twice.
fn says_only_that_they_called(alert: &Alert) -> bool {
    let mut history = alert.history().iter();
    alert.cause() == Cause::Emergency
        && !history.any(|entry| {
            matches!(
                entry.fact,
                Fact::Worsened { .. }
                    | Fact::Updated { .. }
                    | Fact::DangerAnew { .. }
                    | Fact::FellSilent
            )
        })
}

async fn becomes(
    visit: &mut Visit<'_, '_>,
    mut case: Case,
    person: Person,
    filer: Filer,
) -> Result<Case, Fault> {
    case.identify(&visit.desk, person).await?;
    case.record(visit.desk.now(), Fact::ReportedBy { by: filer })?;
    ring::only_those_able(&mut visit.desk, &mut case).await?;
    case.keep(&mut visit.desk).await?;
    Ok(case)
}

fn told(visit: &mut Visit<'_, '_>, case: &Case, person: &Person) -> Result<(), Fault> {
    let name = visit.desk.address(visit.language, person);
    let line = visit.say(Msg::new("for-whom-told").text("person", name));
    let standing = tell::standing(&visit.desk, visit.language, case);
    let html = Html::join([line, standing], "\n");
    let keyboard = home::way_back(&visit.desk, visit.language);
    let chat = visit.chat;
    visit
        .desk
        .send(chat, Lane::Alert, html, keyboard, None)
        .map(drop)
}

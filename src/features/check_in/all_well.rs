//! "All are well", of a household: one tap, and a report for each.
//!
//! It speaks of those who are awaited today, and must never speak of anybody who may be
//! ill: whose report is being made just now on any telephone, about whom an alert is open,
//! or who is to be asked again after a bad grade, is asked alone. Pressed twice it does nothing twice.

use super::form::Form;
use super::receipt::CHANGE;
use crate::domain::alert::Subject;
use crate::domain::household::Household;
use crate::domain::id::RandomId;
use crate::domain::person::Person;
use crate::domain::report::{Answers, Report, ReportSource};
use crate::engine::Fault;
use crate::engine::outgoing::{Button, Keyboard};
use crate::features::button;
use crate::features::conversation::Conversation;
use crate::features::dialogue;
use crate::features::filing::{self, Filing};
use crate::features::household_question::{self, MEMBER};
use crate::features::visit::standing_button;
use crate::features::{Feature, Flow, Visit, naming};
use crate::i18n::{self, Html, Msg};
use crate::register;

/// The button was pressed on the question or on a receipt.
pub(super) async fn press(visit: &mut Visit<'_, '_>, bits: u64) -> Result<(), Fault> {
    let household = visit.household.clone();
    let Some(household) = household.filter(|house| house.id.bits() == bits) else {
        return dialogue::old_button(visit).await;
    };
    let members = household_question::members(&visit.desk, &household).await?;
    let meant = household_question::meant_by_all(&members);
    let (mut well, mut asked_alone) = (Vec::new(), Vec::new());
    for person in meant.into_iter().map(|member| &member.person) {
        match may_be_ill(visit, person).await? {
            true => asked_alone.push(person),
            false => well.push(person),
        }
    }
    if well.is_empty() && asked_alone.is_empty() {
        visit.toast(Msg::new("household-nobody-awaited"));
        return household_question::refresh(&mut visit.desk, &household).await;
    }
    let mut filed = Vec::new();
    for person in well {
        filed.extend(file(visit, person).await?.map(|report| (person, report)));
    }
    visit.finished |= !filed.is_empty();
    answer(visit, &household, &filed, &asked_alone)
}

/// Whether somebody else should be asked about them than "all are well".
async fn may_be_ill(visit: &Visit<'_, '_>, person: &Person) -> Result<bool, Fault> {
    if is_being_reported(&visit.conversation, person) {
        return Ok(true);
    }
    for chat in visit.desk.chats_about(person).await? {
        let there = Conversation::with(visit.desk.tx, chat).await?;
        if chat != visit.chat && is_being_reported(&there, person) {
            return Ok(true);
        }
    }
    // After a bad grade somebody asks about them alone: that is not answered in passing.
    let schedule = register::schedule::find(visit.desk.tx, person.id).await?;
    if schedule.is_some_and(|schedule| schedule.plan.again.is_some()) {
        return Ok(true);
    }
    let about = Subject::Person(person.id);
    let alert = register::alert::open_about(visit.desk.tx, &about).await?;
    Ok(alert.is_some())
}

/// Whether something was answered about them here that is not sent yet.
fn is_being_reported(conversation: &Conversation, person: &Person) -> bool {
    let is_about = |form: &Form| form.person == person.id && form.changed;
    let flows = [&conversation.open, &conversation.paused];
    let mut flows = flows.into_iter().flatten();
    flows.any(|open| matches!(&open.flow, Flow::CheckIn(form) if is_about(form)))
}

async fn file(visit: &mut Visit<'_, '_>, person: &Person) -> Result<Option<Report>, Fault> {
    let Some((person, filed_by)) = visit.reports_for(person.id.bits()).await? else {
        return Ok(None);
    };
    let filing = Filing {
        person: &person,
        day: visit.desk.today(&person.village),
        answers: Answers::healthy(),
        filed_by,
        source: ReportSource::Chat,
        complete: true,
        time_uncertain: visit.time_uncertain,
        corrects: None,
    };
    filing::file(&mut visit.desk, filing).await.map(Some)
}

/// One receipt for all, with a way to change each; and those who are asked alone.
fn answer(
    visit: &mut Visit<'_, '_>,
    household: &Household,
    filed: &[(&Person, Report)],
    asked_alone: &[&Person],
) -> Result<(), Fault> {
    let mut parts = Vec::new();
    if !filed.is_empty() {
        parts.push(receipt(visit, filed));
    }
    if !asked_alone.is_empty() {
        let names = names(visit, asked_alone.iter().copied());
        parts.push(visit.say(Msg::new("household-asked-alone").plain("names", names)));
    }
    let change = filed.iter().map(|(person, report)| {
        let label = Msg::new("household-change-button");
        button(visit, label, person, CHANGE, report.id.bits())
    });
    let alone = asked_alone.iter().map(|person| {
        let label = Msg::new("household-report-button");
        button(visit, label, person, MEMBER, person.id.bits())
    });
    let family = household_question::family_button(&visit.desk, visit.language, household);
    let buttons = alone.chain(change).chain([family]);
    let rows = buttons.map(|button| vec![button]).collect();
    visit
        .reply_with(Html::join(parts, "\n\n"), Keyboard::Inline(rows))
        .map(drop)
}

fn receipt(visit: &Visit<'_, '_>, filed: &[(&Person, Report)]) -> Html {
    let zone = filed
        .first()
        .and_then(|(person, _)| visit.desk.house.village(&person.village))
        .map_or(crate::domain::calendar::Zone::Jakarta, |village| {
            village.zone
        });
    let at = i18n::time(visit.language, zone.time(visit.desk.now()));
    let title = visit.say(Msg::new("household-receipt").plain("at", at));
    let lines = filed.iter().map(|(person, report)| {
        let line = Msg::new("household-receipt-line")
            .plain("name", visit.desk.address(visit.language, person))
            .plain("grade", visit.label(naming::grade(report.grade)));
        visit.say(line)
    });
    let lines = Html::join(lines, "\n");
    let thanks = visit.say(Msg::new("household-receipt-thanks"));
    Html::join([title, lines, thanks], "\n\n")
}

fn names<'p>(visit: &Visit<'_, '_>, people: impl Iterator<Item = &'p Person>) -> String {
    let names = people.map(|person| visit.desk.address(visit.language, person));
    names.collect::<Vec<_>>().join(", ")
}

fn button(visit: &Visit<'_, '_>, label: Msg, person: &Person, word: &str, bits: u64) -> Button {
    let name = visit.desk.address(visit.language, person);
    standing_button(
        visit.label(label.plain("name", name)),
        Feature::CheckIn,
        word,
        button::Subject::Thing(bits),
    )
}

//! What was found at the door or on the telephone: a report on the person's behalf.

use chrono::{NaiveDate, TimeDelta};

use super::form::{Filed, Form};
use super::{card, work};
use crate::domain::access::{Action, Role};
use crate::domain::id::PersonId;
use crate::domain::person::Person;
use crate::domain::report::{Answers, Feeling, Filer, Report, ReportSource};
use crate::domain::staff::StaffMember;
use crate::domain::task::{Task, can_be_sent};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Keyboard, Lane};
use crate::features::desk::Desk;
use crate::features::filing::{self, Filing};
use crate::features::{Flow, Visit, dialogue};
use crate::i18n::Msg;
use crate::register;

/// Nobody at home: the task comes up again after so long, or in the morning.
const NOT_HOME: TimeDelta = TimeDelta::hours(3);
/// A second "not at home" within this time is the same knock.
const SAME_KNOCK: TimeDelta = TimeDelta::minutes(30);

/// Seen, and well: that is the day's report.
pub(super) async fn healthy(visit: &mut Visit<'_, '_>, task: &Task) -> Result<(), Fault> {
    let Some(person) = register::person::find(visit.desk.tx, task.person).await? else {
        return dialogue::old_button(visit).await;
    };
    report_healthy(visit, &person).await?;
    visit.toast(Msg::new("tasks-saved"));
    Ok(())
}

/// Files a healthy day and says so.
pub(super) async fn report_healthy(
    visit: &mut Visit<'_, '_>,
    person: &Person,
) -> Result<(), Fault> {
    file(visit, person, Answers::healthy(), true, None).await?;
    let line = Msg::new("tasks-receipt-healthy")
        .plain("person", visit.desk.address(visit.language, person))
        .plain("at", now(visit, person));
    let line = visit.say(line);
    visit.last_word(line)?;
    Ok(())
}

/// Seen, and ill: filed at this tap, so that it is known even if nothing more is
/// said; then the danger signs are asked.
pub(super) async fn sick(visit: &mut Visit<'_, '_>, task: &Task) -> Result<(), Fault> {
    let Some(person) = register::person::find(visit.desk.tx, task.person).await? else {
        return dialogue::old_button(visit).await;
    };
    let filed = report_sick(visit, &person).await?;
    visit.toast(Msg::new("tasks-saved"));
    let form = Form::asking_danger(&person, filed);
    dialogue::begin(visit, Flow::Tasks(form)).await
}

/// Files that there are complaints, not yet which.
pub(super) async fn report_sick(
    visit: &mut Visit<'_, '_>,
    person: &Person,
) -> Result<Filed, Fault> {
    let answers = Answers {
        feeling: Some(Feeling::Complaints),
        ..Answers::default()
    };
    let report = file(visit, person, answers, false, None).await?;
    Ok(Filed {
        day: report.day,
        sequence: report.sequence,
    })
}

/// Reported on the telephone: what was heard?
pub(super) async fn phoned(visit: &mut Visit<'_, '_>, task: &Task) -> Result<(), Fault> {
    let Some(person) = register::person::find(visit.desk.tx, task.person).await? else {
        return dialogue::old_button(visit).await;
    };
    let form = Form::asking_what_was_heard(&person);
    dialogue::begin(visit, Flow::Tasks(form)).await
}

/// Files a report in the name of the member of staff who is here.
pub(super) async fn file(
    visit: &mut Visit<'_, '_>,
    person: &Person,
    answers: Answers,
    complete: bool,
    corrects: Option<&Report>,
) -> Result<Report, Fault> {
    let Some(staff) = visit.account.person else {
        return Err(Fault::Broken("a task was done by nobody"));
    };
    let found = Found {
        answers,
        complete,
        time_uncertain: visit.time_uncertain,
        corrects,
        missed_day: None,
    };
    file_as(&mut visit.desk, person, staff, found).await
}

/// Files how somebody was on a day that is over.
pub(super) async fn file_past(
    visit: &mut Visit<'_, '_>,
    person: &Person,
    day: NaiveDate,
    answers: Answers,
) -> Result<Report, Fault> {
    let Some(staff) = visit.account.person else {
        return Err(Fault::Broken("a missed day was filled in by nobody"));
    };
    let found = Found {
        answers,
        complete: true,
        time_uncertain: false,
        corrects: None,
        missed_day: Some(day),
    };
    file_as(&mut visit.desk, person, staff, found).await
}

/// What was found of somebody.
pub(super) struct Found<'f> {
    pub answers: Answers,
    pub complete: bool,
    pub time_uncertain: bool,
    pub corrects: Option<&'f Report>,
    /// A day that is over, if it is not about today.
    pub missed_day: Option<NaiveDate>,
}

/// Files a report in the name of this member of staff.
pub(super) async fn file_as(
    desk: &mut Desk<'_, '_>,
    person: &Person,
    staff: PersonId,
    found: Found<'_>,
) -> Result<Report, Fault> {
    let today = desk.today(&person.village);
    let filing = Filing {
        person,
        day: found
            .missed_day
            .unwrap_or(found.corrects.map_or(today, |old| old.day)),
        answers: found.answers,
        filed_by: Filer::Staff(staff),
        source: match found.missed_day {
            Some(_) => ReportSource::BackFilled,
            None => ReportSource::OnBehalf,
        },
        complete: found.complete,
        time_uncertain: found.time_uncertain,
        corrects: found.corrects,
    };
    filing::file(desk, filing).await
}

/// Nobody at home. The task stays; health workers hear of it, once a knock.
pub(super) async fn away(visit: &mut Visit<'_, '_>, mut task: Task) -> Result<(), Fault> {
    let Some(person) = register::person::find(visit.desk.tx, task.person).await? else {
        return dialogue::old_button(visit).await;
    };
    let now = visit.desk.now();
    if task.not_home.is_some_and(|last| now - last < SAME_KNOCK) {
        visit.toast(Msg::new("tasks-saved"));
        return Ok(());
    }
    task.not_home = Some(now);
    let again = work::wake(&mut visit.desk, &task, now + NOT_HOME, &person).await?;
    let hour = card::hour(&visit.desk, visit.language, &person.village, again);
    visit.toast(Msg::new("tasks-not-home-toast").plain("at", hour));
    card::refresh(&mut visit.desk, &task, &person).await?;
    register::task::put(visit.desk.tx, &task)?;
    tell_health_workers(visit, &task, &person).await
}

async fn tell_health_workers(
    visit: &mut Visit<'_, '_>,
    task: &Task,
    person: &Person,
) -> Result<(), Fault> {
    let staff = register::staff::all(visit.desk.tx).await?;
    let here = visit.account.person;
    let knocked = visit.staff.as_ref().map(|staff| staff.name.clone());
    for member in informed(task, &staff, here) {
        let chat = ChatId(member.chat);
        let language = visit.desk.language_of(chat).await?;
        let line = Msg::new("tasks-not-home-news")
            .text("person", person.name.as_str())
            .plain("place", person.rt_rw.to_string())
            .text("name", knocked.as_ref().map_or("", |name| name.as_str()))
            .plain(
                "at",
                card::hour(&visit.desk, language, &person.village, visit.desk.now()),
            );
        let line = visit.desk.say(language, line);
        let show = card::show_button(&visit.desk, language, task);
        let keyboard = Keyboard::Inline(vec![vec![show]]);
        visit.desk.send(chat, Lane::Reply, line, keyboard, None)?;
    }
    Ok(())
}

/// The health workers of that place; where there is none, the coordinators.
fn informed<'s>(
    task: &Task,
    staff: &'s [StaffMember],
    here: Option<PersonId>,
) -> Vec<&'s StaffMember> {
    let with = |role: Role| -> Vec<&'s StaffMember> {
        staff
            .iter()
            .filter(|member| can_be_sent(task, member) && Some(member.id) != here)
            .filter(|member| {
                member
                    .grants
                    .iter()
                    .any(|grant| grant.role == role && grant.area.contains(&task.area))
            })
            .collect()
    };
    let nurses = with(Role::HealthWorker);
    if nurses.is_empty() {
        with(Role::Coordinator)
    } else {
        nurses
    }
}

/// Whether the member of staff who is here may (still) report on this person.
pub(super) fn may_report(visit: &Visit<'_, '_>, person: &Person) -> bool {
    visit.may_in(Action::ReportFor, &person.area())
}

/// The hour it is for this person.
pub(super) fn now(visit: &Visit<'_, '_>, person: &Person) -> String {
    card::hour(
        &visit.desk,
        visit.language,
        &person.village,
        visit.desk.now(),
    )
}

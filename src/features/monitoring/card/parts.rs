//! What stands on a card, block by block. A block that this reader may not see, or that
//! there is nothing to say in, is left out.

use chrono::{Days, NaiveDate};

use super::super::graded;
use super::Seen;
use crate::domain::alert::{State, Subject};
use crate::domain::detail::Detail;
use crate::domain::id::{AlertId, PersonId, TaskId};
use crate::domain::isolation::Isolation;
use crate::domain::monitoring::Reached;
use crate::domain::report::{Report, ReportSource};
use crate::domain::task::{TaskKind, TaskState};
use crate::engine::Fault;
use crate::features::{Visit, naming, portrait};
use crate::i18n::{self, Html, Msg};
use crate::register;
use crate::register::care::Care;

/// Days that the card has a line for: the picture has them all.
const DAYS: u64 = 3;

/// So many calls, visits and alerts are looked back on.
const PAST: usize = 6;

/// The whole card.
pub(super) async fn text(visit: &Visit<'_, '_>, seen: &Seen) -> Result<Html, Fault> {
    let mut blocks = vec![who(visit, seen).await?, stay(visit, seen).await?];
    blocks.push(open_work(visit, seen).await?);
    if seen.sight.shows(Detail::Answers) {
        blocks.push(super::ending::grounds(visit, seen).await?);
        blocks.push(days(visit, seen).await?);
    }
    blocks.push(history(visit, seen).await?);
    blocks.push(visit.say(Msg::new("monitoring-written-down")));
    Ok(Html::join(blocks, "\n\n"))
}

/// Name, age, house, telephones, housemates; conditions for those who need them.
async fn who(visit: &Visit<'_, '_>, seen: &Seen) -> Result<Html, Fault> {
    let (desk, language, person) = (&visit.desk, visit.language, &seen.person);
    let village = desk.house.village(&person.village);
    let name = Msg::new("monitoring-card-who")
        .text("name", person.name.as_str())
        .plain("age", portrait::age(desk, language, person))
        .plain("rt", person.rt_rw.to_string())
        .plain(
            "village",
            village.map_or("", |village| village.name.as_str()),
        );
    let phone = match &person.phone {
        Some(phone) => Msg::new("tasks-phone").plain("phone", phone.to_string()),
        None => Msg::new("tasks-no-phone"),
    };
    let conditions = match seen.sight.shows(Detail::Conditions) {
        true => portrait::conditions(desk, language, person),
        false => Html::default(),
    };
    let lines = [
        visit.say(name),
        visit.say(phone),
        portrait::reported_by(desk, language, person).await?,
        housemates(visit, seen).await?,
        conditions,
    ];
    Ok(Html::join(lines, "\n"))
}

/// Everybody else of the house, and whose telephones report for it.
pub(super) async fn house(visit: &Visit<'_, '_>, seen: &Seen) -> Result<Vec<PersonId>, Fault> {
    let households = register::household::of_person(visit.desk.tx, seen.person.id).await?;
    let members = households.iter().flat_map(|house| house.members.iter());
    let telephones = households.iter().flat_map(|house| &house.telephones);
    let holders = telephones.map(|telephone| &telephone.holder);
    let mut ids: Vec<PersonId> = members.chain(holders).copied().collect();
    ids.retain(|id| *id != seen.person.id);
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}

/// Whoever else belongs to the house.
async fn housemates(visit: &Visit<'_, '_>, seen: &Seen) -> Result<Html, Fault> {
    let ids = house(visit, seen).await?;
    let mut names = Vec::new();
    for id in ids {
        let one = register::person::find(visit.desk.tx, id).await?;
        names.extend(one.map(|one| one.name.as_str().to_owned()));
    }
    if names.is_empty() {
        return Ok(Html::default());
    }
    let msg = Msg::new("monitoring-card-house").text("names", names.join(", "));
    Ok(visit.say(msg))
}

/// The stay: status (a matter of health), day and end, when heard of, by which way, food.
async fn stay(visit: &Visit<'_, '_>, seen: &Seen) -> Result<Html, Fault> {
    let Some(stay) = &seen.stay else {
        return Ok(visit.say(Msg::new("monitoring-not-isolating")));
    };
    let today = visit.desk.today(&seen.person.village);
    let mut lines = Vec::new();
    if seen.sight.shows(Detail::Status) {
        let status = status(visit, seen, stay).await?;
        lines.push(visit.say(Msg::new("monitoring-card-status").html("status", status)));
    }
    lines.push(until(visit, stay, today));
    if stay.is_due_to_end(today) {
        lines.push(visit.say(Msg::new("monitoring-card-due")));
    }
    let one = register::monitored::find(visit.desk.tx, seen.person.id).await?;
    if let Some(one) = one {
        if seen.sight.shows(Detail::Heard) {
            let grades = seen.sight.shows(Detail::Grades);
            lines.push(graded::on_a_card(visit, &one, today, grades));
        }
        if seen.sight.shows(Detail::Reach) {
            lines.push(visit.say(Msg::new(reached(one.reached))));
        }
    }
    if stay.needs_food {
        lines.push(visit.say(Msg::new("monitoring-card-food")));
    }
    Ok(Html::join(lines, "\n"))
}

/// In the words of the guideline that is configured.
async fn status(visit: &Visit<'_, '_>, seen: &Seen, stay: &Isolation) -> Result<Html, Fault> {
    let journey = register::traveller::that_began(visit.desk.tx, &seen.person.village, stay);
    let standing = journey.await?.map(|journey| journey.standing);
    let words = &visit.desk.house.protocol.isolation.status_words.limits;
    let label = naming::status(stay.reason, standing, words.revision);
    Ok(visit.say(Msg::new(label)))
}

fn until(visit: &Visit<'_, '_>, stay: &Isolation, today: NaiveDate) -> Html {
    let day = naming::day_of_isolation(stay.day_number(today), stay.length_days);
    let day = visit.say(day);
    let msg = match stay.last_day() {
        Some(last) => Msg::new("monitoring-card-until")
            .plain("last", visit.desk.house.locales.date(visit.language, last)),
        None => Msg::new("monitoring-card-no-end"),
    };
    visit.say(msg.html("day", day))
}

fn reached(reached: Reached) -> &'static str {
    match reached {
        Reached::Chat => "monitoring-reached-chat",
        Reached::Household => "monitoring-reached-household",
        Reached::Telephone => "monitoring-reached-telephone",
        Reached::Door => "monitoring-reached-door",
    }
}

/// The open alert, for those whose duty is health; open tasks, for those who do them.
async fn open_work(visit: &Visit<'_, '_>, seen: &Seen) -> Result<Html, Fault> {
    let mut lines = Vec::new();
    if seen.sight.shows(Detail::Alerts) {
        lines.extend(alert(visit, seen).await?);
    }
    if seen.sight.shows(Detail::Tasks) {
        for task in register::task::open_about(visit.desk.tx, seen.person.id).await? {
            let msg = Msg::new("monitoring-card-task")
                .plain("task", visit.label(Msg::new(task_label(task.kind))))
                .plain("since", moment(visit, seen, task.opened));
            lines.push(visit.say(msg));
        }
    }
    Ok(Html::join(lines, "\n"))
}

fn task_label(kind: TaskKind) -> &'static str {
    match kind {
        TaskKind::Call => "tasks-call",
        TaskKind::Door => "tasks-door",
        TaskKind::Visit => "tasks-visit",
    }
}

async fn alert(visit: &Visit<'_, '_>, seen: &Seen) -> Result<Option<Html>, Fault> {
    let about = Subject::Person(seen.person.id);
    let Some(file) = register::alert::open_about(visit.desk.tx, &about).await? else {
        return Ok(None);
    };
    let taker = match file.alert.state() {
        State::Taken { by, .. } => register::staff::find(visit.desk.tx, *by).await?,
        State::Open(_) | State::Closed { .. } => None,
    };
    let grade = visit.say(naming::grade(file.alert.grade()));
    let msg = match &taker {
        Some(taker) => Msg::new("monitoring-card-alert-taken").text("staff", taker.name.as_str()),
        None => Msg::new("monitoring-card-alert-open"),
    };
    Ok(Some(visit.say(msg.html("grade", grade))))
}

/// What was done before: calls and visits for those who do them, alerts for those whose
/// duty is health.
async fn history(visit: &Visit<'_, '_>, seen: &Seen) -> Result<Html, Fault> {
    let mut lines = Vec::new();
    for care in register::care::latest(visit.desk.tx, seen.person.id, PAST).await? {
        lines.extend(match care {
            Care::Task(id) if seen.sight.shows(Detail::Tasks) => past_task(visit, seen, id).await?,
            Care::Alert(id) if seen.sight.shows(Detail::Alerts) => {
                past_alert(visit, seen, id).await?
            }
            Care::Task(_) | Care::Alert(_) => None,
        });
    }
    if lines.is_empty() {
        return Ok(Html::default());
    }
    lines.insert(0, visit.say(Msg::new("monitoring-card-past")));
    Ok(Html::join(lines, "\n"))
}

async fn past_task(visit: &Visit<'_, '_>, seen: &Seen, id: TaskId) -> Result<Option<Html>, Fault> {
    let task = register::task::find(visit.desk.tx, id).await?;
    let Some(TaskState::Done { by, .. }) = task.as_ref().map(|task| task.state) else {
        return Ok(None);
    };
    let by = match by {
        Some(by) => register::staff::find(visit.desk.tx, by).await?,
        None => None,
    };
    let msg = match &by {
        Some(by) => Msg::new("monitoring-past-task-by").text("staff", by.name.as_str()),
        None => Msg::new("monitoring-past-task"),
    };
    Ok(task.map(|task| {
        let kind = visit.label(Msg::new(task_label(task.kind)));
        let at = moment(visit, seen, task.opened);
        visit.say(msg.plain("task", kind).plain("at", at))
    }))
}

async fn past_alert(
    visit: &Visit<'_, '_>,
    seen: &Seen,
    id: AlertId,
) -> Result<Option<Html>, Fault> {
    let file = register::alert::find(visit.desk.tx, id).await?;
    let closed = file.filter(|file| file.alert.is_closed());
    Ok(closed.map(|file| {
        let first = file.alert.history().first();
        let at = first.map(|first| moment(visit, seen, first.at));
        let msg = Msg::new("monitoring-past-alert")
            .plain("at", at.unwrap_or_default())
            .html("grade", visit.say(naming::grade(file.alert.grade())));
        visit.say(msg)
    }))
}

/// The last days, a line each.
async fn days(visit: &Visit<'_, '_>, seen: &Seen) -> Result<Html, Fault> {
    let today = visit.desk.today(&seen.person.village);
    let first = today.checked_sub_days(Days::new(DAYS - 1)).unwrap_or(today);
    let reports = register::report::in_force(visit.desk.tx, seen.person.id, first, today).await?;
    let mut lines = vec![visit.say(Msg::new("monitoring-card-days"))];
    for day in first.iter_days().take_while(|day| *day <= today) {
        let of_day: Vec<&Report> = reports.iter().filter(|report| report.day == day).collect();
        if of_day.is_empty() {
            lines.push(line(
                visit,
                day,
                visit.say(Msg::new("monitoring-no-report")),
            ));
        }
        for report in of_day {
            lines.push(line(visit, day, said(visit, report)));
        }
    }
    Ok(Html::join(lines, "\n"))
}

fn line(visit: &Visit<'_, '_>, day: NaiveDate, said: Html) -> Html {
    let date = visit.desk.house.locales.date_short(visit.language, day);
    let msg = Msg::new("monitoring-card-day").plain("date", date);
    visit.say(msg.html("said", said))
}

/// Grade, values and complaints of one report.
fn said(visit: &Visit<'_, '_>, report: &Report) -> Html {
    let answers = &report.answers;
    let temperature = answers
        .temperature
        .map(|value| Html::plain(&i18n::temperature(visit.language, i32::from(value.value()))));
    let oxygen = answers
        .spo2
        .map(|value| Html::plain(&format!("SpO2 {}", i18n::percent(value.value()))));
    let danger = answers
        .in_danger()
        .then(|| visit.say(Msg::new("history-danger")));
    let complaints = answers.complaints().into_iter();
    let complaints = complaints.map(|one| visit.say(naming::symptom(one)));
    let later = (report.source == ReportSource::BackFilled)
        .then(|| visit.say(Msg::new("history-back-filled")));
    let parts = [
        Some(visit.say(naming::grade(report.grade))),
        temperature,
        oxygen,
        danger,
    ];
    let parts = parts.into_iter().flatten().chain(complaints).chain(later);
    Html::join(parts, " · ")
}

fn moment(visit: &Visit<'_, '_>, seen: &Seen, at: crate::clock::Moment) -> String {
    let village = visit.desk.house.village(&seen.person.village);
    let zone = village.map_or_else(|| visit.zone(), |village| village.zone);
    let date = visit
        .desk
        .house
        .locales
        .date_short(visit.language, zone.day(at));
    format!("{date} {}", i18n::time(visit.language, zone.time(at)))
}

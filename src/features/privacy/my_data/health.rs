//! What is kept of somebody's health: isolations, reports, alerts, tasks, the day's list.
//!
//! Of an alert stands what was done and by whom, not who was called and did not come: that
//! is between them and their coordinator.

use std::cmp::Reverse;

use super::page::Entry;
use super::scribe::Scribe;
use crate::clock::Moment;
use crate::domain::alert::{Alert, Ending, Fact, FalseAlarm};
use crate::domain::grade::Grade;
use crate::domain::isolation::{Isolation, IsolationState};
use crate::domain::letter::Letter;
use crate::domain::report::{Filer, Report, ReportSource};
use crate::domain::stay_end::Decision;
use crate::domain::task::{Task, TaskKind, TaskReason, TaskState};
use crate::domain::unmatched::{State, Unmatched};
use crate::engine::Fault;
use crate::features::naming;
use crate::features::reasons::Wording;
use crate::features::welcome::reason_label;
use crate::i18n::{Html, Msg};
use crate::register;

/// Stays in isolation, the newest first.
pub(super) async fn isolations(scribe: &Scribe<'_, '_, '_>) -> Result<Vec<Entry>, Fault> {
    let (mut stays, mut letters) = (Vec::new(), Vec::new());
    for id in &scribe.owner.ids {
        stays.extend(register::isolation::all_of(scribe.visit.desk.tx, *id).await?);
        letters.extend(register::letter::all_of(scribe.visit.desk.tx, *id).await?);
    }
    stays.sort_by_key(|stay| Reverse(stay.since));
    Ok(stays
        .iter()
        .map(|stay| isolation(scribe, stay, &letters))
        .collect())
}

fn isolation(scribe: &Scribe<'_, '_, '_>, stay: &Isolation, letters: &[Letter]) -> Entry {
    let state = match stay.state {
        IsolationState::Active => scribe.word("my-data-goes-on"),
        IsolationState::Ended { at, why, .. } => scribe.say(
            Msg::new("my-data-ended")
                .plain("at", scribe.at(at))
                .html("ending", scribe.say(naming::stay_end(why))),
        ),
    };
    let lines = [
        Some(scribe.fact("field-first-day", scribe.day(stay.day_zero))),
        stay.last_day()
            .map(|day| scribe.fact("my-data-last-day", scribe.day(day))),
        Some(state),
        stay.needs_food.then(|| scribe.word("my-data-needs-food")),
        Some(scribe.fact("my-data-registered", scribe.at(stay.since))),
    ];
    let theirs = letters.iter().filter(|one| one.isolation == stay.id);
    let decisions = stay.decisions.iter();
    let decisions = decisions.map(|one| decision(scribe, stay, one));
    Entry {
        head: scribe.word(reason_label(stay.reason)),
        lines: lines
            .into_iter()
            .flatten()
            .chain(decisions)
            .chain(theirs.map(|one| letter(scribe, one)))
            .collect(),
    }
}

/// The letter about its end.
fn letter(scribe: &Scribe<'_, '_, '_>, letter: &Letter) -> Html {
    let id = match letter.withdrawn {
        None => "my-data-letter",
        Some(_) => "my-data-letter-withdrawn",
    };
    let msg = Msg::new(id)
        .plain("number", letter.number())
        .plain("at", scribe.at(letter.at))
        .html("by", scribe.name(letter.by));
    scribe.say(msg)
}

/// What an officer has decided about it, with the reason.
fn decision(scribe: &Scribe<'_, '_, '_>, stay: &Isolation, one: &Decision) -> Html {
    let (desk, language) = (&scribe.visit.desk, scribe.visit.language);
    naming::decision(
        desk,
        language,
        (stay, one),
        (scribe.at(one.at), scribe.name(one.by)),
    )
}

/// All versions of all reports, the newest first.
pub(super) async fn reports(scribe: &Scribe<'_, '_, '_>) -> Result<Vec<Entry>, Fault> {
    let mut reports = Vec::new();
    for id in &scribe.owner.ids {
        reports.extend(register::report::all_of(scribe.visit.desk.tx, *id).await?);
    }
    reports.sort_by_key(|one| Reverse((one.day, one.sequence, one.version)));
    Ok(reports.iter().map(|one| report(scribe, one)).collect())
}

fn report(scribe: &Scribe<'_, '_, '_>, report: &Report) -> Entry {
    let day = scribe.day(report.day);
    let head = match report.version {
        0 => Html::plain(&day),
        version => scribe.say(
            Msg::new("my-data-version")
                .plain("day", day)
                .num("version", version),
        ),
    };
    let filed = Msg::new("my-data-filed")
        .plain("at", scribe.at(report.filed_at))
        .html("by", filer(scribe, report.filed_by));
    let mut lines = vec![scribe.say(naming::grade(report.grade))];
    lines.extend(answers(scribe, report));
    lines.extend(grounds(scribe, report));
    lines.push(scribe.say(filed));
    lines.extend(marks(report).into_iter().map(|id| scribe.word(id)));
    Entry { head, lines }
}

fn filer(scribe: &Scribe<'_, '_, '_>, filer: Filer) -> Html {
    match filer {
        Filer::SelfReport => Html::plain(scribe.owner.name().unwrap_or_default()),
        Filer::Household(who) | Filer::Staff(who) => scribe.name(who),
    }
}

/// What was answered.
fn answers(scribe: &Scribe<'_, '_, '_>, report: &Report) -> Vec<Html> {
    let answers = &report.answers;
    let wording = wording(scribe);
    let yes_or_no = |yes| scribe.word(if yes { "yes-button" } else { "no-button" });
    let list = |said: Vec<Html>| (!said.is_empty()).then(|| Html::join(said, ", "));
    let complaints = answers.complaints();
    let complaints = complaints.into_iter().map(naming::symptom);
    let danger = answers.danger.iter().map(|&one| naming::danger(one));
    let lines = [
        answers.feeling.map(|one| scribe.say(naming::feeling(one))),
        list(complaints.map(|one| scribe.say(one)).collect()),
        answers.breathlessness.map(|one| {
            scribe.line(
                "symptom-breathless",
                scribe.say(naming::breathlessness(one)),
            )
        }),
        list(danger.map(|one| scribe.say(one)).collect())
            .map(|signs| scribe.line("history-danger", signs)),
        answers.other_text.as_deref().map(Html::quote),
        Some(wording.measured_values(answers)).filter(|values| !values.is_empty()),
        answers
            .no_thermometer
            .then(|| scribe.word("my-data-no-thermometer")),
        answers
            .fever_reducer
            .map(|taken| scribe.line("my-data-fever-reducer", yes_or_no(taken))),
    ];
    lines.into_iter().flatten().collect()
}

/// Why it has its grade, as health workers read it.
fn grounds(scribe: &Scribe<'_, '_, '_>, report: &Report) -> Vec<Html> {
    let wording = wording(scribe);
    let bullet = |html: Html| Html::concat([Html::plain("• "), html]);
    let reasons = report.findings.iter();
    let reasons = reasons.map(|finding| wording.reason(&finding.reason));
    let remarks = report.remarks.iter().map(|one| wording.remark(one));
    let score = report.news2.iter();
    let score = score.map(|news2| wording.news2(news2.score, &news2.missing));
    let all: Vec<Html> = reasons.chain(remarks).chain(score).map(bullet).collect();
    match all.is_empty() {
        true => Vec::new(),
        false => {
            let title = scribe.word("my-data-why");
            vec![Html::join(std::iter::once(title).chain(all), "\n")]
        }
    }
}

fn marks(report: &Report) -> Vec<&'static str> {
    let source = match report.source {
        ReportSource::Chat => None,
        ReportSource::OnBehalf => Some("my-data-on-behalf"),
        ReportSource::BackFilled => Some("history-back-filled"),
        ReportSource::Matched => Some("my-data-from-another"),
    };
    let unfinished = (!report.complete).then_some("history-half-finished");
    let uncertain = report.time_uncertain.then_some("my-data-uncertain");
    [source, unfinished, uncertain]
        .into_iter()
        .flatten()
        .collect()
}

fn wording<'w, 'd, 't>(scribe: &Scribe<'w, 'd, 't>) -> Wording<'w, 'd, 't> {
    Wording {
        desk: &scribe.visit.desk,
        language: scribe.visit.language,
    }
}

/// Alerts and calls for help, the newest first.
pub(super) async fn alerts(scribe: &Scribe<'_, '_, '_>) -> Result<Vec<Entry>, Fault> {
    let theirs = scribe.owner.in_alerts();
    let files = register::alert::all_of(scribe.visit.desk.tx, &theirs).await?;
    let newest_first = files.iter().rev();
    Ok(newest_first
        .map(|file| alert(scribe, &file.alert))
        .collect())
}

fn alert(scribe: &Scribe<'_, '_, '_>, alert: &Alert) -> Entry {
    let mut lines = vec![scribe.say(naming::grade(alert.grade()))];
    for entry in alert.history() {
        if let Some(done) = done(scribe, &entry.fact) {
            lines.push(happened(scribe, entry.at, done));
        }
    }
    let known = alert.worst();
    if *known != crate::domain::alert::Picture::default() {
        lines.push(wording(scribe).picture(known));
    }
    scribe.entry(alert.since(), lines)
}

pub(super) fn happened(scribe: &Scribe<'_, '_, '_>, at: Moment, what: Html) -> Html {
    let msg = Msg::new("my-data-happened").plain("at", scribe.at(at));
    scribe.say(msg.html("words", what))
}

/// What was done, in words; `None`: who of the staff could not or did not come, and the
/// workings of the ringing.
fn done(scribe: &Scribe<'_, '_, '_>, fact: &Fact) -> Option<Html> {
    let by = |id: &'static str, who| scribe.say(Msg::new(id).html("by", scribe.name(who)));
    let grade = |id: &'static str, grade: Grade| {
        scribe.say(Msg::new(id).html("grade", scribe.say(naming::grade(grade))))
    };
    Some(match fact {
        Fact::Opened { grade: now, .. } => grade("my-data-alert-opened", *now),
        Fact::Worsened { grade: now, .. } => grade("my-data-alert-worsened", *now),
        Fact::Rang { whom, .. } => {
            let count = u32::try_from(whom.len()).unwrap_or(u32::MAX);
            scribe.say(Msg::new("my-data-alert-rang").num("count", count))
        }
        Fact::Took { by: who } => by("my-data-alert-took", *who),
        Fact::HandedOver { by: who, .. } | Fact::Reassigned { by: who, .. } => {
            by("my-data-alert-handed-over", *who)
        }
        Fact::Called { by: who } => by("my-data-alert-called", *who),
        Fact::Visited { by: who } => by("my-data-alert-visited", *who),
        Fact::Referred { by: who } => by("my-data-alert-referred", *who),
        Fact::PressedAgain => scribe.word("my-data-alert-pressed-again"),
        Fact::DangerAnew { .. } => scribe.word("my-data-alert-danger-anew"),
        Fact::FellSilent => scribe.word("my-data-alert-silent"),
        Fact::ReportedBy { by: who } => {
            scribe.say(Msg::new("my-data-alert-reported-by").html("by", filer(scribe, *who)))
        }
        Fact::DangerWithdrawn { .. } => scribe.word("my-data-alert-withdrawn"),
        Fact::Told { words } => Html::join(
            [scribe.word("my-data-alert-told"), Html::quote(words)],
            "\n",
        ),
        Fact::Noted { by: who, words } => {
            Html::join([by("my-data-alert-noted", *who), Html::quote(words)], "\n")
        }
        Fact::Closed { by: who, ending } => closed(scribe, scribe.name(*who), ending),
        Fact::Skipped { .. }
        | Fact::PassedOn { .. }
        | Fact::TakerLost { .. }
        | Fact::Reminded
        | Fact::Updated { .. }
        | Fact::Confirmed { .. }
        | Fact::Unreachable
        | Fact::Reachable
        | Fact::Identified { .. }
        | Fact::FiledAfterwards { .. } => return None,
    })
}

fn closed(scribe: &Scribe<'_, '_, '_>, by: Html, ending: &Ending) -> Html {
    let (ended, words) = match ending {
        Ending::CaredForAtHome => (Msg::new("ending-home"), None),
        Ending::Visited => (Msg::new("ending-visited"), None),
        Ending::Referred => (Msg::new("ending-referred"), None),
        Ending::Admitted => (Msg::new("ending-admitted"), None),
        Ending::Eased => (Msg::new("ending-eased"), None),
        Ending::Died => (Msg::new("ending-died"), None),
        Ending::FalseAlarm { because, words } => {
            let reason = scribe.word(false_alarm(*because));
            let msg = Msg::new("ending-false-alarm").html("reason", reason);
            (msg, words.as_deref().map(Html::quote))
        }
    };
    let msg = Msg::new("my-data-alert-closed");
    let line = scribe.say(msg.html("by", by).html("ending", scribe.say(ended)));
    Html::join([Some(line), words].into_iter().flatten(), "\n")
}

fn false_alarm(because: FalseAlarm) -> &'static str {
    match because {
        FalseAlarm::Mistake => "false-alarm-mistake",
        FalseAlarm::Misunderstood => "false-alarm-misunderstood",
        FalseAlarm::WrongValue => "false-alarm-wrong-value",
        FalseAlarm::Usual => "false-alarm-usual",
        FalseAlarm::Trial => "false-alarm-trial",
        FalseAlarm::Other => "false-alarm-other",
    }
}

/// What was told from these chats before it was known who that is, or about somebody else:
/// as it was told, never whose it was found to be.
pub(super) async fn told(scribe: &Scribe<'_, '_, '_>) -> Result<Vec<Entry>, Fault> {
    let accounts = scribe.owner.accounts.iter();
    let chats: Vec<i64> = accounts.map(|account| account.chat.0).collect();
    let mut reports = register::unmatched::all_of(scribe.visit.desk.tx, &chats, &[]).await?;
    reports.sort_by_key(|report| Reverse((report.since, report.id)));
    Ok(reports.iter().map(|one| told_once(scribe, one)).collect())
}

fn told_once(scribe: &Scribe<'_, '_, '_>, report: &Unmatched) -> Entry {
    let quoted = |id: &'static str, words: &Option<String>| {
        let words = words.as_deref()?;
        Some(scribe.say(Msg::new(id).html("words", Html::quote(words))))
    };
    let who = &report.who;
    let phone = who.phone.as_ref().map(|phone| {
        let msg = Msg::new("unmatched-told-phone");
        scribe.say(msg.plain("phone", phone.to_string()))
    });
    let state = match report.state {
        State::Telling | State::Waiting { .. } => "my-data-told-waits",
        State::Matched { .. } => "my-data-told-matched",
        State::Unmatchable { .. } => "my-data-told-unmatchable",
    };
    let lines = [
        Some(scribe.say(naming::grade(report.picture.grade))),
        quoted("unmatched-told-name", &who.name),
        quoted("unmatched-told-place", &who.place),
        phone,
        Some(wording(scribe).picture(&report.picture)),
        Some(scribe.word(state)),
    ];
    scribe.entry(report.since, lines.into_iter().flatten().collect())
}

/// Calls and visits, the newest first; also who was given name and number for them.
pub(super) async fn tasks(scribe: &Scribe<'_, '_, '_>) -> Result<Vec<Entry>, Fault> {
    let mut tasks = Vec::new();
    for id in &scribe.owner.ids {
        tasks.extend(register::task::all_about(scribe.visit.desk.tx, *id).await?);
    }
    tasks.sort_by_key(|task| Reverse((task.opened, task.id)));
    Ok(tasks.iter().map(|one| task(scribe, one)).collect())
}

fn task(scribe: &Scribe<'_, '_, '_>, task: &Task) -> Entry {
    let kind = match task.kind {
        TaskKind::Call => "my-data-task-call",
        TaskKind::Door => "my-data-task-door",
        TaskKind::Visit => "my-data-task-visit",
    };
    let why = match task.reason {
        TaskReason::Silent { since } => {
            scribe.say(Msg::new("my-data-task-silent").plain("at", scribe.at(since)))
        }
        TaskReason::Unreachable => scribe.word("my-data-task-unreachable"),
        TaskReason::NoTelegram => scribe.word("my-data-task-no-telegram"),
        TaskReason::Withdrew => scribe.word("my-data-task-withdrew"),
        TaskReason::Asked { by } => {
            scribe.say(Msg::new("my-data-task-asked").html("by", scribe.name(by)))
        }
    };
    let state = match task.state {
        TaskState::Open => scribe.word("my-data-task-open"),
        TaskState::Done { at, by: Some(by) } => {
            let msg = Msg::new("my-data-task-done").plain("at", scribe.at(at));
            scribe.say(msg.html("by", scribe.name(by)))
        }
        TaskState::Done { at, by: None } => {
            scribe.say(Msg::new("my-data-task-needless").plain("at", scribe.at(at)))
        }
    };
    let given: Vec<Html> = task
        .cards
        .iter()
        .map(|one| scribe.name(one.staff))
        .collect();
    let given =
        (!given.is_empty()).then(|| scribe.line("my-data-task-given", Html::join(given, ", ")));
    let away = task
        .not_home
        .map(|at| scribe.fact("my-data-task-not-home", scribe.at(at)));
    let lines = [Some(scribe.word(kind)), Some(why), given, away, Some(state)];
    scribe.entry(task.opened, lines.into_iter().flatten().collect())
}

/// The list of KUNING reports that names somebody, or will.
pub(super) async fn day_list(scribe: &Scribe<'_, '_, '_>) -> Result<Vec<Entry>, Fault> {
    let Some(person) = &scribe.owner.person else {
        return Ok(Vec::new());
    };
    let found = register::day_list::find(scribe.visit.desk.tx, person.id).await?;
    let line = |at: Option<Moment>| match at {
        Some(at) => scribe.say(Msg::new("my-data-listed").plain("at", scribe.at(at))),
        None => scribe.word("my-data-to-be-listed"),
    };
    Ok(found
        .map(|candidate| Entry {
            head: Html::default(),
            lines: vec![line(candidate.named.map(|named| named.at))],
        })
        .into_iter()
        .collect())
}

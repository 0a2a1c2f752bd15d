//! Filing a report: graded by the rules in force, kept, announced. The same for
//! the daily check-in and for a report that staff make on somebody's behalf.
//!
//! A grade that was given stays as it was: a correction is graded anew and stands
//! beside the old version.

use chrono::{Days, NaiveDate, TimeDelta};

use super::Notice;
use super::desk::Desk;
use crate::clock::Moment;
use crate::domain::alert;
use crate::domain::alert::Picture;
use crate::domain::id::PersonId;
use crate::domain::person::Person;
use crate::domain::report::{Answers, Filer, Report, ReportSource};
use crate::domain::triage::{self, Case, PastReport, Subject};
use crate::engine::{Fault, Tx};
use crate::register;
use crate::register::alert::AlertFile;

/// Rules over days look back a few days; farther back, the newest report is enough.
const LOOK_BACK: Days = Days::new(30);
/// What was told longer ago says nothing of how somebody is now.
const NEWS: TimeDelta = TimeDelta::hours(24);

/// A report that is ready to be filed.
#[derive(Debug, Clone)]
pub struct Filing<'f> {
    /// About whom.
    pub person: &'f Person,
    /// The village's calendar day it speaks of.
    pub day: NaiveDate,
    /// What was answered.
    pub answers: Answers,
    /// By whom.
    pub filed_by: Filer,
    /// By which way.
    pub source: ReportSource,
    /// False when it was left half-finished.
    pub complete: bool,
    /// The day is a guess.
    pub time_uncertain: bool,
    /// The report that it corrects, if it is no new one.
    pub corrects: Option<&'f Report>,
}

/// Who is graded, on that day.
#[must_use]
pub fn subject(person: &Person, day: NaiveDate) -> Subject {
    Subject {
        age: Some(person.birth.age_on(day)),
        sex: Some(person.sex),
        pregnancy: person.pregnancy,
        conditions: person.conditions.clone(),
        usual: person.usual.clone(),
    }
}

/// Grades and keeps a report, and announces [`Notice::ReportFiled`].
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn file(desk: &mut Desk<'_, '_>, filing: Filing<'_>) -> Result<Report, Fault> {
    let report = graded(desk, filing).await?;
    desk.tx.put(&report)?;
    desk.announce(Notice::ReportFiled(Box::new(report.clone())));
    Ok(report)
}

/// The closed alert that knew everything grave in this half-finished report: nobody is
/// rung for it again. `None`: an alert is open, or something in it is new.
///
/// # Errors
/// When the store fails or a pointer is damaged.
pub async fn dealt_with(tx: &Tx<'_>, report: &Report) -> Result<Option<AlertFile>, Fault> {
    if report.complete {
        return Ok(None);
    }
    let about = alert::Subject::Person(report.person);
    if register::alert::open_about(tx, &about).await?.is_some() {
        return Ok(None);
    }
    let closed = register::alert::last_closed(tx, &about).await?;
    Ok(closed.filter(|file| file.alert.has_dealt_with(report)))
}

/// The report with the grade that the rules in force give it; nothing is kept.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn graded(desk: &Desk<'_, '_>, filing: Filing<'_>) -> Result<Report, Fault> {
    let (person, day) = (filing.person, filing.day);
    let isolation = register::isolation::active(desk.tx, person.id).await?;
    let isolation_day = isolation.as_ref().map(|stay| stay.day_number(day));
    let history = history(desk.tx, person.id, day, filing.corrects).await?;
    let subject = subject(person, day);
    let case = Case {
        subject: &subject,
        answers: &filing.answers,
        day,
        isolation_day,
        history: &history,
    };
    let assessed = triage::assess(&desk.house.protocol.triage, &case);
    let sequence = match filing.corrects {
        Some(old) => old.sequence,
        None => next_sequence(desk.tx, person.id, day).await?,
    };
    Ok(Report {
        id: desk.tx.new_id()?,
        person: person.id,
        isolation: isolation.map(|stay| stay.id),
        isolation_day,
        day,
        sequence,
        version: filing.corrects.map_or(0, |old| old.version + 1),
        filed_at: desk.now(),
        filed_by: filing.filed_by,
        source: filing.source,
        complete: filing.complete,
        time_uncertain: filing.time_uncertain,
        answers: filing.answers,
        grade: assessed.grade,
        findings: assessed.findings,
        news2: assessed.news2,
        remarks: assessed.remarks,
        supersedes: filing.corrects.map(|old| old.id),
    })
}

/// How somebody is of whom nothing is known but their answers.
#[must_use]
pub fn picture_of_unknown(
    desk: &Desk<'_, '_>,
    answers: &Answers,
    day: NaiveDate,
    complete: bool,
) -> Picture {
    let subject = Subject::default();
    let case = Case {
        subject: &subject,
        answers,
        day,
        isolation_day: None,
        history: &[],
    };
    let assessed = triage::assess(&desk.house.protocol.triage, &case);
    Picture {
        grade: assessed.grade,
        answers: answers.clone(),
        findings: assessed.findings,
        news2: assessed.news2,
        remarks: assessed.remarks,
        day: Some(day),
        complete,
    }
}

/// What an unknown account told, found to be theirs: kept among their reports with the
/// time and the grade that it had. Announced as filed only where it is news: nobody is
/// called well, or ill, by what was told before they were heard last.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn keep_given(
    desk: &mut Desk<'_, '_>,
    person: &Person,
    picture: &Picture,
    filed_at: Moment,
    filed_by: Filer,
) -> Result<Report, Fault> {
    let day = picture.day.unwrap_or_else(|| desk.today(&person.village));
    let is_news = is_news(desk, person, filed_at).await?;
    let stay = register::isolation::active(desk.tx, person.id).await?;
    let stay = stay.filter(|stay| stay.day_zero <= day);
    let report = Report {
        id: desk.tx.new_id()?,
        person: person.id,
        isolation_day: stay.as_ref().map(|stay| stay.day_number(day)),
        isolation: stay.map(|stay| stay.id),
        day,
        sequence: next_sequence(desk.tx, person.id, day).await?,
        version: 0,
        filed_at,
        filed_by,
        source: ReportSource::Matched,
        complete: picture.complete,
        time_uncertain: false,
        answers: picture.answers.clone(),
        grade: picture.grade,
        findings: picture.findings.clone(),
        news2: picture.news2.clone(),
        remarks: picture.remarks.clone(),
        supersedes: None,
    };
    desk.tx.put(&report)?;
    if is_news {
        desk.announce(Notice::ReportFiled(Box::new(report.clone())));
    }
    Ok(report)
}

async fn is_news(desk: &Desk<'_, '_>, person: &Person, filed_at: Moment) -> Result<bool, Fault> {
    let today = desk.today(&person.village);
    let last = register::report::last_until(desk.tx, person.id, today).await?;
    let since = match last {
        Some(last) => register::report::in_force(desk.tx, person.id, last.day, last.day).await?,
        None => Vec::new(),
    };
    let heard_since = since.iter().any(|report| report.filed_at >= filed_at);
    Ok(!heard_since && desk.now() - filed_at < NEWS)
}

async fn next_sequence(tx: &Tx<'_>, person: PersonId, day: NaiveDate) -> Result<u32, Fault> {
    let filed = register::report::all_on(tx, person, day).await?;
    Ok(filed.last().map_or(0, |last| last.sequence + 1))
}

/// What the rules over days look at: the reports in force; for a correction, those
/// that came before the one it corrects.
async fn history(
    tx: &Tx<'_>,
    person: PersonId,
    day: NaiveDate,
    corrects: Option<&Report>,
) -> Result<Vec<PastReport>, Fault> {
    let first = day.checked_sub_days(LOOK_BACK).unwrap_or(day);
    let before = first.pred_opt().unwrap_or(first);
    let older = register::report::last_until(tx, person, before).await?;
    let recent = register::report::in_force(tx, person, first, day).await?;
    let came_before = |report: &&Report| {
        corrects.is_none_or(|old| (report.day, report.sequence) < (old.day, old.sequence))
    };
    Ok(older
        .iter()
        .chain(recent.iter().filter(came_before))
        .map(PastReport::from)
        .collect())
}

#[cfg(test)]
mod tests;

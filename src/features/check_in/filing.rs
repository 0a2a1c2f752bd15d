//! From a report in the making to one that is kept.

use super::form::Form;
use crate::domain::grade::Grade;
use crate::domain::isolation::Isolation;
use crate::domain::person::Person;
use crate::domain::report::{Report, ReportSource};
use crate::engine::{Fault, Tx};
use crate::features::desk::Desk;
use crate::features::filing::{self, Filing};
use crate::register;

/// Whether the person sent the report, or it was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Completeness {
    /// Sent.
    Complete,
    /// Left half-finished, graded by what is known.
    Incomplete,
}

/// A filed report with what a receipt says beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Filed {
    /// The report, already written.
    pub report: Report,
    /// About whom.
    pub person: Person,
    /// The isolation that goes on, if any.
    pub isolation: Option<Isolation>,
}

/// The grade of what is known so far, as if it were filed now. `None` when the person
/// is gone from the register meanwhile.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn grade(desk: &Desk<'_, '_>, form: &Form) -> Result<Option<Grade>, Fault> {
    let Some(person) = register::person::find(desk.tx, form.person).await? else {
        return Ok(None);
    };
    let corrected = corrected(desk.tx, form).await?;
    let filing = filing(
        desk,
        form,
        &person,
        corrected.as_ref(),
        Completeness::Incomplete,
    );
    let graded = filing::graded(desk, filing).await?;
    Ok(Some(graded.grade))
}

/// Grades and keeps the report. `None` when the person is gone from the
/// register meanwhile.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn file(
    desk: &mut Desk<'_, '_>,
    form: &Form,
    completeness: Completeness,
) -> Result<Option<Filed>, Fault> {
    let Some(person) = register::person::find(desk.tx, form.person).await? else {
        return Ok(None);
    };
    let isolation = register::isolation::active(desk.tx, person.id).await?;
    let corrected = corrected(desk.tx, form).await?;
    let filing = filing(desk, form, &person, corrected.as_ref(), completeness);
    let report = filing::file(desk, filing).await?;
    Ok(Some(Filed {
        report,
        person,
        isolation,
    }))
}

fn filing<'f>(
    desk: &Desk<'_, '_>,
    form: &Form,
    person: &'f Person,
    corrects: Option<&'f Report>,
    completeness: Completeness,
) -> Filing<'f> {
    Filing {
        person,
        day: form.day.unwrap_or(form.zone.day(desk.now())),
        answers: form.answers.clone(),
        filed_by: form.filed_by,
        source: ReportSource::Chat,
        complete: completeness == Completeness::Complete,
        time_uncertain: form.time_uncertain,
        corrects,
    }
}

/// The newest version of the report that this one corrects.
async fn corrected(tx: &Tx<'_>, form: &Form) -> Result<Option<Report>, Fault> {
    let (Some(sequence), Some(day)) = (form.corrects, form.day) else {
        return Ok(None);
    };
    let filed = register::report::all_on(tx, form.person, day).await?;
    Ok(filed
        .into_iter()
        .rev()
        .find(|report| report.sequence == sequence))
}

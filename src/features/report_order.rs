//! `siaga check` asks the house how it is: numbers and causes, nothing of anybody.

use super::Desk;
use super::order::{Answer, Report};
use super::set_aside;
use crate::domain::access::Role;
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::register;
use crate::store::table::{Key, Table};

/// How many of the events that were set aside are told.
const TOLD: usize = 20;

/// The state of the house; when a record it needs is damaged, that.
///
/// # Errors
/// When the store fails.
pub async fn answer(desk: &Desk<'_, '_>) -> Result<Answer, Fault> {
    match report(desk).await {
        Ok(report) => Ok(Answer::Report(report)),
        Err(fault) if fault.may_pass() => Err(fault),
        // Nothing was written: the one who asks hears the cause, and that is all.
        Err(fault) => Ok(Answer::Refused(fault.to_string())),
    }
}

async fn report(desk: &Desk<'_, '_>) -> Result<Report, Fault> {
    let staff = register::staff::all(desk.tx).await?;
    let able = staff.iter().filter(|member| can_take_alerts(member));
    let set_aside = set_aside::waiting(desk.tx, TOLD).await?;
    Ok(Report {
        staff: staff.len(),
        can_take_alerts: able.count(),
        open_alerts: desk.tx.count(&Key::new(Table::OpenAlert)).await?,
        set_aside: set_aside
            .into_iter()
            .map(|event| (event.number, event.kind, event.cause))
            .collect(),
        missing_sentences: desk.house.locales.faults(),
    })
}

fn can_take_alerts(member: &StaffMember) -> bool {
    let called = member.is(Role::HealthWorker) || member.is(Role::Coordinator);
    called && !member.unreachable
}

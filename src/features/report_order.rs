//! `siaga check` asks the house how it is: numbers and causes, nothing of anybody.

use super::Desk;
use super::order::{Answer, Report};
use crate::domain::access::Role;
use crate::domain::staff::StaffMember;
use crate::engine::rows::BadEvent;
use crate::engine::{Fault, Page};
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
    // A damaged row among them must not hide the others.
    let prefix = BadEvent::prefix();
    let events = desk.tx.list_sound(&prefix, Page::last(TOLD)).await?;
    let set_aside: Vec<BadEvent> = events.into_iter().flatten().collect();
    Ok(Report {
        staff: staff.len(),
        can_take_alerts: able.count(),
        open_alerts: desk.tx.count(&Key::new(Table::OpenAlert)).await?,
        set_aside: set_aside
            .into_iter()
            .rev()
            .map(|event| (event.number, event.kind, event.cause))
            .collect(),
        missing_sentences: desk.house.locales.faults(),
    })
}

fn can_take_alerts(member: &StaffMember) -> bool {
    let called = member.is(Role::HealthWorker) || member.is(Role::Coordinator);
    called && !member.unreachable
}

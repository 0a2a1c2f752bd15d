//! A coordinator takes an alert from whoever has it and gives it to somebody else: the
//! nurse has fallen asleep, or has three of them.

use super::case::Case;
use super::handle;
use super::ring;
use super::tell;
use super::word::Word;
use crate::domain::access::Action;
use crate::domain::alert::{Fact, State};
use crate::domain::escalation::Able;
use crate::domain::id::PersonId;
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::features::Visit;
use crate::i18n::Msg;

/// Asks to whom it shall go.
pub(super) async fn offer(
    visit: &mut Visit<'_, '_>,
    case: &Case,
    staff: &StaffMember,
) -> Result<(), Fault> {
    let Some(from) = holder(case, staff) else {
        return refused(visit, case, staff).await;
    };
    let back = handle::one_a_row(visit, case, &[Word::Show]);
    let named = handle::named(visit, case, from, Word::ReassignTo);
    let buttons = named.chain(back).collect();
    handle::offer(visit, case, staff.id, buttons)
}

/// Gives it to this member of staff.
pub(super) async fn give(
    visit: &mut Visit<'_, '_>,
    mut case: Case,
    staff: &StaffMember,
    to: PersonId,
) -> Result<(), Fault> {
    let Some(from) = holder(&case, staff) else {
        return refused(visit, &case, staff).await;
    };
    if to == from || case.crew.able(to).is_err() {
        visit.popup(Msg::new("alert-cannot-take-toast"));
        return ring::refresh(&mut visit.desk, &case).await;
    }
    visit.toast(Msg::new("alert-handed-over-toast"));
    let by = staff.id;
    case.record(visit.desk.now(), Fact::Reassigned { by, from, to })?;
    ring::ring(&mut visit.desk, &mut case, vec![to], None).await?;
    tell::handed_over(&mut visit.desk, &case, Some(to)).await?;
    case.keep(&mut visit.desk).await
}

/// Who has it, where this member may take it from them.
fn holder(case: &Case, staff: &StaffMember) -> Option<PersonId> {
    let may = case.crew.may_also(staff, Action::ReassignAlerts);
    match case.alert().state() {
        State::Taken { by, .. } if may => Some(*by),
        State::Taken { .. } | State::Open(_) | State::Closed { .. } => None,
    }
}

async fn refused(visit: &mut Visit<'_, '_>, case: &Case, staff: &StaffMember) -> Result<(), Fault> {
    if !case.crew.may_also(staff, Action::ReassignAlerts) {
        visit.popup(Msg::new("alert-not-yours"));
        return Ok(());
    }
    handle::somebody_else(visit, case).await
}

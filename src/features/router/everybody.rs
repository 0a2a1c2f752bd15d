//! What goes to every feature in turn: notices, and the auditor's rounds.

use super::super::{
    Desk, Notice, alerts, ask, check_in, contacts, digest, duplicates, household, menu, monitoring,
    privacy, recap, release, reminders, results, roster, staff, staff_group, tasks, unmatched,
};
use crate::engine::Fault;

/// Lets every feature hear it.
pub(super) async fn hear(desk: &mut Desk<'_, '_>, notice: &Notice) -> Result<(), Fault> {
    menu::hear(desk, notice).await?;
    alerts::hear(desk, notice).await?;
    reminders::hear(desk, notice).await?;
    tasks::hear(desk, notice).await?;
    check_in::hear(desk, notice).await?;
    digest::hear(desk, notice).await?;
    household::hear(desk, notice).await?;
    monitoring::hear(desk, notice).await?;
    recap::hear(desk, notice).await?;
    staff_group::hear(desk, notice).await?;
    ask::hear(desk, notice).await?;
    duplicates::hear(desk, notice).await?;
    unmatched::hear(desk, notice).await?;
    roster::hear(desk, notice).await?;
    staff::hear(desk, notice).await?;
    results::hear(desk, notice).await?;
    release::hear(desk, notice).await?;
    contacts::hear(desk, notice).await?;
    privacy::hear(desk, notice).await
}

/// The auditor's rounds, the gravest first. A damaged record ends one of them, and
/// must not undo what the others have repaired.
pub(super) async fn audit(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    let rounds = [
        ("alerts", alerts::audit(desk).await),
        ("households", household::audit(desk).await),
        ("reminders", reminders::audit(desk).await),
        ("check-in", check_in::audit(desk).await),
        ("tasks", tasks::audit(desk).await),
        ("digest", digest::audit(desk).await),
        ("recap", recap::audit(desk).await),
        ("ask", ask::audit(desk).await),
        ("staff groups", staff_group::audit(desk).await),
        ("duplicates", duplicates::audit(desk).await),
        ("privacy", privacy::audit(desk).await),
        ("unmatched", unmatched::audit(desk).await),
        ("monitoring", monitoring::audit(desk).await),
        ("roster", roster::audit(desk).await),
        ("staff", staff::audit(desk).await),
        ("results", results::audit(desk).await),
        ("release", release::audit(desk).await),
        ("contacts", contacts::audit(desk).await),
    ];
    for (round, ended) in rounds {
        match ended {
            Err(fault) if fault.may_pass() => return Err(fault),
            Err(fault) => {
                log::error!(round, cause:% = fault; "the auditor could not end a round");
            }
            Ok(()) => {}
        }
    }
    Ok(())
}

//! A look at somebody's name goes into the trail; one that is repeated soon is one look.

use chrono::TimeDelta;

use super::Visit;
use crate::domain::id::PersonId;
use crate::engine::Fault;
use crate::register::audit::{self, Why};

/// A name that is seen again so soon is one look.
const ONE_LOOK: TimeDelta = TimeDelta::hours(1);

/// Writes a look down, unless the same was written a little while ago.
///
/// # Errors
/// When the store fails, or it can't be put into bytes (a bug).
pub async fn look(visit: &mut Visit<'_, '_>, whose: PersonId, why: Why) -> Result<(), Fault> {
    let Some(who) = visit.account.person else {
        return Ok(());
    };
    let now = visit.desk.now();
    let newest = match audit::at_record_of(visit.desk.tx, whose, 1).await {
        Err(fault) if fault.may_pass() => return Err(fault),
        newest => newest.unwrap_or_default(),
    };
    let is_same = newest
        .first()
        .is_some_and(|look| look.who == who && look.why == why && now - look.at < ONE_LOOK);
    match is_same {
        true => Ok(()),
        false => audit::looked(visit.desk.tx, who, whose, why),
    }
}

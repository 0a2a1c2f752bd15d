//! Whether somebody has died, as far as it was written down: with an alert, or with the end
//! of their isolation. Whoever was called dead by mistake lives again with the next alert
//! that ends otherwise, or with the stay that goes on.

use crate::domain::id::PersonId;
use crate::domain::isolation::IsolationState;
use crate::domain::stay_end::StayEnd;
use crate::engine::{Fault, Tx};
use crate::register;

/// Whether somebody has died.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn is_known(tx: &Tx<'_>, person: PersonId) -> Result<bool, Fault> {
    if register::alert::death(tx, person).await?.is_some() {
        return Ok(true);
    }
    let last = register::isolation::last(tx, person).await?;
    Ok(last.is_some_and(|stay| match stay.state {
        IsolationState::Active => false,
        IsolationState::Ended { why, .. } => why == StayEnd::Died,
    }))
}

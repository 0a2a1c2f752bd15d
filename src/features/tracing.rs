//! How a contact of a case stands: for the screens of contact tracing, and for its file.

use chrono::NaiveDate;

use super::House;
use crate::domain::contact::{Contact, FollowUp, IndexCase, Standing, Stay};
use crate::domain::id::PersonId;
use crate::domain::isolation::Isolation;
use crate::engine::{Fault, Tx};
use crate::register;

/// A contact, and how far they have come.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// The contact.
    pub contact: Contact,
    /// How far the follow-up has come.
    pub follow_up: FollowUp,
    /// The stay that goes on.
    pub stay: Option<Isolation>,
}

/// How a contact of this case stands on that day.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn seen(
    tx: &Tx<'_>,
    (house, today): (&House, NaiveDate),
    case: &IndexCase,
    contact: Contact,
) -> Result<Seen, Fault> {
    let (stays, is_case) = match contact.person {
        Some(person) => (
            register::isolation::all_of(tx, person).await?,
            became_case(tx, case, person).await?,
        ),
        None => (Vec::new(), false),
    };
    let standing = Standing {
        stay: Stay::since(contact.last_met, &stays),
        is_case,
        today,
        length_days: house.protocol.isolation.close_contact.limits.length_days,
    };
    Ok(Seen {
        follow_up: contact.follow_up(standing),
        contact,
        stay: stays.into_iter().find(Isolation::is_active),
    })
}

/// Whether a contact is a case of their own.
async fn became_case(tx: &Tx<'_>, case: &IndexCase, person: PersonId) -> Result<bool, Fault> {
    let files = register::contact::cases_of(tx, person).await?;
    let mut cases = files.iter().map(|file| &file.case);
    Ok(cases.any(|other| other.is_in_force() && other.id != case.id))
}

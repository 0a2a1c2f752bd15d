//! What a result changes of a stay in isolation, at the moment at which it is told; and how
//! a correction takes that back.

use chrono::Days;

use crate::domain::contact;
use crate::domain::id::PersonId;
use crate::domain::isolation::{Isolation, IsolationState};
use crate::domain::person::Person;
use crate::domain::stay_end::StayEnd;
use crate::domain::test_result::{self, Change, Effect, Known, Outcome, TestResult};
use crate::engine::Fault;
use crate::features::beginning::{self, Begins};
use crate::features::{Desk, Notice, ending};
use crate::register;

/// Reports of so many days before the specimen tell when complaints began.
const LOOK_BACK: Days = Days::new(14);

/// What it has done.
pub(super) struct Done {
    /// The stay that goes on now.
    pub stay: Option<Isolation>,
    /// Whether "confirmed" isolation has begun with it.
    pub confirmed: bool,
}

/// Does what this outcome means, after taking back what an earlier one of the same test has
/// done.
pub(super) async fn apply(
    desk: &mut Desk<'_, '_>,
    person: &Person,
    result: &mut TestResult,
    outcome: Outcome,
) -> Result<Done, Fault> {
    if let Some(change) = result.change.take() {
        take_back(desk, person.id, change).await?;
    }
    let stay = register::isolation::active(desk.tx, person.id).await?;
    let onset = onset(desk, person, result).await?;
    let confirming = &desk.house.protocol.isolation.confirming_tests.limits.kinds;
    let known = Known {
        on: result.on,
        onset,
        stay: stay.as_ref(),
        confirms: confirming.contains(&result.kind),
    };
    match test_result::effect(outcome, known) {
        Effect::None => Ok(Done {
            stay,
            confirmed: false,
        }),
        Effect::Begins { reason, day_zero } => {
            let begins = Begins {
                person: person.id,
                reason,
                day_zero,
                needs_food: stay.as_ref().map(|stay| stay.needs_food),
            };
            let new = beginning::stay(desk, begins)?;
            begin(desk, result, stay, &new)?;
            let confirmed = outcome == Outcome::Positive;
            if confirmed {
                desk.announce(Notice::Confirmed { person: person.id });
            }
            Ok(Done {
                stay: Some(new),
                confirmed,
            })
        }
    }
}

fn begin(
    desk: &mut Desk<'_, '_>,
    result: &mut TestResult,
    before: Option<Isolation>,
    new: &Isolation,
) -> Result<(), Fault> {
    result.change = Some(Change {
        began: new.id,
        ended: before.as_ref().map(|stay| stay.id),
    });
    beginning::keep(desk, before, new)
}

/// The stay that began by mistake is over, and the one before goes on. An officer who has
/// ended it meanwhile has decided.
async fn take_back(desk: &mut Desk<'_, '_>, person: PersonId, change: Change) -> Result<(), Fault> {
    let stays = register::isolation::all_of(desk.tx, person).await?;
    let began = stays.iter().find(|stay| stay.id == change.began);
    if began.is_some_and(|stay| contact::is_of_a_case(stay.reason)) {
        desk.announce(Notice::Unconfirmed { person });
    }
    let Some(mut began) = began.filter(|stay| stay.is_active()).cloned() else {
        return Ok(());
    };
    let before = stays.into_iter().find(|stay| Some(stay.id) == change.ended);
    match before {
        Some(mut before) => {
            let at = desk.now();
            began.state = IsolationState::ended_by_itself(at, StayEnd::TakenBack);
            desk.tx.put(&began)?;
            before.state = IsolationState::Active;
            before.needs_food |= began.needs_food;
            desk.tx.put(&before)?;
            desk.announce(Notice::IsolationStarted {
                person,
                isolation: before.id,
            });
        }
        None => ending::end_by_itself(desk, began, StayEnd::TakenBack)?,
    }
    Ok(())
}

/// The first day of complaints, as the reports tell it.
async fn onset(
    desk: &Desk<'_, '_>,
    person: &Person,
    result: &TestResult,
) -> Result<Option<chrono::NaiveDate>, Fault> {
    let today = desk.today(&person.village);
    let first = result.on.checked_sub_days(LOOK_BACK).unwrap_or(result.on);
    let last = today.max(result.on);
    let reports = register::report::in_force(desk.tx, person.id, first, last).await?;
    Ok(test_result::onset(&reports, result.on))
}

//! The day's list (PROTOCOL 2): at the hours of `alerts.digest` each health worker
//! gets one message with the people whose newest report is KUNING and who have not
//! been on a list with that report yet.
//!
//! - [`round`] sets one timer a zone, and the auditor repairs it.
//! - [`gather`] finds who belongs on the list, [`page`] writes it for one reader.
//! - [`look`] is the button: name and number of one of them, written into the trail.
//!
//! Rules: [`crate::domain::day_list`]. Invariants: what nobody could be told waits
//! for the next list; one damaged record hides nobody else. Must never: name anybody
//! in the list itself, ring like an alert, or count as a question to the person.

mod gather;
mod look;
mod page;
mod round;

pub use look::press;
pub use round::{audit, due};

use serde::{Deserialize, Serialize};

use super::Notice;
use super::desk::Desk;
use crate::domain::access::Action;
use crate::domain::alert::Ending;
use crate::domain::calendar::Zone;
use crate::domain::day_list::Candidate;
use crate::domain::grade::Grade;
use crate::domain::id::PersonId;
use crate::domain::report::ReportSource;
use crate::engine::Fault;
use crate::register;

/// The word of the button that shows who it is.
const LOOK: &str = "look";

/// What a timer of this feature is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// It is an hour of the list.
    List {
        /// In the villages of this zone.
        zone: Zone,
    },
}

/// What it takes to press this standing button.
#[must_use]
pub fn button_action(word: &str) -> Option<Action> {
    (word == LOOK).then_some(Action::HandleAlerts)
}

/// The words of its standing buttons.
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    vec![LOOK]
}

/// What other features announce.
///
/// # Errors
/// When the store fails.
pub async fn hear(desk: &mut Desk<'_, '_>, notice: &Notice) -> Result<(), Fault> {
    match notice {
        Notice::ReportFiled(report) => match (report.grade, report.source) {
            (
                Grade::Kuning,
                ReportSource::Chat | ReportSource::OnBehalf | ReportSource::Matched,
            ) => waits(desk, report.person).await,
            // A day that is long over stands on no list. What replaces a KUNING report
            // is seen when the list is made.
            (Grade::Kuning, ReportSource::BackFilled)
            | (Grade::Hijau | Grade::Oranye | Grade::Merah, _) => Ok(()),
        },
        Notice::AlertClosed {
            person,
            ending: Ending::Died,
        } => {
            register::day_list::remove(desk.tx, *person);
            Ok(())
        }
        Notice::IsolationEnded { person, why, .. } if !why.leaves_them_at_home() => {
            register::day_list::remove(desk.tx, *person);
            Ok(())
        }
        Notice::Merged(one) => register::day_list::move_to(desk.tx, one.gone, one.kept).await,
        Notice::AccountMoved { .. }
        | Notice::LinkedElsewhere { .. }
        | Notice::StrangerTold(_)
        | Notice::StrangerKnown { .. }
        | Notice::AlertClosed { .. }
        | Notice::Registered { .. }
        | Notice::IsolationStarted { .. }
        | Notice::IsolationChanged { .. }
        | Notice::IsolationEnded { .. }
        | Notice::DangerTapped { .. }
        | Notice::DangerDetailed { .. }
        | Notice::DangerWithdrawn { .. }
        | Notice::ChatDied { .. }
        | Notice::ChatRevived { .. }
        | Notice::SilentAfterBadGrade { .. }
        | Notice::TaskWanted { .. }
        | Notice::StaffJoined { .. }
        | Notice::StaffLeft { .. }
        | Notice::CantNow { .. }
        | Notice::ConsentDecided { .. }
        | Notice::PersonCorrected { .. }
        | Notice::HourChanged { .. }
        | Notice::HouseholdChanged { .. }
        | Notice::Confirmed { .. }
        | Notice::Unconfirmed { .. }
        | Notice::AlertChanged { .. } => Ok(()),
    }
}

async fn waits(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    if register::day_list::find(desk.tx, person).await?.is_some() {
        return Ok(());
    }
    desk.tx.put(&Candidate {
        person,
        named: None,
    })
}

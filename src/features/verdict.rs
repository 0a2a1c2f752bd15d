//! What speaks for the end of a stay that has run its length, and what against it, for
//! those whose duty is health: on the card of `monitoring`, and where it is decided. The
//! officer decides.

use chrono::{Days, NaiveDate};

use super::{Desk, filing};
use crate::domain::alert::Subject;
use crate::domain::isolation::Isolation;
use crate::domain::language::Language;
use crate::domain::person::Person;
use crate::domain::release::{self, Case, Ground};
use crate::domain::triage;
use crate::engine::Fault;
use crate::i18n::{Html, Msg};
use crate::register;

/// Reports are read so many days back: no rule looks further.
const FORTNIGHT: u64 = 14;

/// The grounds; none before the stay has run its length.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn on(
    desk: &Desk<'_, '_>,
    person: &Person,
    stay: &Isolation,
) -> Result<Vec<Ground>, Fault> {
    let today = desk.today(&person.village);
    if !stay.is_due_to_end(today) {
        return Ok(Vec::new());
    }
    let first = today
        .checked_sub_days(Days::new(FORTNIGHT))
        .unwrap_or(today);
    let reports = register::report::in_force(desk.tx, person.id, first, today).await?;
    let alert = register::alert::open_about(desk.tx, &Subject::Person(person.id)).await?;
    let protocol = &desk.house.protocol;
    let subject = filing::subject(person, today);
    let case = Case {
        stay,
        today,
        reports: &reports,
        alert_open: alert.is_some(),
        fever: &|answers| triage::fever(&protocol.triage, &subject, answers).is_some(),
    };
    Ok(release::grounds(&protocol.isolation, &case))
}

/// Whether it has run its length and nothing speaks against its end.
#[must_use]
pub fn is_clear(grounds: &[Ground]) -> bool {
    !grounds.is_empty() && grounds.iter().all(Ground::speaks_for)
}

/// A line for each ground.
#[must_use]
pub fn lines(desk: &Desk<'_, '_>, language: Language, grounds: &[Ground]) -> Vec<Html> {
    let lines = grounds.iter();
    lines
        .map(|ground| desk.say(language, line(desk, language, ground)))
        .collect()
}

fn line(desk: &Desk<'_, '_>, language: Language, ground: &Ground) -> Msg {
    let on = |id: &'static str, days: &[NaiveDate]| {
        let days = days
            .iter()
            .map(|day| desk.house.locales.date_short(language, *day));
        Msg::new(id).plain("days", Vec::from_iter(days).join("; "))
    };
    match ground {
        Ground::LengthOver => Msg::new("monitoring-end-length"),
        Ground::NoComplaints(days) => Msg::new("monitoring-end-no-complaints").num("days", *days),
        Ground::NoFeverOrBreathingTrouble(days) => {
            Msg::new("monitoring-end-no-fever").num("days", *days)
        }
        Ground::Unreported(days) => on("monitoring-end-gaps", days),
        Ground::Complaints(days) => on("monitoring-end-complaints", days),
        Ground::FeverOrBreathingTrouble(days) => on("monitoring-end-fever", days),
        Ground::AlertOpen => Msg::new("monitoring-end-alert"),
    }
}

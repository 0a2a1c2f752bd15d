//! What speaks for the end of a stay that has run its length, and what against it: for
//! those whose duty is health. The officer decides.

use chrono::{Days, NaiveDate};

use super::Seen;
use crate::domain::alert::Subject;
use crate::domain::release::{self, Case, Ground};
use crate::domain::triage;
use crate::engine::Fault;
use crate::features::{Visit, filing};
use crate::i18n::{Html, Msg};
use crate::register;

/// Reports are read so many days back: no rule looks further.
const FORTNIGHT: u64 = 14;

/// A line for each ground; nothing before the stay has run its length.
pub(super) async fn grounds(visit: &Visit<'_, '_>, seen: &Seen) -> Result<Html, Fault> {
    let today = visit.desk.today(&seen.person.village);
    let due = seen.stay.as_ref().filter(|stay| stay.is_due_to_end(today));
    let Some(stay) = due else {
        return Ok(Html::default());
    };
    let (tx, id) = (&*visit.desk.tx, seen.person.id);
    let first = today
        .checked_sub_days(Days::new(FORTNIGHT))
        .unwrap_or(today);
    let reports = register::report::in_force(tx, id, first, today).await?;
    let alert = register::alert::open_about(tx, &Subject::Person(id)).await?;
    let protocol = &visit.desk.house.protocol;
    let subject = filing::subject(&seen.person, today);
    let case = Case {
        stay,
        today,
        reports: &reports,
        alert_open: alert.is_some(),
        fever: &|answers| triage::fever(&protocol.triage, &subject, answers).is_some(),
    };
    let grounds = release::grounds(&protocol.isolation, &case);
    let mut lines = vec![visit.say(Msg::new("monitoring-end"))];
    lines.extend(grounds.iter().map(|ground| visit.say(line(visit, ground))));
    Ok(Html::join(lines, "\n"))
}

fn line(visit: &Visit<'_, '_>, ground: &Ground) -> Msg {
    match ground {
        Ground::LengthOver => Msg::new("monitoring-end-length"),
        Ground::NoComplaints(days) => Msg::new("monitoring-end-no-complaints").num("days", *days),
        Ground::NoFeverOrBreathingTrouble(days) => {
            Msg::new("monitoring-end-no-fever").num("days", *days)
        }
        Ground::Unreported(days) => {
            Msg::new("monitoring-end-gaps").plain("days", named(visit, days))
        }
        Ground::Complaints(days) => {
            Msg::new("monitoring-end-complaints").plain("days", named(visit, days))
        }
        Ground::FeverOrBreathingTrouble(days) => {
            Msg::new("monitoring-end-fever").plain("days", named(visit, days))
        }
        Ground::AlertOpen => Msg::new("monitoring-end-alert"),
    }
}

fn named(visit: &Visit<'_, '_>, days: &[NaiveDate]) -> String {
    let locales = &visit.desk.house.locales;
    let days = days
        .iter()
        .map(|day| locales.date_short(visit.language, *day));
    Vec::from_iter(days).join("; ")
}

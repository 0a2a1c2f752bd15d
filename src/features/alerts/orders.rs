//! What the operator asks about alerts: which there were lately, and the way one of them
//! went. Nothing of anybody: no name, no place in the village, no value.

use super::case::Case;
use super::path;
use crate::domain::alert::{Alert, State};
use crate::domain::id::AlertId;
use crate::engine::Fault;
use crate::features::Desk;
use crate::features::order::{AlertLine, Answer, Standing};
use crate::register;

/// So many are listed, the newest.
const LISTED: usize = 50;
/// So many are read at a time.
const PAGE: usize = 200;

/// The newest alerts, the newest last.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn listed(desk: &Desk<'_, '_>) -> Result<Answer, Fault> {
    let mut newest: Vec<AlertLine> = Vec::new();
    let mut after = None;
    loop {
        let page = register::alert::page_after(desk.tx, after, PAGE).await?;
        let Some(last) = page.last() else {
            return Ok(Answer::Alerts(newest));
        };
        after = Some(last.alert.id());
        newest.extend(page.iter().map(|file| line(&file.alert)));
        newest.sort_by_key(|line| line.since);
        let excess = newest.len().saturating_sub(LISTED);
        newest.drain(..excess);
    }
}

fn line(alert: &Alert) -> AlertLine {
    AlertLine {
        id: alert.id().to_string(),
        since: alert.since(),
        grade: alert.grade().word().to_owned(),
        standing: match alert.state() {
            State::Open(_) => Standing::Open,
            State::Taken { .. } => Standing::Taken,
            State::Closed { .. } => Standing::Closed,
        },
    }
}

/// The way one of them went, a line for each thing.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn told(desk: &Desk<'_, '_>, id: &str) -> Result<Answer, Fault> {
    let case = match id.parse::<AlertId>() {
        Ok(id) => Case::find(desk, id).await?,
        Err(_) => None,
    };
    Ok(match case {
        Some(case) => {
            log::info!(alert:% = id; "the operator reads the way of an alert");
            Answer::Path(path::of_roles(desk, &case))
        }
        None => Answer::Refused(format!("there is no alert {id}")),
    })
}

//! What speaks for the end of a stay that has run its length, and what against it: for
//! those whose duty is health.

use super::Seen;
use crate::engine::Fault;
use crate::features::{Visit, verdict};
use crate::i18n::{Html, Msg};

/// A line for each ground; nothing before the stay has run its length.
pub(super) async fn grounds(visit: &Visit<'_, '_>, seen: &Seen) -> Result<Html, Fault> {
    let Some(stay) = &seen.stay else {
        return Ok(Html::default());
    };
    let grounds = verdict::on(&visit.desk, &seen.person, stay).await?;
    if grounds.is_empty() {
        return Ok(Html::default());
    }
    let head = visit.say(Msg::new("monitoring-end"));
    let lines = verdict::lines(&visit.desk, visit.language, &grounds);
    Ok(Html::join(std::iter::once(head).chain(lines), "\n"))
}

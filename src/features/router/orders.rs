//! What the command line asks of the running house, and which feature answers it.

use crate::engine::Fault;
use crate::features::order::{Answer, Order};
use crate::features::{Desk, alerts, files, release, report_order, results, set_aside, staff};

/// Carries out what the command line asks.
pub(super) async fn answer(
    desk: &mut Desk<'_, '_>,
    order: &serde_json::Value,
) -> Result<serde_json::Value, Fault> {
    let answer = match serde_json::from_value::<Order>(order.clone()) {
        Ok(order) => carried_out(desk, order).await?,
        Err(cause) => Answer::Refused(cause.to_string()),
    };
    serde_json::to_value(answer).map_err(|_| Fault::Broken("an answer has no JSON"))
}

async fn carried_out(desk: &mut Desk<'_, '_>, order: Order) -> Result<Answer, Fault> {
    match order {
        Order::Invite { grant, valid_hours } => staff::by_operator(desk, grant, valid_hours),
        Order::Report => report_order::answer(desk).await,
        Order::Letter { number } => release::letter_state(desk, &number).await,
        Order::SetAside => set_aside::list(desk).await,
        Order::ShowSetAside { number } => set_aside::show(desk, number).await,
        Order::ForgetSetAside { number } => set_aside::forget(desk, number).await,
        Order::Files(ask) => files::carried_out(desk, ask).await,
        Order::Alerts => alerts::listed(desk).await,
        Order::AlertPath { alert } => alerts::told(desk, &alert).await,
        Order::Results(ask) => results::carried_out(desk, ask).await,
    }
}

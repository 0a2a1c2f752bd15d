//! The same days for a health worker: of whoever lives where they work. Each look is
//! written down.

use super::{Shown, send};
use crate::domain::access::Action;
use crate::domain::id::{PersonId, RandomId};
use crate::engine::Fault;
use crate::engine::outgoing::Keyboard;
use crate::features::{Command, Visit, dialogue, home};
use crate::i18n::Msg;
use crate::register;
use crate::register::audit::Why;

/// A press on the button of somebody's card.
pub(super) async fn press(visit: &mut Visit<'_, '_>, bits: u64) -> Result<(), Fault> {
    let found = register::person::find(visit.desk.tx, PersonId::from_bits(bits)).await?;
    let (Some(person), Some(who)) = (found, visit.account.person) else {
        return dialogue::old_button(visit).await;
    };
    if !visit.may_in(Action::SeeHealth, &person.area()) {
        visit.popup(Msg::new("monitoring-not-yours"));
        return Ok(());
    }
    register::audit::looked(visit.desk.tx, who, person.id, Why::Monitoring)?;
    let shown = Shown::of(visit, person, None).await?;
    let keyboard = Keyboard::Inline(vec![
        vec![home::button(visit, Command::Monitor)],
        vec![home::button(visit, Command::Menu)],
    ]);
    send(visit, &shown, keyboard, "history-caption-staff")
}

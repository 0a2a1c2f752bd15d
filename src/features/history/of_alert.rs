//! The same days for a health worker: of whoever an alert is about that they have, as long
//! as they have it. Each look is written down.

use super::{Shown, send};
use crate::domain::alert::Subject as About;
use crate::domain::id::{AlertId, RandomId};
use crate::domain::person::Person;
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::engine::outgoing::Keyboard;
use crate::features::crew::{Crew, everybody};
use crate::features::{Command, Desk, Visit, dialogue, home};
use crate::i18n::Msg;
use crate::register;
use crate::register::audit::Why;

/// A press on the button of an alert's card.
pub(super) async fn press(visit: &mut Visit<'_, '_>, bits: u64) -> Result<(), Fault> {
    let alert = AlertId::from_bits(bits);
    let Some(staff) = visit.staff.clone() else {
        return dialogue::old_button(visit).await;
    };
    let Some(person) = person_with(visit, alert, &staff).await? else {
        visit.popup(Msg::new("history-alert-not-yours"));
        return Ok(());
    };
    register::audit::looked(visit.desk.tx, staff.id, person.id, Why::Alert(alert))?;
    let shown = Shown::of(visit, person, None).await?;
    let keyboard = Keyboard::Inline(vec![
        vec![home::button(visit, Command::Alerts)],
        vec![home::button(visit, Command::Menu)],
    ]);
    send(visit, &shown, keyboard, "history-caption-staff")
}

/// The person of an alert, if it is with this member of staff and they still work there.
async fn person_with(
    visit: &Visit<'_, '_>,
    alert: AlertId,
    staff: &StaffMember,
) -> Result<Option<Person>, Fault> {
    let tx = &visit.desk.tx;
    let file = register::alert::find(tx, alert).await?;
    let theirs = file.filter(|file| file.alert.taker() == Some(staff.id));
    let Some(About::Person(id)) = theirs.as_ref().map(|file| file.alert.subject()) else {
        return Ok(None);
    };
    let Some(person) = register::person::find(tx, *id).await? else {
        return Ok(None);
    };
    let (place, chat) = (Some(person.area()), Desk::chat_of(&person));
    let crew = Crew::for_alert(everybody(tx).await?, place, Some(person.id), chat);
    Ok(crew.may(staff).then_some(person))
}

//! The buttons under a preview.

use super::tell;
use crate::domain::access::Action;
use crate::domain::id::{ImportId, RandomId as _};
use crate::domain::import::{Import, State};
use crate::engine::Fault;
use crate::engine::outgoing::{Body, Lane};
use crate::features::files::{Errand, Work};
use crate::features::{Visit, clerk, dialogue};
use crate::i18n::Msg;
use crate::register;

/// Yes: enter them.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn enter(visit: &mut Visit<'_, '_>, bits: u64) -> Result<(), Fault> {
    let Some(mut import) = theirs(visit, bits).await? else {
        return Ok(());
    };
    if !import.confirm() {
        return over(visit, &import);
    }
    visit.take_buttons_off(Lane::Reply)?;
    import.message = tell::progress(&mut visit.desk, &import, 0).await?;
    visit.desk.tx.put(&import)?;
    let longest = u64::from(visit.desk.house.config.files.import_kilobytes) * 1_000;
    let work = clerk::Work::Files(Work::Import(Errand::Enter(import.id)));
    let body = Body::Fetch {
        file: import.file.clone(),
        longest,
        order: work.order()?,
    };
    visit.toast(Msg::new("files-import-entering-toast"));
    let chat = visit.chat;
    visit.desk.send_body(chat, Lane::Bulk, body, None).map(drop)
}

/// No: nothing is entered.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn discard(visit: &mut Visit<'_, '_>, bits: u64) -> Result<(), Fault> {
    let Some(mut import) = theirs(visit, bits).await? else {
        return Ok(());
    };
    if import.state != State::Previewed {
        return over(visit, &import);
    }
    import.end(State::Dropped);
    visit.desk.tx.put(&import)?;
    let line = visit.say(Msg::new("files-import-dropped"));
    let rows = tell::again(&visit.desk, visit.language);
    visit.here(line, rows)?;
    visit.answer_press();
    Ok(())
}

/// The file of a button, for whoever sent it.
async fn theirs(visit: &mut Visit<'_, '_>, bits: u64) -> Result<Option<Import>, Fault> {
    let found = register::import::find(visit.desk.tx, ImportId::from_bits(bits)).await?;
    let own = visit.staff.as_ref().map(|staff| staff.id);
    match found {
        Some(import) if import.by == own && own.is_some() && visit.may(Action::Import) => {
            Ok(Some(import))
        }
        Some(_) => {
            visit.popup(Msg::new("files-not-yours"));
            Ok(None)
        }
        None => {
            dialogue::old_button(visit).await?;
            Ok(None)
        }
    }
}

/// It was decided before.
fn over(visit: &mut Visit<'_, '_>, import: &Import) -> Result<(), Fault> {
    let msg = match import.state {
        State::Reading | State::Previewed | State::Entering { .. } => "files-import-entering-toast",
        State::Done { .. } => "files-import-done-toast",
        State::Dropped => "files-import-dropped-toast",
    };
    visit.toast(Msg::new(msg));
    Ok(())
}

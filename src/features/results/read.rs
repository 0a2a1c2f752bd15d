//! "Sudah saya baca".

use super::board;
use super::case::Case;
use crate::domain::id::{PersonId, RandomId, TestSessionId};
use crate::domain::test_result::{Stage, TestResult, Way};
use crate::engine::Fault;
use crate::engine::outgoing::{Lane, MessageHandle};
use crate::features::{Visit, dialogue};
use crate::i18n::Msg;

/// Somebody has read a result; `corrects` tells which of two was under the button.
pub(super) async fn read(
    visit: &mut Visit<'_, '_>,
    session: Option<u64>,
    person: u64,
    corrects: bool,
) -> Result<(), Fault> {
    let person = PersonId::from_bits(person);
    let found = match session {
        Some(bits) => Case::find(&visit.desk, TestSessionId::from_bits(bits)).await?,
        None => None,
    };
    let Some(mut case) = found else {
        return dialogue::old_button(visit).await;
    };
    let Some(result) = case.result(person).cloned() else {
        return dialogue::old_button(visit).await;
    };
    let Some(mut telling) = result
        .telling
        .filter(|telling| telling.corrects == corrects)
    else {
        return dialogue::old_button(visit).await;
    };
    let is_theirs = matches!(telling.way, Way::Chat { chat, .. } if chat == visit.chat.0)
        || visit.account.person == Some(person);
    if !is_theirs {
        return dialogue::old_button(visit).await;
    }
    if !is_under_this(visit, telling.way).await? {
        return dialogue::old_button(visit).await;
    }
    visit.take_buttons_off(Lane::Reply)?;
    if telling.read.is_some() {
        visit.toast(Msg::new("results-read-already"));
        return Ok(());
    }
    let is_current = result.stage() == Stage::Told;
    telling.read = Some(visit.desk.now());
    let result = TestResult {
        telling: Some(telling),
        ..result
    };
    case.keep(&mut visit.desk, result)?;
    visit.toast(Msg::new("results-read-toast"));
    let thanks = visit.say(Msg::new("results-read-thanks"));
    visit.last_word(thanks)?;
    if is_current {
        board::refresh(&mut visit.desk, &case, None).await?;
    }
    Ok(())
}

/// Whether the button stands under the message that told it: of two corrections in a row the
/// words are the same. Where the number is not known any more, it is believed.
async fn is_under_this(visit: &Visit<'_, '_>, way: Way) -> Result<bool, Fault> {
    let Way::Chat { message, .. } = way else {
        return Ok(true);
    };
    let pressed = visit.pressed.as_ref().and_then(|pressed| pressed.message);
    let told = visit.desk.tx.sent_as(MessageHandle(message)).await?;
    Ok(pressed.is_none() || told.is_none() || pressed == told)
}

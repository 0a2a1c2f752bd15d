//! What an officer presses: sure, not now, two people.

use super::ask::Pair;
use super::{ask, card};
use crate::domain::duplicate::{Answer, Doubt};
use crate::engine::Fault;
use crate::engine::outgoing::{Body, Button, Lane, MessageRef};
use crate::features::Visit;
use crate::i18n::{Html, Msg};

/// "The same": asked once more, for it can't be taken back.
pub(super) fn sure(visit: &mut Visit<'_, '_>, doubt: &Doubt, pair: &Pair) -> Result<(), Fault> {
    let (html, buttons) = card::sure(&visit.desk, visit.language, doubt, pair);
    redraw(visit, html, buttons)
}

/// Back to the question.
pub(super) fn ask_again(
    visit: &mut Visit<'_, '_>,
    doubt: &Doubt,
    pair: &Pair,
) -> Result<(), Fault> {
    let html = card::text(&visit.desk, visit.language, doubt, pair);
    let buttons = card::buttons(&visit.desk, visit.language, doubt);
    redraw(visit, html, buttons)
}

fn redraw(visit: &mut Visit<'_, '_>, html: Html, buttons: Vec<Vec<Button>>) -> Result<(), Fault> {
    let Some(message) = visit.pressed.as_ref().and_then(|pressed| pressed.message) else {
        return Ok(());
    };
    let body = Body::Edit {
        of: MessageRef::Telegram(message),
        html: html.fit_message().into_string(),
        buttons,
    };
    visit.desk.send_body(visit.chat, Lane::Reply, body, None)?;
    Ok(())
}

/// "Not now": the card stays, and the question comes up again tomorrow by itself.
pub(super) async fn later(visit: &mut Visit<'_, '_>, doubt: &Doubt) -> Result<(), Fault> {
    visit.toast(Msg::new("duplicates-later"));
    if let Some(pair) = Pair::of(&visit.desk, doubt).await? {
        ask_again(visit, doubt, &pair)?;
    }
    Ok(())
}

/// "Two people": remembered, and never asked again.
pub(super) async fn two(visit: &mut Visit<'_, '_>, mut doubt: Doubt) -> Result<(), Fault> {
    let Some(by) = visit.account.person else {
        return Ok(());
    };
    let at = visit.desk.now();
    doubt.answer = Answer::Two { by, at };
    visit.toast(Msg::new("duplicates-saved"));
    ask::closed(&mut visit.desk, &doubt).await
}

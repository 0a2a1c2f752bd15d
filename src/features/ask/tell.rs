//! What whoever asks reads about it, and what health workers read beside their cards.
//! Every line to whoever asks has a way on under it.

use super::card;
use super::case::Case;
use super::word::Word;
use crate::domain::id::{PersonId, QuestionId, RandomId};
use crate::domain::language::Language;
use crate::domain::question::{Fact, Kind, Said};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Button, Keyboard, Lane};
use crate::features::visit::command_button;
use crate::features::{self, Command, Desk, home};
use crate::i18n::{Html, Msg};

/// "Tanya lagi": goes on with the thread.
pub(super) fn again_button(desk: &Desk<'_, '_>, language: Language, id: QuestionId) -> Button {
    card::button(desk, language, Word::Again, id.bits())
}

/// "If it is urgent: /darurat, or telephone …".
pub(super) fn urgent(desk: &Desk<'_, '_>, language: Language, case: &Case) -> Html {
    let Some(village) = desk.house.village(&case.asker.village) else {
        return Html::default();
    };
    let msg = Msg::new("ask-urgent")
        .plain("label", &village.puskesmas.name)
        .plain("phone", village.puskesmas.phone.to_string());
    desk.say(language, msg)
}

async fn asker(
    desk: &mut Desk<'_, '_>,
    case: &Case,
    msg: Msg,
    quote: Html,
    memo: Option<features::Memo>,
) -> Result<(), Fault> {
    let Some(chat) = case.asker_chat() else {
        return Ok(());
    };
    let language = desk.language_of(chat).await?;
    let about = (case.about.id != case.asker.id).then(|| {
        let about = desk.address(language, &case.about);
        desk.say(language, Msg::new("ask-told-about").text("person", about))
    });
    let parts = [about, Some(desk.say(language, msg)), Some(quote)];
    let html = Html::join(parts.into_iter().flatten(), "\n");
    let again = again_button(desk, language, case.id());
    let keyboard = Keyboard::Inline(vec![vec![again]]);
    desk.send(chat, Lane::Reply, html, keyboard, memo)?;
    Ok(())
}

/// The answer itself. What a quotation can't hold goes before the line that names whose it is.
pub(super) async fn answered(
    desk: &mut Desk<'_, '_>,
    case: &Case,
    by: PersonId,
    said: &Said,
) -> Result<(), Fault> {
    let Some(chat) = case.asker_chat() else {
        return Ok(());
    };
    if said.kind.is_passed_on() {
        card::copy(desk, chat, said, Some(case.answer_memo(by)))?;
    }
    let id = match said.kind {
        Kind::Words => "ask-told-answer",
        Kind::Letter => "ask-told-letter",
        Kind::Photo => "ask-told-photo",
        Kind::Voice => "ask-told-voice",
    };
    let quote = match said.kind {
        Kind::Words => said.text.as_deref().map(Html::quote),
        // Stands in what was passed on.
        Kind::Letter | Kind::Photo | Kind::Voice => None,
    };
    let msg = Msg::new(id).text("staff", case.crew.name(by));
    let memo = (!said.kind.is_passed_on()).then(|| case.answer_memo(by));
    asker(desk, case, msg, quote.unwrap_or_default(), memo).await
}

/// The answer that follows replaces one.
pub(super) async fn corrects(
    desk: &mut Desk<'_, '_>,
    case: &Case,
    by: PersonId,
) -> Result<(), Fault> {
    let msg = Msg::new("ask-told-corrected").text("staff", case.crew.name(by));
    asker(desk, case, msg, Html::default(), None).await
}

/// "Bidan Wati akan menelepon Anda."
pub(super) async fn will_phone(
    desk: &mut Desk<'_, '_>,
    case: &Case,
    by: PersonId,
) -> Result<(), Fault> {
    let msg = Msg::new("ask-told-will-phone").text("staff", case.crew.name(by));
    asker(desk, case, msg, Html::default(), None).await
}

/// How it ended without words in the chat.
pub(super) async fn ended(
    desk: &mut Desk<'_, '_>,
    case: &Case,
    by: PersonId,
    how: &Fact,
) -> Result<(), Fault> {
    let id = match how {
        Fact::Phoned { .. } => "ask-told-phoned",
        Fact::Closed { .. } => "ask-told-closed",
        Fact::Asked { .. }
        | Fact::Given { .. }
        | Fact::PassedOn { .. }
        | Fact::CalledAgain { .. }
        | Fact::Took { .. }
        | Fact::Answered { .. }
        | Fact::Thanked { .. }
        | Fact::NotDelivered { .. }
        | Fact::Lapsed
        | Fact::Unreachable
        | Fact::Reachable => return Ok(()),
    };
    let msg = Msg::new(id).text("staff", case.crew.name(by));
    asker(desk, case, msg, Html::default(), None).await
}

/// Nobody has answered in time, or can: somebody else has it now, or nobody else is there.
pub(super) async fn passed_on(
    desk: &mut Desk<'_, '_>,
    case: &Case,
    to: Option<PersonId>,
) -> Result<(), Fault> {
    let Some(chat) = case.asker_chat() else {
        return Ok(());
    };
    let language = desk.language_of(chat).await?;
    let id = match to {
        Some(_) => "ask-told-passed-on",
        None => "ask-told-still-waiting",
    };
    let line = desk.say(language, Msg::new(id));
    let html = Html::join([line, urgent(desk, language, case)], "\n\n");
    let label = desk.label(language, Msg::new(home::button_label(Command::Emergency)));
    let emergency = command_button(label, Command::Emergency);
    let again = again_button(desk, language, case.id());
    let keyboard = Keyboard::Inline(vec![vec![again], vec![emergency]]);
    desk.send(chat, Lane::Reply, html, keyboard, None)?;
    Ok(())
}

/// A line to a health worker, with a way to the question.
async fn staff(
    desk: &mut Desk<'_, '_>,
    case: &Case,
    who: PersonId,
    msg: Msg,
    quote: Html,
) -> Result<(), Fault> {
    let Some(member) = case.crew.member(who).filter(|member| !member.unreachable) else {
        return Ok(());
    };
    let chat = ChatId(member.chat);
    let language = desk.language_of(chat).await?;
    let msg = msg.html("who", card::who(desk, language, case));
    let html = Html::join([desk.say(language, msg), quote], "\n");
    let show = card::button(desk, language, Word::Show, case.id().bits());
    let keyboard = Keyboard::Inline(vec![vec![show]]);
    desk.send(chat, Lane::Reply, html, keyboard, None)?;
    Ok(())
}

/// No answer will arrive there: whoever has the question reads it.
pub(super) async fn asker_lost(
    desk: &mut Desk<'_, '_>,
    case: &Case,
    who: PersonId,
) -> Result<(), Fault> {
    let msg = Msg::new("ask-asker-lost");
    staff(desk, case, who, msg, Html::default()).await
}

/// An answer did not arrive.
pub(super) async fn not_delivered(
    desk: &mut Desk<'_, '_>,
    case: &Case,
    by: PersonId,
) -> Result<(), Fault> {
    let msg = Msg::new("ask-not-delivered");
    staff(desk, case, by, msg, Html::default()).await
}

/// Thanks for an answer.
pub(super) async fn thanked(
    desk: &mut Desk<'_, '_>,
    case: &Case,
    words: &str,
) -> Result<(), Fault> {
    let answerer = case
        .question()
        .history()
        .iter()
        .rev()
        .find_map(|entry| match entry.fact {
            Fact::Answered { by, .. } | Fact::Phoned { by } => Some(by),
            Fact::Asked { .. }
            | Fact::Given { .. }
            | Fact::PassedOn { .. }
            | Fact::CalledAgain { .. }
            | Fact::Took { .. }
            | Fact::Thanked { .. }
            | Fact::Closed { .. }
            | Fact::NotDelivered { .. }
            | Fact::Lapsed
            | Fact::Unreachable
            | Fact::Reachable => None,
        });
    match answerer {
        Some(by) => staff(desk, case, by, Msg::new("ask-thanked"), Html::quote(words)).await,
        None => Ok(()),
    }
}

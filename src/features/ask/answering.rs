//! What a health worker does with a question: takes it, answers it here or by telephone,
//! gives it on, ends it. The right is asked again at each press, in the place where
//! whoever asks lives.

use super::case::Case;
use super::form::Form;
use super::word::Word;
use super::{card, give, tell};
use crate::domain::id::{PersonId, QuestionId, RandomId};
use crate::domain::question::{Fact, Passing, Said, State};
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::engine::outgoing::Keyboard;
use crate::features::{Command, Flow, Visit, dialogue, home};
use crate::i18n::Msg;
use crate::register;
use crate::register::audit::Why;

/// A press on a button of a question.
pub(super) async fn press(
    visit: &mut Visit<'_, '_>,
    word: Word,
    question: QuestionId,
) -> Result<(), Fault> {
    let (Some(case), Some(staff)) = (
        Case::find(&visit.desk, question).await?,
        visit.staff.clone(),
    ) else {
        return dialogue::old_button(visit).await;
    };
    if !case.crew.may(&staff) {
        visit.popup(Msg::new("ask-not-yours"));
        return Ok(());
    }
    match word {
        Word::Show => show(visit, case, &staff).await,
        Word::Answer => answer(visit, case, &staff).await,
        Word::Phone => phone(visit, case, &staff).await,
        Word::Pass => pass(visit, case, &staff).await,
        Word::Phoned => end(visit, case, Fact::Phoned { by: staff.id }).await,
        Word::Done => end(visit, case, Fact::Closed { by: staff.id }).await,
        Word::Ask | Word::Again | Word::List => dialogue::old_button(visit).await,
    }
}

async fn show(visit: &mut Visit<'_, '_>, mut case: Case, staff: &StaffMember) -> Result<(), Fault> {
    if case.question().is_known_to(staff.id) {
        looked(visit, &case, staff.id)?;
    }
    card::deal(&mut visit.desk, &mut case, staff.id).await?;
    case.keep(&mut visit.desk).await
}

/// Writes down that the name and number are shown now.
fn looked(visit: &mut Visit<'_, '_>, case: &Case, who: PersonId) -> Result<(), Fault> {
    let why = Why::Question(case.id());
    register::audit::looked(visit.desk.tx, who, case.asker.id, why)?;
    if case.about.id != case.asker.id {
        register::audit::looked(visit.desk.tx, who, case.about.id, why)?;
    }
    Ok(())
}

/// Takes it, unless somebody else has it or it is over; then that is said.
async fn take(visit: &mut Visit<'_, '_>, case: &mut Case, by: PersonId) -> Result<bool, Fault> {
    match *case.question().state() {
        State::Lying { .. } | State::With { .. } => {}
        State::Taken { by: taker, .. } if taker == by => return Ok(true),
        State::Taken { .. } | State::Answered { .. } | State::Closed { .. } | State::Lapsed => {
            somebody_else(visit, case).await?;
            return Ok(false);
        }
    }
    case.record(visit.desk.now(), Fact::Took { by })?;
    looked(visit, case, by)?;
    visit.toast(Msg::new("ask-yours-toast"));
    let has_card = case.file.cards.iter().any(|card| card.staff == by);
    if !has_card {
        card::deal(&mut visit.desk, case, by).await?;
    }
    card::refresh_but(&mut visit.desk, case, (!has_card).then_some(by)).await?;
    case.keep(&mut visit.desk).await?;
    Ok(true)
}

/// Says who has it, or that it is over, and brings the old cards up to date.
async fn somebody_else(visit: &mut Visit<'_, '_>, case: &Case) -> Result<(), Fault> {
    let msg = standing(case);
    visit.popup(msg);
    card::refresh_but(&mut visit.desk, case, None).await
}

fn standing(case: &Case) -> Msg {
    let name = |who: PersonId| case.crew.name(who);
    match *case.question().state() {
        State::Taken { by, .. } => Msg::new("ask-taken-toast").text("staff", name(by)),
        State::Answered { by, .. } => Msg::new("ask-answered-toast").text("staff", name(by)),
        State::Closed { .. } | State::Lapsed => Msg::new("ask-over-toast"),
        State::Lying { .. } | State::With { .. } => Msg::new("ask-not-taken-toast"),
    }
}

async fn answer(
    visit: &mut Visit<'_, '_>,
    mut case: Case,
    staff: &StaffMember,
) -> Result<(), Fault> {
    let adds = matches!(*case.question().state(), State::Answered { by, .. } if by == staff.id);
    if adds || take(visit, &mut case, staff.id).await? {
        return dialogue::begin(visit, Flow::Ask(Form::answering(case.id()))).await;
    }
    Ok(())
}

/// By telephone: the number stands on the card now.
async fn phone(
    visit: &mut Visit<'_, '_>,
    mut case: Case,
    staff: &StaffMember,
) -> Result<(), Fault> {
    if take(visit, &mut case, staff.id).await? {
        tell::will_phone(&mut visit.desk, &case, staff.id).await?;
    }
    Ok(())
}

async fn pass(visit: &mut Visit<'_, '_>, mut case: Case, staff: &StaffMember) -> Result<(), Fault> {
    if case.question().holder() != Some(staff.id) {
        return somebody_else(visit, &case).await;
    }
    if case.order().iter().all(|who| *who == staff.id) {
        visit.popup(Msg::new("ask-nobody-else-toast"));
        return Ok(());
    }
    visit.toast(Msg::new("ask-passed-toast"));
    give::pass_on(&mut visit.desk, &mut case, Passing::Handed).await?;
    case.keep(&mut visit.desk).await
}

/// Answered by telephone, or ended without an answer.
async fn end(visit: &mut Visit<'_, '_>, mut case: Case, how: Fact) -> Result<(), Fault> {
    let by = visit.account.person;
    let Some(by) = by.filter(|by| case.question().taker() == Some(*by)) else {
        return somebody_else(visit, &case).await;
    };
    visit.toast(Msg::new("ask-ended-toast"));
    tell::ended(&mut visit.desk, &case, by, &how).await?;
    case.record(visit.desk.now(), how)?;
    card::refresh_but(&mut visit.desk, &case, None).await?;
    case.keep(&mut visit.desk).await
}

/// An answer, if whoever gives it still may: it goes to whoever asked.
pub(super) async fn give_answer(
    visit: &mut Visit<'_, '_>,
    question: QuestionId,
    said: Said,
) -> Result<(), Fault> {
    let Some((case, by)) = mine(visit, question).await? else {
        return Ok(());
    };
    let receipt = Msg::new("ask-answer-sent");
    deliver(visit, case, by, said, receipt).await
}

/// An answer was corrected: whoever asked reads that.
pub(super) async fn correct(
    visit: &mut Visit<'_, '_>,
    question: QuestionId,
    said: Said,
) -> Result<(), Fault> {
    let Some((case, by)) = mine(visit, question).await? else {
        return Ok(());
    };
    tell::corrects(&mut visit.desk, &case, by).await?;
    deliver(visit, case, by, said, Msg::new("ask-answer-corrected")).await
}

/// The case, if whoever is here may answer it; else why not is said.
async fn mine(
    visit: &mut Visit<'_, '_>,
    question: QuestionId,
) -> Result<Option<(Case, PersonId)>, Fault> {
    let case = Case::find(&visit.desk, question).await?;
    let (Some(case), Some(staff)) = (case, visit.staff.clone()) else {
        say(visit, Msg::new("ask-over-toast"))?;
        return Ok(None);
    };
    if case.hindrance(staff.id).is_some() {
        say(visit, Msg::new("ask-not-yours"))?;
        return Ok(None);
    }
    let with_another = case.question().taker().is_some_and(|by| by != staff.id);
    if with_another || case.has_lapsed() {
        let why = standing(&case);
        say(visit, why)?;
        return Ok(None);
    }
    Ok(Some((case, staff.id)))
}

fn say(visit: &mut Visit<'_, '_>, msg: Msg) -> Result<(), Fault> {
    let line = visit.say(msg);
    let keyboard = Keyboard::Inline(vec![vec![home::button(visit, Command::Ask)]]);
    visit.reply_with(line, keyboard)?;
    Ok(())
}

async fn deliver(
    visit: &mut Visit<'_, '_>,
    mut case: Case,
    by: PersonId,
    said: Said,
    receipt: Msg,
) -> Result<(), Fault> {
    if case.asker_chat().is_none() {
        say(visit, Msg::new("ask-unreachable"))?;
        return show_number(visit, case, by).await;
    }
    tell::answered(&mut visit.desk, &case, by, &said).await?;
    case.record(visit.desk.now(), Fact::Answered { by, said })?;
    card::refresh_but(&mut visit.desk, &case, None).await?;
    case.keep(&mut visit.desk).await?;
    visit.conversation.question = Some(case.id());
    let who = card::who(&visit.desk, visit.language, &case);
    let line = visit.say(receipt.html("who", who));
    let more = card::labelled(
        visit.label(Msg::new("ask-more-button")),
        Word::Answer,
        case.id().bits(),
    );
    let home = home::button(visit, Command::Ask);
    visit.reply_with(line, Keyboard::Inline(vec![vec![more], vec![home]]))?;
    Ok(())
}

/// No answer will arrive: the card with the number, for whoever has it.
async fn show_number(visit: &mut Visit<'_, '_>, mut case: Case, by: PersonId) -> Result<(), Fault> {
    if case.question().is_open() && case.question().taker().is_none() {
        case.record(visit.desk.now(), Fact::Took { by })?;
        looked(visit, &case, by)?;
    }
    card::deal(&mut visit.desk, &mut case, by).await?;
    case.keep(&mut visit.desk).await
}

//! What other features announce, and what it means for open questions.

use super::case::Case;
use super::{card, give, tell};
use crate::domain::alert::Ending;
use crate::domain::id::PersonId;
use crate::domain::person::Reach;
use crate::domain::question::{Fact, Passing, State};
use crate::domain::stay_end::StayEnd;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::features::{Desk, Notice};
use crate::register;

/// Hears an announcement.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn hear(desk: &mut Desk<'_, '_>, notice: &Notice) -> Result<(), Fault> {
    match notice {
        Notice::ChatDied { chat } => chat_died(desk, *chat).await,
        Notice::ChatRevived { chat } => chat_revived(desk, *chat).await,
        Notice::StaffJoined { .. } => give_what_lies(desk).await,
        Notice::StaffLeft { staff } => staff_left(desk, *staff).await,
        Notice::CantNow { staff } => cant_now(desk, *staff).await,
        Notice::AlertClosed {
            person,
            ending: Ending::Died,
        }
        | Notice::IsolationEnded {
            person,
            why: StayEnd::Died,
            ..
        } => died(desk, *person).await,
        Notice::PersonCorrected { person } => corrected(desk, *person).await,
        Notice::Merged(one) => register::question::move_to(desk.tx, one.gone, one.kept).await,
        Notice::AccountMoved { person, .. } => corrected(desk, *person).await,
        Notice::LinkedElsewhere { .. }
        | Notice::StrangerTold(_)
        | Notice::StrangerKnown { .. }
        | Notice::Registered { .. }
        | Notice::IsolationStarted { .. }
        | Notice::IsolationChanged { .. }
        | Notice::IsolationEnded { .. }
        | Notice::ReportFiled(_)
        | Notice::DangerTapped { .. }
        | Notice::DangerDetailed { .. }
        | Notice::DangerWithdrawn { .. }
        | Notice::AlertClosed { .. }
        | Notice::SilentAfterBadGrade { .. }
        | Notice::TaskWanted { .. }
        | Notice::ConsentDecided { .. }
        | Notice::HouseholdChanged { .. }
        | Notice::HourChanged { .. }
        | Notice::Confirmed { .. }
        | Notice::Unconfirmed { .. }
        | Notice::AlertChanged { .. } => Ok(()),
    }
}

fn is_asker(case: &Case, chat: ChatId) -> bool {
    match case.asker.reach {
        Reach::Chat(own) | Reach::DeadChat(own) => own == chat.0,
        Reach::NoTelegram | Reach::Household => false,
    }
}

async fn chat_died(desk: &mut Desk<'_, '_>, chat: ChatId) -> Result<(), Fault> {
    for mut case in Case::all_open(desk).await? {
        if is_asker(&case, chat) {
            asker_lost(desk, &mut case).await?;
        } else if case.crew.in_chat(chat).is_some()
            && case.crew.in_chat(chat) == case.question().holder()
        {
            lose_holder(desk, &mut case).await?;
        }
    }
    Ok(())
}

/// Whoever has the question is told that no answer will arrive.
async fn asker_lost(desk: &mut Desk<'_, '_>, case: &mut Case) -> Result<(), Fault> {
    if case.question().is_unreachable() {
        return Ok(());
    }
    case.record(desk.now(), Fact::Unreachable)?;
    card::refresh_but(desk, case, None).await?;
    if let Some(holder) = case.question().holder() {
        tell::asker_lost(desk, case, holder).await?;
    }
    case.keep(desk).await
}

async fn lose_holder(desk: &mut Desk<'_, '_>, case: &mut Case) -> Result<(), Fault> {
    let hindrance = case.question().holder().and_then(|who| case.hindrance(who));
    if let Some(because) = hindrance {
        give::pass_on(desk, case, because).await?;
    }
    // Whatever card is left there must not show more than before.
    card::refresh_but(desk, case, None).await?;
    case.keep(desk).await
}

async fn chat_revived(desk: &mut Desk<'_, '_>, chat: ChatId) -> Result<(), Fault> {
    for mut case in Case::all_open(desk).await? {
        if is_asker(&case, chat) && case.question().is_unreachable() {
            case.record(desk.now(), Fact::Reachable)?;
            card::refresh_but(desk, &case, None).await?;
            case.keep(desk).await?;
        }
    }
    give_what_lies(desk).await
}

async fn staff_left(desk: &mut Desk<'_, '_>, staff: PersonId) -> Result<(), Fault> {
    for mut case in Case::all_open(desk).await? {
        let has_card = case.file.cards.iter().any(|card| card.staff == staff);
        if has_card || case.question().holder() == Some(staff) {
            lose_holder(desk, &mut case).await?;
        }
    }
    Ok(())
}

/// What lies on their telephone and was not taken goes on to the next.
async fn cant_now(desk: &mut Desk<'_, '_>, by: PersonId) -> Result<(), Fault> {
    for mut case in Case::all_open(desk).await? {
        let lies_there = matches!(*case.question().state(), State::With { who, .. } if who == by);
        if lies_there {
            give::pass_on(desk, &mut case, Passing::Handed).await?;
            case.keep(desk).await?;
        }
    }
    Ok(())
}

/// Whoever asks may live elsewhere now: those who work there answer.
async fn corrected(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    for mut case in Case::all_open(desk).await? {
        if case.asker.id == person || case.about.id == person {
            lose_holder(desk, &mut case).await?;
        }
    }
    Ok(())
}

/// Somebody new can be given what lies with nobody.
async fn give_what_lies(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    for mut case in Case::all_open(desk).await? {
        let lies = matches!(case.question().state(), State::Lying { .. });
        if lies && let Some(to) = give::give(desk, &mut case).await? {
            card::refresh_but(desk, &case, Some(to)).await?;
            case.keep(desk).await?;
        }
    }
    Ok(())
}

/// Nobody is answered about somebody who has died; and nothing is said.
async fn died(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    for mut case in Case::all_open(desk).await? {
        if case.about.id == person || case.asker.id == person {
            case.record(desk.now(), Fact::Lapsed)?;
            card::refresh_but(desk, &case, None).await?;
            case.keep(desk).await?;
        }
    }
    Ok(())
}

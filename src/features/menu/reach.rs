//! Whether a private chat is alive: what Telegram tells (`my_chat_member`, a
//! refused message), and what somebody's own doing shows.

use crate::domain::person::Reach;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::features::account::Account;
use crate::features::{Desk, Notice, Visit, household_question};
use crate::register;

/// The person blocked the bot.
///
/// # Errors
/// When a record can't be put into bytes (a bug).
pub fn left(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    visit.account.blocked = true;
    visit.desk.tx.put(&visit.account)?;
    let chat = visit.chat;
    visit.desk.announce(Notice::ChatDied { chat });
    Ok(())
}

/// The person unblocked the bot: [`arrived`] has done all there is to do.
///
/// # Errors
/// None so far.
pub fn joined(_visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    Ok(())
}

/// Whoever does something in a chat that was thought dead has come back.
///
/// # Errors
/// When the store fails.
pub async fn arrived(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    if !visit.account.blocked {
        return Ok(());
    }
    visit.account.blocked = false;
    visit.desk.tx.put(&visit.account)?;
    if let Some(person) = &mut visit.person
        && person.reach == Reach::DeadChat(visit.chat.0)
    {
        person.reach = Reach::Chat(visit.chat.0);
        register::person::keep(visit.desk.tx, person).await?;
    }
    if let Some(staff) = &mut visit.staff
        && staff.unreachable
    {
        staff.unreachable = false;
        visit.desk.tx.put(staff)?;
    }
    let chat = visit.chat;
    visit.desk.announce(Notice::ChatRevived { chat });
    Ok(())
}

/// Keeps account, person and staff in step with what is known of their chat.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn hear(desk: &mut Desk<'_, '_>, notice: &Notice) -> Result<(), Fault> {
    match notice {
        Notice::ChatDied { chat } => set_alive(desk, *chat, false).await,
        Notice::ChatRevived { chat } => set_alive(desk, *chat, true).await,
        Notice::Registered { .. }
        | Notice::IsolationStarted { .. }
        | Notice::IsolationChanged { .. }
        | Notice::IsolationEnded { .. }
        | Notice::ReportFiled(_)
        | Notice::DangerTapped { .. }
        | Notice::DangerDetailed { .. }
        | Notice::DangerWithdrawn { .. }
        | Notice::SilentAfterBadGrade { .. }
        | Notice::TaskWanted { .. }
        | Notice::AlertClosed { .. }
        | Notice::StaffJoined { .. }
        | Notice::StaffLeft { .. }
        | Notice::CantNow { .. }
        | Notice::ConsentDecided { .. }
        | Notice::PersonCorrected { .. }
        | Notice::HourChanged { .. }
        | Notice::HouseholdChanged { .. }
        | Notice::Merged(_)
        | Notice::AccountMoved { .. }
        | Notice::LinkedElsewhere { .. }
        | Notice::Confirmed { .. }
        | Notice::Unconfirmed { .. }
        | Notice::AlertChanged { .. }
        | Notice::StrangerTold(_)
        | Notice::StrangerKnown { .. } => Ok(()),
    }
}

async fn set_alive(desk: &mut Desk<'_, '_>, chat: ChatId, alive: bool) -> Result<(), Fault> {
    if chat.is_group() {
        return Ok(());
    }
    let mut account = Account::of_chat(desk.tx, chat).await?;
    if account.blocked == alive {
        account.blocked = !alive;
        desk.tx.put(&account)?;
    }
    household_learns(desk, &account).await?;
    let Some(id) = account.person else {
        return Ok(());
    };
    if let Some(mut person) = register::person::find(desk.tx, id).await? {
        let reach = reach_of(person.reach, chat, alive);
        if person.reach != reach {
            person.reach = reach;
            register::person::keep(desk.tx, &person).await?;
        }
    }
    if let Some(mut staff) = register::staff::find(desk.tx, id).await?
        && staff.unreachable == alive
    {
        staff.unreachable = !alive;
        desk.tx.put(&staff)?;
    }
    Ok(())
}

/// The household for which the chat reports is told, too.
async fn household_learns(desk: &mut Desk<'_, '_>, account: &Account) -> Result<(), Fault> {
    let Some(id) = account.household else {
        return Ok(());
    };
    let Some(before) = register::household::find(desk.tx, id).await? else {
        return Ok(());
    };
    let mut household = before.clone();
    let answered = household_question::is_answered_on(desk, account).await?;
    if household.learn(account.chat.0, answered) {
        register::household::put(desk.tx, Some(&before), &household)?;
    }
    Ok(())
}

/// The reach after what happened in `chat`; another chat's news changes nothing.
fn reach_of(now: Reach, chat: ChatId, alive: bool) -> Reach {
    match (now, alive) {
        (Reach::Chat(known), false) if known == chat.0 => Reach::DeadChat(known),
        (Reach::DeadChat(known), true) if known == chat.0 => Reach::Chat(known),
        (Reach::Chat(_) | Reach::DeadChat(_) | Reach::NoTelegram | Reach::Household, _) => now,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_person_s_own_chat_lives_and_dies_with_the_news() {
        let chat = ChatId(7);
        for (now, alive, then) in [
            (Reach::Chat(7), false, Reach::DeadChat(7)),
            (Reach::Chat(7), true, Reach::Chat(7)),
            (Reach::DeadChat(7), true, Reach::Chat(7)),
            (Reach::Chat(8), false, Reach::Chat(8)),
            (Reach::DeadChat(8), true, Reach::DeadChat(8)),
            (Reach::NoTelegram, true, Reach::NoTelegram),
            (Reach::Household, false, Reach::Household),
        ] {
            assert_eq!(reach_of(now, chat, alive), then);
        }
    }
}

//! Which telephones a household is asked on: those that messages reach, and whose holder
//! has not said no. On the others nobody could answer, and the members would be taken for
//! silent instead of being looked after by people.

use crate::domain::household::Household;
use crate::domain::id::PersonId;
use crate::domain::person::Reach;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::features::account::Account;
use crate::features::{Desk, Notice, household_question};
use crate::register;

/// Somebody has said yes or no. Their telephone is asked no more, or again; whoever is
/// reached by no other one is looked after by people.
pub(super) async fn consent_decided(
    desk: &mut Desk<'_, '_>,
    person: PersonId,
) -> Result<(), Fault> {
    if let Some(before) = reported_by(desk, person).await? {
        let mut household = before.clone();
        if learn(desk, &mut household, person).await? {
            let people = household.members.clone();
            register::household::put(desk.tx, Some(&before), &household)?;
            desk.announce(Notice::HouseholdChanged { people });
        }
    }
    super::refresh_of(desk, person).await
}

/// The household for which this person's own telephone reports.
async fn reported_by(desk: &Desk<'_, '_>, person: PersonId) -> Result<Option<Household>, Fault> {
    let person = register::person::find(desk.tx, person).await?;
    let Some(Reach::Chat(chat) | Reach::DeadChat(chat)) = person.map(|person| person.reach) else {
        return Ok(None);
    };
    household_question::of_chat(desk, ChatId(chat)).await
}

async fn learn(
    desk: &mut Desk<'_, '_>,
    household: &mut Household,
    holder: PersonId,
) -> Result<bool, Fault> {
    let theirs = household
        .telephones
        .iter()
        .filter(|one| one.holder == holder);
    let chats: Vec<i64> = theirs.map(|one| one.chat).collect();
    let mut changed = false;
    for chat in chats {
        let account = Account::of_chat(desk.tx, ChatId(chat)).await?;
        let answers = household_question::is_answered_on(desk, &account).await?;
        if household.learn(chat, answers) {
            changed = true;
            household_question::put_away(desk, household, chat)?;
        }
    }
    Ok(changed)
}

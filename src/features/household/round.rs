//! The auditor's round: households, their index and the accounts of their telephones
//! agree, and nobody is a member who is no longer there.

use crate::domain::household::Household;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::features::account::Account;
use crate::features::desk::Desk;
use crate::features::household_question;
use crate::register;

/// Looks through all households and sets right what does not agree.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn audit(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    let mut mended = 0_usize;
    for household in register::household::all(desk.tx).await? {
        mended += mend(desk, &household).await?;
    }
    desk.tx.mended(mended);
    if mended > 0 {
        log::warn!(mended; "households that did not agree with their people; set right");
    }
    Ok(())
}

async fn mend(desk: &mut Desk<'_, '_>, household: &Household) -> Result<usize, Fault> {
    let mut now = household.clone();
    for person in &household.members {
        if register::person::find(desk.tx, *person).await?.is_none() {
            now.leave(*person);
        }
    }
    for telephone in &household.telephones {
        let account = Account::of_chat(desk.tx, ChatId(telephone.chat)).await?;
        if account.household != Some(household.id) {
            now.remove_telephone(telephone.chat);
        } else {
            let answered = household_question::is_answered_on(desk, &account).await?;
            now.learn(telephone.chat, answered);
        }
    }
    let mut mended = register::household::mend_index(desk.tx, household).await?;
    if now != *household {
        register::household::put(desk.tx, Some(household), &now)?;
        mended += 1;
    }
    Ok(mended)
}

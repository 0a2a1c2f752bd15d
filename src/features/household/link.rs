//! The link for another telephone: once, and not for long.

use chrono::TimeDelta;

use super::{family, keeping};
use crate::domain::household::{Household, Opens};
use crate::domain::id::PersonId;
use crate::engine::Fault;
use crate::engine::outgoing::Keyboard;
use crate::features::{Visit, dialogue};
use crate::i18n::Msg;
use crate::register;

/// How long a link opens anything.
const VALID_HOURS: i64 = 24;

/// Makes a link and shows it, with what it does.
pub(super) async fn make(visit: &mut Visit<'_, '_>, opens: Opens) -> Result<(), Fault> {
    let Some(household) = keeping::own_or_new(visit)? else {
        return dialogue::old_button(visit).await;
    };
    let Some(telephone) = household.telephone(visit.chat.0).copied() else {
        return dialogue::old_button(visit).await;
    };
    if let Opens::Member(person) = opens
        && !may_share(&household, person)
    {
        return dialogue::old_button(visit).await;
    }
    if visit.household.is_none() {
        // The link names the household: it is kept, though it is of one person yet.
        keep_of_one(visit, &household)?;
    }
    let expires = visit.desk.now() + TimeDelta::hours(VALID_HOURS);
    let code =
        register::household_code::make(visit.desk.tx, &household, &telephone, opens, expires)?;
    let link = match visit.desk.house.bot_name.get() {
        Some(bot) => format!("https://t.me/{bot}?start=keluarga_{}", code.id),
        None => format!("/start keluarga_{}", code.id),
    };
    let (id, name) = match opens {
        Opens::Telephone => ("household-link-telephone", None),
        Opens::HandOver => ("household-link-hand-over", None),
        Opens::Member(person) => ("household-link-member", Some(person)),
    };
    let mut msg = Msg::new(id)
        .plain("link", link)
        .plain("code", code.id.to_string())
        .num("hours", VALID_HOURS);
    if let Some(person) = name {
        let person = register::person::find(visit.desk.tx, person).await?;
        let name = person.map(|person| visit.desk.address(visit.language, &person));
        msg = msg.plain("name", name.unwrap_or_default());
    }
    let line = visit.say(msg);
    let rows = vec![vec![family::list_button(visit)]];
    visit.reply_with(line, Keyboard::Inline(rows)).map(drop)
}

/// Whoever holds a telephone of their own is shared with nobody.
fn may_share(household: &Household, person: PersonId) -> bool {
    household.has(person) && !household.telephones.iter().any(|one| one.holder == person)
}

fn keep_of_one(visit: &mut Visit<'_, '_>, household: &Household) -> Result<(), Fault> {
    register::household::put(visit.desk.tx, None, household)?;
    visit.account.household = Some(household.id);
    visit.desk.tx.put(&visit.account)?;
    visit.household = Some(household.clone());
    Ok(())
}

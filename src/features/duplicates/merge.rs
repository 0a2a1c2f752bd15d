//! "Yes, one": one record of two, in one batch with all that hangs on them.

use super::ask;
use super::ask::Pair;
use crate::domain::alert::Subject;
use crate::domain::duplicate::{Answer, Doubt};
use crate::domain::person::{Person, Reach};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::Lane;
use crate::features::account::Account;
use crate::features::desk::Desk;
use crate::features::{Notice, Visit, home};
use crate::i18n::Msg;
use crate::register;

/// Makes one of the two, unless something stands in the way that must end first.
pub(super) async fn one(
    visit: &mut Visit<'_, '_>,
    mut doubt: Doubt,
    pair: Pair,
) -> Result<(), Fault> {
    let Some(by) = visit.account.person else {
        return Ok(());
    };
    let desk = &mut visit.desk;
    let Some((gone, kept)) = roles(desk, pair).await? else {
        visit.popup(Msg::new("duplicates-both-staff"));
        return Ok(());
    };
    if has_alert(desk, &gone).await? && has_alert(desk, &kept).await? {
        // Two officers may be on their way: neither alert is ended from here.
        visit.popup(Msg::new("duplicates-both-alerts"));
        return Ok(());
    }
    let mut reporting = desk.chats_about(&gone).await?;
    reporting.extend(desk.chats_about(&kept).await?);
    let mut merged = register::merge::merge(desk.tx, &gone, &kept, by).await?;
    merged.chats.extend(reporting.iter().map(|chat| chat.0));
    merged.chats.sort_unstable();
    merged.chats.dedup();
    relink(desk, &gone, &kept).await?;
    doubt.answer = Answer::One {
        by,
        at: desk.now(),
        kept: kept.id,
    };
    ask::closed(desk, &doubt).await?;
    desk.announce(Notice::Merged(merged));
    tell(desk, &gone, &kept).await?;
    visit.toast(Msg::new("duplicates-joined"));
    Ok(())
}

/// Who goes and who stays: whoever works here stays, else whoever was here first. `None`:
/// both work here.
async fn roles(desk: &Desk<'_, '_>, pair: Pair) -> Result<Option<(Person, Person)>, Fault> {
    let (one, other) = (pair.one, pair.other);
    let works = register::staff::find(desk.tx, one.id).await?.is_some();
    let works_too = register::staff::find(desk.tx, other.id).await?.is_some();
    let one_stays = (one.since, one.id) <= (other.since, other.id);
    Ok(match (works, works_too) {
        (true, true) => None,
        (true, false) => Some((other, one)),
        (false, true) => Some((one, other)),
        (false, false) if one_stays => Some((other, one)),
        (false, false) => Some((one, other)),
    })
}

async fn has_alert(desk: &Desk<'_, '_>, person: &Person) -> Result<bool, Fault> {
    let about = Subject::Person(person.id);
    let open = register::alert::open_about(desk.tx, &about).await?;
    Ok(open.is_some())
}

/// The telephone of the record that goes speaks for the one that stays.
async fn relink(desk: &mut Desk<'_, '_>, gone: &Person, kept: &Person) -> Result<(), Fault> {
    let Some(chat) = chat_of(gone) else {
        return Ok(());
    };
    let mut account = Account::of_chat(desk.tx, chat).await?;
    if account.person == Some(gone.id) {
        account.person = Some(kept.id);
        desk.tx.put(&account)?;
    }
    Ok(())
}

fn chat_of(person: &Person) -> Option<ChatId> {
    match person.reach {
        Reach::Chat(chat) | Reach::DeadChat(chat) => Some(ChatId(chat)),
        Reach::NoTelegram | Reach::Household => None,
    }
}

/// Whoever it is reads it on each of their telephones.
async fn tell(desk: &mut Desk<'_, '_>, gone: &Person, kept: &Person) -> Result<(), Fault> {
    let mut told = Vec::new();
    for person in [kept, gone] {
        let Some(chat) = Desk::chat_of(person).filter(|chat| !told.contains(chat)) else {
            continue;
        };
        told.push(chat);
        let language = desk.language_of(chat).await?;
        let address = desk.address(language, kept);
        let line = Msg::new("duplicates-told").plain("address", address);
        let html = desk.say(language, line);
        let keyboard = home::way_back(desk, language);
        desk.send(chat, Lane::Reminder, html, keyboard, None)?;
    }
    Ok(())
}

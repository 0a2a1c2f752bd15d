//! Everything that hangs on a telephone follows to the new one.

use super::redeem::tell_officer;
use crate::domain::household::Household;
use crate::domain::link_code::TelephoneLink;
use crate::domain::person::{Person, Reach};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::Lane;
use crate::features::account::Account;
use crate::features::conversation::{Conversation, OpenFlow};
use crate::features::{Notice, Visit, dialogue, home};
use crate::i18n::{Html, Msg};
use crate::register;

/// This telephone speaks for the person from now on.
pub(super) async fn link(
    visit: &mut Visit<'_, '_>,
    mut person: Person,
    link: &TelephoneLink,
) -> Result<(), Fault> {
    let from = match person.reach {
        Reach::Chat(chat) | Reach::DeadChat(chat) => Some(ChatId(chat)),
        Reach::NoTelegram | Reach::Household => None,
    };
    let was_alive = matches!(person.reach, Reach::Chat(_));
    if let Some(from) = from {
        leave(visit, from, &person).await?;
    }
    person.reach = Reach::Chat(visit.chat.0);
    register::person::keep(visit.desk.tx, &person).await?;
    visit.account.person = Some(person.id);
    visit.account.language.get_or_insert(visit.language);
    visit.desk.tx.put(&visit.account)?;
    staff_follow(visit, &person).await?;
    visit.consenting = visit.desk.consenting(person.id).await?;
    visit.person = Some(person.clone());
    visit.desk.announce(Notice::AccountMoved {
        person: person.id,
        from,
        to: visit.chat,
    });
    welcome(visit, &person)?;
    if let Some(from) = from.filter(|_| was_alive) {
        farewell(visit, from, &person).await?;
    }
    let line = Msg::new("relink-officer-done").text("name", person.name.as_str());
    tell_officer(visit, link, line).await
}

/// The old chat speaks for nobody any more; what was begun there goes on here.
async fn leave(visit: &mut Visit<'_, '_>, from: ChatId, person: &Person) -> Result<(), Fault> {
    let mut old = Account::of_chat(visit.desk.tx, from).await?;
    if old.person == Some(person.id) {
        old.person = None;
    }
    if let Some(language) = old.language {
        visit.account.language = Some(language);
        visit.language = language;
    }
    if let Some(household) = old.household.take() {
        visit.account.household = Some(household);
    }
    visit.desk.tx.put(&old)?;
    households_follow(visit, from, person).await?;
    conversation_follows(visit, from).await
}

async fn households_follow(
    visit: &mut Visit<'_, '_>,
    from: ChatId,
    person: &Person,
) -> Result<(), Fault> {
    for before in register::household::of_person(visit.desk.tx, person.id).await? {
        let now = with_telephone(&before, from.0, visit.chat.0);
        if now != before {
            register::household::put(visit.desk.tx, Some(&before), &now)?;
        }
    }
    Ok(())
}

/// The household with the new telephone in the old one's place. What lies on the old one
/// is left there.
fn with_telephone(before: &Household, from: i64, to: i64) -> Household {
    let mut now = before.clone();
    for telephone in &mut now.telephones {
        if telephone.chat == from {
            telephone.chat = to;
            telephone.alive = true;
        }
    }
    if let Some(question) = &mut now.question {
        question.messages.retain(|lies| lies.chat != from);
    }
    now
}

async fn conversation_follows(visit: &mut Visit<'_, '_>, from: ChatId) -> Result<(), Fault> {
    let mut old = Conversation::with(visit.desk.tx, from).await?;
    let open = old.open.take();
    if let Some(asked) = open.as_ref().and_then(|open| open.asked.as_ref()) {
        dialogue::close_question(&mut visit.desk, from, asked)?;
    }
    let flows = [open, old.paused.take()].into_iter().flatten();
    let begun: Vec<OpenFlow> = flows.filter(|open| open.flow.worth_resuming()).collect();
    visit.desk.tx.put(&old)?;
    let to = visit.chat;
    for mut moved in begun.into_iter().rev() {
        moved.asked = None;
        moved.answered.clear();
        moved.flow.moves_to(&mut visit.desk, to).await?;
        visit.conversation.offered = false;
        if let Some(displaced) = visit.conversation.paused.replace(moved) {
            displaced.flow.displaced(visit).await?;
        }
    }
    Ok(())
}

async fn staff_follow(visit: &mut Visit<'_, '_>, person: &Person) -> Result<(), Fault> {
    let Some(mut member) = register::staff::find(visit.desk.tx, person.id).await? else {
        return Ok(());
    };
    member.chat = visit.chat.0;
    member.unreachable = false;
    visit.desk.tx.put(&member)?;
    visit.staff = Some(member);
    Ok(())
}

fn welcome(visit: &mut Visit<'_, '_>, person: &Person) -> Result<(), Fault> {
    let address = visit.desk.address(visit.language, person);
    let line = visit.say(Msg::new("relink-welcome").plain("address", address));
    let keyboard = home::keyboard(visit);
    visit.reply_with(line, keyboard).map(drop)
}

async fn farewell(visit: &mut Visit<'_, '_>, from: ChatId, person: &Person) -> Result<(), Fault> {
    let language = visit.desk.language_of(from).await?;
    let village = visit.desk.house.village(&person.village).cloned();
    let address = visit.desk.address(language, person);
    let line = Msg::new("relink-farewell").plain("address", address);
    let html = Html::join(
        [
            visit.desk.say(language, line),
            home::numbers(&visit.desk, language, village.as_ref()),
        ],
        "\n\n",
    );
    let keyboard = home::way_back(&visit.desk, language);
    visit
        .desk
        .send(from, Lane::Reply, html, keyboard, None)
        .map(drop)
}

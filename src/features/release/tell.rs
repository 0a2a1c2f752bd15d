//! Who is told that somebody isolates at home no more, and what: kindly, and no more than
//! is theirs to know. A death is never told by a machine: whoever shares the house reads
//! only that the questions have stopped, and whom to speak with. Those who look after the
//! neighbourhood read that nobody isolates there any more, never why.

use super::letter;
use crate::domain::consent::Consenting;
use crate::domain::id::{IsolationId, PersonId};
use crate::domain::isolation::Isolation;
use crate::domain::language::Language;
use crate::domain::person::Person;
use crate::domain::stay_end::{Because, StayEnd};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::Lane;
use crate::features::{Desk, home, naming, neighbours};
use crate::i18n::{Html, Msg};
use crate::register;
use crate::register::audit::{self, Why};

/// A stay has ended.
pub(super) async fn ended(
    desk: &mut Desk<'_, '_>,
    person: PersonId,
    isolation: IsolationId,
    (why, by): (StayEnd, Option<PersonId>),
) -> Result<(), Fault> {
    let Some(person) = register::person::find(desk.tx, person).await? else {
        return Ok(());
    };
    if let (StayEnd::Completed, Some(by)) = (why, by) {
        thanks(desk, &person, isolation, by).await?;
    } else if let Some(line) = line(why) {
        say(desk, &person, (line, why), by).await?;
    }
    if why != StayEnd::Replaced {
        the_neighbours(desk, &person, why, by).await?;
    }
    Ok(())
}

/// Thanks, with the letter; where no chat reaches them, whoever has decided gets it.
async fn thanks(
    desk: &mut Desk<'_, '_>,
    person: &Person,
    isolation: IsolationId,
    by: PersonId,
) -> Result<(), Fault> {
    let stays = register::isolation::all_of(desk.tx, person.id).await?;
    let Some(stay) = stays.into_iter().find(|stay| stay.id == isolation) else {
        return Ok(());
    };
    let letter = letter::write(desk, person, &stay, by).await?;
    let chats = readers(desk, person, StayEnd::Completed).await?;
    let Some((first, others)) = chats.split_first() else {
        return letter::to_the_officer(desk, person, &letter).await;
    };
    let officer = register::staff::find(desk.tx, by).await?;
    let officer = officer.map_or_else(String::new, |staff| staff.name.as_str().to_owned());
    let words = |desk: &Desk<'_, '_>, language: Language, chat: ChatId| {
        let msg = Msg::new("release-told-completed")
            .text("staff", &officer)
            .plain("person", desk.address(language, person));
        let about = about(desk, language, person, chat, StayEnd::Completed);
        vec![about, desk.say(language, msg)]
    };
    let language = desk.language_of(*first).await?;
    let mut said = words(desk, language, *first);
    said.push(desk.say(language, Msg::new("release-letter-with")));
    let keyboard = home::way_back(desk, language);
    let said = (Html::join(said, "\n\n"), keyboard);
    letter::send_thanks(desk, *first, &letter, said)?;
    for chat in others {
        let language = desk.language_of(*chat).await?;
        let html = Html::join(words(desk, language, *chat), "\n\n");
        let keyboard = home::way_back(desk, language);
        desk.send(*chat, Lane::Reply, html, keyboard, None)?;
    }
    Ok(())
}

/// What whoever isolated reads, or whoever reports for them.
fn line(why: StayEnd) -> Option<&'static str> {
    match why {
        StayEnd::Referred | StayEnd::Admitted => Some("release-told-away"),
        StayEnd::Moved => Some("release-told-moved"),
        StayEnd::Lost => Some("release-told-lost"),
        StayEnd::Died => Some("release-told-stopped"),
        StayEnd::EnteredByMistake => Some("release-told-mistake"),
        // Told with the letter, or with what has brought it: a result, a journey, another stay.
        StayEnd::Completed | StayEnd::Replaced | StayEnd::TakenBack | StayEnd::Unrecorded => None,
    }
}

async fn say(
    desk: &mut Desk<'_, '_>,
    person: &Person,
    (line, why): (&'static str, StayEnd),
    by: Option<PersonId>,
) -> Result<(), Fault> {
    let by = match by {
        Some(by) => register::staff::find(desk.tx, by).await?,
        None => None,
    };
    let by = by.map_or_else(String::new, |staff| staff.name.as_str().to_owned());
    for chat in readers(desk, person, why).await? {
        let language = desk.language_of(chat).await?;
        let msg = Msg::new(line)
            .text("staff", &by)
            .plain("person", desk.address(language, person));
        let parts = [
            about(desk, language, person, chat, why),
            desk.say(language, msg),
            numbers(desk, language, person, why),
        ];
        let keyboard = home::way_back(desk, language);
        let html = Html::join(parts, "\n\n");
        desk.send(chat, Lane::Reply, html, keyboard, None)?;
    }
    Ok(())
}

/// The living chats in which it is read; nobody is written to who has said no. After a death
/// never the chat of whoever has died.
async fn readers(desk: &Desk<'_, '_>, person: &Person, why: StayEnd) -> Result<Vec<ChatId>, Fault> {
    if desk.consenting(person.id).await? == Consenting::Withdrawn {
        return Ok(Vec::new());
    }
    let mut chats = desk.chats_about(person).await?;
    if why == StayEnd::Died {
        let own = Desk::chat_of(person);
        chats.retain(|chat| Some(*chat) != own);
    }
    Ok(chats)
}

/// "Tentang Bima:", on a telephone that is not theirs.
fn about(
    desk: &Desk<'_, '_>,
    language: Language,
    person: &Person,
    chat: ChatId,
    why: StayEnd,
) -> Html {
    if Desk::chat_of(person) == Some(chat) || why == StayEnd::Died {
        return Html::default();
    }
    let name = desk.address(language, person);
    desk.say(language, Msg::new("told-about").plain("person", name))
}

/// Whom to call, where somebody may need to.
fn numbers(desk: &Desk<'_, '_>, language: Language, person: &Person, why: StayEnd) -> Html {
    match why {
        StayEnd::Died | StayEnd::Lost => {
            home::numbers(desk, language, desk.house.village(&person.village))
        }
        StayEnd::Completed
        | StayEnd::Referred
        | StayEnd::Admitted
        | StayEnd::Moved
        | StayEnd::EnteredByMistake
        | StayEnd::Replaced
        | StayEnd::TakenBack
        | StayEnd::Unrecorded => Html::default(),
    }
}

/// Whoever looks after the neighbourhood: nobody isolates there any more. Never why.
async fn the_neighbours(
    desk: &mut Desk<'_, '_>,
    person: &Person,
    why: StayEnd,
    by: Option<PersonId>,
) -> Result<(), Fault> {
    let id = match why {
        StayEnd::Completed => "release-neighbour-completed",
        StayEnd::Referred
        | StayEnd::Admitted
        | StayEnd::Moved
        | StayEnd::Died
        | StayEnd::Lost
        | StayEnd::EnteredByMistake
        | StayEnd::Replaced
        | StayEnd::TakenBack
        | StayEnd::Unrecorded => "release-neighbour-ended",
    };
    to_neighbours(desk, person, by, |_, _| Msg::new(id)).await
}

/// A stay has another last day: whoever isolates reads why.
pub(super) async fn length(
    desk: &mut Desk<'_, '_>,
    person: &Person,
    stay: &Isolation,
    (longer, because, by): (bool, &Because, PersonId),
) -> Result<(), Fault> {
    let id = match longer {
        true => "release-told-longer",
        false => "release-told-shorter",
    };
    for chat in readers(desk, person, StayEnd::Unrecorded).await? {
        let language = desk.language_of(chat).await?;
        let last = stay.last_day();
        let last = last.map(|last| desk.house.locales.date(language, last));
        let msg = Msg::new(id)
            .plain("last", last.unwrap_or_default())
            .html("reason", naming::because(desk, language, because));
        told(desk, person, chat, msg).await?;
    }
    to_neighbours(desk, person, Some(by), |desk, language| {
        until(desk, language, stay, "release-neighbour-until")
    })
    .await
}

/// A stay goes on again.
pub(super) async fn went_on(
    desk: &mut Desk<'_, '_>,
    person: &Person,
    stay: &Isolation,
    (by, had_a_letter): (PersonId, bool),
) -> Result<(), Fault> {
    let id = match had_a_letter {
        true => "release-told-again-void",
        false => "release-told-again",
    };
    for chat in readers(desk, person, StayEnd::Unrecorded).await? {
        let language = desk.language_of(chat).await?;
        let msg = until(desk, language, stay, id);
        told(desk, person, chat, msg).await?;
    }
    to_neighbours(desk, person, Some(by), |desk, language| {
        until(desk, language, stay, "release-neighbour-again")
    })
    .await
}

async fn told(
    desk: &mut Desk<'_, '_>,
    person: &Person,
    chat: ChatId,
    msg: Msg,
) -> Result<(), Fault> {
    let language = desk.language_of(chat).await?;
    let parts = [
        about(desk, language, person, chat, StayEnd::Unrecorded),
        desk.say(language, msg),
    ];
    let keyboard = home::way_back(desk, language);
    desk.send(chat, Lane::Reply, Html::join(parts, "\n\n"), keyboard, None)
        .map(drop)
}

/// With the last day, where there is one.
fn until(desk: &Desk<'_, '_>, language: Language, stay: &Isolation, id: &'static str) -> Msg {
    let last = match stay.last_day() {
        Some(last) => desk.house.locales.date(language, last),
        None => desk.label(language, Msg::new("release-no-last-day")),
    };
    Msg::new(id).plain("last", last)
}

/// One line to each; each name that is shown is written into the audit trail.
async fn to_neighbours(
    desk: &mut Desk<'_, '_>,
    person: &Person,
    by: Option<PersonId>,
    line: impl Fn(&Desk<'_, '_>, Language) -> Msg,
) -> Result<(), Fault> {
    let staff = register::staff::all(desk.tx).await?;
    for member in neighbours::nearest(&staff, &person.area(), by) {
        if member.id == person.id {
            continue;
        }
        let chat = ChatId(member.chat);
        let language = desk.language_of(chat).await?;
        let msg = line(desk, language)
            .text("name", person.name.as_str())
            .plain("place", person.rt_rw.to_string());
        let html = desk.say(language, msg);
        let keyboard = home::way_back(desk, language);
        desk.send(chat, Lane::Reply, html, keyboard, None)?;
        audit::looked(desk.tx, member.id, person.id, Why::Released)?;
    }
    Ok(())
}

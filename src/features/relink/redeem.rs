//! The new telephone's side: a code is opened, and whoever opens it says who they are.

use super::Form;
use super::follow;
use crate::domain::birth::BirthDate;
use crate::domain::id::LinkCode;
use crate::domain::link_code::{self, Closed, TRIES, TelephoneLink};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::Lane;
use crate::features::dialogue;
use crate::features::{Flow, Notice, Visit, home};
use crate::i18n::Msg;
use crate::register;

/// What stands before the secret in a link.
const PREFIX: &str = "tautan_";

/// The secret in `/start tautan_<code>`.
#[must_use]
pub fn code_in(args: &str) -> Option<&str> {
    args.strip_prefix(PREFIX)
}

/// `/kode <code>`; without it, it is asked for.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn type_code(visit: &mut Visit<'_, '_>, args: &str) -> Result<(), Fault> {
    match args.trim() {
        "" => dialogue::begin(visit, Flow::Relink(Form::Code)).await,
        code => redeem(visit, code).await,
    }
}

/// Opens a code.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn redeem(visit: &mut Visit<'_, '_>, code: &str) -> Result<(), Fault> {
    match opened(visit, link_code::typed(code)).await? {
        Ok(link) => {
            let form = Form::asking_name(link.id);
            dialogue::begin(visit, Flow::Relink(form)).await
        }
        Err(why) => {
            let line = visit.say(why);
            let keyboard = home::keyboard(visit);
            visit.reply_with(line, keyboard).map(drop)
        }
    }
}

/// The link, or why this telephone can't use it.
pub(super) async fn opened(
    visit: &mut Visit<'_, '_>,
    code: Option<LinkCode>,
) -> Result<Result<TelephoneLink, Msg>, Fault> {
    let found = match code {
        Some(code) => register::link_code::find(visit.desk.tx, code).await?,
        None => None,
    };
    let Some(link) = found else {
        return Ok(Err(Msg::new("relink-unknown")));
    };
    let person = register::person::in_use(visit.desk.tx, link.person).await?;
    if visit.account.person == Some(person) {
        return Ok(Err(Msg::new("relink-yours-already")));
    }
    if let Err(closed) = link.opens(visit.desk.now()) {
        return Ok(Err(Msg::new(match closed {
            Closed::Used => "relink-used",
            Closed::Expired => "relink-expired",
            Closed::Spoilt => "relink-spoilt",
        })));
    }
    match visit.account.person {
        None => Ok(Ok(link)),
        Some(other) if visit.person.is_some() => {
            // Registered anew instead of linked: an officer makes one of the two.
            visit
                .desk
                .announce(Notice::LinkedElsewhere { person, other });
            Ok(Err(Msg::new("relink-registered")))
        }
        Some(_) => Ok(Err(Msg::new("relink-staff-telephone"))),
    }
}

/// Both answers are there: right, or one try less. True when the flow is over.
pub(super) async fn answered(
    visit: &mut Visit<'_, '_>,
    code: LinkCode,
    name: &str,
    birth: BirthDate,
) -> Result<bool, Fault> {
    // It may have been used, or have grown old, while this was asked.
    let mut link = match opened(visit, Some(code)).await? {
        Ok(link) => link,
        Err(why) => {
            let line = visit.say(why);
            visit.last_word(line)?;
            return Ok(true);
        }
    };
    let person = register::person::find(visit.desk.tx, link.person).await?;
    let Some(person) = person else {
        visit.last_word(visit.say(Msg::new("relink-unknown")))?;
        return Ok(true);
    };
    if link_code::is_the_one(&person, name, birth) {
        link.used = Some(visit.desk.now());
        visit.desk.tx.put(&link)?;
        follow::link(visit, person, &link).await?;
        return Ok(true);
    }
    link.tries += 1;
    visit.desk.tx.put(&link)?;
    if link.tries < TRIES {
        return Ok(false);
    }
    spoilt(visit, &link, person.name.as_str()).await?;
    Ok(true)
}

/// The code is worth nothing any more; whoever made it is told.
async fn spoilt(visit: &mut Visit<'_, '_>, link: &TelephoneLink, name: &str) -> Result<(), Fault> {
    visit.last_word(visit.say(Msg::new("relink-spoilt")))?;
    tell_officer(
        visit,
        link,
        Msg::new("relink-officer-spoilt").text("name", name),
    )
    .await
}

/// A line to the officer who made the code.
pub(super) async fn tell_officer(
    visit: &mut Visit<'_, '_>,
    link: &TelephoneLink,
    line: Msg,
) -> Result<(), Fault> {
    let Some(officer) = register::staff::find(visit.desk.tx, link.by).await? else {
        return Ok(());
    };
    let chat = ChatId(officer.chat);
    let language = visit.desk.language_of(chat).await?;
    let html = visit.desk.say(language, line);
    let keyboard = home::way_back(&visit.desk, language);
    visit
        .desk
        .send(chat, Lane::Reminder, html, keyboard, None)
        .map(drop)
}

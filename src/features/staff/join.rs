//! Joining: a link is opened, the name is asked, the role is given.

use serde::{Deserialize, Serialize};

use super::grant_line;
use crate::domain::id::{InvitationId, PersonId};
use crate::domain::invitation::{Closed, Invitation};
use crate::domain::staff::StaffMember;
use crate::domain::text::name::PersonName;
use crate::engine::Fault;
use crate::features::dialogue::{self, Choice, Input, Screen, Turn};
use crate::features::{Flow, Notice, Visit};
use crate::i18n::{Html, Msg};
use crate::register;

/// What stands before the secret in a link.
const PREFIX: &str = "undang_";
/// The word of the button that takes Telegram's own name.
const AS_SHOWN: &str = "as-shown";

/// The secret in `/start undang_<code>`.
#[must_use]
pub fn invitation_code(args: &str) -> Option<&str> {
    args.strip_prefix(PREFIX)
}

/// Somebody who has opened a link and is asked for a name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Form {
    invitation: InvitationId,
}

/// Opens an invitation's link.
///
/// # Errors
/// When the store fails.
pub async fn redeem(visit: &mut Visit<'_, '_>, code: &str) -> Result<(), Fault> {
    let invitation = match code.parse::<InvitationId>() {
        Ok(id) => register::invitation::find(visit.desk.tx, id).await?,
        Err(_) => None,
    };
    let Some(invitation) = invitation else {
        visit.last_word(visit.say(Msg::new("join-unknown")))?;
        return Ok(());
    };
    if let Err(closed) = invitation.opens_for(visit.account.person, visit.desk.now()) {
        visit.last_word(visit.say(Msg::new(closed_line(closed))))?;
        return Ok(());
    }
    if let Some(staff) = visit.staff.clone() {
        return join(visit, invitation, staff.name).await;
    }
    let form = Form {
        invitation: invitation.id,
    };
    dialogue::begin(visit, Flow::Staff(super::Form::Join(form))).await
}

fn closed_line(closed: Closed) -> &'static str {
    match closed {
        Closed::YoursAlready => "join-yours-already",
        Closed::Used => "join-used",
        Closed::Expired => "join-expired",
    }
}

impl Form {
    pub(super) fn screen(&self, visit: &Visit<'_, '_>) -> Screen {
        let screen = Screen::asking(visit.say(Msg::new("join-name")));
        match offered_name(visit) {
            Some(name) => screen.row([Choice::new(name.as_str(), AS_SHOWN)]),
            None => screen,
        }
    }

    pub(super) async fn answer(
        &mut self,
        visit: &mut Visit<'_, '_>,
        input: Input<'_>,
    ) -> Result<Turn, Fault> {
        let name = match input {
            Input::Word(AS_SHOWN) => offered_name(visit),
            Input::Text(text) => match PersonName::read(text) {
                Ok(name) => Some(name),
                Err(_) => return Ok(Turn::Refused(visit.say(Msg::new("join-name-example")))),
            },
            Input::Word(_) | Input::Contact { .. } | Input::Location | Input::Media { .. } => None,
        };
        let Some(name) = name else {
            return Ok(Turn::Stray);
        };
        // The link may have been used by somebody else while this was asked.
        let invitation = register::invitation::find(visit.desk.tx, self.invitation).await?;
        let open = invitation.filter(|open| {
            open.opens_for(visit.account.person, visit.desk.now())
                .is_ok()
        });
        let choice = Some(Html::plain(name.as_str()));
        match open {
            Some(invitation) => join(visit, invitation, name).await?,
            None => {
                visit.last_word(visit.say(Msg::new("join-used")))?;
            }
        }
        Ok(Turn::Done { choice })
    }
}

fn offered_name(visit: &Visit<'_, '_>) -> Option<PersonName> {
    match &visit.person {
        Some(person) => Some(person.name.clone()),
        None => PersonName::read(&visit.display_name).ok(),
    }
}

/// Gives the role.
async fn join(
    visit: &mut Visit<'_, '_>,
    mut invitation: Invitation,
    name: PersonName,
) -> Result<(), Fault> {
    let id = match visit.account.person {
        Some(id) => id,
        None => visit.desk.tx.new_id::<PersonId>()?,
    };
    invitation.used_by = Some(id);
    visit.desk.tx.put(&invitation)?;
    if visit.account.person.is_none() {
        visit.account.person = Some(id);
        visit.account.language.get_or_insert(visit.language);
        visit.desk.tx.put(&visit.account)?;
    }
    let mut member = match visit.staff.take() {
        Some(member) => member,
        None => newcomer(visit, id, name).await?,
    };
    member.unreachable = false;
    member.take_on(&invitation.grant);
    visit.desk.tx.put(&member)?;
    visit.staff = Some(member.clone());
    visit.desk.announce(Notice::StaffJoined { staff: id });
    let welcome = Msg::new("join-welcome")
        .text("name", member.name.as_str())
        .plain("grant", grant_line(visit, &invitation.grant));
    visit.last_word(visit.say(welcome))?;
    Ok(())
}

async fn newcomer(
    visit: &Visit<'_, '_>,
    id: PersonId,
    name: PersonName,
) -> Result<StaffMember, Fault> {
    if let Some(known) = register::staff::find(visit.desk.tx, id).await? {
        return Ok(known);
    }
    let staff = register::staff::all(visit.desk.tx).await?;
    let last = staff.iter().map(|member| member.order).max();
    Ok(StaffMember {
        id,
        name,
        chat: visit.chat.0,
        unreachable: false,
        grants: Vec::new(),
        order: last.map_or(1, |last| last + 1),
        since: visit.desk.now(),
        ends: Vec::new(),
        changes: 0,
    })
}

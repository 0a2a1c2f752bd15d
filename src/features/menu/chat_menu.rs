//! The end of every visit: an interrupted flow is offered again, and the
//! command menu that Telegram shows is brought up to date.

use crate::domain::access::Standing;
use crate::domain::language::Language;
use crate::engine::Fault;
use crate::engine::outgoing::{Body, Lane};
use crate::features::{Command, Visit, dialogue};
use crate::i18n::Msg;

/// What is due when somebody's visit ends.
///
/// # Errors
/// When a message or record can't be put into bytes (a bug).
pub async fn end_of_visit(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    if visit.account.blocked {
        return Ok(());
    }
    offer_paused(visit)?;
    refresh_menu(visit)
}

/// Once for each time that a flow was set aside, and only when nothing else is going on.
fn offer_paused(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let conversation = &mut visit.conversation;
    if conversation.open.is_some() || conversation.paused.is_none() || conversation.offered {
        return Ok(());
    }
    conversation.offered = true;
    dialogue::offer_to_resume(visit)
}

fn refresh_menu(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let commands = commands(&visit.standing());
    let shown = fingerprint(visit.language, &commands);
    if visit.account.menu.as_deref() == Some(&shown) {
        return Ok(());
    }
    let lines = commands
        .into_iter()
        .map(|command| {
            let description = visit.label(Msg::new(command.description()));
            (command.name().to_owned(), description)
        })
        .collect();
    let body = Body::Menu { commands: lines };
    visit.desk.send_body(visit.chat, Lane::Bulk, body, None)?;
    visit.account.menu = Some(shown);
    visit.desk.tx.put(&visit.account)
}

/// The commands of somebody's menu. `/start` is what Telegram itself offers; what stands
/// behind the buttons of `/privasi` would only make the list long.
fn commands(standing: &Standing) -> Vec<Command> {
    Command::ALL
        .into_iter()
        .filter(|command| *command != Command::Start && !command.stands_behind_privacy())
        .filter(|command| command.is_offered_to(standing))
        .collect()
}

/// Tells menus apart cheaply; the program's version, so that new descriptions arrive.
fn fingerprint(language: Language, commands: &[Command]) -> String {
    let names: Vec<&str> = commands.iter().map(|command| command.name()).collect();
    format!(
        "{} {} {}",
        env!("CARGO_PKG_VERSION"),
        language.code(),
        names.join(",")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_menu_changes_with_language_and_rights_only() {
        let stranger = commands(&Standing::default());
        let resident = commands(&Standing {
            registered: true,
            grants: Vec::new(),
        });
        assert!(!stranger.contains(&Command::Report));
        assert_eq!(resident.first(), Some(&Command::Report));
        assert_eq!(
            fingerprint(Language::Id, &stranger),
            fingerprint(Language::Id, &stranger)
        );
        assert_ne!(
            fingerprint(Language::Id, &stranger),
            fingerprint(Language::Id, &resident)
        );
        assert_ne!(
            fingerprint(Language::Id, &stranger),
            fingerprint(Language::Jv, &stranger)
        );
    }
}

//! `/privasi`: what is kept and why, who sees what, for how long, what was agreed to,
//! who answers for it, and what lies with Telegram.

use crate::domain::consent::{Consent, ConsentDecision};
use crate::engine::Fault;
use crate::engine::outgoing::{Button, Keyboard};
use crate::features::{Command, Visit, home};
use crate::i18n::{Html, Msg};
use crate::register;

/// Shows it.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn show(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let terms = &visit.desk.house.config.consent;
    let mut parts = vec![
        visit.say(Msg::new("privacy-title")),
        visit.say(Msg::new("privacy-what")),
        visit.say(Msg::new("privacy-who")),
        visit.say(Msg::new("privacy-how-long").num("days", terms.retention_days)),
        consent(visit).await?,
    ];
    if visit.staff.is_some() {
        parts.push(visit.say(Msg::new("privacy-staff")));
    }
    parts.push(visit.say(Msg::new("privacy-office").plain("office", &terms.office)));
    parts.push(visit.say(Msg::new("privacy-telegram")));
    let keyboard = Keyboard::Inline(buttons(visit));
    visit.reply_with(Html::join(parts, "\n\n"), keyboard)?;
    Ok(())
}

fn buttons(visit: &Visit<'_, '_>) -> Vec<Vec<Button>> {
    let of_residents: &[Command] = match visit.person {
        Some(_) => &[Command::Correct, Command::Stop],
        None => &[],
    };
    of_residents
        .iter()
        .chain(&[Command::MyData, Command::Erase, Command::Menu])
        .map(|&command| vec![home::button(visit, command)])
        .collect()
}

/// What the person has agreed to, when and in which language.
async fn consent(visit: &Visit<'_, '_>) -> Result<Html, Fault> {
    let Some(person) = &visit.person else {
        return Ok(visit.say(Msg::new("privacy-consent-none")));
    };
    let last = register::consent::last(visit.desk.tx, person.id).await?;
    Ok(match last {
        Some(last) => decision(visit, &last),
        None => visit.say(Msg::new("privacy-consent-none")),
    })
}

fn decision(visit: &Visit<'_, '_>, consent: &Consent) -> Html {
    let id = match consent.decision {
        ConsentDecision::Given => "privacy-consent-given",
        ConsentDecision::Withdrawn => "privacy-consent-withdrawn",
    };
    let language = visit
        .desk
        .label(consent.language, Msg::new("language-name"));
    visit.say(
        Msg::new(id)
            .num("version", consent.version)
            .plain("at", visit.moment(consent.at))
            .plain("language", language),
    )
}

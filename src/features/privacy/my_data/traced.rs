//! What is kept of somebody in contact tracing: as a case, and as a contact. Never who the
//! other is: not whose contact they are, nor where they met, for that would tell it; and of
//! the people whom they have named themselves only how many.

use super::page::Entry;
use super::scribe::Scribe;
use crate::domain::contact::{Contact, IndexCase, Interview};
use crate::engine::Fault;
use crate::features::naming;
use crate::i18n::{Html, Msg};
use crate::register;

/// As a case, and as a contact.
pub(super) async fn contacts(scribe: &Scribe<'_, '_, '_>) -> Result<Vec<Entry>, Fault> {
    let mut entries = Vec::new();
    for id in &scribe.owner.ids {
        let tx = &scribe.visit.desk.tx;
        for file in register::contact::cases_of(tx, *id).await? {
            entries.push(as_case(scribe, &file.case));
        }
        for contact in register::contact::as_contact(tx, *id).await? {
            entries.push(as_contact(scribe, &contact));
        }
    }
    Ok(entries)
}

fn as_case(scribe: &Scribe<'_, '_, '_>, case: &IndexCase) -> Entry {
    let window = Msg::new("my-data-case-window")
        .plain("first", scribe.day(case.window.first))
        .plain("last", scribe.day(case.window.last));
    let told = Msg::new("my-data-case-contacts").num("count", case.contacts.len());
    let mut lines = vec![scribe.say(window), scribe.say(told)];
    if let Interview::Done { at, by } = case.interview {
        let msg = Msg::new("my-data-case-asked")
            .plain("at", scribe.at(at))
            .html("by", scribe.name(by));
        lines.push(scribe.say(msg));
    }
    if let Some(at) = case.withdrawn {
        lines.push(scribe.fact("my-data-case-withdrawn", scribe.at(at)));
    }
    Entry {
        head: scribe.say(Msg::new("my-data-case-head").plain("at", scribe.at(case.since))),
        lines,
    }
}

fn as_contact(scribe: &Scribe<'_, '_, '_>, contact: &Contact) -> Entry {
    let mut lines: Vec<Html> = Vec::new();
    if let Some(day) = contact.last_met {
        lines.push(scribe.fact("my-data-contact-met", scribe.day(day)));
    }
    lines.push(scribe.line("my-data-contact-name", Html::plain(contact.name.as_str())));
    if let Some(phone) = &contact.phone {
        lines.push(scribe.fact("my-data-contact-phone", phone.to_string()));
    }
    for attempt in &contact.attempts {
        let msg = Msg::new("my-data-contact-tried")
            .plain("at", scribe.at(attempt.at))
            .html("outcome", scribe.say(naming::attempted(&attempt.outcome)))
            .html("by", scribe.name(attempt.by));
        lines.push(scribe.say(msg));
    }
    Entry {
        head: scribe.say(Msg::new("my-data-contact-head").plain("at", scribe.at(contact.since))),
        lines,
    }
}

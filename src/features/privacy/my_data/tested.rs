//! What is kept of somebody's tests: results with their corrections, and how they were told.

use std::cmp::Reverse;

use super::page::Entry;
use super::scribe::Scribe;
use crate::domain::test_result::{TestResult, Way};
use crate::engine::Fault;
use crate::features::naming;
use crate::i18n::{Html, Msg};
use crate::register;

/// Results of tests, the newest first.
pub(super) async fn tests(scribe: &Scribe<'_, '_, '_>) -> Result<Vec<Entry>, Fault> {
    let mut results = Vec::new();
    for id in &scribe.owner.ids {
        results.extend(register::test_result::all_of(scribe.visit.desk.tx, *id).await?);
    }
    results.sort_by_key(|one| Reverse((one.on, one.session)));
    let mut entries = Vec::new();
    for result in &results {
        entries.push(entry(scribe, result).await?);
    }
    Ok(entries)
}

async fn entry(scribe: &Scribe<'_, '_, '_>, result: &TestResult) -> Result<Entry, Fault> {
    let session = register::test_result::session(scribe.visit.desk.tx, result.session).await?;
    let mut lines = Vec::new();
    if let Some(file) = session {
        let led = scribe.name(file.session.led_by);
        let msg = Msg::new("my-data-test-session")
            .text("place", &file.session.place)
            .html("by", led);
        lines.push(scribe.say(msg));
    }
    for entered in &result.entries {
        let msg = Msg::new("my-data-test-entered")
            .html(
                "said",
                scribe.say(naming::test_outcome(result.kind, entered.outcome)),
            )
            .plain("at", scribe.at(entered.at))
            .html("by", scribe.name(entered.by));
        lines.push(scribe.say(msg));
    }
    lines.extend(told(scribe, result));
    let head = Msg::new("my-data-test-head")
        .html("kind", scribe.say(naming::test_kind(result.kind)))
        .plain("day", scribe.day(result.on));
    Ok(Entry {
        head: scribe.say(head),
        lines,
    })
}

fn told(scribe: &Scribe<'_, '_, '_>, result: &TestResult) -> Vec<Html> {
    let Some(telling) = &result.telling else {
        return vec![scribe.word("my-data-test-untold")];
    };
    let way = match telling.way {
        Way::Chat { .. } => Msg::new("my-data-test-told").plain("at", scribe.at(telling.at)),
        Way::Telephone => Msg::new("my-data-test-to-call").plain("at", scribe.at(telling.at)),
        Way::Called { by, at } => Msg::new("my-data-test-called")
            .plain("at", scribe.at(at))
            .html("by", scribe.name(by)),
    };
    let read = telling
        .read
        .map(|at| scribe.fact("my-data-test-read", scribe.at(at)));
    std::iter::once(scribe.say(way)).chain(read).collect()
}

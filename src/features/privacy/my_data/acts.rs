//! What was done with somebody's data, and what they decided and wrote: looks, consents,
//! questions, corrections, codes, what could not be handled, a waiting erasure.

use std::cmp::Reverse;

use super::super::forget::comes_from;
use super::health::happened;
use super::known;
use super::page::Entry;
use super::scribe::Scribe;
use crate::clock::Moment;
use crate::domain::consent::{Consent, ConsentDecision};
use crate::domain::listing::Listing;
use crate::domain::person::Person;
use crate::domain::question::{Fact, Kind, Question, Said};
use crate::engine::Fault;
use crate::features::set_aside;
use crate::i18n::{Html, Msg};
use crate::register;
use crate::register::audit::{Look, Why};
use crate::register::correction::Correction;
use crate::register::export::Export;

/// More than anybody has of anything.
const ALL: usize = usize::MAX / 2;

/// Who looked, the newest first.
pub(super) async fn looks(scribe: &Scribe<'_, '_, '_>) -> Result<Vec<Entry>, Fault> {
    if scribe.owner.person.is_none() {
        return Ok(Vec::new());
    }
    let mut looks = Vec::new();
    for id in &scribe.owner.ids {
        looks.extend(register::audit::at_record_of(scribe.visit.desk.tx, *id, ALL).await?);
    }
    let files = register::export::naming(scribe.visit.desk.tx, &scribe.owner.ids).await?;
    if looks.is_empty() && files.is_empty() {
        let lines = vec![scribe.word("my-data-nobody-looked")];
        let head = Html::default();
        return Ok(vec![Entry { head, lines }]);
    }
    let looks = looks.iter().map(|one| (one.at, look(scribe, one)));
    let files = files.iter().map(|one| (one.at, file(scribe, one)));
    let mut all: Vec<(Moment, Entry)> = looks.chain(files).collect();
    all.sort_by_key(|(at, _)| Reverse(*at));
    Ok(all.into_iter().map(|(_, entry)| entry).collect())
}

/// A file in which they are named.
fn file(scribe: &Scribe<'_, '_, '_>, export: &Export) -> Entry {
    let by = match export.by {
        Some(by) => scribe.name(by),
        None => scribe.word("my-data-file-by-office"),
    };
    let what = scribe.word(match export.listing {
        Listing::LineList => "files-line-list",
        Listing::DailyForm => "files-daily",
        Listing::Alerts => "files-alerts",
        Listing::Contacts => "files-contacts",
        Listing::Travellers => "files-travellers",
        Listing::Counts => "files-counts",
    });
    let msg = Msg::new("my-data-look-file")
        .html("what", what)
        .num("count", export.people);
    scribe.entry(export.at, vec![by.bold(), scribe.say(msg)])
}

fn look(scribe: &Scribe<'_, '_, '_>, look: &Look) -> Entry {
    let why = match look.why {
        Why::Alert(_) => "my-data-look-alert",
        Why::DayList(_) => "my-data-look-day-list",
        Why::Question(_) => "my-data-look-question",
        Why::Merged(_) => "my-data-look-merged",
        Why::Relinked => "my-data-look-relinked",
        Why::Arrival => "my-data-look-arrival",
        Why::Enrolled => "my-data-look-enrolled",
        Why::Monitoring => "my-data-look-monitoring",
        Why::Tested => "my-data-look-tested",
        Why::Released => "my-data-look-released",
        Why::Traced => "my-data-look-traced",
        Why::Matched => "my-data-look-matched",
    };
    let lines = vec![scribe.name(look.who).bold(), scribe.word(why)];
    scribe.entry(look.at, lines)
}

/// What was agreed to and refused.
pub(super) async fn consents(scribe: &Scribe<'_, '_, '_>) -> Result<Vec<Entry>, Fault> {
    let mut consents = Vec::new();
    for id in &scribe.owner.ids {
        consents.extend(register::consent::all_of(scribe.visit.desk.tx, *id).await?);
    }
    consents.sort_by_key(|consent| Reverse(consent.at));
    Ok(consents.iter().map(|one| consent(scribe, one)).collect())
}

fn consent(scribe: &Scribe<'_, '_, '_>, consent: &Consent) -> Entry {
    let decision = match consent.decision {
        ConsentDecision::Given => "my-data-consent-given",
        ConsentDecision::Withdrawn => "my-data-consent-withdrawn",
    };
    let language = scribe
        .visit
        .desk
        .house
        .locales
        .say(consent.language, Msg::new("language-name"));
    let terms = Msg::new("my-data-consent-terms")
        .num("version", consent.version)
        .html("language", language);
    let by = consent
        .by
        .map(|by| scribe.line("my-data-consent-by", scribe.name(by)));
    let lines = [Some(scribe.word(decision)), Some(scribe.say(terms)), by];
    scribe.entry(consent.at, lines.into_iter().flatten().collect())
}

/// Questions and answers, the newest first. Whoever asked about somebody else reads the
/// words; the other reads that there was a question.
pub(super) async fn questions(scribe: &Scribe<'_, '_, '_>) -> Result<Vec<Entry>, Fault> {
    let mut files = Vec::new();
    for id in &scribe.owner.ids {
        files.extend(register::question::all_concerning(scribe.visit.desk.tx, *id).await?);
    }
    files.sort_by_key(|file| Reverse((file.question.since(), file.question.id())));
    files.dedup_by_key(|file| file.question.id());
    let questions = files.iter().map(|file| &file.question);
    Ok(questions.map(|one| question(scribe, one)).collect())
}

fn question(scribe: &Scribe<'_, '_, '_>, question: &Question) -> Entry {
    let reader = scribe.visit.person.as_ref().map(|reader| reader.id);
    let is_theirs = scribe.owner.is(question.asker()) || reader == Some(question.asker());
    let mut lines = vec![
        scribe.line("my-data-asked-by", scribe.name(question.asker())),
        scribe.line("my-data-asked-about", scribe.name(question.about())),
    ];
    if is_theirs {
        let history = question.history().iter();
        lines.extend(history.filter_map(|entry| {
            let what = said_or_done(scribe, &entry.fact)?;
            Some(happened(scribe, entry.at, what))
        }));
    } else {
        lines.push(scribe.word("my-data-asked-by-others"));
    }
    scribe.entry(question.since(), lines)
}

/// `None`: on whose telephone it lay meanwhile.
fn said_or_done(scribe: &Scribe<'_, '_, '_>, fact: &Fact) -> Option<Html> {
    let by = |id: &'static str, who| scribe.say(Msg::new(id).html("by", scribe.name(who)));
    let with = |head: Html, said: &Said| Html::join([head, words(scribe, said)], "\n");
    Some(match fact {
        Fact::Asked { said } => with(scribe.word("my-data-asked"), said),
        Fact::Thanked { said } => with(scribe.word("my-data-thanked"), said),
        Fact::Answered { by: who, said } => with(by("my-data-answered", *who), said),
        Fact::Took { by: who } => by("my-data-question-took", *who),
        Fact::Phoned { by: who } => by("my-data-phoned", *who),
        Fact::Closed { by: who } => by("my-data-question-closed", *who),
        Fact::Given { .. }
        | Fact::PassedOn { .. }
        | Fact::CalledAgain { .. }
        | Fact::NotDelivered { .. }
        | Fact::Lapsed
        | Fact::Unreachable
        | Fact::Reachable => return None,
    })
}

fn words(scribe: &Scribe<'_, '_, '_>, said: &Said) -> Html {
    let kind = match said.kind {
        Kind::Words => None,
        Kind::Letter => Some("my-data-said-letter"),
        Kind::Photo => Some("my-data-said-photo"),
        Kind::Voice => Some("my-data-said-voice"),
    };
    let kind = kind.map(|id| scribe.word(id));
    let text = said.text.as_deref().map(Html::quote);
    Html::join([kind, text].into_iter().flatten(), "\n")
}

/// What was corrected: as it stood before, the newest first.
pub(super) async fn corrections(scribe: &Scribe<'_, '_, '_>) -> Result<Vec<Entry>, Fault> {
    let mut corrections = Vec::new();
    for id in &scribe.owner.ids {
        corrections.extend(register::correction::all(scribe.visit.desk.tx, *id).await?);
    }
    corrections.sort_by_key(|one| Reverse((one.at, one.id)));
    let mut later = scribe.owner.person.clone();
    let mut entries = Vec::new();
    for one in corrections {
        entries.push(correction(scribe, &one, later.as_ref()));
        later = Some(one.was);
    }
    Ok(entries)
}

fn correction(scribe: &Scribe<'_, '_, '_>, one: &Correction, later: Option<&Person>) -> Entry {
    let then = known::fields(scribe, &one.was);
    let after = later.map_or_else(Vec::new, |person| known::fields(scribe, person));
    let changed = then.into_iter().filter(|field| !after.contains(field));
    let mut lines: Vec<Html> = changed
        .map(|(label, value)| scribe.line(label, value))
        .collect();
    if !lines.is_empty() {
        lines.insert(0, scribe.word("my-data-was"));
    }
    lines.push(scribe.line("my-data-corrected-by", scribe.name(one.by)));
    scribe.entry(one.at, lines)
}

/// Links and codes by which telephones are linked. Never the secret.
pub(super) async fn codes(scribe: &Scribe<'_, '_, '_>) -> Result<Vec<Entry>, Fault> {
    let tx = &*scribe.visit.desk.tx;
    let mut entries = Vec::new();
    for link in register::link_code::all(tx).await? {
        if !scribe.owner.is(link.person) {
            continue;
        }
        let used = match link.used {
            Some(at) => scribe.say(Msg::new("my-data-code-used").plain("at", scribe.at(at))),
            None => scribe.say(Msg::new("my-data-until").plain("at", scribe.at(link.expires))),
        };
        entries.push(Entry {
            head: scribe.word("my-data-code-telephone"),
            lines: vec![scribe.line("my-data-made-by", scribe.name(link.by)), used],
        });
    }
    for code in register::household_code::all(tx).await? {
        if scribe.owner.is(code.by) {
            let until = Msg::new("my-data-until").plain("at", scribe.at(code.expires));
            let used = code.used_by.map(|_| scribe.word("my-data-code-was-used"));
            let lines = [Some(scribe.say(until)), used];
            entries.push(Entry {
                head: scribe.word("my-data-code-household"),
                lines: lines.into_iter().flatten().collect(),
            });
        }
    }
    Ok(entries)
}

/// What came from their chats and could not be handled: that it is kept, and when it came.
pub(super) async fn set_aside(scribe: &Scribe<'_, '_, '_>) -> Result<Vec<Entry>, Fault> {
    let events = set_aside::waiting(scribe.visit.desk.tx, ALL).await?;
    let theirs = |raw: &serde_json::Value| {
        let mut accounts = scribe.owner.accounts.iter();
        let text = raw.to_string();
        accounts.any(|account| comes_from(raw, account.chat.0))
            || scribe
                .owner
                .ids
                .iter()
                .any(|id| text.contains(&id.to_string()))
    };
    let events = events.into_iter().filter(|event| theirs(&event.raw));
    Ok(events
        .map(|event| scribe.entry(event.at, vec![scribe.word("my-data-kept-whole")]))
        .collect())
}

/// An erasure that waits.
pub(super) async fn erasure(scribe: &Scribe<'_, '_, '_>) -> Result<Vec<Entry>, Fault> {
    let Some(person) = &scribe.owner.person else {
        return Ok(Vec::new());
    };
    let waiting = register::erasure::find(scribe.visit.desk.tx, person.id).await?;
    Ok(waiting
        .map(|one| scribe.entry(one.asked, vec![scribe.word("my-data-erasure-waits")]))
        .into_iter()
        .collect())
}

//! `/dataku`: everything that is kept about somebody, and who looked at it, as a file.
//!
//! - The form: one small page of HTML ([`page`]), in the reader's language. It opens on any
//!   telephone by a tap, without an app and without a network, in letters as large as one
//!   likes; a table or a data format would be complete and read by nobody. It holds no
//!   script, loads nothing, and all that people typed is escaped.
//! - What is in it is decided table by table ([`tables`]): a new table does not compile
//!   before it is said where it stands in the file, or why it does not. What is left out is
//!   named at the end of the file, with the reason.
//! - Too long for one file: it goes on in a further one; nothing is cut off.
//! - Whoever is reported by this telephone and has none of their own gets a file each, so
//!   that it can be handed to them or deleted alone. A child in two houses: in both. Who has
//!   a telephone of their own asks there.
//!
//! A look at one's own data is no look in the trail: that is about others. Must never hold
//! a number that is the key to somebody (NIK, KK: their last four digits), the health or
//! name of anybody the reader does not live with, or who of the staff did not answer.

mod acts;
mod health;
mod known;
mod owner;
mod page;
mod scribe;
mod tables;
mod tested;
mod traced;

use chrono::TimeDelta;

use crate::clock::Moment;
use crate::engine::Fault;
use crate::engine::outgoing::{Contents, Document, Keyboard};
use crate::features::{Command, Visit, home};
use crate::i18n::{self, Html, Msg};
use owner::Owner;
use page::{Chapter, Page};
use scribe::Scribe;
use tables::Section;

/// In this time the files are counted.
const AN_HOUR: TimeDelta = TimeDelta::hours(1);
/// So many bytes of markup go into one file; head and foot come to it.
const LONGEST: usize = Contents::LONGEST * 3 / 4;

/// `/dataku`.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn send(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let now = visit.desk.now();
    let most = visit.desk.house.config.consent.copies_per_hour;
    let recent = recent(&visit.conversation.copies, now);
    if let Some(from) = next_from(&recent, most) {
        return later(visit, from, most);
    }
    let mut files = Vec::new();
    for owner in owner::all(visit).await? {
        files.extend(files_of(visit, &owner).await?);
    }
    visit.conversation.copies = recent;
    visit.conversation.copies.push(now);
    let last = files.len().saturating_sub(1);
    for (place, (file, caption)) in files.into_iter().enumerate() {
        let keyboard = match place == last {
            true => buttons(visit),
            false => Keyboard::None,
        };
        let chat = visit.chat;
        visit.desk.send_file(chat, file, caption, keyboard)?;
    }
    Ok(())
}

/// Those of the last hour. A clock that was set back keeps nobody waiting.
fn recent(copies: &[Moment], now: Moment) -> Vec<Moment> {
    let of_this_hour = |at: &&Moment| **at <= now && now - **at < AN_HOUR;
    copies.iter().filter(of_this_hour).copied().collect()
}

/// From when on the next may be had; `None`: now.
fn next_from(recent: &[Moment], most: u32) -> Option<Moment> {
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let oldest_that_counts = recent.len().checked_sub(most)?;
    recent.get(oldest_that_counts).map(|at| *at + AN_HOUR)
}

fn later(visit: &mut Visit<'_, '_>, from: Moment, most: u32) -> Result<(), Fault> {
    let time = i18n::time(visit.language, visit.zone().time(from));
    let msg = Msg::new("my-data-later")
        .num("count", most)
        .plain("time", time);
    let line = visit.say(msg);
    let keyboard = buttons(visit);
    visit.reply_with(line, keyboard).map(drop)
}

fn buttons(visit: &Visit<'_, '_>) -> Keyboard {
    let rows = [Command::Privacy, Command::Menu];
    let rows = rows.map(|command| vec![home::button(visit, command)]);
    Keyboard::Inline(rows.into())
}

/// The files about one person.
async fn files_of(visit: &Visit<'_, '_>, owner: &Owner) -> Result<Vec<(Document, Html)>, Fault> {
    let scribe = Scribe::of(visit, owner).await?;
    let mut chapters = Vec::new();
    for section in Section::ALL {
        let entries = section.entries(&scribe).await?;
        if !entries.is_empty() {
            let title = scribe.say(Msg::new(section.title()));
            chapters.push(Chapter { title, entries });
        }
    }
    chapters.push(left_out(&scribe));
    let bodies = page::bodies(&chapters, LONGEST);
    let total = bodies.len();
    let parts = bodies.iter().enumerate();
    parts
        .map(|(place, body)| file(&scribe, body, (place + 1, total)))
        .collect()
}

/// What is kept and stands in no chapter, and why.
fn left_out(scribe: &Scribe<'_, '_, '_>) -> Chapter {
    let lines = tables::reasons().into_iter().map(Msg::new);
    Chapter {
        title: scribe.say(Msg::new("my-data-left-out")),
        entries: vec![page::Entry {
            head: Html::default(),
            lines: lines.map(|msg| scribe.say(msg)).collect(),
        }],
    }
}

fn file(
    scribe: &Scribe<'_, '_, '_>,
    body: &str,
    (number, total): (usize, usize),
) -> Result<(Document, Html), Fault> {
    let part = (total > 1).then(|| {
        let part = Msg::new("my-data-part");
        scribe.say(part.num("number", count(number)).num("total", count(total)))
    });
    let title = match scribe.owner.name() {
        Some(name) => Msg::new("my-data-title").text("name", name),
        None => Msg::new("my-data-title-stranger"),
    };
    let page = Page {
        language: scribe.visit.language,
        title: scribe.say(title),
        about: about(scribe, part.clone()),
        body,
    };
    let contents = Contents::new(page.markup().into_bytes());
    let file = Document {
        name: file_name(scribe.owner.place, number),
        mime: "text/html".to_owned(),
        contents: contents.map_err(|_| Fault::Broken("a file of one's own data is too long"))?,
    };
    let caption = match scribe.owner.name() {
        Some(name) => Msg::new("my-data-caption").text("name", name),
        None => Msg::new("my-data-caption-stranger"),
    };
    let caption = [Some(scribe.say(caption)), part];
    Ok((file, Html::join(caption.into_iter().flatten(), "\n")))
}

/// The lines under the title: as of when, who answers for it, what to do with it.
fn about(scribe: &Scribe<'_, '_, '_>, part: Option<Html>) -> Vec<Html> {
    let terms = &scribe.visit.desk.house.config.consent;
    let made = Msg::new("my-data-made").plain("at", scribe.at(scribe.visit.desk.now()));
    let lines = [
        part,
        Some(scribe.say(made)),
        Some(scribe.say(Msg::new("privacy-office").plain("office", &terms.office))),
        Some(scribe.say(Msg::new("my-data-rights"))),
    ];
    lines.into_iter().flatten().collect()
}

/// Seen by whoever holds the telephone: no name of anybody.
fn file_name(place: usize, part: usize) -> String {
    let whose = match place {
        0 => "data-saya".to_owned(),
        member => format!("data-keluarga-{member}"),
    };
    match part {
        1 => format!("{whose}.html"),
        further => format!("{whose}-{further}.html"),
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> Moment {
        Moment::UNIX_EPOCH + TimeDelta::minutes(minute)
    }

    #[test]
    fn so_many_an_hour_and_no_more_and_a_clock_set_back_keeps_nobody_waiting() {
        let had = [at(100), at(110), at(120)];
        for (now, next) in [
            (120, Some(at(160))),
            (159, Some(at(160))),
            (160, None),
            (90, None),
        ] {
            assert_eq!(next_from(&recent(&had, at(now)), 3), next, "{now}");
        }
        assert_eq!(next_from(&recent(&had, at(120)), 4), None);
        assert_eq!(next_from(&[], 1), None);
    }

    #[test]
    fn no_file_bears_a_name_of_anybody() {
        assert_eq!(file_name(0, 1), "data-saya.html");
        assert_eq!(file_name(0, 3), "data-saya-3.html");
        assert_eq!(file_name(2, 1), "data-keluarga-2.html");
    }
}

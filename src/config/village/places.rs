//! Hours, zones and neighbourhoods, as an operator writes them.

use chrono::NaiveTime;
use toml::Spanned;

use crate::config::strict::{Reading, nearest};
use crate::domain::calendar::Zone;
use crate::domain::place::RtRw;
use crate::domain::village::PuskesmasId;

pub(super) fn zone(text: &str) -> Result<Zone, String> {
    let names = Zone::ALL.map(Zone::name);
    Zone::named(text).ok_or_else(|| {
        let hint = match nearest(text, names) {
            Some(meant) => format!("did you mean {meant}?"),
            None => format!("choose one of {}", names.join(", ")),
        };
        format!("`{text}` is not a time zone of Indonesia; {hint}")
    })
}

/// `07:30`, or `07.30` as people here write it.
pub(in crate::config) fn hour(text: &str) -> Result<NaiveTime, String> {
    NaiveTime::parse_from_str(&text.replace('.', ":"), "%H:%M")
        .ok()
        .filter(|_| text.len() == 5)
        .ok_or_else(|| {
            format!("`{text}` is not a time of day; write hours 00 to 23 and minutes 00 to 59")
        })
}

/// `karangjati` for "Puskesmas Karangjati".
pub(super) fn id_of_name(name: &str) -> Result<PuskesmasId, String> {
    let name = name.to_lowercase();
    let words = name.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words = words.filter(|word| !word.is_empty() && *word != "puskesmas");
    let id: String = words
        .collect::<Vec<_>>()
        .join("-")
        .chars()
        .take(20)
        .collect();
    id.trim_end_matches('-').parse().map_err(|_| {
        "no short name can be made of this; add a line such as: id = \"karangjati\"".to_owned()
    })
}

/// The neighbourhoods of a village: `003/005`, or `001-004/005` for RT 1 to 4 of RW 5.
pub(super) fn neighbourhoods(
    written: &Spanned<Vec<Spanned<String>>>,
    reading: &mut Reading<'_>,
) -> Option<Vec<RtRw>> {
    if written.get_ref().is_empty() {
        reading.refuse(
            written,
            "no RT is listed; people could not say where they live",
        );
    }
    let mut all: Vec<RtRw> = Vec::new();
    let mut whole = !written.get_ref().is_empty();
    for item in written.get_ref() {
        let found = match Reading::is_written(item) {
            true => reading.read(item, |text| range(text).and_then(|new| unlike(&all, new))),
            false => None,
        };
        whole &= found.is_some();
        all.extend(found.unwrap_or_default());
    }
    whole.then_some(all)
}

fn unlike(all: &[RtRw], new: Vec<RtRw>) -> Result<Vec<RtRw>, String> {
    match new.iter().find(|one| all.contains(one)) {
        None => Ok(new),
        Some(twice) => Err(format!("RT {twice} is listed twice")),
    }
}

fn range(text: &str) -> Result<Vec<RtRw>, String> {
    let read = || {
        let (rt, rw) = text.split_once('/')?;
        let (first, last) = rt.split_once('-').unwrap_or((rt, rt));
        let (first, last, rw) = (number(first)?, number(last)?, number(rw)?);
        (first..=last)
            .map(|rt| RtRw::new(rt, rw).ok())
            .collect::<Option<Vec<_>>>()
    };
    read().filter(|all| !all.is_empty()).ok_or_else(|| {
        format!("`{text}` is not an RT/RW; write RT 3 of RW 5 as 003/005, and RT 1 to 4 of RW 5 as 001-004/005")
    })
}

fn number(text: &str) -> Option<u16> {
    let text = text.trim();
    let digits = (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}

//! Zones by place and day (`config/zones.toml`), read as strictly as the settings.
//! What they mean is [`crate::domain::zone`]'s.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::NaiveDate;
use serde::Deserialize;
use toml::Spanned;

use super::strict::{self, ConfigFaults, KeyPath, Reading, nearest};
use crate::domain::protocol::Reviewed;
use crate::domain::regency::{Regency, RegencyCode};
use crate::domain::zone::{Declared, ZoneColour, ZonePlace, Zones};

/// The commented example that is shipped, and the source of all examples in errors.
const EMBEDDED: &str = include_str!("../../config/zones.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    zone: Vec<RawZone>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawZone {
    id: Spanned<String>,
    places: Spanned<Vec<Spanned<String>>>,
    colour: Spanned<String>,
    from: Spanned<String>,
    until: Option<Spanned<String>>,
    source: Spanned<String>,
    reviewed: Reviewed,
}

/// The zones in the file at `path`.
///
/// # Errors
/// All faults of the file, in the order of its lines.
pub fn load_zones(path: &Path) -> Result<Zones, ConfigFaults> {
    let text = strict::read_text(path)?;
    parse_zones(&path.display().to_string(), &text)
}

/// The zones that are built in: the file that is shipped.
///
/// # Errors
/// None, as long as the test of the shipped file passes.
pub fn embedded_zones() -> Result<Zones, ConfigFaults> {
    parse_zones("config/zones.toml", EMBEDDED)
}

/// The zones in `text`; `file` is its name for messages.
///
/// # Errors
/// All faults of the text, in the order of its lines.
pub fn parse_zones(file: &str, text: &str) -> Result<Zones, ConfigFaults> {
    let mut reading = Reading::new(file, text, EMBEDDED)?;
    let raw: Option<Raw> = reading.shape();
    let zones = raw.and_then(|raw| {
        let zones: Vec<_> = raw.zone.iter().map(|one| one.check(&mut reading)).collect();
        zones.into_iter().collect::<Option<Vec<Declared>>>()
    });
    each_name_once(zones.as_deref().unwrap_or_default(), &mut reading);
    each_day_once(zones.as_deref().unwrap_or_default(), &mut reading);
    reading.finish(zones.map(Zones))
}

/// A name that two declarations bear would name neither.
fn each_name_once(zones: &[Declared], reading: &mut Reading<'_>) {
    let mut named = BTreeSet::new();
    for (index, zone) in zones.iter().enumerate() {
        if !named.insert(zone.id.as_str()) {
            let path = KeyPath::from_code(&format!("zone[{index}].id"));
            let what = format!("another zone is called `{}` already", zone.id);
            reading.object(&path, what, format!("id = \"{}-2\"", zone.id));
        }
    }
}

/// Two declarations for one place that begin on the same day contradict each other.
fn each_day_once(zones: &[Declared], reading: &mut Reading<'_>) {
    let mut begun: BTreeMap<(ZonePlace, NaiveDate), usize> = BTreeMap::new();
    for (index, zone) in zones.iter().enumerate() {
        for place in &zone.places {
            let before = begun.insert((*place, zone.from), index);
            if before.is_some() {
                let what = format!(
                    "{} has two zones that begin on {}; one of them counts only if it begins on another day",
                    written(*place),
                    zone.from
                );
                let path = KeyPath::from_code(&format!("zone[{index}].from"));
                reading.object(&path, what, format!("from = \"{}\"", zone.from));
                return;
            }
        }
    }
}

fn written(place: ZonePlace) -> String {
    match place {
        ZonePlace::Regency(code) => code.to_string(),
        ZonePlace::Province(code) => format!("{code:02}"),
        ZonePlace::Abroad => ABROAD.to_owned(),
    }
}

const ABROAD: &str = "abroad";

impl RawZone {
    fn check(&self, reading: &mut Reading<'_>) -> Option<Declared> {
        let id = reading.words(&self.id);
        let places = places(&self.places, reading);
        let colour = reading.read(&self.colour, colour);
        let from = reading.read(&self.from, day);
        let until = match &self.until {
            Some(until) => reading.read(until, |text| last_day(text, from)).map(Some),
            None => Some(None),
        };
        let source = reading.words(&self.source);
        Some(Declared {
            id: id?,
            places: places?,
            colour: colour?,
            from: from?,
            until: until?,
            source: source?,
            reviewed: self.reviewed,
        })
    }
}

fn places(
    written: &Spanned<Vec<Spanned<String>>>,
    reading: &mut Reading<'_>,
) -> Option<Vec<ZonePlace>> {
    if written.get_ref().is_empty() {
        reading.refuse(written, "no place is listed");
        return None;
    }
    let all: Vec<_> = written
        .get_ref()
        .iter()
        .map(|one| reading.read(one, place))
        .collect();
    all.into_iter().collect()
}

fn place(text: &str) -> Result<ZonePlace, String> {
    if text == ABROAD {
        return Ok(ZonePlace::Abroad);
    }
    let code: Option<RegencyCode> = text.parse().ok();
    if let Some(code) = code {
        return match Regency::find(code) {
            Some(_) => Ok(ZonePlace::Regency(code)),
            None => Err(format!(
                "`{text}` is not in the list of kabupaten and kota (config/regencies.csv)"
            )),
        };
    }
    let province = (text.len() == 2).then(|| text.parse().ok()).flatten();
    match province {
        Some(code) if Regency::is_province(code) => Ok(ZonePlace::Province(code)),
        _ => Err(format!(
            "`{text}` is not the code of a kabupaten or kota (31.75), nor of a province (31), nor \"{ABROAD}\""
        )),
    }
}

fn colour(text: &str) -> Result<ZoneColour, String> {
    let known = ZoneColour::ALL.map(ZoneColour::name);
    let found = ZoneColour::ALL.into_iter().find(|one| one.name() == text);
    found.ok_or_else(|| {
        let hint = match nearest(text, known) {
            Some(meant) => format!("did you mean {meant}?"),
            None => format!("choose one of {}", known.join(", ")),
        };
        format!("`{text}` is not the colour of a zone; {hint}")
    })
}

fn day(text: &str) -> Result<NaiveDate, String> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .map_err(|_| format!("`{text}` is not a day; write year-month-day"))
}

fn last_day(text: &str, from: Option<NaiveDate>) -> Result<NaiveDate, String> {
    let last = day(text)?;
    match from {
        Some(from) if last < from => Err(format!("{last} lies before {from}, the first day")),
        _ => Ok(last),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::traveller::Origin;

    #[test]
    fn the_shipped_zones_are_those_of_the_protocol() {
        let zones = embedded_zones().unwrap();
        let red: Vec<String> = Regency::all()
            .iter()
            .filter(|one| {
                let on = "2020-04-12".parse().unwrap();
                zones.of(&Origin::Regency(one.code), on) == Some(ZoneColour::Red)
            })
            .map(|one| one.code.to_string())
            .collect();
        assert_eq!(
            red,
            [
                "31.01", "31.71", "31.72", "31.73", "31.74", "31.75", "32.01", "32.16", "32.71",
                "32.75", "32.76", "36.03", "36.71", "36.74"
            ]
        );
    }

    fn told(text: &str) -> String {
        parse_zones("zones.toml", text).unwrap_err().to_string()
    }

    const GOOD: &str = "[[zone]]\nplaces = [\"31.75\", \"33\"]\ncolour = \"red\"\nfrom = \"2020-03-20\"\nuntil = \"2020-05-31\"\nsource = \"Gugus tugas\"\nid = \"one\"\nreviewed = false\n";

    #[test]
    fn a_mistake_in_the_zones_is_told_with_its_line_and_an_example() {
        assert_eq!(parse_zones("zones.toml", GOOD).unwrap().0.len(), 1);
        for (right, wrong, expected) in [
            (
                "31.75",
                "31.99",
                "zones.toml, line 2, column 11, zone[1].places[1]:\n    `31.99` is not in the list of kabupaten and kota (config/regencies.csv)\n    example: places = [",
            ),
            (
                "\"33\"",
                "\"30\"",
                "zones.toml, line 2, column 20, zone[1].places[2]:\n    `30` is not the code",
            ),
            (
                "\"red\"",
                "\"rde\"",
                "zones.toml, line 3, column 10, zone[1].colour:\n    `rde` is not the colour of a zone; did you mean red?\n    example: colour = \"red\"",
            ),
            (
                "2020-03-20",
                "20-3-2020",
                "zones.toml, line 4, column 8, zone[1].from:\n    `20-3-2020` is not a day; write year-month-day\n    example: from = \"2020-03-20\"",
            ),
            (
                "2020-05-31",
                "2020-03-01",
                "zones.toml, line 5, column 9, zone[1].until:\n    2020-03-01 lies before 2020-03-20, the first day",
            ),
            (
                "until",
                "untill",
                "zones.toml, line 5, column 1, zone[1].untill:\n    unknown key `untill`: did you mean `until`?",
            ),
        ] {
            let told = told(&GOOD.replacen(right, wrong, 1));
            assert!(told.starts_with(expected), "{told}\nexpected {expected}");
        }
    }

    fn followed_by(right: &str, wrong: &str) -> String {
        let next = GOOD.replacen("\"one\"", "\"two\"", 1);
        format!("{GOOD}\n{}", next.replacen(right, wrong, 1))
    }

    #[test]
    fn two_zones_of_a_place_never_begin_on_the_same_day() {
        let twice = followed_by("red", "green");
        assert!(told(&twice).contains("line 13, column 8, zone[2].from:\n    31.75 has two zones"));
        let later = followed_by("2020-03-20", "2020-03-21");
        assert!(parse_zones("zones.toml", &later).is_ok());
    }

    #[test]
    fn each_zone_has_a_name_of_its_own_and_says_whether_it_was_confirmed() {
        let later = followed_by("2020-03-20", "2020-03-21");
        let twice = later.replace("\"two\"", "\"one\"");
        assert!(told(&twice).contains("zone[2].id:\n    another zone is called `one` already"));
        for (right, wrong) in [
            ("id = \"one\"\n", ""),
            ("reviewed = false", "reviewed = true"),
        ] {
            let key = right.split(' ').next().unwrap();
            let told = told(&GOOD.replacen(right, wrong, 1));
            assert!(told.contains(key), "{told}");
        }
        let confirmed = GOOD.replacen("reviewed = false", "reviewed = 2020-03-21", 1);
        assert!(
            parse_zones("zones.toml", &confirmed)
                .unwrap()
                .unreviewed()
                .is_empty()
        );
        let open = parse_zones("zones.toml", &later).unwrap();
        let open: Vec<&str> = open
            .unreviewed()
            .iter()
            .map(|one| one.id.as_str())
            .collect();
        assert_eq!(open, ["one", "two"]);
    }
}

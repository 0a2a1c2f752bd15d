//! A village: its neighbourhoods, the numbers to call, the posts where
//! travellers are received.

use std::collections::BTreeSet;

use chrono::NaiveTime;
use serde::Deserialize;
use toml::Spanned;

use super::given;
use super::strict::{KeyPath, Reading};
use super::tenant::{self, digits};
use crate::domain::calendar::Zone;
use crate::domain::place::RtRw;
use crate::domain::village::{PoskoId, PuskesmasId, VillageId};

mod call;
mod places;

pub use call::{CallNumber, NumberToCall};
pub(super) use places::hour;

/// One desa or kelurahan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Village {
    /// The short name that records and links use.
    pub id: VillageId,
    /// The name, without "Desa".
    pub name: String,
    /// The kecamatan it belongs to.
    pub kecamatan: String,
    /// Kemendagri's code, such as `33.11.99.2001`.
    pub code: String,
    /// The zone of its clocks.
    pub zone: Zone,
    /// When the day's question goes out to somebody who has not chosen an hour.
    pub reminder_hour: NaiveTime,
    /// Its neighbourhoods, each once, in the order of the file.
    pub rt: Vec<RtRw>,
    /// The puskesmas that looks after it.
    pub puskesmas: Puskesmas,
    /// Further numbers to call in an emergency, in this order, after the puskesmas.
    pub numbers: Vec<NumberToCall>,
    /// The village office.
    pub office: Office,
    /// Posts where travellers are received; may be none.
    pub posko: Vec<Posko>,
}

/// The health centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Puskesmas {
    /// The short name that its duty roster is kept under.
    pub id: PuskesmasId,
    /// `Puskesmas …`.
    pub name: String,
    /// The number that is answered day and night.
    pub phone: CallNumber,
    /// Its head, as letters name them.
    pub head: Option<String>,
}

/// The village office (balai desa).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// What it is called in duty rosters: `Kantor Desa …`.
    pub name: String,
    /// Where it is.
    pub address: String,
    /// Its telephone.
    pub phone: CallNumber,
    /// The head of the village, as letters name them.
    pub head: Option<String>,
    /// What that office is called: `Kepala Desa`, `Lurah`.
    pub head_title: String,
}

/// What the head of a village is called where the file does not say it.
const HEAD_TITLE: &str = "Kepala Desa";

/// A post where travellers are received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posko {
    /// Stands on the printed QR code: `t.me/<bot>?start=posko_<id>`.
    pub id: PoskoId,
    /// Its name.
    pub name: String,
    /// Where it stands, in words.
    pub place: Option<String>,
    /// When somebody is there, in words.
    pub hours: Option<String>,
}

impl Village {
    /// Whom to call in an emergency, the puskesmas first.
    pub fn numbers_to_call(&self) -> impl Iterator<Item = (&str, &CallNumber)> {
        let puskesmas = (self.puskesmas.name.as_str(), &self.puskesmas.phone);
        let others = self.numbers.iter().map(|to| (to.label.as_str(), &to.phone));
        std::iter::once(puskesmas).chain(others)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    id: Spanned<String>,
    name: Spanned<String>,
    kecamatan: Spanned<String>,
    code: Spanned<String>,
    zone: Spanned<String>,
    reminder_hour: Spanned<String>,
    rt: Spanned<Vec<Spanned<String>>>,
    puskesmas: RawPuskesmas,
    numbers: Vec<call::Raw>,
    office: RawOffice,
    #[serde(default)]
    posko: Vec<RawPosko>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPuskesmas {
    id: Option<Spanned<String>>,
    name: Spanned<String>,
    phone: Spanned<String>,
    head: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawOffice {
    name: Option<Spanned<String>>,
    address: Spanned<String>,
    phone: Spanned<String>,
    head: Option<Spanned<String>>,
    head_title: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPosko {
    id: Spanned<String>,
    name: Spanned<String>,
    place: Option<Spanned<String>>,
    hours: Option<Spanned<String>>,
}

/// All villages, at least one, their ids and those of their posko unlike each other.
pub(super) fn check_all(
    raw: &[Raw],
    tenant: &tenant::Raw,
    reading: &mut Reading<'_>,
) -> Option<Vec<Village>> {
    if raw.is_empty() {
        let what = "there is no [[village]]; at least one is needed";
        reading.object(&KeyPath::parse("village"), what, "[[village]]".to_owned());
    }
    let kabupaten = tenant.kabupaten();
    let kabupaten = kabupaten.as_deref();
    each_once(raw.iter().map(|village| &village.id), "village", reading);
    let posko = raw.iter().flat_map(|village| &village.posko);
    each_once(posko.map(|posko| &posko.id), "posko", reading);
    let checked: Vec<_> = raw
        .iter()
        .map(|village| village.check(kabupaten, reading))
        .collect();
    let checked: Option<Vec<Village>> = checked.into_iter().collect();
    if let Some(villages) = &checked {
        one_name_each(raw, villages, reading);
    }
    checked
}

/// Two puskesmas with one id would share a duty roster.
fn one_name_each(raw: &[Raw], villages: &[Village], reading: &mut Reading<'_>) {
    for (place, village) in villages.iter().enumerate() {
        let mut before = villages.iter().take(place);
        let other = before.find(|other| {
            other.puskesmas.id == village.puskesmas.id
                && other.puskesmas.name != village.puskesmas.name
        });
        if let (Some(other), Some(raw)) = (other, raw.get(place)) {
            let what = format!(
                "`{}` would have the id of `{}`, `{}`, and share its duty roster; \
                 give one of them an id of its own",
                village.puskesmas.name, other.puskesmas.name, village.puskesmas.id
            );
            reading.refuse(&raw.puskesmas.name, what);
        }
    }
}

fn each_once<'r>(
    ids: impl Iterator<Item = &'r Spanned<String>>,
    whose: &str,
    reading: &mut Reading<'_>,
) {
    let mut seen = BTreeSet::new();
    for id in ids.filter(|id| Reading::is_written(id)) {
        if !seen.insert(id.get_ref().as_str()) {
            let id_text = id.get_ref();
            reading.refuse(
                id,
                format!("another {whose} has the id `{id_text}` already"),
            );
        }
    }
}

impl Raw {
    fn check(&self, kabupaten: Option<&str>, reading: &mut Reading<'_>) -> Option<Village> {
        let id = reading.read(&self.id, slug);
        let name = reading.words(&self.name);
        let kecamatan = reading.words(&self.kecamatan);
        let code = reading.read(&self.code, |text| village_code(text, kabupaten));
        let zone = reading.read(&self.zone, places::zone);
        let reminder_hour = reading.read(&self.reminder_hour, places::hour);
        let rt = places::neighbourhoods(&self.rt, reading);
        let puskesmas = self.puskesmas.check(reading);
        let numbers: Vec<_> = self.numbers.iter().map(|raw| raw.check(reading)).collect();
        let office = self.office.check(self.name.get_ref(), reading);
        let posko: Vec<_> = self.posko.iter().map(|raw| raw.check(reading)).collect();
        Some(Village {
            id: id?,
            name: name?,
            kecamatan: kecamatan?,
            code: code?,
            zone: zone?,
            reminder_hour: reminder_hour?,
            rt: rt?,
            puskesmas: puskesmas?,
            numbers: numbers.into_iter().collect::<Option<_>>()?,
            office: office?,
            posko: posko.into_iter().collect::<Option<_>>()?,
        })
    }
}

impl RawPuskesmas {
    fn check(&self, reading: &mut Reading<'_>) -> Option<Puskesmas> {
        let id = match &self.id {
            Some(id) => reading.read(id, slug),
            None => reading.read(&self.name, places::id_of_name),
        };
        let name = reading.words(&self.name);
        let phone = reading.read(&self.phone, str::parse);
        let head = self.head.as_ref().map(|text| reading.words(text));
        Some(Puskesmas {
            id: id?,
            name: name?,
            phone: phone?,
            head: given(head)?,
        })
    }
}

impl RawOffice {
    fn check(&self, village: &str, reading: &mut Reading<'_>) -> Option<Office> {
        let name = match &self.name {
            Some(name) => reading.words(name),
            None => Some(format!("Kantor Desa {village}")),
        };
        let address = reading.words(&self.address);
        let phone = reading.read(&self.phone, str::parse);
        let head = self.head.as_ref().map(|text| reading.words(text));
        let title = self.head_title.as_ref().map(|text| reading.words(text));
        Some(Office {
            name: name?,
            address: address?,
            phone: phone?,
            head: given(head)?,
            head_title: given(title)?.unwrap_or_else(|| HEAD_TITLE.to_owned()),
        })
    }
}

impl RawPosko {
    fn check(&self, reading: &mut Reading<'_>) -> Option<Posko> {
        let id = reading.read(&self.id, slug);
        let name = reading.words(&self.name);
        let place = self.place.as_ref().map(|text| reading.words(text));
        let hours = self.hours.as_ref().map(|text| reading.words(text));
        Some(Posko {
            id: id?,
            name: name?,
            place: given(place)?,
            hours: given(hours)?,
        })
    }
}

fn slug<T: std::str::FromStr<Err = crate::domain::village::BadSlug>>(
    text: &str,
) -> Result<T, String> {
    text.parse()
        .map_err(|bad| format!("`{text}` can't be an id: {bad}"))
}

fn village_code(text: &str, kabupaten: Option<&str>) -> Result<String, String> {
    let code = digits(text, &[2, 2, 2, 4], "a village")?;
    match kabupaten {
        Some(kabupaten) if !code.starts_with(&format!("{kabupaten}.")) => Err(format!(
            "`{code}` is not in {kabupaten}, the kabupaten under [tenant]"
        )),
        _ => Ok(code),
    }
}

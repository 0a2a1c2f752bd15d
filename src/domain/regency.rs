//! The kabupaten and kota of Indonesia, by Kemendagri's codes: where travellers come
//! from, and what zones are declared for. The list is `config/regencies.csv`.

use std::fmt;
use std::str::FromStr;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

/// What a text that should be a code lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the code of a kabupaten or kota, which looks like 31.75")]
pub struct BadCode;

/// Kemendagri's code of a kabupaten or kota: `31.75`. Stored, never changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RegencyCode {
    /// Of the province.
    province: u8,
    /// Within the province; from 71 on it is a kota.
    number: u8,
}

impl RegencyCode {
    /// The code of its province, 11 to 99.
    #[must_use]
    pub fn province(self) -> u8 {
        self.province
    }
}

impl fmt::Display for RegencyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}.{:02}", self.province, self.number)
    }
}

/// Two digits.
pub(super) fn two_digits(text: &str) -> Option<u8> {
    let digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok())?
}

impl FromStr for RegencyCode {
    type Err = BadCode;

    fn from_str(text: &str) -> Result<Self, BadCode> {
        let (province, number) = text.split_once('.').ok_or(BadCode)?;
        Ok(Self {
            province: two_digits(province).ok_or(BadCode)?,
            number: two_digits(number).ok_or(BadCode)?,
        })
    }
}

impl TryFrom<String> for RegencyCode {
    type Error = BadCode;

    fn try_from(text: String) -> Result<Self, BadCode> {
        text.parse()
    }
}

impl From<RegencyCode> for String {
    fn from(code: RegencyCode) -> Self {
        code.to_string()
    }
}

/// What it is: several names belong to one of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RegencyKind {
    /// A regency.
    Kabupaten,
    /// A city.
    Kota,
}

/// A kabupaten or kota.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Regency {
    /// Its code.
    pub code: RegencyCode,
    /// What it is.
    pub kind: RegencyKind,
    /// Its name, without the kind.
    pub name: &'static str,
    /// The name of its province.
    pub province: &'static str,
}

const LIST: &str = include_str!("../../config/regencies.csv");

impl Regency {
    /// All of them, in the order of their codes.
    #[must_use]
    pub fn all() -> &'static [Self] {
        static ALL: OnceLock<Vec<Regency>> = OnceLock::new();
        ALL.get_or_init(|| LIST.lines().skip(1).filter_map(Self::of_line).collect())
    }

    /// A line of the list; a test holds that all of them are read.
    fn of_line(line: &'static str) -> Option<Self> {
        let mut cells = line.split(',');
        let code = cells.next()?.parse().ok()?;
        let kind = match cells.next()? {
            "kabupaten" => RegencyKind::Kabupaten,
            "kota" => RegencyKind::Kota,
            _ => return None,
        };
        Some(Self {
            code,
            kind,
            name: cells.next()?,
            province: cells.next()?,
        })
    }

    /// The one with that code. `None`: the list has none.
    #[must_use]
    pub fn find(code: RegencyCode) -> Option<&'static Self> {
        let all = Self::all();
        let at = all.binary_search_by_key(&code, |one| one.code).ok()?;
        all.get(at)
    }

    /// Whether any of the list lies in the province with this code.
    #[must_use]
    pub fn is_province(code: u8) -> bool {
        Self::all().iter().any(|one| one.code.province() == code)
    }
}

/// `Kabupaten Bekasi`, `Kota Bekasi`: a name of its own, the same in every language.
impl fmt::Display for Regency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            RegencyKind::Kabupaten => "Kabupaten",
            RegencyKind::Kota => "Kota",
        };
        write!(f, "{kind} {}", self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_line_of_the_list_is_read_and_stands_in_order() {
        let all = Regency::all();
        assert_eq!(all.len(), 514);
        assert_eq!(all.len(), LIST.lines().count() - 1);
        assert!(all.is_sorted_by_key(|one| one.code));
        let provinces: BTreeSet<u8> = all.iter().map(|one| one.code.province()).collect();
        assert_eq!(provinces.len(), 38);
        for one in all {
            assert_eq!(Regency::find(one.code), Some(one));
            let is_kota = one.kind == RegencyKind::Kota;
            assert_eq!(is_kota, one.code.number >= 71, "{one}");
        }
    }

    #[test]
    fn a_name_belongs_to_one_kabupaten_and_one_kota_at_most() {
        let named: BTreeSet<String> = Regency::all().iter().map(ToString::to_string).collect();
        assert_eq!(named.len(), 514);
    }

    #[test]
    fn a_code_is_stored_as_it_is_written() {
        let code: RegencyCode = "31.75".parse().unwrap();
        assert_eq!(serde_json::to_string(&code).unwrap(), "\"31.75\"");
        assert_eq!(
            Regency::find(code).unwrap().to_string(),
            "Kota Jakarta Timur"
        );
        for bad in ["", "3175", "31.7", "31.755", "a1.75", "31.75 ", "3१.75"] {
            assert!(bad.parse::<RegencyCode>().is_err(), "{bad}");
        }
    }
}

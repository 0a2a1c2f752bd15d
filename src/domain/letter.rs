//! The letter that an isolation is over (surat keterangan selesai isolasi): what stands on
//! it, its number, and the words in its code, which this house alone can have marked.
//!
//! The code says what the letter says, and less: the number, the name, the three days. Never
//! why somebody isolated, where, or how they were.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::id::{IsolationId, PersonId};
use super::place::{RtRw, VillageId};
use super::text::clean;
use super::text::name::PersonName;
use crate::clock::Moment;

/// What every code begins with. A promise: letters hang on doors.
const KIND: &str = "SIAGA1";
/// Longest name in a code, in characters.
const NAME_MAX: usize = 60;
/// Bytes of a mark.
pub const MARK: usize = 16;

/// A letter, as it was written that day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// About whom.
    pub person: PersonId,
    /// Which stay.
    pub isolation: IsolationId,
    /// Of which village.
    pub village: VillageId,
    /// Its number there that year, from 1 on.
    pub serial: u32,
    /// The day on it, by the village's calendar.
    pub issued: NaiveDate,
    /// When it was made.
    pub at: Moment,
    /// Which officer has ended the stay.
    pub by: PersonId,
    /// The name on it.
    pub name: PersonName,
    /// The year of birth on it.
    pub born: i32,
    /// The neighbourhood on it.
    pub rt_rw: RtRw,
    /// Day 0 of the stay.
    pub first_day: NaiveDate,
    /// Who was the head of the village that day, if that was configured.
    pub village_head: Option<String>,
    /// Who was the head of the puskesmas.
    pub puskesmas_head: Option<String>,
    /// Since when it counts no more: the end was taken back.
    pub withdrawn: Option<Moment>,
}

/// What a village writes on its letters besides the serial number.
const SERIES: &str = "SKSI";

impl Letter {
    /// `003/SKSI/SUMBERASRI/IV/2020`.
    #[must_use]
    pub fn number(&self) -> String {
        let village = self.village.as_str().to_uppercase();
        let month = roman(self.issued.month());
        let year = self.issued.year();
        format!("{:03}/{SERIES}/{village}/{month}/{year}", self.serial)
    }

    /// The words of its code, which are to be marked.
    #[must_use]
    pub fn words(&self) -> String {
        let name = clean::line(&self.name.as_str().replace('|', " "), NAME_MAX);
        let (number, first, issued) = (self.number(), self.first_day, self.issued);
        format!("{KIND}|{number}|{name}|{first}|{issued}")
    }

    /// Its code: the words and their mark.
    #[must_use]
    pub fn code(&self, mark: [u8; MARK]) -> String {
        let mark = data_encoding::BASE32_NOPAD.encode(&mark);
        format!("{}|{mark}", self.words())
    }
}

fn roman(month: u32) -> &'static str {
    match month {
        1 => "I",
        2 => "II",
        3 => "III",
        4 => "IV",
        5 => "V",
        6 => "VI",
        7 => "VII",
        8 => "VIII",
        9 => "IX",
        10 => "X",
        11 => "XI",
        _ => "XII",
    }
}

/// What a code says, before it is known whether its mark is ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coded {
    /// The words that were marked.
    pub words: String,
    /// Their mark.
    pub mark: [u8; MARK],
    /// The letter's number.
    pub number: String,
    /// The name.
    pub name: String,
    /// Day 0.
    pub first_day: NaiveDate,
    /// The day on the letter.
    pub issued: NaiveDate,
}

/// It is no code of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not the code of a letter")]
pub struct NoCode;

impl Coded {
    /// Reads what a camera has seen.
    ///
    /// # Errors
    /// When it is something else, or a part of it is missing.
    pub fn read(text: &str) -> Result<Self, NoCode> {
        let text = text.trim();
        let (words, mark) = text.rsplit_once('|').ok_or(NoCode)?;
        let mark = mark.to_uppercase();
        let mark = data_encoding::BASE32_NOPAD
            .decode(mark.as_bytes())
            .map_err(|_| NoCode)?;
        let parts: Vec<&str> = words.split('|').collect();
        let [KIND, number, name, first_day, issued] = parts.as_slice() else {
            return Err(NoCode);
        };
        Ok(Self {
            mark: mark.try_into().map_err(|_| NoCode)?,
            number: (*number).to_owned(),
            name: (*name).to_owned(),
            first_day: first_day.parse().map_err(|_| NoCode)?,
            issued: issued.parse().map_err(|_| NoCode)?,
            words: words.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::RandomId;
    use proptest::prelude::*;

    pub(crate) fn letter(name: &str) -> Letter {
        Letter {
            person: PersonId::from_bits(7),
            isolation: IsolationId::from_bits(1),
            village: "sumberasri".parse().unwrap(),
            serial: 3,
            issued: "2020-04-22".parse().unwrap(),
            at: Moment::UNIX_EPOCH,
            by: PersonId::from_bits(9),
            name: PersonName::read(name).unwrap(),
            born: 1948,
            rt_rw: RtRw::new(3, 5).unwrap(),
            first_day: "2020-04-08".parse().unwrap(),
            village_head: Some("Sumarno".to_owned()),
            puskesmas_head: None,
            withdrawn: None,
        }
    }

    #[test]
    fn a_code_says_what_the_letter_says_and_nothing_of_health() {
        let code = letter("Sri Wahyuni").code([0xff; MARK]);
        assert_eq!(
            code,
            "SIAGA1|003/SKSI/SUMBERASRI/IV/2020|Sri Wahyuni|2020-04-08|2020-04-22|\
             77777777777777777777777774"
        );
        let read = Coded::read(&format!(" {code}\n")).unwrap();
        assert_eq!(read.words, letter("Sri Wahyuni").words());
        assert_eq!(read.mark, [0xff; MARK]);
        assert_eq!(
            (read.number.as_str(), read.name.as_str()),
            ("003/SKSI/SUMBERASRI/IV/2020", "Sri Wahyuni")
        );
    }

    #[test]
    fn what_is_no_code_is_refused() {
        let code = letter("Sri").code([1; MARK]);
        for bad in [
            "",
            "|",
            "https://t.me/siaga_bot",
            &code.replace("SIAGA1", "SIAGA2"),
            &code.replace("2020-04-22", "besok"),
            &code.replace("|Sri|", "|"),
            &code[..code.len() - 1],
            &format!("{code}A"),
        ] {
            assert_eq!(Coded::read(bad), Err(NoCode), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in ".{0,200}") {
            if let Ok(read) = Coded::read(&text) {
                prop_assert!(text.contains(&read.words));
            }
        }

        #[test]
        fn what_is_marked_is_read_as_it_was_marked(mark: [u8; MARK], name in "[A-Z][a-z]{1,20}( [A-Z][a-z]{1,20}){0,3}") {
            let letter = letter(&name);
            let read = Coded::read(&letter.code(mark)).unwrap();
            prop_assert_eq!(read.mark, mark);
            prop_assert_eq!(read.words, letter.words());
        }
    }
}

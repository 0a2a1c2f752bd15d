//! The two numbers of sixteen digits: NIK, a person's, and nomor KK, a family
//! card's.
//!
//! Both are region (6), day (6: a birth in a NIK, with 40 more on a woman's day;
//! the card's making in a KK) and serial (4, from 0001). There is no check digit, so
//! a slip is found only by comparing, and cards with a wrong date are in people's
//! hands: what doesn't fit is a warning, never a refusal (PROTOCOL 5). A letter
//! between the digits is asked about and never taken for a digit.
//!
//! The digits never stand in a log or in a chat: there is no `Display`, and
//! [`Nik::masked`] shows the serial alone.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::typed::{self, Token};
use crate::domain::birth::BirthDate;
use crate::domain::condition::Sex;

/// Digits of both numbers.
const DIGITS: usize = 16;
/// What is added to the day of birth of a woman.
const WOMAN: u32 = 40;
/// The provinces of the Ministry of Home Affairs (Kepmendagri 100.1.1-6117/2022), by the
/// first two digits. A number keeps the code of the place that gave it, so old codes
/// stay good after a province was divided.
const PROVINCES: [u8; 38] = [
    11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65,
    71, 72, 73, 74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96,
];

/// A person's number (nomor induk kependudukan).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Nik(Sixteen);

/// A family card's number (nomor kartu keluarga): one for a household.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FamilyCard(Sixteen);

/// Why an answer is no such number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SixteenSlip<N> {
    /// There is no number in it.
    #[error("no number")]
    Unreadable,
    /// Digits are missing.
    #[error("{digits} digits instead of 16")]
    TooShort {
        /// How many there are.
        digits: usize,
    },
    /// Too many digits, or two numbers.
    #[error("{digits} digits instead of 16")]
    TooLong {
        /// How many there are.
        digits: usize,
    },
    /// Letters stand where digits belong (`O` for 0, `l` for 1).
    #[error("letters between the digits")]
    Letters {
        /// The number they may have meant: to be asked, never to be assumed.
        meant: Option<N>,
    },
    /// Filled in to be done with it: nothing but one digit, serial 0000, no region.
    #[error("sixteen digits that are no such number")]
    Placeholder,
}

/// What about a NIK does not fit. It is kept all the same, and the person is asked
/// to compare it with the card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NikWarning {
    /// It begins with no province or regency.
    Region,
    /// Its six digits in the middle are no day.
    NoSuchDay,
    /// Its birth date is another one than was told.
    Birth,
    /// It is a man's, and the person a woman, or the other way round.
    Sex,
}

/// What about a nomor KK does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FamilyCardWarning {
    /// It begins with no province or regency.
    Region,
    /// Its six digits in the middle are no day of a card: it may be a NIK.
    NoSuchDay,
    /// It is the same number as the person's NIK.
    IsTheNik,
}

/// Sixteen digits with a serial.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Sixteen(u64);

impl Sixteen {
    fn of(digits: &str) -> Option<Self> {
        let whole = digits.len() == DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit());
        let number = digits.parse().ok().filter(|_| whole).map(Self)?;
        let repeated = digits
            .bytes()
            .all(|byte| Some(byte) == digits.bytes().next());
        let counted = number.serial() > 0 && number.region() >= 10_00_00;
        (counted && !repeated).then_some(number)
    }

    fn written(self) -> String {
        format!("{:016}", self.0)
    }

    /// The six digits from the right, after leaving `behind` digits out.
    fn part(self, behind: u32, digits: u32) -> u32 {
        let part = self.0 / 10_u64.pow(behind) % 10_u64.pow(digits);
        u32::try_from(part).unwrap_or(0)
    }

    fn region(self) -> u32 {
        self.part(10, 6)
    }

    fn serial(self) -> u32 {
        self.part(0, 4)
    }

    /// Day, month and the last two digits of the year, as they stand there.
    fn middle(self) -> (u32, u32, u32) {
        (self.part(8, 2), self.part(6, 2), self.part(4, 2))
    }

    /// Whether a place could have given it: province, regency (01–69, towns from 71),
    /// and a kecamatan.
    fn has_a_region(self) -> bool {
        let province = u8::try_from(self.part(14, 2)).unwrap_or(0);
        let regency = self.part(12, 2);
        let district = self.part(10, 2);
        PROVINCES.contains(&province) && (1..=79).contains(&regency) && district > 0
    }

    /// `33.11`: the regency by its code.
    fn regency(self) -> String {
        format!("{:02}.{:02}", self.part(14, 2), self.part(12, 2))
    }

    fn masked(self) -> String {
        format!("••••{:04}", self.serial())
    }
}

/// Whether some year that ends in these digits has the day.
fn is_a_day(day: u32, month: u32, short_year: u32) -> bool {
    let in_century = |century: u32| {
        let year = i32::try_from(century + short_year).unwrap_or(0);
        NaiveDate::from_ymd_opt(year, month, day).is_some()
    };
    in_century(1900) || in_century(2000)
}

impl Nik {
    /// Reads what somebody typed.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(text: &str) -> Result<Self, SixteenSlip<Self>> {
        read(text, Self)
    }

    /// All digits: for sealed records and keyed hashes, never to be shown.
    #[must_use]
    pub fn digits(&self) -> String {
        self.0.written()
    }

    /// What may be shown: the serial alone, `••••0001`.
    #[must_use]
    pub fn masked(&self) -> String {
        self.0.masked()
    }

    /// The regency that gave it, by its code: `33.11`.
    #[must_use]
    pub fn regency(&self) -> String {
        self.0.regency()
    }

    /// The sex that the day tells.
    #[must_use]
    pub fn sex(&self) -> Sex {
        match self.0.middle().0 {
            day if day > WOMAN => Sex::Female,
            _ => Sex::Male,
        }
    }

    /// Day, month and the last two digits of the year of birth.
    fn born(&self) -> (u32, u32, u32) {
        let (day, month, year) = self.0.middle();
        (if day > WOMAN { day - WOMAN } else { day }, month, year)
    }

    /// What does not fit together with what was told of the person.
    #[must_use]
    pub fn warnings(&self, birth: BirthDate, sex: Sex) -> Vec<NikWarning> {
        let (day, month, year) = self.born();
        let is_day = is_a_day(day, month, year);
        [
            (!self.0.has_a_region(), NikWarning::Region),
            (!is_day, NikWarning::NoSuchDay),
            (is_day && !self.fits(birth), NikWarning::Birth),
            (self.sex() != sex, NikWarning::Sex),
        ]
        .into_iter()
        .filter_map(|(amiss, warning)| amiss.then_some(warning))
        .collect()
    }

    fn fits(&self, birth: BirthDate) -> bool {
        let (day, month, year) = self.born();
        let same_year = u32::try_from(birth.year().rem_euclid(100)) == Ok(year);
        match birth {
            BirthDate::Year(_) => same_year,
            BirthDate::Date(date) => same_year && (date.day(), date.month()) == (day, month),
        }
    }
}

impl FamilyCard {
    /// Reads what somebody typed.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(text: &str) -> Result<Self, SixteenSlip<Self>> {
        read(text, Self)
    }

    /// All digits: for sealed records and keyed hashes, never to be shown.
    #[must_use]
    pub fn digits(&self) -> String {
        self.0.written()
    }

    /// What may be shown: the serial alone, `••••0001`.
    #[must_use]
    pub fn masked(&self) -> String {
        self.0.masked()
    }

    /// The regency that gave it, by its code: `33.11`.
    #[must_use]
    pub fn regency(&self) -> String {
        self.0.regency()
    }

    /// What does not fit.
    #[must_use]
    pub fn warnings(&self, nik: Option<&Nik>) -> Vec<FamilyCardWarning> {
        let (day, month, year) = self.0.middle();
        [
            (!self.0.has_a_region(), FamilyCardWarning::Region),
            (!is_a_day(day, month, year), FamilyCardWarning::NoSuchDay),
            (
                nik.is_some_and(|nik| nik.0 == self.0),
                FamilyCardWarning::IsTheNik,
            ),
        ]
        .into_iter()
        .filter_map(|(amiss, warning)| amiss.then_some(warning))
        .collect()
    }
}

fn read<N>(text: &str, number: fn(Sixteen) -> N) -> Result<N, SixteenSlip<N>> {
    let runs = runs(text);
    let mut whole = runs.iter().filter(|run| run.digits.len() == DIGITS);
    match (whole.next(), whole.next()) {
        (Some(run), None) => taken(run, number),
        (Some(_), Some(_)) => Err(SixteenSlip::TooLong { digits: 2 * DIGITS }),
        (None, _) => Err(none_of_sixteen(&runs)),
    }
}

fn taken<N>(run: &Run, number: fn(Sixteen) -> N) -> Result<N, SixteenSlip<N>> {
    match (Sixteen::of(&run.digits).map(number), run.guessed) {
        (meant, true) => Err(SixteenSlip::Letters { meant }),
        (Some(number), false) => Ok(number),
        (None, false) => Err(SixteenSlip::Placeholder),
    }
}

/// The longest run is what they meant.
fn none_of_sixteen<N>(runs: &[Run]) -> SixteenSlip<N> {
    let longest = runs.iter().max_by_key(|run| run.digits.len());
    match longest.map(|run| (run.digits.len(), run.guessed)) {
        None => SixteenSlip::Unreadable,
        Some((_, true)) => SixteenSlip::Letters { meant: None },
        Some((digits, false)) if digits < DIGITS => SixteenSlip::TooShort { digits },
        Some((digits, false)) => SixteenSlip::TooLong { digits },
    }
}

/// Digits that belong together, however they are grouped.
#[derive(Default)]
struct Run {
    digits: String,
    /// Whether letters between them were read as the digits they look like.
    guessed: bool,
}

impl Run {
    fn of(digits: &str) -> Self {
        Self {
            digits: digits.to_owned(),
            guessed: false,
        }
    }
}

fn runs(text: &str) -> Vec<Run> {
    let tokens = typed::tokens(text);
    let mut runs = Vec::new();
    let mut open = Run::default();
    for (place, token) in tokens.iter().enumerate() {
        match token {
            // All sixteen in one piece: what stands beside them is something else.
            Token::Digits(digits) if digits.len() == DIGITS && !open.guessed => {
                runs.push(std::mem::take(&mut open));
                runs.push(Run::of(digits));
            }
            Token::Digits(digits) => open.digits.push_str(digits),
            Token::Word(word) => match lookalikes(word).filter(|_| is_glued(&tokens, place)) {
                Some(digits) => {
                    open.digits.push_str(&digits);
                    open.guessed = true;
                }
                None => runs.push(std::mem::take(&mut open)),
            },
            Token::Mark(mark) if " .-/_·".contains(*mark) => {}
            Token::Gap => {}
            Token::Mark(_) => runs.push(std::mem::take(&mut open)),
        }
    }
    runs.push(open);
    runs.retain(|run| !run.digits.is_empty());
    runs
}

/// Whether a digit stands right beside the word.
fn is_glued(tokens: &[Token], place: usize) -> bool {
    let is_digits = |place: Option<usize>| {
        let token = place.and_then(|place| tokens.get(place));
        matches!(token, Some(Token::Digits(_)))
    };
    is_digits(place.checked_sub(1)) || is_digits(Some(place + 1))
}

/// The digits that letters look like, if all of them do.
fn lookalikes(word: &str) -> Option<String> {
    word.chars()
        .map(|letter| match letter {
            'o' | 'q' | 'd' => Some('0'),
            'l' | 'i' => Some('1'),
            'z' => Some('2'),
            's' => Some('5'),
            'g' => Some('6'),
            'b' => Some('8'),
            _ => None,
        })
        .collect()
}

/// No digit: a NIK never stands in a log.
impl fmt::Debug for Nik {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Nik(…)")
    }
}

/// No digit: a nomor KK never stands in a log.
impl fmt::Debug for FamilyCard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FamilyCard(…)")
    }
}

/// Digits in a record that are no such number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not sixteen digits with a region and a serial")]
pub struct BadSixteen;

impl TryFrom<String> for Nik {
    type Error = BadSixteen;

    fn try_from(text: String) -> Result<Self, BadSixteen> {
        Sixteen::of(&text).map(Self).ok_or(BadSixteen)
    }
}

impl From<Nik> for String {
    fn from(nik: Nik) -> Self {
        nik.digits()
    }
}

impl TryFrom<String> for FamilyCard {
    type Error = BadSixteen;

    fn try_from(text: String) -> Result<Self, BadSixteen> {
        Sixteen::of(&text).map(Self).ok_or(BadSixteen)
    }
}

impl From<FamilyCard> for String {
    fn from(card: FamilyCard) -> Self {
        card.digits()
    }
}

#[cfg(test)]
#[path = "nik_tests.rs"]
mod tests;

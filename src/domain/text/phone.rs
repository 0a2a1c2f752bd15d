//! Telephone numbers: `0812-3456-7890`, `62812…`, `+62 812 …`, and numbers
//! from abroad with their `+`.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::typed;

/// Digits of an Indonesian number after 62.
const NATIONAL: std::ops::RangeInclusive<usize> = 9..=12;
/// Digits of a foreign number with its country (E.164).
const FOREIGN: std::ops::RangeInclusive<usize> = 8..=15;

/// A telephone number, kept as E.164 (`+6281234567890`). Several people may
/// share one: it names nobody.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

/// Why a text is no telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhoneSlip {
    /// There is no number in it, or letters stand inside it.
    #[error("no telephone number")]
    Unreadable,
    /// Digits are missing.
    #[error("too short for a telephone number ({digits} digits)")]
    TooShort {
        /// How many there are.
        digits: usize,
    },
    /// Too many digits: a NIK, or two numbers.
    #[error("too long for one telephone number ({digits} digits)")]
    TooLong {
        /// How many there are.
        digits: usize,
    },
    /// It begins neither with 0, nor 8, nor 62, nor +.
    #[error("a telephone number begins with 0 or with + and the country")]
    NoPrefix,
}

impl Phone {
    /// Reads what somebody typed.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(text: &str) -> Result<Self, PhoneSlip> {
        let (international, digits) = dialled(text)?;
        match (international, digits.as_str()) {
            (true, whole) => Self::international(whole),
            (false, whole) if whole.starts_with("00") => {
                Self::international(whole.trim_start_matches('0'))
            }
            (false, whole) if whole.starts_with("62") => Self::international(whole),
            (false, whole) if whole.starts_with('0') || whole.starts_with('8') => {
                Self::national(whole)
            }
            (false, _) => Err(PhoneSlip::NoPrefix),
        }
    }

    /// Reads the number of a shared contact: Telegram leaves the `+` out, so
    /// it is put first.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn from_contact(text: &str) -> Result<Self, PhoneSlip> {
        let (_, digits) = dialled(text)?;
        if digits.starts_with('0') {
            return Self::read(text);
        }
        Self::international(&digits)
    }

    fn national(digits: &str) -> Result<Self, PhoneSlip> {
        // "+62 (0) 812" and "62 0812" are written often.
        let national = digits.trim_start_matches('0');
        within(national.len(), &NATIONAL)?;
        Ok(Self(format!("+62{national}")))
    }

    fn international(digits: &str) -> Result<Self, PhoneSlip> {
        if let Some(national) = digits.strip_prefix("62") {
            return Self::national(national);
        }
        if digits.starts_with('0') {
            return Err(PhoneSlip::NoPrefix);
        }
        within(digits.len(), &FOREIGN)?;
        Ok(Self(format!("+{digits}")))
    }

    /// As E.164: `+6281234567890`.
    #[must_use]
    pub fn e164(&self) -> &str {
        &self.0
    }
}

/// Whether a `+` stands before the number, and its digits.
fn dialled(text: &str) -> Result<(bool, String), PhoneSlip> {
    let typed = typed::plainly(text);
    let belongs = |letter: char| letter.is_ascii_digit() || letter == '+';
    let begin = typed.find(belongs).ok_or(PhoneSlip::Unreadable)?;
    let end = typed.rfind(belongs).ok_or(PhoneSlip::Unreadable)?;
    let number = typed.get(begin..=end).unwrap_or_default();
    let (international, rest) = match number.strip_prefix('+') {
        Some(rest) => (true, rest),
        None => (false, number),
    };
    let between = |letter: char| letter.is_ascii_digit() || " -.()/_".contains(letter);
    if !rest.chars().all(between) || !rest.contains(|letter: char| letter.is_ascii_digit()) {
        return Err(PhoneSlip::Unreadable);
    }
    let digits = rest.chars().filter(char::is_ascii_digit).collect();
    Ok((international, digits))
}

fn within(digits: usize, range: &std::ops::RangeInclusive<usize>) -> Result<(), PhoneSlip> {
    if digits < *range.start() {
        Err(PhoneSlip::TooShort { digits })
    } else if digits > *range.end() {
        Err(PhoneSlip::TooLong { digits })
    } else {
        Ok(())
    }
}

impl fmt::Display for Phone {
    /// With blanks, to be read aloud: `+62 812 3456 7890`. Telegram makes it
    /// tappable. A foreign number stays in one piece: its parts are unknown.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((area, rest)) = self
            .0
            .strip_prefix("+62")
            .and_then(|all| all.split_at_checked(3))
        else {
            return f.write_str(&self.0);
        };
        let first = match rest.len() {
            8 => 4,
            _ => 3,
        };
        let (middle, last) = rest.split_at_checked(first).unwrap_or((rest, ""));
        write!(f, "+62 {area} {middle}")?;
        match last.split_at_checked(3) {
            Some((third, fourth)) if fourth.len() == 3 => write!(f, " {third} {fourth}"),
            Some(_) | None => write!(f, " {last}"),
        }
    }
}

/// Two digits only: a number never stands in a log.
impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let last = self.0.len().saturating_sub(2);
        write!(f, "Phone(…{})", self.0.get(last..).unwrap_or_default())
    }
}

impl TryFrom<String> for Phone {
    type Error = PhoneSlip;

    fn try_from(text: String) -> Result<Self, PhoneSlip> {
        Self::read(&text)
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_number_is_read_however_it_is_written() {
        for text in [
            "081234567890",
            "0812 3456 7890",
            "0812-3456-7890",
            "0812.3456.7890",
            "(0812) 34567890",
            "0812/34567890",
            "0812 – 3456 – 7890",
            "6281234567890",
            "62 812-3456-7890",
            "+6281234567890",
            "+62 812 3456 7890",
            "+62-812-3456-7890",
            "+62 (0) 812 3456 7890",
            "+62 0812 3456 7890",
            "620 812 3456 7890",
            "006281234567890",
            "81234567890",
            "812-3456-7890",
            "HP 081234567890",
            "WA: 0812 3456 7890",
            "no. hp saya 081234567890 ya",
            "nomor 0812-3456-7890.",
            "081234567890 (anak saya)",
            "📱 081234567890",
            "０８１２３４５６７８９０",
            "tel:+6281234567890",
            "\u{202A}+62 812\u{A0}3456\u{A0}7890\u{202C}",
            "0812_3456_7890",
            "  081234567890  ",
            "0812 34 56 78 90",
            "0812\n3456\n7890",
            "٠٨١٢٣٤٥٦٧٨٩٠",
        ] {
            let phone = Phone::read(text).map(|phone| phone.e164().to_owned());
            assert_eq!(phone.as_deref(), Ok("+6281234567890"), "{text}");
        }
    }

    #[test]
    fn numbers_of_other_lengths_and_lands() {
        for (text, e164) in [
            ("0271 712345", "+62271712345"),
            ("021-1234567", "+62211234567"),
            ("0812345678901", "+62812345678901"),
            ("+60 12-345 6789", "+60123456789"),
            ("0060123456789", "+60123456789"),
            ("+1 (202) 555-0109", "+12025550109"),
            ("+886 912 345 678", "+886912345678"),
        ] {
            let phone = Phone::read(text).map(|phone| phone.e164().to_owned());
            assert_eq!(phone.as_deref(), Ok(e164), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused_with_a_reason() {
        for (text, slip) in [
            ("", PhoneSlip::Unreadable),
            ("tidak punya", PhoneSlip::Unreadable),
            ("+", PhoneSlip::Unreadable),
            ("119", PhoneSlip::NoPrefix),
            ("1234567890", PhoneSlip::NoPrefix),
            ("+0812345678", PhoneSlip::NoPrefix),
            ("0812", PhoneSlip::TooShort { digits: 3 }),
            ("0812 3456", PhoneSlip::TooShort { digits: 7 }),
            ("+60123", PhoneSlip::TooShort { digits: 5 }),
            ("08123456789012345", PhoneSlip::TooLong { digits: 16 }),
            (
                "081234567890 / 085712345678",
                PhoneSlip::TooLong { digits: 23 },
            ),
            ("0812 atau 0857", PhoneSlip::Unreadable),
            ("3311010101480001", PhoneSlip::NoPrefix),
        ] {
            assert_eq!(Phone::read(text), Err(slip), "{text}");
        }
    }

    #[test]
    fn a_shared_contact_lacks_its_plus() {
        for (text, e164) in [
            ("6281234567890", "+6281234567890"),
            ("+6281234567890", "+6281234567890"),
            ("60123456789", "+60123456789"),
            ("081234567890", "+6281234567890"),
        ] {
            let phone = Phone::from_contact(text).map(|phone| phone.e164().to_owned());
            assert_eq!(phone.as_deref(), Ok(e164), "{text}");
        }
    }

    #[test]
    fn a_number_is_shown_in_groups_and_never_logged() {
        for (text, shown) in [
            ("0271712345", "+62 271 712 345"),
            ("0812345678", "+62 812 345 678"),
            ("08123456789", "+62 812 345 6789"),
            ("081234567890", "+62 812 3456 7890"),
            ("0812345678901", "+62 812 345 678 901"),
            ("+60123456789", "+60123456789"),
        ] {
            assert_eq!(Phone::read(text).unwrap().to_string(), shown);
        }
        assert_eq!(
            format!("{:?}", Phone::read("081234567890")),
            "Ok(Phone(…90))"
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "[+0-9 ()\\-./a-z]{0,30}|\\PC{0,30}") {
            if let Ok(phone) = Phone::read(&text) {
                let stored = serde_json::to_string(&phone).unwrap();
                prop_assert_eq!(&serde_json::from_str::<Phone>(&stored).unwrap(), &phone);
                prop_assert_eq!(Phone::read(&phone.to_string()), Ok(phone));
            }
            let _contact = Phone::from_contact(&text);
        }
    }
}

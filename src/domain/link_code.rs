//! A code that links somebody to another telephone: made by an officer, single-use, and
//! it expires. Whoever opens it must still say who they are: a link that was passed on
//! or read by others is not enough.

use serde::{Deserialize, Serialize};

use super::birth::BirthDate;
use super::duplicate::names_agree;
use super::id::{LinkCode, PersonId};
use super::person::Person;
use super::text::name::PersonName;
use crate::clock::Moment;

/// So many wrong answers and the code is spoilt.
pub const TRIES: u32 = 3;

/// The way to another telephone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TelephoneLink {
    /// The secret in the link.
    pub id: LinkCode,
    /// The pseudonym of the secret, part of the key.
    pub id_key: [u8; 16],
    /// Whom it links.
    pub person: PersonId,
    /// The officer who made it.
    pub by: PersonId,
    /// From when on it opens nothing.
    pub expires: Moment,
    /// How often somebody said to be somebody else.
    pub tries: u32,
    /// When it was used.
    pub used: Option<Moment>,
}

/// Why a code opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// It was used.
    Used,
    /// It is too old.
    Expired,
    /// Too many wrong answers.
    Spoilt,
}

impl TelephoneLink {
    /// Whether it may be used now.
    ///
    /// # Errors
    /// Why not.
    pub fn opens(&self, now: Moment) -> Result<(), Closed> {
        match self.used {
            Some(_) => Err(Closed::Used),
            None if now >= self.expires => Err(Closed::Expired),
            None if self.tries >= TRIES => Err(Closed::Spoilt),
            None => Ok(()),
        }
    }
}

/// Whether somebody who gives this name and birth is the person: the name in any spelling
/// or its initials, and the birth year.
#[must_use]
pub fn is_the_one(person: &Person, name: &str, birth: BirthDate) -> bool {
    let letters = |text: &str| -> String {
        let letters = text.chars().filter(|letter| letter.is_alphabetic());
        letters.flat_map(char::to_lowercase).collect()
    };
    let initials = letters(&person.name.initials());
    let named = PersonName::read(name).is_ok_and(|name| names_agree(&name, &person.name));
    let by_initials = initials.chars().count() >= 2 && letters(name) == initials;
    (named || by_initials) && birth.year() == person.birth.year()
}

/// The secret as it is typed by hand: with blanks and dashes, in capitals, `o` for 0, `i`
/// and `l` for 1.
#[must_use]
pub fn typed(text: &str) -> Option<LinkCode> {
    let text = text.trim();
    let bare = text.strip_prefix("tautan_").unwrap_or(text);
    let plain: String = bare
        .chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '-')
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        })
        .collect();
    plain.parse().ok()
}

/// The secret in groups, to be typed from paper: `0123-4567-89abc`.
#[must_use]
pub fn in_groups(code: LinkCode) -> String {
    let whole = code.to_string();
    let (first, rest) = whole.split_at_checked(4).unwrap_or((&whole, ""));
    let (second, third) = rest.split_at_checked(4).unwrap_or((rest, ""));
    format!("{first}-{second}-{third}")
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::condition::{Pregnancy, Sex};
    use crate::domain::id::RandomId;
    use crate::domain::person::Reach;
    use crate::domain::place::RtRw;

    fn sri() -> Person {
        Person {
            id: PersonId::from_bits(1),
            village: "sumberasri".parse().unwrap(),
            name: PersonName::read("Hj. Sri Wahyuni").unwrap(),
            rt_rw: RtRw::new(3, 5).unwrap(),
            birth: BirthDate::Year(1948),
            sex: Sex::Female,
            pregnancy: Pregnancy::No,
            conditions: std::collections::BTreeSet::new(),
            phone: None,
            nik: None,
            family_card: None,
            oximeter: false,
            usual: std::collections::BTreeSet::new(),
            hour: None,
            reach: Reach::NoTelegram,
            since: Moment::UNIX_EPOCH,
        }
    }

    #[test]
    fn whoever_is_asked_says_name_and_year() {
        for (name, year, is_her) in [
            ("Sri Wahyuni", 1948, true),
            ("sri wahjoeni", 1948, true),
            ("Sri", 1948, true),
            ("S.W.", 1948, true),
            ("sw", 1948, true),
            ("S W", 1948, true),
            ("Sri Wahyuni", 1949, false),
            ("Sri Lestari", 1948, false),
            ("S", 1948, false),
            ("", 1948, false),
            ("Mbah", 1948, false),
            ("😀", 1948, false),
        ] {
            let said = is_the_one(&sri(), name, BirthDate::Year(year));
            assert_eq!(said, is_her, "{name} {year}");
        }
    }

    #[test]
    fn a_code_opens_once_and_for_a_while_and_three_times_wrong_is_enough() {
        let now = Moment::UNIX_EPOCH;
        let link = TelephoneLink {
            id: LinkCode::from_bits(1),
            id_key: [0; 16],
            person: PersonId::from_bits(1),
            by: PersonId::from_bits(2),
            expires: now + TimeDelta::hours(1),
            tries: 2,
            used: None,
        };
        assert_eq!(link.opens(now), Ok(()));
        assert_eq!(link.opens(link.expires), Err(Closed::Expired));
        let spoilt = TelephoneLink {
            tries: 3,
            ..link.clone()
        };
        assert_eq!(spoilt.opens(now), Err(Closed::Spoilt));
        let used = TelephoneLink {
            used: Some(now),
            ..link
        };
        assert_eq!(used.opens(now), Err(Closed::Used));
    }

    proptest! {
        #[test]
        fn a_code_is_read_as_people_copy_it(bits: u64) {
            let code = LinkCode::from_bits(bits);
            for form in [code.to_string(), in_groups(code), format!("tautan_{code}")] {
                prop_assert_eq!(typed(&form), Some(code));
                prop_assert_eq!(typed(&format!(" {} ", form.to_uppercase().replace("TAUTAN_", ""))), Some(code));
            }
            let sloppy = in_groups(code).replace('0', "O").replace('1', "l").replace('-', " ");
            prop_assert_eq!(typed(&sloppy), Some(code));
        }

        #[test]
        fn any_text_is_a_code_or_none(text in "\\PC{0,30}") {
            let _code = typed(&text);
        }
    }
}

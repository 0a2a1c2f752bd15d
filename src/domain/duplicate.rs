//! One person who was registered twice.
//!
//! The same NIK says it almost for certain; the same name (however it is spelt), birth
//! year and RT make it likely. Nothing is decided here: an officer who knows the
//! neighbourhood is asked. What speaks against it (two different NIKs, two different
//! birth dates, another sex) keeps the likely from being asked.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::access::{Action, Standing};
use super::birth::BirthDate;
use super::condition::Pregnancy;
use super::id::{DoubtId, PersonId};
use super::isolation::Isolation;
use super::person::{Person, Reach};
use super::place::Area;
use super::staff::StaffMember;
use super::text::name::PersonName;
use crate::clock::Moment;

/// Why two people may be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grounds {
    /// The same number of the identity card.
    SameNik,
    /// The same name, birth year and RT.
    SameName,
    /// Somebody who is registered under one name opened a link made for the other.
    LinkOpened,
}

/// Two people who may be one, and what an officer said to that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    /// Follows from the two, so that a pair has one doubt only.
    pub id: DoubtId,
    /// The two, the smaller id first.
    pub pair: (PersonId, PersonId),
    /// Why.
    pub grounds: Grounds,
    /// Since when it is asked.
    pub since: Moment,
    /// What was said.
    pub answer: Answer,
    /// Where it is asked: the newest card on each telephone.
    #[serde(default)]
    pub cards: Vec<Card>,
}

/// A card on an officer's telephone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Whose.
    pub staff: PersonId,
    /// Their private chat.
    pub chat: i64,
    /// The message.
    pub message: u64,
}

/// What an officer said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Nothing yet.
    Open,
    /// They are two. Remembered: it is not asked again.
    Two {
        /// Who said so.
        by: PersonId,
        /// When.
        at: Moment,
    },
    /// They are one, and have one record now.
    One {
        /// Who said so.
        by: PersonId,
        /// When.
        at: Moment,
        /// Under which id.
        kept: PersonId,
    },
}

impl Doubt {
    /// Whether it waits for an answer.
    #[must_use]
    pub fn is_open(&self) -> bool {
        match self.answer {
            Answer::Open => true,
            Answer::Two { .. } | Answer::One { .. } => false,
        }
    }
}

/// A pair in its one order.
#[must_use]
pub fn pair(one: PersonId, other: PersonId) -> (PersonId, PersonId) {
    (one.min(other), one.max(other))
}

/// Whether and why the two may be one.
#[must_use]
pub fn likeness(one: &Person, other: &Person) -> Option<Grounds> {
    if one.id == other.id {
        return None;
    }
    match (&one.nik, &other.nik) {
        (Some(mine), Some(theirs)) if mine == theirs => return Some(Grounds::SameNik),
        (Some(_), Some(_)) => return None,
        (None, _) | (_, None) => {}
    }
    let alike = one.village == other.village
        && one.rt_rw == other.rt_rw
        && one.sex == other.sex
        && births_agree(one.birth, other.birth)
        && names_agree(&one.name, &other.name);
    alike.then_some(Grounds::SameName)
}

fn births_agree(one: BirthDate, other: BirthDate) -> bool {
    match (one, other) {
        (BirthDate::Date(one), BirthDate::Date(other)) => one == other,
        (BirthDate::Year(_), _) | (_, BirthDate::Year(_)) => one.year() == other.year(),
    }
}

/// Whether the two names are one, in whatever spelling and order; one may leave words
/// of the other out.
#[must_use]
pub fn names_agree(one: &PersonName, other: &PersonName) -> bool {
    let (mine, theirs) = (name_words(one.as_str()), name_words(other.as_str()));
    !mine.is_empty() && !theirs.is_empty() && (mine.is_subset(&theirs) || theirs.is_subset(&mine))
}

/// The words of a name as they sound, without titles, degrees, and a Muhammad that only
/// opens it: what people are looked up by.
#[must_use]
pub fn name_words(name: &str) -> BTreeSet<String> {
    let (name, _degrees) = name.split_once(',').unwrap_or((name, ""));
    let words: Vec<String> = name
        .split(|letter: char| !letter.is_alphabetic() && letter != '\'' && letter != '’')
        .map(bare)
        .filter(|word| !word.is_empty() && !is_title(word))
        .collect();
    let proper: BTreeSet<String> = words
        .iter()
        .filter(|word| !is_muhammad(word))
        .map(|word| as_it_sounds(word))
        .collect();
    if proper.is_empty() {
        return words.iter().map(|word| as_it_sounds(word)).collect();
    }
    proper
}

/// Small letters of the Latin alphabet, without accents and apostrophes.
fn bare(word: &str) -> String {
    word.to_lowercase()
        .chars()
        .filter_map(|letter| match letter {
            'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ĕ' => Some('e'),
            'á' | 'à' | 'â' | 'å' | 'ä' => Some('a'),
            'ó' | 'ò' | 'ô' | 'ö' => Some('o'),
            'í' | 'ì' | 'ï' => Some('i'),
            'ú' | 'ù' | 'ü' => Some('u'),
            '\'' | '’' => None,
            '\u{0300}'..='\u{036F}' => None,
            other => Some(other),
        })
        .collect()
}

fn is_title(word: &str) -> bool {
    const TITLES: [&str; 34] = [
        "h", "hj", "haji", "hajah", "dr", "drg", "drs", "dra", "ir", "pak", "bapak", "bp", "bu",
        "ibu", "mbah", "simbah", "eyang", "mas", "mbak", "mbok", "lik", "pakde", "bude", "ustadz",
        "ustad", "kh", "kyai", "nyai", "gus", "bin", "binti", "alm", "almh", "sdr",
    ];
    TITLES.contains(&word)
}

fn is_muhammad(word: &str) -> bool {
    const SPELLINGS: [&str; 8] = ["m", "md", "moh", "muh", "mohd", "muhd", "moch", "much"];
    SPELLINGS.contains(&word) || as_it_sounds(word) == "muhamad"
}

/// One spelling for all that sound alike: the old oe, dj, tj, nj, sj, the y and the i, the
/// Javanese a that is written o, soft and doubled letters.
fn as_it_sounds(word: &str) -> String {
    const CHANGES: [(&str, &str); 27] = [
        ("oe", "u"),
        ("dj", "j"),
        ("tj", "c"),
        ("nj", "ny"),
        ("sj", "s"),
        ("sy", "s"),
        ("sh", "s"),
        ("ch", "h"),
        ("kh", "h"),
        ("dh", "d"),
        ("th", "t"),
        ("bh", "b"),
        ("gh", "g"),
        ("ph", "p"),
        ("dz", "z"),
        ("ae", "ai"),
        ("ei", "ai"),
        ("ie", "i"),
        ("z", "s"),
        ("v", "p"),
        ("f", "p"),
        ("q", "k"),
        ("x", "ks"),
        ("j", "y"),
        ("y", "i"),
        ("o", "a"),
        ("muhamat", "muhamad"),
    ];
    let mut sounds = word.to_owned();
    for (written, heard) in CHANGES {
        sounds = sounds.replace(written, heard);
    }
    let mut once: Vec<char> = sounds.chars().collect();
    once.dedup();
    let plain: String = once.into_iter().collect();
    let short = plain.trim_end_matches('h');
    // "Moh-", "Moc-": the o of Mohammad is no Javanese a.
    match short.strip_prefix("maham") {
        Some(rest) => format!("muham{rest}"),
        None if short.is_empty() => plain,
        None => short.to_owned(),
    }
}

/// Who is asked about two people: whoever may decide for both, the nearest first. Nobody
/// decides about himself; who can't be reached is passed over.
#[must_use]
pub fn askers<'s>(
    pair: (PersonId, PersonId),
    action: Action,
    homes: &[Area],
    staff: &'s [StaffMember],
) -> Vec<&'s StaffMember> {
    let able = |member: &&StaffMember| {
        let standing = Standing {
            registered: false,
            grants: member.grants.clone(),
        };
        !member.unreachable
            && member.id != pair.0
            && member.id != pair.1
            && homes.iter().all(|home| standing.may_in(action, home))
    };
    let able: Vec<&StaffMember> = staff.iter().filter(able).collect();
    let near = |is_near: fn(&Area) -> bool| -> Vec<&'s StaffMember> {
        able.iter()
            .copied()
            .filter(|member| member.grants.iter().any(|grant| is_near(&grant.area)))
            .collect()
    };
    let circles: [fn(&Area) -> bool; 2] = [
        |area| matches!(area, Area::Rt(..)),
        |area| matches!(area, Area::Village(_)),
    ];
    let mut nearest = circles.into_iter().map(near);
    nearest.find(|circle| !circle.is_empty()).unwrap_or(able)
}

/// One record of two: what is known of either. Where both say something, the one that
/// stays (`kept`) has the word, but the finer birth date and the newer chat count.
#[must_use]
pub fn joined(kept: &Person, gone: &Person) -> Person {
    Person {
        birth: match (kept.birth, gone.birth) {
            (BirthDate::Year(_), finer @ BirthDate::Date(_)) => finer,
            (known, _) => known,
        },
        pregnancy: match (kept.pregnancy, gone.pregnancy) {
            (Pregnancy::Yes, _) | (_, Pregnancy::Yes) => Pregnancy::Yes,
            (Pregnancy::Unknown, other) => other,
            (Pregnancy::No, _) => Pregnancy::No,
        },
        conditions: kept.conditions.union(&gone.conditions).copied().collect(),
        usual: kept.usual.union(&gone.usual).copied().collect(),
        phone: kept.phone.clone().or(gone.phone.clone()),
        nik: kept.nik.or(gone.nik),
        family_card: kept.family_card.or(gone.family_card),
        oximeter: kept.oximeter || gone.oximeter,
        hour: kept.hour.or(gone.hour),
        reach: reached(kept, gone),
        since: kept.since.min(gone.since),
        ..kept.clone()
    }
}

/// Through the chat that is alive; of two, through the one that was opened last.
fn reached(kept: &Person, gone: &Person) -> Reach {
    let newer = if gone.since > kept.since { gone } else { kept };
    let older = if gone.since > kept.since { kept } else { gone };
    match (newer.reach, older.reach) {
        (chat @ Reach::Chat(_), _) | (_, chat @ Reach::Chat(_)) => chat,
        (Reach::Household, _) | (_, Reach::Household) => Reach::Household,
        (dead @ Reach::DeadChat(_), _) | (_, dead @ Reach::DeadChat(_)) => dead,
        (Reach::NoTelegram, Reach::NoTelegram) => Reach::NoTelegram,
    }
}

/// Which of two stays that both go on goes on: the one that ends later. One without an
/// end (it waits for a result) ends last.
#[must_use]
pub fn ends_later<'i>(one: &'i Isolation, other: &'i Isolation) -> &'i Isolation {
    match (one.last_day(), other.last_day()) {
        (None, _) => one,
        (_, None) => other,
        (Some(mine), Some(theirs)) if mine >= theirs => one,
        (Some(_), Some(_)) => other,
    }
}

#[cfg(test)]
#[path = "duplicate_tests.rs"]
mod tests;

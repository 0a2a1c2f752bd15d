//! Where a traveller comes from, as people say it: `Jaktim`, `Kab. Bekasi`, `saking
//! Solo`, `Jakarta Timor`, `TKI Malaysia`.
//!
//! Certain is only what names one kabupaten or kota and nothing else. A slip of the
//! finger, a town, a name that a kabupaten and a kota share: all of that comes back as
//! a choice, and whoever typed it decides.

mod words;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::complaint;
use super::slips;
use super::typed::{self, Token};
use crate::domain::regency::{Regency, RegencyKind};
use words::{
    ABROAD, AROUND, COUNTRIES, KABUPATEN, KOTA, NICKNAMES, PROVINCES, SEVERAL, SHORT, TOWNS,
};

/// As many answers are offered as fit on a small screen.
const OFFERED_MAX: usize = 8;

/// What was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OriginRead {
    /// This one, and no doubt.
    Certain(&'static Regency),
    /// One of these, the likeliest first; at least one.
    Choose(Vec<&'static Regency>),
    /// Only a province.
    Province(&'static str),
    /// Another country, if it was said which.
    Abroad(Option<String>),
    /// Nothing that the list knows.
    Unknown,
}

/// Reads where somebody comes from.
#[must_use]
pub fn read(text: &str) -> OriginRead {
    let asked = Asked::of(text);
    if let Some(certain) = asked.certain() {
        return OriginRead::Certain(certain);
    }
    // "demam" lies next to Demak: whoever speaks of an illness names no place.
    if asked.words.is_empty() || complaint::looks_like_complaint(text).is_some() {
        return OriginRead::Unknown;
    }
    if let Some(abroad) = asked.abroad() {
        return abroad;
    }
    let offered = asked.likely();
    if !offered.is_empty() {
        return OriginRead::Choose(offered);
    }
    match asked.only_province() {
        Some(province) => OriginRead::Province(province),
        None => OriginRead::Unknown,
    }
}

/// The letters of a name, without blanks and in today's spelling: Soerabaja is no
/// other place than Surabaya, nor is Djakarta than Jakarta.
fn letters(words: &[String]) -> String {
    let joined: String = words.concat();
    let joined: String = joined.chars().filter(|c| c.is_alphabetic()).collect();
    joined
        .replace("oe", "u")
        .replace("dj", "j")
        .replace("tj", "c")
}

fn name_letters(regency: &Regency) -> String {
    letters(&[regency.name.to_lowercase()])
}

/// All names by their letters.
fn names() -> &'static BTreeMap<String, Vec<&'static Regency>> {
    static NAMES: OnceLock<BTreeMap<String, Vec<&'static Regency>>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut names: BTreeMap<String, Vec<&'static Regency>> = BTreeMap::new();
        for regency in Regency::all() {
            names
                .entry(name_letters(regency))
                .or_default()
                .push(regency);
        }
        names
    })
}

/// Without the "Daerah" of the two special regions, which people say around any name.
fn province_letters(province: &str) -> String {
    let whole = letters(&[province.to_lowercase()]);
    let short = whole.strip_prefix("daerah").map(str::to_owned);
    short.unwrap_or(whole)
}

/// The province with these letters.
fn province(wanted: &str) -> Option<&'static str> {
    let listed = Regency::all().iter().map(|one| one.province);
    let short = PROVINCES.iter().find(|(short, _)| *short == wanted);
    match short {
        Some((_, province)) => Some(province),
        None => listed
            .into_iter()
            .find(|province| province_letters(province) == wanted),
    }
}

fn named(letters: &str) -> Vec<&'static Regency> {
    names().get(letters).cloned().unwrap_or_default()
}

/// Whether it agrees with the kind and the province that were said.
fn agrees(regency: &Regency, kind: Option<RegencyKind>, province: Option<&str>) -> bool {
    kind.is_none_or(|kind| kind == regency.kind)
        && province.is_none_or(|province| province == regency.province)
}

/// The only one of that name, kind and province. Where the kind was not said, nothing
/// else may be called so: no name begins with the same words, no province has it.
fn only_one(
    letters: &str,
    kind: Option<RegencyKind>,
    said: Option<&'static str>,
) -> Option<&'static Regency> {
    let agreeing = |one: &&'static Regency| agrees(one, kind, said);
    let found: Vec<_> = named(letters).into_iter().filter(agreeing).collect();
    let [only] = found.as_slice() else {
        return None;
    };
    if kind.is_some() {
        return Some(only);
    }
    let is_several = SEVERAL.iter().any(|(name, _)| *name == letters);
    let is_province = said.is_none() && province(letters).is_some();
    let longer = format!("{} ", only.name);
    let mut others = Regency::all().iter().filter(agreeing);
    let alone = !others.any(|other| other.name.starts_with(&longer));
    (alone && !is_several && !is_province).then_some(only)
}

fn by_code(code: &str) -> Option<&'static Regency> {
    Regency::find(code.parse().ok()?)
}

/// What was typed, taken apart.
struct Asked {
    /// Without what people say around a name.
    words: Vec<String>,
    /// The words without kind and province.
    bare: Vec<String>,
    kind: Option<RegencyKind>,
    province: Option<&'static str>,
}

impl Asked {
    fn of(text: &str) -> Self {
        let mut words: Vec<String> = typed::tokens(text)
            .into_iter()
            .filter_map(|token| match token {
                Token::Word(word) => Some(word),
                Token::Digits(_) | Token::Mark(_) | Token::Gap => None,
            })
            .filter(|word| !AROUND.contains(&word.as_str()))
            .map(written_out)
            .filter(|word| !word.is_empty())
            .collect();
        // Nobody's origin has so many words; what follows is not looked at.
        words.truncate(12);
        let mut bare = words.clone();
        let province = without_province(&mut bare);
        let kind = without_kind(&mut bare);
        Self {
            words,
            bare,
            kind,
            province,
        }
    }

    /// Whether this one agrees with the kind and the province that were said.
    fn agrees(&self, regency: &Regency) -> bool {
        self.kind.is_none_or(|kind| kind == regency.kind)
            && self
                .province
                .is_none_or(|province| province == regency.province)
    }

    fn named(&self, letters: &str) -> Vec<&'static Regency> {
        names().get(letters).cloned().unwrap_or_default()
    }

    /// The one that is meant beyond doubt. "Lima Puluh Kota" and "Kotabaru" have the kind
    /// within their names, "Banda Aceh" the province: so all ways to take it are tried.
    fn certain(&self) -> Option<&'static Regency> {
        let mut named = self.words.clone();
        let kind = without_kind(&mut named);
        let ways = [
            (&self.words, None, None),
            (&named, kind, None),
            (&self.bare, self.kind, self.province),
        ];
        ways.into_iter()
            .find_map(|(words, kind, province)| only_one(&letters(words), kind, province))
            .or_else(|| self.nickname())
    }

    fn nickname(&self) -> Option<&'static Regency> {
        let bare = letters(&self.bare);
        let nickname = NICKNAMES.iter().find(|(nickname, _)| *nickname == bare);
        let meant = nickname.and_then(|(_, code)| by_code(code));
        meant.filter(|one| self.agrees(one))
    }

    fn abroad(&self) -> Option<OriginRead> {
        let whole = letters(&self.words);
        if ABROAD.contains(&whole.as_str()) {
            return Some(OriginRead::Abroad(None));
        }
        let said = |name: &str| {
            whole == name
                || self.words.iter().any(|word| word == name)
                || two_words(&self.words, name)
        };
        let country = COUNTRIES.iter().find(|(name, _)| said(name));
        country.map(|(_, country)| OriginRead::Abroad(Some((*country).to_owned())))
    }

    /// What may be meant, the likeliest first.
    fn likely(&self) -> Vec<&'static Regency> {
        let bare = letters(&self.bare);
        if self.bare.iter().all(|word| kind_of(word).is_some()) {
            return Vec::new();
        }
        let ways = [
            self.several(&bare),
            self.same_name(&bare),
            self.town(&bare),
            self.begins_so(&bare),
            self.within(),
            self.mistyped(&bare),
        ];
        let found = ways.into_iter().find(|found| !found.is_empty());
        let mut found = found.unwrap_or_default();
        if found.iter().any(|one| self.agrees(one)) {
            found.retain(|one| self.agrees(one));
        }
        // More than fit is no choice: then it has to be said more exactly.
        if found.len() > OFFERED_MAX {
            found.clear();
        }
        found
    }

    /// Exactly that name, and all that begin with it.
    fn same_name(&self, bare: &str) -> Vec<&'static Regency> {
        let mut found = named(bare);
        if found.is_empty() {
            return found;
        }
        let others = self.begins_so(bare);
        found.extend(others.into_iter().filter(|one| name_letters(one) != bare));
        found.truncate(OFFERED_MAX);
        found
    }

    fn several(&self, bare: &str) -> Vec<&'static Regency> {
        let found = SEVERAL.iter().find(|(name, _)| *name == bare);
        let codes = found.map_or(&[][..], |(_, codes)| codes);
        codes.iter().filter_map(|code| by_code(code)).collect()
    }

    fn town(&self, bare: &str) -> Vec<&'static Regency> {
        let said = |name: &str| {
            bare == name || self.bare.iter().any(|word| word == name) || two_words(&self.bare, name)
        };
        let found = TOWNS.iter().find(|(name, _)| said(name));
        found
            .and_then(|(_, code)| by_code(code))
            .into_iter()
            .collect()
    }

    fn begins_so(&self, bare: &str) -> Vec<&'static Regency> {
        if bare.len() < 3 {
            return Vec::new();
        }
        let all = Regency::all().iter();
        all.filter(|one| name_letters(one).starts_with(bare))
            .collect()
    }

    /// A name within more words: "Cakung, Jakarta Timur, dekat terminal".
    fn within(&self) -> Vec<&'static Regency> {
        let mut found: Vec<&'static Regency> = Vec::new();
        for length in (1..=self.bare.len().min(4)).rev() {
            for window in self.bare.windows(length) {
                let letters = letters(window);
                let named = self
                    .named(&letters)
                    .into_iter()
                    .chain(self.several(&letters));
                found.extend(named);
            }
            if !found.is_empty() {
                break;
            }
        }
        found.dedup();
        found
    }

    fn mistyped(&self, bare: &str) -> Vec<&'static Regency> {
        let typed: Vec<char> = bare.chars().collect();
        let allowed = match typed.len() {
            0..=3 => return Vec::new(),
            4..=6 => 1,
            7..=10 => 2,
            _ => 3,
        };
        let mut near: Vec<(usize, &'static Regency)> = Vec::new();
        for (name, regencies) in names() {
            let name: Vec<char> = name.chars().collect();
            if name.len().abs_diff(typed.len()) > allowed {
                continue;
            }
            let slips = slips::distance(&typed, &name);
            if slips <= allowed {
                near.extend(regencies.iter().map(|one| (slips, *one)));
            }
        }
        near.sort_by_key(|(slips, one)| (*slips, one.code));
        near.truncate(OFFERED_MAX);
        near.into_iter().map(|(_, one)| one).collect()
    }

    fn only_province(&self) -> Option<&'static str> {
        self.province.filter(|_| self.bare.is_empty())
    }
}

/// Whether two neighbouring words make that name.
fn two_words(words: &[String], name: &str) -> bool {
    words.windows(2).any(|pair| pair.concat() == name)
}

fn written_out(word: String) -> String {
    match SHORT.iter().find(|(short, _)| *short == word) {
        Some((_, whole)) => (*whole).to_owned(),
        None => word,
    }
}

/// Takes the province off the end: "Bekasi, Jawa Barat".
fn without_province(words: &mut Vec<String>) -> Option<&'static str> {
    for length in (1..=words.len().min(4)).rev() {
        let at = words.len() - length;
        let Some(found) = words.get(at..).and_then(|tail| province(&letters(tail))) else {
            continue;
        };
        // "Jambi" and "Kota Bengkulu" are first of all what stands alone.
        let before: Vec<String> = words.iter().take(at).cloned().collect();
        let only_kind = before.iter().all(|word| kind_of(word).is_some());
        if only_kind && !names().contains_key(&letters(words.get(at..).unwrap_or_default())) {
            words.clear();
            return Some(found);
        }
        if !only_kind {
            words.truncate(at);
            return Some(found);
        }
    }
    None
}

fn kind_of(word: &str) -> Option<RegencyKind> {
    if KABUPATEN.contains(&word) {
        Some(RegencyKind::Kabupaten)
    } else if KOTA.contains(&word) {
        Some(RegencyKind::Kota)
    } else {
        None
    }
}

/// Takes the kind off: "Kab. Bekasi", "Bekasi kota".
fn without_kind(words: &mut Vec<String>) -> Option<RegencyKind> {
    if words.len() < 2 {
        return None;
    }
    if let Some(kind) = words.first().and_then(|word| kind_of(word)) {
        words.remove(0);
        return Some(kind);
    }
    let kind = words.last().and_then(|word| kind_of(word))?;
    words.pop();
    Some(kind)
}

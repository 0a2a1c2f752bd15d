//! The languages the house speaks with people.

use serde::{Deserialize, Serialize};

/// A language of the chat. Indonesian is the ground: what another language
/// lacks is said in it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Bahasa Indonesia.
    #[default]
    Id,
    /// Javanese: krama for the other person.
    Jv,
    /// English.
    En,
}

impl Language {
    /// All languages, Indonesian first.
    pub const ALL: [Self; 3] = [Self::Id, Self::Jv, Self::En];

    /// The two letters of ISO 639-1: folder of the sentences, and
    /// `language_code` of a command menu.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Jv => "jv",
            Self::En => "en",
        }
    }

    /// The language that a telephone's IETF tag (`en-GB`, `jv`, `in_ID`) asks
    /// for; Indonesian for a tag we don't speak and for none.
    #[must_use]
    pub fn from_ietf(tag: Option<&str>) -> Self {
        let primary = tag
            .unwrap_or_default()
            .split(['-', '_'])
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        match primary.as_str() {
            // `jw` is what old Android telephones call Javanese.
            "jv" | "jw" | "jav" => Self::Jv,
            "en" | "eng" => Self::En,
            _ => Self::Id,
        }
    }

    /// Where a sentence is looked for, in order.
    #[must_use]
    pub fn fallbacks(self) -> &'static [Self] {
        match self {
            Self::Id => &[Self::Id],
            Self::Jv => &[Self::Jv, Self::Id],
            Self::En => &[Self::En, Self::Id],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_s_tag_gives_the_language() {
        for (tag, language) in [
            (None, Language::Id),
            (Some(""), Language::Id),
            (Some("id"), Language::Id),
            (Some("in_ID"), Language::Id),
            (Some("jv-Latn-ID"), Language::Jv),
            (Some("JW"), Language::Jv),
            (Some("en-GB"), Language::En),
            (Some("EN_us"), Language::En),
            (Some("zh-hans"), Language::Id),
        ] {
            assert_eq!(Language::from_ietf(tag), language, "{tag:?}");
        }
    }

    #[test]
    fn a_language_is_stored_as_its_code() {
        for language in Language::ALL {
            let stored = serde_json::to_string(&language).unwrap();
            assert_eq!(stored, format!("\"{}\"", language.code()));
            assert_eq!(serde_json::from_str::<Language>(&stored).unwrap(), language);
        }
    }
}

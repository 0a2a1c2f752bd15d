//! The village (desa, kelurahan) and what else has a short name in the
//! configuration. Their ids stand in records, in buttons and on printed QR
//! codes: once used, they are not given to anything else.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What a text that should be a short name lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a short name has 1 to 20 small letters a–z, digits or -, and begins with a letter")]
pub struct BadSlug;

fn is_slug(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let begins_well = text.bytes().next().is_some_and(|b| b.is_ascii_lowercase());
    begins_well && text.len() <= 20 && text.bytes().all(allowed)
}

macro_rules! slugs {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The short name as written.
            #[must_use]
            pub fn as_str(&self) -> &str { &self.0 }
        }

        impl FromStr for $name {
            type Err = BadSlug;
            fn from_str(text: &str) -> Result<Self, BadSlug> {
                if is_slug(text) { Ok(Self(text.to_owned())) } else { Err(BadSlug) }
            }
        }

        impl TryFrom<String> for $name {
            type Error = BadSlug;
            fn try_from(text: String) -> Result<Self, BadSlug> { text.parse() }
        }

        impl From<$name> for String {
            fn from(slug: $name) -> Self { slug.0 }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
        }
    )*};
}

slugs! {
    /// A village, by the short name its operator gave it.
    VillageId;
    /// A puskesmas, which may look after several villages.
    PuskesmasId;
    /// A shift of the duty roster.
    ShiftId;
    /// A posko (post where travellers are received), short enough for
    /// `t.me/<bot>?start=posko_<id>`.
    PoskoId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_fits_in_a_link() {
        for good in ["sumberasri", "rw-02", "a"] {
            assert_eq!(good.parse::<VillageId>().unwrap().as_str(), good);
        }
        for bad in [
            "",
            "2rw",
            "Sumber",
            "sumber asri",
            "sumber_asri",
            "a23456789012345678901",
        ] {
            assert_eq!(bad.parse::<PoskoId>(), Err(BadSlug), "{bad}");
        }
    }
}

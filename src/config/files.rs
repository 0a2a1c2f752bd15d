//! Files of what is kept, and people from files.

use serde::Deserialize;
use toml::Spanned;

use super::strict::Reading;

/// How many, how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Files {
    /// How many files somebody may have made within an hour.
    pub per_hour: u32,
    /// How many people a file may hold that is entered.
    pub import_people: u32,
    /// How long such a file may be, in kilobytes.
    pub import_kilobytes: u32,
}

impl Default for Files {
    /// What counts where the block is left out.
    fn default() -> Self {
        Self {
            per_hour: 10,
            import_people: 10_000,
            import_kilobytes: 5_000,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    per_hour: Option<Spanned<u32>>,
    import_people: Option<Spanned<u32>>,
    import_kilobytes: Option<Spanned<u32>>,
}

/// The rules, or those of a block that was left out.
pub(super) fn check(raw: Option<&Raw>, reading: &mut Reading<'_>) -> Option<Files> {
    let usual = Files::default();
    let Some(raw) = raw else {
        return Some(usual);
    };
    let mut within = |written: &Option<Spanned<u32>>, most, usual| match written {
        Some(written) => reading.within(written, 1..=most),
        None => Some(usual),
    };
    let per_hour = within(&raw.per_hour, 100, usual.per_hour);
    let people = within(&raw.import_people, 20_000, usual.import_people);
    // Telegram gives bots no file of more than 20 MB.
    let kilobytes = within(&raw.import_kilobytes, 19_000, usual.import_kilobytes);
    Some(Files {
        per_hour: per_hour?,
        import_people: people?,
        import_kilobytes: kilobytes?,
    })
}

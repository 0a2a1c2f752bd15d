//! What files there are, and of which time.

use serde::{Deserialize, Serialize};

/// What a file lists. The words are promises: they stand in buttons, on the command line and
/// in the trail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Listing {
    /// A row a person under monitoring.
    LineList,
    /// The daily form of the Kemenkes guideline, Lampiran 2.
    DailyForm,
    /// Alerts, and how long they took.
    Alerts,
    /// Contacts of confirmed cases, and what became of each.
    Contacts,
    /// Who arrived, and from where.
    Travellers,
    /// Counts, without anybody's name.
    Counts,
}

impl Listing {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::LineList,
        Self::DailyForm,
        Self::Alerts,
        Self::Contacts,
        Self::Travellers,
        Self::Counts,
    ];

    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::LineList => "line-list",
            Self::DailyForm => "daily",
            Self::Alerts => "alerts",
            Self::Contacts => "contacts",
            Self::Travellers => "travellers",
            Self::Counts => "counts",
        }
    }

    /// The one with that word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// Whether people are named in it.
    #[must_use]
    pub fn names_people(self) -> bool {
        match self {
            Self::LineList | Self::DailyForm | Self::Alerts | Self::Contacts | Self::Travellers => {
                true
            }
            Self::Counts => false,
        }
    }

    /// What it is called, in the file and in its name: Indonesian, for whoever gets it.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::LineList => "Line list pemantauan",
            Self::DailyForm => "Formulir pemantauan harian (Lampiran 2)",
            Self::Alerts => "Peringatan",
            Self::Contacts => "Kontak kasus konfirmasi",
            Self::Travellers => "Pelaku perjalanan",
            Self::Counts => "Jumlah tanpa nama",
        }
    }

    /// The file's name without its ending. Nobody's name stands in it.
    #[must_use]
    pub fn file_stem(self) -> &'static str {
        match self {
            Self::LineList => "line-list",
            Self::DailyForm => "pemantauan-harian",
            Self::Alerts => "peringatan",
            Self::Contacts => "kontak",
            Self::Travellers => "pelaku-perjalanan",
            Self::Counts => "jumlah",
        }
    }
}

/// Of which time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// What goes on today.
    Now,
    /// The last 14 days, today included.
    Fortnight,
    /// The last 30 days.
    Month,
    /// Everything that is kept.
    All,
}

impl Period {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Now, Self::Fortnight, Self::Month, Self::All];

    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Fortnight => "14",
            Self::Month => "30",
            Self::All => "all",
        }
    }

    /// The one with that word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// So many days, today included; `None`: no such border.
    #[must_use]
    pub fn days(self) -> Option<u64> {
        match self {
            Self::Now | Self::All => None,
            Self::Fortnight => Some(14),
            Self::Month => Some(30),
        }
    }

    /// As it stands in the file.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Now => "sekarang",
            Self::Fortnight => "14 hari terakhir",
            Self::Month => "30 hari terakhir",
            Self::All => "semua yang tersimpan",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_found_by_its_word() {
        for one in Listing::ALL {
            assert_eq!(Listing::named(one.word()), Some(one));
        }
        for one in Period::ALL {
            assert_eq!(Period::named(one.word()), Some(one));
        }
        assert_eq!(Listing::named(""), None);
        assert_eq!(Period::named("7"), None);
    }
}

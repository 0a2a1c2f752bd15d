//! The days in which contacts are sought.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::protocol::isolation::TracingWindow;

/// The days on which an index case may have passed the infection on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// The first day, inclusive.
    pub first: NaiveDate,
    /// The last day, inclusive.
    pub last: NaiveDate,
}

/// Where a day lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Earlier: the infection can't come from this case.
    Before,
    /// In the window.
    Within,
    /// Later.
    After,
}

impl Window {
    /// Around the onset or, without complaints, the specimen.
    #[must_use]
    pub fn around(day_zero: NaiveDate, rule: &TracingWindow) -> Self {
        let back = Days::new(u64::from(rule.days_before));
        let on = Days::new(u64::from(rule.days_after));
        Self {
            first: day_zero.checked_sub_days(back).unwrap_or(day_zero),
            last: day_zero.checked_add_days(on).unwrap_or(day_zero),
        }
    }

    /// Where that day lies.
    #[must_use]
    pub fn place(&self, day: NaiveDate) -> Place {
        if day < self.first {
            Place::Before
        } else if day > self.last {
            Place::After
        } else {
            Place::Within
        }
    }
}

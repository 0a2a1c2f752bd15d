//! From what was gathered to tables. Pure. The headings are promises: a column changes only
//! with a line in the CHANGELOG.

pub(super) mod about;
pub(super) mod alerts;
pub(super) mod codes;
pub(super) mod contacts;
pub(super) mod counts;
pub(super) mod daily_form;
pub(super) mod line_list;
pub(super) mod travellers;

use chrono::{NaiveDateTime, Timelike as _};

/// A time without seconds: nobody looks at those, and they widen the column.
fn minute(time: NaiveDateTime) -> NaiveDateTime {
    time.date()
        .and_hms_opt(time.hour(), time.minute(), 0)
        .unwrap_or(time)
}

#[cfg(test)]
pub(super) mod tests;

//! Another last day: which are offered, and how one is typed.

use chrono::{Days, NaiveDate};

use crate::domain::isolation::Isolation;
use crate::domain::text::day;

/// An isolation is made no longer than so many days from today at once.
pub(super) const LONGEST: u64 = 30;
/// So many days longer are offered by a button.
const LONGER: [u64; 5] = [1, 3, 5, 7, 14];
/// So many days shorter.
const SHORTER: [u64; 5] = [1, 2, 3, 5, 7];

/// The days to choose from: from the last day, or from today where that is past.
pub(super) fn days(stay: &Isolation, longer: bool, today: NaiveDate) -> Vec<NaiveDate> {
    let Some(last) = stay.last_day() else {
        return Vec::new();
    };
    let days: Vec<NaiveDate> = match longer {
        true => {
            let from = last.max(today);
            let days = LONGER.into_iter();
            days.filter_map(|more| from.checked_add_days(Days::new(more)))
                .collect()
        }
        false => {
            let days = SHORTER.into_iter();
            days.filter_map(|less| last.checked_sub_days(Days::new(less)))
                .collect()
        }
    };
    let fits = |day: &NaiveDate| fits(stay, longer, today, *day);
    days.into_iter().filter(fits).collect()
}

/// Whether this can be the new last day.
pub(super) fn fits(stay: &Isolation, longer: bool, today: NaiveDate, day: NaiveDate) -> bool {
    let Some(last) = stay.last_day() else {
        return false;
    };
    let longest = today.checked_add_days(Days::new(LONGEST)).unwrap_or(today);
    match longer {
        true => day > last && day >= today && day <= longest,
        false => day < last && day >= today && day >= stay.day_zero,
    }
}

/// A day that is typed: so many days from the last one, or a date, which may lie ahead.
pub(super) fn typed(
    stay: &Isolation,
    longer: bool,
    today: NaiveDate,
    text: &str,
) -> Option<NaiveDate> {
    let count = text.trim().trim_start_matches(['+', '-']);
    let count = count.split_whitespace().next().unwrap_or_default();
    if let (Ok(count), false) = (count.parse::<u64>(), text.contains(['-', '/', '.'])) {
        let is_a_count = text
            .chars()
            .filter(|letter| letter.is_alphabetic())
            .collect::<String>();
        if ["", "hari", "dinten", "days", "day"].contains(&is_a_count.to_lowercase().as_str()) {
            let last = stay.last_day()?;
            return match longer {
                true => last.max(today).checked_add_days(Days::new(count)),
                false => last.checked_sub_days(Days::new(count)),
            };
        }
    }
    // The reader knows days that have come; a last day is one to come.
    let ahead = today.checked_add_days(Days::new(LONGEST))?;
    day::read(text, ahead).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;
    use crate::domain::id::{IsolationId, PersonId, RandomId};
    use crate::domain::isolation::{IsolationReason, IsolationState};

    fn on(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// From 8 to 22 April.
    fn stay() -> Isolation {
        Isolation {
            id: IsolationId::from_bits(1),
            person: PersonId::from_bits(2),
            reason: IsolationReason::CloseContact,
            day_zero: on("2020-04-08"),
            length_days: Some(14),
            state: IsolationState::Active,
            since: Moment::UNIX_EPOCH,
            needs_food: false,
            decisions: Vec::new(),
        }
    }

    #[test]
    fn another_last_day_is_read_as_people_write_it() {
        for (text, longer, today, expected) in [
            ("3", true, "2020-04-20", Some("2020-04-25")),
            ("+3 hari", true, "2020-04-20", Some("2020-04-25")),
            ("3 days", true, "2020-04-20", Some("2020-04-25")),
            // Overdue: from today on.
            ("3", true, "2020-04-24", Some("2020-04-27")),
            ("25-4-2020", true, "2020-04-20", Some("2020-04-25")),
            ("25 April", true, "2020-04-20", Some("2020-04-25")),
            ("2 Mei 2020", true, "2020-04-20", Some("2020-05-02")),
            ("2", false, "2020-04-18", Some("2020-04-20")),
            ("20/4", false, "2020-04-18", Some("2020-04-20")),
            ("tidak tahu", true, "2020-04-20", None),
            ("", true, "2020-04-20", None),
        ] {
            let day = typed(&stay(), longer, on(today), text);
            assert_eq!(day, expected.map(on), "{text:?}");
        }
    }

    #[test]
    fn a_last_day_lies_neither_in_the_past_nor_beyond_a_month_nor_where_it_was() {
        let today = on("2020-04-18");
        for (day, longer, ok) in [
            ("2020-04-22", true, false),
            ("2020-04-23", true, true),
            ("2020-05-18", true, true),
            ("2020-05-19", true, false),
            ("2020-04-22", false, false),
            ("2020-04-18", false, true),
            ("2020-04-17", false, false),
        ] {
            assert_eq!(fits(&stay(), longer, today, on(day)), ok, "{day}");
        }
        let offered = days(&stay(), false, today);
        assert_eq!(offered, ["2020-04-21", "2020-04-20", "2020-04-19"].map(on));
        // Overdue: nothing can be taken off any more.
        assert!(days(&stay(), false, on("2020-04-24")).is_empty());
        assert_eq!(
            days(&stay(), true, on("2020-04-24")).first(),
            Some(&on("2020-04-25"))
        );
    }
}

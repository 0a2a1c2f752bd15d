//! Reads the numbers: of each village a few rows of counts a day, whoever isolates there.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use crate::clock::Moment;
use crate::domain::grade::Grade;
use crate::domain::place::VillageId;
use crate::domain::recap::{DAYS, DayCount, OpenAlerts, days_until};
use crate::engine::Fault;
use crate::features::Desk;
use crate::register;

/// The numbers of some villages, up to a day.
pub(super) struct Book {
    days: BTreeMap<VillageId, BTreeMap<NaiveDate, DayCount>>,
    alerts: Vec<(Option<VillageId>, Grade, Moment)>,
}

/// Whether a day can still be looked back on.
pub(super) fn is_kept(day: NaiveDate, today: NaiveDate) -> bool {
    let first = today.checked_sub_days(Days::new(DAYS - 1));
    first.is_some_and(|first| (first..=today).contains(&day))
}

impl Book {
    /// Reads the fortnight that ends with `last`.
    pub async fn open(
        desk: &mut Desk<'_, '_>,
        villages: &[VillageId],
        last: NaiveDate,
    ) -> Result<Self, Fault> {
        let mut days = BTreeMap::new();
        let first = days_until(last).next().unwrap_or(last);
        for village in villages {
            let today = desk.today(village);
            let span = (first, last);
            let of_village = register::day_book::days(desk.tx, village, span, today).await?;
            days.insert(village.clone(), of_village);
        }
        let open = register::alert::all_open(desk.tx).await?;
        let alerts = open.iter().map(|file| {
            let alert = &file.alert;
            (alert.village().cloned(), alert.grade(), alert.since())
        });
        Ok(Self {
            days,
            alerts: alerts.collect(),
        })
    }

    #[cfg(test)]
    pub fn of<const N: usize>(days: [(VillageId, BTreeMap<NaiveDate, DayCount>); N]) -> Self {
        Self {
            days: days.into(),
            alerts: Vec::new(),
        }
    }

    /// Of these villages together; `None`: there are no numbers of that day.
    pub fn on(&self, villages: &[VillageId], day: NaiveDate) -> Option<DayCount> {
        let of_day = |id: &VillageId| self.days.get(id)?.get(&day);
        let counts = villages.iter().filter_map(of_day);
        counts.fold(None, |sum: Option<DayCount>, count| {
            let mut sum = sum.unwrap_or_default();
            sum.add(count);
            Some(sum)
        })
    }

    /// The open alerts there. One of which nobody knows where it is belongs to all.
    pub fn alerts(&self, villages: &[VillageId]) -> OpenAlerts {
        let mut open = OpenAlerts::default();
        for (village, grade, since) in &self.alerts {
            if village
                .as_ref()
                .is_none_or(|village| villages.contains(village))
            {
                open.add(*grade, *since);
            }
        }
        open
    }

    /// Whether there is anything to tell of these villages on that day.
    pub fn is_empty(&self, villages: &[VillageId], day: NaiveDate) -> bool {
        let nothing = self.on(villages, day).is_none_or(|count| count.is_empty());
        nothing && self.alerts(villages).all() == 0
    }
}

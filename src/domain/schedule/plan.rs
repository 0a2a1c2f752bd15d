//! How far a person's day has come, and what is to be done now.

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::timetable::Timetable;
use crate::clock::Moment;
use crate::domain::grade::Grade;
use crate::domain::silence::{Silence, SilenceStage};

/// Who registers so shortly after the hour is still asked that day.
const LITTLE_LATE: TimeDelta = TimeDelta::minutes(30);

/// How far a person's day has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Slots up to this moment are behind us: asked, skipped or dropped.
    pub seen_until: Moment,
    /// The village's calendar day that `asks` counts for.
    pub day: NaiveDate,
    /// Questions asked on that day.
    pub asks: u32,
    /// The newest question.
    pub last_ask: Option<Moment>,
    /// The newest day with a report.
    pub reported: Option<NaiveDate>,
    /// Since when nothing was heard.
    pub silence: Silence,
    /// After a bad grade: when to ask again.
    pub again: Option<Again>,
    /// The house was closed for long: to be told with the next question.
    pub gap: Option<Gap>,
}

/// Asking again after a bad grade.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Again {
    /// When.
    pub ask_at: Moment,
    /// Whether that was done.
    pub asked: bool,
    /// From when on the silence is an alert.
    pub alert_at: Moment,
}

/// A time in which nothing could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The last time the house is known to have been open.
    pub from: Moment,
    /// When it opened again.
    pub until: Moment,
}

/// What decides, besides the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Situation {
    /// The person is in isolation, and so has a question every day.
    pub isolated: bool,
    /// A report is half-finished in the chat: it is not interrupted.
    pub reporting: bool,
}

/// Something to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Ask the person.
    Ask(Asking),
    /// Silence has lasted so long that somebody is to go and see.
    Silent {
        /// How long.
        stage: SilenceStage,
        /// The first question that was not answered.
        since: Moment,
    },
    /// After a bad grade the person did not answer: an alert.
    SilentAfterBadGrade,
}

/// Why the person is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asking {
    /// The day's question.
    First,
    /// The same once more.
    Repeated,
    /// Messages may have been lost.
    AfterGap(Gap),
    /// The last report was grave.
    AfterBadGrade,
}

impl Plan {
    /// The plan of somebody who had two: what either waits for, is waited for.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            reported: self.reported.max(other.reported),
            again: self.again.or(other.again),
            gap: self.gap.or(other.gap),
            ..self
        }
    }

    /// The plan of somebody whose isolation starts now. An hour that has long
    /// passed counts from tomorrow on: today's report is offered at the registration.
    #[must_use]
    pub fn starting(now: Moment, table: &Timetable<'_>) -> Self {
        let today = table.zone.day(now);
        let seen_until = if table.first(today) <= now - LITTLE_LATE {
            end_of(today, table)
        } else {
            now - LITTLE_LATE
        };
        Self {
            seen_until,
            day: today,
            asks: 0,
            last_ask: None,
            reported: None,
            silence: Silence::default(),
            again: None,
            gap: None,
        }
    }

    /// What is to be done now. Done already is never done again.
    pub fn tend(&mut self, now: Moment, table: &Timetable<'_>, who: Situation) -> Vec<Deed> {
        self.turn_page(table.zone.day(now));
        let mut deeds = Vec::new();
        if let Some(asking) = self.daily_question(now, table, who) {
            self.note_question(now);
            deeds.push(Deed::Ask(asking));
        }
        deeds.extend(self.after_bad_grade(now, table, who));
        deeds.extend(self.fallen_silent(now, table));
        deeds
    }

    fn turn_page(&mut self, today: NaiveDate) {
        if self.day != today {
            self.day = today;
            self.asks = 0;
        }
    }

    fn note_question(&mut self, now: Moment) {
        self.asks = self.asks.saturating_add(1);
        self.last_ask = Some(now);
        self.silence.question_asked(now);
    }

    /// Slots that were missed collapse into one question, which is about today.
    fn daily_question(
        &mut self,
        now: Moment,
        table: &Timetable<'_>,
        who: Situation,
    ) -> Option<Asking> {
        if !who.isolated || self.reported == Some(self.day) {
            self.gap = None;
            self.seen_until = self.seen_until.max(now);
            return None;
        }
        if self.gap.is_none() && !self.slot_passed(now, table) {
            return None;
        }
        if table.is_quiet(now) {
            if !self.waits_for_morning(now, table) {
                self.seen_until = now;
            }
            return None;
        }
        self.seen_until = now;
        let gap = self.gap.take();
        if who.reporting {
            return None;
        }
        match gap {
            Some(gap) => Some(Asking::AfterGap(gap)),
            None if self.asked_enough(now, table) => None,
            None if self.asks == 0 => Some(Asking::First),
            None => Some(Asking::Repeated),
        }
    }

    fn slot_passed(&self, now: Moment, table: &Timetable<'_>) -> bool {
        self.slots_from(self.seen_until, table)
            .next()
            .is_some_and(|slot| slot <= now)
    }

    /// In the quiet hours a repetition is dropped, but a day's first question that
    /// was missed waits for their end.
    fn waits_for_morning(&self, now: Moment, table: &Timetable<'_>) -> bool {
        let today = table.zone.day(now);
        let missed = |day: NaiveDate| {
            let first = table.first(day);
            self.seen_until < first && first <= now
        };
        self.gap.is_some()
            || [Some(today), today.pred_opt()]
                .into_iter()
                .flatten()
                .any(missed)
    }

    fn asked_enough(&self, now: Moment, table: &Timetable<'_>) -> bool {
        let lately = self.last_ask.is_some_and(|last| now - last < table.apart());
        lately || self.asks >= table.questions_a_day()
    }

    /// The night moves the question, never the alert. Nor does an outage: nobody
    /// has heard of a gravely ill person, for whatever reason.
    fn after_bad_grade(&mut self, now: Moment, table: &Timetable<'_>, who: Situation) -> Vec<Deed> {
        let mut deeds = Vec::new();
        let Some(mut again) = self.again.take() else {
            return deeds;
        };
        if !again.asked && again.ask_at <= now {
            if self.last_ask == Some(now) {
                again.asked = true;
            } else if table.is_quiet(now) {
                again.ask_at = table.after_quiet(now);
            } else if who.reporting {
                again.ask_at = now + half_finished(table);
            } else {
                again.asked = true;
                self.note_question(now);
                deeds.push(Deed::Ask(Asking::AfterBadGrade));
            }
        }
        if again.alert_at <= now {
            deeds.push(Deed::SilentAfterBadGrade);
        } else {
            self.again = Some(again);
        }
        deeds
    }

    fn fallen_silent(&mut self, now: Moment, table: &Timetable<'_>) -> Option<Deed> {
        let since = self.silence.since()?;
        let stage = self.silence.reached(now, &table.rules.silence.limits)?;
        Some(Deed::Silent { stage, since })
    }

    /// A report came in: the rest of that day's questions falls away, silence ends,
    /// and a bad grade is followed up.
    pub fn report_filed(
        &mut self,
        at: Moment,
        day: NaiveDate,
        grade: Grade,
        table: &Timetable<'_>,
    ) {
        self.reported = self.reported.max(Some(day));
        self.silence.broken();
        self.again = grade.alerts().then(|| follow_up(at, table));
    }

    /// The house was closed for longer than Telegram keeps messages.
    pub fn house_was_closed(&mut self, gap: Gap) {
        self.gap = Some(gap);
        self.silence.excused();
    }

    /// When [`Plan::tend`] has to be called next, unless something happens before.
    /// `None`: there is nothing to wait for.
    #[must_use]
    pub fn next(&self, now: Moment, table: &Timetable<'_>, isolated: bool) -> Option<Moment> {
        let question = isolated.then(|| self.next_question(now, table)).flatten();
        let again = self.again.map(|again| {
            let ask_at = (!again.asked).then_some(again.ask_at);
            ask_at.map_or(again.alert_at, |ask_at| ask_at.min(again.alert_at))
        });
        let silence = self.silence.next(&table.rules.silence.limits);
        [question, again, silence].into_iter().flatten().min()
    }

    fn next_question(&self, now: Moment, table: &Timetable<'_>) -> Option<Moment> {
        if self.gap.is_some() {
            return Some(table.after_quiet(now));
        }
        let slot = self.slots_from(self.seen_until, table).find(|slot| {
            let day = table.zone.day(*slot);
            let asked_out = day == self.day && self.asks >= table.questions_a_day();
            self.reported != Some(day) && !asked_out
        })?;
        Some(if slot <= now {
            table.after_quiet(now)
        } else {
            slot
        })
    }

    /// All slots after `seen` within the next days, in order. Reports can be filed
    /// for today at most, so two days ahead there is always one that is free.
    fn slots_from<'t>(
        &self,
        seen: Moment,
        table: &'t Timetable<'_>,
    ) -> impl Iterator<Item = Moment> + use<'t> {
        let first = table.zone.day(seen);
        first
            .iter_days()
            .take(4)
            .flat_map(|day| table.slots(day))
            .filter(move |slot| *slot > seen)
    }
}

fn end_of(day: NaiveDate, table: &Timetable<'_>) -> Moment {
    let tomorrow = day.succ_opt().unwrap_or(day);
    table.zone.at(tomorrow, chrono::NaiveTime::MIN) - TimeDelta::seconds(1)
}

fn half_finished(table: &Timetable<'_>) -> TimeDelta {
    let minutes = table.rules.half_finished.limits.file_after_minutes;
    TimeDelta::minutes(i64::from(minutes).max(1))
}

/// When to ask again after a bad grade. In the evening rather a little earlier
/// than at the end of the night: who is gravely ill should be heard of once more
/// before everyone sleeps. Only if the report is too fresh for that, the question
/// waits for the morning; the alert is counted from the hour that was meant.
fn follow_up(filed: Moment, table: &Timetable<'_>) -> Again {
    let limits = &table.rules.ask_again.limits;
    let wait = TimeDelta::hours(i64::from(limits.after_hours));
    let meant = filed + wait;
    let evening = table.before_quiet(meant);
    let ask_at = if evening - filed >= wait / 2 {
        evening
    } else {
        table.after_quiet(meant)
    };
    let patience = TimeDelta::hours(i64::from(limits.alert_after_hours));
    Again {
        ask_at,
        asked: false,
        alert_at: ask_at.min(meant) + patience,
    }
}

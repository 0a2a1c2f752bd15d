//! What came before: the values of the last days, earlier reports, and what has happened
//! with the alert so far.

use chrono::{Days, NaiveDate};

use super::Card;
use crate::domain::alert::{Entry, Fact};
use crate::domain::escalation::{Duty, SkipReason};
use crate::domain::id::PersonId;
use crate::features::naming;
use crate::i18n::{Html, Msg, percent, temperature};

/// So many days stand in the trend.
const TREND: Days = Days::new(3);
/// So many earlier reports stand in the history, for whoever has it.
const REPORTS_SHOWN: usize = 5;
/// So many of the last notes stand on the card.
const NOTES_SHOWN: usize = 3;
/// So many of the last things that happened stand on the card.
const ENTRIES_SHOWN: usize = 8;

impl Card<'_, '_, '_> {
    /// Temperature and oxygen of the last days.
    pub(super) fn trend(&self) -> Html {
        let Some(last) = self.reports.last().map(|report| report.day) else {
            return Html::default();
        };
        let first = last.checked_sub_days(TREND).unwrap_or(last);
        let mut days: Vec<_> = self.reports.iter().map(|report| report.day).collect();
        days.dedup();
        let lines: Vec<Html> = days
            .into_iter()
            .filter(|day| *day >= first)
            .map(|day| self.trend_day(day))
            .collect();
        if lines.len() < 2 {
            return Html::default();
        }
        let title = self.say(Msg::new("alert-trend"));
        Html::join(std::iter::once(title).chain(lines), "\n")
    }

    fn trend_day(&self, day: NaiveDate) -> Html {
        let of_day = || self.reports.iter().filter(|report| report.day == day);
        let warmest = of_day().filter_map(|one| one.answers.temperature).max();
        let lowest = of_day().filter_map(|one| one.answers.spo2).min();
        let dash = || "–".to_owned();
        let language = self.words.language;
        let warm = warmest.map(|value| temperature(language, value.tenths()));
        let oxygen = lowest.map(percent);
        let msg = Msg::new("alert-trend-day")
            .plain(
                "day",
                self.words.desk.house.locales.date_short(language, day),
            )
            .plain("temperature", warm.unwrap_or_else(dash))
            .plain("spo2", oxygen.unwrap_or_else(dash));
        self.say(msg)
    }

    pub(super) fn past_reports(&self) -> Html {
        let lines: Vec<Html> = self
            .reports
            .iter()
            .rev()
            .take(REPORTS_SHOWN)
            .map(|report| {
                let date = self
                    .words
                    .desk
                    .house
                    .locales
                    .date_short(self.words.language, report.day);
                let msg = Msg::new("alert-past-report")
                    .plain("day", date)
                    .html("grade", self.say(naming::grade(report.grade)));
                self.say(msg)
            })
            .collect();
        if lines.is_empty() {
            return Html::default();
        }
        let title = self.say(Msg::new("alert-past-reports"));
        Html::join(std::iter::once(title).chain(lines), "\n")
    }

    /// Who was rung and what was done.
    pub(super) fn happened(&self) -> Html {
        let newest = self.alert().history().iter().rev();
        let mut lines: Vec<Html> = newest
            .filter_map(|entry| self.entry(entry))
            .take(ENTRIES_SHOWN)
            .collect();
        lines.reverse();
        Html::join(lines, "\n")
    }

    /// Who was called first, and why; for an alert that opened before there were rosters,
    /// nothing.
    fn by_roster(&self, entry: &Entry, duty: &Duty) -> Html {
        let names = |people: &[PersonId]| {
            let names = people.iter().map(|who| self.case.crew.name(*who));
            names.collect::<Vec<_>>().join(", ")
        };
        let time = self.time(entry.at);
        let (on, away, shifts) = match duty {
            Duty::NoRoster => return self.say(Msg::new("entry-no-roster").plain("time", time)),
            Duty::Roster { on, away, shifts } => (on, away, shifts.join(", ")),
        };
        let msg = match (on.is_empty(), shifts.is_empty()) {
            (false, _) => Msg::new("entry-on-duty").text("staff", names(on)),
            (true, false) => Msg::new("entry-shift-empty"),
            (true, true) => Msg::new("entry-no-shift"),
        };
        let line = self.say(msg.plain("time", time.as_str()).text("shift", shifts));
        if away.is_empty() {
            return line;
        }
        let away = Msg::new("entry-away").text("staff", names(away));
        Html::join([line, self.say(away.plain("time", time))], "\n")
    }

    /// What those who have had it wrote down, the newest last: for whoever has it now.
    pub(super) fn notes(&self) -> Html {
        let newest = self.alert().history().iter().rev();
        let mut notes: Vec<Html> = newest
            .filter_map(|entry| {
                let Fact::Noted { by, words } = &entry.fact else {
                    return None;
                };
                let head = Msg::new("alert-note")
                    .plain("time", self.time(entry.at))
                    .text("staff", self.case.crew.name(*by));
                Some(Html::join([self.say(head), Html::quote(words)], "\n"))
            })
            .take(NOTES_SHOWN)
            .collect();
        notes.reverse();
        Html::join(notes, "\n")
    }

    fn entry(&self, entry: &Entry) -> Option<Html> {
        let name = |who: &PersonId| self.case.crew.name(*who);
        let msg = match &entry.fact {
            Fact::Rang { whom, .. } if whom.is_empty() => Msg::new("entry-rang-nobody"),
            Fact::Rang { whom, .. } => {
                let names: Vec<String> = whom.iter().map(name).collect();
                Msg::new("entry-rang").text("staff", names.join(", "))
            }
            Fact::Skipped { who, because } => Msg::new(match because {
                SkipReason::LostRole => "entry-skipped-role",
                SkipReason::Unreachable => "entry-skipped-unreachable",
                SkipReason::Refused => "entry-skipped-refused",
                SkipReason::NoAnswer => "entry-skipped",
            })
            .text("staff", name(who)),
            Fact::PassedOn { by } => Msg::new("entry-passed").text("staff", name(by)),
            Fact::Took { by } => Msg::new("entry-took").text("staff", name(by)),
            Fact::HandedOver { by, .. } => Msg::new("entry-handed-over").text("staff", name(by)),
            Fact::Reassigned { by, to, .. } => Msg::new("entry-reassigned")
                .text("staff", name(by))
                .text("other", name(to)),
            Fact::Noted { by, .. } => Msg::new("entry-noted").text("staff", name(by)),
            Fact::TakerLost {
                by,
                because: SkipReason::NoAnswer,
            } => Msg::new("entry-no-answer").text("staff", name(by)),
            Fact::TakerLost { by, .. } => Msg::new("entry-lost").text("staff", name(by)),
            Fact::Called { by } => Msg::new("entry-called").text("staff", name(by)),
            Fact::Visited { by } => Msg::new("entry-visited").text("staff", name(by)),
            Fact::Referred { by } => Msg::new("entry-referred").text("staff", name(by)),
            Fact::PressedAgain => Msg::new("entry-pressed-again"),
            Fact::DangerAnew { .. } => Msg::new("entry-danger-anew"),
            Fact::FellSilent => Msg::new("entry-fell-silent"),
            Fact::Confirmed { by } => Msg::new("entry-confirmed").text("staff", name(by)),
            Fact::FiledAfterwards { .. } => Msg::new("entry-filed-afterwards"),
            Fact::Opened { chain, .. } => {
                let duty = chain.duty.as_ref()?;
                return Some(self.by_roster(entry, duty));
            }
            Fact::Identified { chain, .. } => {
                let duty = chain.as_ref()?.duty.as_ref()?;
                return Some(self.by_roster(entry, duty));
            }
            Fact::Reminded
            | Fact::Worsened { .. }
            | Fact::Updated { .. }
            | Fact::ReportedBy { .. }
            | Fact::DangerWithdrawn { .. }
            | Fact::Told { .. }
            | Fact::Unreachable
            | Fact::Reachable
            | Fact::Closed { .. } => return None,
        };
        Some(self.say(msg.plain("time", self.time(entry.at))))
    }
}

//! A day that was missed is filled in: filed once, when it is sent, and marked so. It is
//! used for later days, changes no grade that was given, and rings nobody (PROTOCOL 2): who
//! finds danger there that is still so reports it for today.

use chrono::NaiveDate;

use super::{Form, Step, danger_of, not_allowed};
use crate::domain::id::RandomId;
use crate::domain::person::Person;
use crate::domain::report::{Answers, Feeling};
use crate::engine::Fault;
use crate::engine::outgoing::Keyboard;
use crate::features::button::Subject;
use crate::features::dialogue::{Choice, Screen, Turn};
use crate::features::tasks::{answer, on_behalf};
use crate::features::visit::standing_button;
use crate::features::{Command, Feature, Visit, home, report_for};
use crate::i18n::{Html, Msg};

/// Days in a row of buttons.
const IN_A_ROW: usize = 2;

/// Which of the missed days?
pub(super) async fn days(
    visit: &Visit<'_, '_>,
    person: &Person,
    address: String,
) -> Result<Screen, Fault> {
    let missed = on_behalf::missed(visit, person).await?;
    let question = match missed.is_empty() {
        true => Msg::new("tasks-none-missed"),
        false => Msg::new("tasks-which-day").plain("person", address),
    };
    let choice = |day: &NaiveDate| {
        let date = visit.desk.house.locales.date_short(visit.language, *day);
        Choice::new(date, day.to_string())
    };
    let screen = Screen::asking(visit.say(question));
    Ok(missed
        .chunks(IN_A_ROW)
        .fold(screen, |screen, days| screen.row(days.iter().map(choice))))
}

impl Form {
    /// A day was chosen, if it is still missed.
    pub(super) async fn day(
        &mut self,
        visit: &mut Visit<'_, '_>,
        word: &str,
    ) -> Result<Turn, Fault> {
        let Some(person) = self.person_here(visit).await? else {
            return not_allowed(visit);
        };
        let missed = on_behalf::missed(visit, &person).await?;
        let day = word.parse().ok().filter(|day| missed.contains(day));
        let Some(day) = day else {
            return Ok(Turn::Stray);
        };
        self.missed_day = Some(day);
        self.step = Step::Heard;
        let choice = Html::plain(&visit.desk.house.locales.date(visit.language, day));
        Ok(Turn::Next { choice })
    }

    /// How they were on that day.
    pub(super) async fn past(
        &mut self,
        visit: &mut Visit<'_, '_>,
        person: &Person,
        day: NaiveDate,
        feeling: Feeling,
        choice: Html,
    ) -> Result<Turn, Fault> {
        match feeling {
            Feeling::Healthy => {
                self.keep_past(visit, person, day, Answers::healthy(), choice)
                    .await
            }
            Feeling::Complaints | Feeling::Emergency => {
                self.step = Step::PastDanger;
                Ok(Turn::Next { choice })
            }
        }
    }

    pub(super) async fn past_danger(
        &mut self,
        visit: &mut Visit<'_, '_>,
        word: &str,
    ) -> Result<Turn, Fault> {
        let (Some(person), Some(day)) = (self.person_here(visit).await?, self.missed_day) else {
            return not_allowed(visit);
        };
        let none = word == "none" && self.danger.is_empty();
        if none || word == "send" {
            let choice = self.danger_said(visit);
            return match self.more {
                Some(_) => {
                    self.step = Step::Symptoms(None);
                    Ok(Turn::Next { choice })
                }
                None => self.send_past(visit, &person, day, choice).await,
            };
        }
        let Some(sign) = danger_of(word) else {
            return Ok(Turn::Stray);
        };
        if !self.danger.remove(&sign) {
            self.danger.insert(sign);
        }
        Ok(Turn::Redraw)
    }

    pub(super) async fn send_past(
        &self,
        visit: &mut Visit<'_, '_>,
        person: &Person,
        day: NaiveDate,
        choice: Html,
    ) -> Result<Turn, Fault> {
        let answers = self.answers(true);
        self.keep_past(visit, person, day, answers, choice).await
    }

    /// Files it, unless somebody else has filled that day in meanwhile.
    async fn keep_past(
        &self,
        visit: &mut Visit<'_, '_>,
        person: &Person,
        day: NaiveDate,
        answers: Answers,
        choice: Html,
    ) -> Result<Turn, Fault> {
        if !on_behalf::missed(visit, person).await?.contains(&day) {
            let line = visit.say(Msg::new("tasks-day-filled"));
            visit.last_word(line)?;
            let choice = Some(choice);
            return Ok(Turn::Done { choice });
        }
        answer::file_past(visit, person, day, answers).await?;
        let receipt = Msg::new("tasks-receipt-past")
            .plain("person", visit.desk.address(visit.language, person))
            .plain("date", visit.desk.house.locales.date(visit.language, day));
        let receipt = visit.say(receipt);
        let (now, keyboard) = match self.danger.is_empty() {
            true => (Html::default(), home::way_back(&visit.desk, visit.language)),
            false => (
                visit.say(Msg::new("tasks-danger-past")),
                today(visit, person),
            ),
        };
        visit.reply_with(Html::join([receipt, now], "\n\n"), keyboard)?;
        Ok(Turn::Done {
            choice: Some(choice),
        })
    }
}

/// The way to a report of today.
fn today(visit: &Visit<'_, '_>, person: &Person) -> Keyboard {
    let label = visit.label(Msg::new("tasks-report-button"));
    let subject = Subject::Thing(person.id.bits());
    let report = standing_button(label, Feature::Tasks, report_for::REPORT, subject);
    Keyboard::Inline(vec![vec![report], vec![home::button(visit, Command::Menu)]])
}

//! The questions as they are shown.

use super::{Form, Isolates, Step};
use crate::domain::isolation::IsolationReason;
use crate::features::details::{self, Field};
use crate::features::dialogue::{Choice, Screen};
use crate::features::welcome::{reason_label, reason_word};
use crate::features::{Visit, which_day};
use crate::i18n::{Html, Msg};

impl Form {
    /// The current question.
    pub fn screen(&self, visit: &Visit<'_, '_>) -> Screen {
        match self.step {
            Step::Consent => consent(visit),
            Step::About(field) => {
                let sentence = Msg::new(sentence(field)).text("name", self.name());
                self.question(field)
                    .screen(&self.details, visit, visit.say(sentence))
            }
            Step::Isolation => self.isolation(visit),
            Step::FirstDay => self.ask_first_day(visit),
            Step::Summary => self.summary(visit),
            Step::Change => self.change(visit),
        }
    }

    fn isolation(&self, visit: &Visit<'_, '_>) -> Screen {
        let ask = Msg::new("household-isolation").text("name", self.name());
        let screen =
            Screen::asking(visit.say(ask)).row([choice(visit, "household-not-button", "no")]);
        IsolationReason::ALL
            .into_iter()
            .fold(screen, |screen, reason| {
                screen.row([Choice::new(
                    visit.label(Msg::new(reason_label(reason))),
                    reason_word(reason),
                )])
            })
    }

    fn ask_first_day(&self, visit: &Visit<'_, '_>) -> Screen {
        let ask = Msg::new("household-first-day").text("name", self.name());
        Screen::asking(visit.say(ask)).row(which_day::buttons(visit))
    }

    fn summary(&self, visit: &Visit<'_, '_>) -> Screen {
        let lines = self.shown_fields(visit).into_iter().map(|step| {
            let value = self.value(step, visit);
            visit.say(
                Msg::new("onboarding-summary-line")
                    .html("label", visit.say(Msg::new(label(step))))
                    .html("value", value.unwrap_or_else(|| Html::plain("–"))),
            )
        });
        let title = visit.say(Msg::new("household-summary"));
        let html = Html::join([title, Html::join(lines, "\n")], "\n\n");
        Screen::asking(html).row([
            choice(visit, "onboarding-correct-button", "correct"),
            choice(visit, "change-button", "change"),
        ])
    }

    pub(super) fn value(&self, step: Step, visit: &Visit<'_, '_>) -> Option<Html> {
        match step {
            Step::About(field) => details::value(&self.details, field, visit),
            Step::Isolation => Some(match self.isolates? {
                Isolates::No => visit.say(Msg::new("household-not-button")),
                Isolates::For(reason) => visit.say(Msg::new(reason_label(reason))),
            }),
            Step::FirstDay => {
                let day = self.first_day?;
                let day = visit.desk.house.locales.date(visit.language, day);
                Some(Html::plain(&day))
            }
            Step::Consent | Step::Summary | Step::Change => None,
        }
    }

    fn change(&self, visit: &Visit<'_, '_>) -> Screen {
        let fields = self.shown_fields(visit);
        let ask = Screen::asking(visit.say(Msg::new("onboarding-change")));
        fields.chunks(2).fold(ask, |screen, row| {
            screen.row(
                row.iter()
                    .map(|&step| choice(visit, label(step), word(step))),
            )
        })
    }
}

fn consent(visit: &Visit<'_, '_>) -> Screen {
    let terms = &visit.desk.house.config.consent;
    let text = Msg::new("household-consent")
        .plain("office", &terms.office)
        .num("days", terms.retention_days)
        .num("version", terms.version);
    Screen::asking(visit.say(text))
        .row([choice(visit, "onboarding-agree-button", "agree")])
        .row([choice(visit, "no-button", "refuse")])
}

fn choice(visit: &Visit<'_, '_>, id: &'static str, word: &str) -> Choice {
    Choice::new(visit.label(Msg::new(id)), word)
}

fn sentence(field: Field) -> &'static str {
    match field {
        Field::Name => "household-name",
        Field::Birth => "household-birth",
        Field::Sex => "household-sex",
        Field::Pregnancy => "household-pregnancy",
        Field::Conditions => "household-conditions",
        // Those of the house; corrected afterwards, in other words.
        Field::Village => "correct-village",
        Field::RtRw => "correct-rt",
        Field::Phone => "correct-phone",
        Field::Oximeter => "correct-oximeter",
    }
}

/// What an answer is called in the summary and among the changes.
pub(super) fn label(step: Step) -> &'static str {
    match step {
        Step::About(field) => details::label(field),
        Step::Isolation => "field-reason",
        Step::FirstDay => "field-first-day",
        Step::Consent | Step::Summary | Step::Change => "home-button",
    }
}

/// Its word among the changes.
pub(super) fn word(step: Step) -> &'static str {
    match step {
        Step::About(field) => field.word(),
        Step::Isolation => "isolation",
        Step::FirstDay => "first-day",
        Step::Consent => "consent",
        Step::Summary => "summary",
        Step::Change => "change",
    }
}

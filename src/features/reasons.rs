//! Why a report has its grade, in words for health workers: every reason and remark
//! of the triage with its measured value and its limit. The same on an alert's card
//! and in the day's list.

use std::collections::BTreeSet;
use std::fmt::Display;

use crate::domain::alert::Picture;
use crate::domain::condition::RiskFactor;
use crate::domain::finding::{FeverDay, FeverSign, Limit, News2Item, Reason, Remark};
use crate::domain::language::Language;
use crate::domain::report::{Answers, DangerSign, Symptom};
use crate::domain::vitals::Temperature;
use crate::features::{Desk, naming};
use crate::i18n::{Html, Msg, temperature};

/// Words in one language.
pub(super) struct Wording<'w, 'd, 't> {
    /// Where the sentences are.
    pub desk: &'w Desk<'d, 't>,
    /// The reader's language.
    pub language: Language,
}

impl Wording<'_, '_, '_> {
    /// A sentence.
    pub fn say(&self, msg: Msg) -> Html {
        self.desk.say(self.language, msg)
    }

    fn list(&self, msgs: impl IntoIterator<Item = Msg>) -> Html {
        Html::join(msgs.into_iter().map(|msg| self.say(msg)), ", ")
    }

    fn degrees(&self, measured: Temperature) -> String {
        temperature(self.language, measured.tenths())
    }

    /// A limit: `≤ 92`.
    fn limit<T: Copy>(&self, limit: Limit<T>, write: impl Fn(T) -> String) -> String {
        match limit {
            Limit::AtMost(value) => format!("≤ {}", write(value)),
            Limit::Below(value) => format!("< {}", write(value)),
            Limit::AtLeast(value) => format!("≥ {}", write(value)),
            Limit::Above(value) => format!("> {}", write(value)),
        }
    }

    fn measured<T: Copy + Display>(&self, id: &'static str, measured: T, limit: Limit<T>) -> Html {
        let msg = Msg::new(id)
            .plain("measured", measured.to_string())
            .plain("limit", self.limit(limit, |value| value.to_string()));
        self.say(msg)
    }

    fn measured_degrees(
        &self,
        id: &'static str,
        measured: Temperature,
        limit: Limit<Temperature>,
    ) -> Html {
        let msg = Msg::new(id)
            .plain("measured", self.degrees(measured))
            .plain("limit", self.limit(limit, |value| self.degrees(value)));
        self.say(msg)
    }

    /// Complaints, one after another.
    fn symptoms<'s>(&self, symptoms: impl IntoIterator<Item = &'s Symptom>) -> Html {
        self.list(symptoms.into_iter().map(|&one| naming::symptom(one)))
    }

    fn factors(&self, factors: &BTreeSet<RiskFactor>) -> Html {
        self.list(factors.iter().map(|factor| match *factor {
            RiskFactor::AgeFrom(years) => Msg::new("risk-age").num("years", years),
            RiskFactor::Pregnant => Msg::new("risk-pregnant"),
            RiskFactor::Condition(condition) => naming::condition(condition),
        }))
    }

    fn fever(&self, sign: &FeverSign) -> Html {
        match sign.measured {
            Some(measured) => {
                let limit = Limit::AtLeast(sign.at_least);
                self.measured_degrees("fever-measured", measured, limit)
            }
            None => self.say(Msg::new("fever-ticked")),
        }
    }

    fn fever_day(&self, day: &FeverDay) -> Html {
        let date = self.desk.house.locales.date_short(self.language, day.day);
        let msg = match day.highest {
            Some(highest) => Msg::new("fever-day").plain("measured", self.degrees(highest)),
            None => Msg::new("fever-day-ticked"),
        };
        self.say(msg.plain("day", date))
    }

    fn items(&self, items: &BTreeSet<News2Item>) -> Html {
        self.list(items.iter().map(|&item| news2_item(item)))
    }

    /// The partial NEWS2 with what is missing.
    /// The partial NEWS2, and what it lacks.
    pub fn news2(&self, score: u32, missing: &BTreeSet<News2Item>) -> Html {
        let msg = Msg::new("alert-news2").num("score", score);
        self.say(msg.html("missing", self.items(missing)))
    }

    /// Why a rule fired.
    pub fn reason(&self, reason: &Reason) -> Html {
        match reason {
            Reason::DangerSigns {
                signs,
                breathless_at_rest,
            } => self.danger_signs(signs, *breathless_at_rest),
            Reason::EmergencyButton => self.say(Msg::new("reason-emergency")),
            Reason::SpO2 { measured, limit } => self.measured("reason-spo2", *measured, *limit),
            Reason::Breaths { measured, limit } => {
                self.measured("reason-breaths", *measured, *limit)
            }
            Reason::YoungInfantTemperature { measured, limit } => {
                self.measured_degrees("reason-infant-temperature", *measured, *limit)
            }
            Reason::News2Score { score, at_least } => {
                let msg = Msg::new("reason-news2").num("score", *score);
                self.say(msg.num("limit", *at_least))
            }
            Reason::News2Single { items, score } => {
                let msg = Msg::new("reason-news2-single").num("score", *score);
                self.say(msg.html("items", self.items(items)))
            }
            Reason::Fever(sign) => {
                self.say(Msg::new("reason-fever").html("fever", self.fever(sign)))
            }
            Reason::FeverBreathless { fever, degree } => {
                let degree = degree.map(|degree| self.say(naming::breathlessness(degree)));
                let msg = match degree {
                    Some(degree) => Msg::new("reason-fever-breathless").html("degree", degree),
                    None => Msg::new("reason-fever-breathless-unsaid"),
                };
                self.say(msg.html("fever", self.fever(fever)))
            }
            Reason::LongFever {
                days,
                at_least_days,
            } => self.long_fever(days, *at_least_days),
            Reason::Complaints { symptoms } if symptoms.is_empty() => {
                self.say(Msg::new("reason-complaints-unnamed"))
            }
            Reason::Complaints { symptoms } => {
                self.say(Msg::new("reason-complaints").html("symptoms", self.symptoms(symptoms)))
            }
            Reason::AtRisk { factors, .. } => {
                self.say(Msg::new("reason-at-risk").html("factors", self.factors(factors)))
            }
            Reason::SpO2Fall {
                measured,
                best,
                best_on,
                at_least_points,
            } => {
                let day = self.desk.house.locales.date_short(self.language, *best_on);
                let msg = Msg::new("reason-spo2-fall")
                    .plain("measured", measured.to_string())
                    .plain("best", best.to_string())
                    .plain("day", day);
                self.say(msg.num("limit", *at_least_points))
            }
            Reason::RiseAtRisk {
                isolation_day,
                factors,
            } => {
                let msg = Msg::new("reason-rise").num("day", *isolation_day);
                self.say(msg.html("factors", self.factors(factors)))
            }
        }
    }

    fn danger_signs(&self, signs: &BTreeSet<DangerSign>, at_rest: bool) -> Html {
        let named = signs.iter().map(|&sign| naming::danger(sign));
        let breathless = (at_rest && !signs.contains(&DangerSign::CannotSpeak))
            .then(|| naming::danger(DangerSign::CannotSpeak));
        let signs = self.list(named.chain(breathless));
        self.say(Msg::new("reason-danger").html("signs", signs))
    }

    fn long_fever(&self, days: &[FeverDay], at_least: u32) -> Html {
        let days = Html::join(days.iter().map(|day| self.fever_day(day)), ", ");
        let msg = Msg::new("reason-long-fever").num("limit", at_least);
        self.say(msg.html("days", days))
    }

    /// What is shown beside the grade.
    /// A remark.
    pub fn remark(&self, remark: &Remark) -> Html {
        match remark {
            Remark::Pulse { measured, limit } => self.measured("remark-pulse", *measured, *limit),
            Remark::Breaths { measured, limit } => {
                self.measured("remark-breaths", *measured, *limit)
            }
            Remark::Temperature { measured, limit } => {
                self.measured_degrees("remark-temperature", *measured, *limit)
            }
            Remark::FeverReducer => self.say(Msg::new("remark-fever-reducer")),
            Remark::AtRisk { factors } => {
                self.say(Msg::new("remark-at-risk").html("factors", self.factors(factors)))
            }
            Remark::AgeUnknown => self.say(Msg::new("remark-age-unknown")),
        }
    }

    /// What was measured.
    pub fn measured_values(&self, answers: &Answers) -> Html {
        let measured = [
            answers
                .temperature
                .map(|value| Msg::new("value-temperature").plain("value", self.degrees(value))),
            answers
                .spo2
                .map(|value| Msg::new("value-spo2").plain("value", value.to_string())),
            answers
                .resp_rate
                .map(|value| Msg::new("value-breaths").plain("value", value.to_string())),
            answers
                .pulse
                .map(|value| Msg::new("value-pulse").plain("value", value.to_string())),
        ];
        Html::join(
            measured.into_iter().flatten().map(|msg| self.say(msg)),
            " · ",
        )
    }

    /// What was measured, and what was not.
    fn values(&self, answers: &Answers) -> Html {
        let missing = [
            answers
                .temperature
                .is_none()
                .then_some(News2Item::Temperature),
            answers.spo2.is_none().then_some(News2Item::SpO2),
            answers.resp_rate.is_none().then_some(News2Item::RespRate),
            answers.pulse.is_none().then_some(News2Item::Pulse),
        ];
        let missing: BTreeSet<News2Item> = missing.into_iter().flatten().collect();
        let lacking = (!missing.is_empty())
            .then(|| self.say(Msg::new("values-missing").html("items", self.items(&missing))));
        let measured = self.measured_values(answers);
        Html::join([Some(measured), lacking].into_iter().flatten(), "\n")
    }

    /// Reasons, remarks, complaints, values, what is missing: line by line.
    pub fn picture(&self, picture: &Picture) -> Html {
        let bullet = |html: Html| Html::concat([Html::plain("• "), html]);
        let findings = picture.findings.iter();
        let reasons = findings.map(|finding| bullet(self.reason(&finding.reason)));
        let remarks = picture.remarks.iter().map(|one| bullet(self.remark(one)));
        let answers = &picture.answers;
        let symptoms = (!answers.symptoms.is_empty()).then(|| {
            let symptoms = self.symptoms(&answers.symptoms);
            self.say(Msg::new("alert-symptoms").html("symptoms", symptoms))
        });
        let other = answers.other_text.as_deref().map(Html::quote);
        let news2 = picture.news2.as_ref();
        let score = news2.map(|news2| self.news2(news2.score, &news2.missing));
        let unfinished = (!picture.complete).then(|| self.say(Msg::new("alert-report-unfinished")));
        let title = self.say(Msg::new("alert-reasons"));
        let lines = [
            symptoms,
            other,
            Some(self.values(answers)),
            score,
            unfinished,
        ];
        let rest = lines.into_iter().flatten();
        Html::join(
            std::iter::once(title)
                .chain(reasons)
                .chain(remarks)
                .chain(rest),
            "\n",
        )
    }
}

fn news2_item(item: News2Item) -> Msg {
    Msg::new(match item {
        News2Item::RespRate => "item-breaths",
        News2Item::SpO2 => "item-spo2",
        News2Item::Oxygen => "item-oxygen",
        News2Item::Systolic => "item-systolic",
        News2Item::Pulse => "item-pulse",
        News2Item::Consciousness => "item-consciousness",
        News2Item::Temperature => "item-temperature",
    })
}

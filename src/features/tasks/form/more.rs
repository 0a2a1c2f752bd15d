//! What whoever has a duty of health is asked besides: complaints, temperature, oxygen.
//! Each may be left out; what is missing never lowers a grade.

use super::{Filed, Form, Step, toggle};
use crate::domain::person::Person;
use crate::domain::report::Symptom;
use crate::domain::text::vitals;
use crate::domain::vitals::{SpO2, Temperature};
use crate::engine::Fault;
use crate::features::Visit;
use crate::features::dialogue::{Choice, Screen, Turn};
use crate::features::naming;
use crate::features::tasks::half_finished;
use crate::i18n::{self, Html, Msg};

/// In front of a complaint's word in a button.
const SYMPTOM: &str = "sym-";

pub(super) fn temperature_screen(visit: &Visit<'_, '_>) -> Screen {
    measured(visit, "ask-temperature")
}

pub(super) fn saturation_screen(visit: &Visit<'_, '_>) -> Screen {
    measured(visit, "ask-saturation")
}

fn measured(visit: &Visit<'_, '_>, question: &'static str) -> Screen {
    let skip = Choice::new(visit.label(Msg::new("skip-button")), "skip");
    Screen::asking(visit.say(Msg::new(question))).row([skip])
}

fn symptom_word(symptom: Symptom) -> String {
    format!("{SYMPTOM}{}", symptom.word().replace('_', "-"))
}

fn symptom_of(word: &str) -> Option<Symptom> {
    let symptom = word.strip_prefix(SYMPTOM)?.replace('-', "_");
    // In their own words: there is no question for that here.
    let known = symptom.parse().ok();
    known.filter(|symptom| *symptom != Symptom::Other)
}

impl Form {
    pub(super) fn symptoms_screen(&self, visit: &Visit<'_, '_>) -> Screen {
        let ticked = |symptom: &Symptom| {
            let more = self.more.as_ref();
            more.is_some_and(|more| more.symptoms.contains(symptom))
        };
        let asked: Vec<Symptom> = Symptom::ALL
            .iter()
            .copied()
            .filter(|symptom| *symptom != Symptom::Other)
            .collect();
        let screen = Screen::asking(visit.say(Msg::new("ask-symptoms")));
        let screen = asked.chunks(2).fold(screen, |screen, pair| {
            screen.row(pair.iter().map(|symptom| {
                let name = naming::symptom(*symptom);
                toggle(visit, name, symptom_word(*symptom), ticked(symptom))
            }))
        });
        screen.row([Choice::new(visit.label(Msg::new("next-button")), "next")])
    }

    pub(super) async fn symptoms(
        &mut self,
        visit: &mut Visit<'_, '_>,
        word: &str,
        filed: Option<Filed>,
    ) -> Result<Turn, Fault> {
        if word == "next" {
            let choice = self.symptoms_said(visit);
            self.step = Step::Temperature(filed);
            return Ok(Turn::Next { choice });
        }
        let (Some(symptom), Some(more)) = (symptom_of(word), &mut self.more) else {
            return Ok(Turn::Stray);
        };
        if !more.symptoms.remove(&symptom) {
            more.symptoms.insert(symptom);
        }
        half_finished::keep_watch(visit, self).await?;
        Ok(Turn::Redraw)
    }

    fn symptoms_said(&self, visit: &Visit<'_, '_>) -> Html {
        let symptoms = self.more.iter().flat_map(|more| &more.symptoms);
        let said: Vec<Html> = symptoms
            .map(|symptom| visit.say(naming::symptom(*symptom)))
            .collect();
        match said.is_empty() {
            true => visit.say(Msg::new("none-button")),
            false => Html::join(said, ", "),
        }
    }

    pub(super) async fn typed_temperature(
        &mut self,
        visit: &mut Visit<'_, '_>,
        text: &str,
        filed: Option<Filed>,
    ) -> Result<Turn, Fault> {
        let limits = &visit.desk.house.protocol.report.temperature.limits;
        let range = limits.lowest_celsius.0..=limits.highest_celsius.0;
        match vitals::temperature(text)
            .ok()
            .filter(|value| range.contains(value))
        {
            Some(value) => self.temperature(visit, Some(value), filed).await,
            None => {
                let line = Msg::new("unclear-temperature").text("typed", text);
                Ok(Turn::Refused(visit.say(line)))
            }
        }
    }

    pub(super) async fn temperature(
        &mut self,
        visit: &mut Visit<'_, '_>,
        value: Option<Temperature>,
        filed: Option<Filed>,
    ) -> Result<Turn, Fault> {
        if let Some(more) = &mut self.more {
            more.temperature = value;
        }
        self.step = Step::Saturation(filed);
        half_finished::keep_watch(visit, self).await?;
        let choice = match value {
            Some(value) => Html::plain(&i18n::temperature(visit.language, value.tenths())),
            None => visit.say(Msg::new("skip-button")),
        };
        Ok(Turn::Next { choice })
    }

    pub(super) async fn typed_saturation(
        &mut self,
        visit: &mut Visit<'_, '_>,
        text: &str,
        filed: Option<Filed>,
    ) -> Result<Turn, Fault> {
        let limits = &visit.desk.house.protocol.report.spo2.limits;
        let range = limits.lowest_percent..=limits.highest_percent;
        match vitals::spo2(text)
            .ok()
            .filter(|value| range.contains(value))
        {
            Some(value) => self.saturation(visit, Some(value), filed).await,
            None => {
                let line = Msg::new("unclear-saturation").text("typed", text);
                Ok(Turn::Refused(visit.say(line)))
            }
        }
    }

    /// The last answer: what was entered is sent.
    pub(super) async fn saturation(
        &mut self,
        visit: &mut Visit<'_, '_>,
        value: Option<SpO2>,
        filed: Option<Filed>,
    ) -> Result<Turn, Fault> {
        if let Some(more) = &mut self.more {
            more.spo2 = value;
        }
        let choice = match value {
            Some(value) => Html::plain(&i18n::percent(value.value())),
            None => visit.say(Msg::new("skip-button")),
        };
        let Some(person) = self.person_here(visit).await? else {
            return super::not_allowed(visit);
        };
        self.sent(visit, &person, filed, choice).await
    }

    async fn sent(
        &self,
        visit: &mut Visit<'_, '_>,
        person: &Person,
        filed: Option<Filed>,
        choice: Html,
    ) -> Result<Turn, Fault> {
        match (filed, self.missed_day) {
            (Some(filed), _) => self.send(visit, person, filed, choice).await,
            (None, Some(day)) => self.send_past(visit, person, day, choice).await,
            (None, None) => Ok(Turn::Stray),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_complaint_but_own_words_has_a_button_that_is_read_back() {
        for symptom in Symptom::ALL.iter().copied() {
            let read = symptom_of(&symptom_word(symptom));
            assert_eq!(read, Some(symptom).filter(|one| *one != Symptom::Other));
        }
    }
}

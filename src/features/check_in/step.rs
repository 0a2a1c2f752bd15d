//! Which question comes next: the daily report of PROTOCOL 1 as a table.
//!
//! Pure. A question is asked when it applies to what was answered so far and to
//! this person, and has not been settled yet (answered, skipped, or "none").

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::condition::words;
use crate::domain::report::{Answers, DangerSign, Feeling, Symptom};
use crate::domain::vitals::Temperature;

/// A question of the daily report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// How are you?
    Feeling,
    /// Which complaints?
    Symptoms,
    /// The complaint that is not in the list, in own words.
    Other,
    /// How breathless?
    Breathlessness,
    /// Danger signs, by age.
    Danger,
    /// Body temperature.
    Temperature,
    /// Oxygen saturation.
    Saturation,
    /// Breaths in a full minute.
    Breaths,
    /// Pulse, as oximeters show it.
    Pulse,
    /// A fever reducer in the last hours.
    FeverReducer,
}

words!(Question {
    Feeling = "feeling",
    Symptoms = "symptoms",
    Other = "other",
    Breathlessness = "breathlessness",
    Danger = "danger",
    Temperature = "temperature",
    Saturation = "saturation",
    Breaths = "breaths",
    Pulse = "pulse",
    FeverReducer = "fever-reducer",
});

/// What about a person decides which questions are asked. Taken when the report
/// is begun, so that a report is asked in one way from end to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Under 5: the child's list of danger signs.
    pub under_five: bool,
    /// There is an oximeter in the house.
    pub oximeter: bool,
    /// A fever reducer is asked for below this temperature.
    pub fever_below: Temperature,
    /// Danger was spoken of in the first answer: the danger signs come first.
    pub danger_first: bool,
}

impl Profile {
    /// The danger signs that are asked at this age.
    #[must_use]
    pub fn danger_signs(&self) -> &'static [DangerSign] {
        if self.under_five {
            DangerSign::under_five()
        } else {
            DangerSign::adult()
        }
    }
}

/// What a report needs next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// An answer.
    Ask(Question),
    /// A last look: everything that applies is settled.
    Review,
    /// Which answer is to be changed?
    Change,
}

/// The first question that applies and is not settled, else the review.
#[must_use]
pub fn next_step(answers: &Answers, settled: &BTreeSet<Question>, profile: &Profile) -> Step {
    asked_of(answers, profile)
        .into_iter()
        .find(|question| !settled.contains(question))
        .map_or(Step::Review, Step::Ask)
}

/// The question before `at`, if there is one.
#[must_use]
pub fn step_before(at: Question, answers: &Answers, profile: &Profile) -> Option<Question> {
    let asked = asked_of(answers, profile);
    let place = asked.iter().position(|question| *question == at)?;
    asked.get(place.checked_sub(1)?).copied()
}

/// All questions that apply, in the order in which they are asked.
#[must_use]
pub fn asked_of(answers: &Answers, profile: &Profile) -> Vec<Question> {
    let mut order = Question::ALL.to_vec();
    if profile.danger_first || answers.emergency() {
        order.retain(|question| *question != Question::Danger);
        order.insert(1, Question::Danger);
    }
    order.retain(|question| applies(*question, answers, profile));
    order
}

fn applies(question: Question, answers: &Answers, profile: &Profile) -> bool {
    let unwell = matches!(
        answers.feeling,
        Some(Feeling::Complaints | Feeling::Emergency)
    );
    match question {
        // A temperature is welcome whenever it is typed, even first of all.
        Question::Feeling | Question::Temperature => true,
        Question::Symptoms | Question::Danger => unwell,
        Question::Other => unwell && answers.symptoms.contains(&Symptom::Other),
        Question::Breathlessness => unwell && answers.symptoms.contains(&Symptom::Breathless),
        Question::Saturation => profile.oximeter,
        Question::Breaths => unwell && short_of_breath(answers),
        Question::Pulse => unwell && profile.oximeter,
        Question::FeverReducer => unwell && no_fever_measured(answers, profile),
    }
}

fn short_of_breath(answers: &Answers) -> bool {
    answers.breathless() || answers.danger.contains(&DangerSign::CannotSpeak)
}

fn no_fever_measured(answers: &Answers, profile: &Profile) -> bool {
    answers
        .temperature
        .is_some_and(|measured| measured < profile.fever_below)
}

/// What an answer leaves without ground goes: a healthy person has no list of
/// complaints, and who is not breathless has no degree of it.
pub fn prune(answers: &mut Answers, settled: &mut BTreeSet<Question>, profile: &Profile) {
    if answers.feeling == Some(Feeling::Healthy) {
        *answers = Answers {
            feeling: answers.feeling,
            temperature: answers.temperature,
            no_thermometer: answers.no_thermometer,
            spo2: answers.spo2,
            ..Answers::default()
        };
    }
    if !answers.symptoms.contains(&Symptom::Other) {
        answers.other_text = None;
    }
    if !answers.symptoms.contains(&Symptom::Breathless) {
        answers.breathlessness = None;
    }
    if !short_of_breath(answers) {
        answers.resp_rate = None;
    }
    if !no_fever_measured(answers, profile) {
        answers.fever_reducer = None;
    }
    let asked = asked_of(answers, profile);
    settled.retain(|question| asked.contains(question));
}

/// Which questions a filed report has settled, as far as its answers tell.
#[must_use]
pub fn settled_by(answers: &Answers) -> BTreeSet<Question> {
    let holds = |question: Question| match question {
        Question::Feeling => answers.feeling.is_some(),
        Question::Symptoms => !answers.symptoms.is_empty(),
        Question::Other => answers.other_text.is_some(),
        Question::Breathlessness => answers.breathlessness.is_some(),
        Question::Danger => answers.danger_answered,
        Question::Temperature => answers.temperature.is_some() || answers.no_thermometer,
        Question::Saturation => answers.spo2.is_some(),
        Question::Breaths => answers.resp_rate.is_some(),
        Question::Pulse => answers.pulse.is_some(),
        Question::FeverReducer => answers.fever_reducer.is_some(),
    };
    Question::ALL
        .iter()
        .copied()
        .filter(|question| holds(*question))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile() -> Profile {
        Profile {
            under_five: false,
            oximeter: false,
            fever_below: Temperature::from_tenths(380).unwrap(),
            danger_first: false,
        }
    }

    fn with_oximeter() -> Profile {
        Profile {
            oximeter: true,
            ..profile()
        }
    }

    fn feels(feeling: Feeling) -> Answers {
        Answers {
            feeling: Some(feeling),
            ..Answers::default()
        }
    }

    fn unwell(symptoms: &[Symptom]) -> Answers {
        Answers {
            symptoms: symptoms.iter().copied().collect(),
            ..feels(Feeling::Complaints)
        }
    }

    fn walk(answers: &Answers, profile: &Profile) -> String {
        let words: Vec<&str> = asked_of(answers, profile)
            .into_iter()
            .map(Question::word)
            .collect();
        words.join(" ")
    }

    #[test]
    fn each_person_is_asked_what_applies_and_nothing_else() {
        use Symptom::{Breathless, Cough, Other};
        let hot = Answers {
            temperature: Temperature::from_tenths(380).ok(),
            ..unwell(&[Cough])
        };
        let cool = Answers {
            temperature: Temperature::from_tenths(379).ok(),
            ..unwell(&[Symptom::Fever])
        };
        let cannot_speak = Answers {
            danger: [DangerSign::CannotSpeak].into(),
            ..unwell(&[Cough])
        };
        for (answers, profile, expected) in [
            (Answers::default(), profile(), "feeling temperature"),
            (feels(Feeling::Healthy), profile(), "feeling temperature"),
            (
                feels(Feeling::Healthy),
                with_oximeter(),
                "feeling temperature saturation",
            ),
            (
                unwell(&[Cough]),
                profile(),
                "feeling symptoms danger temperature",
            ),
            (
                unwell(&[Breathless, Other]),
                profile(),
                "feeling symptoms other breathlessness danger temperature breaths",
            ),
            (
                unwell(&[Breathless]),
                with_oximeter(),
                "feeling symptoms breathlessness danger temperature saturation breaths pulse",
            ),
            (hot, profile(), "feeling symptoms danger temperature"),
            (
                cool,
                profile(),
                "feeling symptoms danger temperature fever-reducer",
            ),
            (
                cannot_speak,
                profile(),
                "feeling symptoms danger temperature breaths",
            ),
            (
                feels(Feeling::Emergency),
                profile(),
                "feeling danger symptoms temperature",
            ),
        ] {
            assert_eq!(walk(&answers, &profile), expected, "{answers:?}");
        }
    }

    #[test]
    fn the_next_question_is_the_first_that_is_not_settled() {
        let answers = unwell(&[Symptom::Breathless]);
        let profile = profile();
        let asked = asked_of(&answers, &profile);
        let mut settled = BTreeSet::new();
        for question in &asked {
            assert_eq!(
                next_step(&answers, &settled, &profile),
                Step::Ask(*question)
            );
            settled.insert(*question);
        }
        assert_eq!(next_step(&answers, &settled, &profile), Step::Review);
        for pair in asked.windows(2) {
            assert_eq!(step_before(pair[1], &answers, &profile), Some(pair[0]));
        }
        assert_eq!(step_before(Question::Feeling, &answers, &profile), None);
    }

    #[test]
    fn the_age_decides_which_signs_are_asked() {
        let child = Profile {
            under_five: true,
            ..profile()
        };
        assert_eq!(child.danger_signs(), DangerSign::under_five());
        assert_eq!(profile().danger_signs(), DangerSign::adult());
    }

    #[test]
    fn an_answer_without_ground_goes() {
        let mut answers = Answers {
            breathlessness: Some(crate::domain::report::Breathlessness::Rest),
            danger: [DangerSign::Fainted].into(),
            danger_answered: true,
            other_text: Some("gatal".into()),
            fever_reducer: Some(true),
            temperature: Temperature::from_tenths(372).ok(),
            ..unwell(&[Symptom::Breathless, Symptom::Other])
        };
        let mut settled: BTreeSet<Question> = Question::ALL.iter().copied().collect();

        answers.symptoms = [Symptom::Cough].into();
        prune(&mut answers, &mut settled, &profile());
        assert_eq!((answers.breathlessness, &answers.other_text), (None, &None));
        assert!(!settled.contains(&Question::Other));
        assert!(answers.danger.contains(&DangerSign::Fainted));

        answers.temperature = Temperature::from_tenths(391).ok();
        prune(&mut answers, &mut settled, &profile());
        assert_eq!(answers.fever_reducer, None);

        answers.feeling = Some(Feeling::Healthy);
        prune(&mut answers, &mut settled, &profile());
        assert!(!answers.any_complaint());
        assert!(answers.temperature.is_some());
        assert_eq!(settled, [Question::Feeling, Question::Temperature].into());
    }

    #[test]
    fn a_filed_report_tells_what_was_settled() {
        let answers = Answers {
            no_thermometer: true,
            ..Answers::healthy()
        };
        assert_eq!(
            settled_by(&answers),
            [Question::Feeling, Question::Temperature].into()
        );
        assert!(settled_by(&Answers::default()).is_empty());
    }
}

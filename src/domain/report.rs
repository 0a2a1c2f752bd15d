//! One person's daily report (check-in), as it is kept (PROTOCOL 1).
//!
//! Asked per person, never per household. A second report on the same day
//! stands beside the first. A correction is a new version that names the one
//! it supersedes; the old one stays. The grade and its findings are those
//! given then: nothing recomputes them.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::condition::words;
use super::finding::{Finding, PartialNews2, Remark};
use super::grade::Grade;
use super::id::{IsolationId, PersonId, ReportId};
use super::vitals::{Pulse, RespRate, SpO2, Temperature};
use crate::clock::Moment;

/// The first question: how are you?
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Feeling {
    /// No complaints; one tap records the day.
    Healthy,
    /// Has complaints, perhaps not yet named.
    Complaints,
    /// Pressed "emergency": MERAH before any question.
    Emergency,
}

words!(Feeling {
    Healthy = "healthy",
    Complaints = "complaints",
    Emergency = "emergency",
});

/// A complaint that can be ticked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Symptom {
    /// Fever.
    Fever,
    /// Cough.
    Cough,
    /// Sore throat.
    SoreThroat,
    /// Runny nose.
    RunnyNose,
    /// Breathless, in any degree.
    Breathless,
    /// Loss of smell or taste.
    Anosmia,
    /// Fatigue.
    Fatigue,
    /// Headache.
    Headache,
    /// Muscle pain.
    MusclePain,
    /// Diarrhoea.
    Diarrhoea,
    /// Nausea or vomiting.
    Nausea,
    /// Something else, in the person's own words.
    Other,
}

words!(Symptom {
    Fever = "fever",
    Cough = "cough",
    SoreThroat = "sore_throat",
    RunnyNose = "runny_nose",
    Breathless = "breathless",
    Anosmia = "anosmia",
    Fatigue = "fatigue",
    Headache = "headache",
    MusclePain = "muscle_pain",
    Diarrhoea = "diarrhoea",
    Nausea = "nausea",
    Other = "other",
});

/// How breathless; asked only when breathless was ticked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Breathlessness {
    /// On hard work.
    Exertion,
    /// When walking.
    Walking,
    /// At rest or when speaking: a danger sign.
    Rest,
}

words!(Breathlessness {
    Exertion = "exertion",
    Walking = "walking",
    Rest = "rest",
});

/// A sign that is MERAH at every age; the age only decides which are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DangerSign {
    /// Breathless at rest, or cannot finish a sentence.
    CannotSpeak,
    /// Persistent chest pain or pressure.
    ChestPain,
    /// New confusion.
    Confusion,
    /// Cannot be woken or stay awake.
    HardToWake,
    /// Blue, grey or very pale lips or face.
    BlueLips,
    /// Fainted.
    Fainted,
    /// Cannot drink or breastfeed.
    CannotDrink,
    /// Vomits everything.
    VomitsEverything,
    /// Convulsion.
    Convulsion,
    /// Lethargic or unconscious.
    Lethargic,
    /// Chest drawing in.
    ChestIndrawing,
    /// Pressed "emergency".
    EmergencyButton,
}

words!(DangerSign {
    CannotSpeak = "cannot_speak",
    ChestPain = "chest_pain",
    Confusion = "confusion",
    HardToWake = "hard_to_wake",
    BlueLips = "blue_lips",
    Fainted = "fainted",
    CannotDrink = "cannot_drink",
    VomitsEverything = "vomits_everything",
    Convulsion = "convulsion",
    Lethargic = "lethargic",
    ChestIndrawing = "chest_indrawing",
    EmergencyButton = "emergency_button",
});

impl DangerSign {
    /// The signs asked from the 5th birthday on (CDC emergency signs; WHO oximetry bundle).
    #[must_use]
    pub fn adult() -> &'static [Self] {
        &[
            Self::CannotSpeak,
            Self::ChestPain,
            Self::Confusion,
            Self::HardToWake,
            Self::BlueLips,
            Self::Fainted,
        ]
    }

    /// The signs asked under 5 (WHO IMCI).
    #[must_use]
    pub fn under_five() -> &'static [Self] {
        &[
            Self::CannotDrink,
            Self::VomitsEverything,
            Self::Convulsion,
            Self::Lethargic,
            Self::ChestIndrawing,
            Self::BlueLips,
        ]
    }

    /// Whether it means that the person is not alert (NEWS2: consciousness).
    #[must_use]
    pub fn not_alert(self) -> bool {
        match self {
            Self::Confusion | Self::HardToWake | Self::Lethargic => true,
            Self::CannotSpeak
            | Self::ChestPain
            | Self::BlueLips
            | Self::Fainted
            | Self::CannotDrink
            | Self::VomitsEverything
            | Self::Convulsion
            | Self::ChestIndrawing
            | Self::EmergencyButton => false,
        }
    }
}

/// What was answered. Everything may be missing; what is missing never lowers a grade.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Answers {
    /// How the person is.
    pub feeling: Option<Feeling>,
    /// Ticked complaints.
    pub symptoms: BTreeSet<Symptom>,
    /// The words for [`Symptom::Other`]; typed by people, so only ever quoted.
    pub other_text: Option<String>,
    /// How breathless; a degree implies [`Symptom::Breathless`].
    pub breathlessness: Option<Breathlessness>,
    /// Ticked danger signs.
    pub danger: BTreeSet<DangerSign>,
    /// The danger signs were asked and answered; "none" is an answer.
    pub danger_answered: bool,
    /// Body temperature.
    pub temperature: Option<Temperature>,
    /// "No thermometer" was the answer.
    pub no_thermometer: bool,
    /// Oxygen saturation.
    pub spo2: Option<SpO2>,
    /// Breaths, counted for a full minute.
    pub resp_rate: Option<RespRate>,
    /// Pulse.
    pub pulse: Option<Pulse>,
    /// A fever reducer in the last 6 hours.
    pub fever_reducer: Option<bool>,
}

impl Answers {
    /// The answers of one tap on "healthy".
    #[must_use]
    pub fn healthy() -> Self {
        Self {
            feeling: Some(Feeling::Healthy),
            ..Self::default()
        }
    }

    /// Breathless: the tick or a degree, never a count of breaths.
    #[must_use]
    pub fn breathless(&self) -> bool {
        self.breathlessness.is_some() || self.symptoms.contains(&Symptom::Breathless)
    }

    /// All complaints that were named: the ticks, breathlessness by its
    /// degree, and own words even without the tick.
    #[must_use]
    pub fn complaints(&self) -> BTreeSet<Symptom> {
        let implied = [
            (Symptom::Breathless, self.breathlessness.is_some()),
            (Symptom::Other, self.own_words()),
        ];
        let implied = implied.into_iter().filter(|(_, holds)| *holds);
        self.symptoms
            .iter()
            .copied()
            .chain(implied.map(|(symptom, _)| symptom))
            .collect()
    }

    fn own_words(&self) -> bool {
        let words = self.other_text.as_deref().unwrap_or_default();
        !words.trim().is_empty()
    }

    /// Pressed "emergency", as the first answer or among the danger signs.
    #[must_use]
    pub fn emergency(&self) -> bool {
        self.feeling == Some(Feeling::Emergency)
            || self.danger.contains(&DangerSign::EmergencyButton)
    }

    /// Any sign of danger: ticked, as the degree of breathlessness, or the button.
    #[must_use]
    pub fn in_danger(&self) -> bool {
        let at_rest = self.breathlessness == Some(Breathlessness::Rest);
        at_rest || !self.danger.is_empty() || self.emergency()
    }

    /// All signs of danger; the degree and the button count as those they are.
    #[must_use]
    pub fn danger_signs(&self) -> BTreeSet<DangerSign> {
        let at_rest = self.breathlessness == Some(Breathlessness::Rest);
        let implied = [
            (DangerSign::EmergencyButton, self.emergency()),
            (DangerSign::CannotSpeak, at_rest),
        ];
        let implied = implied.into_iter().filter(|(_, holds)| *holds);
        self.danger
            .iter()
            .copied()
            .chain(implied.map(|(sign, _)| sign))
            .collect()
    }

    /// Whether there is any complaint at all, named or not.
    #[must_use]
    pub fn any_complaint(&self) -> bool {
        !self.complaints().is_empty()
            || !self.danger.is_empty()
            || matches!(self.feeling, Some(Feeling::Complaints | Feeling::Emergency))
    }
}

/// Who filed the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Filer {
    /// The person.
    SelfReport,
    /// Somebody of the household, by the same telephone.
    Household(PersonId),
    /// A member of staff.
    Staff(PersonId),
}

/// By which way the report came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportSource {
    /// In the chat, on its day.
    Chat,
    /// Entered on its day by staff, after a call or a visit.
    OnBehalf,
    /// Entered later by staff for a missed day: used for later days, and
    /// changes no grade already given.
    BackFilled,
    /// From an account that nobody knew, and found to be theirs afterwards. Graded and,
    /// where that was due, rung when it was told.
    Matched,
}

/// A filed report. Stored: a change of its fields is a new record version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Its identifier.
    pub id: ReportId,
    /// About whom.
    pub person: PersonId,
    /// During which isolation, if any.
    pub isolation: Option<IsolationId>,
    /// The day of that isolation (day 0: the last exposure or the arrival).
    pub isolation_day: Option<u32>,
    /// The village's calendar day it speaks of.
    pub day: NaiveDate,
    /// Its place among the reports of that day, from 0; a correction takes
    /// the place of what it supersedes.
    pub sequence: u32,
    /// Which version of that place it is, from 0.
    pub version: u32,
    /// When it was filed.
    pub filed_at: Moment,
    /// By whom.
    pub filed_by: Filer,
    /// By which way.
    pub source: ReportSource,
    /// False when it was left half-finished and graded by what was known.
    pub complete: bool,
    /// The day is a guess: it came by a press that was taken in after a gap.
    pub time_uncertain: bool,
    /// What was answered.
    pub answers: Answers,
    /// The grade given then.
    pub grade: Grade,
    /// Why.
    pub findings: Vec<Finding>,
    /// The partial NEWS2 shown then, where it applies.
    pub news2: Option<PartialNews2>,
    /// What else the nurse was shown.
    pub remarks: Vec<Remark>,
    /// The version before, when this is a correction.
    pub supersedes: Option<ReportId>,
}

/// The letters of the official daily form (Kemenkes guideline, Lampiran 2, rev 3 and 5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum FormCode {
    /// Healthy.
    X,
    /// Fever (demam).
    D,
    /// Cough (batuk).
    B,
    /// Breathless (sesak).
    S,
    /// Something else (lain-lain).
    L,
    /// Safe: the isolation is finished (aman).
    A,
    /// Referred (rujuk).
    R,
}

words!(FormCode {
    X = "X",
    D = "D",
    B = "B",
    S = "S",
    L = "L",
    A = "A",
    R = "R",
});

impl FormCode {
    /// The letters of one report. `fever` is the fever rule's word, since a
    /// measured fever counts too. A and R belong to the isolation, not to a
    /// report, so they are never among these.
    #[must_use]
    pub fn of(answers: &Answers, fever: bool) -> BTreeSet<Self> {
        let at_rest = answers.danger.contains(&DangerSign::CannotSpeak);
        let named = [
            (Self::D, fever || answers.symptoms.contains(&Symptom::Fever)),
            (Self::B, answers.symptoms.contains(&Symptom::Cough)),
            (Self::S, answers.breathless() || at_rest),
        ];
        let mut codes: BTreeSet<Self> = named
            .into_iter()
            .filter_map(|(code, holds)| holds.then_some(code))
            .collect();
        let has_own_letter = |symptom: &Symptom| {
            matches!(
                symptom,
                Symptom::Fever | Symptom::Cough | Symptom::Breathless
            )
        };
        let other = !answers.complaints().iter().all(has_own_letter)
            || answers
                .danger
                .iter()
                .any(|sign| *sign != DangerSign::CannotSpeak);
        if other || (codes.is_empty() && answers.any_complaint()) {
            codes.insert(Self::L);
        }
        if codes.is_empty() {
            codes.insert(Self::X);
        }
        codes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stored<T: Serialize>(value: T) -> String {
        serde_json::to_string(&value).unwrap()
    }

    #[test]
    fn words_of_records_and_tables_are_the_same() {
        for one in Symptom::ALL {
            assert_eq!(stored(one), format!("\"{one}\""));
        }
        for one in DangerSign::ALL {
            assert_eq!(stored(one), format!("\"{one}\""));
        }
        for one in Breathlessness::ALL {
            assert_eq!(stored(one), format!("\"{one}\""));
        }
    }

    #[test]
    fn every_danger_sign_but_the_button_is_asked_at_some_age() {
        for sign in DangerSign::ALL {
            let asked =
                DangerSign::adult().contains(sign) || DangerSign::under_five().contains(sign);
            assert_eq!(asked, *sign != DangerSign::EmergencyButton, "{sign}");
        }
    }

    #[test]
    fn the_form_gets_its_letters() {
        let letters = |answers: &Answers, fever| -> String {
            FormCode::of(answers, fever)
                .iter()
                .map(|code| code.word())
                .collect()
        };
        assert_eq!(letters(&Answers::healthy(), false), "X");
        assert_eq!(letters(&Answers::healthy(), true), "D");
        let mut answers = Answers {
            breathlessness: Some(Breathlessness::Walking),
            ..Answers::default()
        };
        answers.symptoms.extend([Symptom::Cough, Symptom::Headache]);
        assert_eq!(letters(&answers, false), "BSL");
        let unnamed = Answers {
            feeling: Some(Feeling::Complaints),
            ..Answers::default()
        };
        assert_eq!(letters(&unnamed, false), "L");
    }
}

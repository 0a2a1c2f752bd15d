//! The words of this feature's buttons inside a question, as a type.
//! A word that was sent is a promise.

use crate::domain::report::{Breathlessness, DangerSign, Feeling, Symptom};

use super::step::Question;

/// What a button of a question says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// How are you.
    Feeling(Feeling),
    /// Ticks or unticks a complaint.
    Symptom(Symptom),
    /// How breathless.
    Degree(Breathlessness),
    /// Ticks or unticks a danger sign.
    Danger(DangerSign),
    /// Changes the answer to this question.
    Pick(Question),
    /// No more ticks.
    Next,
    /// None of these.
    Nothing,
    /// There is no thermometer.
    NoThermometer,
    /// Takes the value that was suggested.
    Take,
    /// Leaves a measured value out.
    Skip,
    /// Yes.
    Yes,
    /// No.
    No,
    /// Sends the report.
    Send,
    /// Wants to change an answer.
    Change,
}

impl Word {
    /// As it stands in a button: small letters and hyphens.
    #[must_use]
    pub fn written(self) -> String {
        let (kind, what) = match self {
            Self::Feeling(feeling) => ("", feeling.word()),
            Self::Symptom(symptom) => ("sym-", symptom.word()),
            Self::Degree(degree) => ("deg-", degree.word()),
            Self::Danger(sign) => ("dgr-", sign.word()),
            Self::Pick(question) => ("pick-", question.word()),
            Self::Next => ("", "next"),
            Self::Nothing => ("", "none"),
            Self::NoThermometer => ("", "no-thermometer"),
            Self::Take => ("", "take"),
            Self::Skip => ("", "skip"),
            Self::Yes => ("", "yes"),
            Self::No => ("", "no"),
            Self::Send => ("", "send"),
            Self::Change => ("", "change"),
        };
        format!("{kind}{}", what.replace('_', "-"))
    }

    /// The word of a button.
    #[must_use]
    pub fn read(written: &str) -> Option<Self> {
        let underscored = |rest: &str| rest.replace('-', "_");
        if let Some(rest) = written.strip_prefix("sym-") {
            return underscored(rest).parse().ok().map(Self::Symptom);
        }
        if let Some(rest) = written.strip_prefix("deg-") {
            return underscored(rest).parse().ok().map(Self::Degree);
        }
        if let Some(rest) = written.strip_prefix("dgr-") {
            return underscored(rest).parse().ok().map(Self::Danger);
        }
        if let Some(rest) = written.strip_prefix("pick-") {
            return rest.parse().ok().map(Self::Pick);
        }
        match written {
            "next" => Some(Self::Next),
            "none" => Some(Self::Nothing),
            "no-thermometer" => Some(Self::NoThermometer),
            "take" => Some(Self::Take),
            "skip" => Some(Self::Skip),
            "yes" => Some(Self::Yes),
            "no" => Some(Self::No),
            "send" => Some(Self::Send),
            "change" => Some(Self::Change),
            _ => written.parse().ok().map(Self::Feeling),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::Feature;
    use crate::features::button::{Pointer, Subject};

    fn all() -> Vec<Word> {
        let mut words = vec![
            Word::Next,
            Word::Nothing,
            Word::NoThermometer,
            Word::Take,
            Word::Skip,
            Word::Yes,
            Word::No,
            Word::Send,
            Word::Change,
        ];
        words.extend(Feeling::ALL.iter().copied().map(Word::Feeling));
        words.extend(Symptom::ALL.iter().copied().map(Word::Symptom));
        words.extend(Breathlessness::ALL.iter().copied().map(Word::Degree));
        words.extend(DangerSign::ALL.iter().copied().map(Word::Danger));
        words.extend(Question::ALL.iter().copied().map(Word::Pick));
        words
    }

    #[test]
    fn every_word_fits_a_button_and_is_read_back() {
        for word in all() {
            let written = word.written();
            let pointer = Pointer::new(Feature::CheckIn, written.clone(), Subject::Question(7));
            assert!(Pointer::parse(&pointer.to_string()).is_ok(), "{written}");
            assert_eq!(Word::read(&written), Some(word), "{written}");
        }
    }

    #[test]
    fn another_word_is_none_of_ours() {
        for word in ["", "sym-", "sym-gout", "dgr-fever", "back", "HEALTHY2"] {
            assert_eq!(Word::read(word), None, "{word}");
        }
    }
}

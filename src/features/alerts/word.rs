//! What the buttons of an alert mean.

use crate::domain::access::Action;
use crate::domain::id::PersonId;

/// A button of an alert. Its name is a promise: cards stay on telephones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// Shows the card anew.
    Show,
    /// "Saya tangani".
    Take,
    /// "Tidak bisa sekarang".
    Pass,
    /// "Sudah ditelepon".
    Called,
    /// "Dikunjungi".
    Visited,
    /// "Dirujuk ke RS".
    Referred,
    /// "Alarm palsu": asks why.
    FalseAlarm,
    /// "Selesai": asks how it ended.
    Done,
    /// It ended: cared for at home.
    EndedAtHome,
    /// It ended: referred.
    EndedReferred,
    /// It ended: eased.
    EndedEased,
    /// It ended: died.
    EndedDied,
    /// "Oper": asks to whom.
    Over,
    /// To the next in the chain.
    ToNext,
    /// To this member of staff.
    To(PersonId),
    /// Back to the first buttons.
    Keep,
}

/// Before the identifier of whoever it is handed to.
const TO: &str = "to-";

impl Word {
    /// All but [`Word::To`], whose name holds an identifier.
    pub const FIXED: [Self; 15] = [
        Self::Show,
        Self::Take,
        Self::Pass,
        Self::Called,
        Self::Visited,
        Self::Referred,
        Self::FalseAlarm,
        Self::Done,
        Self::EndedAtHome,
        Self::EndedReferred,
        Self::EndedEased,
        Self::EndedDied,
        Self::Over,
        Self::ToNext,
        Self::Keep,
    ];

    /// The word in a button's data, where it is fixed.
    pub fn fixed_name(self) -> Option<&'static str> {
        Some(match self {
            Self::Show => "show",
            Self::Take => "take",
            Self::Pass => "pass",
            Self::Called => "called",
            Self::Visited => "visited",
            Self::Referred => "referred",
            Self::FalseAlarm => "false",
            Self::Done => "done",
            Self::EndedAtHome => "end-home",
            Self::EndedReferred => "end-referred",
            Self::EndedEased => "end-eased",
            Self::EndedDied => "end-died",
            Self::Over => "over",
            Self::ToNext => "next",
            Self::Keep => "keep",
            Self::To(_) => return None,
        })
    }

    /// The word in a button's data.
    pub fn name(self) -> String {
        match (self, self.fixed_name()) {
            (Self::To(who), _) => format!("{TO}{who}"),
            (_, fixed) => fixed.unwrap_or_default().to_owned(),
        }
    }

    /// Reads it back.
    pub fn read(word: &str) -> Option<Self> {
        if let Some(who) = word.strip_prefix(TO) {
            return who.parse().ok().map(Self::To);
        }
        Self::FIXED
            .into_iter()
            .find(|one| one.fixed_name() == Some(word))
    }

    /// The sentence on the button.
    pub fn label(self) -> &'static str {
        match self {
            Self::Show => "alert-show-button",
            Self::Take => "alert-take-button",
            Self::Pass => "alert-pass-button",
            Self::Called => "alert-called-button",
            Self::Visited => "alert-visited-button",
            Self::Referred => "alert-referred-button",
            Self::FalseAlarm => "alert-false-button",
            Self::Done => "alert-done-button",
            Self::EndedAtHome => "ending-home-button",
            Self::EndedReferred => "ending-referred-button",
            Self::EndedEased => "ending-eased-button",
            Self::EndedDied => "ending-died-button",
            Self::Over => "alert-over-button",
            Self::ToNext => "alert-next-button",
            Self::To(_) => "alert-over-button",
            Self::Keep => "back-button",
        }
    }

    /// What it takes to press it.
    pub fn action(self) -> Action {
        match self {
            Self::Show => Action::SeeAlerts,
            Self::Take
            | Self::Pass
            | Self::Called
            | Self::Visited
            | Self::Referred
            | Self::FalseAlarm
            | Self::Done
            | Self::EndedAtHome
            | Self::EndedReferred
            | Self::EndedEased
            | Self::EndedDied
            | Self::Over
            | Self::ToNext
            | Self::To(_)
            | Self::Keep => Action::HandleAlerts,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::RandomId as _;

    #[test]
    fn every_word_is_read_as_it_was_written() {
        let to = Word::To(PersonId::from_bits(u64::MAX));
        for word in Word::FIXED.into_iter().chain([to]) {
            assert_eq!(Word::read(&word.name()), Some(word));
            assert!(word.name().len() <= 40);
        }
        assert_eq!(Word::read("to-nobody"), None);
        assert_eq!(Word::read("open"), None);
    }
}

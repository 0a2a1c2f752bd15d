//! What the buttons of an alert mean.

use crate::domain::access::Action;
use crate::domain::id::PersonId;

/// A button of an alert. Its name is a promise: cards stay on telephones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// Shows the card anew.
    Show,
    /// "Jalannya": tells the way it went.
    Path,
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
    /// It ended: looked after at a visit.
    EndedVisited,
    /// It ended: admitted to a hospital.
    EndedAdmitted,
    /// It ended: eased.
    EndedEased,
    /// It ended: died.
    EndedDied,
    /// "Catatan": asks what to write down.
    Note,
    /// "Oper": asks to whom.
    Over,
    /// A coordinator asks to whom it shall go instead.
    Reassign,
    /// A coordinator gives it to this member of staff.
    ReassignTo(PersonId),
    /// To the next in the chain.
    ToNext,
    /// To this member of staff.
    To(PersonId),
    /// Back to the first buttons.
    Keep,
}

/// Before the identifier of whoever it is handed to.
const TO: &str = "to-";
/// The same, when a coordinator does.
const GIVE: &str = "give-";

impl Word {
    /// All but [`Word::To`] and [`Word::ReassignTo`], whose names hold an identifier.
    pub const FIXED: [Self; 20] = [
        Self::Show,
        Self::Path,
        Self::Take,
        Self::Pass,
        Self::Called,
        Self::Visited,
        Self::Referred,
        Self::FalseAlarm,
        Self::Done,
        Self::EndedAtHome,
        Self::EndedReferred,
        Self::EndedVisited,
        Self::EndedAdmitted,
        Self::EndedEased,
        Self::EndedDied,
        Self::Note,
        Self::Over,
        Self::Reassign,
        Self::ToNext,
        Self::Keep,
    ];

    /// The word in a button's data, where it is fixed.
    pub fn fixed_name(self) -> Option<&'static str> {
        Some(match self {
            Self::Show => "show",
            Self::Path => "path",
            Self::Take => "take",
            Self::Pass => "pass",
            Self::Called => "called",
            Self::Visited => "visited",
            Self::Referred => "referred",
            Self::FalseAlarm => "false",
            Self::Done => "done",
            Self::EndedAtHome => "end-home",
            Self::EndedReferred => "end-referred",
            Self::EndedVisited => "end-visited",
            Self::EndedAdmitted => "end-admitted",
            Self::EndedEased => "end-eased",
            Self::EndedDied => "end-died",
            Self::Note => "note",
            Self::Over => "over",
            Self::Reassign => "reassign",
            Self::ToNext => "next",
            Self::Keep => "keep",
            Self::To(_) | Self::ReassignTo(_) => return None,
        })
    }

    /// The word in a button's data.
    pub fn name(self) -> String {
        match (self, self.fixed_name()) {
            (Self::To(who), _) => format!("{TO}{who}"),
            (Self::ReassignTo(who), _) => format!("{GIVE}{who}"),
            (_, fixed) => fixed.unwrap_or_default().to_owned(),
        }
    }

    /// Reads it back.
    pub fn read(word: &str) -> Option<Self> {
        if let Some(who) = word.strip_prefix(TO) {
            return who.parse().ok().map(Self::To);
        }
        if let Some(who) = word.strip_prefix(GIVE) {
            return who.parse().ok().map(Self::ReassignTo);
        }
        Self::FIXED
            .into_iter()
            .find(|one| one.fixed_name() == Some(word))
    }

    /// The sentence on the button.
    pub fn label(self) -> &'static str {
        match self {
            Self::Show => "alert-show-button",
            Self::Path => "alert-path-button",
            Self::Take => "alert-take-button",
            Self::Pass => "alert-pass-button",
            Self::Called => "alert-called-button",
            Self::Visited => "alert-visited-button",
            Self::Referred => "alert-referred-button",
            Self::FalseAlarm => "alert-false-button",
            Self::Done => "alert-done-button",
            Self::EndedAtHome => "ending-home-button",
            Self::EndedReferred => "ending-referred-button",
            Self::EndedVisited => "ending-visited-button",
            Self::EndedAdmitted => "ending-admitted-button",
            Self::EndedEased => "ending-eased-button",
            Self::EndedDied => "ending-died-button",
            Self::Note => "alert-note-button",
            Self::Over | Self::To(_) => "alert-over-button",
            Self::Reassign | Self::ReassignTo(_) => "alert-reassign-button",
            Self::ToNext => "alert-next-button",
            Self::Keep => "back-button",
        }
    }

    /// What it takes to press it.
    pub fn action(self) -> Action {
        match self {
            Self::Show | Self::Path => Action::SeeAlerts,
            Self::Reassign | Self::ReassignTo(_) => Action::ReassignAlerts,
            Self::Take
            | Self::Pass
            | Self::Called
            | Self::Visited
            | Self::Referred
            | Self::FalseAlarm
            | Self::Done
            | Self::EndedAtHome
            | Self::EndedReferred
            | Self::EndedVisited
            | Self::EndedAdmitted
            | Self::EndedEased
            | Self::EndedDied
            | Self::Note
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
        let give = Word::ReassignTo(PersonId::from_bits(u64::MAX));
        for word in Word::FIXED.into_iter().chain([to, give]) {
            assert_eq!(Word::read(&word.name()), Some(word));
            assert!(word.name().len() <= 40);
        }
        assert_eq!(Word::read("to-nobody"), None);
        assert_eq!(Word::read("open"), None);
    }
}

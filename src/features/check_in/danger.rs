//! Danger is never behind a question: at the tap itself the other features
//! hear of it, and the rest of the report only adds (UX, rule 6).

use super::form::Form;
use crate::domain::report::Answers;
use crate::features::{Notice, Visit};

/// Whether there is any danger in these answers.
#[must_use]
pub fn any(answers: &Answers) -> bool {
    !answers.danger_signs().is_empty()
}

/// What an answer did to the danger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    /// Nothing, or nothing that concerns an alert.
    None,
    /// More became known beside the danger that was tapped before.
    Detailed,
    /// A sign was added.
    Tapped,
    /// A sign was taken back.
    Withdrawn,
}

fn change(before: &Answers, after: &Answers) -> Change {
    let (was, is) = (before.danger_signs(), after.danger_signs());
    if !is.is_subset(&was) {
        Change::Tapped
    } else if was != is {
        Change::Withdrawn
    } else if is.is_empty() || before == after {
        Change::None
    } else {
        Change::Detailed
    }
}

/// Tells the other features what this answer did to the danger.
pub(super) fn tell(visit: &mut Visit<'_, '_>, before: &Form, after: &Form) {
    let person = after.person;
    let answers = Box::new(after.answers.clone());
    let notice = match change(&before.answers, &after.answers) {
        Change::None => return,
        Change::Detailed => Notice::DangerDetailed { person, answers },
        Change::Tapped => Notice::DangerTapped {
            person,
            answers,
            by: after.filed_by,
            // Each sign that a correction adds is news.
            is_first: before.corrects.is_some() || !any(&before.answers),
        },
        Change::Withdrawn => Notice::DangerWithdrawn { person, answers },
    };
    visit.desk.announce(notice);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::report::{Breathlessness, DangerSign, Feeling};

    fn with(signs: &[DangerSign]) -> Answers {
        Answers {
            feeling: Some(Feeling::Complaints),
            danger: signs.iter().copied().collect(),
            ..Answers::default()
        }
    }

    #[test]
    fn each_new_sign_is_told_and_each_that_is_taken_back() {
        use DangerSign::{CannotSpeak, ChestPain, Fainted};
        let rest = Answers {
            breathlessness: Some(Breathlessness::Rest),
            ..with(&[])
        };
        let walking = Answers {
            breathlessness: Some(Breathlessness::Walking),
            ..with(&[])
        };
        let gawat = Answers {
            feeling: Some(Feeling::Emergency),
            ..with(&[])
        };
        for (before, after, expected) in [
            (with(&[]), with(&[]), Change::None),
            (with(&[]), with(&[ChestPain]), Change::Tapped),
            (
                with(&[ChestPain]),
                with(&[ChestPain, Fainted]),
                Change::Tapped,
            ),
            (with(&[ChestPain]), with(&[Fainted]), Change::Tapped),
            (
                with(&[ChestPain, Fainted]),
                with(&[Fainted]),
                Change::Withdrawn,
            ),
            (with(&[]), rest.clone(), Change::Tapped),
            (rest.clone(), walking.clone(), Change::Withdrawn),
            (
                rest.clone(),
                Answers {
                    danger: [CannotSpeak].into(),
                    ..rest.clone()
                },
                Change::Detailed,
            ),
            (
                rest.clone(),
                Answers {
                    no_thermometer: true,
                    ..rest.clone()
                },
                Change::Detailed,
            ),
            (rest.clone(), rest, Change::None),
            (with(&[]), walking, Change::None),
            (with(&[]), gawat.clone(), Change::Tapped),
            (gawat, Answers::healthy(), Change::Withdrawn),
        ] {
            assert_eq!(change(&before, &after), expected, "{before:?} {after:?}");
        }
    }
}

//! Which question comes next: the fewest that let a nurse act and an officer find out who
//! it is, danger first.

use serde::{Deserialize, Serialize};

use crate::domain::report::{Answers, Feeling};

/// A question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// How are they?
    Feeling,
    /// Danger signs.
    Danger,
    /// Which complaints?
    Symptoms,
    /// Body temperature.
    Temperature,
    /// Which village, where there are several.
    Village,
    /// Who is it?
    Name,
    /// On which telephone can they be called?
    Phone,
    /// Where do they live?
    Place,
}

const ORDER: [Step; 8] = [
    Step::Feeling,
    Step::Danger,
    Step::Symptoms,
    Step::Temperature,
    Step::Village,
    Step::Name,
    Step::Phone,
    Step::Place,
];

fn applies(step: Step, answers: &Answers, several_villages: bool) -> bool {
    let unwell = matches!(
        answers.feeling,
        Some(Feeling::Complaints | Feeling::Emergency)
    );
    match step {
        Step::Danger | Step::Symptoms => unwell,
        Step::Village => several_villages,
        Step::Feeling | Step::Temperature | Step::Name | Step::Phone | Step::Place => true,
    }
}

impl Step {
    /// The question after this one; `None`: that was the last.
    #[must_use]
    pub fn next(self, answers: &Answers, several_villages: bool) -> Option<Self> {
        let rest = ORDER.into_iter().skip_while(|step| *step != self).skip(1);
        let mut rest = rest.filter(|step| applies(*step, answers, several_villages));
        rest.next()
    }

    /// The question before this one.
    #[must_use]
    pub fn before(self, unwell: bool, several_villages: bool) -> Option<Self> {
        let feeling = if unwell {
            Feeling::Complaints
        } else {
            Feeling::Healthy
        };
        let answers = Answers {
            feeling: Some(feeling),
            ..Answers::default()
        };
        let earlier = ORDER.into_iter().take_while(|step| *step != self);
        earlier
            .filter(|step| applies(*step, &answers, several_villages))
            .last()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(feeling: Feeling, several: bool) -> Vec<Step> {
        let answers = Answers {
            feeling: Some(feeling),
            ..Answers::default()
        };
        let next = |step: &Step| step.next(&answers, several);
        std::iter::successors(Some(Step::Feeling), next).collect()
    }

    #[test]
    fn whoever_is_well_is_asked_little_and_danger_comes_first() {
        use Step::{Danger, Feeling as How, Name, Phone, Place, Symptoms, Temperature, Village};
        assert_eq!(
            walk(Feeling::Healthy, false),
            [How, Temperature, Name, Phone, Place]
        );
        assert_eq!(
            walk(Feeling::Complaints, true),
            [
                How,
                Danger,
                Symptoms,
                Temperature,
                Village,
                Name,
                Phone,
                Place
            ]
        );
        assert_eq!(Name.before(true, false), Some(Temperature));
        assert_eq!(Temperature.before(false, false), Some(How));
        assert_eq!(Temperature.before(true, false), Some(Symptoms));
        assert_eq!(How.before(true, true), None);
    }
}

//! Whether a report that was left half-finished says anything that a closed alert has
//! not known.
//!
//! The alert is out at the tap on a danger sign; a health worker may have taken and
//! closed it before the report is filed by itself, half an hour later. What was
//! looked after then rings nobody a second time. Anything that was not told through
//! that alert on that day does: one value more, one sign more, or a rule over days
//! that fires only now.

use super::{Alert, Fact, Picture, Subject};
use crate::domain::finding::{Finding, Reason};
use crate::domain::report::{Answers, Breathlessness, DangerSign, Report};

impl Alert {
    /// Whether everything grave in `report` was told through this alert before it was
    /// closed. Never so for a report that the person has sent.
    #[must_use]
    pub fn has_dealt_with(&self, report: &Report) -> bool {
        let is_candidate = self.is_closed()
            && !report.complete
            && *self.subject() == Subject::Person(report.person);
        let told = self.told_on(report);
        let mut grave = report
            .findings
            .iter()
            .filter(|finding| finding.grade.alerts())
            .peekable();
        is_candidate && grave.peek().is_some() && grave.all(|finding| is_told(finding, &told))
    }

    /// What was known at any time, of the day of that report.
    fn told_on(&self, report: &Report) -> Vec<&Picture> {
        let pictures = self.history().iter().filter_map(|entry| match &entry.fact {
            Fact::Opened { picture, .. }
            | Fact::Worsened { picture, .. }
            | Fact::Updated { picture }
            | Fact::DangerAnew { picture }
            | Fact::DangerWithdrawn { picture } => Some(&**picture),
            Fact::Rang { .. }
            | Fact::Skipped { .. }
            | Fact::PassedOn { .. }
            | Fact::Took { .. }
            | Fact::HandedOver { .. }
            | Fact::Reassigned { .. }
            | Fact::Noted { .. }
            | Fact::TakerLost { .. }
            | Fact::Reminded
            | Fact::Called { .. }
            | Fact::Visited { .. }
            | Fact::Referred { .. }
            | Fact::PressedAgain
            | Fact::FellSilent
            | Fact::Confirmed { .. }
            | Fact::ReportedBy { .. }
            | Fact::Told { .. }
            | Fact::Unreachable
            | Fact::Reachable
            | Fact::Identified { .. }
            | Fact::Closed { .. }
            | Fact::FiledAfterwards { .. } => None,
        });
        pictures
            .filter(|picture| picture.day == Some(report.day))
            .collect()
    }
}

/// Danger signs one by one, for they are ticked one by one; every other reason with
/// its very values.
fn is_told(finding: &Finding, told: &[&Picture]) -> bool {
    let any = |known: &dyn Fn(&Answers) -> bool| told.iter().any(|one| known(&one.answers));
    match &finding.reason {
        Reason::DangerSigns {
            signs,
            breathless_at_rest,
        } => {
            let at_rest = breathless_at_rest.then_some(DangerSign::CannotSpeak);
            let mut signs = signs.iter().copied().chain(at_rest);
            signs.all(|sign| any(&|answers| names(answers, sign)))
        }
        Reason::EmergencyButton => any(&Answers::emergency),
        Reason::SpO2 { .. }
        | Reason::Breaths { .. }
        | Reason::YoungInfantTemperature { .. }
        | Reason::News2Score { .. }
        | Reason::News2Single { .. }
        | Reason::Fever(_)
        | Reason::FeverBreathless { .. }
        | Reason::LongFever { .. }
        | Reason::Complaints { .. }
        | Reason::AtRisk { .. }
        | Reason::SpO2Fall { .. }
        | Reason::RiseAtRisk { .. } => {
            let mut known = told.iter().flat_map(|one| &one.findings);
            known.any(|known| known.reason == finding.reason)
        }
    }
}

fn names(answers: &Answers, sign: DangerSign) -> bool {
    let at_rest = answers.breathlessness == Some(Breathlessness::Rest);
    answers.danger.contains(&sign) || (at_rest && sign == DangerSign::CannotSpeak)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;
    use crate::domain::alert::{Cause, Ending, Entry};
    use crate::domain::escalation::Chain;
    use crate::domain::finding::RuleId;
    use crate::domain::grade::Grade;
    use crate::domain::id::{AlertId, PersonId, RandomId, ReportId};
    use crate::domain::protocol::Protocol;
    use crate::domain::report::{Feeling, Filer, ReportSource};
    use crate::domain::triage;
    use crate::domain::vitals::SpO2;

    const DAY: &str = "2020-04-12";

    fn person() -> PersonId {
        PersonId::from_bits(7)
    }

    fn signs(signs: &[DangerSign]) -> Answers {
        Answers {
            feeling: Some(Feeling::Complaints),
            danger: signs.iter().copied().collect(),
            ..Answers::default()
        }
    }

    fn with_spo2(answers: Answers, percent: i64) -> Answers {
        Answers {
            spo2: SpO2::new(percent).ok(),
            ..answers
        }
    }

    fn at_rest() -> Answers {
        Answers {
            breathlessness: Some(Breathlessness::Rest),
            ..signs(&[])
        }
    }

    fn report(day: &str, answers: Answers) -> Report {
        let day = day.parse().unwrap();
        let protocol = Protocol::embedded();
        let case = triage::Case {
            subject: &triage::Subject::default(),
            answers: &answers,
            day,
            isolation_day: None,
            history: &[],
        };
        let assessed = triage::assess(&protocol.triage, &case);
        Report {
            id: ReportId::from_bits(1),
            person: person(),
            isolation: None,
            isolation_day: None,
            day,
            sequence: 0,
            version: 0,
            filed_at: Moment::UNIX_EPOCH,
            filed_by: Filer::SelfReport,
            source: ReportSource::Chat,
            complete: false,
            time_uncertain: false,
            answers,
            grade: assessed.grade,
            findings: assessed.findings,
            news2: assessed.news2,
            remarks: assessed.remarks,
            supersedes: None,
        }
    }

    fn picture(answers: Answers) -> Box<Picture> {
        Box::new(Picture::from(&report(DAY, answers)))
    }

    /// An alert to which all of this was told, and which may have been closed.
    fn alert(told: &[Answers], is_closed: bool) -> Alert {
        let by = PersonId::from_bits(1);
        let mut told = told.iter().cloned().map(picture);
        let opened = Fact::Opened {
            grade: Grade::Merah,
            cause: Cause::Danger,
            picture: told.next().unwrap(),
            chain: Chain {
                order: vec![by],
                heads: Vec::new(),
                rungs: Vec::new(),
                then_every_minutes: 10,
                duty: None,
            },
        };
        let updates = told.map(|picture| Fact::Updated { picture });
        let ending = Ending::Eased;
        let end = [Fact::Took { by }, Fact::Closed { by, ending }];
        let end = end.into_iter().filter(|_| is_closed);
        let facts = std::iter::once(opened).chain(updates).chain(end);
        let at = Moment::UNIX_EPOCH;
        let history = facts.map(|fact| Entry { at, fact }).collect();
        let subject = Subject::Person(person());
        Alert::fold(AlertId::from_bits(5), subject, None, history).unwrap()
    }

    #[test]
    fn only_what_was_told_before_the_end_rings_nobody_again() {
        use DangerSign::{CannotSpeak, ChestPain, EmergencyButton, Fainted};
        let gawat = Answers {
            feeling: Some(Feeling::Emergency),
            ..Answers::default()
        };
        for (told, filed, dealt_with) in [
            (vec![signs(&[ChestPain])], signs(&[ChestPain]), true),
            (
                vec![signs(&[ChestPain]), signs(&[ChestPain, Fainted])],
                signs(&[ChestPain, Fainted]),
                true,
            ),
            // One after the other, and one of them taken back.
            (
                vec![signs(&[ChestPain]), signs(&[Fainted])],
                signs(&[ChestPain, Fainted]),
                true,
            ),
            (
                vec![signs(&[ChestPain, Fainted])],
                signs(&[ChestPain]),
                true,
            ),
            (
                vec![signs(&[ChestPain])],
                signs(&[ChestPain, Fainted]),
                false,
            ),
            (vec![signs(&[Fainted])], signs(&[ChestPain]), false),
            (vec![at_rest()], at_rest(), true),
            (vec![signs(&[CannotSpeak])], at_rest(), true),
            (vec![signs(&[ChestPain])], at_rest(), false),
            (vec![gawat.clone()], gawat.clone(), true),
            (vec![signs(&[EmergencyButton])], gawat.clone(), true),
            (vec![signs(&[ChestPain])], gawat, false),
            // A value that was measured after the end, or is another one by now.
            (
                vec![signs(&[ChestPain])],
                with_spo2(signs(&[ChestPain]), 93),
                false,
            ),
            (
                vec![with_spo2(signs(&[ChestPain]), 91)],
                with_spo2(signs(&[ChestPain]), 91),
                true,
            ),
            (
                vec![with_spo2(signs(&[ChestPain]), 91)],
                with_spo2(signs(&[ChestPain]), 88),
                false,
            ),
            // What is not grave is nothing to ring for.
            (
                vec![signs(&[ChestPain])],
                with_spo2(signs(&[ChestPain]), 98),
                true,
            ),
        ] {
            let told_to = alert(&told, true);
            let filed = report(DAY, filed);
            assert_eq!(
                told_to.has_dealt_with(&filed),
                dealt_with,
                "{told:?} {:?}",
                filed.answers
            );
        }
    }

    #[test]
    fn a_rule_over_days_that_fires_only_now_is_new() {
        let chest = signs(&[DangerSign::ChestPain]);
        let closed = alert(std::slice::from_ref(&chest), true);
        let mut filed = report(DAY, chest);
        filed.findings.push(Finding {
            rule: RuleId::new("long-fever"),
            grade: Grade::Oranye,
            reason: Reason::LongFever {
                days: Vec::new(),
                at_least_days: 3,
            },
        });
        assert!(!closed.has_dealt_with(&filed));
    }

    #[test]
    fn a_sent_report_another_day_an_open_alert_and_somebody_else_ring() {
        let chest = signs(&[DangerSign::ChestPain]);
        let told = [chest.clone()];
        let closed = alert(&told, true);
        let filed = report(DAY, chest.clone());
        assert!(closed.has_dealt_with(&filed));
        assert!(!alert(&told, false).has_dealt_with(&filed));
        assert!(!closed.has_dealt_with(&report("2020-04-13", chest)));
        let sent = Report {
            complete: true,
            ..filed.clone()
        };
        assert!(!closed.has_dealt_with(&sent));
        let somebody_else = Report {
            person: PersonId::from_bits(8),
            ..filed.clone()
        };
        assert!(!closed.has_dealt_with(&somebody_else));
        let nothing_grave = Report {
            findings: Vec::new(),
            ..filed
        };
        assert!(!closed.has_dealt_with(&nothing_grave));
    }
}

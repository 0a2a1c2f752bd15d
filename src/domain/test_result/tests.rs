use super::*;
use crate::domain::id::RandomId;
use crate::domain::isolation::IsolationState;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn stay(reason: IsolationReason) -> Isolation {
    Isolation {
        id: IsolationId::from_bits(1),
        person: PersonId::from_bits(2),
        reason,
        day_zero: day("2020-04-08"),
        length_days: Some(14),
        state: IsolationState::Active,
        since: Moment::UNIX_EPOCH,
        needs_food: false,
        decisions: Vec::new(),
    }
}

fn begins(reason: IsolationReason, day_zero: &str) -> Effect {
    Effect::Begins {
        reason,
        day_zero: day(day_zero),
    }
}

#[test]
fn of_two_results_that_are_one_persons_every_entry_stays_and_the_last_counts() {
    let (at, by) = (Moment::UNIX_EPOCH, PersonId::from_bits(9));
    let entered = |outcome, minute| Entered {
        outcome,
        by,
        at: at + chrono::TimeDelta::minutes(minute),
    };
    let telling = |outcome, minute| Telling {
        outcome,
        by,
        at: at + chrono::TimeDelta::minutes(minute),
        corrects: false,
        way: Way::Telephone,
        read: None,
    };
    let result = |person, outcome, minute| TestResult {
        person: PersonId::from_bits(person),
        session: TestSessionId::from_bits(1),
        kind: TestKind::Pcr,
        on: day("2020-04-12"),
        entries: vec![entered(outcome, minute)],
        telling: None,
        change: None,
    };
    let first = TestResult {
        telling: Some(telling(Outcome::Negative, 3)),
        ..result(1, Outcome::Negative, 1)
    };
    let second = result(1, Outcome::Positive, 2);
    for joined in [
        first.clone().joined(second.clone()),
        second.clone().joined(first.clone()),
    ] {
        assert_eq!(joined.entries.len(), 2);
        assert_eq!(joined.outcome(), Some(Outcome::Positive));
        // The positive was told to nobody yet: it is still to be sent.
        assert_eq!(joined.stage(), Stage::Entered);
        assert_eq!(joined.telling, first.telling);
    }
    let later = TestResult {
        telling: Some(telling(Outcome::Positive, 5)),
        ..second
    };
    let joined = later.joined(first);
    assert_eq!(joined.stage(), Stage::ToCall);
}

#[test]
fn only_a_confirming_test_changes_a_stay() {
    use IsolationReason::{
        CloseContact, ConfirmedWithSymptoms, ConfirmedWithoutSymptoms, Traveller, WaitingForResult,
    };
    let specimen = "2020-04-12";
    let ill = "2020-04-10";
    let confirmed = begins(ConfirmedWithoutSymptoms, specimen);
    let with_symptoms = begins(ConfirmedWithSymptoms, ill);
    let contact = begins(CloseContact, "2020-04-08");
    for (outcome, confirms, reason, onset, wanted) in [
        // A rapid test: nothing, whatever it shows.
        (
            Outcome::Negative,
            false,
            Some(CloseContact),
            None,
            Effect::None,
        ),
        (
            Outcome::Positive,
            false,
            Some(CloseContact),
            None,
            Effect::None,
        ),
        (
            Outcome::Negative,
            false,
            Some(WaitingForResult),
            None,
            Effect::None,
        ),
        (
            Outcome::Positive,
            false,
            Some(WaitingForResult),
            None,
            Effect::None,
        ),
        (Outcome::Positive, false, None, None, Effect::None),
        // A PCR.
        (Outcome::Positive, true, Some(CloseContact), None, confirmed),
        (
            Outcome::Positive,
            true,
            Some(Traveller),
            Some(ill),
            with_symptoms,
        ),
        (
            Outcome::Positive,
            true,
            Some(WaitingForResult),
            None,
            confirmed,
        ),
        (Outcome::Positive, true, None, None, confirmed),
        (
            Outcome::Positive,
            true,
            Some(ConfirmedWithSymptoms),
            None,
            Effect::None,
        ),
        (
            Outcome::Positive,
            true,
            Some(ConfirmedWithoutSymptoms),
            None,
            Effect::None,
        ),
        (
            Outcome::Negative,
            true,
            Some(CloseContact),
            None,
            Effect::None,
        ),
        (
            Outcome::Negative,
            true,
            Some(WaitingForResult),
            None,
            contact,
        ),
        (
            Outcome::Negative,
            true,
            Some(ConfirmedWithSymptoms),
            None,
            Effect::None,
        ),
        (Outcome::Negative, true, None, None, Effect::None),
        (
            Outcome::Invalid,
            true,
            Some(WaitingForResult),
            None,
            Effect::None,
        ),
        (
            Outcome::Invalid,
            false,
            Some(CloseContact),
            None,
            Effect::None,
        ),
    ] {
        let stay = reason.map(stay);
        let known = Known {
            on: day(specimen),
            onset: onset.map(day),
            stay: stay.as_ref(),
            confirms,
        };
        assert_eq!(
            effect(outcome, known),
            wanted,
            "{outcome:?} {confirms} {reason:?} {onset:?}"
        );
    }
}

fn session() -> TestSession {
    TestSession {
        id: TestSessionId::from_bits(5),
        on: day("2020-04-12"),
        kind: TestKind::RapidAntibody,
        place: "Balai Desa".to_owned(),
        village: "asri".parse().unwrap(),
        led_by: PersonId::from_bits(9),
        since: Moment::UNIX_EPOCH,
        people: Vec::new(),
    }
}

fn entered(outcome: Outcome) -> Entered {
    Entered {
        outcome,
        by: PersonId::from_bits(9),
        at: Moment::UNIX_EPOCH,
    }
}

fn told(result: &mut TestResult, way: Way) {
    let (outcome, corrects) = result.to_tell().unwrap();
    result.telling = Some(Telling {
        outcome,
        by: PersonId::from_bits(9),
        at: Moment::UNIX_EPOCH,
        corrects,
        way,
        read: None,
    });
}

#[test]
fn a_result_is_entered_told_read_and_corrected() {
    let mut result = TestResult::awaited(&session(), PersonId::from_bits(2));
    assert_eq!((result.stage(), result.to_tell()), (Stage::Awaited, None));
    assert!(result.enter(entered(Outcome::Negative)));
    assert!(!result.enter(entered(Outcome::Negative)), "pressed twice");
    assert_eq!(result.to_tell(), Some((Outcome::Negative, false)));
    told(
        &mut result,
        Way::Chat {
            chat: 1,
            message: 1,
        },
    );
    assert_eq!((result.stage(), result.to_tell()), (Stage::Told, None));
    result.telling.as_mut().unwrap().read = Some(Moment::UNIX_EPOCH);
    assert_eq!(result.stage(), Stage::Read);
    assert!(result.enter(entered(Outcome::Positive)));
    assert_eq!(result.to_tell(), Some((Outcome::Positive, true)));
    told(&mut result, Way::Telephone);
    assert_eq!(result.stage(), Stage::ToCall);
    // Nobody had called yet: that is no correction.
    assert!(result.enter(entered(Outcome::Negative)));
    assert_eq!(result.to_tell(), Some((Outcome::Negative, false)));
}

#[test]
fn progress_counts_everybody_once() {
    let mut results = Vec::new();
    for place in 0..4 {
        results.push(TestResult::awaited(&session(), PersonId::from_bits(place)));
    }
    results[0].enter(entered(Outcome::Negative));
    results[1].enter(entered(Outcome::Positive));
    results[2].enter(entered(Outcome::Invalid));
    told(&mut results[0], Way::Telephone);
    told(
        &mut results[1],
        Way::Chat {
            chat: 1,
            message: 1,
        },
    );
    let progress = Progress::of(&results);
    assert_eq!(
        progress,
        Progress {
            people: 4,
            examined: 3,
            negative: 1,
            positive: 1,
            invalid: 1,
            unsent: 1,
            told: 1,
            read: 0,
            to_call: 1,
        }
    );
    assert_eq!(progress.awaited(), 1);
}

#[test]
fn nobody_stands_there_twice_and_a_session_has_an_end() {
    let mut session = session();
    let person = PersonId::from_bits;
    assert_eq!(session.add(person(1)), Ok(()));
    assert_eq!(session.add(person(1)), Err(NotAdded::AlreadyThere));
    assert_eq!(session.add(person(2)), Ok(()));
    session.replace(person(1), person(2));
    assert_eq!(session.people, [person(2)]);
    session.replace(person(2), person(3));
    assert_eq!(session.people, [person(3)]);
    for bits in 10.. {
        if session.add(person(bits)) == Err(NotAdded::Full) {
            break;
        }
    }
    assert_eq!(session.people.len(), PEOPLE_MAX);
}

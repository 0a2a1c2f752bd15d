//! The rules of an alert's life, in tables.

use chrono::TimeDelta;

use super::*;
use crate::domain::escalation::{SkipReason, Whom};
use crate::domain::id::{RandomId as _, ReportId};
use crate::domain::protocol::Protocol;
use crate::domain::report::DangerSign;

fn who(number: u64) -> PersonId {
    PersonId::from_bits(number)
}

const WATI: u64 = 1;
const RINI: u64 = 2;

fn at(minutes: i64) -> Moment {
    Moment::UNIX_EPOCH + TimeDelta::minutes(minutes)
}

fn picture(grade: Grade) -> Box<Picture> {
    Box::new(Picture {
        grade,
        ..Picture::default()
    })
}

fn chain(grade: Grade) -> Chain {
    let rules = Protocol::embedded().alerts;
    let ladder = match grade {
        Grade::Merah => &rules.merah.limits,
        _ => &rules.oranye.limits,
    };
    Chain::new(ladder, vec![who(WATI), who(RINI)], vec![who(9)])
}

fn opened(grade: Grade, cause: Cause) -> Fact {
    Fact::Opened {
        grade,
        cause,
        picture: picture(grade),
        chain: chain(grade),
    }
}

fn worsened(grade: Grade) -> Fact {
    Fact::Worsened {
        grade,
        cause: Cause::Report,
        picture: picture(grade),
        chain: chain(grade),
    }
}

fn closed(by: u64) -> Fact {
    let ending = Ending::Eased;
    Fact::Closed {
        by: who(by),
        ending,
    }
}

fn filed() -> Fact {
    Fact::FiledAfterwards {
        report: ReportId::from_bits(3),
    }
}

fn took(by: u64) -> Fact {
    Fact::Took { by: who(by) }
}

fn rang(whom: &[u64], rung: Option<i64>) -> Fact {
    Fact::Rang {
        whom: whom.iter().copied().map(who).collect(),
        rung: rung.map(at),
    }
}

/// An alert to which this has happened, a minute apart.
fn after(facts: Vec<Fact>) -> Alert {
    let entries = (0..).zip(facts).map(|(minute, fact)| Entry {
        at: at(minute),
        fact,
    });
    fold(entries.collect()).unwrap()
}

fn fold(history: Vec<Entry>) -> Result<Alert, Illegal> {
    let subject = Subject::Person(who(77));
    Alert::fold(AlertId::from_bits(5), subject, None, history)
}

fn orange(more: Vec<Fact>) -> Alert {
    let mut facts = vec![opened(Grade::Oranye, Cause::Report)];
    facts.extend(more);
    after(facts)
}

/// Each kind of fact once, said or done by Wati where somebody does it.
fn every_fact() -> Vec<(&'static str, Fact)> {
    let by = who(WATI);
    let because = SkipReason::Unreachable;
    let picture = picture(Grade::Kuning);
    vec![
        ("opened", opened(Grade::Merah, Cause::Danger)),
        ("rung", rang(&[WATI], Some(0))),
        ("rang", rang(&[WATI], None)),
        ("skipped", Fact::Skipped { who: by, because }),
        ("passed", Fact::PassedOn { by }),
        ("took", took(WATI)),
        ("over", Fact::HandedOver { by, to: None }),
        ("lost", Fact::TakerLost { by, because }),
        ("reminded", Fact::Reminded),
        ("called", Fact::Called { by }),
        ("visited", Fact::Visited { by }),
        ("referred", Fact::Referred { by }),
        (
            "noted",
            Fact::Noted {
                by,
                words: "sudah minum obat".to_owned(),
            },
        ),
        (
            "reassigned",
            Fact::Reassigned {
                by: who(3),
                from: by,
                to: who(4),
            },
        ),
        ("worse", worsened(Grade::Merah)),
        ("same", worsened(Grade::Oranye)),
        ("milder", worsened(Grade::Kuning)),
        (
            "updated",
            Fact::Updated {
                picture: picture.clone(),
            },
        ),
        ("pressed", Fact::PressedAgain),
        (
            "anew",
            Fact::DangerAnew {
                picture: picture.clone(),
            },
        ),
        ("silent", Fact::FellSilent),
        ("confirmed", Fact::Confirmed { by }),
        (
            "behalf",
            Fact::ReportedBy {
                by: Filer::Staff(by),
            },
        ),
        ("withdrawn", Fact::DangerWithdrawn { picture }),
        (
            "told",
            Fact::Told {
                words: "belakang masjid".to_owned(),
            },
        ),
        ("unreachable", Fact::Unreachable),
        ("reachable", Fact::Reachable),
        (
            "identified",
            Fact::Identified {
                person: who(8),
                village: "asri".parse().unwrap(),
                chain: None,
            },
        ),
        ("closed", closed(WATI)),
        ("filed", filed()),
    ]
}

/// Which facts are refused in a state, and why; all others are legal.
#[track_caller]
fn refuses(alert: &Alert, refused: &[(&str, Illegal)]) {
    for (name, fact) in every_fact() {
        let expected = refused.iter().find(|(one, _)| *one == name);
        let expected = expected.map_or(Ok(()), |(_, why)| Err(*why));
        let mut changed = alert.clone();
        let entry = Entry { at: at(99), fact };
        assert_eq!(changed.record(entry), expected, "{name}");
        if expected.is_err() {
            assert_eq!(&changed, alert, "{name} is refused and changes nothing");
        } else {
            assert_eq!(changed.history().len(), alert.history().len() + 1);
        }
    }
}

#[test]
fn an_open_alert_refuses_what_only_its_taker_can_do() {
    use Illegal::{NotClosed, NotTheirs, NotWorse, Opening};
    let refused = [
        ("filed", NotClosed),
        ("opened", Opening),
        ("over", NotTheirs),
        ("lost", NotTheirs),
        ("reminded", NotTheirs),
        ("called", NotTheirs),
        ("visited", NotTheirs),
        ("referred", NotTheirs),
        ("noted", NotTheirs),
        ("reassigned", NotTheirs),
        ("confirmed", NotTheirs),
        ("same", NotWorse),
        ("milder", NotWorse),
        ("closed", NotTheirs),
    ];
    refuses(&orange(vec![]), &refused);
    refuses(&orange(vec![rang(&[WATI], Some(0))]), &refused);
}

#[test]
fn a_taken_alert_refuses_rungs_and_a_second_taker() {
    use Illegal::{NotClosed, NotWorse, Opening, Taken};
    let refused = [
        ("filed", NotClosed),
        ("opened", Opening),
        ("rung", Taken),
        ("skipped", Taken),
        ("passed", Taken),
        ("took", Taken),
        ("same", NotWorse),
        ("milder", NotWorse),
    ];
    refuses(&orange(vec![took(WATI)]), &refused);
}

#[test]
fn whoever_does_not_have_it_can_do_nothing_with_it() {
    use Illegal::{NotClosed, NotTheirs, NotWorse, Opening, Taken};
    let refused = [
        ("filed", NotClosed),
        ("opened", Opening),
        ("rung", Taken),
        ("skipped", Taken),
        ("passed", Taken),
        ("took", Taken),
        ("over", NotTheirs),
        ("lost", NotTheirs),
        ("called", NotTheirs),
        ("visited", NotTheirs),
        ("referred", NotTheirs),
        ("noted", NotTheirs),
        ("reassigned", NotTheirs),
        ("confirmed", NotTheirs),
        ("same", NotWorse),
        ("milder", NotWorse),
        ("closed", NotTheirs),
    ];
    refuses(&orange(vec![took(RINI)]), &refused);
}

#[test]
fn a_closed_alert_refuses_everything_but_a_note_of_what_was_filed_afterwards() {
    let all = every_fact();
    let all: Vec<_> = all
        .iter()
        .filter(|(name, _)| *name != "filed")
        .map(|(name, _)| (*name, Illegal::Closed))
        .collect();
    refuses(&orange(vec![took(WATI), closed(WATI)]), &all);
}

#[test]
fn the_first_thing_that_happens_is_that_it_opens() {
    assert_eq!(fold(Vec::new()), Err(Illegal::Opening));
    for (name, fact) in every_fact() {
        let folded = fold(vec![Entry { at: at(0), fact }]);
        assert_eq!(folded.is_ok(), name == "opened", "{name}");
    }
}

/// A long day: everything happens that can happen.
fn long_history() -> Vec<Fact> {
    let because = SkipReason::Refused;
    let (wati, rini) = (who(WATI), who(RINI));
    vec![
        opened(Grade::Oranye, Cause::Silence),
        Fact::Skipped {
            who: who(3),
            because,
        },
        rang(&[WATI], Some(0)),
        Fact::PassedOn { by: wati },
        rang(&[RINI], None),
        worsened(Grade::Merah),
        rang(&[RINI], Some(5)),
        Fact::DangerWithdrawn {
            picture: picture(Grade::Hijau),
        },
        rang(&[WATI], Some(20)),
        Fact::PressedAgain,
        rang(&[WATI, RINI, 9], Some(35)),
        took(WATI),
        Fact::Called { by: wati },
        Fact::Reminded,
        Fact::HandedOver {
            by: wati,
            to: Some(rini),
        },
        rang(&[RINI], None),
        took(RINI),
        Fact::Unreachable,
        Fact::TakerLost { by: rini, because },
        rang(&[9], None),
        took(9),
        Fact::Reachable,
        Fact::Updated {
            picture: picture(Grade::Merah),
        },
        Fact::Visited { by: who(9) },
        closed(9),
    ]
}

#[test]
fn cut_anywhere_a_history_tells_of_a_legal_alert() {
    let facts = long_history();
    let mut gravest = Grade::Hijau;
    for length in 1..=facts.len() {
        let alert = after(facts[..length].to_vec());
        assert!(alert.grade() >= gravest, "the grade never falls");
        gravest = alert.grade();
        assert_eq!(alert.is_closed(), length == facts.len());
        match alert.state() {
            State::Open(climb) => assert!(alert.chain().next_due(climb) >= climb.last_due),
            State::Taken { by, at } => {
                assert_eq!(alert.taker(), Some(*by));
                assert!(*at <= alert.attended());
            }
            State::Closed { by, .. } => assert_eq!(*by, who(9)),
        }
        let stored = serde_json::to_string(&alert).unwrap();
        let read: Alert = serde_json::from_str(&stored).unwrap();
        assert_eq!(read, alert, "what follows from the history is not stored");
    }
}

#[test]
fn a_history_that_can_not_have_happened_is_not_read() {
    let alert = orange(vec![took(WATI)]);
    let mut stored = serde_json::to_value(&alert).unwrap();
    let history = stored["history"].as_array_mut().unwrap();
    history.push(history[1].clone());
    assert!(serde_json::from_value::<Alert>(stored).is_err());
}

#[test]
fn what_is_withdrawn_is_marked_and_the_worst_kept() {
    let withdrawn = Fact::DangerWithdrawn {
        picture: picture(Grade::Hijau),
    };
    let alert = after(vec![opened(Grade::Merah, Cause::Danger), withdrawn.clone()]);
    assert!(alert.is_withdrawn() && !alert.is_closed());
    assert_eq!(alert.grade(), Grade::Merah);
    assert_eq!(alert.worst().grade, Grade::Merah);
    assert_eq!(alert.picture().grade, Grade::Hijau);
    let alert = orange(vec![withdrawn.clone(), worsened(Grade::Merah)]);
    assert!(alert.is_withdrawn(), "graver for another reason");
    let mut fainted = picture(Grade::Merah);
    fainted.answers.danger = [DangerSign::Fainted].into();
    let danger = |update: fn(Box<Picture>) -> Fact| {
        let facts = vec![
            opened(Grade::Merah, Cause::Danger),
            withdrawn.clone(),
            update(fainted.clone()),
        ];
        after(facts).is_withdrawn()
    };
    assert!(!danger(|picture| Fact::Updated { picture }));
    assert!(!danger(|picture| Fact::DangerAnew { picture }));
    assert!(
        !danger(|picture| Fact::DangerWithdrawn { picture }),
        "another sign stands"
    );
}

#[test]
fn a_stranger_gets_a_name_and_is_stored_as_he_came() {
    let person = who(8);
    let village: VillageId = "asri".parse().unwrap();
    let alert = orange(vec![Fact::Identified {
        person,
        village: village.clone(),
        chain: None,
    }]);
    assert_eq!(alert.subject(), &Subject::Person(person));
    assert_eq!(alert.village(), Some(&village));
    let stored = serde_json::to_value(&alert).unwrap();
    assert_eq!(stored["subject"]["person"], serde_json::json!(who(77)));
    assert_eq!(serde_json::from_value::<Alert>(stored).unwrap(), alert);
}

#[test]
fn who_was_rung_is_waited_for_until_it_is_taken_or_passed_on() {
    let alert = orange(vec![rang(&[WATI, RINI], Some(0))]);
    assert_eq!(alert.waiting_for().len(), 2);
    let mut passed = alert.clone();
    let by = who(WATI);
    let entry = |fact| Entry { at: at(9), fact };
    passed.record(entry(Fact::PassedOn { by })).unwrap();
    assert_eq!(passed.waiting_for(), &[who(RINI)].into());
    assert!(passed.tried().contains(&by));
    let mut taken = alert;
    taken.record(entry(took(RINI))).unwrap();
    assert!(taken.waiting_for().is_empty());
}

#[test]
fn only_what_is_booked_counts_as_done_and_a_new_taker_begins_anew() {
    let by = who(WATI);
    for (fact, acted) in [
        (Fact::Reminded, false),
        (Fact::Unreachable, false),
        (Fact::Called { by }, true),
        (Fact::Visited { by }, true),
        (Fact::Referred { by }, true),
    ] {
        let alert = orange(vec![took(WATI), fact.clone()]);
        assert_eq!(alert.has_been_acted_on(), acted, "{fact:?}");
    }
    let over = Fact::HandedOver { by, to: None };
    let alert = orange(vec![took(WATI), Fact::Called { by }, over, took(RINI)]);
    assert!(!alert.has_been_acted_on());
}

#[test]
fn graver_means_the_foot_of_the_graver_ladder_but_never_calmer_than_before() {
    let rung = rang(&[WATI], Some(0));
    let alert = orange(vec![rung.clone(), worsened(Grade::Merah)]);
    let State::Open(climb) = alert.state() else {
        panic!("open");
    };
    assert_eq!((climb.rungs_rung, climb.last_due), (0, at(2)));
    // Everyone was rung already: everyone goes on being rung.
    let alert = orange(vec![rung.clone(), rung, worsened(Grade::Merah)]);
    let State::Open(climb) = alert.state() else {
        panic!("open");
    };
    assert!(alert.chain().is_spent(climb));
    assert_eq!(alert.chain().next_due(climb), at(3 + 10));
    // With somebody it stays with somebody.
    let alert = orange(vec![took(WATI), worsened(Grade::Merah)]);
    assert_eq!(alert.taker(), Some(who(WATI)));
}

#[test]
fn handed_over_it_has_the_first_span_of_the_ladder_again() {
    let over = Fact::HandedOver {
        by: who(WATI),
        to: None,
    };
    let alert = after(vec![
        opened(Grade::Merah, Cause::Danger),
        rang(&[WATI], Some(0)),
        took(WATI),
        over,
    ]);
    let State::Open(climb) = alert.state() else {
        panic!("open");
    };
    assert_eq!(alert.chain().next_due(climb), at(3 + 15));
}

#[test]
fn what_a_grave_moment_means() {
    use Cause::{Danger, Emergency, Report, Silence};
    use Decision::{Anew, First, Insists, Repeat, Same, Silent, Worse};
    use Grade::{Merah, Oranye};
    let reported = orange(vec![]);
    let red = after(vec![opened(Merah, Danger)]);
    let taken = after(vec![opened(Merah, Danger), took(WATI)]);
    let pressed = after(vec![opened(Merah, Emergency)]);
    let pressed_again = after(vec![opened(Merah, Emergency), Fact::PressedAgain]);
    for (open, grade, cause, first_sign, minute, expected) in [
        (None, Oranye, Report, false, 0, First),
        (None, Merah, Emergency, true, 0, First),
        (Some(&reported), Oranye, Report, false, 5, Same),
        (Some(&reported), Oranye, Silence, false, 5, Silent),
        (Some(&reported), Merah, Report, false, 5, Worse),
        (Some(&reported), Merah, Danger, true, 5, Worse),
        (Some(&reported), Merah, Emergency, false, 5, Worse),
        (Some(&red), Oranye, Report, false, 5, Same),
        (Some(&red), Oranye, Silence, false, 5, Silent),
        // One sign after the other in one report, and a report begun at once.
        (Some(&red), Merah, Danger, false, 99, Same),
        (Some(&red), Merah, Danger, true, 9, Same),
        (Some(&red), Merah, Danger, true, 10, Anew),
        (Some(&taken), Merah, Danger, false, 5, Same),
        (Some(&taken), Merah, Danger, true, 5, Anew),
        (Some(&red), Merah, Emergency, true, 0, Insists),
        (Some(&pressed), Merah, Report, false, 5, Same),
        (Some(&pressed), Merah, Emergency, false, 9, Repeat),
        (Some(&pressed), Merah, Emergency, false, 10, Insists),
        (Some(&pressed_again), Merah, Emergency, false, 10, Repeat),
        (Some(&pressed_again), Merah, Emergency, false, 11, Insists),
    ] {
        let at = at(minute);
        let coming = Coming {
            grade,
            cause,
            first_sign,
            at,
        };
        let decision = decide(open, coming, TimeDelta::minutes(10));
        assert_eq!(decision, expected, "{grade} {cause:?} at {minute}");
    }
}

#[test]
fn what_rings_a_taken_alert_must_be_answered_anew() {
    let by = who(WATI);
    let picture = picture(Grade::Merah);
    for fact in [
        worsened(Grade::Merah),
        Fact::PressedAgain,
        Fact::DangerAnew { picture },
        Fact::FellSilent,
    ] {
        let called = Fact::Called { by };
        let mut alert = orange(vec![took(WATI), called.clone(), fact.clone()]);
        assert!(
            !alert.has_been_acted_on() && alert.is_pressing(),
            "{fact:?}"
        );
        assert_eq!(alert.attended(), at(3), "{fact:?}");
        for (answer, acted) in [(Fact::Confirmed { by }, false), (called, true)] {
            let fact = answer;
            alert.record(Entry { at: at(9), fact }).unwrap();
            assert!(!alert.is_pressing());
            assert_eq!(alert.has_been_acted_on(), acted);
        }
    }
}

#[test]
fn whoever_is_asked_and_does_nothing_is_counted() {
    let by = who(WATI);
    let alert = orange(vec![took(WATI), Fact::Reminded, Fact::Reminded]);
    assert_eq!(alert.unanswered(), 2);
    let alert = orange(vec![took(WATI), Fact::Reminded, Fact::Confirmed { by }]);
    assert_eq!(alert.unanswered(), 0);
}

#[test]
fn silence_ends_with_the_first_word() {
    let update = Fact::Updated {
        picture: picture(Grade::Kuning),
    };
    let silent = after(vec![opened(Grade::Oranye, Cause::Silence), took(WATI)]);
    assert!(silent.is_only_silence());
    let heard = after(vec![
        opened(Grade::Oranye, Cause::Silence),
        Fact::FellSilent,
        update,
    ]);
    assert!(!heard.is_only_silence());
    assert_eq!(heard.silent_since(), None);
}

/// The grown history of a stored alert is read and folded at every ring.
#[test]
fn days_of_ringing_are_told_by_the_first_and_the_newest_ring() {
    let everyone = |minute| rang(&[WATI, RINI, 9], Some(minute));
    let mut alert = orange(vec![rang(&[WATI], Some(0)), everyone(60)]);
    for minute in (70..4_000).step_by(10) {
        alert
            .record(Entry {
                at: at(minute),
                fact: everyone(minute),
            })
            .unwrap();
    }
    let State::Open(climb) = alert.state() else {
        panic!("it is open");
    };
    assert_eq!(alert.chain().next_due(climb), at(4_000));
    assert_eq!(alert.chain().next_whom(climb), Whom::Everyone);
    assert!(alert.history().len() < 8, "{}", alert.history().len());
    assert_eq!(
        alert.history().last().map(|entry| entry.at),
        Some(at(3_990))
    );
    let folded = serde_json::to_string(&alert).unwrap();
    assert_eq!(serde_json::from_str::<Alert>(&folded).unwrap(), alert);
}

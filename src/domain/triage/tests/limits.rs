//! The rules of one report, each at its limits.

use super::*;
use crate::domain::birth::BirthDate;
use crate::domain::finding::{Limit, News2Item};
use crate::domain::triage::news2::{Known, score};

#[test]
fn nothing_fires_on_a_healthy_day() {
    check(
        &adult(),
        &[
            ("", Hijau),
            ("healthy", Hijau),
            ("36.6 spo2=98 breaths=16 pulse=72", Hijau),
        ],
    );
    assert!(first(&adult(), "healthy 36.6").findings.is_empty());
}

#[test]
fn every_danger_sign_is_merah_at_every_age() {
    for sign in DangerSign::ALL {
        for subject in [
            aged_months(1),
            aged(3),
            aged(12),
            adult(),
            pregnant(),
            Subject::default(),
        ] {
            let assessment = first(&subject, sign.word());
            assert_eq!(assessment.grade, Merah, "{sign} at {:?}", subject.age);
        }
    }
    check(&aged(3), &[("rest", Merah)]);
    check(
        &adult(),
        &[("rest", Merah), ("emergency", Merah), ("walking", Kuning)],
    );
}

#[test]
fn a_sign_names_the_list_it_stands_in() {
    for (subject, sign, rule) in [
        (adult(), "chest_pain", "danger-adult"),
        (adult(), "convulsion", "danger-child"),
        (adult(), "blue_lips", "danger-adult"),
        (aged_months(59), "blue_lips", "danger-child"),
        (aged_months(60), "blue_lips", "danger-adult"),
        (aged_months(59), "chest_pain", "danger-adult"),
        (adult(), "emergency_button", "emergency-button"),
        (adult(), "emergency", "emergency-button"),
    ] {
        assert_eq!(rule_ids(&first(&subject, sign)), [rule], "{sign}");
    }
}

#[test]
fn spo2_at_every_age() {
    let rows = [
        ("spo2=92", Merah),
        ("spo2=93", Oranye),
        ("spo2=94", Oranye),
        ("spo2=95", Hijau),
    ];
    for subject in [adult(), pregnant(), aged(14), aged_months(1)] {
        check(&subject, &rows);
    }
    let finding = first(&pregnant(), "spo2=92").findings.remove(0);
    let limit = Limit::AtMost(SpO2::new(92).unwrap());
    let measured = SpO2::new(92).unwrap();
    assert_eq!(finding.reason, Reason::SpO2 { measured, limit });
}

#[test]
fn breaths_from_12_on() {
    for subject in [aged(12), aged(14), pregnant()] {
        check(
            &subject,
            &[
                ("breaths=20", Hijau),
                ("breaths=21", Kuning),
                ("breaths=23", Kuning),
                ("breaths=24", Oranye),
                ("breaths=30", Oranye),
                ("breaths=31", Merah),
            ],
        );
    }
}

#[test]
fn breaths_of_children_by_completed_months() {
    for (months, slow, fast) in [
        (0, "breaths=59", "breaths=60"),
        (1, "breaths=59", "breaths=60"),
        (2, "breaths=49", "breaths=50"),
        (11, "breaths=49", "breaths=50"),
        (12, "breaths=39", "breaths=40"),
        (71, "breaths=39", "breaths=40"),
        (72, "breaths=29", "breaths=30"),
        (143, "breaths=29", "breaths=30"),
    ] {
        check(
            &aged_months(months),
            &[(slow, Hijau), (fast, Oranye), ("breaths=80", Oranye)],
        );
    }
    check(
        &aged_months(144),
        &[("breaths=29", Oranye), ("breaths=31", Merah)],
    );
}

#[test]
fn temperature_in_the_first_two_months() {
    check(
        &aged_months(1),
        &[
            ("37.4", Hijau),
            ("37.5", Merah),
            ("35.5", Hijau),
            ("35.4", Merah),
            ("fever", Kuning),
        ],
    );
    check(&aged_months(2), &[("37.5", Kuning), ("35.4", Hijau)]);
}

#[test]
fn fever_by_age_measured_or_ticked() {
    check(&aged_months(59), &[("37.4", Hijau), ("37.5", Kuning)]);
    check(&aged_months(60), &[("37.9", Hijau), ("38.0", Kuning)]);
    check(
        &adult(),
        &[("37.9", Hijau), ("38.0", Kuning), ("36.5 fever", Kuning)],
    );
    assert_eq!(rule_ids(&first(&aged(4), "37.5")), ["fever-under-5"]);
    assert_eq!(rule_ids(&first(&adult(), "38.0")), ["fever"]);
}

#[test]
fn a_fever_reducer_is_shown_and_is_no_fever() {
    let assessment = first(&adult(), "37.9 reducer");
    assert_eq!(assessment.grade, Hijau);
    assert_eq!(assessment.remarks, [Remark::FeverReducer]);
}

#[test]
fn fever_with_breathlessness_in_any_degree() {
    check(
        &adult(),
        &[
            ("38.0 breathless", Oranye),
            ("38.0 exertion", Oranye),
            ("37.9 exertion", Kuning),
            ("fever walking", Oranye),
            ("38.0 breaths=23", Kuning),
        ],
    );
    check(
        &aged(4),
        &[("37.5 breathless", Oranye), ("37.4 breathless", Kuning)],
    );
}

#[test]
fn any_complaint_is_kuning_unless_it_is_usual() {
    for symptom in Symptom::ALL {
        check(&adult(), &[(symptom.word(), Kuning)]);
    }
    check(&adult(), &[("complaints", Kuning), ("exertion", Kuning)]);
    let coughs_always = Subject {
        usual: [Symptom::Cough, Symptom::Breathless].into(),
        ..adult()
    };
    check(
        &coughs_always,
        &[
            ("complaints cough", Hijau),
            ("cough headache", Kuning),
            ("exertion", Hijau),
            ("rest", Merah),
        ],
    );
    let own_words = Answers {
        other_text: Some("greges".to_owned()),
        ..Answers::default()
    };
    assert_eq!(own_words.complaints(), [Symptom::Other].into());
}

#[test]
fn a_usual_fever_is_a_fever_all_the_same() {
    let feverish = Subject {
        usual: [Symptom::Fever].into(),
        ..adult()
    };
    assert_eq!(rule_ids(&first(&feverish, "fever")), ["fever"]);
}

#[test]
fn a_person_at_risk_with_fever_or_breathlessness() {
    let subjects = Condition::ALL.iter().map(|condition| with(*condition));
    for subject in subjects.chain([aged(60), pregnant()]) {
        check(
            &subject,
            &[
                ("cough", Kuning),
                ("38.0", Oranye),
                ("fever", Oranye),
                ("breathless", Oranye),
                ("exertion", Oranye),
            ],
        );
    }
    check(&aged(59), &[("38.0", Kuning)]);
    let unsure = Subject {
        pregnancy: Pregnancy::Unknown,
        ..aged(28)
    };
    check(&unsure, &[("38.0", Kuning)]);
}

#[test]
fn risk_lifts_kuning_only() {
    check(
        &aged(70),
        &[
            ("", Hijau),
            ("38.0 breathless", Oranye),
            ("spo2=92 fever", Merah),
        ],
    );
    let shown = first(&aged(70), "cough");
    let factors = [RiskFactor::AgeFrom(60)].into();
    assert_eq!(shown.remarks, [Remark::AtRisk { factors }]);
}

#[test]
fn partial_news2_by_its_sum() {
    // Breaths 21 score 2, SpO2 95 scores 1, pulse 111 scores 2, 39.1 scores 2.
    check(
        &adult(),
        &[
            ("pulse=111 spo2=95", Hijau),
            ("breaths=20 pulse=111 39.0 spo2=95", Kuning),
            ("pulse=111 39.1 spo2=95", Oranye),
            ("breaths=21 pulse=111 39.0 spo2=95", Oranye),
            ("breaths=21 pulse=111 39.1 spo2=95", Merah),
        ],
    );
    let news2 = first(&adult(), "breaths=21 pulse=111 39.1 spo2=95")
        .news2
        .unwrap();
    assert_eq!(news2.score, 7);
    let missing = [
        News2Item::Oxygen,
        News2Item::Systolic,
        News2Item::Consciousness,
    ];
    assert_eq!(news2.missing, missing.into());
}

#[test]
fn partial_news2_by_a_single_item() {
    check(
        &aged(16),
        &[
            ("pulse=131", Oranye),
            ("pulse=130", Hijau),
            ("pulse=40", Oranye),
            ("pulse=41", Hijau),
            ("breaths=8", Oranye),
            ("breaths=9", Hijau),
            ("35.0", Oranye),
            ("35.1", Hijau),
        ],
    );
}

#[test]
fn where_news2_is_not_used_extremes_are_remarks() {
    for subject in [pregnant(), aged(12), aged_months(16 * 12 - 1)] {
        for words in ["pulse=131", "pulse=40", "breaths=8", "35.0"] {
            let assessment = first(&subject, words);
            assert_eq!(assessment.grade, Hijau, "{words}");
            assert_eq!(assessment.news2, None);
            let extreme = |remark: &&Remark| !matches!(remark, Remark::AtRisk { .. });
            assert_eq!(
                assessment.remarks.iter().filter(extreme).count(),
                1,
                "{words}"
            );
        }
        check(
            &subject,
            &[("pulse=130", Hijau), ("breaths=9", Hijau), ("35.1", Hijau)],
        );
    }
    assert!(
        first(&aged(14), "pulse=130 breaths=9 35.1")
            .remarks
            .is_empty()
    );
    assert!(
        first(&aged(11), "pulse=131 breaths=8 35.0")
            .remarks
            .is_empty()
    );
}

#[test]
fn news2_shows_what_is_missing_and_is_silent_when_nothing_is_known() {
    assert_eq!(first(&adult(), "cough").news2, None);
    let mut answers = says("36.6");
    answers.danger_answered = true;
    let subject = adult();
    let case = Case {
        subject: &subject,
        answers: &answers,
        day: day(1),
        isolation_day: None,
        history: &[],
    };
    let news2 = assess(rules(), &case).news2.unwrap();
    assert!(!news2.missing.contains(&News2Item::Consciousness));
    assert!(news2.missing.contains(&News2Item::Pulse));
    let confused = first(&adult(), "confusion").news2.unwrap();
    assert_eq!(
        (confused.score, confused.singles),
        (3, [News2Item::Consciousness].into())
    );
}

/// The tables of RCP 2017, scale 1, at both sides of every step.
#[test]
fn news2_tables() {
    let limits = &rules().news2.limits;
    let total = |known: Known| score(limits, &known).score;
    for (value, scores) in [
        (8, 3),
        (9, 1),
        (11, 1),
        (12, 0),
        (20, 0),
        (21, 2),
        (24, 2),
        (25, 3),
    ] {
        let resp_rate = RespRate::new(value).ok();
        assert_eq!(
            total(Known {
                resp_rate,
                ..Known::default()
            }),
            scores,
            "breaths {value}"
        );
    }
    for (value, scores) in [(91, 3), (92, 2), (93, 2), (94, 1), (95, 1), (96, 0)] {
        let spo2 = SpO2::new(value).ok();
        assert_eq!(
            total(Known {
                spo2,
                ..Known::default()
            }),
            scores,
            "SpO2 {value}"
        );
    }
    for (value, scores) in [
        (90, 3),
        (91, 2),
        (100, 2),
        (101, 1),
        (110, 1),
        (111, 0),
        (219, 0),
        (220, 3),
    ] {
        let systolic = crate::domain::vitals::Systolic::new(value).ok();
        assert_eq!(
            total(Known {
                systolic,
                ..Known::default()
            }),
            scores,
            "systolic {value}"
        );
    }
    for (value, scores) in [
        (40, 3),
        (41, 1),
        (50, 1),
        (51, 0),
        (90, 0),
        (91, 1),
        (110, 1),
        (111, 2),
        (130, 2),
        (131, 3),
    ] {
        let pulse = Pulse::new(value).ok();
        assert_eq!(
            total(Known {
                pulse,
                ..Known::default()
            }),
            scores,
            "pulse {value}"
        );
    }
    for (tenths, scores) in [
        (350, 3),
        (351, 1),
        (360, 1),
        (361, 0),
        (380, 0),
        (381, 1),
        (390, 1),
        (391, 2),
    ] {
        let temperature = Temperature::from_tenths(tenths)
            .ok()
            .map(crate::domain::protocol::Celsius);
        assert_eq!(
            total(Known {
                temperature,
                ..Known::default()
            }),
            scores,
            "{tenths}"
        );
    }
    for (oxygen, alert, scores) in [
        (Some(true), None, 2),
        (Some(false), None, 0),
        (None, Some(false), 3),
        (None, Some(true), 0),
    ] {
        assert_eq!(
            total(Known {
                oxygen,
                alert,
                ..Known::default()
            }),
            scores
        );
    }
}

#[test]
fn a_birth_year_is_read_as_the_graver_age() {
    let born = |year| Subject {
        age: Some(BirthDate::Year(year).age_on(day(1))),
        ..Subject::default()
    };
    // 59 or 60; 15 or 16; 11 or 12; 4 or 5.
    check(&born(1960), &[("38.0", Oranye)]);
    check(&born(1961), &[("38.0", Kuning)]);
    check(&born(2004), &[("pulse=131", Oranye)]);
    check(&born(2005), &[("pulse=131", Hijau)]);
    check(&born(2008), &[("breaths=31", Merah)]);
    check(&born(2015), &[("37.5", Kuning)]);
    check(&born(2014), &[("37.5", Hijau)]);
}

#[test]
fn an_unknown_age_is_an_adult_and_said_to_be_unknown() {
    let unknown = Subject::default();
    check(
        &unknown,
        &[
            ("breaths=31", Merah),
            ("pulse=131", Oranye),
            ("37.9", Hijau),
            ("38.0", Kuning),
        ],
    );
    assert_eq!(first(&unknown, "").remarks, [Remark::AgeUnknown]);
}

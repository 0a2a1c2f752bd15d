//! What is stored of an alert, as it stands on disks in the world.

use super::*;
use crate::clock::Moment;
use crate::domain::alert::{Cause, Ending, Entry, Fact, FalseAlarm, Picture};
use crate::domain::escalation::{Chain, Rung, SkipReason, Whom};
use crate::domain::grade::Grade;
use crate::domain::id::ReportId;
use crate::store::record::check_golden;

fn who(number: u64) -> PersonId {
    PersonId::from_bits(number)
}

/// Every kind of fact, in an order in which all of it can happen.
fn facts() -> Vec<Fact> {
    let chain = Chain {
        order: vec![who(1)],
        heads: vec![who(9)],
        rungs: vec![
            Rung {
                after_minutes: 0,
                whom: Whom::Next,
            },
            Rung {
                after_minutes: 15,
                whom: Whom::Everyone,
            },
        ],
        then_every_minutes: 10,
        duty: None,
    };
    let picture = || Box::new(Picture::default());
    let (by, to) = (who(1), who(2));
    let words = "belakang masjid".to_owned();
    vec![
        Fact::Opened {
            grade: Grade::Oranye,
            cause: Cause::Emergency,
            picture: picture(),
            chain: chain.clone(),
        },
        Fact::Skipped {
            who: to,
            because: SkipReason::LostRole,
        },
        Fact::Rang {
            whom: vec![by],
            rung: Some(Moment::UNIX_EPOCH),
        },
        Fact::PassedOn { by },
        Fact::Worsened {
            grade: Grade::Merah,
            cause: Cause::Danger,
            picture: picture(),
            chain,
        },
        Fact::PressedAgain,
        Fact::Told { words },
        Fact::Identified {
            person: who(7),
            village: "asri".parse().unwrap(),
            chain: None,
        },
        Fact::Took { by },
        Fact::Called { by },
        Fact::Visited { by },
        Fact::Referred { by },
        Fact::Reminded,
        Fact::HandedOver { by, to: Some(to) },
        Fact::Rang {
            whom: vec![to],
            rung: None,
        },
        Fact::Took { by: to },
        Fact::TakerLost {
            by: to,
            because: SkipReason::Unreachable,
        },
        Fact::Took { by },
        Fact::Updated { picture: picture() },
        Fact::DangerWithdrawn { picture: picture() },
        Fact::Unreachable,
        Fact::Reachable,
        Fact::Closed {
            by,
            ending: Ending::FalseAlarm {
                because: FalseAlarm::Other,
                words: Some("cucunya".to_owned()),
            },
        },
        Fact::FiledAfterwards {
            report: ReportId::from_bits(6),
        },
    ]
}

#[test]
fn a_stored_alert_is_read_for_ever() {
    let at = Moment::UNIX_EPOCH;
    let history = facts().into_iter().map(|fact| Entry { at, fact });
    let subject = Subject::Account {
        chat: 55,
        display_name: "Orang".to_owned(),
    };
    let alert = Alert::fold(AlertId::from_bits(5), subject, None, history.collect()).unwrap();
    let cards = vec![Card {
        staff: who(1),
        chat: ChatId(11),
        message: MessageHandle(4),
    }];
    let version_1 = include_str!("version_1.json");
    check_golden(&AlertFile { alert, cards }, &[version_1]);
}

#[test]
fn a_stored_pointer_is_read_for_ever() {
    let alert = AlertId::from_bits(5);
    for (of, version_1) in [
        (
            OpenFor::Person(who(7)),
            r#"{"of":{"person":"0000000000007"},"alert":"0000000000005"}"#,
        ),
        (
            OpenFor::Account([3; 16]),
            r#"{"of":{"account":[3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3]},"alert":"0000000000005"}"#,
        ),
    ] {
        check_golden(&OpenAlert { of, alert }, &[version_1]);
    }
}

#[test]
fn the_pointer_to_a_closed_alert_is_read_for_ever() {
    let of = OpenFor::Person(who(7));
    let alert = AlertId::from_bits(5);
    check_golden(
        &ClosedAlert { of, alert },
        &[r#"{"of":{"person":"0000000000007"},"alert":"0000000000005"}"#],
    );
}

#[test]
fn how_the_roster_stood_is_stored_with_the_chain_and_older_chains_are_read() {
    use crate::domain::escalation::Duty;
    let older = r#"{"order":["0000000000001"],"heads":[],"rungs":[],"then_every_minutes":10}"#;
    let chain: Chain = serde_json::from_str(older).unwrap();
    assert_eq!(chain.duty, None);
    assert_eq!(serde_json::to_string(&chain).unwrap(), older);
    for (duty, stored) in [
        (Duty::NoRoster, r#""no_roster""#),
        (
            Duty::Roster {
                shifts: vec!["Malam".to_owned()],
                on: vec![who(1)],
                away: vec![who(2)],
            },
            r#"{"roster":{"shifts":["Malam"],"on":["0000000000001"],"away":["0000000000002"]}}"#,
        ),
    ] {
        let chain = chain.clone().by_roster(duty);
        let text = serde_json::to_string(&chain).unwrap();
        assert!(text.ends_with(&format!(r#","duty":{stored}}}"#)), "{text}");
        assert_eq!(serde_json::from_str::<Chain>(&text).unwrap(), chain);
    }
}

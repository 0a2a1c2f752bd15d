use super::*;
use crate::domain::contact::{Attempt, Exposure, Interview, Outcome, Relation, Window};
use crate::domain::text::name::PersonName;
use crate::domain::text::phone::Phone;
use crate::engine::outgoing::MessageHandle;
use crate::store::record::check_golden;

fn index_case(interview: Interview, source: Source) -> CaseFile {
    CaseFile {
        case: IndexCase {
            id: IndexCaseId::from_bits(3),
            person: PersonId::from_bits(7),
            village: "asri".parse().unwrap(),
            since: Moment::UNIX_EPOCH,
            day_zero: "2020-04-12".parse().unwrap(),
            has_symptoms: true,
            window: Window {
                first: "2020-04-10".parse().unwrap(),
                last: "2020-04-26".parse().unwrap(),
            },
            source,
            interview,
            withdrawn: Some(Moment::UNIX_EPOCH),
            contacts: vec![ContactId::from_bits(5)],
        },
        cards: vec![Card {
            staff: PersonId::from_bits(8),
            chat: ChatId(88),
            message: MessageRef::Sent(MessageHandle(5)),
            at: Moment::UNIX_EPOCH,
        }],
    }
}

#[test]
fn a_stored_case_is_read_for_ever() {
    let (at, by) = (Moment::UNIX_EPOCH, PersonId::from_bits(8));
    let interviews = [
        (
            Interview::Asked {
                chat: 7,
                message: 5,
                at,
                reminded: true,
            },
            r#"{"asked":{"chat":7,"message":5,"at":"1970-01-01T00:00:00Z","reminded":true}}"#,
        ),
        (
            Interview::ToCall { since: at },
            r#"{"to_call":{"since":"1970-01-01T00:00:00Z"}}"#,
        ),
        (
            Interview::Done { at, by },
            r#"{"done":{"at":"1970-01-01T00:00:00Z","by":"0000000000008"}}"#,
        ),
    ];
    let case = IndexCaseId::from_bits(2);
    let sources = [
        (Source::Unknown, r#""unknown""#),
        (
            Source::Case { case, by: Some(by) },
            r#"{"case":{"case":"0000000000002","by":"0000000000008"}}"#,
        ),
        (
            Source::Elsewhere {
                words: "Jakarta".to_owned(),
                by,
            },
            r#"{"elsewhere":{"words":"Jakarta","by":"0000000000008"}}"#,
        ),
    ];
    for ((interview, asked), (source, from)) in interviews.into_iter().zip(sources) {
        let version_1 = format!(
            r#"{{"case":{{"id":"0000000000003","person":"0000000000007","village":"asri",
            "since":"1970-01-01T00:00:00Z","day_zero":"2020-04-12","has_symptoms":true,
            "window":{{"first":"2020-04-10","last":"2020-04-26"}},"source":{from},
            "interview":{asked},"withdrawn":"1970-01-01T00:00:00Z",
            "contacts":["0000000000005"]}},
            "cards":[{{"staff":"0000000000008","chat":88,"message":{{"Sent":5}},"at":"1970-01-01T00:00:00Z"}}]}}"#
        );
        check_golden(&Filed(index_case(interview, source)), &[&version_1]);
    }
}

#[test]
fn a_stored_contact_is_read_for_ever() {
    let (at, by) = (Moment::UNIX_EPOCH, PersonId::from_bits(8));
    let outcomes = [
        (Outcome::Reached, r#""reached""#),
        (Outcome::NoAnswer, r#""no_answer""#),
        (Outcome::WrongNumber, r#""wrong_number""#),
        (Outcome::Refused, r#""refused""#),
        (
            Outcome::HandedOver {
                to: "Solo".to_owned(),
            },
            r#"{"handed_over":{"to":"Solo"}}"#,
        ),
        (Outcome::Enrolled, r#""enrolled""#),
        (Outcome::AlreadyIsolating, r#""already_isolating""#),
    ];
    for (outcome, stored) in outcomes {
        let contact = Contact {
            id: ContactId::from_bits(5),
            case: IndexCaseId::from_bits(3),
            name: PersonName::read("Tini").unwrap(),
            phone: Some(Phone::read("081200000105").unwrap()),
            last_met: Some("2020-04-11".parse().unwrap()),
            met_at: Some("Balai Desa".to_owned()),
            relation: Some(Relation::Neighbour),
            exposure: Some(Exposure::FaceToFace),
            since: at,
            told_by: by,
            attempts: vec![Attempt { at, by, outcome }],
            person: Some(PersonId::from_bits(9)),
            handed_to: Some("rejo".parse().unwrap()),
        };
        let version_1 = format!(
            r#"{{"id":"0000000000005","case":"0000000000003","name":"Tini",
            "phone":"+6281200000105","last_met":"2020-04-11","met_at":"Balai Desa",
            "relation":"neighbour","exposure":"face_to_face","since":"1970-01-01T00:00:00Z",
            "told_by":"0000000000008","attempts":[{{"at":"1970-01-01T00:00:00Z",
            "by":"0000000000008","outcome":{stored}}}],"person":"0000000000009",
            "handed_to":"rejo"}}"#
        );
        check_golden(&FiledContact(contact), &[&version_1]);
    }
}

#[test]
fn stored_signposts_are_read_for_ever() {
    let (person, case) = (PersonId::from_bits(7), IndexCaseId::from_bits(3));
    let contact = ContactId::from_bits(5);
    let trace = Trace {
        person,
        case,
        contact: Some(contact),
    };
    check_golden(
        &trace,
        &[r#"{"person":"0000000000007","case":"0000000000003","contact":"0000000000005"}"#],
    );
    let village: VillageId = "asri".parse().unwrap();
    let listed = [
        (
            Listed::Case {
                village: village.clone(),
                since: Moment::UNIX_EPOCH,
                case,
            },
            r#"{"case":{"village":"asri","since":"1970-01-01T00:00:00Z","case":"0000000000003"}}"#,
        ),
        (
            Listed::Handed {
                village,
                case,
                contact,
            },
            r#"{"handed":{"village":"asri","case":"0000000000003","contact":"0000000000005"}}"#,
        ),
        (
            Listed::Open { case },
            r#"{"open":{"case":"0000000000003"}}"#,
        ),
    ];
    for (row, stored) in listed {
        check_golden(&row, &[stored]);
    }
}

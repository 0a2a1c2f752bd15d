//! What is stored of a question, as it stands on disks in the world.

use super::*;
use crate::clock::Moment;
use crate::domain::question::{Entry, Fact, Kind, Passing, Said};
use crate::store::record::check_golden;

fn who(number: u64) -> PersonId {
    PersonId::from_bits(number)
}

/// Every kind of fact, in an order in which all of it can happen.
fn facts() -> Vec<Fact> {
    let (wati, rini) = (who(1), who(2));
    let said = |text: &str| Said {
        kind: Kind::Words,
        text: Some(text.to_owned()),
        chat: 55,
        message: 6,
    };
    let sent = |kind| Said {
        kind,
        text: None,
        chat: 55,
        message: 6,
    };
    let passed = |because| Fact::PassedOn { by: rini, because };
    vec![
        Fact::Given { to: wati },
        Fact::PassedOn {
            by: wati,
            because: Passing::NoAnswer,
        },
        Fact::Given { to: rini },
        passed(Passing::Handed),
        Fact::Given { to: rini },
        passed(Passing::LostRole),
        Fact::Given { to: rini },
        passed(Passing::Unreachable),
        Fact::Given { to: rini },
        passed(Passing::Refused),
        Fact::Asked {
            said: sent(Kind::Photo),
        },
        Fact::Asked {
            said: sent(Kind::Voice),
        },
        Fact::Asked {
            said: sent(Kind::Letter),
        },
        Fact::Given { to: rini },
        Fact::CalledAgain { who: rini },
        Fact::Took { by: wati },
        Fact::Answered {
            by: wati,
            said: said("boleh"),
        },
        Fact::NotDelivered { by: wati },
        Fact::Reachable,
        Fact::Unreachable,
        Fact::Phoned { by: wati },
        Fact::Thanked {
            said: said("matur nuwun"),
        },
        Fact::Asked {
            said: said("sabun apa?"),
        },
        Fact::Closed { by: wati },
        Fact::Lapsed,
    ]
}

#[test]
fn a_stored_question_is_read_for_ever() {
    let at = Moment::UNIX_EPOCH;
    let parties = Parties {
        asker: who(7),
        about: who(8),
    };
    let said = Said {
        kind: Kind::Words,
        text: Some("boleh mandi?".to_owned()),
        chat: 55,
        message: 6,
    };
    let mut question = Question::ask(QuestionId::from_bits(5), parties, at, said);
    for fact in facts() {
        question.record(Entry { at, fact }).unwrap();
    }
    let cards = vec![Card {
        staff: who(1),
        chat: ChatId(11),
        message: MessageHandle(4),
        copied: vec![6],
    }];
    let version_1 = include_str!("version_1.json");
    check_golden(&QuestionFile { question, cards }, &[version_1]);
}

#[test]
fn a_stored_trace_of_who_asked_is_read_for_ever() {
    let trace = AskedBy {
        asker: who(7),
        question: QuestionId::from_bits(5),
    };
    let version_1 = r#"{"asker":"0000000000007","question":"0000000000005"}"#;
    check_golden(&trace, &[version_1]);
}

#[test]
fn a_stored_pointer_is_read_for_ever() {
    let pointer = OpenQuestion {
        asker: who(7),
        about: who(8),
        question: QuestionId::from_bits(5),
    };
    let version_1 =
        r#"{"asker":"0000000000007","about":"0000000000008","question":"0000000000005"}"#;
    check_golden(&pointer, &[version_1]);
}

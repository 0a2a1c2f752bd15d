use super::*;
use crate::domain::id::RandomId;
use crate::domain::protocol::TimeOfDay;

fn who(number: u64) -> PersonId {
    PersonId::from_bits(number)
}

fn at(text: &str) -> Moment {
    let wall = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    Zone::Jakarta.at(wall.date(), wall.time())
}

fn words(text: &str) -> Said {
    Said {
        kind: Kind::Words,
        text: Some(text.to_owned()),
        chat: 7,
        message: 1,
    }
}

fn question() -> Question {
    let parties = Parties {
        asker: who(7),
        about: who(7),
    };
    let id = QuestionId::from_bits(1);
    Question::ask(id, parties, at("2020-04-12 08:00"), words("boleh mandi?"))
}

fn record(question: &mut Question, time: &str, fact: Fact) -> Result<(), Illegal> {
    let at = at(&format!("2020-04-12 {time}"));
    question.record(Entry { at, fact })
}

fn hour(text: &str) -> TimeOfDay {
    TimeOfDay(text.parse().unwrap())
}

const WATI: u64 = 1;
const RINI: u64 = 2;
const HADI: u64 = 9;

fn order() -> [PersonId; 3] {
    [who(WATI), who(RINI), who(HADI)]
}

#[test]
fn it_goes_from_one_to_the_next_and_begins_anew_after_the_last() {
    let mut question = question();
    let mut got = Vec::new();
    for _ in 0..5 {
        let to = question.next(&order()).unwrap();
        got.push((to, question.rounds()));
        record(&mut question, "08:00", Fact::Given { to }).unwrap();
        let because = Passing::NoAnswer;
        record(&mut question, "10:00", Fact::PassedOn { by: to, because }).unwrap();
    }
    let [wati, rini, hadi] = order();
    assert_eq!(
        got,
        [(wati, 0), (rini, 0), (hadi, 0), (wati, 0), (rini, 1)],
        "after the last, the first again"
    );
    assert_eq!(question.next(&[]), None);
    assert_eq!(question.next(&[rini]), Some(rini), "the only one, again");
}

#[test]
fn only_one_has_it_and_only_they_may_end_it() {
    let mut question = question();
    let (wati, rini) = (who(WATI), who(RINI));
    record(&mut question, "08:00", Fact::Given { to: wati }).unwrap();
    let again = record(&mut question, "08:01", Fact::Given { to: rini });
    assert_eq!(again, Err(Illegal::NotTheirs));
    record(&mut question, "08:02", Fact::Took { by: rini }).unwrap();
    let took = record(&mut question, "08:03", Fact::Took { by: wati });
    assert_eq!(took, Err(Illegal::NotTheirs));
    for fact in [
        Fact::Closed { by: wati },
        Fact::Phoned { by: wati },
        Fact::Answered {
            by: wati,
            said: words("boleh"),
        },
        Fact::PassedOn {
            by: wati,
            because: Passing::Handed,
        },
    ] {
        assert_eq!(
            record(&mut question, "08:04", fact),
            Err(Illegal::NotTheirs)
        );
    }
    assert!(question.is_known_to(rini) && !question.is_known_to(wati));
    record(&mut question, "08:05", Fact::Phoned { by: rini }).unwrap();
    assert!(!question.is_open());
    let late = record(&mut question, "08:06", Fact::Took { by: wati });
    assert_eq!(late, Err(Illegal::Answered));
}

#[test]
fn what_is_asked_after_an_answer_goes_back_to_whoever_gave_it() {
    let mut question = question();
    let by = who(RINI);
    let said = words("boleh");
    record(&mut question, "08:10", Fact::Answered { by, said }).unwrap();
    let said = words("terima kasih");
    record(&mut question, "08:11", Fact::Thanked { said }).unwrap();
    assert!(!question.is_open());
    let said = words("air hangat?");
    record(&mut question, "08:20", Fact::Asked { said }).unwrap();
    assert_eq!(question.taker(), Some(by));
    assert_eq!(question.waits_since(), at("2020-04-12 08:20"));
    let said = words("makasih");
    let thanked = record(&mut question, "08:21", Fact::Thanked { said });
    assert_eq!(thanked, Err(Illegal::NotAnswered));
}

#[test]
fn what_comes_by_night_calls_whoever_has_it_in_the_morning() {
    let quiet = QuietHours {
        from: hour("21:00:00"),
        until: hour("06:00:00"),
    };
    let patience = Patience {
        span: TimeDelta::hours(2),
        quiet: Some(&quiet),
        zone: Zone::Jakarta,
    };
    let mut question = question();
    let by = who(WATI);
    let said = words("boleh");
    record(&mut question, "20:00", Fact::Answered { by, said }).unwrap();
    let said = words("dan makan?");
    record(&mut question, "22:00", Fact::Asked { said }).unwrap();
    assert!(question.is_uncalled());
    let morning = at("2020-04-13 06:00");
    let due = question.next_due(&patience, at("2020-04-12 22:00"));
    assert_eq!(due, Some(morning));
    let called = Fact::CalledAgain { who: by };
    question
        .record(Entry {
            at: morning,
            fact: called,
        })
        .unwrap();
    let due = question.next_due(&patience, morning);
    assert_eq!(due, Some(at("2020-04-13 08:00")));
}

#[test]
fn after_a_death_nobody_answers() {
    let mut question = question();
    record(&mut question, "08:10", Fact::Lapsed).unwrap();
    assert!(!question.is_open());
    let took = record(&mut question, "08:11", Fact::Took { by: who(WATI) });
    assert_eq!(took, Err(Illegal::Lapsed));
}

#[test]
fn an_answer_that_did_not_arrive_leaves_it_open() {
    let mut question = question();
    let by = who(WATI);
    let said = words("boleh");
    record(&mut question, "08:10", Fact::Answered { by, said }).unwrap();
    record(&mut question, "08:10", Fact::NotDelivered { by }).unwrap();
    assert_eq!(question.taker(), Some(by));
    assert!(question.is_unreachable());
}

#[test]
fn the_night_is_not_counted_and_a_question_that_lies_is_looked_after() {
    let quiet = QuietHours {
        from: hour("21:00:00"),
        until: hour("06:00:00"),
    };
    let patience = Patience {
        span: TimeDelta::hours(2),
        quiet: Some(&quiet),
        zone: Zone::Jakarta,
    };
    for (since, over) in [
        ("2020-04-12 08:00", "2020-04-12 10:00"),
        ("2020-04-12 18:59", "2020-04-12 20:59"),
        ("2020-04-12 19:00", "2020-04-13 06:00"),
        ("2020-04-12 20:30", "2020-04-13 07:30"),
        ("2020-04-12 23:00", "2020-04-13 08:00"),
        ("2020-04-13 05:59", "2020-04-13 08:00"),
    ] {
        assert_eq!(patience.over(at(since)), at(over), "{since}");
    }
    let question = question();
    for (now, due) in [
        ("2020-04-12 22:00", "2020-04-13 06:00"),
        ("2020-04-12 09:00", "2020-04-12 11:00"),
        ("2020-04-12 20:20", "2020-04-13 06:00"),
    ] {
        assert_eq!(question.next_due(&patience, at(now)), Some(at(due)));
    }
    let by_night = Patience {
        quiet: None,
        ..patience
    };
    assert_eq!(
        by_night.over(at("2020-04-12 22:00")),
        at("2020-04-13 00:00")
    );
}

#[test]
fn what_is_written_soon_after_belongs_to_the_thread() {
    let mut question = question();
    assert!(question.takes_more(at("2020-04-12 08:30")));
    assert!(!question.takes_more(at("2020-04-12 08:31")));
    assert!(!question.calls_again(at("2020-04-12 08:04")));
    assert!(question.calls_again(at("2020-04-12 08:05")));
    let by = who(WATI);
    let said = words("boleh");
    record(&mut question, "09:00", Fact::Answered { by, said }).unwrap();
    assert!(question.takes_more(at("2020-04-12 21:00")));
    assert!(!question.takes_more(at("2020-04-12 21:01")));
    for _ in 0..IN_A_ROW {
        assert!(!question.is_full());
        let said = words("halo");
        record(&mut question, "09:01", Fact::Asked { said }).unwrap();
    }
    assert!(question.is_full());
}

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::domain::access::{Grant, Role};
use crate::domain::condition::{Condition, Sex};
use crate::domain::id::RandomId;
use crate::domain::isolation::{IsolationReason, IsolationState};
use crate::domain::place::RtRw;
use crate::domain::text::nik::Nik;

fn name(text: &str) -> PersonName {
    PersonName::read(text).unwrap()
}

fn person(id: u64, called: &str, year: i32) -> Person {
    Person {
        id: PersonId::from_bits(id),
        village: "sumberasri".parse().unwrap(),
        name: name(called),
        rt_rw: RtRw::new(3, 5).unwrap(),
        birth: BirthDate::Year(year),
        sex: Sex::Male,
        pregnancy: Pregnancy::Unknown,
        conditions: BTreeSet::new(),
        phone: None,
        nik: None,
        family_card: None,
        oximeter: false,
        usual: BTreeSet::new(),
        hour: None,
        reach: Reach::NoTelegram,
        since: Moment::UNIX_EPOCH,
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn one_name_has_many_spellings() {
    for (one, other) in [
        ("Soeharto", "Suharto"),
        ("Soekarno", "Sukarno"),
        ("Soetrisno", "Sutrisna"),
        ("Djoko Susilo", "Joko Susilo"),
        ("Joko Susilo", "Jaka Susila"),
        ("Tjokro", "Cokro"),
        ("Tjipto Wardojo", "Cipto Wardoyo"),
        ("Surjadi", "Suryadi"),
        ("Suryadi", "Suriadi"),
        ("Wahjoe", "Wahyu"),
        ("Njoman", "Nyoman"),
        ("Sjamsul", "Syamsul"),
        ("Samsul", "Syamsul"),
        ("Aisyah", "Aisah"),
        ("Aisyah", "Aisya"),
        ("Siti Aminah", "Siti Amina"),
        ("Dharma", "Darma"),
        ("Bhakti", "Bakti"),
        ("Arif", "Arief"),
        ("Arif", "Arip"),
        ("Fatimah", "Patimah"),
        ("Ahmad", "Achmad"),
        ("Ahmad", "Akhmad"),
        ("Zaenal", "Zainal"),
        ("Rizky", "Rizki"),
        ("Sri Wahyuni", "Sri Wahyunni"),
        ("Annisa", "Anisa"),
        ("Muh. Ali", "Muhammad Ali"),
        ("Moh. Ali", "Mochamad Ali"),
        ("M. Ali", "Muhamad Ali"),
        ("Muhammad Ali", "Ali"),
        ("Mohammad", "Muhammad"),
        ("H. Slamet", "Slamet"),
        ("Hj. Sri Wahyuni, S.Pd", "Sri Wahyuni"),
        ("Mbah Sri", "Sri"),
        ("Bapak Karto", "Pak Karto"),
        ("dr. Hadi Pranoto", "Hadi Pranoto"),
        ("Wahyuni Sri", "Sri Wahyuni"),
        ("SRI WAHYUNI", "sri wahyuni"),
        ("Sri Wahyuni", "Sri"),
        ("Slamet bin Karto", "Slamet Karto"),
        ("Nur'aini", "Nuraini"),
        ("Wédhi", "Wedi"),
    ] {
        assert!(
            names_agree(&name(one), &name(other)),
            "{one} {other}: {:?} {:?}",
            name_words(one),
            name_words(other)
        );
        assert!(names_agree(&name(other), &name(one)), "{other} {one}");
    }
}

#[test]
fn other_names_stay_other_names() {
    for (one, other) in [
        ("Suharto", "Suharti"),
        ("Budi", "Badi"),
        ("Sutrisno", "Sutarno"),
        ("Sri Wahyuni", "Sri Lestari"),
        ("Siti Aminah", "Siti Aisyah"),
        ("Muhammad Ali", "Muhammad Amin"),
        ("Muhammad", "Ahmad"),
        ("Joko Susilo", "Joko Widodo"),
        ("Wati", "Watik"),
        ("Slamet Widodo", "Slamet Riyadi Karto"),
        ("Agus", "Bagus"),
        ("Darto", "Karto"),
    ] {
        assert!(!names_agree(&name(one), &name(other)), "{one} {other}");
    }
}

#[test]
fn likely_is_asked_and_what_speaks_against_it_is_heard() {
    let (one, other) = (person(1, "Soeharto", 1960), person(2, "Suharto", 1960));
    assert_eq!(likeness(&one, &other), Some(Grounds::SameName));
    assert_eq!(likeness(&one, &one), None, "nobody is his own twin");
    let sri = Nik::read("3311051205600001").unwrap();
    let with = |change: fn(&mut Person)| {
        let mut changed = other.clone();
        change(&mut changed);
        likeness(&one, &changed)
    };
    assert_eq!(with(|p| p.birth = BirthDate::Year(1961)), None);
    assert_eq!(with(|p| p.rt_rw = RtRw::new(4, 5).unwrap()), None);
    assert_eq!(with(|p| p.village = "rejo".parse().unwrap()), None);
    assert_eq!(with(|p| p.sex = Sex::Female), None);
    assert_eq!(
        with(|p| p.birth = BirthDate::Date(day("1960-05-12"))),
        Some(Grounds::SameName)
    );
    let numbered = |nik: &str| Person {
        nik: Some(Nik::read(nik).unwrap()),
        ..one.clone()
    };
    let first = numbered("3311051205600001");
    let moved = Person {
        nik: Some(sri),
        rt_rw: RtRw::new(9, 9).unwrap(),
        birth: BirthDate::Year(1950),
        name: name("Bejo"),
        ..other.clone()
    };
    assert_eq!(likeness(&first, &moved), Some(Grounds::SameNik));
    let cousin = Person {
        nik: Some(Nik::read("3311051205600002").unwrap()),
        ..other.clone()
    };
    assert_eq!(
        likeness(&first, &cousin),
        None,
        "two numbers are two people"
    );
    let dated = |id, date| Person {
        birth: BirthDate::Date(day(date)),
        ..person(id, "Suharto", 1960)
    };
    let (may, june) = (dated(1, "1960-05-12"), dated(2, "1960-06-12"));
    assert_eq!(likeness(&may, &june), None);
}

#[test]
fn the_nearest_who_may_decide_is_asked_and_nobody_about_himself() {
    let rt = |rt| Area::Rt("asri".parse().unwrap(), RtRw::new(rt, 5).unwrap());
    let village = || Area::Village("asri".parse().unwrap());
    let member = |id: u64, role, area| StaffMember {
        id: PersonId::from_bits(id),
        name: name("Wati"),
        chat: 1,
        unreachable: id == 4,
        grants: vec![Grant { role, area }],
        order: id,
        since: Moment::UNIX_EPOCH,
        ends: Vec::new(),
        changes: 0,
    };
    let staff = [
        member(1, Role::HealthWorker, village()),
        member(2, Role::RtHead, rt(3)),
        member(3, Role::RtHead, rt(4)),
        member(4, Role::Kader, rt(3)),
        member(5, Role::Coordinator, Area::Kabupaten),
        member(6, Role::TaskForce, Area::Kabupaten),
    ];
    let asked = |pair: (u64, u64), action, homes: &[Area]| -> Vec<u64> {
        let pair = (PersonId::from_bits(pair.0), PersonId::from_bits(pair.1));
        let members = askers(pair, action, homes, &staff);
        members.iter().map(|member| member.id.bits()).collect()
    };
    let matching = Action::MatchPeople;
    assert_eq!(asked((8, 9), matching, &[rt(3), rt(3)]), [2]);
    assert_eq!(asked((8, 9), matching, &[rt(3), rt(4)]), [1]);
    assert_eq!(asked((2, 9), matching, &[rt(3), rt(3)]), [1]);
    assert_eq!(asked((1, 2), matching, &[rt(3)]), [5]);
    assert_eq!(asked((8, 9), Action::ManageStaff, &[rt(3)]), [5]);
}

#[test]
fn one_record_of_two_loses_nothing() {
    let kept = Person {
        conditions: [Condition::Heart].into(),
        reach: Reach::DeadChat(1),
        ..person(1, "Suharto", 1960)
    };
    let gone = Person {
        conditions: [Condition::Lung].into(),
        birth: BirthDate::Date(day("1960-05-12")),
        pregnancy: Pregnancy::No,
        nik: Some(Nik::read("3311051205600001").unwrap()),
        oximeter: true,
        reach: Reach::Chat(2),
        since: Moment::UNIX_EPOCH + chrono::TimeDelta::hours(1),
        ..person(2, "Soeharto", 1960)
    };
    let one = joined(&kept, &gone);
    assert_eq!((one.id, one.name.as_str()), (kept.id, "Suharto"));
    assert_eq!(one.conditions.len(), 2);
    assert_eq!(one.birth, gone.birth);
    assert_eq!((one.nik, one.oximeter), (gone.nik, true));
    assert_eq!((one.reach, one.since), (Reach::Chat(2), kept.since));
    let older = Person {
        reach: Reach::Chat(1),
        ..kept.clone()
    };
    assert_eq!(joined(&older, &gone).reach, Reach::Chat(2));
    let paper = Person {
        reach: Reach::NoTelegram,
        ..gone.clone()
    };
    assert_eq!(joined(&older, &paper).reach, Reach::Chat(1));
}

#[test]
fn of_two_stays_the_later_end_counts() {
    let stay = |id, day_zero: &str, length_days| Isolation {
        id: crate::domain::id::IsolationId::from_bits(id),
        person: PersonId::from_bits(1),
        reason: IsolationReason::CloseContact,
        day_zero: day(day_zero),
        length_days,
        state: IsolationState::Active,
        since: Moment::UNIX_EPOCH,
        needs_food: false,
        decisions: Vec::new(),
    };
    let (early, late) = (
        stay(1, "2020-04-01", Some(14)),
        stay(2, "2020-04-03", Some(14)),
    );
    let waiting = stay(3, "2020-04-01", None);
    assert_eq!(ends_later(&early, &late).id, late.id);
    assert_eq!(ends_later(&late, &early).id, late.id);
    assert_eq!(ends_later(&early, &waiting).id, waiting.id);
    assert_eq!(ends_later(&waiting, &late).id, waiting.id);
}

proptest! {
    #[test]
    fn any_name_agrees_with_itself(text in "[a-zA-Z .']{2,30}|\\PC{2,30}") {
        if let Ok(name) = PersonName::read(&text) {
            let words = name_words(name.as_str());
            prop_assert_eq!(names_agree(&name, &name), !words.is_empty());
        }
    }
}

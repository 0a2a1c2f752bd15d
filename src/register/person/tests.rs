use std::collections::BTreeSet;

use futures_util::FutureExt as _;

use super::*;
use crate::domain::birth::BirthDate;
use crate::domain::condition::{Pregnancy, Sex};
use crate::domain::person::Reach;
use crate::domain::place::RtRw;
use crate::domain::text::name::PersonName;
use crate::register::bench::{Deed, work};
use crate::store::record::{check_golden, decode};

const NIK: &str = "3311055205600001";
const CARD: &str = "3311051203120007";

fn sri(id: u64) -> Person {
    Person {
        id: PersonId::from_bits(id),
        village: "sumberasri".parse().unwrap(),
        name: PersonName::read("Sri Wahyuni").unwrap(),
        rt_rw: RtRw::new(3, 5).unwrap(),
        birth: BirthDate::Year(1960),
        sex: Sex::Female,
        pregnancy: Pregnancy::Unknown,
        conditions: BTreeSet::new(),
        phone: Some(Phone::read("081234567890").unwrap()),
        nik: Some(nik(NIK)),
        family_card: Some(FamilyCard::read(CARD).unwrap()),
        oximeter: false,
        usual: BTreeSet::new(),
        hour: None,
        reach: Reach::Chat(101),
        since: "2020-04-12T00:00:00Z".parse().unwrap(),
    }
}

fn nik(digits: &str) -> Nik {
    Nik::read(digits).unwrap()
}

fn ids(people: &[Person]) -> Vec<u64> {
    people.iter().map(|person| person.id.bits()).collect()
}

#[test]
fn a_stored_person_is_read_for_ever() {
    let version_1 = r#"{"id":"0000000000007","village":"sumberasri","name":"Sri Wahyuni",
        "rt_rw":"003/005","birth":{"year":1960},"sex":"female","pregnancy":"unknown",
        "conditions":[],"phone":"+6281234567890","nik":"3311055205600001",
        "family_card":"3311051203120007","oximeter":false,"usual":[],"hour":null,
        "reach":{"chat":101},"since":"2020-04-12T00:00:00Z"}"#;
    check_golden(&Filed(sri(7)), &[version_1]);
    let before_the_numbers = version_1
        .replace(r#""nik":"3311055205600001","#, "")
        .replace(r#""family_card":"3311051203120007","#, "");
    let row = [&[1], before_the_numbers.as_bytes()].concat();
    let Filed(read) = decode(&row).unwrap();
    let without = Person {
        nik: None,
        family_card: None,
        ..sri(7)
    };
    assert_eq!(read, without);
}

#[test]
fn a_stored_mark_is_read_for_ever() {
    let mark = Mark {
        kind: MarkKind::FamilyCard,
        hash: [9; 16],
        person: PersonId::from_bits(7),
    };
    let version_1 = r#"{"kind":"family_card","hash":[9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9],
        "person":"0000000000007"}"#;
    check_golden(&mark, &[version_1]);
}

#[tokio::test]
async fn people_are_found_by_their_numbers_as_long_as_they_bear_them() {
    let two_are_filed: Deed = |tx| {
        async {
            keep(tx, &sri(7)).await?;
            let twin = Person {
                phone: None,
                family_card: None,
                ..sri(8)
            };
            keep(tx, &twin).await
        }
        .boxed()
    };
    let found: Deed = |tx| {
        async {
            assert_eq!(ids(&with_nik(tx, &nik(NIK)).await?), [7, 8]);
            let card = FamilyCard::read(CARD).unwrap();
            assert_eq!(ids(&on_family_card(tx, &card).await?), [7]);
            let phone = Phone::read("+62 812-3456-7890").unwrap();
            assert_eq!(ids(&with_phone(tx, &phone).await?), [7]);
            // The same digits as another number are another thing.
            let as_card = FamilyCard::read(NIK).unwrap();
            assert!(on_family_card(tx, &as_card).await?.is_empty());
            Ok(())
        }
        .boxed()
    };
    let one_was_mistyped: Deed = |tx| {
        async {
            let mended = Person {
                nik: Some(nik("3311055205600002")),
                ..sri(7)
            };
            keep(tx, &mended).await?;
            assert_eq!(ids(&with_nik(tx, &nik(NIK)).await?), [8]);
            assert_eq!(ids(&with_nik(tx, &nik("3311055205600002")).await?), [7]);
            let marks = tx.count(&Key::new(Table::PersonMark)).await?;
            assert_eq!(marks, 10, "the stale mark is gone");
            Ok(())
        }
        .boxed()
    };
    work(&[two_are_filed, found, one_was_mistyped]).await;
}

use chrono::{Days, NaiveDate};

use super::*;
use crate::domain::grade::Grade;
use crate::domain::monitoring::tests::sri;
use crate::domain::monitoring::{LastReport, List, Reached};
use crate::register::bench::work;
use crate::store::record::check_golden;

fn today() -> NaiveDate {
    "2020-04-12".parse().unwrap()
}

fn asri() -> VillageId {
    "sumberasri".parse().unwrap()
}

fn rt(number: u16) -> RtRw {
    RtRw::new(number, 1).unwrap()
}

/// Somebody of RT 1 to 3, who last reported that many days ago.
fn somebody(id: u64, days_ago: u64) -> Monitored {
    let day = today().checked_sub_days(Days::new(days_ago)).unwrap();
    let grade = Grade::ALL[usize::try_from(id % 4).unwrap()];
    Monitored {
        person: PersonId::from_bits(id),
        rt_rw: rt(u16::try_from(id % 3 + 1).unwrap()),
        since: "2020-04-01".parse().unwrap(),
        last: Some(LastReport {
            day,
            grade,
            gravest: None,
        }),
        ..sri()
    }
}

async fn keep(tx: &mut Tx<'_>, one: &Monitored) -> Result<bool, Fault> {
    super::keep(tx, one, &|_: &VillageId| today()).await
}

async fn remove(tx: &mut Tx<'_>, person: PersonId) -> Result<bool, Fault> {
    super::remove(tx, person, &|_: &VillageId| today()).await
}

async fn ids(tx: &Tx<'_>, list: List, rt: Option<RtRw>, from: Start, limit: usize) -> Vec<u64> {
    let slice = list.slice(&asri(), rt, today()).unwrap();
    let sheet = page(tx, &slice, from, limit).await.unwrap();
    sheet.people.iter().map(|one| one.person.bits()).collect()
}

async fn how_many(tx: &Tx<'_>, list: List, rt: Option<RtRw>) -> usize {
    let slice = list.slice(&asri(), rt, today()).unwrap();
    count(tx, &slice).await.unwrap()
}

#[tokio::test]
async fn a_list_is_read_in_its_order_and_counted_without_reading_it() {
    work(&[|tx| {
        Box::pin(async move {
            for (id, days_ago) in [(1, 0), (2, 1), (3, 2), (4, 9), (5, 0), (6, 2)] {
                assert!(keep(tx, &somebody(id, days_ago)).await?);
            }
            let all = |list| (list, None);
            for ((list, rt), expected) in [
                // By RT, and in each whoever was not heard of for longest first.
                (all(List::Everybody), &[6, 3, 4, 1, 2, 5][..]),
                ((List::Everybody, Some(rt(2))), &[4, 1]),
                ((List::Silent, Some(rt(1))), &[3, 6]),
                (all(List::Silent), &[4, 3, 6]),
                (all(List::NotYetToday), &[2]),
                (all(List::Graded(Grade::Oranye)), &[6, 2]),
                (all(List::NeedsFood), &[]),
            ] {
                let mut found = ids(tx, list, rt, Start::First, 100).await;
                let mut expected = expected.to_vec();
                if list == List::Everybody && rt.is_none() {
                    assert_eq!(found.first(), Some(&3), "{list:?}");
                    found.sort_unstable();
                    expected.sort_unstable();
                }
                assert_eq!(found, expected, "{list:?}");
                assert_eq!(how_many(tx, list, rt).await, expected.len(), "{list:?}");
            }
            let by_rt = neighbourhoods(tx, &asri()).await?;
            assert_eq!(by_rt, [(rt(1), 2), (rt(2), 2), (rt(3), 2)]);
            Ok(())
        })
    }])
    .await;
}

#[tokio::test]
async fn pages_follow_one_another_in_both_directions_also_when_people_leave() {
    work(&[|tx| {
        Box::pin(async move {
            for id in 1..=7 {
                keep(tx, &somebody(id, 10 - id)).await?;
            }
            let of = |id| PersonId::from_bits(id);
            let slice = List::Silent.slice(&asri(), None, today()).unwrap();
            for (from, people, before, after) in [
                (Start::First, &[1, 2, 3][..], false, true),
                (Start::After(of(3)), &[4, 5, 6], true, true),
                (Start::After(of(6)), &[7], true, false),
                (Start::Before(of(7)), &[4, 5, 6], true, true),
                (Start::Before(of(4)), &[1, 2, 3], false, true),
                // Nobody is there any more: from the beginning.
                (Start::After(of(7)), &[1, 2, 3], false, true),
                (Start::Before(of(1)), &[1, 2, 3], false, true),
                (Start::After(of(99)), &[1, 2, 3], false, true),
            ] {
                let sheet = page(tx, &slice, from, 3).await?;
                let found: Vec<u64> = sheet.people.iter().map(|one| one.person.bits()).collect();
                assert_eq!(found, people, "{from:?}");
                assert_eq!((sheet.before, sheet.after), (before, after), "{from:?}");
            }
            // Whoever has reported meanwhile stands elsewhere.
            keep(tx, &somebody(3, 0)).await?;
            assert_eq!(
                ids(tx, List::Silent, None, Start::After(of(3)), 3).await,
                [1, 2, 4]
            );
            assert!(remove(tx, of(1)).await?);
            assert!(!remove(tx, of(1)).await?);
            assert_eq!(
                ids(tx, List::Silent, None, Start::First, 3).await,
                [2, 4, 5]
            );
            Ok(())
        })
    }])
    .await;
}

/// Whatever happens to five people in whatever order, lists and counts say what is so.
#[tokio::test]
async fn lists_and_counts_are_in_step_after_any_history() {
    work(&[|tx| {
        Box::pin(async move {
            let mut people: BTreeMap<u64, Monitored> = BTreeMap::new();
            let mut dice: u64 = 12_345;
            for _turn in 0..300 {
                dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                let roll = dice >> 33;
                let id = roll % 5;
                if roll.is_multiple_of(7) {
                    let was = people.remove(&id);
                    assert_eq!(remove(tx, PersonId::from_bits(id)).await?, was.is_some());
                } else {
                    let mut one = somebody(id, roll / 8 % 4);
                    one.rt_rw = rt(u16::try_from(roll / 64 % 2 + 1).unwrap());
                    one.needs_food = (roll / 128).is_multiple_of(2);
                    one.last_day = (!(roll / 512).is_multiple_of(3)).then(today);
                    if (roll / 256).is_multiple_of(2) {
                        one.reached = Reached::Door;
                    }
                    let changed = people.insert(id, one.clone()).as_ref() != Some(&one);
                    assert_eq!(keep(tx, &one).await?, changed);
                }
                agrees(tx, &people).await;
            }
            Ok(())
        })
    }])
    .await;
}

async fn agrees(tx: &Tx<'_>, people: &BTreeMap<u64, Monitored>) {
    let lists = [
        List::Everybody,
        List::Graded(Grade::Merah),
        List::Unreported,
        List::ByDay,
        List::NotYetToday,
        List::Silent,
        List::Due,
        List::Unreached,
        List::NeedsFood,
    ];
    for list in lists {
        for rt in [None, Some(rt(1)), Some(rt(2))] {
            let Some(slice) = list.slice(&asri(), rt, today()) else {
                continue;
            };
            let belongs = |one: &&Monitored| one.places().iter().any(|place| slice.has(place));
            let expected: BTreeSet<u64> = people
                .values()
                .filter(belongs)
                .map(|one| one.person.bits())
                .collect();
            let found = ids(tx, list, rt, Start::First, 100).await;
            assert_eq!(found.len(), expected.len());
            assert_eq!(BTreeSet::from_iter(found), expected, "{list:?} {rt:?}");
            assert_eq!(how_many(tx, list, rt).await, expected.len());
        }
    }
}

#[tokio::test]
async fn what_is_lost_is_made_again() {
    work(&[|tx| {
        Box::pin(async move {
            let (one, other) = (somebody(1, 3), somebody(2, 3));
            keep(tx, &one).await?;
            keep(tx, &other).await?;
            let places = Stands::all_of(&one);
            assert_eq!(mend(tx, &one).await?, 0);
            // Places are lost, and one who is gone left theirs.
            for row in &places {
                tx.remove(row.key());
            }
            tx.remove(place(other.person));
            assert_eq!(mend(tx, &one).await?, places.len());
            let swept = sweep(tx, None, 100).await?;
            assert_eq!((swept.rows, swept.mended), (places.len() * 2, places.len()));
            let again = sweep(tx, swept.last.as_deref(), 100).await?;
            assert_eq!((again.rows, again.last), (0, None));
            let mut amiss = 0;
            for facet in Facet::ALL {
                let (rows, wrong) = recount(tx, &asri(), facet).await?;
                assert_eq!(rows, places.iter().filter(|row| row.facet == facet).count());
                amiss += wrong;
                assert_eq!(recount(tx, &asri(), facet).await?, (rows, 0), "{facet:?}");
            }
            assert_eq!(amiss, places.len());
            agrees(tx, &BTreeMap::from([(1, one)])).await;
            Ok(())
        })
    }])
    .await;
}

#[test]
fn rows_are_stored_as_promised() {
    let one = Monitored {
        needs_food: true,
        ..somebody(1, 0)
    };
    check_golden(
        &one,
        &[
            r#"{"person":"0000000000001","village":"sumberasri","rt_rw":"002/001",
            "name":"Sri Wahyuni","birth":{"year":1948},"isolation":"0000000000008",
            "reason":"close_contact","day_zero":"2020-04-08","last_day":"2020-04-22",
            "since":"2020-04-01","last":{"day":"2020-04-12","grade":"KUNING"},
            "reached":"chat","needs_food":true}"#,
        ],
    );
    let place = Place {
        facet: Facet::Food,
        group: Some(one.rt_rw),
        value: 0,
    };
    check_golden(
        &Stands::at(&one, place),
        &[
            r#"{"village":"sumberasri","facet":"food","group":"002/001","value":0,
            "home":"002/001","person":"0000000000001"}"#,
        ],
    );
    check_golden(
        &Tally {
            village: asri(),
            facet: Facet::Grade,
            group: None,
            counts: BTreeMap::from([(0, 2), (4, 1)]),
        },
        &[r#"{"village":"sumberasri","facet":"grade","group":null,"counts":{"0":2,"4":1}}"#],
    );
}

#[test]
fn keys_hold_codes_numbers_and_days_only() {
    let one = somebody(1, 0);
    for row in Stands::all_of(&one) {
        let key = row.key().into_bytes();
        let text = String::from_utf8_lossy(&key).to_lowercase();
        assert!(!text.contains("sri w") && !text.contains("wahyuni"));
        let numbers = key.len() - "sumberasri".len();
        assert_eq!(numbers, 1 + 2 + 1 + 4 + 4 + 4 + 8);
    }
}

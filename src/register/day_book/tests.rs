use super::*;
use crate::domain::grade::Grade;
use crate::domain::id::{PersonId, RandomId as _};
use crate::domain::monitoring::tests::sri;
use crate::domain::monitoring::{LastReport, Monitored};
use crate::domain::recap::{Grades, Status, Travellers};
use crate::register::bench::work;
use crate::store::record::check_golden;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn asri() -> VillageId {
    "sumberasri".parse().unwrap()
}

fn somebody(id: u64, reported: Option<(&str, Grade)>) -> Monitored {
    Monitored {
        person: PersonId::from_bits(id),
        last: reported.map(|(on, grade)| LastReport {
            day: day(on),
            grade,
            gravest: None,
        }),
        ..sri()
    }
}

async fn keep(tx: &mut Tx<'_>, one: &Monitored, today: &'static str) {
    monitored::keep(tx, one, &move |_: &VillageId| day(today))
        .await
        .unwrap();
}

async fn numbers(tx: &mut Tx<'_>, today: &str) -> Vec<(String, u32, u32)> {
    let span = (day("2020-04-01"), day("2020-05-31"));
    let days = days(tx, &asri(), span, day(today)).await.unwrap();
    days.into_iter()
        .map(|(day, count)| (day.to_string(), count.isolating, count.reported()))
        .collect()
}

fn row(day: &str, isolating: u32, reported: u32) -> (String, u32, u32) {
    (day.to_owned(), isolating, reported)
}

#[tokio::test]
async fn a_day_is_closed_as_it_was_before_anything_of_the_next_changes_it() {
    work(&[|tx| {
        Box::pin(async move {
            let green = Some(("2020-04-12", Grade::Hijau));
            keep(tx, &somebody(1, green), "2020-04-12").await;
            keep(tx, &somebody(2, None), "2020-04-12").await;
            assert_eq!(numbers(tx, "2020-04-12").await, [row("2020-04-12", 2, 1)]);
            // The first thing of the next day is a report, that of the second an end.
            let green = Some(("2020-04-13", Grade::Hijau));
            keep(tx, &somebody(2, green), "2020-04-13").await;
            let first = row("2020-04-12", 2, 1);
            assert_eq!(
                numbers(tx, "2020-04-13").await,
                [first.clone(), row("2020-04-13", 2, 1)]
            );
            let today = |_: &VillageId| day("2020-04-14");
            monitored::remove(tx, PersonId::from_bits(1), &today).await?;
            assert_eq!(
                numbers(tx, "2020-04-14").await,
                [first, row("2020-04-13", 2, 1), row("2020-04-14", 1, 0)]
            );
            Ok(())
        })
    }])
    .await;
}

#[tokio::test]
async fn days_on_which_nothing_happened_are_days_on_which_nobody_reported() {
    work(&[|tx| {
        Box::pin(async move {
            let green = Some(("2020-04-28", Grade::Hijau));
            keep(tx, &somebody(1, green), "2020-04-28").await;
            note_end(tx, &asri(), day("2020-04-28"), "completed").await?;
            assert_eq!(
                numbers(tx, "2020-05-02").await,
                [
                    row("2020-04-28", 1, 1),
                    row("2020-04-29", 1, 0),
                    row("2020-04-30", 1, 0),
                    row("2020-05-01", 1, 0),
                    row("2020-05-02", 1, 0),
                ]
            );
            // What was noted on the day is still there when it is closed.
            let span = (day("2020-04-28"), day("2020-04-28"));
            let closed = days(tx, &asri(), span, day("2020-05-02")).await?;
            assert_eq!(closed[&day("2020-04-28")].ended_in_all(), 1);
            // A clock that is set back changes nothing that is closed.
            keep(tx, &somebody(2, None), "2020-04-30").await;
            assert_eq!(numbers(tx, "2020-05-02").await[2], row("2020-04-30", 1, 0));
            // An outage of months closes no more than can be looked at.
            turn(tx, &asri(), day("2020-07-01")).await?;
            let span = (day("2020-05-01"), day("2020-07-01"));
            let many = days(tx, &asri(), span, day("2020-07-01")).await?;
            assert_eq!(many.len(), 16);
            Ok(())
        })
    }])
    .await;
}

#[tokio::test]
async fn somebody_who_moves_is_counted_where_they_were_when_the_day_ended() {
    work(&[|tx| {
        Box::pin(async move {
            keep(tx, &somebody(1, None), "2020-04-12").await;
            let moved = Monitored {
                village: "rejo".parse().unwrap(),
                ..somebody(1, None)
            };
            keep(tx, &moved, "2020-04-13").await;
            assert_eq!(
                numbers(tx, "2020-04-13").await,
                [row("2020-04-12", 1, 0), row("2020-04-13", 0, 0)]
            );
            Ok(())
        })
    }])
    .await;
}

#[test]
fn a_day_is_stored_as_promised() {
    let count = DayCount {
        isolating: 3,
        grades: Grades {
            hijau: 1,
            merah: 1,
            ..Grades::default()
        },
        fresh: 1,
        silent: 0,
        new: 1,
        due: 0,
        overdue: 1,
        statuses: [(Status::Contact, 2), (Status::Odp, 1)].into(),
        travellers: Travellers {
            red: 1,
            ..Travellers::default()
        },
        ended: [("completed".to_owned(), 2)].into(),
        late: 0,
    };
    let row = BookDay {
        village: asri(),
        day: day("2020-04-12"),
        count,
    };
    check_golden(
        &row,
        &[
            r#"{"village":"sumberasri","day":"2020-04-12","count":{"isolating":3,
            "grades":{"hijau":1,"kuning":0,"oranye":0,"merah":1},"fresh":1,"silent":0,"new":1,
            "due":0,"overdue":1,"statuses":{"contact":2,"odp":1},
            "travellers":{"red":1,"other":0,"unknown":0},"ended":{"completed":2},"late":0}}"#,
        ],
    );
    let open = OpenDay {
        village: asri(),
        day: day("2020-04-12"),
    };
    check_golden(&open, &[r#"{"village":"sumberasri","day":"2020-04-12"}"#]);
}

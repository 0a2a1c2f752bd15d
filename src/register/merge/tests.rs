use futures_util::FutureExt as _;

use super::*;
use crate::domain::birth::BirthDate;
use crate::domain::condition::{Pregnancy, Sex};
use crate::domain::grade::Grade;
use crate::domain::id::{IsolationId, RandomId, ReportId};
use crate::domain::isolation::IsolationReason;
use crate::domain::letter::Letter;
use crate::domain::place::RtRw;
use crate::domain::report::{Answers, Filer, ReportSource};
use crate::domain::text::name::PersonName;
use crate::register::bench::{Deed, work};

fn person_called(id: u64, name: &str) -> Person {
    Person {
        id: PersonId::from_bits(id),
        village: "sumberasri".parse().unwrap(),
        name: PersonName::read(name).unwrap(),
        rt_rw: RtRw::new(3, 5).unwrap(),
        birth: BirthDate::Year(1948),
        sex: Sex::Female,
        pregnancy: Pregnancy::Unknown,
        conditions: std::collections::BTreeSet::new(),
        phone: None,
        nik: None,
        family_card: None,
        oximeter: false,
        usual: std::collections::BTreeSet::new(),
        hour: None,
        reach: Reach::NoTelegram,
        since: "2020-04-12T00:00:00Z".parse().unwrap(),
    }
}

fn kept() -> Person {
    person_called(1, "Sri Wahyuni")
}

fn gone() -> Person {
    person_called(2, "Sri Wahjuni")
}

fn filed(id: u64, person: &Person, place: (u32, u32), minute: u32) -> Report {
    Report {
        id: ReportId::from_bits(id),
        person: person.id,
        isolation: None,
        isolation_day: None,
        day: "2020-04-12".parse().unwrap(),
        sequence: place.0,
        version: place.1,
        filed_at: format!("2020-04-12T01:{minute:02}:00Z").parse().unwrap(),
        filed_by: Filer::SelfReport,
        source: ReportSource::Chat,
        complete: true,
        time_uncertain: false,
        answers: Answers::healthy(),
        grade: Grade::Hijau,
        findings: Vec::new(),
        news2: None,
        remarks: Vec::new(),
        supersedes: None,
    }
}

fn stay(id: u64, person: &Person, day_zero: &str) -> Isolation {
    Isolation {
        id: IsolationId::from_bits(id),
        person: person.id,
        reason: IsolationReason::CloseContact,
        day_zero: day_zero.parse().unwrap(),
        length_days: Some(14),
        state: IsolationState::Active,
        since: "2020-04-12T00:00:00Z".parse().unwrap(),
        needs_food: false,
        decisions: Vec::new(),
    }
}

fn letter_of(person: &Person) -> Letter {
    Letter {
        person: person.id,
        isolation: IsolationId::from_bits(2),
        village: person.village.clone(),
        serial: 0,
        issued: "2020-04-24".parse().unwrap(),
        at: "2020-04-24T00:00:00Z".parse().unwrap(),
        by: PersonId::from_bits(9),
        name: person.name.clone(),
        born: 1948,
        rt_rw: person.rt_rw,
        first_day: "2020-04-10".parse().unwrap(),
        village_head: None,
        puskesmas_head: None,
        withdrawn: None,
    }
}

const BOTH_ARE_FILED: Deed = |tx| {
    async {
        for person in [kept(), gone()] {
            person::keep(tx, &person).await?;
        }
        for report in [
            filed(1, &kept(), (0, 0), 10),
            filed(2, &kept(), (0, 1), 40),
            filed(3, &kept(), (1, 0), 30),
            filed(4, &gone(), (0, 0), 5),
            filed(5, &gone(), (1, 0), 20),
        ] {
            tx.put(&report)?;
        }
        tx.put(&stay(1, &kept(), "2020-04-08"))?;
        tx.put(&stay(2, &gone(), "2020-04-10"))?;
        letter::write(tx, letter_of(&gone())).await?;
        tx.put(&away::Away {
            person: gone().id,
            isolation: IsolationId::from_bits(2),
            why: StayEnd::Admitted,
            since: tx.now(),
            heard: None,
        })?;
        audit::looked(tx, PersonId::from_bits(9), gone().id, Why::Relinked)
    }
    .boxed()
};

#[tokio::test]
async fn nothing_is_lost_and_nothing_is_doubled() {
    let merged: Deed = |tx| {
        async {
            let by = PersonId::from_bits(9);
            let merged = merge(tx, &gone(), &kept(), by).await?;
            let places: Vec<_> = merged
                .renumbered
                .iter()
                .map(|moved| (moved.person.bits(), moved.was, moved.is))
                .collect();
            assert_eq!(places, [(2, 0, 0), (1, 0, 1), (2, 1, 2), (1, 1, 3)]);
            let all = report::all_of(tx, kept().id).await?;
            let ids: Vec<u64> = all.iter().map(|report| report.id.bits()).collect();
            assert_eq!(ids, [4, 1, 2, 5, 3], "by the hour at which they came in");
            assert!(all.iter().all(|report| report.person == kept().id));
            assert!(report::all_of(tx, gone().id).await?.is_empty());
            let stays = isolation::all_of(tx, kept().id).await?;
            let going_on: Vec<u64> = stays
                .iter()
                .filter(|stay| stay.is_active())
                .map(|stay| stay.id.bits())
                .collect();
            assert_eq!((stays.len(), going_on), (2, vec![2]));
            let letters = letter::all_of(tx, kept().id).await?;
            let numbers: Vec<u32> = letters.iter().map(|letter| letter.serial).collect();
            assert_eq!(numbers, [1]);
            assert!(letter::all_of(tx, gone().id).await?.is_empty());
            assert!(away::find(tx, kept().id).await?.is_some());
            assert!(away::find(tx, gone().id).await?.is_none());
            let looks = audit::at_record_of(tx, kept().id, 9).await?;
            assert!(looks.iter().any(|look| look.why == Why::Merged(gone().id)));
            assert_eq!(looks.len(), 2);
            Ok(())
        }
        .boxed()
    };
    let found_by_either_id: Deed = |tx| {
        async {
            let found = person::find(tx, gone().id).await?.unwrap();
            assert_eq!(found.id, kept().id);
            assert_eq!(person::formerly(tx, kept().id).await?, [gone().id]);
            let named = person::named(tx, &kept().village, "sri wahyuni").await?;
            assert_eq!(named.len(), 1, "the marks of the other are gone");
            // Joined once more with a third: every earlier id leads on.
            let third = person_called(3, "Sri");
            person::keep(tx, &third).await?;
            merge(tx, &found, &third, PersonId::from_bits(9)).await?;
            let found = person::find(tx, gone().id).await?.unwrap();
            assert_eq!(found.id, third.id);
            let formerly = person::formerly(tx, third.id).await?;
            assert_eq!(formerly, [kept().id, gone().id]);
            Ok(())
        }
        .boxed()
    };
    work(&[BOTH_ARE_FILED, merged, found_by_either_id]).await;
}

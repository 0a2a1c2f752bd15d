//! Reports, filed by the real engine into a real store.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, OnceLock};

use async_trait::async_trait;
use chrono::TimeDelta;
use serde_json::{Value, json};

use super::*;
use crate::clock::Clock;
use crate::config::Config;
use crate::domain::birth::BirthDate;
use crate::domain::condition::{Pregnancy, Sex};
use crate::domain::id::{RandomId, ReportId};
use crate::domain::person::Reach;
use crate::domain::place::RtRw;
use crate::domain::protocol::Protocol;
use crate::domain::text::name::PersonName;
use crate::engine::{Engine, Event, EventKind, Handler, Parts};
use crate::features::House;
use crate::i18n::Locales;
use crate::store::seal::Vault;
use crate::store::sealing_key::SealingKey;
use crate::store::sled_store::SledStore;

/// Does as it is ordered, with the reports of one person on one day.
struct Clerk {
    house: House,
    filed: Mutex<Vec<ReportId>>,
    read: Mutex<Option<Read>>,
}

/// The three ways to read a day.
struct Read {
    all: Vec<Report>,
    in_force: Vec<Report>,
    last: Option<Report>,
}

fn day() -> NaiveDate {
    "2020-04-12".parse().unwrap()
}

fn sri() -> Person {
    Person {
        id: PersonId::from_bits(7),
        village: "sumberasri".parse().unwrap(),
        name: PersonName::read("Sri Wahyuni").unwrap(),
        rt_rw: RtRw::new(3, 5).unwrap(),
        birth: BirthDate::Year(1948),
        sex: Sex::Female,
        pregnancy: Pregnancy::Unknown,
        conditions: BTreeSet::new(),
        phone: None,
        nik: None,
        family_card: None,
        oximeter: false,
        usual: BTreeSet::new(),
        hour: None,
        reach: Reach::Chat(101),
        since: "2020-04-12T00:00:00Z".parse().unwrap(),
    }
}

fn healthy(person: &Person) -> Filing<'_> {
    Filing {
        person,
        day: day(),
        answers: Answers::healthy(),
        filed_by: Filer::SelfReport,
        source: ReportSource::Chat,
        complete: true,
        time_uncertain: false,
        corrects: None,
    }
}

#[async_trait]
impl Handler for Clerk {
    async fn handle(&self, tx: &mut Tx<'_>, event: &Event) -> Result<(), Fault> {
        let EventKind::Order(order) = &event.kind else {
            return Ok(());
        };
        let sri = sri();
        match order.as_str() {
            Some("file") => {
                let mut desk = Desk::new(tx, &self.house);
                let report = file(&mut desk, healthy(&sri)).await?;
                self.filed.lock().unwrap().push(report.id);
            }
            Some("copy until 298") => self.copy(tx, 298).await?,
            Some("read") => {
                let read = Read {
                    all: register::report::all_on(tx, sri.id, day()).await?,
                    in_force: register::report::in_force(tx, sri.id, day(), day()).await?,
                    last: register::report::last_until(tx, sri.id, day()).await?,
                };
                *self.read.lock().unwrap() = Some(read);
            }
            _ => panic!("{order}"),
        }
        tx.answer_order(Value::Null);
        Ok(())
    }

    async fn apologise(&self, _tx: &mut Tx<'_>, _event: &Event) -> Result<(), Fault> {
        Ok(())
    }
}

impl Clerk {
    /// Fills a day up with reports like its first: to file so many takes a while.
    async fn copy(&self, tx: &mut Tx<'_>, until: u32) -> Result<(), Fault> {
        let filed = register::report::all_on(tx, sri().id, day()).await?;
        for sequence in 1..until {
            let id = tx.new_id()?;
            tx.put(&Report {
                id,
                sequence,
                ..filed[0].clone()
            })?;
            self.filed.lock().unwrap().push(id);
        }
        Ok(())
    }
}

fn clerk() -> Arc<Clerk> {
    Arc::new(Clerk {
        house: House {
            config: Config::example().unwrap(),
            protocol: Protocol::embedded(),
            locales: Locales::embedded(),
            bot_name: Arc::new(OnceLock::new()),
        },
        filed: Mutex::default(),
        read: Mutex::default(),
    })
}

#[tokio::test]
async fn however_many_reports_a_day_has_none_takes_another_ones_place() {
    let dir = tempfile::tempdir().unwrap();
    let clerk = clerk();
    let parts = Parts {
        store: Arc::new(SledStore::open(dir.path()).unwrap()),
        tenant: clerk.house.config.tenant.id.clone(),
        vault: Arc::new(Vault::new(&SealingKey::from_bytes([7; 32]))),
        clock: Clock::still_at("2020-04-12T00:30:00Z".parse().unwrap()),
        handler: Arc::clone(&clerk) as Arc<dyn Handler>,
        drain: TimeDelta::seconds(30),
    };
    let (engine, _feeds) = Engine::start(parts).await.unwrap();
    for order in ["file", "copy until 298", "file", "file", "read"] {
        assert!(engine.order(json!(order)).await.unwrap().is_some());
    }

    let filed = clerk.filed.lock().unwrap().clone();
    assert_eq!(filed.iter().collect::<BTreeSet<_>>().len(), 300);
    let read = clerk.read.lock().unwrap().take().unwrap();
    let ids = |reports: &[Report]| reports.iter().map(|one| one.id).collect::<Vec<_>>();
    assert_eq!(ids(&read.all), filed, "all of them, in order");
    assert_eq!(ids(&read.in_force), filed);
    assert_eq!(read.last.map(|last| last.id), filed.last().copied());
    let places: Vec<u32> = read.all.iter().map(|report| report.sequence).collect();
    assert!(places.iter().copied().eq(0..300), "{places:?}");
}

//! A disk that lies or fails: what can't be read is set aside, and the rest goes on.

use std::collections::VecDeque;
use std::ops::Range;
use std::sync::atomic::AtomicBool;

use super::*;
use crate::store::{Batch, Committed, Direction, Row, StoreFault, Write};

impl House {
    async fn rows(&self, table: Table) -> Vec<Row> {
        let range = Key::new(table).prefix_range();
        let tenant = tenant();
        let rows = self.store.scan(&tenant, range, 9_999, Direction::Forward);
        rows.await.unwrap()
    }

    /// Flips a bit in a row on the disk.
    async fn damage(&self, (key, mut value): Row) {
        value[30] ^= 1;
        let value = Some(value);
        let flipped = Batch {
            conditions: Vec::new(),
            writes: vec![Write { key, value }],
        };
        let _applied = self.store.commit(&tenant(), flipped).await.unwrap();
    }

    async fn damages_first(&self, table: Table) {
        let first = self.rows(table).await.remove(0);
        self.damage(first).await;
    }

    fn passes(&self, time: TimeDelta) {
        self.clock.move_to(self.clock.now() + time);
    }

    async fn causes(&self) -> Vec<String> {
        let bad = self.bad().await.into_iter();
        bad.map(|bad| bad.cause).collect()
    }

    /// With rows in every table of the engine's own.
    async fn busy() -> Self {
        let house = Self::open().await;
        let all = Script {
            note: Some("sri".to_owned()),
            send: Some("waits".to_owned()),
            timers: vec![("a".to_owned(), 1, true), ("b".to_owned(), 2, true)],
            ..Script::default()
        };
        house.update(101, &all).await;
        let send = Script {
            send: Some("arrives".to_owned()),
            ..Script::default()
        };
        for (update, row) in [(102, MessageHandle(2)), (103, MessageHandle(3))] {
            house.update(update, &send).await;
            let message = Some(incoming::TelegramMessageId(44));
            let delivered = Delivery::Delivered { message };
            house.handle.submit_delivery(row, delivered).await.unwrap();
        }
        house
    }
}

#[tokio::test]
async fn a_damaged_timer_is_set_aside_and_the_others_ring() {
    let house = House::busy().await;
    house.damages_first(Table::TimerByDue).await;
    let house = house.reopen().await;
    house.handle.intake_caught_up();
    house.passes(TimeDelta::minutes(5));
    house.turn().await;
    assert_eq!(house.handler.heard(), ["resumed true", "timer test/b"]);
    assert_eq!(house.bad().await.len(), 1);
    let places = house.rows(Table::TimerByName).await;
    assert!(places.is_empty(), "nothing says that it is still set");
}

#[tokio::test]
async fn a_damaged_row_of_any_kind_stops_no_timer_and_no_start() {
    let tables = [
        Table::Seen,
        Table::Sent,
        Table::Count,
        Table::Outbox,
        Table::TimerByDue,
        Table::TimerByName,
    ];
    for table in tables {
        let house = House::busy().await;
        house.damages_first(table).await;
        let house = house.reopen().await;
        house.handle.intake_caught_up();
        house.passes(TimeDelta::minutes(5));
        house.turn().await;
        let heard = house.handler.heard();
        assert_eq!(heard.last().unwrap(), "timer test/b", "{table:?}");
        house.update(9, &note("darto")).await;
        house.passes(TimeDelta::days(31));
        house.turn().await;
        assert_eq!(house.notes().await, ["darto", "sri"], "{table:?}");
        for old in [Table::Seen, Table::Sent] {
            assert_eq!(house.rows(old).await, [], "{table:?}");
        }
        let causes = house.causes().await;
        let said = causes
            .iter()
            .filter(|cause| cause.contains("can't be read"));
        let quiet = table == Table::TimerByName;
        assert_eq!(said.count(), usize::from(!quiet), "{table:?}: {causes:?}");
        let house = house.reopen().await;
        house.update(10, &note("tini")).await;
        assert_eq!(house.handler.heard(), ["noted tini"]);
    }
}

#[tokio::test]
async fn a_sighting_that_can_not_be_read_is_one_while_telegram_may_redeliver() {
    let house = House::busy().await;
    house.damages_first(Table::Seen).await;
    let house = house.reopen().await;
    house.handle.intake_caught_up();
    house.turn().await;
    house.update(101, &note("again")).await;
    assert_eq!(house.notes().await, ["sri"]);
    assert_eq!(house.causes().await, [""; 0], "it is not old yet");
}

#[tokio::test]
async fn a_timer_whose_place_can_not_be_read_is_moved_and_rings_once() {
    let house = House::busy().await;
    house.damages_first(Table::TimerByName).await;
    let house = house.reopen().await;
    house.handle.intake_caught_up();
    let later = Script {
        timers: vec![("a".to_owned(), 7, true)],
        cancel: Some("b".to_owned()),
        ..Script::default()
    };
    house.update(3, &later).await;
    house.passes(TimeDelta::minutes(5));
    house.turn().await;
    assert_eq!(house.handler.heard(), ["resumed true"]);
    house.passes(TimeDelta::minutes(5));
    house.turn().await;
    assert_eq!(house.handler.heard(), ["timer test/a"]);
    assert_eq!(house.causes().await, [""; 0]);
}

#[tokio::test]
async fn a_damaged_count_is_made_anew_and_that_is_written_down() {
    let house = House::busy().await;
    for count in house.rows(Table::Count).await {
        house.damage(count).await;
    }
    let house = house.reopen().await;
    house.update(3, &note("darto")).await;
    let counts: Vec<rows::RowCount> = house.read(rows::RowCount::place(Table::Person)).await;
    assert_eq!(counts[0].rows, 2);
    assert_eq!(
        house.causes().await,
        ["the count of person can't be read; counted anew"]
    );
}

#[tokio::test]
async fn a_waiting_message_that_can_not_be_read_leaves_the_outbox_when_it_is_its_turn() {
    let house = House::busy().await.reopen().await;
    let waiting = house.feeds.waiting[0].handle;
    house.damages_first(Table::Outbox).await;
    assert_eq!(house.handle.outbox_row(waiting).await.unwrap(), None);
    house.turn().await;
    assert_eq!(house.rows(Table::Outbox).await, []);
    assert_eq!(house.causes().await, ["an outbox row can't be read"]);
    assert_eq!(house.handle.status().borrow().outbox_rows, 0);
}

#[tokio::test]
async fn a_waiting_message_that_can_not_be_read_keeps_no_other_from_leaving() {
    let house = House::busy().await;
    let send = Script {
        send: Some("waits, too".to_owned()),
        ..Script::default()
    };
    house.update(3, &send).await;
    house.damages_first(Table::Outbox).await;
    let house = house.reopen().await;
    let waiting: Vec<_> = house.feeds.waiting.iter().map(|row| row.handle.0).collect();
    assert_eq!(waiting, [4]);
    house.turn().await;
    assert_eq!(house.causes().await, ["a row of outbox can't be read"]);
    assert_eq!(house.handle.status().borrow().outbox_rows, 1);
}

#[tokio::test]
async fn a_message_whose_number_can_not_be_read_is_not_edited_and_its_edit_is_no_fault() {
    let house = House::busy().await;
    let edit = Script {
        edit: Some(2),
        ..Script::default()
    };
    house.update(3, &edit).await;
    house.damages_first(Table::Sent).await;
    let house = house.reopen().await;
    let row = house.handle.outbox_row(MessageHandle(4)).await.unwrap();
    assert_eq!(row.unwrap().target, EditTarget::NeverSent);
}

#[tokio::test]
async fn the_auditor_comes_soon_after_a_lost_timer_and_never_spins() {
    let house = House::open().await;
    house.handle.intake_caught_up();
    house.turn().await;
    let audits = || house.handler.audits.load(Ordering::SeqCst);
    assert_eq!(audits(), 1);
    *house.handler.mends.lock().unwrap() = Some(TimerName::new("test", "fails"));
    let fails = Script {
        timers: vec![("fails".to_owned(), 0, true)],
        ..Script::default()
    };
    house.update(1, &fails).await;
    house.turn().await;
    let mut at = Vec::new();
    for minute in 1..60 {
        house.passes(TimeDelta::minutes(1));
        let before = audits();
        house.turn().await;
        at.extend((audits() > before).then_some(minute));
    }
    // He sets the timer again, and it fails again.
    assert_eq!(at, [1, 3, 7, 15, 31]);
}

#[tokio::test]
async fn more_old_sightings_than_one_commit_takes_are_forgotten_soon_after() {
    let house = House::open().await;
    house.handle.intake_caught_up();
    let at_once = i64::try_from(forgetting::FORGET_AT_ONCE).unwrap();
    let many = (1..=2 * at_once + 500).map(|update_id| RawUpdate {
        update_id,
        raw: json!({}),
        incoming: None,
    });
    house.handle.submit_updates(many.collect()).await.unwrap();
    house.passes(TimeDelta::days(3));
    house.turn().await;
    // A page at either end.
    assert_eq!(house.rows(Table::Seen).await.len(), 500);
    house.passes(TimeDelta::seconds(10));
    house.turn().await;
    assert_eq!(house.rows(Table::Seen).await.len(), 0);
}

/// A disk that does not let timers be read, for a while.
struct Sick {
    disk: Arc<SledStore>,
    faults: Mutex<VecDeque<StoreFault>>,
    halted: AtomicBool,
}

impl Sick {
    fn falls_ill(&self, fault: fn() -> StoreFault, times: usize) {
        self.faults
            .lock()
            .unwrap()
            .extend((0..times).map(|_| fault()));
    }
}

#[async_trait]
impl Store for Sick {
    async fn get(&self, tenant: &Tenant, key: &[u8]) -> Result<Option<Vec<u8>>, StoreFault> {
        self.disk.get(tenant, key).await
    }

    async fn scan(
        &self,
        tenant: &Tenant,
        range: Range<Vec<u8>>,
        limit: usize,
        direction: Direction,
    ) -> Result<Vec<Row>, StoreFault> {
        if Table::of(&range.start) == Some(Table::TimerByDue)
            && let Some(fault) = self.faults.lock().unwrap().pop_front()
        {
            return Err(fault);
        }
        self.disk.scan(tenant, range, limit, direction).await
    }

    async fn commit(&self, tenant: &Tenant, batch: Batch) -> Result<Committed, StoreFault> {
        self.disk.commit(tenant, batch).await
    }

    fn free_share(&self) -> f64 {
        1.0
    }

    fn has_halted(&self) -> bool {
        self.halted.load(Ordering::SeqCst)
    }
}

fn refused() -> StoreFault {
    StoreFault::Disk(std::io::ErrorKind::Other.into())
}

fn damaged() -> StoreFault {
    StoreFault::Damaged("a page is corrupt".to_owned())
}

/// A busy house on a disk that may fall ill.
async fn frail() -> (House, Arc<Sick>) {
    let mut house = House::busy().await;
    let sick = Arc::new(Sick {
        disk: Arc::clone(&house.store),
        faults: Mutex::default(),
        halted: AtomicBool::new(false),
    });
    let ground = Arc::clone(&sick) as Arc<dyn Store>;
    let parts = parts(ground, &house.vault, &house.clock, &house.handler);
    (house.handle, house.feeds) = Engine::start(parts).await.unwrap();
    house.handle.intake_caught_up();
    house.turn().await;
    house.handler.heard();
    (house, sick)
}

#[tokio::test]
async fn timers_that_can_not_be_looked_up_for_a_while_ring_all_the_same() {
    let (house, sick) = frail().await;
    sick.falls_ill(refused, 5);
    house.passes(TimeDelta::minutes(5));
    house.turn().await;
    assert_eq!(house.handler.heard(), ["timer test/a", "timer test/b"]);
    assert_eq!(house.handle.status().borrow().failing_commits, 5);
}

#[tokio::test]
async fn an_engine_that_can_not_look_up_its_timers_ends_and_says_so() {
    for (fault, times) in [(refused as fn() -> StoreFault, 999), (damaged, 1)] {
        let (house, sick) = frail().await;
        sick.falls_ill(fault, times);
        let answered = house.handle.order(json!("tick")).await;
        let after = house.handle.order(json!("tick")).await;
        assert!(answered.is_ok(), "what was committed is acknowledged");
        assert!(after.is_err());
        let status = house.handle.status();
        house.feeds.task.await.unwrap();
        let expected = match times {
            1 => Ended::Damaged(damaged().to_string()),
            _ => Ended::Failing(refused().to_string()),
        };
        assert_eq!(status.borrow().ended, Some(expected));
    }
}

#[tokio::test]
async fn a_disk_that_has_halted_is_not_waited_for() {
    let (house, sick) = frail().await;
    sick.halted.store(true, Ordering::SeqCst);
    sick.falls_ill(refused, 1);
    let _acknowledged = house.handle.order(json!("tick")).await;
    let status = house.handle.status();
    house.feeds.task.await.unwrap();
    assert_eq!(status.borrow().failing_commits, 0);
    assert!(matches!(&status.borrow().ended, Some(Ended::Failing(_))));
}

#[tokio::test]
async fn an_engine_that_can_not_look_up_its_timers_does_not_start() {
    let (house, sick) = frail().await;
    sick.falls_ill(refused, 1);
    let parts = parts(sick, &house.vault, &house.clock, &house.handler);
    assert!(matches!(Engine::start(parts).await, Err(Fault::Store(_))));
}

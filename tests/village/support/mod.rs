//! The village, for scenarios: the real bot over HTTP on a real store, a Bot API
//! server of our own, telephones in people's hands, and a clock that stands still
//! until the story moves it.
//!
//! Nothing sleeps: after each act [`Village::settle`] waits until every update is
//! confirmed, everything due is done and everything written has arrived.

pub mod arrivals;
mod crashing;
pub mod disk;
pub mod duty;
mod phone;
#[cfg(test)]
pub mod posko;
pub mod residents;
mod settle;
pub mod staff;
mod well;

use std::fs::OpenOptions;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;
use std::time::Duration;

use chrono::{NaiveDateTime, TimeDelta};
use siaga::app::{App, Link, Setup};
use siaga::clock::{Clock, Moment};
use siaga::config::Config;
use siaga::domain::calendar::Zone;
use siaga::domain::protocol::Protocol;
use siaga::drill::{Account, BotServer, Options};
use siaga::i18n::Locales;
use siaga::store::seal::Vault;
use siaga::store::sealing_key::SealingKey;
use siaga::store::sled_store::SledStore;
use siaga::store::table::{Key, Table};
use siaga::store::{Batch, Direction, Row, Store as _, Tenant, Write};
use siaga::telegram::{self, Pacing};
use tempfile::TempDir;
use tokio::runtime::Runtime;

use crashing::connected;
pub use phone::Phone;

/// The village in which everything happens: that of `config/siaga.toml`.
pub const ZONE: Zone = Zone::Jakarta;

/// How a village starts.
pub struct Start {
    /// Village time.
    pub at: &'static str,
    /// Whether Telegram's pace is kept.
    pub pacing: Pacing,
    /// A change to the example configuration.
    pub config: fn(&mut Config),
    /// The rules of health.
    pub protocol: Protocol,
    /// How the Bot API server behaves.
    pub server: Options,
    /// The bot runs on threads of its own, so that it can [crash](Village::crashes).
    pub apart: bool,
}

impl Default for Start {
    fn default() -> Self {
        Self {
            at: "2020-04-12 06:30",
            pacing: Pacing::Off,
            config: |_| {},
            protocol: Protocol::embedded(),
            server: Options::default(),
            apart: false,
        }
    }
}

/// How timers are lost.
#[derive(Debug, Clone, Copy)]
pub enum Lost {
    /// Without a trace.
    Whole,
    /// Only what rings: the row could not be read and was set aside.
    WhatRings,
}

impl Lost {
    /// Both ways.
    pub const ALL: [Self; 2] = [Self::Whole, Self::WhatRings];

    fn tables(self) -> &'static [Table] {
        match self {
            Self::Whole => &[Table::TimerByDue, Table::TimerByName],
            Self::WhatRings => &[Table::TimerByDue],
        }
    }
}

async fn rows(store: &SledStore, tenant: &Tenant, table: Table) -> Vec<Row> {
    let range = Key::new(table).prefix_range();
    let rows = store.scan(tenant, range, 10_000, Direction::Forward);
    rows.await.unwrap()
}

/// A row of the disk, opened.
#[derive(Debug)]
pub struct Kept {
    /// Its table.
    pub table: Table,
    /// Its key.
    pub key: Vec<u8>,
    /// What is in it.
    pub text: String,
}

/// One village with its bot.
pub struct Village {
    /// Plays Telegram.
    pub server: BotServer,
    /// The village's time.
    pub clock: Clock,
    app: Option<App>,
    threads: Option<Runtime>,
    dir: TempDir,
    start: Start,
}

const KEY_FILE: &str = "sealing.key";

/// The minute at which a chat is asked hangs on the key: with the same key every run is
/// the same.
fn same_key_always(file: &Path) {
    let mut options = OpenOptions::new();
    let file = options.write(true).create_new(true).mode(0o600).open(file);
    file.unwrap().write_all("07".repeat(32).as_bytes()).unwrap();
}

/// A time of the village: `2020-04-12 07:30`.
pub fn at(text: &str) -> Moment {
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    ZONE.at(local.date(), local.time())
}

impl Village {
    /// The example village on Sunday 12 April 2020, 06.30.
    pub async fn open() -> Self {
        Self::start(Start::default()).await
    }

    /// The example village under other rules of health.
    pub async fn open_with_protocol(rules: &str) -> Self {
        let protocol = siaga::config::parse_protocol("protocol.toml", rules).unwrap();
        Self::start(Start {
            protocol,
            ..Start::default()
        })
        .await
    }

    /// A village that starts otherwise.
    pub async fn start(start: Start) -> Self {
        let clock = Clock::still_at(at(start.at));
        let server = BotServer::start(clock.clone(), start.server.clone())
            .await
            .unwrap();
        let dir = disk::new();
        same_key_always(&dir.path().join(KEY_FILE));
        let mut village = Self {
            server,
            clock,
            app: None,
            threads: None,
            dir,
            start,
        };
        village.opens().await;
        village
    }

    /// The running bot.
    pub fn app(&self) -> &App {
        self.app.as_ref().expect("the bot is closed")
    }

    /// The bot opens (again), on the same disk.
    pub async fn opens(&mut self) {
        let mut config = Config::example().unwrap();
        // Not to depend on how full the disk of the testing machine is.
        config.reminders.stop_below_free_percent = 0;
        (self.start.config)(&mut config);
        let setup = Setup {
            config,
            protocol: self.start.protocol.clone(),
            locales: Locales::embedded(),
            clock: self.clock.clone(),
            data_dir: self.dir.path().join("data"),
            key: None,
            key_file: self.dir.path().join(KEY_FILE),
        };
        let link = Link {
            token: self.server.token().to_owned(),
            api_url: Some(self.server.url()),
            options: telegram::Options {
                pacing: self.start.pacing,
                poll: Duration::from_secs(30),
            },
        };
        self.app = Some(match self.start.apart {
            true => self.runs_apart(setup, link).await,
            false => connected(setup, link).await,
        });
        self.settle().await;
    }

    /// The operator changes the configuration: it counts from the next opening on.
    pub fn configures(&mut self, config: fn(&mut Config)) {
        self.start.config = config;
    }

    /// The bot closes; Telegram and the people go on.
    pub async fn closes(&mut self) {
        if let Some(app) = self.app.take() {
            app.stop().await;
        }
        self.ends_threads().await;
    }

    /// The bot is closed and opened again.
    pub async fn restarts(&mut self) {
        self.closes().await;
        self.opens().await;
    }

    /// The bot is closed and opened again with another configuration.
    pub async fn restarts_with(&mut self, config: fn(&mut Config)) {
        self.start.config = config;
        self.restarts().await;
    }

    /// Between two days of the bot its disk loses the timers of these kinds.
    pub async fn loses_timers(&mut self, kinds: &[&str], lost: Lost) {
        self.loses_timers_and_rows(kinds, lost, None).await;
    }

    /// The same, and no row of `damaged` can be read any more.
    pub async fn loses_timers_and_damages(&mut self, kinds: &[&str], lost: Lost, damaged: Table) {
        self.loses_timers_and_rows(kinds, lost, Some((damaged, usize::MAX)))
            .await;
    }

    /// The same, and the first `damaged` rows of a table can't be read any more.
    pub async fn loses_timers_and_rows(
        &mut self,
        kinds: &[&str],
        lost: Lost,
        damaged: Option<(Table, usize)>,
    ) {
        self.closes().await;
        let tenant = Config::example().unwrap().tenant.id;
        let store = SledStore::open(&self.dir.path().join("data")).unwrap();
        let mut writes = Vec::new();
        for table in lost.tables() {
            let of = |key: &[u8], kind: &str| {
                key.windows(kind.len()).any(|part| part == kind.as_bytes())
            };
            let mut rows = rows(&store, &tenant, *table).await;
            rows.retain(|(key, _)| kinds.iter().any(|kind| of(key, kind)));
            assert!(!rows.is_empty(), "there is no timer {kinds:?}");
            writes.extend(rows.into_iter().map(|(key, _)| Write { key, value: None }));
        }
        if let Some((table, count)) = damaged {
            let rows = rows(&store, &tenant, table).await;
            assert!(!rows.is_empty(), "{table:?} has no row");
            writes.extend(rows.into_iter().take(count).map(|(key, mut value)| {
                *value.last_mut().unwrap() ^= 1;
                let value = Some(value);
                Write { key, value }
            }));
        }
        let conditions = Vec::new();
        let batch = Batch { conditions, writes };
        let _applied = store.commit(&tenant, batch).await.unwrap();
        store.close();
        drop(store);
        self.opens().await;
    }

    /// Everything on the disk, opened. The bot is closed for it, and opened again.
    pub async fn everything_kept(&mut self) -> Vec<Kept> {
        self.kept_in(Table::ALL).await
    }

    /// What is on the disk in these tables, opened. The bot is closed for it, and opened
    /// again.
    pub async fn kept_in(&mut self, tables: &[Table]) -> Vec<Kept> {
        self.closes().await;
        let tenant = Config::example().unwrap().tenant.id;
        let store = SledStore::open(&self.dir.path().join("data")).unwrap();
        let vault = Vault::new(&SealingKey::from_bytes([7; 32]));
        let mut kept = Vec::new();
        for &table in tables {
            for (key, sealed) in rows(&store, &tenant, table).await {
                // The check row is no record, and says nothing.
                let plain = vault.open(&tenant, &key, &sealed).unwrap_or_default();
                let text = String::from_utf8_lossy(&plain).into_owned();
                kept.push(Kept { table, key, text });
            }
        }
        store.close();
        drop(store);
        self.opens().await;
        kept
    }

    /// How many rows a table has on the disk. The bot is closed for it, and opened again.
    pub async fn count(&mut self, table: Table) -> usize {
        self.closes().await;
        let tenant = Config::example().unwrap().tenant.id;
        let store = SledStore::open(&self.dir.path().join("data")).unwrap();
        let count = rows(&store, &tenant, table).await.len();
        store.close();
        drop(store);
        self.opens().await;
        count
    }

    /// Somebody's telephone; what is done with it settles at once.
    pub fn phone(&self, account: Account) -> Phone<'_> {
        Phone::new(self, self.server.telephone(account))
    }

    /// Time passes, minute by minute where something is due.
    pub async fn passes(&self, time: TimeDelta) {
        self.moves_to(self.clock.now() + time).await;
    }

    /// It becomes `2020-04-13 07:30`, and everything due until then has happened at its minute.
    pub async fn becomes(&self, time: &str) {
        self.moves_to(at(time)).await;
    }

    /// The time on the village's clock: `2020-04-12 07:30`.
    pub fn time(&self) -> String {
        ZONE.local(self.clock.now())
            .format("%Y-%m-%d %H:%M")
            .to_string()
    }
}

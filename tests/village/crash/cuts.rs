//! One history of the village, cut short.
//!
//! Two rows of runs, each for a commit that is lost and for one that nobody has heard of:
//! three histories that are cut at every third of their commits, counted from the first,
//! the second and the third; and histories with a single cut, at every 41st commit of the
//! straight one. `SIAGA_CUT_EVERY` sets that distance: with 1, each commit is cut once by
//! itself.
//!
//! The store passes everything through to the real one, until the power goes: then the last
//! commit is lost, or it is on the disk and nobody has heard of it. After each cut a new
//! engine starts on what is there, what was not confirmed is delivered again, and what
//! waits in the outbox is sent again. In the end every record is there exactly once, and
//! exactly the same messages have left.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use async_trait::async_trait;
use chrono::TimeDelta;
use serde_json::json;
use siaga::clock::Clock;
use siaga::config::Config;
use siaga::domain::access::{Grant, Role};
use siaga::domain::place::Area;
use siaga::domain::protocol::Protocol;
use siaga::engine::incoming::{
    AccountId, ChatId, ChatKind, Incoming, Sender, TelegramMessageId, What,
};
use siaga::engine::outgoing::{Body, Button, ButtonAction, Delivery, Keyboard, MessageHandle};
use siaga::engine::rows::{EditTarget, OutboxRow};
use siaga::engine::{Engine, EngineHandle, EngineStopped, Feeds, Parts, RawUpdate};
use siaga::features::order::{Answer, Order};
use siaga::features::{Features, House};
use siaga::i18n::Locales;
use siaga::store::seal::Vault;
use siaga::store::sealing_key::SealingKey;
use siaga::store::sled_store::SledStore;
use siaga::store::table::Table;
use siaga::store::{Batch, Committed, Direction, Row, Store, StoreFault, Tenant};

use crate::support::{at, disk};

/// When the power goes.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Cuts {
    Never,
    /// At this commit: it is lost, or applied and unheard of.
    At(usize, Fate),
    /// At every third commit, counted from this one. (A start commits something by itself,
    /// and the work that was cut off once more: then it must get through.)
    EveryThird(usize, Fate),
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Fate {
    Done,
    Unheard,
    Lost,
}

impl Cuts {
    fn fate(self, commit: usize) -> Fate {
        match self {
            Self::At(fatal, fate) if commit == fatal => fate,
            Self::Never | Self::At(..) => Fate::Done,
            Self::EveryThird(first, fate) if commit % 3 == first => fate,
            Self::EveryThird(..) => Fate::Done,
        }
    }
}

/// The real store, and the power that it runs on.
struct Mains {
    disk: SledStore,
    cuts: Cuts,
    commits: AtomicUsize,
    dark: AtomicBool,
}

impl Mains {
    fn lit(&self) -> Result<(), StoreFault> {
        match self.dark.load(Ordering::SeqCst) {
            true => Err(StoreFault::Closed),
            false => Ok(()),
        }
    }
}

#[async_trait]
impl Store for Mains {
    async fn get(&self, tenant: &Tenant, key: &[u8]) -> Result<Option<Vec<u8>>, StoreFault> {
        self.lit()?;
        self.disk.get(tenant, key).await
    }

    async fn scan(
        &self,
        tenant: &Tenant,
        range: Range<Vec<u8>>,
        limit: usize,
        direction: Direction,
    ) -> Result<Vec<Row>, StoreFault> {
        self.lit()?;
        self.disk.scan(tenant, range, limit, direction).await
    }

    async fn commit(&self, tenant: &Tenant, batch: Batch) -> Result<Committed, StoreFault> {
        self.lit()?;
        let number = self.commits.fetch_add(1, Ordering::SeqCst) + 1;
        let fate = self.cuts.fate(number);
        if fate != Fate::Lost {
            let committed = self.disk.commit(tenant, batch).await?;
            if fate == Fate::Done {
                return Ok(committed);
            }
        }
        self.dark.store(true, Ordering::SeqCst);
        Err(StoreFault::Closed)
    }

    fn free_share(&self) -> f64 {
        1.0
    }
}

/// A message as somebody sees it.
struct Shown {
    text: String,
    buttons: Vec<Vec<Button>>,
}

struct Bot {
    engine: EngineHandle,
    feeds: Feeds,
}

/// The village with the power lines in view.
struct World {
    mains: Arc<Mains>,
    house: Arc<House>,
    clock: Clock,
    tenant: Tenant,
    _home: tempfile::TempDir,
    bot: Option<Bot>,
    screens: BTreeMap<i64, BTreeMap<i32, Shown>>,
    next_message: i32,
    next_update: i64,
    /// What was sent, by handle: a second sending says the same.
    sent: BTreeMap<MessageHandle, String>,
    again: usize,
    cuts: usize,
}

fn house() -> Arc<House> {
    static HOUSE: OnceLock<Arc<House>> = OnceLock::new();
    let house = HOUSE.get_or_init(|| {
        Arc::new(House {
            config: Config::example().unwrap(),
            protocol: Protocol::embedded(),
            locales: Locales::embedded(),
            bot_name: Arc::new(OnceLock::from("siaga_gladi_bot".to_owned())),
        })
    });
    Arc::clone(house)
}

impl World {
    async fn new(cuts: Cuts) -> Self {
        let home = disk::new();
        let mains = Mains {
            disk: SledStore::open(home.path()).unwrap(),
            cuts,
            commits: AtomicUsize::new(0),
            dark: AtomicBool::new(false),
        };
        let mut world = Self {
            mains: Arc::new(mains),
            house: house(),
            clock: Clock::still_at(at("2020-04-12 06:30")),
            tenant: Tenant::new("sukoharjo").unwrap(),
            _home: home,
            bot: None,
            screens: BTreeMap::new(),
            next_message: 1,
            next_update: 1,
            sent: BTreeMap::new(),
            again: 0,
            cuts: 0,
        };
        world.opens().await;
        world
    }

    async fn opens(&mut self) {
        self.mains.dark.store(false, Ordering::SeqCst);
        let parts = Parts {
            store: Arc::<Mains>::clone(&self.mains),
            tenant: self.tenant.clone(),
            vault: Arc::new(Vault::new(&SealingKey::from_bytes([7; 32]))),
            clock: self.clock.clone(),
            handler: Arc::new(Features::new(Arc::clone(&self.house))),
            drain: TimeDelta::seconds(30),
        };
        let (engine, feeds) = Engine::start(parts).await.unwrap();
        engine.intake_caught_up();
        self.bot = Some(Bot { engine, feeds });
    }

    fn bot(&mut self) -> &mut Bot {
        self.bot.as_mut().unwrap()
    }

    /// The power went and is back.
    async fn reopens(&mut self) {
        self.cuts += 1;
        assert!(self.cuts < 10_000, "the history does not get on");
        let Bot { engine, feeds } = self.bot.take().unwrap();
        drop(engine);
        feeds.task.await.unwrap();
        self.opens().await;
    }

    /// Telegram delivers these updates until they are confirmed, and everything that
    /// follows happens.
    async fn takes(&mut self, updates: Vec<RawUpdate>) {
        while self
            .bot()
            .engine
            .submit_updates(updates.clone())
            .await
            .is_err()
        {
            self.reopens().await;
        }
        self.settles().await;
    }

    async fn settles(&mut self) {
        while self.delivers_what_waits().await.is_err() {
            self.reopens().await;
        }
    }

    async fn delivers_what_waits(&mut self) -> Result<(), EngineStopped> {
        loop {
            self.nothing_is_due().await?;
            let feeds = &mut self.bot().feeds;
            let mut rows = std::mem::take(&mut feeds.waiting);
            while let Ok(row) = feeds.outbox.try_recv() {
                rows.push(row);
            }
            if rows.is_empty() {
                return Ok(());
            }
            rows.sort_by_key(|row| row.handle);
            for row in rows {
                self.delivers(row.handle).await?;
            }
        }
    }

    async fn nothing_is_due(&mut self) -> Result<(), EngineStopped> {
        let now = self.clock.now();
        let mut status = self.bot().engine.status();
        // While the backlog is still coming in, what is overdue has not begun yet.
        let quiet = status
            .wait_for(|status| !status.catching_up && status.next_due.is_some_and(|due| due > now));
        quiet.await.map(drop).map_err(|_| EngineStopped)
    }

    async fn delivers(&mut self, handle: MessageHandle) -> Result<(), EngineStopped> {
        let Some(row) = self.bot().engine.outbox_row(handle).await? else {
            return self.nothing_is_due().await;
        };
        let message = self.shows(&row);
        let delivery = Delivery::Delivered { message };
        self.bot().engine.submit_delivery(handle, delivery).await
    }

    /// Telegram carries it out; gives the number of a new message.
    fn shows(&mut self, row: &OutboxRow) -> Option<TelegramMessageId> {
        let chat = row.outgoing.chat.0;
        let said = said(row);
        if let Some(before) = self.sent.insert(row.handle, said.clone()) {
            assert_eq!(before, said, "sent again, but not the same");
            self.again += 1;
        }
        let screen = self.screens.entry(chat).or_default();
        match (&row.outgoing.body, row.target) {
            (
                Body::Text { html, keyboard }
                | Body::Photo {
                    caption: html,
                    keyboard,
                    ..
                }
                | Body::Document {
                    caption: html,
                    keyboard,
                    ..
                },
                _,
            ) => {
                let buttons = match keyboard {
                    Keyboard::Inline(buttons) => buttons.clone(),
                    Keyboard::None | Keyboard::Reply(_) | Keyboard::RemoveReply => Vec::new(),
                };
                let text = html.clone();
                let number = self.next_message;
                self.next_message += 1;
                screen.insert(number, Shown { text, buttons });
                return Some(TelegramMessageId(number));
            }
            (Body::Edit { html, buttons, .. }, EditTarget::Known(id)) => {
                if let Some(shown) = screen.get_mut(&id.0) {
                    shown.text.clone_from(html);
                    shown.buttons.clone_from(buttons);
                }
            }
            (Body::EditButtons { buttons, .. }, EditTarget::Known(id)) => {
                if let Some(shown) = screen.get_mut(&id.0) {
                    shown.buttons.clone_from(buttons);
                }
            }
            (Body::Menu { .. }, _) => {}
            (body, target) => panic!("{target:?}: {body:?}"),
        }
        None
    }

    fn update(&mut self, chat: i64, what: What) -> RawUpdate {
        let incoming = Incoming {
            chat: ChatId(chat),
            chat_kind: ChatKind::Private,
            sender: Some(Sender {
                account: AccountId(chat),
                display_name: "Warga".into(),
                language_code: Some("id".into()),
            }),
            said_at: Some(self.clock.now()),
            what,
        };
        self.next_update += 1;
        RawUpdate {
            update_id: self.next_update,
            raw: json!({}),
            incoming: Some(incoming),
        }
    }

    fn text(&mut self, chat: i64, text: &str) -> RawUpdate {
        let message = TelegramMessageId(self.next_message);
        self.next_message += 1;
        let text = text.to_owned();
        self.update(chat, What::Text { message, text })
    }

    fn press(&mut self, chat: i64, label: &str) -> RawUpdate {
        let screen = self.screens.get(&chat).expect("an empty screen");
        let labelled = |button: &&Button| button.label.contains(label);
        let found = screen.iter().rev().find_map(|(number, shown)| {
            let button = shown.buttons.iter().flatten().find(labelled)?;
            Some((*number, button.action.clone()))
        });
        let newest = screen.values().next_back().map(|shown| shown.text.as_str());
        let Some((message, ButtonAction::Press(data))) = found else {
            panic!("{chat} has no button {label:?}: {newest:?}");
        };
        let press = What::Press {
            callback: format!("c{}", self.next_update),
            message: Some(TelegramMessageId(message)),
            data,
        };
        self.update(chat, press)
    }

    async fn plays(&mut self, round: &[(i64, Act)]) {
        let mut updates = Vec::new();
        for (chat, act) in round {
            updates.push(match act {
                Act::Types(text) => self.text(*chat, text),
                Act::Taps(label) => self.press(*chat, label),
            });
        }
        self.takes(updates).await;
    }

    async fn passes(&mut self, time: TimeDelta) {
        self.clock.move_to(self.clock.now() + time);
        self.settles().await;
    }

    async fn invitation(&mut self, role: Role) -> String {
        let village = self.house.config.villages[0].id.clone();
        let order = Order::Invite {
            grant: Grant {
                role,
                area: Area::Village(village),
            },
            valid_hours: 48,
        };
        let order = serde_json::to_value(order).unwrap();
        // An order is given by a person, who sees whether it was carried out.
        let answer = loop {
            match self.bot().engine.order(order.clone()).await {
                Ok(answer) => break answer.unwrap(),
                Err(EngineStopped) => self.reopens().await,
            }
        };
        match serde_json::from_value(answer).unwrap() {
            Answer::Invited { code, .. } => code,
            other => panic!("{other:?}"),
        }
    }

    /// How many rows each table has, and what was sent.
    async fn end(mut self) -> End {
        self.settles().await;
        let everything = vec![0]..vec![0xff; 64];
        let disk = &self.mains.disk;
        let rows = disk.scan(&self.tenant, everything, usize::MAX / 2, Direction::Forward);
        let mut tables = BTreeMap::new();
        for (key, _) in rows.await.unwrap() {
            let name = Table::of(&key).unwrap().name();
            *tables.entry(name).or_insert(0) += 1;
        }
        // Each order that was repeated made an invitation; the unused one only grows old.
        tables.remove(Table::Invitation.name());
        End {
            tables,
            sent: self.sent.into_values().collect(),
            commits: self.mains.commits.load(Ordering::SeqCst),
            again: self.again,
            cuts: self.cuts,
        }
    }
}

/// Everything but what is random.
fn said(row: &OutboxRow) -> String {
    let labels = |buttons: &[Vec<Button>]| {
        let labels = buttons.iter().flatten().map(|button| button.label.clone());
        labels.collect::<Vec<_>>().join("|")
    };
    let what = match &row.outgoing.body {
        Body::Text { html, keyboard } => match keyboard {
            Keyboard::Inline(buttons) => format!("{html} [{}]", labels(buttons)),
            other => format!("{html} {other:?}"),
        },
        Body::Edit { html, buttons, .. } => format!("edit: {html} [{}]", labels(buttons)),
        Body::EditButtons { buttons, .. } => format!("buttons: [{}]", labels(buttons)),
        Body::Photo {
            picture, caption, ..
        } => format!("picture: {picture:?} {caption}"),
        Body::Document { file, caption, .. } => format!("file: {file:?} {caption}"),
        Body::Made { name, caption, .. } => format!("made: {name} {caption}"),
        Body::Fetch { file, order, .. } => format!("fetch: {file} {order}"),
        Body::Copy { from, message } => format!("copy: {from:?} {message:?}"),
        Body::Menu { commands } => format!("menu: {commands:?}"),
    };
    format!("{} {:?} {what}", row.outgoing.chat.0, row.outgoing.lane)
}

#[derive(Debug)]
struct End {
    tables: BTreeMap<&'static str, usize>,
    sent: Vec<String>,
    commits: usize,
    again: usize,
    cuts: usize,
}

enum Act {
    Types(&'static str),
    Taps(&'static str),
}

use Act::{Taps, Types};

const SRI: i64 = 101;
const DARTO: i64 = 102;
const WATI: i64 = 202;
const RINI: i64 = 203;

/// Two residents register side by side, two nurses join; one day is healthy, one is not,
/// and a nurse takes the alert.
async fn history(cuts: Cuts) -> End {
    let mut world = World::new(cuts).await;
    for (nurse, name) in [(WATI, "Bidan Wati"), (RINI, "Perawat Rini")] {
        let code = world.invitation(Role::HealthWorker).await;
        let link = world.text(nurse, &format!("/start undang_{code}"));
        world.takes(vec![link]).await;
        world.plays(&[(nurse, Types(name))]).await;
    }
    for (sri, darto) in [
        (Types("/start"), Types("/start")),
        (Taps("Indonesia"), Taps("Indonesia")),
        (Taps("Setuju"), Taps("Setuju")),
        (Taps("sedang isolasi"), Taps("sedang isolasi")),
        (Types("Sri Wahyuni"), Types("Darto Suwito")),
        (Types("3/5"), Types("3/5")),
        (Types("1948"), Types("1975")),
        (Taps("Perempuan"), Taps("Laki-laki")),
        (Types("Lewati"), Types("Lewati")),
        (Taps("Tekanan darah"), Types("/bantuan")),
        (Taps("Lanjut"), Taps("Lanjutkan")),
        (Taps("Kontak erat"), Taps("Tidak ada")),
        (Types("8-4-2020"), Taps("luar daerah")),
        (Taps("Tidak"), Types("10-4-2020")),
        (Taps("Benar"), Taps("Tidak")),
        (Types("/lapor"), Taps("Benar")),
        (Taps("Sehat"), Types("/lapor")),
        (Types("36,6"), Taps("Ada keluhan")),
    ] {
        world.plays(&[(SRI, sri), (DARTO, darto)]).await;
    }
    for act in [
        Taps("Batuk"),
        Taps("Sesak napas"),
        Taps("Lanjut"),
        Taps("Saat istirahat"),
        Taps("Tidak ada"),
        Types("38,6"),
    ] {
        world.plays(&[(DARTO, act)]).await;
    }
    world
        .plays(&[
            (WATI, Taps("Saya tangani")),
            (DARTO, Taps("Tidak bisa menghitung")),
        ])
        .await;
    world
        .plays(&[(WATI, Taps("Sudah ditelepon")), (DARTO, Taps("Kirim"))])
        .await;
    world.passes(TimeDelta::minutes(20)).await;
    world.passes(TimeDelta::minutes(20)).await;
    world.end().await
}

fn check(cuts: Cuts, straight: &End, broken: &End) {
    assert_eq!(broken.tables, straight.tables, "records after {cuts:?}");
    let missing = straight
        .sent
        .iter()
        .filter(|said| !broken.sent.contains(said));
    let missing: Vec<_> = missing.collect();
    assert!(
        missing.is_empty(),
        "never sent after {cuts:?}: {missing:#?}"
    );
    let doubled = broken
        .sent
        .iter()
        .filter(|said| !straight.sent.contains(said));
    let doubled: Vec<_> = doubled.collect();
    assert!(doubled.is_empty(), "only after {cuts:?}: {doubled:#?}");
    assert_eq!(
        broken.sent.len(),
        straight.sent.len(),
        "messages after {cuts:?}"
    );
}

/// How far the single cuts lie apart.
fn distance() -> usize {
    match std::env::var("SIAGA_CUT_EVERY") {
        Ok(text) => text.parse().expect("SIAGA_CUT_EVERY is a number from 1"),
        Err(_) => 41,
    }
}

#[tokio::test]
async fn a_history_cut_short_again_and_again_ends_as_if_nothing_had_happened() {
    let straight = history(Cuts::Never).await;
    assert_eq!(straight.cuts, 0);
    assert!(!straight.tables.contains_key("outbox"), "{straight:?}");
    assert!(!straight.tables.contains_key("bad_event"), "{straight:?}");
    for fate in [Fate::Lost, Fate::Unheard] {
        for first in 0..3 {
            let cuts = Cuts::EveryThird(first, fate);
            let broken = history(cuts).await;
            assert!(broken.cuts * 3 > straight.commits, "{} cuts", broken.cuts);
            assert!(fate == Fate::Unheard || broken.again > 0);
            check(cuts, &straight, &broken);
        }
        for commit in (1..straight.commits).step_by(distance()) {
            let cuts = Cuts::At(commit, fate);
            let broken = history(cuts).await;
            assert_eq!(broken.cuts, 1, "{cuts:?}");
            check(cuts, &straight, &broken);
        }
    }
}

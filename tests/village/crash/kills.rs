//! `kill -9`, again and again, while people report: nothing is lost and nothing doubled.
//!
//! `SIAGA_KILLS` says how often (4 when it doesn't); `SIAGA_CRASH_SEED` repeats a run as
//! far as chance goes. Both are printed when something is wrong.

use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use siaga::clock::Clock;
use siaga::drill::{BotServer, Faults, Journal, Options, Record, Target, Trouble, When};
use tokio::task::JoinSet;

use super::crowd::{Chance, Person, Stuck};
use super::program::{Home, Program};
use super::{ground, ledger};

/// Residents who report all the time.
const RESIDENTS: std::ops::Range<i64> = 1_000..1_016;
/// Residents who register while the bot is being killed.
const NEWCOMERS: std::ops::Range<i64> = 2_000..2_003;
/// Nurses who take every alert.
const NURSES: std::ops::Range<i64> = 202..204;
/// People of whom nothing more is heard after their first message.
const VISITORS_AT_ONCE: i64 = 30;
/// An alert has the line for itself for a second; on a machine that does nothing for longer
/// others may come in before it. That may happen once in so many restarts, not more often:
/// which only a long run can tell. (The exact order is shown with a clock that stands still
/// in `order.rs`.)
const STALLS_ONCE_IN: usize = 5;

fn number(variable: &str) -> Option<u64> {
    let given = std::env::var(variable).ok()?;
    Some(given.parse().expect("a number"))
}

fn seed() -> u64 {
    let drawn =
        || u64::from(std::process::id()) ^ Clock::machine().now().timestamp_micros().unsigned_abs();
    number("SIAGA_CRASH_SEED").unwrap_or_else(drawn)
}

/// Everything that a killing run needs.
struct Killing {
    seed: u64,
    chance: Chance,
    server: BotServer,
    home: Home,
    /// Set when people may stop after the report they are at.
    enough: Arc<AtomicBool>,
    crowd: JoinSet<Result<Person, Stuck>>,
    /// Strangers who called for help.
    callers: Vec<Person>,
    /// For each restart with an alert in hand: how many who had waited longer were
    /// written to before a nurse was rung.
    overtaken_by: Vec<usize>,
    next_stranger: i64,
}

impl Killing {
    async fn prepared() -> Self {
        let seed = seed();
        eprintln!("SIAGA_CRASH_SEED={seed}");
        let options = Options {
            seed,
            ..Options::default()
        };
        let server = BotServer::start(Clock::machine(), options).await.unwrap();
        let home = Home::new(&server.url(), server.token());
        Self {
            seed,
            chance: Chance(seed),
            server,
            home,
            enough: Arc::default(),
            crowd: JoinSet::new(),
            callers: Vec::new(),
            overtaken_by: Vec::new(),
            next_stranger: 10_000,
        }
    }

    fn fails(&self, why: &str) -> ! {
        panic!(
            "{why}\n\nthe program's log:\n{}\nonce more with SIAGA_CRASH_SEED={}",
            self.home.log(),
            self.seed
        );
    }

    fn sound<T>(&self, result: Result<T, Stuck>) -> T {
        result.unwrap_or_else(|Stuck(why)| self.fails(&why))
    }

    /// In peace: nurses join, residents register. The nurses are at work from then on.
    async fn assembles(&self) -> Vec<Person> {
        let app = ground::open(&self.home, &self.server).await;
        for (id, name) in NURSES.zip(["Bidan Wati", "Perawat Rini"]) {
            let mut nurse = Person::new(&self.server, id, self.seed);
            let code = ground::invitation(&app).await;
            self.sound(nurse.joins(&code, name).await);
            tokio::spawn(nurse.takes_alerts());
        }
        let mut registering = JoinSet::new();
        for id in RESIDENTS {
            let mut person = Person::new(&self.server, id, self.seed);
            registering.spawn(async move { person.registers().await.map(|()| person) });
        }
        let mut residents = Vec::new();
        while let Some(person) = registering.join_next().await {
            residents.push(self.sound(person.unwrap()));
        }
        ground::settles(&app, &self.server).await;
        app.stop().await;
        residents
    }

    fn reports_all_the_time(&mut self, mut person: Person) {
        let enough = Arc::clone(&self.enough);
        self.crowd.spawn(async move {
            while !enough.load(Ordering::SeqCst) {
                person.reports().await?;
            }
            Ok(person)
        });
    }

    fn registers_meanwhile(&mut self, id: i64) {
        let mut person = Person::new(&self.server, id, self.seed);
        self.crowd.spawn(async move {
            person.registers().await?;
            person.reports().await?;
            Ok(person)
        });
    }

    /// Starts the program and waits until it takes updates in; sometimes not so long.
    async fn starts(&mut self) -> Program {
        let asked = self.server.journal().count("getUpdates");
        let mut program = self.home.runs();
        if self.chance.below(6) > 0 {
            let asks = self
                .server
                .notes(|journal| journal.count("getUpdates") > asked);
            if !asks.await {
                let ended = program.has_ended();
                self.fails(&format!(
                    "the program takes nothing in; it has ended: {ended:?}"
                ));
            }
        }
        program
    }

    fn stranger(&mut self) -> Person {
        self.next_stranger += 1;
        Person::new(&self.server, self.next_stranger, self.seed)
    }

    async fn everything_is_taken_in(&self) {
        let mut changes = self.server.changes();
        let taken = async {
            loop {
                changes.mark_unchanged();
                if self.server.unconfirmed() == 0 {
                    return;
                }
                changes.changed().await.unwrap();
            }
        };
        let patience = Duration::from_secs(30);
        if tokio::time::timeout(patience, taken).await.is_err() {
            self.fails("updates are not taken in");
        }
    }

    /// Telegram takes no messages; many answers wait already when somebody calls for help;
    /// and then the program is killed. Once it is back, the nurse's telephone rings first.
    async fn dies_with_an_alert_in_hand(&mut self, program: Program) -> Program {
        self.server
            .faults(|faults| faults.add(Trouble::Down, Target::Sends, When::Always));
        let first_visitor = self.next_stranger + 1;
        for _ in 0..VISITORS_AT_ONCE {
            let visitor = self.stranger();
            visitor.phone.starts().unwrap();
        }
        self.everything_is_taken_in().await;
        let caller = self.stranger();
        caller.calls_for_help();
        self.callers.push(caller);
        self.everything_is_taken_in().await;
        program.dies().await;
        let before = self.server.journal().departures().count();
        self.server.faults(Faults::clear);
        let program = self.starts().await;
        let visitors = first_visitor..first_visitor + VISITORS_AT_ONCE;
        self.rings_a_nurse_first(before, &visitors).await;
        program
    }

    async fn rings_a_nurse_first(&mut self, before: usize, visitors: &Range<i64>) {
        let wrote_to = |journal: &Journal, chat: i64| {
            let mut sent = journal.departures().skip(before);
            sent.any(|record| record.chat == Some(chat))
        };
        let all_are_written_to = |journal: &Journal| {
            let rung = NURSES.into_iter().any(|nurse| wrote_to(journal, nurse));
            rung && visitors.clone().all(|chat| wrote_to(journal, chat))
        };
        if !self.server.notes(all_are_written_to).await {
            self.fails("not everybody was written to after the restart");
        }
        let journal = self.server.journal();
        let mut sent: Vec<&Record> = journal.departures().skip(before).collect();
        sent.sort_by_key(|record| record.came_in);
        let before_the_nurse = sent
            .iter()
            .filter_map(|record| record.chat)
            .take_while(|chat| !NURSES.contains(chat));
        let overtaken_by = before_the_nurse.filter(|chat| visitors.contains(chat));
        self.overtaken_by.push(overtaken_by.count());
    }

    /// Whether alerts left before those who had waited longer.
    fn rang_first(&self) -> bool {
        let late = self.overtaken_by.iter().filter(|others| **others > 0);
        late.count() <= self.overtaken_by.len().div_ceil(STALLS_ONCE_IN)
    }

    async fn waits_a_moment(&mut self) {
        let moment = Duration::from_millis(self.chance.below(1_000));
        tokio::time::sleep(moment).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_any_moment_it_loses_nothing_and_doubles_nothing() {
    let kills = number("SIAGA_KILLS").unwrap_or(4);
    let mut killing = Killing::prepared().await;
    for resident in killing.assembles().await {
        killing.reports_all_the_time(resident);
    }
    if kills >= 20 {
        for id in NEWCOMERS {
            killing.registers_meanwhile(id);
        }
    }
    let mut program = killing.starts().await;
    for number in 0..kills {
        killing.waits_a_moment().await;
        if number % 5 == 1 {
            program = killing.dies_with_an_alert_in_hand(program).await;
        } else {
            program.dies().await;
            program = killing.starts().await;
        }
    }
    killing.enough.store(true, Ordering::SeqCst);
    let mut people = Vec::new();
    while let Some(person) = killing.crowd.join_next().await {
        people.push(killing.sound(person.unwrap()));
    }
    let callers = std::mem::take(&mut killing.callers);
    let grave = people.iter().filter(|person| person.was_grave);
    for person in grave.chain(&callers) {
        killing.sound(person.is_told("menangani laporan Anda").await);
    }
    if let Some(ended) = program.has_ended() {
        killing.fails(&format!("the program ended by itself: {ended}"));
    }
    if !killing.rang_first() {
        let others = &killing.overtaken_by;
        killing.fails(&format!("alerts came after so many others: {others:?}"));
    }
    let code = program.stops().await;
    assert_eq!(code, Some(0), "{}", killing.home.log());
    let app = ground::open(&killing.home, &killing.server).await;
    ground::settles(&app, &killing.server).await;
    app.stop().await;
    let chats = people.iter().map(|person| person.phone.chat()).collect();
    let ledger = ledger::read(&killing.home, chats).await;
    for person in &people {
        let page = &ledger.pages[&person.phone.chat()];
        let right = page.registered && page.reports == person.filed;
        if !right {
            let screen = person.phone.screen();
            killing.fails(&format!(
                "{} reports done, {page:?}\n{screen}",
                person.filed
            ));
        }
    }
    assert_eq!(ledger.rows.get("outbox"), None, "{:?}", ledger.rows);
    assert_eq!(ledger.rows.get("bad_event"), None, "{:?}", ledger.rows);
    let alerts = people.iter().filter(|person| person.was_grave).count() + callers.len();
    assert_eq!(ledger.rows.get("alert"), Some(&alerts), "one for each");
    let filed: usize = people.iter().map(|person| person.filed).sum();
    eprintln!(
        "{kills} kills, {filed} reports of {} people, {alerts} alerts, overtaken by {:?}",
        people.len(),
        killing.overtaken_by
    );
}

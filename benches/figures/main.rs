//! What the bot costs and how fast it is: `cargo bench` prints the table that stands in
//! `docs/benchmarks.md`.
//!
//! A Bot API server with a crowd of residents behind it ([`server`], [`crowd`]) runs in this
//! process; the bot is a child on a core of its own ([`child`]): `siaga run` itself where
//! starting and memory are measured, and the same library without Telegram's pace where
//! throughput is. The database lies beside the build, on a real disk, and every commit is
//! durable, as always.
//!
//! `cargo bench -- pictures` only draws; `cargo bench -- 200` measures with 200 residents instead of 2,000.
//! `cargo bench -- monitoring` fills a kabupaten and measures what `/pantau` costs in it ([`monitoring`]).

#![expect(clippy::print_stdout, reason = "the table is what it is for")]

mod child;
mod crowd;
mod kabupaten;
mod monitoring;
mod server;

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use child::{Child, Home};
use crowd::{COMPLAINTS, Crowd, HEALTHY, REGISTRATION, Step};
use server::Server;
use siaga::report::Picture;

/// How often the start is measured.
const STARTS: usize = 11;
/// How often a picture is drawn.
const DRAWINGS: usize = 101;
/// How often each resident reports in a run.
const ROUNDS: usize = 3;
/// How many people report at the same time in a quiet village.
const QUIET: usize = 20;
/// How long the bot is left alone before its memory is looked at.
const LEFT_ALONE: Duration = Duration::from_secs(3);

fn main() -> Result<()> {
    let mut args = std::env::args().skip(1);
    let first = args.next().unwrap_or_default();
    if first == "--bot" {
        return child::run(&args.next().context("no configuration")?);
    }
    let asked: Vec<String> = std::env::args().collect();
    if !asked.iter().any(|arg| arg == "--bench") {
        // `cargo test --all-targets` comes here too: that it compiles is enough then.
        return Ok(());
    }
    if !asked.iter().any(|arg| arg == "monitoring") {
        pictures()?;
    }
    if asked.iter().any(|arg| arg == "pictures") {
        return Ok(());
    }
    if asked.iter().any(|arg| arg == "monitoring") {
        let people = asked.iter().find_map(|arg| arg.parse().ok());
        return monitoring::measure(people.unwrap_or(10_000));
    }
    let residents = asked.iter().find_map(|arg| arg.parse().ok());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(measure(residents.unwrap_or(2_000)))
}

/// How long it takes to draw the pictures of a full fortnight, as PNG.
fn pictures() -> Result<()> {
    drawn("the picture of 15 days", include_str!("days.json"))?;
    drawn(
        "the picture of the recap, 14 days",
        include_str!("recap.json"),
    )
}

fn drawn(what: &str, recipe: &str) -> Result<()> {
    let recipe: Picture = serde_json::from_str(recipe)?;
    let mut times = Vec::new();
    let mut bytes = 0;
    for _ in 0..DRAWINGS {
        let began = Instant::now();
        bytes = recipe.png()?.len();
        times.push(began.elapsed());
    }
    times.sort_unstable();
    let median = times.get(DRAWINGS / 2).copied().unwrap_or_default();
    let worst = times.last().copied().unwrap_or_default();
    println!(
        "| {what}, drawn and written as PNG ({} kB) | {:.1} ms (worst of {DRAWINGS}: {:.1} ms) |",
        bytes / 1000,
        median.as_secs_f64() * 1000.0,
        worst.as_secs_f64() * 1000.0,
    );
    Ok(())
}

async fn measure(residents: usize) -> Result<()> {
    child::pin_this_process_to(1);
    let server = Server::start().await?;
    let home = Home::new(server.address())?;
    println!("machine: {}", child::machine());
    println!("| what | figure |\n|---|---|");
    starts(&home, &server, "an empty database").await?;
    memory(&home, &server, "an empty database").await?;
    let mut bot = home.unpaced()?;
    let registered = run(&server, &bot, REGISTRATION, residents, 1, residents).await?;
    registered.print(&format!(
        "registrations of {residents} residents, side by side"
    ));
    let full = run(&server, &bot, COMPLAINTS, residents, ROUNDS, residents).await?;
    full.print(&format!(
        "check-ins with complaints, {residents} residents at once"
    ));
    let healthy = run(&server, &bot, HEALTHY, residents, ROUNDS, residents).await?;
    healthy.print(&format!("healthy check-ins, {residents} residents at once"));
    let quiet = run(&server, &bot, COMPLAINTS, residents, 1, QUIET).await?;
    quiet.print(&format!(
        "check-ins with complaints, {QUIET} people at a time"
    ));
    println!("| peak memory over all of this | {} MB |", bot.peak_mb()?);
    bot.kill().await?;
    starts(&home, &server, &format!("{residents} residents")).await?;
    memory(&home, &server, &format!("{residents} residents")).await
}

/// From the start of the program to its first message, with one update waiting.
async fn starts(home: &Home, server: &Server, with: &str) -> Result<()> {
    let mut took = Vec::new();
    for _ in 0..STARTS {
        let visitor = server.crowd(Crowd::visitor);
        let began = Instant::now();
        let mut bot = home.siaga_run()?;
        server.until(|crowd| crowd.has_heard(visitor)).await?;
        took.push(began.elapsed());
        bot.kill().await?;
    }
    took.sort();
    let median = took.get(STARTS / 2).copied().unwrap_or_default();
    let worst = took.last().copied().unwrap_or_default();
    println!(
        "| start to first answer, {with} | {} ms (worst of {STARTS}: {} ms) |",
        median.as_millis(),
        worst.as_millis()
    );
    Ok(())
}

/// Resident memory of `siaga run` a while after its first answer.
async fn memory(home: &Home, server: &Server, with: &str) -> Result<()> {
    let visitor = server.crowd(Crowd::visitor);
    let mut bot = home.siaga_run()?;
    server.until(|crowd| crowd.has_heard(visitor)).await?;
    tokio::time::sleep(LEFT_ALONE).await;
    println!("| idle memory, {with} | {} MB |", bot.resident_mb()?);
    bot.kill().await
}

/// What a run came to.
struct Figures {
    done: usize,
    updates: usize,
    calls: usize,
    time: Duration,
    cpu: Duration,
    waits: Vec<Duration>,
}

async fn run(
    server: &Server,
    bot: &Child,
    script: &'static [Step],
    residents: usize,
    rounds: usize,
    at_once: usize,
) -> Result<Figures> {
    let cpu = bot.cpu()?;
    let began = Instant::now();
    server.crowd(|crowd| crowd.begin(script, residents, rounds, at_once));
    server.until(Crowd::is_done).await?;
    let time = began.elapsed();
    // Edits that nobody waits for are work too.
    server.falls_silent().await;
    let (calls, waits) = server.crowd(Crowd::results);
    if waits.is_empty() {
        bail!("nobody was answered");
    }
    Ok(Figures {
        done: residents * rounds,
        updates: waits.len(),
        calls,
        time,
        cpu: bot.cpu()?.saturating_sub(cpu),
        waits,
    })
}

impl Figures {
    fn print(mut self, what: &str) {
        self.waits.sort();
        let at = |share: usize| {
            let place = self.waits.len() * share / 100;
            let wait = self.waits.get(place.min(self.waits.len() - 1));
            wait.map_or(0.0, |wait| wait.as_secs_f64() * 1_000.0)
        };
        let done = u32::try_from(self.done).unwrap_or(u32::MAX);
        let each = |count: usize| count as f64 / f64::from(done);
        println!(
            "| {what} ({:.0} updates, {:.1} calls each) | {:.0} a second, answer p50 {:.1} ms, \
             p99 {:.1} ms, {:.2} CPU-s per 1,000 |",
            each(self.updates),
            each(self.calls),
            f64::from(done) / self.time.as_secs_f64(),
            at(50),
            at(99),
            self.cpu.as_secs_f64() * 1_000.0 / f64::from(done),
        );
    }
}

/// What everybody shares here.
type Shared<T> = Arc<std::sync::Mutex<T>>;

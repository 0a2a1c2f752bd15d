//! Weeks in the village, lived through by a simulation: people report at their hour or
//! late, forget, write nonsense, press twice, change their mind, call for help, fall silent
//! and come back; nurses take alerts late or not at all; Telegram, the line and the machine
//! fail. What must be so is kept in a [`book`] of the simulation's own, and compared with
//! the disk and the telephones every night.
//!
//! A week of it runs with every test; `SIAGA_MONTH=1` lives the whole month, and
//! `SIAGA_MONTH_SEED` (a number) another one.

mod body;
mod book;
mod cast;
mod chance;
mod checks;
mod crew;
mod days;
mod duty;
mod entering;
mod grade;
mod hand;
mod meeting;
mod odd;
mod releases;
mod reports;
mod rounds;
mod session;
mod tell;
mod weather;
mod world;

use std::path::Path;
use std::time::Instant;

use cast::Size;
use world::World;

async fn lives(seed: u64, size: Size) -> String {
    let began = Instant::now();
    let mut world = World::new(seed, size).await;
    world.everybody_comes().await;
    for day in 0..size.days {
        println!("day {day}, after {} s", began.elapsed().as_secs());
        let midnight = world.at(day, 0, 5);
        world.lives_until(midnight).await;
        world.plans_day(day);
    }
    let end = world.at(size.days, 0, 4);
    world.lives_until(end).await;
    world.everything_was_right();
    let summary = format!(
        "{} days, {} people, seed {seed}, in {} s\n{}\n",
        size.days,
        world.souls.len(),
        began.elapsed().as_secs(),
        world.tally
    );
    print!("{summary}");
    world.village.closes().await;
    summary
}

fn seed() -> u64 {
    let wanted = std::env::var("SIAGA_MONTH_SEED").ok();
    wanted.map_or(1, |text| {
        text.parse().expect("SIAGA_MONTH_SEED is a number")
    })
}

#[tokio::test]
async fn a_week_in_the_village_is_what_the_simulation_says() {
    let _shown = lives(seed(), Size::WEEK).await;
}

/// Long: only where it is asked for.
#[tokio::test]
async fn a_month_in_the_village_is_what_the_simulation_says() {
    if std::env::var_os("SIAGA_MONTH").is_none() {
        println!("skipped: SIAGA_MONTH is not set");
        return;
    }
    let summary = lives(seed(), Size::MONTH).await;
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("month.txt");
    std::fs::write(file, summary).unwrap();
}

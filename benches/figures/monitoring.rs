//! What `/pantau` and `/rekap` cost where ten thousand people isolate and a million reports lie.

use std::time::{Duration, Instant};

use anyhow::Result;

use crate::kabupaten::{Cost, Kabupaten, Size, State};

/// How often each act is measured.
const ROUNDS: usize = 101;
/// One report a day each.
const REPORTS: usize = 100;
/// Half of a kabupaten's villages: the fuller they are, the more there is to list.
const VILLAGES: usize = 85;

/// Fills a kabupaten and measures.
pub fn measure(people: usize) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    runtime.block_on(async {
        println!("| what | figure |\n|---|---|");
        in_villages(people, VILLAGES, REPORTS).await?;
        in_villages(people, 1, 1).await
    })
}

async fn in_villages(people: usize, villages: usize, reports: usize) -> Result<()> {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let size = Size {
        people,
        reports,
        villages,
    };
    let began = Instant::now();
    let mut house = Kabupaten::fill(folder.path(), size, State::Open).await?;
    println!(
        "| {people} people in {villages} villages, {} reports, written | {:.0} s |",
        people * reports,
        began.elapsed().as_secs_f64()
    );
    let began = Instant::now();
    house.settles().await;
    println!(
        "| opened and looked through by the auditor | {:.1} s |",
        began.elapsed().as_secs_f64()
    );
    let mut costs: Vec<(&str, Vec<Cost>)> = Vec::new();
    let mut note =
        |what: &'static str, cost: Cost| match costs.iter_mut().find(|(known, _)| *known == what) {
            Some((_, all)) => all.push(cost),
            None => costs.push((what, vec![cost])),
        };
    for _ in 0..ROUNDS {
        note("`/pantau`", house.types("/pantau").await);
        if villages > 1 {
            note("the board of a village", house.taps("orang").await);
        }
        note("a list of 20", house.taps("Semua").await);
        note("its next page", house.taps("Lebih banyak").await);
        note("a card", house.taps("hari").await);
        note("`/rekap`", house.types("/rekap").await);
        note("a minute that passes", house.ticks().await);
    }
    for (what, mut all) in costs {
        all.sort_by_key(|cost| cost.time);
        let at = |place: usize| all.get(place).copied();
        let (Some(median), Some(worst)) = (at(all.len() / 2), at(all.len() - 1)) else {
            continue;
        };
        println!(
            "| {what} | {:.1} ms, {} rows read (worst of {ROUNDS}: {:.1} ms, {} rows) |",
            milliseconds(median.time),
            median.rows,
            milliseconds(worst.time),
            worst.rows,
        );
    }
    Ok(())
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

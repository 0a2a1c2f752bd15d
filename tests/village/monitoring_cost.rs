//! What `/pantau` and `/rekap` cost follows what is shown, not what is stored: counted in rows that
//! are read, for times depend on the machine.

#[allow(dead_code, reason = "the benchmark uses more of it")]
#[path = "../../benches/figures/kabupaten.rs"]
mod kabupaten;

use kabupaten::{Cost, Kabupaten, Size, State};

/// The rows that each act reads, in a village in which so many isolate.
async fn rows(people: usize) -> Vec<(&'static str, usize)> {
    let folder = tempfile::tempdir().unwrap();
    let size = Size {
        people,
        reports: 1,
        villages: 1,
    };
    let mut village = Kabupaten::fill(folder.path(), size, State::Asleep)
        .await
        .unwrap();
    let mut costs: Vec<(&'static str, Cost)> = Vec::new();
    costs.push(("the board", village.types("/pantau").await));
    costs.push(("a list", village.taps("Semua").await));
    costs.push(("its second page", village.taps("Lebih banyak").await));
    costs.push(("back", village.taps("Sebelumnya").await));
    costs.push(("a card", village.taps("hari").await));
    costs.push(("the board again", village.types("/pantau").await));
    costs.push(("another list", village.taps("Menurut hari").await));
    costs.push(("the neighbourhoods", {
        village.types("/pantau").await;
        village.taps("Menurut RT").await
    }));
    costs.push(("the recap", village.types("/rekap").await));
    costs.push(("its day before", village.taps("Sehari sebelumnya").await));
    costs
        .into_iter()
        .map(|(what, cost)| (what, cost.rows))
        .collect()
}

#[tokio::test]
async fn a_hundred_times_as_many_people_cost_no_more() {
    let (few, many) = (rows(50).await, rows(5_000).await);
    for ((what, few), (_, many)) in few.iter().zip(&many) {
        // What was read a moment ago is remembered: of fifty, more of a page of 20.
        assert!(
            *many <= few + 24,
            "{what}: {few} rows of 50, {many} of 5,000"
        );
        assert!(*many < 100, "{what}: {many} rows");
    }
}

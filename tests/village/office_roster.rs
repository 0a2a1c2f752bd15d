//! The duty roster of the village office: two officers at most, closed where the week has
//! nobody, and nothing that rings.

use chrono::TimeDelta;
use siaga::domain::access::Role;
use siaga::drill::{Account, ButtonKind};

use crate::support::{Phone, Village, residents, staff};

const OFFICE: &str = "Kantor Desa Sumberasri";
const PUSKESMAS: &str = "Puskesmas";

fn narto() -> Account {
    Account::new(231, "Pak Narto")
}

fn lasmi() -> Account {
    Account::new(232, "Bu Lasmi")
}

async fn officer<'v>(village: &'v Village, account: Account) -> Phone<'v> {
    village
        .joins(account, Role::VillageOfficer, village.area())
        .await
}

/// The coordinator opens the grid of a desk.
async fn plans(hadi: &Phone<'_>, desk: &str) {
    hadi.types("/piket").await;
    hadi.sees("Yang mana yang dibuka?");
    hadi.taps_all(&[desk, "Atur jadwal"]).await;
}

/// These serve on Mondays (2020-04-13 is one), and on no other day.
async fn on_mondays(hadi: &Phone<'_>, names: &[&str]) {
    plans(hadi, OFFICE).await;
    hadi.taps_all(&["Senin", "Kantor"]).await;
    hadi.taps_all(names).await;
}

async fn is_done(hadi: &Phone<'_>) {
    hadi.taps_all(&["Kembali", "Kembali", "Selesai mengatur"])
        .await;
}

/// dr. Hadi and Bidan Wati; Pak Wiryo and Pak Narto on Mondays.
async fn with_office(village: &Village) -> Phone<'_> {
    let hadi = village.coordinator().await;
    village.health_worker(staff::wati()).await;
    officer(village, staff::wiryo()).await;
    officer(village, narto()).await;
    on_mondays(&hadi, &["Pak Wiryo", "Pak Narto"]).await;
    is_done(&hadi).await;
    hadi
}

/// What the button with this label sends.
#[track_caller]
fn button(phone: &Phone<'_>, label: &str) -> String {
    for seen in phone.screen().messages.iter().rev() {
        for button in seen.buttons.iter().flatten() {
            if let (true, ButtonKind::Press(data)) = (button.label.contains(label), &button.kind) {
                return data.clone();
            }
        }
    }
    panic!("no button {label:?} on {}", phone.screen());
}

fn count(phone: &Phone<'_>, words: &str) -> usize {
    let screen = phone.screen();
    let seen = screen.messages.iter();
    seen.filter(|seen| seen.text.contains(words)).count()
}

#[tokio::test]
async fn two_officers_at_most_serve_and_no_health_worker_is_offered() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    village.health_worker(staff::wati()).await;
    officer(&village, staff::wiryo()).await;
    officer(&village, narto()).await;
    officer(&village, lasmi()).await;
    on_mondays(&hadi, &["Pak Wiryo", "Pak Narto"]).await;
    hadi.sees("Paling banyak 2 orang")
        .sees_not("dipanggil lebih dulu");
    hadi.can_not_tap("Bidan Wati");
    hadi.taps("Bu Lasmi").await;
    let toast = hadi.toast();
    assert!(toast.contains("paling banyak 2 orang piket"), "{toast}");
    assert!(toast.contains("supaya tidak berkerumun"), "{toast}");
    hadi.can_tap("☐ Bu Lasmi").can_tap("☑ 2. Pak Narto");
    // One goes, and there is room.
    hadi.taps_all(&["Pak Narto", "Bu Lasmi"]).await;
    hadi.can_tap("☑ 2. Bu Lasmi");
    is_done(&hadi).await;

    let wiryo = village.phone(staff::wiryo());
    wiryo.types("/piket").await;
    wiryo.taps(OFFICE).await;
    wiryo
        .sees("Kantor sekarang tutup")
        .sees("Berikutnya: Kantor · Sen, 13 Apr, 08.00–14.00: Pak Wiryo, Bu Lasmi")
        .sees_not("Peringatan")
        .can_not_tap("Atur jadwal");
    wiryo.taps("Jadwal saya").await;
    wiryo
        .sees("Kantor · Sen, 13 Apr, 08.00–14.00 · bersama Bu Lasmi")
        .sees_not("dipanggil");
    // At the puskesmas he only reads who is on.
    let note = button(&wiryo, "Tulis catatan");
    wiryo.types("/piket").await;
    wiryo.taps(PUSKESMAS).await;
    assert_eq!(wiryo.last().labels(), ["🏠 Menu"]);
    // A nurse only reads who serves at the office; what lies on the officer's telephone
    // does nothing on hers.
    let wati = village.phone(staff::wati());
    wati.types("/piket").await;
    wati.taps(OFFICE).await;
    wati.sees("Pak Wiryo, Bu Lasmi");
    assert_eq!(wati.last().labels(), ["🏠 Menu"]);
    wati.taps_old(wati.last().id, &note).await;
    let toast = wati.toast();
    assert!(toast.contains("di luar wilayah tugas"), "{toast}");
    village.is_well();
}

/// "Who is on now" shows both desks at once.
#[tokio::test]
async fn who_is_on_now_is_said_of_both_desks_in_one_message() {
    let village = Village::open().await;
    let hadi = with_office(&village).await;
    plans(&hadi, PUSKESMAS).await;
    hadi.taps_all(&["Senin", "Pagi", "Bidan Wati"]).await;
    is_done(&hadi).await;
    let reads = async |village: &Village, lines: [&str; 2]| {
        let wati = village.phone(staff::wati());
        wati.types("/piket").await;
        wati.sees(lines[0]).sees(lines[1]);
    };
    reads(&village, ["Karangjati: ⚠ tidak ada", "Sumberasri: tutup"]).await;
    village.becomes("2020-04-13 09:00").await;
    let open = "Sumberasri: Pak Wiryo, Pak Narto";
    reads(&village, ["Karangjati: Bidan Wati", open]).await;
    village.becomes("2020-04-13 14:30").await;
    reads(&village, ["Karangjati: ⚠ tidak ada", "Sumberasri: tutup"]).await;
    // In the other languages.
    let wati = village.phone(staff::wati());
    for (language, closed, which) in [
        ("English", "closed", "Which one shall I open?"),
        ("Basa Jawa", "tutup", "Ingkang pundi ingkang dipunbikak?"),
    ] {
        wati.types("/bahasa").await;
        wati.taps(language).await;
        wati.types("/piket").await;
        wati.sees(&format!("{OFFICE}: {closed}")).sees(which);
    }
    village.is_well();
}

#[tokio::test]
async fn who_serves_is_reminded_and_hands_over_and_no_alert_rings_there() {
    let mut village = Village::open().await;
    with_office(&village).await;
    let sri = village.registers(residents::sri()).await;
    village.becomes("2020-04-13 07:00").await;
    let wiryo = village.phone(staff::wiryo());
    wiryo.shows("Sebentar lagi Anda jaga: Kantor · Sen, 13 Apr");
    village.becomes("2020-04-13 08:00").await;
    wiryo
        .shows("Jaga Anda mulai")
        .shows_not("Peringatan terbuka")
        .shows_not("peringatan terbuka");
    wiryo.taps("Tulis catatan").await;
    wiryo.sees("Jangan menulis keadaan kesehatan");
    wiryo.types("Stempel ada di laci kiri").await;
    wiryo.sees("Catatan tersimpan");

    sri.types("/darurat").await;
    for _ in 0..4 {
        village.passes(TimeDelta::minutes(15)).await;
    }
    village.phone(staff::wati()).shows("MERAH");
    village.phone(staff::hadi()).shows("MERAH");
    let wiryo = village.phone(staff::wiryo());
    wiryo.shows_not("MERAH");
    village.phone(narto()).shows_not("MERAH");

    wiryo.types("/piket").await;
    wiryo.taps_all(&[OFFICE, "Tidak bisa sekarang"]).await;
    wiryo
        .sees("Anda dicatat tidak bisa piket")
        .sees_not("eringatan");
    let hadi = village.phone(staff::hadi());
    hadi.shows("Pak Wiryo tidak bisa sampai 14.00")
        .shows("Pak Narto");
    village.restarts().await;
    let narto = village.phone(narto());
    narto.types("/piket").await;
    narto.taps(OFFICE).await;
    narto
        .sees("Pak Wiryo (sedang tidak bisa")
        .sees("Stempel ada di laci kiri");
    // The note of the office is not for the puskesmas.
    let wati = village.phone(staff::wati());
    wati.types("/piket").await;
    wati.taps(OFFICE).await;
    wati.sees_not("Stempel");
    let wiryo = village.phone(staff::wiryo());
    wiryo.taps("Sudah bisa lagi").await;
    wiryo.sees("Anda dicatat bisa piket lagi");
    village.is_well();
}

#[tokio::test]
async fn a_shift_of_the_office_is_swapped_between_officers_only() {
    let village = Village::open().await;
    with_office(&village).await;
    officer(&village, lasmi()).await;
    let wiryo = village.phone(staff::wiryo());
    wiryo.types("/piket").await;
    wiryo
        .taps_all(&[OFFICE, "Minta tukar", "Kantor · Sen, 13 Apr"])
        .await;
    wiryo
        .sees("Siapa yang diminta")
        .can_not_tap("Bidan Wati")
        .can_not_tap("dr. Hadi")
        .can_not_tap("Pak Narto");
    wiryo.taps_all(&["Bu Lasmi", "Tanpa ganti"]).await;
    let lasmi = village.phone(lasmi());
    lasmi.sees("Pak Wiryo meminta Anda menggantikan: Kantor · Sen, 13 Apr, 08.00–14.00");
    lasmi.taps("Ya, saya gantikan").await;
    wiryo.sees("Bu Lasmi menggantikan Anda: Kantor · Sen, 13 Apr");
    village
        .phone(staff::hadi())
        .shows("Bu Lasmi menggantikan Pak Wiryo: Kantor · Sen, 13 Apr");
    lasmi.types("/piket").await;
    lasmi.taps(OFFICE).await;
    lasmi.sees("Bu Lasmi, Pak Narto");
    village.is_well();
}

/// Bidan Wati is a village officer too: by day at the office, by night at the puskesmas.
#[tokio::test]
async fn who_works_at_both_desks_keeps_two_rosters_that_never_mix() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    village
        .takes_on(&wati, "Bidan Wati", Role::VillageOfficer)
        .await;
    on_mondays(&hadi, &["Bidan Wati"]).await;
    is_done(&hadi).await;
    plans(&hadi, PUSKESMAS).await;
    hadi.taps_all(&["Senin", "Pagi", "Perawat Rini", "Kembali"])
        .await;
    hadi.taps_all(&["Malam", "Bidan Wati"]).await;
    is_done(&hadi).await;
    let sri = village.registers(residents::sri()).await;
    wati.types("/piket").await;
    wati.taps_all(&[OFFICE, "Jadwal saya"]).await;
    wati.sees("Kantor · Sen, 13 Apr, 08.00–14.00 · sendiri")
        .sees("Malam · Sen, 13 Apr, 21.00–07.00 · sendiri");
    // While she serves at the office, the puskesmas' roster says who is rung.
    village.becomes("2020-04-13 09:00").await;
    let (before, hers) = (rini.rings(), wati.rings());
    sri.types("/darurat").await;
    assert!(rini.rings() > before, "{}", rini.screen());
    assert_eq!(wati.rings(), hers);
    rini.taps("Saya tangani").await;
    // She can't: that is noted at the office, and said of each desk once.
    wati.types("/piket").await;
    wati.taps_all(&[OFFICE, "Tidak bisa sekarang"]).await;
    wati.sees("Anda sedang tidak jaga")
        .sees("Sampai 14.00 Anda dicatat tidak bisa piket");
    // Who works here no more stands in neither.
    hadi.types("/undang").await;
    hadi.taps_all(&["Bidan Wati", "Cabut", "Ya"]).await;
    hadi.types("/piket").await;
    hadi.taps(PUSKESMAS).await;
    hadi.sees_not("Bidan Wati");
    village.is_well();
}

/// No alarm: one line, once a day.
#[tokio::test]
async fn a_day_without_anybody_is_closed_and_who_is_missing_is_one_line_to_the_coordinator() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    officer(&village, staff::wiryo()).await;
    on_mondays(&hadi, &["Pak Wiryo"]).await;
    is_done(&hadi).await;
    // Sunday: tomorrow is kept, and the other days are closed.
    village.becomes("2020-04-12 19:30").await;
    let gap = "🏛 Kantor Desa Sumberasri: belum ada yang piket untuk";
    hadi.shows_not(gap).shows_not("Jadwal jaga kosong");
    hadi.types("/piket").await;
    hadi.taps(OFFICE).await;
    hadi.sees("Kantor sekarang tutup").sees_not("Belum terisi");
    // He blocks the bot: that is told at once, and again the day after, once.
    let wiryo = village.phone(staff::wiryo());
    wiryo.does(|telephone| telephone.blocks_bot()).await;
    village.becomes("2020-04-13 07:59").await;
    let told = count(&hadi, gap);
    assert!(told <= 1, "{}", hadi.screen());
    village.becomes("2020-04-13 19:30").await;
    assert_eq!(count(&hadi, gap), told + 1, "{}", hadi.screen());
    hadi.shows_not("Jadwal jaga kosong")
        .shows_not("peringatan memanggil");
    let screen = hadi.screen();
    let line = screen.messages.iter().rev();
    let line = line.clone().find(|seen| seen.text.contains(gap)).unwrap();
    assert_eq!(line.text.lines().count(), 1, "{}", line.text);
    assert!(line.text.contains("Kantor · Sen, 13 Apr, 08.00–14.00"));
    village.is_well();
}

#[tokio::test]
async fn an_officer_who_leaves_is_missed_though_the_office_would_look_closed() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    officer(&village, staff::wiryo()).await;
    officer(&village, narto()).await;
    on_mondays(&hadi, &["Pak Wiryo"]).await;
    is_done(&hadi).await;
    village.becomes("2020-04-12 10:00").await;
    hadi.types("/undang").await;
    hadi.taps_all(&["Pak Wiryo", "Cabut", "Ya"]).await;
    hadi.shows(
        "Kantor Desa Sumberasri: belum ada yang piket untuk Kantor · Sen, 13 Apr, 08.00–14.00",
    );
    hadi.taps("Isi sekarang").await;
    village.is_well();
}

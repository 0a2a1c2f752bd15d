//! Arrivals at the posko, people whom staff enter, and the day's list.

use siaga::domain::access::Role;
use siaga::drill::Account;

use crate::support::arrivals::{Act, about, answers, bima_kecil, mbah_budi, siti};
use crate::support::residents::{Resident, darto, sri, tini};
use crate::support::staff::{pak_rt, wati, wiryo};
use crate::support::{Phone, Village};

fn joko() -> Account {
    Account::new(107, "Joko")
}

impl Village {
    /// Pak Wiryo, village officer, at the posko.
    async fn officer(&self) -> Phone<'_> {
        self.joins(wiryo(), Role::VillageOfficer, self.area()).await
    }
}

#[tokio::test]
async fn a_family_of_four_arrives() {
    let village = Village::open().await;
    let wati = village.health_worker(wati()).await;
    let rt = village.rt_head().await;
    let wiryo = village.officer().await;
    let joko = village.phone(joko());
    joko.starts_with("posko_gapura").await;
    joko.sees("Posko Gapura Utara").sees("Silakan pilih bahasa");
    joko.taps("Bahasa Indonesia").await;
    joko.sees("Persetujuan data pribadi").sees("pemudik");
    joko.taps("Setuju").await;
    joko.sees("nama lengkap");
    joko.types("Joko Susilo").await;
    joko.types("1992").await;
    joko.taps("Laki-laki").await;
    joko.taps("Tidak ada").await;
    joko.sees("kabupaten atau kota mana");
    joko.types("Jakarta Timor").await;
    joko.sees("salah satu ini").can_tap("Kota Jakarta Timur");
    joko.taps("Kota Jakarta Timur").await;
    joko.sees("Kapan tiba");
    joko.taps("Hari ini").await;
    joko.taps("Sehari sebelumnya").await;
    joko.taps("Bus").await;
    joko.sees("Siapa yang datang bersama Anda?");
    for who in [siti(), mbah_budi(), bima_kecil()] {
        joko.taps("Tambah orang").await;
        joko.acts_all(&about(&who)).await;
    }
    joko.sees("Siti")
        .sees("Budi")
        .sees("Bima")
        .sees("Masih ada lagi?");
    joko.taps("Sudah semua").await;
    joko.sees("di rumah siapa");
    joko.types("Pak Darto").await;
    joko.types("3/5").await;
    joko.sees("perlu dibantu makanan");
    joko.taps("Ya").await;
    joko.presses("Kirim nomor saya").await;
    joko.sees("NIK berapa");
    joko.types("3175091204920001").await;
    joko.sees("Kartu Keluarga").sees_not("317509");
    joko.taps("Lewati").await;
    joko.taps("Tidak").await;
    joko.sees("keluhan hari ini");
    joko.taps("Semua sehat").await;
    joko.sees("Mohon diperiksa")
        .sees("Asal: Kota Jakarta Timur")
        .sees("Berangkat: Sabtu, 11 April 2020")
        .sees("Ikut: Siti Aminah, Budi Santoso, Bima")
        .sees("Di rumah: Pak Darto")
        .sees("NIK: ••••0001")
        .sees_not("317509");
    joko.taps("Benar").await;
    joko.sees("Terima kasih, Bapak Joko")
        .sees("bersama Siti Aminah, Budi Santoso, Bima")
        .sees("Pelaku perjalanan")
        .sees("sampai Minggu, 26 April 2020")
        .sees("zona 🔴 merah")
        .sees("Puskesmas Karangjati")
        .sees("07.30")
        .can_tap("Lapor");
    rt.shows("Pendatang baru di RT Anda")
        .shows("Joko Susilo, Siti Aminah, Budi Santoso, Bima")
        .shows("RT/RW 003/005")
        .shows("Di rumah: Pak Darto")
        .shows("sampai Minggu, 26 April 2020")
        .shows("Perlu bantuan makanan: ya")
        .shows_not("sehat");
    wati.shows_not("Joko");
    wiryo.types("/posko").await;
    wiryo
        .sees("Datang hari ini: 4 orang")
        .sees("Posko Gapura Utara")
        .sees("Joko Susilo dan 3 orang lagi, dari Kota Jakarta Timur");
    // The next morning one question asks for all four.
    village.becomes("2020-04-13 08:00").await;
    joko.sees("Siti").sees("Bima").can_tap("Semua sehat");
    joko.taps("Semua sehat").await;
}

#[tokio::test]
async fn whoever_is_ill_is_graded_at_once_and_goes_on_with_the_report() {
    let village = Village::open().await;
    let wati = village.health_worker(wati()).await;
    let rt = village.rt_head().await;
    let joko = village.phone(joko());
    joko.arrives("Joko Susilo", &[], "Ada keluhan").await;
    joko.sees("sudah dicatat; petugas kesehatan membacanya")
        .sees("Bagaimana kesehatan");
    rt.shows("Joko Susilo").shows_not("keluhan");
    // Joko leaves it there: the complaint stands on the day's list all the same.
    village.becomes("2020-04-12 12:05").await;
    wati.shows("J.S.");
}

#[tokio::test]
async fn danger_rings_before_the_arrival_is_written_down() {
    let village = Village::open().await;
    let wati = village.health_worker(wati()).await;
    let joko = village.phone(joko());
    joko.scans_the_code().await;
    let acts = answers("Joko Susilo", &[], "Gawat");
    joko.acts_all(&acts).await;
    wati.shows("MERAH");
    joko.shows("Puskesmas Karangjati").shows("119");
    // What was answered waits.
    joko.types("/menu").await;
    joko.taps("Lanjutkan").await;
    joko.sees("Bagaimana kesehatan Anda hari ini");
    joko.taps_all(&["🙂 Sehat", "Benar"]).await;
    joko.sees("Terima kasih");
}

#[tokio::test]
async fn danger_in_words_is_heard_at_every_step() {
    let village = Village::open().await;
    let joko = village.phone(joko());
    joko.scans_the_code().await;
    for act in answers("Joko Susilo", &[siti()], "Semua sehat") {
        village.passes(chrono::TimeDelta::minutes(1)).await;
        joko.types("tolong, sesak sekali tidak bisa napas").await;
        joko.sees("Gawat").can_tap("Gawat");
        // A name that sounds like an illness is asked back first.
        if joko.last().text.contains("Apakah itu nama") {
            joko.taps("Saya tulis lagi").await;
        }
        joko.acts(&act).await;
    }
    joko.sees("Mohon diperiksa").sees("Nama: Joko Susilo");
}

#[tokio::test]
async fn every_answer_may_be_wrong_first_and_any_step_survives_a_restart() {
    let mut village = Village::open().await;
    let acts = answers("Joko Susilo", &[siti(), bima_kecil()], "Semua sehat");
    {
        let joko = village.phone(joko());
        joko.scans_the_code().await;
    }
    for act in &acts {
        village.restarts().await;
        let joko = village.phone(joko());
        for wrong in ["???", "🙈", "99999999999999999999"] {
            joko.types(wrong).await;
            assert!(joko.last().is_from_bot());
        }
        // What could be a name of a host or a person is no mistake: it is corrected.
        joko.does(|telephone| telephone.sends_photo("")).await;
        joko.acts(act).await;
    }
    let joko = village.phone(joko());
    joko.sees("Mohon diperiksa")
        .sees("Nama: Joko Susilo")
        .sees("Ikut: Siti Aminah, Bima");
    joko.taps("Benar").await;
    joko.sees("Terima kasih");
}

#[tokio::test]
async fn one_can_go_back_through_every_question_and_forward_again() {
    let village = Village::open().await;
    let joko = village.phone(joko());
    joko.scans_the_code().await;
    let acts = answers("Joko Susilo", &[siti()], "Semua sehat");
    joko.acts_all(&acts).await;
    joko.sees("Mohon diperiksa");
    let mut steps = 0;
    while joko.screen().messages.last().is_some_and(|seen| {
        let labels = seen.labels();
        labels.iter().any(|label| label.contains("Kembali")) || seen.text.contains("Nomor telepon")
    }) {
        if joko.last().text.contains("Nomor telepon") {
            joko.presses("Kembali").await;
        } else {
            joko.taps("Kembali").await;
        }
        steps += 1;
        assert!(steps < 40, "no end:\n{}", joko.screen());
    }
    assert!(steps > 15, "{steps}");
    joko.sees("Silakan pilih bahasa");
}

#[tokio::test]
async fn answers_are_changed_from_the_summary() {
    let village = Village::open().await;
    let joko = village.phone(joko());
    joko.scans_the_code().await;
    joko.acts_all(&answers("Joko Susilo", &[siti()], "Semua sehat"))
        .await;
    joko.taps_all(&["Ubah", "Asal"]).await;
    joko.types("Kab. Sleman").await;
    joko.sees("Asal: Kabupaten Sleman");
    // Somebody did not come after all, and somebody else did.
    joko.taps_all(&["Ubah", "Ikut", "Siti tidak ikut", "Tambah orang"])
        .await;
    joko.acts_all(&about(&bima_kecil())).await;
    joko.taps("Sudah semua").await;
    joko.sees("keluhan hari ini").can_tap("☐ Bima");
    joko.taps("Semua sehat").await;
    joko.sees("Ikut: Bima").sees_not("Siti");
    // The arrival moves, the departure is asked anew only if it lies behind it.
    joko.taps_all(&["Ubah", "Hari pertama"]).await;
    joko.types("3 hari lalu").await;
    joko.sees("Kapan berangkat");
    joko.types("kemarin").await;
    joko.sees("sesudah hari tiba");
    joko.taps("Hari yang sama").await;
    joko.sees("Berangkat: Kamis, 9 April 2020");
    joko.taps("Benar").await;
    joko.sees("sampai Kamis, 23 April 2020").sees("tanpa zona");
}

#[tokio::test]
async fn an_interrupted_arrival_goes_on_where_it_stood() {
    let village = Village::open().await;
    let joko = village.phone(joko());
    joko.scans_the_code().await;
    joko.acts_all(&answers("Joko Susilo", &[], "Sehat")[..5])
        .await;
    joko.sees("Kapan tiba");
    joko.types("/bahasa").await;
    joko.types("/batal").await;
    joko.sees("dibatalkan");
    joko.scans_the_code_again().await;
    joko.sees("Persetujuan data pribadi");
    joko.taps("Setuju").await;
    joko.acts_all(&answers("Joko Susilo", &[], "Sehat")[..5])
        .await;
    // The code is pressed once more in the middle: nothing is lost.
    joko.starts_with("posko_gapura").await;
    joko.sees("Jawaban sebelumnya masih ada").sees("Kapan tiba");
    joko.acts_all(&answers("Joko Susilo", &[], "Sehat")[5..])
        .await;
    // "Correct" twice is one arrival.
    let summary = joko.last();
    joko.taps("Benar").await;
    joko.sees("Terima kasih");
    let siaga::drill::ButtonKind::Press(data) = &summary.buttons[0][0].kind else {
        panic!("no button");
    };
    joko.taps_old(summary.id, data).await;
    let wiryo = village.officer().await;
    wiryo.types("/posko").await;
    wiryo.sees("Datang hari ini: 1 orang");
}

impl Phone<'_> {
    async fn scans_the_code_again(&self) -> &Self {
        self.starts_with("posko_gapura").await
    }
}

#[tokio::test]
async fn whoever_is_known_is_not_asked_what_is_known() {
    let village = Village::open().await;
    let tini = village.registers(tini()).await;
    tini.starts_with("posko_gapura").await;
    tini.sees("Posko Gapura Utara")
        .sees("kabupaten atau kota mana");
    tini.types("Solo").await;
    tini.taps_all(&["Kemarin", "Hari yang sama", "Mobil", "Datang sendiri"])
        .await;
    tini.taps("Rumah sendiri").await;
    tini.taps("Tidak").await;
    tini.taps_all(&["Lewati", "Lewati"]).await;
    tini.sees("Bagaimana kesehatan Anda");
    tini.taps_all(&["🙂 Sehat", "Benar"]).await;
    tini.sees("sampai Sabtu, 25 April 2020")
        .sees("Kota Surakarta, tanpa zona");
    // The link again says so instead of asking all over.
    tini.starts_with("posko_gapura").await;
    tini.sees("Anda sudah tercatat")
        .sees("Sabtu, 25 April 2020");
    tini.taps("Saya datang lagi").await;
    tini.sees("kabupaten atau kota mana");
}

#[tokio::test]
async fn a_journey_does_not_shorten_a_stay_that_a_test_has_begun() {
    let village = Village::open().await;
    let sri = village
        .registers(Resident {
            isolation: Some(("Positif, dengan gejala", "11-4-2020")),
            ..sri()
        })
        .await;
    sri.types("/pemudik").await;
    sri.types("Depok").await;
    sri.taps_all(&["Hari ini", "Hari yang sama", "Mobil", "Datang sendiri"])
        .await;
    sri.taps_all(&[
        "Rumah sendiri",
        "Tidak",
        "Lewati",
        "Lewati",
        "🙂 Sehat",
        "Benar",
    ])
    .await;
    sri.sees("Positif, dengan gejala")
        .sees("Selasa, 21 April 2020");
}

#[tokio::test]
async fn every_traveller_is_odp_where_the_law_is_so() {
    let rules = siaga::domain::protocol::Protocol::EMBEDDED
        .replace("odp = \"from_red_zone\"", "odp = \"every\"")
        .replace("revision = \"rev5\"", "revision = \"rev4\"");
    let village = Village::open_with_protocol(&rules).await;
    let joko = village.phone(joko());
    joko.scans_the_code().await;
    let mut acts = answers("Joko Susilo", &[], "🙂 Sehat");
    acts[4] = Act::Types("Sleman".into());
    joko.acts_all(&acts).await;
    joko.taps("Benar").await;
    joko.sees("Orang dalam pemantauan (ODP)").sees("tanpa zona");
}

#[tokio::test]
async fn staff_enter_somebody_without_a_telephone() {
    let village = Village::open().await;
    let rt = village.rt_head().await;
    let wiryo = village.officer().await;
    wiryo.types("/tambah").await;
    wiryo.sees("Siapa yang Anda catat?");
    wiryo.taps("Pemudik").await;
    wiryo
        .sees("Mohon dibacakan")
        .sees("Persetujuan data pribadi");
    wiryo.taps("Setuju").await;
    wiryo.sees("Siapa nama lengkapnya?");
    wiryo
        .acts_all(&answers("Pak Slamet", &[siti()], "Semua sehat"))
        .await;
    wiryo.taps("Benar").await;
    wiryo
        .sees("Sudah tercatat: Pak Slamet, Siti Aminah")
        .sees("sampai Minggu, 26 April 2020")
        .sees("kader atau ketua RT akan menengok");
    rt.shows("Pak Slamet, Siti Aminah").can_not_tap("Keluhan");
    // Nobody can be asked in a chat: somebody of the RT looks in, the next day.
    village.becomes("2020-04-13 09:00").await;
    rt.shows("Pak Slamet");
    wiryo.types("/posko").await;
    wiryo.sees("Belum ada yang datang hari ini");
}

#[tokio::test]
async fn staff_enter_people_of_their_own_area_only() {
    let village = Village::open().await;
    let rt = village.rt_head().await;
    rt.types("/tambah").await;
    rt.taps("Isolasi karena alasan lain").await;
    rt.taps("Setuju").await;
    rt.types("Pak Slamet").await;
    rt.types("1960").await;
    rt.taps("Laki-laki").await;
    rt.taps("Tidak ada").await;
    // What a test has shown is a matter of health workers.
    rt.sees("Mengapa isolasi?").can_not_tap("Positif");
    rt.taps("Kontak erat").await;
    rt.types("8 April").await;
    rt.types("1/1").await;
    rt.sees("di luar wilayah Anda");
    rt.types("3/5").await;
    rt.taps("Tidak").await;
    rt.presses("Lewati").await;
    rt.taps_all(&["Lewati", "Lewati", "Tidak"]).await;
    rt.taps_all(&["🙂 Sehat", "Benar"]).await;
    rt.sees("Sudah tercatat: Pak Slamet")
        .sees("Kontak erat")
        .sees("Rabu, 22 April 2020");
    rt.types("/posko").await;
    rt.sees("Belum ada");
    // Residents can do neither.
    let tini = village.registers(tini()).await;
    for command in ["/tambah", "/posko"] {
        tini.types(command).await;
        tini.sees("khusus untuk petugas");
    }
}

#[tokio::test]
async fn a_no_that_was_read_out_is_respected() {
    let village = Village::open().await;
    let wiryo = village.officer().await;
    wiryo.types("/tambah").await;
    wiryo.taps("Pemudik").await;
    wiryo.taps("Tidak").await;
    wiryo.sees("Tidak ada data yang disimpan");
    let joko = village.phone(joko());
    joko.starts_with("posko_gapura").await;
    joko.taps_all(&["Bahasa Indonesia", "Tidak"]).await;
    joko.sees("kami hormati").can_tap("Gawat");
}

#[tokio::test]
async fn the_link_in_the_hands_of_staff_and_of_a_post_that_is_gone() {
    let village = Village::open().await;
    let wiryo = village.officer().await;
    wiryo.starts_with("posko_gapura").await;
    // He has come home himself: his name is known, his consent is not.
    wiryo
        .sees("Persetujuan data pribadi")
        .sees_not("pilih bahasa");
    wiryo.types("/batal").await;
    let joko = village.phone(joko());
    joko.starts_with("posko_lama").await;
    joko.sees("Silakan pilih bahasa")
        .sees_not("Selamat datang di");
    joko.starts_with("posko_").await;
    joko.sees("pilih bahasa");
}

#[tokio::test]
async fn the_neighbourhoods_card_goes_to_the_nearest_who_is_there() {
    let village = Village::open().await;
    let wiryo = village.officer().await;
    let first = village.phone(joko());
    first.arrives("Joko Susilo", &[], "🙂 Sehat").await;
    wiryo.shows("Pendatang baru");
    let rt = village
        .joins(pak_rt(), Role::RtHead, village.neighbourhood(3, 5))
        .await;
    let kader = village
        .joins(Account::new(206, "Bu Kader"), Role::Kader, village.area())
        .await;
    let other = village
        .joins(
            Account::new(208, "Pak RT Satu"),
            Role::RtHead,
            village.neighbourhood(1, 1),
        )
        .await;
    let second = village.phone(Account::new(108, "Agus"));
    second.arrives("Agus Salim", &[], "🙂 Sehat").await;
    rt.shows("Agus Salim");
    for not_his in [&kader, &other, &wiryo] {
        not_his.shows_not("Agus");
    }
    // An RT head sees the arrivals of that RT.
    other.types("/posko").await;
    other.sees("Belum ada");
    rt.types("/posko").await;
    rt.sees("Datang hari ini: 2 orang");
}

#[tokio::test]
async fn a_registration_that_was_begun_makes_no_second_person() {
    let village = Village::open().await;
    let joko = village.phone(joko());
    joko.types("/start").await;
    joko.taps_all(&["Bahasa Indonesia", "Setuju", "Saya sedang isolasi"])
        .await;
    joko.types("Joko").await;
    joko.starts_with("posko_gapura").await;
    joko.sees("Persetujuan data pribadi");
    joko.taps("Setuju").await;
    joko.acts_all(&answers("Joko Susilo", &[], "🙂 Sehat"))
        .await;
    joko.taps("Benar").await;
    joko.sees("Terima kasih").can_not_tap("Lanjutkan");
    joko.types("/start").await;
    joko.sees("Bapak Joko").can_not_tap("Daftar");
}

#[tokio::test]
async fn two_telephones_interleaved_mix_nothing() {
    let village = Village::open().await;
    let one = village.phone(joko());
    let two = village.phone(Account::new(108, "Agus"));
    one.scans_the_code().await;
    two.scans_the_code().await;
    let ones = answers("Joko Susilo", &[siti()], "Semua sehat");
    let twos = answers("Agus Salim", &[bima_kecil()], "Semua sehat");
    for place in 0..ones.len().max(twos.len()) {
        for (phone, acts) in [(&one, &ones), (&two, &twos)] {
            if let Some(act) = acts.get(place) {
                phone.acts(act).await;
            }
        }
    }
    one.sees("Ikut: Siti Aminah").sees_not("Bima");
    two.sees("Ikut: Bima").sees_not("Siti");
    two.taps("Benar").await;
    one.taps("Benar").await;
    one.sees("bersama Siti Aminah");
    two.sees("bersama Bima");
}

#[tokio::test]
async fn twenty_five_travellers_off_one_bus_at_once() {
    let village = Village::open().await;
    let wiryo = village.officer().await;
    let phones: Vec<Phone<'_>> = (0..25)
        .map(|place| village.phone(Account::new(300 + place, "Penumpang")))
        .collect();
    let name = |place: usize| {
        format!(
            "Penumpang {}",
            char::from(b'A' + u8::try_from(place).unwrap())
        )
    };
    let scripts: Vec<Vec<Act>> = (0..25)
        .map(|place| {
            let companions = match place % 3 {
                0 => vec![],
                1 => vec![siti()],
                _ => vec![mbah_budi(), bima_kecil()],
            };
            let health = if companions.is_empty() {
                "🙂 Sehat"
            } else {
                "Semua sehat"
            };
            let mut acts = answers(&name(place), &companions, health);
            acts.push(Act::Taps("Benar"));
            acts
        })
        .collect();
    for phone in &phones {
        phone.telephone.starts_with("posko_gapura").unwrap();
    }
    village.settle().await;
    for tap in ["Bahasa Indonesia", "Setuju"] {
        for phone in &phones {
            let _tapped = phone.telephone.taps(tap).unwrap();
        }
        village.settle().await;
    }
    let rounds = scripts.iter().map(Vec::len).max().unwrap();
    for round in 0..rounds {
        let before = village.server.journal().departures().count();
        let mut asked = Vec::new();
        for (phone, script) in phones.iter().zip(&scripts) {
            let Some(act) = script.get(round) else {
                continue;
            };
            match act {
                Act::Types(text) => drop(phone.telephone.types(text).unwrap()),
                Act::Taps(label) => drop(phone.telephone.taps(label).unwrap()),
                Act::Presses(label) => drop(phone.telephone.presses(label).unwrap()),
            }
            asked.push(phone.telephone.chat());
        }
        village.settle().await;
        // Each is answered before anybody goes on, while the clock stands still; those who
        // did the same, in the order in which they did it.
        let journal = village.server.journal();
        let mut answered: Vec<i64> = Vec::new();
        for chat in journal
            .departures()
            .skip(before)
            .filter_map(|sent| sent.chat)
        {
            if asked.contains(&chat) && !answered.contains(&chat) {
                answered.push(chat);
            }
        }
        for alike in 0..3 {
            let of = |chats: &[i64]| -> Vec<i64> {
                let alike = chats.iter().filter(|chat| **chat % 3 == alike);
                alike.copied().collect()
            };
            assert_eq!(of(&answered), of(&asked), "round {round}");
        }
    }
    assert_eq!(village.time(), "2020-04-12 06:30");
    wiryo.types("/posko").await;
    // 9 alone, 8 with one, 8 with two.
    wiryo.sees("Datang hari ini: 49 orang");
    wiryo.taps("Lebih banyak").await;
    for (place, phone) in phones.iter().enumerate() {
        let listed = wiryo.screen().to_string();
        let line = format!("{}, dari", name(place));
        let with_others = format!("{} dan", name(place));
        let times = listed.matches(&line).count() + listed.matches(&with_others).count();
        assert_eq!(times, 1, "{}", name(place));
        match place % 3 {
            0 => phone
                .shows("Anda sudah terdaftar")
                .shows_not("Dari telepon ini"),
            1 => phone.shows("bersama Siti Aminah. Dari").shows_not("Budi"),
            _ => phone
                .shows("bersama Budi Santoso, Bima. Dari")
                .shows_not("Siti"),
        };
    }
}

#[tokio::test]
async fn an_arrival_that_is_left_lying_is_asked_for_once_and_kept() {
    let village = Village::open().await;
    let darto = village.registers(darto()).await;
    darto.types("/pemudik").await;
    // He isolates as a traveller already.
    darto.sees("sudah tercatat");
    let joko = village.phone(joko());
    joko.scans_the_code().await;
    joko.types("Joko Susilo").await;
    village.passes(chrono::TimeDelta::minutes(15)).await;
    joko.types("1992").await;
    joko.sees("Jenis kelamin");
    village.passes(chrono::TimeDelta::days(3)).await;
    joko.taps("Laki-laki").await;
    joko.sees("penyakit berikut");
}

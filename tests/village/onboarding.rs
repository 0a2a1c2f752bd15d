//! Registration, from the first "Start" to the welcome.

use siaga::drill::Account;

use crate::support::residents::{Resident, sri, tini};
use crate::support::{Village, staff};

/// A young man who came home from the city.
fn joko() -> Account {
    Account::new(107, "Joko")
}

#[tokio::test]
async fn mbah_sri_registers_one_question_at_a_time() {
    let village = Village::open().await;
    let sri = village.phone(sri().account);
    sri.types("/start").await;
    sri.sees("Silakan pilih bahasa")
        .sees("Mangga milih basa")
        .sees("Please choose a language")
        .sees("/darurat");
    sri.taps("Bahasa Indonesia").await;
    sri.sees("Persetujuan data pribadi")
        .sees("Dinas Kesehatan Kabupaten Sukoharjo")
        .sees("48 jam")
        .sees("versi 2");
    sri.taps("Setuju").await;
    sri.sees("Siapakah Anda?");
    sri.taps("Saya sedang isolasi").await;
    sri.sees("nama lengkap");
    sri.types("Sri Wahyuni").await;
    sri.sees("RT dan RW berapa");
    sri.types("RT 3 RW 5").await;
    sri.sees("Kapan Anda lahir?");
    sri.types("1948").await;
    sri.sees("Jenis kelamin?");
    sri.taps("Perempuan").await;
    sri.sees("Nomor telepon");
    sri.presses("Kirim nomor saya").await;
    // She is 71 or 72: nobody asks whether she is pregnant.
    sri.sees("penyakit berikut").sees_not("hamil");
    sri.taps("Tekanan darah tinggi").await;
    sri.can_tap("☑ Tekanan darah tinggi");
    sri.taps("Lanjut").await;
    sri.sees("Mengapa Anda isolasi?");
    sri.taps("Kontak erat").await;
    sri.sees("terakhir kali Anda bertemu");
    sri.types("8 April").await;
    sri.sees("oksimeter");
    sri.taps("Tidak").await;
    sri.sees("Mohon diperiksa")
        .sees("Nama: Sri Wahyuni")
        .sees("RT/RW: 003/005")
        .sees("Lahir: 1948")
        .sees("Penyakit yang sudah lama: Tekanan darah tinggi")
        .sees("Hari pertama: Rabu, 8 April 2020")
        .sees_not("Hamil");
    sri.taps("Benar").await;
    sri.sees("Terima kasih, Mbah Sri")
        .sees("sampai Rabu, 22 April 2020")
        .sees("14 hari sejak hari terakhir bertemu")
        .sees("Puskesmas Karangjati")
        .sees("07.30")
        .can_tap("Lapor")
        .can_tap("Gawat");
    let menu: Vec<String> = sri
        .screen()
        .menu
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(
        menu,
        [
            "lapor", "darurat", "riwayat", "tanya", "keluarga", "pemudik", "jam", "bahasa",
            "privasi", "dataku", "bantuan", "menu", "batal"
        ]
    );
}

#[tokio::test]
async fn who_does_not_isolate_is_not_asked_about_isolation() {
    let village = Village::open().await;
    let budi = village
        .registers(Resident {
            name: "Budi",
            born: "12-4-1990",
            sex: "Laki-laki",
            ..tini()
        })
        .await;
    budi.sees("Bapak Budi")
        .sees("Bila ada keluhan")
        .sees_not("Isolasi di rumah");
    budi.types("/start").await;
    budi.sees("Bapak Budi").sees("Silakan pilih");
}

#[tokio::test]
async fn a_no_to_the_consent_is_respected_and_leaves_help_within_reach() {
    let village = Village::open().await;
    let joko = village.phone(joko());
    joko.types("/start").await;
    joko.taps_all(&["Bahasa Indonesia", "Tidak"]).await;
    joko.sees("kami hormati")
        .sees("Puskesmas Karangjati")
        .sees("/darurat")
        .can_tap("Gawat")
        .can_tap("Daftar");
    joko.types("/lapor").await;
    joko.sees_not("Bagaimana kesehatan");
    joko.taps("Daftar").await;
    // The language is known; only the consent is asked again.
    joko.sees("Persetujuan data pribadi")
        .sees_not("pilih bahasa");
}

#[tokio::test]
async fn doubtful_answers_are_asked_back_and_never_refused_for_good() {
    let village = Village::open().await;
    let joko = village.phone(joko());
    joko.types("/start").await;
    joko.taps_all(&["Bahasa Indonesia", "Setuju", "Saya sedang isolasi"])
        .await;
    joko.types("081234567890").await;
    joko.sees("sepertinya nomor").sees("nama lengkap");
    joko.types("saya demam").await;
    joko.sees("Apakah itu nama Anda").sees("/darurat");
    joko.taps("Saya tulis lagi").await;
    joko.sees("nama lengkap");
    joko.types("Joko Susilo").await;
    joko.types("12").await;
    joko.sees("Baru satu angka").sees("3/5");
    joko.types("9/9").await;
    joko.sees("009/009 tidak ada di daftar Desa Sumberasri");
    joko.taps("Ya, benar").await;
    joko.sees("Kapan Anda lahir");
    joko.types("92").await;
    joko.sees("umur atau tahun lahir");
    joko.taps("Lahir tahun 1992").await;
    joko.sees("Jenis kelamin");
    joko.taps("Laki-laki").await;
    joko.types("0812").await;
    joko.sees("kurang");
    joko.does(|telephone| telephone.sends_contact("6281299990000", "Pak Lik", Some(777)))
        .await;
    joko.sees("milik orang lain");
    joko.taps("Ya, benar").await;
    joko.sees("penyakit berikut");
    joko.taps_all(&["Tidak ada", "Baru datang"]).await;
    joko.types("1 Mei 2020").await;
    joko.sees("belum tiba");
    joko.types("1-1-2020").await;
    joko.sees("lebih dari 60 hari");
    joko.taps("Saya tulis lagi").await;
    joko.types("3 hari lalu").await;
    joko.sees("oksimeter");
    joko.taps("Ya").await;
    joko.sees("Hari pertama: Kamis, 9 April 2020")
        .sees("+62 812 9999 0000");
    joko.taps("Benar").await;
    joko.sees("hari tiba").sees("Kamis, 23 April 2020");
}

#[tokio::test]
async fn a_child_needs_the_whole_date_and_a_woman_of_age_is_asked() {
    let village = Village::open().await;
    let siti = village.phone(Account::new(104, "Siti"));
    siti.types("/start").await;
    siti.taps_all(&["Bahasa Indonesia", "Setuju", "Saya warga"])
        .await;
    siti.types("Siti").await;
    siti.taps("RT 01 / RW 01").await;
    siti.types("2015").await;
    siti.sees("di bawah 12 tahun");
    siti.types("31-2-2015").await;
    siti.sees("belum yakin");
    siti.types("12-4-1992").await;
    siti.sees("28 tahun");
    siti.taps("Perempuan").await;
    siti.presses("Lewati").await;
    siti.sees("sedang hamil");
    siti.taps("Ya").await;
    siti.taps_all(&["Tidak ada", "Tidak"]).await;
    siti.sees("Hamil: Ya");
    // A changed sex takes the pregnancy back.
    siti.taps_all(&["Ubah", "Jenis kelamin", "Laki-laki"]).await;
    siti.sees("Mohon diperiksa").sees_not("Hamil");
    // A changed situation asks what it opens.
    siti.taps_all(&["Ubah", "Keadaan", "Saya sedang isolasi"])
        .await;
    siti.sees("Mengapa Anda isolasi");
    siti.taps_all(&["Menunggu hasil", "Kemarin", "Benar"]).await;
    siti.sees("sampai hasil tesnya keluar");
}

#[tokio::test]
async fn one_can_go_back_through_every_question_to_the_first() {
    let village = Village::open().await;
    let joko = village.phone(joko());
    joko.types("/start").await;
    joko.taps_all(&["Bahasa Indonesia", "Setuju", "Saya sedang isolasi"])
        .await;
    joko.types("Joko").await;
    joko.types("1/1").await;
    joko.types("1992").await;
    joko.taps("Laki-laki").await;
    joko.types("081234567890").await;
    joko.taps_all(&["Tidak ada", "Kontak erat", "Hari ini", "Tidak"])
        .await;
    joko.sees("Mohon diperiksa");
    for question in [
        "oksimeter",
        "terakhir kali",
        "Mengapa Anda isolasi",
        "penyakit berikut",
        "Nomor telepon",
    ] {
        joko.taps("Kembali").await;
        joko.sees(question);
    }
    // There the telephone's own keyboard is replaced: going back is a key.
    joko.presses("Kembali").await;
    joko.sees("Jenis kelamin");
    assert!(joko.screen().reply_keyboard.is_none());
    for question in [
        "Kapan Anda lahir",
        "RT dan RW",
        "nama lengkap",
        "Siapakah Anda",
        "Persetujuan",
        "pilih bahasa",
    ] {
        joko.taps("Kembali").await;
        joko.sees(question);
    }
    // What was answered is still there.
    joko.taps_all(&["Bahasa Indonesia"]).await;
    joko.sees("Mohon diperiksa").sees("Nama: Joko");
}

#[tokio::test]
async fn media_and_strays_in_every_question_get_a_pointer_and_the_question_again() {
    let village = Village::open().await;
    let joko = village.phone(joko());
    let passes = |minutes| chrono::TimeDelta::minutes(minutes);
    joko.types("/start").await;
    let answers: [(&str, &str); 13] = [
        ("pilih bahasa", "Bahasa Indonesia"),
        ("Persetujuan", "Setuju"),
        ("Siapakah Anda", "Saya sedang isolasi di rumah"),
        ("nama lengkap", "Joko"),
        ("RT dan RW", "1/1"),
        ("Kapan Anda lahir", "1992"),
        ("Jenis kelamin", "laki laki"),
        ("Nomor telepon", "lewati"),
        ("penyakit berikut", "tidak ada"),
        ("Mengapa", "kontak erat dengan orang positif"),
        ("terakhir kali", "kemarin"),
        ("oksimeter", "tidak"),
        ("Mohon diperiksa", "benar"),
    ];
    for (question, answer) in answers {
        joko.does(|telephone| telephone.sends_photo("ini")).await;
        joko.sees("belum menjawab").sees(question);
        joko.does(|telephone| telephone.sends_voice()).await;
        joko.sees(question);
        joko.does(|telephone| telephone.sends_location(-7.6, 110.2))
            .await;
        joko.sees(question);
        village.passes(passes(1)).await;
        joko.types("sesak napas berat, tolong").await;
        if question == "nama lengkap" {
            joko.sees("/darurat");
            joko.taps("Saya tulis lagi").await;
        } else {
            joko.sees("tekan /darurat sekarang").sees(question);
        }
        joko.types(&"😀<b>".repeat(800)).await;
        if question == "nama lengkap" {
            joko.taps("Kembali").await;
        }
        joko.sees(question);
        joko.types(answer).await;
    }
    joko.sees("sudah terdaftar");
}

#[tokio::test]
async fn an_edited_message_corrects_its_answer() {
    let village = Village::open().await;
    let joko = village.phone(joko());
    joko.types("/start").await;
    joko.taps_all(&["Bahasa Indonesia", "Setuju", "Saya sedang isolasi"])
        .await;
    let name = joko.telephone.types("Jokooo").unwrap();
    village.settle().await;
    joko.types("1/1").await;
    joko.sees("Kapan Anda lahir");
    joko.edits(name, "Joko Susilo").await;
    joko.sees("saya ganti menjadi Joko Susilo")
        .sees("Kapan Anda lahir");
    joko.edits(name, "12345678").await;
    joko.sees("sepertinya nomor").sees("Kapan Anda lahir");
    joko.types("1992").await;
    joko.taps("Laki-laki").await;
    joko.presses("Lewati").await;
    joko.taps_all(&["Tidak ada", "Kontak erat", "Hari ini", "Tidak"])
        .await;
    joko.sees("Nama: Joko Susilo");
}

#[tokio::test]
async fn start_in_the_middle_goes_on_and_batal_ends_it() {
    let mut village = Village::open().await;
    let account = joko();
    let phone = village.phone(account.clone());
    phone.types("/start").await;
    phone.taps_all(&["Bahasa Indonesia", "Setuju"]).await;
    phone.types("/start").await;
    phone.sees("kita lanjutkan").sees("Siapakah Anda");
    village.restarts().await;
    let phone = village.phone(account);
    phone.taps("Saya sedang isolasi").await;
    phone.types("Joko").await;
    phone.sees("RT dan RW");
    phone.types("/batal").await;
    phone.sees("dibatalkan");
    phone.types("/batal").await;
    phone.sees("Tidak ada yang perlu dibatalkan");
    phone.types("/start").await;
    phone.sees("Persetujuan");
}

#[tokio::test]
async fn an_old_button_shows_the_current_question_and_acts_on_nothing() {
    let village = Village::open().await;
    let joko = village.phone(joko());
    joko.types("/start").await;
    let first = joko.last();
    let data = first.buttons[0][0].clone();
    joko.taps_all(&["Bahasa Indonesia", "Setuju"]).await;
    village.passes(chrono::TimeDelta::minutes(1)).await;
    if let siaga::drill::ButtonKind::Press(data) = data.kind {
        joko.taps_old(first.id, &data).await;
    }
    assert!(joko.toast().contains("sudah lewat"), "{}", joko.toast());
    joko.sees("Siapakah Anda");
}

#[tokio::test]
async fn a_quiet_registration_is_nudged_once() {
    let village = Village::open().await;
    let joko = village.phone(joko());
    joko.types("/start").await;
    joko.taps("Bahasa Indonesia").await;
    village.passes(chrono::TimeDelta::minutes(11)).await;
    joko.sees("masih saya tunggu");
    let messages = joko.screen().messages.len();
    village.passes(chrono::TimeDelta::hours(5)).await;
    assert_eq!(joko.screen().messages.len(), messages);
}

#[tokio::test]
async fn a_midwife_who_lives_here_registers_as_the_same_person() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    wati.types("/menu").await;
    wati.can_tap("Peringatan").can_not_tap("Daftar");
    // Her language and her name are known.
    wati.taps_all(&["Saya, bahasa", "Daftar", "Setuju", "Saya warga"])
        .await;
    wati.sees("RT dan RW").sees_not("nama lengkap");
    wati.types("1/1").await;
    wati.types("1985").await;
    wati.taps("Perempuan").await;
    wati.presses("Lewati").await;
    wati.taps_all(&["Tidak", "Tidak ada", "Ya", "Benar"]).await;
    wati.sees("Bidan Wati").sees("sudah terdaftar");
    wati.types("/menu").await;
    wati.can_tap("Lapor").can_tap("Peringatan");
    let menu = wati.screen().menu;
    assert!(menu.iter().any(|(name, _)| name == "peringatan"));
    assert!(menu.iter().any(|(name, _)| name == "lapor"));
}

#[tokio::test]
async fn injected_names_stay_text() {
    let village = Village::open().await;
    for (number, name) in [
        (501, "<b>Budi</b> & \"Sons\""),
        (502, "Sri\u{202E}inuyhaW"),
        (503, "{ $name } <a href='x'>"),
    ] {
        let phone = village
            .registers(Resident {
                account: Account::new(number, "X"),
                name,
                ..sri()
            })
            .await;
        phone.sees("sudah terdaftar");
        phone.types("/menu").await;
        phone.sees("Silakan pilih");
    }
}

#[tokio::test]
async fn javanese_is_krama_and_the_menu_follows_the_language() {
    let village = Village::open().await;
    let sri = village.phone(sri().account);
    sri.types("/start").await;
    sri.taps("Basa Jawa").await;
    sri.sees("Menapa panjenengan sarujuk?");
    sri.taps("Sarujuk").await;
    sri.sees("Panjenengan menika sinten?");
    let menu = sri.screen().menu;
    assert!(menu.iter().any(|(_, text)| text == "Gantos basa"));
}

//! The guided scenes, played by hand: the first minute is the bad day.

use crate::drill::{Scene, SceneStep, Words};

/// The key of the scene in which 29 contacts are tested.
pub(super) const TESTS: &str = "tests";

/// All of them, the one for the first minute first.
#[must_use]
pub fn all() -> Vec<Scene> {
    let scene = |key: &str, id: &str, en: &str, steps: Vec<SceneStep>| Scene {
        key: key.to_owned(),
        title: Words::new(id, en),
        steps,
    };
    vec![
        scene("bad-day", "Hari yang berat", "A bad day", bad_day()),
        scene("arrival", "Pemudik tiba", "A family arrives", arrival()),
        scene(
            "household",
            "Hari satu keluarga",
            "A household's day",
            household(),
        ),
        scene(
            "question",
            "Bertanya dengan foto",
            "A question with a photo",
            question(),
        ),
        scene(
            TESTS,
            "29 kontak diperiksa",
            "29 contacts are tested",
            tests(),
        ),
        scene(
            "the-end",
            "Selesai isolasi",
            "The end of an isolation",
            the_end(),
        ),
    ]
}

/// A press on the first telephone shows on the second.
fn step([touches, telephone]: [&str; 2], expects: &str, id: &str, en: &str) -> SceneStep {
    SceneStep {
        text: Words::new(id, en),
        telephone: telephone.to_owned(),
        expects: expects.to_owned(),
        touches: touches.to_owned(),
        by_the_same_act: false,
    }
}

/// A step that what was done in the step before has done already.
fn look(telephone: &str, expects: &str, id: &str, en: &str) -> SceneStep {
    SceneStep {
        by_the_same_act: true,
        ..step([telephone, telephone], expects, id, en)
    }
}

/// Mbah Sri's. What the steps expect is looked for in the words that the people see.
fn bad_day() -> Vec<SceneStep> {
    vec![
        step(
            ["sri", "sri"],
            "watuk|batuk",
            "Di telepon Mbah Sri: tekan \"Wonten ingkang karaosaken\" (ada keluhan), tombol kedua di bawah pertanyaan hari ini.",
            "On Mbah Sri's telephone: tap \"Wonten ingkang karaosaken\" (complaints), the second button below today's question.",
        ),
        step(
            ["sri", "wati"],
            "MERAH",
            "Pilih demam (\"Sarira benter\"), batuk (\"Watuk\") dan sesak (\"Sesek\"), tekan \"Lajeng\", lalu sesak saat istirahat (\"Nalika ngaso\"). Telepon Bidan Wati berbunyi.",
            "Tick fever (\"Sarira benter\"), cough (\"Watuk\") and breathless (\"Sesek\"), press \"Lajeng\", then at rest (\"Nalika ngaso\"). Bidan Wati's telephone rings.",
        ),
        step(
            ["wati", "rini"],
            "MERAH",
            "Bidan Wati tidak menjawab: tekan +15 menit. Sekarang telepon Perawat Rini berbunyi juga.",
            "Bidan Wati does not answer: press +15 min. Now nurse Rini's telephone rings as well.",
        ),
        step(
            ["wati", "sri"],
            "Wati",
            "Di telepon Bidan Wati: tekan \"Saya tangani\". Mbah Sri membaca siapa yang menangani.",
            "On Bidan Wati's telephone: tap \"Saya tangani\". Mbah Sri reads who takes care of her.",
        ),
        look(
            "rini",
            "Ditangani Bidan Wati",
            "Lihat telepon Perawat Rini: di kartunya tertulis siapa yang menangani.",
            "Look at nurse Rini's telephone: her card says who has it.",
        ),
    ]
}

/// Joko comes off the bus with his family, and Pak Karto reads who has come into his RT.
fn arrival() -> Vec<SceneStep> {
    vec![
        step(
            ["joko", "joko"],
            "Posko Gapura Utara",
            "Di telepon Joko: tekan \"Mulai\", lalu tulis /start posko_gapura. Di posko, itulah isi kode QR-nya.",
            "On Joko's telephone: press \"Mulai\", then type /start posko_gapura. At the post that is what the QR code says.",
        ),
        step(
            ["joko", "joko"],
            "Siapa yang datang bersama",
            "Jawab pertanyaannya sampai kendaraan. Asalnya boleh ditulis seenaknya: coba \"Jaktim\".",
            "Answer the questions up to the transport. The origin may be typed anyhow: try \"Jaktim\".",
        ),
        step(
            ["joko", "joko"],
            "Pelaku perjalanan",
            "Tambahkan keluarganya, tulis rumahnya dengan RT 3/5, lalu \"Semua sehat\" dan \"Benar\".",
            "Add his family, put the house into RT 3/5, then \"Semua sehat\" (all well) and \"Benar\" (right).",
        ),
        look(
            "karto",
            "Pendatang baru",
            "Lihat telepon Pak Karto: siapa yang datang, di rumah siapa, sampai kapan. Tanpa keluhan.",
            "Look at Pak Karto's telephone: who has come, to whose house, until when. No symptoms.",
        ),
    ]
}

/// Bu Narti reports for five people from one telephone.
fn household() -> Vec<SceneStep> {
    vec![
        step(
            ["narti", "narti"],
            "Bagaimana keadaan Bima",
            "Di telepon Bu Narti: satu pertanyaan untuk sekeluarga. Bima demam: tekan namanya dulu.",
            "On Bu Narti's telephone: one question for the whole family. Bima has a fever: tap his name first.",
        ),
        step(
            ["narti", "narti"],
            "KUNING",
            "Tekan \"Ada keluhan\", pilih \"Demam\", \"Lanjut\", \"Tidak ada\", tulis 38,2, lalu \"Kirim\".",
            "Tap \"Ada keluhan\" (complaints), tick \"Demam\" (fever), \"Lanjut\", \"Tidak ada\" (none of the signs), type 38,2, then \"Kirim\".",
        ),
        step(
            ["narti", "narti"],
            "Laporan hari ini tersimpan",
            "Yang lain sehat: tekan \"Yang lain sehat semua\". Satu tekan, satu laporan untuk masing-masing.",
            "The others are well: tap \"Yang lain sehat semua\". One tap, and a report for each of them.",
        ),
    ]
}

/// Mbah Sri asks the midwife, with a photo.
fn question() -> Vec<SceneStep> {
    vec![
        step(
            ["sri", "sri"],
            "pitakenanipun",
            "Di telepon Mbah Sri: tulis /tanya.",
            "On Mbah Sri's telephone: type /tanya.",
        ),
        step(
            ["sri", "wati"],
            "Pertanyaan ·",
            "Kirim foto dengan tombol penjepit (📎). Fotonya sampai di telepon Bidan Wati, tanpa nama.",
            "Send a photo with the paper clip (📎). It arrives on Bidan Wati's telephone, without a name.",
        ),
        step(
            ["wati", "sri"],
            "Wati.* mangsuli",
            "Di telepon Bidan Wati: tekan \"Jawab\", lalu tulis jawabannya. Jawaban sampai lewat bot.",
            "On Bidan Wati's telephone: tap \"Jawab\" and write the answer. It comes back through the bot.",
        ),
    ]
}

/// The 29 contacts of a village head who is ill are tested in one session, and told.
fn tests() -> Vec<SceneStep> {
    vec![
        step(
            ["wati", "wati"],
            "Belum ada orangnya",
            "Di telepon Bidan Wati: tulis /hasil, lalu \"Sesi tes baru\", \"Tes cepat antibodi\", \"Hari ini\", \"Balai Desa\".",
            "On Bidan Wati's telephone: type /hasil, then \"Sesi tes baru\", \"Tes cepat antibodi\" (rapid test), \"Hari ini\" (today), \"Balai Desa\".",
        ),
        step(
            ["wati", "wati"],
            "29 orang: 0 ada hasilnya",
            "Tekan \"Dari daftar isolasi\", lalu \"Semua di halaman ini\" dua kali. Kedua puluh sembilan kontak masuk.",
            "Press \"Dari daftar isolasi\", then \"Semua di halaman ini\" (everybody on this page) twice. All 29 contacts are in.",
        ),
        step(
            ["wati", "sri"],
            "non-reaktif",
            "Tekan \"Sisanya non-reaktif\", \"Kirim\", \"Ya, kirim\". Masing-masing diberi tahu sendiri; Mbah Sri membacanya dalam bahasa Jawa: isolasi tetap 14 hari.",
            "Press \"Sisanya non-reaktif\", \"Kirim\", \"Ya, kirim\". Each is told in private; Mbah Sri reads it in Javanese: the isolation stays 14 days.",
        ),
        step(
            ["sri", "wati"],
            "22/29 selesai",
            "Di telepon Mbah Sri: tekan \"Sampun kula waos\". Di kartu Bidan Wati terlihat siapa yang sudah membaca.",
            "On Mbah Sri's telephone: press \"Sampun kula waos\" (I have read it). Bidan Wati's card counts who has.",
        ),
        step(
            ["narti", "wati"],
            "27/29 selesai",
            "Di telepon Bu Narti: tekan \"Sudah saya baca\" di setiap pesan, untuk lima orang serumah. Tinggal dua orang.",
            "On Bu Narti's telephone: press \"Sudah saya baca\" on each message, for the five of her house. Two people are left.",
        ),
    ]
}

/// Bidan Wati ends Mbah Sri's isolation, before its time: she has examined her.
fn the_end() -> Vec<SceneStep> {
    vec![
        step(
            ["wati", "wati"],
            "Masa isolasi belum habis",
            "Di telepon Bidan Wati: tulis /warga Sri, lalu tekan \"Akhir isolasi\". Pada hari terakhir, ini datang sendiri pukul 07.00.",
            "On Bidan Wati's telephone: type /warga Sri, then tap \"Akhir isolasi\" (end of isolation). On the last day it comes by itself at 07.00.",
        ),
        step(
            ["wati", "sri"],
            "Isolasinipun sampun rampung",
            "Tekan \"Akhiri, dengan alasan\", lalu \"Sudah diperiksa petugas: sehat\". Mbah Sri membaca ucapan terima kasih, dan mendapat suratnya (PDF).",
            "Tap \"Akhiri, dengan alasan\" (end it, with a reason), then \"Sudah diperiksa petugas: sehat\" (examined, well). Mbah Sri reads the thanks and gets the letter (PDF).",
        ),
        look(
            "karto",
            "sudah selesai",
            "Lihat telepon Pak Karto: isolasi Mbah Sri selesai. Tidak ada keterangan kesehatan.",
            "Look at Pak Karto's telephone: Mbah Sri's isolation is over. Nothing about health.",
        ),
    ]
}

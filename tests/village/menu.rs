//! The home screen, help, strays, settings, and chats that die and revive.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use siaga::domain::access::{Grant, Role, Standing};
use siaga::drill::{Account, ButtonKind};
use siaga::features::Command;
use siaga::features::home::Group;

use crate::support::residents::{sri, tini};
use crate::support::{Phone, Village, staff};

fn stranger() -> Account {
    Account::new(901, "Orang")
}

#[tokio::test]
async fn a_stranger_sees_only_what_a_stranger_may() {
    let village = Village::open().await;
    let stranger = village.phone(stranger());
    stranger.types("/menu").await;
    stranger
        .sees("belum terdaftar")
        .can_tap("Daftar")
        .can_tap("Gawat")
        .can_tap("Bahasa")
        .can_tap("Lapor")
        .can_not_tap("Peringatan");
    let menu = stranger.screen().menu;
    let names: Vec<&str> = menu.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "darurat", "pemudik", "kode", "bahasa", "privasi", "dataku", "bantuan", "menu", "batal"
        ]
    );
    stranger.types("/lapor").await;
    stranger.sees("belum kami kenal").can_tap("Sehat");
    stranger.types("/peringatan").await;
    stranger.sees("petugas");
    stranger.types("/bantuan").await;
    stranger
        .sees("/darurat bisa dipakai siapa saja")
        .sees("119");
}

#[tokio::test]
async fn the_home_screen_names_the_day_of_isolation() {
    let village = Village::open().await;
    let sri = village.registers(sri()).await;
    sri.types("/menu").await;
    sri.sees("Selamat pagi, Mbah Sri")
        .sees("hari ke-4 dari 14, sampai Rabu, 22 April 2020");
    let first = sri.last();
    assert_eq!(first.labels()[..2], ["📝 Lapor", "🆘 Gawat"]);
    sri.types("/bantuan").await;
    sri.sees("/jam").sees_not("/peringatan");
}

#[tokio::test]
async fn each_role_gets_its_own_help() {
    let village = Village::open().await;
    for (account, role, seen, hidden) in [
        (staff::wati(), Role::HealthWorker, "/peringatan", "/undang"),
        (staff::hadi(), Role::Coordinator, "/undang", "Daftar</b>"),
        (staff::pak_rt(), Role::RtHead, "/tugas", "/peringatan"),
        (
            staff::wiryo(),
            Role::VillageOfficer,
            "Anda terdaftar sebagai petugas",
            "/tugas",
        ),
    ] {
        let phone = village.joins(account, role, village.area()).await;
        phone.types("/bantuan").await;
        phone.sees(seen).sees_not(hidden);
    }
}

#[tokio::test]
async fn a_complaint_in_free_text_is_offered_help_at_once() {
    let village = Village::open().await;
    let tini = village.registers(tini()).await;
    tini.types("saya demam sejak kemarin").await;
    tini.sees("dikeluhkan");
    assert_eq!(tini.last().labels(), ["📝 Lapor", "🆘 Gawat"]);
    // Graver words are answered also within the 20 seconds; danger comes first.
    village.passes(TimeDelta::seconds(21)).await;
    tini.types("tolong, sesak berat").await;
    tini.sees("gawat");
    assert_eq!(tini.last().labels(), ["🆘 Gawat", "📝 Lapor"]);
    let unknown = village.phone(stranger());
    unknown.types("anak saya kejang").await;
    unknown.can_tap("Gawat").sees("119");
}

#[tokio::test]
async fn strays_of_every_kind_get_a_friendly_pointer() {
    let village = Village::open().await;
    let tini = village.registers(tini()).await;
    for (text, seen) in [
        ("halo", "/menu"),
        ("38,5", "tidak sedang menanyakan angka"),
        ("/laporr", "belum saya kenal"),
        ("/", "belum saya kenal"),
    ] {
        village.passes(TimeDelta::seconds(21)).await;
        tini.types(text).await;
        tini.sees(seen);
    }
    for act in 0..4 {
        village.passes(TimeDelta::seconds(21)).await;
        tini.does(|telephone| match act {
            0 => telephone.sends_photo("suhu saya"),
            1 => telephone.sends_voice(),
            2 => telephone.sends_sticker(),
            _ => telephone.sends_location(-7.6, 110.2),
        })
        .await;
        tini.sees("belum bisa saya baca").can_tap("Lapor");
    }
}

#[tokio::test]
async fn a_flood_gets_one_pointer_and_danger_in_it_is_heard() {
    let village = Village::open().await;
    let tini = village.registers(tini()).await;
    village.passes(TimeDelta::minutes(1)).await;
    let before = tini.screen().messages.len();
    for _ in 0..30 {
        tini.telephone.types("p").unwrap();
    }
    village.settle().await;
    assert_eq!(tini.screen().messages.len(), before + 31);
    tini.types("sesak berat tolong").await;
    tini.can_tap("Gawat").sees("Gawat sekarang");
}

#[tokio::test]
async fn an_interrupted_registration_is_offered_again_once() {
    let village = Village::open().await;
    let phone = village.phone(stranger());
    phone.types("/start").await;
    phone.taps("Bahasa Indonesia").await;
    phone.types("/menu").await;
    phone.sees("belum terdaftar").sees("Mau dilanjutkan?");
    phone.types("/bantuan").await;
    phone.sees_not("Mau dilanjutkan?");
    phone.taps("Lanjutkan").await;
    phone.sees("Persetujuan");
    phone.types("/menu").await;
    phone.sees("Mau dilanjutkan?");
    phone.taps("Tidak jadi").await;
    phone.sees("tidak dilanjutkan");
    phone.types("/batal").await;
    phone.sees("Tidak ada yang perlu dibatalkan");
}

#[tokio::test]
async fn the_keys_of_a_question_go_when_another_command_comes() {
    let village = Village::open().await;
    let phone = village.phone(stranger());
    phone.types("/start").await;
    phone
        .taps_all(&["Bahasa Indonesia", "Setuju", "tidak isolasi"])
        .await;
    for answer in ["Budi", "1/1", "1990", "Laki-laki"] {
        phone.types(answer).await;
    }
    assert!(phone.screen().reply_keyboard.is_some());
    phone.types("/menu").await;
    assert!(phone.screen().reply_keyboard.is_none());
    phone.taps("Lanjutkan").await;
    assert!(phone.screen().reply_keyboard.is_some());
    phone.types("/batal").await;
    assert!(phone.screen().reply_keyboard.is_none());
}

#[tokio::test]
async fn the_language_changes_with_its_menu_and_only_then_is_the_menu_sent() {
    let village = Village::open().await;
    let sri = village.registers(sri()).await;
    sri.types("/bahasa").await;
    sri.sees("memakai bahasa apa");
    sri.taps("Basa Jawa").await;
    sri.sees("basa Jawi");
    let describes = |phone: &crate::support::Phone<'_>, text: &str| {
        let menu = phone.screen().menu;
        assert!(menu.iter().any(|(_, said)| said == text), "{menu:?}");
    };
    describes(&sri, "Gantos basa");
    let calls = || village.server.journal().count("setMyCommands");
    let before = calls();
    sri.types("/menu").await;
    sri.sees("Sugeng enjing, Mbah Sri");
    assert_eq!(calls(), before);
    sri.types("/bahasa").await;
    sri.types("English").await;
    sri.sees("I will speak English");
    describes(&sri, "Change the language");
}

#[tokio::test]
async fn the_hour_of_the_question_is_chosen_and_quiet_hours_stay_quiet() {
    let village = Village::open().await;
    let sri = village.registers(sri()).await;
    sri.types("/jam").await;
    sri.sees("Sekarang: 07.30");
    sri.types("nanti saja").await;
    sri.sees("belum saya pahami").sees("7.30");
    sri.types("22.15").await;
    sri.sees("22.15 waktunya istirahat").sees("21.00");
    sri.types("jam 8 pagi").await;
    sri.sees("sekitar pukul 08.00");
    sri.types("/jam").await;
    sri.sees("Sekarang: 08.00");
    sri.taps("16.00").await;
    sri.sees("sekitar pukul 16.00");
    let stranger = village.phone(stranger());
    stranger.types("/jam").await;
    stranger.sees_not("Jam berapa");
}

#[tokio::test]
async fn who_blocks_the_bot_and_comes_back_is_welcome() {
    let village = Village::open().await;
    let tini = village.registers(tini()).await;
    tini.does(|telephone| telephone.blocks_bot()).await;
    tini.does(|telephone| telephone.unblocks_bot()).await;
    tini.types("/menu").await;
    tini.sees("Tini").can_tap("Lapor");
}

#[tokio::test]
async fn old_and_forged_buttons_are_explained() {
    let village = Village::open().await;
    let tini = village.registers(tini()).await;
    let message = tini.last().id;
    for data in [
        "",
        "x",
        "me1.peringatan.",
        "me9.menu.",
        "zz1.x.",
        "al1.take.1",
        "ci1.feel-ok.~zz",
    ] {
        tini.taps_old(message, data).await;
        assert!(!tini.toast().is_empty(), "{data}");
    }
    tini.taps_old(message, "me1.undang.").await;
    assert!(tini.toast().contains("koordinator"), "{}", tini.toast());
}

#[tokio::test]
async fn in_a_group_the_bot_only_points_to_the_private_chat() {
    let village = Village::open().await;
    let tini = village.registers(tini()).await;
    let group = village.server.group("Warga RT 3", &[&tini.telephone]);
    let in_group = tini.telephone.in_group(&group);
    for quiet in ["saya demam", "/lapor@bot_lain", "38,5"] {
        in_group.types(quiet).unwrap();
        village.settle().await;
        assert!(
            !in_group
                .screen()
                .messages
                .iter()
                .any(|seen| seen.is_from_bot())
        );
    }
    for command in ["/darurat@siaga_gladi_bot", "/start@siaga_gladi_bot"] {
        in_group.types(command).unwrap();
        village.settle().await;
        let screen = in_group.screen();
        let last = screen.messages.last().unwrap();
        assert!(last.is_from_bot() && last.text.contains("percakapan pribadi"));
        assert!(!last.text.contains("Tini"));
    }
    group.migrates();
    village.settle().await;
}

#[tokio::test]
async fn a_tired_nurse_finds_what_is_used_most_at_once_and_the_rest_in_groups() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    let wati = village.health_worker(staff::wati()).await;
    wati.types("/menu").await;
    let home = wati.last();
    assert_eq!(
        home.labels(),
        [
            "🔔 Peringatan",
            "📌 Tugas",
            "🏠 Pantau isolasi",
            "🔍 Cari warga",
            "🧪 Hasil tes",
            "➕ Catat orang",
            "🆘 Gawat",
            "👥 Kontak, selesai …",
            "🗂 Rekap, piket …",
            "⚙ Saya, bahasa …",
            "❓ Bantuan",
        ]
    );
    // A group opens in the place of the buttons, and leads to its commands and back.
    let all = wati.screen().messages.len();
    for (group, members) in [
        (
            "👥 Kontak",
            &[
                "🏁 Akhir isolasi",
                "🤝 Kontak",
                "📱 Warga ganti HP",
                "🚌 Pendatang hari ini",
            ][..],
        ),
        (
            "🗂 Rekap",
            &["❓ Tanya petugas", "📊 Rekap", "📁 Berkas", "🗓 Piket"],
        ),
        (
            "⚙ Saya",
            &[
                "📋 Daftar",
                "🚌 Baru datang",
                "🌐 Bahasa",
                "🔒 Data saya",
                "📄 Salinan data saya",
            ],
        ),
    ] {
        wati.taps(group).await;
        let open = wati.last();
        assert_eq!((open.id, &open.text), (home.id, &home.text));
        let shown = open.labels();
        assert_eq!(shown, [members, &["◀ Layar awal"]].concat());
        wati.taps("◀ Layar awal").await;
        assert_eq!(wati.last().labels(), home.labels());
    }
    assert_eq!(wati.screen().messages.len(), all);
    wati.taps_all(&["🗂 Rekap", "📊 Rekap"]).await;
    wati.sees("📊 Rekap");
    // Of whoever works here no more there are none: the screen as it is now.
    hadi.types("/undang").await;
    hadi.taps_all(&["Bidan Wati", "Cabut", "Ya"]).await;
    for word in ["group-work", "home"] {
        wati.taps_old(home.id, &format!("me1.{word}.")).await;
        let screen = wati.screen();
        let seen = screen.messages.iter().find(|seen| seen.id == home.id);
        let labels = seen.unwrap().labels();
        assert!(labels.contains(&"📋 Daftar"), "{labels:?}");
        assert!(
            !labels.iter().any(|one| one.contains("Piket")),
            "{labels:?}"
        );
    }
    village.is_well();
}

/// Nothing that was said disappears when a group is opened under it.
#[tokio::test]
async fn a_group_under_an_answer_leaves_the_words_of_the_answer() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    wati.types("/bantuan").await;
    let help = wati.last();
    wati.taps("⚙ Saya").await;
    wati.sees("119").can_tap("Bahasa").can_tap("◀ Layar awal");
    assert_eq!((wati.last().id, wati.last().text), (help.id, help.text));
    village.is_well();
}

/// Every command that somebody may use, and that has a place on the home screen, is at most
/// two taps away, whatever roles they hold; and nothing else is there.
#[tokio::test]
async fn every_command_of_every_role_is_two_taps_away_at_most() {
    for roles in [
        &[Role::Kader][..],
        &[Role::VillageOfficer],
        &[Role::TaskForce],
        &[Role::HealthWorker],
        &[Role::Coordinator],
        &[Role::Kader, Role::VillageOfficer],
        &[Role::HealthWorker, Role::Kader, Role::VillageOfficer],
    ] {
        for registered in [false, true] {
            let village = Village::open().await;
            let phone = match registered {
                true => village.registers(sri()).await,
                false => village.phone(staff::wati()),
            };
            let name = match registered {
                true => sri().account.first_name,
                false => staff::wati().first_name,
            };
            for role in roles {
                village.takes_on(&phone, &name, *role).await;
            }
            phone.types("/menu").await;
            let mut reached = words(&phone);
            assert!(reached.len() <= 14, "{roles:?} {reached:?}");
            for group in Group::ALL {
                let home = phone.last();
                if reached.contains(group.word()) {
                    phone
                        .taps_old(home.id, &format!("me1.{}.", group.word()))
                        .await;
                    let inside = words(&phone);
                    assert!(inside.contains("home"), "{roles:?} {inside:?}");
                    reached.extend(inside);
                    phone.taps("◀ Layar awal").await;
                }
            }
            let standing = Standing {
                registered,
                grants: roles
                    .iter()
                    .map(|role| Grant {
                        role: *role,
                        area: village.area(),
                    })
                    .collect(),
            };
            for command in Command::ALL {
                let elsewhere = matches!(
                    command,
                    Command::Menu | Command::Cancel | Command::Start | Command::BindGroup
                );
                let expected = command.is_offered_to(&standing)
                    && !elsewhere
                    && !command.stands_behind_privacy();
                assert_eq!(
                    reached.contains(command.name()),
                    expected,
                    "{roles:?} {registered} {command:?}"
                );
            }
            village.is_well();
        }
    }
}

/// The words of the menu's buttons under the newest message.
fn words(phone: &Phone<'_>) -> BTreeSet<String> {
    let seen = phone.last();
    let data = seen.buttons.iter().flatten().filter_map(|button| {
        let ButtonKind::Press(data) = &button.kind else {
            return None;
        };
        let word = data.strip_prefix("me1.")?.split('.').next()?;
        Some(word.to_owned())
    });
    data.collect()
}

#[tokio::test]
async fn a_resident_has_no_groups() {
    let village = Village::open().await;
    let sri = village.registers(sri()).await;
    sri.types("/menu").await;
    sri.can_tap("Riwayat").can_tap("Jam").can_not_tap("⚙");
    let shown = sri.last();
    sri.taps_old(shown.id, "me1.group-mine.").await;
    sri.can_tap("Riwayat").can_not_tap("◀ Layar awal");
    village.is_well();
}

//! Whatever five telephones do, in whatever order, and whatever Telegram does meanwhile: the
//! auditor finds nothing to repair, no event is set aside, and nobody is left on a screen
//! without a way on.
//!
//! The same stories every time; `SIAGA_ANYTHING_CASES` makes more of them, and
//! `SIAGA_ANYTHING_SEED` (a number) other ones.

use chrono::TimeDelta;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use siaga::drill::{Account, ButtonKind, Faults, Screen, Target, Telephone, Trouble, When};
use siaga::features::Command;

use crate::household::{house, link_in, narti, second_telephone, slamet_account};
use crate::support::residents::sri;
use crate::support::staff::wati;
use crate::support::{Start, Village};

/// Mbah Sri in isolation, Joko who has just got off the bus, the nurse, and the two
/// telephones of Bu Narti's house of three, in which Dimas has none.
const TELEPHONES: usize = 5;

/// What can be pressed, or ever could, on each telephone.
type Pressed = [Vec<(i32, String)>; TELEPHONES];

/// Stories in the suite; so many deeds each.
const CASES: u32 = 6;
const DEEDS: std::ops::Range<usize> = 40..70;

/// One thing that somebody does, or that happens. Numbers choose among what there is.
#[derive(Debug, Clone)]
enum Deed {
    Types(usize, usize),
    Gives(usize, usize),
    Taps(usize, usize),
    TapsOld(usize, usize, usize),
    Keys(usize, usize),
    Sends(usize, usize),
    Edits(usize, usize, usize),
    Follows(usize, usize),
    Fails(usize),
    Blocks(usize),
    Comes(usize),
    Passes(usize),
    Restarts,
}

const WORDS: [&str; 30] = [
    "ya",
    "tidak",
    "Sehat",
    "36,6",
    "38,9",
    "99",
    "92",
    "saya demam dan batuk",
    "tolong, sesak berat",
    "3/5",
    "RT 9 RW 9",
    "1948",
    "1-6-2016",
    "Joko Susilo",
    "12-4-2020",
    "kemarin",
    "Lewati",
    "Jakarta Timur",
    "0812 3456 7890",
    "<b>&\"</i> \u{202E}abc",
    "👍",
    "matur nuwun",
    "apakah boleh mandi?",
    "2 hari lalu",
    "3311125203480001",
    "Kembali",
    "batal",
    "Kirim",
    "07.30",
    "rumah nomor 4, dekat masjid",
];

const MORE_COMMANDS: [&str; 6] = [
    "/start posko_gapura",
    "/start undang_salah",
    "/tanya boleh minum jamu?",
    "/laporr",
    "/",
    "/help",
];

/// In minutes.
const SPANS: [i64; 8] = [1, 5, 11, 16, 31, 65, 250, 700];

fn deed() -> impl Strategy<Value = Deed> {
    let who = 0_usize..TELEPHONES;
    let any = 0_usize..1000;
    prop_oneof![
        5 => (who.clone(), any.clone()).prop_map(|(who, what)| Deed::Types(who, what)),
        5 => (who.clone(), any.clone()).prop_map(|(who, what)| Deed::Gives(who, what)),
        12 => (who.clone(), 0_usize..6).prop_map(|(who, which)| Deed::Taps(who, which)),
        3 => (who.clone(), who.clone(), any.clone())
            .prop_map(|(who, whose, which)| Deed::TapsOld(who, whose, which)),
        2 => (who.clone(), any.clone()).prop_map(|(who, which)| Deed::Keys(who, which)),
        2 => (who.clone(), any.clone()).prop_map(|(who, what)| Deed::Sends(who, what)),
        2 => (who.clone(), any.clone(), any.clone())
            .prop_map(|(who, which, what)| Deed::Edits(who, which, what)),
        1 => (who.clone(), who.clone()).prop_map(|(who, whose)| Deed::Follows(who, whose)),
        2 => any.clone().prop_map(Deed::Fails),
        1 => who.clone().prop_map(Deed::Blocks),
        1 => who.prop_map(Deed::Comes),
        3 => any.prop_map(Deed::Passes),
        1 => Just(Deed::Restarts),
    ]
}

fn people() -> [Account; TELEPHONES] {
    let joko = Account::new(301, "Joko");
    let narti = narti().account;
    [sri().account, joko, wati(), narti, slamet_account()]
}

fn chosen<T>(list: &[T], number: usize) -> Option<&T> {
    number.checked_rem(list.len()).and_then(|at| list.get(at))
}

/// What can be pressed on a screen, the newest first.
fn buttons(screen: &Screen) -> Vec<(i32, String)> {
    let newest_first = screen.messages.iter().rev();
    newest_first
        .flat_map(|seen| {
            let data = seen.buttons.iter().flatten().filter_map(|button| {
                let ButtonKind::Press(data) = &button.kind else {
                    return None;
                };
                Some((seen.id, data.clone()))
            });
            data.collect::<Vec<_>>()
        })
        .collect()
}

fn command(number: usize) -> String {
    let own = Command::ALL
        .iter()
        .map(|command| format!("/{}", command.name()));
    let all: Vec<String> = own
        .chain(MORE_COMMANDS.iter().map(|text| (*text).to_owned()))
        .collect();
    chosen(&all, number).cloned().unwrap_or_default()
}

fn sends(phone: &Telephone, what: usize) {
    let _possible = match what % 7 {
        0 => phone.sends_photo("").is_ok(),
        1 => phone.sends_photo("ini fotonya").is_ok(),
        2 => phone.sends_voice().is_ok(),
        3 => phone.sends_sticker().is_ok(),
        4 => phone.shares_contact().is_ok(),
        5 => phone.sends_location(-7.5, 110.8).is_ok(),
        _ => phone.sends_dice().is_ok(),
    };
}

fn edits(phone: &Telephone, which: usize, text: &str) {
    let screen = phone.screen();
    let own: Vec<i32> = screen
        .messages
        .iter()
        .filter(|seen| !seen.is_from_bot() && seen.kind == "text")
        .map(|seen| seen.id)
        .collect();
    if let Some(message) = chosen(&own, which) {
        let _possible = phone.edits(*message, text);
    }
}

/// Opens the newest link on somebody's screen.
fn follows(phone: &Telephone, whose: &Screen) {
    let mut newest = whose.messages.iter().rev();
    let link = newest.find(|seen| seen.text.contains("?start="));
    if let Some(seen) = link {
        let _possible = phone.starts_with(&link_in(&seen.text));
    }
}

/// What goes wrong at Telegram with the next calls: it ends by itself, so that the story
/// goes on while it lasts and after it.
fn fails(faults: &mut Faults, which: usize) {
    let too_many = Trouble::TooMany {
        retry_after_secs: 17,
    };
    let too_many_for_all = Trouble::TooManyForBot {
        retry_after_secs: 6,
    };
    let edits = Target::Method("editMessageText");
    let answers = Target::Method("answerCallbackQuery");
    let (trouble, target, calls) = match which % 9 {
        0 => (Trouble::ServerError, Target::Sends, 3),
        1 => (Trouble::CutBefore, Target::AllButGetUpdates, 2),
        2 => (Trouble::CutAfter, Target::Sends, 2),
        3 => (too_many, Target::Sends, 1),
        4 => (too_many_for_all, Target::AllButGetUpdates, 1),
        5 => (Trouble::BadGateway, Target::GetUpdates, 2),
        6 => (Trouble::CutAfter, Target::GetUpdates, 1),
        7 => (Trouble::ServerError, edits, 2),
        _ => (Trouble::CutAfter, answers, 1),
    };
    faults.add(trouble, target, When::Next(calls));
}

async fn act(village: &Village, deed: &Deed, old: &mut Pressed) {
    let people = people();
    let phone = |who: usize| village.phone(people[who].clone());
    match deed {
        Deed::Types(who, what) => {
            let text = chosen(&WORDS, *what).copied().unwrap_or_default();
            phone(*who).does(|phone| phone.types(text)).await;
        }
        Deed::Gives(who, what) => {
            let text = command(*what);
            phone(*who).does(|phone| phone.types(&text)).await;
        }
        Deed::Taps(who, which) => {
            let phone = phone(*who);
            if let Some((message, data)) = buttons(&phone.screen()).get(*which) {
                phone.does(|phone| phone.taps_old(*message, data)).await;
            }
        }
        Deed::TapsOld(who, whose, which) => {
            if let Some((message, data)) = chosen(&old[*whose], *which) {
                phone(*who)
                    .does(|phone| phone.taps_old(*message, data))
                    .await;
            }
        }
        Deed::Keys(who, which) => {
            let phone = phone(*who);
            let keys = phone.screen().reply_keyboard.unwrap_or_default();
            let keys = keys.into_iter().flatten();
            let labels: Vec<String> = keys.map(|key| key.label).collect();
            if let Some(label) = chosen(&labels, *which) {
                phone.does(|phone| phone.presses(label)).await;
            }
        }
        Deed::Sends(who, what) => {
            phone(*who).does(|phone| sends(phone, *what)).await;
        }
        Deed::Edits(who, which, what) => {
            let text = chosen(&WORDS, *what).copied().unwrap_or_default();
            phone(*who).does(|phone| edits(phone, *which, text)).await;
        }
        Deed::Follows(who, whose) => {
            let screen = phone(*whose).screen();
            phone(*who).does(|phone| follows(phone, &screen)).await;
        }
        Deed::Fails(which) => village.server.faults(|faults| fails(faults, *which)),
        Deed::Blocks(who) => {
            phone(*who).does(Telephone::blocks_bot).await;
        }
        Deed::Comes(who) => {
            phone(*who).does(Telephone::unblocks_bot).await;
        }
        Deed::Passes(which) => {
            let minutes = chosen(&SPANS, *which).copied().unwrap_or(1);
            village.passes(TimeDelta::minutes(minutes)).await;
        }
        Deed::Restarts => {}
    }
    for (who, known) in old.iter_mut().enumerate() {
        for button in buttons(&phone(who).screen()) {
            if !known.contains(&button) {
                known.push(button);
            }
        }
    }
}

async fn opens() -> Village {
    let village = Village::start(Start {
        at: "2020-04-12 06:30",
        ..Start::default()
    })
    .await;
    village.health_worker(wati()).await;
    village.registers(sri()).await;
    let narti = house(&village, 2).await;
    second_telephone(&village, &narti).await;
    village
}

fn mended(village: &Village) -> usize {
    village.app().engine.status().borrow().mended
}

/// The story; then an hour without trouble, in which the auditor comes, and everybody looks at their screen.
async fn story(deeds: &[Deed]) -> Result<(), TestCaseError> {
    let mut village = opens().await;
    // The first day's list is set by the auditor.
    let mut at_first = mended(&village);
    let mut old = [const { Vec::new() }; TELEPHONES];
    for deed in deeds {
        if matches!(deed, Deed::Restarts) {
            prop_assert_eq!(mended(&village), at_first, "mended before a restart");
            village.restarts().await;
            at_first = 0;
            prop_assert_eq!(mended(&village), 0, "mended at a restart");
        }
        act(&village, deed, &mut old).await;
        let set_aside = village.app().engine.status().borrow().set_aside;
        prop_assert_eq!(set_aside, 0, "set aside at {:?}", deed);
    }
    village.server.faults(Faults::clear);
    village.passes(TimeDelta::minutes(65)).await;
    prop_assert_eq!(mended(&village), at_first, "mended in the end");
    village.is_well();
    for account in people() {
        let phone = village.phone(account);
        let screen = phone.screen();
        if screen.messages.iter().any(|seen| seen.is_from_bot()) {
            prop_assert!(leads_on(&screen), "no way on:\n{}", screen);
        }
    }
    Ok(())
}

/// Whether the newest message of the bot has something to press, asks something, or
/// names what can be typed.
fn leads_on(screen: &Screen) -> bool {
    let mut from_bot = screen
        .messages
        .iter()
        .rev()
        .filter(|seen| seen.is_from_bot());
    let newest = from_bot.next();
    screen.reply_keyboard.is_some()
        || newest.is_some_and(|seen| {
            !seen.buttons.is_empty() || seen.text.contains('?') || seen.text.contains('/')
        })
}

fn number(variable: &str) -> Option<u32> {
    std::env::var(variable).ok()?.parse().ok()
}

fn runner() -> TestRunner {
    let config = Config {
        cases: number("SIAGA_ANYTHING_CASES").unwrap_or(CASES),
        // A story takes a second: a shorter one that fails, too, is not looked for long.
        max_shrink_iters: 60,
        failure_persistence: None,
        ..Config::default()
    };
    let mut seed = [7; 32];
    let wanted = number("SIAGA_ANYTHING_SEED").unwrap_or(0);
    seed[..4].copy_from_slice(&wanted.to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    TestRunner::new_with_rng(config, rng)
}

#[test]
fn whatever_five_telephones_do_the_auditor_finds_nothing_and_nobody_is_stuck() {
    let stories = proptest::collection::vec(deed(), DEEDS);
    let told = runner().run(&stories, |deeds| {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(story(&deeds))
    });
    if let Err(failure) = told {
        panic!("{failure}");
    }
}

//! What a person in each grade is told to do, and whom to call: the same words in
//! the receipt of a report, at a tap on a danger sign and after `/darurat`.
//!
//! MERAH is always said in Indonesian as well (PROTOCOL 9): whoever stands beside
//! the telephone must understand it.

use std::collections::BTreeSet;

use super::desk::Desk;
use crate::config::Village;
use crate::domain::grade::Grade;
use crate::domain::language::Language;
use crate::domain::place::VillageId;
use crate::i18n::{Html, Msg};

/// More numbers than this help nobody in an emergency.
const NUMBERS_AT_MOST: usize = 12;

/// The advice for a grade, with the numbers to call where it is grave.
#[must_use]
pub fn for_grade(
    desk: &Desk<'_, '_>,
    language: Language,
    village: &VillageId,
    grade: Grade,
) -> Html {
    advice(desk, language, Some(village), grade)
}

/// The same for somebody of whom no village is known.
#[must_use]
pub fn for_stranger(desk: &Desk<'_, '_>, language: Language, grade: Grade) -> Html {
    advice(desk, language, None, grade)
}

fn advice(
    desk: &Desk<'_, '_>,
    language: Language,
    village: Option<&VillageId>,
    grade: Grade,
) -> Html {
    let own = sentence(desk, language, grade);
    let indonesian = (grade == Grade::Merah && language != Language::Id)
        .then(|| sentence(desk, Language::Id, grade));
    let numbers = grade
        .alerts()
        .then(|| emergency_numbers(desk, language, village));
    let parts = [Some(own), indonesian, numbers];
    Html::join(parts.into_iter().flatten(), "\n\n")
}

fn sentence(desk: &Desk<'_, '_>, language: Language, grade: Grade) -> Html {
    let ladder = &desk.house.protocol.alerts.oranye.limits;
    let msg = match grade {
        Grade::Merah => Msg::new("advice-merah"),
        Grade::Oranye => {
            let minutes = ladder.rungs.first().map_or(0, |rung| rung.after_minutes);
            Msg::new("advice-oranye").num("minutes", minutes)
        }
        Grade::Kuning => Msg::new("advice-kuning"),
        Grade::Hijau => Msg::new("advice-hijau"),
    };
    desk.say(language, msg)
}

/// Whom to call, the puskesmas first. While no village is known: the numbers of all of them.
#[must_use]
pub fn emergency_numbers(
    desk: &Desk<'_, '_>,
    language: Language,
    village: Option<&VillageId>,
) -> Html {
    let title = desk.say(language, Msg::new("emergency-numbers"));
    let lines = numbers(desk, village).into_iter().map(|(label, phone)| {
        let line = Msg::new("emergency-number")
            .plain("label", label)
            .plain("phone", phone);
        desk.say(language, line)
    });
    Html::join(std::iter::once(title).chain(lines), "\n")
}

fn numbers(desk: &Desk<'_, '_>, village: Option<&VillageId>) -> Vec<(String, String)> {
    let villages: Vec<&Village> = match village.and_then(|id| desk.house.village(id)) {
        Some(village) => vec![village],
        None => desk.house.config.villages.iter().collect(),
    };
    let puskesmas = villages
        .iter()
        .map(|village| (village.puskesmas.name.as_str(), &village.puskesmas.phone));
    let others = villages
        .iter()
        .flat_map(|village| village.numbers_to_call().skip(1));
    let mut once = BTreeSet::new();
    puskesmas
        .chain(others)
        .map(|(label, phone)| (label.to_owned(), phone.to_string()))
        .filter(|(_, phone)| once.insert(phone.clone()))
        .take(NUMBERS_AT_MOST)
        .collect()
}

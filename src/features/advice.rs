//! What a person in each grade is told to do, and whom to call: the same words in
//! the receipt of a report, at a tap on a danger sign and after `/darurat`.
//!
//! What is to be done in MERAH and ORANYE is always said in Indonesian as well
//! (PROTOCOL 9): whoever stands beside the telephone must understand it. Must never
//! promise a call: whether somebody can be rung is not known here.

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
    let sentence = Msg::new(match grade {
        Grade::Merah => "advice-merah",
        Grade::Oranye => "advice-oranye",
        Grade::Kuning => "advice-kuning",
        Grade::Hijau => "advice-hijau",
    });
    if !grade.alerts() {
        return desk.say(language, sentence);
    }
    let said = also_in_indonesian(desk, language, sentence);
    Html::join([said, emergency_numbers(desk, language, village)], "\n\n")
}

/// What has to be understood by whoever stands beside the telephone: in the person's
/// language, and then in Indonesian.
#[must_use]
pub fn also_in_indonesian(desk: &Desk<'_, '_>, language: Language, msg: Msg) -> Html {
    let own = desk.say(language, msg.clone());
    match language {
        Language::Id => own,
        Language::Jv | Language::En => Html::join([own, desk.say(Language::Id, msg)], "\n\n"),
    }
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

//! Answers by button.

use super::words::{pregnancy_label, said, sex_label, sex_word};
use super::{Details, Doubt, Field, Question, Taken, Telephone, Whose, typed, words};
use crate::domain::condition::{Condition, Pregnancy, Sex};
use crate::domain::place::RtRw;
use crate::domain::text::name::PersonName;
use crate::domain::text::phone::Phone;
use crate::engine::incoming::AccountId;
use crate::features::{Visit, villages};
use crate::i18n::{Html, Msg};

/// A button of the question itself.
pub(super) fn take(
    field: Field,
    details: &mut Details,
    visit: &Visit<'_, '_>,
    word: &str,
) -> Taken {
    let taken = match field {
        Field::Village => village(details, visit, word),
        Field::Name => shown_name(details, visit, word),
        Field::RtRw => listed_rt(details, word),
        Field::Sex => sex(details, visit, word),
        Field::Pregnancy => pregnancy(details, visit, word),
        Field::Conditions => conditions(details, visit, word),
        Field::Oximeter => oximeter(details, visit, word),
        Field::Birth | Field::Phone => None,
    };
    taken.unwrap_or(Taken::Stray)
}

/// A button of what is asked back.
pub(super) fn settle_doubt(
    question: &mut Question,
    details: &mut Details,
    visit: &Visit<'_, '_>,
    (doubt, word): (Doubt, &str),
) -> Taken {
    match (doubt, word) {
        (_, "again") => {
            question.forget_doubted(details);
            Taken::AskedBack(said(visit, "onboarding-again-button"))
        }
        (Doubt::AgeOrYear { if_age, if_year }, word) => {
            let meant = [if_age, if_year]
                .into_iter()
                .find(|year| word == format!("year-{year}"));
            match meant {
                Some(year) => read_birth(question, details, visit, &year.to_string()),
                None => Taken::Stray,
            }
        }
        (Doubt::MeantDay(day), "sure") => {
            let day = day.format("%Y-%m-%d").to_string();
            read_birth(question, details, visit, &day)
        }
        (Doubt::NoName | Doubt::UnlistedRt | Doubt::OthersPhone, "sure") => {
            Taken::Kept(said(visit, "onboarding-sure-button"))
        }
        (_, _) => Taken::Stray,
    }
}

fn read_birth(
    question: &mut Question,
    details: &mut Details,
    visit: &Visit<'_, '_>,
    text: &str,
) -> Taken {
    question.doubt = None;
    typed::birth(question, details, visit, text)
}

/// A contact card.
pub(super) fn contact(
    question: &mut Question,
    details: &mut Details,
    visit: &Visit<'_, '_>,
    (number, account): (&str, Option<AccountId>),
) -> Taken {
    let Ok(phone) = Phone::from_contact(number) else {
        return Taken::Refused(said(visit, "onboarding-phone-unreadable"));
    };
    let choice = Html::plain(&phone.to_string());
    details.phone = Some(Telephone::Number(phone));
    // In a private chat the chat and the account have the same number.
    let is_own = account == Some(AccountId(visit.chat.0));
    match question.whose {
        Whose::Own if !is_own => {
            question.doubt = Some(Doubt::OthersPhone);
            Taken::AskedBack(choice)
        }
        Whose::Own | Whose::Others => Taken::Kept(choice),
    }
}

fn village(details: &mut Details, visit: &Visit<'_, '_>, word: &str) -> Option<Taken> {
    let villages = &visit.desk.house.config.villages;
    let village = villages.iter().find(|one| one.id.as_str() == word)?;
    details.move_to(&village.id);
    Some(Taken::Kept(Html::plain(&villages::label(village))))
}

fn shown_name(details: &mut Details, visit: &Visit<'_, '_>, word: &str) -> Option<Taken> {
    if word != "shown-name" {
        return None;
    }
    let name = PersonName::read(&visit.display_name).ok()?;
    let choice = Html::plain(name.as_str());
    details.name = Some(name);
    Some(Taken::Kept(choice))
}

fn listed_rt(details: &mut Details, word: &str) -> Option<Taken> {
    let (rt, rw) = word.strip_prefix("rt-")?.split_once('-')?;
    let place = RtRw::new(rt.parse().ok()?, rw.parse().ok()?).ok()?;
    details.rt_rw = Some(place);
    Some(Taken::Kept(Html::plain(&place.to_string())))
}

fn sex(details: &mut Details, visit: &Visit<'_, '_>, word: &str) -> Option<Taken> {
    let sex = *Sex::ALL.iter().find(|&&sex| sex_word(sex) == word)?;
    details.sex = Some(sex);
    details.weigh_pregnancy(details.today(visit));
    Some(Taken::Kept(Html::plain(&sex_label(visit, sex))))
}

fn pregnancy(details: &mut Details, visit: &Visit<'_, '_>, word: &str) -> Option<Taken> {
    let pregnancy = match word {
        "yes" => Pregnancy::Yes,
        "no" => Pregnancy::No,
        "unknown" => Pregnancy::Unknown,
        _ => return None,
    };
    details.pregnancy = Some(pregnancy);
    Some(Taken::Kept(said(visit, pregnancy_label(pregnancy))))
}

fn conditions(details: &mut Details, visit: &Visit<'_, '_>, word: &str) -> Option<Taken> {
    match word {
        "none" => details.conditions.clear(),
        "next" => {}
        word => {
            let one: Condition = word.parse().ok()?;
            if !details.conditions.remove(&one) {
                details.conditions.insert(one);
            }
            return Some(Taken::Redraw);
        }
    }
    details.conditions_told = true;
    Some(Taken::Kept(words::conditions(details, visit)))
}

fn oximeter(details: &mut Details, visit: &Visit<'_, '_>, word: &str) -> Option<Taken> {
    let (has, label) = match word {
        "yes" => (true, "yes-button"),
        "no" => (false, "no-button"),
        _ => return None,
    };
    details.oximeter = Some(has);
    Some(Taken::Kept(visit.say(Msg::new(label))))
}

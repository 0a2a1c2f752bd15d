//! Typed answers: read by the parsers of `domain::text`, refused with what was
//! understood and an example.

use super::words::said;
use super::{Details, Doubt, Field, Question, Taken, Telephone, words};
use crate::domain::text::birth::{self, BirthSlip};
use crate::domain::text::complaint;
use crate::domain::text::name::{NameSlip, PersonName};
use crate::domain::text::phone::{Phone, PhoneSlip};
use crate::domain::text::rt_rw::{self, RtRwSlip};
use crate::features::{Visit, villages};
use crate::i18n::{Html, Msg};

/// Takes a typed answer.
pub(super) fn take(
    question: &mut Question,
    details: &mut Details,
    visit: &Visit<'_, '_>,
    text: &str,
) -> Taken {
    match question.field {
        Field::Village => village(details, visit, text),
        Field::Name => name(question, details, visit, text),
        Field::RtRw => rt(question, details, visit, text),
        Field::Birth => birth(question, details, visit, text),
        Field::Phone => phone(details, visit, text),
        Field::Sex | Field::Pregnancy | Field::Conditions | Field::Oximeter => Taken::Stray,
    }
}

fn refused(visit: &Visit<'_, '_>, why: Msg) -> Taken {
    Taken::Refused(visit.say(why))
}

fn village(details: &mut Details, visit: &Visit<'_, '_>, text: &str) -> Taken {
    match villages::typed(&visit.desk.house.config.villages, text) {
        Ok(village) => {
            details.move_to(&village.id);
            Taken::Kept(Html::plain(&villages::label(village)))
        }
        Err(why) => refused(visit, why),
    }
}

fn name(
    question: &mut Question,
    details: &mut Details,
    visit: &Visit<'_, '_>,
    text: &str,
) -> Taken {
    let name = match PersonName::read(text) {
        Ok(name) => name,
        Err(slip) => {
            return refused(
                visit,
                Msg::new(match slip {
                    NameSlip::NoLetters | NameSlip::TooShort => "onboarding-name-empty",
                    NameSlip::Number => "onboarding-name-number",
                    NameSlip::Link => "onboarding-name-link",
                }),
            );
        }
    };
    let choice = Html::plain(name.as_str());
    details.name = Some(name);
    if complaint::looks_like_complaint(text).is_some() {
        question.doubt = Some(Doubt::NoName);
        return Taken::AskedBack(choice);
    }
    Taken::Kept(choice)
}

fn rt(question: &mut Question, details: &mut Details, visit: &Visit<'_, '_>, text: &str) -> Taken {
    let place = match rt_rw::read(text) {
        Ok(place) => place,
        Err(slip) => {
            return refused(
                visit,
                Msg::new(match slip {
                    RtRwSlip::NoNumber | RtRwSlip::TooMany => "onboarding-rt-unreadable",
                    RtRwSlip::OnlyOne => "onboarding-rt-only-one",
                    RtRwSlip::OutOfRange => "onboarding-rt-out-of-range",
                }),
            );
        }
    };
    details.rt_rw = Some(place);
    let choice = Html::plain(&place.to_string());
    let village = details.village_of(visit);
    if village.is_some_and(|village| village.rt.contains(&place)) {
        return Taken::Kept(choice);
    }
    question.doubt = Some(Doubt::UnlistedRt);
    Taken::AskedBack(choice)
}

/// Reads a birth date, a year or an age.
pub(super) fn birth(
    question: &mut Question,
    details: &mut Details,
    visit: &Visit<'_, '_>,
    text: &str,
) -> Taken {
    let today = details.today(visit);
    let birth = match birth::read(text, today) {
        Ok(birth) => birth,
        Err(slip) => return birth_slip(question, details, visit, slip),
    };
    details.birth = Some(birth);
    details.weigh_pregnancy(today);
    let age = birth.age_on(today);
    let line = Msg::new("onboarding-birth-taken")
        .plain("birth", words::birth(birth, visit))
        .num("years", age.oldest_years());
    Taken::Kept(visit.say(line))
}

fn birth_slip(
    question: &mut Question,
    details: &mut Details,
    visit: &Visit<'_, '_>,
    slip: BirthSlip,
) -> Taken {
    match slip {
        BirthSlip::Unreadable => refused(visit, Msg::new("onboarding-birth-unreadable")),
        BirthSlip::NoSuchDay { suggestion } | BirthSlip::TwoDigitYear { suggestion } => {
            question.doubt = suggestion.map(Doubt::MeantDay);
            refused(visit, Msg::new("onboarding-birth-unsure"))
        }
        BirthSlip::TwoDigits { if_age, if_year } if if_age == if_year => {
            birth(question, details, visit, &if_age.to_string())
        }
        BirthSlip::TwoDigits { if_age, if_year } => {
            question.doubt = Some(Doubt::AgeOrYear { if_age, if_year });
            refused(visit, Msg::new("onboarding-birth-unsure"))
        }
        BirthSlip::DateNeeded => refused(visit, Msg::new("onboarding-birth-date-needed")),
        BirthSlip::Future => refused(visit, Msg::new("onboarding-birth-future")),
        BirthSlip::TooLongAgo => refused(visit, Msg::new("onboarding-birth-too-long-ago")),
    }
}

fn phone(details: &mut Details, visit: &Visit<'_, '_>, text: &str) -> Taken {
    let skip = visit.label(Msg::new("skip-button"));
    if is_no_phone(text, &skip) {
        details.phone = Some(Telephone::Skipped);
        return Taken::Kept(said(visit, "skip-button"));
    }
    let phone = match Phone::read(text) {
        Ok(phone) => phone,
        Err(slip) => return refused(visit, phone_slip(slip)),
    };
    let choice = Html::plain(&phone.to_string());
    details.phone = Some(Telephone::Number(phone));
    Taken::Kept(choice)
}

/// The key "skip", or the same in words.
fn is_no_phone(text: &str, skip: &str) -> bool {
    const NONE: [&str; 10] = [
        "-",
        "lewati",
        "langkungi",
        "skip",
        "tidak ada",
        "tidak punya",
        "gak punya",
        "ora duwe",
        "mboten gadhah",
        "none",
    ];
    let typed = text.trim().to_lowercase();
    typed == skip.to_lowercase() || NONE.contains(&typed.as_str())
}

fn phone_slip(slip: PhoneSlip) -> Msg {
    match slip {
        PhoneSlip::Unreadable => Msg::new("onboarding-phone-unreadable"),
        PhoneSlip::TooShort { digits } => {
            Msg::new("onboarding-phone-too-short").num("digits", i64::try_from(digits).unwrap_or(0))
        }
        PhoneSlip::TooLong { digits } => {
            Msg::new("onboarding-phone-too-long").num("digits", i64::try_from(digits).unwrap_or(0))
        }
        PhoneSlip::NoPrefix => Msg::new("onboarding-phone-no-prefix"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_telephone_is_an_answer() {
        for text in ["Lewati", "lewati ", "-", "tidak punya", "Langkungi"] {
            assert!(is_no_phone(text, "Lewati"), "{text}");
        }
        assert!(!is_no_phone("081234567890", "Lewati"));
    }
}

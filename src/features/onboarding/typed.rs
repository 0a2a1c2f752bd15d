//! Typed answers: read by the parsers of `domain::text`, refused with what was
//! understood and an example.

use crate::domain::text::birth::{self, BirthSlip};
use crate::domain::text::complaint::{self, ComplaintHint};
use crate::domain::text::day::{self, DaySlip, DaySlipKind};
use crate::domain::text::name::{NameSlip, PersonName};
use crate::domain::text::phone::{Phone, PhoneSlip};
use crate::domain::text::rt_rw::{self, RtRwSlip};
use crate::features::dialogue::Turn;
use crate::features::{Visit, villages};
use crate::i18n::{Html, Msg};

use super::answers::{doubt, keep_first_day, keep_village, next};
use super::form::{Doubt, Form, Step, Telephone};
use super::screens::{chosen, today, village_of};

/// Takes a typed answer. One that speaks of danger instead is answered with
/// where help is: danger is never behind a question.
pub(super) fn take(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Turn {
    form.forget_doubted();
    let turn = match form.step {
        Step::Village => village(form, visit, text),
        Step::Name => name(form, visit, text),
        Step::RtRw => rt(form, visit, text),
        Step::Birth => birth(form, visit, text),
        Step::Phone => phone(form, visit, text),
        Step::FirstDay => first_day(form, visit, text),
        Step::Language
        | Step::Consent
        | Step::Who
        | Step::Sex
        | Step::Pregnancy
        | Step::Conditions
        | Step::Reason
        | Step::Oximeter
        | Step::Summary
        | Step::Change => Turn::Stray,
    };
    match (&turn, complaint::looks_like_complaint(text)) {
        (Turn::Refused(_) | Turn::Stray, Some(ComplaintHint::Emergency)) => {
            refused(visit, Msg::new("onboarding-emergency-heard"))
        }
        (Turn::Refused(_) | Turn::Stray, Some(ComplaintHint::Complaint)) => {
            refused(visit, Msg::new("onboarding-complaint-heard"))
        }
        (_, _) => turn,
    }
}

fn refused(visit: &Visit<'_, '_>, why: Msg) -> Turn {
    Turn::Refused(visit.say(why))
}

fn village(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Turn {
    match villages::typed(&visit.desk.house.config.villages, text) {
        Ok(village) => keep_village(form, village),
        Err(why) => refused(visit, why),
    }
}

fn name(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Turn {
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
    form.name = Some(name);
    if complaint::looks_like_complaint(text).is_some() {
        return doubt(form, Doubt::NoName, choice);
    }
    next(form, choice)
}

fn rt(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Turn {
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
    form.rt_rw = Some(place);
    let choice = Html::plain(&place.to_string());
    let listed = village_of(form, visit).is_some_and(|village| village.rt.contains(&place));
    if listed {
        next(form, choice)
    } else {
        doubt(form, Doubt::UnlistedRt, choice)
    }
}

/// Reads a birth date, a year or an age.
pub(super) fn birth(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Turn {
    let today = today(form, visit);
    let birth = match birth::read(text, today) {
        Ok(birth) => birth,
        Err(slip) => return birth_slip(form, visit, slip),
    };
    form.birth = Some(birth);
    form.weigh_pregnancy(today);
    let age = birth.age_on(today);
    let line = Msg::new("onboarding-birth-taken")
        .plain("birth", super::summary::birth_text(birth, visit))
        .num("years", age.oldest_years());
    let choice = visit.say(line);
    next(form, choice)
}

fn birth_slip(form: &mut Form, visit: &Visit<'_, '_>, slip: BirthSlip) -> Turn {
    match slip {
        BirthSlip::Unreadable => refused(visit, Msg::new("onboarding-birth-unreadable")),
        BirthSlip::NoSuchDay { suggestion } | BirthSlip::TwoDigitYear { suggestion } => {
            form.doubt = suggestion.map(Doubt::MeantDay);
            refused(visit, Msg::new("onboarding-birth-unsure"))
        }
        BirthSlip::TwoDigits { if_age, if_year } if if_age == if_year => {
            birth(form, visit, &if_age.to_string())
        }
        BirthSlip::TwoDigits { if_age, if_year } => {
            form.doubt = Some(Doubt::AgeOrYear { if_age, if_year });
            refused(visit, Msg::new("onboarding-birth-unsure"))
        }
        BirthSlip::DateNeeded => refused(visit, Msg::new("onboarding-birth-date-needed")),
        BirthSlip::Future => refused(visit, Msg::new("onboarding-birth-future")),
        BirthSlip::TooLongAgo => refused(visit, Msg::new("onboarding-birth-too-long-ago")),
    }
}

fn phone(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Turn {
    let skip = visit.label(Msg::new("skip-button"));
    if is_no_phone(text, &skip) {
        form.phone = Some(Telephone::Skipped);
        return next(form, chosen(visit, "skip-button"));
    }
    let phone = match Phone::read(text) {
        Ok(phone) => phone,
        Err(slip) => return refused(visit, phone_slip(slip)),
    };
    let choice = Html::plain(&phone.to_string());
    form.phone = Some(Telephone::Number(phone));
    next(form, choice)
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

fn first_day(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Turn {
    match day::read(text, today(form, visit)) {
        Ok(day) => keep_first_day(form, visit, day),
        Err(slip) => day_slip(form, visit, slip),
    }
}

fn day_slip(form: &mut Form, visit: &Visit<'_, '_>, slip: DaySlip) -> Turn {
    form.doubt = slip.suggestion.map(Doubt::MeantDay);
    refused(
        visit,
        Msg::new(match slip.kind {
            DaySlipKind::Unreadable => "onboarding-day-unreadable",
            DaySlipKind::NoSuchDay => "onboarding-day-none-such",
            DaySlipKind::Unclear | DaySlipKind::TwoDigitYear => "onboarding-day-unsure",
            DaySlipKind::Future => "onboarding-day-future",
        }),
    )
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

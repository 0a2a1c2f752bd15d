//! The answers by button, and what is asked back.

use super::words::{choice, sex_label, sex_word};
use super::{Details, Doubt, Field, Question, Whose};
use crate::domain::condition::{Condition, Sex};
use crate::domain::text::name::PersonName;
use crate::engine::outgoing::ReplyButton;
use crate::features::dialogue::{Choice, Screen};
use crate::features::villages::{self, BUTTONS_MAX};
use crate::features::{Visit, naming};
use crate::i18n::{Html, Msg};

/// Neighbourhoods in a row of buttons.
const RT_IN_A_ROW: usize = 2;

pub(super) fn screen(
    details: &Details,
    question: Question,
    visit: &Visit<'_, '_>,
    sentence: Html,
) -> Screen {
    let screen = Screen::asking(sentence);
    match question.field {
        Field::Village => village(visit, screen),
        Field::Name => name(question.whose, visit, screen),
        Field::RtRw => rt_rw(details, visit, screen),
        Field::Birth => screen,
        Field::Sex => screen.row(
            Sex::ALL
                .iter()
                .map(|&sex| Choice::new(sex_label(visit, sex), sex_word(sex))),
        ),
        Field::Phone => phone(question.whose, visit, screen),
        Field::Pregnancy => yes_no(visit, screen).row([choice(visit, "unknown-button", "unknown")]),
        Field::Conditions => conditions(details, visit, screen),
        Field::Oximeter => yes_no(visit, screen),
    }
}

fn yes_no(visit: &Visit<'_, '_>, screen: Screen) -> Screen {
    screen.row([
        choice(visit, "yes-button", "yes"),
        choice(visit, "no-button", "no"),
    ])
}

fn village(visit: &Visit<'_, '_>, screen: Screen) -> Screen {
    let villages = &visit.desk.house.config.villages;
    if villages.len() > BUTTONS_MAX {
        return screen;
    }
    villages.iter().fold(screen, |screen, village| {
        screen.row([Choice::new(villages::label(village), village.id.as_str())])
    })
}

fn name(whose: Whose, visit: &Visit<'_, '_>, screen: Screen) -> Screen {
    match (whose, PersonName::read(&visit.display_name)) {
        (Whose::Own, Ok(shown)) => screen.row([Choice::new(shown.as_str(), "shown-name")]),
        (Whose::Own, Err(_)) | (Whose::Others, _) => screen,
    }
}

fn rt_rw(details: &Details, visit: &Visit<'_, '_>, screen: Screen) -> Screen {
    let village = details.village_of(visit);
    let listed = village.map_or(&[][..], |village| village.rt.as_slice());
    if listed.len() > BUTTONS_MAX {
        return screen;
    }
    listed.chunks(RT_IN_A_ROW).fold(screen, |screen, row| {
        screen.row(row.iter().map(|place| {
            let label = format!("RT {:02} / RW {:02}", place.rt(), place.rw());
            Choice::new(label, format!("rt-{}-{}", place.rt(), place.rw()))
        }))
    })
}

fn phone(whose: Whose, visit: &Visit<'_, '_>, screen: Screen) -> Screen {
    let skip = [ReplyButton::Text(visit.label(Msg::new("skip-button")))];
    match whose {
        Whose::Own => {
            let share = visit.label(Msg::new("onboarding-share-button"));
            screen.keys([ReplyButton::ShareContact(share)]).keys(skip)
        }
        Whose::Others => screen.keys(skip),
    }
}

fn conditions(details: &Details, visit: &Visit<'_, '_>, screen: Screen) -> Screen {
    let mark = |condition: Condition| {
        let label = visit.say(naming::condition(condition));
        let mark = if details.conditions.contains(&condition) {
            "chosen-mark"
        } else {
            "unchosen-mark"
        };
        visit.label(Msg::new(mark).html("label", label))
    };
    let screen = Condition::ALL.iter().fold(screen, |screen, &one| {
        screen.row([Choice::new(mark(one), one.word())])
    });
    if details.conditions.is_empty() {
        screen.row([choice(visit, "none-button", "none")])
    } else {
        screen.row([choice(visit, "next-button", "next")])
    }
}

/// An answer asked back: yes, or anew.
pub(super) fn doubted(details: &Details, doubt: Doubt, visit: &Visit<'_, '_>) -> Screen {
    let question = match doubt {
        Doubt::NoName => Msg::new("onboarding-doubt-name")
            .text("name", details.name.as_ref().map_or("", PersonName::as_str)),
        Doubt::UnlistedRt => {
            let village = details.village_of(visit);
            let place = details.rt_rw.map(|place| place.to_string());
            Msg::new("onboarding-doubt-rt")
                .plain("place", place.unwrap_or_default())
                .plain(
                    "village",
                    village.map_or("", |village| village.name.as_str()),
                )
        }
        Doubt::OthersPhone => Msg::new("onboarding-doubt-phone"),
        Doubt::MeantDay(day) => {
            let day = visit.desk.house.locales.date(visit.language, day);
            Msg::new("onboarding-doubt-day").plain("day", day)
        }
        Doubt::AgeOrYear { if_age, if_year } => return age_or_year(visit, if_age, if_year),
    };
    sure_or_again(visit, question)
}

/// "Yes, right", or "I write it again".
pub fn sure_or_again(visit: &Visit<'_, '_>, question: Msg) -> Screen {
    Screen::asking(visit.say(question))
        .row([choice(visit, "onboarding-sure-button", "sure")])
        .row([choice(visit, "onboarding-again-button", "again")])
}

fn age_or_year(visit: &Visit<'_, '_>, if_age: i32, if_year: i32) -> Screen {
    let born = |year: i32| {
        let label = Msg::new("onboarding-born-button").plain("year", year.to_string());
        [Choice::new(visit.label(label), format!("year-{year}"))]
    };
    Screen::asking(visit.say(Msg::new("onboarding-doubt-age")))
        .row(born(if_age))
        .row(born(if_year))
        .row([choice(visit, "onboarding-again-button", "again")])
}

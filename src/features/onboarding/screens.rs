//! The questions as they are shown.

use super::form::{Doubt, Form, Step, Who};
use super::summary;
use crate::config::Village;
use crate::domain::condition::{Condition, Pregnancy, Sex};
use crate::domain::isolation::IsolationReason;
use crate::domain::language::Language;
use crate::domain::text::name::PersonName;
use crate::engine::outgoing::ReplyButton;
use crate::features::Visit;
use crate::features::dialogue::{Choice, Screen};
use crate::features::villages::BUTTONS_MAX;
pub(super) use crate::features::villages::label as village_label;
use crate::i18n::{Html, Msg};

/// Neighbourhoods in a row of buttons.
const RT_IN_A_ROW: usize = 2;
/// Answers in a row of the list of changes.
const CHANGES_IN_A_ROW: usize = 2;

/// The current question of a form.
pub(super) fn screen(form: &Form, visit: &Visit<'_, '_>) -> Screen {
    if let Some(doubt) = form.doubt {
        return doubted(form, doubt, visit);
    }
    match form.step {
        Step::Language => language(visit),
        Step::Consent => consent(visit),
        Step::Who => who(visit),
        Step::Village => village(visit),
        Step::Name => name(visit),
        Step::RtRw => rt_rw(form, visit),
        Step::Birth => asking(visit, "onboarding-birth"),
        Step::Sex => asking(visit, "onboarding-sex").row(
            Sex::ALL
                .iter()
                .map(|&sex| Choice::new(sex_label(visit, sex), sex_word(sex))),
        ),
        Step::Phone => phone(visit),
        Step::Pregnancy => pregnancy(visit),
        Step::Conditions => conditions(form, visit),
        Step::Reason => reason(visit),
        Step::FirstDay => first_day(form, visit),
        Step::Oximeter => yes_no(visit, "onboarding-oximeter"),
        Step::Summary => summary::screen(form, visit),
        Step::Change => change(form, visit),
    }
}

fn asking(visit: &Visit<'_, '_>, id: &'static str) -> Screen {
    Screen::asking(visit.say(Msg::new(id)))
}

fn choice(visit: &Visit<'_, '_>, id: &'static str, word: &str) -> Choice {
    Choice::new(visit.label(Msg::new(id)), word)
}

fn yes_no(visit: &Visit<'_, '_>, id: &'static str) -> Screen {
    asking(visit, id).row([
        choice(visit, "yes-button", "yes"),
        choice(visit, "no-button", "no"),
    ])
}

fn language(visit: &Visit<'_, '_>) -> Screen {
    let button = |language: Language| {
        let name = visit.desk.label(language, Msg::new("language-name"));
        [Choice::new(name, language.code())]
    };
    Language::ALL
        .into_iter()
        .fold(asking(visit, "onboarding-language"), |screen, language| {
            screen.row(button(language))
        })
}

pub(super) fn consent(visit: &Visit<'_, '_>) -> Screen {
    let terms = &visit.desk.house.config.consent;
    let text = Msg::new("onboarding-consent")
        .plain("office", &terms.office)
        .num("days", terms.retention_days)
        .num("version", terms.version);
    Screen::asking(visit.say(text))
        .row([choice(visit, "onboarding-agree-button", "agree")])
        .row([choice(visit, "no-button", "refuse")])
}

fn who(visit: &Visit<'_, '_>) -> Screen {
    asking(visit, "onboarding-who")
        .row([choice(visit, who_label(Who::Isolating), "isolating")])
        .row([choice(visit, who_label(Who::Resident), "resident")])
}

pub(super) fn who_label(who: Who) -> &'static str {
    match who {
        Who::Isolating => "onboarding-isolating-button",
        Who::Resident => "onboarding-resident-button",
    }
}

fn village(visit: &Visit<'_, '_>) -> Screen {
    let villages = &visit.desk.house.config.villages;
    let screen = asking(visit, "onboarding-village");
    if villages.len() > BUTTONS_MAX {
        return screen;
    }
    villages.iter().fold(screen, |screen, village| {
        screen.row([Choice::new(village_label(village), village.id.as_str())])
    })
}

fn name(visit: &Visit<'_, '_>) -> Screen {
    let screen = asking(visit, "onboarding-name");
    match PersonName::read(&visit.display_name) {
        Ok(shown) => screen.row([Choice::new(shown.as_str(), "shown-name")]),
        Err(_) => screen,
    }
}

fn rt_rw(form: &Form, visit: &Visit<'_, '_>) -> Screen {
    let screen = asking(visit, "onboarding-rt");
    let listed = village_of(form, visit).map_or(&[][..], |village| village.rt.as_slice());
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

/// The village of the answers; while none is chosen, the first.
pub(super) fn village_of<'v>(form: &Form, visit: &'v Visit<'_, '_>) -> Option<&'v Village> {
    let villages = &visit.desk.house.config.villages;
    match &form.village {
        Some(id) => visit.desk.house.village(id),
        None => villages.first(),
    }
}

/// Today, by the calendar of that village.
pub(super) fn today(form: &Form, visit: &Visit<'_, '_>) -> chrono::NaiveDate {
    let zone = village_of(form, visit).map(|village| village.zone);
    zone.unwrap_or(crate::domain::calendar::Zone::Jakarta)
        .day(visit.desk.now())
}

pub(super) fn sex_word(sex: Sex) -> &'static str {
    match sex {
        Sex::Female => "female",
        Sex::Male => "male",
    }
}

pub(super) fn sex_label(visit: &Visit<'_, '_>, sex: Sex) -> String {
    visit.label(Msg::new(match sex {
        Sex::Female => "sex-female",
        Sex::Male => "sex-male",
    }))
}

fn phone(visit: &Visit<'_, '_>) -> Screen {
    asking(visit, "onboarding-phone")
        .keys([ReplyButton::ShareContact(
            visit.label(Msg::new("onboarding-share-button")),
        )])
        .keys([ReplyButton::Text(visit.label(Msg::new("skip-button")))])
}

fn pregnancy(visit: &Visit<'_, '_>) -> Screen {
    yes_no(visit, "onboarding-pregnancy").row([choice(visit, "unknown-button", "unknown")])
}

pub(super) fn pregnancy_label(pregnancy: Pregnancy) -> &'static str {
    match pregnancy {
        Pregnancy::Yes => "yes-button",
        Pregnancy::No => "no-button",
        Pregnancy::Unknown => "unknown-button",
    }
}

fn conditions(form: &Form, visit: &Visit<'_, '_>) -> Screen {
    let mark = |condition: Condition| {
        let label = visit.say(Msg::new(condition_label(condition)));
        let mark = if form.conditions.contains(&condition) {
            "chosen-mark"
        } else {
            "unchosen-mark"
        };
        visit.label(Msg::new(mark).html("label", label))
    };
    let screen = Condition::ALL
        .iter()
        .fold(asking(visit, "onboarding-conditions"), |screen, &one| {
            screen.row([Choice::new(mark(one), one.word())])
        });
    if form.conditions.is_empty() {
        screen.row([choice(visit, "none-button", "none")])
    } else {
        screen.row([choice(visit, "next-button", "next")])
    }
}

pub(super) fn condition_label(condition: Condition) -> &'static str {
    match condition {
        Condition::Diabetes => "condition-diabetes",
        Condition::Hypertension => "condition-hypertension",
        Condition::Heart => "condition-heart",
        Condition::Lung => "condition-lung",
        Condition::Kidney => "condition-kidney",
        Condition::Cancer => "condition-cancer",
        Condition::Immunity => "condition-immunity",
    }
}

fn reason(visit: &Visit<'_, '_>) -> Screen {
    IsolationReason::ALL
        .into_iter()
        .fold(asking(visit, "onboarding-reason"), |screen, reason| {
            screen.row([choice(visit, reason_label(reason), reason_word(reason))])
        })
}

pub(super) fn reason_word(reason: IsolationReason) -> &'static str {
    match reason {
        IsolationReason::CloseContact => "contact",
        IsolationReason::Traveller => "traveller",
        IsolationReason::WaitingForResult => "waiting",
        IsolationReason::ConfirmedWithoutSymptoms => "confirmed-well",
        IsolationReason::ConfirmedWithSymptoms => "confirmed-ill",
    }
}

pub(super) fn reason_label(reason: IsolationReason) -> &'static str {
    match reason {
        IsolationReason::CloseContact => "isolation-contact",
        IsolationReason::Traveller => "isolation-traveller",
        IsolationReason::WaitingForResult => "isolation-waiting",
        IsolationReason::ConfirmedWithoutSymptoms => "isolation-confirmed-well",
        IsolationReason::ConfirmedWithSymptoms => "isolation-confirmed-ill",
    }
}

fn first_day(form: &Form, visit: &Visit<'_, '_>) -> Screen {
    let question = match form.reason {
        Some(IsolationReason::CloseContact) | None => "onboarding-first-day-contact",
        Some(IsolationReason::Traveller) => "onboarding-first-day-traveller",
        Some(IsolationReason::WaitingForResult | IsolationReason::ConfirmedWithoutSymptoms) => {
            "onboarding-first-day-specimen"
        }
        Some(IsolationReason::ConfirmedWithSymptoms) => "onboarding-first-day-onset",
    };
    let example = visit
        .desk
        .house
        .locales
        .date_short(visit.language, today(form, visit));
    Screen::asking(visit.say(Msg::new(question).plain("example", example))).row([
        choice(visit, "onboarding-today-button", "today"),
        choice(visit, "onboarding-yesterday-button", "yesterday"),
    ])
}

fn change(form: &Form, visit: &Visit<'_, '_>) -> Screen {
    let villages = visit.desk.house.config.villages.len();
    let steps = form.changeable(villages, today(form, visit));
    steps
        .chunks(CHANGES_IN_A_ROW)
        .fold(asking(visit, "onboarding-change"), |screen, row| {
            screen.row(row.iter().map(|&step| {
                let id = summary::field_label(step);
                choice(visit, id, step.word())
            }))
        })
}

/// An answer asked back: yes, or anew.
fn doubted(form: &Form, doubt: Doubt, visit: &Visit<'_, '_>) -> Screen {
    let locales = &visit.desk.house.locales;
    let date = |day| locales.date(visit.language, day);
    let question = match doubt {
        Doubt::NoName => Msg::new("onboarding-doubt-name")
            .text("name", form.name.as_ref().map_or("", PersonName::as_str)),
        Doubt::UnlistedRt => {
            let village = village_of(form, visit).map_or("", |village| village.name.as_str());
            let place = form.rt_rw.map(|place| place.to_string());
            Msg::new("onboarding-doubt-rt")
                .plain("place", place.unwrap_or_default())
                .plain("village", village)
        }
        Doubt::LongAgo => Msg::new("onboarding-doubt-long-ago")
            .plain("day", form.first_day.map(date).unwrap_or_default()),
        Doubt::OthersPhone => Msg::new("onboarding-doubt-phone"),
        Doubt::MeantDay(day) => Msg::new("onboarding-doubt-day").plain("day", date(day)),
        Doubt::AgeOrYear { if_age, if_year } => return age_or_year(visit, if_age, if_year),
    };
    Screen::asking(visit.say(question))
        .row([choice(visit, "onboarding-sure-button", "sure")])
        .row([choice(visit, "onboarding-again-button", "again")])
}

fn age_or_year(visit: &Visit<'_, '_>, if_age: i32, if_year: i32) -> Screen {
    let born = |year: i32| {
        let label = Msg::new("onboarding-born-button").plain("year", year.to_string());
        [Choice::new(visit.label(label), format!("year-{year}"))]
    };
    asking(visit, "onboarding-doubt-age")
        .row(born(if_age))
        .row(born(if_year))
        .row([choice(visit, "onboarding-again-button", "again")])
}

/// A label as it stays readable under its question.
pub(super) fn chosen(visit: &Visit<'_, '_>, id: &'static str) -> Html {
    visit.say(Msg::new(id))
}

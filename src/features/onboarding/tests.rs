//! The order of the questions, without any chat around them.

use super::form::{Form, Known, Step, Who};
use crate::domain::birth::BirthDate;
use crate::domain::condition::{Pregnancy, Sex};
use crate::domain::isolation::IsolationReason;
use crate::domain::language::Language;
use crate::domain::text::name::PersonName;
use crate::features::details::Telephone;
use crate::features::dialogue::Dialogue;

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn today() -> chrono::NaiveDate {
    day("2020-04-12")
}

fn begun() -> Form {
    Form::new(Known {
        language: None,
        only_village: Some("sumberasri".parse().unwrap()),
        name: None,
    })
}

/// Answers the question at hand, whatever it is.
fn answer(form: &mut Form, who: Who) {
    match form.step {
        Step::Language => form.language = Some(Language::Id),
        Step::Consent => {
            form.consent = Some(crate::features::welcome::Agreed {
                version: 1,
                at: crate::clock::Moment::UNIX_EPOCH,
            });
        }
        Step::Who => form.who = Some(who),
        Step::Village => form.details.village = Some("sumberasri".parse().unwrap()),
        Step::Name => form.details.name = Some(PersonName::read("Sri").unwrap()),
        Step::RtRw => form.details.rt_rw = Some(crate::domain::place::RtRw::new(3, 5).unwrap()),
        Step::Birth => form.details.birth = Some(BirthDate::Year(1990)),
        Step::Sex => {
            form.details.sex = Some(Sex::Female);
            form.details.weigh_pregnancy(today());
        }
        Step::Phone => form.details.phone = Some(Telephone::Skipped),
        Step::Pregnancy => form.details.pregnancy = Some(Pregnancy::Unknown),
        Step::Conditions => form.details.conditions_told = true,
        Step::Reason => form.reason = Some(IsolationReason::Traveller),
        Step::FirstDay => form.first_day = Some(today()),
        Step::Oximeter => form.details.oximeter = Some(false),
        Step::Summary | Step::Change => panic!("nothing is asked there"),
    }
    form.advance();
}

fn questions(who: Who) -> Vec<Step> {
    let mut form = begun();
    let mut asked = Vec::new();
    while form.step != Step::Summary {
        asked.push(form.step);
        answer(&mut form, who);
    }
    asked
}

#[test]
fn the_questions_come_in_order_and_none_too_many() {
    use Step::{
        Birth, Conditions, Consent, FirstDay, Language, Name, Oximeter, Phone, Pregnancy, Reason,
        RtRw, Sex, Who as WhoStep,
    };
    let everybody = [
        Language, Consent, WhoStep, Name, RtRw, Birth, Sex, Phone, Pregnancy, Conditions,
    ];
    let resident = [&everybody[..], &[Oximeter]].concat();
    assert_eq!(questions(Who::Resident), resident);
    let isolating = [&everybody[..], &[Reason, FirstDay, Oximeter]].concat();
    assert_eq!(questions(Who::Isolating), isolating);
}

#[test]
fn pregnancy_is_asked_from_twelve_to_fifty_and_of_women_only() {
    for (birth, sex, asked) in [
        (BirthDate::Date(day("2008-04-12")), Sex::Female, true),
        (BirthDate::Date(day("2008-04-13")), Sex::Female, false),
        (BirthDate::Date(day("1969-04-13")), Sex::Female, true),
        (BirthDate::Date(day("1969-04-12")), Sex::Female, false),
        // A year leaves both open: then it is asked.
        (BirthDate::Year(1969), Sex::Female, true),
        (BirthDate::Year(1968), Sex::Female, false),
        (BirthDate::Year(1990), Sex::Male, false),
    ] {
        let mut form = begun();
        form.details.birth = Some(birth);
        form.details.sex = Some(sex);
        form.details.weigh_pregnancy(today());
        let expected = if asked { None } else { Some(Pregnancy::No) };
        assert_eq!(form.details.pregnancy, expected, "{birth:?} {sex:?}");
    }
}

#[test]
fn going_back_keeps_the_answers_and_ends_at_the_first_question() {
    let mut form = begun();
    while form.step != Step::Summary {
        answer(&mut form, Who::Isolating);
    }
    let mut back = 0;
    while form.back() {
        back += 1;
    }
    assert_eq!(back, 13);
    assert_eq!(form.step, Step::Language);
    assert!(!form.can_go_back());
    answer(&mut form, Who::Isolating);
    assert_eq!(form.step, Step::Summary);
}

#[test]
fn a_form_comes_back_from_the_disk_as_it_was() {
    let mut form = begun();
    for _ in 0..6 {
        answer(&mut form, Who::Isolating);
    }
    let stored = serde_json::to_string(&form).unwrap();
    assert_eq!(serde_json::from_str::<Form>(&stored).unwrap(), form);
}

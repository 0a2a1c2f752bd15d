//! `/darurat`: for anyone, before consent and registration, from any state.
//!
//! Advice and numbers come first and always; the alert is out before anything is
//! asked. Presses that follow within minutes are answered and ring nobody.

use super::for_whom;
use super::form::Form;
use super::raise::{Grave, of_answers, raise};
use super::tell;
use crate::domain::alert::{Cause, Fact, Picture, Subject};
use crate::domain::grade::Grade;
use crate::domain::person::Person;
use crate::domain::place::VillageId;
use crate::domain::report::{Answers, DangerSign, Feeling, Filer};
use crate::engine::Fault;
use crate::engine::outgoing::Lane;
use crate::features::{Desk, Flow, Visit, advice, dialogue, home};
use crate::i18n::Html;

/// The command.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn emergency(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let grave = grave(visit);
    let (_, case) = raise(&mut visit.desk, grave).await?;
    let advice = match case.alert().village() {
        Some(village) => advice::for_grade(&visit.desk, visit.language, village, Grade::Merah),
        None => advice::for_stranger(&visit.desk, visit.language, Grade::Merah),
    };
    let standing = tell::standing(&visit.desk, visit.language, &case);
    let html = Html::join([advice, standing], "\n\n");
    let keyboard = home::way_back(&visit.desk, visit.language);
    // In the alerts' lane: whoever presses this waits for nothing else.
    visit
        .desk
        .send(visit.chat, Lane::Alert, html, keyboard, None)?;
    let told = case.alert().history().iter();
    let told = told.filter(|entry| matches!(entry.fact, Fact::Told { .. }));
    if visit.person.is_none() && told.count() == 0 {
        let form = Form::stranger(case.id());
        dialogue::begin(visit, Flow::Alerts(form)).await?;
    }
    for_whom::ask(visit).await
}

/// A call for help about somebody who is registered.
pub(super) fn emergency_of(desk: &Desk<'_, '_>, person: &Person, told_by: Option<Filer>) -> Grave {
    Grave {
        subject: Subject::Person(person.id),
        village: Some(person.village.clone()),
        grade: Grade::Merah,
        cause: Cause::Emergency,
        picture: called(desk, Some(person)),
        told_by,
        first_sign: false,
    }
}

/// All that is known when somebody calls for help.
fn called(desk: &Desk<'_, '_>, person: Option<&Person>) -> Picture {
    let answers = Answers {
        feeling: Some(Feeling::Emergency),
        danger: [DangerSign::EmergencyButton].into(),
        ..Answers::default()
    };
    let mut picture = of_answers(desk, person, &answers);
    picture.grade = Grade::Merah;
    picture
}

fn grave(visit: &Visit<'_, '_>) -> Grave {
    if let Some(person) = &visit.person {
        return emergency_of(&visit.desk, person, None);
    }
    Grave {
        subject: Subject::Account {
            chat: visit.chat.0,
            display_name: visit.display_name.clone(),
        },
        village: only_village(visit),
        grade: Grade::Merah,
        cause: Cause::Emergency,
        picture: called(&visit.desk, None),
        told_by: None,
        first_sign: false,
    }
}

/// Where a stranger is: the only village there is.
fn only_village(visit: &Visit<'_, '_>) -> Option<VillageId> {
    match visit.desk.house.config.villages.as_slice() {
        [only] => Some(only.id.clone()),
        _ => None,
    }
}

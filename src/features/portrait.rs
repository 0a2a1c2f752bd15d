//! A resident as health workers see them: by initials, age and neighbourhood, and
//! with name and number once that is their duty. Whoever shows the latter writes it
//! into the audit trail in the same transaction.

use super::desk::Desk;
use super::naming;
use crate::domain::language::Language;
use crate::domain::person::Person;
use crate::i18n::{Html, Msg};

/// Without the name: "S.W., 72 tahun, RT 003/001".
#[must_use]
pub fn unnamed(desk: &Desk<'_, '_>, language: Language, person: &Person) -> Html {
    let msg = Msg::new("alert-who")
        .plain("initials", person.name.initials())
        .plain("age", age(desk, language, person))
        .plain("rt", person.rt_rw.to_string());
    desk.say(language, msg)
}

/// How old: "72 tahun", "7 bulan".
#[must_use]
pub fn age(desk: &Desk<'_, '_>, language: Language, person: &Person) -> String {
    let age = person.birth.age_on(desk.today(&person.village));
    let msg = match age.oldest_years() {
        0 => Msg::new("age-months").num("months", age.oldest_months()),
        years => Msg::new("age-years").num("years", years),
    };
    desk.label(language, msg)
}

/// Name, number, house, conditions.
#[must_use]
pub fn named(desk: &Desk<'_, '_>, language: Language, person: &Person) -> Html {
    let say = |msg: Msg| desk.say(language, msg);
    let phone = match &person.phone {
        Some(phone) => Msg::new("alert-phone").plain("phone", phone.to_string()),
        None => Msg::new("alert-no-phone"),
    };
    let conditions = person.conditions.iter().map(|&one| naming::condition(one));
    let conditions = Html::join(conditions.map(say), ", ");
    let known = (!conditions.is_empty())
        .then(|| say(Msg::new("alert-conditions").html("conditions", conditions)));
    let pregnant = person
        .pregnancy
        .is_yes()
        .then(|| say(Msg::new("alert-pregnant")));
    let lines = [
        Some(say(
            Msg::new("alert-name").text("name", person.name.as_str())
        )),
        Some(say(phone)),
        Some(say(
            Msg::new("alert-house").plain("rt", person.rt_rw.to_string())
        )),
        known,
        pregnant,
    ];
    Html::join(lines.into_iter().flatten(), "\n")
}

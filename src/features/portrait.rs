//! A resident as health workers see them: by initials, age and neighbourhood, and
//! with name and number once that is their duty. Whoever shows the latter writes it
//! into the audit trail in the same transaction.

use chrono::NaiveDate;

use super::desk::Desk;
use super::naming;
use crate::domain::birth::BirthDate;
use crate::domain::language::Language;
use crate::domain::person::Person;
use crate::engine::Fault;
use crate::i18n::{Html, Msg};
use crate::register;

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
    age_of(desk, language, person.birth, desk.today(&person.village))
}

/// How old whoever was born then is on that day.
#[must_use]
pub fn age_of(desk: &Desk<'_, '_>, language: Language, birth: BirthDate, on: NaiveDate) -> String {
    let age = birth.age_on(on);
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
    let lines = [
        say(Msg::new("alert-name").text("name", person.name.as_str())),
        say(phone),
        say(Msg::new("alert-house").plain("rt", person.rt_rw.to_string())),
        conditions(desk, language, person),
    ];
    Html::join(lines, "\n")
}

/// What makes an infection more dangerous for them.
#[must_use]
pub fn conditions(desk: &Desk<'_, '_>, language: Language, person: &Person) -> Html {
    let say = |msg: Msg| desk.say(language, msg);
    let conditions = person.conditions.iter().map(|&one| naming::condition(one));
    let conditions = Html::join(conditions.map(say), ", ");
    let known = (!conditions.is_empty())
        .then(|| say(Msg::new("alert-conditions").html("conditions", conditions)));
    let pregnant = person
        .pregnancy
        .is_yes()
        .then(|| say(Msg::new("alert-pregnant")));
    Html::join([known, pregnant].into_iter().flatten(), "\n")
}

/// Whose telephones report for them, with the numbers.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn reported_by(
    desk: &Desk<'_, '_>,
    language: Language,
    person: &Person,
) -> Result<Html, Fault> {
    let households = register::household::of_person(desk.tx, person.id).await?;
    let mut lines = Vec::new();
    for holder in register::household::holders(desk.tx, &households).await? {
        if holder.id == person.id {
            continue;
        }
        let msg = match &holder.phone {
            Some(phone) => Msg::new("tasks-reports-for").plain("phone", phone.to_string()),
            None => Msg::new("tasks-reports-for-no-phone"),
        };
        lines.push(desk.say(language, msg.text("name", holder.name.as_str())));
    }
    Ok(Html::join(lines, "\n"))
}

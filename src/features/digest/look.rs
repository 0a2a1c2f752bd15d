//! Who it is: name, number, house and the newest report of somebody on the list, for
//! a health worker of the place. Each look is written into the trail.

use super::gather::newest;
use super::page::may_look;
use crate::domain::alert::Picture;
use crate::domain::id::{PersonId, RandomId};
use crate::domain::person::Person;
use crate::domain::report::Report;
use crate::engine::Fault;
use crate::features::reasons::Wording;
use crate::features::{Visit, dialogue, naming, portrait};
use crate::i18n::{Html, Msg, time};
use crate::register;
use crate::register::audit::Why;

/// A press on a button of the list.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn press(visit: &mut Visit<'_, '_>, word: &str, thing: Option<u64>) -> Result<(), Fault> {
    let (super::LOOK, Some(bits), Some(staff)) = (word, thing, visit.staff.clone()) else {
        return dialogue::old_button(visit).await;
    };
    let id = PersonId::from_bits(bits);
    let on_a_list = register::day_list::find(visit.desk.tx, id).await?;
    let on_a_list = on_a_list.and_then(|candidate| candidate.named).is_some();
    let person = register::person::find(visit.desk.tx, id).await?;
    let Some(person) = person.filter(|_| on_a_list) else {
        visit.popup(Msg::new("digest-over"));
        return Ok(());
    };
    if !may_look(&staff, &person) {
        visit.popup(Msg::new("digest-not-yours"));
        return Ok(());
    }
    let Some(report) = newest(&visit.desk, &person).await? else {
        visit.popup(Msg::new("digest-over"));
        return Ok(());
    };
    let why = Why::DayList(report.id);
    register::audit::looked(visit.desk.tx, staff.id, person.id, why)?;
    visit.toast(Msg::new("digest-look-toast"));
    let html = card(visit, &person, &report);
    visit.last_word(html)?;
    Ok(())
}

fn card(visit: &Visit<'_, '_>, person: &Person, report: &Report) -> Html {
    let (desk, language) = (&visit.desk, visit.language);
    let zone = desk
        .house
        .village(&person.village)
        .map(|village| village.zone);
    let zone = zone.unwrap_or(crate::domain::calendar::Zone::Jakarta);
    let day = desk.house.locales.date_short(language, report.day);
    let hour = time(language, zone.time(report.filed_at));
    let title = Msg::new("digest-card")
        .html("grade", visit.say(naming::grade(report.grade)))
        .plain("when", format!("{day} {hour}"));
    let parts = [
        visit.say(title),
        portrait::named(desk, language, person),
        Wording { desk, language }.picture(&Picture::from(report)),
    ];
    Html::join(parts, "\n\n")
}

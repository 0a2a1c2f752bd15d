//! A short card to the people of the neighbourhood: who came, to which house, until
//! when, whether food is needed. Never how they are.

use super::finish::{self, Kept};
use super::form::Form;
use crate::domain::language::Language;
use crate::domain::person::Person;
use crate::domain::traveller::{Host, Journey};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Keyboard, Lane};
use crate::features::desk::Desk;
use crate::features::neighbours;
use crate::i18n::{Html, Msg};
use crate::register;
use crate::register::audit::{self, Why};

/// Tells whoever looks after that neighbourhood. Each name that is shown is written into
/// the audit trail.
pub(super) async fn tell_neighbours(
    desk: &mut Desk<'_, '_>,
    form: &Form,
    kept: &Kept,
) -> Result<(), Fault> {
    let Some(first) = kept.people.first() else {
        return Ok(());
    };
    let staff = register::staff::all(desk.tx).await?;
    for member in neighbours::nearest(&staff, &first.area(), form.staff()) {
        let chat = ChatId(member.chat);
        let language = desk.language_of(chat).await?;
        let html = text(desk, language, form, kept, first);
        desk.send(chat, Lane::Reply, html, Keyboard::None, None)?;
        for person in &kept.people {
            audit::looked(desk.tx, member.id, person.id, Why::Arrival)?;
        }
    }
    Ok(())
}

fn text(desk: &Desk<'_, '_>, language: Language, form: &Form, kept: &Kept, first: &Person) -> Html {
    let say = |msg: Msg| desk.say(language, msg);
    let village = desk.house.village(&first.village);
    let title = match form.travels() {
        true => "travellers-card-title",
        false => "travellers-card-isolating",
    };
    let place = Msg::new("travellers-card-place")
        .plain("rt", first.rt_rw.to_string())
        .plain(
            "village",
            village.map_or("", |village| village.name.as_str()),
        );
    let phone = match &first.phone {
        Some(phone) => Msg::new("tasks-phone").plain("phone", phone.to_string()),
        None => Msg::new("tasks-no-phone"),
    };
    let food = match form.needs_food {
        Some(true) => "travellers-card-food",
        Some(false) | None => "travellers-card-no-food",
    };
    let lines = [
        Some(say(Msg::new(title))),
        Some(say(
            Msg::new("travellers-card-names").html("names", finish::names(&kept.people))
        )),
        Some(say(place)),
        kept.journey
            .as_ref()
            .map(|journey| host(desk, language, journey)),
        Some(say(until(desk, language, kept))),
        Some(say(phone)),
        Some(say(Msg::new(food))),
    ];
    Html::join(lines.into_iter().flatten(), "\n")
}

fn host(desk: &Desk<'_, '_>, language: Language, journey: &Journey) -> Html {
    let host = match &journey.host {
        Host::Own => desk.say(language, Msg::new("travellers-own-house-button")),
        Host::Named(name) => Html::plain(name),
    };
    desk.say(
        language,
        Msg::new("travellers-card-host").html("host", host),
    )
}

fn until(desk: &Desk<'_, '_>, language: Language, kept: &Kept) -> Msg {
    let last = kept.stays.first().and_then(|stay| stay.last_day());
    match last {
        Some(last) => {
            Msg::new("travellers-card-until").plain("last", desk.house.locales.date(language, last))
        }
        None => Msg::new("travellers-card-waiting"),
    }
}

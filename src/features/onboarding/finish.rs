//! The end of a registration: what is kept, who is told, what is said.

use super::form::{Form, Step, Who};
use super::screens::chosen;
use crate::domain::condition::Pregnancy;
use crate::domain::consent::{Consent, ConsentDecision};
use crate::domain::id::PersonId;
use crate::domain::isolation::Isolation;
use crate::domain::person::{Person, Reach};
use crate::engine::Fault;
use crate::features::beginning::{self, Begins};
use crate::features::dialogue::Turn;
use crate::features::welcome::{self, reason_label};
use crate::features::{Notice, Visit, consenting, home};
use crate::i18n::{Html, Msg};
use crate::register;

/// A no to the consent text: `line` says what it means; help stays within reach.
pub(super) fn respect_no(visit: &mut Visit<'_, '_>, line: Msg) -> Result<Turn, Fault> {
    consenting::respect_no(visit, line)?;
    let choice = Some(chosen(visit, "no-button"));
    Ok(Turn::Done { choice })
}

/// Keeps what was answered, tells the other features, and welcomes.
pub(super) async fn register(form: &mut Form, visit: &mut Visit<'_, '_>) -> Result<Turn, Fault> {
    let open = form.first_open();
    if open != Step::Summary {
        form.change(open);
        let choice = chosen(visit, super::summary::field_label(open));
        return Ok(Turn::Next { choice });
    }
    let id = match visit.account.person {
        Some(staff) => staff,
        None => visit.desk.tx.new_id()?,
    };
    let (Some(person), Some(consent)) = (person(form, visit, id), consent(form, visit, id)) else {
        return Err(Fault::Broken("a complete form lacks an answer"));
    };
    let isolation = isolation(form, visit, id)?;
    keep(visit, &person, &consent, isolation.as_ref()).await?;
    visit.person = Some(person);
    welcome(visit, isolation.as_ref())?;
    let choice = Some(chosen(visit, "onboarding-correct-button"));
    Ok(Turn::Done { choice })
}

fn person(form: &Form, visit: &Visit<'_, '_>, id: PersonId) -> Option<Person> {
    let details = &form.details;
    Some(Person {
        id,
        village: details.village.clone()?,
        name: details.name.clone()?,
        rt_rw: details.rt_rw?,
        birth: details.birth?,
        sex: details.sex?,
        pregnancy: details.pregnancy.unwrap_or(Pregnancy::Unknown),
        conditions: details.conditions.clone(),
        phone: details.number(),
        nik: None,
        family_card: None,
        oximeter: details.oximeter?,
        usual: std::collections::BTreeSet::new(),
        hour: None,
        reach: Reach::Chat(visit.chat.0),
        since: visit.desk.now(),
    })
}

fn consent(form: &Form, visit: &Visit<'_, '_>, person: PersonId) -> Option<Consent> {
    let agreed = form.consent?;
    Some(Consent {
        person,
        version: agreed.version,
        language: form.language.unwrap_or(visit.language),
        decision: ConsentDecision::Given,
        at: agreed.at,
        by: None,
    })
}

fn isolation(
    form: &Form,
    visit: &Visit<'_, '_>,
    person: PersonId,
) -> Result<Option<Isolation>, Fault> {
    let (Some(Who::Isolating), Some(reason), Some(day_zero)) =
        (form.who, form.reason, form.first_day)
    else {
        return Ok(None);
    };
    let begins = Begins {
        person,
        reason,
        day_zero,
        needs_food: None,
    };
    beginning::stay(&visit.desk, begins).map(Some)
}

async fn keep(
    visit: &mut Visit<'_, '_>,
    person: &Person,
    consent: &Consent,
    isolation: Option<&Isolation>,
) -> Result<(), Fault> {
    let id = person.id;
    visit.account.person = Some(id);
    visit.desk.tx.put(&visit.account)?;
    register::person::keep(visit.desk.tx, person).await?;
    visit.desk.tx.put(consent)?;
    visit.desk.announce(Notice::Registered { person: id });
    if let Some(isolation) = isolation {
        beginning::keep(&mut visit.desk, None, isolation)?;
    }
    Ok(())
}

fn welcome(visit: &mut Visit<'_, '_>, isolation: Option<&Isolation>) -> Result<(), Fault> {
    let Some(person) = visit.person.clone() else {
        return Ok(());
    };
    let village = visit.desk.house.village(&person.village).cloned();
    let address = visit.desk.address(visit.language, &person);
    let greeting = visit.say(Msg::new("onboarding-welcome").plain("address", address));
    let hour = village.as_ref().map(|village| village.reminder_hour);
    let mut parts = vec![greeting];
    match isolation {
        Some(isolation) => {
            let today = visit.desk.today(&person.village);
            let reason = visit.say(Msg::new(reason_label(isolation.reason)));
            parts.push(welcome::isolation_status(visit, isolation, reason, today));
            parts.push(visit.say(Msg::new("onboarding-rules")));
            parts.extend(hour.map(|hour| welcome::daily_question(visit, hour)));
        }
        None => parts.push(visit.say(Msg::new("onboarding-welcome-resident"))),
    }
    parts.push(home::numbers(&visit.desk, visit.language, village.as_ref()));
    let keyboard = home::keyboard(visit);
    visit.reply_with(Html::join(parts, "\n\n"), keyboard)?;
    Ok(())
}

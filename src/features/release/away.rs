//! Who is waited for: brought to a hospital, or not found. They stand in `/selesai` and in
//! each morning's list until they come back or it is said what became of them; when they
//! report all the same, the health workers read it.

use chrono::TimeDelta;

use super::word::Word;
use super::{Reader, deciders, standing_of};
use crate::domain::id::{IsolationId, PersonId, RandomId};
use crate::domain::report::{Report, ReportSource};
use crate::domain::stay_end::StayEnd;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Keyboard, Lane};
use crate::features::{Desk, naming, portrait};
use crate::i18n::Msg;
use crate::register;
use crate::register::away::Away;
use crate::register::merge::Merged;

/// Whoever reports several times a day is told of once.
const ONCE: TimeDelta = TimeDelta::hours(20);

/// A stay has ended: whether the person is waited for from now on.
pub(super) async fn ended(
    desk: &mut Desk<'_, '_>,
    person: PersonId,
    isolation: IsolationId,
    why: StayEnd,
) -> Result<(), Fault> {
    if !why.is_waited_for() {
        register::away::remove(desk.tx, person);
        return Ok(());
    }
    let since = desk.now();
    desk.tx.put(&Away {
        person,
        isolation,
        why,
        since,
        heard: None,
    })
}

/// Both records are one: it is waited for them only if no stay of theirs goes on.
pub(super) async fn merged(desk: &mut Desk<'_, '_>, one: &Merged) -> Result<(), Fault> {
    let stay = register::isolation::active(desk.tx, one.kept).await?;
    if stay.is_some() {
        register::away::remove(desk.tx, one.kept);
    }
    Ok(())
}

/// Whoever is waited for has reported: perhaps they are back.
pub(super) async fn reported(desk: &mut Desk<'_, '_>, report: &Report) -> Result<(), Fault> {
    match report.source {
        ReportSource::Chat | ReportSource::OnBehalf | ReportSource::Matched => {}
        ReportSource::BackFilled => return Ok(()),
    }
    let Some(mut away) = register::away::find(desk.tx, report.person).await? else {
        return Ok(());
    };
    let was_told = away.heard.is_some_and(|at| desk.now() - at < ONCE);
    // What was begun before they went, and was filed by itself, says nothing.
    if was_told || !report.complete {
        return Ok(());
    }
    away.heard = Some(desk.now());
    desk.tx.put(&away)?;
    tell(desk, &away).await
}

async fn tell(desk: &mut Desk<'_, '_>, away: &Away) -> Result<(), Fault> {
    let Some(person) = register::person::find(desk.tx, away.person).await? else {
        return Ok(());
    };
    for member in deciders(desk, &person.area()).await? {
        let chat = ChatId(member.chat);
        let language = desk.language_of(chat).await?;
        let reader = Reader {
            desk,
            language,
            standing: standing_of(desk, &member),
        };
        let msg = Msg::new("release-heard-again")
            .plain("initials", person.name.initials())
            .plain("age", portrait::age(desk, language, &person))
            .plain("place", person.rt_rw.to_string())
            .html("ending", reader.say(naming::stay_end(away.why)));
        let html = reader.say(msg);
        let label = Msg::new("release-open-button");
        let button = reader.button(label, Word::Show.name(), person.id.bits());
        let keyboard = Keyboard::Inline(vec![vec![button]]);
        desk.send(chat, Lane::Reply, html, keyboard, None)?;
    }
    Ok(())
}

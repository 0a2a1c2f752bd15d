//! What a member of staff does with an alert: takes it, passes it on, books what was
//! done, hands it over, ends it. The right is asked again at each press, in the place
//! where the person is.

use super::card;
use super::case::Case;
use super::for_whom;
use super::form::Form;
use super::list;
use super::path;
use super::reassign;
use super::ring;
use super::tell;
use super::word::Word;
use crate::domain::alert::{Ending, Fact, State};
use crate::domain::escalation::Able;
use crate::domain::id::{AlertId, PersonId, RandomId};
use crate::domain::staff::StaffMember;
use crate::domain::stay_end::StayEnd;
use crate::engine::Fault;
use crate::engine::outgoing::{Body, Button, Lane, MessageRef};
use crate::features::ending::{self, By};
use crate::features::{Flow, Notice, Visit, dialogue};
use crate::i18n::Msg;
use crate::register;
use crate::register::audit::Why;

/// A press on a button of an alert.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn press(visit: &mut Visit<'_, '_>, word: &str, thing: Option<u64>) -> Result<(), Fault> {
    if word == for_whom::FOR {
        return for_whom::press(visit, thing).await;
    }
    if word == list::MORE {
        return list::page(visit, thing).await;
    }
    let (Some(word), Some(bits), Some(staff)) = (Word::read(word), thing, visit.staff.clone())
    else {
        return dialogue::old_button(visit).await;
    };
    let Some(case) = Case::find(&visit.desk, AlertId::from_bits(bits)).await? else {
        return dialogue::old_button(visit).await;
    };
    if !case.crew.may(&staff) {
        visit.popup(Msg::new("alert-not-yours"));
        return Ok(());
    }
    act(visit, case, &staff, word).await
}

async fn act(
    visit: &mut Visit<'_, '_>,
    case: Case,
    staff: &StaffMember,
    word: Word,
) -> Result<(), Fault> {
    match word {
        Word::Show => return show(visit, case, staff).await,
        Word::Path => return path::show(visit, &case).await,
        Word::Take => return take(visit, case, staff).await,
        Word::Pass => return pass(visit, case, staff).await,
        Word::Reassign => return reassign::offer(visit, &case, staff).await,
        Word::ReassignTo(to) => return reassign::give(visit, case, staff, to).await,
        Word::Called
        | Word::Visited
        | Word::Referred
        | Word::FalseAlarm
        | Word::Done
        | Word::EndedAtHome
        | Word::EndedReferred
        | Word::EndedVisited
        | Word::EndedAdmitted
        | Word::EndedEased
        | Word::EndedDied
        | Word::Note
        | Word::Over
        | Word::ToNext
        | Word::To(_)
        | Word::Keep => {}
    }
    if case.alert().taker() != Some(staff.id) {
        return somebody_else(visit, &case).await;
    }
    with_mine(visit, case, staff, word).await
}

/// Only whoever has it comes here.
async fn with_mine(
    visit: &mut Visit<'_, '_>,
    case: Case,
    staff: &StaffMember,
    word: Word,
) -> Result<(), Fault> {
    let by = staff.id;
    match word {
        Word::Called => booked(visit, case, Fact::Called { by }).await,
        Word::Visited => booked(visit, case, Fact::Visited { by }).await,
        Word::Referred => {
            tell::referred(&mut visit.desk, &case, by).await?;
            booked(visit, case, Fact::Referred { by }).await
        }
        Word::FalseAlarm => {
            let form = Form::false_alarm(case.id());
            dialogue::begin(visit, Flow::Alerts(form)).await
        }
        Word::Note => {
            let form = Form::note(case.id());
            dialogue::begin(visit, Flow::Alerts(form)).await
        }
        Word::Done => offer(visit, &case, by, endings(visit, &case)),
        Word::Over => offer(visit, &case, by, takers(visit, &case, by)),
        Word::EndedAtHome => close(visit, case.id(), Ending::CaredForAtHome).await,
        Word::EndedReferred => close(visit, case.id(), Ending::Referred).await,
        Word::EndedVisited => close(visit, case.id(), Ending::Visited).await,
        Word::EndedAdmitted => close(visit, case.id(), Ending::Admitted).await,
        Word::EndedEased => close(visit, case.id(), Ending::Eased).await,
        Word::EndedDied => close(visit, case.id(), Ending::Died).await,
        Word::ToNext => hand_over(visit, case, by, None).await,
        Word::To(to) => hand_over(visit, case, by, Some(to)).await,
        Word::Keep => ring::refresh(&mut visit.desk, &case).await,
        // Dealt with before, for everybody.
        Word::Show
        | Word::Path
        | Word::Take
        | Word::Pass
        | Word::Reassign
        | Word::ReassignTo(_) => Ok(()),
    }
}

/// Says who has it, or that it is over, and brings the old card up to date.
pub(super) async fn somebody_else(visit: &mut Visit<'_, '_>, case: &Case) -> Result<(), Fault> {
    let msg = match case.alert().state() {
        State::Taken { by, .. } => Msg::new("alert-taken-toast").text("staff", case.crew.name(*by)),
        State::Closed { .. } => Msg::new("alert-closed-toast"),
        State::Open(_) => Msg::new("alert-not-taken-toast"),
    };
    visit.popup(msg);
    ring::refresh(&mut visit.desk, case).await
}

async fn take(visit: &mut Visit<'_, '_>, mut case: Case, staff: &StaffMember) -> Result<(), Fault> {
    let by = staff.id;
    match case.alert().state() {
        State::Open(_) => {}
        State::Taken { by: holder, .. } if *holder == by => {
            visit.toast(Msg::new("alert-yours-toast"));
            case.record(visit.desk.now(), Fact::Confirmed { by })?;
            ring::refresh(&mut visit.desk, &case).await?;
            return case.keep(&mut visit.desk).await;
        }
        State::Taken { .. } | State::Closed { .. } => return somebody_else(visit, &case).await,
    }
    case.record(visit.desk.now(), Fact::Took { by })?;
    looked(visit, &case, by).await?;
    visit.toast(Msg::new("alert-yours-toast"));
    if case.file.cards.iter().any(|card| card.staff == by) {
        ring::refresh(&mut visit.desk, &case).await?;
    } else {
        ring::deal(&mut visit.desk, &mut case, by).await?;
        ring::refresh(&mut visit.desk, &case).await?;
    }
    tell::taken(&mut visit.desk, &case, by).await?;
    case.keep(&mut visit.desk).await
}

/// Writes down whose name and number are shown now: theirs, and those of whoever reports
/// for them.
async fn looked(visit: &mut Visit<'_, '_>, case: &Case, who: PersonId) -> Result<(), Fault> {
    let holders = case.holders(&visit.desk).await?;
    for person in case.person.iter().chain(&holders) {
        let why = Why::Alert(case.id());
        register::audit::looked(visit.desk.tx, who, person.id, why)?;
    }
    Ok(())
}

async fn pass(visit: &mut Visit<'_, '_>, mut case: Case, staff: &StaffMember) -> Result<(), Fault> {
    let by = staff.id;
    match case.alert().state() {
        State::Open(_) => {}
        State::Taken { .. } | State::Closed { .. } => return somebody_else(visit, &case).await,
    }
    visit.toast(Msg::new("alert-passed-toast"));
    case.record(visit.desk.now(), Fact::PassedOn { by })?;
    ring::next_one(&mut visit.desk, &mut case).await?;
    case.keep(&mut visit.desk).await
}

async fn booked(visit: &mut Visit<'_, '_>, mut case: Case, fact: Fact) -> Result<(), Fault> {
    visit.toast(Msg::new("alert-booked-toast"));
    case.record(visit.desk.now(), fact)?;
    ring::refresh(&mut visit.desk, &case).await?;
    case.keep(&mut visit.desk).await
}

async fn hand_over(
    visit: &mut Visit<'_, '_>,
    mut case: Case,
    by: PersonId,
    to: Option<PersonId>,
) -> Result<(), Fault> {
    if to.is_some_and(|to| to == by || case.crew.able(to).is_err()) {
        visit.popup(Msg::new("alert-cannot-take-toast"));
        return ring::refresh(&mut visit.desk, &case).await;
    }
    visit.toast(Msg::new("alert-handed-over-toast"));
    case.record(visit.desk.now(), Fact::HandedOver { by, to })?;
    match to {
        Some(to) => ring::ring(&mut visit.desk, &mut case, vec![to], None).await?,
        None => ring::ring_anew(&mut visit.desk, &mut case, by).await?,
    }
    tell::handed_over(&mut visit.desk, &case, to).await?;
    case.keep(&mut visit.desk).await
}

/// Ends an alert, if it is still with whoever is here.
pub(super) async fn close(
    visit: &mut Visit<'_, '_>,
    alert: AlertId,
    ending: Ending,
) -> Result<(), Fault> {
    let Some(mut case) = Case::find(&visit.desk, alert).await? else {
        return Ok(());
    };
    let by = visit.staff.as_ref().map(|staff| staff.id);
    let by = match by.filter(|by| case.alert().taker() == Some(*by)) {
        Some(by) if case.crew.able(by).is_ok() => by,
        Some(_) | None => return not_with_you(visit, &case).await,
    };
    tell::closed(&mut visit.desk, &case, by, &ending).await?;
    let closed = Fact::Closed {
        by,
        ending: ending.clone(),
    };
    case.record(visit.desk.now(), closed)?;
    visit.toast(Msg::new("alert-ended-toast"));
    ring::refresh(&mut visit.desk, &case).await?;
    case.keep(&mut visit.desk).await?;
    if let Some(person) = &case.person {
        let person = person.id;
        let closed = ending.clone();
        visit.desk.announce(Notice::AlertClosed { person, ending });
        end_stay(visit, person, by, &closed).await?;
    }
    Ok(())
}

/// Writes a note down, if the alert is still with whoever is here.
pub(super) async fn note(
    visit: &mut Visit<'_, '_>,
    alert: AlertId,
    words: String,
) -> Result<(), Fault> {
    let Some(mut case) = Case::find(&visit.desk, alert).await? else {
        return Ok(());
    };
    let by = visit.staff.as_ref().map(|staff| staff.id);
    let Some(by) = by.filter(|by| case.alert().taker() == Some(*by)) else {
        return not_with_you(visit, &case).await;
    };
    case.record(visit.desk.now(), Fact::Noted { by, words })?;
    // Below the note, where it is read: the card with its buttons.
    ring::deal(&mut visit.desk, &mut case, by).await?;
    case.keep(&mut visit.desk).await
}

/// Whoever was brought to a hospital, or has died, isolates at home no more.
async fn end_stay(
    visit: &mut Visit<'_, '_>,
    person: PersonId,
    by: PersonId,
    ending: &Ending,
) -> Result<(), Fault> {
    let why = match ending {
        Ending::Referred => StayEnd::Referred,
        Ending::Admitted => StayEnd::Admitted,
        Ending::Died => StayEnd::Died,
        Ending::CaredForAtHome | Ending::Visited | Ending::Eased | Ending::FalseAlarm { .. } => {
            return Ok(());
        }
    };
    if let Some(stay) = register::isolation::active(visit.desk.tx, person).await? {
        ending::end(&mut visit.desk, stay, why, By::officer(by))?;
    }
    Ok(())
}

/// The same by message, for whoever was still writing a reason.
async fn not_with_you(visit: &mut Visit<'_, '_>, case: &Case) -> Result<(), Fault> {
    let line = match case.alert().state() {
        State::Taken { by, .. } => Msg::new("alert-taken-toast").text("staff", case.crew.name(*by)),
        State::Closed { .. } => Msg::new("alert-closed-toast"),
        State::Open(_) => Msg::new("alert-not-taken-toast"),
    };
    let line = visit.say(line);
    visit.last_word(line)?;
    Ok(())
}

async fn show(visit: &mut Visit<'_, '_>, mut case: Case, staff: &StaffMember) -> Result<(), Fault> {
    if case.alert().is_closed() {
        return somebody_else(visit, &case).await;
    }
    if case.alert().taker() == Some(staff.id) {
        looked(visit, &case, staff.id).await?;
    }
    ring::deal(&mut visit.desk, &mut case, staff.id).await?;
    case.keep(&mut visit.desk).await
}

/// Other buttons on the presser's card, until one of them is pressed.
pub(super) fn offer(
    visit: &mut Visit<'_, '_>,
    case: &Case,
    by: PersonId,
    buttons: Vec<Vec<Button>>,
) -> Result<(), Fault> {
    let Some(card) = case.file.cards.iter().find(|card| card.staff == by) else {
        return Ok(());
    };
    let body = Body::EditButtons {
        of: MessageRef::Sent(card.message),
        buttons,
    };
    visit.desk.send_body(card.chat, Lane::Alert, body, None)?;
    Ok(())
}

pub(super) fn one_a_row(visit: &Visit<'_, '_>, case: &Case, words: &[Word]) -> Vec<Vec<Button>> {
    let id = case.id().bits();
    words
        .iter()
        .map(|word| vec![card::button(&visit.desk, visit.language, *word, id)])
        .collect()
}

fn endings(visit: &Visit<'_, '_>, case: &Case) -> Vec<Vec<Button>> {
    let words = [
        Word::EndedAtHome,
        Word::EndedVisited,
        Word::EndedReferred,
        Word::EndedAdmitted,
        Word::EndedEased,
        Word::EndedDied,
        Word::Keep,
    ];
    one_a_row(visit, case, &words)
}

fn takers(visit: &Visit<'_, '_>, case: &Case, by: PersonId) -> Vec<Vec<Button>> {
    let last = one_a_row(visit, case, &[Word::ToNext, Word::Keep]);
    named(visit, case, by, Word::To).chain(last).collect()
}

/// A button for each colleague who could have it instead of `by`.
pub(super) fn named(
    visit: &Visit<'_, '_>,
    case: &Case,
    by: PersonId,
    word: fn(PersonId) -> Word,
) -> impl Iterator<Item = Vec<Button>> {
    let id = case.id().bits();
    // Telegram shows a hundred buttons at most; nobody reads half of them.
    let others = case.crew.others(by).into_iter().take(20);
    others.map(move |member| {
        let label = Msg::new("alert-to-button").text("staff", member.name.as_str());
        vec![card::labelled(visit.label(label), word(member.id), id)]
    })
}

//! What leaves no trace in the lists of who isolates is noted when it happens: an isolation
//! that has ended, a report about a day that is over.

use chrono::NaiveDate;

use crate::clock::Moment;
use crate::domain::grade::Grade;
use crate::domain::id::{IsolationId, PersonId};
use crate::domain::isolation::{Isolation, IsolationState};
use crate::domain::report::Report;
use crate::domain::stay_end::{Decided, Decision, StayEnd};
use crate::engine::Fault;
use crate::features::Notice;
use crate::features::desk::Desk;
use crate::register;

/// What other features announce.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn hear(desk: &mut Desk<'_, '_>, notice: &Notice) -> Result<(), Fault> {
    match notice {
        Notice::ReportFiled(report) => reported(desk, report).await,
        Notice::IsolationEnded {
            person,
            why,
            went_on: true,
            ..
        } => ended(desk, *person, *why).await,
        Notice::IsolationStarted { person, isolation } => went_on(desk, *person, *isolation).await,
        Notice::Registered { .. }
        | Notice::IsolationChanged { .. }
        | Notice::IsolationEnded { .. }
        | Notice::Confirmed { .. }
        | Notice::Unconfirmed { .. }
        | Notice::AccountMoved { .. }
        | Notice::PersonCorrected { .. }
        | Notice::ConsentDecided { .. }
        | Notice::HouseholdChanged { .. }
        | Notice::Merged(_)
        | Notice::ChatDied { .. }
        | Notice::ChatRevived { .. }
        | Notice::DangerTapped { .. }
        | Notice::DangerDetailed { .. }
        | Notice::DangerWithdrawn { .. }
        | Notice::AlertClosed { .. }
        | Notice::AlertChanged { .. }
        | Notice::SilentAfterBadGrade { .. }
        | Notice::TaskWanted { .. }
        | Notice::StaffJoined { .. }
        | Notice::StaffLeft { .. }
        | Notice::CantNow { .. }
        | Notice::StrangerTold(_)
        | Notice::StrangerKnown { .. }
        | Notice::LinkedElsewhere { .. }
        | Notice::HourChanged { .. } => Ok(()),
    }
}

async fn ended(desk: &mut Desk<'_, '_>, person: PersonId, why: StayEnd) -> Result<(), Fault> {
    let Some(person) = register::person::find(desk.tx, person).await? else {
        return Ok(());
    };
    let today = desk.today(&person.village);
    register::day_book::note_end(desk.tx, &person.village, today, why.word()).await
}

/// The end that the last decision has taken back, as it was counted: of several in a row
/// (referred, and died there) only the first has ended anything.
fn counted_end(decisions: &[Decision]) -> Option<(Moment, StayEnd)> {
    let (again, before) = decisions.split_last()?;
    if again.what != Decided::WentOn {
        return None;
    }
    let since = before.rsplit(|one| one.what == Decided::WentOn).next()?;
    since.iter().find_map(|one| match one.what {
        Decided::Ended { why } => Some((one.at, why)),
        Decided::Length { .. } | Decided::WentOn => None,
    })
}

/// An officer takes an end of today back: it is counted no more. One of an earlier day stays
/// in the numbers of its day.
async fn went_on(
    desk: &mut Desk<'_, '_>,
    person: PersonId,
    isolation: IsolationId,
) -> Result<(), Fault> {
    let stays = register::isolation::all_of(desk.tx, person).await?;
    let stay = stays.into_iter().find(|stay| stay.id == isolation);
    let decisions = stay.map(|stay| stay.decisions).unwrap_or_default();
    let Some((at, why)) = counted_end(&decisions) else {
        return Ok(());
    };
    let Some(person) = register::person::find(desk.tx, person).await? else {
        return Ok(());
    };
    let today = desk.today(&person.village);
    let village = desk.house.village(&person.village);
    if village.is_none_or(|village| village.zone.day(at) != today) {
        return Ok(());
    }
    register::day_book::change(desk.tx, &person.village, today, |count| {
        if let Some(count) = count.ended.get_mut(why.word()) {
            *count = count.saturating_sub(1);
        }
        count.ended.retain(|_, count| *count > 0);
    })
    .await
}

/// A report about a day that is closed moves the person within its numbers, if they were
/// counted on it.
async fn reported(desk: &mut Desk<'_, '_>, report: &Report) -> Result<(), Fault> {
    let Some(person) = register::person::find(desk.tx, report.person).await? else {
        return Ok(());
    };
    let today = desk.today(&person.village);
    if report.day >= today {
        return Ok(());
    }
    register::day_book::turn(desk.tx, &person.village, today).await?;
    let stays = register::isolation::all_of(desk.tx, person.id).await?;
    let zone = desk
        .house
        .village(&person.village)
        .map(|village| village.zone);
    let Some(zone) = zone else {
        return Ok(());
    };
    let day_of = |at| zone.day(at);
    let Some(stay) = stays
        .iter()
        .find(|stay| was_counted(stay, report.day, &day_of))
    else {
        return Ok(());
    };
    let fresh = day_of(stay.since) == report.day;
    let (was, is) = before_and_after(desk, report).await?;
    let Some(is) = is else { return Ok(()) };
    register::day_book::change(desk.tx, &person.village, report.day, |count| {
        count.take_late(was, is, fresh);
    })
    .await
}

/// Whether a stay was going on when that day ended.
fn was_counted(stay: &Isolation, day: NaiveDate, day_of: &dyn Fn(Moment) -> NaiveDate) -> bool {
    let begun = day_of(stay.since) <= day && stay.day_zero <= day;
    let over = match stay.state {
        IsolationState::Active => false,
        IsolationState::Ended { at, .. } => day_of(at) <= day,
    };
    begun && !over
}

/// The gravest grade of that day without this report, and with it.
async fn before_and_after(
    desk: &Desk<'_, '_>,
    report: &Report,
) -> Result<(Option<Grade>, Option<Grade>), Fault> {
    let all = register::report::all_on(desk.tx, report.person, report.day).await?;
    let others = all.iter().filter(|one| one.id != report.id);
    Ok((gravest(others), gravest(all.iter())))
}

/// Of each place of the day the newest version counts.
fn gravest<'r>(reports: impl Iterator<Item = &'r Report>) -> Option<Grade> {
    let mut newest = std::collections::BTreeMap::new();
    for report in reports {
        newest.insert(report.sequence, report.grade);
    }
    newest.into_values().max()
}

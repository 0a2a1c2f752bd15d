//! Who belongs on the list now, with all that stands in their lines.

use crate::clock::Moment;
use crate::domain::alert::Subject;
use crate::domain::calendar::Zone;
use crate::domain::day_list::{Belongs, Candidate};
use crate::domain::id::PersonId;
use crate::domain::person::Person;
use crate::domain::report::Report;
use crate::engine::{Fault, Tx};
use crate::features::Desk;
use crate::register;
use crate::register::audit::Look;

/// So many looks are searched for the last one.
const LOOKS: usize = 20;

/// A list for all readers of a zone.
pub(super) struct List {
    /// In whose time.
    pub zone: Zone,
    /// Those who are named now, the earliest report first.
    pub new: Vec<Line>,
    /// Those whom an earlier list of today has named and nobody has looked at.
    pub unseen: Vec<Person>,
}

/// Somebody on the list.
pub(super) struct Line {
    pub person: Person,
    pub report: Report,
    /// Day of isolation, and how many there are.
    pub day: Option<(u32, Option<u32>)>,
    /// Whether an alert is open.
    pub has_alert: bool,
    /// Who has looked since the report.
    pub seen: Option<Look>,
}

/// Gathers the list, and forgets those who belong on none any more.
pub(super) async fn list(desk: &mut Desk<'_, '_>, zone: Zone) -> Result<List, Fault> {
    let mut list = List {
        zone,
        new: Vec::new(),
        unseen: Vec::new(),
    };
    for candidate in register::day_list::all(desk.tx).await? {
        match place(desk, &mut list, candidate).await {
            // The others must not wait for one whose record is damaged.
            Err(fault @ (Fault::Record(_) | Fault::Sealed(_))) => {
                log::error!(person:% = candidate.person, cause:% = fault; "left out of the day's list");
            }
            placed => placed?,
        }
    }
    list.new.sort_by_key(|line| line.report.filed_at);
    Ok(list)
}

async fn place(
    desk: &mut Desk<'_, '_>,
    list: &mut List,
    candidate: Candidate,
) -> Result<(), Fault> {
    let Some(person) = register::person::find(desk.tx, candidate.person).await? else {
        register::day_list::remove(desk.tx, candidate.person);
        return Ok(());
    };
    let village = desk.house.village(&person.village);
    if village.is_some_and(|village| village.zone != list.zone) {
        return Ok(());
    }
    let newest = newest(desk, &person).await?;
    let belongs = candidate.belongs(newest.as_ref(), desk.now(), list.zone);
    match (belongs, newest) {
        (Belongs::New, Some(report)) => {
            let line = line(desk, person, report).await?;
            list.new.push(line);
        }
        (Belongs::AlreadyNamed, Some(report)) => {
            let seen = last_look(desk.tx, person.id, report.filed_at).await?;
            if seen.is_none() {
                list.unseen.push(person);
            }
        }
        (Belongs::New | Belongs::AlreadyNamed, None) | (Belongs::NoLonger, _) => {
            register::day_list::remove(desk.tx, person.id);
        }
    }
    Ok(())
}

async fn line(desk: &Desk<'_, '_>, person: Person, report: Report) -> Result<Line, Fault> {
    let stay = register::isolation::active(desk.tx, person.id).await?;
    let today = desk.today(&person.village);
    let alert = register::alert::open_about(desk.tx, &Subject::Person(person.id)).await?;
    let seen = last_look(desk.tx, person.id, report.filed_at).await?;
    Ok(Line {
        day: stay.map(|stay| (stay.day_number(today), stay.length_days)),
        has_alert: alert.is_some(),
        seen,
        person,
        report,
    })
}

/// The report that was filed last about the newest day.
pub(super) async fn newest(desk: &Desk<'_, '_>, person: &Person) -> Result<Option<Report>, Fault> {
    let today = desk.today(&person.village);
    let Some(last) = register::report::last_until(desk.tx, person.id, today).await? else {
        return Ok(None);
    };
    let of_day = register::report::in_force(desk.tx, person.id, last.day, last.day).await?;
    Ok(of_day.into_iter().max_by_key(|report| report.filed_at))
}

async fn last_look(tx: &Tx<'_>, person: PersonId, since: Moment) -> Result<Option<Look>, Fault> {
    let looks = register::audit::at_record_of(tx, person, LOOKS).await?;
    Ok(looks.into_iter().find(|look| look.at >= since))
}

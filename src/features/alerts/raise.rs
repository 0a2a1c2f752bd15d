//! A grave moment comes in: an alert opens, is raised and rings again, or is brought
//! up to date quietly. It never closes one.

use chrono::TimeDelta;

use super::case::{Case, ladder};
use super::ring;
use crate::domain::alert::{Alert, Cause, Coming, Decision, Entry, Fact, Picture, Subject, decide};
use crate::domain::escalation::Chain;
use crate::domain::grade::Grade;
use crate::domain::person::Person;
use crate::domain::place::VillageId;
use crate::domain::report::{Answers, Filer};
use crate::domain::triage;
use crate::engine::Fault;
use crate::features::crew::Crew;
use crate::features::{Desk, filing};
use crate::register;
use crate::register::alert::AlertFile;

/// What happened to somebody.
pub(super) struct Grave {
    /// To whom.
    pub subject: Subject,
    /// Where.
    pub village: Option<VillageId>,
    /// How grave.
    pub grade: Grade,
    /// Why.
    pub cause: Cause,
    /// What is known.
    pub picture: Picture,
    /// From whose report; `None`: from none.
    pub told_by: Option<Filer>,
    /// The first sign of danger in that report.
    pub first_sign: bool,
}

/// Opens or raises the alert, or brings it up to date.
pub(super) async fn raise(
    desk: &mut Desk<'_, '_>,
    grave: Grave,
) -> Result<(Decision, Case), Fault> {
    let open = register::alert::open_about(desk.tx, &grave.subject).await?;
    let now = desk.now();
    let alert = open.as_ref().map(|file| &file.alert);
    let coming = Coming {
        grade: grave.grade,
        cause: grave.cause,
        first_sign: grave.first_sign,
        at: now,
    };
    let decision = decide(alert, coming, pause(desk));
    log::info!(decision:? = decision, grade:% = grave.grade; "a grave moment");
    let mut case = match open {
        Some(file) => Case::of(desk, file).await?,
        None => open_case(desk, &grave).await?,
    };
    note_reporter(desk, &mut case, grave.told_by)?;
    case.rings_groups = matches!(decision, Decision::First | Decision::Worse);
    match decision {
        Decision::First => ring::climb(desk, &mut case, now).await?,
        Decision::Worse => {
            worsen(desk, &mut case, grave)?;
            ring::ring_again(desk, &mut case, Some(now)).await?;
        }
        Decision::Same => update(desk, &mut case, grave.picture).await?,
        Decision::Anew => {
            let picture = Box::new(grave.picture);
            case.record(now, Fact::DangerAnew { picture })?;
            ring::ring_again(desk, &mut case, None).await?;
        }
        Decision::Insists => {
            if grave.told_by.is_some() {
                shown(desk, &mut case, grave.picture)?;
            }
            case.record(now, Fact::PressedAgain)?;
            ring::ring_again(desk, &mut case, None).await?;
        }
        // The button alone says nothing that was not known before.
        Decision::Repeat if grave.told_by.is_none() => {}
        Decision::Repeat => update(desk, &mut case, grave.picture).await?,
        Decision::Silent => {
            case.record(now, Fact::FellSilent)?;
            ring::ring_again(desk, &mut case, None).await?;
        }
    }
    case.keep(desk).await?;
    Ok((decision, case))
}

/// How long `/darurat` pressed again rings nobody: everyone's rhythm after the last rung.
fn pause(desk: &Desk<'_, '_>) -> TimeDelta {
    let ladder = &desk.house.protocol.alerts.merah.limits;
    TimeDelta::minutes(i64::from(ladder.then_every_minutes))
}

async fn open_case(desk: &Desk<'_, '_>, grave: &Grave) -> Result<Case, Fault> {
    let alert = new_alert(
        desk,
        grave,
        Chain {
            order: Vec::new(),
            heads: Vec::new(),
            rungs: Vec::new(),
            then_every_minutes: 0,
            duty: None,
        },
    )?;
    let cards = Vec::new();
    let mut case = Case::of(desk, AlertFile { alert, cards }).await?;
    let chain = chain(desk, &case.crew, grave.grade).await?;
    case.file.alert = new_alert(desk, grave, chain)?;
    Ok(case)
}

/// The chain, fixed now from the roster of this minute and the staff as they stand.
pub(super) async fn chain(desk: &Desk<'_, '_>, crew: &Crew, grade: Grade) -> Result<Chain, Fault> {
    let crew = crew.clone().with_roster(desk).await?;
    let ladder = ladder(&desk.house.protocol.alerts, grade);
    let chain = Chain::new(ladder, crew.called(), crew.heads());
    Ok(chain.by_roster(crew.duty()))
}

fn new_alert(desk: &Desk<'_, '_>, grave: &Grave, chain: Chain) -> Result<Alert, Fault> {
    let opened = Entry {
        at: desk.now(),
        fact: Fact::Opened {
            grade: grave.grade,
            cause: grave.cause,
            picture: Box::new(grave.picture.clone()),
            chain,
        },
    };
    let (subject, village) = (grave.subject.clone(), grave.village.clone());
    Alert::fold(desk.tx.new_id()?, subject, village, vec![opened])
        .map_err(|_| Fault::Broken("an alert did not open"))
}

fn worsen(desk: &Desk<'_, '_>, case: &mut Case, grave: Grave) -> Result<(), Fault> {
    let ladder = ladder(&desk.house.protocol.alerts, grave.grade);
    let worsened = Fact::Worsened {
        grade: grave.grade,
        cause: grave.cause,
        picture: Box::new(grave.picture),
        chain: case.alert().chain().on_ladder(ladder),
    };
    case.record(desk.now(), worsened)
}

async fn update(desk: &mut Desk<'_, '_>, case: &mut Case, picture: Picture) -> Result<(), Fault> {
    if shown(desk, case, picture)? {
        ring::refresh(desk, case).await?;
    }
    Ok(())
}

/// Books a picture, if it says anything new: also that the person is heard of again.
fn shown(desk: &Desk<'_, '_>, case: &mut Case, picture: Picture) -> Result<bool, Fault> {
    let alert = case.alert();
    let was_silent = alert.is_only_silence() || alert.silent_since().is_some();
    let is_new = was_silent || *alert.picture() != picture;
    if is_new {
        let picture = Box::new(picture);
        case.record(desk.now(), Fact::Updated { picture })?;
    }
    Ok(is_new)
}

/// Whoever reports for the person is told what becomes of it.
fn note_reporter(
    desk: &Desk<'_, '_>,
    case: &mut Case,
    told_by: Option<Filer>,
) -> Result<(), Fault> {
    match told_by {
        Some(by @ (Filer::Staff(_) | Filer::Household(_)))
            if !case.alert().reported_by().contains(&by) =>
        {
            case.record(desk.now(), Fact::ReportedBy { by })
        }
        Some(Filer::SelfReport | Filer::Staff(_) | Filer::Household(_)) | None => Ok(()),
    }
}

/// What the answers so far show, of a report that is still being made. The days
/// before don't matter yet: a danger sign is as grave as can be.
pub(super) fn of_answers(
    desk: &Desk<'_, '_>,
    person: Option<&Person>,
    answers: &Answers,
) -> Picture {
    let day = match person {
        Some(person) => desk.today(&person.village),
        None => desk.now().date_naive(),
    };
    let subject = match person {
        Some(person) => filing::subject(person, day),
        None => triage::Subject::default(),
    };
    let case = triage::Case {
        subject: &subject,
        answers,
        day,
        isolation_day: None,
        history: &[],
    };
    let assessed = triage::assess(&desk.house.protocol.triage, &case);
    Picture {
        grade: assessed.grade,
        answers: answers.clone(),
        findings: assessed.findings,
        news2: assessed.news2,
        remarks: assessed.remarks,
        day: Some(day),
        complete: false,
    }
}

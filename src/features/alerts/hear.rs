//! What other features announce, and what it means for alerts.

use super::case::Case;
use super::raise::{Grave, of_answers, raise};
use super::{ring, stranger, tell};
use crate::domain::alert::{Cause, Decision, Fact, Picture, Subject};
use crate::domain::escalation::{Able, SkipReason};
use crate::domain::grade::Grade;
use crate::domain::id::PersonId;
use crate::domain::person::Person;
use crate::domain::report::{Answers, Filer, Report, ReportSource};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Keyboard, Lane};
use crate::features::{Desk, Notice, advice, filing};
use crate::register;
use crate::register::alert::AlertFile;

/// Hears an announcement.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn hear(desk: &mut Desk<'_, '_>, notice: &Notice) -> Result<(), Fault> {
    match notice {
        Notice::ReportFiled(report) => report_filed(desk, report).await,
        Notice::DangerTapped {
            person,
            answers,
            by,
            is_first,
        } => danger_tapped(desk, *person, answers, (*by, *is_first)).await,
        Notice::DangerDetailed { person, answers } => detailed(desk, *person, answers).await,
        Notice::DangerWithdrawn { person, answers } => withdrawn(desk, *person, answers).await,
        Notice::SilentAfterBadGrade { person } => silent(desk, *person).await,
        Notice::ChatDied { chat } => chat_died(desk, *chat).await,
        Notice::ChatRevived { chat } => chat_revived(desk, *chat).await,
        Notice::StaffLeft { staff } => staff_left(desk, *staff).await,
        Notice::StaffJoined { staff } => staff_joined(desk, *staff).await,
        Notice::CantNow { staff } => cant_now(desk, *staff).await,
        Notice::Merged(one) => merged(desk, one.gone, one.kept).await,
        Notice::AccountMoved { person, from, to } => account_moved(desk, *person, *from, *to).await,
        Notice::Registered { person } => registered(desk, *person).await,
        Notice::StrangerTold(told) => stranger::told(desk, told).await,
        Notice::StrangerKnown { chat, person } => identified(desk, *chat, *person).await,
        Notice::PersonCorrected { person } => corrected(desk, *person).await,
        Notice::IsolationStarted { .. }
        | Notice::IsolationChanged { .. }
        | Notice::IsolationEnded { .. }
        | Notice::ConsentDecided { .. }
        | Notice::LinkedElsewhere { .. }
        | Notice::HourChanged { .. }
        | Notice::HouseholdChanged { .. }
        | Notice::TaskWanted { .. }
        | Notice::AlertClosed { .. }
        | Notice::Confirmed { .. }
        | Notice::Unconfirmed { .. }
        | Notice::AlertChanged { .. } => Ok(()),
    }
}

async fn report_filed(desk: &mut Desk<'_, '_>, report: &Report) -> Result<(), Fault> {
    match report.source {
        ReportSource::Chat | ReportSource::OnBehalf => {}
        // A day that is long over rings nobody; the grade of today stands. What an
        // unknown account told has rung when it was told.
        ReportSource::BackFilled | ReportSource::Matched => return Ok(()),
    }
    let subject = Subject::Person(report.person);
    let picture = Picture::from(report);
    if !report.grade.alerts() {
        return brought_up_to_date(desk, &subject, picture).await;
    }
    let dealt_with = match filing::dealt_with(desk.tx, report).await? {
        Some(file) => Some(file),
        None if report.complete => None,
        None => register::alert::death(desk.tx, report.person).await?,
    };
    if let Some(file) = dealt_with {
        return filed_afterwards(desk, file, report).await;
    }
    if !report.complete && register::death::is_known(desk.tx, report.person).await? {
        // Begun before the death, and filed by itself.
        return Ok(());
    }
    let Some(person) = register::person::find(desk.tx, report.person).await? else {
        return Err(Fault::Broken("a report about nobody"));
    };
    let grave = Grave {
        subject,
        village: Some(person.village.clone()),
        grade: report.grade,
        cause: Cause::Report,
        picture,
        told_by: Some(report.filed_by),
        first_sign: false,
    };
    let (decision, case) = raise(desk, grave).await?;
    if decision == Decision::First && !case.crew.has_health_worker() {
        tell::nobody_joined(desk, &case).await?;
    }
    Ok(())
}

/// A half-finished report was filed after its alert was closed, and nothing in it is
/// new: noted on the cards, and nobody is rung.
async fn filed_afterwards(
    desk: &mut Desk<'_, '_>,
    file: AlertFile,
    report: &Report,
) -> Result<(), Fault> {
    let mut case = Case::of(desk, file).await?;
    log::info!(alert:% = case.id(), report:% = report.id; "told before the alert was closed; nobody is rung");
    let report = report.id;
    case.record(desk.now(), Fact::FiledAfterwards { report })?;
    ring::refresh(desk, &case).await?;
    case.keep(desk).await
}

async fn brought_up_to_date(
    desk: &mut Desk<'_, '_>,
    subject: &Subject,
    picture: Picture,
) -> Result<(), Fault> {
    let Some(file) = register::alert::open_about(desk.tx, subject).await? else {
        return Ok(());
    };
    let mut case = Case::of(desk, file).await?;
    let picture = Box::new(picture);
    case.record(desk.now(), Fact::Updated { picture })?;
    ring::refresh(desk, &case).await?;
    case.keep(desk).await
}

/// A danger sign in a report that is still being made: the alert is out at this
/// tap, and the person is told what to do before any further question. Also when an
/// alert is open: what came of the last one is no answer to this.
async fn danger_tapped(
    desk: &mut Desk<'_, '_>,
    person: PersonId,
    answers: &Answers,
    (by, is_first): (Filer, bool),
) -> Result<(), Fault> {
    let Some(person) = register::person::find(desk.tx, person).await? else {
        return Err(Fault::Broken("a danger sign of nobody"));
    };
    let mut picture = of_answers(desk, Some(&person), answers);
    picture.grade = picture.grade.max(Grade::Merah);
    let grave = Grave {
        subject: Subject::Person(person.id),
        village: Some(person.village.clone()),
        grade: Grade::Merah,
        cause: if answers.emergency() {
            Cause::Emergency
        } else {
            Cause::Danger
        },
        picture,
        told_by: Some(by),
        first_sign: is_first,
    };
    let (decision, case) = raise(desk, grave).await?;
    let is_advised = match decision {
        Decision::First | Decision::Worse | Decision::Anew | Decision::Insists => true,
        Decision::Same | Decision::Repeat | Decision::Silent => is_first,
    };
    if is_advised {
        advise(desk, &case, &person).await?;
    }
    Ok(())
}

/// Advice and numbers at once, on every telephone that reports for the person. In the
/// alerts' lane, so that it leaves before the next question of the report.
async fn advise(desk: &mut Desk<'_, '_>, case: &Case, person: &Person) -> Result<(), Fault> {
    for chat in case.reached_by() {
        let language = desk.language_of(chat).await?;
        let about = tell::about(desk, language, case, chat);
        let advice = advice::for_grade(desk, language, &person.village, Grade::Merah);
        let standing = tell::standing(desk, language, case);
        let html = crate::i18n::Html::join([about, advice, standing], "\n\n");
        desk.send(chat, Lane::Alert, html, Keyboard::None, None)?;
    }
    Ok(())
}

/// More is known of a report in which danger was tapped: shown quietly.
async fn detailed(
    desk: &mut Desk<'_, '_>,
    person: PersonId,
    answers: &Answers,
) -> Result<(), Fault> {
    let Some(known) = register::person::find(desk.tx, person).await? else {
        return Err(Fault::Broken("a danger sign of nobody"));
    };
    let subject = Subject::Person(known.id);
    let mut picture = of_answers(desk, Some(&known), answers);
    picture.grade = picture.grade.max(Grade::Merah);
    brought_up_to_date(desk, &subject, picture).await
}

async fn withdrawn(
    desk: &mut Desk<'_, '_>,
    person: PersonId,
    answers: &Answers,
) -> Result<(), Fault> {
    let subject = Subject::Person(register::person::in_use(desk.tx, person).await?);
    let Some(file) = register::alert::open_about(desk.tx, &subject).await? else {
        return Ok(());
    };
    let mut case = Case::of(desk, file).await?;
    let picture = Box::new(of_answers(desk, case.person.as_ref(), answers));
    case.record(desk.now(), Fact::DangerWithdrawn { picture })?;
    ring::refresh(desk, &case).await?;
    case.keep(desk).await
}

async fn silent(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    let Some(person) = register::person::find(desk.tx, person).await? else {
        return Err(Fault::Broken("a silence of nobody"));
    };
    let today = desk.today(&person.village);
    let last = register::report::last_until(desk.tx, person.id, today).await?;
    let grade = desk.house.protocol.reminders.ask_again.limits.alert_grade;
    let mut picture = last.as_ref().map(Picture::from).unwrap_or_default();
    picture.grade = grade;
    let grave = Grave {
        subject: Subject::Person(person.id),
        village: Some(person.village.clone()),
        grade,
        cause: Cause::Silence,
        picture,
        told_by: None,
        first_sign: false,
    };
    raise(desk, grave).await?;
    Ok(())
}

async fn chat_died(desk: &mut Desk<'_, '_>, chat: ChatId) -> Result<(), Fault> {
    for mut case in Case::all_open(desk).await? {
        if case.is_spoken_for_by(chat) {
            if !case.alert().is_unreachable() && case.reached_by().is_empty() {
                case.record(desk.now(), Fact::Unreachable)?;
                ring::refresh(desk, &case).await?;
                case.keep(desk).await?;
            }
            continue;
        }
        if let Some(who) = case.crew.in_chat(chat) {
            ring::drop_out(desk, &mut case, who, SkipReason::Unreachable).await?;
        }
    }
    Ok(())
}

async fn chat_revived(desk: &mut Desk<'_, '_>, chat: ChatId) -> Result<(), Fault> {
    for mut case in Case::all_open(desk).await? {
        if case.is_spoken_for_by(chat) {
            if case.alert().is_unreachable() {
                case.record(desk.now(), Fact::Reachable)?;
                ring::refresh(desk, &case).await?;
                case.keep(desk).await?;
            }
            continue;
        }
        if let Some(who) = case.crew.in_chat(chat) {
            welcome(desk, &mut case, who).await?;
        }
    }
    Ok(())
}

async fn staff_left(desk: &mut Desk<'_, '_>, staff: PersonId) -> Result<(), Fault> {
    for mut case in Case::all_open(desk).await? {
        if let Err(because) = case.crew.able(staff) {
            ring::drop_out(desk, &mut case, staff, because).await?;
            // Whatever card is left there must not show more than before.
            ring::refresh(desk, &case).await?;
        }
    }
    Ok(())
}

/// Whatever rings at theirs goes on to the next, as if they had passed each card on. What
/// they have taken stays with them.
async fn cant_now(desk: &mut Desk<'_, '_>, by: PersonId) -> Result<(), Fault> {
    for mut case in Case::all_open(desk).await? {
        let alert = case.alert();
        if alert.taker().is_none() && alert.waiting_for().contains(&by) {
            case.record(desk.now(), Fact::PassedOn { by })?;
            ring::next_one(desk, &mut case).await?;
            case.keep(desk).await?;
        }
    }
    Ok(())
}

async fn staff_joined(desk: &mut Desk<'_, '_>, staff: PersonId) -> Result<(), Fault> {
    for mut case in Case::all_open(desk).await? {
        welcome(desk, &mut case, staff).await?;
    }
    Ok(())
}

/// Rings somebody new about an alert that had nobody, or no health worker.
async fn welcome(desk: &mut Desk<'_, '_>, case: &mut Case, who: PersonId) -> Result<(), Fault> {
    let alert = case.alert();
    let had_nobody = alert.waiting_for().is_empty() || alert.chain().order.is_empty();
    let is_open = alert.taker().is_none();
    let waits_already = alert.waiting_for().contains(&who);
    if !is_open || !had_nobody || waits_already || case.crew.able(who).is_err() {
        return Ok(());
    }
    ring::ring(desk, case, vec![who], None).await?;
    case.keep(desk).await
}

/// The name, the number or the house was corrected: whoever has the alert reads it so.
async fn corrected(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    let about = Subject::Person(person);
    match register::alert::open_about(desk.tx, &about).await? {
        Some(file) => {
            let case = Case::of(desk, file).await?;
            ring::refresh(desk, &case).await
        }
        None => Ok(()),
    }
}

/// Somebody who called for help before registering is now known by name.
async fn registered(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    let Some(known) = register::person::find(desk.tx, person).await? else {
        return Ok(());
    };
    match Desk::chat_of(&known) {
        Some(chat) => identified(desk, chat, person).await,
        None => Ok(()),
    }
}

/// It is known now whom the call for help from this chat is about.
async fn identified(
    desk: &mut Desk<'_, '_>,
    ChatId(chat): ChatId,
    person: PersonId,
) -> Result<(), Fault> {
    let Some(person) = register::person::find(desk.tx, person).await? else {
        return Ok(());
    };
    let before = Subject::Account {
        chat,
        display_name: String::new(),
    };
    let Some(file) = register::alert::open_about(desk.tx, &before).await? else {
        return Ok(());
    };
    let known = Subject::Person(person.id);
    if register::alert::open_about(desk.tx, &known)
        .await?
        .is_some()
    {
        return Ok(());
    }
    register::alert::forget_pointer(desk.tx, &before);
    let mut case = Case::of(desk, file).await?;
    case.identify(desk, person).await?;
    ring::only_those_able(desk, &mut case).await?;
    case.keep(desk).await
}

/// Two records became one: every alert about the one that is gone, open or closed, is
/// about the one that stays. (Both open at once is never merged.)
async fn merged(desk: &mut Desk<'_, '_>, gone: PersonId, kept: PersonId) -> Result<(), Fault> {
    let (was, is) = (Subject::Person(gone), Subject::Person(kept));
    if let Some(file) = register::alert::open_about(desk.tx, &was).await?
        && let Some(person) = register::person::find(desk.tx, kept).await?
    {
        register::alert::forget_pointer(desk.tx, &was);
        let mut case = Case::of(desk, file).await?;
        case.identify(desk, person).await?;
        ring::only_those_able(desk, &mut case).await?;
        case.keep(desk).await?;
    }
    register::alert::move_closed(desk.tx, &was, &is).await
}

/// Another telephone speaks for somebody: whoever called for help from it before is
/// known now, and whoever is rung by alerts is rung there.
async fn account_moved(
    desk: &mut Desk<'_, '_>,
    person: PersonId,
    from: Option<ChatId>,
    to: ChatId,
) -> Result<(), Fault> {
    registered(desk, person).await?;
    for mut case in Case::all_open(desk).await? {
        let has_card = case
            .file
            .cards
            .iter()
            .any(|card| card.staff == person && Some(card.chat) == from && card.chat != to);
        if has_card && case.crew.able(person).is_ok() {
            ring::deal(desk, &mut case, person).await?;
            case.keep(desk).await?;
        } else if case.crew.is_about(to) {
            ring::refresh(desk, &case).await?;
        }
    }
    Ok(())
}

//! The day's question to a household: one message that names its members with a button
//! and a state each, and "all are well". Sent by the reminders, answered in the
//! check-in, brought up to date as reports come in; therefore standing between them.
//!
//! It lies on every telephone of the household and says the same on each. Of a report it
//! shows the grade and the hour, and must never show more: what was answered stays
//! between whoever reported and the health workers.

use chrono::{NaiveDate, TimeDelta};

use super::account::Account;
use super::button::Subject;
use super::desk::Desk;
use super::visit::standing_button;
use super::{Feature, naming};
use crate::clock::Moment;
use crate::domain::calendar::Zone;
use crate::domain::consent::Consenting;
use crate::domain::grade::Grade;
use crate::domain::household::{Household, Lies, Question};
use crate::domain::id::{PersonId, RandomId};
use crate::domain::isolation::Isolation;
use crate::domain::language::Language;
use crate::domain::person::Person;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Body, Button, Keyboard, Lane, MessageHandle, MessageRef};
use crate::i18n::{self, Html, Msg};
use crate::register;

/// The word of a member's button.
pub const MEMBER: &str = "member";
/// The word of the button that says that all are well.
pub const ALL_WELL: &str = "all-well";
/// The word of the button that shows the household.
pub const FAMILY: &str = "family";

/// Members become due in the same minute: the first asks for all of them.
const SAME_QUESTION: TimeDelta = TimeDelta::minutes(30);
/// Two labels stand side by side when both are at most this long.
const HALF_WIDTH: usize = 17;

/// A member, as far as the day's question is concerned.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// Who.
    pub person: Person,
    /// How far the day has come for them.
    pub state: State,
}

/// How far a member's day has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// In isolation, and nothing was heard today.
    Awaited(Box<Isolation>),
    /// The newest report of today.
    Reported {
        /// Its grade.
        grade: Grade,
        /// When it was filed.
        at: Moment,
        /// False when it was left half-finished.
        complete: bool,
    },
    /// Not in isolation; may report when there is something to report.
    Free,
}

/// The members of a household: all who live and have not said no to reporting.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn members(desk: &Desk<'_, '_>, household: &Household) -> Result<Vec<Member>, Fault> {
    let mut members = Vec::new();
    for &id in &household.members {
        members.extend(member(desk, id).await?);
    }
    Ok(members)
}

async fn member(desk: &Desk<'_, '_>, id: PersonId) -> Result<Option<Member>, Fault> {
    let Some(person) = register::person::find(desk.tx, id).await? else {
        return Ok(None);
    };
    let said_no = desk.consenting(id).await? == Consenting::Withdrawn;
    if said_no || register::death::is_known(desk.tx, id).await? {
        return Ok(None);
    }
    let state = state(desk, &person).await?;
    Ok(Some(Member { person, state }))
}

async fn state(desk: &Desk<'_, '_>, person: &Person) -> Result<State, Fault> {
    let today = desk.today(&person.village);
    let reports = register::report::in_force(desk.tx, person.id, today, today).await?;
    if let Some(newest) = reports.last() {
        return Ok(State::Reported {
            grade: newest.grade,
            at: newest.filed_at,
            complete: newest.complete,
        });
    }
    let stay = register::isolation::active(desk.tx, person.id).await?;
    Ok(stay.map_or(State::Free, |stay| State::Awaited(Box::new(stay))))
}

impl Member {
    /// Whether a report is awaited of them today.
    #[must_use]
    pub fn is_awaited(&self) -> bool {
        match self.state {
            State::Awaited(_) => true,
            State::Reported { .. } | State::Free => false,
        }
    }
}

/// The household for which a chat reports.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn of_chat(desk: &Desk<'_, '_>, chat: ChatId) -> Result<Option<Household>, Fault> {
    let account = Account::of_chat(desk.tx, chat).await?;
    let Some(id) = account.household else {
        return Ok(None);
    };
    let household = register::household::find(desk.tx, id).await?;
    Ok(household.filter(|household| household.is_reported_by(chat.0)))
}

/// Whether somebody can answer on this account's telephone: messages reach it, and its
/// holder has not said no.
///
/// # Errors
/// When the store fails.
pub async fn is_answered_on(desk: &Desk<'_, '_>, account: &Account) -> Result<bool, Fault> {
    let said_no = match account.person {
        Some(holder) => desk.consenting(holder).await? == Consenting::Withdrawn,
        None => false,
    };
    Ok(!account.blocked && !said_no)
}

/// Takes the question off one telephone.
///
/// # Errors
/// When it can't be put into bytes (a bug).
pub fn put_away(
    desk: &mut Desk<'_, '_>,
    household: &mut Household,
    chat: i64,
) -> Result<(), Fault> {
    let Some(question) = &mut household.question else {
        return Ok(());
    };
    let here = |lies: &Lies| lies.chat == chat;
    let (gone, stays): (Vec<Lies>, Vec<Lies>) = question.messages.drain(..).partition(here);
    question.messages = stays;
    take_buttons_off(desk, &gone, Lane::Reply)
}

/// Asks the household on all its living telephones, unless it was asked a moment ago for
/// another member. `why`: what is said before the question.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn ask_once(
    desk: &mut Desk<'_, '_>,
    household: &mut Household,
    why: impl Fn(&Desk<'_, '_>, Language) -> Html,
) -> Result<(), Fault> {
    let asked = household.question.as_ref().map(|question| question.at);
    if asked.is_some_and(|at| desk.now() - at < SAME_QUESTION) {
        return Ok(());
    }
    ask(desk, household, Lane::Reminder, why).await
}

/// Asks the household, in place of the question that lies there.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn ask(
    desk: &mut Desk<'_, '_>,
    household: &mut Household,
    lane: Lane,
    why: impl Fn(&Desk<'_, '_>, Language) -> Html,
) -> Result<(), Fault> {
    let before = household.clone();
    close(desk, household, lane)?;
    let members = members(desk, household).await?;
    let mut messages = Vec::new();
    for chat in household.live_chats().collect::<Vec<_>>() {
        let language = desk.language_of(ChatId(chat)).await?;
        let (question, keyboard) = shown(desk, language, household, &members, chat).await?;
        let html = Html::join([why(desk, language), question], "\n\n");
        let message = desk.send(ChatId(chat), lane, html, keyboard, None)?.0;
        messages.push(Lies { chat, message });
    }
    let at = desk.now();
    household.question = Some(Question { at, messages });
    register::household::put(desk.tx, Some(&before), household)
}

/// Takes the buttons off the question that lies on the telephones.
fn close(desk: &mut Desk<'_, '_>, household: &Household, lane: Lane) -> Result<(), Fault> {
    let question = household.question.as_ref();
    let lies = question.map_or(&[][..], |question| question.messages.as_slice());
    take_buttons_off(desk, lies, lane)
}

fn take_buttons_off(desk: &mut Desk<'_, '_>, lies: &[Lies], lane: Lane) -> Result<(), Fault> {
    for lies in lies {
        let of = MessageRef::Sent(MessageHandle(lies.message));
        desk.take_buttons_off(ChatId(lies.chat), of, lane)?;
    }
    Ok(())
}

/// Brings the question of today up to date, on every telephone.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn refresh(desk: &mut Desk<'_, '_>, household: &Household) -> Result<(), Fault> {
    let Some(question) = &household.question else {
        return Ok(());
    };
    let members = members(desk, household).await?;
    if !is_of_today(desk, question, &members) {
        return Ok(());
    }
    for lies in &question.messages {
        let language = desk.language_of(ChatId(lies.chat)).await?;
        let (html, keyboard) = shown(desk, language, household, &members, lies.chat).await?;
        let body = Body::Edit {
            of: MessageRef::Sent(MessageHandle(lies.message)),
            html: html.fit_message().into_string(),
            buttons: match keyboard {
                Keyboard::Inline(rows) => rows,
                Keyboard::None | Keyboard::Reply(_) | Keyboard::RemoveReply => Vec::new(),
            },
        };
        desk.send_body(ChatId(lies.chat), Lane::Reply, body, None)?;
    }
    Ok(())
}

fn is_of_today(desk: &Desk<'_, '_>, question: &Question, members: &[Member]) -> bool {
    let today =
        |zone: Zone| -> (NaiveDate, NaiveDate) { (zone.day(question.at), zone.day(desk.now())) };
    let zone = members
        .first()
        .map_or(Zone::Jakarta, |one| zone(desk, &one.person));
    let (asked, now) = today(zone);
    asked == now
}

fn zone(desk: &Desk<'_, '_>, person: &Person) -> Zone {
    let village = desk.house.village(&person.village);
    village.map_or(Zone::Jakarta, |village| village.zone)
}

/// The question as it stands on one telephone.
async fn shown(
    desk: &Desk<'_, '_>,
    language: Language,
    household: &Household,
    members: &[Member],
    chat: i64,
) -> Result<(Html, Keyboard), Fault> {
    let holder = match household.telephone(chat) {
        Some(telephone) => living(desk, telephone.holder).await?,
        None => None,
    };
    let lines = members.iter().map(|one| line(desk, language, one));
    let parts = [
        question(desk, language, holder.as_ref()),
        Html::join(lines, "\n"),
        missing(desk, language, members),
    ];
    let rows = buttons(desk, language, household, members);
    Ok((Html::join(parts, "\n\n"), Keyboard::Inline(rows)))
}

/// Who is greeted: nobody by the name of whoever has died, though others use the telephone.
async fn living(desk: &Desk<'_, '_>, holder: PersonId) -> Result<Option<Person>, Fault> {
    match register::death::is_known(desk.tx, holder).await? {
        true => Ok(None),
        false => register::person::find(desk.tx, holder).await,
    }
}

/// "Selamat pagi, Ibu Narti. Bagaimana kesehatan keluarga hari ini?"
fn question(desk: &Desk<'_, '_>, language: Language, holder: Option<&Person>) -> Html {
    let Some(holder) = holder else {
        return desk.say(language, Msg::new("household-question-plain"));
    };
    let now = zone(desk, holder).time(desk.now());
    let greeting = desk.house.locales.greeting(language, now);
    let question = Msg::new("household-question")
        .plain("greeting", greeting)
        .plain("person", desk.address(language, holder));
    desk.say(language, question)
}

fn line(desk: &Desk<'_, '_>, language: Language, member: &Member) -> Html {
    let name = desk.address(language, &member.person);
    let msg = match &member.state {
        State::Awaited(stay) => {
            let today = desk.today(&member.person.village);
            let day = naming::day_of_isolation(stay.day_number(today), stay.length_days);
            Msg::new("household-line-awaited").html("day", desk.say(language, day))
        }
        State::Reported {
            grade,
            at,
            complete,
        } => {
            let id = match complete {
                true => "household-line-reported",
                false => "household-line-unfinished",
            };
            let time = zone(desk, &member.person).time(*at);
            Msg::new(id)
                .plain("grade", desk.label(language, naming::grade(*grade)))
                .plain("time", i18n::time(language, time))
        }
        State::Free => Msg::new("household-line-free"),
    };
    desk.say(language, msg.plain("name", name))
}

/// Who is still missing, by name.
fn missing(desk: &Desk<'_, '_>, language: Language, members: &[Member]) -> Html {
    let awaited = members.iter().filter(|one| one.is_awaited());
    let names: Vec<String> = awaited
        .map(|one| desk.address(language, &one.person))
        .collect();
    let anybody = members
        .iter()
        .any(|one| matches!(one.state, State::Reported { .. }));
    match (names.is_empty(), anybody) {
        (false, _) => {
            let msg = Msg::new("household-missing").plain("names", names.join(", "));
            desk.say(language, msg)
        }
        (true, true) => desk.say(language, Msg::new("household-all-heard")),
        (true, false) => Html::default(),
    }
}

/// A button for each member; above them one that says that all are well, while anybody
/// is awaited, or where nobody is in isolation.
fn buttons(
    desk: &Desk<'_, '_>,
    language: Language,
    household: &Household,
    members: &[Member],
) -> Vec<Vec<Button>> {
    let mut rows = Vec::new();
    if can_all_be_well(members) {
        rows.push(vec![all_well_button(desk, language, household)]);
    }
    for member in members {
        let button = member_button(desk, language, member);
        let short = |button: &Button| button.label.chars().count() <= HALF_WIDTH;
        match rows.last_mut().map(Vec::as_mut_slice) {
            Some([alone]) if short(alone) && short(&button) && !is_all_well(alone) => {
                if let Some(row) = rows.last_mut() {
                    row.push(button);
                }
            }
            Some(_) | None => rows.push(vec![button]),
        }
    }
    rows
}

fn is_all_well(button: &Button) -> bool {
    use crate::engine::outgoing::ButtonAction;
    match &button.action {
        ButtonAction::Press(data) => data.contains(ALL_WELL),
        ButtonAction::Link(_) => false,
    }
}

/// Whether there is anybody whom "all are well" could be about.
#[must_use]
pub fn can_all_be_well(members: &[Member]) -> bool {
    !meant_by_all(members).is_empty()
}

/// Those of whom "all are well" speaks: whoever is awaited; where nobody is in isolation,
/// whoever has not reported today.
#[must_use]
pub fn meant_by_all(members: &[Member]) -> Vec<&Member> {
    let isolated = members.iter().any(|one| one.state != State::Free);
    members
        .iter()
        .filter(|one| one.is_awaited() || (!isolated && one.state == State::Free))
        .collect()
}

/// The button that says that all others are well.
#[must_use]
pub fn all_well_button(desk: &Desk<'_, '_>, language: Language, household: &Household) -> Button {
    let label = desk.label(language, Msg::new("household-all-well-button"));
    let subject = Subject::Thing(household.id.bits());
    standing_button(label, Feature::CheckIn, ALL_WELL, subject)
}

/// The button that shows the household with everybody's state.
#[must_use]
pub fn family_button(desk: &Desk<'_, '_>, language: Language, household: &Household) -> Button {
    let label = desk.label(language, Msg::new("household-family-button"));
    let subject = Subject::Thing(household.id.bits());
    standing_button(label, Feature::CheckIn, FAMILY, subject)
}

fn member_button(desk: &Desk<'_, '_>, language: Language, member: &Member) -> Button {
    let name = desk.address(language, &member.person);
    let msg = match &member.state {
        State::Awaited(_) => Msg::new("household-awaited-button"),
        State::Reported { grade, .. } => Msg::new("household-reported-button")
            .plain("grade", desk.label(language, naming::grade(*grade))),
        State::Free => Msg::new("household-free-button"),
    };
    standing_button(
        desk.label(language, msg.plain("name", name)),
        Feature::CheckIn,
        MEMBER,
        Subject::Thing(member.person.id.bits()),
    )
}

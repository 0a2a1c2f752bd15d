//! `/hapus`: what goes and what stays is said first, and asked twice. Where nothing forbids
//! it, it is done at once; while an alert is open or an isolation goes on, it waits for
//! the end of that ([`register::erasure`]) and is then done by itself.
//!
//! A waiting erasure always has its timer; [`audit`] repairs it.

use chrono::TimeDelta;

use super::Due;
use super::forget::{self, Whom};
use super::house;
use crate::domain::alert::Subject;
use crate::domain::id::{PersonId, RandomId};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Keyboard, Lane};
use crate::engine::timer::{TimerName, Urgency};
use crate::features::account::Account;
use crate::features::button::Subject as Pointed;
use crate::features::dialogue::{self, Choice, Input, Screen, Turn};
use crate::features::visit::standing_button;
use crate::features::{self, Desk, Feature, Flow, Visit, home};
use crate::i18n::{Html, Msg};
use crate::register;
use crate::register::erasure::Erasure;

const GO_ON: &str = "go-on";
const ERASE: &str = "erase";
const STAY: &str = "stay";

/// The word of the button that takes a waiting erasure back.
pub(super) const KEEP: &str = "keep";

/// While it waits it is looked at again so often.
const LOOK_AGAIN: TimeDelta = TimeDelta::hours(24);
/// What ended an alert says first what it has to say.
const AFTER_AN_END: TimeDelta = TimeDelta::minutes(1);
/// A timer that should have rung so long ago will not ring any more.
const OVERDUE: TimeDelta = TimeDelta::hours(2);

/// What an erasure has to wait for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Hindered {
    alert: bool,
    isolation: bool,
}

impl Hindered {
    pub fn is_free(self) -> bool {
        !self.alert && !self.isolation
    }
}

/// Whether the data of somebody, or of those whom nobody else speaks for, are needed for
/// what is going on.
async fn house_hindered(desk: &Desk<'_, '_>, person: PersonId) -> Result<Hindered, Fault> {
    let mut all = hindered(desk, person).await?;
    for dependent in house::dependents(desk, person).await? {
        let one = hindered(desk, dependent.id).await?;
        all.alert |= one.alert;
        all.isolation |= one.isolation;
    }
    Ok(all)
}

/// Whether somebody's data are needed for what is going on.
pub(super) async fn hindered(desk: &Desk<'_, '_>, person: PersonId) -> Result<Hindered, Fault> {
    let about = Subject::Person(person);
    let alert = register::alert::open_about(desk.tx, &about).await?;
    let isolation = register::isolation::active(desk.tx, person).await?;
    let death = register::alert::death(desk.tx, person).await?;
    Ok(Hindered {
        alert: alert.is_some(),
        isolation: isolation.is_some() && death.is_none(),
    })
}

/// `/hapus`.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn begin(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let waiting = match &visit.person {
        Some(person) => register::erasure::find(visit.desk.tx, person.id).await?,
        None => None,
    };
    match waiting {
        Some(_) => waits(visit).await,
        None => dialogue::begin(visit, Flow::Privacy(super::Form::Erase)).await,
    }
}

/// What goes, what stays and why.
pub(super) async fn screen(visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
    let id = match visit.person {
        Some(_) => "privacy-erase",
        None => "privacy-erase-stranger",
    };
    let mut parts = vec![visit.say(Msg::new(id))];
    parts.extend(with_them(visit).await?);
    parts.extend(hindrance(visit).await?);
    parts.push(visit.say(Msg::new("privacy-erase-trail")));
    if visit.staff.is_some() {
        parts.push(visit.say(Msg::new("privacy-erase-staff")));
    }
    parts.push(visit.say(Msg::new("privacy-erase-telegram")));
    Ok(Screen::asking(Html::join(parts, "\n\n"))
        .row([choice(visit, "privacy-go-on-button", GO_ON)])
        .row([choice(visit, "privacy-stay-button", STAY)]))
}

/// Those who are erased together with the holder of the telephone.
async fn with_them(visit: &Visit<'_, '_>) -> Result<Option<Html>, Fault> {
    let Some(person) = &visit.person else {
        return Ok(None);
    };
    let dependents = house::dependents(&visit.desk, person.id).await?;
    let names = dependents.iter().map(|one| Html::plain(one.name.as_str()));
    let names = Html::join(names, ", ");
    Ok(
        (!names.is_empty())
            .then(|| visit.say(Msg::new("privacy-erase-house").html("names", names))),
    )
}

/// The second question.
pub(super) fn sure_screen(visit: &Visit<'_, '_>) -> Screen {
    Screen::asking(visit.say(Msg::new("privacy-erase-sure")))
        .row([choice(visit, "privacy-stay-button", STAY)])
        .row([choice(visit, "privacy-erase-button", ERASE)])
}

fn choice(visit: &Visit<'_, '_>, id: &'static str, word: &str) -> Choice {
    Choice::new(visit.label(Msg::new(id)), word)
}

async fn hindrance(visit: &Visit<'_, '_>) -> Result<Option<Html>, Fault> {
    let Some(person) = &visit.person else {
        return Ok(None);
    };
    let hindered = house_hindered(&visit.desk, person.id).await?;
    Ok(match (hindered.isolation, hindered.alert) {
        (true, _) => Some(visit.say(Msg::new("privacy-erase-isolating"))),
        (false, true) => Some(visit.say(Msg::new("privacy-erase-alert"))),
        (false, false) => None,
    })
}

/// The first question is answered.
pub(super) fn answer(visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Option<Turn>, Fault> {
    match input {
        Input::Word(GO_ON) => Ok(None),
        Input::Word(STAY) => stays(visit).map(Some),
        Input::Word(_)
        | Input::Text(_)
        | Input::Contact { .. }
        | Input::Location
        | Input::Media { .. } => Ok(Some(Turn::Stray)),
    }
}

/// What remains readable under the first question.
pub(super) fn went_on(visit: &Visit<'_, '_>) -> Html {
    visit.say(Msg::new("privacy-go-on-button"))
}

/// The second question is answered. Only its button, or its very words, erase.
pub(super) async fn sure(visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
    match input {
        Input::Word(ERASE) => {
            dialogue::abandon(visit).await?;
            match visit.person.as_ref().map(|person| person.id) {
                Some(person) => registered(visit, person).await?,
                None => stranger(visit).await?,
            }
            Ok(Turn::Done { choice: None })
        }
        Input::Word(STAY) => stays(visit),
        Input::Word(_)
        | Input::Text(_)
        | Input::Contact { .. }
        | Input::Location
        | Input::Media { .. } => Ok(Turn::Stray),
    }
}

fn stays(visit: &mut Visit<'_, '_>) -> Result<Turn, Fault> {
    let line = visit.say(Msg::new("privacy-stays"));
    let keyboard = home::keyboard(visit);
    visit.reply_with(line, keyboard)?;
    let choice = Some(visit.say(Msg::new("privacy-stay-button")));
    Ok(Turn::Done { choice })
}

async fn registered(visit: &mut Visit<'_, '_>, person: PersonId) -> Result<(), Fault> {
    if !house_hindered(&visit.desk, person).await?.is_free() {
        let asked = visit.desk.now();
        visit.desk.tx.put(&Erasure { person, asked })?;
        look_again(&mut visit.desk, person, LOOK_AGAIN).await?;
        return waits(visit).await;
    }
    let whom = forget_house(&mut visit.desk, person).await?;
    forget::drop_flows(&mut visit.conversation, &whom);
    visit.person = None;
    visit.forgotten = !whom.works_here();
    farewell(
        &mut visit.desk,
        visit.chat,
        visit.language,
        whom.works_here(),
    )
}

/// Somebody who never registered: the chat, the language, calls for help that are over.
async fn stranger(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    if visit.staff.is_some() {
        let line = visit.say(Msg::new("privacy-erase-only-staff"));
        let keyboard = home::keyboard(visit);
        return visit.reply_with(line, keyboard).map(drop);
    }
    let about = Subject::Account {
        chat: visit.chat.0,
        display_name: String::new(),
    };
    let alert = register::alert::open_about(visit.desk.tx, &about).await?;
    if alert.is_some() {
        let line = visit.say(Msg::new("privacy-erase-call-first"));
        return visit.reply(line).map(drop);
    }
    let mut whom = Whom::stranger(visit.account.clone());
    forget::forget(&mut visit.desk, &mut whom).await?;
    visit.forgotten = true;
    farewell(&mut visit.desk, visit.chat, visit.language, false)
}

/// What was erased, what stays, and what lies with Telegram.
fn farewell(
    desk: &mut Desk<'_, '_>,
    chat: ChatId,
    language: crate::domain::language::Language,
    works_here: bool,
) -> Result<(), Fault> {
    let mut parts = vec![desk.say(language, Msg::new("privacy-erased"))];
    if works_here {
        parts.push(desk.say(language, Msg::new("privacy-erase-staff")));
    }
    parts.push(desk.say(language, Msg::new("privacy-erase-telegram")));
    let html = Html::join(parts, "\n\n");
    desk.send(chat, Lane::Reply, html, Keyboard::RemoveReply, None)
        .map(drop)
}

/// It waits: for what, and how to take it back.
async fn waits(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let Some(person) = visit.person.as_ref().map(|person| person.id) else {
        return Ok(());
    };
    let mut parts = vec![visit.say(Msg::new("privacy-erase-waits"))];
    parts.extend(hindrance(visit).await?);
    let keep = standing_button(
        visit.label(Msg::new("privacy-keep-button")),
        Feature::Privacy,
        KEEP,
        Pointed::Thing(person.bits()),
    );
    let html = Html::join(parts, "\n\n");
    visit
        .reply_with(html, Keyboard::Inline(vec![vec![keep]]))
        .map(drop)
}

/// The button that takes a waiting erasure back.
pub(super) async fn keep(visit: &mut Visit<'_, '_>, bits: u64) -> Result<(), Fault> {
    let own = visit.person.as_ref().map(|person| person.id);
    let Some(person) = own.filter(|person| person.bits() == bits) else {
        return dialogue::old_button(visit).await;
    };
    if register::erasure::find(visit.desk.tx, person)
        .await?
        .is_none()
    {
        return dialogue::old_button(visit).await;
    }
    register::erasure::remove(visit.desk.tx, person);
    visit.desk.tx.cancel(&timer(person)).await?;
    let line = visit.say(Msg::new("privacy-kept"));
    let keyboard = home::keyboard(visit);
    visit.reply_with(line, keyboard).map(drop)
}

fn timer(person: PersonId) -> TimerName {
    TimerName::new("erase", person)
}

async fn look_again(
    desk: &mut Desk<'_, '_>,
    person: PersonId,
    after: TimeDelta,
) -> Result<(), Fault> {
    let at = desk.now() + after;
    let due = features::Due::Privacy(Due::Erase { person });
    desk.wake(at, timer(person), Urgency::Normal, due).await
}

/// A timer rang: is it time?
pub(super) async fn due(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    if register::erasure::find(desk.tx, person).await?.is_none() {
        return Ok(());
    }
    if !house_hindered(desk, person).await?.is_free() {
        return look_again(desk, person, LOOK_AGAIN).await;
    }
    forget_and_tell(desk, person).await
}

/// Erases somebody who is not here, and says so in their chat.
pub(super) async fn forget_and_tell(
    desk: &mut Desk<'_, '_>,
    person: PersonId,
) -> Result<(), Fault> {
    let known = register::person::find(desk.tx, person).await?;
    let chat = known.as_ref().and_then(Desk::chat_of);
    let language = match chat {
        Some(chat) => desk.language_of(chat).await?,
        None => desk.house.config.default_language,
    };
    let whom = forget_house(desk, person).await?;
    match chat {
        Some(chat) => farewell(desk, chat, language, whom.works_here()),
        None => Ok(()),
    }
}

/// Somebody, and those whom nobody else speaks for.
async fn forget_house(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<Whom, Fault> {
    for dependent in house::dependents(desk, person).await? {
        let mut whom = Whom::registered(desk, dependent.id).await?;
        forget::forget(desk, &mut whom).await?;
    }
    let mut whom = Whom::registered(desk, person).await?;
    forget::forget(desk, &mut whom).await?;
    Ok(whom)
}

/// The same for an account that nobody registered with and nobody has used for long.
pub(super) async fn forget_stranger(
    desk: &mut Desk<'_, '_>,
    account: Account,
) -> Result<(), Fault> {
    forget::forget(desk, &mut Whom::stranger(account)).await
}

/// An alert about somebody was closed: if they wait to be erased, it may be time.
pub(super) async fn something_ended(
    desk: &mut Desk<'_, '_>,
    person: PersonId,
) -> Result<(), Fault> {
    match register::erasure::find(desk.tx, person).await? {
        Some(_) => look_again(desk, person, AFTER_AN_END).await,
        None => Ok(()),
    }
}

/// Two records became one: an erasure that waited for either waits for both.
pub(super) async fn became_one(
    desk: &mut Desk<'_, '_>,
    gone: PersonId,
    kept: PersonId,
) -> Result<(), Fault> {
    let Some(erasure) = register::erasure::find(desk.tx, gone).await? else {
        return Ok(());
    };
    register::erasure::remove(desk.tx, gone);
    desk.tx.cancel(&timer(gone)).await?;
    desk.tx.put(&Erasure {
        person: kept,
        ..erasure
    })?;
    look_again(desk, kept, LOOK_AGAIN).await
}

/// The auditor's round: every waiting erasure has its timer. What is missing is repaired
/// and reported.
pub(super) async fn audit(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    for erasure in register::erasure::waiting(desk.tx).await? {
        let name = timer(erasure.person);
        if desk.will_ring(&name, OVERDUE).await?.is_none() {
            log::error!(person:% = erasure.person; "an erasure that waits had no timer; mended");
            look_again(desk, erasure.person, TimeDelta::zero()).await?;
        }
    }
    Ok(())
}

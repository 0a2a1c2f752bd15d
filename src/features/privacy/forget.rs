//! Forgetting somebody: every table, one by one. A new table does not compile before it
//! is said here what becomes of a person in it; the scenario
//! `nothing_is_left_of_whoever_is_erased_whatever_was_going_on` looks at every row.
//!
//! What stays: the trail of looks and other people's records hold identifiers that lead
//! nowhere any more; a member of staff stays one.

use chrono::TimeDelta;
use serde_json::Value;

use super::house;
use crate::domain::id::PersonId;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Body, Lane, MessageHandle, MessageRef};
use crate::engine::rows::BadEvent;
use crate::engine::{Fault, Page};
use crate::features::account::{self, Account};
use crate::features::conversation::{Conversation, OpenFlow};
use crate::features::{Desk, Notice, dialogue, set_aside};
use crate::i18n::Msg;
use crate::register;
use crate::register::alert::OpenFor;
use crate::store::table::{Key, Table};

/// For so long the numbers of messages are known by which they can be changed.
const NUMBERS_KNOWN: TimeDelta = TimeDelta::days(29);

/// Somebody who is being forgotten.
pub(super) struct Whom {
    /// The person, and under which ids they stood before records became one. None: an
    /// account that nobody registered with.
    people: Vec<PersonId>,
    /// Their accounts.
    accounts: Vec<Account>,
    /// Whether they work here: then account and chat stay.
    works_here: bool,
    /// Words by which they are found in what other features have kept.
    words: Vec<String>,
}

impl Whom {
    /// A registered person.
    pub async fn registered(desk: &Desk<'_, '_>, id: PersonId) -> Result<Self, Fault> {
        let staff = register::staff::find(desk.tx, id).await?;
        let mut people = vec![id];
        people.extend(register::person::formerly(desk.tx, id).await?);
        let mut accounts = Vec::new();
        for one in &people {
            accounts.extend(account::all_of(desk.tx, *one).await?);
        }
        Ok(Self {
            accounts,
            works_here: staff.is_some_and(|staff| !staff.grants.is_empty()),
            words: people.iter().map(PersonId::to_string).collect(),
            people,
        })
    }

    /// An account that nobody registered with.
    pub fn stranger(account: Account) -> Self {
        Self {
            people: Vec::new(),
            accounts: vec![account],
            works_here: false,
            words: Vec::new(),
        }
    }

    /// Whether account and chat stay, for they work here.
    pub fn works_here(&self) -> bool {
        self.works_here
    }

    /// By which they are found in what is kept of staff: by nothing, while they work here.
    fn staff_words(&self) -> Vec<String> {
        match self.works_here {
            true => Vec::new(),
            false => self.words.clone(),
        }
    }

    fn chats(&self) -> impl Iterator<Item = ChatId> + '_ {
        self.accounts.iter().map(|account| account.chat)
    }

    fn alerts_of(&self) -> Vec<OpenFor> {
        let accounts = self.accounts.iter();
        let accounts = accounts.map(|account| OpenFor::Account(account.account_key));
        let people = self.people.iter().map(|person| OpenFor::Person(*person));
        people.chain(accounts).collect()
    }
}

/// Forgets somebody in every table, and what staff have of it on their telephones.
pub(super) async fn forget(desk: &mut Desk<'_, '_>, whom: &mut Whom) -> Result<(), Fault> {
    take_cards_back(desk, whom).await?;
    for table in Table::ALL {
        forget_in(desk, *table, whom).await?;
    }
    Ok(())
}

/// What becomes of the person in this table.
async fn forget_in(desk: &mut Desk<'_, '_>, table: Table, whom: &Whom) -> Result<(), Fault> {
    match table {
        // The head row, counts, numbers of updates and of messages: nobody is in them.
        Table::Meta | Table::Count | Table::Seen | Table::Sent => Ok(()),
        // Staff only, and how fast alerts were ended.
        Table::StaffGroup | Table::AlertOutcome => Ok(()),
        // Numbers of days that are over.
        Table::DayBook | Table::OpenDay => Ok(()),
        // Identifiers that lead nowhere any more: who used an invitation, who looked.
        Table::Invitation | Table::Audit | Table::Export | Table::ExportPart => Ok(()),
        // Goes with the timer itself.
        Table::TimerByName => Ok(()),
        Table::TimerByDue => timers(desk, whom).await,
        Table::Outbox => outbox(desk, whom).await,
        Table::BadEvent => set_aside_events(desk, whom).await,
        Table::Account => {
            accounts(desk, whom);
            Ok(())
        }
        Table::Conversation => conversations(desk, whom).await,
        Table::Alert => register::alert::erase(desk.tx, &whom.alerts_of()).await,
        // With the alerts.
        Table::OpenAlert | Table::ClosedAlert => Ok(()),
        Table::Staff => {
            staff(desk, whom);
            Ok(())
        }
        Table::Household => household(desk, whom).await,
        Table::Question => questions(desk, whom).await,
        Table::Unmatched => unmatched(desk, whom).await,
        Table::PersonAlias | Table::Doubt | Table::LinkCode | Table::HouseholdCode => {
            desk.tx
                .remove_mentioning(&Key::new(table), &whom.words)
                .await
        }
        Table::Swap | Table::Import => {
            desk.tx
                .remove_mentioning(&Key::new(table), &whom.staff_words())
                .await
        }
        // With the households, and with the questions.
        Table::Membership | Table::OpenQuestion | Table::AskedBy => Ok(()),
        // With the rosters.
        Table::DutyLog => Ok(()),
        // With the results.
        Table::TestSession | Table::TestCalls => Ok(()),
        // With the cases and contacts.
        Table::IndexCase | Table::Contact | Table::TraceList => Ok(()),
        // With what is monitored.
        Table::MonitoredBy | Table::MonitoredCount => Ok(()),
        Table::Person
        | Table::PersonMark
        | Table::Isolation
        | Table::Report
        | Table::Task
        | Table::OpenTask
        | Table::Consent
        | Table::Schedule
        | Table::DayList
        | Table::Correction
        | Table::Journey
        | Table::Roster
        | Table::Monitored
        | Table::Care
        | Table::TestResult
        | Table::Letter
        | Table::Release
        | Table::Traced
        | Table::Erasure => {
            for person in &whom.people {
                forget_person_in(desk, table, (*person, whom.works_here)).await?;
            }
            Ok(())
        }
    }
}

/// The same for the tables that hold registered people only.
async fn forget_person_in(
    desk: &mut Desk<'_, '_>,
    table: Table,
    (person, works_here): (PersonId, bool),
) -> Result<(), Fault> {
    let tx = &mut *desk.tx;
    match table {
        Table::Person => register::person::remove(tx, person).await?,
        Table::Isolation => register::isolation::erase(tx, person).await?,
        Table::Report => register::report::erase(tx, person).await?,
        Table::Task => register::task::erase(tx, person).await?,
        Table::Consent => register::consent::erase(tx, person).await?,
        Table::Correction => register::correction::erase(tx, person).await?,
        Table::Journey => register::traveller::erase(tx, person).await?,
        Table::Schedule => register::schedule::remove(tx, person),
        Table::DayList => register::day_list::remove(tx, person),
        Table::Erasure => register::erasure::remove(tx, person),
        // Whoever works here keeps their shifts: they stay staff.
        Table::Roster if works_here => {}
        Table::Roster => register::roster::erase(tx, person).await?,
        Table::Care => register::care::erase(tx, person).await?,
        Table::TestResult => register::test_result::erase(tx, person).await?,
        Table::Letter => register::letter::erase(tx, person).await?,
        Table::Release => register::away::remove(tx, person),
        Table::Traced => register::contact::erase(tx, person).await?,
        Table::Monitored => {
            let calendar = desk.house.calendar(tx.now());
            register::monitored::remove(tx, person, &calendar).await?;
        }
        // With the person, and with the tasks.
        Table::PersonMark | Table::OpenTask => {}
        // Nobody is asked for there: see [`forget_in`].
        Table::Meta
        | Table::Count
        | Table::Seen
        | Table::Sent
        | Table::Invitation
        | Table::Audit
        | Table::Export
        | Table::ExportPart
        | Table::Import
        | Table::TimerByName
        | Table::TimerByDue
        | Table::Outbox
        | Table::BadEvent
        | Table::Account
        | Table::Conversation
        | Table::Alert
        | Table::OpenAlert
        | Table::ClosedAlert
        | Table::Household
        | Table::Membership
        | Table::Question
        | Table::Unmatched
        | Table::OpenQuestion
        | Table::AskedBy
        | Table::MonitoredBy
        | Table::MonitoredCount
        | Table::TestSession
        | Table::TestCalls
        | Table::IndexCase
        | Table::Contact
        | Table::TraceList
        | Table::PersonAlias
        | Table::Doubt
        | Table::LinkCode
        | Table::HouseholdCode
        | Table::Swap
        | Table::DutyLog
        | Table::StaffGroup
        | Table::AlertOutcome
        | Table::DayBook
        | Table::OpenDay
        | Table::Staff => {}
    }
    Ok(())
}

/// Those who are left in the house see it on their question.
async fn household(desk: &mut Desk<'_, '_>, whom: &Whom) -> Result<(), Fault> {
    for person in &whom.people {
        let people = house::leave(desk, *person).await?;
        desk.announce(Notice::HouseholdChanged { people });
    }
    Ok(())
}

/// What was told from their chat, and what was found to be theirs.
async fn unmatched(desk: &mut Desk<'_, '_>, whom: &Whom) -> Result<(), Fault> {
    let chats: Vec<i64> = whom.chats().map(|chat| chat.0).collect();
    for report in register::unmatched::all_of(desk.tx, &chats, &whom.people).await? {
        register::unmatched::remove(desk.tx, report.id);
    }
    Ok(())
}

async fn questions(desk: &mut Desk<'_, '_>, whom: &Whom) -> Result<(), Fault> {
    for person in &whom.people {
        for file in register::question::all_concerning(desk.tx, *person).await? {
            register::question::erase(desk.tx, &file.question);
        }
    }
    Ok(())
}

async fn timers(desk: &mut Desk<'_, '_>, whom: &Whom) -> Result<(), Fault> {
    let mut words = whom.words.clone();
    if !whom.works_here {
        let keys = whom.chats().map(|chat| Conversation::key_of(desk.tx, chat));
        words.extend(keys.map(|key| dialogue::hex(&key)).collect::<Vec<_>>());
    }
    desk.tx.cancel_mentioning(&words).await
}

async fn outbox(desk: &mut Desk<'_, '_>, whom: &Whom) -> Result<(), Fault> {
    if whom.works_here {
        // What waits there may be an alert about somebody else.
        return Ok(());
    }
    for chat in whom.chats().collect::<Vec<_>>() {
        desk.tx.unsend_to(chat).await?;
    }
    Ok(())
}

/// Updates of theirs that could not be handled, and whatever else speaks of them: what
/// was in them goes, that there was one stays.
async fn set_aside_events(desk: &mut Desk<'_, '_>, whom: &Whom) -> Result<(), Fault> {
    let all = Page::first(usize::MAX / 2);
    let rows = desk.tx.list_sound(&BadEvent::prefix(), all).await?;
    for event in rows.into_iter().flatten() {
        let event: BadEvent = event;
        let chats: Vec<i64> = whom.chats().map(|chat| chat.0).collect();
        let text = event.raw.to_string();
        let speaks = whom.words.iter().any(|word| text.contains(word));
        if speaks || chats.iter().any(|chat| comes_from(&event.raw, *chat)) {
            desk.tx.put(&set_aside::dealt_with(event))?;
        }
    }
    Ok(())
}

/// Whether an update holds this account or chat, at any depth.
pub(super) fn comes_from(raw: &Value, chat: i64) -> bool {
    match raw {
        Value::Object(fields) => fields.iter().any(|(name, value)| {
            let is_it = name == "id" && value.as_i64() == Some(chat);
            is_it || comes_from(value, chat)
        }),
        Value::Array(items) => items.iter().any(|item| comes_from(item, chat)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    }
}

fn accounts(desk: &mut Desk<'_, '_>, whom: &Whom) {
    if !whom.works_here {
        for account in &whom.accounts {
            account.forget(desk.tx);
        }
    }
}

/// Their own conversation goes; from those of others what is about them.
async fn conversations(desk: &mut Desk<'_, '_>, whom: &Whom) -> Result<(), Fault> {
    let own: Vec<ChatId> = whom.chats().collect();
    for part in 0..=u8::MAX {
        for mut conversation in Conversation::part(desk.tx, part).await? {
            let is_own = own.contains(&conversation.chat);
            if is_own && !whom.works_here {
                conversation.forget(desk.tx);
            } else if drop_flows(&mut conversation, whom) {
                desk.tx.put(&conversation)?;
            }
        }
    }
    Ok(())
}

/// Drops what is going on about them. False: nothing was.
pub(super) fn drop_flows(conversation: &mut Conversation, whom: &Whom) -> bool {
    let about_them = |open: &mut OpenFlow| {
        let stored = serde_json::to_string(open).unwrap_or_default();
        whom.words.iter().any(|word| stored.contains(word))
    };
    let open = conversation.open.take_if(about_them);
    let paused = conversation.paused.take_if(about_them);
    open.is_some() || paused.is_some()
}

/// Whoever works here stays. Who did once goes.
fn staff(desk: &mut Desk<'_, '_>, whom: &Whom) {
    if !whom.works_here {
        for person in &whom.people {
            register::staff::remove(desk.tx, *person);
        }
    }
}

/// The cards about them on the telephones of staff: the name goes, also of those that
/// were dealt with long ago.
async fn take_cards_back(desk: &mut Desk<'_, '_>, whom: &mut Whom) -> Result<(), Fault> {
    let mut cards: Vec<(ChatId, MessageHandle)> = Vec::new();
    let still_known = desk.now() - NUMBERS_KNOWN;
    for person in whom.people.clone() {
        for doubt in register::doubt::with(desk.tx, person).await? {
            whom.words.push(doubt.id.to_string());
            let theirs = doubt.cards.iter().filter(|_| doubt.since > still_known);
            cards.extend(theirs.map(|card| (ChatId(card.chat), MessageHandle(card.message))));
        }
        for file in register::question::all_concerning(desk.tx, person).await? {
            whom.words.push(file.question.id().to_string());
            let theirs = file.cards.iter();
            let theirs = theirs.filter(|_| file.question.since() > still_known);
            cards.extend(theirs.map(|card| (card.chat, card.message)));
        }
        for task in register::task::all_about(desk.tx, person).await? {
            whom.words.push(task.id.to_string());
            let theirs = task.cards.iter().filter(|_| task.opened > still_known);
            cards.extend(theirs.map(|card| (ChatId(card.chat), MessageHandle(card.message))));
        }
    }
    for file in register::alert::all_of(desk.tx, &whom.alerts_of()).await? {
        whom.words.push(file.alert.id().to_string());
        let opened = file.alert.history().first().map(|entry| entry.at);
        let theirs = file.cards.iter();
        let theirs = theirs.filter(|_| opened.is_some_and(|at| at > still_known));
        cards.extend(theirs.map(|card| (card.chat, card.message)));
    }
    let chats: Vec<i64> = whom.chats().map(|chat| chat.0).collect();
    for report in register::unmatched::all_of(desk.tx, &chats, &whom.people).await? {
        whom.words.push(report.id.to_string());
        let theirs = report.cards.iter().filter(|_| report.since > still_known);
        cards.extend(theirs.map(|card| (ChatId(card.chat), MessageHandle(card.message))));
    }
    let cards = cards.into_iter();
    let mut cards: Vec<(ChatId, MessageRef)> = cards
        .map(|(chat, message)| (chat, MessageRef::Sent(message)))
        .collect();
    for person in whom.people.clone() {
        cards.extend(traced(desk, whom, person).await?);
    }
    for (chat, of) in cards {
        let language = desk.language_of(chat).await?;
        let html = desk.say(language, Msg::new("privacy-card-gone"));
        let body = Body::Edit {
            of,
            html: html.into_string(),
            buttons: Vec::new(),
        };
        desk.send_body(chat, Lane::Bulk, body, None)?;
    }
    Ok(())
}

/// The cards on which they stand as a case or as a contact; what goes on about them there
/// is found by the ids.
async fn traced(
    desk: &Desk<'_, '_>,
    whom: &mut Whom,
    person: PersonId,
) -> Result<Vec<(ChatId, MessageRef)>, Fault> {
    let mut files = register::contact::cases_of(desk.tx, person).await?;
    whom.words
        .extend(files.iter().map(|file| file.case.id.to_string()));
    for contact in register::contact::as_contact(desk.tx, person).await? {
        whom.words.push(contact.id.to_string());
        files.extend(register::contact::case(desk.tx, contact.case).await?);
    }
    let still_known = desk.now() - NUMBERS_KNOWN;
    let cards = files.into_iter().flat_map(|file| file.cards);
    let known = cards.filter(|card| card.at > still_known);
    Ok(known.map(|card| (card.chat, card.message)).collect())
}

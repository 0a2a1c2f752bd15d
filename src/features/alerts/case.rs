//! One alert with everybody it concerns, while an event is worked on.

use std::sync::Arc;

use chrono::TimeDelta;

use super::raise;
use super::{Due, Memo};
use crate::clock::Moment;
use crate::domain::alert::{Alert, Entry, Fact, State, Subject};
use crate::domain::grade::Grade;
use crate::domain::household::Household;
use crate::domain::id::{AlertId, PersonId};
use crate::domain::person::{Person, Reach};
use crate::domain::place::{Area, VillageId};
use crate::domain::protocol::alerts::{AlertRules, Ladder};
use crate::domain::report::Filer;
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::timer::{TimerName, Urgency};
use crate::features::crew::{Crew, everybody};
use crate::features::desk::reached_by;
use crate::features::{self, Desk, Notice};
use crate::register;
use crate::register::alert::AlertFile;

/// An alert, the person, and the staff.
pub(super) struct Case {
    /// The alert and its cards.
    pub file: AlertFile,
    /// The person, when registered.
    pub person: Option<Person>,
    /// The staff, seen from this alert.
    pub crew: Crew,
    /// The households of that person.
    households: Vec<Household>,
    /// It has just opened or got worse: groups of the staff are rung, too.
    pub rings_groups: bool,
}

impl Case {
    /// The case of an alert that was just read, or just made.
    pub async fn of(desk: &Desk<'_, '_>, file: AlertFile) -> Result<Self, Fault> {
        Self::among(desk, file, everybody(desk.tx).await?).await
    }

    async fn among(
        desk: &Desk<'_, '_>,
        file: AlertFile,
        staff: Arc<Vec<StaffMember>>,
    ) -> Result<Self, Fault> {
        let person = person_of(desk, file.alert.subject()).await?;
        let place = place(file.alert.village(), person.as_ref());
        let chat = chat_of(file.alert.subject(), person.as_ref());
        let about = person.as_ref().map(|person| person.id);
        let crew = Crew::for_alert(staff, place, about, chat);
        let households = match about {
            Some(person) => register::household::of_person(desk.tx, person).await?,
            None => Vec::new(),
        };
        Ok(Self {
            file,
            person,
            crew,
            households,
            rings_groups: false,
        })
    }

    /// The case of the alert with this id.
    pub async fn find(desk: &Desk<'_, '_>, id: AlertId) -> Result<Option<Self>, Fault> {
        match register::alert::find(desk.tx, id).await? {
            Some(file) => Ok(Some(Self::of(desk, file).await?)),
            None => Ok(None),
        }
    }

    /// All cases that are open. A few dozen at worst.
    pub async fn all_open(desk: &Desk<'_, '_>) -> Result<Vec<Self>, Fault> {
        let files = register::alert::all_open(desk.tx).await?;
        let staff = everybody(desk.tx).await?;
        let mut cases = Vec::new();
        for file in files {
            cases.push(Self::among(desk, file, Arc::clone(&staff)).await?);
        }
        Ok(cases)
    }

    /// The alert.
    pub fn alert(&self) -> &Alert {
        &self.file.alert
    }

    /// Its id.
    pub fn id(&self) -> AlertId {
        self.file.alert.id()
    }

    /// What is handed back with the result of a card.
    pub fn card_memo(&self, staff: PersonId) -> features::Memo {
        features::Memo::Alerts(Memo::Card {
            alert: self.id(),
            staff,
        })
    }

    /// The living chats in which is read what becomes of it: of whoever it is about, of the
    /// telephones of their household, and of those who have reported for them, as far as
    /// they are still staff or people and don't have the alert themselves. Each once.
    pub async fn readers(&self, desk: &Desk<'_, '_>) -> Result<Vec<ChatId>, Fault> {
        let mut chats = self.reached_by();
        let caller = self.alert().caller().map(ChatId);
        chats.extend(caller.filter(|chat| !chats.contains(chat)));
        for filer in self.alert().reported_by() {
            let chat = match filer {
                Filer::SelfReport => None,
                Filer::Staff(id) if self.alert().taker() == Some(id) => None,
                Filer::Staff(id) => self
                    .crew
                    .member(id)
                    .filter(|member| !member.unreachable)
                    .map(|member| ChatId(member.chat)),
                Filer::Household(id) => {
                    let person = register::person::find(desk.tx, id).await?;
                    person.as_ref().and_then(Desk::chat_of)
                }
            };
            chats.extend(chat.filter(|chat| !chats.contains(chat)));
        }
        Ok(chats)
    }

    /// Who else reports for whoever it is about: theirs is the telephone that is answered.
    pub async fn holders(&self, desk: &Desk<'_, '_>) -> Result<Vec<Person>, Fault> {
        let mut holders = register::household::holders(desk.tx, &self.households).await?;
        let about = self.person.as_ref().map(|person| person.id);
        holders.retain(|holder| Some(holder.id) != about);
        Ok(holders)
    }

    /// It is known now who it is: whoever is rung from now on works there.
    pub async fn identify(&mut self, desk: &Desk<'_, '_>, person: Person) -> Result<(), Fault> {
        self.crew = self.crew.about(person.id, person.area());
        let fact = Fact::Identified {
            person: person.id,
            village: person.village.clone(),
            chain: Some(raise::chain(desk, &self.crew, self.alert().grade()).await?),
        };
        self.person = Some(person);
        self.record(desk.now(), fact)
    }

    /// The living chats through which whoever it is about is reached.
    pub fn reached_by(&self) -> Vec<ChatId> {
        match (self.alert().subject(), &self.person) {
            (Subject::Account { chat, .. }, _) => vec![ChatId(*chat)],
            (Subject::Person(_), Some(person)) => reached_by(person, &self.households),
            (Subject::Person(_), None) => Vec::new(),
        }
    }

    /// Whether this chat is theirs, or that of a telephone which reports for them; living
    /// or dead.
    pub fn is_spoken_for_by(&self, chat: ChatId) -> bool {
        let households = self.households.iter();
        self.crew.is_about(chat) || households.clone().any(|house| house.is_reported_by(chat.0))
    }

    /// Whether this chat belongs to somebody else than whoever it is about.
    pub fn is_anothers(&self, chat: ChatId) -> bool {
        match (self.alert().subject(), &self.person) {
            (Subject::Account { chat: own, .. }, _) => *own != chat.0,
            (Subject::Person(_), Some(person)) => Desk::chat_of(person) != Some(chat),
            (Subject::Person(_), None) => true,
        }
    }

    /// Books what happened.
    pub fn record(&mut self, at: Moment, fact: Fact) -> Result<(), Fault> {
        self.file
            .alert
            .record(Entry { at, fact })
            .map_err(|_| Fault::Broken("an alert was led where it can't go"))
    }

    /// Writes it down, sets its next timer and tells the other features.
    pub async fn keep(&self, desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
        register::alert::keep(desk.tx, &self.file)?;
        desk.announce(Notice::AlertChanged {
            village: self.alert().village().cloned(),
            rings: self.rings_groups,
        });
        set_timer(desk, self.alert()).await
    }
}

async fn person_of(desk: &Desk<'_, '_>, subject: &Subject) -> Result<Option<Person>, Fault> {
    match subject {
        Subject::Person(id) => register::person::find(desk.tx, *id).await,
        Subject::Account { .. } => Ok(None),
    }
}

fn chat_of(subject: &Subject, person: Option<&Person>) -> Option<ChatId> {
    match subject {
        Subject::Account { chat, .. } => Some(ChatId(*chat)),
        Subject::Person(_) => person.and_then(|person| match person.reach {
            Reach::Chat(chat) | Reach::DeadChat(chat) => Some(ChatId(chat)),
            Reach::NoTelegram | Reach::Household => None,
        }),
    }
}

fn place(village: Option<&VillageId>, person: Option<&Person>) -> Option<Area> {
    person
        .map(Person::area)
        .or_else(|| village.cloned().map(Area::Village))
}

/// The ladder of a grade.
pub(super) fn ladder(rules: &AlertRules, grade: Grade) -> &Ladder {
    match grade {
        Grade::Merah => &rules.merah.limits,
        // Only MERAH and ORANYE alert; anything milder would have time.
        Grade::Oranye | Grade::Kuning | Grade::Hijau => &rules.oranye.limits,
    }
}

/// The name of an alert's one timer.
pub(super) fn timer_name(id: AlertId) -> TimerName {
    TimerName::new("alert", id)
}

/// When something has to happen with the alert, if nobody does anything before.
pub(super) fn next_due(rules: &AlertRules, alert: &Alert) -> Option<Moment> {
    let follow_up = &rules.follow_up.limits;
    match alert.state() {
        State::Open(climb) => Some(alert.chain().next_due(climb)),
        State::Taken { .. } if alert.is_pressing() => {
            Some(alert.chain().answer_until(alert.attended()))
        }
        State::Taken { .. } if alert.has_been_acted_on() => {
            let hours = TimeDelta::hours(i64::from(follow_up.while_open_hours));
            Some(alert.attended() + hours)
        }
        State::Taken { .. } => {
            let minutes = TimeDelta::minutes(i64::from(follow_up.if_nothing_done_minutes));
            Some(alert.attended() + minutes)
        }
        State::Closed { .. } => None,
    }
}

async fn set_timer(desk: &mut Desk<'_, '_>, alert: &Alert) -> Result<(), Fault> {
    let name = timer_name(alert.id());
    match next_due(&desk.house.protocol.alerts, alert) {
        Some(at) => {
            let due = features::Due::Alerts(Due::Next { alert: alert.id() });
            desk.wake(at, name, Urgency::Alert, due).await
        }
        None => desk.tx.cancel(&name).await,
    }
}

//! One person's questions, with all that decides about them.

use chrono::{NaiveTime, TimeDelta};

use super::{Due, ask, room};
use crate::clock::Moment;
use crate::domain::calendar::Zone;
use crate::domain::consent::Consenting;
use crate::domain::household::Household;
use crate::domain::id::{PersonId, RandomId};
use crate::domain::isolation::Isolation;
use crate::domain::person::{Person, Reach};
use crate::domain::schedule::{Asking, Deed, Plan, Schedule, Situation, Timetable};
use crate::domain::silence::SilenceStage;
use crate::domain::task::{TaskKind, TaskReason};
use crate::engine::incoming::ChatId;
use crate::engine::timer::{TimerName, Urgency};
use crate::engine::{Fault, Tx};
use crate::features::conversation::{Conversation, OpenFlow};
use crate::features::desk::{Desk, House, reached_by};
use crate::features::{self, Feature, Notice, household_question};
use crate::register;

/// Who has just registered is left in peace for so long.
pub(super) const AFTER_REGISTRATION: TimeDelta = TimeDelta::minutes(15);

/// A person, the stay that goes on, and the schedule.
pub(super) struct Case<'h> {
    pub person: Person,
    pub isolation: Option<Isolation>,
    pub schedule: Schedule,
    /// The households that report for them.
    pub households: Vec<Household>,
    /// Whether there is a number to call: their own, or of a telephone that reports for
    /// them.
    callable: bool,
    /// They have said no to being asked: people call or go there instead, every day.
    has_said_no: bool,
    house: &'h House,
    habit: Habit,
}

/// What makes the hours of a person their own.
#[derive(Debug, Clone, Copy)]
struct Habit {
    /// The chat's own number, so that a household has one hour.
    seed: u64,
    /// The hour that was chosen; in a household without own chat, its first telephone's.
    hour: Option<NaiveTime>,
}

/// The timer that every active isolation has.
pub(super) fn timer(person: PersonId) -> TimerName {
    TimerName::new("check-in", person)
}

/// Rings when somebody gravely ill has not answered: ahead of all questions.
fn alert_timer(person: PersonId) -> TimerName {
    TimerName::new("silent", person)
}

/// Does what is to be done for a person now, and sets the next timer.
pub(super) async fn tend(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    let Some(mut case) = Case::open(desk, person).await? else {
        return Ok(());
    };
    if room::is_short(desk) && !case.alert_is_due(desk.now()) {
        room::tell_once(desk).await?;
        let later = desk.now() + room::LOOK_AGAIN;
        return case.keep(desk, Some(later)).await;
    }
    let situation = Situation {
        isolated: case.isolation.is_some(),
        reporting: case.is_reporting(desk).await?,
    };
    let table = case.table();
    let deeds = case.schedule.plan.tend(desk.now(), &table, situation);
    for deed in deeds {
        case.act(desk, deed).await?;
    }
    case.keep(desk, None).await
}

impl<'h> Case<'h> {
    /// Looks a person up; somebody without a schedule gets a new one, which is kept
    /// only by [`Case::keep`]. `None`: there is no such person (any more), or they have
    /// said no to being asked and are not in isolation.
    pub async fn open(desk: &mut Desk<'h, '_>, id: PersonId) -> Result<Option<Self>, Fault> {
        let Some(person) = register::person::find(desk.tx, id).await? else {
            forget(desk, id).await?;
            return Ok(None);
        };
        let has_said_no = desk.consenting(id).await? == Consenting::Withdrawn;
        let isolation = register::isolation::active(desk.tx, id).await?;
        if has_said_no && isolation.is_none() {
            // Whoever has said no is asked nothing.
            leave_alone(desk, &person).await?;
            return Ok(None);
        }
        let house = desk.house;
        let households = register::household::of_person(desk.tx, id).await?;
        let habit = habit(desk.tx, &person, &households).await?;
        let callable = can_be_called(desk.tx, &person, &households).await?;
        let schedule = match register::schedule::find(desk.tx, id).await? {
            Some(schedule) => schedule,
            None => {
                let today = desk.today(&person.village);
                let last = register::report::last_until(desk.tx, id, today).await?;
                let table = timetable(house, &person, habit);
                let mut plan = Plan::starting(desk.now(), &table);
                plan.reported = last.map(|report| report.day);
                Schedule {
                    person: id,
                    plan,
                    question: None,
                }
            }
        };
        Ok(Some(Self {
            person,
            isolation,
            schedule,
            households,
            callable,
            has_said_no,
            house,
            habit,
        }))
    }

    /// The hours at which this person may be asked.
    pub fn table(&self) -> Timetable<'h> {
        timetable(self.house, &self.person, self.habit)
    }

    /// Whether anything is expected from the person at all.
    pub fn is_awaited(&self) -> bool {
        self.isolation.is_some() || self.schedule.plan.again.is_some()
    }

    /// Whether somebody gravely ill has not answered in time.
    fn alert_is_due(&self, now: Moment) -> bool {
        let again = self.schedule.plan.again;
        again.is_some_and(|again| again.alert_at <= now)
    }

    /// The living chats through which the person is asked: none after a no.
    pub fn chats(&self) -> Vec<ChatId> {
        match self.has_said_no {
            true => Vec::new(),
            false => reached_by(&self.person, &self.households),
        }
    }

    /// Whether somebody is just making a report on one of those telephones. One that was opened
    /// and left without a word is never filed: it keeps nobody from being asked, nor from
    /// being missed.
    async fn is_reporting(&self, desk: &Desk<'_, '_>) -> Result<bool, Fault> {
        let limits = &self.house.protocol.reminders.half_finished.limits;
        let patience = TimeDelta::minutes(i64::from(limits.file_after_minutes));
        let is_going_on = |open: &OpenFlow| {
            open.flow.feature() == Feature::CheckIn && open.touched + patience > desk.now()
        };
        for chat in self.chats() {
            let conversation = Conversation::with(desk.tx, chat).await?;
            let flows = [&conversation.open, &conversation.paused];
            if flows.into_iter().flatten().any(is_going_on) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    async fn act(&mut self, desk: &mut Desk<'_, '_>, deed: Deed) -> Result<(), Fault> {
        match deed {
            Deed::Ask(_) if self.chats().is_empty() => self.ask_otherwise(desk, deed),
            Deed::Ask(asking) => self.ask(desk, asking).await?,
            Deed::Silent { stage, since } => self.fallen_silent(desk, stage, since),
            Deed::SilentAfterBadGrade => desk.announce(Notice::SilentAfterBadGrade {
                person: self.person.id,
            }),
        }
        Ok(())
    }

    /// Asks on the person's own telephone, and the households that report for them on
    /// theirs: one question a household, whoever's turn comes first.
    async fn ask(&mut self, desk: &mut Desk<'_, '_>, asking: Asking) -> Result<(), Fault> {
        self.close_question(desk)?;
        let zone = self.table().zone;
        if asking == Asking::AfterBadGrade {
            for chat in self.chats() {
                self.ask_alone(desk, chat, asking).await?;
            }
            return Ok(());
        }
        let own = Desk::chat_of(&self.person);
        for household in &mut self.households {
            // Who has an own telephone is asked there, at an hour of their own.
            if own.is_none_or(|chat| household.is_reported_by(chat.0)) {
                let why =
                    |desk: &Desk<'_, '_>, language| ask::why_now(desk, zone, language, asking);
                household_question::ask_once(desk, household, why).await?;
            }
        }
        match Desk::chat_of(&self.person) {
            Some(chat) if !self.is_asked_with_others(chat) => {
                self.ask_alone(desk, chat, asking).await
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Whether the question to a household lies in this chat.
    fn is_asked_with_others(&self, chat: ChatId) -> bool {
        let mut households = self.households.iter();
        households.any(|household| household.is_reported_by(chat.0))
    }

    async fn ask_alone(
        &mut self,
        desk: &mut Desk<'_, '_>,
        chat: ChatId,
        asking: Asking,
    ) -> Result<(), Fault> {
        let question = ask::send(desk, self, chat, asking).await?;
        if Desk::chat_of(&self.person) == Some(chat) {
            self.schedule.question = Some(question.0);
        }
        Ok(())
    }

    /// Who has no chat is called instead, once a day.
    fn ask_otherwise(&self, desk: &mut Desk<'_, '_>, deed: Deed) {
        match deed {
            Deed::Ask(Asking::First | Asking::AfterGap(_) | Asking::AfterBadGrade) => {
                self.want_a_call(desk);
            }
            Deed::Ask(Asking::Repeated) | Deed::Silent { .. } | Deed::SilentAfterBadGrade => {}
        }
    }

    /// Asks for somebody to call, or to knock where there is no number.
    pub fn want_a_call(&self, desk: &mut Desk<'_, '_>) {
        let since = self.schedule.plan.silence.since().unwrap_or(desk.now());
        self.want(desk, self.call(), since);
    }

    fn call(&self) -> TaskKind {
        call(self.callable)
    }

    fn fallen_silent(&self, desk: &mut Desk<'_, '_>, stage: SilenceStage, since: Moment) {
        let kind = match stage {
            SilenceStage::Patience => return,
            SilenceStage::Call => self.call(),
            SilenceStage::Visit => TaskKind::Visit,
        };
        self.want(desk, kind, since);
    }

    fn want(&self, desk: &mut Desk<'_, '_>, kind: TaskKind, since: Moment) {
        let reason = match self.person.reach {
            Reach::Chat(_) | Reach::DeadChat(_) | Reach::Household | Reach::NoTelegram
                if self.has_said_no =>
            {
                TaskReason::Withdrew
            }
            Reach::Chat(_) => TaskReason::Silent { since },
            Reach::DeadChat(_) => TaskReason::Unreachable,
            Reach::Household if self.chats().is_empty() => TaskReason::Unreachable,
            Reach::Household => TaskReason::Silent { since },
            Reach::NoTelegram => TaskReason::NoTelegram,
        };
        desk.announce(Notice::TaskWanted {
            person: self.person.id,
            kind,
            reason,
        });
    }

    /// Takes the buttons off the question that still has them: old ones don't pile up.
    pub fn close_question(&mut self, desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
        if let (Some(question), Some(chat)) =
            (self.schedule.question.take(), Desk::chat_of(&self.person))
        {
            ask::take_buttons_off(desk, chat, question)?;
        }
        Ok(())
    }

    /// Writes the schedule down and sets its timers. What is awaited from nobody is
    /// forgotten.
    pub async fn keep(
        mut self,
        desk: &mut Desk<'_, '_>,
        not_before: Option<Moment>,
    ) -> Result<(), Fault> {
        let id = self.person.id;
        let plan = &self.schedule.plan;
        let next = plan.next(desk.now(), &self.table(), self.isolation.is_some());
        let alert = plan.again.map(|again| again.alert_at);
        set(
            desk,
            id,
            timer(id),
            Urgency::Normal,
            next.max(not_before.filter(|_| next.is_some())),
        )
        .await?;
        set(desk, id, alert_timer(id), Urgency::Alert, alert).await?;
        if next.is_some() {
            return desk.tx.put(&self.schedule);
        }
        self.close_question(desk)?;
        register::schedule::remove(desk.tx, id);
        Ok(())
    }
}

/// A call, or a knock where there is no number.
fn call(callable: bool) -> TaskKind {
    match callable {
        true => TaskKind::Call,
        false => TaskKind::Door,
    }
}

/// Whether they, or whoever reports for them, have a number.
async fn can_be_called(
    tx: &Tx<'_>,
    person: &Person,
    households: &[Household],
) -> Result<bool, Fault> {
    let holders = register::household::holders(tx, households).await?;
    Ok(person.phone.is_some() || holders.iter().any(|holder| holder.phone.is_some()))
}

/// The person says no to being asked. Silence is never health: while something is
/// awaited of them, the people around them ask by other ways, at once, and on each day
/// of an isolation.
pub(super) async fn said_no(desk: &mut Desk<'_, '_>, id: PersonId) -> Result<(), Fault> {
    let Some(person) = register::person::find(desk.tx, id).await? else {
        return forget(desk, id).await;
    };
    let isolation = register::isolation::active(desk.tx, id).await?;
    let schedule = register::schedule::find(desk.tx, id).await?;
    let to_be_asked_again = schedule.is_some_and(|schedule| schedule.plan.again.is_some());
    if isolation.is_some() || to_be_asked_again {
        let households = register::household::of_person(desk.tx, id).await?;
        let callable = can_be_called(desk.tx, &person, &households).await?;
        desk.announce(Notice::TaskWanted {
            person: id,
            kind: call(callable),
            reason: TaskReason::Withdrew,
        });
    }
    let Some(mut case) = Case::open(desk, id).await? else {
        return Ok(());
    };
    case.schedule.plan.again = None;
    case.close_question(desk)?;
    case.keep(desk, None).await
}

/// A question lies in a chat that is not the person's own any more: its buttons go, and
/// its number, which means another message in any other chat, is forgotten.
pub(super) async fn leave_question(
    desk: &mut Desk<'_, '_>,
    id: PersonId,
    chat: Option<i64>,
) -> Result<(), Fault> {
    let Some(mut schedule) = register::schedule::find(desk.tx, id).await? else {
        return Ok(());
    };
    if let (Some(question), Some(chat)) = (schedule.question.take(), chat) {
        ask::take_buttons_off(desk, ChatId(chat), question)?;
    }
    desk.tx.put(&schedule)
}

/// Takes the schedule of somebody away whose id is used no more, with its timers.
pub(super) async fn take_schedule(
    desk: &mut Desk<'_, '_>,
    id: PersonId,
) -> Result<Option<Schedule>, Fault> {
    forget(desk, id).await?;
    let schedule = register::schedule::find(desk.tx, id).await?;
    register::schedule::remove(desk.tx, id);
    Ok(schedule)
}

async fn forget(desk: &mut Desk<'_, '_>, id: PersonId) -> Result<(), Fault> {
    desk.tx.cancel(&timer(id)).await?;
    desk.tx.cancel(&alert_timer(id)).await
}

async fn leave_alone(desk: &mut Desk<'_, '_>, person: &Person) -> Result<(), Fault> {
    forget(desk, person.id).await?;
    let Some(schedule) = register::schedule::find(desk.tx, person.id).await? else {
        return Ok(());
    };
    if let (Some(question), Some(chat)) = (schedule.question, Desk::chat_of(person)) {
        ask::take_buttons_off(desk, chat, question)?;
    }
    register::schedule::remove(desk.tx, person.id);
    Ok(())
}

async fn set(
    desk: &mut Desk<'_, '_>,
    person: PersonId,
    name: TimerName,
    urgency: Urgency,
    at: Option<Moment>,
) -> Result<(), Fault> {
    match at {
        Some(at) => {
            let due = features::Due::Reminders(Due::Tend { person });
            desk.wake(at, name, urgency, due).await
        }
        None => desk.tx.cancel(&name).await,
    }
}

fn timetable<'h>(house: &'h House, person: &Person, habit: Habit) -> Timetable<'h> {
    let rules = &house.protocol.reminders;
    let village = house.village(&person.village);
    let usual = village.map_or(rules.question.limits.default_hour.0, |village| {
        village.reminder_hour
    });
    Timetable {
        zone: village.map_or(Zone::Jakarta, |village| village.zone),
        hour: habit.hour.unwrap_or(usual),
        seed: habit.seed,
        spread: TimeDelta::minutes(i64::from(house.config.reminders.spread_minutes)),
        rules,
    }
}

/// A person's habit: their chat's, that of the first telephone that reports for them, or
/// their own where there is no chat.
async fn habit(tx: &Tx<'_>, person: &Person, households: &[Household]) -> Result<Habit, Fault> {
    let telephone = households.iter().flat_map(|house| &house.telephones).next();
    let (pseudonym, hour) = match (person.reach, telephone) {
        (Reach::Chat(chat) | Reach::DeadChat(chat), _) => {
            (Conversation::key_of(tx, ChatId(chat)), person.hour)
        }
        (Reach::Household | Reach::NoTelegram, Some(telephone)) => {
            let holder = register::person::find(tx, telephone.holder).await?;
            let hour = holder.and_then(|holder| holder.hour);
            (Conversation::key_of(tx, ChatId(telephone.chat)), hour)
        }
        (Reach::Household | Reach::NoTelegram, None) => {
            let own = tx.pseudonym("person", &person.id.bits().to_be_bytes());
            (own, person.hour)
        }
    };
    let (first, _) = pseudonym.split_at(8);
    let seed = first
        .iter()
        .fold(0, |seed, byte| (seed << 8) | u64::from(*byte));
    Ok(Habit { seed, hour })
}

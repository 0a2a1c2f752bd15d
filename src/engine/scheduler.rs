//! When the engine has to wake: the due timers, the heartbeat, the auditor.
//!
//! A timer that can't be looked up is never taken for one that is not there: the fault
//! goes to the engine, which tries again or ends.
//!
//! After a start, timers are held until Telegram's backlog is in (or the drain
//! time is over), so that a report or an "I take it" that waits there comes
//! before the escalation it prevents.

use chrono::TimeDelta;

use super::batch::Job;
use super::fault::Fault;
use super::overlay::Overlay;
use super::recall::Recall;
use super::rows::Head;
use super::timer::{TimerRow, Urgency};
use super::tx::{Page, Tx};
use super::{AUDIT, HEARTBEAT, Parts, later};
use crate::clock::Moment;
use crate::store::record;

/// How many due timers one commit takes at most.
const TIMERS_PER_COMMIT: usize = 128;
/// How soon old rows are forgotten on, while there are more of them.
const FORGET_ON: TimeDelta = TimeDelta::seconds(10);
/// How soon the auditor comes when something was lost that only he puts back. Doubled
/// with each time, so that what he puts back and what is lost again never spin.
const AUDIT_SOON: TimeDelta = TimeDelta::minutes(1);

pub(super) struct Schedule {
    /// Set until the backlog is in: the latest moment at which timers start.
    held_until: Option<Moment>,
    last_alive: Option<Moment>,
    first_timer: Option<Moment>,
    heartbeat: Moment,
    audit: Moment,
    /// The next time, the auditor comes so soon.
    audit_soon: TimeDelta,
    /// Whether his next round was called for.
    audit_called: bool,
    forget: Moment,
}

impl Schedule {
    pub async fn begin(parts: &Parts, now: Moment) -> Result<Self, Fault> {
        let ground = super::tx::Ground {
            store: parts.store.as_ref(),
            tenant: &parts.tenant,
            vault: &parts.vault,
            recall: &Recall::default(),
        };
        let last_alive = match ground.get(Head::place().as_bytes()).await? {
            Some(bytes) => Some(record::decode::<Head>(&bytes)?.alive_at),
            None => None,
        };
        let mut schedule = Self {
            held_until: Some(later(now, parts.drain)),
            last_alive,
            first_timer: None,
            heartbeat: later(now, HEARTBEAT),
            audit: now,
            audit_soon: AUDIT_SOON,
            audit_called: false,
            forget: now,
        };
        schedule.refresh(parts).await?;
        Ok(schedule)
    }

    /// Telegram's backlog is in: timers may start at the next turn.
    pub fn release(&mut self) {
        if let Some(held) = &mut self.held_until {
            *held = Moment::MIN_UTC;
        }
    }

    /// Whether Telegram's backlog is still being taken in.
    pub fn is_held(&self) -> bool {
        self.held_until.is_some()
    }

    /// The next moment at which the engine has to wake.
    pub fn next_wake(&self) -> Moment {
        match self.held_until {
            Some(held) => held,
            None => self.next_due().min(self.heartbeat).min(self.forget),
        }
    }

    /// Something was lost that only the auditor finds: he comes soon.
    pub fn audit_soon(&mut self, now: Moment) {
        let soon = later(now, self.audit_soon);
        if soon < self.audit {
            self.audit = soon;
            self.audit_called = true;
            self.audit_soon = (self.audit_soon * 2).min(AUDIT);
        }
    }

    /// There are more old rows than one commit takes.
    pub fn forget_on(&mut self, now: Moment) {
        self.forget = self.forget.min(later(now, FORGET_ON));
    }

    /// The next moment at which there is something to do but to note the time.
    pub fn next_due(&self) -> Moment {
        match (self.held_until, self.first_timer) {
            (Some(held), _) => held,
            (None, Some(timer)) => timer.min(self.audit),
            (None, None) => self.audit,
        }
    }

    /// What is due now, escalations first.
    pub async fn due(&mut self, parts: &Parts, now: Moment) -> Result<Vec<Job>, Fault> {
        self.look_at_the_clock(parts, now);
        if self.held_until.is_some_and(|held| now < held) {
            return Ok(Vec::new());
        }
        // First what may fail: then nothing has been taken off the plan yet.
        let timers = match self.first_timer {
            Some(first) if first <= now => due_timers(parts, now).await?,
            Some(_) | None => Vec::new(),
        };
        let mut jobs = Vec::new();
        if self.held_until.take().is_some() {
            jobs.push(Job::Resumed {
                last_alive: self.last_alive,
            });
        }
        jobs.extend(timers);
        jobs.extend(self.rounds(now));
        Ok(jobs)
    }

    /// A clock that was set back puts no round off by more than its own interval.
    fn look_at_the_clock(&mut self, parts: &Parts, now: Moment) {
        self.held_until = self
            .held_until
            .map(|held| held.min(later(now, parts.drain)));
        self.audit = self.audit.min(later(now, AUDIT));
        self.heartbeat = self.heartbeat.min(later(now, HEARTBEAT));
        self.forget = self.forget.min(later(now, AUDIT));
    }

    /// What comes round by itself.
    fn rounds(&mut self, now: Moment) -> Vec<Job> {
        let mut jobs = Vec::new();
        if self.audit <= now {
            self.audit = later(now, AUDIT);
            if !std::mem::take(&mut self.audit_called) {
                self.audit_soon = AUDIT_SOON;
            }
            jobs.push(Job::Audit);
        }
        if self.forget <= now {
            self.forget = later(now, AUDIT);
            jobs.push(Job::Forget);
        }
        if self.heartbeat <= now {
            self.heartbeat = later(now, HEARTBEAT);
            jobs.push(Job::Heartbeat);
        }
        jobs
    }

    /// Looks up the first timer again, after a commit.
    pub async fn refresh(&mut self, parts: &Parts) -> Result<(), Fault> {
        let mut first = None;
        for urgency in Urgency::ALL {
            let rows = first_timers(parts, urgency, 1).await?;
            // A row that can't be read is due at once: it is set aside.
            let due = rows
                .first()
                .map(|row| row.as_ref().map_or(Moment::MIN_UTC, |row| row.due));
            first = [first, due].into_iter().flatten().min();
        }
        self.first_timer = first;
        Ok(())
    }
}

async fn due_timers(parts: &Parts, now: Moment) -> Result<Vec<Job>, Fault> {
    let mut due = Vec::new();
    for urgency in Urgency::ALL {
        let room = TIMERS_PER_COMMIT.saturating_sub(due.len());
        let rows = first_timers(parts, urgency, room).await?;
        due.extend(
            rows.into_iter()
                .take_while(|row| row.as_ref().map_or(true, |row| row.due <= now))
                .map(|row| row.map_or_else(Job::BadRow, Job::Timer)),
        );
    }
    Ok(due)
}

async fn first_timers(
    parts: &Parts,
    urgency: Urgency,
    limit: usize,
) -> Result<Vec<Result<TimerRow, Vec<u8>>>, Fault> {
    let overlay = Overlay::default();
    let ground = super::tx::Ground {
        store: parts.store.as_ref(),
        tenant: &parts.tenant,
        vault: &parts.vault,
        // What is due is read as it is stored: a damaged row has to show.
        recall: &Recall::default(),
    };
    let tx = Tx::new(ground, &overlay, 0, parts.clock.now());
    tx.list_sound(&TimerRow::prefix(urgency), Page::first(limit))
        .await
}

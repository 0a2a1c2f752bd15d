//! When the engine has to wake: the due timers, the heartbeat, the auditor.
//!
//! After a start, timers are held until Telegram's backlog is in (or the drain
//! time is over), so that a report or an "I take it" that waits there comes
//! before the escalation it prevents.

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

pub(super) struct Schedule {
    /// Set until the backlog is in: the latest moment at which timers start.
    held_until: Option<Moment>,
    last_alive: Option<Moment>,
    first_timer: Option<Moment>,
    heartbeat: Moment,
    audit: Moment,
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
        };
        schedule.refresh(parts).await;
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
        self.next_due().min(self.heartbeat)
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
    pub async fn due(&mut self, parts: &Parts, now: Moment) -> Vec<Job> {
        let mut jobs = Vec::new();
        if let Some(held) = self.held_until {
            if now < held {
                return jobs;
            }
            self.held_until = None;
            jobs.push(Job::Resumed {
                last_alive: self.last_alive,
            });
        }
        if self.first_timer.is_some_and(|first| first <= now) {
            jobs.extend(self.due_timers(parts, now).await);
        }
        if self.audit <= now {
            self.audit = later(now, AUDIT);
            jobs.push(Job::Audit);
        }
        if self.heartbeat <= now {
            self.heartbeat = later(now, HEARTBEAT);
            jobs.push(Job::Heartbeat);
        }
        jobs
    }

    async fn due_timers(&self, parts: &Parts, now: Moment) -> Vec<Job> {
        let mut due = Vec::new();
        for urgency in Urgency::ALL {
            let room = TIMERS_PER_COMMIT.saturating_sub(due.len());
            match first_timers(parts, urgency, room).await {
                Ok(rows) => due.extend(
                    rows.into_iter()
                        .take_while(|row| row.as_ref().map_or(true, |row| row.due <= now))
                        .map(|row| row.map_or_else(Job::BadRow, Job::Timer)),
                ),
                Err(fault) => {
                    log::error!(cause = fault.to_string().as_str(); "due timers can't be read");
                }
            }
        }
        due
    }

    /// Looks up the first timer again, after a commit.
    pub async fn refresh(&mut self, parts: &Parts) {
        let mut first = None;
        for urgency in Urgency::ALL {
            match first_timers(parts, urgency, 1).await {
                Ok(rows) => {
                    // A row that can't be read is due at once: it is set aside.
                    let due = rows
                        .first()
                        .map(|row| row.as_ref().map_or(Moment::MIN_UTC, |row| row.due));
                    first = [first, due].into_iter().flatten().min();
                }
                Err(fault) => {
                    log::error!(cause = fault.to_string().as_str(); "the first timer can't be read");
                }
            }
        }
        self.first_timer = first;
    }
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

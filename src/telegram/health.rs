//! Whether Telegram can be reached: for `siaga check` and whoever watches.
//!
//! Each change is logged once, where it is noticed; a state that lasts is not repeated.

use tokio::sync::watch;

use crate::clock::{Clock, Moment};

/// How things stand between the house and Telegram.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Health {
    /// Nothing heard yet.
    Starting,
    /// Updates come.
    Ok,
    /// Another process takes this bot's updates.
    Conflict {
        /// Since when.
        since: Moment,
    },
    /// No (sensible) answer.
    Unreachable {
        /// Since when.
        since: Moment,
    },
    /// Telegram doesn't know the token.
    Unauthorized {
        /// Since when.
        since: Moment,
    },
}

/// A kind of trouble.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trouble {
    Conflict,
    Unreachable,
    Unauthorized,
}

/// Keeps [`Health`] up to date.
#[derive(Debug)]
pub(super) struct Pulse {
    clock: Clock,
    health: watch::Sender<Health>,
}

impl Pulse {
    pub fn new(clock: Clock) -> (Self, watch::Receiver<Health>) {
        let (health, watched) = watch::channel(Health::Starting);
        (Self { clock, health }, watched)
    }

    pub fn well(&self) {
        let was = self.health.send_replace(Health::Ok);
        match was {
            Health::Ok => {}
            Health::Starting => log::info!("telegram answers"),
            Health::Conflict { .. } | Health::Unreachable { .. } | Health::Unauthorized { .. } => {
                log::info!("telegram answers again");
            }
        }
    }

    pub fn ill(&self, trouble: Trouble, cause: &str) {
        let since = self.clock.now();
        let now = match trouble {
            Trouble::Conflict => Health::Conflict { since },
            Trouble::Unreachable => Health::Unreachable { since },
            Trouble::Unauthorized => Health::Unauthorized { since },
        };
        let changed = self.health.send_if_modified(|health| {
            let is_new = std::mem::discriminant(health) != std::mem::discriminant(&now);
            if is_new {
                *health = now;
            }
            is_new
        });
        match (changed, trouble) {
            (false, _) => {}
            (true, Trouble::Unreachable) => log::warn!(cause; "telegram can't be reached"),
            (true, Trouble::Conflict) => {
                log::warn!(cause; "updates go elsewhere; stop the other bot that uses this token");
            }
            (true, Trouble::Unauthorized) => log::error!(cause; "telegram refuses the bot"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    #[test]
    fn trouble_is_dated_from_its_beginning() {
        let start = Moment::from_timestamp(1_586_660_400, 0).unwrap();
        let clock = Clock::still_at(start);
        let (pulse, health) = Pulse::new(clock.clone());
        pulse.ill(Trouble::Unreachable, "timeout");
        clock.move_to(start + TimeDelta::minutes(5));
        pulse.ill(Trouble::Unreachable, "timeout");
        assert_eq!(*health.borrow(), Health::Unreachable { since: start });
        pulse.ill(Trouble::Conflict, "409");
        let since = start + TimeDelta::minutes(5);
        assert_eq!(*health.borrow(), Health::Conflict { since });
        pulse.well();
        assert_eq!(*health.borrow(), Health::Ok);
    }
}

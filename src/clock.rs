//! The only reader of time in the house (clippy forbids it everywhere else).
//!
//! All instants are UTC; the village's zone is applied at the edges
//! ([`crate::domain::calendar`]). A clock is either the machine's, or one that
//! drills and tests move by hand. Sleeping goes through the clock too, so a
//! moved clock wakes whoever waits, at once and in order.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::watch;

/// An instant, in UTC.
pub type Moment = DateTime<Utc>;

/// How long a sleeper trusts one reading of the machine's clock: an adjusted
/// or resumed machine is noticed within this time.
const RECHECK: Duration = Duration::from_secs(20);

/// A shared clock. Clones read the same time.
#[derive(Clone, Debug)]
pub struct Clock(Kind);

#[derive(Clone, Debug)]
enum Kind {
    Machine,
    Movable(Arc<Movable>),
}

#[derive(Debug)]
struct Movable {
    state: Mutex<State>,
    moved: watch::Sender<u64>,
}

#[derive(Debug)]
struct State {
    base: Moment,
    /// Set while the clock runs by itself from `base` on.
    running_since: Option<std::time::Instant>,
}

impl Movable {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn now(&self) -> Moment {
        match self.running_since {
            None => self.base,
            Some(since) => {
                self.base + TimeDelta::from_std(since.elapsed()).unwrap_or(TimeDelta::MAX)
            }
        }
    }
}

impl Clock {
    /// The machine's clock.
    #[must_use]
    pub fn machine() -> Self {
        Self(Kind::Machine)
    }

    /// A clock that stands still at `start` until it is moved: for tests.
    #[must_use]
    pub fn still_at(start: Moment) -> Self {
        Self::movable(start, None)
    }

    /// A clock that runs on from `start` and can be moved: for drills.
    #[must_use]
    pub fn running_from(start: Moment) -> Self {
        Self::movable(start, Some(std::time::Instant::now()))
    }

    fn movable(base: Moment, running_since: Option<std::time::Instant>) -> Self {
        let (moved, _) = watch::channel(0);
        let state = Mutex::new(State {
            base,
            running_since,
        });
        Self(Kind::Movable(Arc::new(Movable { state, moved })))
    }

    /// The time it is.
    #[must_use]
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that reads the time"
    )]
    pub fn now(&self) -> Moment {
        match &self.0 {
            Kind::Machine => Utc::now(),
            Kind::Movable(movable) => movable.state().now(),
        }
    }

    /// Lets a clock that stood still run on by itself. Others are left alone.
    pub fn run(&self) {
        let Kind::Movable(movable) = &self.0 else {
            return;
        };
        movable
            .state()
            .running_since
            .get_or_insert_with(std::time::Instant::now);
        movable.moved.send_modify(|moves| *moves += 1);
    }

    /// Moves a movable clock on to `moment`; never backwards. The machine's
    /// clock is left alone. Returns whether the clock was moved.
    pub fn move_to(&self, moment: Moment) -> bool {
        let Kind::Movable(movable) = &self.0 else {
            return false;
        };
        let mut state = movable.state();
        if moment <= state.now() {
            return false;
        }
        state.base = moment;
        if state.running_since.is_some() {
            state.running_since = Some(std::time::Instant::now());
        }
        drop(state);
        movable.moved.send_modify(|moves| *moves += 1);
        true
    }

    /// Waits until the clock shows `moment` or later.
    pub async fn sleep_until(&self, moment: Moment) {
        match &self.0 {
            Kind::Machine => loop {
                let Ok(left) = (moment - self.now()).to_std() else {
                    return;
                };
                if left.is_zero() {
                    return;
                }
                tokio::time::sleep(left.min(RECHECK)).await;
            },
            Kind::Movable(movable) => self.sleep_movable(movable, moment).await,
        }
    }

    async fn sleep_movable(&self, movable: &Movable, moment: Moment) {
        let mut moves = movable.moved.subscribe();
        loop {
            moves.mark_unchanged();
            let (now, running) = {
                let state = movable.state();
                (state.now(), state.running_since.is_some())
            };
            let Ok(left) = (moment - now).to_std() else {
                return;
            };
            if left.is_zero() {
                return;
            }
            if running {
                // Woken by whichever comes first: the time, or a move.
                let _woken = tokio::time::timeout(left, moves.changed()).await;
            } else if moves.changed().await.is_err() {
                std::future::pending::<()>().await;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: u32) -> Moment {
        DateTime::parse_from_rfc3339(&format!("2020-04-12T{hour:02}:00:00Z"))
            .unwrap()
            .to_utc()
    }

    #[tokio::test]
    async fn a_still_clock_wakes_a_sleeper_only_when_it_is_moved_far_enough() {
        let clock = Clock::still_at(at(7));
        let sleeper = tokio::spawn({
            let clock = clock.clone();
            async move {
                clock.sleep_until(at(9)).await;
                clock.now()
            }
        });
        tokio::task::yield_now().await;
        assert!(clock.move_to(at(8)));
        tokio::task::yield_now().await;
        assert!(!sleeper.is_finished());
        assert!(clock.move_to(at(10)));
        assert_eq!(sleeper.await.unwrap(), at(10));
    }

    #[test]
    fn a_clock_that_runs_goes_on_from_where_it_stood() {
        let clock = Clock::still_at(at(7));
        clock.run();
        let begin = clock.now();
        assert!(begin >= at(7));
        assert!(clock.now() >= begin);
    }

    #[test]
    fn a_clock_never_goes_back() {
        let clock = Clock::still_at(at(7));
        assert!(!clock.move_to(at(6)));
        assert_eq!(clock.now(), at(7));
    }
}

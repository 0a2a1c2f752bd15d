//! Where an alert stands, what can happen to it there, and where that leads.
//!
//! Invariants: what [`Alert::record`] refuses changes nothing; the grade never
//! falls; a closed alert stays as it is, but for a note of what was filed afterwards. Must never look at a clock or at the staff.

use super::{Alert, Cause, Ending, Entry, Fact, Picture, Subject};
use crate::clock::Moment;
use crate::domain::escalation::{Chain, Climb};
use crate::domain::id::PersonId;

/// Where an alert stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Nobody has it yet: telephones go on ringing.
    Open(Climb),
    /// Somebody has it.
    Taken {
        /// Who.
        by: PersonId,
        /// Since when.
        at: Moment,
    },
    /// It is over.
    Closed {
        /// Who ended it.
        by: PersonId,
        /// When.
        at: Moment,
        /// How.
        ending: Ending,
    },
}

/// What can't happen in the state the alert is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Illegal {
    /// It has not been opened, or is opened a second time.
    #[error("an alert opens once, and first")]
    Opening,
    /// It is over.
    #[error("the alert is closed")]
    Closed,
    /// It is taken already.
    #[error("the alert is taken")]
    Taken,
    /// Nobody has it, or somebody else.
    #[error("the alert is not with this person")]
    NotTheirs,
    /// A raise that raises nothing.
    #[error("not graver than before")]
    NotWorse,
    /// What belongs after its end.
    #[error("the alert is not closed")]
    NotClosed,
}

impl Alert {
    /// Books what happened.
    ///
    /// # Errors
    /// When that can't happen now; then nothing is changed.
    pub fn record(&mut self, entry: Entry) -> Result<(), Illegal> {
        self.allows(&entry.fact)?;
        let repeats = self.repeats_the_last_rung(&entry.fact);
        self.follow(entry.at, &entry.fact);
        match self.history.last_mut() {
            Some(last) if repeats => *last = entry,
            Some(_) | None => self.history.push(entry),
        }
        Ok(())
    }

    /// Everyone is rung every ten minutes until somebody answers, for days if need be: of
    /// such a row of rings only the first and the newest are told, for it is read, written
    /// and folded at each of them.
    fn repeats_the_last_rung(&self, fact: &Fact) -> bool {
        let State::Open(climb) = self.state else {
            return false;
        };
        let is_the_same = |entry: &Entry| match (&entry.fact, fact) {
            (
                Fact::Rang {
                    whom: before,
                    rung: Some(_),
                },
                Fact::Rang {
                    whom,
                    rung: Some(_),
                },
            ) => before == whom,
            (_, _) => false,
        };
        let newest = self.history.iter().rev().take(2);
        climb.rungs_rung > self.chain.rungs.len()
            && newest.filter(|one| is_the_same(one)).count() == 2
    }

    fn allows(&self, fact: &Fact) -> Result<(), Illegal> {
        match (self.is_closed(), fact) {
            (true, Fact::FiledAfterwards { .. }) => return Ok(()),
            (true, _) => return Err(Illegal::Closed),
            (false, _) => {}
        }
        match fact {
            Fact::Opened { .. } => Err(Illegal::Opening),
            Fact::FiledAfterwards { .. } => Err(Illegal::NotClosed),
            Fact::Rang { rung: Some(_), .. }
            | Fact::Skipped { .. }
            | Fact::PassedOn { .. }
            | Fact::Took { .. } => self.must_be_open(),
            Fact::HandedOver { by, .. }
            | Fact::TakerLost { by, .. }
            | Fact::Called { by }
            | Fact::Visited { by }
            | Fact::Referred { by }
            | Fact::Confirmed { by }
            | Fact::Noted { by, .. }
            | Fact::Closed { by, .. } => self.must_be_with(Some(*by)),
            Fact::Reassigned { from, .. } => self.must_be_with(Some(*from)),
            Fact::Reminded => self.must_be_with(self.taker()),
            Fact::Worsened { grade, .. } if *grade <= self.grade => Err(Illegal::NotWorse),
            Fact::Rang { rung: None, .. }
            | Fact::Worsened { .. }
            | Fact::Updated { .. }
            | Fact::PressedAgain
            | Fact::DangerAnew { .. }
            | Fact::FellSilent
            | Fact::ReportedBy { .. }
            | Fact::DangerWithdrawn { .. }
            | Fact::Told { .. }
            | Fact::Unreachable
            | Fact::Reachable
            | Fact::Identified { .. } => Ok(()),
        }
    }

    fn must_be_open(&self) -> Result<(), Illegal> {
        match self.taker() {
            None => Ok(()),
            Some(_) => Err(Illegal::Taken),
        }
    }

    fn must_be_with(&self, who: Option<PersonId>) -> Result<(), Illegal> {
        if who.is_some() && self.taker() == who {
            return Ok(());
        }
        Err(Illegal::NotTheirs)
    }

    fn follow(&mut self, at: Moment, fact: &Fact) {
        match fact {
            Fact::Opened { .. }
            | Fact::Told { .. }
            | Fact::ReportedBy { .. }
            | Fact::FiledAfterwards { .. } => {}
            Fact::PressedAgain => {
                self.last_emergency = Some(at);
                self.rang_for_danger = Some(at);
                self.has_news(at);
            }
            Fact::DangerAnew { picture } => {
                self.rang_for_danger = Some(at);
                self.updated(picture);
                self.has_news(at);
            }
            Fact::FellSilent => {
                self.silent_since = Some(at);
                self.has_news(at);
            }
            Fact::Rang { whom, rung } => self.rang(whom, *rung),
            Fact::Skipped { who: by, .. } | Fact::PassedOn { by } => {
                self.tried.insert(*by);
                self.waiting.remove(by);
            }
            Fact::Took { by } => {
                self.state = State::Taken { by: *by, at };
                self.rang_for_danger = None;
                self.attended_to(at);
                self.acted = false;
                self.waiting.clear();
            }
            Fact::HandedOver { by, .. } | Fact::TakerLost { by, .. } => self.let_go(*by, at),
            Fact::Reminded => {
                self.attended = at;
                self.unanswered = self.unanswered.saturating_add(1);
            }
            Fact::Reassigned { from, .. } => self.let_go(*from, at),
            Fact::Confirmed { .. } => self.attended_to(at),
            Fact::Noted { .. } => self.attended = at,
            Fact::Called { .. } | Fact::Visited { .. } | Fact::Referred { .. } => {
                self.attended_to(at);
                self.acted = true;
            }
            Fact::Worsened {
                grade,
                cause,
                picture,
                chain,
            } => {
                self.grade = *grade;
                self.cause = *cause;
                self.rang_for_danger = Some(at);
                if *cause == Cause::Emergency {
                    self.last_emergency = Some(at);
                }
                self.worst = (**picture).clone();
                self.shows(picture);
                self.has_news(at);
                self.climb_anew(at, chain);
            }
            Fact::Updated { picture } => self.updated(picture),
            Fact::DangerWithdrawn { picture } => {
                self.shows(picture);
                self.withdrawn = !picture.in_danger();
            }
            Fact::Unreachable => self.unreachable = true,
            Fact::Reachable => self.unreachable = false,
            Fact::Identified {
                person,
                village,
                chain,
            } => {
                self.subject = Subject::Person(*person);
                self.village = Some(village.clone());
                if let Some(chain) = chain {
                    self.chain = chain.clone();
                }
            }
            Fact::Closed { by, ending } => {
                let (by, ending) = (*by, ending.clone());
                self.state = State::Closed { by, at, ending };
                self.waiting.clear();
            }
        }
    }

    fn updated(&mut self, picture: &Picture) {
        if picture.grade >= self.grade {
            self.worst = picture.clone();
        }
        self.shows(picture);
    }

    /// The newest picture. A sign that is ticked anew ends the mark of one taken back.
    fn shows(&mut self, picture: &Picture) {
        self.picture = picture.clone();
        self.withdrawn &= !picture.in_danger();
        self.silent_since = None;
        self.heard = true;
    }

    /// Whoever has it has to answer anew: what was done before says nothing of this.
    fn has_news(&mut self, at: Moment) {
        if let State::Taken { .. } = self.state {
            self.attended_to(at);
            self.acted = false;
            self.news = true;
        }
    }

    fn attended_to(&mut self, at: Moment) {
        self.attended = at;
        self.unanswered = 0;
        self.news = false;
    }

    fn rang(&mut self, whom: &[PersonId], rung: Option<Moment>) {
        self.tried.extend(whom);
        if let State::Open(climb) = &mut self.state {
            self.waiting.extend(whom);
            if let Some(due) = rung {
                // Beyond the ladder one rung is like another.
                let beyond = self.chain.rungs.len().saturating_add(1);
                climb.rungs_rung = climb.rungs_rung.saturating_add(1).min(beyond);
                climb.last_due = due;
            }
        }
    }

    /// Back on the ladder, as if the first rung had just been rung: whoever is rung
    /// next has the ladder's first span of time.
    fn let_go(&mut self, by: PersonId, at: Moment) {
        self.tried.insert(by);
        self.state = State::Open(Climb {
            rungs_rung: 1,
            last_due: at,
        });
    }

    /// On the graver ladder: from its foot, or, once everyone was rung, at its end.
    fn climb_anew(&mut self, at: Moment, chain: &Chain) {
        if let State::Open(climb) = &mut self.state {
            let spent = self.chain.is_spent(climb);
            climb.rungs_rung = if spent { chain.rungs.len() } else { 0 };
            climb.last_due = at;
        }
        self.chain = chain.clone();
    }
}

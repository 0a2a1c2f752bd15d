//! The way an alert went, told in order: each telephone that rang with the reason why it
//! was this one and just then.
//!
//! Pure: read from the history alone. What was known of the person (values, complaints,
//! words) is left out: the way may be read by whoever may see that there was an alert, and
//! stand in a log.

use super::{Alert, Cause, Ending, Entry, Fact};
use crate::clock::Moment;
use crate::domain::escalation::{Chain, Duty, SkipReason, Whom};
use crate::domain::grade::Grade;
use crate::domain::id::PersonId;

/// Something on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// When.
    pub at: Moment,
    /// What.
    pub what: Happened,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happened {
    /// It opened.
    Opened(Grade, Cause),
    /// It became graver.
    Worsened(Grade, Cause),
    /// How the roster stood when it was fixed who is called.
    Duty(Duty),
    /// Telephones rang.
    Rang(Vec<PersonId>, Because),
    /// Nobody could be rung.
    NobodyToRing,
    /// Somebody was passed over.
    Skipped(PersonId, SkipReason),
    /// "I can't just now."
    PassedOn(PersonId),
    /// "I take it."
    Took(PersonId),
    /// "I still have it."
    Confirmed(PersonId),
    /// Whoever had it gave it away: to somebody in particular, or to the next.
    HandedOver(PersonId, Option<PersonId>),
    /// A coordinator gave it to somebody else.
    Reassigned(PersonId, PersonId, PersonId),
    /// Whoever had it has it no more.
    Lost(PersonId, SkipReason),
    /// Whoever has it was asked how it goes.
    Asked,
    /// The person was called.
    Called(PersonId),
    /// The person was visited.
    Visited(PersonId),
    /// The person was sent to hospital.
    Referred(PersonId),
    /// Whoever has it wrote something down.
    Noted(PersonId),
    /// It was ended.
    Closed(PersonId, Ending),
}

/// Why a telephone rang just then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// The first who is called.
    First,
    /// Nobody took it within so many minutes.
    NobodyTook(u32),
    /// Nobody took it within so many minutes: now all of them.
    NobodyTookAll(u32),
    /// All were rung, and nobody took it: again and again, every so many minutes.
    StillNobody(u32),
    /// The one before can't be rung.
    Skipped,
    /// The one before can't just now.
    PassedOn,
    /// It was given to them.
    Given,
    /// Whoever had it is not there any more, or does not answer.
    Lost,
    /// It became graver.
    Worse,
    /// Danger was told again.
    DangerAnew,
    /// The call for help was pressed again.
    PressedAgain,
    /// The person does not answer.
    FellSilent,
    /// It is known now whom it is about.
    Known,
}

impl Alert {
    /// The way it went so far.
    #[must_use]
    pub fn path(&self) -> Vec<Stop> {
        let mut walk = Walk::default();
        self.history()
            .iter()
            .flat_map(|entry| walk.stops(entry))
            .collect()
    }
}

/// How far the way has been told.
#[derive(Debug, Default)]
struct Walk {
    chain: Option<Chain>,
    /// Rungs of the ladder that were rung.
    rungs: usize,
    /// What has happened since the last telephone rang, and may be why the next one does.
    lately: Option<Because>,
}

impl Walk {
    fn stops(&mut self, entry: &Entry) -> Vec<Stop> {
        let told = self.told(&entry.fact);
        let stop = |what| Stop { at: entry.at, what };
        told.into_iter().map(stop).collect()
    }

    fn told(&mut self, fact: &Fact) -> Vec<Happened> {
        match fact {
            Fact::Opened {
                grade,
                cause,
                chain,
                ..
            } => {
                let opened = Happened::Opened(*grade, *cause);
                self.fixed(chain, opened)
            }
            Fact::Worsened {
                grade,
                cause,
                chain,
                ..
            } => {
                self.climbs_anew(chain);
                self.then(Because::Worse, Happened::Worsened(*grade, *cause))
            }
            Fact::Identified { chain, .. } => self.known(chain.as_ref()),
            Fact::Rang { whom, rung } => vec![self.rang(whom, rung.is_some())],
            Fact::Skipped { who, because } => {
                self.lately = Some(self.lately.unwrap_or(Because::Skipped));
                vec![Happened::Skipped(*who, *because)]
            }
            Fact::PassedOn { by } => self.then(Because::PassedOn, Happened::PassedOn(*by)),
            Fact::HandedOver { by, to } => {
                self.rungs = 1;
                let given = Happened::HandedOver(*by, *to);
                self.then(Because::Given, given)
            }
            Fact::Reassigned { by, from, to } => {
                self.rungs = 1;
                let given = Happened::Reassigned(*by, *from, *to);
                self.then(Because::Given, given)
            }
            Fact::TakerLost { by, because } => {
                self.rungs = 1;
                let lost = Happened::Lost(*by, *because);
                self.then(Because::Lost, lost)
            }
            Fact::DangerAnew { .. } => self.silently(Because::DangerAnew),
            Fact::PressedAgain => self.silently(Because::PressedAgain),
            Fact::FellSilent => self.silently(Because::FellSilent),
            Fact::Took { by } => vec![Happened::Took(*by)],
            Fact::Confirmed { by } => vec![Happened::Confirmed(*by)],
            Fact::Reminded => vec![Happened::Asked],
            Fact::Called { by } => vec![Happened::Called(*by)],
            Fact::Visited { by } => vec![Happened::Visited(*by)],
            Fact::Referred { by } => vec![Happened::Referred(*by)],
            Fact::Noted { by, .. } => vec![Happened::Noted(*by)],
            Fact::Closed { by, ending } => vec![Happened::Closed(*by, ending.clone())],
            Fact::Updated { .. }
            | Fact::ReportedBy { .. }
            | Fact::DangerWithdrawn { .. }
            | Fact::Told { .. }
            | Fact::Unreachable
            | Fact::Reachable
            | Fact::FiledAfterwards { .. } => Vec::new(),
        }
    }

    /// Who is called was fixed.
    fn fixed(&mut self, chain: &Chain, first: Happened) -> Vec<Happened> {
        self.chain = Some(chain.clone());
        let duty = chain.duty.clone().map(Happened::Duty);
        std::iter::once(first).chain(duty).collect()
    }

    /// On the graver ladder: from its foot, or, once everyone was rung, at its end.
    fn climbs_anew(&mut self, chain: &Chain) {
        let old = self.chain.as_ref();
        let spent = old.is_some_and(|old| self.rungs >= old.rungs.len());
        self.rungs = if spent { chain.rungs.len() } else { 0 };
        self.chain = Some(chain.clone());
    }

    fn known(&mut self, chain: Option<&Chain>) -> Vec<Happened> {
        self.lately = Some(Because::Known);
        let Some(chain) = chain else {
            return Vec::new();
        };
        self.chain = Some(chain.clone());
        let duty = chain.duty.clone().map(Happened::Duty);
        duty.into_iter().collect()
    }

    fn then(&mut self, because: Because, what: Happened) -> Vec<Happened> {
        self.lately = Some(because);
        vec![what]
    }

    /// Told by the ring that follows.
    fn silently(&mut self, because: Because) -> Vec<Happened> {
        self.lately = Some(because);
        Vec::new()
    }

    fn rang(&mut self, whom: &[PersonId], of_the_ladder: bool) -> Happened {
        let lately = self.lately.take();
        let because = match (of_the_ladder, lately) {
            (true, Some(Because::Skipped)) if self.rungs > 0 => self.climbed(),
            (true, None) => self.climbed(),
            (_, Some(because)) => because,
            (false, None) => Because::Given,
        };
        self.rungs += usize::from(of_the_ladder);
        match whom.is_empty() {
            true => Happened::NobodyToRing,
            false => Happened::Rang(whom.to_vec(), because),
        }
    }

    /// Why the next rung of the ladder.
    fn climbed(&self) -> Because {
        let Some(chain) = &self.chain else {
            return Because::First;
        };
        let minutes = |place: usize| chain.rungs.get(place).map(|rung| rung.after_minutes);
        match (self.rungs, chain.rungs.get(self.rungs)) {
            (0, _) => Because::First,
            (place, Some(rung)) => {
                let before = minutes(place - 1).unwrap_or(0);
                let waited = rung.after_minutes.saturating_sub(before);
                match rung.whom {
                    Whom::Next => Because::NobodyTook(waited),
                    Whom::Everyone => Because::NobodyTookAll(waited),
                }
            }
            (_, None) => Because::StillNobody(chain.then_every_minutes),
        }
    }
}

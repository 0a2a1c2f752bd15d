//! An alert: a grave report on its way to somebody who takes it.
//!
//! Everything about it is folded from its history: [`Alert::record`] is the only
//! way to change it, and refuses what can't happen (nobody takes a taken alert,
//! nobody ends one that is not theirs). The grade never falls while it is open; a
//! danger sign that is withdrawn marks it and never closes it.
//! It never decides by itself who is rung: that is [`super::escalation`].

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::escalation::{Chain, Climb, SkipReason};
use super::finding::{Finding, PartialNews2, Remark};
use super::grade::Grade;
use super::id::{AlertId, PersonId};
use super::place::VillageId;
use super::report::Answers;
use crate::clock::Moment;

/// About whom it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A registered person.
    Person(PersonId),
    /// An account that belongs to nobody we know, and pressed `/darurat`.
    Account {
        /// Its private chat.
        chat: i64,
        /// The name shown in Telegram: only ever quoted.
        display_name: String,
    },
}

/// What is known of the person's state: shown on the card.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// How grave this alone is.
    pub grade: Grade,
    /// The answers so far.
    pub answers: Answers,
    /// Why it is grave.
    pub findings: Vec<Finding>,
    /// The partial NEWS2, where it applies.
    pub news2: Option<PartialNews2>,
    /// What else the health worker is shown.
    pub remarks: Vec<Remark>,
    /// The day of the report, if it comes from one.
    pub day: Option<NaiveDate>,
    /// Whether the report was finished.
    pub complete: bool,
}

/// What made it open or worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// A filed report.
    Report,
    /// A tap on a danger sign, in a report that is still being made.
    Danger,
    /// `/darurat`.
    Emergency,
    /// No answer after a bad grade.
    Silence,
}

/// How an alert ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// Cared for at home, and watched.
    CaredForAtHome,
    /// Brought to a hospital or the puskesmas.
    Referred,
    /// The complaints have eased.
    Eased,
    /// The person has died.
    Died,
    /// There was no danger.
    FalseAlarm {
        /// Why it rang all the same.
        because: FalseAlarm,
        /// The health worker's own words, if any.
        words: Option<String>,
    },
}

/// Why an alert rang without danger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FalseAlarm {
    /// Pressed by mistake.
    Mistake,
    /// The question was misunderstood.
    Misunderstood,
    /// Measured or typed wrongly.
    WrongValue,
    /// A complaint that is usual for this person.
    Usual,
    /// Somebody only tried it out.
    Trial,
    /// Something else: see the words.
    Other,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When.
    pub at: Moment,
    /// What.
    pub fact: Fact,
}

/// What can happen to an alert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// It opened.
    Opened {
        /// How grave.
        grade: Grade,
        /// Why.
        cause: Cause,
        /// What was known.
        picture: Box<Picture>,
        /// Who will be rung, and when.
        chain: Chain,
    },
    /// Telephones rang.
    Rang {
        /// Whose; empty when nobody could be rung.
        whom: Vec<PersonId>,
        /// The time of the rung of the ladder; `None` for a ring beside the ladder.
        rung: Option<Moment>,
    },
    /// Somebody of the chain was passed over.
    Skipped {
        /// Who.
        who: PersonId,
        /// Why.
        because: SkipReason,
    },
    /// "I can't just now."
    PassedOn {
        /// Who.
        by: PersonId,
    },
    /// "I take it."
    Took {
        /// Who.
        by: PersonId,
    },
    /// Given away: to somebody in particular, or to the next.
    HandedOver {
        /// Who had it.
        by: PersonId,
        /// Whose telephone rings now.
        to: Option<PersonId>,
    },
    /// Whoever had it can't be reached any more, or has left.
    TakerLost {
        /// Who had it.
        by: PersonId,
        /// Why.
        because: SkipReason,
    },
    /// The taker was asked how it goes.
    Reminded,
    /// The person was called.
    Called {
        /// By whom.
        by: PersonId,
    },
    /// The person was visited.
    Visited {
        /// By whom.
        by: PersonId,
    },
    /// The person was sent to hospital.
    Referred {
        /// By whom.
        by: PersonId,
    },
    /// A graver report came.
    Worsened {
        /// How grave now.
        grade: Grade,
        /// Why.
        cause: Cause,
        /// What is known now.
        picture: Box<Picture>,
        /// The same people on the graver ladder.
        chain: Chain,
    },
    /// More is known; no graver.
    Updated {
        /// What is known now.
        picture: Box<Picture>,
    },
    /// `/darurat` was pressed (again) and rings again.
    PressedAgain,
    /// The danger sign was taken back. Marks it, never closes it.
    DangerWithdrawn {
        /// What is known now.
        picture: Box<Picture>,
    },
    /// The person wrote who and where they are.
    Told {
        /// In their own words: only ever quoted.
        words: String,
    },
    /// The chat with the person is dead: telephone, or go there.
    Unreachable,
    /// The chat with the person works again.
    Reachable,
    /// The account has registered: now it is known who it is.
    Identified {
        /// Who.
        person: PersonId,
        /// Where.
        village: VillageId,
    },
    /// It is over.
    Closed {
        /// By whom.
        by: PersonId,
        /// How.
        ending: Ending,
    },
}

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
}

/// An alert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Facts", into = "Facts")]
pub struct Alert {
    id: AlertId,
    /// As it opened: what is stored. Who it is now follows from the history.
    opened_about: (Subject, Option<VillageId>),
    subject: Subject,
    village: Option<VillageId>,
    history: Vec<Entry>,
    chain: Chain,
    grade: Grade,
    cause: Cause,
    picture: Picture,
    worst: Picture,
    state: State,
    attended: Moment,
    acted: bool,
    withdrawn: bool,
    unreachable: bool,
    tried: BTreeSet<PersonId>,
    waiting: BTreeSet<PersonId>,
}

/// An alert as it is stored: what happened, and nothing that follows from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Facts {
    id: AlertId,
    subject: Subject,
    village: Option<VillageId>,
    history: Vec<Entry>,
}

impl From<Alert> for Facts {
    fn from(alert: Alert) -> Self {
        let (subject, village) = alert.opened_about;
        Self {
            id: alert.id,
            subject,
            village,
            history: alert.history,
        }
    }
}

impl TryFrom<Facts> for Alert {
    type Error = Illegal;

    fn try_from(facts: Facts) -> Result<Self, Illegal> {
        Self::fold(facts.id, facts.subject, facts.village, facts.history)
    }
}

impl Alert {
    /// The alert that this history tells of.
    ///
    /// # Errors
    /// When the history can't have happened.
    pub fn fold(
        id: AlertId,
        subject: Subject,
        village: Option<VillageId>,
        history: Vec<Entry>,
    ) -> Result<Self, Illegal> {
        let mut entries = history.into_iter();
        let first = entries.next().ok_or(Illegal::Opening)?;
        let mut alert = Self::opened(id, subject, village, first)?;
        for entry in entries {
            alert.record(entry)?;
        }
        Ok(alert)
    }

    fn opened(
        id: AlertId,
        subject: Subject,
        village: Option<VillageId>,
        first: Entry,
    ) -> Result<Self, Illegal> {
        let Fact::Opened {
            grade,
            cause,
            picture,
            chain,
        } = first.fact.clone()
        else {
            return Err(Illegal::Opening);
        };
        let at = first.at;
        Ok(Self {
            id,
            opened_about: (subject.clone(), village.clone()),
            subject,
            village,
            history: vec![first],
            chain,
            grade,
            cause,
            worst: (*picture).clone(),
            picture: *picture,
            state: State::Open(Climb {
                rungs_rung: 0,
                last_due: at,
            }),
            attended: at,
            acted: false,
            withdrawn: false,
            unreachable: false,
            tried: BTreeSet::new(),
            waiting: BTreeSet::new(),
        })
    }

    /// Books what happened.
    ///
    /// # Errors
    /// When that can't happen now; then nothing is changed.
    pub fn record(&mut self, entry: Entry) -> Result<(), Illegal> {
        self.allows(&entry.fact)?;
        self.follow(entry.at, &entry.fact);
        self.history.push(entry);
        Ok(())
    }

    fn allows(&self, fact: &Fact) -> Result<(), Illegal> {
        if self.is_closed() {
            return Err(Illegal::Closed);
        }
        match fact {
            Fact::Opened { .. } => Err(Illegal::Opening),
            Fact::Rang { rung: Some(_), .. }
            | Fact::Skipped { .. }
            | Fact::PassedOn { .. }
            | Fact::Took { .. } => self.must_be_open(),
            Fact::HandedOver { by, .. }
            | Fact::TakerLost { by, .. }
            | Fact::Called { by }
            | Fact::Visited { by }
            | Fact::Referred { by }
            | Fact::Closed { by, .. } => self.must_be_with(Some(*by)),
            Fact::Reminded => self.must_be_with(self.taker()),
            Fact::Worsened { grade, .. } if *grade <= self.grade => Err(Illegal::NotWorse),
            Fact::Rang { rung: None, .. }
            | Fact::Worsened { .. }
            | Fact::Updated { .. }
            | Fact::PressedAgain
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
            Fact::Opened { .. } | Fact::Told { .. } | Fact::PressedAgain => {}
            Fact::Rang { whom, rung } => self.rang(whom, *rung),
            Fact::Skipped { who: by, .. } | Fact::PassedOn { by } => {
                self.tried.insert(*by);
                self.waiting.remove(by);
            }
            Fact::Took { by } => {
                self.state = State::Taken { by: *by, at };
                self.attended = at;
                self.acted = false;
                self.waiting.clear();
            }
            Fact::HandedOver { by, .. } | Fact::TakerLost { by, .. } => self.let_go(*by, at),
            Fact::Reminded => self.attended = at,
            Fact::Called { .. } | Fact::Visited { .. } | Fact::Referred { .. } => {
                self.attended = at;
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
                self.worst = (**picture).clone();
                self.picture = (**picture).clone();
                self.withdrawn = false;
                self.climb_anew(at, chain);
            }
            Fact::Updated { picture } => self.updated(picture),
            Fact::DangerWithdrawn { picture } => {
                self.picture = (**picture).clone();
                self.withdrawn = true;
            }
            Fact::Unreachable => self.unreachable = true,
            Fact::Reachable => self.unreachable = false,
            Fact::Identified { person, village } => {
                self.subject = Subject::Person(*person);
                self.village = Some(village.clone());
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
        self.picture = picture.clone();
    }

    fn rang(&mut self, whom: &[PersonId], rung: Option<Moment>) {
        self.tried.extend(whom);
        if let State::Open(climb) = &mut self.state {
            self.waiting.extend(whom);
            if let Some(due) = rung {
                climb.rungs_rung = climb.rungs_rung.saturating_add(1);
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

    /// Its identifier.
    #[must_use]
    pub fn id(&self) -> AlertId {
        self.id
    }

    /// About whom.
    #[must_use]
    pub fn subject(&self) -> &Subject {
        &self.subject
    }

    /// The village, where it is known.
    #[must_use]
    pub fn village(&self) -> Option<&VillageId> {
        self.village.as_ref()
    }

    /// What happened, in order.
    #[must_use]
    pub fn history(&self) -> &[Entry] {
        &self.history
    }

    /// Who is rung, and when.
    #[must_use]
    pub fn chain(&self) -> &Chain {
        &self.chain
    }

    /// The worst grade so far.
    #[must_use]
    pub fn grade(&self) -> Grade {
        self.grade
    }

    /// What gave it that grade.
    #[must_use]
    pub fn cause(&self) -> Cause {
        self.cause
    }

    /// What is known now.
    #[must_use]
    pub fn picture(&self) -> &Picture {
        &self.picture
    }

    /// What was known when it was at its worst.
    #[must_use]
    pub fn worst(&self) -> &Picture {
        &self.worst
    }

    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// When it opened.
    #[must_use]
    pub fn since(&self) -> Moment {
        self.history.first().map_or(self.attended, |entry| entry.at)
    }

    /// Who has it.
    #[must_use]
    pub fn taker(&self) -> Option<PersonId> {
        match self.state {
            State::Taken { by, .. } => Some(by),
            State::Open(_) | State::Closed { .. } => None,
        }
    }

    /// Whether it is over.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        match self.state {
            State::Closed { .. } => true,
            State::Open(_) | State::Taken { .. } => false,
        }
    }

    /// Whether the danger sign was taken back.
    #[must_use]
    pub fn is_withdrawn(&self) -> bool {
        self.withdrawn
    }

    /// Whether the chat with the person is dead.
    #[must_use]
    pub fn is_unreachable(&self) -> bool {
        self.unreachable
    }

    /// Whether the taker has called, visited or referred since taking it.
    #[must_use]
    pub fn has_been_acted_on(&self) -> bool {
        self.acted
    }

    /// Since when the taker has let nothing be heard.
    #[must_use]
    pub fn attended(&self) -> Moment {
        self.attended
    }

    /// Those who were rung, skipped or have passed it on.
    #[must_use]
    pub fn tried(&self) -> &BTreeSet<PersonId> {
        &self.tried
    }

    /// Those whose telephone has rung and who may still take it.
    #[must_use]
    pub fn waiting_for(&self) -> &BTreeSet<PersonId> {
        &self.waiting
    }

    /// When `/darurat` last made telephones ring.
    #[must_use]
    pub fn last_emergency(&self) -> Option<Moment> {
        let pressed = |entry: &&Entry| match &entry.fact {
            Fact::Opened { cause, .. } | Fact::Worsened { cause, .. } => *cause == Cause::Emergency,
            Fact::PressedAgain => true,
            Fact::Rang { .. }
            | Fact::Skipped { .. }
            | Fact::PassedOn { .. }
            | Fact::Took { .. }
            | Fact::HandedOver { .. }
            | Fact::TakerLost { .. }
            | Fact::Reminded
            | Fact::Called { .. }
            | Fact::Visited { .. }
            | Fact::Referred { .. }
            | Fact::Updated { .. }
            | Fact::DangerWithdrawn { .. }
            | Fact::Told { .. }
            | Fact::Unreachable
            | Fact::Reachable
            | Fact::Identified { .. }
            | Fact::Closed { .. } => false,
        };
        self.history
            .iter()
            .rev()
            .find(pressed)
            .map(|entry| entry.at)
    }
}

/// What a new grave moment means for the alert of the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// There is no open alert: one opens.
    First,
    /// Graver than before: it is raised and rings again.
    Worse,
    /// As grave as before, or less: the cards are updated quietly.
    Same,
    /// `/darurat` again within the pause: answered, and nobody is rung.
    Repeat,
    /// `/darurat` for the first time, or again after the pause: rings again.
    Insists,
}

/// What a grave moment means. `pause` is how long a repeated emergency press rings nobody.
#[must_use]
pub fn decide(
    open: Option<&Alert>,
    grade: Grade,
    cause: Cause,
    now: Moment,
    pause: TimeDelta,
) -> Decision {
    let Some(alert) = open else {
        return Decision::First;
    };
    if grade > alert.grade() {
        return Decision::Worse;
    }
    match cause {
        Cause::Report | Cause::Danger | Cause::Silence => Decision::Same,
        Cause::Emergency => match alert.last_emergency() {
            Some(pressed) if now - pressed < pause => Decision::Repeat,
            Some(_) | None => Decision::Insists,
        },
    }
}

#[cfg(test)]
mod tests;

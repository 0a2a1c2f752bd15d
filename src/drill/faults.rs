//! Trouble on demand: what Telegram and the network do on bad days.
//!
//! Deterministic: the same seed and the same calls give the same trouble.

use std::time::Duration;

use super::journal::is_send;

/// What goes wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// 429 with `retry_after`; the chat stays closed that long by the clock.
    TooMany {
        /// Seconds to wait.
        retry_after_secs: i64,
    },
    /// As above, for every chat of the bot.
    TooManyForBot {
        /// Seconds to wait.
        retry_after_secs: i64,
    },
    /// 500 in the shape of the Bot API.
    ServerError,
    /// 502 with a page of HTML, as a proxy answers.
    BadGateway,
    /// The connection closes without an answer; nothing was done.
    CutBefore,
    /// The connection closes without an answer, but it was done.
    CutAfter,
    /// The answer comes late, in real time. Other trouble may follow.
    Slow(Duration),
    /// 503: Telegram is down.
    Down,
    /// A refusal with this code and description.
    Refuse(u16, String),
}

/// Which calls it meets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Every call.
    All,
    /// `getUpdates` only.
    GetUpdates,
    /// Calls that make new messages.
    Sends,
    /// Everything but `getUpdates`.
    AllButGetUpdates,
    /// One method, spelled as in the Bot API.
    Method(&'static str),
    /// Every call about one chat.
    Chat(i64),
}

/// How often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// The next so many calls that match.
    Next(u32),
    /// So many of a thousand calls, drawn by the seed.
    PerMille(u16),
    /// Until it is switched off.
    Always,
}

/// Names a switched-on trouble.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleId(u64);

#[derive(Debug, Clone)]
struct Rule {
    id: RuleId,
    trouble: Trouble,
    target: Target,
    when: When,
}

/// The trouble that is switched on.
#[derive(Debug, Clone)]
pub struct Faults {
    rules: Vec<Rule>,
    next: u64,
    draw: Draw,
}

/// What a call meets.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Verdict {
    pub slow: Duration,
    pub trouble: Option<Trouble>,
}

impl Faults {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            rules: Vec::new(),
            next: 1,
            draw: Draw(seed),
        }
    }

    /// Switches trouble on. Of several that match, the first decides.
    pub fn add(&mut self, trouble: Trouble, target: Target, when: When) -> RuleId {
        let id = RuleId(self.next);
        self.next += 1;
        self.rules.push(Rule {
            id,
            trouble,
            target,
            when,
        });
        id
    }

    /// Switches one trouble off.
    pub fn remove(&mut self, id: RuleId) {
        self.rules.retain(|rule| rule.id != id);
    }

    /// Switches everything off.
    pub fn clear(&mut self) {
        self.rules.clear();
    }

    /// Whether anything is still switched on.
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        self.rules.is_empty()
    }

    /// Whether calls of this method fail until further notice: then a long
    /// poll that already waits is to fail too.
    pub(super) fn is_down(&self, method: &str) -> bool {
        self.rules.iter().any(|rule| {
            rule.when == When::Always
                && rule.target.meets(method, None)
                && !matches!(rule.trouble, Trouble::Slow(_) | Trouble::CutAfter)
        })
    }

    pub(super) fn judge(&mut self, method: &str, chat: Option<i64>) -> Verdict {
        let mut verdict = Verdict::default();
        for rule in &mut self.rules {
            let decided = verdict.trouble.is_some();
            let slow = matches!(rule.trouble, Trouble::Slow(_));
            if (decided && !slow) || !rule.target.meets(method, chat) {
                continue;
            }
            if !rule.when.strikes(&mut self.draw) {
                continue;
            }
            match &rule.trouble {
                Trouble::Slow(time) => verdict.slow += *time,
                other => verdict.trouble = Some(other.clone()),
            }
        }
        self.rules.retain(|rule| rule.when != When::Next(0));
        verdict
    }
}

impl Target {
    fn meets(&self, method: &str, chat: Option<i64>) -> bool {
        match self {
            Self::All => true,
            Self::GetUpdates => method == "getUpdates",
            Self::AllButGetUpdates => method != "getUpdates",
            Self::Sends => is_send(method),
            Self::Method(name) => *name == method,
            Self::Chat(id) => chat == Some(*id),
        }
    }
}

impl When {
    fn strikes(&mut self, draw: &mut Draw) -> bool {
        match self {
            Self::Always => true,
            Self::Next(0) => false,
            Self::Next(left) => {
                *left -= 1;
                true
            }
            Self::PerMille(rate) => draw.below(1000) < u64::from(*rate),
        }
    }
}

/// A small deterministic source of chance (splitmix64).
#[derive(Debug, Clone)]
pub(super) struct Draw(pub u64);

impl Draw {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound.max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_calls_that_match_are_met_and_no_more() {
        let mut faults = Faults::new(1);
        faults.add(Trouble::ServerError, Target::Sends, When::Next(2));
        assert_eq!(faults.judge("getUpdates", None), Verdict::default());
        for _ in 0..2 {
            let met = faults.judge("sendMessage", Some(1)).trouble;
            assert_eq!(met, Some(Trouble::ServerError));
        }
        assert!(faults.is_quiet());
        assert_eq!(faults.judge("sendMessage", Some(1)), Verdict::default());
    }

    #[test]
    fn the_same_seed_brings_the_same_trouble() {
        let run = |seed| {
            let mut faults = Faults::new(seed);
            faults.add(Trouble::CutAfter, Target::All, When::PerMille(90));
            (0..1000)
                .filter(|_| faults.judge("sendMessage", None).trouble.is_some())
                .collect::<Vec<_>>()
        };
        assert_eq!(run(5), run(5));
        assert_ne!(run(5), run(6));
        assert!((60..120).contains(&run(5).len()));
    }
}

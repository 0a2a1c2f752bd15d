//! A chat that floods the bot with commands is slowed, politely.
//!
//! Each command has an answer of its own. Whoever gives more of them than a person
//! can read is asked to wait, once in a while, and not answered meanwhile: else the
//! answers would queue for minutes, and what matters would come behind them. A call
//! for help is never held back. (What is no answer to a question gets few pointers
//! anyway; a press is answered where it was made.)
//!
//! What counts is when a command was given, not when it was taken in: after an
//! outage a day's messages come at once, and that is no flood.

use chrono::TimeDelta;

use super::command::{Command, Typed};
use super::visit::Visit;
use crate::clock::Moment;
use crate::engine::Fault;
use crate::engine::incoming::What;
use crate::i18n::Msg;

/// How fast commands may come, on average, for ever.
const EVERY: TimeDelta = TimeDelta::seconds(1);
/// How far ahead of that a quick person may be.
const AHEAD: TimeDelta = TimeDelta::seconds(30);
/// At most one request for patience in this time.
const ONE_LINE_IN: TimeDelta = TimeDelta::seconds(20);

/// Whether this comes too fast to be answered; says so now and then.
///
/// # Errors
/// When a message can't be put into bytes (a bug).
pub fn holds_back(visit: &mut Visit<'_, '_>, what: &What) -> Result<bool, Fault> {
    if !counts(what) {
        return Ok(false);
    }
    let said = visit.said_at.unwrap_or_else(|| visit.desk.now());
    let busy_until = visit.conversation.busy_until;
    if let Some(busy_until) = admitted(busy_until, said) {
        visit.conversation.busy_until = Some(busy_until);
        return Ok(false);
    }
    let told = visit.conversation.asked_for_patience;
    let recently = TimeDelta::zero()..ONE_LINE_IN;
    if !told.is_some_and(|told| recently.contains(&(said - told))) {
        visit.conversation.asked_for_patience = Some(said);
        let line = visit.say(Msg::new("too-fast"));
        visit.reply(line)?;
    }
    Ok(true)
}

/// Until when this chat is ahead of its pace once this was taken; `None`: too far.
fn admitted(busy_until: Option<Moment>, said: Moment) -> Option<Moment> {
    let from = busy_until.map_or(said, |busy| busy.max(said));
    (from - said < AHEAD).then(|| from + EVERY)
}

fn counts(what: &What) -> bool {
    let What::Text { text, .. } = what else {
        return false;
    };
    Typed::read(text).is_some_and(|typed| typed.command != Some(Command::Emergency))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::incoming::TelegramMessageId;

    fn at(second: i64) -> Moment {
        Moment::UNIX_EPOCH + TimeDelta::seconds(second)
    }

    fn answered(said: impl Iterator<Item = i64>) -> usize {
        let mut busy_until = None;
        said.filter(|second| {
            let admitted = admitted(busy_until, at(*second));
            busy_until = admitted.or(busy_until);
            admitted.is_some()
        })
        .count()
    }

    #[test]
    fn a_person_is_never_too_fast_and_a_flood_is() {
        assert_eq!(answered(0..10_000), 10_000, "one a second");
        assert_eq!(answered((0..30).map(|_| 5)), 30, "thirty at once");
        assert_eq!(answered((0..500).map(|_| 5)), 30, "five hundred at once");
        assert_eq!(answered((0..500).map(|n| n / 10)), 30 + 49);
        let after_a_pause = (0..500).map(|_| 0).chain((0..60).map(|_| 60));
        assert_eq!(answered(after_a_pause), 60);
    }

    #[test]
    fn help_is_always_heard() {
        let message = TelegramMessageId(1);
        let typed = |text: &str| What::Text {
            message,
            text: text.to_owned(),
        };
        for (what, expected) in [
            (typed("/bantuan"), true),
            (typed("/nonsense"), true),
            (typed("/darurat"), false),
            (typed("/gawat"), false),
            (typed("36,8"), false),
            (typed("tolong, sesak berat"), false),
            (What::Left, false),
        ] {
            assert_eq!(counts(&what), expected, "{what:?}");
        }
    }
}

//! The two things that are written: a question, and an answer.

use serde::{Deserialize, Serialize};

use super::case::Case;
use super::{answering, asking, card, thread};
use crate::domain::access::Action;
use crate::domain::id::{PersonId, QuestionId, RandomId};
use crate::engine::Fault;
use crate::features::Visit;
use crate::features::dialogue::{self, Choice, Dialogue, Input, Screen, Turn};
use crate::features::home;
use crate::i18n::{Html, Msg};

/// Where the flow stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Somebody is asked for their question.
    Asking {
        /// About whom.
        about: PersonId,
        /// The thread that goes on; `None`: a new one, or the one that is open.
        thread: Option<QuestionId>,
    },
    /// A health worker is asked for the answer.
    Answering {
        /// To which question.
        question: QuestionId,
    },
}

/// Leaves without writing anything.
const CANCEL: &str = "cancel";
/// Before a member's identifier: the question is about them.
const ABOUT: &str = "about-";

impl Form {
    pub(super) fn asking(about: PersonId, thread: Option<QuestionId>) -> Self {
        Self::Asking { about, thread }
    }

    pub(super) fn answering(question: QuestionId) -> Self {
        Self::Answering { question }
    }

    /// Whether it is offered again after another command interrupted it: somebody waits
    /// for an answer; of a question nothing was written yet.
    #[must_use]
    pub fn worth_resuming(&self) -> bool {
        match self {
            Self::Asking { .. } => false,
            Self::Answering { .. } => true,
        }
    }

    /// Whether a resident writes here, and not a health worker.
    #[must_use]
    pub fn is_the_residents_own(&self) -> bool {
        match self {
            Self::Asking { .. } => true,
            Self::Answering { .. } => false,
        }
    }
}

impl Dialogue for Form {
    async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        let html = match self {
            Self::Asking { thread: None, .. } => visit.say(Msg::new("ask-write")),
            Self::Asking {
                thread: Some(_), ..
            } => visit.say(Msg::new("ask-write-more")),
            Self::Answering { question } => answer_screen(visit, *question).await?,
        };
        let cancel = Choice::new(visit.label(Msg::new("cancel-button")), CANCEL);
        let screen = match self {
            Self::Asking {
                about,
                thread: None,
            } if visit.reports_for_others() => about_whom(visit, html, *about).await?,
            Self::Asking { .. } | Self::Answering { .. } => Screen::asking(html),
        };
        Ok(screen.row([cancel]))
    }

    async fn answer(&mut self, visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
        if input == Input::Word(CANCEL) {
            return cancelled(visit);
        }
        if let Input::Word(word) = input
            && let Self::Asking {
                about,
                thread: None,
            } = self
            && let Some(person) = meant(visit, word).await?
        {
            *about = person;
            return Ok(Turn::Redraw);
        }
        let is_cancel = |text| dialogue::same_words(text, &visit.label(Msg::new("cancel-button")));
        if let Input::Text(text) = input
            && is_cancel(text)
        {
            return cancelled(visit);
        }
        let Some(said) = thread::said(visit, input) else {
            return Ok(Turn::Refused(visit.say(Msg::new("ask-only-these"))));
        };
        match self {
            Self::Asking { about, thread } => match thread_case(visit, *thread).await? {
                Some(case) => asking::say_in(visit, case, said).await?,
                None => asking::say(visit, *about, said).await?,
            },
            Self::Answering { question } => {
                answering::give_answer(visit, *question, said).await?;
            }
        }
        Ok(Turn::Done { choice: None })
    }

    fn back(&mut self) -> bool {
        false
    }

    fn needs(&self) -> Action {
        match self {
            Self::Asking { .. } => Action::Talk,
            Self::Answering { .. } => Action::AnswerQuestions,
        }
    }

    fn can_go_back(&self) -> bool {
        false
    }

    fn stand_at(&mut self, other: &Self) {
        *self = other.clone();
    }
}

/// Where a telephone reports for several: of whom the question speaks, changed with one
/// tap, so that whoever asks about themselves is asked nothing more.
async fn about_whom(visit: &Visit<'_, '_>, html: Html, about: PersonId) -> Result<Screen, Fault> {
    let ask = visit.say(Msg::new("ask-about-whom"));
    let mut screen = Screen::asking(Html::join([html, ask], "\n"));
    let members = visit.household.iter().flat_map(|house| &house.members);
    for id in members {
        let Some((person, _)) = visit.reports_for(id.bits()).await? else {
            continue;
        };
        let mark = match *id == about {
            true => Msg::new("chosen-mark"),
            false => Msg::new("unchosen-mark"),
        };
        let name = visit.desk.address(visit.language, &person);
        let label = visit.label(mark.plain("label", name));
        screen = screen.row([Choice::new(label, format!("{ABOUT}{:x}", id.bits()))]);
    }
    Ok(screen)
}

/// The member whose button this is, as far as this telephone may report for them.
async fn meant(visit: &Visit<'_, '_>, word: &str) -> Result<Option<PersonId>, Fault> {
    let bits = word.strip_prefix(ABOUT);
    let Some(bits) = bits.and_then(|hex| u64::from_str_radix(hex, 16).ok()) else {
        return Ok(None);
    };
    let meant = visit.reports_for(bits).await?;
    Ok(meant.map(|(person, _)| person.id))
}

async fn thread_case(
    visit: &Visit<'_, '_>,
    thread: Option<QuestionId>,
) -> Result<Option<Case>, Fault> {
    let Some(id) = thread else {
        return Ok(None);
    };
    let case = Case::find(&visit.desk, id).await?;
    Ok(case.filter(|case| !case.has_lapsed()))
}

fn cancelled(visit: &mut Visit<'_, '_>) -> Result<Turn, Fault> {
    let line = visit.say(Msg::new("cancelled"));
    let keyboard = home::keyboard(visit);
    visit.reply_with(line, keyboard)?;
    Ok(Turn::Done { choice: None })
}

/// To whom, and what was asked last: two questions lie on one telephone.
async fn answer_screen(visit: &Visit<'_, '_>, question: QuestionId) -> Result<Html, Fault> {
    let Some(case) = Case::find(&visit.desk, question).await? else {
        return Ok(visit.say(Msg::new("ask-over-toast")));
    };
    let who = card::who(&visit.desk, visit.language, &case);
    let title = visit.say(Msg::new("ask-answer-to").html("who", who));
    let asked = case.question().unanswered();
    let last = asked.iter().rev().find_map(|said| said.text.as_deref());
    let parts = [
        title,
        last.map(Html::quote).unwrap_or_default(),
        visit.say(Msg::new("ask-answer-how")),
    ];
    Ok(Html::join(parts, "\n"))
}

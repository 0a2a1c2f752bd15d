//! A list of results that comes as a file: read beside the engine, then as if it had been
//! pasted, with the same preview.

use serde::{Deserialize, Serialize};

use super::Form;
use crate::domain::id::TestSessionId;
use crate::domain::text::result_list;
use crate::engine::Fault;
use crate::engine::clerk::{NoFile, NotDone};
use crate::engine::incoming::{AccountId, ChatId, Sender, SentFile};
use crate::engine::outgoing::{Body, Lane};
use crate::features::clerk::{Clerk, Work};
use crate::features::dialogue::{self, Turn};
use crate::features::order::{Answer, Order};
use crate::features::{Desk, Flow, Visit};
use crate::i18n::Msg;
use crate::report::sheets::open::{self, Limits};

/// A list of a round of tests is no longer, in bytes.
const LONGEST: u64 = 500_000;
/// Nor has it more rows.
const LIMITS: Limits = Limits {
    rows: result_list::LINES_MAX,
    unpacked: 20_000_000,
};

/// For what a list is fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Errand {
    /// Of which session.
    pub session: TestSessionId,
    /// Who sent it.
    pub chat: i64,
}

/// A list was read, or can't be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// For what it was fetched.
    pub errand: Errand,
    /// Its lines.
    pub list: Option<String>,
}

/// The file is fetched; the question stays.
pub(super) fn fetch(
    visit: &mut Visit<'_, '_>,
    session: TestSessionId,
    file: &SentFile,
) -> Result<Turn, Fault> {
    if file.size.is_some_and(|size| size > LONGEST) {
        return Ok(Turn::Refused(visit.say(unreadable())));
    }
    let errand = Errand {
        session,
        chat: visit.chat.0,
    };
    let body = Body::Fetch {
        file: file.id.clone(),
        longest: LONGEST,
        order: Work::Results(errand).order()?,
    };
    let chat = visit.chat;
    visit.desk.send_body(chat, Lane::Bulk, body, None)?;
    Ok(Turn::Redraw)
}

/// The file came, or the word that it is not there.
///
/// # Errors
/// When the engine can't keep it just now.
pub async fn taken(
    clerk: &Clerk,
    errand: Errand,
    file: Result<Vec<u8>, NoFile>,
) -> Result<(), NotDone> {
    let list = match file {
        Ok(bytes) => {
            let read = tokio::task::spawn_blocking(move || {
                let rows = open::open(&bytes, LIMITS).ok()?;
                result_list::from_table(&rows)
            });
            // A file on which a reader breaks is none that can be read.
            read.await.unwrap_or(None)
        }
        Err(NoFile::TooLong | NoFile::Gone) => None,
    };
    let list = list.filter(|list| !result_list::read(list).is_empty());
    clerk
        .ask(&Order::Results(Ask { errand, list }))
        .await
        .map(drop)
}

/// The list goes on as if it had been pasted, if it is still waited for.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn carried_out(desk: &mut Desk<'_, '_>, ask: Ask) -> Result<Answer, Fault> {
    let sender = Sender {
        account: AccountId(ask.errand.chat),
        display_name: String::new(),
        language_code: None,
    };
    let mut visit = Visit::open(Desk::new(desk.tx, desk.house), &sender).await?;
    let open = visit.conversation.open.as_mut();
    let waits = open.is_some_and(|open| fills(&mut open.flow, &ask));
    match (waits, ask.list) {
        (true, Some(_)) => {
            let open = visit.conversation.open.as_ref();
            if let Some(asked) = open.and_then(|open| open.asked.clone()) {
                dialogue::close_question(&mut visit.desk, ChatId(ask.errand.chat), &asked)?;
            }
            dialogue::ask(&mut visit).await?;
            visit.keep_conversation()?;
        }
        (true, None) => {
            let line = visit.say(unreadable());
            visit.reply(line)?;
        }
        (false, None) => {
            let line = visit.say(unreadable());
            visit.last_word(line)?;
        }
        (false, Some(_)) => {
            let line = visit.say(Msg::new("results-list-file-late"));
            visit.last_word(line)?;
        }
    }
    Ok(Answer::Done)
}

fn unreadable() -> Msg {
    Msg::new("results-no-list-file").num("lines", result_list::LINES_MAX)
}

/// Whether the flow waits for this list; takes it.
fn fills(flow: &mut Flow, ask: &Ask) -> bool {
    let Flow::Results(Form::Paste { session, text }) = flow else {
        return false;
    };
    let waits = *session == ask.errand.session;
    if waits && ask.list.is_some() {
        text.clone_from(&ask.list);
    }
    waits
}

//! Sessions of tests, and results, by person.
//!
//! Beside a session stands on which messages it is shown, so that they can be brought up to
//! date.

use serde::{Deserialize, Serialize};

use crate::domain::id::{PersonId, RandomId, TestSessionId};
use crate::domain::test_result::{TestResult, TestSession};
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::MessageRef;
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// A session with its cards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionFile {
    /// The session.
    pub session: TestSession,
    /// Where it is open on a telephone of the staff: one message a chat.
    pub cards: Vec<Card>,
}

/// A message that shows how far a session has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Whose telephone.
    pub staff: PersonId,
    /// Their private chat.
    pub chat: ChatId,
    /// The message.
    pub message: MessageRef,
}

fn place(id: TestSessionId) -> Key {
    Key::new(Table::TestSession).u64(id.bits())
}

fn of(person: PersonId) -> Key {
    Key::new(Table::TestResult).u64(person.bits())
}

impl Record for SessionFile {
    const TABLE: Table = Table::TestSession;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        place(self.session.id)
    }
}

impl Record for TestResult {
    const TABLE: Table = Table::TestResult;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        of(self.person).u64(self.session.bits())
    }
}

/// The session with this id.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn session(tx: &Tx<'_>, id: TestSessionId) -> Result<Option<SessionFile>, Fault> {
    tx.get(&place(id)).await
}

/// All sessions, the newest first: there are as many as days on which somebody came to
/// test. One that can't be read is left out.
///
/// # Errors
/// When the store fails.
pub async fn sessions(tx: &Tx<'_>) -> Result<Vec<SessionFile>, Fault> {
    let table = Key::new(Table::TestSession);
    let rows = tx
        .list_sound::<SessionFile>(&table, Page::first(usize::MAX / 2))
        .await?;
    let mut files: Vec<SessionFile> = rows.into_iter().flatten().collect();
    files.sort_by_key(|file| std::cmp::Reverse((file.session.on, file.session.since)));
    Ok(files)
}

/// The result of somebody in a session.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn find(
    tx: &Tx<'_>,
    person: PersonId,
    session: TestSessionId,
) -> Result<Option<TestResult>, Fault> {
    tx.get(&of(person).u64(session.bits())).await
}

/// All results of a session, in the order of its list.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn of_session(tx: &Tx<'_>, session: &TestSession) -> Result<Vec<TestResult>, Fault> {
    let mut results = Vec::with_capacity(session.people.len());
    for person in &session.people {
        let kept = find(tx, *person, session.id).await?;
        results.push(kept.unwrap_or_else(|| TestResult::awaited(session, *person)));
    }
    Ok(results)
}

/// Takes away the place of somebody in a session.
pub fn remove(tx: &mut Tx<'_>, person: PersonId, session: TestSessionId) {
    tx.remove(of(person).u64(session.bits()));
}

/// All results of somebody.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn all_of(tx: &Tx<'_>, person: PersonId) -> Result<Vec<TestResult>, Fault> {
    tx.list(&of(person), Page::first(usize::MAX / 2)).await
}

/// The sessions in which somebody was tested, as far as they can be read.
///
/// # Errors
/// When the store fails or a record is damaged.
async fn sessions_of(tx: &Tx<'_>, person: PersonId) -> Result<Vec<SessionFile>, Fault> {
    let mut files = Vec::new();
    for result in all_of(tx, person).await? {
        files.extend(session(tx, result.session).await?);
    }
    Ok(files)
}

/// `gone` is `kept` now. Where both were tested in one session, their results are one.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn move_to(tx: &mut Tx<'_>, gone: PersonId, kept: PersonId) -> Result<(), Fault> {
    for mut file in sessions_of(tx, gone).await? {
        file.session.replace(gone, kept);
        tx.put(&file)?;
    }
    for mut result in all_of(tx, gone).await? {
        tx.remove(result.key());
        result.person = kept;
        let own = find(tx, kept, result.session).await?;
        let result = match own {
            Some(own) => own.joined(result),
            None => result,
        };
        tx.put(&result)?;
    }
    Ok(())
}

/// Forgets all results of somebody, and that they stood on a list.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn erase(tx: &mut Tx<'_>, person: PersonId) -> Result<(), Fault> {
    for mut file in sessions_of(tx, person).await? {
        file.session.people.retain(|one| *one != person);
        tx.put(&file)?;
    }
    tx.remove_all(&of(person)).await
}

/// A session in which somebody has to be told on the telephone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct ToCall {
    session: TestSessionId,
}

impl Record for ToCall {
    const TABLE: Table = Table::TestCalls;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        Key::new(Table::TestCalls).u64(self.session.bits())
    }
}

/// Notes whether somebody of a session has to be told on the telephone.
///
/// # Errors
/// When it can't be put into bytes (a bug).
pub fn mark(tx: &mut Tx<'_>, session: TestSessionId, to_call: bool) -> Result<(), Fault> {
    let row = ToCall { session };
    match to_call {
        true => tx.put(&row),
        false => {
            tx.remove(row.key());
            Ok(())
        }
    }
}

/// The sessions in which somebody has to be told on the telephone.
///
/// # Errors
/// When the store fails.
pub async fn with_calls(tx: &Tx<'_>) -> Result<Vec<TestSessionId>, Fault> {
    let table = Key::new(Table::TestCalls);
    let rows = tx
        .list_sound::<ToCall>(&table, Page::first(usize::MAX / 2))
        .await?;
    Ok(rows.into_iter().flatten().map(|row| row.session).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;
    use crate::domain::id::IsolationId;
    use crate::domain::test_result::{Change, Entered, Outcome, Telling, TestKind, Way};
    use crate::engine::outgoing::MessageHandle;
    use crate::store::record::check_golden;

    #[test]
    fn a_stored_session_is_read_for_ever() {
        let file = SessionFile {
            session: TestSession {
                id: TestSessionId::from_bits(3),
                on: "2020-04-12".parse().unwrap(),
                kind: TestKind::RapidAntibody,
                place: "Balai Desa".to_owned(),
                village: "asri".parse().unwrap(),
                led_by: PersonId::from_bits(8),
                since: Moment::UNIX_EPOCH,
                people: vec![PersonId::from_bits(7)],
            },
            cards: vec![Card {
                staff: PersonId::from_bits(8),
                chat: ChatId(88),
                message: MessageRef::Sent(MessageHandle(5)),
            }],
        };
        let version_1 = r#"{"session":{"id":"0000000000003","on":"2020-04-12",
            "kind":"rapid_antibody","place":"Balai Desa","village":"asri","led_by":"0000000000008",
            "since":"1970-01-01T00:00:00Z","people":["0000000000007"]},
            "cards":[{"staff":"0000000000008","chat":88,"message":{"Sent":5}}]}"#;
        check_golden(&file, &[version_1]);
    }

    #[test]
    fn a_stored_mark_is_read_for_ever() {
        let session = TestSessionId::from_bits(3);
        check_golden(&ToCall { session }, &[r#"{"session":"0000000000003"}"#]);
    }

    #[test]
    fn a_stored_result_is_read_for_ever() {
        let by = PersonId::from_bits(8);
        let at = Moment::UNIX_EPOCH;
        let result = |way| TestResult {
            person: PersonId::from_bits(7),
            session: TestSessionId::from_bits(3),
            kind: TestKind::Pcr,
            on: "2020-04-12".parse().unwrap(),
            entries: vec![Entered {
                outcome: Outcome::Positive,
                by,
                at,
            }],
            telling: Some(Telling {
                outcome: Outcome::Positive,
                by,
                at,
                corrects: true,
                way,
                read: Some(at),
            }),
            change: Some(Change {
                began: IsolationId::from_bits(2),
                ended: Some(IsolationId::from_bits(1)),
            }),
        };
        for (way, stored) in [
            (
                Way::Chat {
                    chat: 7,
                    message: 5,
                },
                r#"{"chat":{"chat":7,"message":5}}"#,
            ),
            (Way::Telephone, r#""telephone""#),
            (
                Way::Called { by, at },
                r#"{"called":{"by":"0000000000008","at":"1970-01-01T00:00:00Z"}}"#,
            ),
        ] {
            let version_1 = format!(
                r#"{{"person":"0000000000007","session":"0000000000003","kind":"pcr",
                "on":"2020-04-12","entries":[{{"outcome":"positive","by":"0000000000008",
                "at":"1970-01-01T00:00:00Z"}}],"telling":{{"outcome":"positive","by":"0000000000008",
                "at":"1970-01-01T00:00:00Z","corrects":true,"way":{stored},
                "read":"1970-01-01T00:00:00Z"}},"change":{{"began":"0000000000002","ended":"0000000000001"}}}}"#
            );
            check_golden(&result(way), &[&version_1]);
        }
    }
}

//! A Telegram account: a link to a person that can be replaced, and what is
//! known of the chat even before anybody is registered.

use serde::{Deserialize, Serialize};

use crate::domain::id::{HouseholdId, PersonId};
use crate::domain::language::Language;
use crate::engine::incoming::ChatId;
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// One account and its private chat (the two have the same number).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The pseudonym of the account, part of the key.
    pub account_key: [u8; 16],
    /// The private chat.
    pub chat: ChatId,
    /// The person it speaks for, resident or staff.
    pub person: Option<PersonId>,
    /// The household for which it reports, besides that person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub household: Option<HouseholdId>,
    /// The chosen language; `None` until it was chosen.
    pub language: Option<Language>,
    /// Whether the bot is blocked there.
    pub blocked: bool,
    /// What the command menu shows now, so that it is only sent when it changes.
    pub menu: Option<String>,
}

impl Account {
    fn place(account_key: &[u8; 16]) -> Key {
        Key::new(Table::Account).pseudonym(*account_key)
    }

    /// Nothing is known of it any more.
    pub fn forget(&self, tx: &mut Tx<'_>) {
        tx.remove(Self::place(&self.account_key));
    }

    /// The account with this private chat, new if there was none.
    ///
    /// # Errors
    /// When the store fails or the record is damaged.
    pub async fn of_chat(tx: &Tx<'_>, chat: ChatId) -> Result<Self, Fault> {
        let account_key = tx.pseudonym("account", &chat.0.to_be_bytes());
        let known = tx.get(&Self::place(&account_key)).await?;
        Ok(known.unwrap_or(Self {
            account_key,
            chat,
            person: None,
            household: None,
            language: None,
            blocked: false,
            menu: None,
        }))
    }
}

/// Every account that speaks for this person. Looks through all there are.
///
/// # Errors
/// When the store fails.
pub async fn all_of(tx: &Tx<'_>, person: PersonId) -> Result<Vec<Account>, Fault> {
    let table = Key::new(Table::Account);
    let rows = tx
        .list_sound::<Account>(&table, Page::first(usize::MAX / 2))
        .await?;
    let accounts = rows.into_iter().flatten();
    Ok(accounts
        .filter(|account| account.person == Some(person))
        .collect())
}

impl Record for Account {
    const TABLE: Table = Table::Account;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        Self::place(&self.account_key)
    }
}

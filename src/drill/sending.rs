//! What people send besides words: photos, voice, contacts, places, polls.

use serde_json::{Value, json};

use super::html::Text;
use super::methods::media;
use super::params::Upload;
use super::people::{NotPossible, Telephone};

/// A picture for people who send one without choosing: one grey dot.
const DOT: &[u8] = include_bytes!("dot.png");

impl Telephone {
    /// Sends a message of another kind: `kind` is the field of the Bot API
    /// (`sticker`, `location`, `poll`…), `content` its value.
    ///
    /// # Errors
    /// When the person has blocked the bot or left the group.
    pub fn sends(&self, kind: &str, content: Value) -> Result<i32, NotPossible> {
        self.say(kind, |_, message| {
            message.body.insert(kind.to_owned(), content);
        })
    }

    /// Sends a file of a kind (`photo`, `document`, `voice`, `video`…).
    ///
    /// # Errors
    /// As [`Telephone::sends`].
    pub fn sends_file(
        &self,
        kind: &str,
        name: &str,
        bytes: &[u8],
        caption: &str,
    ) -> Result<i32, NotPossible> {
        let upload = Upload {
            name: name.to_owned(),
            mime: None,
            bytes: bytes.into(),
        };
        self.say(kind, |state, message| {
            let file = media::store(state, kind, &upload);
            message.body.insert(kind.to_owned(), file);
            message.text = Text::plain(caption);
        })
    }

    /// Sends a photo.
    ///
    /// # Errors
    /// As [`Telephone::sends`].
    pub fn sends_photo(&self, caption: &str) -> Result<i32, NotPossible> {
        self.sends_file("photo", "photo.png", DOT, caption)
    }

    /// Sends a voice message.
    ///
    /// # Errors
    /// As [`Telephone::sends`].
    pub fn sends_voice(&self) -> Result<i32, NotPossible> {
        self.sends_file("voice", "voice.oga", b"OggS", "")
    }

    /// Sends a sticker.
    ///
    /// # Errors
    /// As [`Telephone::sends`].
    pub fn sends_sticker(&self) -> Result<i32, NotPossible> {
        self.sends_file("sticker", "sticker.webp", b"RIFF----WEBP", "")
    }

    /// Sends a document.
    ///
    /// # Errors
    /// As [`Telephone::sends`].
    pub fn sends_document(&self, name: &str, bytes: &[u8]) -> Result<i32, NotPossible> {
        self.sends_file("document", name, bytes, "")
    }

    /// Sends somebody's contact card; `account` when that person has Telegram.
    ///
    /// # Errors
    /// As [`Telephone::sends`].
    pub fn sends_contact(
        &self,
        phone: &str,
        name: &str,
        account: Option<i64>,
    ) -> Result<i32, NotPossible> {
        let mut card = json!({ "phone_number": phone, "first_name": name });
        if let (Some(account), Some(fields)) = (account, card.as_object_mut()) {
            fields.insert("user_id".to_owned(), json!(account));
        }
        self.sends("contact", card)
    }

    /// Shares the own number, as the contact button does.
    ///
    /// # Errors
    /// As [`Telephone::sends`].
    pub fn shares_contact(&self) -> Result<i32, NotPossible> {
        let own = {
            let state = self.shared.look();
            let person = state.person(self.account);
            person.map(|person| {
                (
                    person.account.phone.clone(),
                    person.account.first_name.clone(),
                )
            })
        };
        let (phone, name) = own.unwrap_or_default();
        self.sends_contact(&phone, &name, Some(self.account))
    }

    /// Sends a place on the map.
    ///
    /// # Errors
    /// As [`Telephone::sends`].
    pub fn sends_location(&self, latitude: f64, longitude: f64) -> Result<i32, NotPossible> {
        self.sends(
            "location",
            json!({ "latitude": latitude, "longitude": longitude }),
        )
    }

    /// Sends a poll.
    ///
    /// # Errors
    /// As [`Telephone::sends`].
    pub fn sends_poll(&self, question: &str, options: &[&str]) -> Result<i32, NotPossible> {
        let options: Vec<Value> = options
            .iter()
            .map(|option| json!({ "text": option, "voter_count": 0 }))
            .collect();
        let poll = json!({
            "id": "1", "question": question, "options": options, "total_voter_count": 0,
            "is_closed": false, "is_anonymous": true, "type": "regular",
            "allows_multiple_answers": false,
        });
        self.sends("poll", poll)
    }

    /// Throws a die.
    ///
    /// # Errors
    /// As [`Telephone::sends`].
    pub fn sends_dice(&self) -> Result<i32, NotPossible> {
        self.sends("dice", json!({ "emoji": "🎲", "value": 6 }))
    }
}

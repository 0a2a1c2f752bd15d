//! A telephone in the hand of somebody who looks at what is there and answers it: by the
//! words behind the buttons, so that it works in each language.

use chrono::TimeDelta;
use siaga::drill::{ButtonKind, Screen, Seen, Telephone};

/// How far somebody scrolls back.
const SEEN: usize = 12;

/// A button on a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    /// On which message.
    pub message: i32,
    /// What it carries.
    pub data: String,
    /// What is written on it.
    pub label: String,
}

impl Button {
    /// The word: `ci1.healthy.4d0` is `healthy`.
    pub fn word(&self) -> &str {
        self.data.split('.').nth(1).unwrap_or_default()
    }

    /// Whether it belongs to a question that is being asked.
    pub fn is_of_a_question(&self) -> bool {
        self.data.contains(".~")
    }
}

/// The buttons of a message.
pub fn buttons(seen: &Seen) -> Vec<Button> {
    let of_message = seen.buttons.iter().flatten();
    of_message
        .filter_map(|button| match &button.kind {
            ButtonKind::Press(data) => Some(Button {
                message: seen.id,
                data: data.clone(),
                label: button.label.clone(),
            }),
            _ => None,
        })
        .collect()
}

/// The end of a chat, as it lies open.
pub struct Page(Screen);

impl Page {
    /// Looks at a telephone.
    pub fn of(phone: &Telephone) -> Self {
        Self(phone.glances(SEEN))
    }

    /// Scrolls far back.
    pub fn long_of(phone: &Telephone) -> Self {
        Self(phone.glances(80))
    }

    /// The question that is being asked: all its buttons.
    pub fn question(&self, tag: &str) -> Vec<Button> {
        let newest = self.0.messages.iter().enumerate().rev();
        let mut newest = newest.filter(|(place, seen)| !self.came_again(*place, seen));
        let asked = newest.find_map(|(_, seen)| {
            let mut own = buttons(seen);
            own.retain(|button| button.data.starts_with(tag) && button.is_of_a_question());
            (!own.is_empty()).then_some(own)
        });
        asked.unwrap_or_default()
    }

    /// Whether the same came again shortly after, for an answer of Telegram was lost: the bot
    /// knows the last of them only, and people answer that. What is over has other words
    /// further down.
    fn came_again(&self, place: usize, seen: &Seen) -> bool {
        let head: Vec<&str> = seen.text.lines().take(2).collect();
        let head = head.join("\n");
        let mut later = self.0.messages.iter().skip(place + 1);
        later.any(|one| {
            let soon = one.sent - seen.sent < TimeDelta::minutes(2);
            one.is_from_bot() && soon && one.text.starts_with(&head)
        })
    }

    /// The text of the message with these buttons.
    pub fn text_of(&self, button: &Button) -> String {
        let mut all = self.0.messages.iter();
        let seen = all.find(|seen| seen.id == button.message);
        seen.map(|seen| seen.text.clone()).unwrap_or_default()
    }

    /// The newest button that begins so.
    pub fn button(&self, head: &str) -> Option<Button> {
        self.buttons(head).next()
    }

    /// All buttons that begin so, the newest message first.
    pub fn buttons<'p>(&'p self, head: &'p str) -> impl Iterator<Item = Button> + 'p {
        let newest = self.0.messages.iter().enumerate().rev();
        let newest = newest.filter(|(place, seen)| !self.came_again(*place, seen));
        let all = newest.flat_map(|(_, seen)| buttons(seen));
        all.filter(move |button| button.data.starts_with(head))
    }

    /// The number of the newest message.
    pub fn newest(&self) -> i32 {
        self.0.messages.last().map_or(0, |seen| seen.id)
    }

    /// What came since the person last did something.
    pub fn fresh(&self) -> String {
        let texts = self.0.fresh().map(|seen| seen.text.clone());
        texts.collect::<Vec<_>>().join("\n---\n")
    }

    /// All that lies there.
    pub fn screen(&self) -> &Screen {
        &self.0
    }
}

/// Presses a button, wherever it is.
pub fn press(phone: &Telephone, button: &Button) {
    phone.taps_old(button.message, &button.data).unwrap();
}

//! A telephone in somebody's hand, in the words of a story.

use siaga::drill::{NotPossible, Screen, Seen, Telephone};

use super::Village;

/// A telephone of the village. Every act waits until all that follows from it has happened.
pub struct Phone<'v> {
    village: &'v Village,
    /// The telephone itself, for acts that must not settle.
    pub telephone: Telephone,
}

impl<'v> Phone<'v> {
    pub(super) fn new(village: &'v Village, telephone: Telephone) -> Self {
        Self { village, telephone }
    }

    async fn done<T>(&self, act: Result<T, NotPossible>) -> &Self {
        if let Err(why) = act {
            panic!("not possible: {why}\n{}", self.screen());
        }
        self.village.settle().await;
        self
    }

    /// Writes a message.
    pub async fn types(&self, text: &str) -> &Self {
        self.done(self.telephone.types(text)).await
    }

    /// Presses "Start", with what stood in the link.
    pub async fn starts_with(&self, payload: &str) -> &Self {
        self.done(self.telephone.starts_with(payload)).await
    }

    /// Taps the newest inline button whose label is or contains this.
    pub async fn taps(&self, label: &str) -> &Self {
        self.done(self.telephone.taps(label)).await
    }

    /// Taps one after another.
    pub async fn taps_all(&self, labels: &[&str]) -> &Self {
        for label in labels {
            self.taps(label).await;
        }
        self
    }

    /// Presses a key of the reply keyboard.
    pub async fn presses(&self, label: &str) -> &Self {
        self.done(self.telephone.presses(label)).await
    }

    /// Taps a button that is long gone.
    pub async fn taps_old(&self, message: i32, data: &str) -> &Self {
        self.done(self.telephone.taps_old(message, data)).await
    }

    /// Corrects an own message.
    pub async fn edits(&self, message: i32, text: &str) -> &Self {
        self.done(self.telephone.edits(message, text)).await
    }

    /// Does anything else with the telephone.
    pub async fn does<T>(&self, act: impl FnOnce(&Telephone) -> T) -> &Self {
        let _done = act(&self.telephone);
        self.village.settle().await;
        self
    }

    /// All that is on the screen.
    pub fn screen(&self) -> Screen {
        self.telephone.screen()
    }

    /// What the bot has said since this person last did something, edits included.
    pub fn fresh(&self) -> String {
        let screen = self.screen();
        let texts: Vec<String> = screen
            .fresh()
            .filter(|seen| seen.is_from_bot())
            .map(|seen| seen.text.clone())
            .collect();
        texts.join("\n---\n")
    }

    /// Asserts that these words have come since the person last did something.
    #[track_caller]
    pub fn sees(&self, words: &str) -> &Self {
        let fresh = self.fresh();
        assert!(
            fresh.contains(words),
            "{words:?} is not in what came:\n{fresh}\n\nthe whole screen:\n{}",
            self.screen()
        );
        self
    }

    /// Asserts that these words have not come since the person last did something.
    #[track_caller]
    pub fn sees_not(&self, words: &str) -> &Self {
        let fresh = self.fresh();
        assert!(
            !fresh.contains(words),
            "{words:?} should not be in:\n{fresh}"
        );
        self
    }

    /// Asserts that these words stand anywhere on the screen.
    #[track_caller]
    pub fn shows(&self, words: &str) -> &Self {
        let screen = self.screen();
        assert!(
            screen.shows(words),
            "{words:?} is not on the screen:\n{screen}"
        );
        self
    }

    /// Asserts that these words stand nowhere on the screen.
    #[track_caller]
    pub fn shows_not(&self, words: &str) -> &Self {
        let screen = self.screen();
        assert!(
            !screen.shows(words),
            "{words:?} should not be on the screen:\n{screen}"
        );
        self
    }

    /// The newest message of the bot.
    #[track_caller]
    pub fn last(&self) -> Seen {
        let screen = self.screen();
        let mut own = screen.messages.iter().rev();
        own.find(|seen| seen.is_from_bot())
            .cloned()
            .unwrap_or_else(|| panic!("the bot has said nothing"))
    }

    /// Asserts that the newest message with buttons offers one with this label.
    #[track_caller]
    pub fn can_tap(&self, label: &str) -> &Self {
        let screen = self.screen();
        let offered = screen
            .messages
            .iter()
            .any(|seen| seen.labels().iter().any(|button| button.contains(label)));
        assert!(offered, "no button {label:?} on:\n{screen}");
        self
    }

    /// Asserts that no button with this label is on the screen.
    #[track_caller]
    pub fn can_not_tap(&self, label: &str) -> &Self {
        let screen = self.screen();
        let offered = screen
            .messages
            .iter()
            .any(|seen| seen.labels().iter().any(|button| button.contains(label)));
        assert!(!offered, "a button {label:?} on:\n{screen}");
        self
    }

    /// The text of the newest toast.
    pub fn toast(&self) -> String {
        let screen = self.screen();
        let toast = screen.toasts.last().cloned();
        toast.map(|toast| toast.text).unwrap_or_default()
    }

    /// How often it has rung so far.
    pub fn rings(&self) -> usize {
        self.screen().rings
    }
}

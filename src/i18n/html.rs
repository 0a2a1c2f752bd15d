//! Finished Telegram HTML: everything people typed in it is already escaped.

use std::fmt;

use crate::domain::text::clean;

use super::markup::{self, Piece};

/// The longest message Telegram takes, in UTF-16 units of what is seen.
pub const MESSAGE_MAX: usize = 4096;
/// The longest text below a picture or a file.
pub const CAPTION_MAX: usize = 1024;

/// The longest quotation of somebody's words, in characters.
const QUOTE_MAX: usize = 1000;

/// Telegram HTML that Telegram will accept. Made from sentences by
/// [`super::Locales::say`], or from text by escaping it: there is no way in
/// for raw markup.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Html(String);

impl Html {
    /// Text of our own (a time, a number, a link), escaped.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        let mut markup = String::with_capacity(text.len());
        for letter in text.chars() {
            match letter {
                '&' => markup.push_str("&amp;"),
                '<' => markup.push_str("&lt;"),
                '>' => markup.push_str("&gt;"),
                '"' => markup.push_str("&quot;"),
                _ => markup.push(letter),
            }
        }
        Self(markup)
    }

    /// Somebody's words as a quotation: cleaned, escaped, cut at 1,000
    /// characters, lines kept.
    #[must_use]
    pub fn quote(words: &str) -> Self {
        let inner = Self::plain(&clean::paragraph(words, QUOTE_MAX));
        Self(format!("<blockquote>{inner}</blockquote>"))
    }

    /// In bold.
    #[must_use]
    pub fn bold(self) -> Self {
        Self(format!("<b>{self}</b>"))
    }

    /// The parts one after another.
    #[must_use]
    pub fn concat(parts: impl IntoIterator<Item = Self>) -> Self {
        Self(parts.into_iter().map(|part| part.0).collect())
    }

    /// The parts that are not empty, with a separator (plain text, often
    /// `"\n"` or `"\n\n"`) between them.
    #[must_use]
    pub fn join(parts: impl IntoIterator<Item = Self>, separator: &str) -> Self {
        let separator = Self::plain(separator);
        let mut whole = String::new();
        for part in parts.into_iter().filter(|part| !part.is_empty()) {
            if !whole.is_empty() {
                whole.push_str(&separator.0);
            }
            whole.push_str(&part.0);
        }
        Self(whole)
    }

    /// Whether nothing is seen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The markup.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The markup, for [`crate::engine::outgoing::Body`].
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }

    /// What is seen, without markup: for labels, logs of drills, tests.
    #[must_use]
    pub fn to_plain(&self) -> String {
        markup::flat(&self.0)
    }

    /// The length Telegram counts: UTF-16 units of what is seen.
    #[must_use]
    pub fn plain_len_utf16(&self) -> usize {
        markup::flat(&self.0).encode_utf16().count()
    }

    /// At most `limit` UTF-16 units of it: never cut inside a tag or an
    /// escaped character; open tags are closed, and the cut shows as `…`.
    #[must_use]
    pub fn truncate_safely(self, limit: usize) -> Self {
        if self.plain_len_utf16() <= limit {
            return self;
        }
        Self(cut(&self.0, limit.saturating_sub(1)))
    }

    /// At most what fits into one message.
    #[must_use]
    pub fn fit_message(self) -> Self {
        self.truncate_safely(MESSAGE_MAX)
    }

    /// At most what fits below a picture or a file.
    #[must_use]
    pub fn fit_caption(self) -> Self {
        self.truncate_safely(CAPTION_MAX)
    }

    /// Markup of a finished sentence; the caller has checked it.
    pub(super) fn checked(markup: String) -> Self {
        Self(markup)
    }
}

/// The first `limit` units of what is seen, an ellipsis, and the tags closed.
fn cut(markup: &str, limit: usize) -> String {
    let mut kept = String::new();
    let mut open = Vec::new();
    let mut length = 0;
    for piece in markup::pieces(markup) {
        match piece {
            Piece::Open { name, raw } => {
                open.push(name);
                kept.push_str(raw);
            }
            Piece::Close { raw, .. } => {
                open.pop();
                kept.push_str(raw);
            }
            Piece::Letter { raw, seen } => {
                length += seen.len_utf16();
                if length > limit {
                    break;
                }
                kept.push_str(raw);
            }
            Piece::Stray => {}
        }
    }
    kept.push('…');
    for name in open.into_iter().rev() {
        kept.push_str(&format!("</{name}>"));
    }
    kept
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Html> for String {
    fn from(html: Html) -> Self {
        html.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn people_s_markup_is_only_seen_never_obeyed() {
        let name = "<b>Budi</b> & \"Sons\"";
        assert_eq!(Html::plain(name).to_plain(), name);
        assert!(markup::check(Html::plain(name).as_str()).is_ok());
        assert_eq!(
            Html::quote("<i>a\n\nb").as_str(),
            "<blockquote>&lt;i&gt;a\nb</blockquote>"
        );
    }

    #[test]
    fn parts_are_joined_without_holes() {
        let parts = [Html::plain("a"), Html::default(), Html::plain("b").bold()];
        assert_eq!(Html::join(parts, "\n").as_str(), "a\n<b>b</b>");
    }

    #[test]
    fn a_cut_closes_what_is_open() {
        let html = Html::checked("<b>a&amp;<i>bcd</i></b> e".to_owned());
        assert_eq!(html.plain_len_utf16(), 7);
        assert_eq!(
            html.clone().truncate_safely(4).as_str(),
            "<b>a&amp;<i>b…</i></b>"
        );
        assert_eq!(html.clone().truncate_safely(7), html);
    }

    proptest! {
        #[test]
        fn a_cut_always_fits_and_stays_acceptable(text in "[a<>&\u{1F600} ]{0,40}", limit in 1_usize..30) {
            let html = Html::concat([Html::plain(&text).bold(), Html::quote(&text)]);
            let cut = html.truncate_safely(limit);
            prop_assert!(cut.plain_len_utf16() <= limit);
            prop_assert!(markup::check(cut.as_str()).is_ok());
        }
    }
}

//! Telegram's HTML: the few tags it knows, read as strictly as it reads them.
//!
//! The result is plain text with entities (offsets and lengths in UTF-16
//! units), which is what clients show. Anything Telegram would refuse is
//! refused here with the same words.

use serde::{Deserialize, Serialize};

/// A styled stretch of text, as the Bot API describes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// `bold`, `italic`, `text_link`, `bot_command`…
    #[serde(rename = "type")]
    pub kind: String,
    /// Where it begins, in UTF-16 units.
    pub offset: usize,
    /// How long it is, in UTF-16 units.
    pub length: usize,
    /// Where a `text_link` leads.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub url: Option<String>,
    /// The language of a `pre` block.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub language: Option<String>,
    /// The emoji of a `custom_emoji`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub custom_emoji_id: Option<String>,
}

impl Entity {
    pub(super) fn plain(kind: &str, offset: usize, length: usize) -> Self {
        Self {
            kind: kind.to_owned(),
            offset,
            length,
            url: None,
            language: None,
            custom_emoji_id: None,
        }
    }
}

/// Text as a telephone shows it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// The words.
    pub plain: String,
    /// Their styling.
    pub entities: Vec<Entity>,
}

impl Text {
    /// Text without styling, trimmed as Telegram trims.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Self {
            plain: text.trim().to_owned(),
            entities: Vec::new(),
        }
    }

    /// Its length in UTF-16 units, as Telegram counts.
    #[must_use]
    pub fn len_utf16(&self) -> usize {
        utf16(&self.plain)
    }
}

pub(super) fn utf16(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// Reads Telegram HTML.
///
/// # Errors
/// What Telegram says after `can't parse entities: `.
pub fn parse(html: &str) -> Result<Text, String> {
    let mut reader = Reader {
        rest: html,
        at: 0,
        plain: String::with_capacity(html.len()),
        units: 0,
        open: Vec::new(),
        entities: Vec::new(),
    };
    while let Some(next) = reader.rest.chars().next() {
        match next {
            '<' if reader.rest.starts_with("</") => reader.end_tag()?,
            '<' => reader.start_tag()?,
            '&' => reader.character_reference(),
            plain => {
                reader.push(plain);
                reader.skip(plain.len_utf8());
            }
        }
    }
    if let Some(open) = reader.open.last() {
        return Err(format!(
            "Can't find end tag corresponding to start tag \"{}\"",
            open.tag
        ));
    }
    Ok(trimmed(reader.plain, reader.entities))
}

struct Open {
    tag: String,
    entity: Entity,
}

struct Reader<'a> {
    rest: &'a str,
    at: usize,
    plain: String,
    units: usize,
    open: Vec<Open>,
    entities: Vec<Entity>,
}

impl Reader<'_> {
    fn push(&mut self, letter: char) {
        self.plain.push(letter);
        self.units += letter.len_utf16();
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
        self.at += bytes;
    }

    fn character_reference(&mut self) {
        let found = self
            .rest
            .find(';')
            .filter(|end| *end <= 10)
            .and_then(|end| Some((decode(self.rest.get(1..end)?)?, end + 1)));
        match found {
            Some((letter, bytes)) => {
                self.push(letter);
                self.skip(bytes);
            }
            None => {
                self.push('&');
                self.skip(1);
            }
        }
    }

    fn end_tag(&mut self) -> Result<(), String> {
        let begin = self.at;
        let Some(end) = self.rest.find('>') else {
            return Err(format!("Unclosed end tag at byte offset {begin}"));
        };
        let name = self.rest.get(2..end).unwrap_or_default().trim();
        let name = name.to_ascii_lowercase();
        let Some(open) = self.open.pop() else {
            return Err(format!("Unexpected end tag at byte offset {begin}"));
        };
        if !name.is_empty() && name != open.tag {
            return Err(format!(
                "Unmatched end tag at byte offset {begin}, expected \"</{}>\", found \"</{name}>\"",
                open.tag
            ));
        }
        let mut entity = open.entity;
        entity.length = self.units - entity.offset;
        if entity.length > 0 && !entity.kind.is_empty() {
            self.close(entity);
        }
        self.skip(end + 1);
        Ok(())
    }

    /// `<pre><code class="language-x">` is one block with a language.
    fn close(&mut self, entity: Entity) {
        let inner = self.entities.last_mut().filter(|inner| {
            entity.kind == "pre"
                && inner.kind == "code"
                && inner.offset == entity.offset
                && inner.length == entity.length
        });
        match inner {
            Some(inner) => inner.kind = "pre".to_owned(),
            None => self.entities.push(entity),
        }
    }

    fn start_tag(&mut self) -> Result<(), String> {
        let begin = self.at;
        let end = tag_end(self.rest)
            .ok_or_else(|| format!("Unclosed start tag at byte offset {begin}"))?;
        let inside = self.rest.get(1..end).unwrap_or_default();
        let name_end = inside
            .find(|letter: char| letter.is_whitespace())
            .unwrap_or(inside.len());
        let (name, attributes) = inside.split_at(name_end);
        let tag = name.to_ascii_lowercase();
        if !KNOWN_TAGS.contains(&tag.as_str()) {
            return Err(format!(
                "Unsupported start tag \"{tag}\" at byte offset {begin}"
            ));
        }
        let attributes = read_attributes(attributes, &tag, begin)?;
        let entity = self.entity_of(&tag, &attributes, begin)?;
        self.open.push(Open { tag, entity });
        self.skip(end + 1);
        Ok(())
    }

    fn entity_of(
        &self,
        tag: &str,
        attributes: &[(String, String)],
        begin: usize,
    ) -> Result<Entity, String> {
        let of = |name: &str| {
            attributes
                .iter()
                .find(|(known, _)| known == name)
                .map(|(_, value)| value.clone())
        };
        let kind = match tag {
            "b" | "strong" => "bold",
            "i" | "em" => "italic",
            "u" | "ins" => "underline",
            "s" | "strike" | "del" => "strikethrough",
            "tg-spoiler" => "spoiler",
            "span" if of("class").as_deref() == Some("tg-spoiler") => "spoiler",
            "span" => {
                return Err(format!(
                    "Tag \"span\" must have class \"tg-spoiler\" at byte offset {begin}"
                ));
            }
            "blockquote" if of("expandable").is_some() => "expandable_blockquote",
            "a" => "text_link",
            "tg-emoji" => "custom_emoji",
            same => same,
        };
        let mut entity = Entity::plain(kind, self.units, 0);
        match kind {
            "text_link" => match of("href").filter(|link| is_link(link)) {
                Some(link) => entity.url = Some(link),
                None => entity.kind.clear(),
            },
            "custom_emoji" => entity.custom_emoji_id = of("emoji-id"),
            "code" | "pre" => {
                entity.language =
                    of("class").and_then(|class| Some(class.strip_prefix("language-")?.to_owned()));
            }
            _ => {}
        }
        Ok(entity)
    }
}

const KNOWN_TAGS: [&str; 17] = [
    "a",
    "b",
    "strong",
    "i",
    "em",
    "s",
    "strike",
    "del",
    "u",
    "ins",
    "tg-spoiler",
    "tg-emoji",
    "span",
    "pre",
    "code",
    "blockquote",
    "tg-time",
];

pub(super) fn is_link(link: &str) -> bool {
    ["http://", "https://", "tg://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| link.to_ascii_lowercase().starts_with(scheme))
}

/// Where the start tag ends, quotes respected.
fn tag_end(rest: &str) -> Option<usize> {
    let mut quote = None;
    for (at, letter) in rest.char_indices() {
        match (quote, letter) {
            (None, '>') => return Some(at),
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            _ => {}
        }
    }
    None
}

fn read_attributes(text: &str, tag: &str, begin: usize) -> Result<Vec<(String, String)>, String> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let name_end = rest
            .find(|letter: char| letter.is_whitespace() || letter == '=')
            .unwrap_or(rest.len());
        let (name, after) = rest.split_at(name_end);
        if name.is_empty() {
            return Err(format!(
                "Empty attribute name in the tag \"{tag}\" at byte offset {begin}"
            ));
        }
        let (value, after) = match after.trim_start().strip_prefix('=') {
            Some(after) => attribute_value(after.trim_start())
                .ok_or_else(|| format!("Unclosed start tag at byte offset {begin}"))?,
            None => (String::new(), after),
        };
        found.push((name.to_ascii_lowercase(), value));
        rest = after.trim_start();
    }
    Ok(found)
}

fn attribute_value(text: &str) -> Option<(String, &str)> {
    let quote = text.chars().next().filter(|first| "\"'".contains(*first));
    let Some(quote) = quote else {
        let end = text
            .find(|letter: char| letter.is_whitespace())
            .unwrap_or(text.len());
        let (value, after) = text.split_at(end);
        return Some((unescape(value), after));
    };
    let inside = text.get(1..)?;
    let end = inside.find(quote)?;
    Some((unescape(inside.get(..end)?), inside.get(end + 1..)?))
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

fn decode(name: &str) -> Option<char> {
    let code = match name {
        "lt" => return Some('<'),
        "gt" => return Some('>'),
        "amp" => return Some('&'),
        "quot" => return Some('"'),
        other => other.strip_prefix('#')?,
    };
    let number = match code.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => code.parse().ok()?,
    };
    char::from_u32(number).filter(|letter| *letter != '\0')
}

/// Takes white space off both ends, as Telegram does, and moves the entities.
pub(super) fn trimmed(plain: String, mut entities: Vec<Entity>) -> Text {
    let lead = utf16(&plain) - utf16(plain.trim_start());
    let kept = plain.trim().to_owned();
    let total = utf16(&kept);
    for entity in &mut entities {
        let end = (entity.offset + entity.length)
            .saturating_sub(lead)
            .min(total);
        entity.offset = entity.offset.saturating_sub(lead).min(total);
        entity.length = end - entity.offset;
    }
    entities.retain(|entity| entity.length > 0);
    entities.sort_by(|a, b| (a.offset, b.length).cmp(&(b.offset, a.length)));
    Text {
        plain: kept,
        entities,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tags_become_entities_in_utf16_units() {
        let text = parse("😷 <b>MERAH</b> &lt;b&gt; &amp; <i>a<u>b</u></i>").unwrap();
        assert_eq!(text.plain, "😷 MERAH <b> & ab");
        assert_eq!(
            text.entities,
            [
                Entity::plain("bold", 3, 5),
                Entity::plain("italic", 15, 2),
                Entity::plain("underline", 16, 1),
            ]
        );
    }

    #[test]
    fn a_link_keeps_its_address_and_code_its_language() {
        let text = parse("<a href=\"https://x.id/?a=1&amp;b=2\">x</a> <pre><code class=\"language-rust\">y</code></pre> <blockquote expandable>z</blockquote>").unwrap();
        let kinds: Vec<_> = text.entities.iter().map(|e| e.kind.as_str()).collect();
        assert_eq!(kinds, ["text_link", "pre", "expandable_blockquote"]);
        assert_eq!(
            text.entities[0].url.as_deref(),
            Some("https://x.id/?a=1&b=2")
        );
        assert_eq!(text.entities[1].language.as_deref(), Some("rust"));
    }

    #[test]
    fn what_telegram_refuses_is_refused_with_its_words() {
        for (html, words) in [
            (
                "<b>x",
                "Can't find end tag corresponding to start tag \"b\"",
            ),
            ("x</b>", "Unexpected end tag at byte offset 1"),
            (
                "<b>x</i>",
                "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"",
            ),
            ("suhu < 38 dan", "Unclosed start tag at byte offset 5"),
            ("a <3 > b", "Unsupported start tag \"3\" at byte offset 2"),
            (
                "<script>x</script>",
                "Unsupported start tag \"script\" at byte offset 0",
            ),
            ("<br>", "Unsupported start tag \"br\" at byte offset 0"),
            (
                "<span>x</span>",
                "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
            ),
        ] {
            assert_eq!(parse(html), Err(words.to_owned()), "{html}");
        }
    }

    #[test]
    fn white_space_at_the_ends_goes_and_styles_follow() {
        let text = parse("\n  <b> a </b>\n").unwrap();
        assert_eq!(text.plain, "a");
        assert_eq!(text.entities, [Entity::plain("bold", 0, 1)]);
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(html in "[<>/&;a-c#\"'= 0-9x😷\n]{0,40}") {
            let _read = parse(&html);
        }

        #[test]
        fn escaped_text_comes_back(text in "[^\u{0}]{0,60}") {
            let html = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            prop_assert_eq!(parse(&html).unwrap().plain, text.trim());
        }
    }
}

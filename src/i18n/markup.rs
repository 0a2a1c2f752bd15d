//! Reads Telegram's HTML piece by piece: enough to measure it, cut it, flatten
//! it, and tell whether Telegram would accept it.

/// Tags a sentence may use.
pub(super) const TAGS: [&str; 7] = ["b", "i", "u", "s", "code", "a", "blockquote"];

/// Why Telegram would refuse a markup.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MarkupFault {
    /// Not one of the tags of [`TAGS`], or a `<` that opens no tag.
    #[error("unsupported tag {0:?}")]
    Unsupported(String),
    /// Opened and not closed, closed and not opened, or crossed.
    #[error("unbalanced tag {0:?}")]
    Unbalanced(String),
}

/// One piece of markup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// `<b>`, `<a href="…">`.
    Open { name: &'a str, raw: &'a str },
    /// `</b>`.
    Close { name: &'a str, raw: &'a str },
    /// A visible character, as it is written and as it is seen.
    Letter { raw: &'a str, seen: char },
    /// A `<` that opens no tag.
    Stray,
}

/// The pieces of a markup, in order; together they are the whole of it.
pub(super) fn pieces(markup: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = markup;
    std::iter::from_fn(move || {
        let (piece, length) = next_piece(rest)?;
        rest = rest.get(length..).unwrap_or_default();
        Some(piece)
    })
}

fn next_piece(rest: &str) -> Option<(Piece<'_>, usize)> {
    let first = rest.chars().next()?;
    Some(match first {
        '<' => tag(rest).unwrap_or((Piece::Stray, 1)),
        '&' => entity(rest).unwrap_or((letter(rest, first), 1)),
        _ => (letter(rest, first), first.len_utf8()),
    })
}

fn letter(rest: &str, seen: char) -> Piece<'_> {
    let raw = rest.get(..seen.len_utf8()).unwrap_or_default();
    Piece::Letter { raw, seen }
}

fn tag(rest: &str) -> Option<(Piece<'_>, usize)> {
    let end = rest.find('>')?;
    let raw = rest.get(..=end)?;
    let inner = rest.get(1..end)?;
    if inner.contains('<') {
        return None;
    }
    let (closing, body) = match inner.strip_prefix('/') {
        Some(body) => (true, body),
        None => (false, inner),
    };
    let name = body.split([' ', '\n']).next()?;
    let named = name.starts_with(|first: char| first.is_ascii_alphabetic());
    let piece = if closing {
        Piece::Close { name, raw }
    } else {
        Piece::Open { name, raw }
    };
    named.then_some((piece, raw.len()))
}

fn entity(rest: &str) -> Option<(Piece<'_>, usize)> {
    [
        ("&amp;", '&'),
        ("&lt;", '<'),
        ("&gt;", '>'),
        ("&quot;", '"'),
    ]
    .into_iter()
    .find_map(|(written, seen)| {
        let raw = rest.get(..written.len())?;
        (raw == written).then_some((Piece::Letter { raw, seen }, raw.len()))
    })
}

/// Whether Telegram would accept the markup.
pub(super) fn check(markup: &str) -> Result<(), MarkupFault> {
    let mut open: Vec<&str> = Vec::new();
    for piece in pieces(markup) {
        match piece {
            Piece::Letter { .. } => {}
            Piece::Stray => return Err(MarkupFault::Unsupported("<".to_owned())),
            Piece::Open { name, .. } | Piece::Close { name, .. } if !TAGS.contains(&name) => {
                return Err(MarkupFault::Unsupported(name.to_owned()));
            }
            Piece::Open { name, .. } => open.push(name),
            Piece::Close { name, .. } => {
                if open.pop() != Some(name) {
                    return Err(MarkupFault::Unbalanced(name.to_owned()));
                }
            }
        }
    }
    match open.pop() {
        Some(name) => Err(MarkupFault::Unbalanced(name.to_owned())),
        None => Ok(()),
    }
}

/// What is seen of the markup.
pub(super) fn flat(markup: &str) -> String {
    pieces(markup)
        .filter_map(|piece| match piece {
            Piece::Letter { seen, .. } => Some(seen),
            Piece::Stray => Some('<'),
            Piece::Open { .. } | Piece::Close { .. } => None,
        })
        .collect()
}

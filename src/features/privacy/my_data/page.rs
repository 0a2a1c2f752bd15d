//! The page itself. Pure.
//!
//! Invariants: the tags are closed; what people typed comes as [`Html`] and so is
//! escaped; nothing is loaded and nothing runs (the page forbids it to itself, too);
//! cut into several bodies nothing is lost, and the order stays.

use crate::domain::language::Language;
use crate::i18n::Html;

/// A chapter.
#[derive(Debug, Clone)]
pub(super) struct Chapter {
    pub title: Html,
    /// What stands in it; never empty.
    pub entries: Vec<Entry>,
}

/// One thing that is kept: mostly a moment, and what there is to say of it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    /// May be empty.
    pub head: Html,
    pub lines: Vec<Html>,
}

/// One file.
pub(super) struct Page<'p> {
    pub language: Language,
    pub title: Html,
    /// What stands under the title.
    pub about: Vec<Html>,
    /// From [`bodies`].
    pub body: &'p str,
}

/// Large letters, one column, black on white, also on paper.
const STYLE: &str = "body{margin:0 auto;padding:1rem;max-width:40rem;font:1.05rem/1.5 sans-serif;color:#111;background:#fff;overflow-wrap:anywhere}\
h1{font-size:1.4rem;line-height:1.25;margin:.2rem 0 .6rem}\
h2{font-size:1.15rem;margin:1.8rem 0 .6rem;padding-top:.6rem;border-top:2px solid #111}\
article{margin:0 0 .7rem;padding:.5rem .7rem;border:1px solid #bbb;border-radius:.4rem;break-inside:avoid}\
h3{font-size:1rem;margin:0 0 .2rem}\
p{margin:.15rem 0;white-space:pre-line}\
blockquote{margin:.2rem 0;padding-left:.6rem;border-left:3px solid #888}";

impl Page<'_> {
    /// The whole file.
    pub fn markup(&self) -> String {
        let language = self.language.code();
        let title = &self.title;
        let plain = Html::plain(&title.to_plain());
        let about: String = self.about.iter().map(paragraph).collect();
        let body = self.body;
        format!(
            "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\" />\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\" />\n\
             <title>{plain}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n\
             <header>\n<h1>{title}</h1>\n{about}</header>\n{body}</body>\n</html>\n"
        )
    }
}

fn paragraph(line: &Html) -> String {
    // A quotation is a block, and may not stand in a paragraph.
    match line.as_str().contains("<blockquote>") {
        true => format!("<div>{line}</div>\n"),
        false => format!("<p>{line}</p>\n"),
    }
}

impl Entry {
    fn markup(&self) -> String {
        let head = match self.head.is_empty() {
            true => String::new(),
            false => format!("<h3>{}</h3>\n", self.head),
        };
        let lines: String = self.lines.iter().map(paragraph).collect();
        format!("<article>\n{head}{lines}</article>\n")
    }

    /// The same in several, none with more than `longest` bytes of lines, if a line
    /// allows it; each with the head.
    fn pieces(&self, longest: usize) -> Vec<Self> {
        let mut pieces = Vec::new();
        let mut piece = Self {
            head: self.head.clone(),
            lines: Vec::new(),
        };
        let mut length = 0;
        for line in &self.lines {
            let more = line.as_str().len();
            if !piece.lines.is_empty() && length + more > longest {
                pieces.push(piece.clone());
                piece.lines.clear();
                length = 0;
            }
            piece.lines.push(line.clone());
            length += more;
        }
        pieces.push(piece);
        pieces
    }
}

/// The chapters in as many bodies as it takes, none of many more than `longest` bytes. What
/// goes on in the next one stands under its title again.
pub(super) fn bodies(chapters: &[Chapter], longest: usize) -> Vec<String> {
    let mut bodies = Vec::new();
    let mut body = String::new();
    for chapter in chapters {
        let mut is_open = false;
        let entries = chapter.entries.iter();
        for entry in entries.flat_map(|entry| entry.pieces(longest / 2)) {
            let markup = entry.markup();
            if !body.is_empty() && body.len() + markup.len() > longest {
                close(&mut body, is_open);
                bodies.push(std::mem::take(&mut body));
                is_open = false;
            }
            if !is_open {
                body.push_str(&format!("<section>\n<h2>{}</h2>\n", chapter.title));
                is_open = true;
            }
            body.push_str(&markup);
        }
        close(&mut body, is_open);
    }
    bodies.push(body);
    bodies
}

fn close(body: &mut String, is_open: bool) {
    if is_open {
        body.push_str("</section>\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entry(head: &str, lines: &[String]) -> Entry {
        Entry {
            head: Html::plain(head),
            lines: lines.iter().map(|line| Html::plain(line)).collect(),
        }
    }

    /// The tags of a page, each closed in its turn.
    fn assert_well_formed(markup: &str) {
        let mut open = Vec::new();
        for tag in markup.split('<').skip(1) {
            let (tag, _) = tag.split_once('>').unwrap();
            if tag.starts_with('!') || tag.ends_with('/') {
                continue;
            }
            match tag.strip_prefix('/') {
                Some(name) => assert_eq!(open.pop(), Some(name), "{markup}"),
                None => open.push(tag.split(' ').next().unwrap()),
            }
        }
        assert!(open.is_empty(), "{open:?}");
    }

    #[test]
    fn a_page_is_closed_loads_nothing_and_runs_nothing_whatever_was_typed() {
        let typed = "<script>alert(1)</script> \" onload='x' & </article>";
        let quoted = Entry {
            head: Html::plain("12 April"),
            lines: vec![Html::quote(typed), Html::plain(typed)],
        };
        let chapters = [Chapter {
            title: Html::plain("Siapa"),
            entries: vec![quoted],
        }];
        let bodies = bodies(&chapters, 1000);
        let page = Page {
            language: Language::Id,
            title: Html::plain("Data <Sri>").bold(),
            about: vec![Html::plain("per hari ini")],
            body: &bodies[0],
        };
        let markup = page.markup();
        assert_well_formed(&markup);
        assert!(
            markup.contains("<html lang=\"id\">") && markup.contains("<title>Data &lt;Sri&gt;")
        );
        for never in [
            "<script", "src=", "href=", "http://", "https://", "url(", "<img",
        ] {
            assert!(!markup.contains(never), "{never}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_the_order_stays_however_it_is_cut(
            lengths in prop::collection::vec(prop::collection::vec(1..400_usize, 1..5), 1..20),
            longest in 50..2000_usize,
        ) {
            let mut number = 0;
            let mut wanted = Vec::new();
            let mut line = |length: usize| {
                number += 1;
                let word = format!("n{number:05}.");
                wanted.push(word.clone());
                format!("{word}{}", "x".repeat(length))
            };
            let chapters: Vec<Chapter> = lengths
                .iter()
                .map(|lengths| {
                    let lines: Vec<String> = lengths.iter().map(|one| line(*one)).collect();
                    Chapter { title: Html::plain("T"), entries: vec![entry("h", &lines)] }
                })
                .collect();
            let bodies = bodies(&chapters, longest);
            let mut at = Vec::new();
            for (place, body) in bodies.iter().enumerate() {
                assert_well_formed(body);
                prop_assert!(body.len() <= longest + 600, "{}", body.len());
                prop_assert!(body.starts_with("<section>\n<h2>"));
                for (found, word) in body.match_indices('n').filter_map(|(found, _)| Some((found, body.get(found..found + 7)?))) {
                    if word.ends_with('.') {
                        at.push((place, found, word.to_owned()));
                    }
                }
            }
            let words: Vec<String> = at.into_iter().map(|(_, _, word)| word).collect();
            prop_assert_eq!(words, wanted);
        }
    }
}

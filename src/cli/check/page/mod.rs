//! The preview as one page: bubbles, buttons and short answers, the languages beside
//! each other. It needs no network and no script, and nothing in a sentence can become
//! one: only letters and seven known tags are written.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::i18n::{Entry, Html, Kind, LocaleProblem, Piece, Shown};

const HEAD: &str = include_str!("head.html");
const STYLE: &str = include_str!("page.css");

/// The page, whole.
#[must_use]
pub fn of(entries: &[Entry], problems: &[LocaleProblem]) -> String {
    let mut page = HEAD.replace("/* style */", STYLE);
    page.push_str(&contents(entries));
    page.push_str(&all_problems(problems));
    let by_sentence = by_sentence(problems);
    let mut feature = "";
    let mut heading = None;
    for entry in entries {
        if entry.feature != feature {
            feature = &entry.feature;
            let _never = write!(page, "<h2 id=\"file-{0}\">{0}.ftl</h2>", escaped(feature));
            heading = None;
        }
        if entry.heading.as_deref() != heading {
            heading = entry.heading.as_deref();
            let _never = write!(page, "<h3>{}</h3>", escaped(heading.unwrap_or_default()));
        }
        let wrong = by_sentence.get(entry.id.as_str());
        page.push_str(&section(entry, wrong.map_or(&[], Vec::as_slice)));
    }
    page.push_str("</main></body></html>\n");
    page
}

fn contents(entries: &[Entry]) -> String {
    let mut links = String::from("<nav aria-label=\"Berkas\">");
    let mut last = "";
    for entry in entries {
        if entry.feature != last {
            last = &entry.feature;
            let _never = write!(links, "<a href=\"#file-{0}\">{0}</a> ", escaped(last));
        }
    }
    links.push_str("</nav><main>");
    links
}

fn by_sentence(problems: &[LocaleProblem]) -> BTreeMap<&str, Vec<&LocaleProblem>> {
    let mut found: BTreeMap<&str, Vec<&LocaleProblem>> = BTreeMap::new();
    for problem in problems {
        if let Some(id) = problem.kind.sentence() {
            found.entry(id).or_default().push(problem);
        }
    }
    found
}

fn all_problems(problems: &[LocaleProblem]) -> String {
    if problems.is_empty() {
        return "<p class=\"well\">✓ Tidak ada yang kurang atau rusak. / Nothing is missing or broken.</p>"
            .to_owned();
    }
    let lines: String = problems.iter().map(problem_line).collect();
    let count = problems.len();
    format!(
        "<p><b>✗ Perlu dilihat / to be looked at: {count}</b></p><ul class=\"wrong\">{lines}</ul>"
    )
}

fn problem_line(problem: &LocaleProblem) -> String {
    let words = escaped(&problem.to_string());
    match problem.kind.sentence() {
        Some(id) => format!("<li><a href=\"#{}\">{words}</a></li>", escaped(id)),
        None => format!("<li>{words}</li>"),
    }
}

fn section(entry: &Entry, wrong: &[&LocaleProblem]) -> String {
    let id = escaped(&entry.id);
    let cells: String = entry
        .shown
        .iter()
        .map(|shown| cell(entry.kind, shown))
        .collect();
    let wrong: String = wrong
        .iter()
        .map(|problem| format!("<li>✗ {}</li>", escaped(&problem.to_string())))
        .collect();
    let wrong = match wrong.is_empty() {
        true => wrong,
        false => format!("<ul class=\"wrong\">{wrong}</ul>"),
    };
    format!("<section id=\"{id}\"><h4>{id}</h4>{wrong}<div class=\"row\">{cells}</div></section>")
}

fn cell(kind: Kind, shown: &Shown) -> String {
    let class = match kind {
        Kind::Message => "bubble",
        Kind::Button => "key",
        Kind::Toast => "toast",
    };
    let code = shown.language.code();
    format!(
        "<div class=\"cell in-{code}\"><small title=\"{place}\">{code}</small>\
         <div class=\"{class}\" lang=\"{code}\" dir=\"auto\">{words}</div></div>",
        place = escaped(&shown.place),
        words = drawn(&shown.html)
    )
}

fn drawn(html: &Html) -> String {
    let mut drawn = String::new();
    for piece in html.pieces() {
        match piece {
            Piece::Open(name) => drawn.push_str(tag(name).0),
            Piece::Close(name) => drawn.push_str(tag(name).1),
            Piece::Letter(letter) => drawn.push_str(&escaped(letter.encode_utf8(&mut [0; 4]))),
        }
    }
    drawn
}

fn tag(name: &str) -> (&'static str, &'static str) {
    match name {
        "b" => ("<b>", "</b>"),
        "i" => ("<i>", "</i>"),
        "u" => ("<u>", "</u>"),
        "s" => ("<s>", "</s>"),
        "code" => ("<code>", "</code>"),
        "blockquote" => ("<blockquote>", "</blockquote>"),
        // A preview leads nowhere.
        "a" => ("<span class=\"link\">", "</span>"),
        _ => ("", ""),
    }
}

fn escaped(text: &str) -> String {
    Html::plain(text).into_string()
}

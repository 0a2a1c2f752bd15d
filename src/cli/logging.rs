//! Log lines, to standard error: one event, one line, opaque ids only.
//!
//! `2020-04-12T00:30:00Z INFO siaga::engine event=… what happened`
//!
//! `SIAGA_LOG` sets the level (`error`, `warn`, `info`, `debug`, `trace`, or
//! per module as in `warn,siaga::engine=debug`); without it, `info` for the bot. Whatever
//! a value holds, it can't begin a line of its own or colour a terminal:
//! control characters are written as escapes.

use std::fmt::{self, Display, Write};

use chrono::SecondsFormat;
use env_logger::Env;
use log::Record;
use log::kv::{Error, Key, Value, VisitSource};

use crate::clock::{Clock, Moment};

/// The environment variable with the level.
pub const VARIABLE: &str = "SIAGA_LOG";

/// Starts logging with the time of `clock`, at `level` unless the environment says
/// otherwise. A second call changes nothing.
pub fn init(clock: Clock, level: &str) {
    let env = Env::new().filter_or(VARIABLE, level);
    let started = env_logger::Builder::from_env(env)
        .format(move |out, record| {
            use std::io::Write;
            writeln!(out, "{}", line(clock.now(), record))
        })
        .try_init();
    if started.is_err() {
        log::debug!("logging was started already");
    }
}

/// One line, without the newline at its end.
fn line(now: Moment, record: &Record<'_>) -> String {
    let now = now.to_rfc3339_opts(SecondsFormat::Secs, true);
    let mut line = format!("{now} {} {}", record.level(), OneLine(record.target()));
    let mut pairs = Pairs(&mut line);
    if record.key_values().visit(&mut pairs).is_err() {
        line.push_str(" (a value could not be written)");
    }
    // Writing to a String can't fail.
    let _written = write!(line, " {}", OneLine(record.args()));
    line
}

struct Pairs<'l>(&'l mut String);

impl<'v> VisitSource<'v> for Pairs<'_> {
    fn visit_pair(&mut self, key: Key<'v>, value: Value<'v>) -> Result<(), Error> {
        let value = OneLine(value).to_string();
        let is_plain = |c: char| !c.is_whitespace() && c != '"' && c != '=';
        match !value.is_empty() && value.chars().all(is_plain) {
            true => write!(self.0, " {}={value}", OneLine(key))?,
            // Backslashes are escaped already; quotes are left to do.
            false => write!(
                self.0,
                " {}=\"{}\"",
                OneLine(key),
                value.replace('"', "\\\"")
            )?,
        }
        Ok(())
    }
}

/// Shows a value on one line, whatever it holds.
struct OneLine<T>(T);

impl<T: Display> Display for OneLine<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(Escaping(f), "{}", self.0)
    }
}

struct Escaping<'f, 'g>(&'f mut fmt::Formatter<'g>);

impl fmt::Write for Escaping<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.chars().try_for_each(|c| match c {
            c if c == '\\' || breaks_the_line(c) => write!(self.0, "{}", c.escape_default()),
            c => self.0.write_char(c),
        })
    }
}

/// Control characters, the separators that some viewers break lines at, and
/// the marks that turn the direction of writing round.
fn breaks_the_line(c: char) -> bool {
    let separates = matches!(c, '\u{2028}' | '\u{2029}');
    let turns =
        matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    c.is_control() || separates || turns
}

#[cfg(test)]
mod tests {
    use super::*;
    use log::Level;

    fn logged(pairs: &[(&str, &str)], message: &str) -> String {
        let now = chrono::DateTime::parse_from_rfc3339("2020-04-12T00:30:00.75Z");
        let now = now.unwrap().to_utc();
        let mut record = Record::builder();
        record
            .level(Level::Info)
            .target("siaga::engine")
            .key_values(&pairs);
        line(now, &record.args(format_args!("{message}")).build())
    }

    #[test]
    fn a_line_says_when_where_with_what_and_what_happened() {
        assert_eq!(
            logged(&[("event", "0a1b"), ("cause", "bad record")], "set aside"),
            "2020-04-12T00:30:00Z INFO siaga::engine event=0a1b cause=\"bad record\" set aside"
        );
        assert_eq!(
            logged(&[], "ready"),
            "2020-04-12T00:30:00Z INFO siaga::engine ready"
        );
    }

    #[test]
    fn nothing_in_a_value_begins_a_line_of_its_own() {
        let forged = "x\n2020-04-12T00:30:00Z ERROR siaga \u{1b}[2Jall is lost\r\u{2028}\u{202e}";
        let line = logged(&[("file", forged)], forged);
        assert!(!line.chars().any(breaks_the_line), "{line}");
        assert!(line.contains("file=\"x\\n2020"), "{line}");
        assert!(line.contains("\\u{1b}[2J"), "{line}");
    }

    #[test]
    fn a_value_can_not_pass_for_another_key() {
        let line = logged(&[("file", "a\" level=\"ERROR")], "read");
        assert!(line.ends_with(r#"file="a\" level=\"ERROR" read"#), "{line}");
        assert!(logged(&[("file", "a=b")], "").contains("file=\"a=b\""));
        assert!(logged(&[("file", "")], "").contains("file=\"\""));
    }
}

//! The rules of health (`config/protocol.toml`), read as strictly as the
//! settings. What they mean is [`crate::domain::protocol`]'s; here every
//! fault gets its file, line and example.

use std::path::Path;

use super::Config;
use super::strict::{self, ConfigFaults, KeyPath, Reading};
use crate::domain::protocol::Protocol;

/// The rules in the file at `path`.
///
/// # Errors
/// All faults of the file, in the order of its lines.
pub fn load_protocol(path: &Path) -> Result<Protocol, ConfigFaults> {
    let text = strict::read_text(path)?;
    parse_protocol(&path.display().to_string(), &text)
}

/// The rules in `text`; `file` is its name for messages.
///
/// # Errors
/// All faults of the text, in the order of its lines.
pub fn parse_protocol(file: &str, text: &str) -> Result<Protocol, ConfigFaults> {
    let mut reading = Reading::new(file, text, Protocol::EMBEDDED)?;
    let protocol: Option<Protocol> = reading.shape();
    for problem in protocol.iter().flat_map(Protocol::validate) {
        let path = KeyPath::from_code(&problem.key_path);
        reading.object(&path, problem.what, problem.example);
    }
    reading.finish(protocol)
}

impl Config {
    /// The rules of health in force: those of the file that is named, or the
    /// built-in ones.
    ///
    /// # Errors
    /// All faults of that file.
    pub fn protocol(&self) -> Result<Protocol, ConfigFaults> {
        match &self.protocol_file {
            Some(path) => load_protocol(path),
            None => Ok(Protocol::embedded()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_that_are_shipped_are_read_as_those_built_in() {
        let protocol = Config::example().unwrap().protocol().unwrap();
        assert_eq!(protocol, Protocol::embedded());
    }

    fn told(right: &str, wrong: &str) -> String {
        assert!(Protocol::EMBEDDED.contains(right), "{right}");
        let text = Protocol::EMBEDDED.replacen(right, wrong, 1);
        let told = parse_protocol("protocol.toml", &text).unwrap_err();
        told.to_string()
    }

    /// The line on which this stands, so that a remark more or less in the
    /// shipped file breaks no test.
    fn line_of(text: &str) -> usize {
        let (above, _) = Protocol::EMBEDDED.split_once(text).unwrap();
        above.matches('\n').count() + 1
    }

    #[test]
    fn a_mistake_in_the_rules_is_told_with_its_line_and_an_example() {
        for (right, wrong, expected) in [
            (
                "highest_celsius = 43.0",
                "highest_celcius = 43.0",
                "column 35, report.temperature.limits.highest_celcius:\n    \
                 unknown key `highest_celcius`: did you mean `highest_celsius`?\n    \
                 example: highest_celsius = 43.0",
            ),
            (
                "id = \"report-pulse\"",
                "id = \"report-spo2\"",
                "column 6, report.pulse.id:\n    is used twice: report-spo2\n    \
                 example: id = \"report-pulse\"",
            ),
            (
                "limits = { lowest_percent = 50, highest_percent = 100 }",
                "limits = { lowest_percent = 90, highest_percent = 80 }",
                "column 51, report.spo2.limits.highest_percent:\n    \
                 must be above the lowest\n    example: highest_percent = 100",
            ),
        ] {
            let expected = format!("protocol.toml, line {}, {expected}", line_of(right));
            assert_eq!(told(right, wrong), expected);
        }
    }
}

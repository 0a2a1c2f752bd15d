//! Reads the table: strict, and with every problem of the file named at once.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::io::Read;
use std::str::FromStr;

use csv::{Reader, ReaderBuilder, StringRecord, Trim};

use super::{CellProblem, TriageFileFault};
use crate::domain::birth::AgeAt;
use crate::domain::condition::{Condition, Pregnancy, Sex};
use crate::domain::grade::Grade;
use crate::domain::protocol::report::ReportRules;
use crate::domain::report::{Answers, Breathlessness, DangerSign, Symptom};
use crate::domain::vitals::{Decimal, Pulse, RespRate, SpO2, Temperature};

/// The columns, in any order, all of them and no others.
const COLUMNS: [&str; 15] = [
    "case",
    "day",
    "age",
    "sex",
    "pregnant",
    "conditions",
    "symptoms",
    "breathless",
    "danger",
    "temperature",
    "spo2",
    "resp_rate",
    "pulse",
    "fever_reducer",
    "expected",
];

const OLDEST_YEARS: u32 = 130;
const LAST_DAY: u32 = 9999;

/// One report of one person.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) line: u64,
    pub(super) case: String,
    pub(super) day: u32,
    pub(super) age: Option<AgeAt>,
    pub(super) sex: Option<Sex>,
    pub(super) pregnancy: Pregnancy,
    pub(super) conditions: BTreeSet<Condition>,
    pub(super) answers: Answers,
    pub(super) expected: Option<Grade>,
}

/// Reads all rows, or names every problem.
pub(super) fn read(rules: &ReportRules, input: impl Read) -> Result<Vec<Row>, TriageFileFault> {
    let text = without_mark(input)?;
    let mut lines = Lines::of(&text);
    let mut reader = ReaderBuilder::new()
        .trim(Trim::All)
        .from_reader(text.as_slice());
    let header = header(&mut reader)?;
    let mut rows = Vec::new();
    let mut problems = Vec::new();
    for record in reader.records() {
        let record = record?;
        if record.iter().all(str::is_empty) {
            continue;
        }
        let mut cells = Cells {
            header: &header,
            record: &record,
            line: lines.number_at(record.position().map_or(0, csv::Position::byte)),
            problems: Vec::new(),
        };
        let row = row(rules, &mut cells);
        problems.append(&mut cells.problems);
        rows.push(row);
    }
    if problems.is_empty() {
        Ok(rows)
    } else {
        Err(TriageFileFault::Problems(problems))
    }
}

/// Spreadsheets put a byte order mark first; it is no part of a column's name.
fn without_mark(mut input: impl Read) -> Result<Vec<u8>, csv::Error> {
    let mut text = Vec::new();
    input.read_to_end(&mut text)?;
    let marked = text.starts_with("\u{feff}".as_bytes());
    Ok(if marked { text.split_off(3) } else { text })
}

/// Numbers lines: the reader's own count stops at blank lines before a row.
struct Lines<'a> {
    rest: &'a [u8],
    read: u64,
    line: u64,
}

impl<'a> Lines<'a> {
    fn of(text: &'a [u8]) -> Self {
        Self {
            rest: text,
            read: 0,
            line: 1,
        }
    }

    /// The line of the row that begins at, or after blank lines behind, this
    /// byte. Bytes must be asked for in rising order.
    fn number_at(&mut self, byte: u64) -> u64 {
        while let Some((first, rest)) = self.rest.split_first() {
            let blank = matches!(first, b'\r' | b'\n');
            if self.read >= byte && !blank {
                break;
            }
            self.line += u64::from(*first == b'\n');
            (self.rest, self.read) = (rest, self.read + 1);
        }
        self.line
    }
}

fn header<R: Read>(reader: &mut Reader<R>) -> Result<StringRecord, TriageFileFault> {
    let header = reader.headers()?.clone();
    let accepted = COLUMNS.join(",");
    let problem = |column: &str, what: &str| CellProblem {
        line: 1,
        column: column.to_owned(),
        what: what.to_owned(),
        accepted: accepted.clone(),
    };
    let mut problems = Vec::new();
    let mut seen = BTreeSet::new();
    for name in &header {
        if !COLUMNS.contains(&name) {
            problems.push(problem(name, unknown_column(name)));
        } else if !seen.insert(name) {
            problems.push(problem(name, "stands there twice"));
        }
    }
    let missing = COLUMNS.iter().filter(|column| !seen.contains(**column));
    problems.extend(missing.map(|column| problem(column, "is missing")));
    if problems.is_empty() {
        Ok(header)
    } else {
        Err(TriageFileFault::Problems(problems))
    }
}

fn unknown_column(name: &str) -> &'static str {
    if name.contains(';') || name.contains('\t') {
        "columns must be separated by commas"
    } else {
        "no such column"
    }
}

/// The cells of one row, and what was found wrong with them.
struct Cells<'a> {
    header: &'a StringRecord,
    record: &'a StringRecord,
    line: u64,
    problems: Vec<CellProblem>,
}

impl<'a> Cells<'a> {
    /// The text of a cell; `None` when empty.
    fn text(&self, column: &str) -> Option<&'a str> {
        let place = self.header.iter().position(|name| name == column)?;
        self.record.get(place).filter(|text| !text.is_empty())
    }

    fn refuse(&mut self, column: &str, what: String, accepted: impl Display) {
        self.problems.push(CellProblem {
            line: self.line,
            column: column.to_owned(),
            what,
            accepted: accepted.to_string(),
        });
    }

    /// One word of a list.
    fn word<T: FromStr>(&mut self, column: &str, accepted: &str) -> Option<T> {
        let text = self.text(column)?;
        let word = text.parse().ok();
        if word.is_none() {
            self.refuse(column, format!("`{text}` is not known"), accepted);
        }
        word
    }

    /// Several words, separated by `;`.
    fn words<T: FromStr + Ord>(&mut self, column: &str, accepted: &str) -> BTreeSet<T> {
        let mut words = BTreeSet::new();
        let parts = self
            .text(column)
            .unwrap_or_default()
            .split(';')
            .map(str::trim);
        for part in parts.filter(|part| !part.is_empty()) {
            if let Ok(word) = part.parse() {
                words.insert(word);
            } else {
                let accepted = format!("{accepted}; several separated by ;");
                self.refuse(column, format!("`{part}` is not known"), accepted);
            }
        }
        words
    }

    fn yes_or_no(&mut self, column: &str) -> Option<bool> {
        let text = self.text(column)?;
        if text.eq_ignore_ascii_case("yes") {
            return Some(true);
        }
        if !text.eq_ignore_ascii_case("no") {
            self.refuse(column, format!("`{text}` is not known"), "yes, no or empty");
        }
        Some(false)
    }

    /// A measurement, rounded first, then checked against the accepted range.
    fn measured<T: Copy + PartialOrd + Display>(
        &mut self,
        column: &str,
        (lowest, highest): (T, T),
        round_and_check: impl Fn(Decimal) -> Option<T>,
    ) -> Option<T> {
        let text = self.text(column)?;
        let measured = Decimal::read(text).and_then(round_and_check);
        let within = measured.filter(|value| (lowest..=highest).contains(value));
        if within.is_none() {
            let what = format!("`{text}` is no number in the accepted range");
            self.refuse(column, what, format!("{lowest} to {highest}"));
        }
        within
    }

    fn whole(&mut self, column: &str, highest: u32) -> Option<u32> {
        let text = self.text(column).unwrap_or_default();
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let number = text
            .parse()
            .ok()
            .filter(|number| digits && *number <= highest);
        if number.is_none() {
            let accepted = format!("a whole number, 0 to {highest}");
            self.refuse(column, format!("`{text}` is no day of isolation"), accepted);
        }
        number
    }
}

fn row(rules: &ReportRules, cells: &mut Cells<'_>) -> Row {
    let case = cells.text("case").unwrap_or_default().to_owned();
    if case.is_empty() {
        cells.refuse("case", "is empty".to_owned(), "a name for the person");
    }
    Row {
        line: cells.line,
        case,
        day: cells.whole("day", LAST_DAY).unwrap_or_default(),
        age: age(cells),
        sex: cells.word("sex", "M, F or empty"),
        pregnancy: match cells.yes_or_no("pregnant") {
            Some(true) => Pregnancy::Yes,
            Some(false) => Pregnancy::No,
            None => Pregnancy::Unknown,
        },
        conditions: cells.words("conditions", &all(Condition::ALL)),
        answers: answers(rules, cells),
        expected: cells.word("expected", &all(&Grade::ALL)),
    }
}

fn answers(rules: &ReportRules, cells: &mut Cells<'_>) -> Answers {
    let danger: BTreeSet<DangerSign> = cells.words("danger", &all(DangerSign::ALL));
    Answers {
        symptoms: cells.words::<Symptom>("symptoms", &all(Symptom::ALL)),
        breathlessness: cells.word("breathless", &all(Breathlessness::ALL)),
        danger_answered: !danger.is_empty(),
        danger,
        fever_reducer: cells.yes_or_no("fever_reducer"),
        ..vitals(rules, cells)
    }
}

fn vitals(rules: &ReportRules, cells: &mut Cells<'_>) -> Answers {
    let (heat, spo2) = (&rules.temperature.limits, &rules.spo2.limits);
    let (breaths, pulse) = (&rules.resp_rate.limits, &rules.pulse.limits);
    Answers {
        temperature: cells.measured(
            "temperature",
            (heat.lowest_celsius.0, heat.highest_celsius.0),
            |read| Temperature::from_tenths(read.rounded_to_tenths()).ok(),
        ),
        spo2: cells.measured(
            "spo2",
            (spo2.lowest_percent, spo2.highest_percent),
            |read| SpO2::new(read.rounded()).ok(),
        ),
        resp_rate: cells.measured(
            "resp_rate",
            (breaths.lowest_per_minute, breaths.highest_per_minute),
            |read| RespRate::new(read.rounded()).ok(),
        ),
        pulse: cells.measured(
            "pulse",
            (pulse.lowest_per_minute, pulse.highest_per_minute),
            |read| Pulse::new(read.rounded()).ok(),
        ),
        ..Answers::default()
    }
}

fn age(cells: &mut Cells<'_>) -> Option<AgeAt> {
    let text = cells.text("age")?;
    let age = Decimal::read(text)
        .and_then(|years| u32::try_from(years.years_in_months()).ok())
        .map(AgeAt::months)
        .filter(|age| age.oldest_years() <= OLDEST_YEARS);
    if age.is_none() {
        let accepted = format!("years, 0 to {OLDEST_YEARS}, with decimals for infants (0.1)");
        cells.refuse("age", format!("`{text}` is no age"), accepted);
    }
    age
}

fn all<T: Display>(words: &[T]) -> String {
    let words: Vec<String> = words.iter().map(ToString::to_string).collect();
    words.join(", ")
}

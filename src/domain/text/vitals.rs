//! Measured values as people type them: `38,5`, `suhu 38.5 °C`, `97%`,
//! `20x per menit`.
//!
//! A number alone, with its unit or with harmless words is taken. Between
//! other words ("kemarin 38", "di bawah 38") it is only suggested, and so is
//! what a slip of the finger probably meant (385 → 38,5): the person decides.

use super::typed::{self, Token};
use crate::domain::vitals::{Decimal, Pulse, RespRate, SpO2, Temperature};

/// Why an answer was not taken, and what was probably meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{kind}")]
pub struct Slip<T> {
    /// What is wrong.
    pub kind: SlipKind,
    /// What the person may have meant: to be asked, never to be assumed.
    pub suggestion: Option<T>,
}

/// What is wrong with a measured value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SlipKind {
    /// There is no number in it.
    #[error("no number")]
    NoNumber,
    /// There are several numbers in it.
    #[error("several numbers")]
    SeveralNumbers,
    /// The number stands between words that may change its meaning.
    #[error("a number between other words")]
    OtherWords,
    /// Nobody who can type has this value.
    #[error("outside the range")]
    OutOfRange,
}

/// Why a temperature was not taken.
pub type TemperatureSlip = Slip<Temperature>;

impl<T> Slip<T> {
    fn new(kind: SlipKind, suggestion: Option<T>) -> Self {
        Self { kind, suggestion }
    }
}

/// Reads a body temperature in °C.
///
/// # Errors
/// No, several or strange numbers; with what was probably meant.
pub fn temperature(text: &str) -> Result<Temperature, TemperatureSlip> {
    let answer = Answer::of(&typed::plainly(text), &TEMPERATURE_WORDS);
    let [number] = answer.numbers.as_slice() else {
        return Err(answer.not_one_number(torn(&answer.numbers)));
    };
    if answer.fahrenheit {
        return Err(Slip::new(SlipKind::OutOfRange, from_fahrenheit(number)));
    }
    let tenths = Decimal::read(number).map(Decimal::rounded_to_tenths);
    match tenths.map(Temperature::from_tenths) {
        Some(Ok(measured)) => answer.taken_if_clear(measured),
        Some(Err(_)) | None => Err(Slip::new(SlipKind::OutOfRange, likely(number))),
    }
}

/// Reads an oxygen saturation in percent.
///
/// # Errors
/// No, several or strange numbers; with what was probably meant.
pub fn spo2(text: &str) -> Result<SpO2, Slip<SpO2>> {
    let mut typed = typed::plainly(text);
    // The 2 of the word is no measured value.
    for word in ["spo2", "sp02", "spo₂", "sao2", "spo 2", "o2", "o₂"] {
        typed = typed.replace(word, "spo ");
    }
    let likely = |number: &str| {
        let digits = bare_digits(number);
        let two = digits.get(..2)?.parse().ok()?;
        let plausible = (70..=99).contains(&two);
        SpO2::new(if plausible { two } else { 100 })
            .ok()
            .filter(|_| plausible || digits.starts_with("100"))
    };
    whole(&typed, &SPO2_WORDS, SpO2::new, likely)
}

/// Reads a number of breaths per minute.
///
/// # Errors
/// No, several or strange numbers.
pub fn breaths(text: &str) -> Result<RespRate, Slip<RespRate>> {
    whole(&typed::plainly(text), &RATE_WORDS, RespRate::new, |_| None)
}

/// Reads a pulse in beats per minute.
///
/// # Errors
/// No, several or strange numbers.
pub fn pulse(text: &str) -> Result<Pulse, Slip<Pulse>> {
    whole(&typed::plainly(text), &RATE_WORDS, Pulse::new, |_| None)
}

fn whole<T, E>(
    typed: &str,
    words: &[&str],
    checked: impl Fn(i64) -> Result<T, E>,
    likely: impl Fn(&str) -> Option<T>,
) -> Result<T, Slip<T>> {
    let answer = Answer::of(typed, words);
    let [number] = answer.numbers.as_slice() else {
        return Err(answer.not_one_number(None));
    };
    let rounded = Decimal::read(number).map(Decimal::rounded);
    match rounded.map(checked) {
        Some(Ok(measured)) => answer.taken_if_clear(measured),
        Some(Err(_)) | None => Err(Slip::new(SlipKind::OutOfRange, likely(number))),
    }
}

/// Words that change nothing about a measured value.
const HARMLESS: [&str; 52] = [
    "saya",
    "kula",
    "kulo",
    "aku",
    "ku",
    "nya",
    "my",
    "is",
    "it",
    "its",
    "it's",
    "the",
    "about",
    "hasil",
    "hasilnya",
    "hasile",
    "ukur",
    "diukur",
    "pengukuran",
    "adalah",
    "yaitu",
    "ada",
    "sekitar",
    "kira",
    "kurang",
    "lebih",
    "kirang",
    "langkung",
    "sekarang",
    "saiki",
    "sapunika",
    "tadi",
    "wau",
    "mau",
    "pagi",
    "siang",
    "sore",
    "malam",
    "enjing",
    "ini",
    "hari",
    "iki",
    "menika",
    "ya",
    "nggih",
    "inggih",
    "pak",
    "bu",
    "mbak",
    "dok",
    "suster",
    "bidan",
];
const TEMPERATURE_WORDS: [&str; 33] = [
    "suhu",
    "suhunya",
    "suhuku",
    "suhune",
    "badan",
    "badannya",
    "tubuh",
    "awak",
    "awake",
    "sarira",
    "panas",
    "panasnya",
    "panase",
    "benter",
    "bentere",
    "benteripun",
    "demam",
    "demamnya",
    "temp",
    "temperatur",
    "temperature",
    "termometer",
    "thermometer",
    "derajat",
    "derajad",
    "drajat",
    "degree",
    "degrees",
    "deg",
    "c",
    "celcius",
    "celsius",
    "selsius",
];
const SPO2_WORDS: [&str; 12] = [
    "spo",
    "saturasi",
    "saturasinya",
    "saturation",
    "oksigen",
    "oksigennya",
    "oxygen",
    "oximeter",
    "oksimeter",
    "persen",
    "prosen",
    "percent",
];
const RATE_WORDS: [&str; 41] = [
    "napas",
    "nafas",
    "napasnya",
    "nafasnya",
    "bernapas",
    "bernafas",
    "ambegan",
    "ambegane",
    "breaths",
    "breath",
    "breathing",
    "rr",
    "nadi",
    "nadinya",
    "denyut",
    "denyutnya",
    "detak",
    "detaknya",
    "jantung",
    "pulse",
    "heart",
    "rate",
    "hr",
    "pr",
    "bpm",
    "beats",
    "kali",
    "kaping",
    "ping",
    "times",
    "x",
    "per",
    "permenit",
    "semenit",
    "sakmenit",
    "menit",
    "menitnya",
    "mnt",
    "min",
    "minute",
    "dalam",
];

/// An answer, taken apart.
struct Answer {
    /// The numbers, with a point: `38.5`.
    numbers: Vec<String>,
    /// Whether nothing in it may change their meaning.
    clear: bool,
    /// Whether an American thermometer was read.
    fahrenheit: bool,
}

impl Answer {
    fn of(typed: &str, words: &[&str]) -> Self {
        let mut answer = Self {
            numbers: Vec::new(),
            clear: true,
            fahrenheit: false,
        };
        for token in joined(typed::tokens(typed)) {
            match token {
                Token::Digits(digits) => answer.numbers.push(digits),
                Token::Word(word) => answer.hear(&word, words),
                Token::Mark(mark) => answer.clear &= !"<>≤≥".contains(mark),
                Token::Gap => {}
            }
        }
        answer
    }

    fn hear(&mut self, word: &str, words: &[&str]) {
        if matches!(word, "f" | "fahrenheit") {
            self.fahrenheit = true;
        } else if !HARMLESS.contains(&word) && !words.contains(&word) {
            self.clear = false;
        }
    }

    fn not_one_number<T>(&self, suggestion: Option<T>) -> Slip<T> {
        let kind = match self.numbers.is_empty() {
            true => SlipKind::NoNumber,
            false => SlipKind::SeveralNumbers,
        };
        Slip::new(kind, suggestion)
    }

    fn taken_if_clear<T>(&self, measured: T) -> Result<T, Slip<T>> {
        if self.clear {
            Ok(measured)
        } else {
            Err(Slip::new(SlipKind::OtherWords, Some(measured)))
        }
    }
}

/// Puts decimals together (`38` `,` `5`; `38 koma 5`; `38 setengah`) and takes
/// out the 1 of "in 1 minute".
fn joined(tokens: Vec<Token>) -> Vec<Token> {
    let mut whole: Vec<Token> = Vec::new();
    let mut rest = spoken(tokens).into_iter().peekable();
    while let Some(token) = rest.next() {
        let Token::Digits(mut number) = token else {
            whole.push(token);
            continue;
        };
        if let Some(Token::Mark('.' | ',')) = rest.peek() {
            rest.next();
            if let Some(Token::Digits(fraction)) =
                rest.next_if(|next| matches!(next, Token::Digits(_)))
            {
                number = format!("{number}.{fraction}");
            }
        }
        whole.push(Token::Digits(number));
    }
    without_one_minute(whole)
}

/// Decimals said in words become marks.
fn spoken(tokens: Vec<Token>) -> Vec<Token> {
    let mut heard: Vec<Token> = Vec::new();
    let mut rest = tokens.into_iter().peekable();
    while let Some(token) = rest.next() {
        let (point, half) = match &token {
            Token::Word(word) => (
                matches!(word.as_str(), "koma" | "titik" | "point"),
                matches!(word.as_str(), "setengah" | "tengah"),
            ),
            Token::Mark(mark) => (false, *mark == '½'),
            Token::Digits(_) | Token::Gap => (false, false),
        };
        if point || half {
            while heard.pop_if(|last| *last == Token::Gap).is_some() {}
            heard.push(Token::Mark(','));
        }
        if half {
            heard.push(Token::Digits("5".to_owned()));
        } else if point {
            while rest.next_if_eq(&Token::Gap).is_some() {}
        } else {
            heard.push(token);
        }
    }
    heard
}

fn without_one_minute(tokens: Vec<Token>) -> Vec<Token> {
    let shown: Vec<Token> = tokens.into_iter().filter(|t| *t != Token::Gap).collect();
    let minute = |next: Option<&Token>, number: &str| match next {
        Some(Token::Word(word)) => match number {
            "1" => ["menit", "minute", "min", "mnt"].contains(&word.as_str()),
            "60" => ["detik", "second", "seconds"].contains(&word.as_str()),
            _ => false,
        },
        Some(Token::Digits(_) | Token::Mark(_) | Token::Gap) | None => false,
    };
    let mut kept = Vec::new();
    let mut rest = shown.into_iter().peekable();
    while let Some(token) = rest.next() {
        match &token {
            Token::Digits(number) if minute(rest.peek(), number) => {
                rest.next();
            }
            Token::Digits(_) | Token::Word(_) | Token::Mark(_) | Token::Gap => kept.push(token),
        }
    }
    kept
}

/// `38 5`, `38:5`, `38'5`: a comma that was missed.
fn torn(numbers: &[String]) -> Option<Temperature> {
    let [whole, tenth] = numbers else { return None };
    let shape = whole.len() == 2 && tenth.len() == 1;
    Temperature::from_tenths(format!("{whole}{tenth}").parse().ok()?)
        .ok()
        .filter(|_| shape)
}

fn bare_digits(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    digits.trim_start_matches('0').to_owned()
}

/// What a temperature out of range probably is: the comma in the wrong place
/// (385, 3,85), the 3 left out (8,5), two digits exchanged (83,5), Fahrenheit
/// (101,3).
fn likely(number: &str) -> Option<Temperature> {
    let digits = bare_digits(number);
    let decimal = number.contains('.');
    let first = |digits: &str| {
        let three: String = digits.chars().chain("0".chars()).take(3).collect();
        Temperature::from_tenths(three.parse().ok()?).ok()
    };
    if digits.len() >= 2
        && digits.chars().skip(4).all(|digit| digit == '0')
        && let Some(moved) = first(&digits)
    {
        return Some(moved);
    }
    if let (Some(fahrenheit), true) = (from_fahrenheit(number), decimal) {
        return Some(fahrenheit);
    }
    let mut swapped: Vec<char> = digits.chars().collect();
    let exchanged = match swapped.as_mut_slice() {
        [tens, ones, ..] if *ones == '3' && *tens > '4' => {
            std::mem::swap(tens, ones);
            first(&swapped.iter().collect::<String>())
        }
        _ => None,
    };
    let short = decimal && digits.len() == 2;
    exchanged.or_else(|| first(&format!("3{digits}")).filter(|_| short))
}

/// The same in °C, if somebody could have it (93–109 °F).
fn from_fahrenheit(number: &str) -> Option<Temperature> {
    let tenths = Decimal::read(number)?.rounded_to_tenths();
    let celsius = (tenths - 320).checked_mul(5)?;
    Temperature::from_tenths((celsius + 4) / 9).ok()
}

#[cfg(test)]
#[path = "vitals_tests.rs"]
mod tests;

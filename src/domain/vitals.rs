//! Measured values: checked once, on entry, and whole from then on.
//!
//! Rounding comes first (PROTOCOL 2, "Round first"): SpO2, breaths and pulse
//! to whole numbers, temperature to 0.1 °C, half up; then the range is
//! checked. The bounds here are the widest that are ever accepted (PROTOCOL
//! 1); the protocol file may narrow them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A value that no living person has, or a slip of the finger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{value} is outside {lowest} to {highest}")]
pub struct OutOfRange {
    /// What was given, in the unit of the measurement (tenths of a degree for temperatures).
    pub value: i64,
    /// The least value accepted.
    pub lowest: i64,
    /// The greatest value accepted.
    pub highest: i64,
}

macro_rules! measurements {
    ($($(#[$doc:meta])* $name:ident: $repr:ty, $low:literal..=$high:literal, $repr_text:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = $repr_text, into = $repr_text)]
        pub struct $name($repr);

        impl $name {
            /// The least value that is ever accepted.
            pub const LOWEST: Self = Self($low);
            /// The greatest value that is ever accepted.
            pub const HIGHEST: Self = Self($high);

            /// The measurement of this value.
            ///
            /// # Errors
            /// When it is outside the range of the type.
            pub fn new(value: i64) -> Result<Self, OutOfRange> {
                <$repr>::try_from(value)
                    .ok()
                    .filter(|value| ($low..=$high).contains(value))
                    .map(Self)
                    .ok_or(OutOfRange { value, lowest: $low, highest: $high })
            }

            /// The value, in the unit of the type.
            #[must_use]
            pub fn value(self) -> $repr {
                self.0
            }
        }

        impl TryFrom<$repr> for $name {
            type Error = OutOfRange;
            fn try_from(value: $repr) -> Result<Self, OutOfRange> {
                Self::new(i64::from(value))
            }
        }

        impl From<$name> for $repr {
            fn from(measured: $name) -> Self {
                measured.0
            }
        }
    )*};
}

measurements! {
    /// Body temperature in tenths of a degree Celsius, 34.0–43.0 °C.
    Temperature: u16, 340..=430, "u16";
    /// Oxygen saturation in percent, 50–100.
    SpO2: u8, 50..=100, "u8";
    /// Breaths per minute, 5–80.
    RespRate: u8, 5..=80, "u8";
    /// Heart beats per minute, 30–220.
    Pulse: u8, 30..=220, "u8";
    /// Systolic blood pressure in mmHg, 40–300: only health workers measure it.
    Systolic: u16, 40..=300, "u16";
}

impl Temperature {
    /// The temperature of so many tenths of a degree Celsius.
    ///
    /// # Errors
    /// When it is outside the range of the type.
    pub fn from_tenths(tenths: i64) -> Result<Self, OutOfRange> {
        Self::new(tenths)
    }

    /// In tenths of a degree Celsius.
    #[must_use]
    pub fn tenths(self) -> u16 {
        self.0
    }
}

impl fmt::Display for Temperature {
    /// With a point, without the unit: `38.5`. Chats write it their own way.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.0 / 10, self.0 % 10)
    }
}

impl fmt::Display for SpO2 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for RespRate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for Pulse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A number as people write it: `38`, `38.5`, `38,45`. Exact, because limits
/// are compared to the tenth and binary fractions are not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    /// The value in millionths.
    millionths: i64,
}

const MILLION: i64 = 1_000_000;
const MONTHS_A_YEAR: i64 = 12;
const FRACTION_DIGITS: usize = 6;
const WHOLE_DIGITS: usize = 9;

impl Decimal {
    /// Reads a number without sign, with a decimal comma or point. Digits
    /// after the sixth decimal are cut off. `None` for anything else.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(fraction) || whole.len() > WHOLE_DIGITS {
            return None;
        }
        let cut: String = fraction
            .chars()
            .chain("000000".chars())
            .take(FRACTION_DIGITS)
            .collect();
        let millionths = whole.parse::<i64>().ok()? * MILLION + cut.parse::<i64>().ok()?;
        Some(Self { millionths })
    }

    /// The nearest whole number, halves up.
    #[must_use]
    pub fn rounded(self) -> i64 {
        (self.millionths + MILLION / 2) / MILLION
    }

    /// The nearest number of tenths, halves up.
    #[must_use]
    pub fn rounded_to_tenths(self) -> i64 {
        (self.millionths * 10 + MILLION / 2) / MILLION
    }

    /// Of a number of years, the completed months. A hundredth of a month is
    /// forgiven, so that 0.166 years are 2 months.
    #[must_use]
    pub fn years_in_months(self) -> i64 {
        (self.millionths * MONTHS_A_YEAR + MILLION / 100) / MILLION
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn bounds_are_accepted_and_what_lies_beyond_is_not() {
        assert!(Temperature::from_tenths(340).is_ok() && Temperature::from_tenths(430).is_ok());
        assert!(Temperature::from_tenths(339).is_err() && Temperature::from_tenths(431).is_err());
        assert!(SpO2::new(50).is_ok() && SpO2::new(100).is_ok());
        assert!(SpO2::new(49).is_err() && SpO2::new(101).is_err());
        assert!(RespRate::new(5).is_ok() && RespRate::new(80).is_ok());
        assert!(RespRate::new(4).is_err() && RespRate::new(81).is_err());
        assert!(Pulse::new(30).is_ok() && Pulse::new(220).is_ok());
        assert!(Pulse::new(29).is_err() && Pulse::new(221).is_err());
        assert!(Pulse::new(-1).is_err() && Pulse::new(i64::MAX).is_err());
    }

    #[test]
    fn a_stored_value_out_of_range_is_refused() {
        assert!(serde_json::from_str::<SpO2>("101").is_err());
        assert_eq!(serde_json::from_str::<SpO2>("97").unwrap().value(), 97);
        let stored = serde_json::to_string(&Temperature::from_tenths(385).unwrap()).unwrap();
        assert_eq!(stored, "385");
    }

    #[test]
    fn numbers_are_rounded_half_up_and_exactly() {
        for (text, tenths) in [("37.95", 380), ("37,94", 379), ("38", 380), ("38.05", 381)] {
            let read = Decimal::read(text).unwrap();
            assert_eq!(read.rounded_to_tenths(), tenths, "{text}");
        }
        assert_eq!(Decimal::read("92.5").unwrap().rounded(), 93);
        assert_eq!(Decimal::read("92.49").unwrap().rounded(), 92);
        for (years, months) in [
            ("0.17", 2),
            ("0.166", 2),
            ("0.16", 1),
            ("4.999", 59),
            ("5", 60),
        ] {
            let read = Decimal::read(years).unwrap();
            assert_eq!(read.years_in_months(), months, "{years}");
        }
        for text in [
            "",
            ".",
            "38.",
            ".5",
            "-3",
            "3.4.5",
            "1e3",
            "12345678901",
            "３",
        ] {
            assert_eq!(Decimal::read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_without_panic(text in "\\PC{0,24}") {
            if let Some(read) = Decimal::read(&text) {
                let _numbers = (read.rounded(), read.rounded_to_tenths(), read.years_in_months());
            }
        }
    }
}

//! From a value to a height on the sheet.

use super::{Day, Days, Measured, Range};

/// What is shown of a measurement, and where.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scale {
    pub lowest: i32,
    pub highest: i32,
    /// The distance of the lines that help the eye.
    pub step: i32,
    pub top: f32,
    pub height: f32,
}

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// In tenths of a degree; high is bad.
    Temperature,
    /// In percent; low is bad.
    Oxygen,
}

impl Kind {
    /// The value of a day that matters most.
    pub fn worst(self, range: Range) -> i32 {
        match self {
            Self::Temperature => range.highest,
            Self::Oxygen => range.lowest,
        }
    }

    /// A value as it is read beside its line: whole degrees, whole percent.
    pub fn whole(self, value: i32) -> String {
        match self {
            Self::Temperature => (value / 10).to_string(),
            Self::Oxygen => value.to_string(),
        }
    }

    /// A value in full.
    pub fn figure(self, value: i32, decimal_point: char) -> String {
        match self {
            Self::Temperature => format!("{}{decimal_point}{}", value / 10, value % 10),
            Self::Oxygen => value.to_string(),
        }
    }

    /// What of a day it is.
    pub fn of(self, day: &Day) -> Option<Range> {
        match self {
            Self::Temperature => day.temperature,
            Self::Oxygen => day.oxygen,
        }
    }

    /// How high its curve is drawn.
    pub fn height(self) -> f32 {
        match self {
            Self::Temperature => 340.0,
            Self::Oxygen => 260.0,
        }
    }

    fn span(self) -> Span {
        match self {
            Self::Temperature => TEMPERATURE,
            Self::Oxygen => OXYGEN,
        }
    }
}

/// How a measurement is laid out: what is always shown, and how much room stays
/// around the values for their figures.
#[derive(Debug, Clone, Copy)]
struct Span {
    lowest: i32,
    highest: i32,
    below: i32,
    above: i32,
    step: i32,
}

/// 36 to 38.5 °C at least, in tenths.
const TEMPERATURE: Span = Span {
    lowest: 360,
    highest: 385,
    below: 3,
    above: 6,
    step: 10,
};

/// 90 to 100 % at least.
const OXYGEN: Span = Span {
    lowest: 91,
    highest: 100,
    below: 3,
    above: 1,
    step: 5,
};

impl Scale {
    pub fn new(
        kind: Kind,
        measured: &Measured,
        values: impl Iterator<Item = Range> + Clone,
        top: f32,
    ) -> Self {
        let span = kind.span();
        let limits = measured.limits.iter().map(|limit| limit.value);
        let least = values
            .clone()
            .map(|range| range.lowest)
            .chain(limits.clone());
        let most = values.map(|range| range.highest).chain(limits);
        let lowest = least.fold(span.lowest, i32::min) - span.below;
        let highest = most.fold(span.highest, i32::max) + span.above;
        // More than nine lines help no eye.
        let step = if highest - lowest > span.step * 9 {
            span.step * 2
        } else {
            span.step
        };
        Self {
            lowest,
            highest,
            step,
            top,
            height: kind.height(),
        }
    }

    pub fn y(&self, value: i32) -> f32 {
        self.top + self.height * share(self.highest - value, self.highest - self.lowest)
    }

    /// The values at which a line helps the eye.
    pub fn lines(&self) -> impl Iterator<Item = i32> {
        let first = self.lowest.div_euclid(self.step) * self.step;
        let (lowest, highest, step) = (self.lowest, self.highest, self.step);
        (0..)
            .map(move |place| first + place * step)
            .skip_while(move |value| *value < lowest)
            .take_while(move |value| *value <= highest)
    }
}

fn share(part: i32, whole: i32) -> f32 {
    if whole <= 0 {
        return 0.0;
    }
    let short = |number: i32| f32::from(i16::try_from(number).unwrap_or(i16::MAX));
    short(part) / short(whole)
}

impl Days {
    /// The columns that are drawn, with their places in [`Days::days`]: the newest.
    pub(super) fn columns(&self) -> impl Iterator<Item = (usize, &Day)> + Clone {
        let skipped = self.days.len().saturating_sub(Self::MOST);
        self.days.iter().enumerate().skip(skipped)
    }
}

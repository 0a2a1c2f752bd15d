//! Lays the picture out and draws it, from top to bottom.

use super::pattern::{colours, fill, letter};
use super::{Day, Part, Recap};
use crate::report::canvas::{Anchor, Canvas, Frame, Ink, NotDrawn, Pen, Type, Weight};

const WIDTH: u32 = 1080;
const EDGE: f32 = 24.0;
/// Where the columns begin and end.
const LEFT: f32 = 110.0;
const RIGHT: f32 = 1056.0;
const HEAD: f32 = 138.0;
const HEADING: f32 = 62.0;
/// Room above the highest stack for its number.
const CROWN: f32 = 44.0;
const STACKS: f32 = 470.0;
const DATES: f32 = 60.0;
/// A row with the number of one grade.
const GRAVE: f32 = 52.0;
const RATE: f32 = 210.0;
const LEGEND: f32 = 62.0;
/// A part that is lower than this has no letter in it.
const LETTER: f32 = 34.0;

const TITLE: Type = words(46.0, Weight::Bold);
const HEADLINE: Type = words(38.0, Weight::Bold);
const PLAIN: Type = words(34.0, Weight::Regular);
const FIGURE: Type = words(31.0, Weight::Bold);

const fn words(size: f32, weight: Weight) -> Type {
    Type {
        size,
        weight,
        ink: Ink::BLACK,
        anchor: Anchor::Start,
    }
}

/// Where everything is.
struct Sheet<'r> {
    recap: &'r Recap,
    canvas: Canvas,
    column: f32,
    y: f32,
}

pub(super) fn draw(recap: &Recap) -> Result<Canvas, NotDrawn> {
    let count = recap.columns().len();
    let mut sheet = Sheet {
        canvas: Canvas::new(WIDTH, HEIGHT)?,
        column: (RIGHT - LEFT) / float(count.max(1)),
        recap,
        y: 0.0,
    };
    sheet.head();
    sheet.stacks();
    sheet.dates();
    sheet.grave();
    sheet.rate();
    sheet.legend();
    Ok(sheet.canvas)
}

/// All of the above, and a legend of three rows.
const HEIGHT: u32 = 138 + 62 + 44 + 470 + 60 + 2 * 52 + 24 + 62 + 44 + 210 + 40 + 3 * 62 + 24;

fn float(number: impl TryInto<u16>) -> f32 {
    f32::from(number.try_into().unwrap_or(u16::MAX))
}

impl Sheet<'_> {
    fn centre(&self, place: usize) -> f32 {
        LEFT + self.column * (float(place) + 0.5)
    }

    fn each_day(&self) -> Vec<(usize, Day)> {
        self.recap.columns().iter().cloned().enumerate().collect()
    }

    fn head(&mut self) {
        let room = RIGHT - EDGE;
        let title = self.canvas.fitted(&self.recap.title, TITLE, room);
        self.canvas.text((EDGE, 60.0), &title, TITLE);
        let below = self.canvas.fitted(&self.recap.subtitle, PLAIN, room);
        self.canvas
            .text((EDGE, 110.0), &below, PLAIN.ink(Ink::GREY));
        self.y = HEAD;
    }

    fn heading(&mut self, words: &str) {
        let words = self.canvas.fitted(words, HEADLINE, RIGHT - EDGE);
        self.canvas.text((EDGE, self.y + 42.0), &words, HEADLINE);
        self.y += HEADING;
    }

    /// A pale line across with its number at the left.
    fn scale_line(&mut self, y: f32, number: &str) {
        let pen = Pen::new(1.5, Ink::PALE);
        self.canvas.line(&[(LEFT, y), (RIGHT, y)], &pen);
        let style = Type {
            size: 30.0,
            ..PLAIN
        };
        let style = style.anchor(Anchor::End).ink(Ink::GREY);
        self.canvas.text((LEFT - 12.0, y + 11.0), number, style);
    }

    fn stacks(&mut self) {
        let people = self.recap.words.people.clone();
        self.heading(&people);
        let numbers = self.recap.columns().iter().filter_map(|day| day.numbers);
        let most = numbers.map(|numbers| numbers.all()).max().unwrap_or(0);
        let step = step(most);
        let (top, foot) = (self.y + CROWN, self.y + CROWN + STACKS);
        let full = float(most.div_ceil(step).max(1) * step);
        for line in 0..=most.div_ceil(step).max(1) {
            let y = foot - STACKS * float(line * step) / full;
            self.scale_line(y, &(line * step).to_string());
        }
        for (place, day) in self.each_day() {
            if let Some(numbers) = day.numbers {
                let mut below = 0;
                for part in Part::ALL {
                    let count = numbers.of(part);
                    self.part((place, foot), (below, count), full, part);
                    below += count;
                }
                let height = STACKS * float(below) / full;
                let at = (self.centre(place), (foot - height - 10.0).max(top - CROWN));
                let style = FIGURE.anchor(Anchor::Middle);
                self.canvas.text_with_seam(at, &below.to_string(), style);
            }
        }
        let base = Pen::new(3.0, Ink::BLACK);
        self.canvas.line(&[(LEFT, foot), (RIGHT, foot)], &base);
        self.y = foot;
    }

    fn part(&mut self, at: (usize, f32), (below, count): (u32, u32), full: f32, part: Part) {
        if count == 0 {
            return;
        }
        let half = (self.column / 2.0 - 6.0).min(40.0);
        let height = STACKS * float(count) / full;
        let frame = Frame {
            x: self.centre(at.0) - half,
            y: at.1 - STACKS * float(below) / full - height,
            width: half * 2.0,
            height,
        };
        fill(&mut self.canvas, frame, part);
        if height >= LETTER {
            let foot = (self.centre(at.0), frame.y + height / 2.0 + 12.0);
            self.letter(foot, part, 32.0);
        }
    }

    /// A letter on its part, with a patch of the paper behind it where there is a pattern.
    fn letter(&mut self, (x, foot): (f32, f32), part: Part, size: f32) {
        let (paper, ink) = colours(part);
        let style = words(size, Weight::Bold).anchor(Anchor::Middle).ink(ink);
        let half = self.canvas.width_of(letter(part), style) / 2.0 + 5.0;
        let patch = Frame {
            x: x - half,
            y: foot - size * 0.82,
            width: half * 2.0,
            height: size,
        };
        self.canvas.fill_frame(patch, paper);
        self.canvas.text((x, foot), letter(part), style);
    }

    /// The dates; the day that the recap is about white on black.
    fn dates(&mut self) {
        for (place, day) in self.each_day() {
            let at = (self.centre(place), self.y + 44.0);
            let style = words(34.0, Weight::Bold).anchor(Anchor::Middle);
            if day.shown {
                let frame = Frame {
                    x: at.0 - self.column / 2.0 + 2.0,
                    y: self.y + 8.0,
                    width: self.column - 4.0,
                    height: 48.0,
                };
                self.canvas.fill_frame(frame, Ink::BLACK);
                self.canvas.text(at, &day.date, style.ink(Ink::WHITE));
            } else {
                self.canvas.text(at, &day.date, style);
            }
        }
        let style = Type {
            size: 28.0,
            ..PLAIN
        };
        let style = style.anchor(Anchor::End).ink(Ink::GREY);
        let words = self
            .canvas
            .fitted(&self.recap.words.date, style, LEFT - 20.0);
        self.canvas
            .text((LEFT - 12.0, self.y + 42.0), &words, style);
        self.y += DATES;
    }

    /// How many were MERAH and ORANYE, in figures: one of fifty is a line in a stack.
    fn grave(&mut self) {
        for part in [Part::Merah, Part::Oranye] {
            let sign = Frame {
                x: LEFT - 66.0,
                y: self.y + 5.0,
                width: 54.0,
                height: GRAVE - 10.0,
            };
            fill(&mut self.canvas, sign, part);
            self.letter((LEFT - 39.0, self.y + 37.0), part, 30.0);
            for (place, day) in self.each_day() {
                let Some(numbers) = day.numbers else { continue };
                let at = (self.centre(place), self.y + 38.0);
                let style = match numbers.of(part) {
                    0 => Type {
                        size: 30.0,
                        ..PLAIN
                    }
                    .ink(Ink::GREY),
                    _ => words(34.0, Weight::Bold),
                };
                let figure = numbers.of(part).to_string();
                self.canvas.text(at, &figure, style.anchor(Anchor::Middle));
            }
            self.y += GRAVE;
        }
        self.y += EDGE;
    }

    fn rate(&mut self) {
        let words = self.recap.words.rate.clone();
        self.heading(&words);
        self.y += CROWN;
        let (top, foot) = (self.y, self.y + RATE);
        let y = |rate: u32| foot - RATE * float(rate.min(100)) / 100.0;
        for rate in [0, 50, 100] {
            self.scale_line(y(rate), &rate.to_string());
        }
        let rates: Vec<(usize, u32)> = self
            .each_day()
            .into_iter()
            .filter_map(|(place, day)| Some((place, day.numbers?.rate?)))
            .collect();
        let pen = Pen::new(4.0, Ink::BLACK);
        for pair in rates.windows(2) {
            if let [(before, from), (after, to)] = pair
                && before + 1 == *after
            {
                let ends = [
                    (self.centre(*before), y(*from)),
                    (self.centre(*after), y(*to)),
                ];
                self.canvas.line(&ends, &pen);
            }
        }
        for (place, rate) in rates {
            let at = (self.centre(place), y(rate));
            self.canvas.disc(at, 9.0, Ink::WHITE, &pen);
            // Above the point, below it where the line goes up steeply from the foot.
            let foot = if at.1 - 18.0 < top - CROWN {
                at.1 + 40.0
            } else {
                at.1 - 18.0
            };
            let style = Type {
                size: 28.0,
                ..FIGURE
            };
            let style = style.anchor(Anchor::Middle);
            self.canvas
                .text_with_seam((at.0, foot), &rate.to_string(), style);
        }
        self.y = foot + 40.0;
    }

    /// Pattern, letter and word of each part, two in a row, and the sign of the day.
    fn legend(&mut self) {
        let half = (RIGHT - EDGE) / 2.0;
        for (place, part) in Part::ALL.into_iter().enumerate() {
            let x = EDGE + half * float(place % 2);
            let y = self.y + LEGEND * float(place / 2);
            let frame = Frame {
                x,
                y,
                width: 72.0,
                height: 46.0,
            };
            fill(&mut self.canvas, frame, part);
            self.letter((x + 36.0, y + 34.0), part, 32.0);
            let word = self.recap.words.of(part).to_owned();
            self.legend_word((x, y), &word, half);
        }
        let (x, y) = (EDGE + half, self.y + LEGEND * 2.0);
        let frame = Frame {
            x,
            y,
            width: 72.0,
            height: 46.0,
        };
        self.canvas.fill_frame(frame, Ink::BLACK);
        let style = words(32.0, Weight::Bold)
            .anchor(Anchor::Middle)
            .ink(Ink::WHITE);
        let shown = self.recap.columns().iter().find(|day| day.shown);
        let date = shown.map(|day| day.date.clone()).unwrap_or_default();
        self.canvas.text((x + 36.0, y + 34.0), &date, style);
        let word = self.recap.words.shown.clone();
        self.legend_word((x, y), &word, half);
    }

    fn legend_word(&mut self, (x, y): (f32, f32), word: &str, half: f32) {
        let word = self.canvas.fitted(word, PLAIN, half - 100.0);
        self.canvas.text((x + 90.0, y + 35.0), &word, PLAIN);
    }
}

/// How much lies between two lines of the scale: 1, 2 or 5 times a power of ten, so that
/// there are five lines at most.
pub(super) fn step(most: u32) -> u32 {
    let mut ten: u32 = 1;
    loop {
        for step in [1, 2, 5].map(|digit| digit * ten) {
            if most.div_ceil(step) <= 5 {
                return step;
            }
        }
        ten = ten.saturating_mul(10);
    }
}

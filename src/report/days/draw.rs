//! Lays the picture out and draws it, from top to bottom.

use super::scale::{Kind, Scale};
use super::shapes::{colours, diamond, square};
use super::{Complaint, Day, Days, Measured, Range, State};
use crate::report::canvas::{Anchor, Canvas, Frame, Ink, NotDrawn, Pen, Type, Weight};

const WIDTH: u32 = 1080;
/// Where the columns begin and end.
const LEFT: f32 = 146.0;
const RIGHT: f32 = 1056.0;
const EDGE: f32 = 24.0;
const HEAD: f32 = 138.0;
const ROW: f32 = 54.0;
const LINE: f32 = 46.0;
const HEADING: f32 = 62.0;
const COMPLAINT: f32 = 88.0;

const TITLE: Type = words(46.0, Weight::Bold);
const HEADLINE: Type = words(38.0, Weight::Bold);
const PLAIN: Type = words(34.0, Weight::Regular);
const FIGURE: Type = words(30.0, Weight::Bold);
const DAY: Type = words(36.0, Weight::Bold);

/// Of the limits: dark enough to be read, and never alone: each has its own dashes.
const LIMIT: Ink = Ink(153, 27, 27);
const DASHES: [&[f32]; 2] = [&[22.0, 10.0], &[6.0, 7.0]];

const fn words(size: f32, weight: Weight) -> Type {
    Type {
        size,
        weight,
        ink: Ink::BLACK,
        anchor: Anchor::Start,
    }
}

/// Where everything is.
struct Sheet<'d> {
    days: &'d Days,
    canvas: Canvas,
    column: f32,
    count: usize,
    y: f32,
}

pub(super) fn draw(days: &Days) -> Result<Canvas, NotDrawn> {
    let count = days.columns().count();
    let mut sheet = Sheet {
        canvas: Canvas::new(WIDTH, height(days))?,
        column: (RIGHT - LEFT) / float(count.max(1)),
        count,
        days,
        y: 0.0,
    };
    sheet.head();
    sheet.calendar();
    sheet.measured(&days.temperature, Kind::Temperature);
    sheet.measured(&days.oxygen, Kind::Oxygen);
    sheet.complaints();
    sheet.legend();
    Ok(sheet.canvas)
}

fn float(number: usize) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}

fn height(days: &Days) -> u32 {
    let complaints = days.complaints.len();
    let below = HEADING
        + if complaints == 0 {
            LINE
        } else {
            COMPLAINT * float(complaints)
        }
        + LINE * float(signs(days).len())
        + EDGE * 2.0;
    let whole = columns_end(days) + below;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a sum of the lengths above, some thousand points at most"
    )]
    let whole = whole.ceil() as u32;
    whole
}

fn columns_end(days: &Days) -> f32 {
    let calendar = ROW * float(calendar_rows(days)) + 14.0;
    let temperature = panel_height(days, &days.temperature, Kind::Temperature);
    let oxygen = panel_height(days, &days.oxygen, Kind::Oxygen);
    HEAD + calendar + temperature + oxygen
}

fn has_numbers(days: &Days) -> bool {
    days.columns().any(|(_, day)| day.number.is_some())
}

fn calendar_rows(days: &Days) -> usize {
    if has_numbers(days) { 3 } else { 2 }
}

fn panel_height(days: &Days, measured: &Measured, kind: Kind) -> f32 {
    if days.columns().all(|(_, day)| kind.of(day).is_none()) {
        return HEADING + LINE;
    }
    HEADING + LINE * float(measured.limits.len()) + kind.height() + EDGE
}

/// A sign of the legend.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Today,
    Danger,
    Of(State),
}

/// The signs that occur.
fn signs(days: &Days) -> Vec<Sign> {
    let has = |state| days.columns().any(|(_, day)| day.state == state);
    let mut signs = Vec::new();
    if days.columns().any(|(_, day)| day.today) {
        signs.push(Sign::Today);
    }
    for state in [State::Missed, State::HalfFinished, State::BackFilled] {
        if has(state) {
            signs.push(Sign::Of(state));
        }
    }
    if days.complaints.iter().any(|complaint| complaint.danger) {
        signs.push(Sign::Danger);
    }
    signs
}

impl Sheet<'_> {
    fn centre(&self, place: usize) -> f32 {
        LEFT + self.column * (float(place) + 0.5)
    }

    fn frame_of(&self, place: usize, top: f32, bottom: f32) -> Frame {
        Frame {
            x: LEFT + self.column * float(place),
            y: top,
            width: self.column,
            height: bottom - top,
        }
    }

    fn each_day(&self) -> Vec<(usize, Day)> {
        let days = self.days.columns().map(|(_, day)| day.clone());
        days.enumerate().collect()
    }

    fn head(&mut self) {
        let room = RIGHT - EDGE;
        let title = self.canvas.fitted(&self.days.title, TITLE, room);
        self.canvas.text((EDGE, 60.0), &title, TITLE);
        let below = self.canvas.fitted(&self.days.subtitle, PLAIN, room);
        self.canvas
            .text((EDGE, 110.0), &below, PLAIN.ink(Ink::GREY));
        self.y = HEAD;
    }

    /// What goes through the rows: missed days, the edges of the columns, today.
    fn columns(&mut self, bottom: f32) {
        let top = self.y;
        for (place, day) in self.each_day() {
            if day.state == State::Missed {
                self.hatch(self.frame_of(place, top, bottom));
            }
        }
        for place in 0..=self.count {
            let x = LEFT + self.column * float(place);
            let pen = Pen::new(1.5, Ink::PALE);
            self.canvas.line(&[(x, top), (x, bottom)], &pen);
        }
        for (place, _) in self.each_day().into_iter().filter(|(_, day)| day.today) {
            let frame = self.frame_of(place, top, bottom);
            self.canvas.frame(frame, &Pen::new(5.0, Ink::BLACK));
        }
    }

    fn hatch(&mut self, frame: Frame) {
        let pen = Pen::new(3.0, Ink(156, 163, 175));
        self.canvas.hatch(frame, 17.0, &pen);
    }

    fn row_name(&mut self, name: &str, foot: f32) {
        let style = PLAIN.anchor(Anchor::End).ink(Ink::GREY);
        let style = Type {
            size: 30.0,
            ..style
        };
        let name = self.canvas.fitted(name, style, LEFT - 16.0);
        self.canvas.text((LEFT - 12.0, foot), &name, style);
    }

    fn calendar(&mut self) {
        let words = self.days.words.clone();
        let days = self.each_day();
        self.columns(self.y + ROW * float(calendar_rows(self.days)));
        if has_numbers(self.days) {
            self.row_name(&words.day, self.y + 40.0);
            for (place, day) in &days {
                let number = day.number.map(|number| number.to_string());
                self.calendar_cell(*place, day.today, &number.unwrap_or_default());
            }
            self.y += ROW;
        }
        self.row_name(&words.date, self.y + 40.0);
        for (place, day) in &days {
            let style = PLAIN.anchor(Anchor::Middle);
            let at = (self.centre(*place), self.y + 40.0);
            self.canvas.text_with_seam(at, &day.date, style);
        }
        self.y += ROW;
        self.row_name(&words.grade, self.y + 40.0);
        for (place, day) in &days {
            self.grade(*place, day);
        }
        self.y += ROW + 14.0;
    }

    /// Today stands white on black.
    fn calendar_cell(&mut self, place: usize, today: bool, words: &str) {
        let style = DAY.anchor(Anchor::Middle);
        let at = (self.centre(place), self.y + 41.0);
        if today {
            let frame = self.frame_of(place, self.y, self.y + ROW);
            self.canvas.fill_frame(frame, Ink::BLACK);
            self.canvas.text(at, words, style.ink(Ink::WHITE));
        } else {
            self.canvas.text_with_seam(at, words, style);
        }
    }

    /// The first letter of the grade on its colour; a missed day has a stroke.
    fn grade(&mut self, place: usize, day: &Day) {
        let middle = self.centre(place);
        let Some(grade) = day.grade else {
            if day.state == State::Missed {
                let at = (middle, self.y + 40.0);
                let style = DAY.anchor(Anchor::Middle);
                self.canvas.text_with_seam(at, "–", style);
            }
            return;
        };
        let half = (self.column / 2.0 - 5.0).min(26.0);
        let frame = Frame {
            x: middle - half,
            y: self.y + 4.0,
            width: half * 2.0,
            height: ROW - 8.0,
        };
        let (paper, ink) = colours(grade);
        self.canvas.fill_frame(frame, paper);
        self.canvas.frame(frame, &Pen::new(2.0, Ink::BLACK));
        let letter: String = grade.word().chars().take(1).collect();
        let style = DAY.anchor(Anchor::Middle).ink(ink);
        self.canvas.text((middle, self.y + 40.0), &letter, style);
        match day.state {
            State::HalfFinished | State::BackFilled => {
                self.mark(day.state, (middle + half - 4.0, self.y + 10.0));
            }
            State::Reported | State::Missed | State::Open => {}
        }
    }

    fn measured(&mut self, measured: &Measured, kind: Kind) {
        let bottom = self.y + panel_height(self.days, measured, kind);
        self.heading(&measured.title);
        let values = self.days.columns().filter_map(|(_, day)| kind.of(day));
        if values.clone().next().is_none() {
            self.note(&measured.never);
            self.y = bottom;
            return;
        }
        self.limit_names(measured);
        let scale = Scale::new(kind, measured, values, self.y);
        self.columns(self.y + kind.height());
        self.grid(&scale, measured, kind);
        self.curve(&scale, kind);
        self.y = bottom;
    }

    fn heading(&mut self, words: &str) {
        let words = self.canvas.fitted(words, HEADLINE, RIGHT - EDGE);
        self.canvas
            .text_with_seam((EDGE, self.y + 44.0), &words, HEADLINE);
        self.y += HEADING;
    }

    fn note(&mut self, words: &str) {
        let style = PLAIN.ink(Ink::GREY);
        let words = self.canvas.fitted(words, style, RIGHT - EDGE);
        self.canvas
            .text_with_seam((EDGE, self.y + 32.0), &words, style);
        self.y += LINE;
    }

    /// Each limit with a piece of its line.
    fn limit_names(&mut self, measured: &Measured) {
        for (limit, dashes) in measured.limits.iter().zip(DASHES.iter().cycle()) {
            let y = self.y + 22.0;
            let pen = Pen::new(5.0, LIMIT).dashed(dashes);
            self.canvas.line(&[(EDGE, y), (LEFT - 26.0, y)], &pen);
            let style = PLAIN.ink(LIMIT);
            let words = self.canvas.fitted(&limit.label, style, RIGHT - LEFT);
            self.canvas.text_with_seam((LEFT, y + 12.0), &words, style);
            self.y += LINE;
        }
    }

    fn grid(&mut self, scale: &Scale, measured: &Measured, kind: Kind) {
        for value in scale.lines() {
            let y = scale.y(value);
            let pen = Pen::new(1.5, Ink::PALE);
            self.canvas.line(&[(LEFT, y), (RIGHT, y)], &pen);
            self.row_name(&kind.whole(value), y + 11.0);
        }
        for (limit, dashes) in measured.limits.iter().zip(DASHES.iter().cycle()) {
            let y = scale.y(limit.value);
            let pen = Pen::new(5.0, LIMIT).dashed(dashes);
            self.canvas.line(&[(LEFT, y), (RIGHT, y)], &pen);
        }
    }

    /// The worst value of each day, joined over days that follow one another.
    fn curve(&mut self, scale: &Scale, kind: Kind) {
        let days = self.each_day();
        let mut run: Vec<(f32, f32)> = Vec::new();
        for (place, day) in &days {
            match kind.of(day) {
                Some(range) => run.push((self.centre(*place), scale.y(kind.worst(range)))),
                None => self.join(&mut run),
            }
        }
        self.join(&mut run);
        let measured = days
            .iter()
            .filter_map(|(place, day)| Some((*place, day.state, kind.of(day)?)));
        for (place, state, range) in measured.clone() {
            self.point(place, state, range, scale, kind.worst(range));
        }
        for (place, _, range) in measured {
            self.figure(place, scale, kind.worst(range), kind);
        }
    }

    fn join(&mut self, run: &mut Vec<(f32, f32)>) {
        self.canvas.line(run, &Pen::new(5.0, Ink::GREY));
        run.clear();
    }

    /// The worst value as a mark, and a stroke to the other end of the day.
    fn point(&mut self, place: usize, state: State, range: Range, scale: &Scale, worst: i32) {
        let x = self.centre(place);
        let (top, bottom) = (scale.y(range.highest), scale.y(range.lowest));
        if range.lowest != range.highest {
            let pen = Pen::new(5.0, Ink::BLACK);
            self.canvas.line(&[(x, top), (x, bottom)], &pen);
            for y in [top, bottom] {
                self.canvas.line(&[(x - 10.0, y), (x + 10.0, y)], &pen);
            }
        }
        self.mark(state, (x, scale.y(worst)));
    }

    fn mark(&mut self, state: State, at: (f32, f32)) {
        let edge = Pen::new(5.0, Ink::BLACK);
        match state {
            State::HalfFinished => self.canvas.disc(at, 11.0, Ink::WHITE, &edge),
            State::BackFilled => self.canvas.fill(&diamond(at, 17.0), Ink::BLACK),
            State::Reported | State::Missed | State::Open => {
                self.canvas.disc(at, 11.0, Ink::BLACK, &edge);
            }
        }
    }

    fn figure(&mut self, place: usize, scale: &Scale, value: i32, kind: Kind) {
        let words = kind.figure(value, self.days.decimal_point);
        let shift = match kind {
            Kind::Temperature => -22.0,
            Kind::Oxygen => 44.0,
        };
        let at = (self.centre(place), scale.y(value) + shift);
        // Of a fortnight the figures stand close.
        let size = if self.count > 12 { 26.0 } else { FIGURE.size };
        let style = Type { size, ..FIGURE }.anchor(Anchor::Middle);
        self.canvas.text_with_seam(at, &words, style);
    }

    fn complaints(&mut self) {
        let words = self.days.words.clone();
        self.y += EDGE / 2.0;
        self.heading(&words.complaints);
        if self.days.complaints.is_empty() {
            return self.note(&words.no_complaints);
        }
        for complaint in self.days.complaints.clone() {
            self.complaint(&complaint);
        }
    }

    fn complaint(&mut self, complaint: &Complaint) {
        let style = if complaint.danger {
            Type {
                weight: Weight::Bold,
                ..PLAIN
            }
        } else {
            PLAIN
        };
        let label = self.canvas.fitted(&complaint.label, style, RIGHT - EDGE);
        self.canvas.text((EDGE, self.y + 34.0), &label, style);
        let y = self.y + 64.0;
        let pen = Pen::new(1.5, Ink::PALE);
        self.canvas.line(&[(LEFT, y), (RIGHT, y)], &pen);
        let columns: Vec<usize> = self.days.columns().map(|(place, _)| place).collect();
        for (column, place) in columns.into_iter().enumerate() {
            if complaint.days.contains(&place) {
                self.complaint_mark((self.centre(column), y), complaint.danger);
            }
        }
        self.y += COMPLAINT;
    }

    fn complaint_mark(&mut self, at: (f32, f32), danger: bool) {
        let (x, y) = at;
        if !danger {
            self.canvas.fill(&square(at, 13.0), Ink::BLACK);
            return;
        }
        let triangle = [(x, y - 22.0), (x + 25.0, y + 20.0), (x - 25.0, y + 20.0)];
        self.canvas.fill(&triangle, LIMIT);
        let style = FIGURE.anchor(Anchor::Middle).ink(Ink::WHITE);
        self.canvas.text((x, y + 17.0), "!", style);
    }

    fn legend(&mut self) {
        self.y += EDGE;
        for sign in signs(self.days) {
            let middle = (EDGE + 46.0, self.y + 22.0);
            self.sample(sign, middle);
            let words = self.name_of(sign);
            let words = self.canvas.fitted(&words, PLAIN, RIGHT - LEFT);
            self.canvas.text((LEFT, self.y + 34.0), &words, PLAIN);
            self.y += LINE;
        }
    }

    fn name_of(&self, sign: Sign) -> String {
        let words = &self.days.words;
        match sign {
            Sign::Today => &words.today,
            Sign::Danger => &words.danger,
            Sign::Of(State::Missed) => &words.missed,
            Sign::Of(State::HalfFinished) => &words.half_finished,
            Sign::Of(State::BackFilled) => &words.back_filled,
            Sign::Of(State::Reported | State::Open) => return String::new(),
        }
        .clone()
    }

    fn sample(&mut self, sign: Sign, middle: (f32, f32)) {
        let (x, y) = middle;
        let frame = Frame {
            x: x - 26.0,
            y: y - 18.0,
            width: 52.0,
            height: 36.0,
        };
        match sign {
            Sign::Today => self.canvas.frame(frame, &Pen::new(5.0, Ink::BLACK)),
            Sign::Danger => self.complaint_mark(middle, true),
            Sign::Of(State::Missed) => {
                self.hatch(frame);
                self.canvas.frame(frame, &Pen::new(1.5, Ink::GREY));
            }
            Sign::Of(state) => self.mark(state, middle),
        }
    }
}

//! A sheet to draw on: lines, shapes and words in Noto Sans, in points from the top left.
//!
//! On tiny-skia (smooth edges, dashes, clipping) with the outlines of ttf-parser: no system
//! font, no system library. What lies outside the sheet, or has no extent, is not drawn and
//! is no fault.

use tiny_skia::{
    Color, FillRule, LineCap, LineJoin, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, StrokeDash,
    Transform,
};
use ttf_parser::{Face, OutlineBuilder};

pub(super) static REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Regular.ttf");
pub(super) static BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Bold.ttf");

/// The longest side of a sheet: Telegram takes photos whose sides are 10,000 together, and
/// a page for a printer at 300 dots an inch is 3,508.
const LONGEST: u32 = 6_000;

/// A picture that can't be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotDrawn {
    /// It has no extent, or more than fits into memory.
    #[error("a picture of that size can't be drawn")]
    Size,
    /// The fonts in the program can't be read.
    #[error("the fonts can't be read")]
    Font,
    /// It can't be written as PNG.
    #[error("the picture can't be written")]
    Png,
    /// Drawing it panicked.
    #[error("drawing broke off")]
    BrokeOff,
}

/// How thick letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// As in a text.
    Regular,
    /// As in a heading.
    Bold,
}

/// Which part of the words stands at the point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Their beginning.
    Start,
    /// Their middle.
    Middle,
    /// Their end.
    End,
}

/// A colour: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ink(pub u8, pub u8, pub u8);

impl Ink {
    /// Paper.
    pub const WHITE: Self = Self(255, 255, 255);
    /// Words.
    pub const BLACK: Self = Self(17, 24, 39);
    /// What matters less; still 7 : 1 on white.
    pub const GREY: Self = Self(75, 85, 99);
    /// Lines that only help the eye.
    pub const PALE: Self = Self(209, 213, 219);

    fn paint(self) -> Paint<'static> {
        let mut paint = Paint::default();
        paint.set_color_rgba8(self.0, self.1, self.2, 255);
        paint.anti_alias = true;
        paint
    }
}

/// Words as they are written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Type {
    /// Height of the letters, in points.
    pub size: f32,
    /// Thickness.
    pub weight: Weight,
    /// Colour.
    pub ink: Ink,
    /// What stands at the point.
    pub anchor: Anchor,
}

impl Type {
    /// Words of this size that begin at the point.
    #[must_use]
    pub fn new(size: f32, weight: Weight) -> Self {
        Self {
            size,
            weight,
            ink: Ink::BLACK,
            anchor: Anchor::Start,
        }
    }

    /// In this colour.
    #[must_use]
    pub fn ink(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }

    /// At this part of them.
    #[must_use]
    pub fn anchor(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }
}

/// A line as it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Pen {
    /// Width in points.
    pub width: f32,
    /// Colour.
    pub ink: Ink,
    /// Lengths of dashes and gaps; empty: a whole line.
    pub dashes: Vec<f32>,
}

impl Pen {
    /// A whole line.
    #[must_use]
    pub fn new(width: f32, ink: Ink) -> Self {
        Self {
            width,
            ink,
            dashes: Vec::new(),
        }
    }

    /// A line of dashes.
    #[must_use]
    pub fn dashed(mut self, dashes: &[f32]) -> Self {
        self.dashes = dashes.to_vec();
        self
    }

    fn stroke(&self) -> Stroke {
        Stroke {
            width: self.width,
            line_cap: LineCap::Butt,
            line_join: LineJoin::Round,
            dash: StrokeDash::new(self.dashes.clone(), 0.0),
            ..Stroke::default()
        }
    }
}

/// Left, top, width, height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// The sheet.
pub struct Canvas {
    sheet: Pixmap,
    regular: Face<'static>,
    bold: Face<'static>,
}

impl Canvas {
    /// A white sheet.
    ///
    /// # Errors
    /// When there can be no such sheet.
    pub fn new(width: u32, height: u32) -> Result<Self, NotDrawn> {
        if width.max(height) > LONGEST {
            return Err(NotDrawn::Size);
        }
        let mut sheet = Pixmap::new(width, height).ok_or(NotDrawn::Size)?;
        sheet.fill(Color::WHITE);
        let face = |bytes| Face::parse(bytes, 0).map_err(|_| NotDrawn::Font);
        Ok(Self {
            sheet,
            regular: face(REGULAR)?,
            bold: face(BOLD)?,
        })
    }

    /// The sheet as PNG.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn png(&self) -> Result<Vec<u8>, NotDrawn> {
        // The paper is white, so nothing shines through: three bytes a point are enough. Packed
        // quickly it takes 18 ms of a processor instead of 41, and 390 kB instead of 170: no
        // telephone loads those, for Telegram makes smaller pictures of its own of a photo.
        let points = self.sheet.pixels();
        let mut colours = Vec::with_capacity(points.len().saturating_mul(3));
        for point in points {
            colours.extend_from_slice(&[point.red(), point.green(), point.blue()]);
        }
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, self.sheet.width(), self.sheet.height());
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::Fast);
        let mut writer = encoder.write_header().map_err(|_| NotDrawn::Png)?;
        writer
            .write_image_data(&colours)
            .and_then(|()| writer.finish())
            .map_err(|_| NotDrawn::Png)?;
        Ok(file)
    }

    /// A line through these points.
    pub fn line(&mut self, points: &[(f32, f32)], pen: &Pen) {
        let Some(path) = polygon(points, false) else {
            return;
        };
        self.stroke(&path, pen);
    }

    /// A shape with these corners, filled.
    pub fn fill(&mut self, corners: &[(f32, f32)], ink: Ink) {
        let Some(path) = polygon(corners, true) else {
            return;
        };
        self.fill_path(&path, ink);
    }

    /// A filled rectangle.
    pub fn fill_frame(&mut self, frame: Frame, ink: Ink) {
        if let Some(rect) = rect(frame) {
            self.fill_path(&PathBuilder::from_rect(rect), ink);
        }
    }

    /// The edge of a rectangle.
    pub fn frame(&mut self, frame: Frame, pen: &Pen) {
        if let Some(rect) = rect(frame) {
            self.stroke(&PathBuilder::from_rect(rect), pen);
        }
    }

    /// A disc, with an edge of its own.
    pub fn disc(&mut self, at: (f32, f32), radius: f32, ink: Ink, edge: &Pen) {
        if let Some(path) = PathBuilder::from_circle(at.0, at.1, radius) {
            self.fill_path(&path, ink);
            self.stroke(&path, edge);
        }
    }

    /// Fills a rectangle with slanting lines.
    pub fn hatch(&mut self, frame: Frame, gap: f32, pen: &Pen) {
        let Frame {
            x,
            y,
            width,
            height,
        } = frame;
        let mut start = gap;
        while start < width + height {
            // From the left or the lower edge up to the upper or the right one.
            let from = (x + (start - height).max(0.0), y + start.min(height));
            let to = (x + start.min(width), y + (start - width).max(0.0));
            self.line(&[from, to], pen);
            start += gap;
        }
    }

    /// Words on a line whose foot is at the point.
    pub fn text(&mut self, at: (f32, f32), words: &str, style: Type) {
        if let Some(path) = self.outline(at, words, style) {
            self.fill_path(&path, style.ink);
        }
    }

    /// Words with a white seam, to be read across lines.
    pub fn text_with_seam(&mut self, at: (f32, f32), words: &str, style: Type) {
        if let Some(path) = self.outline(at, words, style) {
            self.stroke(&path, &Pen::new(style.size / 4.0, Ink::WHITE));
            self.fill_path(&path, style.ink);
        }
    }

    /// How long words get.
    #[must_use]
    pub fn width_of(&self, words: &str, style: Type) -> f32 {
        let face = self.face(style.weight);
        let units: f32 = words.chars().map(|letter| advance(face, letter)).sum();
        units * scale(face, style.size)
    }

    /// The same words, or as many letters of them as fit, with `…`.
    #[must_use]
    pub fn fitted(&self, words: &str, style: Type, room: f32) -> String {
        if self.width_of(words, style) <= room {
            return words.to_owned();
        }
        let mut kept: Vec<char> = words.chars().collect();
        while !kept.is_empty() {
            kept.pop();
            let shorter: String = kept.iter().collect();
            let shorter = format!("{}…", shorter.trim_end());
            if self.width_of(&shorter, style) <= room {
                return shorter;
            }
        }
        String::new()
    }

    fn face(&self, weight: Weight) -> &Face<'static> {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }

    /// The shapes of the letters; `None`: there is nothing to be seen of them.
    pub(super) fn outline(&self, at: (f32, f32), words: &str, style: Type) -> Option<Path> {
        let face = self.face(style.weight);
        let width = self.width_of(words, style);
        let left = match style.anchor {
            Anchor::Start => at.0,
            Anchor::Middle => at.0 - width / 2.0,
            Anchor::End => at.0 - width,
        };
        let mut letters = Letters {
            path: PathBuilder::new(),
            scale: scale(face, style.size),
            x: left,
            y: at.1,
        };
        for letter in words.chars() {
            if let Some(glyph) = glyph(face, letter) {
                face.outline_glyph(glyph, &mut letters);
            }
            letters.x += advance(face, letter) * letters.scale;
        }
        letters.path.finish()
    }

    fn fill_path(&mut self, path: &Path, ink: Ink) {
        let whole = Transform::identity();
        self.sheet
            .fill_path(path, &ink.paint(), FillRule::Winding, whole, None);
    }

    fn stroke(&mut self, path: &Path, pen: &Pen) {
        let whole = Transform::identity();
        self.sheet
            .stroke_path(path, &pen.ink.paint(), &pen.stroke(), whole, None);
    }
}

fn polygon(points: &[(f32, f32)], closed: bool) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (place, (x, y)) in points.iter().enumerate() {
        match place {
            0 => path.move_to(*x, *y),
            _ => path.line_to(*x, *y),
        }
    }
    if closed {
        path.close();
    }
    path.finish()
}

fn rect(frame: Frame) -> Option<Rect> {
    Rect::from_xywh(frame.x, frame.y, frame.width, frame.height)
}

/// Points for each unit of the font.
fn scale(face: &Face<'_>, size: f32) -> f32 {
    size / f32::from(face.units_per_em())
}

/// A letter that the font does not have is written as `?`.
pub(super) fn glyph(face: &Face<'_>, letter: char) -> Option<ttf_parser::GlyphId> {
    face.glyph_index(letter).or_else(|| face.glyph_index('?'))
}

fn advance(face: &Face<'_>, letter: char) -> f32 {
    let units = glyph(face, letter).and_then(|glyph| face.glyph_hor_advance(glyph));
    units.map_or(0.0, f32::from)
}

/// Collects the outlines of letters; fonts count upwards, sheets downwards.
struct Letters {
    path: PathBuilder,
    scale: f32,
    x: f32,
    y: f32,
}

impl Letters {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, self.y - y * self.scale)
    }
}

impl OutlineBuilder for Letters {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2), (x, y)) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.path.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: Type = Type {
        size: 40.0,
        weight: Weight::Bold,
        ink: Ink::BLACK,
        anchor: Anchor::Start,
    };

    #[test]
    fn everything_that_is_written_here_has_a_letter_of_its_own() {
        let canvas = Canvas::new(10, 10).unwrap();
        let needed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzèéêÈÉÊ0123456789°%–…’·,.:;()?!/+-×";
        for face in [&canvas.regular, &canvas.bold] {
            for letter in needed.chars() {
                assert!(face.glyph_index(letter).is_some(), "{letter}");
            }
        }
        let strange = canvas.width_of("漢", WORDS);
        assert!((strange - canvas.width_of("?", WORDS)).abs() < 0.01);
    }

    #[test]
    fn long_words_are_cut_to_the_room_there_is() {
        let canvas = Canvas::new(10, 10).unwrap();
        let long = "Sakit tenggorokan";
        assert_eq!(canvas.fitted(long, WORDS, 1000.0), long);
        let cut = canvas.fitted(long, WORDS, 200.0);
        assert!(
            cut.ends_with('…') && canvas.width_of(&cut, WORDS) <= 200.0,
            "{cut}"
        );
        assert_eq!(canvas.fitted(long, WORDS, 1.0), "");
    }

    #[test]
    fn what_has_no_extent_is_not_drawn_and_no_fault() {
        let mut canvas = Canvas::new(20, 20).unwrap();
        let blank = canvas.png().unwrap();
        let pen = Pen::new(2.0, Ink::BLACK);
        let nothing = Frame {
            x: 5.0,
            y: 5.0,
            width: 0.0,
            height: -1.0,
        };
        canvas.line(&[], &pen);
        canvas.line(&[(f32::NAN, 1.0), (2.0, 2.0)], &pen);
        canvas.fill_frame(nothing, Ink::BLACK);
        canvas.text((5.0, 5.0), "", WORDS);
        assert!(canvas.png().unwrap() == blank);
        assert!(Canvas::new(0, 5).is_err());
        canvas.text((0.0, 18.0), "H", WORDS);
        assert!(canvas.png().unwrap() != blank);
    }
}

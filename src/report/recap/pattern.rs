//! How the parts of a stack look: paper, pattern and letter. No two are alike without colour.

use super::Part;
use crate::report::canvas::{Canvas, Frame, Ink, Pen};

/// Its letter: the first of the grade's word, as everywhere; nothing for who is silent.
pub(super) fn letter(part: Part) -> &'static str {
    match part {
        Part::Merah => "M",
        Part::Oranye => "O",
        Part::Kuning => "K",
        Part::Hijau => "H",
        Part::Unreported => "–",
    }
}

/// Its paper, and the ink of what is written on it.
pub(super) fn colours(part: Part) -> (Ink, Ink) {
    match part {
        Part::Merah => (Ink(153, 27, 27), Ink::WHITE),
        Part::Oranye => (Ink(251, 146, 60), Ink::BLACK),
        Part::Kuning => (Ink(254, 240, 138), Ink::BLACK),
        Part::Hijau => (Ink(220, 252, 231), Ink::BLACK),
        Part::Unreported => (Ink::WHITE, Ink::BLACK),
    }
}

/// A part with its paper, its pattern and its edge.
pub(super) fn fill(canvas: &mut Canvas, frame: Frame, part: Part) {
    canvas.fill_frame(frame, colours(part).0);
    match part {
        // Dark as nothing else, and light as nothing else.
        Part::Merah | Part::Hijau => {}
        Part::Oranye => level(canvas, frame, 9.0, &Pen::new(4.0, Ink(124, 45, 18))),
        Part::Kuning => dots(canvas, frame),
        Part::Unreported => canvas.hatch(frame, 15.0, &Pen::new(2.5, Ink(107, 114, 128))),
    }
    canvas.frame(frame, &Pen::new(2.0, Ink::BLACK));
}

/// Lines from side to side.
fn level(canvas: &mut Canvas, frame: Frame, gap: f32, pen: &Pen) {
    let mut y = frame.y + frame.height - gap;
    while y > frame.y + 2.0 {
        canvas.line(&[(frame.x, y), (frame.x + frame.width, y)], pen);
        y -= gap;
    }
}

/// Dots: dashes as long as they are thick.
fn dots(canvas: &mut Canvas, frame: Frame) {
    let pen = Pen::new(4.0, Ink(113, 63, 18)).dashed(&[4.0, 10.0]);
    let mut y = frame.y + frame.height - 7.0;
    let mut shift = 4.0;
    while y > frame.y + 3.0 {
        canvas.line(
            &[(frame.x + shift, y), (frame.x + frame.width - 2.0, y)],
            &pen,
        );
        y -= 11.0;
        shift = if shift > 5.0 { 4.0 } else { 11.0 };
    }
}

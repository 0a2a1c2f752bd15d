//! The colours of the grades and the corners of the marks.

use crate::domain::grade::Grade;
use crate::report::canvas::Ink;

/// Paper and ink of a grade; the letter says it, too.
pub(super) fn colours(grade: Grade) -> (Ink, Ink) {
    match grade {
        Grade::Hijau => (Ink(220, 252, 231), Ink::BLACK),
        Grade::Kuning => (Ink(254, 240, 138), Ink::BLACK),
        Grade::Oranye => (Ink(253, 186, 116), Ink::BLACK),
        Grade::Merah => (Ink(153, 27, 27), Ink::WHITE),
    }
}

pub(super) fn square(at: (f32, f32), half: f32) -> [(f32, f32); 4] {
    let (x, y) = at;
    [
        (x - half, y - half),
        (x + half, y - half),
        (x + half, y + half),
        (x - half, y + half),
    ]
}

pub(super) fn diamond(at: (f32, f32), half: f32) -> [(f32, f32); 4] {
    let (x, y) = at;
    [(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
}

//! Lays the rows out and draws them.

use super::{Mark, Node, Tree};
use crate::report::canvas::{Anchor, Canvas, Frame, Ink, NotDrawn, Pen, Type, Weight};

const WIDTH: u32 = 1080;
const EDGE: f32 = 36.0;
const RIGHT: f32 = 1044.0;
const HEAD: f32 = 150.0;
const ROW: f32 = 60.0;
const LINE: f32 = 50.0;
/// How far a contact's own stand to the right, and how often: deeper ones stand below each
/// other.
const INDENT: f32 = 58.0;
const DEEPEST: u32 = 6;
/// Half the width of a mark.
const HALF: f32 = 17.0;

const TITLE: Type = words(46.0, Weight::Bold);
const SUBTITLE: Type = words(32.0, Weight::Regular);
const NAME: Type = words(36.0, Weight::Bold);
const STATE: Type = words(30.0, Weight::Regular);
const RESULT: Type = words(30.0, Weight::Bold);

const RED: Ink = Ink(153, 27, 27);
const SKY: Ink = Ink(191, 219, 254);
const LEAF: Ink = Ink(187, 247, 208);

const fn words(size: f32, weight: Weight) -> Type {
    Type {
        size,
        weight,
        ink: Ink::BLACK,
        anchor: Anchor::Start,
    }
}

pub(super) fn draw(tree: &Tree) -> Result<Canvas, NotDrawn> {
    let rows: Vec<&Node> = tree.nodes.iter().take(Tree::MOST).collect();
    let mut sheet = Sheet {
        canvas: Canvas::new(WIDTH, height(tree, rows.len()))?,
    };
    sheet.head(tree);
    for (place, node) in rows.iter().enumerate() {
        let parent = parent(&rows, place);
        sheet.branch(place, node, parent);
    }
    for (place, node) in rows.iter().enumerate() {
        sheet.row(place, node);
    }
    sheet.foot(tree, rows.len());
    Ok(sheet.canvas)
}

fn height(tree: &Tree, rows: usize) -> u32 {
    let more = usize::from(tree.more.is_some());
    let below = LINE * float(tree.signs.len() + more) + EDGE * 2.0;
    let whole = HEAD + ROW * float(rows) + below;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a sum of the lengths above, some thousand points at most"
    )]
    let whole = whole.ceil() as u32;
    whole
}

fn float(number: usize) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}

/// The row of whoever this one is a contact of.
fn parent(rows: &[&Node], place: usize) -> Option<usize> {
    let depth = rows.get(place)?.depth;
    let above = rows.get(..place)?.iter().enumerate().rev();
    let mut above = above.filter(|(_, node)| node.depth < depth);
    above.next().map(|(place, _)| place)
}

fn x(node: &Node) -> f32 {
    let depth = u16::try_from(node.depth.min(DEEPEST)).unwrap_or(0);
    EDGE + HALF + INDENT * f32::from(depth)
}

fn y(place: usize) -> f32 {
    HEAD + ROW * (float(place) + 0.5)
}

fn square(at: (f32, f32)) -> Frame {
    Frame {
        x: at.0 - HALF,
        y: at.1 - HALF,
        width: HALF * 2.0,
        height: HALF * 2.0,
    }
}

struct Sheet {
    canvas: Canvas,
}

impl Sheet {
    fn head(&mut self, tree: &Tree) {
        let room = RIGHT - EDGE;
        let title = self.canvas.fitted(&tree.title, TITLE, room);
        self.canvas.text((EDGE, 66.0), &title, TITLE);
        let subtitle = self.canvas.fitted(&tree.subtitle, SUBTITLE, room);
        let style = SUBTITLE.ink(Ink::GREY);
        self.canvas.text((EDGE, 112.0), &subtitle, style);
    }

    /// From whoever they met, down and to the right.
    fn branch(&mut self, place: usize, node: &Node, parent: Option<usize>) {
        let Some(parent) = parent else {
            return;
        };
        let pen = Pen::new(3.0, Ink::PALE);
        let to = (x(node), y(place));
        let from = (to.0 - INDENT, y(parent));
        self.canvas.line(&[from, (from.0, to.1), to], &pen);
    }

    fn row(&mut self, place: usize, node: &Node) {
        let at = (x(node), y(place));
        self.mark(at, node.mark);
        let foot = at.1 + 12.0;
        let start = at.0 + HALF + 16.0;
        self.canvas.text((start, foot), &node.initials, NAME);
        let result = RESULT.anchor(Anchor::End);
        self.canvas.text((RIGHT, foot), &node.result, result);
        let after = start + self.canvas.width_of(&node.initials, NAME) + 22.0;
        let taken = match node.result.is_empty() {
            true => 0.0,
            false => self.canvas.width_of(&node.result, RESULT) + 22.0,
        };
        let said = self
            .canvas
            .fitted(&node.words, STATE, RIGHT - taken - after);
        self.canvas.text((after, foot), &said, STATE);
    }

    fn mark(&mut self, at: (f32, f32), mark: Mark) {
        let edge = Pen::new(3.0, Ink::BLACK);
        let white = Pen::new(5.0, Ink::WHITE);
        let (left, right) = (at.0 - HALF, at.0 + HALF);
        let (top, bottom) = (at.1 - HALF, at.1 + HALF);
        match mark {
            Mark::Case => {
                self.canvas.fill_frame(square(at), RED);
                self.canvas
                    .line(&[(left + 6.0, at.1), (right - 6.0, at.1)], &white);
                self.canvas
                    .line(&[(at.0, top + 6.0), (at.0, bottom - 6.0)], &white);
            }
            Mark::Isolating => {
                self.canvas.disc(at, HALF, SKY, &edge);
                for dot in [-8.0, 0.0, 8.0] {
                    let here = (at.0 + dot, at.1);
                    self.canvas
                        .disc(here, 2.5, Ink::BLACK, &Pen::new(1.0, Ink::BLACK));
                }
            }
            Mark::Completed => {
                self.canvas.disc(at, HALF, LEAF, &edge);
                let tick = [
                    (at.0 - 8.0, at.1 + 1.0),
                    (at.0 - 2.0, at.1 + 8.0),
                    (at.0 + 9.0, at.1 - 7.0),
                ];
                self.canvas.line(&tick, &Pen::new(4.0, Ink::BLACK));
            }
            Mark::Sought => {
                self.empty(at, &edge);
                let style = words(30.0, Weight::Bold).anchor(Anchor::Middle);
                self.canvas.text((at.0, at.1 + 11.0), "?", style);
            }
            Mark::Reached => {
                self.empty(at, &edge);
                self.canvas
                    .disc(at, 6.0, Ink::BLACK, &Pen::new(1.0, Ink::BLACK));
            }
            Mark::Refused => {
                self.empty(at, &edge);
                let (one, other) = ((left, top), (right, bottom));
                self.canvas.line(&[one, other], &edge);
                self.canvas.line(&[(left, bottom), (right, top)], &edge);
            }
            Mark::HandedOver => {
                let corners = [(left, top), (right, at.1), (left, bottom)];
                self.canvas.fill(&corners, Ink::GREY);
            }
            Mark::Lost => {
                self.empty(at, &edge);
                self.canvas
                    .hatch(square(at), 9.0, &Pen::new(2.0, Ink::BLACK));
            }
        }
    }

    fn empty(&mut self, at: (f32, f32), edge: &Pen) {
        self.canvas.fill_frame(square(at), Ink::WHITE);
        self.canvas.frame(square(at), edge);
    }

    /// What the marks mean, and how many had no room.
    fn foot(&mut self, tree: &Tree, rows: usize) {
        let mut line = HEAD + ROW * float(rows) + EDGE;
        if let Some(more) = &tree.more {
            self.canvas.text((EDGE, line + 12.0), more, RESULT);
            line += LINE;
        }
        for sign in &tree.signs {
            let at = (EDGE + HALF, line);
            self.mark(at, sign.mark);
            self.canvas
                .text((EDGE + HALF * 2.0 + 18.0, line + 11.0), &sign.words, STATE);
            line += LINE;
        }
    }
}

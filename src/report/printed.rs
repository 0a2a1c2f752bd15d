//! A page for a printer whose words stay words: they can be selected, copied and read aloud.
//! The same marks make a PDF (Noto Sans inside, A4) or a picture.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Content, Filter, Finish as _, Name, Pdf, Rect, Ref, Str, TextStr};
use qrcode::{EcLevel, QrCode};
use ttf_parser::Face;

use super::canvas::{self, Anchor, Canvas, Frame, Ink, NotDrawn, Type, Weight};

/// A4, in points.
pub(super) const WIDTH: f32 = 595.276;
/// A4, in points.
pub(super) const HEIGHT: f32 = 841.89;
/// White modules around a code, as readers want them.
const QUIET: usize = 4;
/// How hard streams are packed.
const PACKED: u8 = 6;

/// One thing on the page, in points from the top left.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Mark {
    /// Words whose foot is at the point.
    Words((f32, f32), String, Type),
    /// A filled rectangle.
    Bar(Frame, Ink),
}

/// The modules of a code of this side; the words are too long for one: `None`.
pub(super) fn code(words: &str, left: f32, top: f32, whole: f32) -> Option<Vec<Mark>> {
    let code = QrCode::with_error_correction_level(words, EcLevel::M).ok()?;
    let across = code.width();
    let side = whole / as_f32(across + 2 * QUIET);
    let mut marks = Vec::new();
    for y in 0..across {
        for x in (0..across).filter(|&x| code[(x, y)] == qrcode::Color::Dark) {
            let at = |place: usize| side * as_f32(place + QUIET);
            // A hair wider than a module: no white lines between neighbours.
            let hair = side * 1.02;
            let module = Frame {
                x: left + at(x),
                y: top + at(y),
                width: hair,
                height: hair,
            };
            marks.push(Mark::Bar(module, Ink(0, 0, 0)));
        }
    }
    Some(marks)
}

fn as_f32(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

/// The page as PNG, so many dots for each point.
pub(super) fn png(marks: &[Mark], dots: f32) -> Result<Vec<u8>, NotDrawn> {
    let mut sheet = Canvas::new(whole(WIDTH * dots), whole(HEIGHT * dots))?;
    for mark in marks {
        match mark {
            Mark::Words((x, y), words, style) => {
                let size = style.size * dots;
                sheet.text((x * dots, y * dots), words, Type { size, ..*style });
            }
            Mark::Bar(frame, ink) => sheet.fill_frame(
                Frame {
                    x: frame.x * dots,
                    y: frame.y * dots,
                    width: frame.width * dots,
                    height: frame.height * dots,
                },
                *ink,
            ),
        }
    }
    sheet.png()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the sides of a page are a few thousand dots"
)]
fn whole(side: f32) -> u32 {
    side.ceil().max(1.0) as u32
}

/// The fonts as they lie in the document: always the same, and packed once.
static PACKED_REGULAR: LazyLock<Vec<u8>> = LazyLock::new(|| packed(canvas::REGULAR));
static PACKED_BOLD: LazyLock<Vec<u8>> = LazyLock::new(|| packed(canvas::BOLD));

fn packed(bytes: &[u8]) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec_zlib(bytes, PACKED)
}

/// A font in the document.
struct Font {
    name: &'static [u8],
    length: usize,
    packed: &'static [u8],
    face: Face<'static>,
    /// The letters that stand on the page, by their glyphs.
    used: BTreeMap<u16, char>,
}

impl Font {
    fn new(
        name: &'static [u8],
        bytes: &'static [u8],
        packed: &'static [u8],
    ) -> Result<Self, NotDrawn> {
        Ok(Self {
            name,
            length: bytes.len(),
            packed,
            face: Face::parse(bytes, 0).map_err(|_| NotDrawn::Font)?,
            used: BTreeMap::new(),
        })
    }

    /// The words as glyphs, two bytes each.
    fn glyphs(&mut self, words: &str) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(words.len() * 2);
        for letter in words.chars() {
            if let Some(glyph) = canvas::glyph(&self.face, letter) {
                self.used.insert(glyph.0, letter);
                bytes.extend(glyph.0.to_be_bytes());
            }
        }
        bytes
    }

    /// In thousandths of the letters' height.
    fn thousandths(&self, units: impl Into<f32>) -> f32 {
        units.into() * 1000.0 / f32::from(self.face.units_per_em())
    }

    /// Writes it, under five numbers from `first` on.
    fn write(&self, pdf: &mut Pdf, first: i32) {
        let [font, cid, descriptor, file, cmap] =
            [0, 1, 2, 3, 4].map(|place| Ref::new(first + place));
        let system = SystemInfo {
            registry: Str(b"Adobe"),
            ordering: Str(b"Identity"),
            supplement: 0,
        };
        pdf.type0_font(font)
            .base_font(Name(self.name))
            .encoding_predefined(Name(b"Identity-H"))
            .descendant_font(cid)
            .to_unicode(cmap);
        let mut described = pdf.cid_font(cid);
        described
            .subtype(CidFontType::Type2)
            .base_font(Name(self.name))
            .system_info(system)
            .font_descriptor(descriptor)
            .default_width(0.0)
            .cid_to_gid_map_predefined(Name(b"Identity"));
        let mut widths = described.widths();
        for &glyph in self.used.keys() {
            let units = self.face.glyph_hor_advance(ttf_parser::GlyphId(glyph));
            widths.consecutive(glyph, [self.thousandths(units.unwrap_or(0))]);
        }
        widths.finish();
        described.finish();
        self.write_descriptor(pdf, descriptor, file);
        let mut stream = pdf.stream(file, self.packed);
        stream.filter(Filter::FlateDecode);
        stream.pair(Name(b"Length1"), i32::try_from(self.length).unwrap_or(0));
        stream.finish();
        let mut letters = UnicodeCmap::new(Name(b"Custom"), system);
        for (&glyph, &letter) in &self.used {
            letters.pair(glyph, letter);
        }
        pdf.cmap(cmap, &letters.finish());
    }

    fn write_descriptor(&self, pdf: &mut Pdf, descriptor: Ref, file: Ref) {
        let bounds = self.face.global_bounding_box();
        let bounds = Rect::new(
            self.thousandths(bounds.x_min),
            self.thousandths(bounds.y_min),
            self.thousandths(bounds.x_max),
            self.thousandths(bounds.y_max),
        );
        let capital = self.face.capital_height().unwrap_or(self.face.ascender());
        pdf.font_descriptor(descriptor)
            .name(Name(self.name))
            .flags(FontFlags::SYMBOLIC)
            .bbox(bounds)
            .italic_angle(0.0)
            .ascent(self.thousandths(self.face.ascender()))
            .descent(self.thousandths(self.face.descender()))
            .cap_height(self.thousandths(capital))
            .stem_v(80.0)
            .font_file2(file);
    }
}

/// The page as PDF.
pub(super) fn pdf(marks: &[Mark], title: &str) -> Result<Vec<u8>, NotDrawn> {
    let measure = Canvas::new(1, 1)?;
    let mut regular = Font::new(b"NotoSans-Regular", canvas::REGULAR, &PACKED_REGULAR)?;
    let mut bold = Font::new(b"NotoSans-Bold", canvas::BOLD, &PACKED_BOLD)?;
    let mut content = Content::new();
    for mark in marks {
        match mark {
            Mark::Words(at, words, style) => {
                let (font, name) = match style.weight {
                    Weight::Regular => (&mut regular, Name(b"R")),
                    Weight::Bold => (&mut bold, Name(b"B")),
                };
                let left = match style.anchor {
                    Anchor::Start => at.0,
                    Anchor::Middle => at.0 - measure.width_of(words, *style) / 2.0,
                    Anchor::End => at.0 - measure.width_of(words, *style),
                };
                fill_with(&mut content, style.ink);
                content
                    .begin_text()
                    .set_font(name, style.size)
                    .next_line(left, HEIGHT - at.1)
                    .show(Str(&font.glyphs(words)))
                    .end_text();
            }
            Mark::Bar(frame, ink) => {
                fill_with(&mut content, *ink);
                let foot = HEIGHT - frame.y - frame.height;
                content.rect(frame.x, foot, frame.width, frame.height);
                content.fill_nonzero();
            }
        }
    }
    Ok(document(&content.finish(), title, [&regular, &bold]))
}

fn fill_with(content: &mut Content, ink: Ink) {
    let share = |part: u8| f32::from(part) / 255.0;
    content.set_fill_rgb(share(ink.0), share(ink.1), share(ink.2));
}

fn document(content: &[u8], title: &str, fonts: [&Font; 2]) -> Vec<u8> {
    let [catalog, pages, page, stream, info] = [1, 2, 3, 4, 5].map(Ref::new);
    let first = [10, 20];
    let mut pdf = Pdf::new();
    pdf.catalog(catalog)
        .pages(pages)
        .lang(TextStr("id"))
        .finish();
    pdf.pages(pages).kids([page]).count(1);
    let mut sheet = pdf.page(page);
    sheet.media_box(Rect::new(0.0, 0.0, WIDTH, HEIGHT));
    sheet.parent(pages);
    sheet.contents(stream);
    let mut resources = sheet.resources();
    let mut named = resources.fonts();
    for (name, first) in [Name(b"R"), Name(b"B")].into_iter().zip(first) {
        named.pair(name, Ref::new(first));
    }
    named.finish();
    resources.finish();
    sheet.finish();
    let content = packed(content);
    pdf.stream(stream, &content).filter(Filter::FlateDecode);
    for (font, first) in fonts.into_iter().zip(first) {
        font.write(&mut pdf, first);
    }
    pdf.document_info(info)
        .title(TextStr(title))
        .creator(TextStr("Siaga Desa"));
    pdf.finish()
}

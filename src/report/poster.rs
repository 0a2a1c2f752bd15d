//! The poster of a post for travellers: a QR code that opens the bot, and three steps. A4,
//! to be read from two metres; the same drawing as PNG and as PDF, whose letters and code
//! are shapes and stay sharp at any size.

use pdf_writer::{Content, Finish as _, Pdf, Rect, Ref};
use qrcode::{EcLevel, QrCode};
use tiny_skia::PathSegment;

use super::canvas::{Anchor, Canvas, Frame, Ink, NotDrawn, Type, Weight};

/// A4 at 300 dots an inch.
const WIDTH: f32 = 2_480.0;
/// The same.
const HEIGHT: f32 = 3_508.0;
/// A4 in PDF's points.
const PDF_WIDTH: f32 = 595.276;
/// Room for words between the margins.
const ROOM: f32 = 2_160.0;
/// The code's side, its quiet zone included.
const CODE: f32 = 1_320.0;
/// White modules around a code, as readers want them.
const QUIET: usize = 4;
/// No letters smaller than these: they are read from two metres.
const SMALLEST: f32 = 44.0;

/// What stands on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poster {
    /// The village.
    pub village: String,
    /// The post, with its place and hours.
    pub posko: String,
    /// "Baru tiba? Daftar di sini.", in two languages.
    pub title: [String; 2],
    /// The three steps, each in two languages.
    pub steps: [[String; 2]; 3],
    /// What the code opens.
    pub link: String,
    /// The same to be typed by hand.
    pub by_hand: String,
}

/// A poster that can't be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoPoster {
    /// The link is too long for a code.
    #[error("the link is too long for a QR code")]
    Link,
    /// It can't be drawn.
    #[error(transparent)]
    NotDrawn(#[from] NotDrawn),
}

/// One thing on the sheet.
enum Mark {
    Words((f32, f32), String, Type),
    Bar(Frame, Ink),
}

impl Poster {
    /// As PNG, for a screen or a copy shop.
    ///
    /// # Errors
    /// When the link is too long, or nothing can be drawn.
    pub fn png(&self) -> Result<Vec<u8>, NoPoster> {
        let mut sheet = sheet()?;
        for mark in self.marks(&sheet)? {
            match mark {
                Mark::Words(at, words, style) => sheet.text(at, &words, style),
                Mark::Bar(frame, ink) => sheet.fill_frame(frame, ink),
            }
        }
        Ok(sheet.png()?)
    }

    /// As PDF, for a printer.
    ///
    /// # Errors
    /// When the link is too long, or nothing can be drawn.
    pub fn pdf(&self) -> Result<Vec<u8>, NoPoster> {
        let sheet = sheet()?;
        let scale = PDF_WIDTH / WIDTH;
        let mut content = Content::new();
        // From the top left, in dots.
        content.transform([scale, 0.0, 0.0, -scale, 0.0, HEIGHT * scale]);
        for mark in self.marks(&sheet)? {
            match mark {
                Mark::Words(at, words, style) => shapes(&mut content, &sheet, at, &words, style),
                Mark::Bar(frame, ink) => {
                    fill_with(&mut content, ink);
                    content.rect(frame.x, frame.y, frame.width, frame.height);
                    content.fill_nonzero();
                }
            }
        }
        Ok(page(&content.finish(), HEIGHT * scale))
    }

    /// Everything on it, from top to bottom.
    fn marks(&self, sheet: &Canvas) -> Result<Vec<Mark>, NoPoster> {
        let mut marks = vec![Mark::Bar(frame(0.0, 0.0, WIDTH, 470.0), Ink(6, 78, 59))];
        let mut line = |y: f32, words: &str, size: f32, weight: Weight, ink: Ink| {
            let style = Type::new(size, weight).ink(ink).anchor(Anchor::Middle);
            let style = fit(sheet, words, style);
            marks.push(Mark::Words((WIDTH / 2.0, y), words.to_owned(), style));
        };
        let [title, title_too] = &self.title;
        line(240.0, &self.village, 180.0, Weight::Bold, Ink::WHITE);
        line(390.0, &self.posko, 92.0, Weight::Regular, Ink::WHITE);
        line(690.0, title, 170.0, Weight::Bold, Ink::BLACK);
        line(815.0, title_too, 92.0, Weight::Regular, Ink::GREY);
        line(2_300.0, &self.by_hand, 76.0, Weight::Bold, Ink::BLACK);
        marks.extend(code(&self.link, (WIDTH - CODE) / 2.0, 880.0)?);
        marks.extend(self.steps(sheet));
        Ok(marks)
    }

    fn steps(&self, sheet: &Canvas) -> Vec<Mark> {
        let left = 160.0;
        let mut marks = Vec::new();
        for (number, [first, second]) in (1_u8..).zip(&self.steps) {
            let top = 2_430.0 + f32::from(number - 1) * 340.0;
            let square = frame(left, top, 210.0, 210.0);
            marks.push(Mark::Bar(square, Ink(6, 78, 59)));
            let figure = Type::new(150.0, Weight::Bold)
                .ink(Ink::WHITE)
                .anchor(Anchor::Middle);
            marks.push(Mark::Words(
                (left + 105.0, top + 158.0),
                number.to_string(),
                figure,
            ));
            for (y, words, size, weight, ink) in [
                (top + 95.0, first, 98.0, Weight::Bold, Ink::BLACK),
                (top + 200.0, second, 80.0, Weight::Regular, Ink::GREY),
            ] {
                let style = fit_into(sheet, words, Type::new(size, weight).ink(ink), ROOM - 270.0);
                marks.push(Mark::Words((left + 270.0, y), words.clone(), style));
            }
        }
        marks
    }
}

fn sheet() -> Result<Canvas, NotDrawn> {
    Canvas::new(2_480, 3_508)
}

fn frame(x: f32, y: f32, width: f32, height: f32) -> Frame {
    Frame {
        x,
        y,
        width,
        height,
    }
}

/// Smaller letters, where the words would not fit between the margins.
fn fit(sheet: &Canvas, words: &str, style: Type) -> Type {
    fit_into(sheet, words, style, ROOM)
}

fn fit_into(sheet: &Canvas, words: &str, style: Type, room: f32) -> Type {
    let width = sheet.width_of(words, style).max(1.0);
    let size = (style.size * (room / width).min(1.0)).max(SMALLEST);
    Type { size, ..style }
}

/// The code, module by module; error correction that forgives a torn corner.
fn code(link: &str, left: f32, top: f32) -> Result<Vec<Mark>, NoPoster> {
    let code = QrCode::with_error_correction_level(link, EcLevel::Q).map_err(|_| NoPoster::Link)?;
    let across = code.width();
    let side = CODE / as_f32(across + 2 * QUIET);
    let mut marks = Vec::new();
    for y in 0..across {
        for x in (0..across).filter(|&x| code[(x, y)] == qrcode::Color::Dark) {
            let at = |place: usize| side * as_f32(place + QUIET);
            // A hair wider than a module: no white lines between neighbours.
            let module = frame(left + at(x), top + at(y), side + 0.5, side + 0.5);
            marks.push(Mark::Bar(module, Ink(0, 0, 0)));
        }
    }
    Ok(marks)
}

fn as_f32(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

fn fill_with(content: &mut Content, ink: Ink) {
    let share = |part: u8| f32::from(part) / 255.0;
    content.set_fill_rgb(share(ink.0), share(ink.1), share(ink.2));
}

/// Words as the shapes of their letters.
fn shapes(content: &mut Content, sheet: &Canvas, at: (f32, f32), words: &str, style: Type) {
    let Some(path) = sheet.outline(at, words, style) else {
        return;
    };
    fill_with(content, style.ink);
    let mut last = (0.0, 0.0);
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(to) => {
                content.move_to(to.x, to.y);
                last = (to.x, to.y);
            }
            PathSegment::LineTo(to) => {
                content.line_to(to.x, to.y);
                last = (to.x, to.y);
            }
            PathSegment::QuadTo(by, to) => {
                // PDF knows cubic curves only.
                let third = |from: f32, by: f32| from + (by - from) * 2.0 / 3.0;
                content.cubic_to(
                    third(last.0, by.x),
                    third(last.1, by.y),
                    third(to.x, by.x),
                    third(to.y, by.y),
                    to.x,
                    to.y,
                );
                last = (to.x, to.y);
            }
            PathSegment::CubicTo(one, two, to) => {
                content.cubic_to(one.x, one.y, two.x, two.y, to.x, to.y);
                last = (to.x, to.y);
            }
            PathSegment::Close => {
                content.close_path();
            }
        }
    }
    content.fill_nonzero();
}

/// One page with this content.
fn page(content: &[u8], height: f32) -> Vec<u8> {
    let [catalog, pages, page, stream] = [1, 2, 3, 4].map(Ref::new);
    let mut pdf = Pdf::new();
    pdf.catalog(catalog).pages(pages);
    pdf.pages(pages).kids([page]).count(1);
    let mut sheet = pdf.page(page);
    sheet.media_box(Rect::new(0.0, 0.0, PDF_WIDTH, height));
    sheet.parent(pages);
    sheet.contents(stream);
    sheet
        .resources()
        .proc_sets([pdf_writer::types::ProcSet::Pdf]);
    sheet.finish();
    pdf.stream(stream, content);
    pdf.document_info(Ref::new(5))
        .creator(pdf_writer::TextStr("Siaga Desa"));
    pdf.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn poster(link: &str) -> Poster {
        let pair = |id: &str, jv: &str| [id.to_owned(), jv.to_owned()];
        Poster {
            village: "Desa Sumberasri".to_owned(),
            posko: "Posko Gapura Utara".to_owned(),
            title: pair(
                "Baru tiba? Daftar di sini.",
                "Nembe rawuh? Mangga ndhaptar wonten ngriki.",
            ),
            steps: [
                pair(
                    "Arahkan kamera ke kotak ini.",
                    "Kamera dipunarahaken dhateng kothak menika.",
                ),
                pair("Tekan Mulai di Telegram.", "Pencet Mulai wonten Telegram."),
                pair(
                    "Jawab pertanyaannya.",
                    "Mangga dipunwangsuli pitakenanipun.",
                ),
            ],
            link: link.to_owned(),
            by_hand: "t.me/siaga_bot".to_owned(),
        }
    }

    /// What a telephone's camera reads on the sheet.
    fn read(png: &[u8]) -> String {
        let decoder = png::Decoder::new(std::io::Cursor::new(png));
        let mut reader = decoder.read_info().unwrap();
        let mut colours = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut colours).unwrap();
        let width = info.width as usize;
        let grey = |x: usize, y: usize| colours[(y * width + x) * 3];
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(width, info.height as usize, grey);
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().unwrap().1
    }

    #[test]
    fn the_code_leads_to_the_post() {
        let link = "https://t.me/siaga_sumberasri_bot?start=posko_gapura";
        assert_eq!(read(&poster(link).png().unwrap()), link);
        let too_long = "x".repeat(3_000);
        assert_eq!(poster(&too_long).png(), Err(NoPoster::Link));
    }

    #[test]
    fn the_printed_page_is_one_page_of_a4() {
        let pdf = poster("https://t.me/b?start=posko_x").pdf().unwrap();
        assert!(pdf.starts_with(b"%PDF-"));
        let text = String::from_utf8_lossy(&pdf);
        assert!(text.contains("/Count 1"));
        assert!(text.contains("595.276 842"), "the page is A4");
        assert!(text.trim_end().ends_with("%%EOF"));
    }

    #[test]
    fn long_names_stay_between_the_margins() {
        let sheet = sheet().unwrap();
        let name = "Posko Terpadu Perbatasan Wanasari Kidul Lor Wetan Kulon Tengah";
        let style = fit(&sheet, name, Type::new(180.0, Weight::Bold));
        assert!(sheet.width_of(name, style) <= ROOM + 1.0);
        assert!(style.size >= SMALLEST);
    }
}

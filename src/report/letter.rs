//! The letter that an isolation is over, on one page of A4: who writes, the number, about whom,
//! what it means, who answers for it, and a code by which it can be checked.

use super::canvas::{Anchor, Canvas, Frame, Ink, NotDrawn, Type, Weight};
use super::printed::{self, HEIGHT, Mark, WIDTH};

/// White on either side.
const MARGIN: f32 = 68.0;
/// From line to line.
const LINE: f32 = 18.0;
/// Where what is said about somebody begins.
const SAID: f32 = MARGIN + 130.0;
/// The side of the code with its white edge.
const CODE: f32 = 144.0;
/// No letters smaller than these.
const SMALLEST: f32 = 7.0;

/// What stands on it, in words that are ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Kabupaten, kecamatan, village: from the smallest letters to the largest.
    pub heading: [String; 3],
    /// Where the village office is.
    pub address: String,
    /// What kind of letter.
    pub title: String,
    /// With its word.
    pub number: String,
    /// Before the person.
    pub opening: String,
    /// Name, birth, address, days: what it is and what it says.
    pub rows: Vec<[String; 2]>,
    /// Paragraphs below.
    pub body: Vec<String>,
    /// `Sumberasri, 22 April 2020`.
    pub place_and_day: String,
    /// Who answers for it: office and name, left and right.
    pub signers: [Signer; 2],
    /// What a camera reads.
    pub code: String,
    /// Beside the code, line by line.
    pub note: Vec<String>,
}

/// Who answers for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// `Kepala Desa Sumberasri`.
    pub office: String,
    /// The name; without one there is room to write it.
    pub name: Option<String>,
}

/// A letter that can't be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoLetter {
    /// There is too much in the code.
    #[error("the words are too long for a QR code")]
    Code,
    /// It can't be drawn.
    #[error(transparent)]
    NotDrawn(#[from] NotDrawn),
}

fn plain(size: f32) -> Type {
    Type::new(size, Weight::Regular)
}

fn bold(size: f32) -> Type {
    Type::new(size, Weight::Bold)
}

/// A page being filled from the top.
struct Page {
    measure: Canvas,
    marks: Vec<Mark>,
    y: f32,
}

impl Page {
    fn words(&mut self, x: f32, y: f32, words: &str, style: Type) {
        let mark = Mark::Words((x, y), words.to_owned(), style);
        self.marks.push(mark);
    }

    /// Smaller letters where the words would not fit.
    fn fit(&self, words: &str, style: Type, room: f32) -> Type {
        let width = self.measure.width_of(words, style).max(1.0);
        let size = (style.size * (room / width).min(1.0)).max(SMALLEST);
        Type { size, ..style }
    }

    /// A line in the middle of the page.
    fn middle(&mut self, words: &str, style: Type, below: f32) {
        self.y += below;
        let room = WIDTH - 2.0 * MARGIN;
        let style = self.fit(words, style.anchor(Anchor::Middle), room);
        self.words(WIDTH / 2.0, self.y, words, style);
    }

    fn bar(&mut self, x: f32, y: f32, width: f32, height: f32) {
        let frame = Frame {
            x,
            y,
            width,
            height,
        };
        self.marks.push(Mark::Bar(frame, Ink::BLACK));
    }

    /// Words broken into lines.
    fn paragraph(&mut self, x: f32, words: &str, style: Type) {
        let room = WIDTH - MARGIN - x;
        let mut line = String::new();
        for word in words.split_whitespace() {
            let longer = match line.is_empty() {
                true => word.to_owned(),
                false => format!("{line} {word}"),
            };
            if self.measure.width_of(&longer, style) > room && !line.is_empty() {
                self.line(x, &line, style);
                word.clone_into(&mut line);
            } else {
                line = longer;
            }
        }
        self.line(x, &line, style);
    }

    fn line(&mut self, x: f32, words: &str, style: Type) {
        self.y += LINE;
        let style = self.fit(words, style, WIDTH - MARGIN - x);
        self.words(x, self.y, words, style);
    }
}

impl Letter {
    /// As PDF, to be sent and printed. Its words can be selected.
    ///
    /// # Errors
    /// When there is too much in the code, or the fonts can't be read.
    pub fn pdf(&self) -> Result<Vec<u8>, NoLetter> {
        let title = format!("{}, {}", self.title, self.number);
        Ok(printed::pdf(&self.marks()?, &title)?)
    }

    /// As PNG, so many dots for each point.
    ///
    /// # Errors
    /// When there is too much in the code, or nothing can be drawn.
    pub fn png(&self, dots: f32) -> Result<Vec<u8>, NoLetter> {
        Ok(printed::png(&self.marks()?, dots)?)
    }

    fn marks(&self) -> Result<Vec<Mark>, NoLetter> {
        let mut page = Page {
            measure: Canvas::new(1, 1)?,
            marks: Vec::new(),
            y: 40.0,
        };
        self.head(&mut page);
        self.said(&mut page);
        self.signed(&mut page);
        let top = HEIGHT - MARGIN - CODE;
        let left = MARGIN - 14.0;
        let code = printed::code(&self.code, left, top, CODE).ok_or(NoLetter::Code)?;
        page.marks.extend(code);
        page.y = top + 30.0;
        for note in &self.note {
            page.paragraph(MARGIN + CODE, note, plain(9.0).ink(Ink::GREY));
        }
        Ok(page.marks)
    }

    fn head(&self, page: &mut Page) {
        let [kabupaten, kecamatan, village] = &self.heading;
        page.middle(kabupaten, bold(12.0), 24.0);
        page.middle(kecamatan, bold(12.0), 17.0);
        page.middle(village, bold(17.0), 22.0);
        page.middle(&self.address, plain(9.5), 16.0);
        let room = WIDTH - 2.0 * MARGIN;
        page.bar(MARGIN, page.y + 12.0, room, 2.2);
        page.bar(MARGIN, page.y + 16.0, room, 0.7);
        page.y += 16.0;
        page.middle(&self.title, bold(14.0), 40.0);
        let width = page.measure.width_of(&self.title, bold(14.0)).min(room);
        page.bar((WIDTH - width) / 2.0, page.y + 3.5, width, 0.9);
        page.middle(&self.number, plain(11.0), 19.0);
    }

    fn said(&self, page: &mut Page) {
        page.y += 14.0;
        page.paragraph(MARGIN, &self.opening, plain(11.0));
        page.y += 6.0;
        for [what, said] in &self.rows {
            let foot = page.y + LINE;
            page.words(MARGIN + 16.0, foot, what, plain(11.0));
            page.words(SAID - 10.0, foot, ":", plain(11.0));
            page.paragraph(SAID, said, bold(11.0));
        }
        for paragraph in &self.body {
            page.y += 8.0;
            page.paragraph(MARGIN, paragraph, plain(11.0));
        }
    }

    fn signed(&self, page: &mut Page) {
        let half = (WIDTH - 2.0 * MARGIN) / 2.0;
        let middles = [MARGIN + half / 2.0, MARGIN + half * 1.5];
        let [_, right] = middles;
        page.y += 34.0;
        let style = plain(11.0).anchor(Anchor::Middle);
        let day = page.fit(&self.place_and_day, style, half - 8.0);
        page.words(right, page.y, &self.place_and_day, day);
        page.y += LINE;
        let top = page.y;
        for (middle, signer) in middles.into_iter().zip(&self.signers) {
            let office = page.fit(&signer.office, style, half - 8.0);
            page.words(middle, top, &signer.office, office);
            let foot = top + 66.0;
            match &signer.name {
                Some(name) => {
                    let style = page.fit(name, bold(11.0).anchor(Anchor::Middle), half - 8.0);
                    page.words(middle, foot, name, style);
                }
                None => page.bar(middle - half / 3.0, foot, half / 1.5, 0.7),
            }
        }
        page.y = top + 66.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(name: &str, code: &str) -> Letter {
        Letter {
            heading: [
                "PEMERINTAH KABUPATEN SUKOHARJO".to_owned(),
                "KECAMATAN KARANGJATI".to_owned(),
                "DESA SUMBERASRI".to_owned(),
            ],
            address: "Jl. Contoh No. 1, Desa Sumberasri".to_owned(),
            title: "SURAT KETERANGAN SELESAI ISOLASI".to_owned(),
            number: "Nomor: 003/SKSI/SUMBERASRI/IV/2020".to_owned(),
            opening: "Dengan ini diterangkan bahwa:".to_owned(),
            rows: vec![["Nama".to_owned(), name.to_owned()]],
            body: vec!["telah menyelesaikan isolasi di rumah.".to_owned()],
            place_and_day: "Sumberasri, Rabu, 22 April 2020".to_owned(),
            signers: [
                Signer {
                    office: "Kepala Puskesmas Karangjati".to_owned(),
                    name: None,
                },
                Signer {
                    office: "Kepala Desa Sumberasri".to_owned(),
                    name: Some("Sumarno".to_owned()),
                },
            ],
            code: code.to_owned(),
            note: vec!["Keasliannya diperiksa dengan kode ini.".to_owned()],
        }
    }

    const CODE_WORDS: &str = "SIAGA1|003/SKSI/SUMBERASRI/IV/2020|Sri Wahyuni|2020-04-08|2020-04-22|77777777777777777777777774";

    /// What a telephone's camera reads on the page.
    fn read(png: &[u8]) -> String {
        let decoder = png::Decoder::new(std::io::Cursor::new(png));
        let mut reader = decoder.read_info().unwrap();
        let mut colours = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut colours).unwrap();
        let width = info.width as usize;
        let bytes = info.color_type.samples();
        let grey = |x: usize, y: usize| colours[(y * width + x) * bytes];
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(width, info.height as usize, grey);
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().unwrap().1
    }

    #[test]
    fn a_camera_reads_the_code() {
        for dots in [2.5, 4.0] {
            let png = letter("Sri Wahyuni", CODE_WORDS).png(dots).unwrap();
            assert_eq!(read(&png), CODE_WORDS);
        }
        let too_long = "x".repeat(3_000);
        assert_eq!(letter("Sri", &too_long).pdf(), Err(NoLetter::Code));
    }

    /// Where poppler is installed: a renderer of its own sees the same, and the words can be
    /// copied.
    #[test]
    fn a_renderer_sees_the_code_and_the_words_that_were_put_in() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("surat.pdf");
        std::fs::write(&file, letter("Sri Wahyuni", CODE_WORDS).pdf().unwrap()).unwrap();
        let run = |program: &str, options: &[&str]| {
            let mut command = std::process::Command::new(program);
            let out = folder.path().join("surat");
            let output = command.args(options).arg(&file).arg(out).output();
            output.ok().filter(|output| output.status.success())
        };
        if run("pdftoppm", &["-r", "200", "-gray", "-singlefile", "-png"]).is_none() {
            return;
        }
        let png = std::fs::read(folder.path().join("surat.png")).unwrap();
        assert_eq!(read(&png), CODE_WORDS);
        assert!(run("pdftotext", &["-layout"]).is_some());
        let text = std::fs::read_to_string(folder.path().join("surat")).unwrap();
        for words in ["SURAT KETERANGAN SELESAI ISOLASI", "Sri Wahyuni", "Sumarno"] {
            assert!(text.contains(words), "{words} in {text}");
        }
    }

    #[test]
    fn the_page_is_one_of_a4_with_two_fonts_inside_and_small_enough_to_send() {
        let pdf = letter("Sri Wahyuni", CODE_WORDS).pdf().unwrap();
        assert!(pdf.starts_with(b"%PDF-"));
        let text = String::from_utf8_lossy(&pdf);
        for part in [
            "/Count 1",
            "595.276 841.89",
            "/ToUnicode",
            "/FontFile2",
            "NotoSans-Bold",
        ] {
            assert!(text.contains(part), "{part}");
        }
        assert!(text.trim_end().ends_with("%%EOF"));
        assert!(pdf.len() < 100_000, "{} bytes", pdf.len());
    }

    #[test]
    fn nothing_runs_over_the_edge_or_into_the_code_whatever_names_there_are() {
        let long = "Raden Mas Ario Suryodiningrat Wiryokusumo Adiningrat Prawirodirjo";
        let mut letter = letter(long, CODE_WORDS);
        letter.signers = [0, 1].map(|_| Signer {
            office: format!("Kepala {long}"),
            name: Some(long.to_owned()),
        });
        letter.heading[2] = format!("DESA {}", long.to_uppercase());
        letter.rows.push(["Alamat".to_owned(), long.repeat(2)]);
        letter.body = vec![long.repeat(2); 2];
        let measure = Canvas::new(1, 1).unwrap();
        let code_top = HEIGHT - MARGIN - CODE;
        for mark in letter.marks().unwrap() {
            let Mark::Words((x, y), words, style) = mark else {
                continue;
            };
            let width = measure.width_of(&words, style);
            let left = match style.anchor {
                Anchor::Start => x,
                Anchor::Middle => x - width / 2.0,
                Anchor::End => x - width,
            };
            assert!(left >= 20.0 && left + width <= WIDTH - 20.0, "{words}");
            assert!(y < code_top || x >= MARGIN + CODE - 1.0, "{words} at {y}");
        }
    }
}

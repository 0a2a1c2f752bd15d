//! The picture is looked at with eyes (`docs/screenshots/recap-id.png`); here is what eyes
//! can't see.

use super::draw::step;
use super::*;
use crate::report::Picture;

fn numbers(merah: u32, oranye: u32, kuning: u32, hijau: u32, unreported: u32) -> Numbers {
    let all = merah + oranye + kuning + hijau + unreported;
    Numbers {
        merah,
        oranye,
        kuning,
        hijau,
        unreported,
        rate: ((all - unreported) * 100).checked_div(all),
    }
}

fn recap(count: u32) -> Recap {
    let word = |word: &str| word.to_owned();
    Recap {
        title: word("Puskesmas Karangjati"),
        subtitle: word("24 April – 7 Mei 2020"),
        days: (0..count)
            .map(|place| Day {
                date: (24 + place).to_string(),
                shown: place + 1 == count,
                numbers: Some(numbers(1, 2, 5, 20 + place, 4)),
            })
            .collect(),
        words: Words {
            people: word("Orang dalam isolasi"),
            rate: word("Yang melapor, %"),
            date: word("tanggal"),
            merah: word("MERAH"),
            oranye: word("ORANYE"),
            kuning: word("KUNING"),
            hijau: word("HIJAU"),
            unreported: word("belum lapor"),
            shown: word("rekap ini"),
        },
    }
}

fn png(recap: &Recap) -> Vec<u8> {
    Picture::Recap(Box::new(recap.clone())).png().unwrap()
}

#[test]
fn the_same_recipe_makes_the_same_picture_also_after_it_was_kept() {
    let picture = Picture::Recap(Box::new(recap(14)));
    let kept = serde_json::to_string(&picture).unwrap();
    let again: Picture = serde_json::from_str(&kept).unwrap();
    assert_eq!(again, picture);
    assert!(again.png().unwrap() == picture.png().unwrap());
}

#[test]
fn whatever_differs_is_seen() {
    let plain = recap(3);
    let changes: [fn(&mut Day); 8] = [
        |day| day.shown = false,
        |day| day.numbers = None,
        |day| day.numbers = Some(numbers(2, 2, 5, 20, 4)),
        |day| day.numbers = Some(numbers(1, 3, 5, 20, 4)),
        |day| day.numbers = Some(numbers(1, 2, 6, 20, 4)),
        |day| day.numbers = Some(numbers(1, 2, 5, 21, 4)),
        |day| day.numbers = Some(numbers(1, 2, 5, 20, 5)),
        |day| {
            if let Some(numbers) = &mut day.numbers {
                numbers.rate = None;
            }
        },
    ];
    let mut seen = vec![png(&plain)];
    for change in changes {
        let mut other = plain.clone();
        change(other.days.last_mut().unwrap());
        seen.push(png(&other));
    }
    for (place, one) in seen.iter().enumerate() {
        let same = seen.iter().skip(place + 1).any(|other| other == one);
        assert!(!same, "change {place} is not seen");
    }
}

/// On a grey telephone: of each part that is filled, the greys are another mixture.
#[test]
fn the_parts_are_told_apart_without_colour() {
    let grey = |part: usize| {
        let mut counts = [0; 5];
        counts[part] = 10;
        let [merah, oranye, kuning, hijau, unreported] = counts;
        let one = Recap {
            days: vec![Day {
                date: "1".into(),
                shown: false,
                numbers: Some(Numbers {
                    rate: None,
                    ..numbers(merah, oranye, kuning, hijau, unreported)
                }),
            }],
            ..recap(0)
        };
        let reader = png::Decoder::new(std::io::Cursor::new(png(&one)));
        let mut reader = reader.read_info().unwrap();
        let mut points = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut points).unwrap();
        let greys = points.chunks(3).map(|point| {
            let [red, green, blue] = [point[0], point[1], point[2]].map(u32::from);
            (red * 299 + green * 587 + blue * 114) / 1000
        });
        // Only the stack itself: the middle of the sheet's upper half.
        let stack: Vec<u32> = greys
            .enumerate()
            .filter(|(at, _)| {
                (560..600).contains(&(at % 1080)) && (300..420).contains(&(at / 1080))
            })
            .map(|(_, grey)| grey)
            .collect();
        let mean = stack.iter().sum::<u32>() / u32::try_from(stack.len()).unwrap();
        let changes = stack
            .windows(2)
            .filter(|pair| pair[0].abs_diff(pair[1]) > 40)
            .count();
        (mean, changes)
    };
    let looks: Vec<(u32, usize)> = (0..5).map(grey).collect();
    for (place, (mean, changes)) in looks.iter().enumerate() {
        for (other_mean, other_changes) in looks.iter().skip(place + 1) {
            let differs = mean.abs_diff(*other_mean) > 12 || changes.abs_diff(*other_changes) > 60;
            assert!(differs, "{looks:?}");
        }
    }
}

#[test]
fn anything_can_be_drawn() {
    let mut empty = recap(14);
    for day in &mut empty.days {
        day.numbers = None;
    }
    let mut zero = recap(2);
    zero.days[0].numbers = Some(Numbers::default());
    zero.days[1].numbers = Some(Numbers::default());
    let mut many = recap(3);
    many.days[1].numbers = Some(numbers(0, 0, 0, 60_000, 5_000));
    let mut wordy = recap(14);
    wordy.title = "Puskesmas ".repeat(40);
    wordy.words.unreported = "belum lapor ".repeat(20);
    for drawn in [recap(0), recap(1), recap(40), empty, zero, many, wordy] {
        assert!(png(&drawn).starts_with(b"\x89PNG"));
    }
}

#[test]
fn the_scale_has_few_lines_and_even_numbers() {
    for (most, expected) in [
        (0, 1),
        (5, 1),
        (6, 2),
        (11, 5),
        (26, 10),
        (51, 20),
        (101, 50),
        (9_999, 2_000),
    ] {
        assert_eq!(step(most), expected, "{most}");
    }
}

#[test]
fn of_a_long_time_the_newest_days_are_drawn() {
    let dates: Vec<String> = recap(40)
        .columns()
        .iter()
        .map(|day| day.date.clone())
        .collect();
    assert_eq!(dates.len(), Recap::MOST);
    assert_eq!(dates.last().map(String::as_str), Some("63"));
}

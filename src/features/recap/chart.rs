//! The recipe of the picture, and what leaves with it.

use chrono::Datelike as _;

use super::gather::Book;
use super::page::{Page, Reading};
use crate::domain::grade::Grade;
use crate::domain::recap::{DayCount, days_until};
use crate::engine::outgoing::{Body, Keyboard};
use crate::features::desk::House;
use crate::features::{Desk, naming};
use crate::i18n::{CAPTION_MAX, Html, Msg};
use crate::report::Picture;
use crate::report::recap::{Day, Numbers, Recap, Words};

/// Numbers and picture: in one message where the numbers fit below the picture, else the
/// numbers before it. Without anybody on any day there is no picture.
pub(super) fn bodies(desk: &Desk<'_, '_>, book: &Book, reading: &Reading, page: Page) -> Vec<Body> {
    let text = Html::join([page.title.clone(), page.body], "\n\n");
    let keyboard = Keyboard::Inline(page.buttons);
    let Some(picture) = picture(desk.house, book, reading) else {
        return vec![Body::Text {
            html: text.fit_message().into_string(),
            keyboard,
        }];
    };
    if text.plain_len_utf16() <= CAPTION_MAX {
        let instead = text.clone().fit_message().into_string();
        return vec![photo(picture, text, instead, keyboard)];
    }
    let instead = desk.say(reading.language, Msg::new("recap-no-picture"));
    let first = Body::Text {
        html: text.fit_message().into_string(),
        keyboard: Keyboard::None,
    };
    let second = photo(picture, page.title, instead.into_string(), keyboard);
    vec![first, second]
}

fn photo(picture: Picture, caption: Html, instead: String, keyboard: Keyboard) -> Body {
    Body::Photo {
        picture,
        caption: caption.fit_caption().into_string(),
        instead,
        keyboard,
    }
}

/// The fortnight that ends with the day; `None`: nobody isolated on any of its days.
fn picture(house: &House, book: &Book, reading: &Reading) -> Option<Picture> {
    let villages = reading.spot.villages(house, &reading.mine);
    let days: Vec<Day> = days_until(reading.day)
        .map(|day| Day {
            date: day.day().to_string(),
            shown: day == reading.day,
            numbers: book.on(&villages, day).map(|count| numbers(&count)),
        })
        .collect();
    let somebody = |day: &Day| {
        day.numbers
            .is_some_and(|numbers| numbers != Numbers::default())
    };
    days.iter().any(somebody).then(|| {
        Picture::Recap(Box::new(Recap {
            title: reading.spot.name(house),
            subtitle: subtitle(house, reading),
            days,
            words: words(house, reading),
        }))
    })
}

fn numbers(count: &DayCount) -> Numbers {
    Numbers {
        merah: count.grades.merah,
        oranye: count.grades.oranye,
        kuning: count.grades.kuning,
        hijau: count.grades.hijau,
        unreported: count.unreported(),
        rate: count.rate(),
    }
}

fn subtitle(house: &House, reading: &Reading) -> String {
    let date = |day| house.locales.date_short(reading.language, day);
    let first = days_until(reading.day).next().unwrap_or(reading.day);
    format!("{} – {}", date(first), date(reading.day))
}

fn words(house: &House, reading: &Reading) -> Words {
    let label = |id| house.locales.label(reading.language, Msg::new(id));
    // The font has no coloured discs.
    let grade = |grade| {
        let words = house.locales.label(reading.language, naming::grade(grade));
        let letters = words.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        letters.to_owned()
    };
    Words {
        people: label("recap-picture-people"),
        rate: label("recap-picture-rate"),
        date: label("recap-picture-date"),
        merah: grade(Grade::Merah),
        oranye: grade(Grade::Oranye),
        kuning: grade(Grade::Kuning),
        hijau: grade(Grade::Hijau),
        unreported: label("recap-picture-unreported"),
        shown: label("recap-picture-shown"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::spot::Spot;
    use super::*;
    use crate::domain::language::Language;
    use crate::domain::recap::Grades;
    use crate::features::desk::tests::house_of;

    fn count(isolating: u32, grades: [u32; 4], fresh: u32) -> DayCount {
        let [merah, oranye, kuning, hijau] = grades;
        DayCount {
            isolating,
            grades: Grades {
                hijau,
                kuning,
                oranye,
                merah,
            },
            fresh,
            ..DayCount::default()
        }
    }

    /// Two villages over the end of a month; of one day nobody has numbers.
    #[test]
    fn the_recipe_adds_villages_and_says_each_word_in_the_readers_language() {
        let house = house_of(&["asri", "rejo"]);
        let on = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
        let asri = BTreeMap::from([
            (on("2020-04-29"), count(3, [0, 0, 1, 1], 0)),
            (on("2020-05-01"), count(4, [1, 0, 0, 2], 1)),
        ]);
        let rejo = BTreeMap::from([(on("2020-05-01"), count(2, [0, 1, 0, 0], 0))]);
        let book = Book::of([
            ("asri".parse().unwrap(), asri),
            ("rejo".parse().unwrap(), rejo),
        ]);
        let mine: Vec<_> = ["asri", "rejo"].map(|id| id.parse().unwrap()).into();
        let reading = |language| Reading {
            spot: Spot::widest(&house, &mine),
            mine: mine.clone(),
            day: on("2020-05-01"),
            today: on("2020-05-01"),
            language,
        };
        let recipe = |language| {
            let picture = picture(&house, &book, &reading(language)).unwrap();
            serde_json::to_string_pretty(&picture).unwrap()
        };
        insta::assert_snapshot!("recipe_id", recipe(Language::Id));
        for language in [Language::Jv, Language::En] {
            assert_ne!(recipe(language), recipe(Language::Id));
        }
        let nobody = Book::of([]);
        assert_eq!(picture(&house, &nobody, &reading(Language::Id)), None);
    }
}

//! The recap as those read it who see health: the whole, then a line for each part.

use chrono::NaiveDate;

use super::gather::Book;
use super::spot::Spot;
use super::{PLACES, SHOW};
use crate::domain::calendar::Zone;
use crate::domain::grade::Grade;
use crate::domain::language::Language;
use crate::domain::place::VillageId;
use crate::domain::recap::{DayCount, Grades, OpenAlerts};
use crate::domain::stay_end::StayEnd;
use crate::engine::outgoing::Button;
use crate::features::button::Subject;
use crate::features::visit::{command_button, standing_button};
use crate::features::{Command, Desk, Feature, home, naming};
use crate::i18n::{Html, Msg, time};

/// More parts than this have a list of their own; in the message stand those to which
/// somebody should look first.
const PARTS: usize = 20;
/// Buttons of parts in a row.
const IN_A_ROW: usize = 2;

/// Who reads what.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    /// Of which place.
    pub spot: Spot,
    /// The villages of the reader.
    pub mine: Vec<VillageId>,
    /// Of which day.
    pub day: NaiveDate,
    /// Which day it is.
    pub today: NaiveDate,
    /// In which language.
    pub language: Language,
}

/// What is said, and what can be pressed below.
pub(super) struct Page {
    /// Where and when.
    pub title: Html,
    /// The numbers.
    pub body: Html,
    /// The buttons.
    pub buttons: Vec<Vec<Button>>,
}

impl Page {
    /// Writes it.
    pub fn of(desk: &Desk<'_, '_>, book: &Book, reading: &Reading) -> Self {
        let writer = Writer {
            desk,
            book,
            reading,
        };
        Self {
            title: writer.title(),
            body: writer.body(),
            buttons: writer.buttons(),
        }
    }
}

struct Writer<'w, 'd, 't> {
    desk: &'w Desk<'d, 't>,
    book: &'w Book,
    reading: &'w Reading,
}

impl Writer<'_, '_, '_> {
    fn say(&self, msg: Msg) -> Html {
        self.desk.say(self.reading.language, msg)
    }

    fn label(&self, id: &'static str) -> String {
        self.desk.label(self.reading.language, Msg::new(id))
    }

    fn villages(&self, spot: &Spot) -> Vec<VillageId> {
        spot.villages(self.desk.house, &self.reading.mine)
    }

    fn is_today(&self) -> bool {
        self.reading.day == self.reading.today
    }

    fn title(&self) -> Html {
        let place = self.reading.spot.name(self.desk.house);
        let title = self.say(Msg::new("recap-title").plain("place", place));
        Html::join([title, when(self.desk, self.reading)], "\n")
    }

    fn body(&self) -> Html {
        let villages = self.villages(&self.reading.spot);
        let count = self.book.on(&villages, self.reading.day);
        let mut blocks = Vec::new();
        match count {
            None => blocks.push(self.say(Msg::new("recap-no-numbers"))),
            Some(count) => {
                blocks.push(self.people(&count));
                blocks.push(self.changes(&count));
                if self.is_today() {
                    blocks.push(self.alerts(&self.book.alerts(&villages)));
                }
                blocks.push(self.who(&count));
                blocks.push(self.parts());
            }
        }
        Html::join(blocks, "\n\n")
    }

    /// How many isolate, who has reported, and how they are.
    fn people(&self, count: &DayCount) -> Html {
        if count.isolating == 0 {
            return self.say(Msg::new("recap-nobody"));
        }
        let mut lines = vec![self.say(Msg::new("recap-isolating").num("count", count.isolating))];
        lines.push(match count.rate() {
            Some(percent) => self.say(
                Msg::new("recap-reported")
                    .num("reported", count.reported())
                    .num("total", count.expected())
                    .num("percent", percent),
            ),
            None => self.say(Msg::new("recap-nobody-expected")),
        });
        lines.push(self.grades(&count.grades));
        lines.push(self.unreported(count));
        if count.late > 0 {
            lines.push(self.say(Msg::new("recap-late").num("count", count.late)));
        }
        Html::join(lines, "\n")
    }

    /// The gravest first, also those that nobody has: a nought is an answer.
    fn grades(&self, grades: &Grades) -> Html {
        let lines = Grade::ALL.into_iter().rev().map(|grade| {
            let msg = Msg::new("recap-grade")
                .html("grade", self.say(naming::grade(grade)))
                .num("count", grades.of(grade));
            self.say(msg)
        });
        Html::join(lines, " · ")
    }

    fn unreported(&self, count: &DayCount) -> Html {
        let msg = Msg::new("recap-unreported")
            .num("unreported", count.unreported())
            .num("silent", count.silent)
            .num("fresh", count.fresh);
        self.say(msg)
    }

    fn changes(&self, count: &DayCount) -> Html {
        let mut lines = vec![
            self.say(Msg::new("recap-new").num("count", count.new)),
            self.say(
                Msg::new("recap-due")
                    .num("count", count.due)
                    .num("overdue", count.overdue),
            ),
        ];
        lines.push(self.ended(count));
        Html::join(lines, "\n")
    }

    fn ended(&self, count: &DayCount) -> Html {
        let all = Msg::new("recap-ended").num("count", count.ended_in_all());
        let known = StayEnd::ALL.into_iter();
        let ways = known.filter_map(|end| Some((end, *count.ended.get(end.word())?)));
        let ways = ways.filter(|(_, count)| *count > 0).map(|(end, count)| {
            let msg = Msg::new("recap-status")
                .html("status", self.say(naming::stay_end(end)))
                .num("count", count);
            self.say(msg)
        });
        Html::join([self.say(all), Html::join(ways, " · ")], " · ")
    }

    fn alerts(&self, open: &OpenAlerts) -> Html {
        let Some(age) = open.age(self.desk.now()) else {
            return self.say(Msg::new("recap-no-alerts"));
        };
        let minutes = age.num_minutes();
        let age = match (minutes / 60, minutes % 60) {
            (0, minutes) => Msg::new("span-minutes").num("minutes", minutes),
            (hours, minutes) => Msg::new("span-hours")
                .num("hours", hours)
                .num("minutes", minutes),
        };
        let graded = Grade::ALL.into_iter().rev();
        let graded = graded
            .filter(|grade| open.grades.of(*grade) > 0)
            .map(|grade| {
                let msg = Msg::new("recap-grade")
                    .html("grade", self.say(naming::grade(grade)))
                    .num("count", open.grades.of(grade));
                self.say(msg)
            });
        let msg = Msg::new("recap-alerts")
            .num("count", open.all())
            .html("items", Html::join(graded, " · "))
            .html("since", self.say(age));
        self.say(msg)
    }

    /// By status, in the words of the revision in force, and from where travellers come.
    fn who(&self, count: &DayCount) -> Html {
        let mut lines = Vec::new();
        let named = statuses(self.desk, count);
        if !named.is_empty() {
            let items = named.into_iter().map(|(id, count)| {
                let msg = Msg::new("recap-status")
                    .html("status", self.say(Msg::new(id)))
                    .num("count", count);
                self.say(msg)
            });
            let items = Html::join(items, " · ");
            lines.push(self.say(Msg::new("recap-statuses").html("items", items)));
        }
        let travellers = count.travellers;
        if travellers.all() > 0 {
            lines.push(
                self.say(
                    Msg::new("recap-travellers")
                        .num("count", travellers.all())
                        .num("red", travellers.red)
                        .num("elsewhere", travellers.other)
                        .num("unknown", travellers.unknown),
                ),
            );
        }
        Html::join(lines, "\n")
    }

    fn parts(&self) -> Html {
        let house = self.desk.house;
        let parts = self.reading.spot.parts(house, &self.reading.mine);
        let counted = parts.iter().map(|part| {
            let count = self.book.on(&self.villages(part), self.reading.day);
            (part.name(house), count.unwrap_or_default())
        });
        let mut counted: Vec<(String, DayCount)> = counted.collect();
        let more = counted.len().saturating_sub(PARTS);
        if more > 0 {
            // Those that need somebody's attention first.
            counted.sort_by_key(|(_, count)| std::cmp::Reverse(urgency(count)));
            counted.truncate(PARTS);
        }
        let lines = counted.iter().map(|(place, count)| self.part(place, count));
        let mut lines: Vec<Html> = lines.collect();
        if more > 0 {
            lines.push(self.say(Msg::new("recap-more-parts").num("count", more)));
        }
        Html::join(lines, "\n")
    }

    fn part(&self, place: &str, count: &DayCount) -> Html {
        if count.isolating == 0 {
            return self.say(Msg::new("recap-part-nobody").plain("place", place));
        }
        let letters = Grade::ALL.into_iter().rev().filter_map(|grade| {
            let count = count.grades.of(grade);
            (count > 0).then(|| {
                let letter: String = grade.word().chars().take(1).collect();
                Html::plain(&format!("{letter} {count}"))
            })
        });
        let heard = Msg::new("recap-part")
            .plain("place", place)
            .num("people", count.isolating)
            .num("reported", count.reported())
            .num("total", count.expected());
        let unreported = Msg::new("recap-part-unreported").num("unreported", count.unreported());
        // Where nobody has reported there are no letters, and no gap in the line.
        let pieces = [
            self.say(heard),
            Html::join(letters, ", "),
            self.say(unreported),
        ];
        Html::join(pieces, " · ")
    }

    /// Its parts, the whole, yesterday and today, the home screen.
    fn buttons(&self) -> Vec<Vec<Button>> {
        let (house, reading) = (self.desk.house, self.reading);
        let parts = reading.spot.parts(house, &reading.mine);
        let mut rows: Vec<Vec<Button>> = Vec::new();
        if parts.len() > PARTS {
            let label = self.label("recap-places-button");
            let subject = Subject::Thing(0);
            rows.push(vec![standing_button(
                label,
                Feature::Recap,
                PLACES,
                subject,
            )]);
        } else {
            let buttons: Vec<Button> = parts
                .iter()
                .map(|part| to(part.name(house), part, reading.day))
                .collect();
            rows.extend(buttons.chunks(IN_A_ROW).map(<[Button]>::to_vec));
        }
        let whole = Spot::widest(house, &reading.mine);
        if whole != reading.spot {
            let msg = Msg::new("recap-whole-button").plain("place", whole.name(house));
            let label = self.desk.label(reading.language, msg);
            rows.push(vec![to(label, &whole, reading.day)]);
        }
        rows.push(vec![self.other_day()]);
        let menu = self.label(home::button_label(Command::Menu));
        rows.push(vec![command_button(menu, Command::Menu)]);
        rows
    }

    /// Today's recap leads to yesterday's, any other to today's.
    fn other_day(&self) -> Button {
        let (id, day) = match self.is_today() {
            true => (
                "recap-yesterday-button",
                self.reading.today.pred_opt().unwrap_or(self.reading.today),
            ),
            false => ("recap-today-button", self.reading.today),
        };
        let date = self
            .desk
            .house
            .locales
            .date_short(self.reading.language, day);
        let label = Msg::new(id).plain("date", date);
        let label = self.desk.label(self.reading.language, label);
        to(label, &self.reading.spot, day)
    }
}

/// By what places are put in order when there are too many for one message.
fn urgency(count: &DayCount) -> (u32, u32, u32, u32) {
    let grades = &count.grades;
    (
        grades.merah,
        grades.oranye,
        grades.kuning,
        count.unreported(),
    )
}

/// The button to a place on a day.
pub(super) fn to(label: String, spot: &Spot, day: NaiveDate) -> Button {
    let subject = Subject::Thing(spot.on(day));
    standing_button(label, Feature::Recap, SHOW, subject)
}

/// The day, and until when it is counted.
pub(super) fn when(desk: &Desk<'_, '_>, reading: &Reading) -> Html {
    let date = desk.house.locales.date(reading.language, reading.day);
    let msg = match reading.day == reading.today {
        true => {
            let village = reading.mine.first().and_then(|id| desk.house.village(id));
            let zone = village.map_or(Zone::Jakarta, |village| village.zone);
            let at = time(reading.language, zone.time(desk.now()));
            Msg::new("recap-until-now").plain("time", at)
        }
        false => Msg::new("recap-whole-day"),
    };
    desk.say(reading.language, msg.plain("date", date))
}

/// How many have which status, in the words of the revision in force: two of them may be
/// called alike.
fn statuses(desk: &Desk<'_, '_>, count: &DayCount) -> Vec<(&'static str, u32)> {
    let words = &desk.house.protocol.isolation.status_words.limits;
    let mut named: Vec<(&'static str, u32)> = Vec::new();
    for (status, count) in &count.statuses {
        let (reason, standing) = status.parts();
        let id = naming::status(reason, standing, words.revision);
        match named.iter_mut().find(|(known, _)| *known == id) {
            Some((_, sum)) => *sum += count,
            None => named.push((id, *count)),
        }
    }
    named
}

//! The recap for the gugus tugas: counts by which nobody is known.
//!
//! Always of the whole kabupaten, whatever part of it somebody is to read: all readers see
//! the same numbers and the same gaps, so that two of them know no more than one. The whole
//! is parted three times (by village, by grade, by status with the zone of travellers), and
//! no number stands in two tables but the total: so [`disclosure`] can tell which may be
//! shown. Other numbers stand by themselves. There is no picture: heights would be numbers.

use chrono::NaiveDate;

use super::gather::{self, Book};
use super::page::{Reading, to, when};
use super::spot::Spot;
use crate::domain::disclosure::{self, Shown};
use crate::domain::grade::Grade;
use crate::domain::language::Language;
use crate::domain::place::{Area, VillageId};
use crate::domain::recap::{DayCount, Status};
use crate::engine::Fault;
use crate::engine::outgoing::{Body, Button, Keyboard, Lane};
use crate::features::visit::command_button;
use crate::features::{Command, Desk, Visit, home, naming};
use crate::i18n::{Html, Msg};

/// Shows a day, today where none is named.
pub(super) async fn show(
    visit: &mut Visit<'_, '_>,
    area: &Area,
    day: Option<NaiveDate>,
) -> Result<(), Fault> {
    let villages = everywhere(&visit.desk);
    let Some(first) = villages.first() else {
        return Ok(());
    };
    let today = visit.desk.today(first);
    let day = day.unwrap_or(today);
    if !gather::is_kept(day, today) {
        visit.popup(Msg::new("recap-too-old"));
        return Ok(());
    }
    let book = Book::open(&mut visit.desk, &villages, day).await?;
    let body = body(&visit.desk, &book, area, (day, today), visit.language);
    visit.desk.send_body(visit.chat, Lane::Reply, body, None)?;
    Ok(())
}

/// All villages: the tables are made of all of them.
pub(super) fn everywhere(desk: &Desk<'_, '_>) -> Vec<VillageId> {
    let villages = desk.house.config.villages.iter();
    villages.map(|village| village.id.clone()).collect()
}

/// The message.
pub(super) fn body(
    desk: &Desk<'_, '_>,
    book: &Book,
    area: &Area,
    (day, today): (NaiveDate, NaiveDate),
    language: Language,
) -> Body {
    let reading = Reading {
        spot: Spot::Everything,
        mine: everywhere(desk),
        day,
        today,
        language,
    };
    let writer = Writer {
        desk,
        book,
        area,
        reading: &reading,
        least: desk.house.config.recap.hide_below,
    };
    Body::Text {
        html: writer.html().fit_message().into_string(),
        keyboard: Keyboard::Inline(writer.buttons()),
    }
}

struct Writer<'w, 'd, 't> {
    desk: &'w Desk<'d, 't>,
    book: &'w Book,
    area: &'w Area,
    reading: &'w Reading,
    least: u32,
}

impl Writer<'_, '_, '_> {
    fn say(&self, msg: Msg) -> Html {
        self.desk.say(self.reading.language, msg)
    }

    /// A number, or the mark of one that is left out.
    fn figure(&self, count: Option<u32>) -> Html {
        match count {
            Some(count) => Html::plain(&count.to_string()),
            None => self.say(Msg::new("recap-hidden")),
        }
    }

    fn line(&self, what: Html, count: Option<u32>) -> Html {
        let msg = Msg::new("recap-figure")
            .html("what", what)
            .html("value", self.figure(count));
        self.say(msg)
    }

    fn html(&self) -> Html {
        let place = self.desk.house.config.tenant.name.clone();
        let title = self.say(Msg::new("recap-title").plain("place", place));
        let head = Html::join([title, when(self.desk, self.reading)], "\n");
        let count = self.book.on(&self.reading.mine, self.reading.day);
        let Some(count) = count else {
            return Html::join([head, self.say(Msg::new("recap-no-numbers"))], "\n\n");
        };
        let mut blocks = vec![head];
        if *self.area == Area::Kabupaten {
            blocks.push(self.whole(&count));
            blocks.push(self.by_grade(&count));
            blocks.push(self.by_status(&count));
        }
        blocks.push(self.by_village());
        blocks.push(self.say(Msg::new("recap-hidden-why").num("count", self.least)));
        Html::join(blocks, "\n\n")
    }

    /// The total, and what stands by itself.
    fn whole(&self, count: &DayCount) -> Html {
        let alone = |id, number| {
            let what = self.say(Msg::new(id));
            self.line(what, disclosure::alone(number, self.least))
        };
        let mut lines = vec![
            alone("recap-public-isolating", count.isolating),
            alone("recap-public-new", count.new),
            alone("recap-public-ended", count.ended_in_all()),
            alone("recap-public-due", count.due),
            alone("recap-public-overdue", count.overdue),
        ];
        if self.reading.day == self.reading.today {
            let open = self.book.alerts(&self.reading.mine);
            lines.push(alone("recap-public-alerts", open.all()));
        }
        Html::join(lines, "\n")
    }

    fn table(&self, title: &'static str, rows: Vec<(Html, u32)>) -> Html {
        let parts: Vec<u32> = rows.iter().map(|(_, count)| *count).collect();
        let shown = disclosure::parts_of_a_whole(&parts, self.least);
        let lines = rows.into_iter().zip(shown.parts);
        let lines = lines.map(|((what, _), count)| self.line(what, count));
        let title = self.say(Msg::new(title));
        Html::join(std::iter::once(title).chain(lines), "\n")
    }

    fn by_grade(&self, count: &DayCount) -> Html {
        let mut rows: Vec<(Html, u32)> = Grade::ALL
            .into_iter()
            .map(|grade| (self.say(naming::grade(grade)), count.grades.of(grade)))
            .collect();
        // The first goes first: what is known least about somebody.
        let unreported = self.say(Msg::new("recap-public-unreported"));
        rows.insert(0, (unreported, count.unreported()));
        self.table("recap-public-grades", rows)
    }

    /// Travellers by zone instead of by what the law of their day calls them: both would be
    /// two tables of the same people.
    fn by_status(&self, count: &DayCount) -> Html {
        let of = |status| count.statuses.get(&status).copied().unwrap_or(0);
        let words = self
            .desk
            .house
            .protocol
            .isolation
            .status_words
            .limits
            .revision;
        let named = |status: Status| {
            let (reason, standing) = status.parts();
            self.say(Msg::new(naming::status(reason, standing, words)))
        };
        let travellers = count.travellers;
        let rows = vec![
            (named(Status::Contact), of(Status::Contact)),
            (self.say(Msg::new("recap-public-red")), travellers.red),
            (self.say(Msg::new("recap-public-other")), travellers.other),
            (
                self.say(Msg::new("recap-public-unknown")),
                travellers.unknown,
            ),
            (named(Status::Waiting), of(Status::Waiting)),
            (
                named(Status::ConfirmedWithSymptoms),
                of(Status::ConfirmedWithoutSymptoms) + of(Status::ConfirmedWithSymptoms),
            ),
        ];
        self.table("recap-public-statuses", rows)
    }

    /// Those that may be shown, then how many are not.
    fn by_village(&self) -> Html {
        let (day, villages) = (self.reading.day, &self.reading.mine);
        let parts: Vec<u32> = villages
            .iter()
            .map(|id| self.book.on(std::slice::from_ref(id), day))
            .map(|count| count.map_or(0, |count| count.isolating))
            .collect();
        let Shown { parts, .. } = disclosure::parts_of_a_whole(&parts, self.least);
        let mut lines = vec![self.say(Msg::new("recap-public-villages"))];
        let mut hidden = 0;
        for (id, count) in villages.iter().zip(parts) {
            let is_theirs = self.area.contains(&Area::Village(id.clone()));
            match count {
                Some(_) if is_theirs => {
                    let name = Spot::Village(id.clone()).name(self.desk.house);
                    lines.push(self.line(Html::plain(&name), count));
                }
                None if is_theirs => hidden += 1,
                Some(_) | None => {}
            }
        }
        if hidden > 0 {
            let what = self.say(Msg::new("recap-public-rest").num("count", hidden));
            lines.push(self.line(what, None));
        }
        Html::join(lines, "\n")
    }

    /// Yesterday and today, the home screen.
    fn buttons(&self) -> Vec<Vec<Button>> {
        let reading = self.reading;
        let (id, day) = match reading.day == reading.today {
            true => (
                "recap-yesterday-button",
                reading.today.pred_opt().unwrap_or(reading.today),
            ),
            false => ("recap-today-button", reading.today),
        };
        let date = self.desk.house.locales.date_short(reading.language, day);
        let label = Msg::new(id).plain("date", date);
        let label = self.desk.label(reading.language, label);
        let menu = Msg::new(home::button_label(Command::Menu));
        let menu = self.desk.label(reading.language, menu);
        vec![
            vec![to(label, &Spot::Everything, day)],
            vec![command_button(menu, Command::Menu)],
        ]
    }
}

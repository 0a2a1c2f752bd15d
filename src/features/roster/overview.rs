//! `/piket`: who is on duty now, who comes next, and what this reader may do about it.

use super::Button;
use super::words::Words;
use crate::clock::Moment;
use crate::domain::access::Action;
use crate::domain::roster::watch::{OnDuty, Watch};
use crate::domain::roster::{DutyLog, Note, Roster};
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::engine::outgoing::{Button as Key, Keyboard};
use crate::features::duty::{self, Station};
use crate::features::pages::Page;
use crate::features::{Command, Feature, Visit, home};
use crate::i18n::{Html, Msg};
use crate::register;

/// `/piket`.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn command(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let stations = theirs(visit);
    match stations.as_slice() {
        [only] => show(visit, only).await,
        [] => {
            let line = visit.say(Msg::new("roster-no-desk"));
            visit.last_word(line).map(drop)
        }
        _ => list(visit, None),
    }
}

/// The desks of which this reader may see who is on duty.
fn theirs(visit: &Visit<'_, '_>) -> Vec<Station> {
    let standing = visit.standing();
    let mut all = Station::all(visit.desk.house);
    all.retain(|station| station.allows(&standing, Action::SeeRoster));
    all
}

/// A page of the desks.
pub(super) fn list(visit: &mut Visit<'_, '_>, number: Option<u64>) -> Result<(), Fault> {
    let stations = theirs(visit);
    let page = Page::numbered(number, stations.len());
    let of_page = page.of(&stations);
    let mut rows: Vec<Vec<Key>> = of_page
        .map(|(_, station)| vec![Button::Show.labelled(station.name.clone(), station.desk.bits())])
        .collect();
    rows.extend(page.buttons(visit, Feature::Roster, Button::List.word()));
    rows.push(vec![home::button(visit, Command::Menu)]);
    let html = visit.say(Msg::new("roster-which-desk"));
    visit.reply_with(html, Keyboard::Inline(rows)).map(drop)
}

/// Who is on, and what can be done.
pub(super) async fn show(visit: &mut Visit<'_, '_>, station: &Station) -> Result<(), Fault> {
    let staff = register::staff::all(visit.desk.tx).await?;
    let kept = duty::read(&visit.desk, &station.desk).await?;
    let page = Overview {
        words: Words {
            desk: &visit.desk,
            language: visit.language,
            zone: station.zone,
            staff: &staff,
        },
        station,
        now: visit.desk.now(),
        serves: station.allows(&visit.standing(), Action::Serve),
    };
    let (html, away) = match &kept {
        Some((roster, log)) => {
            let me = visit.staff.as_ref().map(|staff| staff.id);
            let away = me.zip(log.as_ref());
            let away = away.is_some_and(|(me, log)| log.is_away(me, visit.desk.now()));
            (page.html(roster, log.as_ref()), away)
        }
        None => (page.without_roster(), false),
    };
    let rows = keys(visit, station, kept.is_some(), away);
    visit.reply_with(html, Keyboard::Inline(rows)).map(drop)
}

struct Overview<'o, 'd, 't> {
    words: Words<'o, 'd, 't>,
    station: &'o Station,
    now: Moment,
    /// Whether the reader is on duty here at times: then the note is shown, and the gaps.
    serves: bool,
}

impl Overview<'_, '_, '_> {
    fn title(&self) -> Html {
        self.words
            .say(Msg::new("roster-title").text("desk", &self.station.name))
    }

    /// Everybody is called in calling order.
    fn without_roster(&self) -> Html {
        let staff = self.words.staff.iter();
        let may = |member: &&StaffMember| self.station.lets(member, Action::Serve);
        let names: Vec<&str> = staff.filter(may).map(|one| one.name.as_str()).collect();
        let line = match names.is_empty() {
            true => Msg::new("roster-none-nobody"),
            false => Msg::new("roster-none").text("names", names.join(", ")),
        };
        Html::join([self.title(), self.words.say(line)], "\n\n")
    }

    fn html(&self, roster: &Roster, log: Option<&DutyLog>) -> Html {
        let house = self.words.desk.house;
        let rota = self.station.rota(roster, house);
        let duty = rota.on_duty(self.now, log);
        let next = rota.from_now(self.now, 2);
        let next = next.iter().find(|watch| watch.from > self.now);
        let note = log.and_then(|log| log.note.as_ref());
        let gaps = rota.gaps(self.now, |who| {
            self.station.can_serve(self.words.staff, who)
        });
        let parts = [
            Some(self.title()),
            Some(self.on_now(&duty, log)),
            next.map(|watch| self.next(watch)),
            (self.serves && !gaps.is_empty()).then(|| self.gaps(&gaps)),
            note.filter(|_| self.serves).map(|note| self.note(note)),
        ];
        Html::join(parts.into_iter().flatten(), "\n\n").fit_message()
    }

    fn on_now(&self, duty: &OnDuty, log: Option<&DutyLog>) -> Html {
        if duty.watches.is_empty() {
            return self.words.say(Msg::new("roster-no-shift-now"));
        }
        let mut lines = Vec::new();
        for watch in &duty.watches {
            let head = Msg::new("roster-now").text("shift", &watch.shift.name);
            let head = head.plain("hours", self.words.hours(&watch.shift));
            lines.push(self.words.say(head));
            if watch.people.is_empty() {
                lines.push(self.words.say(Msg::new("roster-nobody-now")));
            }
            for (place, who) in (1..).zip(&watch.people) {
                let is_away = log.is_some_and(|log| log.is_away(*who, self.now));
                let line = match is_away {
                    true => Msg::new("roster-person-away"),
                    false => Msg::new("roster-person"),
                };
                let line = line.num("place", place).text("name", self.words.name(*who));
                lines.push(
                    self.words
                        .say(line.plain("until", self.words.time(watch.until))),
                );
            }
        }
        Html::join(lines, "\n")
    }

    fn next(&self, watch: &Watch) -> Html {
        let watch = self.words.watch_with_people(watch);
        self.words.say(Msg::new("roster-next").html("watch", watch))
    }

    fn gaps(&self, gaps: &[Watch]) -> Html {
        let title = self.words.say(Msg::new("roster-gaps-title"));
        let lines = gaps.iter().map(|watch| self.words.gap(watch));
        Html::join(std::iter::once(title).chain(lines), "\n")
    }

    fn note(&self, note: &Note) -> Html {
        let head = Msg::new("roster-note-head")
            .text("name", self.words.name(note.by))
            .plain("day", self.words.day(self.words.zone.day(note.at)))
            .plain("time", self.words.time(note.at));
        Html::join([self.words.say(head), Html::quote(&note.words)], "\n")
    }
}

fn keys(
    visit: &Visit<'_, '_>,
    station: &Station,
    has_roster: bool,
    is_away: bool,
) -> Vec<Vec<Key>> {
    let standing = visit.standing();
    let here = station.desk.bits();
    let key = |button: Button, about| button.key(&visit.desk, visit.language, about);
    let mut rows = Vec::new();
    if has_roster && station.allows(&standing, Action::Serve) {
        let away = if is_away { Button::Here } else { Button::Away };
        rows.push(vec![key(Button::Mine, 0), key(Button::Swap, 0)]);
        rows.push(vec![key(away, 0)]);
        rows.push(vec![key(Button::Note, here)]);
    }
    if station.allows(&standing, Action::KeepRoster) {
        rows.push(vec![key(Button::Plan, here)]);
    }
    rows.push(vec![home::button(visit, Command::Menu)]);
    rows
}

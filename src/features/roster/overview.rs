//! `/piket`: who is on duty now, who comes next, and what this reader may do about it.

use super::Button;
use super::mine::DAYS_AHEAD;
use super::words::Words;
use crate::clock::Moment;
use crate::domain::access::Action;
use crate::domain::roster::watch::{OnDuty, Rota, Watch};
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
    let stations = theirs(visit).await?;
    match stations.as_slice() {
        [only] => show(visit, only).await,
        [] => {
            let line = visit.say(Msg::new("roster-no-desk"));
            visit.last_word(line).map(drop)
        }
        _ => list(visit, None).await,
    }
}

/// The desks of which this reader may see who is on duty. An office at which nobody works
/// is none.
async fn theirs(visit: &Visit<'_, '_>) -> Result<Vec<Station>, Fault> {
    let standing = visit.standing();
    let staff = register::staff::all(visit.desk.tx).await?;
    let is_kept = |station: &Station| {
        let mut staff = staff.iter();
        !station.is_office() || staff.any(|member| station.lets(member, station.duty()))
    };
    let mut all = Station::all(visit.desk.house);
    all.retain(|station| station.allows(&standing, Action::SeeRoster) && is_kept(station));
    Ok(all)
}

/// A page of the desks.
pub(super) async fn list(visit: &mut Visit<'_, '_>, number: Option<u64>) -> Result<(), Fault> {
    let stations = theirs(visit).await?;
    let page = Page::numbered(number, stations.len());
    let of_page = page.of(&stations);
    let mut rows: Vec<Vec<Key>> = of_page
        .map(|(_, station)| vec![Button::Show.labelled(station.name.clone(), station.desk.bits())])
        .collect();
    rows.extend(page.buttons(visit, Feature::Roster, Button::List.word()));
    rows.push(vec![home::button(visit, Command::Menu)]);
    let staff = register::staff::all(visit.desk.tx).await?;
    let mut lines = Vec::new();
    for (_, station) in page.of(&stations) {
        lines.push(now_there(visit, station, &staff).await?);
    }
    let ask = visit.say(Msg::new("roster-which-desk"));
    let html = Html::join([Html::join(lines, "\n"), ask], "\n\n");
    visit.reply_with(html, Keyboard::Inline(rows)).map(drop)
}

/// Who is on at a desk now, in a line.
async fn now_there(
    visit: &Visit<'_, '_>,
    station: &Station,
    staff: &[StaffMember],
) -> Result<Html, Fault> {
    let words = Words {
        desk: &visit.desk,
        language: visit.language,
        zone: station.zone,
        staff,
    };
    let line = match duty::read(&visit.desk, &station.desk).await? {
        None => Msg::new("roster-line-none"),
        Some((roster, log)) => {
            let rota = station.rota(&roster, visit.desk.house);
            let duty = open_only(rota, rota.on_duty(visit.desk.now(), log.as_ref()));
            match (duty.watches.is_empty(), duty.on.is_empty()) {
                (true, _) if station.is_office() => Msg::new("roster-line-closed"),
                (true, _) => Msg::new("roster-line-no-shift"),
                (false, true) => Msg::new("roster-line-nobody"),
                (false, false) => Msg::new("roster-line-on").text("names", words.names(&duty.on)),
            }
        }
    };
    Ok(words.say(line.text("desk", &station.name)))
}

/// Without the shifts at which nobody is meant to be there.
fn open_only(rota: Rota<'_>, mut duty: OnDuty) -> OnDuty {
    duty.watches.retain(|watch| !rota.is_closed(watch));
    duty
}

/// Who is on, and what can be done.
pub(super) async fn show(visit: &mut Visit<'_, '_>, station: &Station) -> Result<(), Fault> {
    let staff = register::staff::all(visit.desk.tx).await?;
    let kept = duty::read(&visit.desk, &station.desk).await?;
    let standing = visit.standing();
    let serves = station.allows(&standing, station.duty());
    let page = Overview {
        words: Words {
            desk: &visit.desk,
            language: visit.language,
            zone: station.zone,
            staff: &staff,
        },
        station,
        now: visit.desk.now(),
        serves,
        sees_gaps: serves || station.allows(&standing, Action::KeepRoster),
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
    /// Whether the reader is on duty here at times: then the note is shown.
    serves: bool,
    /// Whether it is the reader's to see that shifts are kept.
    sees_gaps: bool,
}

impl Overview<'_, '_, '_> {
    fn title(&self) -> Html {
        self.words
            .say(Msg::new("roster-title").text("desk", &self.station.name))
    }

    /// At a puskesmas everybody is called in calling order.
    fn without_roster(&self) -> Html {
        let staff = self.words.staff.iter();
        let may = |member: &&StaffMember| self.station.lets(member, self.station.duty());
        let names: Vec<&str> = staff.filter(may).map(|one| one.name.as_str()).collect();
        let line = match (self.station.is_office(), names.is_empty()) {
            (true, true) => Msg::new("roster-none-nobody-office"),
            (true, false) => Msg::new("roster-none-office").text("names", names.join(", ")),
            (false, true) => Msg::new("roster-none-nobody"),
            (false, false) => Msg::new("roster-none").text("names", names.join(", ")),
        };
        Html::join([self.title(), self.words.say(line)], "\n\n")
    }

    fn html(&self, roster: &Roster, log: Option<&DutyLog>) -> Html {
        let house = self.words.desk.house;
        let rota = self.station.rota(roster, house);
        let duty = open_only(rota, rota.on_duty(self.now, log));
        let next = rota.from_now(self.now, DAYS_AHEAD);
        let mut next = next.iter();
        let next = next.find(|watch| watch.from > self.now && !rota.is_closed(watch));
        let note = log.and_then(|log| log.note.as_ref());
        let gaps = rota.gaps(self.now, |who| {
            self.station.can_serve(self.words.staff, who)
        });
        let parts = [
            Some(self.title()),
            Some(self.on_now(&duty, log)),
            next.map(|watch| self.next(watch)),
            (self.sees_gaps && !gaps.is_empty()).then(|| self.gaps(&gaps)),
            note.filter(|_| self.serves).map(|note| self.note(note)),
        ];
        Html::join(parts.into_iter().flatten(), "\n\n").fit_message()
    }

    fn on_now(&self, duty: &OnDuty, log: Option<&DutyLog>) -> Html {
        if duty.watches.is_empty() {
            return self.words.say(match self.station.is_office() {
                true => Msg::new("roster-no-shift-now-office"),
                false => Msg::new("roster-no-shift-now"),
            });
        }
        let mut lines = Vec::new();
        for watch in &duty.watches {
            let head = Msg::new("roster-now").text("shift", &watch.shift.name);
            let head = head.plain("hours", self.words.hours(&watch.shift));
            lines.push(self.words.say(head));
            if watch.people.is_empty() {
                lines.push(self.words.say(match self.station.is_office() {
                    true => Msg::new("roster-nobody-now-office"),
                    false => Msg::new("roster-nobody-now"),
                }));
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
    if has_roster && station.allows(&standing, station.duty()) {
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

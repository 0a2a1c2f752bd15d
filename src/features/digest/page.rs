//! The list as one health worker reads it: without names, short enough for one
//! message. Who does not fit in comes on the next list.

use chrono::NaiveDate;
use std::collections::BTreeSet;

use super::LOOK;
use super::gather::{Line, List};
use crate::clock::Moment;
use crate::domain::access::{Action, Role, Standing};
use crate::domain::calendar::Zone;
use crate::domain::day_list::{Candidate, Named};
use crate::domain::grade::Grade;
use crate::domain::id::{PersonId, RandomId};
use crate::domain::language::Language;
use crate::domain::person::{Person, Reach};
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Button, Keyboard, Lane};
use crate::features::button::Subject;
use crate::features::reasons::Wording;
use crate::features::visit::standing_button;
use crate::features::{Desk, Feature, naming, portrait};
use crate::i18n::{Html, MESSAGE_MAX, Msg, time};
use crate::register;

/// So many people stand in one message at most, each with a button.
const LINES_MAX: usize = 40;
/// What is kept free for the title and what stands below the lines, in UTF-16 units.
const ROOM_FOR_THE_REST: usize = 900;
/// So many of those nobody has looked at are named again.
const UNSEEN_MAX: usize = 10;
/// Buttons in a row.
const BUTTONS_IN_A_ROW: usize = 3;

/// Sends the list to everybody who may read it. Nobody new: no message.
pub(super) async fn send(
    desk: &mut Desk<'_, '_>,
    list: &List,
    next: Option<Moment>,
) -> Result<(), Fault> {
    if list.new.is_empty() {
        return Ok(());
    }
    let staff = register::staff::all(desk.tx).await?;
    let mut named = BTreeSet::new();
    for reader in staff.iter().filter(|member| !member.unreachable) {
        named.extend(send_to(desk, list, reader, &staff, next).await?);
    }
    for person in &named {
        note(desk, list, *person)?;
    }
    let waiting = list.new.len() - named.len();
    if waiting > 0 {
        log::warn!(waiting; "people wait for the next list of the day");
    }
    Ok(())
}

/// Remembers that a list has named this person with this report.
fn note(desk: &mut Desk<'_, '_>, list: &List, person: PersonId) -> Result<(), Fault> {
    let line = list.new.iter().find(|line| line.person.id == person);
    let named = line.map(|line| Named {
        report: line.report.id,
        at: desk.now(),
    });
    desk.tx.put(&Candidate { person, named })
}

async fn send_to(
    desk: &mut Desk<'_, '_>,
    list: &List,
    reader: &StaffMember,
    staff: &[StaffMember],
    next: Option<Moment>,
) -> Result<Vec<PersonId>, Fault> {
    let lines: Vec<&Line> = list
        .new
        .iter()
        .filter(|line| reads(reader, &line.person, staff))
        .collect();
    if lines.is_empty() {
        return Ok(Vec::new());
    }
    let unseen: Vec<&Person> = list
        .unseen
        .iter()
        .filter(|person| reads(reader, person, staff))
        .collect();
    let chat = ChatId(reader.chat);
    let language = desk.language_of(chat).await?;
    let page = Page {
        words: Wording { desk, language },
        zone: list.zone,
        staff,
    };
    let (html, shown) = page.html(&lines, &unseen, next);
    let buttons = page.buttons(lines.get(..shown).unwrap_or_default());
    let named = lines.iter().take(shown).map(|line| line.person.id);
    let named = named.collect();
    desk.send(chat, Lane::Reminder, html, Keyboard::Inline(buttons), None)?;
    Ok(named)
}

/// Whether this member of staff reads of that person: the health workers of the
/// place; where none can be reached, the coordinators.
fn reads(reader: &StaffMember, person: &Person, staff: &[StaffMember]) -> bool {
    let has_worker = staff
        .iter()
        .any(|member| !member.unreachable && serves(member, Role::HealthWorker, person));
    let role = if has_worker {
        Role::HealthWorker
    } else {
        Role::Coordinator
    };
    serves(reader, role, person)
}

fn serves(member: &StaffMember, role: Role, person: &Person) -> bool {
    let place = person.area();
    let mut grants = member.grants.iter();
    may_look(member, person)
        && grants.any(|grant| grant.role == role && grant.area.contains(&place))
}

/// Whether this member of staff may see who that is. Nobody reads of themselves.
pub(super) fn may_look(member: &StaffMember, person: &Person) -> bool {
    let standing = Standing {
        registered: false,
        grants: member.grants.clone(),
    };
    let own_chat = match person.reach {
        Reach::Chat(chat) | Reach::DeadChat(chat) => chat == member.chat,
        Reach::NoTelegram | Reach::Household => false,
    };
    let own = own_chat || member.id == person.id;
    !own && standing.may_in(Action::HandleAlerts, &person.area())
}

struct Page<'p, 'd, 't> {
    words: Wording<'p, 'd, 't>,
    zone: Zone,
    staff: &'p [StaffMember],
}

impl Page<'_, '_, '_> {
    fn say(&self, msg: Msg) -> Html {
        self.words.say(msg)
    }

    fn language(&self) -> Language {
        self.words.language
    }

    fn hour(&self, at: Moment) -> String {
        time(self.language(), self.zone.time(at))
    }

    fn date(&self, day: NaiveDate) -> String {
        let locales = &self.words.desk.house.locales;
        locales.date_short(self.language(), day)
    }

    /// The message, and how many of the lines are in it.
    fn html(&self, lines: &[&Line], unseen: &[&Person], next: Option<Moment>) -> (Html, usize) {
        let mut room = MESSAGE_MAX - ROOM_FOR_THE_REST;
        let mut shown = Vec::new();
        for (number, line) in (1..).zip(lines).take(LINES_MAX) {
            let line = self.line(number, line);
            let length = line.plain_len_utf16() + 2;
            // One line alone is always shown, if need be cut.
            if length > room && !shown.is_empty() {
                break;
            }
            room = room.saturating_sub(length);
            shown.push(line);
        }
        let count = shown.len();
        let more = lines.len().saturating_sub(count);
        let rest = [
            self.more(more, next),
            self.unseen(unseen),
            self.say(Msg::new("digest-hint")),
        ];
        let title = self.title(lines.len());
        let parts = std::iter::once(title).chain(shown).chain(rest);
        (Html::join(parts, "\n\n").fit_message(), count)
    }

    fn title(&self, count: usize) -> Html {
        let now = self.words.desk.now();
        let msg = Msg::new("digest-title")
            .html("grade", self.say(naming::grade(Grade::Kuning)))
            .plain("day", self.date(self.zone.day(now)))
            .plain("time", self.hour(now))
            .num("count", count);
        self.say(msg)
    }

    fn line(&self, number: usize, line: &Line) -> Html {
        let who = portrait::unnamed(self.words.desk, self.language(), &line.person);
        let head = Msg::new("digest-line")
            .num("number", number)
            .html("who", who);
        let findings = line.report.findings.iter();
        let reasons = findings.map(|finding| self.words.reason(&finding.reason));
        let alert = line
            .has_alert
            .then(|| self.say(Msg::new("digest-has-alert")));
        let unfinished =
            (!line.report.complete).then(|| self.say(Msg::new("alert-report-unfinished")));
        let parts = [
            Some(self.say(head)),
            Some(Html::join(
                [self.day(line), self.place(line), self.reported(line)],
                " · ",
            )),
            Some(Html::join(reasons, "; ")),
            Some(self.words.measured_values(&line.report.answers)),
            unfinished,
            alert,
            Some(self.seen(line)),
        ];
        Html::join(parts.into_iter().flatten(), "\n")
    }

    fn day(&self, line: &Line) -> Html {
        match line.day {
            Some((day, length)) => self.say(naming::day_of_isolation(day, length)),
            None => Html::default(),
        }
    }

    /// The village, where there are several.
    fn place(&self, line: &Line) -> Html {
        let house = self.words.desk.house;
        if house.config.villages.len() < 2 {
            return Html::default();
        }
        let village = house.village(&line.person.village);
        village.map_or_else(Html::default, |village| {
            self.say(Msg::new("alert-village").plain("village", &village.name))
        })
    }

    /// "laporan 07.12", or with its day when that is not today.
    fn reported(&self, line: &Line) -> Html {
        let report = &line.report;
        let filed = self.zone.day(report.filed_at);
        let hour = self.hour(report.filed_at);
        let when = if filed == self.zone.day(self.words.desk.now()) {
            hour
        } else {
            format!("{} {hour}", self.date(filed))
        };
        self.say(Msg::new("digest-reported").plain("when", when))
    }

    fn seen(&self, line: &Line) -> Html {
        let Some(look) = line.seen else {
            return self.say(Msg::new("digest-not-seen"));
        };
        let by = self.staff.iter().find(|member| member.id == look.who);
        let name = by.map_or("…", |member| member.name.as_str());
        let msg = Msg::new("digest-seen").text("staff", name);
        self.say(msg.plain("time", self.hour(look.at)))
    }

    fn more(&self, count: usize, next: Option<Moment>) -> Html {
        match (count, next) {
            (0, _) => Html::default(),
            (count, Some(next)) => {
                let msg = Msg::new("digest-more").num("count", count);
                self.say(msg.plain("time", self.hour(next)))
            }
            (count, None) => self.say(Msg::new("digest-more-later").num("count", count)),
        }
    }

    fn unseen(&self, people: &[&Person]) -> Html {
        if people.is_empty() {
            return Html::default();
        }
        let one = |person: &&Person| {
            Html::plain(&format!("{} ({})", person.name.initials(), person.rt_rw))
        };
        let cut = (people.len() > UNSEEN_MAX).then(|| Html::plain("…"));
        let named = people.iter().take(UNSEEN_MAX).map(one).chain(cut);
        let msg = Msg::new("digest-unseen").num("count", people.len());
        self.say(msg.html("people", Html::join(named, ", ")))
    }

    fn buttons(&self, lines: &[&Line]) -> Vec<Vec<Button>> {
        let numbered: Vec<(usize, &&Line)> = (1..).zip(lines).collect();
        let row =
            |row: &[(usize, &&Line)]| row.iter().map(|(n, line)| self.button(*n, line)).collect();
        numbered.chunks(BUTTONS_IN_A_ROW).map(row).collect()
    }

    fn button(&self, number: usize, line: &Line) -> Button {
        let label = Msg::new("digest-look-button")
            .num("number", number)
            .plain("initials", line.person.name.initials());
        standing_button(
            self.words.desk.label(self.language(), label),
            Feature::Digest,
            LOOK,
            Subject::Thing(line.person.id.bits()),
        )
    }
}

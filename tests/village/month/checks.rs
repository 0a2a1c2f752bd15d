//! What must hold every night, and in the end: the disk and the telephones are compared
//! with the book.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta, Timelike};
use serde_json::Value;
use siaga::domain::isolation::{Isolation, IsolationReason};
use siaga::domain::report::{Filer, Report};
use siaga::drill::{Outcome, Seen};
use siaga::store::table::Table;

use super::book::{By, Fate, Filed};
use super::cast::{Stay, Tie};
use super::crew::Duty;
use super::hand::buttons;
use super::world::World;
use crate::support::{Kept, ZONE};

const READ: [Table; 9] = [
    Table::Contact,
    Table::Person,
    Table::Report,
    Table::Isolation,
    Table::Alert,
    Table::OpenAlert,
    Table::Outbox,
    Table::BadEvent,
    Table::OpenTask,
];

/// The content of a row, as it was written.
fn content(row: &Kept) -> Value {
    let json = row.text.find('{').map_or("null", |at| &row.text[at..]);
    serde_json::from_str(json).unwrap_or_else(|why| panic!("{why}: {row:?}"))
}

pub fn rows(kept: &[Kept], table: Table) -> Vec<Value> {
    let of_table = kept.iter().filter(|row| row.table == table);
    of_table.map(content).collect()
}

impl World {
    /// The night's look: at the disk, and at what the day has left on the telephones.
    pub async fn audit(&mut self) {
        self.is_untouched("in the night");
        let kept = self.village.kept_in(&READ).await;
        self.mended = 0;
        self.is_untouched("at the night's restart");
        let people = self.names_on_disk(&kept);
        self.reports_are_kept(&kept, &people);
        self.stays_are_right(&kept, &people);
        self.alerts_are_open(&kept, &people);
        self.contacts_are_kept(&kept);
        assert_eq!(
            rows(&kept, Table::Outbox).len(),
            0,
            "something was never sent"
        );
        assert_eq!(
            rows(&kept, Table::BadEvent).len(),
            0,
            "something was set aside"
        );
        self.nobody_is_silent_unseen();
        self.nobody_is_asked_at_night();
        self.tally.audits += 1;
        self.settles().await;
    }

    /// Which id on the disk is whose. Only the names are read: they are nobody else's.
    fn names_on_disk(&self, kept: &[Kept]) -> BTreeMap<String, usize> {
        let mut ids = BTreeMap::new();
        for person in rows(kept, Table::Person) {
            let (Some(name), Some(id)) = (person["name"].as_str(), person["id"].as_str()) else {
                panic!("a person without a name: {person}");
            };
            let known = self.souls.iter().position(|soul| soul.name == name);
            if let Some(who) = known {
                let before = ids.insert(id.to_owned(), who);
                assert!(before.is_none(), "two records of {name}");
            }
        }
        for (who, entry) in &self.book.people {
            let there = ids.values().any(|one| one == who);
            let gone = entry.fate.0 == Fate::Erased;
            assert_eq!(
                there, !gone,
                "{who} {:?} on the disk",
                self.souls[*who].name
            );
        }
        ids
    }

    fn reports_are_kept(&self, kept: &[Kept], people: &BTreeMap<String, usize>) {
        let mut found: BTreeMap<usize, Vec<Report>> = BTreeMap::new();
        for row in rows(kept, Table::Report) {
            let report: Report = serde_json::from_value(row).unwrap();
            let who = people.get(&report.person.to_string());
            let who = *who.unwrap_or_else(|| panic!("whose is {report:?}?"));
            found.entry(who).or_default().push(report);
        }
        for who in self.book.people.keys() {
            if self.book.fate(*who) == Fate::Erased {
                continue;
            }
            let mine: Vec<&Filed> = self
                .book
                .filed
                .iter()
                .filter(|one| one.who == *who)
                .collect();
            let mut theirs = found.remove(who).unwrap_or_default();
            theirs.sort_by_key(|report| report.filed_at);
            let name = &self.souls[*who].name;
            assert_eq!(
                mine.len(),
                theirs.len(),
                "{who} {name}: the book has\n{mine:#?}\nthe disk has\n{theirs:#?}"
            );
            for (mine, theirs) in mine.into_iter().zip(&theirs) {
                is_the_same(name, mine, theirs);
            }
        }
        assert!(found.is_empty(), "reports about nobody: {found:?}");
    }

    fn stays_are_right(&self, kept: &[Kept], people: &BTreeMap<String, usize>) {
        let mut active: BTreeMap<usize, Stay> = BTreeMap::new();
        for row in rows(kept, Table::Isolation) {
            let stay: Isolation = serde_json::from_value(row).unwrap();
            if !stay.is_active() {
                continue;
            }
            let who = *people.get(&stay.person.to_string()).expect("whose stay?");
            let kept = Stay {
                reason: reason(stay.reason),
                day_zero: stay.day_zero,
                length: stay.length_days.unwrap_or(0),
            };
            let before = active.insert(who, kept);
            assert!(before.is_none(), "{who} isolates twice");
        }
        let expected = self.book.isolating().map(|(who, stay, _)| (who, stay));
        let expected: BTreeMap<usize, Stay> = expected.collect();
        assert_eq!(active, expected, "day {}", self.day());
    }

    /// One open alert for each person whose case is open, and for nobody else.
    fn alerts_are_open(&self, kept: &[Kept], people: &BTreeMap<String, usize>) {
        let mut open = Vec::new();
        for alert in rows(kept, Table::Alert) {
            let alert = &alert["alert"];
            let history = alert["history"].as_array().expect("a history");
            let closed = history
                .iter()
                .any(|entry| !entry["fact"]["closed"].is_null());
            if closed {
                continue;
            }
            let person = alert["subject"]["person"].as_str().expect("about a person");
            open.push(*people.get(person).expect("about whom?"));
        }
        open.sort_unstable();
        let cases = self.cases.iter().filter(|case| case.is_open());
        let mut expected: Vec<usize> = cases.filter_map(|case| case.who).collect();
        expected.sort_unstable();
        assert_eq!(open, expected, "open alerts, day {}", self.day());
    }

    /// Whoever isolates and was not heard of for a day since they were asked is somebody's
    /// call or visit.
    fn nobody_is_silent_unseen(&self) {
        let now = self.now();
        for (who, _, since) in self.book.isolating() {
            if self.book.fate(who) == Fate::Died {
                continue;
            }
            let last = self.book.last(who).map_or(since, |last| last.at);
            // A stay that begins anew after a test makes nobody heard of.
            let heard = last.max(since);
            // Asked at the latest the next morning; a day after that somebody is sent.
            let asked = ZONE.at(ZONE.day(heard), chrono::NaiveTime::MIN) + TimeDelta::hours(24 + 8);
            let limit = asked + TimeDelta::hours(25);
            if now < limit || self.book.away_between(heard, now) {
                continue;
            }
            let sent = self
                .errands
                .iter()
                .any(|one| one.who == who && one.at > last);
            assert!(
                sent,
                "{who} {} was not heard of since {heard} and nobody was sent\n{}",
                self.souls[who].name,
                self.story_of(who)
            );
        }
    }

    /// What is known of somebody and what lies on the telephone, for whoever looks for a cause.
    fn story_of(&self, who: usize) -> String {
        let cases: Vec<_> = self
            .cases
            .iter()
            .filter(|case| case.who == Some(who))
            .collect();
        let errands: Vec<_> = self.errands.iter().filter(|one| one.who == who).collect();
        let filed: Vec<_> = self
            .book
            .in_force(who)
            .into_iter()
            .map(|one| (one.at, one.grade, one.complete, one.by))
            .collect();
        let phone = self
            .reached_on(who)
            .map(|holder| self.phone(holder).glances(40).to_string());
        format!(
            "{:#?}\nreports {filed:#?}\nalerts {cases:#?}\nsent {errands:#?}\n{}",
            self.book.people.get(&who),
            phone.unwrap_or_default()
        )
    }

    /// Between nine and six nobody is asked how they are who has not just written.
    fn nobody_is_asked_at_night(&self) {
        let today = self.today();
        for (who, _, _) in self.book.isolating() {
            let Some(holder) = self.reached_on(who) else {
                continue;
            };
            let screen = self.phone(holder).glances(60);
            let mut spoke = None;
            for seen in &screen.messages {
                if !seen.is_from_bot() {
                    spoke = Some(seen.sent);
                    continue;
                }
                let asks = is_a_question_of_the_day(seen);
                let local = ZONE.local(seen.sent);
                let night = !(6..21).contains(&local.hour());
                let at_once = spoke.is_some_and(|at| seen.sent - at < TimeDelta::minutes(12));
                assert!(
                    !(asks && night && !at_once) || local.date() < today - chrono::Days::new(1),
                    "asked at {local}:\n{screen}"
                );
            }
        }
    }

    /// What must hold in the end, of all telephones and over the whole time.
    pub fn everything_was_right(&mut self) {
        self.nobody_was_written_to_afterwards();
        self.nobody_was_asked_after_the_end();
        self.neighbours_read_nothing_of_health();
        self.the_group_knows_nobody();
        self.nothing_came_twice();
        for case in self.cases.iter().filter(|case| case.is_open()) {
            assert!(!case.rang.is_empty(), "an alert that never rang: {case:?}");
        }
    }

    fn nobody_was_written_to_afterwards(&self) {
        for (who, entry) in &self.book.people {
            let (fate, since) = entry.fate;
            if !matches!(fate, Fate::Died | Fate::Stopped | Fate::Erased) {
                continue;
            }
            if self.souls[*who].tie != Tie::Own || self.house(*who).len() > 1 {
                continue;
            }
            let screen = self.phone(*who).screen();
            let after = since + TimeDelta::minutes(2);
            let later = |seen: &&Seen| seen.is_from_bot() && seen.sent > after;
            let came: Vec<&str> = screen
                .messages
                .iter()
                .filter(later)
                .map(|seen| seen.text.as_str())
                .collect();
            assert!(came.is_empty(), "{who} {fate:?} was written to: {came:#?}");
        }
    }

    /// Whoever was released, or lies in a hospital, is asked no more.
    fn nobody_was_asked_after_the_end(&self) {
        for (who, entry) in &self.book.people {
            let (fate, since) = entry.fate;
            let over = matches!(fate, Fate::Released | Fate::Hospital) && entry.stay.is_none();
            if !over || self.souls[*who].tie != Tie::Own || self.house(*who).len() > 1 {
                continue;
            }
            let screen = self.phone(*who).screen();
            let mut spoke = since;
            for seen in &screen.messages {
                if !seen.is_from_bot() {
                    spoke = seen.sent;
                    continue;
                }
                let asks = is_a_question_of_the_day(seen) && seen.sent > since;
                let by_itself = seen.sent - spoke > TimeDelta::minutes(12);
                assert!(!(asks && by_itself), "{who} {fate:?} was asked:\n{screen}");
            }
        }
    }

    fn neighbours_read_nothing_of_health(&self) {
        let lay = |duty: Duty| matches!(duty, Duty::Neighbour | Duty::Clerk);
        for officer in self.officers.iter().filter(|one| lay(one.duty)) {
            let screen = self.staff_phone(&officer.account).screen();
            for seen in screen.messages.iter().filter(|seen| seen.is_from_bot()) {
                for word in ["MERAH", "ORANYE", "KUNING", "HIJAU", "SpO2", "°C", "Batuk"] {
                    assert!(
                        !seen.text.contains(word),
                        "{} reads {word}:\n{}",
                        officer.account.first_name,
                        seen.text
                    );
                }
            }
        }
    }

    /// In the group stands no name of anybody in the village, and nothing of their health.
    fn the_group_knows_nobody(&self) {
        let group = self.group.as_ref().expect("no group");
        let mut secrets: Vec<String> = Vec::new();
        for soul in &self.souls {
            secrets.extend(soul.name.split(' ').map(str::to_owned));
        }
        let screen = group.screen();
        let from_bot = screen.messages.iter().filter(|seen| seen.is_from_bot());
        for seen in from_bot {
            let letters = |letter: char| !letter.is_alphanumeric();
            let told = seen.text.split(letters).find(|word| {
                secrets.iter().any(|secret| secret == word) || ["Demam", "RT"].contains(word)
            });
            assert_eq!(told, None, "in the group:\n{}", seen.text);
        }
        let rung = screen.rings > 1 || self.tally.alerts == 0;
        assert!(rung, "the group was never rung:\n{screen}");
    }

    /// The same words at the same moment in the same chat, with no accident to explain it.
    fn nothing_came_twice(&mut self) {
        let journal = self.village.server.journal();
        let mut unheard: BTreeMap<i64, usize> = BTreeMap::new();
        for record in journal.records() {
            if let (Outcome::Troubled { applied: true }, Some(chat)) =
                (&record.outcome, record.chat)
            {
                *unheard.entry(chat).or_default() += 1;
            }
        }
        let staff = self.officers.iter().map(|one| one.account.clone());
        let own = (0..self.souls.len()).filter(|who| self.souls[*who].tie == Tie::Own);
        let all: Vec<_> = staff
            .chain(own.map(|who| self.souls[who].account(who)))
            .collect();
        for account in all {
            let screen = self.village.server.telephone(account.clone()).screen();
            // What was edited said something else when it came.
            let as_sent = |seen: &&Seen| seen.is_from_bot() && seen.edited.is_none();
            let from_bot = screen.messages.iter().filter(as_sent);
            let mut before: Option<&Seen> = None;
            let mut twice = Vec::new();
            for seen in from_bot {
                let same = before.is_some_and(|one| {
                    one.text == seen.text && seen.sent - one.sent < TimeDelta::seconds(2)
                });
                let crashed = self
                    .crashed
                    .iter()
                    .any(|at| (seen.sent - *at).abs() < TimeDelta::minutes(2));
                if same && !crashed {
                    twice.push((seen.id, seen.sent, seen.text.clone()));
                }
                before = Some(seen);
            }
            let allowed = unheard.get(&account.id).copied().unwrap_or(0);
            assert!(
                twice.len() <= allowed,
                "{} read things twice, {allowed} explained: {twice:#?}",
                account.first_name
            );
            self.tally.doubled += twice.len();
        }
    }
}

fn reason(reason: IsolationReason) -> &'static str {
    match reason {
        IsolationReason::CloseContact => "contact",
        IsolationReason::Traveller => "traveller",
        IsolationReason::WaitingForResult => "waiting",
        IsolationReason::ConfirmedWithoutSymptoms => "confirmed-well",
        IsolationReason::ConfirmedWithSymptoms => "confirmed-ill",
    }
}

#[track_caller]
fn is_the_same(name: &str, mine: &Filed, theirs: &Report) {
    let by = match theirs.filed_by {
        Filer::SelfReport => By::Self_,
        Filer::Household(_) => By::House,
        Filer::Staff(_) => By::Staff,
    };
    let day: NaiveDate = theirs.day;
    assert_eq!(mine.said, theirs.answers, "{name}, {day}");
    assert_eq!(
        (mine.day, mine.grade, mine.complete, mine.by, mine.corrects),
        (
            day,
            theirs.grade,
            theirs.complete,
            by,
            theirs.supersedes.is_some()
        ),
        "{name}: {theirs:?}"
    );
    let late = theirs.filed_at - mine.at;
    assert!(
        late.abs() <= TimeDelta::minutes(5),
        "{name}: filed at {}",
        theirs.filed_at
    );
}

/// Whether it is the day's question, to one or to a house.
fn is_a_question_of_the_day(seen: &Seen) -> bool {
    buttons(seen).iter().any(|button| {
        let standing = !button.is_of_a_question();
        let words = ["ci1.healthy.", "ci1.all-well."];
        standing && words.iter().any(|word| button.data.starts_with(word))
    })
}

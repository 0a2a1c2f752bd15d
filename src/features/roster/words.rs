//! How shifts, days and names are written, in one reader's language.

use chrono::NaiveDate;

use crate::clock::Moment;
use crate::domain::calendar::Zone;
use crate::domain::id::PersonId;
use crate::domain::language::Language;
use crate::domain::roster::Shift;
use crate::domain::roster::watch::Watch;
use crate::domain::staff::StaffMember;
use crate::domain::text::clean;
use crate::features::Desk;
use crate::features::duty::Station;
use crate::i18n::{self, Html, Msg};

/// The longest names on a button, in characters.
const ON_A_BUTTON: usize = 34;
/// The longest names in a cell of the week: six shifts of seven days fit into a message.
const IN_A_CELL: usize = 60;

/// The words of one reader.
pub(super) struct Words<'w, 'd, 't> {
    pub desk: &'w Desk<'d, 't>,
    pub language: Language,
    pub zone: Zone,
    pub staff: &'w [StaffMember],
}

impl Words<'_, '_, '_> {
    pub fn say(&self, msg: Msg) -> Html {
        self.desk.say(self.language, msg)
    }

    pub fn label(&self, msg: Msg) -> String {
        self.desk.label(self.language, msg)
    }

    /// `07.12`.
    pub fn time(&self, at: Moment) -> String {
        i18n::time(self.language, self.zone.time(at))
    }

    /// `Sen, 13 Apr`.
    pub fn day(&self, day: NaiveDate) -> String {
        self.desk.house.locales.date_short(self.language, day)
    }

    /// `07.00–14.00`.
    pub fn hours(&self, shift: &Shift) -> String {
        let [from, until] = [shift.from, shift.until].map(|hour| i18n::time(self.language, hour));
        format!("{from}–{until}")
    }

    /// The name that residents read.
    pub fn name(&self, who: PersonId) -> String {
        let mut staff = self.staff.iter();
        let member = staff.find(|member| member.id == who);
        member.map_or_else(|| "…".to_owned(), |member| member.name.as_str().to_owned())
    }

    /// `Bidan Wati, Perawat Rini`, the first first.
    pub fn names(&self, people: &[PersonId]) -> String {
        let names: Vec<String> = people.iter().map(|who| self.name(*who)).collect();
        names.join(", ")
    }

    /// The same in a cell of the week.
    pub fn names_in_a_cell(&self, people: &[PersonId]) -> String {
        clean::shortened(self.names(people), IN_A_CELL)
    }

    /// The same on a button; a dash for nobody.
    pub fn names_on_a_button(&self, people: &[PersonId]) -> String {
        match people.is_empty() {
            true => "–".to_owned(),
            false => clean::shortened(self.names(people), ON_A_BUTTON),
        }
    }

    /// `Pagi · Sen, 13 Apr, 07.00–14.00`.
    pub fn watch(&self, watch: &Watch) -> Html {
        self.say(self.watch_msg(Msg::new("roster-watch"), watch))
    }

    /// With the day, the shift and its hours.
    pub fn watch_msg(&self, msg: Msg, watch: &Watch) -> Msg {
        msg.text("shift", &watch.shift.name)
            .plain("day", self.day(watch.day))
            .plain("hours", self.hours(&watch.shift))
    }

    /// With who is on, or that nobody is.
    pub fn watch_with_people(&self, watch: &Watch) -> Html {
        let line = self.watch(watch);
        let people = match watch.people.is_empty() {
            true => self.say(Msg::new("roster-nobody")),
            false => self.say(Msg::new("roster-people").text("names", self.names(&watch.people))),
        };
        Html::join([line, people], ": ")
    }

    /// That nobody serves at a village office, in one line: nothing rings there.
    pub fn gap_of_office(&self, station: &Station, gaps: &[Watch]) -> Html {
        let watches = gaps.iter().map(|watch| self.watch(watch));
        let msg = Msg::new("roster-gap-office").text("desk", &station.name);
        self.say(msg.html("watches", Html::join(watches, "; ")))
    }

    /// A shift that nobody keeps, and why.
    pub fn gap(&self, watch: &Watch) -> Html {
        let line = self.watch(watch);
        let why = match watch.people.is_empty() {
            true => Msg::new("roster-nobody"),
            false => Msg::new("roster-unreachable").text("names", self.names(&watch.people)),
        };
        Html::join([line, self.say(why)], ": ")
    }
}

//! The way of an alert in plain words, a line for each thing that happened: on the
//! telephones of those who may see it with the names of the staff, for the operator and
//! the log with what they are there ("petugas jaga 1") and no name.
//!
//! Nothing of whoever it is about is in it. Must never be asked of a group.

use super::card::{cause_id, false_alarm_id};
use super::case::Case;
use crate::clock::Moment;
use crate::domain::alert::{Alert, Because, Ending, Happened, Stop};
use crate::domain::calendar::Zone;
use crate::domain::escalation::{Duty, SkipReason};
use crate::domain::id::PersonId;
use crate::domain::language::Language;
use crate::engine::Fault;
use crate::features::{Desk, Visit, naming};
use crate::i18n::{Html, Msg, time};

/// More than a message can show is cut at the beginning: the newest matters.
const LINES: usize = 40;

/// How the staff are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Names {
    /// By their names.
    Own,
    /// By what they are in this alert.
    Roles,
}

/// Shows the way of an alert to whoever may see it.
pub(super) async fn show(visit: &mut Visit<'_, '_>, case: &Case) -> Result<(), Fault> {
    let language = visit.language;
    let teller = Teller::new(&visit.desk, language, case, Names::Own);
    let mut lines = teller.lines();
    let excess = lines.len().saturating_sub(LINES);
    lines.drain(..excess);
    let title = visit.say(Msg::new("path-title"));
    let html = Html::join(std::iter::once(title).chain(lines), "\n");
    visit.reply(html.fit_message()).map(drop)
}

/// The way of an alert, without a name.
pub(super) fn of_roles(desk: &Desk<'_, '_>, case: &Case) -> Vec<String> {
    let language = desk.house.config.default_language;
    let teller = Teller::new(desk, language, case, Names::Roles);
    teller.lines().iter().map(Html::to_plain).collect()
}

struct Teller<'c, 'd, 't> {
    desk: &'c Desk<'d, 't>,
    language: Language,
    case: &'c Case,
    names: Names,
    zone: Zone,
}

impl<'c, 'd, 't> Teller<'c, 'd, 't> {
    fn new(desk: &'c Desk<'d, 't>, language: Language, case: &'c Case, names: Names) -> Self {
        let village = case.alert().village();
        let village = village.and_then(|id| desk.house.village(id));
        let first = desk.house.config.villages.first();
        let zone = village.or(first).map_or(Zone::Jakarta, |one| one.zone);
        Self {
            desk,
            language,
            case,
            names,
            zone,
        }
    }

    fn alert(&self) -> &Alert {
        self.case.alert()
    }

    fn say(&self, msg: Msg) -> Html {
        self.desk.say(self.language, msg)
    }

    /// Each thing with its hour; before the first of a day stands the day.
    fn lines(&self) -> Vec<Html> {
        let mut lines = Vec::new();
        let mut day = None;
        for stop in self.alert().path() {
            let today = self.zone.day(stop.at);
            if day.replace(today) != Some(today) {
                let locales = &self.desk.house.locales;
                let date = locales.date(self.language, today);
                lines.push(self.say(Msg::new("path-day").plain("day", date)));
            }
            lines.extend(self.line(&stop));
        }
        lines
    }

    fn line(&self, stop: &Stop) -> Option<Html> {
        let at = self.time(stop.at);
        let what = self.say(self.what(&stop.what)?);
        Some(self.say(Msg::new("path-line").plain("time", at).html("what", what)))
    }

    fn time(&self, at: Moment) -> String {
        time(self.language, self.zone.time(at))
    }

    fn what(&self, what: &Happened) -> Option<Msg> {
        let by = |id: &'static str, who: &PersonId| Msg::new(id).text("staff", self.name(*who));
        Some(match what {
            Happened::Opened(grade, cause) => Msg::new("path-opened")
                .html("grade", self.say(naming::grade(*grade)))
                .html("cause", self.say(Msg::new(cause_id(*cause)))),
            Happened::Worsened(grade, cause) => Msg::new("path-worsened")
                .html("grade", self.say(naming::grade(*grade)))
                .html("cause", self.say(Msg::new(cause_id(*cause)))),
            Happened::Duty(duty) => self.duty(duty),
            Happened::Rang(whom, because) => Msg::new("path-rang")
                .text("staff", self.all(whom))
                .html("why", self.say(why(*because))),
            Happened::NobodyToRing => Msg::new("path-nobody"),
            Happened::Skipped(who, because) => by(skipped(*because), who),
            Happened::PassedOn(who) => by("path-passed", who),
            Happened::Took(who) => by("path-took", who),
            Happened::Confirmed(who) => by("path-confirmed", who),
            Happened::HandedOver(who, None) => by("path-handed-on", who),
            Happened::HandedOver(who, Some(to)) => {
                by("path-handed-to", who).text("other", self.name(*to))
            }
            Happened::Reassigned(who, from, to) => by("path-reassigned", who)
                .text("from", self.name(*from))
                .text("other", self.name(*to)),
            Happened::Lost(who, because) => by(lost(*because), who),
            Happened::Asked => Msg::new("path-asked"),
            Happened::Called(who) => by("path-called", who),
            Happened::Visited(who) => by("path-visited", who),
            Happened::Referred(who) => by("path-referred", who),
            Happened::Noted(who) => by("path-noted", who),
            Happened::Closed(who, ending) => {
                by("path-closed", who).html("ending", self.ending(ending))
            }
        })
    }

    fn duty(&self, duty: &Duty) -> Msg {
        let Duty::Roster { on, away, shifts } = duty else {
            return Msg::new("path-no-roster");
        };
        let shifts = shifts.join(", ");
        let msg = match (on.is_empty(), shifts.is_empty()) {
            (false, _) => Msg::new("path-on-duty").text("staff", self.all(on)),
            (true, false) => Msg::new("path-shift-empty"),
            (true, true) => Msg::new("path-no-shift"),
        };
        let away = match away.is_empty() {
            true => Html::default(),
            false => self.say(Msg::new("path-away").text("staff", self.all(away))),
        };
        msg.text("shift", shifts).html("away", away)
    }

    fn ending(&self, ending: &Ending) -> Html {
        let id = match ending {
            Ending::CaredForAtHome => "ending-home",
            Ending::Visited => "ending-visited",
            Ending::Referred => "ending-referred",
            Ending::Admitted => "ending-admitted",
            Ending::Eased => "ending-eased",
            Ending::Died => "ending-died",
            Ending::FalseAlarm { because, .. } => {
                let reason = self.say(Msg::new(false_alarm_id(*because)));
                return self.say(Msg::new("ending-false-alarm").html("reason", reason));
            }
        };
        self.say(Msg::new(id))
    }

    fn all(&self, whom: &[PersonId]) -> String {
        let names: Vec<String> = whom.iter().map(|who| self.name(*who)).collect();
        names.join(", ")
    }

    fn name(&self, who: PersonId) -> String {
        match self.names {
            Names::Own => self.case.crew.name(who),
            Names::Roles => self.role(who),
        }
    }

    /// "petugas jaga 1": by the place in the order in which they are called.
    fn role(&self, who: PersonId) -> String {
        let chain = self.alert().chain();
        let place = |list: &[PersonId]| list.iter().position(|one| *one == who);
        let on: &[PersonId] = match &chain.duty {
            Some(Duty::Roster { on, .. }) => on,
            Some(Duty::NoRoster) | None => &[],
        };
        let (id, place) = if let Some(place) = place(on) {
            ("path-role-on-duty", place)
        } else if let Some(place) = place(&chain.order) {
            ("path-role-called", place)
        } else if let Some(place) = place(&chain.heads) {
            ("path-role-head", place)
        } else {
            ("path-role-other", 0)
        };
        let number = place.saturating_add(1);
        let label = Msg::new(id).num("number", number);
        self.desk.label(self.language, label)
    }
}

fn why(because: Because) -> Msg {
    match because {
        Because::First => Msg::new("path-because-first"),
        Because::NobodyTook(minutes) => Msg::new("path-because-nobody").num("minutes", minutes),
        Because::NobodyTookAll(minutes) => Msg::new("path-because-all").num("minutes", minutes),
        Because::StillNobody(minutes) => Msg::new("path-because-still").num("minutes", minutes),
        Because::Skipped => Msg::new("path-because-skipped"),
        Because::PassedOn => Msg::new("path-because-passed"),
        Because::Given => Msg::new("path-because-given"),
        Because::Lost => Msg::new("path-because-lost"),
        Because::Worse => Msg::new("path-because-worse"),
        Because::DangerAnew => Msg::new("path-because-danger"),
        Because::PressedAgain => Msg::new("path-because-pressed"),
        Because::FellSilent => Msg::new("path-because-silent"),
        Because::Known => Msg::new("path-because-known"),
    }
}

fn skipped(because: SkipReason) -> &'static str {
    match because {
        SkipReason::LostRole => "path-skipped-role",
        SkipReason::Unreachable => "path-skipped-unreachable",
        SkipReason::Refused => "path-skipped-refused",
        SkipReason::NoAnswer => "path-skipped-no-answer",
    }
}

fn lost(because: SkipReason) -> &'static str {
    match because {
        SkipReason::LostRole => "path-lost-role",
        SkipReason::Unreachable => "path-lost-unreachable",
        SkipReason::Refused => "path-lost-refused",
        SkipReason::NoAnswer => "path-lost-no-answer",
    }
}

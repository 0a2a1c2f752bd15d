//! The card of an alert, as one member of staff sees it now.
//!
//! Before it is taken: initials, age, neighbourhood, values, reasons; never a name
//! or a number. Name, number and history only for whoever has it, as long as they have it.

mod past;

use chrono::Days;

use super::case::Case;
use super::word::Word;
use crate::clock::Moment;
use crate::domain::access::Action;
use crate::domain::alert::{Alert, Cause, Ending, Entry, Fact, FalseAlarm, State, Subject};
use crate::domain::calendar::Zone;
use crate::domain::id::{PersonId, RandomId};
use crate::domain::language::Language;
use crate::domain::person::Person;
use crate::domain::report::Report;
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::Button;
use crate::features::button::Subject as About;
use crate::features::reasons::Wording;
use crate::features::visit::standing_button;
use crate::features::{Desk, Feature, look_back, naming, portrait};
use crate::i18n::{Html, Msg, time};
use crate::register;

/// What is on the card, and its buttons.
pub(super) async fn render(
    desk: &Desk<'_, '_>,
    case: &Case,
    reader: &StaffMember,
) -> Result<(Html, Vec<Vec<Button>>), Fault> {
    let language = desk.language_of(ChatId(reader.chat)).await?;
    if !case.crew.may(reader) {
        let html = desk.say(language, Msg::new("alert-not-yours"));
        return Ok((html, Vec::new()));
    }
    let reports = recent_reports(desk, case).await?;
    let stay = match &case.person {
        Some(person) => register::isolation::active(desk.tx, person.id).await?,
        None => None,
    };
    let day = stay.and_then(|stay| {
        let today = case
            .person
            .as_ref()
            .map(|person| desk.today(&person.village))?;
        Some((stay.day_number(today), stay.length_days))
    });
    let has_it = case.alert().taker() == Some(reader.id);
    let holders = match has_it {
        true => case.holders(desk).await?,
        false => Vec::new(),
    };
    let card = Card {
        words: Wording { desk, language },
        case,
        reports,
        holders,
        day,
        reassigns: case.crew.may_also(reader, Action::ReassignAlerts),
    };
    Ok((card.html(reader.id), card.buttons(reader.id)))
}

/// What is left of a card whose reader is no member of staff any more.
pub(super) fn withdrawn(desk: &Desk<'_, '_>) -> (Html, Vec<Vec<Button>>) {
    let language = desk.house.config.default_language;
    (desk.say(language, Msg::new("alert-not-yours")), Vec::new())
}

async fn recent_reports(desk: &Desk<'_, '_>, case: &Case) -> Result<Vec<Report>, Fault> {
    let Some(person) = &case.person else {
        return Ok(Vec::new());
    };
    let today = desk.today(&person.village);
    let first = today.checked_sub_days(Days::new(14)).unwrap_or(today);
    register::report::in_force(desk.tx, person.id, first, today).await
}

/// Who it is, without the name: "S.W., 72 tahun, RT 003/001".
pub(super) fn who(desk: &Desk<'_, '_>, language: Language, case: &Case) -> Html {
    match (&case.person, case.alert().subject()) {
        (Some(person), _) => portrait::unnamed(desk, language, person),
        (None, Subject::Account { .. }) => desk.say(language, Msg::new("alert-who-stranger")),
        (None, Subject::Person(_)) => desk.say(language, Msg::new("alert-who-unknown")),
    }
}

struct Card<'c, 'd, 't> {
    words: Wording<'c, 'd, 't>,
    case: &'c Case,
    reports: Vec<Report>,
    /// Who reports for the person from a telephone of their own; for whoever has it.
    holders: Vec<Person>,
    day: Option<(u32, Option<u32>)>,
    /// Whether the reader may give it to somebody else than whoever has it.
    reassigns: bool,
}

impl Card<'_, '_, '_> {
    fn alert(&self) -> &Alert {
        self.case.alert()
    }

    fn say(&self, msg: Msg) -> Html {
        self.words.say(msg)
    }

    fn zone(&self) -> Zone {
        let village = self.alert().village();
        let village = village.and_then(|id| self.words.desk.house.village(id));
        let first = self.words.desk.house.config.villages.first();
        village
            .or(first)
            .map_or(Zone::Jakarta, |village| village.zone)
    }

    fn time(&self, at: Moment) -> String {
        time(self.words.language, self.zone().time(at))
    }

    fn html(&self, reader: PersonId) -> Html {
        let mine = self.alert().taker() == Some(reader);
        let parts = [
            Some(self.head()),
            Some(self.state()),
            mine.then(|| self.identity()),
            Some(self.marks(mine)),
            Some(self.picture()),
            Some(self.trend()),
            mine.then(|| self.past_reports()),
            Some(self.happened()),
            mine.then(|| self.notes()),
        ];
        Html::join(parts.into_iter().flatten(), "\n\n").fit_message()
    }

    /// Grade, who, where, day, since when.
    fn head(&self) -> Html {
        let alert = self.alert();
        let grade = self.say(naming::grade(alert.grade()));
        let title = Msg::new("alert-title")
            .html("grade", grade)
            .html("who", who(self.words.desk, self.words.language, self.case));
        let village = alert
            .village()
            .and_then(|id| self.words.desk.house.village(id))
            .map(|village| self.say(Msg::new("alert-village").plain("village", &village.name)));
        let day = self.day;
        let day = day.map(|(day, length)| self.say(naming::day_of_isolation(day, length)));
        let since = Msg::new("alert-since")
            .plain("time", self.time(alert.since()))
            .html("cause", self.say(Msg::new(cause_id(alert.cause()))));
        let place = Html::join([village, day].into_iter().flatten(), " · ");
        Html::join([self.say(title), place, self.say(since)], "\n")
    }

    fn state(&self) -> Html {
        let name = |who: PersonId| self.case.crew.name(who);
        match self.alert().state() {
            State::Open(_) => self.say(Msg::new("alert-open")),
            State::Taken { by, at } => {
                let msg = Msg::new("alert-taken").text("staff", name(*by));
                self.say(msg.plain("time", self.time(*at)))
            }
            State::Closed { by, at, ending } => {
                let msg = Msg::new("alert-closed")
                    .text("staff", name(*by))
                    .plain("time", self.time(*at))
                    .html("ending", self.ending(ending));
                self.say(msg)
            }
        }
    }

    fn ending(&self, ending: &Ending) -> Html {
        match ending {
            Ending::CaredForAtHome => self.say(Msg::new("ending-home")),
            Ending::Visited => self.say(Msg::new("ending-visited")),
            Ending::Referred => self.say(Msg::new("ending-referred")),
            Ending::Admitted => self.say(Msg::new("ending-admitted")),
            Ending::Eased => self.say(Msg::new("ending-eased")),
            Ending::Died => self.say(Msg::new("ending-died")),
            Ending::FalseAlarm { because, words } => {
                let reason = self.say(Msg::new(false_alarm_id(*because)));
                let line = self.say(Msg::new("ending-false-alarm").html("reason", reason));
                let words = words.as_deref().map(Html::quote);
                Html::join([Some(line), words].into_iter().flatten(), "\n")
            }
        }
    }

    /// Name, number, house, conditions: for whoever has it.
    fn identity(&self) -> Html {
        let person = self.case.person.as_ref();
        let person =
            person.map(|person| portrait::named(self.words.desk, self.words.language, person));
        let holders = self.holders.iter().map(|holder| {
            let msg = match &holder.phone {
                Some(phone) => Msg::new("alert-reported-by").plain("phone", phone.to_string()),
                None => Msg::new("alert-reported-by-no-phone"),
            };
            self.say(msg.text("name", holder.name.as_str()))
        });
        Html::join(person.into_iter().chain(holders), "\n")
    }

    /// What is odd about it, and what an unknown person has told: that is all there is
    /// to find them by, so everyone reads it until it is known who they are.
    fn marks(&self, mine: bool) -> Html {
        let alert = self.alert();
        let mark = |shown: bool, id: &'static str| shown.then(|| self.say(Msg::new(id)));
        let stranger = match alert.subject() {
            Subject::Account { display_name, .. } => Some(Html::concat([
                self.say(Msg::new("alert-stranger")),
                Html::quote(display_name),
            ])),
            Subject::Person(_) => None,
        };
        let raised = alert
            .history()
            .iter()
            .rev()
            .find_map(|entry| self.raised(entry));
        let silent = alert.silent_since().map(|since| {
            let msg = Msg::new("alert-fell-silent").plain("time", self.time(since));
            self.say(msg)
        });
        let shows_told = mine || stranger.is_some();
        let lines = [
            raised,
            silent,
            mark(alert.is_withdrawn(), "alert-withdrawn"),
            mark(alert.is_unreachable(), "alert-unreachable"),
            stranger,
        ];
        let told = alert.history().iter().filter(|_| shows_told);
        let told = told.filter_map(|entry| {
            let Fact::Told { words } = &entry.fact else {
                return None;
            };
            Some(Html::quote(words))
        });
        Html::join(lines.into_iter().flatten().chain(told), "\n")
    }

    fn raised(&self, entry: &Entry) -> Option<Html> {
        let Fact::Worsened { .. } = entry.fact else {
            return None;
        };
        let msg = Msg::new("alert-worsened").plain("time", self.time(entry.at));
        Some(self.say(msg))
    }

    /// Why it is grave, what was measured, what is missing. When the newest report is
    /// milder, that is said, and the grave one still shown.
    fn picture(&self) -> Html {
        let alert = self.alert();
        if alert.picture().grade >= alert.grade() {
            return self.words.picture(alert.picture());
        }
        let milder =
            Msg::new("alert-milder").html("grade", self.say(naming::grade(alert.picture().grade)));
        let parts = [
            self.words.picture(alert.worst()),
            self.say(milder),
            self.words.picture(alert.picture()),
        ];
        Html::join(parts, "\n\n")
    }

    fn buttons(&self, reader: PersonId) -> Vec<Vec<Button>> {
        let reassigns: &[&[Word]] = match self.reassigns {
            true => &[&[Word::Reassign]],
            false => &[],
        };
        let rows: &[&[Word]] = match self.alert().state() {
            State::Open(_) => &[&[Word::Take], &[Word::Pass]],
            // To be answered: "I take it" once more, or any of the others.
            State::Taken { by, .. } if *by == reader && self.alert().is_to_be_answered() => &[
                &[Word::Take],
                &[Word::Called, Word::Visited],
                &[Word::Referred, Word::FalseAlarm],
                &[Word::Note, Word::Over],
                &[Word::Done],
            ],
            State::Taken { by, .. } if *by == reader => &[
                &[Word::Called, Word::Visited],
                &[Word::Referred, Word::FalseAlarm],
                &[Word::Note, Word::Over],
                &[Word::Done],
            ],
            State::Taken { .. } => reassigns,
            State::Closed { .. } => &[],
        };
        let row = |words: &&[Word]| words.iter().map(|word| self.button(*word)).collect();
        let rows = rows.iter().map(row);
        let path = vec![self.button(Word::Path)];
        rows.chain(self.look_back(reader)).chain([path]).collect()
    }

    /// The days of a registered person, for whoever has it.
    fn look_back(&self, reader: PersonId) -> Option<Vec<Button>> {
        let known = self.case.person.is_some();
        let Wording { desk, language } = self.words;
        (known && self.alert().taker() == Some(reader))
            .then(|| vec![look_back::button(desk, language, self.case.id())])
    }

    fn button(&self, word: Word) -> Button {
        let id = self.case.id();
        button(self.words.desk, self.words.language, word, id.bits())
    }
}

/// One button of an alert.
pub(super) fn button(desk: &Desk<'_, '_>, language: Language, word: Word, alert: u64) -> Button {
    let label = desk.label(language, Msg::new(word.label()));
    labelled(label, word, alert)
}

/// One button of an alert, with a label of its own.
pub(super) fn labelled(label: String, word: Word, alert: u64) -> Button {
    standing_button(label, Feature::Alerts, &word.name(), About::Thing(alert))
}

/// The sentence for what made it open or worse.
pub(super) fn cause_id(cause: Cause) -> &'static str {
    match cause {
        Cause::Report => "cause-report",
        Cause::Danger => "cause-danger",
        Cause::Emergency => "cause-emergency",
        Cause::Silence => "cause-silence",
    }
}

/// The sentence for a reason of a false alarm.
pub(super) fn false_alarm_id(because: FalseAlarm) -> &'static str {
    match because {
        FalseAlarm::Mistake => "false-alarm-mistake",
        FalseAlarm::Misunderstood => "false-alarm-misunderstood",
        FalseAlarm::WrongValue => "false-alarm-wrong-value",
        FalseAlarm::Usual => "false-alarm-usual",
        FalseAlarm::Trial => "false-alarm-trial",
        FalseAlarm::Other => "false-alarm-other",
    }
}

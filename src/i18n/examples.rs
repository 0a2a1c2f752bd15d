//! What stands for an argument in a preview: one value for each name, the invented
//! people and numbers of the drill. A test fails when an argument has none.

use chrono::{NaiveDate, NaiveTime};

use crate::domain::language::Language;

use super::{Html, Locales, Msg, temperature, time};

/// An example in whatever language.
#[derive(Debug, Clone, Copy)]
enum Example {
    /// A number that may choose the form of a sentence.
    Number(i64),
    /// Names and numbers, the same in every language.
    Text(&'static str),
    /// Another sentence.
    Said(&'static str),
    /// Several other sentences, in a row.
    Several(&'static [&'static str]),
    /// 12 April 2020.
    Date,
    /// The same, short.
    ShortDate,
    /// An hour of that day.
    Hour(u32, u32),
    /// 38.6 °C.
    Temperature,
    /// By the hour.
    Greeting,
}

/// A value of an argument.
pub(super) enum Value {
    Number(i64),
    Markup(Html),
}

use Example::{Date, Greeting, Hour, Number, Said, Several, ShortDate, Temperature, Text};

/// By the argument's name; `sentence.argument` goes before it.
const EXAMPLES: &[(&str, Example)] = &[
    ("files-format.period", Said("files-fortnight")),
    ("files-caption.period", Said("files-fortnight")),
    ("files-caption-counts.period", Said("files-fortnight")),
    ("alerts-tally.taken", Text("3 menit")),
    ("path-line.what", Said("path-took")),
    ("path-reassigned.from", Text("Bidan Wati")),
    ("why", Said("path-because-first")),
    ("away", Said("path-away")),
    ("alerts-tally.closed", Text("1 jam 10 menit")),
    ("alerts-tally.days", Number(30)),
    ("alerts-tally.count", Number(12)),
    ("span-hours.minutes", Number(10)),
    ("group-board-title.counts", Text("MERAH 1 · ORANYE 2")),
    ("group-board-line.village", Text("Sumberasri")),
    ("alert-to-button.staff", Text("Rini (nakes)")),
    ("alert-past-report.day", ShortDate),
    ("alert-trend-day.day", ShortDate),
    ("fever-day-ticked.day", ShortDate),
    ("fever-day.day", ShortDate),
    ("reason-spo2-fall.day", ShortDate),
    ("receipt-day.day", Date),
    ("receipt-day-past.day", Said("day-alone")),
    ("monitoring-card-until.day", Said("day-of-total")),
    ("monitoring-card-no-end.day", Said("day-alone")),
    ("monitoring-title.place", Text("Sumberasri")),
    ("monitoring-card-silent.date", ShortDate),
    ("home-isolation.day", Said("day-alone")),
    ("digest-title.day", Date),
    ("fever-measured.measured", Temperature),
    ("fever-day.measured", Temperature),
    ("reason-infant-temperature.measured", Temperature),
    ("remark-temperature.measured", Temperature),
    ("value-temperature.value", Temperature),
    ("history-limit-fever.value", Temperature),
    ("history-limit-orange.value", Number(94)),
    ("history-limit-red.value", Number(92)),
    ("staff-line.place", Number(1)),
    ("staff-until.date", Date),
    ("staff-ends-soon.date", Date),
    ("staff-ends-soon-coordinator.date", Date),
    ("staff-line-unreachable.place", Number(1)),
    ("onboarding-birth-taken.years", Number(72)),
    ("age-years.years", Number(72)),
    ("roster-watch.day", ShortDate),
    ("roster-watch-button.day", ShortDate),
    ("roster-day-button.day", ShortDate),
    ("roster-day-gap-button.day", ShortDate),
    ("roster-day-head.day", ShortDate),
    ("roster-shift-head.day", ShortDate),
    ("roster-note-head.day", ShortDate),
    ("roster-watch.hours", Text("07.00–14.00")),
    ("roster-now.hours", Text("07.00–14.00")),
    ("roster-shift-head.hours", Text("07.00–14.00")),
    ("roster-person.place", Number(1)),
    ("roster-person-away.place", Number(1)),
    ("roster-on-button.place", Number(1)),
    ("roster-on-blocked-button.place", Number(1)),
    ("roster-away.until", Hour(14, 0)),
    ("decided-longer.last", ShortDate),
    ("decided-shorter.last", ShortDate),
    ("decided-ended.ending", Said("stay-end-completed")),
    ("decided-line.what", Said("decided-longer")),
    ("decided-line-because.what", Said("decided-longer")),
    (
        "decided-line-because.reason",
        Said("stay-reason-complaints"),
    ),
    ("my-data-ended.ending", Said("stay-end-completed")),
    ("release-card-ended.ending", Said("stay-end-completed")),
    ("release-card-ended-by.ending", Said("stay-end-completed")),
    ("release-away-line.ending", Said("stay-end-admitted")),
    ("release-away-line.since", ShortDate),
    ("release-heard-again.ending", Said("stay-end-admitted")),
    ("release-ask-note.ending", Said("stay-end-moved")),
    ("release-told-longer.reason", Said("stay-reason-complaints")),
    ("release-told-shorter.reason", Said("stay-reason-earlier")),
    ("release-list.today", Number(2)),
    ("release-place-button.place", Text("Sumberasri")),
    ("release-list.place", Text("Sumberasri")),
    ("release-none.place", Text("Sumberasri")),
    ("release-away.place", Text("Sumberasri")),
    ("release-away-none.place", Text("Sumberasri")),
    ("release-line-late.days", Number(2)),
    ("release-line-clear.who", Text("S.W. 72 th · 003/005")),
    ("release-line-doubt.who", Text("S.W. 72 th · 003/005")),
    ("release-line-clear.when", Said("release-line-today")),
    ("release-line-doubt.when", Said("release-line-late")),
    ("release-day-not-longer.days", Number(30)),
    ("my-data-letter.number", Text("003/SKSI/SUMBERASRI/IV/2020")),
    (
        "my-data-letter-withdrawn.number",
        Text("003/SKSI/SUMBERASRI/IV/2020"),
    ),
    ("letter-number.number", Text("003/SKSI/SUMBERASRI/IV/2020")),
    ("letter-kabupaten.name", Text("KABUPATEN SUKOHARJO")),
    ("letter-kecamatan.name", Text("KARANGJATI")),
    ("letter-village.name", Text("SUMBERASRI")),
    ("kecamatan", Text("Karangjati")),
    ("puskesmas", Text("Puskesmas Karangjati")),
    ("overdue", Number(1)),
    ("contacts-line.day", ShortDate),
    ("contacts-line-asked.day", ShortDate),
    ("contacts-line-to-call.day", ShortDate),
    ("contacts-line-withdrawn.day", ShortDate),
    ("contacts-card-onset.day", ShortDate),
    ("contacts-card-specimen.day", ShortDate),
    ("contacts-met.day", ShortDate),
    ("contacts-source-line.day", ShortDate),
    ("contacts-tree-subtitle.day", Date),
    ("contacts-isolates.day", Said("day-of-total")),
    ("contacts-isolates-already.day", Said("day-of-total")),
    (
        "contacts-source-elsewhere.words",
        Text("pulang dari Jakarta"),
    ),
    ("contacts-count.state", Said("contacts-isolating")),
    ("contacts-person-line.state", Said("contacts-isolating")),
    ("contacts-contact.state", Said("contacts-isolating")),
    ("contacts-tried.outcome", Said("contacts-tried-no-answer")),
    (
        "contacts-tried-toast.outcome",
        Said("contacts-tried-no-answer"),
    ),
    (
        "contacts-tried-already-toast.outcome",
        Said("contacts-tried-no-answer"),
    ),
    (
        "my-data-contact-tried.outcome",
        Said("contacts-tried-no-answer"),
    ),
    ("done", Number(27)),
    ("desk", Text("Puskesmas Karangjati")),
    ("shift", Text("Pagi")),
    ("watch", Said("roster-watch")),
    ("address", Text("Mbah Sri")),
    ("age", Said("age-years")),
    ("at", Hour(7, 12)),
    ("best", Number(97)),
    ("birth", Text("1948")),
    ("by", Text("Bidan Wati")),
    ("cause", Said("cause-report")),
    ("chat", Number(28)),
    ("choice", Said("yes-button")),
    ("code", Text("K7QM-4D2X")),
    ("complaints", Several(&["symptom-cough", "symptom-fatigue"])),
    ("conditions", Text("diabetes, jantung")),
    ("count", Number(3)),
    ("date", ShortDate),
    ("day", Number(4)),
    ("date", ShortDate),
    ("days", Number(14)),
    ("degree", Said("breathless-walking")),
    ("digits", Number(7)),
    ("ending", Said("ending-home")),
    ("examined", Number(29)),
    ("example", ShortDate),
    ("factors", Said("risk-age")),
    ("fever", Temperature),
    ("first", Date),
    ("from", Hour(21, 0)),
    ("grade", Said("grade-red")),
    ("grant", Text("nakes, Desa Sumberasri")),
    ("grants", Text("nakes, Desa Sumberasri")),
    ("greeting", Greeting),
    ("host", Text("Pak Karto")),
    ("hour", Hour(7, 30)),
    ("hours", Number(24)),
    ("initials", Text("S.W.")),
    ("items", Several(&["item-breaths", "item-spo2"])),
    ("kind", Text("sunyi / silent")),
    ("list", Said("monitoring-silent")),
    ("label", Text("Puskesmas Karangjati")),
    ("language", Said("language-name")),
    ("last", Date),
    ("limit", Text("38")),
    (
        "link",
        Text("https://t.me/siaga_gladi_bot?start=undang_K7QM4D2X"),
    ),
    ("measured", Text("92")),
    ("minutes", Number(60)),
    ("missing", Several(&["item-breaths", "item-oxygen"])),
    ("month", Said("month-april")),
    ("months", Number(5)),
    ("more", Number(2)),
    ("name", Text("Sri Wahyuni")),
    ("names", Text("Sri Wahyuni, Karto <RT 3>")),
    ("number", Number(2)),
    ("office", Text("Dinas Kesehatan Kabupaten Sukoharjo")),
    ("origin", Text("Jakarta Timur")),
    ("outcome", Said("results-non-reactive")),
    ("people", Number(12)),
    ("person", Text("Mbah Sri")),
    ("phone", Text("(0271) 000-0001")),
    ("place", Text("003/005")),
    ("posko", Text("Posko Balai Desa")),
    ("province", Text("Jawa Barat")),
    ("reach", Text("+62 812 0000 0101")),
    ("read", Number(27)),
    ("reason", Said("false-alarm-mistake")),
    ("rt", Text("003/005")),
    ("said", Said("grade-green")),
    ("score", Number(5)),
    ("signs", Said("danger-blue-lips")),
    ("since", Date),
    ("spo2", Text("92 %")),
    ("staff", Text("Bidan Wati")),
    ("silent", Number(2)),
    ("state", Said("alerts-open")),
    ("status", Said("status-contact")),
    ("symptoms", Several(&["symptom-fever", "symptom-cough"])),
    ("task", Said("tasks-call")),
    ("telephone", Number(1)),
    ("temperature", Temperature),
    ("time", Hour(7, 12)),
    ("today", Number(31)),
    ("told", Number(29)),
    ("total", Number(14)),
    ("typed", Text("tiga <b>delapan</b> koma 6")),
    ("until", Hour(4, 0)),
    ("value", Text("38,6")),
    ("version", Number(2)),
    ("village", Text("Sumberasri")),
    (
        "villages",
        Text("Sumberasri (Karangjati), Sumberasri (Wonosari)"),
    ),
    ("waiting", Number(5)),
    ("weekday", Said("weekday-sunday")),
    ("what", Text("Suhu")),
    ("when", Hour(7, 12)),
    ("who", Text("S.W.")),
    ("other", Text("Perawat Rini")),
    ("false", Number(1)),
    ("percent", Number(8)),
    ("places", Text("Sumberasri")),
    ("bot", Text("siaga_desa_bot")),
    ("words", Text("kepala <pusing> & mual")),
    ("year", Text("1948")),
    ("years", Number(60)),
    ("zone", Text("zona merah")),
    ("fresh", Number(1)),
    ("reported", Number(31)),
    ("unreported", Number(4)),
    ("overdue", Number(2)),
    ("red", Number(5)),
    ("elsewhere", Number(3)),
    ("unknown", Number(1)),
    ("recap-grade.count", Number(1)),
    ("recap-alerts.since", Said("span-hours")),
    ("recap-alerts.items", Said("recap-grade")),
    ("recap-statuses.items", Said("recap-status")),
    ("recap-figure.value", Said("recap-hidden")),
    ("recap-figure.what", Said("recap-public-isolating")),
];

/// The example of an argument of a sentence; none when the table lacks it.
pub(super) fn of(
    locales: &Locales,
    language: Language,
    sentence: &str,
    argument: &str,
) -> Option<Value> {
    let own = format!("{sentence}.{argument}");
    let by = |key: &str| {
        let found = EXAMPLES.iter().find(|(name, _)| *name == key);
        found.map(|&(_, example)| example)
    };
    let example = by(&own).or_else(|| by(argument))?;
    Some(example.value(locales, language, sentence))
}

impl Example {
    fn value(self, locales: &Locales, language: Language, sentence: &str) -> Value {
        let day = NaiveDate::from_ymd_opt(2020, 4, 12).unwrap_or_default();
        let said = |id: &str| locales.looks(language, id).unwrap_or_default();
        let text = match self {
            Self::Number(number) => return Value::Number(number),
            // A sentence inside itself would never end.
            Self::Said(id) if id == sentence => Html::plain(id),
            Self::Said(id) => said(id),
            Self::Several(ids) => Html::join(ids.iter().map(|id| said(id)), ", "),
            Self::Text(text) => Html::plain(text),
            Self::Date => Html::plain(&locales.date(language, day)),
            Self::ShortDate => Html::plain(&locales.date_short(language, day)),
            Self::Hour(hour, minute) => {
                let at = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
                Html::plain(&time(language, at))
            }
            Self::Temperature => Html::plain(&temperature(language, 386)),
            Self::Greeting => Html::plain(&locales.label(language, Msg::new("greeting-morning"))),
        };
        Value::Markup(text)
    }
}

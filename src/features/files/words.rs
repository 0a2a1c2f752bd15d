//! The words of the files: Indonesian, whoever asks for them, for they are read by offices.
//!
//! What is a code (reason, sex, zone) has words of its own here, that are a promise and are
//! read back by the import; what the chat says too (status, complaints, endings) is said as
//! there.

use chrono::NaiveDate;

use crate::domain::alert::{Cause, Ending, FalseAlarm};
use crate::domain::condition::{Condition, Pregnancy, Sex};
use crate::domain::contact::{Exposure, FollowUp, Outcome as Attempted, Relation};
use crate::domain::isolation::IsolationReason;
use crate::domain::language::Language;
use crate::domain::monitoring::Reached;
use crate::domain::person::Person;
use crate::domain::report::{Answers, Symptom};
use crate::domain::stay_end::StayEnd;
use crate::domain::test_result::{Outcome, TestKind};
use crate::domain::text::phone::Phone;
use crate::domain::traveller::{Host, Transport, TravellerStanding};
use crate::domain::zone::ZoneColour;
use crate::features::House;
use crate::features::naming;
use crate::i18n::Msg;

/// Says words of the files.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words<'h>(pub &'h House);

impl Words<'_> {
    fn label(self, msg: Msg) -> String {
        self.0.locales.label(Language::Id, msg)
    }

    /// The status in the words of the revision in force.
    pub fn status(self, reason: IsolationReason, standing: Option<TravellerStanding>) -> String {
        let revision = self.0.protocol.isolation.status_words.limits.revision;
        self.label(Msg::new(naming::status(reason, standing, revision)))
    }

    /// All complaints of a report.
    pub fn complaints(self, answers: &Answers) -> String {
        let named = answers.complaints();
        let words = named.iter().map(|one| match (one, &answers.other_text) {
            (Symptom::Other, Some(own)) => own.clone(),
            (one, _) => self.label(naming::symptom(*one)),
        });
        let signs = answers.danger_signs();
        let signs = signs.iter().map(|sign| self.label(naming::danger(*sign)));
        Vec::from_iter(words.chain(signs)).join(", ")
    }

    /// Conditions that were there before.
    pub fn conditions(self, person: &Person) -> String {
        let all = person.conditions.iter();
        let all = all.map(|one: &Condition| self.label(naming::condition(*one)));
        Vec::from_iter(all).join(", ")
    }

    /// How a contact belongs to the case.
    pub fn relation(self, relation: Relation) -> String {
        self.label(naming::relation(relation))
    }

    /// How they met.
    pub fn exposure(self, exposure: Exposure) -> String {
        self.label(naming::exposure(exposure))
    }

    /// What came of an attempt to reach a contact.
    pub fn attempted(self, outcome: &Attempted) -> String {
        self.label(naming::attempted(outcome))
    }

    /// How far a contact has come.
    pub fn follow_up(self, state: FollowUp) -> String {
        self.label(Msg::new(naming::follow_up(state)))
    }

    /// Which test, and when: `PCR, 12-04-2020`.
    pub fn test(self, kind: TestKind, on: NaiveDate) -> String {
        let kind = self.label(naming::test_kind(kind));
        format!("{kind}, {}", on.format("%d-%m-%Y"))
    }

    /// What a test has shown.
    pub fn outcome(self, kind: TestKind, outcome: Outcome) -> String {
        self.label(naming::test_outcome(kind, outcome))
    }

    /// How a stay ended.
    pub fn end(self, why: StayEnd) -> String {
        self.label(naming::stay_end(why))
    }

    /// How an alert ended.
    pub fn ending(self, ending: &Ending) -> String {
        let id = match ending {
            Ending::CaredForAtHome => "ending-home",
            Ending::Referred => "ending-referred",
            Ending::Eased => "ending-eased",
            Ending::Visited => "ending-visited",
            Ending::Admitted => "ending-admitted",
            Ending::Died => "ending-died",
            Ending::FalseAlarm { .. } => return "alarm palsu".to_owned(),
        };
        self.label(Msg::new(id))
    }

    /// Why it was a false alarm.
    pub fn false_alarm(self, ending: &Ending) -> String {
        let Ending::FalseAlarm { because, words } = ending else {
            return String::new();
        };
        let id = match because {
            FalseAlarm::Mistake => "false-alarm-mistake",
            FalseAlarm::Misunderstood => "false-alarm-misunderstood",
            FalseAlarm::WrongValue => "false-alarm-wrong-value",
            FalseAlarm::Usual => "false-alarm-usual",
            FalseAlarm::Trial => "false-alarm-trial",
            FalseAlarm::Other => "false-alarm-other",
        };
        let why = self.label(Msg::new(id));
        match words {
            Some(words) => format!("{why}: {words}"),
            None => why,
        }
    }
}

/// Why somebody isolates. Read back by the import.
pub(super) fn reason(reason: IsolationReason) -> &'static str {
    match reason {
        IsolationReason::CloseContact => "Kontak erat",
        IsolationReason::Traveller => "Pelaku perjalanan",
        IsolationReason::WaitingForResult => "Menunggu hasil",
        IsolationReason::ConfirmedWithoutSymptoms => "Konfirmasi tanpa gejala",
        IsolationReason::ConfirmedWithSymptoms => "Konfirmasi bergejala",
    }
}

/// As in the guideline's forms.
pub(super) fn sex(sex: Sex) -> &'static str {
    match sex {
        Sex::Male => "L",
        Sex::Female => "P",
    }
}

/// `0812-3456-7890`: to be read aloud, and no number to a spreadsheet.
pub(super) fn phone(phone: &Phone) -> String {
    match phone.to_string().strip_prefix("+62 ") {
        Some(own) => format!("0{}", own.replace(' ', "-")),
        None => phone.e164().to_owned(),
    }
}

pub(super) fn yes_or_no(yes: bool) -> &'static str {
    if yes { "Ya" } else { "Tidak" }
}

pub(super) fn pregnancy(pregnancy: Pregnancy) -> &'static str {
    match pregnancy {
        Pregnancy::Yes => "Ya",
        Pregnancy::No => "Tidak",
        Pregnancy::Unknown => "",
    }
}

pub(super) fn reached(reached: Reached) -> &'static str {
    match reached {
        Reached::Chat => "Telegram",
        Reached::Household => "Telegram keluarga",
        Reached::Telephone => "Telepon",
        Reached::Door => "Datang ke rumah",
    }
}

pub(super) fn zone(zone: ZoneColour) -> &'static str {
    match zone {
        ZoneColour::Red => "Merah",
        ZoneColour::Orange => "Oranye",
        ZoneColour::Yellow => "Kuning",
        ZoneColour::Green => "Hijau",
    }
}

pub(super) fn transport(transport: Transport) -> &'static str {
    match transport {
        Transport::Bus => "Bus",
        Transport::Minibus => "Travel",
        Transport::Train => "Kereta api",
        Transport::Ship => "Kapal",
        Transport::Plane => "Pesawat",
        Transport::Car => "Mobil",
        Transport::Motorcycle => "Sepeda motor",
        Transport::Other => "Lainnya",
    }
}

pub(super) fn host(host: &Host) -> String {
    match host {
        Host::Own => "Rumah sendiri".to_owned(),
        Host::Named(name) => name.clone(),
    }
}

pub(super) fn cause(cause: Cause) -> &'static str {
    match cause {
        Cause::Report => "Laporan harian",
        Cause::Danger => "Tanda bahaya",
        Cause::Emergency => "Tombol gawat",
        Cause::Silence => "Tidak menjawab",
    }
}

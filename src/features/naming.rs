//! What the nouns of a report are called in the chat: the same words in the
//! check-in, on an alert's card and in a task.

use super::Desk;
use crate::domain::condition::Condition;
use crate::domain::contact::{Exposure, FollowUp, Outcome as Attempted, Relation};
use crate::domain::grade::Grade;
use crate::domain::isolation::{Isolation, IsolationReason};
use crate::domain::language::Language;
use crate::domain::protocol::isolation::GuidelineRevision;
use crate::domain::report::{Breathlessness, DangerSign, Feeling, Symptom};
use crate::domain::stay_end::{Because, Decided, Decision, Reason, StayEnd};
use crate::domain::test_result::{Outcome, TestKind};
use crate::domain::traveller::TravellerStanding;
use crate::i18n::{Html, Msg};

/// The answer to "how are you".
#[must_use]
pub fn feeling(feeling: Feeling) -> Msg {
    Msg::new(match feeling {
        Feeling::Healthy => "feeling-healthy",
        Feeling::Complaints => "feeling-complaints",
        Feeling::Emergency => "feeling-emergency",
    })
}

/// A complaint.
#[must_use]
pub fn symptom(symptom: Symptom) -> Msg {
    Msg::new(match symptom {
        Symptom::Fever => "symptom-fever",
        Symptom::Cough => "symptom-cough",
        Symptom::SoreThroat => "symptom-sore-throat",
        Symptom::RunnyNose => "symptom-runny-nose",
        Symptom::Breathless => "symptom-breathless",
        Symptom::Anosmia => "symptom-anosmia",
        Symptom::Fatigue => "symptom-fatigue",
        Symptom::Headache => "symptom-headache",
        Symptom::MusclePain => "symptom-muscle-pain",
        Symptom::Diarrhoea => "symptom-diarrhoea",
        Symptom::Nausea => "symptom-nausea",
        Symptom::Other => "symptom-other",
    })
}

/// How breathless.
#[must_use]
pub fn breathlessness(degree: Breathlessness) -> Msg {
    Msg::new(match degree {
        Breathlessness::Exertion => "breathless-exertion",
        Breathlessness::Walking => "breathless-walking",
        Breathlessness::Rest => "breathless-rest",
    })
}

/// A danger sign.
#[must_use]
pub fn danger(sign: DangerSign) -> Msg {
    Msg::new(match sign {
        DangerSign::CannotSpeak => "danger-cannot-speak",
        DangerSign::ChestPain => "danger-chest-pain",
        DangerSign::Confusion => "danger-confusion",
        DangerSign::HardToWake => "danger-hard-to-wake",
        DangerSign::BlueLips => "danger-blue-lips",
        DangerSign::Fainted => "danger-fainted",
        DangerSign::CannotDrink => "danger-cannot-drink",
        DangerSign::VomitsEverything => "danger-vomits-everything",
        DangerSign::Convulsion => "danger-convulsion",
        DangerSign::Lethargic => "danger-lethargic",
        DangerSign::ChestIndrawing => "danger-chest-indrawing",
        DangerSign::EmergencyButton => "danger-emergency-button",
    })
}

/// A long-standing condition.
#[must_use]
pub fn condition(condition: Condition) -> Msg {
    Msg::new(match condition {
        Condition::Diabetes => "condition-diabetes",
        Condition::Hypertension => "condition-hypertension",
        Condition::Heart => "condition-heart",
        Condition::Lung => "condition-lung",
        Condition::Kidney => "condition-kidney",
        Condition::Cancer => "condition-cancer",
        Condition::Immunity => "condition-immunity",
    })
}

/// A grade, in word and symbol: never by colour alone.
#[must_use]
pub fn grade(grade: Grade) -> Msg {
    Msg::new(match grade {
        Grade::Hijau => "grade-green",
        Grade::Kuning => "grade-yellow",
        Grade::Oranye => "grade-orange",
        Grade::Merah => "grade-red",
    })
}

/// What a kind of test is called.
#[must_use]
pub fn test_kind(kind: TestKind) -> Msg {
    Msg::new(match kind {
        TestKind::RapidAntibody => "results-kind-rapid",
        TestKind::Antigen => "results-kind-antigen",
        TestKind::Pcr => "results-kind-pcr",
    })
}

/// What an outcome of this kind of test is called: reactive is not positive.
#[must_use]
pub fn test_outcome(kind: TestKind, outcome: Outcome) -> Msg {
    Msg::new(match (kind, outcome) {
        (TestKind::RapidAntibody, Outcome::Negative) => "results-non-reactive",
        (TestKind::RapidAntibody, Outcome::Positive) => "results-reactive",
        (TestKind::Antigen | TestKind::Pcr, Outcome::Negative) => "results-negative",
        (TestKind::Antigen | TestKind::Pcr, Outcome::Positive) => "results-positive",
        (TestKind::RapidAntibody | TestKind::Antigen | TestKind::Pcr, Outcome::Invalid) => {
            "results-invalid"
        }
    })
}

/// Which day of isolation it is, everywhere the same: "hari ke-4 dari 14". After the
/// last day there is no "16 of 14": it is over by the calendar, and an officer ends it.
#[must_use]
pub fn day_of_isolation(day: u32, length: Option<u32>) -> Msg {
    match length {
        Some(total) if day <= total => Msg::new("day-of-total").num("total", total),
        Some(total) => Msg::new("day-past").num("total", total),
        None => Msg::new("day-alone"),
    }
    .num("day", day)
}

/// Whether the last day has gone by.
#[must_use]
pub fn is_past(day: u32, length: Option<u32>) -> bool {
    length.is_some_and(|total| day > total)
}

/// The status of somebody who isolates for this reason, in the words of that revision of
/// the guideline (Kemenkes, revision 4; KMK 413/2020, revision 5). The reason alone
/// decides: a word that hangs on complaints would tell them.
#[must_use]
pub fn status(
    reason: IsolationReason,
    standing: Option<TravellerStanding>,
    revision: GuidelineRevision,
) -> &'static str {
    use GuidelineRevision::{Rev4, Rev5};
    match (reason, revision) {
        (IsolationReason::CloseContact, Rev4) => "status-otg",
        (IsolationReason::CloseContact, Rev5) => "status-contact",
        (IsolationReason::Traveller, _) => standing
            .unwrap_or(TravellerStanding::Traveller)
            .label(revision),
        (IsolationReason::WaitingForResult, Rev4) => "status-pdp",
        (IsolationReason::WaitingForResult, Rev5) => "status-suspect",
        (
            IsolationReason::ConfirmedWithoutSymptoms | IsolationReason::ConfirmedWithSymptoms,
            Rev4 | Rev5,
        ) => "status-confirmed",
    }
}

/// How a stay has ended.
#[must_use]
pub fn stay_end(why: StayEnd) -> Msg {
    Msg::new(match why {
        StayEnd::Completed => "stay-end-completed",
        StayEnd::Referred => "stay-end-referred",
        StayEnd::Admitted => "stay-end-admitted",
        StayEnd::Moved => "stay-end-moved",
        StayEnd::Died => "stay-end-died",
        StayEnd::Lost => "stay-end-lost",
        StayEnd::EnteredByMistake => "stay-end-mistake",
        StayEnd::Replaced => "stay-end-replaced",
        StayEnd::TakenBack => "stay-end-taken-back",
        StayEnd::Unrecorded => "stay-end-unrecorded",
    })
}

/// A usual reason of a decision about a stay.
#[must_use]
pub fn stay_reason(reason: Reason) -> Msg {
    Msg::new(match reason {
        Reason::Complaints => "stay-reason-complaints",
        Reason::MissedReports => "stay-reason-missed",
        Reason::AwaitsResult => "stay-reason-awaits",
        Reason::MetAgain => "stay-reason-met-again",
        Reason::BeganEarlier => "stay-reason-earlier",
        Reason::TestedNegative => "stay-reason-negative",
        Reason::RuleChanged => "stay-reason-rule",
        Reason::Examined => "stay-reason-examined",
        Reason::HeardWell => "stay-reason-heard",
        Reason::UsualComplaint => "stay-reason-usual",
    })
}

/// Why it was decided: a usual reason, or an officer's words as a quotation.
#[must_use]
pub fn because(desk: &Desk<'_, '_>, language: Language, because: &Because) -> Html {
    let reason = because
        .reason
        .map(|one| desk.say(language, stay_reason(one)));
    let words = because.words.as_deref().map(Html::quote);
    Html::join(reason.into_iter().chain(words), " ")
}

/// A line about what an officer has decided, with when and who.
#[must_use]
pub fn decision(
    desk: &Desk<'_, '_>,
    language: Language,
    (stay, decision): (&Isolation, &Decision),
    (at, by): (String, Html),
) -> Html {
    let last = |length: u32| {
        let with = Isolation {
            length_days: Some(length),
            ..stay.clone()
        };
        let last = with.last_day();
        last.map(|day| desk.house.locales.date_short(language, day))
    };
    let what = match decision.what {
        Decided::Length { was, is } => Msg::new(match was.is_none_or(|was| is >= was) {
            true => "decided-longer",
            false => "decided-shorter",
        })
        .plain("last", last(is).unwrap_or_default()),
        Decided::Ended { why } => {
            Msg::new("decided-ended").html("ending", desk.say(language, stay_end(why)))
        }
        Decided::WentOn => Msg::new("decided-went-on"),
    };
    let id = match decision.because.is_given() {
        true => "decided-line-because",
        false => "decided-line",
    };
    let msg = Msg::new(id)
        .plain("at", at)
        .html("what", desk.say(language, what))
        .html("by", by)
        .html("reason", because(desk, language, &decision.because));
    desk.say(language, msg)
}
/// How far the follow-up of a contact has come.
#[must_use]
pub fn follow_up(state: FollowUp) -> &'static str {
    match state {
        FollowUp::Sought => "contacts-sought",
        FollowUp::Reached => "contacts-reached",
        FollowUp::Refused => "contacts-refused",
        FollowUp::Isolating => "contacts-isolating",
        FollowUp::Completed => "contacts-completed",
        FollowUp::BecameCase => "contacts-became-case",
        FollowUp::HandedOver => "contacts-handed-over",
        FollowUp::Lost => "contacts-lost",
    }
}

/// What came of an attempt to reach a contact.
#[must_use]
pub fn attempted(outcome: &Attempted) -> Msg {
    match outcome {
        Attempted::Reached => Msg::new("contacts-tried-reached"),
        Attempted::NoAnswer => Msg::new("contacts-tried-no-answer"),
        Attempted::WrongNumber => Msg::new("contacts-tried-wrong"),
        Attempted::Refused => Msg::new("contacts-tried-refused"),
        Attempted::HandedOver { to } => Msg::new("contacts-tried-handed").text("place", to),
        Attempted::Enrolled => Msg::new("contacts-tried-enrolled"),
        Attempted::AlreadyIsolating => Msg::new("contacts-tried-already"),
    }
}

/// How a contact belongs to the case.
#[must_use]
pub fn relation(relation: Relation) -> Msg {
    Msg::new(match relation {
        Relation::Household => "contacts-relation-household",
        Relation::Family => "contacts-relation-family",
        Relation::Neighbour => "contacts-relation-neighbour",
        Relation::Work => "contacts-relation-work",
        Relation::Other => "contacts-relation-other",
    })
}

/// How they met.
#[must_use]
pub fn exposure(exposure: Exposure) -> Msg {
    Msg::new(match exposure {
        Exposure::FaceToFace => "contacts-exposure-face",
        Exposure::Touch => "contacts-exposure-touch",
        Exposure::Care => "contacts-exposure-care",
        Exposure::Slight => "contacts-exposure-slight",
    })
}

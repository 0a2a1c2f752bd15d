//! Typed answers: read by the parsers of `domain::text`, refused with what was
//! understood and an example.

use super::answers::keep_first_day;
use super::form::{Doubt, Form, Step};
use super::screens::today;
use crate::domain::text::complaint::{self, ComplaintHint};
use crate::domain::text::day::{self, DaySlip};
use crate::features::dialogue::Turn;
use crate::features::{Visit, welcome};
use crate::i18n::Msg;

/// Takes a typed answer.
pub(super) fn take(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Turn {
    form.forget_doubted();
    let turn = match form.step {
        Step::FirstDay => first_day(form, visit, text),
        Step::Village
        | Step::Name
        | Step::RtRw
        | Step::Birth
        | Step::Phone
        | Step::Language
        | Step::Consent
        | Step::Who
        | Step::Sex
        | Step::Pregnancy
        | Step::Conditions
        | Step::Reason
        | Step::Oximeter
        | Step::Summary
        | Step::Change => Turn::Stray,
    };
    heard(visit, text, turn)
}

/// What speaks of danger instead of answering is answered with where help is: danger
/// is never behind a question.
pub(super) fn heard(visit: &Visit<'_, '_>, text: &str, turn: Turn) -> Turn {
    match (&turn, complaint::looks_like_complaint(text)) {
        (Turn::Refused(_) | Turn::Stray, Some(ComplaintHint::Emergency)) => {
            refused(visit, Msg::new("onboarding-emergency-heard"))
        }
        (Turn::Refused(_) | Turn::Stray, Some(ComplaintHint::Complaint)) => {
            refused(visit, Msg::new("onboarding-complaint-heard"))
        }
        (_, _) => turn,
    }
}

fn refused(visit: &Visit<'_, '_>, why: Msg) -> Turn {
    Turn::Refused(visit.say(why))
}

fn first_day(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Turn {
    match day::read(text, today(form, visit)) {
        Ok(day) => keep_first_day(form, visit, day),
        Err(slip) => day_slip(form, visit, slip),
    }
}

fn day_slip(form: &mut Form, visit: &Visit<'_, '_>, slip: DaySlip) -> Turn {
    form.doubt = slip.suggestion.map(Doubt::MeantDay);
    refused(visit, welcome::day_refusal(slip.kind))
}

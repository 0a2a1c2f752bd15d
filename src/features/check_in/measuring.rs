//! Measured values as people type them.

use super::answering::Heard;
use super::form::{Form, Suggestion};
use super::screens;
use super::step::Question;
use crate::domain::text::feeling;
use crate::domain::text::vitals::{self, Slip, SlipKind};
use crate::domain::vitals::Temperature;
use crate::features::Visit;
use crate::i18n::{self, Html, Msg};

/// An answer to the question for the temperature.
pub(super) fn temperature(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Heard {
    let accepted = |measured: &Temperature| accepts(visit, *measured);
    match vitals::temperature(text) {
        Ok(measured) if accepted(&measured) => {
            set_temperature(form, measured);
            Heard::Answer(Question::Temperature)
        }
        Ok(_) => unclear(form, visit, text, Msg::new("unclear-temperature"), None),
        Err(slip) if left_out(&slip, text) => {
            form.answers.temperature = None;
            form.answers.no_thermometer = true;
            Heard::Answer(Question::Temperature)
        }
        Err(slip) => {
            let meant = slip.suggestion.filter(accepted);
            let meant = meant.map(Suggestion::Temperature);
            unclear(form, visit, text, Msg::new("unclear-temperature"), meant)
        }
    }
}

/// An answer to the question for the saturation.
pub(super) fn saturation(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Heard {
    let limits = &visit.desk.house.protocol.report.spo2.limits;
    let range = limits.lowest_percent..=limits.highest_percent;
    match within(vitals::spo2(text), |measured| range.contains(measured)) {
        Ok(measured) => {
            form.answers.spo2 = Some(measured);
            Heard::Answer(Question::Saturation)
        }
        Err(slip) if left_out(&slip, text) => {
            form.answers.spo2 = None;
            Heard::Answer(Question::Saturation)
        }
        Err(slip) => {
            let meant = slip.suggestion.map(Suggestion::Saturation);
            unclear(form, visit, text, Msg::new("unclear-saturation"), meant)
        }
    }
}

/// An answer to the question for the breaths.
pub(super) fn breaths(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Heard {
    let limits = &visit.desk.house.protocol.report.resp_rate.limits;
    let range = limits.lowest_per_minute..=limits.highest_per_minute;
    match within(vitals::breaths(text), |measured| range.contains(measured)) {
        Ok(measured) => {
            form.answers.resp_rate = Some(measured);
            Heard::Answer(Question::Breaths)
        }
        Err(slip) if left_out(&slip, text) => {
            form.answers.resp_rate = None;
            Heard::Answer(Question::Breaths)
        }
        Err(slip) => {
            let meant = slip.suggestion.map(Suggestion::Breaths);
            unclear(form, visit, text, Msg::new("unclear-breaths"), meant)
        }
    }
}

/// An answer to the question for the pulse.
pub(super) fn pulse(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Heard {
    let limits = &visit.desk.house.protocol.report.pulse.limits;
    let range = limits.lowest_per_minute..=limits.highest_per_minute;
    match within(vitals::pulse(text), |measured| range.contains(measured)) {
        Ok(measured) => {
            form.answers.pulse = Some(measured);
            Heard::Answer(Question::Pulse)
        }
        Err(slip) if left_out(&slip, text) => {
            form.answers.pulse = None;
            Heard::Answer(Question::Pulse)
        }
        Err(slip) => {
            let meant = slip.suggestion.map(Suggestion::Pulse);
            unclear(form, visit, text, Msg::new("unclear-pulse"), meant)
        }
    }
}

/// Something typed at a question of buttons: a temperature is taken with
/// thanks, anything else is no answer.
pub(super) fn by_the_way(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Heard {
    match note_temperature(form, visit, text) {
        Some(noted) => Heard::ByTheWay(noted),
        None => Heard::Stray,
    }
}

/// Takes the temperature that a text plainly tells, and says so.
pub(super) fn note_temperature(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Option<Html> {
    let measured = vitals::temperature(text).ok()?;
    if !accepts(visit, measured) {
        return None;
    }
    set_temperature(form, measured);
    form.settled.insert(Question::Temperature);
    let value = i18n::temperature(visit.language, measured.tenths());
    Some(visit.say(Msg::new("noted-temperature").plain("value", value)))
}

fn set_temperature(form: &mut Form, measured: Temperature) {
    form.answers.temperature = Some(measured);
    form.answers.no_thermometer = false;
}

/// Whether the protocol in force takes this temperature.
fn accepts(visit: &Visit<'_, '_>, measured: Temperature) -> bool {
    let limits = &visit.desk.house.protocol.report.temperature.limits;
    (limits.lowest_celsius.0..=limits.highest_celsius.0).contains(&measured)
}

/// The protocol may take a narrower range than the parser.
fn within<T>(read: Result<T, Slip<T>>, accepts: impl Fn(&T) -> bool) -> Result<T, Slip<T>> {
    match read {
        Ok(measured) if accepts(&measured) => Ok(measured),
        Ok(_) => Err(Slip {
            kind: SlipKind::OutOfRange,
            suggestion: None,
        }),
        Err(slip) => Err(Slip {
            suggestion: slip.suggestion.filter(accepts),
            kind: slip.kind,
        }),
    }
}

/// "Tidak bisa": a value that may be missing is left out.
fn left_out<T>(slip: &Slip<T>, text: &str) -> bool {
    slip.kind == SlipKind::NoNumber && feeling::leaves_out(text)
}

/// Says what was read, and offers what was probably meant.
fn unclear(
    form: &mut Form,
    visit: &Visit<'_, '_>,
    text: &str,
    example: Msg,
    meant: Option<Suggestion>,
) -> Heard {
    form.suggestion = meant;
    let line = match meant {
        Some(meant) => {
            let value = screens::value_of(visit.language, meant);
            Msg::new("perhaps-meant").plain("value", value)
        }
        None => example,
    };
    Heard::Unclear(visit.say(line.text("typed", text)))
}

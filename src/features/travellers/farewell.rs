//! What somebody reads once the arrival is safe: the status, until which day and why,
//! the rules at home, whom to call, and when the bot asks.

use super::finish::Kept;
use super::form::Form;
use super::screens::today;
use crate::domain::isolation::IsolationReason;
use crate::domain::person::Person;
use crate::domain::traveller::Journey;
use crate::domain::zone::ZoneColour;
use crate::engine::Fault;
use crate::features::welcome::{self, reason_label};
use crate::features::{Visit, home};
use crate::i18n::{Html, Msg};

/// Says it.
pub(super) fn say(form: &Form, visit: &mut Visit<'_, '_>, kept: &Kept) -> Result<(), Fault> {
    let Some(first) = kept.people.first().cloned() else {
        return Ok(());
    };
    let parts = match form.staff() {
        None => to_the_traveller(form, visit, kept, &first),
        Some(_) => to_the_officer(form, visit, kept, &first),
    };
    let keyboard = home::keyboard(visit);
    visit
        .reply_with(Html::join(parts, "\n\n"), keyboard)
        .map(drop)
}

fn to_the_traveller(form: &Form, visit: &Visit<'_, '_>, kept: &Kept, first: &Person) -> Vec<Html> {
    let village = visit.desk.house.village(&first.village);
    let address = visit.desk.address(visit.language, first);
    let thanks = match kept.people.len() {
        0 | 1 => Msg::new("onboarding-welcome").plain("address", address),
        _ => Msg::new("travellers-welcome-party")
            .plain("address", address)
            .html(
                "names",
                super::finish::names(kept.people.get(1..).unwrap_or_default()),
            ),
    };
    let mut parts = vec![visit.say(thanks)];
    parts.extend(status(form, visit, kept));
    parts.push(visit.say(Msg::new("onboarding-rules")));
    let hour = first.hour.or(village.map(|village| village.reminder_hour));
    parts.extend(hour.map(|hour| welcome::daily_question(visit, hour)));
    if !form.unwell.is_empty() {
        parts.push(visit.say(Msg::new("travellers-complaints-next")));
    }
    parts.push(home::numbers(&visit.desk, visit.language, village));
    parts
}

fn to_the_officer(form: &Form, visit: &Visit<'_, '_>, kept: &Kept, first: &Person) -> Vec<Html> {
    let village = visit.desk.house.village(&first.village);
    let names = super::finish::names(&kept.people);
    let mut parts = vec![visit.say(Msg::new("travellers-enrolled").html("names", names))];
    parts.extend(status(form, visit, kept));
    parts.push(visit.say(Msg::new("travellers-tell-them")));
    if !form.unwell.is_empty() {
        parts.push(visit.say(Msg::new("travellers-enrolled-ill")));
    }
    parts.push(home::numbers(&visit.desk, visit.language, village));
    parts
}

/// The status, until which day and why; and from which zone.
fn status(form: &Form, visit: &Visit<'_, '_>, kept: &Kept) -> Vec<Html> {
    let Some(stay) = kept.stays.first() else {
        return Vec::new();
    };
    let word = match (&kept.journey, stay.reason) {
        (Some(journey), IsolationReason::Traveller) => status_word(visit, journey),
        (_, reason) => reason_label(reason),
    };
    let word = visit.say(Msg::new(word));
    let mut lines = vec![welcome::isolation_status(
        visit,
        stay,
        word,
        today(form, visit),
    )];
    lines.extend(kept.journey.as_ref().map(|journey| from(visit, journey)));
    lines
}

/// What the traveller is called by the guideline in force.
pub(super) fn status_word(visit: &Visit<'_, '_>, journey: &Journey) -> &'static str {
    let words = &visit.desk.house.protocol.isolation.status_words.limits;
    journey.standing.label(words.revision)
}

fn from(visit: &Visit<'_, '_>, journey: &Journey) -> Html {
    visit.say(
        Msg::new("travellers-from")
            .plain("origin", journey.origin.name())
            .html("zone", visit.say(Msg::new(zone_label(journey.zone)))),
    )
}

/// The id of a zone's name: word and symbol, never colour alone.
pub(super) fn zone_label(zone: Option<ZoneColour>) -> &'static str {
    match zone {
        Some(ZoneColour::Red) => "zone-red",
        Some(ZoneColour::Orange) => "zone-orange",
        Some(ZoneColour::Yellow) => "zone-yellow",
        Some(ZoneColour::Green) => "zone-green",
        None => "zone-none",
    }
}

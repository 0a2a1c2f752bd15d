//! What an officer sees of a report. How somebody is, only to those whose duty it is.

use super::{Word, candidates};
use crate::domain::calendar::Zone;
use crate::domain::duplicate::Card;
use crate::domain::id::RandomId;
use crate::domain::language::Language;
use crate::domain::person::Person;
use crate::domain::staff::StaffMember;
use crate::domain::unmatched::{Because, State, Unmatched, standing_of};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Body, Button, Lane, MessageHandle, MessageRef};
use crate::features::button::Subject;
use crate::features::reasons::Wording;
use crate::features::visit::standing_button;
use crate::features::{Desk, Feature, naming};
use crate::i18n::{self, Html, Msg};
use crate::register;

/// The card and its buttons, as this member of staff sees it now.
pub(super) async fn render(
    desk: &Desk<'_, '_>,
    report: &Unmatched,
    reader: &StaffMember,
) -> Result<(Html, Vec<Vec<Button>>), Fault> {
    let language = desk.language_of(ChatId(reader.chat)).await?;
    let standing = standing_of(reader);
    if !report.may_be_matched_by(&standing) {
        let html = desk.say(language, Msg::new("unmatched-not-yours"));
        return Ok((html, Vec::new()));
    }
    if let Some(end) = end(desk, language, report).await? {
        return Ok((end, Vec::new()));
    }
    let health = report
        .health_is_shown_to(&standing)
        .then(|| health(desk, language, report));
    let question = desk.say(language, Msg::new("unmatched-question"));
    let parts = [Some(told(desk, language, report)), health, Some(question)];
    let html = Html::join(parts.into_iter().flatten(), "\n\n");
    let people = candidates::of(desk, report, &standing).await?;
    Ok((html, buttons(desk, language, report, &people)))
}

/// When, and who it is in their own words.
fn told(desk: &Desk<'_, '_>, language: Language, report: &Unmatched) -> Html {
    let village = report.village.as_ref();
    let village = village.and_then(|id| desk.house.village(id));
    let zone = village.map_or(Zone::Jakarta, |village| village.zone);
    let day = desk
        .house
        .locales
        .date_short(language, zone.day(report.since));
    let head = Msg::new("unmatched-title")
        .plain("day", day)
        .plain("time", i18n::time(language, zone.time(report.since)));
    let line = |id: &'static str, words: &str| {
        let said = Html::quote(words);
        desk.say(language, Msg::new(id).html("words", said))
    };
    let who = &report.who;
    let phone = who.phone.as_ref().map(|phone| {
        desk.say(
            language,
            Msg::new("unmatched-told-phone").plain("phone", phone.to_string()),
        )
    });
    let lines = [
        Some(desk.say(language, head)),
        who.name
            .as_deref()
            .map(|words| line("unmatched-told-name", words)),
        who.place
            .as_deref()
            .map(|words| line("unmatched-told-place", words)),
        phone,
        Some(line("unmatched-telegram-name", &report.display_name)),
    ];
    Html::join(lines.into_iter().flatten(), "\n")
}

fn health(desk: &Desk<'_, '_>, language: Language, report: &Unmatched) -> Html {
    let grade = desk.say(language, naming::grade(report.picture.grade));
    let words = Wording { desk, language };
    Html::join([grade, words.picture(&report.picture)], "\n")
}

/// How it ended; `None`: it has not.
async fn end(
    desk: &Desk<'_, '_>,
    language: Language,
    report: &Unmatched,
) -> Result<Option<Html>, Fault> {
    let name_of = async |who| -> Result<String, Fault> {
        let member = register::staff::find(desk.tx, who).await?;
        Ok(member.map_or_else(String::new, |member| member.name.as_str().to_owned()))
    };
    let msg = match &report.state {
        State::Telling | State::Waiting { .. } => return Ok(None),
        State::Matched { person, by, .. } => {
            let person = register::person::find(desk.tx, *person).await?;
            let name = person.map_or_else(String::new, |one| one.name.as_str().to_owned());
            match by {
                Some(by) => Msg::new("unmatched-matched").text("by", name_of(*by).await?),
                None => Msg::new("unmatched-registered"),
            }
            .text("name", name)
        }
        State::Unmatchable { by, because, .. } => Msg::new("unmatched-closed")
            .text("by", name_of(*by).await?)
            .html("reason", desk.say(language, Msg::new(because_id(*because)))),
    };
    Ok(Some(desk.say(language, msg)))
}

/// What stands on the button of a reason.
pub(super) fn because_id(because: Because) -> &'static str {
    match because {
        Because::Trial => "unmatched-because-trial",
        Because::NotFromHere => "unmatched-because-elsewhere",
        Because::NotReached => "unmatched-because-unreached",
        Because::Other => "unmatched-because-other",
    }
}

fn buttons(
    desk: &Desk<'_, '_>,
    language: Language,
    report: &Unmatched,
    people: &[Person],
) -> Vec<Vec<Button>> {
    let fixed = [
        (Word::Other, "unmatched-other-button"),
        (Word::New, "unmatched-new-button"),
        (Word::Cannot, "unmatched-cannot-button"),
    ];
    let fixed = fixed.map(|(word, id)| {
        let label = desk.label(language, Msg::new(id));
        vec![button(report, word, label)]
    });
    let people = people
        .iter()
        .map(|person| vec![choice(desk, language, report, person)]);
    people.chain(fixed).collect()
}

/// "It is this person."
pub(super) fn choice(
    desk: &Desk<'_, '_>,
    language: Language,
    report: &Unmatched,
    person: &Person,
) -> Button {
    let label = Msg::new("relink-choice")
        .text("name", person.name.as_str())
        .plain("year", person.birth.year().to_string())
        .plain("place", person.rt_rw.to_string());
    button(report, Word::Is(person.id), desk.label(language, label))
}

/// A button of this report.
pub(super) fn button(report: &Unmatched, word: Word, label: String) -> Button {
    let subject = Subject::Thing(report.id.bits());
    standing_button(label, Feature::Unmatched, &word.written(), subject)
}

/// A card that has had its day.
pub(super) fn take_buttons_off(desk: &mut Desk<'_, '_>, card: &Card) -> Result<(), Fault> {
    let of = MessageRef::Sent(MessageHandle(card.message));
    desk.take_buttons_off(ChatId(card.chat), of, Lane::Reminder)
}

/// A card as it is now.
pub(super) fn edit(
    desk: &mut Desk<'_, '_>,
    card: &Card,
    html: Html,
    buttons: Vec<Vec<Button>>,
) -> Result<(), Fault> {
    let body = Body::Edit {
        of: MessageRef::Sent(MessageHandle(card.message)),
        html: html.fit_message().into_string(),
        buttons,
    };
    desk.send_body(ChatId(card.chat), Lane::Reminder, body, None)?;
    Ok(())
}

//! What the person reads about the alert: who has it, that nobody has answered yet,
//! and how it ended. Advice by grade is [`crate::features::advice`].

use super::case::Case;
use crate::domain::alert::Ending;
use crate::domain::id::PersonId;
use crate::domain::language::Language;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::Lane;
use crate::features::{Desk, advice, home};
use crate::i18n::{Html, Msg};

/// Sends a line to the person, to the telephones of their household and to whoever
/// reported for them.
async fn everybody(
    desk: &mut Desk<'_, '_>,
    case: &Case,
    msg: Msg,
    with_numbers: bool,
) -> Result<(), Fault> {
    for chat in case.readers(desk).await? {
        send(desk, case, chat, msg.clone(), with_numbers).await?;
    }
    Ok(())
}

/// Sends a line to the person and to the telephones of their household only.
async fn line(desk: &mut Desk<'_, '_>, case: &Case, msg: Msg) -> Result<(), Fault> {
    for chat in case.reached_by() {
        send(desk, case, chat, msg.clone(), false).await?;
    }
    Ok(())
}

/// One line to one chat, with the numbers to call where they may be needed. Whoever is
/// not the person reads first about whom it is.
async fn send(
    desk: &mut Desk<'_, '_>,
    case: &Case,
    chat: ChatId,
    msg: Msg,
    with_numbers: bool,
) -> Result<(), Fault> {
    let language = desk.language_of(chat).await?;
    let about = about(desk, language, case, chat);
    let said = written(desk, language, case, msg, with_numbers);
    let html = Html::join([about, said], "\n");
    let keyboard = home::way_back(desk, language);
    desk.send(chat, Lane::Reply, html, keyboard, None)?;
    Ok(())
}

/// "Tentang Bima:", on a telephone that is not theirs.
pub(super) fn about(desk: &Desk<'_, '_>, language: Language, case: &Case, chat: ChatId) -> Html {
    match &case.person {
        // Who called as a stranger learns no name from us.
        Some(person) if case.is_anothers(chat) && case.alert().caller() != Some(chat.0) => {
            let name = desk.address(language, person);
            desk.say(language, Msg::new("told-about").text("person", name))
        }
        Some(_) | None => Html::default(),
    }
}

fn written(
    desk: &Desk<'_, '_>,
    language: Language,
    case: &Case,
    msg: Msg,
    with_numbers: bool,
) -> Html {
    if !with_numbers {
        return desk.say(language, msg);
    }
    // Somebody is told to telephone: whoever stands by must understand it, too.
    let said = advice::also_in_indonesian(desk, language, msg);
    let numbers = advice::emergency_numbers(desk, language, case.alert().village());
    Html::join([said, numbers], "\n\n")
}

fn staff(case: &Case, msg: Msg, who: PersonId) -> Msg {
    msg.text("staff", case.crew.name(who))
}

/// "Bidan Wati menangani laporan Anda."
pub(super) async fn taken(desk: &mut Desk<'_, '_>, case: &Case, by: PersonId) -> Result<(), Fault> {
    if case.alert().is_only_silence() {
        let msg = staff(case, Msg::new("told-taken-silent"), by);
        return line(desk, case, msg).await;
    }
    everybody(desk, case, staff(case, Msg::new("told-taken"), by), false).await
}

/// An unanswered rung. Whoever was only silent does not wait for an answer.
pub(super) async fn nobody_yet(desk: &mut Desk<'_, '_>, case: &Case) -> Result<(), Fault> {
    if case.alert().is_only_silence() {
        return Ok(());
    }
    if !case.crew.has_health_worker() {
        return nobody_joined(desk, case).await;
    }
    everybody(desk, case, Msg::new("told-nobody-yet"), true).await
}

/// No health worker has joined: said plainly, with the numbers.
pub(super) async fn nobody_joined(desk: &mut Desk<'_, '_>, case: &Case) -> Result<(), Fault> {
    everybody(desk, case, Msg::new("told-nobody-joined"), true).await
}

/// It goes on to somebody else.
pub(super) async fn handed_over(
    desk: &mut Desk<'_, '_>,
    case: &Case,
    to: Option<PersonId>,
) -> Result<(), Fault> {
    let msg = match to {
        Some(to) => staff(case, Msg::new("told-handed-over"), to),
        None => Msg::new("told-handed-on"),
    };
    everybody(desk, case, msg, false).await
}

/// Sent to hospital.
pub(super) async fn referred(
    desk: &mut Desk<'_, '_>,
    case: &Case,
    by: PersonId,
) -> Result<(), Fault> {
    line(desk, case, staff(case, Msg::new("told-referred"), by)).await
}

/// How it ended. A death is never told by a machine.
pub(super) async fn closed(
    desk: &mut Desk<'_, '_>,
    case: &Case,
    by: PersonId,
    ending: &Ending,
) -> Result<(), Fault> {
    let msg = match ending {
        Ending::CaredForAtHome | Ending::Visited => Msg::new("told-closed-home"),
        Ending::Referred => Msg::new("told-closed-referred"),
        Ending::Admitted => Msg::new("told-closed-admitted"),
        Ending::Eased => Msg::new("told-closed-eased"),
        Ending::FalseAlarm { .. } => Msg::new("told-closed-false-alarm"),
        Ending::Died => return Ok(()),
    };
    line(desk, case, staff(case, msg, by)).await
}

/// Where the alert stands, in one line, for whoever presses `/darurat`.
pub(super) fn standing(desk: &Desk<'_, '_>, language: Language, case: &Case) -> Html {
    let msg = match case.alert().taker() {
        Some(by) => staff(case, Msg::new("told-taken"), by),
        None if case.crew.has_health_worker() => Msg::new("told-ringing"),
        None => {
            let msg = Msg::new("told-nobody-joined");
            return advice::also_in_indonesian(desk, language, msg);
        }
    };
    desk.say(language, msg)
}

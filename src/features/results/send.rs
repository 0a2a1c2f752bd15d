//! "Kirim": what will be sent, and sending it. Whoever was told is not told again.

use super::case::Case;
use super::tell::{self, News};
use super::word::Word;
use super::{board, button, calls, effect, outcome_name};
use crate::domain::access::Action;
use crate::domain::isolation::IsolationReason;
use crate::domain::person::Person;
use crate::domain::test_result::{Outcome, Telling, TestResult, Way};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Keyboard, Lane, MessageHandle, MessageRef};
use crate::features::visit::command_button;
use crate::features::{Command, Desk, Visit, duty, home};
use crate::i18n::{Html, Msg};
use crate::register;

/// What will be sent, to whom by which way.
pub(super) async fn preview(visit: &mut Visit<'_, '_>, case: &mut Case) -> Result<(), Fault> {
    let (mut by_chat, mut by_telephone) = (0, 0);
    let mut counts = [0_usize; 3];
    let mut corrections = 0;
    for result in &case.results {
        let Some((outcome, corrects)) = result.to_tell() else {
            continue;
        };
        let Some(person) = register::person::find(visit.desk.tx, result.person).await? else {
            continue;
        };
        match visit.desk.chat_to_tell(&person).await? {
            Some(_) => by_chat += 1,
            None => by_telephone += 1,
        }
        corrections += usize::from(corrects);
        for (place, one) in counts.iter_mut().zip(Outcome::ALL) {
            *place += usize::from(one == outcome);
        }
    }
    if by_chat + by_telephone == 0 {
        visit.toast(Msg::new("results-nothing-to-send"));
        return board::show(visit, case).await;
    }
    let kind = case.session().kind;
    let mut lines = vec![
        board::title(&visit.desk, visit.language, case),
        visit.say(
            Msg::new("results-send-preview")
                .num("count", by_chat + by_telephone)
                .num("chat", by_chat)
                .num("telephone", by_telephone),
        ),
    ];
    for (outcome, count) in Outcome::ALL.into_iter().zip(counts) {
        if count > 0 {
            let name = visit.say(outcome_name(kind, outcome));
            let msg = Msg::new("results-count")
                .html("outcome", name)
                .num("count", count);
            lines.push(visit.say(msg));
        }
    }
    if corrections > 0 {
        lines.push(visit.say(Msg::new("results-send-corrections").num("count", corrections)));
    }
    let confirming = &visit.desk.house.protocol.isolation.confirming_tests.limits;
    let is_confirming = confirming.kinds.contains(&kind);
    let [_, positive, _] = counts;
    if is_confirming && positive > 0 {
        lines.push(visit.say(Msg::new("results-send-confirms").num("count", positive)));
    }
    let rows = vec![
        vec![button(
            visit,
            Msg::new("results-send-yes-button").num("count", by_chat + by_telephone),
            Word::SendYes,
            case.bits(),
        )],
        vec![button(
            visit,
            Msg::new("results-card-button"),
            Word::Show,
            case.bits(),
        )],
    ];
    visit.here(Html::join(lines, "\n"), rows)?;
    case.leave_card(visit)
}

/// Everybody who has a new result is told it.
pub(super) async fn send(visit: &mut Visit<'_, '_>, case: &mut Case) -> Result<(), Fault> {
    let mut sent = 0;
    let mut confirmed = Vec::new();
    for result in case.results.clone() {
        let found = register::person::find(visit.desk.tx, result.person).await?;
        let Some(person) = found else {
            continue;
        };
        if result.to_tell().is_none() || !visit.may_in(Action::EnterResults, &person.area()) {
            continue;
        }
        if one(visit, case, result, &person).await? {
            confirmed.push(person);
        }
        sent += 1;
    }
    if sent == 0 {
        visit.toast(Msg::new("results-nothing-to-send"));
        return board::show(visit, case).await;
    }
    visit.toast(Msg::new("results-sent-toast").num("count", sent));
    calls::set_timer(&mut visit.desk, case).await?;
    board::show(visit, case).await?;
    board::refresh(&mut visit.desk, case, Some(visit.chat)).await?;
    announce_confirmed(visit, &confirmed)?;
    tell_others(visit, case, confirmed.len()).await
}

/// Tells one person. True: "confirmed" isolation has begun.
async fn one(
    visit: &mut Visit<'_, '_>,
    case: &mut Case,
    mut result: TestResult,
    person: &Person,
) -> Result<bool, Fault> {
    let (Some((outcome, corrects)), Some(by)) = (result.to_tell(), visit.account.person) else {
        return Ok(false);
    };
    if let Some(before) = &result.telling {
        take_button_off(&mut visit.desk, before.way)?;
    }
    let done = effect::apply(&mut visit.desk, person, &mut result, outcome).await?;
    let goes_on = done.stay.as_ref().is_some_and(|stay| match stay.reason {
        IsolationReason::ConfirmedWithSymptoms | IsolationReason::ConfirmedWithoutSymptoms => true,
        IsolationReason::CloseContact
        | IsolationReason::Traveller
        | IsolationReason::WaitingForResult => false,
    });
    let news = News {
        session: case.session(),
        person,
        outcome,
        corrects,
        stay: done.stay.as_ref(),
        confirmed: goes_on,
    };
    let way = match visit.desk.chat_to_tell(person).await? {
        Some(chat) => {
            let message = tell::send(&mut visit.desk, chat, &news).await?;
            Way::Chat {
                chat: chat.0,
                message: message.0,
            }
        }
        None => Way::Telephone,
    };
    result.telling = Some(Telling {
        outcome,
        by,
        at: visit.desk.now(),
        corrects,
        way,
        read: None,
    });
    case.keep(&mut visit.desk, result)?;
    Ok(done.confirmed)
}

/// "Sudah saya baca" under a result that was corrected means nothing any more.
fn take_button_off(desk: &mut Desk<'_, '_>, way: Way) -> Result<(), Fault> {
    let Way::Chat { chat, message } = way else {
        return Ok(());
    };
    let of = MessageRef::Sent(MessageHandle(message));
    desk.take_buttons_off(ChatId(chat), of, Lane::Reply)
}

/// The other health workers on duty read how many are confirmed, without names.
async fn tell_others(visit: &mut Visit<'_, '_>, case: &Case, count: usize) -> Result<(), Fault> {
    if count == 0 {
        return Ok(());
    }
    let staff = duty::whom(&visit.desk, &case.area(), Action::TraceContacts).await?;
    for member in staff.iter().filter(|one| one.chat != visit.chat.0) {
        let chat = ChatId(member.chat);
        let language = visit.desk.language_of(chat).await?;
        let msg = Msg::new("results-confirmed-others")
            .num("count", count)
            .plain(
                "village",
                board::village(&visit.desk, &case.session().village),
            );
        let html = visit.desk.say(language, msg);
        let label = Msg::new(home::button_label(Command::Contacts));
        let button = command_button(visit.desk.label(language, label), Command::Contacts);
        let keyboard = Keyboard::Inline(vec![vec![button]]);
        visit.desk.send(chat, Lane::Reply, html, keyboard, None)?;
    }
    Ok(())
}

/// Who is confirmed now: the health worker reads it, and asks whom they met.
fn announce_confirmed(visit: &mut Visit<'_, '_>, people: &[Person]) -> Result<(), Fault> {
    if people.is_empty() {
        return Ok(());
    }
    let names = people
        .iter()
        .map(|person| Html::plain(person.name.as_str()));
    let names = Html::join(names, ", ");
    let tracing = &visit.desk.house.protocol.isolation.tracing.limits;
    let msg = Msg::new("results-confirmed-news")
        .html("names", names)
        .num("count", people.len())
        .num("days", tracing.days_before);
    let html = visit.say(msg);
    visit.reply(html).map(drop)
}

//! The question as it goes out.

use super::case::Case;
use crate::clock::Moment;
use crate::domain::calendar::Zone;
use crate::domain::language::Language;
use crate::domain::schedule::{Asking, Gap};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Lane, MessageHandle, MessageRef};
use crate::features::desk::Desk;
use crate::features::{daily_question, naming};
use crate::i18n::{self, Html, Msg};

/// Asks about one person: why now, the greeting and the question, and the day of isolation.
pub(super) async fn send(
    desk: &mut Desk<'_, '_>,
    case: &Case<'_>,
    chat: ChatId,
    asking: Asking,
) -> Result<MessageHandle, Fault> {
    let language = desk.language_of(chat).await?;
    let (question, answers) = daily_question::question(desk, language, &case.person, chat);
    let whole = Html::join(
        [
            why_now(desk, case.table().zone, language, asking),
            question,
            day(desk, case, language),
        ],
        "\n\n",
    );
    desk.send(chat, Lane::Reminder, whole, answers, None)
}

/// Leaves the text of a question and takes its buttons away.
pub(super) fn take_buttons_off(
    desk: &mut Desk<'_, '_>,
    chat: ChatId,
    question: u64,
) -> Result<(), Fault> {
    let of = MessageRef::Sent(MessageHandle(question));
    desk.take_buttons_off(chat, of, Lane::Reminder)
}

/// What is said before the question.
pub(super) fn why_now(desk: &Desk<'_, '_>, zone: Zone, language: Language, asking: Asking) -> Html {
    match asking {
        Asking::First => Html::default(),
        Asking::Repeated => desk.say(language, Msg::new("reminders-repeated")),
        Asking::AfterBadGrade => desk.say(language, Msg::new("reminders-after-bad-grade")),
        Asking::AfterGap(Gap { from, until }) => desk.say(
            language,
            Msg::new("reminders-after-gap")
                .plain("from", moment(desk, language, zone, from))
                .plain("until", moment(desk, language, zone, until)),
        ),
    }
}

/// `Min, 12 Apr 07.12`.
pub(super) fn moment(desk: &Desk<'_, '_>, language: Language, zone: Zone, at: Moment) -> String {
    let day = desk.house.locales.date_short(language, zone.day(at));
    format!("{day} {}", i18n::time(language, zone.time(at)))
}

fn day(desk: &Desk<'_, '_>, case: &Case<'_>, language: Language) -> Html {
    let Some(stay) = &case.isolation else {
        return Html::default();
    };
    let number = stay.day_number(desk.today(&case.person.village));
    let counted = desk.say(language, naming::day_of_isolation(number, stay.length_days));
    let line = desk.say(language, Msg::new("reminders-day").html("day", counted));
    let past = naming::is_past(number, stay.length_days);
    let past = past.then(|| desk.say(language, Msg::new("isolation-past")));
    Html::join([Some(line), past].into_iter().flatten(), " ")
}

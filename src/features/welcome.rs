//! What everybody meets who comes in for the first time, whoever leads them on: the
//! language, the consent text, and at the end how long they isolate and when they are
//! asked. Registration and arrival share it.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::Visit;
use super::dialogue::{Choice, Screen};
use crate::clock::Moment;
use crate::domain::isolation::{Isolation, IsolationReason};
use crate::domain::language::Language;
use crate::domain::text::day::DaySlipKind;
use crate::engine::Fault;
use crate::i18n::{self, Html, Msg};

/// The yes to the consent text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
    /// The version that was shown.
    pub version: u32,
    /// When it was pressed.
    pub at: Moment,
}

impl Agreed {
    /// A yes to the text in force, now.
    #[must_use]
    pub fn now(visit: &Visit<'_, '_>) -> Self {
        Self {
            version: visit.desk.house.config.consent.version,
            at: visit.desk.now(),
        }
    }
}

/// The first question of all: in which language.
#[must_use]
pub fn language_screen(visit: &Visit<'_, '_>) -> Screen {
    let button = |language: Language| {
        let name = visit.desk.label(language, Msg::new("language-name"));
        [Choice::new(name, language.code())]
    };
    let question = Screen::asking(visit.say(Msg::new("onboarding-language")));
    Language::ALL
        .into_iter()
        .fold(question, |screen, language| screen.row(button(language)))
}

/// The language of a button of [`language_screen`], kept for this chat from now on.
///
/// # Errors
/// When it can't be put into bytes (a bug).
pub fn choose_language(visit: &mut Visit<'_, '_>, word: &str) -> Result<Option<Language>, Fault> {
    let known = |language: &Language| language.code() == word;
    let Some(language) = Language::ALL.into_iter().find(known) else {
        return Ok(None);
    };
    visit.language = language;
    visit.account.language = Some(language);
    visit.desk.tx.put(&visit.account)?;
    Ok(Some(language))
}

/// The consent text, with `agree` and `refuse`.
#[must_use]
pub fn consent_screen(visit: &Visit<'_, '_>) -> Screen {
    let terms = &visit.desk.house.config.consent;
    let text = Msg::new("onboarding-consent")
        .plain("office", &terms.office)
        .num("days", terms.retention_days)
        .num("version", terms.version);
    let button = |id: &'static str, word: &str| [Choice::new(visit.label(Msg::new(id)), word)];
    Screen::asking(visit.say(text))
        .row(button("onboarding-agree-button", "agree"))
        .row(button("no-button", "refuse"))
}

/// The word of a reason in buttons.
#[must_use]
pub fn reason_word(reason: IsolationReason) -> &'static str {
    match reason {
        IsolationReason::CloseContact => "contact",
        IsolationReason::Traveller => "traveller",
        IsolationReason::WaitingForResult => "waiting",
        IsolationReason::ConfirmedWithoutSymptoms => "confirmed-well",
        IsolationReason::ConfirmedWithSymptoms => "confirmed-ill",
    }
}

/// The id of a reason's name.
#[must_use]
pub fn reason_label(reason: IsolationReason) -> &'static str {
    match reason {
        IsolationReason::CloseContact => "isolation-contact",
        IsolationReason::Traveller => "isolation-traveller",
        IsolationReason::WaitingForResult => "isolation-waiting",
        IsolationReason::ConfirmedWithoutSymptoms => "isolation-confirmed-well",
        IsolationReason::ConfirmedWithSymptoms => "isolation-confirmed-ill",
    }
}

/// The status in words, until which day and why.
#[must_use]
pub fn isolation_status(
    visit: &Visit<'_, '_>,
    isolation: &Isolation,
    status: Html,
    today: NaiveDate,
) -> Html {
    let locales = &visit.desk.house.locales;
    let date = |day| locales.date(visit.language, day);
    let (Some(last), Some(days)) = (isolation.last_day(), isolation.length_days) else {
        return visit.say(Msg::new("onboarding-status-waiting").html("reason", status));
    };
    let id = if last < today {
        "onboarding-status-over"
    } else {
        "onboarding-status"
    };
    visit.say(
        Msg::new(id)
            .html("reason", status)
            .plain("last", date(last))
            .num("days", days)
            .html("since", visit.say(Msg::new(since_label(isolation.reason))))
            .plain("first", date(isolation.day_zero)),
    )
}

/// What day 0 was.
fn since_label(reason: IsolationReason) -> &'static str {
    match reason {
        IsolationReason::CloseContact => "onboarding-since-contact",
        IsolationReason::Traveller => "onboarding-since-arrival",
        IsolationReason::WaitingForResult | IsolationReason::ConfirmedWithoutSymptoms => {
            "onboarding-since-specimen"
        }
        IsolationReason::ConfirmedWithSymptoms => "onboarding-since-onset",
    }
}

/// When the bot asks from now on.
#[must_use]
pub fn daily_question(visit: &Visit<'_, '_>, hour: NaiveTime) -> Html {
    let hour = i18n::time(visit.language, hour);
    visit.say(Msg::new("onboarding-daily").plain("hour", hour))
}

/// Why a typed day was not taken.
#[must_use]
pub fn day_refusal(slip: DaySlipKind) -> Msg {
    Msg::new(match slip {
        DaySlipKind::Unreadable => "onboarding-day-unreadable",
        DaySlipKind::NoSuchDay => "onboarding-day-none-such",
        DaySlipKind::Unclear | DaySlipKind::TwoDigitYear => "onboarding-day-unsure",
        DaySlipKind::Future => "onboarding-day-future",
    })
}

//! What an answer does to the form.

use chrono::{Days, NaiveDate};

use super::finish;
use super::form::{Agreed, Doubt, Form, Step, Telephone, Who};
use super::screens::{
    chosen, pregnancy_label, reason_label, reason_word, sex_label, sex_word, today, village_label,
    who_label,
};
use super::typed;
use crate::domain::condition::{Condition, Pregnancy, Sex};
use crate::domain::isolation::IsolationReason;
use crate::domain::language::Language;
use crate::domain::place::RtRw;
use crate::domain::text::name::PersonName;
use crate::domain::text::phone::Phone;
use crate::engine::Fault;
use crate::engine::incoming::AccountId;
use crate::features::Visit;
use crate::features::dialogue::{Input, Turn};
use crate::i18n::{Html, Msg};

/// Gives the current question its answer.
pub(super) async fn take(
    form: &mut Form,
    visit: &mut Visit<'_, '_>,
    input: Input<'_>,
) -> Result<Turn, Fault> {
    if form.doubt.is_some()
        && let Input::Word(word) = input
    {
        return Ok(settle_doubt(form, visit, word));
    }
    match input {
        Input::Word(word) => pressed(form, visit, word).await,
        Input::Text(text) => Ok(typed::take(form, visit, text)),
        Input::Contact { phone, account } if form.step == Step::Phone => {
            Ok(contact(form, visit, phone, account))
        }
        Input::Contact { .. } | Input::Location | Input::Media(_) => Ok(Turn::Stray),
    }
}

async fn pressed(form: &mut Form, visit: &mut Visit<'_, '_>, word: &str) -> Result<Turn, Fault> {
    let turn = match form.step {
        Step::Language => return language(form, visit, word),
        Step::Consent => return consent(form, visit, word),
        Step::Summary => return summary(form, visit, word).await,
        Step::Who => who(form, visit, word),
        Step::Village => village(form, visit, word),
        Step::Name => shown_name(form, visit, word),
        Step::RtRw => listed_rt(form, word),
        Step::Sex => sex(form, visit, word),
        Step::Pregnancy => pregnancy(form, visit, word),
        Step::Conditions => conditions(form, visit, word),
        Step::Reason => reason(form, visit, word),
        Step::FirstDay => first_day(form, visit, word),
        Step::Oximeter => oximeter(form, visit, word),
        Step::Change => change(form, visit, word),
        Step::Birth | Step::Phone => None,
    };
    Ok(turn.unwrap_or(Turn::Stray))
}

/// The answer stands; it stays readable as `choice`.
pub(super) fn next(form: &mut Form, choice: Html) -> Turn {
    form.advance();
    Turn::Next { choice }
}

/// The answer is kept, but asked back first.
pub(super) fn doubt(form: &mut Form, doubt: Doubt, choice: Html) -> Turn {
    form.doubt = Some(doubt);
    Turn::Next { choice }
}

fn settle_doubt(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Turn {
    let Some(doubt) = form.doubt else {
        return Turn::Stray;
    };
    match (doubt, word) {
        (_, "again") => {
            form.forget_doubted();
            let choice = chosen(visit, "onboarding-again-button");
            Turn::Next { choice }
        }
        (Doubt::AgeOrYear { if_age, if_year }, word) => {
            let meant = [if_age, if_year]
                .into_iter()
                .find(|year| word == format!("year-{year}"));
            form.doubt = None;
            match meant {
                Some(year) => typed::birth(form, visit, &year.to_string()),
                None => Turn::Stray,
            }
        }
        (Doubt::MeantDay(day), "sure") => {
            form.doubt = None;
            meant_day(form, visit, day)
        }
        (Doubt::NoName | Doubt::UnlistedRt | Doubt::LongAgo | Doubt::OthersPhone, "sure") => {
            next(form, chosen(visit, "onboarding-sure-button"))
        }
        (_, _) => Turn::Stray,
    }
}

/// The day that was suggested, for whichever question it was.
fn meant_day(form: &mut Form, visit: &Visit<'_, '_>, day: NaiveDate) -> Turn {
    match form.step {
        Step::Birth => typed::birth(form, visit, &day.format("%Y-%m-%d").to_string()),
        Step::FirstDay => keep_first_day(form, visit, day),
        Step::Language
        | Step::Consent
        | Step::Who
        | Step::Village
        | Step::Name
        | Step::RtRw
        | Step::Sex
        | Step::Phone
        | Step::Pregnancy
        | Step::Conditions
        | Step::Reason
        | Step::Oximeter
        | Step::Summary
        | Step::Change => Turn::Stray,
    }
}

fn language(form: &mut Form, visit: &mut Visit<'_, '_>, word: &str) -> Result<Turn, Fault> {
    let known = |language: &Language| language.code() == word;
    let Some(language) = Language::ALL.into_iter().find(known) else {
        return Ok(Turn::Stray);
    };
    visit.language = language;
    visit.account.language = Some(language);
    visit.desk.tx.put(&visit.account)?;
    form.language = Some(language);
    Ok(next(form, chosen(visit, "language-name")))
}

fn consent(form: &mut Form, visit: &mut Visit<'_, '_>, word: &str) -> Result<Turn, Fault> {
    match word {
        "agree" => {
            form.consent = Some(Agreed {
                version: visit.desk.house.config.consent.version,
                at: visit.desk.now(),
            });
            Ok(next(form, chosen(visit, "onboarding-agree-button")))
        }
        "refuse" => finish::respect_no(visit, Msg::new("onboarding-refused")),
        _ => Ok(Turn::Stray),
    }
}

fn who(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Option<Turn> {
    let who = match word {
        "isolating" => Who::Isolating,
        "resident" => Who::Resident,
        _ => return None,
    };
    form.who = Some(who);
    Some(next(form, chosen(visit, who_label(who))))
}

fn village(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Option<Turn> {
    let villages = &visit.desk.house.config.villages;
    let village = villages.iter().find(|one| one.id.as_str() == word)?;
    Some(keep_village(form, village))
}

/// Another village has other neighbourhoods: the RT is asked anew.
pub(super) fn keep_village(form: &mut Form, village: &crate::config::Village) -> Turn {
    if form.village.as_ref() != Some(&village.id) {
        form.rt_rw = None;
    }
    form.village = Some(village.id.clone());
    next(form, Html::plain(&village_label(village)))
}

fn shown_name(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Option<Turn> {
    if word != "shown-name" {
        return None;
    }
    let name = PersonName::read(&visit.display_name).ok()?;
    let choice = Html::plain(name.as_str());
    form.name = Some(name);
    Some(next(form, choice))
}

fn listed_rt(form: &mut Form, word: &str) -> Option<Turn> {
    let (rt, rw) = word.strip_prefix("rt-")?.split_once('-')?;
    let place = RtRw::new(rt.parse().ok()?, rw.parse().ok()?).ok()?;
    form.rt_rw = Some(place);
    Some(next(form, Html::plain(&place.to_string())))
}

fn sex(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Option<Turn> {
    let sex = *Sex::ALL.iter().find(|&&sex| sex_word(sex) == word)?;
    form.sex = Some(sex);
    form.weigh_pregnancy(today(form, visit));
    Some(next(form, Html::plain(&sex_label(visit, sex))))
}

fn contact(
    form: &mut Form,
    visit: &Visit<'_, '_>,
    number: &str,
    account: Option<AccountId>,
) -> Turn {
    let Ok(phone) = Phone::from_contact(number) else {
        return Turn::Refused(visit.say(Msg::new("onboarding-phone-unreadable")));
    };
    let choice = Html::plain(&phone.to_string());
    form.phone = Some(Telephone::Number(phone));
    // In a private chat the chat and the account have the same number.
    if account == Some(AccountId(visit.chat.0)) {
        next(form, choice)
    } else {
        doubt(form, Doubt::OthersPhone, choice)
    }
}

fn pregnancy(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Option<Turn> {
    let pregnancy = match word {
        "yes" => Pregnancy::Yes,
        "no" => Pregnancy::No,
        "unknown" => Pregnancy::Unknown,
        _ => return None,
    };
    form.pregnancy = Some(pregnancy);
    Some(next(form, chosen(visit, pregnancy_label(pregnancy))))
}

fn conditions(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Option<Turn> {
    match word {
        "none" => form.conditions.clear(),
        "next" => {}
        word => {
            let one: Condition = word.parse().ok()?;
            if !form.conditions.remove(&one) {
                form.conditions.insert(one);
            }
            return Some(Turn::Redraw);
        }
    }
    form.conditions_told = true;
    let choice = super::summary::conditions(form, visit);
    Some(next(form, choice))
}

fn reason(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Option<Turn> {
    let reason = IsolationReason::ALL
        .into_iter()
        .find(|&reason| reason_word(reason) == word)?;
    // The first day means another day with another reason.
    if form.reason != Some(reason) {
        form.first_day = None;
    }
    form.reason = Some(reason);
    Some(next(form, chosen(visit, reason_label(reason))))
}

fn first_day(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Option<Turn> {
    let ago = match word {
        "today" => 0,
        "yesterday" => 1,
        _ => return None,
    };
    let day = today(form, visit).checked_sub_days(Days::new(ago))?;
    Some(keep_first_day(form, visit, day))
}

/// A first day that lies further back is asked back.
const LONG_AGO_DAYS: u64 = 60;

pub(super) fn keep_first_day(form: &mut Form, visit: &Visit<'_, '_>, day: NaiveDate) -> Turn {
    let locales = &visit.desk.house.locales;
    let choice = Html::plain(&locales.date(visit.language, day));
    let oldest = today(form, visit).checked_sub_days(Days::new(LONG_AGO_DAYS));
    form.first_day = Some(day);
    if oldest.is_some_and(|oldest| day < oldest) {
        return doubt(form, Doubt::LongAgo, choice);
    }
    next(form, choice)
}

fn oximeter(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Option<Turn> {
    let (has, label) = match word {
        "yes" => (true, "yes-button"),
        "no" => (false, "no-button"),
        _ => return None,
    };
    form.oximeter = Some(has);
    Some(next(form, chosen(visit, label)))
}

fn change(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Option<Turn> {
    let step = Step::named(word)?;
    let villages = visit.desk.house.config.villages.len();
    if !form
        .changeable(villages, today(form, visit))
        .contains(&step)
    {
        return None;
    }
    form.change(step);
    let choice = chosen(visit, super::summary::field_label(step));
    Some(Turn::Next { choice })
}

async fn summary(form: &mut Form, visit: &mut Visit<'_, '_>, word: &str) -> Result<Turn, Fault> {
    match word {
        "correct" => finish::register(form, visit).await,
        "change" => {
            form.choose_change();
            let choice = chosen(visit, "change-button");
            Ok(Turn::Next { choice })
        }
        _ => Ok(Turn::Stray),
    }
}

//! An account that nobody knows tells how somebody is: as grave as from anybody, it rings
//! at once; who and where they are is added to the card as it is told.

use super::case::Case;
use super::raise::{Grave, raise};
use super::{ring, tell};
use crate::domain::alert::{Cause, Decision, Fact, Subject};
use crate::domain::grade::Grade;
use crate::engine::Fault;
use crate::engine::outgoing::{Keyboard, Lane};
use crate::features::{Desk, StrangerNews, StrangerTold, advice};
use crate::i18n::Html;
use crate::register;

/// Hears what a stranger tells.
pub(super) async fn told(desk: &mut Desk<'_, '_>, told: &StrangerTold) -> Result<(), Fault> {
    match told.news {
        StrangerNews::Grave { cause, is_first } => rings(desk, told, cause, is_first).await,
        StrangerNews::More | StrangerNews::Withdrawn => quietly(desk, told).await,
    }
}

fn subject(told: &StrangerTold) -> Subject {
    Subject::Account {
        chat: told.chat.0,
        display_name: told.display_name.clone(),
    }
}

async fn rings(
    desk: &mut Desk<'_, '_>,
    told: &StrangerTold,
    cause: Cause,
    is_first: bool,
) -> Result<(), Fault> {
    let mut picture = told.picture.clone();
    if cause != Cause::Report {
        picture.grade = Grade::Merah;
    }
    let grave = Grave {
        subject: subject(told),
        village: told.village.clone(),
        grade: picture.grade,
        cause,
        picture,
        told_by: None,
        first_sign: is_first,
    };
    let (decision, mut case) = raise(desk, grave).await?;
    if note_words(desk, &mut case, told)? {
        ring::refresh(desk, &case).await?;
        case.keep(desk).await?;
    }
    let is_advised = match decision {
        Decision::First | Decision::Worse | Decision::Anew | Decision::Insists => true,
        Decision::Same | Decision::Repeat | Decision::Silent => is_first,
    };
    if is_advised {
        advise(desk, told, &case).await?;
    }
    Ok(())
}

/// More is known: the cards show it, if there is an alert.
async fn quietly(desk: &mut Desk<'_, '_>, told: &StrangerTold) -> Result<(), Fault> {
    let open = register::alert::open_about(desk.tx, &subject(told)).await?;
    let Some(file) = open else {
        return Ok(());
    };
    let mut case = Case::of(desk, file).await?;
    let picture = Box::new(told.picture.clone());
    if told.news == StrangerNews::Withdrawn {
        case.record(desk.now(), Fact::DangerWithdrawn { picture })?;
    } else if *case.alert().picture() != told.picture {
        case.record(desk.now(), Fact::Updated { picture })?;
    }
    note_words(desk, &mut case, told)?;
    ring::refresh(desk, &case).await?;
    case.keep(desk).await
}

/// Writes down what was not read there before. False: nothing was new.
fn note_words(desk: &Desk<'_, '_>, case: &mut Case, told: &StrangerTold) -> Result<bool, Fault> {
    let mut is_new = false;
    for words in &told.words {
        let known =
            case.alert().history().iter().any(
                |entry| matches!(&entry.fact, Fact::Told { words: before } if before == words),
            );
        if !known {
            let words = words.clone();
            case.record(desk.now(), Fact::Told { words })?;
            is_new = true;
        }
    }
    Ok(is_new)
}

/// Advice and numbers, before the next question.
async fn advise(desk: &mut Desk<'_, '_>, told: &StrangerTold, case: &Case) -> Result<(), Fault> {
    let language = desk.language_of(told.chat).await?;
    let grade = case.alert().grade();
    let advice = match case.alert().village() {
        Some(village) => advice::for_grade(desk, language, village, grade),
        None => advice::for_stranger(desk, language, grade),
    };
    let standing = tell::standing(desk, language, case);
    let html = Html::join([advice, standing], "\n\n");
    desk.send(told.chat, Lane::Alert, html, Keyboard::None, None)
        .map(drop)
}

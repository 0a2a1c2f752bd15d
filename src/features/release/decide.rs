//! A decision by a button. It counts for what its reader saw: when something else was decided
//! meanwhile, the card is shown as it is now, and nothing is done.

use super::card::{self, Seen};
use super::form::{self, Form};
use super::tell;
use super::word::Word;
use crate::domain::id::PersonId;
use crate::domain::stay_end::{Because, StayEnd};
use crate::engine::Fault;
use crate::features::ending::{self, By};
use crate::features::{Visit, verdict};
use crate::i18n::Msg;
use crate::register;

/// A button of a card was pressed.
pub(super) async fn press(
    visit: &mut Visit<'_, '_>,
    word: Word,
    edition: Option<u64>,
    id: PersonId,
) -> Result<(), Fault> {
    let Some(seen) = card::seen(visit, id).await? else {
        return Ok(());
    };
    if edition != Some(seen.stay.edition()) {
        return changed(visit, &seen).await;
    }
    match word {
        Word::Confirm => confirm(visit, seen).await,
        Word::Longer => form::begin(visit, Form::length(&seen, true)).await,
        Word::Shorter => form::begin(visit, Form::length(&seen, false)).await,
        Word::Other => form::begin(visit, Form::other(&seen)).await,
        Word::Again => again(visit, seen).await,
        Word::Places
        | Word::List
        | Word::Away
        | Word::Show
        | Word::All
        | Word::AllYes
        | Word::House
        | Word::HouseYes
        | Word::Letter
        | Word::Print
        | Word::Deliver => card::open(visit, &seen).await,
    }
}

/// Somebody else was quicker, or the stay is another than its reader saw.
async fn changed(visit: &mut Visit<'_, '_>, seen: &Seen) -> Result<(), Fault> {
    card::open(visit, seen).await?;
    visit.popup(changed_line(visit, seen).await?);
    Ok(())
}

/// Who has decided what meanwhile.
pub(super) async fn changed_line(visit: &Visit<'_, '_>, seen: &Seen) -> Result<Msg, Fault> {
    let by = match seen.stay.decisions.last() {
        Some(last) => register::staff::find(visit.desk.tx, last.by).await?,
        None => None,
    };
    Ok(match by {
        Some(by) => Msg::new("release-changed-by").text("staff", by.name.as_str()),
        None => Msg::new("release-changed"),
    })
}

/// It is over: at once where nothing speaks against it, else with a reason.
async fn confirm(visit: &mut Visit<'_, '_>, seen: Seen) -> Result<(), Fault> {
    let grounds = verdict::on(&visit.desk, &seen.person, &seen.stay).await?;
    if !verdict::is_clear(&grounds) {
        return form::begin(visit, Form::reason(&seen)).await;
    }
    end(visit, seen, StayEnd::Completed, Because::default()).await
}

/// Ends it, and shows the card as it is now.
pub(super) async fn end(
    visit: &mut Visit<'_, '_>,
    seen: Seen,
    why: StayEnd,
    because: Because,
) -> Result<(), Fault> {
    let Some(officer) = visit.account.person else {
        return Ok(());
    };
    let by = By { officer, because };
    let Seen { person, stay } = seen;
    let stay = ending::end(&mut visit.desk, stay, why, by)?;
    let done = Msg::new("release-ended-toast").text("name", person.name.as_str());
    card::open(visit, &Seen { person, stay }).await?;
    visit.toast(done);
    Ok(())
}

/// It goes on again.
async fn again(visit: &mut Visit<'_, '_>, seen: Seen) -> Result<(), Fault> {
    let may = seen.stay.end().is_some_and(StayEnd::may_go_on);
    let Some(officer) = visit.account.person.filter(|_| may) else {
        return card::open(visit, &seen).await;
    };
    let Seen { person, stay } = seen;
    if register::alert::death(visit.desk.tx, person.id)
        .await?
        .is_some()
    {
        // That is put right with the alert that says so.
        visit.popup(Msg::new("release-alert-says-dead"));
        return Ok(());
    }
    let letter = register::letter::newest(visit.desk.tx, person.id).await?;
    let had_a_letter = letter.is_some_and(|letter| letter.isolation == stay.id);
    let stay = ending::go_on(&mut visit.desk, stay, By::officer(officer))?;
    tell::went_on(&mut visit.desk, &person, &stay, (officer, had_a_letter)).await?;
    let done = Msg::new("release-again-toast").text("name", person.name.as_str());
    card::open(visit, &Seen { person, stay }).await?;
    visit.toast(done);
    Ok(())
}

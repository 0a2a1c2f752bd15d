//! Several at once: all of a village or of a house against whose end nothing speaks. They are
//! looked at again at the second press: whoever has got a complaint meanwhile stays.

use super::board::{self, Ripe};
use super::word::Word;
use super::{Reader, card, here};
use crate::domain::access::Action;
use crate::domain::id::{PersonId, RandomId};
use crate::domain::place::VillageId;
use crate::domain::stay_end::StayEnd;
use crate::engine::Fault;
use crate::features::ending::{self, By};
use crate::features::{Visit, dialogue, villages};
use crate::i18n::{Html, Msg};
use crate::register;
use crate::register::audit::{self, Why};
use crate::register::monitored::Start;

/// Of whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Group {
    /// The first page of what is due in a village.
    Village(VillageId),
    /// Whoever is due of the house of this person.
    House(PersonId),
}

/// Whoever is due, may be decided about by whoever is here, and is not them.
async fn ripe(visit: &Visit<'_, '_>, group: &Group) -> Result<Vec<Ripe>, Fault> {
    let reader = Reader::here(visit);
    let mut ripe = match group {
        Group::Village(village) => board::ripe(&reader, village, Start::First).await?.0,
        Group::House(id) => {
            let Some(person) = register::person::find(visit.desk.tx, *id).await? else {
                return Ok(Vec::new());
            };
            let mut house = card::housemates(&reader, &person).await?;
            house.extend(board::one_of(&reader, person.id).await?);
            house
        }
    };
    ripe.retain(|one| {
        let is_somebody_else = visit.account.person != Some(one.person.id);
        is_somebody_else && visit.may_in(Action::Release, &one.person.area())
    });
    Ok(ripe)
}

/// Names those who would be released, and how many not.
pub(super) async fn preview(visit: &mut Visit<'_, '_>, group: &Group) -> Result<(), Fault> {
    let ripe = ripe(visit, group).await?;
    let (clear, doubtful): (Vec<Ripe>, Vec<Ripe>) = ripe.into_iter().partition(Ripe::is_clear);
    if clear.is_empty() {
        visit.popup(Msg::new("release-nobody-clear"));
        return Ok(());
    }
    if let Some(who) = visit.account.person {
        for one in &clear {
            audit::looked(visit.desk.tx, who, one.person.id, Why::Released)?;
        }
    }
    let reader = Reader::here(visit);
    let mut lines = vec![reader.say(Msg::new("release-all-preview").num("count", clear.len()))];
    lines.extend(clear.iter().map(|one| {
        let msg = Msg::new("release-all-line")
            .text("name", one.person.name.as_str())
            .plain("place", one.person.rt_rw.to_string());
        reader.say(msg)
    }));
    if !doubtful.is_empty() {
        lines.push(reader.say(Msg::new("release-all-left").num("count", doubtful.len())));
    }
    let (bits, yes, back) = match group {
        Group::Village(village) => (villages::hash(village), Word::AllYes, Word::List),
        Group::House(person) => (person.bits(), Word::HouseYes, Word::Show),
    };
    let label = Msg::new("release-all-yes-button").num("count", clear.len());
    let rows = vec![
        vec![reader.button(label, yes.name(), bits)],
        vec![reader.button(Msg::new("release-back-button-plain"), back.name(), bits)],
    ];
    here(visit, Html::join(lines, "\n"), rows)
}

/// Releases them.
pub(super) async fn end(visit: &mut Visit<'_, '_>, group: &Group) -> Result<(), Fault> {
    let Some(officer) = visit.account.person else {
        return dialogue::old_button(visit).await;
    };
    let mut ended = 0;
    for one in ripe(visit, group).await?.into_iter().filter(Ripe::is_clear) {
        let by = By::officer(officer);
        ending::end(&mut visit.desk, one.stay, StayEnd::Completed, by)?;
        // They stand in the lists until every feature has heard of it, after this visit.
        let calendar = visit.desk.house.calendar(visit.desk.now());
        register::monitored::remove(visit.desk.tx, one.person.id, &calendar).await?;
        ended += 1;
    }
    match group {
        Group::Village(village) => board::list(visit, village, None).await?,
        Group::House(person) => card::show(visit, *person).await?,
    }
    visit.toast(match ended {
        0 => Msg::new("release-nobody-clear"),
        count => Msg::new("release-all-toast").num("count", count),
    });
    Ok(())
}

//! `/tanya` for health workers: the open questions of my places, mine first, then the one
//! that waits longest.

use super::card;
use super::case::Case;
use super::word::Word;
use crate::domain::access::Action;
use crate::domain::id::{PersonId, RandomId};
use crate::domain::question::State;
use crate::engine::Fault;
use crate::engine::outgoing::{Button, Keyboard};
use crate::features::button::Subject;
use crate::features::pages::Page;
use crate::features::visit::standing_button;
use crate::features::{Command, Feature, Visit, home};
use crate::i18n::{Html, Msg, time};

/// A page of them.
pub(super) async fn page(visit: &mut Visit<'_, '_>, number: Option<u64>) -> Result<(), Fault> {
    let Some(staff) = visit.staff.clone() else {
        return Ok(());
    };
    let mut cases = Case::all_open(&visit.desk).await?;
    cases.retain(|case| case.crew.may(&staff));
    cases.sort_by_key(|case| case.question().holder() != Some(staff.id));
    let title = match cases.len() {
        0 => visit.say(Msg::new("ask-none")),
        count => visit.say(Msg::new("ask-list-title").num("count", count)),
    };
    let page = Page::numbered(number, cases.len());
    let numbered: Vec<(usize, &Case)> = page.of(&cases).collect();
    let lines = numbered
        .iter()
        .map(|(number, case)| line(visit, *number, case, staff.id));
    let html = Html::join(std::iter::once(title).chain(lines), "\n\n");
    let buttons = numbered
        .iter()
        .map(|(number, case)| vec![show_button(visit, *number, case)])
        .chain(page.buttons(visit, Feature::Ask, Word::List.name()))
        .chain(own(visit))
        .collect();
    visit.reply_with(html, Keyboard::Inline(buttons))?;
    Ok(())
}

/// Whoever answers and lives here may ask, too; and there is a way back.
fn own(visit: &Visit<'_, '_>) -> Vec<Vec<Button>> {
    let label = visit.label(Msg::new(Word::Ask.label()));
    let ask = standing_button(label, Feature::Ask, Word::Ask.name(), Subject::None);
    let ask = visit.may(Action::Ask).then(|| vec![ask]);
    let home = vec![home::button(visit, Command::Menu)];
    ask.into_iter().chain([home]).collect()
}

fn line(visit: &Visit<'_, '_>, number: usize, case: &Case, reader: PersonId) -> Html {
    let name = |who: PersonId| case.crew.name(who);
    let state = match *case.question().state() {
        State::With { who, .. } if who == reader => Msg::new("ask-list-with-you"),
        State::Taken { by, .. } if by == reader => Msg::new("ask-list-yours"),
        State::With { who, .. } => Msg::new("ask-list-with").text("staff", name(who)),
        State::Taken { by, .. } => Msg::new("ask-list-taken").text("staff", name(by)),
        State::Lying { .. } | State::Answered { .. } | State::Closed { .. } | State::Lapsed => {
            Msg::new("ask-list-lies")
        }
    };
    let since = case.question().waits_since();
    let msg = Msg::new("ask-list-line")
        .num("number", number)
        .html("who", card::who(&visit.desk, visit.language, case))
        .plain(
            "time",
            time(visit.language, case.zone(&visit.desk).time(since)),
        )
        .html("state", visit.say(state));
    visit.say(msg)
}

fn show_button(visit: &Visit<'_, '_>, number: usize, case: &Case) -> Button {
    let label = Msg::new("ask-list-button")
        .num("number", number)
        .html("who", card::who(&visit.desk, visit.language, case));
    card::labelled(visit.label(label), Word::Show, case.id().bits())
}

//! The reports that are nobody's yet, of one's own area, oldest first.

use super::{Word, card};
use crate::domain::unmatched::Unmatched;
use crate::engine::Fault;
use crate::engine::outgoing::{Button, Keyboard};
use crate::features::pages::Page;
use crate::features::{Command, Feature, Visit, home};
use crate::i18n::{self, Msg};
use crate::register;

/// A page of them.
pub(super) async fn page(visit: &mut Visit<'_, '_>, number: Option<u64>) -> Result<(), Fault> {
    let standing = visit.standing();
    let mut open = register::unmatched::all_open(visit.desk.tx).await?;
    open.retain(|report| report.may_be_matched_by(&standing));
    if open.is_empty() {
        let line = visit.say(Msg::new("unmatched-none"));
        return visit.last_word(line).map(drop);
    }
    let head = visit.say(Msg::new("unmatched-list").num("count", open.len()));
    let page = Page::numbered(number, open.len());
    let rows: Vec<Vec<Button>> = page
        .of(&open)
        .map(|(number, report)| vec![line(visit, number, report)])
        .chain(page.buttons(visit, Feature::Unmatched, &Word::List.written()))
        .chain([vec![home::button(visit, Command::Menu)]])
        .collect();
    visit.reply_with(head, Keyboard::Inline(rows)).map(drop)
}

fn line(visit: &Visit<'_, '_>, number: usize, report: &Unmatched) -> Button {
    let zone = visit.zone();
    let name = report.who.name.as_deref().unwrap_or(&report.display_name);
    let day = &visit.desk.house.locales;
    let day = day.date_short(visit.language, zone.day(report.since));
    let label = Msg::new("unmatched-line")
        .num("number", number)
        .text("name", name)
        .plain("day", day)
        .plain("time", i18n::time(visit.language, zone.time(report.since)));
    card::button(report, Word::Show, visit.label(label))
}

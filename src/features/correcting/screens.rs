//! The list of what is kept, and the question for one of it.

use super::DONE;
use crate::features::Visit;
use crate::features::details::{self, Details, Field, Question};
use crate::features::dialogue::{Choice, Screen};
use crate::i18n::{Html, Msg};

/// Answers in a row of the list.
const IN_A_ROW: usize = 2;

/// All that can be corrected, and as what it is kept now.
pub(super) fn list(details: &Details, offered: &[Field], visit: &Visit<'_, '_>) -> Screen {
    let title = visit.say(Msg::new("correct-list"));
    let lines = offered.iter().map(|field| line(details, *field, visit));
    let html = Html::join([title, Html::join(lines, "\n")], "\n\n");
    let choice = |field: &Field| {
        let label = visit.label(Msg::new(details::label(*field)));
        Choice::new(label, field.word())
    };
    let rows = offered.chunks(IN_A_ROW);
    let screen = rows.fold(Screen::asking(html), |screen, row| {
        screen.row(row.iter().map(choice))
    });
    let done = visit.label(Msg::new("correct-done-button"));
    screen.row([Choice::new(done, DONE)])
}

fn line(details: &Details, field: Field, visit: &Visit<'_, '_>) -> Html {
    let value = details::value(details, field, visit);
    visit.say(
        Msg::new("correct-line")
            .html("label", visit.say(Msg::new(details::label(field))))
            .html("value", value.unwrap_or_else(|| Html::plain("–"))),
    )
}

/// The question for one of it, with what is kept now.
pub(super) fn question(details: &Details, question: Question, visit: &Visit<'_, '_>) -> Screen {
    let now = line(details, question.field, visit);
    let ask = visit.say(Msg::new(sentence(question.field)));
    question.screen(details, visit, Html::join([now, ask], "\n"))
}

fn sentence(field: Field) -> &'static str {
    match field {
        Field::Village => "correct-village",
        Field::Name => "correct-name",
        Field::RtRw => "correct-rt",
        Field::Birth => "correct-birth",
        Field::Sex => "correct-sex",
        Field::Phone => "correct-phone",
        Field::Pregnancy => "correct-pregnancy",
        Field::Conditions => "correct-conditions",
        Field::Oximeter => "correct-oximeter",
    }
}

//! What an officer does: says whose it is, looks somebody up, or says why nobody can know.

use super::{Form, Word, candidates, card, case};
use crate::domain::access::Action;
use crate::domain::id::{PersonId, RandomId as _, UnmatchedId};
use crate::domain::person::Person;
use crate::domain::text::clean;
use crate::domain::unmatched::{Because, State, Unmatched};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Keyboard, Lane};
use crate::features::button::Subject;
use crate::features::dialogue::{self, Choice, Input, Screen, Turn};
use crate::features::visit::standing_button;
use crate::features::{Command, Feature, Flow, Visit, home};
use crate::i18n::{Html, Msg};
use crate::register;
use crate::register::audit::Why;

/// The longest reason that is kept, in characters.
const WORDS_MAX: usize = 300;
/// More people than fit on a screen: more of the name is asked for.
const SHOWN: usize = 10;

/// The reasons that stand on buttons.
const REASONS: [(Because, &str); 3] = [
    (Because::Trial, "trial"),
    (Because::NotFromHere, "elsewhere"),
    (Because::NotReached, "unreached"),
];

/// A button of a report that may be pressed here. Says why not, else.
pub(super) async fn press(
    visit: &mut Visit<'_, '_>,
    word: Word,
    id: UnmatchedId,
) -> Result<(), Fault> {
    let Some(report) = mine(visit, id).await? else {
        return Ok(());
    };
    match word {
        Word::Show | Word::List => show(visit, report).await,
        Word::Other => dialogue::begin(visit, Flow::Unmatched(Form::Search { report: id })).await,
        Word::Cannot => dialogue::begin(visit, Flow::Unmatched(Form::Because { report: id })).await,
        Word::New => new(visit, &report).await,
        Word::Is(person) => sure(visit, &report, person).await,
        Word::Yes(person) => yes(visit, report, person).await,
    }
}

/// The report, if it is open and whoever is here may say whose it is.
async fn mine(visit: &mut Visit<'_, '_>, id: UnmatchedId) -> Result<Option<Unmatched>, Fault> {
    let Some(report) = register::unmatched::find(visit.desk.tx, id).await? else {
        dialogue::old_button(visit).await?;
        return Ok(None);
    };
    if !report.may_be_matched_by(&visit.standing()) || report.chat == visit.chat.0 {
        visit.popup(Msg::new("unmatched-not-yours"));
        return Ok(None);
    }
    if !report.is_open() {
        visit.popup(Msg::new("unmatched-answered"));
        case::refresh(&mut visit.desk, &report).await?;
        return Ok(None);
    }
    Ok(Some(report))
}

async fn show(visit: &mut Visit<'_, '_>, mut report: Unmatched) -> Result<(), Fault> {
    let Some(member) = visit.staff.clone() else {
        return Ok(());
    };
    case::deal(&mut visit.desk, &mut report, &member).await?;
    case::keep(&mut visit.desk, &report).await
}

/// Nobody of the register: they are asked to register, or the officer enters them.
async fn new(visit: &mut Visit<'_, '_>, report: &Unmatched) -> Result<(), Fault> {
    let chat = ChatId(report.chat);
    let language = visit.desk.language_of(chat).await?;
    let line = visit
        .desk
        .say(language, Msg::new("unmatched-please-register"));
    let label = Msg::new("home-register-button");
    let register = standing_button(
        visit.desk.label(language, label),
        Feature::Onboarding,
        "register",
        Subject::None,
    );
    let keyboard = Keyboard::Inline(vec![vec![register]]);
    visit.desk.send(chat, Lane::Reply, line, keyboard, None)?;
    let line = visit.say(Msg::new("unmatched-new"));
    let enrol = visit
        .may(Action::Enrol)
        .then(|| vec![home::button(visit, Command::Enrol)]);
    let label = visit.label(Msg::new("unmatched-other-button"));
    let other = vec![card::button(report, Word::Other, label)];
    let rows = enrol.into_iter().chain([other]).collect();
    visit.reply_with(line, Keyboard::Inline(rows)).map(drop)
}

/// The person, if whoever is here may name them.
async fn named(visit: &mut Visit<'_, '_>, person: PersonId) -> Result<Option<Person>, Fault> {
    let Some(person) = register::person::find(visit.desk.tx, person).await? else {
        dialogue::old_button(visit).await?;
        return Ok(None);
    };
    let may = visit.may_in(Action::MatchPeople, &person.area());
    if !may || visit.account.person == Some(person.id) {
        visit.popup(Msg::new("unmatched-not-yours"));
        return Ok(None);
    }
    Ok(Some(person))
}

/// Asked once more: it becomes a part of somebody's history.
async fn sure(
    visit: &mut Visit<'_, '_>,
    report: &Unmatched,
    person: PersonId,
) -> Result<(), Fault> {
    let Some(person) = named(visit, person).await? else {
        return Ok(());
    };
    let question = Msg::new("unmatched-sure")
        .text("name", person.name.as_str())
        .plain("year", person.birth.year().to_string())
        .plain("place", person.rt_rw.to_string());
    let html = visit.say(question);
    let yes = visit.label(Msg::new("unmatched-yes-button"));
    let back = visit.label(Msg::new("back-button"));
    let rows = vec![
        vec![card::button(report, Word::Yes(person.id), yes)],
        vec![card::button(report, Word::Show, back)],
    ];
    visit.reply_with(html, Keyboard::Inline(rows)).map(drop)
}

async fn yes(visit: &mut Visit<'_, '_>, report: Unmatched, person: PersonId) -> Result<(), Fault> {
    let Some(person) = named(visit, person).await? else {
        return Ok(());
    };
    let Some(by) = visit.account.person else {
        return Ok(());
    };
    let chat = ChatId(report.chat);
    case::matched(&mut visit.desk, report, &person, Some(by)).await?;
    register::audit::looked(visit.desk.tx, by, person.id, Why::Matched)?;
    case::tell(&mut visit.desk, chat, "unmatched-told-matched").await?;
    tell_the_person(visit, chat, &person).await?;
    let line = Msg::new("unmatched-done").text("name", person.name.as_str());
    let html = visit.say(line);
    let link = standing_button(
        visit.label(Msg::new("unmatched-link-button")),
        Feature::Relink,
        "person",
        Subject::Thing(person.id.bits()),
    );
    let rows = vec![vec![link], vec![home::button(visit, Command::Menu)]];
    visit.reply_with(html, Keyboard::Inline(rows)).map(drop)
}

/// On their own telephones it is read that somebody has reported for them.
async fn tell_the_person(
    visit: &mut Visit<'_, '_>,
    from: ChatId,
    person: &Person,
) -> Result<(), Fault> {
    for chat in visit.desk.chats_about(person).await? {
        if chat == from {
            continue;
        }
        let language = visit.desk.language_of(chat).await?;
        let address = visit.desk.address(language, person);
        let line = Msg::new("unmatched-told-person").plain("address", address);
        let line = visit.desk.say(language, line);
        let keyboard = home::way_back(&visit.desk, language);
        visit
            .desk
            .send(chat, Lane::Reminder, line, keyboard, None)?;
    }
    Ok(())
}

/// Whom the officer looks for.
pub(super) fn search_screen(visit: &Visit<'_, '_>) -> Screen {
    Screen::asking(visit.say(Msg::new("unmatched-search")))
}

pub(super) async fn searched(
    visit: &mut Visit<'_, '_>,
    id: UnmatchedId,
    input: Input<'_>,
) -> Result<Turn, Fault> {
    let Input::Text(text) = input else {
        return Ok(Turn::Stray);
    };
    let choice = Some(Html::plain(&clean::line(text, WORDS_MAX)));
    let Some(report) = mine(visit, id).await? else {
        let line = visit.say(Msg::new("unmatched-answered"));
        visit.last_word(line)?;
        return Ok(Turn::Done { choice });
    };
    let people = candidates::typed(&visit.desk, &visit.standing(), text).await?;
    let line = match people.len() {
        0 => Msg::new("unmatched-nobody"),
        many if many > SHOWN => Msg::new("relink-too-many").num("count", many),
        _ => Msg::new("relink-found"),
    };
    let found = people.iter().take(SHOWN);
    let found = found.map(|one| vec![card::choice(&visit.desk, visit.language, &report, one)]);
    let again = visit.label(Msg::new("unmatched-other-button"));
    let back = visit.label(Msg::new("back-button"));
    let rows = found
        .chain([
            vec![card::button(&report, Word::Other, again)],
            vec![card::button(&report, Word::Show, back)],
        ])
        .collect();
    let html = visit.say(line);
    visit.reply_with(html, Keyboard::Inline(rows))?;
    Ok(Turn::Done { choice })
}

/// Why it can't be matched.
pub(super) fn because_screen(visit: &Visit<'_, '_>) -> Screen {
    let screen = Screen::asking(visit.say(Msg::new("unmatched-because")));
    let screen = REASONS.iter().fold(screen, |screen, (because, word)| {
        let label = visit.label(Msg::new(card::because_id(*because)));
        screen.row([Choice::new(label, *word)])
    });
    screen.row([Choice::new(visit.label(Msg::new("back-button")), "keep")])
}

pub(super) async fn because(
    visit: &mut Visit<'_, '_>,
    id: UnmatchedId,
    input: Input<'_>,
) -> Result<Turn, Fault> {
    let (because, words) = match input {
        Input::Word("keep") => {
            if let Some(report) = mine(visit, id).await? {
                show(visit, report).await?;
            }
            return Ok(Turn::Done { choice: None });
        }
        Input::Word(word) => match REASONS.iter().find(|(_, known)| *known == word) {
            Some((because, _)) => (*because, None),
            None => return Ok(Turn::Stray),
        },
        Input::Text(text) => match clean::paragraph(text, WORDS_MAX) {
            words if !words.contains(char::is_alphanumeric) => return Ok(Turn::Stray),
            words => (Because::Other, Some(words)),
        },
        Input::Contact { .. } | Input::Location | Input::Media { .. } => return Ok(Turn::Stray),
    };
    let choice = match &words {
        Some(words) => Html::plain(words),
        None => visit.say(Msg::new(card::because_id(because))),
    };
    let choice = Some(choice);
    let (Some(mut report), Some(by)) = (mine(visit, id).await?, visit.account.person) else {
        let line = visit.say(Msg::new("unmatched-answered"));
        visit.last_word(line)?;
        return Ok(Turn::Done { choice });
    };
    let at = visit.desk.now();
    report.state = State::Unmatchable {
        by,
        at,
        because,
        words,
    };
    case::refresh(&mut visit.desk, &report).await?;
    case::keep(&mut visit.desk, &report).await?;
    case::tell(
        &mut visit.desk,
        ChatId(report.chat),
        "unmatched-told-closed",
    )
    .await?;
    let line = visit.say(Msg::new("unmatched-closed-done"));
    visit.last_word(line)?;
    Ok(Turn::Done { choice })
}

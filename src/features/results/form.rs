//! What is typed: a new session, a name to look for, a list of results.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::case::Case;
use super::word::Word;
use super::{board, kind_name, labelled, list_file, paste, people};
use crate::domain::access::Action;
use crate::domain::id::{RandomId, TestSessionId};
use crate::domain::place::{Area, VillageId};
use crate::domain::test_result::{TestKind, TestSession};
use crate::domain::text::clean;
use crate::engine::Fault;
use crate::engine::outgoing::{Button, Keyboard};
use crate::features::dialogue::{self, Choice, Dialogue, Input, Screen, Turn};
use crate::features::villages;
use crate::features::{Flow, Visit, finding, which_day};
use crate::i18n::{Html, Msg};
use crate::register::test_result::SessionFile;

/// Longest name of a place, in characters.
const PLACE_MAX: usize = 60;
/// More people than fit on a screen: more of the name is asked for.
const SHOWN: usize = 10;

const CANCEL: &str = "cancel";
const SAVE: &str = "save";
const AGAIN: &str = "again";
const HALL: &str = "hall";
const PUSKESMAS: &str = "puskesmas";

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// A new session.
    New(New),
    /// A list of results.
    Paste {
        /// For which session.
        session: TestSessionId,
        /// What was pasted, while its preview is shown.
        text: Option<String>,
    },
    /// Somebody to add.
    Search {
        /// To which session.
        session: TestSessionId,
    },
}

/// A session in the making.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct New {
    village: Option<VillageId>,
    kind: Option<TestKind>,
    on: Option<NaiveDate>,
    /// Whether the village was the only one, so that nobody was asked.
    only_village: bool,
}

/// Asks for a new session.
pub(super) async fn begin_session(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    dialogue::pause(visit).await?;
    let village = match places(visit).as_slice() {
        [] => {
            visit.popup(Msg::new("results-not-yours"));
            return Ok(());
        }
        [only] => Some(only.clone()),
        _ => None,
    };
    let new = New {
        only_village: village.is_some(),
        village,
        ..New::default()
    };
    dialogue::begin(visit, Flow::Results(Form::New(new))).await
}

/// Asks for a list.
pub(super) async fn begin_paste(visit: &mut Visit<'_, '_>, case: &Case) -> Result<(), Fault> {
    dialogue::pause(visit).await?;
    let form = Form::Paste {
        session: case.session().id,
        text: None,
    };
    dialogue::begin(visit, Flow::Results(form)).await
}

/// Asks for a name or a number.
pub(super) async fn begin_search(visit: &mut Visit<'_, '_>, case: &Case) -> Result<(), Fault> {
    dialogue::pause(visit).await?;
    let session = case.session().id;
    dialogue::begin(visit, Flow::Results(Form::Search { session })).await
}

/// The villages whose results may be entered by whoever is here.
fn places(visit: &Visit<'_, '_>) -> Vec<VillageId> {
    let villages = visit.desk.house.config.villages.iter();
    villages
        .map(|village| village.id.clone())
        .filter(|id| visit.may_in(Action::EnterResults, &Area::Village(id.clone())))
        .collect()
}

fn kind_word(kind: TestKind) -> &'static str {
    match kind {
        TestKind::RapidAntibody => "rapid",
        TestKind::Antigen => "antigen",
        TestKind::Pcr => "pcr",
    }
}

fn cancel(visit: &Visit<'_, '_>) -> Choice {
    Choice::new(visit.label(Msg::new("cancel-button")), CANCEL)
}

impl Form {
    /// Whether it is offered again after another command interrupted it.
    #[must_use]
    pub fn worth_resuming(&self) -> bool {
        match self {
            Self::New(_) | Self::Search { .. } => false,
            Self::Paste { text, .. } => text.is_some(),
        }
    }
}

impl New {
    fn screen(&self, visit: &Visit<'_, '_>) -> Screen {
        if self.village.is_none() {
            return village_screen(visit);
        }
        let Some(kind) = self.kind else {
            let screen = Screen::asking(visit.say(Msg::new("results-ask-kind")));
            let screen = TestKind::ALL.into_iter().fold(screen, |screen, kind| {
                let label = visit.label(kind_name(kind));
                screen.row([Choice::new(label, kind_word(kind))])
            });
            return screen.row([cancel(visit)]);
        };
        if self.on.is_none() {
            let kind = visit.say(kind_name(kind));
            let question = visit.say(Msg::new("results-ask-day").html("kind", kind));
            return Screen::asking(question).row(which_day::buttons(visit));
        }
        let hall = visit.label(Msg::new("results-hall"));
        let mut screen = Screen::asking(visit.say(Msg::new("results-ask-place")));
        screen = screen.row([Choice::new(hall, HALL)]);
        match self.puskesmas(visit) {
            Some(name) => screen.row([Choice::new(name, PUSKESMAS)]),
            None => screen,
        }
    }

    fn puskesmas(&self, visit: &Visit<'_, '_>) -> Option<String> {
        let village = visit.desk.house.village(self.village.as_ref()?)?;
        Some(village.puskesmas.name.clone())
    }

    async fn answer(&mut self, visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
        if self.village.is_none() {
            return Ok(self.take_village(visit, input));
        }
        if self.kind.is_none() {
            return Ok(self.take_kind(visit, input));
        }
        match self.on {
            None => Ok(self.take_day(visit, input)),
            Some(on) => self.take_place(visit, input, on).await,
        }
    }

    fn take_village(&mut self, visit: &Visit<'_, '_>, input: Input<'_>) -> Turn {
        let villages = visit.desk.house.config.villages.iter();
        let mine = places(visit);
        let mut villages = villages.filter(|village| mine.contains(&village.id));
        let chosen = match input {
            Input::Word(word) => villages.find(|village| village.id.as_str() == word),
            Input::Text(text) => match villages::typed(villages, text) {
                Ok(village) => Some(village),
                Err(why) => return Turn::Refused(visit.say(why)),
            },
            Input::Contact { .. } | Input::Location | Input::Media { .. } => None,
        };
        match chosen {
            Some(village) => {
                self.village = Some(village.id.clone());
                let choice = Html::plain(&villages::label(village));
                Turn::Next { choice }
            }
            None => Turn::Stray,
        }
    }

    fn take_kind(&mut self, visit: &Visit<'_, '_>, input: Input<'_>) -> Turn {
        let Input::Word(word) = input else {
            return Turn::Stray;
        };
        match TestKind::ALL
            .into_iter()
            .find(|kind| kind_word(*kind) == word)
        {
            Some(kind) => {
                self.kind = Some(kind);
                let choice = visit.say(kind_name(kind));
                Turn::Next { choice }
            }
            None => Turn::Stray,
        }
    }

    fn take_day(&mut self, visit: &Visit<'_, '_>, input: Input<'_>) -> Turn {
        let Some(village) = &self.village else {
            return Turn::Stray;
        };
        let today = visit.desk.today(village);
        let day = match which_day::take(visit, input, today) {
            Ok(day) => day,
            Err(turn) => return turn,
        };
        self.on = Some(day);
        let date = visit.desk.house.locales.date(visit.language, day);
        Turn::Next {
            choice: Html::plain(&date),
        }
    }

    async fn take_place(
        &mut self,
        visit: &mut Visit<'_, '_>,
        input: Input<'_>,
        on: NaiveDate,
    ) -> Result<Turn, Fault> {
        let place = match input {
            Input::Word(HALL) => visit.label(Msg::new("results-hall")),
            Input::Word(PUSKESMAS) => self.puskesmas(visit).unwrap_or_default(),
            Input::Text(text) => clean::line(text, PLACE_MAX),
            Input::Word(_) | Input::Contact { .. } | Input::Location | Input::Media { .. } => {
                return Ok(Turn::Stray);
            }
        };
        if place
            .chars()
            .filter(|letter| letter.is_alphabetic())
            .count()
            < 2
        {
            return Ok(Turn::Refused(
                visit.say(Msg::new("results-place-unreadable")),
            ));
        }
        let (Some(village), Some(kind), Some(led_by)) =
            (self.village.clone(), self.kind, visit.account.person)
        else {
            return Ok(Turn::Stray);
        };
        if !visit.may_in(Action::EnterResults, &Area::Village(village.clone())) {
            return Ok(Turn::Refused(visit.say(Msg::new("results-not-yours"))));
        }
        let choice = Some(Html::plain(&place));
        let session = TestSession {
            id: visit.desk.tx.new_id()?,
            on,
            kind,
            place,
            village,
            led_by,
            since: visit.desk.now(),
            people: Vec::new(),
        };
        let file = SessionFile {
            session,
            cards: Vec::new(),
        };
        let mut case = Case::of(&visit.desk, file).await?;
        anew(visit);
        board::show(visit, &mut case).await?;
        Ok(Turn::Done { choice })
    }

    fn back(&mut self) -> bool {
        if self.on.take().is_some() || self.kind.take().is_some() {
            return true;
        }
        !self.only_village && self.village.take().is_some()
    }
}

/// What comes is a message of its own: the question stays where it was.
fn anew(visit: &mut Visit<'_, '_>) {
    if let Some(pressed) = &mut visit.pressed {
        pressed.message = None;
    }
}

fn village_screen(visit: &Visit<'_, '_>) -> Screen {
    let mine = places(visit);
    let question = Screen::asking(visit.say(Msg::new("results-ask-village")));
    if mine.len() > villages::BUTTONS_MAX {
        return question.row([cancel(visit)]);
    }
    let house = visit.desk.house;
    let chosen = mine.iter().filter_map(|id| house.village(id));
    let screen = chosen.fold(question, |screen, village| {
        screen.row([Choice::new(villages::label(village), village.id.as_str())])
    });
    screen.row([cancel(visit)])
}

/// The session of a flow, for whoever may still lead it.
async fn session(visit: &Visit<'_, '_>, id: TestSessionId) -> Result<Option<Case>, Fault> {
    let case = Case::find(&visit.desk, id).await?;
    Ok(case.filter(|case| visit.may_in(Action::EnterResults, &case.area())))
}

async fn paste_screen(
    visit: &Visit<'_, '_>,
    id: TestSessionId,
    text: Option<&str>,
) -> Result<Screen, Fault> {
    let (Some(text), Some(case)) = (text, session(visit, id).await?) else {
        let question = visit.say(Msg::new("results-ask-list"));
        return Ok(Screen::asking(question).row([cancel(visit)]));
    };
    let meant = paste::read(visit, &case, text).await?;
    let mut screen = Screen::asking(paste::preview(visit, &case, &meant));
    if !meant.known.is_empty() {
        let label = Msg::new("results-save-button").num("count", meant.known.len());
        screen = screen.row([Choice::new(visit.label(label), SAVE)]);
    }
    let again = visit.label(Msg::new("results-again-button"));
    Ok(screen.row([Choice::new(again, AGAIN), cancel(visit)]))
}

/// Back at the card, in a new message.
async fn back_at(visit: &mut Visit<'_, '_>, id: TestSessionId) -> Result<Turn, Fault> {
    anew(visit);
    match session(visit, id).await? {
        Some(mut case) => board::show(visit, &mut case).await?,
        None => {
            let line = visit.say(Msg::new("results-not-yours"));
            visit.last_word(line)?;
        }
    }
    Ok(Turn::Done { choice: None })
}

async fn save(visit: &mut Visit<'_, '_>, id: TestSessionId, text: &str) -> Result<Turn, Fault> {
    let Some(mut case) = session(visit, id).await? else {
        return back_at(visit, id).await;
    };
    let meant = paste::read(visit, &case, text).await?;
    let Some(count) = paste::keep(visit, &mut case, meant).await? else {
        let why = visit.say(Msg::new("results-full-toast").text("name", ""));
        return Ok(Turn::Refused(why));
    };
    let line = visit.say(Msg::new("results-saved").num("count", count));
    visit.reply(line)?;
    anew(visit);
    board::show(visit, &mut case).await?;
    let choice = Some(visit.say(Msg::new("results-save-button").num("count", count)));
    Ok(Turn::Done { choice })
}

async fn search(visit: &mut Visit<'_, '_>, id: TestSessionId, text: &str) -> Result<Turn, Fault> {
    let Some(case) = session(visit, id).await? else {
        return back_at(visit, id).await;
    };
    let found = finding::found(visit, text, Action::EnterResults).await?;
    if found.is_empty() {
        return Ok(Turn::Refused(visit.say(Msg::new("results-search-nobody"))));
    }
    let mut rows: Vec<Vec<Button>> = Vec::new();
    for person in found.iter().take(SHOWN) {
        people::look(visit, person.id).await?;
        let label = Msg::new("relink-choice")
            .text("name", person.name.as_str())
            .plain("year", person.birth.year().to_string())
            .plain("place", person.rt_rw.to_string());
        let word = Word::Add.with(case.bits());
        rows.push(vec![labelled(visit.label(label), &word, person.id.bits())]);
    }
    let label = visit.label(Msg::new("results-card-button"));
    rows.push(vec![labelled(label, Word::Show.name(), case.bits())]);
    let msg = Msg::new("results-search-found").num("count", found.len());
    let html = visit.say(msg);
    visit.reply_with(html, Keyboard::Inline(rows))?;
    let choice = Some(Html::plain(&clean::line(text, PLACE_MAX)));
    Ok(Turn::Done { choice })
}

impl Dialogue for Form {
    async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        match self {
            Self::New(new) => Ok(new.screen(visit)),
            Self::Paste { session, text } => paste_screen(visit, *session, text.as_deref()).await,
            Self::Search { .. } => {
                let question = visit.say(Msg::new("results-ask-name"));
                Ok(Screen::asking(question).row([cancel(visit)]))
            }
        }
    }

    async fn answer(&mut self, visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
        if let Input::Word(CANCEL) = input {
            return match self {
                Self::New(_) => {
                    let line = visit.say(Msg::new("cancelled"));
                    visit.last_word(line)?;
                    Ok(Turn::Done { choice: None })
                }
                Self::Paste { session, .. } | Self::Search { session } => {
                    back_at(visit, *session).await
                }
            };
        }
        match (self, input) {
            (Self::New(new), input) => new.answer(visit, input).await,
            (Self::Paste { session, text }, Input::Word(SAVE)) => match text.clone() {
                Some(text) => save(visit, *session, &text).await,
                None => Ok(Turn::Stray),
            },
            (Self::Paste { text, .. }, Input::Word(AGAIN)) => {
                *text = None;
                let choice = visit.say(Msg::new("results-again-button"));
                Ok(Turn::Next { choice })
            }
            (Self::Paste { text, .. }, Input::Text(typed)) => {
                if crate::domain::text::result_list::read(typed).is_empty() {
                    return Ok(Turn::Refused(
                        visit.say(Msg::new("results-list-unreadable")),
                    ));
                }
                *text = Some(typed.to_owned());
                let choice = visit.say(Msg::new("results-list-taken"));
                Ok(Turn::Next { choice })
            }
            (
                Self::Paste { session, .. },
                Input::Media {
                    file: Some(file), ..
                },
            ) => list_file::fetch(visit, *session, file),
            (Self::Paste { .. }, Input::Media { .. }) => {
                Ok(Turn::Refused(visit.say(Msg::new("results-no-files"))))
            }
            (Self::Search { session }, Input::Text(text)) => search(visit, *session, text).await,
            (
                Self::Paste { .. } | Self::Search { .. },
                Input::Word(_) | Input::Contact { .. } | Input::Location | Input::Media { .. },
            ) => Ok(Turn::Stray),
        }
    }

    fn back(&mut self) -> bool {
        match self {
            Self::New(new) => new.back(),
            Self::Paste { .. } | Self::Search { .. } => false,
        }
    }

    fn needs(&self) -> Action {
        Action::EnterResults
    }

    fn can_go_back(&self) -> bool {
        match self {
            Self::New(new) => new.clone().back(),
            Self::Paste { .. } | Self::Search { .. } => false,
        }
    }

    fn stand_at(&mut self, other: &Self) {
        if let (Self::New(new), Self::New(other)) = (self, other) {
            if other.village.is_none() {
                new.village = None;
            } else if other.on.is_none() {
                new.on = None;
            }
        }
    }
}

//! The card of a question, as one member of staff sees it now.
//!
//! Before it is taken: initials, age, neighbourhood, and what was asked. Name and number
//! only for whoever has taken or answered it. Once somebody else has it, a line remains.

use crate::clock::Moment;
use crate::domain::id::{PersonId, RandomId};
use crate::domain::language::Language;
use crate::domain::question::{Entry, Fact, Kind, Said, State};
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::engine::incoming::{ChatId, TelegramMessageId};
use crate::engine::outgoing::{Body, Button, Keyboard, Lane, MessageRef};
use crate::features::button::Subject;
use crate::features::visit::standing_button;
use crate::features::{Desk, Feature, naming, portrait};
use crate::i18n::{Html, Msg, time};
use crate::register;
use crate::register::question::Card;

use super::case::Case;
use super::word::Word;

/// So many of the last things that were said stand on the card.
const SAID_SHOWN: usize = 6;
/// So many messages are passed on to one telephone for one answer.
const PASSED_ON_AT_MOST: usize = 10;

/// Puts a new card on a telephone, in place of an older one, and what was sent beside
/// the words below it.
pub(super) async fn deal(
    desk: &mut Desk<'_, '_>,
    case: &mut Case,
    who: PersonId,
) -> Result<(), Fault> {
    let Some(member) = case.crew.member(who).cloned() else {
        return Ok(());
    };
    let (html, buttons) = render(desk, case, &member).await?;
    let keyboard = if buttons.is_empty() {
        Keyboard::None
    } else {
        Keyboard::Inline(buttons)
    };
    let chat = ChatId(member.chat);
    let memo = Some(case.card_memo(who));
    let message = desk.send(chat, Lane::Reply, html, keyboard, memo)?;
    let copied = put_away(desk, case, who).await?;
    case.file.cards.push(Card {
        staff: who,
        chat,
        message,
        copied,
    });
    bring(desk, case, who)
}

/// Of the card that this telephone has had, a line remains: a newer one is below. Gives
/// what was passed on to it already.
async fn put_away(
    desk: &mut Desk<'_, '_>,
    case: &mut Case,
    who: PersonId,
) -> Result<Vec<i32>, Fault> {
    let cards = std::mem::take(&mut case.file.cards);
    let (old, kept) = cards.into_iter().partition(|card| card.staff == who);
    case.file.cards = kept;
    let old: Vec<Card> = old;
    let mut copied = Vec::new();
    for card in old {
        let language = desk.language_of(card.chat).await?;
        let line = desk.say(language, Msg::new("ask-card-below"));
        edit(desk, &card, line, Vec::new())?;
        copied.extend(card.copied);
    }
    Ok(copied)
}

/// Passes on what a quotation can't hold and this telephone has not got yet.
pub(super) fn bring(desk: &mut Desk<'_, '_>, case: &mut Case, who: PersonId) -> Result<(), Fault> {
    let waiting: Vec<Said> = case.question().unanswered().into_iter().cloned().collect();
    let passed_on = waiting.iter().filter(|said| said.kind.is_passed_on());
    let excess = passed_on.clone().count().saturating_sub(PASSED_ON_AT_MOST);
    let passed_on: Vec<&Said> = passed_on.skip(excess).collect();
    let Some(card) = case.file.cards.iter_mut().find(|card| card.staff == who) else {
        return Ok(());
    };
    for said in passed_on {
        if !card.copied.contains(&said.message) {
            card.copied.push(said.message);
            copy(desk, card.chat, said, None)?;
        }
    }
    Ok(())
}

/// Passes a message on as it is, without showing whose it was.
pub(super) fn copy(
    desk: &mut Desk<'_, '_>,
    to: ChatId,
    said: &Said,
    memo: Option<crate::features::Memo>,
) -> Result<(), Fault> {
    let body = Body::Copy {
        from: ChatId(said.chat),
        message: TelegramMessageId(said.message),
    };
    desk.send_body(to, Lane::Reply, body, memo)?;
    Ok(())
}

fn edit(
    desk: &mut Desk<'_, '_>,
    card: &Card,
    html: Html,
    buttons: Vec<Vec<Button>>,
) -> Result<(), Fault> {
    let body = Body::Edit {
        of: MessageRef::Sent(card.message),
        html: html.fit_message().into_string(),
        buttons,
    };
    desk.send_body(card.chat, Lane::Reply, body, None)?;
    Ok(())
}

/// Brings all cards up to date but the one that is fresh. Rings nobody.
pub(super) async fn refresh_but(
    desk: &mut Desk<'_, '_>,
    case: &Case,
    fresh: Option<PersonId>,
) -> Result<(), Fault> {
    for card in &case.file.cards {
        if Some(card.staff) == fresh {
            continue;
        }
        let (html, buttons) = match case.crew.member(card.staff) {
            Some(member) => render(desk, case, member).await?,
            None => {
                let language = desk.house.config.default_language;
                (desk.say(language, Msg::new("ask-not-yours")), Vec::new())
            }
        };
        edit(desk, card, html, buttons)?;
    }
    Ok(())
}

/// Who it is, without the name; and who asks, where that is somebody else.
pub(super) fn who(desk: &Desk<'_, '_>, language: Language, case: &Case) -> Html {
    portrait::unnamed(desk, language, &case.about)
}

/// What is on the card, and its buttons.
async fn render(
    desk: &Desk<'_, '_>,
    case: &Case,
    reader: &StaffMember,
) -> Result<(Html, Vec<Vec<Button>>), Fault> {
    let language = desk.language_of(ChatId(reader.chat)).await?;
    if !case.crew.may(reader) {
        let html = desk.say(language, Msg::new("ask-not-yours"));
        return Ok((html, Vec::new()));
    }
    let standing = standing(desk, language, case).await?;
    let words = Words {
        desk,
        language,
        case,
        reader: reader.id,
    };
    Ok((words.html(standing), words.buttons()))
}

/// The day of isolation and the last grade.
async fn standing(desk: &Desk<'_, '_>, language: Language, case: &Case) -> Result<Html, Fault> {
    let person = &case.about;
    let today = desk.today(&person.village);
    let stay = register::isolation::active(desk.tx, person.id).await?;
    let day = stay.map(|stay| {
        let day = naming::day_of_isolation(stay.day_number(today), stay.length_days);
        desk.say(language, day)
    });
    let last = register::report::last_until(desk.tx, person.id, today).await?;
    let grade = last.map(|report| {
        let msg = Msg::new("ask-last-grade")
            .html("grade", desk.say(language, naming::grade(report.grade)))
            .plain("day", desk.house.locales.date_short(language, report.day));
        desk.say(language, msg)
    });
    Ok(Html::join([day, grade].into_iter().flatten(), " · "))
}

struct Words<'c, 'd, 't> {
    desk: &'c Desk<'d, 't>,
    language: Language,
    case: &'c Case,
    reader: PersonId,
}

impl Words<'_, '_, '_> {
    fn say(&self, msg: Msg) -> Html {
        self.desk.say(self.language, msg)
    }

    fn time(&self, at: Moment) -> String {
        let zone = self.case.zone(self.desk);
        let hour = time(self.language, zone.time(at));
        if zone.day(at) == zone.day(self.desk.now()) {
            return hour;
        }
        let day = self
            .desk
            .house
            .locales
            .date_short(self.language, zone.day(at));
        format!("{day} {hour}")
    }

    fn html(&self, standing: Html) -> Html {
        let title = Msg::new("ask-title").html("who", who(self.desk, self.language, self.case));
        let head = [self.say(title), self.on_behalf(), standing, self.state()];
        let head = Html::join(head, "\n");
        if !self.is_readers_business() {
            return head.fit_message();
        }
        let parts = [head, self.identity(), self.thread(), self.marks()];
        Html::join(parts, "\n\n").fit_message()
    }

    /// What others have taken or answered is theirs.
    fn is_readers_business(&self) -> bool {
        match self.case.question().state() {
            State::Lying { .. } | State::With { .. } => true,
            State::Taken { by, .. } | State::Answered { by, .. } => *by == self.reader,
            State::Closed { .. } | State::Lapsed => false,
        }
    }

    fn on_behalf(&self) -> Html {
        if self.case.about.id == self.case.asker.id {
            return Html::default();
        }
        let asker = portrait::unnamed(self.desk, self.language, &self.case.asker);
        self.say(Msg::new("ask-on-behalf").html("who", asker))
    }

    fn state(&self) -> Html {
        let name = |who: PersonId| self.case.crew.name(who);
        let msg = match self.case.question().state() {
            State::Lying { .. } => Msg::new("ask-lies"),
            State::With { who, since } if *who == self.reader => {
                Msg::new("ask-with-you").plain("time", self.time(*since))
            }
            State::With { who, since } => Msg::new("ask-with")
                .text("staff", name(*who))
                .plain("time", self.time(*since)),
            State::Taken { by, .. } if *by == self.reader => Msg::new("ask-taken-by-you"),
            State::Taken { by, .. } => Msg::new("ask-taken").text("staff", name(*by)),
            State::Answered { by, at } => Msg::new("ask-answered")
                .text("staff", name(*by))
                .plain("time", self.time(*at)),
            State::Closed { by, at } => Msg::new("ask-closed")
                .text("staff", name(*by))
                .plain("time", self.time(*at)),
            State::Lapsed => Msg::new("ask-lapsed"),
        };
        self.say(msg)
    }

    fn identity(&self) -> Html {
        if !self.case.question().is_known_to(self.reader) {
            return Html::default();
        }
        let asker = portrait::named(self.desk, self.language, &self.case.asker);
        if self.case.about.id == self.case.asker.id {
            return asker;
        }
        let about = Msg::new("ask-about").text("name", self.case.about.name.as_str());
        Html::join([self.say(about), asker], "\n")
    }

    fn marks(&self) -> Html {
        if self.case.question().is_unreachable() {
            return self.say(Msg::new("ask-unreachable"));
        }
        Html::default()
    }

    /// The last things that were said, the newest last.
    fn thread(&self) -> Html {
        let history = self.case.question().history();
        let mut seen = Vec::new();
        let mut said: Vec<Html> = Vec::new();
        for entry in history.iter().rev() {
            let Some(one) = entry.fact.said() else {
                continue;
            };
            if seen.contains(&(one.chat, one.message)) {
                continue;
            }
            seen.push((one.chat, one.message));
            said.push(self.said(entry, one));
        }
        said.truncate(SAID_SHOWN);
        said.reverse();
        Html::join(said, "\n")
    }

    fn said(&self, entry: &Entry, said: &Said) -> Html {
        let speaker = if let Fact::Answered { by, .. } = &entry.fact {
            Msg::new("ask-staff-said").text("staff", self.case.crew.name(*by))
        } else {
            Msg::new("ask-asker-said")
        };
        let line = speaker.plain("time", self.time(entry.at));
        let what = match said.kind {
            Kind::Words => None,
            Kind::Letter => Some(self.say(Msg::new("ask-letter"))),
            Kind::Photo => Some(self.say(Msg::new("ask-photo"))),
            Kind::Voice => Some(self.say(Msg::new("ask-voice"))),
        };
        let line = Html::join([Some(self.say(line)), what].into_iter().flatten(), " ");
        let quote = said.text.as_deref().map(Html::quote);
        Html::join([Some(line), quote].into_iter().flatten(), "\n")
    }

    fn buttons(&self) -> Vec<Vec<Button>> {
        let rows: &[&[Word]] = match self.case.question().state() {
            State::With { who, .. } if *who == self.reader => {
                &[&[Word::Answer], &[Word::Phone, Word::Pass]]
            }
            State::Lying { .. } | State::With { .. } => &[&[Word::Answer], &[Word::Phone]],
            State::Taken { by, .. } if *by == self.reader => {
                &[&[Word::Answer], &[Word::Phoned], &[Word::Pass, Word::Done]]
            }
            State::Answered { by, .. } if *by == self.reader => &[&[Word::Answer]],
            State::Taken { .. } | State::Answered { .. } | State::Closed { .. } | State::Lapsed => {
                &[]
            }
        };
        let row = |words: &&[Word]| {
            let id = self.case.id().bits();
            let one = |word: &Word| button(self.desk, self.language, *word, id);
            words.iter().map(one).collect()
        };
        rows.iter().map(row).collect()
    }
}

/// One button of a question.
pub(super) fn button(desk: &Desk<'_, '_>, language: Language, word: Word, question: u64) -> Button {
    let label = desk.label(language, Msg::new(word.label()));
    labelled(label, word, question)
}

/// One button of a question, with a label of its own.
pub(super) fn labelled(label: String, word: Word, question: u64) -> Button {
    standing_button(label, Feature::Ask, word.name(), Subject::Thing(question))
}

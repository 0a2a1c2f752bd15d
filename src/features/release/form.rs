//! What is asked before a decision: until when, why, what became of them. The edition of the
//! stay is carried along: what was decided meanwhile by somebody else is not overwritten.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::card::{self, Seen};
use super::length::{LONGEST, days, fits, typed};
use super::{anew, decide, tell};
use crate::domain::access::Action;
use crate::domain::alert::Subject;
use crate::domain::id::PersonId;
use crate::domain::isolation::Isolation;
use crate::domain::stay_end::{Because, Reason, StayEnd};
use crate::domain::text::clean;
use crate::engine::Fault;
use crate::features::dialogue::{self, Choice, Dialogue, Input, Screen, Turn};
use crate::features::ending::{self, By};
use crate::features::{Flow, Visit, naming, verdict};
use crate::i18n::{Html, Msg};
use crate::register;

/// Longest reason, in characters.
const WORDS_MAX: usize = 200;

const CANCEL: &str = "cancel";
const SKIP: &str = "skip";
const YES: &str = "yes";

/// A decision in the making.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// About whom.
    person: PersonId,
    /// Upon what.
    edition: u64,
    /// What is decided.
    what: What,
}

/// What is decided, and what is known of it by now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum What {
    /// Another last day.
    Length {
        longer: bool,
        last: Option<NaiveDate>,
    },
    /// It is over although something speaks against it.
    AllTheSame,
    /// It has ended otherwise.
    Other { why: Option<StayEnd> },
}

/// Asks.
pub(super) async fn begin(visit: &mut Visit<'_, '_>, form: Form) -> Result<(), Fault> {
    dialogue::begin(visit, Flow::Release(form)).await
}

impl Form {
    fn of(seen: &Seen, what: What) -> Self {
        Self {
            person: seen.person.id,
            edition: seen.stay.edition(),
            what,
        }
    }

    /// Until when, and why.
    pub(super) fn length(seen: &Seen, longer: bool) -> Self {
        Self::of(seen, What::Length { longer, last: None })
    }

    /// Why it is over all the same.
    pub(super) fn reason(seen: &Seen) -> Self {
        Self::of(seen, What::AllTheSame)
    }

    /// What became of them.
    pub(super) fn other(seen: &Seen) -> Self {
        Self::of(seen, What::Other { why: None })
    }

    /// The person and the stay, if nothing was decided meanwhile.
    async fn seen(&self, visit: &mut Visit<'_, '_>) -> Result<Option<Seen>, Fault> {
        let seen = card::seen(visit, self.person).await?;
        Ok(seen.filter(|seen| seen.stay.edition() == self.edition))
    }
}

fn choice(visit: &Visit<'_, '_>, id: &'static str, word: &str) -> Choice {
    Choice::new(visit.label(Msg::new(id)), word)
}

fn cancel(visit: &Visit<'_, '_>) -> [Choice; 1] {
    [choice(visit, "cancel-button", CANCEL)]
}

fn date(visit: &Visit<'_, '_>, day: NaiveDate) -> String {
    visit.desk.house.locales.date(visit.language, day)
}

async fn stay_of(visit: &Visit<'_, '_>, person: PersonId) -> Result<Option<Isolation>, Fault> {
    match register::isolation::active(visit.desk.tx, person).await? {
        Some(stay) => Ok(Some(stay)),
        None => register::isolation::last(visit.desk.tx, person).await,
    }
}

impl Form {
    async fn name(&self, visit: &Visit<'_, '_>) -> Result<String, Fault> {
        let person = register::person::find(visit.desk.tx, self.person).await?;
        Ok(person.map_or_else(String::new, |person| person.name.as_str().to_owned()))
    }

    async fn length_screen(&self, visit: &Visit<'_, '_>, longer: bool) -> Result<Screen, Fault> {
        let (Some(stay), Some(person)) = (
            stay_of(visit, self.person).await?,
            register::person::find(visit.desk.tx, self.person).await?,
        ) else {
            return Ok(Screen::asking(visit.say(Msg::new("release-changed"))).row(cancel(visit)));
        };
        let today = visit.desk.today(&person.village);
        let id = match longer {
            true => "release-ask-longer",
            false => "release-ask-shorter",
        };
        let last = stay.last_day().map(|last| date(visit, last));
        let question = Msg::new(id)
            .text("name", person.name.as_str())
            .plain("last", last.unwrap_or_default());
        let screen = Screen::asking(visit.say(question));
        let days = days(&stay, longer, today);
        let screen = days.into_iter().fold(screen, |screen, day| {
            let label = Msg::new("release-until-button").plain("last", date(visit, day));
            screen.row([Choice::new(visit.label(label), day.to_string())])
        });
        Ok(screen.row(cancel(visit)))
    }

    async fn why_screen(
        &self,
        visit: &Visit<'_, '_>,
        (question, reasons): (Msg, &[Reason]),
    ) -> Result<Screen, Fault> {
        let name = self.name(visit).await?;
        let screen = Screen::asking(visit.say(question.text("name", name)));
        let screen = reasons.iter().fold(screen, |screen, reason| {
            let label = visit.label(naming::stay_reason(*reason));
            screen.row([Choice::new(label, reason.word())])
        });
        Ok(screen.row(cancel(visit)))
    }

    /// What speaks against the end, and why it is one all the same.
    async fn all_the_same_screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        let question = Msg::new("release-ask-all-the-same");
        let mut screen = self
            .why_screen(visit, (question, &Reason::ALL_THE_SAME))
            .await?;
        let (Some(stay), Some(person)) = (
            stay_of(visit, self.person).await?,
            register::person::find(visit.desk.tx, self.person).await?,
        ) else {
            return Ok(screen);
        };
        let mut grounds = verdict::on(&visit.desk, &person, &stay).await?;
        grounds.retain(|ground| !ground.speaks_for());
        let against = verdict::lines(&visit.desk, visit.language, &grounds);
        screen.html = Html::join(against.into_iter().chain([screen.html]), "\n");
        Ok(screen)
    }

    async fn other_screen(
        &self,
        visit: &Visit<'_, '_>,
        why: Option<StayEnd>,
    ) -> Result<Screen, Fault> {
        let name = self.name(visit).await?;
        let Some(why) = why else {
            let question = visit.say(Msg::new("release-ask-other").text("name", &name));
            let mut screen = Screen::asking(question);
            for why in self.endings(visit).await? {
                let label = visit.label(naming::stay_end(why));
                screen = screen.row([Choice::new(label, why.word())]);
            }
            if self.alert_is_open(visit).await? {
                let line = visit.say(Msg::new("release-alert-open"));
                screen.html = Html::join([screen.html, line], "\n\n");
            }
            return Ok(screen.row(cancel(visit)));
        };
        if why == StayEnd::Died {
            let question = Msg::new("release-ask-died").text("name", name);
            return Ok(Screen::asking(visit.say(question))
                .row([choice(visit, "release-died-button", YES)])
                .row(cancel(visit)));
        }
        let question = Msg::new("release-ask-note")
            .text("name", name)
            .html("ending", visit.say(naming::stay_end(why)));
        Ok(Screen::asking(visit.say(question))
            .row([choice(visit, "release-no-note-button", SKIP)])
            .row(cancel(visit)))
    }

    /// The other ends that may be chosen now: what belongs to an open alert is said there.
    async fn endings(&self, visit: &Visit<'_, '_>) -> Result<Vec<StayEnd>, Fault> {
        let alert = self.alert_is_open(visit).await?;
        let now = stay_of(visit, self.person)
            .await?
            .and_then(|stay| stay.end());
        let mut endings = StayEnd::BY_OFFICER.to_vec();
        endings.retain(|why| {
            let is_there_already = now == Some(*why);
            *why != StayEnd::Completed && !is_there_already && !(alert && why.belongs_to_an_alert())
        });
        Ok(endings)
    }

    async fn alert_is_open(&self, visit: &Visit<'_, '_>) -> Result<bool, Fault> {
        let about = Subject::Person(self.person);
        let alert = register::alert::open_about(visit.desk.tx, &about).await?;
        Ok(alert.is_some())
    }
}

impl Dialogue for Form {
    async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        match self.what {
            What::Length { longer, last: None } => self.length_screen(visit, longer).await,
            What::Length {
                longer: true,
                last: Some(_),
            } => {
                let question = Msg::new("release-ask-why-longer");
                self.why_screen(visit, (question, &Reason::LONGER)).await
            }
            What::Length {
                longer: false,
                last: Some(_),
            } => {
                let question = Msg::new("release-ask-why-shorter");
                self.why_screen(visit, (question, &Reason::SHORTER)).await
            }
            What::AllTheSame => self.all_the_same_screen(visit).await,
            What::Other { why } => self.other_screen(visit, why).await,
        }
    }

    async fn answer(&mut self, visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
        if let Input::Word(CANCEL) = input {
            return self.back_at_the_card(visit).await;
        }
        let Some(seen) = self.seen(visit).await? else {
            return self.changed(visit).await;
        };
        match self.what {
            What::Length { longer, last: None } => Ok(self.take_day(visit, &seen, longer, input)),
            What::Length {
                last: Some(last), ..
            } => self.take_length(visit, seen, last, input).await,
            What::AllTheSame => match because(&Reason::ALL_THE_SAME, input) {
                Some(because) => {
                    let choice = naming::because(&visit.desk, visit.language, &because);
                    anew(visit);
                    decide::end(visit, seen, StayEnd::Completed, because).await?;
                    let choice = Some(choice);
                    Ok(Turn::Done { choice })
                }
                None => Ok(unread(visit, input)),
            },
            What::Other { why: None } => self.take_other(visit, input).await,
            What::Other { why: Some(why) } => take_note(visit, seen, why, input).await,
        }
    }

    fn back(&mut self) -> bool {
        match &mut self.what {
            What::Length { last, .. } => last.take().is_some(),
            What::Other { why } => why.take().is_some(),
            What::AllTheSame => false,
        }
    }

    fn can_go_back(&self) -> bool {
        self.clone().back()
    }

    fn stand_at(&mut self, other: &Self) {
        self.what = other.what;
    }

    fn needs(&self) -> Action {
        Action::Release
    }
}

/// A usual reason, or own words.
fn because(reasons: &[Reason], input: Input<'_>) -> Option<Because> {
    match input {
        Input::Word(word) => {
            let mut reasons = reasons.iter();
            let reason = reasons.find(|reason| reason.word() == word)?;
            Some(Because::of(*reason))
        }
        Input::Text(text) => {
            let words = clean::line(text, WORDS_MAX);
            (!words.is_empty()).then(|| Because::said(words))
        }
        Input::Contact { .. } | Input::Location | Input::Media { .. } => None,
    }
}

/// No reason could be read of it.
fn unread(visit: &Visit<'_, '_>, input: Input<'_>) -> Turn {
    match input {
        Input::Text(_) => Turn::Refused(visit.say(Msg::new("release-why-unreadable"))),
        Input::Word(_) | Input::Contact { .. } | Input::Location | Input::Media { .. } => {
            Turn::Stray
        }
    }
}

impl Form {
    async fn back_at_the_card(&self, visit: &mut Visit<'_, '_>) -> Result<Turn, Fault> {
        anew(visit);
        card::show(visit, self.person).await?;
        Ok(Turn::Done { choice: None })
    }

    /// Somebody else has decided meanwhile, or it may be decided here no more.
    async fn changed(&self, visit: &mut Visit<'_, '_>) -> Result<Turn, Fault> {
        anew(visit);
        if let Some(seen) = card::seen(visit, self.person).await? {
            let msg = decide::changed_line(visit, &seen).await?;
            let line = visit.say(msg);
            visit.reply(line)?;
            card::open(visit, &seen).await?;
        } else {
            let line = visit.say(Msg::new("release-not-yours"));
            visit.last_word(line)?;
        }
        Ok(Turn::Done { choice: None })
    }

    fn take_day(
        &mut self,
        visit: &Visit<'_, '_>,
        seen: &Seen,
        longer: bool,
        input: Input<'_>,
    ) -> Turn {
        let today = visit.desk.today(&seen.person.village);
        let day = match input {
            Input::Word(word) => word.parse().ok(),
            Input::Text(text) => typed(&seen.stay, longer, today, text),
            Input::Contact { .. } | Input::Location | Input::Media { .. } => return Turn::Stray,
        };
        match day.filter(|day| fits(&seen.stay, longer, today, *day)) {
            Some(day) => {
                self.what = What::Length {
                    longer,
                    last: Some(day),
                };
                let choice = Html::plain(&date(visit, day));
                Turn::Next { choice }
            }
            None => {
                let id = match longer {
                    true => "release-day-not-longer",
                    false => "release-day-not-shorter",
                };
                let last = seen.stay.last_day().map(|last| date(visit, last));
                let msg = Msg::new(id)
                    .plain("last", last.unwrap_or_default())
                    .num("days", LONGEST);
                Turn::Refused(visit.say(msg))
            }
        }
    }

    async fn take_length(
        &self,
        visit: &mut Visit<'_, '_>,
        seen: Seen,
        last: NaiveDate,
        input: Input<'_>,
    ) -> Result<Turn, Fault> {
        let longer = seen.stay.last_day().is_none_or(|before| last > before);
        let reasons: &[Reason] = match longer {
            true => &Reason::LONGER,
            false => &Reason::SHORTER,
        };
        let (Some(because), Some(officer)) = (because(reasons, input), visit.account.person) else {
            return Ok(unread(visit, input));
        };
        let choice = naming::because(&visit.desk, visit.language, &because);
        let length = u32::try_from((last - seen.stay.day_zero).num_days()).unwrap_or(0);
        let by = By {
            officer,
            because: because.clone(),
        };
        let Seen { person, stay } = seen;
        let stay = ending::set_length(&mut visit.desk, stay, length, by)?;
        tell::length(&mut visit.desk, &person, &stay, (longer, &because, officer)).await?;
        anew(visit);
        card::open(visit, &Seen { person, stay }).await?;
        let choice = Some(choice);
        Ok(Turn::Done { choice })
    }

    async fn take_other(
        &mut self,
        visit: &mut Visit<'_, '_>,
        input: Input<'_>,
    ) -> Result<Turn, Fault> {
        let Input::Word(word) = input else {
            return Ok(Turn::Stray);
        };
        let endings = self.endings(visit).await?;
        let Some(why) = endings.into_iter().find(|why| why.word() == word) else {
            return Ok(Turn::Stray);
        };
        self.what = What::Other { why: Some(why) };
        let choice = visit.say(naming::stay_end(why));
        Ok(Turn::Next { choice })
    }
}

/// A note, and it is done. A death is said twice.
async fn take_note(
    visit: &mut Visit<'_, '_>,
    seen: Seen,
    why: StayEnd,
    input: Input<'_>,
) -> Result<Turn, Fault> {
    let because = match (why == StayEnd::Died, input) {
        (true, Input::Word(YES)) | (false, Input::Word(SKIP)) => Because::default(),
        (false, input @ Input::Text(_)) => match because(&[], input) {
            Some(because) => because,
            None => return Ok(unread(visit, input)),
        },
        (_, _) => return Ok(Turn::Stray),
    };
    let choice = match because.is_given() {
        true => naming::because(&visit.desk, visit.language, &because),
        false => visit.say(naming::stay_end(why)),
    };
    anew(visit);
    decide::end(visit, seen, why, because).await?;
    let choice = Some(choice);
    Ok(Turn::Done { choice })
}

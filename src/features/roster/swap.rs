//! Somebody asks a colleague to take a shift: which one, who, and what for it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::exchange;
use super::mine;
use super::words::Words;
use crate::domain::id::PersonId;
use crate::domain::roster::swap::ShiftDay;
use crate::domain::roster::watch::Watch;
use crate::domain::staff::StaffMember;
use crate::domain::village::ShiftId;
use crate::engine::Fault;
use crate::features::dialogue::{self, Choice, Input, Screen, Turn};
use crate::features::duty::Station;
use crate::features::{Flow, Visit};
use crate::i18n::{Html, Msg};
use crate::register;

/// So many buttons of a kind; more are a wall.
const BUTTONS: usize = 20;
/// Before a day and a shift: `on-20200413-pagi`.
const ON: &str = "on-";
/// Before a colleague.
const TO: &str = "to-";
/// Nothing is taken for it.
const NOTHING: &str = "nothing";

/// What is known of the wish so far.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Form {
    gives: Option<ShiftDay>,
    to: Option<PersonId>,
}

/// Begins to ask.
pub(super) async fn begin(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let Some(me) = visit.staff.as_ref().map(|staff| staff.id) else {
        return Ok(());
    };
    if to_come(visit, me).await?.is_empty() {
        return visit.last_word(visit.say(mine::none())).map(drop);
    }
    let form = super::Form::Swap(Form::default());
    dialogue::begin(visit, Flow::Roster(form)).await
}

/// The shifts of somebody, as far as this visitor serves there, that have not begun.
async fn to_come(visit: &Visit<'_, '_>, who: PersonId) -> Result<Vec<(Station, Watch)>, Fault> {
    let stations = mine::stations(visit);
    let mut all = mine::watches(&visit.desk, &stations, who).await?;
    all.retain(|(_, watch)| watch.from > visit.desk.now());
    Ok(all)
}

impl Form {
    pub(super) async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        let staff = register::staff::all(visit.desk.tx).await?;
        let Some(me) = visit.staff.as_ref().map(|staff| staff.id) else {
            return Ok(Screen::asking(visit.say(Msg::new("roster-gone"))));
        };
        let mine = to_come(visit, me).await?;
        match (self.given(&mine), self.to) {
            (Some((station, watch)), Some(to)) => {
                let theirs = self.in_return(visit, to, (station, watch)).await?;
                let words = words(visit, station, &staff);
                let ask = Msg::new("roster-swap-for").text("name", words.name(to));
                let nothing =
                    Choice::new(words.label(Msg::new("roster-swap-nothing-button")), NOTHING);
                let screen = Screen::asking(words.say(ask)).row([nothing]);
                Ok(with_watches(screen, &words, theirs.iter()))
            }
            (Some((station, watch)), None) => {
                let words = words(visit, station, &staff);
                let ask = Msg::new("roster-swap-to").html("watch", words.watch(watch));
                let screen = Screen::asking(words.say(ask));
                let colleagues = colleagues(&staff, station, watch).take(BUTTONS);
                Ok(colleagues.fold(screen, |screen, member| {
                    screen.row([Choice::new(
                        member.name.as_str(),
                        format!("{TO}{}", member.id),
                    )])
                }))
            }
            (None, _) => {
                let screen = Screen::asking(visit.say(Msg::new("roster-swap-which")));
                let Some((station, _)) = mine.first() else {
                    return Ok(screen);
                };
                let words = words(visit, station, &staff);
                let watches = mine.iter().map(|(_, watch)| watch);
                Ok(with_watches(screen, &words, watches))
            }
        }
    }

    /// What is given, as it stands now.
    fn given<'w>(&self, mine: &'w [(Station, Watch)]) -> Option<(&'w Station, &'w Watch)> {
        let gives = self.gives.as_ref()?;
        let mut mine = mine.iter();
        let found = mine.find(|(_, watch)| shift_day(watch) == *gives)?;
        Some((&found.0, &found.1))
    }

    /// What may be taken for it: the colleague's shifts at the same desk.
    async fn in_return(
        &self,
        visit: &Visit<'_, '_>,
        to: PersonId,
        (station, given): (&Station, &Watch),
    ) -> Result<Vec<Watch>, Fault> {
        let me = visit.staff.as_ref().map(|staff| staff.id);
        let here = std::slice::from_ref(station);
        let theirs = mine::watches(&visit.desk, here, to).await?.into_iter();
        let theirs = theirs.map(|(_, watch)| watch).filter(|watch| {
            let is_mine = me.is_some_and(|me| watch.people.contains(&me));
            watch.from > visit.desk.now() && !is_mine && watch != given
        });
        Ok(theirs.take(BUTTONS).collect())
    }

    pub(super) async fn answer(
        &mut self,
        visit: &mut Visit<'_, '_>,
        input: Input<'_>,
    ) -> Result<Turn, Fault> {
        let (Input::Word(word), Some(me)) = (input, visit.staff.as_ref().map(|staff| staff.id))
        else {
            return Ok(Turn::Stray);
        };
        let staff = register::staff::all(visit.desk.tx).await?;
        let mine = to_come(visit, me).await?;
        if self.gives.is_none() {
            return Ok(self.choose_mine(visit, &mine, (word, &staff)));
        }
        let Some((station, watch)) = self.given(&mine) else {
            visit.last_word(visit.say(Msg::new("roster-gone")))?;
            return Ok(Turn::Done { choice: None });
        };
        let Some(to) = self.to else {
            let to = word.strip_prefix(TO).and_then(|id| id.parse().ok());
            let mut colleagues = colleagues(&staff, station, watch);
            let member = to.and_then(|to: PersonId| colleagues.find(|one| one.id == to));
            let Some(member) = member else {
                return Ok(Turn::Stray);
            };
            self.to = Some(member.id);
            let choice = words(visit, station, &staff).name(member.id);
            return Ok(Turn::Next {
                choice: Html::plain(&choice),
            });
        };
        let theirs = self.in_return(visit, to, (station, watch)).await?;
        let takes = meant(word);
        let takes = theirs
            .iter()
            .find(|one| takes.as_ref() == Some(&shift_day(one)));
        if takes.is_none() && word != NOTHING {
            return Ok(Turn::Stray);
        }
        let choice = match takes {
            Some(takes) => words(visit, station, &staff).watch(takes),
            None => visit.say(Msg::new("roster-swap-nothing-button")),
        };
        exchange::ask(visit, (station, to), watch, takes).await?;
        Ok(Turn::Done {
            choice: Some(choice),
        })
    }

    fn choose_mine(
        &mut self,
        visit: &Visit<'_, '_>,
        mine: &[(Station, Watch)],
        (word, staff): (&str, &[StaffMember]),
    ) -> Turn {
        let gives = meant(word);
        let mut mine = mine.iter();
        match mine.find(|(_, watch)| gives.as_ref() == Some(&shift_day(watch))) {
            Some((station, watch)) => {
                self.gives = gives;
                Turn::Next {
                    choice: words(visit, station, staff).watch(watch),
                }
            }
            None => Turn::Stray,
        }
    }

    pub(super) fn back(&mut self) -> bool {
        self.to.take().is_some() || self.gives.take().is_some()
    }

    pub(super) fn can_go_back(&self) -> bool {
        self.gives.is_some()
    }
}

/// Which day and shift a watch is.
pub(super) fn shift_day(watch: &Watch) -> ShiftDay {
    ShiftDay {
        day: watch.day,
        shift: watch.shift.id.clone(),
    }
}

/// The day and shift behind a button.
fn meant(word: &str) -> Option<ShiftDay> {
    let (day, shift) = word.strip_prefix(ON)?.split_once('-')?;
    Some(ShiftDay {
        day: NaiveDate::parse_from_str(day, "%Y%m%d").ok()?,
        shift: shift.parse::<ShiftId>().ok()?,
    })
}

fn with_watches<'w>(
    screen: Screen,
    words: &Words<'_, '_, '_>,
    watches: impl Iterator<Item = &'w Watch>,
) -> Screen {
    watches.take(BUTTONS).fold(screen, |screen, watch| {
        let label = words.label(words.watch_msg(Msg::new("roster-watch-button"), watch));
        let day = watch.day.format("%Y%m%d");
        screen.row([Choice::new(label, format!("{ON}{day}-{}", watch.shift.id))])
    })
}

/// Those who could take a watch.
fn colleagues<'s>(
    staff: &'s [StaffMember],
    station: &Station,
    watch: &Watch,
) -> impl Iterator<Item = &'s StaffMember> {
    let can = |member: &&StaffMember| {
        station.can_serve(staff, member.id) && !watch.people.contains(&member.id)
    };
    staff.iter().filter(can)
}

fn words<'w, 'd, 't>(
    visit: &'w Visit<'d, 't>,
    station: &Station,
    staff: &'w [StaffMember],
) -> Words<'w, 'd, 't> {
    Words {
        desk: &visit.desk,
        language: visit.language,
        zone: station.zone,
        staff,
    }
}

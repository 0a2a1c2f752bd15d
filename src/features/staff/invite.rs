//! Inviting somebody: role, place, link.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::{grant_line, role_name};
use crate::config::Village;
use crate::domain::access::{Action, Grant, Role};
use crate::domain::place::{Area, RtRw};
use crate::domain::text::rt_rw;
use crate::domain::village::VillageId;
use crate::engine::Fault;
use crate::features::desk::Desk;
use crate::features::dialogue::{Choice, Input, Screen, Turn};
use crate::features::order::Answer;
use crate::features::villages::BUTTONS_MAX;
use crate::features::{Visit, villages};
use crate::i18n::{Html, Msg};
use crate::register;

/// What is known of the invitation so far.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Form {
    step: Step,
    role: Option<Role>,
    village: Option<VillageId>,
    /// The questions before this one.
    #[serde(default)]
    past: Vec<Step>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Step {
    #[default]
    Role,
    Village,
    Neighbourhood,
}

/// How wide a role counts.
enum Reach {
    Neighbourhood,
    Village,
    Kabupaten,
}

fn reach(role: Role) -> Reach {
    match role {
        Role::Kader | Role::RtHead => Reach::Neighbourhood,
        Role::VillageOfficer | Role::HealthWorker => Reach::Village,
        Role::Coordinator | Role::TaskForce => Reach::Kabupaten,
    }
}

impl Form {
    pub(super) fn screen(&self, visit: &Visit<'_, '_>) -> Screen {
        match self.step {
            Step::Role => {
                let mut screen = Screen::asking(visit.say(Msg::new("invite-role")));
                for role in offered(visit) {
                    screen = screen.row([Choice::new(visit.label(role_name(role)), role.name())]);
                }
                screen
            }
            Step::Village => {
                let villages = managed(visit);
                if villages.len() > BUTTONS_MAX {
                    return Screen::asking(visit.say(Msg::new("invite-village-typed")));
                }
                let question = Screen::asking(visit.say(Msg::new("invite-village")));
                villages.iter().fold(question, |screen, village| {
                    screen.row([Choice::new(villages::label(village), village.id.as_str())])
                })
            }
            Step::Neighbourhood => Screen::asking(visit.say(Msg::new("invite-rt"))),
        }
    }

    pub(super) fn answer(
        &mut self,
        visit: &mut Visit<'_, '_>,
        input: Input<'_>,
    ) -> Result<Turn, Fault> {
        match (self.step, input) {
            (Step::Role, Input::Word(word)) => {
                let role = Role::named(word).filter(|role| offered(visit).contains(role));
                let Some(role) = role else {
                    return Ok(Turn::Stray);
                };
                self.role = Some(role);
                self.after_role(visit, role)
            }
            (Step::Village, Input::Word(word)) => {
                let mut known = managed(visit).into_iter();
                match known.find(|village| village.id.as_str() == word) {
                    Some(village) => self.in_village(visit, &village),
                    None => Ok(Turn::Stray),
                }
            }
            (Step::Village, Input::Text(text)) => match villages::typed(&managed(visit), text) {
                Ok(village) => self.in_village(visit, village),
                Err(why) => Ok(Turn::Refused(visit.say(why))),
            },
            (Step::Neighbourhood, Input::Text(text)) => match rt_rw::read(text) {
                Ok(place) => self.after_neighbourhood(visit, place),
                Err(_) => Ok(Turn::Refused(visit.say(Msg::new("invite-rt-example")))),
            },
            (
                Step::Role | Step::Village | Step::Neighbourhood,
                Input::Word(_)
                | Input::Text(_)
                | Input::Contact { .. }
                | Input::Location
                | Input::Media { .. },
            ) => Ok(Turn::Stray),
        }
    }

    fn after_role(&mut self, visit: &mut Visit<'_, '_>, role: Role) -> Result<Turn, Fault> {
        let choice = Html::plain(&visit.label(role_name(role)));
        match reach(role) {
            Reach::Kabupaten => self.finish(visit, Area::Kabupaten, choice),
            Reach::Village | Reach::Neighbourhood => {
                let mut villages = managed(visit);
                if villages.len() > 1 {
                    self.go_on_to(Step::Village);
                    return Ok(Turn::Next { choice });
                }
                self.village = villages.pop().map(|village| village.id);
                self.after_village(visit, choice)
            }
        }
    }

    fn in_village(&mut self, visit: &mut Visit<'_, '_>, village: &Village) -> Result<Turn, Fault> {
        self.village = Some(village.id.clone());
        self.after_village(visit, Html::plain(&villages::label(village)))
    }

    fn after_village(&mut self, visit: &mut Visit<'_, '_>, choice: Html) -> Result<Turn, Fault> {
        match (self.role.map(reach), self.village.clone()) {
            (Some(Reach::Neighbourhood), Some(_)) => {
                self.go_on_to(Step::Neighbourhood);
                Ok(Turn::Next { choice })
            }
            (Some(Reach::Village | Reach::Kabupaten), Some(village)) => {
                self.finish(visit, Area::Village(village), choice)
            }
            (_, None) | (None, Some(_)) => Ok(Turn::Stray),
        }
    }

    fn after_neighbourhood(
        &mut self,
        visit: &mut Visit<'_, '_>,
        place: RtRw,
    ) -> Result<Turn, Fault> {
        let Some(village) = self.village.clone() else {
            return Ok(Turn::Stray);
        };
        let known = visit
            .desk
            .house
            .village(&village)
            .is_some_and(|village| village.rt.contains(&place));
        if !known {
            let unknown = Msg::new("invite-rt-unknown").plain("rt", place.to_string());
            return Ok(Turn::Refused(visit.say(unknown)));
        }
        let choice = Html::plain(&place.to_string());
        self.finish(visit, Area::Rt(village, place), choice)
    }

    /// Makes the invitation, if the inviter's own area contains it.
    fn finish(&self, visit: &mut Visit<'_, '_>, area: Area, choice: Html) -> Result<Turn, Fault> {
        let Some(role) = self.role else {
            return Ok(Turn::Stray);
        };
        if !visit.may_in(Action::ManageStaff, &area) {
            visit.last_word(visit.say(Msg::new("invite-outside-area")))?;
            return Ok(Turn::Done {
                choice: Some(choice),
            });
        }
        let hours = visit.desk.house.config.staff.invitation_valid_hours;
        let expires = visit.desk.now() + TimeDelta::hours(i64::from(hours));
        let by = visit.staff.as_ref().map(|staff| staff.id);
        let grant = Grant { role, area };
        let invitation = register::invitation::make(visit.desk.tx, grant.clone(), by, expires)?;
        let made = Msg::new("invite-made")
            .plain("grant", grant_line(visit, &grant))
            .num("hours", hours)
            .plain("link", link(&visit.desk, &invitation.id.to_string()));
        visit.last_word(visit.say(made))?;
        Ok(Turn::Done {
            choice: Some(choice),
        })
    }

    fn go_on_to(&mut self, step: Step) {
        self.past.push(self.step);
        self.step = step;
    }

    /// One question back.
    pub(super) fn back(&mut self) -> bool {
        match self.past.pop() {
            Some(before) => {
                self.step = before;
                true
            }
            // A form that was kept before it knew its past.
            None => std::mem::take(&mut self.step) != Step::Role,
        }
    }

    pub(super) fn can_go_back(&self) -> bool {
        self.step != Step::Role
    }

    pub(super) fn stand_at(&mut self, other: &Self) {
        self.step = other.step;
        self.past.clone_from(&other.past);
    }
}

/// The roles that this person may give somewhere.
fn offered(visit: &Visit<'_, '_>) -> Vec<Role> {
    let everywhere = visit.may_in(Action::ManageStaff, &Area::Kabupaten);
    Role::ALL
        .into_iter()
        .filter(|role| everywhere || !matches!(reach(*role), Reach::Kabupaten))
        .collect()
}

/// The villages in which this person may give roles.
fn managed(visit: &Visit<'_, '_>) -> Vec<Village> {
    let all = &visit.desk.house.config.villages;
    all.iter()
        .filter(|village| visit.may_in(Action::ManageStaff, &Area::Village(village.id.clone())))
        .cloned()
        .collect()
}

/// The link to be forwarded; the bare command while Telegram has not told the bot's name.
fn link(desk: &Desk<'_, '_>, code: &str) -> String {
    match desk.house.bot_name.get() {
        Some(bot) => format!("https://t.me/{bot}?start=undang_{code}"),
        None => format!("/start undang_{code}"),
    }
}

/// `siaga invite`: the operator's invitation, the first coordinator's.
///
/// # Errors
/// When the machine has no randomness.
pub fn by_operator(
    desk: &mut Desk<'_, '_>,
    grant: Grant,
    valid_hours: u32,
) -> Result<Answer, Fault> {
    let expires = desk.now() + TimeDelta::hours(i64::from(valid_hours));
    let invitation = register::invitation::make(desk.tx, grant, None, expires)?;
    Ok(Answer::Invited {
        code: invitation.id.to_string(),
        bot: desk.house.bot_name.get().cloned(),
        expires,
    })
}

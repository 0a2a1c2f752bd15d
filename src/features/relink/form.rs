//! The questions: whom an officer looks for; which code; and who are you.

use serde::{Deserialize, Serialize};

use super::{officer, redeem};
use crate::domain::access::Action;
use crate::domain::id::LinkCode;
use crate::domain::link_code;
use crate::domain::text::birth::{self, BirthSlip};
use crate::domain::text::name::PersonName;
use crate::engine::Fault;
use crate::features::Visit;
use crate::features::dialogue::{Dialogue, Input, Screen, Turn};
use crate::i18n::{Html, Msg};

/// Where the flow stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// An officer says whom they look for.
    Search,
    /// The code is typed.
    Code,
    /// Whoever opened it says their name.
    Name {
        /// The code.
        code: LinkCode,
        /// Whether they are asked again.
        again: bool,
    },
    /// And when they were born.
    Birth {
        /// The code.
        code: LinkCode,
        /// The name that was said.
        name: PersonName,
    },
}

impl Form {
    /// Whoever opened this code is asked who they are.
    #[must_use]
    pub fn asking_name(code: LinkCode) -> Self {
        Self::Name { code, again: false }
    }
}

impl Dialogue for Form {
    async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        let question = Msg::new(match self {
            Self::Search => "relink-search",
            Self::Code => "relink-type-code",
            Self::Name { again: false, .. } => "relink-name",
            Self::Name { again: true, .. } => "relink-name-again",
            Self::Birth { .. } => "relink-birth",
        });
        Ok(Screen::asking(visit.say(question)))
    }

    async fn answer(&mut self, visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
        let Input::Text(text) = input else {
            return Ok(Turn::Stray);
        };
        match self.clone() {
            Self::Search => search(visit, text).await,
            Self::Code => self.code(visit, text).await,
            Self::Name { code, .. } => Ok(self.name(visit, code, text)),
            Self::Birth { code, name } => self.birth(visit, code, &name, text).await,
        }
    }

    fn back(&mut self) -> bool {
        let Self::Birth { code, .. } = self else {
            return false;
        };
        *self = Self::asking_name(*code);
        true
    }

    fn needs(&self) -> Action {
        match self {
            Self::Search => Action::RelinkAccounts,
            Self::Code | Self::Name { .. } | Self::Birth { .. } => Action::Talk,
        }
    }

    fn can_go_back(&self) -> bool {
        matches!(self, Self::Birth { .. })
    }

    fn stand_at(&mut self, other: &Self) {
        *self = other.clone();
    }
}

async fn search(visit: &mut Visit<'_, '_>, text: &str) -> Result<Turn, Fault> {
    let (html, keyboard) = officer::found(visit, text).await?;
    visit.reply_with(html, keyboard)?;
    let choice = Some(Html::plain(text));
    Ok(Turn::Done { choice })
}

impl Form {
    async fn code(&mut self, visit: &mut Visit<'_, '_>, text: &str) -> Result<Turn, Fault> {
        match redeem::opened(visit, link_code::typed(text)).await? {
            Ok(link) => {
                *self = Self::asking_name(link.id);
                // The code is a secret: it does not stay on the screen twice.
                let choice = Html::plain("••••");
                Ok(Turn::Next { choice })
            }
            Err(why) => Ok(Turn::Refused(visit.say(why))),
        }
    }

    fn name(&mut self, visit: &Visit<'_, '_>, code: LinkCode, text: &str) -> Turn {
        match PersonName::read(text) {
            Ok(name) => {
                let choice = Html::plain(name.as_str());
                *self = Self::Birth { code, name };
                Turn::Next { choice }
            }
            Err(_) => Turn::Refused(visit.say(Msg::new("relink-name-example"))),
        }
    }

    async fn birth(
        &mut self,
        visit: &mut Visit<'_, '_>,
        code: LinkCode,
        name: &PersonName,
        text: &str,
    ) -> Result<Turn, Fault> {
        let today = visit.zone().day(visit.desk.now());
        let born = match birth::read(text, today) {
            Ok(born) => born,
            // A child's year is enough here.
            Err(BirthSlip::DateNeeded) => match text.trim().parse() {
                Ok(year) => crate::domain::birth::BirthDate::Year(year),
                Err(_) => return Ok(Turn::Refused(visit.say(Msg::new("relink-birth-example")))),
            },
            Err(_) => return Ok(Turn::Refused(visit.say(Msg::new("relink-birth-example")))),
        };
        let choice = Html::plain(&born.year().to_string());
        match redeem::answered(visit, code, name.as_str(), born).await? {
            true => Ok(Turn::Done {
                choice: Some(choice),
            }),
            false => {
                *self = Self::Name { code, again: true };
                Ok(Turn::Next { choice })
            }
        }
    }
}

//! The questions.

use super::super::case::Case;
use super::{DONE, FORGOTTEN, GATHERING, HOME, LATER, NOBODY, SKIP, Step, TWO_DAYS, Tell, WORK};
use crate::domain::text::name::PersonName;
use crate::engine::Fault;
use crate::features::dialogue::{Choice, Screen};
use crate::features::{Visit, which_day};
use crate::i18n::Msg;

impl Tell {
    pub(in crate::features::contacts) async fn screen(
        &self,
        visit: &Visit<'_, '_>,
    ) -> Result<Screen, Fault> {
        let choice = |id: &'static str, word| Choice::new(visit.label(Msg::new(id)), word);
        let name = self.name.as_ref().map_or("", PersonName::as_str);
        Ok(match self.step {
            Step::Name => self.ask_name(visit).await?,
            Step::Phone => {
                Screen::asking(visit.say(Msg::new("contacts-ask-phone").text("name", name)))
                    .row([choice("contacts-no-phone-button", SKIP)])
            }
            Step::When => {
                Screen::asking(visit.say(Msg::new("contacts-ask-when").text("name", name)))
                    .row(which_day::buttons(visit))
                    .row([
                        choice("contacts-two-days-button", TWO_DAYS),
                        choice("contacts-forgotten-button", FORGOTTEN),
                    ])
            }
            Step::Where => {
                Screen::asking(visit.say(Msg::new("contacts-ask-where").text("name", name)))
                    .row([
                        choice("contacts-home-button", HOME),
                        choice("contacts-work-button", WORK),
                    ])
                    .row([
                        choice("contacts-gathering-button", GATHERING),
                        choice("contacts-forgotten-button", SKIP),
                    ])
            }
        })
    }

    async fn ask_name(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        let choice = |id: &'static str, word| Choice::new(visit.label(Msg::new(id)), word);
        let Some(case) = Case::find(&visit.desk, self.case).await? else {
            return Ok(Screen::asking(visit.say(Msg::new("contacts-gone"))));
        };
        let window = case.case().window;
        let last = window.last.min(visit.desk.today(&case.case().village));
        let date = |day| visit.desk.house.locales.date_short(visit.language, day);
        let id = match (self.by_staff, case.contacts.is_empty()) {
            (true, true) => "contacts-ask-first-for",
            (true, false) => "contacts-ask-next-for",
            (false, true) => "contacts-ask-first",
            (false, false) => "contacts-ask-next",
        };
        let question = Msg::new(id)
            .num("count", case.contacts.len())
            .plain("person", visit.desk.address(visit.language, &case.person))
            .plain("first", date(window.first))
            .plain("last", date(last));
        let screen = Screen::asking(visit.say(question));
        if self.kept == 0 && case.contacts.is_empty() {
            let screen = screen.row([
                choice("contacts-nobody-button", NOBODY),
                choice("contacts-forgotten-button", FORGOTTEN),
            ]);
            return Ok(screen.row([choice("contacts-later-button", LATER)]));
        }
        Ok(screen
            .row([choice("contacts-done-button", DONE)])
            .row([choice("contacts-later-button", LATER)]))
    }
}

//! How the telling ends: for now, with the last of them, or with nobody.

use super::super::case::Case;
use super::super::word::Word;
use super::super::{board, button, interview};
use super::Tell;
use crate::domain::id::RandomId;
use crate::engine::Fault;
use crate::engine::outgoing::Keyboard;
use crate::features::Visit;
use crate::features::dialogue::Turn;
use crate::i18n::Msg;

impl Tell {
    /// Goes on another time.
    pub(super) async fn later(&mut self, visit: &mut Visit<'_, '_>) -> Result<Turn, Fault> {
        let choice = Some(visit.say(Msg::new("contacts-later-button")));
        if self.by_staff {
            self.back_to_card(visit).await?;
            return Ok(Turn::Done { choice });
        }
        let line = visit.say(Msg::new("contacts-later-line"));
        let button = button(
            visit,
            Msg::new("contacts-go-on-button"),
            Word::Tell,
            self.case.bits(),
        );
        let keyboard = Keyboard::Inline(vec![vec![button]]);
        visit.reply_with(line, keyboard)?;
        Ok(Turn::Done { choice })
    }

    pub(super) async fn done(
        &mut self,
        visit: &mut Visit<'_, '_>,
        case: &mut Case,
    ) -> Result<Turn, Fault> {
        interview::finished(visit, case, self.by_staff).await?;
        let choice = Some(visit.say(Msg::new("contacts-done-button")));
        if self.by_staff {
            self.back_to_card(visit).await?;
        } else {
            interview::thank(visit, case)?;
        }
        Ok(Turn::Done { choice })
    }

    /// None, or none that they remember: a health worker talks with them once.
    pub(super) async fn nobody(
        &mut self,
        visit: &mut Visit<'_, '_>,
        case: &mut Case,
        choice: &'static str,
    ) -> Result<Turn, Fault> {
        let choice = Some(visit.say(Msg::new(choice)));
        if self.by_staff {
            interview::finished(visit, case, true).await?;
            self.back_to_card(visit).await?;
            return Ok(Turn::Done { choice });
        }
        interview::nobody(visit, case).await?;
        let line = visit.say(Msg::new("contacts-nobody-line"));
        visit.last_word(line)?;
        Ok(Turn::Done { choice })
    }

    async fn back_to_card(&self, visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
        visit.anew();
        match Case::find(&visit.desk, self.case).await? {
            Some(mut case) => board::show(visit, &mut case).await,
            None => Ok(()),
        }
    }
}

//! From an event to the feature that answers it. The one place where a right is
//! asked for before a command or a standing button does anything.

mod everybody;
mod group;
mod orders;
mod refusal;

use everybody::{audit, hear};

pub(super) use refusal::refusal_line;

use std::sync::Arc;

use async_trait::async_trait;

use super::button::{Pointer, Subject};
use super::command::Typed;
use super::desk::{Desk, House};
use super::dialogue::{self, Input};
use super::visit::{PlaceOnMap, Pressed, Visit};
use super::{
    Command, Due, Feature, Memo, Notice, alerts, ask, check_in, contacts, digest, duplicates,
    files, history, household, menu, monitoring, onboarding, pace, privacy, recap, release, relink,
    reminders, results, roster, settings, staff, staff_group, tasks, travellers, unmatched,
};
use crate::domain::access::Action;
use crate::domain::id::{PersonId, RandomId};
use crate::engine::event::Delivered;
use crate::engine::incoming::{ChatKind, Incoming, Sender, What};
use crate::engine::outgoing::Delivery;
use crate::engine::timer::DueTimer;
use crate::engine::{Event, EventKind, Fault, Handler, Tx};

/// All features, as the engine's handler.
#[derive(Debug, Clone)]
pub struct Features {
    house: Arc<House>,
}

impl Features {
    /// The features of a house.
    #[must_use]
    pub fn new(house: Arc<House>) -> Self {
        Self { house }
    }

    /// Lets every feature hear what was announced, until nothing is left.
    async fn settle(&self, desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
        while let Some(notice) = desk.next_notice() {
            hear(desk, &notice).await?;
        }
        Ok(())
    }

    async fn due(&self, tx: &mut Tx<'_>, timer: &DueTimer) -> Result<(), Fault> {
        let due: Due = serde_json::from_value(timer.memo.clone())
            .map_err(|_| Fault::Broken("a timer's memo can't be read"))?;
        let mut desk = Desk::new(tx, &self.house);
        match due {
            Due::Nudge(nudge) => {
                let sender = known_sender(nudge.chat);
                let mut visit = Visit::open(desk, &sender).await?;
                if !dialogue::end_where_right_is_lost(&mut visit).await? {
                    dialogue::nudge(&mut visit).await?;
                }
                return self.close(visit).await;
            }
            Due::Staff(staff::Due::Close(close)) => {
                let sender = known_sender(close.chat);
                let mut visit = Visit::open(desk, &sender).await?;
                dialogue::end_where_right_is_lost(&mut visit).await?;
                staff::close(&mut visit, close).await?;
                return self.close(visit).await;
            }
            Due::Staff(staff::Due::End { staff }) => staff::role_ends(&mut desk, staff).await?,
            Due::CheckIn(due) => check_in::due(&mut desk, due).await?,
            Due::Alerts(due) => alerts::due(&mut desk, due, timer.due).await?,
            Due::Reminders(due) => reminders::due(&mut desk, due, timer.due).await?,
            Due::Tasks(due) => tasks::due(&mut desk, due).await?,
            Due::Duplicates(due) => duplicates::due(&mut desk, due).await?,
            Due::Digest(due) => digest::due(&mut desk, due, timer.due).await?,
            Due::Ask(due) => ask::due(&mut desk, due).await?,
            Due::Privacy(due) => privacy::due(&mut desk, due).await?,
            Due::Unmatched(due) => unmatched::due(&mut desk, due).await?,
            Due::Recap(due) => recap::due(&mut desk, due, timer.due).await?,
            Due::Monitoring(due) => monitoring::due(&mut desk, due).await?,
            Due::Roster(due) => roster::due(&mut desk, due).await?,
            Due::Results(due) => results::due(&mut desk, due).await?,
            Due::Release(due) => release::due(&mut desk, due, timer.due).await?,
            Due::Contacts(due) => contacts::due(&mut desk, due).await?,
        }
        self.settle(&mut desk).await
    }

    async fn delivered(&self, tx: &mut Tx<'_>, result: &Delivered) -> Result<(), Fault> {
        let mut desk = Desk::new(tx, &self.house);
        if let Delivery::Refused(refusal) = result.delivery
            && refusal.chat_is_dead()
        {
            let chat = result.chat;
            desk.announce(Notice::ChatDied { chat });
        }
        if let Some(memo) = &result.memo {
            let memo: Memo = serde_json::from_value(memo.clone())
                .map_err(|_| Fault::Broken("a message's memo can't be read"))?;
            match memo {
                Memo::Alerts(memo) => {
                    alerts::delivered(&mut desk, memo, &result.delivery).await?;
                }
                Memo::Ask(memo) => ask::delivered(&mut desk, memo, &result.delivery).await?,
                Memo::Results(memo) => {
                    results::delivered(&mut desk, memo, &result.delivery).await?;
                }
                Memo::Contacts(memo) => {
                    contacts::delivered(&mut desk, memo, &result.delivery).await?;
                }
                Memo::Release(memo) => {
                    release::delivered(&mut desk, memo, &result.delivery).await?;
                }
            }
        }
        self.settle(&mut desk).await
    }

    async fn update(
        &self,
        tx: &mut Tx<'_>,
        incoming: &Incoming,
        catching_up: bool,
    ) -> Result<(), Fault> {
        let mut desk = Desk::new(tx, &self.house);
        let Some(sender) = &incoming.sender else {
            return Ok(());
        };
        match incoming.chat_kind {
            ChatKind::Private => {}
            ChatKind::Group => {
                group::update(&mut desk, incoming).await?;
                return self.settle(&mut desk).await;
            }
            ChatKind::Channel => return Ok(()),
        }
        let mut visit = Visit::open(desk, sender).await?;
        visit.said_at = incoming.said_at;
        visit.time_uncertain = catching_up && incoming.said_at.is_none();
        if incoming.what != What::Left {
            menu::arrived(&mut visit).await?;
        }
        dialogue::end_where_right_is_lost(&mut visit).await?;
        if !pace::holds_back(&mut visit, &incoming.what)? {
            self.receive(&mut visit, &incoming.what).await?;
            if let Some(command) = visit.hand_over.take() {
                run_command(&mut visit, command, "").await?;
            }
        }
        visit.conversation.last_seen = Some(visit.desk.now());
        self.close(visit).await
    }

    async fn receive(&self, visit: &mut Visit<'_, '_>, what: &What) -> Result<(), Fault> {
        match what {
            What::Left => menu::left(visit),
            What::Joined => menu::joined(visit),
            What::MovedTo(_) | What::Other => Ok(()),
            What::EditedText { message, text } => {
                if ask::corrected(visit, *message, text).await? {
                    return Ok(());
                }
                dialogue::correct(visit, *message, text).await
            }
            What::Press {
                callback,
                message,
                data,
            } => {
                visit.pressed = Some(Pressed {
                    callback: callback.clone(),
                    message: *message,
                });
                press(visit, data).await?;
                visit.answer_press();
                Ok(())
            }
            What::Text { message, text } => {
                visit.said_in = Some(*message);
                match Typed::read(text) {
                    Some(typed) => command(visit, &typed).await,
                    None => self.free(visit, Input::Text(text), Some(*message)).await,
                }
            }
            What::Contact { phone, account, .. } => {
                let account = *account;
                self.free(visit, Input::Contact { phone, account }, None)
                    .await
            }
            What::Location {
                latitude_micro,
                longitude_micro,
            } => {
                visit.place_on_map = Some(PlaceOnMap {
                    latitude_micro: *latitude_micro,
                    longitude_micro: *longitude_micro,
                });
                self.free(visit, Input::Location, None).await
            }
            What::Media {
                message,
                kind,
                caption,
                file,
            } => {
                visit.said_in = Some(*message);
                let input = Input::Media {
                    kind: *kind,
                    message: *message,
                    caption: caption.as_deref(),
                    file: file.as_ref(),
                };
                self.free(visit, input, None).await
            }
        }
    }

    /// Something that is neither a command nor a press: an answer, or a stray.
    async fn free(
        &self,
        visit: &mut Visit<'_, '_>,
        input: Input<'_>,
        message: Option<crate::engine::incoming::TelegramMessageId>,
    ) -> Result<(), Fault> {
        if visit.conversation.open.is_some() {
            return dialogue::take(visit, input, message).await;
        }
        if ask::follows(visit, input).await? {
            return Ok(());
        }
        if visit.is_unknown() && unmatched::hears(visit, input).await? {
            return Ok(());
        }
        menu::stray(visit, input).await
    }

    /// The end of a visit: other features hear of it, an interrupted flow is
    /// offered again, the menu is brought up to date, the conversation is kept.
    async fn close(&self, mut visit: Visit<'_, '_>) -> Result<(), Fault> {
        self.settle(&mut visit.desk).await?;
        if visit.forgotten {
            return Ok(());
        }
        onboarding::ask_if_due(&mut visit).await?;
        menu::end_of_visit(&mut visit).await?;
        visit.keep_conversation()
    }
}

#[async_trait]
impl Handler for Features {
    async fn handle(&self, tx: &mut Tx<'_>, event: &Event) -> Result<(), Fault> {
        match &event.kind {
            EventKind::Update(update) => match &update.incoming {
                Some(incoming) => self.update(tx, incoming, event.catching_up).await,
                None => Err(Fault::Broken("an update that can't be understood")),
            },
            EventKind::Timer(timer) => self.due(tx, timer).await,
            EventKind::Delivery(result) => self.delivered(tx, result).await,
            EventKind::Order(order) => {
                let mut desk = Desk::new(tx, &self.house);
                let answer = orders::answer(&mut desk, order).await?;
                self.settle(&mut desk).await?;
                tx.answer_order(answer);
                Ok(())
            }
            EventKind::Resumed { last_alive } => {
                let mut desk = Desk::new(tx, &self.house);
                reminders::resumed(&mut desk, *last_alive).await?;
                self.settle(&mut desk).await
            }
            EventKind::Audit => {
                let mut desk = Desk::new(tx, &self.house);
                audit(&mut desk).await?;
                self.settle(&mut desk).await
            }
        }
    }

    async fn apologise(&self, tx: &mut Tx<'_>, event: &Event) -> Result<(), Fault> {
        let EventKind::Update(update) = &event.kind else {
            return Ok(());
        };
        let Some(incoming) = &update.incoming else {
            return Ok(());
        };
        let (ChatKind::Private, Some(sender)) = (incoming.chat_kind, &incoming.sender) else {
            return Ok(());
        };
        menu::apologise(Desk::new(tx, &self.house), sender).await
    }
}

/// Who sits in a private chat, when only the chat is known.
fn known_sender(chat: crate::engine::incoming::ChatId) -> Sender {
    Sender {
        account: crate::engine::incoming::AccountId(chat.0),
        display_name: String::new(),
        language_code: None,
    }
}

/// A typed command: looked up, allowed, done.
async fn command(visit: &mut Visit<'_, '_>, typed: &Typed) -> Result<(), Fault> {
    let Some(command) = typed.command else {
        return menu::unknown_command(visit).await;
    };
    run_command(visit, command, &typed.args).await
}

/// Does what a command does, if this person may.
pub(super) async fn run_command(
    visit: &mut Visit<'_, '_>,
    command: Command,
    args: &str,
) -> Result<(), Fault> {
    if command == Command::Report && visit.is_unknown() && visit.may(Action::ReportUnknown) {
        dialogue::pause(visit).await?;
        return unmatched::command(visit).await;
    }
    if !visit.may(command.action()) {
        return menu::not_allowed(visit, command.action()).await;
    }
    if command != Command::Cancel {
        dialogue::pause(visit).await?;
    }
    match command {
        Command::Start => start(visit, args).await,
        Command::Menu => menu::home(visit).await,
        Command::Help => menu::help(visit).await,
        Command::Cancel => menu::cancel(visit).await,
        Command::Report => check_in::command(visit).await,
        Command::Emergency => alerts::emergency(visit).await,
        Command::Ask => ask::command(visit, args).await,
        Command::History => history::command(visit).await,
        Command::Language => settings::language(visit).await,
        Command::Hour => settings::hour(visit).await,
        Command::Alerts => alerts::list(visit).await,
        Command::BindGroup => staff_group::in_private(visit).await,
        Command::Tasks => tasks::list(visit).await,
        Command::Relink => relink::command(visit, args).await,
        Command::TypeCode => relink::type_code(visit, args).await,
        Command::Invite => staff::command(visit).await,
        Command::Family => household::command(visit, args).await,
        Command::Privacy => privacy::show(visit).await,
        Command::MyData => privacy::send_my_data(visit).await,
        Command::Correct => privacy::correct(visit).await,
        Command::Stop => privacy::stop(visit).await,
        Command::Erase => privacy::erase(visit).await,
        Command::Arrive => travellers::arrive(visit, None).await,
        Command::Enrol => travellers::enrol(visit).await,
        Command::Arrivals => travellers::arrivals(visit).await,
        Command::Monitor => monitoring::command(visit).await,
        Command::Find => monitoring::find(visit, args).await,
        Command::Roster => roster::command(visit).await,
        Command::Results => results::command(visit).await,
        Command::Recap => recap::command(visit).await,
        Command::Release => release::command(visit).await,
        Command::Contacts => contacts::command(visit).await,
        Command::Files => files::command(visit).await,
    }
}

/// `/start`, with what stood in the link.
async fn start(visit: &mut Visit<'_, '_>, args: &str) -> Result<(), Fault> {
    if let Some(code) = staff::invitation_code(args) {
        return staff::redeem(visit, code).await;
    }
    if let Some(code) = household::code_in(args) {
        return household::open(visit, code).await;
    }
    if let Some(code) = relink::code_in(args) {
        return relink::redeem(visit, code).await;
    }
    if let Some(posko) = travellers::posko_of(args) {
        return travellers::arrive(visit, Some(posko)).await;
    }
    if !visit.standing().registered && visit.staff.is_none() {
        return onboarding::begin(visit).await;
    }
    menu::home(visit).await
}

/// A button: its pointer is read, its question or its right is checked, then it acts.
async fn press(visit: &mut Visit<'_, '_>, data: &str) -> Result<(), Fault> {
    let Ok(pointer) = Pointer::parse(data) else {
        return dialogue::old_button(visit).await;
    };
    let thing = match pointer.subject {
        Subject::Question(stamp) => return dialogue::press(visit, &pointer, stamp).await,
        Subject::Thing(bits) => Some(bits),
        Subject::None => None,
    };
    let Some(action) = pointer.feature.button_action(&pointer.word) else {
        return dialogue::old_button(visit).await;
    };
    if !visit.may(action) {
        return if check_in::is_call_for_help(&pointer) {
            alerts::emergency(visit).await
        } else if pointer.feature == Feature::CheckIn && visit.is_unknown() {
            unmatched::answered(visit, &pointer.word, thing).await
        } else {
            menu::press_not_allowed(visit, action)
        };
    }
    let thing = match thing {
        Some(bits) => Some(in_use(visit, bits).await?),
        None => None,
    };
    standing_press(visit, &pointer, thing).await
}

/// The button of somebody who had two records still means them.
async fn in_use(visit: &Visit<'_, '_>, bits: u64) -> Result<u64, Fault> {
    let id = PersonId::from_bits(bits);
    let now = crate::register::person::in_use(visit.desk.tx, id).await?;
    Ok(now.bits())
}

async fn standing_press(
    visit: &mut Visit<'_, '_>,
    pointer: &Pointer,
    thing: Option<u64>,
) -> Result<(), Fault> {
    let word = pointer.word.as_str();
    match pointer.feature {
        Feature::Menu => menu::press(visit, word).await,
        Feature::Onboarding => onboarding::press(visit, word).await,
        Feature::CheckIn => check_in::press(visit, word, thing).await,
        Feature::Alerts => alerts::press(visit, word, thing).await,
        Feature::Reminders => reminders::press(visit, word, thing).await,
        Feature::Tasks => tasks::press(visit, word, thing).await,
        Feature::Staff => staff::press(visit, word, thing).await,
        Feature::Settings => settings::press(visit, word).await,
        Feature::Digest => digest::press(visit, word, thing).await,
        Feature::Duplicates => duplicates::press(visit, word, thing).await,
        Feature::Relink => relink::press(visit, word, thing).await,
        Feature::Privacy => privacy::press(visit, word, thing).await,
        Feature::Ask => ask::press(visit, word, thing).await,
        Feature::Household => household::press(visit, word, thing).await,
        Feature::History => history::press(visit, word, thing).await,
        Feature::Travellers => travellers::press(visit, word, thing).await,
        Feature::Unmatched => unmatched::press(visit, word, thing).await,
        Feature::Monitoring => monitoring::press(visit, word, thing).await,
        Feature::Roster => roster::press(visit, word, thing).await,
        Feature::Results => results::press(visit, word, thing).await,
        Feature::Recap => recap::press(visit, word, thing).await,
        Feature::Release => release::press(visit, word, thing).await,
        Feature::Contacts => contacts::press(visit, word, thing).await,
        Feature::Files => files::press(visit, word, thing).await,
    }
}

//! A row of the outbox → the call that Telegram understands, and Telegram's answer → what
//! became of the row.

use std::time::Duration;

use teloxide::ApiError;
use teloxide::payloads::{
    CopyMessage, DeleteMyCommands, EditMessageCaption, EditMessageReplyMarkup, EditMessageText,
    SendDocument, SendMessage, SendPhoto, SetMyCommands,
};
use teloxide::types::{
    BotCommand, BotCommandScope, ButtonRequest, ChatId as TeloxideChat, InlineKeyboardButton,
    InlineKeyboardMarkup, KeyboardButton, KeyboardMarkup, KeyboardRemove, LinkPreviewOptions,
    MessageId, ParseMode, Recipient, ReplyMarkup,
};

use super::fetch::Fetch;
use super::line::{CallError, Line, Told};
use super::upload::{File, Upload, attached};
use crate::engine::clerk::Clerk;
use crate::engine::incoming::{ChatId, TelegramMessageId};
use crate::engine::outgoing::{
    Body, Button, ButtonAction, Delivery, Keyboard, Outgoing, Refusal, ReplyButton,
};
use crate::engine::rows::{EditTarget, OutboxRow};
use crate::report::{NotDrawn, Picture};

mod verdict;

pub(super) use verdict::{Verdict, verdict};

/// How long one call may take.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long one with a file may take.
const UPLOAD_PATIENCE: Duration = Duration::from_secs(60);

/// What has to be done with a row.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Rendered {
    /// This call.
    Call(Call),
    /// Nothing yet: the message that it changes has not been sent.
    NotYet,
    /// Nothing ever: there is no such message, or the row makes no call.
    Never,
}

/// One call about one chat.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Call {
    Send(Box<SendMessage>),
    Draw(Box<Draw>),
    Upload(Box<Upload>),
    Copy(Box<CopyMessage>),
    Make(Box<Make>),
    Fetch(Box<Fetch>),
    Edit(Box<EditMessageText>),
    EditCaption(Box<EditMessageCaption>),
    EditButtons(Box<EditMessageReplyMarkup>),
    SetMenu(Box<SetMyCommands>),
    DeleteMenu(Box<DeleteMyCommands>),
}

/// A file that has yet to be made, and what is said when that is not possible.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Make {
    order: serde_json::Value,
    /// The call, but for the bytes.
    blank: Upload,
    instead: SendMessage,
}

impl Make {
    /// Has the file made, away from everything that waits for the network.
    async fn upload(&self, clerk: &dyn Clerk) -> Result<Upload, CallError> {
        let made = clerk.make(&self.order).await;
        let mut upload = self.blank.clone();
        upload.file.bytes = made.map_err(CallError::NotMade)?;
        Ok(upload)
    }
}

/// A picture that has yet to be drawn, and what is said when that is not possible.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Draw {
    picture: Picture,
    /// The call, but for the bytes.
    blank: Upload,
    instead: SendMessage,
}

impl Draw {
    /// Draws the picture, away from everything that waits for the network.
    async fn upload(&self) -> Result<Upload, NotDrawn> {
        let picture = self.picture.clone();
        let drawn = tokio::task::spawn_blocking(move || picture.png()).await;
        let mut upload = self.blank.clone();
        upload.file.bytes = drawn.map_err(|_| NotDrawn::BrokeOff)??;
        Ok(upload)
    }
}

impl Call {
    /// Makes the call.
    pub async fn make(&self, line: &Line, clerk: &dyn Clerk) -> Result<Told, CallError> {
        match self {
            Self::Make(make) => {
                let upload = make.upload(clerk).await?;
                line.upload(&upload, UPLOAD_PATIENCE).await
            }
            Self::Fetch(fetch) => fetch.fetch(line, clerk).await,
            Self::Send(payload) => line.call(payload.as_ref(), PATIENCE).await,
            Self::Copy(payload) => line
                .call(payload.as_ref(), PATIENCE)
                .await
                .map_err(not_of_this_chat),
            Self::Draw(draw) => match draw.upload().await {
                Ok(upload) => line.upload(&upload, UPLOAD_PATIENCE).await,
                Err(why) => Err(CallError::NotDrawn(why)),
            },
            Self::Upload(upload) => line.upload(upload, UPLOAD_PATIENCE).await,
            Self::Edit(payload) => line.call(payload.as_ref(), PATIENCE).await,
            Self::EditCaption(payload) => line.call(payload.as_ref(), PATIENCE).await,
            Self::EditButtons(payload) => line.call(payload.as_ref(), PATIENCE).await,
            Self::SetMenu(payload) => line.call(payload.as_ref(), PATIENCE).await,
            Self::DeleteMenu(payload) => line.call(payload.as_ref(), PATIENCE).await,
        }
    }

    /// The call to make instead, after this answer.
    ///
    /// A picture that can't be drawn, or that Telegram won't have, is a text. Nobody needs
    /// to remember whether a message carries a picture or a file: Telegram tells, and the
    /// caption is changed.
    pub fn instead(&self, answer: &Result<Told, CallError>) -> Option<Self> {
        let Err(error) = answer else {
            return None;
        };
        match self {
            Self::Make(make) if is_no_picture(answer) => {
                log::error!(cause = error.to_string().as_str(); "a file can't be sent; words go instead");
                Some(Self::Send(Box::new(make.instead.clone())))
            }
            Self::Draw(draw) if is_no_picture(answer) => {
                log::error!(cause = error.to_string().as_str(); "a picture can't be sent; words go instead");
                Some(Self::Send(Box::new(draw.instead.clone())))
            }
            Self::Edit(edit) if has_no_text(error) => {
                let mut caption = EditMessageCaption::new(edit.chat_id.clone(), edit.message_id);
                caption.caption = Some(edit.text.clone());
                caption.parse_mode = edit.parse_mode;
                caption.reply_markup.clone_from(&edit.reply_markup);
                Some(Self::EditCaption(Box::new(caption)))
            }
            Self::Send(_)
            | Self::Draw(_)
            | Self::Upload(_)
            | Self::Make(_)
            | Self::Fetch(_)
            | Self::Copy(_)
            | Self::Edit(_)
            | Self::EditCaption(_)
            | Self::EditButtons(_)
            | Self::SetMenu(_)
            | Self::DeleteMenu(_) => None,
        }
    }
}

fn is_no_picture(answer: &Result<Told, CallError>) -> bool {
    verdict(answer) == Verdict::Settled(Delivery::Refused(Refusal::Unsendable))
}

fn has_no_text(error: &CallError) -> bool {
    matches!(error, CallError::Refused { reason: ApiError::Unknown(words), .. }
        if words.contains("no text in the message"))
}

/// Telegram does not tell which of the two chats of a copy it can't find. A chat is not
/// given up for that: whoever is really gone is found out by the next message.
fn not_of_this_chat(error: CallError) -> CallError {
    match error {
        CallError::Refused {
            code,
            reason: ApiError::ChatNotFound,
        } => CallError::Refused {
            code,
            reason: ApiError::MessageToCopyNotFound,
        },
        other => other,
    }
}

/// The call for a row.
pub(super) fn render(row: &OutboxRow) -> Rendered {
    let message = match row.target {
        EditTarget::NotNeeded => None,
        EditTarget::Known(TelegramMessageId(number)) => Some(MessageId(number)),
        EditTarget::NotYetSent => return Rendered::NotYet,
        EditTarget::NeverSent => return Rendered::Never,
    };
    match call(&row.outgoing, message) {
        Some(call) => Rendered::Call(call),
        None => Rendered::Never,
    }
}

fn call(outgoing: &Outgoing, message: Option<MessageId>) -> Option<Call> {
    let chat = recipient(outgoing.chat);
    Some(match &outgoing.body {
        Body::Text { html, keyboard } => Call::Send(Box::new(send(chat, html, keyboard)?)),
        Body::Photo {
            picture,
            caption,
            instead,
            keyboard,
        } => Call::Draw(Box::new(Draw {
            picture: picture.clone(),
            blank: photo(chat.clone(), caption, keyboard)?,
            instead: send(chat, instead, keyboard)?,
        })),
        Body::Document {
            file,
            caption,
            keyboard,
        } => {
            let file = File {
                name: file.name.clone(),
                mime: file.mime.clone(),
                bytes: file.contents.bytes().to_vec(),
            };
            Call::Upload(Box::new(document(chat, file, caption, keyboard)?))
        }
        Body::Made {
            order,
            name,
            mime,
            caption,
            instead,
            keyboard,
        } => {
            let file = File {
                name: name.clone(),
                mime: mime.clone(),
                bytes: Vec::new(),
            };
            Call::Make(Box::new(Make {
                order: order.clone(),
                blank: document(chat.clone(), file, caption, keyboard)?,
                instead: send(chat, instead, keyboard)?,
            }))
        }
        Body::Fetch {
            file,
            longest,
            order,
        } => Call::Fetch(Box::new(Fetch {
            file: file.clone(),
            longest: *longest,
            order: order.clone(),
        })),
        Body::Edit { html, buttons, .. } => {
            let mut edit = EditMessageText::new(chat, message?, html);
            edit.parse_mode = Some(ParseMode::Html);
            edit.link_preview_options = Some(no_preview());
            edit.reply_markup = Some(inline(buttons)?);
            Call::Edit(Box::new(edit))
        }
        Body::EditButtons { buttons, .. } => {
            let mut edit = EditMessageReplyMarkup::new(chat, message?);
            edit.reply_markup = Some(inline(buttons)?);
            Call::EditButtons(Box::new(edit))
        }
        Body::Copy { from, message } => {
            let copy = CopyMessage::new(chat, recipient(*from), MessageId(message.0));
            Call::Copy(Box::new(copy))
        }
        Body::Menu { commands } => menu(chat, commands),
    })
}

fn send(chat: Recipient, html: &str, keyboard: &Keyboard) -> Option<SendMessage> {
    let mut send = SendMessage::new(chat, html);
    send.parse_mode = Some(ParseMode::Html);
    send.link_preview_options = Some(no_preview());
    send.reply_markup = markup(keyboard)?;
    Some(send)
}

fn photo(chat: Recipient, caption: &str, keyboard: &Keyboard) -> Option<Upload> {
    let mut send = SendPhoto::new(chat, attached());
    if !caption.is_empty() {
        send.caption = Some(caption.to_owned());
        send.parse_mode = Some(ParseMode::Html);
    }
    send.reply_markup = markup(keyboard)?;
    let file = File {
        name: "siaga.png".to_owned(),
        mime: "image/png".to_owned(),
        bytes: Vec::new(),
    };
    Upload::new(&send, file)
}

fn document(chat: Recipient, file: File, caption: &str, keyboard: &Keyboard) -> Option<Upload> {
    let mut send = SendDocument::new(chat, attached());
    if !caption.is_empty() {
        send.caption = Some(caption.to_owned());
        send.parse_mode = Some(ParseMode::Html);
    }
    // Telegram would make a film of a picture that moves.
    send.disable_content_type_detection = Some(true);
    send.reply_markup = markup(keyboard)?;
    Upload::new(&send, file)
}

/// `None` when a link is none; `Some(None)` when there is nothing to press.
#[expect(
    clippy::option_option,
    reason = "no keyboard, and one that can't be made"
)]
fn markup(keyboard: &Keyboard) -> Option<Option<ReplyMarkup>> {
    Some(match keyboard {
        Keyboard::None => None,
        Keyboard::Inline(rows) => Some(ReplyMarkup::InlineKeyboard(inline(rows)?)),
        Keyboard::Reply(rows) => Some(ReplyMarkup::Keyboard(reply_keyboard(rows))),
        Keyboard::RemoveReply => Some(ReplyMarkup::KeyboardRemove(KeyboardRemove::new())),
    })
}

fn menu(chat: Recipient, commands: &[(String, String)]) -> Call {
    let scope = Some(BotCommandScope::Chat { chat_id: chat });
    if commands.is_empty() {
        let mut delete = DeleteMyCommands::new();
        delete.scope = scope;
        return Call::DeleteMenu(Box::new(delete));
    }
    let commands = commands
        .iter()
        .map(|(command, description)| BotCommand::new(command, description));
    let mut set = SetMyCommands::new(commands);
    set.scope = scope;
    Call::SetMenu(Box::new(set))
}

fn recipient(chat: ChatId) -> Recipient {
    Recipient::Id(TeloxideChat(chat.0))
}

fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

/// `None` when a link is none.
fn inline(rows: &[Vec<Button>]) -> Option<InlineKeyboardMarkup> {
    let row_of = |row: &Vec<Button>| row.iter().map(inline_button).collect::<Option<Vec<_>>>();
    let rows: Option<Vec<_>> = rows.iter().map(row_of).collect();
    rows.map(InlineKeyboardMarkup::new)
}

fn inline_button(button: &Button) -> Option<InlineKeyboardButton> {
    Some(match &button.action {
        ButtonAction::Press(data) => InlineKeyboardButton::callback(&button.label, data),
        ButtonAction::Link(link) => InlineKeyboardButton::url(&button.label, link.parse().ok()?),
    })
}

fn reply_keyboard(rows: &[Vec<ReplyButton>]) -> KeyboardMarkup {
    let row_of = |row: &Vec<ReplyButton>| row.iter().map(reply_button).collect::<Vec<_>>();
    KeyboardMarkup::new(rows.iter().map(row_of))
        .resize_keyboard()
        .one_time_keyboard()
}

fn reply_button(button: &ReplyButton) -> KeyboardButton {
    match button {
        ReplyButton::Text(label) => KeyboardButton::new(label),
        ReplyButton::ShareContact(label) => {
            KeyboardButton::new(label).request(ButtonRequest::Contact)
        }
        ReplyButton::ShareLocation(label) => {
            KeyboardButton::new(label).request(ButtonRequest::Location)
        }
    }
}

#[cfg(test)]
mod tests;

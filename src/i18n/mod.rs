//! Every sentence the chat says, in three languages, through Project Fluent.
//!
//! The sentences live in `config/locales/{id,jv,en}/<feature>.ftl`, are shipped
//! inside the program, and a folder on disk may replace any of them, so that a
//! native speaker and a clinician can edit each one without touching code.
//!
//! Invariants: every argument is escaped before it meets a sentence, so people's
//! text can never become markup; a missing or broken sentence is a logged fault
//! and a neutral line, never a panic and never a message that Telegram refuses.
//! Must never: log an argument.

mod anatomy;
mod catalogue;
mod examples;
mod files;
mod format;
mod html;
mod locales;
mod markup;
mod msg;
mod problems;
#[cfg(test)]
mod tests;

pub use catalogue::{Entry, Kind, Piece, Shown};
pub use files::FEATURES;
pub use format::{number, percent, temperature, time};
pub use html::{CAPTION_MAX, Html, MESSAGE_MAX};
pub use locales::{LocaleFault, Locales};
pub use markup::MarkupFault;
pub use msg::Msg;
pub use problems::{LocaleProblem, ProblemKind};

/// The longest label of a button or command, in characters.
pub const LABEL_MAX: usize = 60;

/// What a telephone 360 pixels wide shows of a button that has its row for itself, in
/// characters: Telegram cuts the rest away.
pub const LABEL_SEEN: usize = 40;

/// The longest answer to a press that Telegram shows, in characters.
pub const TOAST_MAX: usize = 200;

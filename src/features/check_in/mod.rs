//! The daily report (PROTOCOL 1 and 2), from "how are you" to the receipt.
//!
//! - [`step`] is the protocol as a table: which question comes next.
//! - [`form`] is a report in the making; [`answering`] and [`measuring`] take
//!   answers, [`screens`] asks.
//! - [`danger`] tells of danger at the tap itself, before anything is sent.
//! - [`filing`] grades and writes; [`receipt`] says so.
//! - [`half_finished`] files what was left lying.
//! - [`all_well`] is one tap for a household, and a report for each of its members.
//!
//! Invariants: every answer is durable before the next question is sent; a
//! filed report is never overwritten; a report with danger in it is never
//! dropped. Must never: delay an alert until the report is complete.

mod all_well;
mod answering;
mod danger;
mod filing;
mod form;
mod half_finished;
mod measuring;
mod receipt;
mod screens;
mod standing;
mod step;
mod summary;
mod word;

pub use form::Form;
pub use half_finished::{Due, audit, due, hear};
pub use standing::{button_action, button_words, command, is_call_for_help, press};

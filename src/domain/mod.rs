//! Nouns and rules. Pure: no async, no I/O, no clock, no Telegram.

pub mod id;

//! The only room that names teloxide: Telegram's words in, Telegram's words out.

pub mod decode;

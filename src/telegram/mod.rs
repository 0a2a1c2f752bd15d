//! The only room that names teloxide: Telegram's words in, Telegram's words out.

pub mod decode;
pub mod lanes;
pub mod limits;

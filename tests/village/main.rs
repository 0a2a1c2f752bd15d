//! Scenarios in the language of the village, over HTTP: the real bot, a real store,
//! and a Bot API server of our own in place of Telegram.

mod support;

mod browser;
mod check_in;
mod cli;
mod drill;
mod house;
mod menu;
mod onboarding;
mod rough;
mod staff;
mod telegram;

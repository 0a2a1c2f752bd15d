//! Scenarios in the language of the village, over HTTP: the real bot, a real store,
//! and a Bot API server of our own in place of Telegram.

mod support;

mod check_in;
#[cfg(test)]
mod cli;
mod house;
mod menu;
mod onboarding;
#[cfg(test)]
mod reminders;
mod rough;
#[cfg(test)]
mod silence;
mod staff;
#[cfg(test)]
mod telegram;

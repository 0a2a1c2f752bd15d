//! Scenarios in the language of the village, over HTTP: the real bot, a real store,
//! and a Bot API server of our own in place of Telegram.

#[cfg(test)]
mod support;

#[cfg(test)]
mod any_server;
#[cfg(test)]
mod browser;
mod check_in;
#[cfg(test)]
mod cli;
#[cfg(test)]
mod crash;
#[cfg(test)]
mod drill;
mod house;
#[cfg(test)]
mod load;
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

//! Scenarios in the language of the village, over HTTP: the real bot, a real store,
//! and a Bot API server of our own in place of Telegram.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a story that can't go on says so and stops"
)]

mod support;

mod alert_stories;
mod alerts;
mod any_server;
mod anyone;
mod anything;
mod ask;
mod audit;
mod browser;
mod check_in;
mod cli;
mod consent;
mod contacts;
mod crash;
mod digest;
mod drill;
mod duplicates;
mod erasing;
mod escalation;
mod files;
mod half_finished;
mod history;
mod house;
mod household;
mod household_care;
mod import;
mod load;
mod menu;
mod monitoring;
mod monitoring_cost;
mod month;
mod my_data;
mod office_roster;
mod onboarding;
mod outage;
mod pages;
mod pressing;
mod privacy;
mod purge;
mod recap;
mod release;
mod relink;
mod reminders;
mod results;
mod results_kept;
mod roster;
mod rough;
mod silence;
mod staff;
mod staff_group;
mod stopping;
mod taps;
mod telegram;
mod travellers;
mod two_weeks;
mod unmatched;
mod withdrawal;
mod words;

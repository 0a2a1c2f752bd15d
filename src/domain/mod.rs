//! Nouns and rules. Pure: no async, no I/O, no clock, no Telegram.

pub mod access;
pub mod alert;
pub mod birth;
pub mod calendar;
pub mod condition;
pub mod consent;
pub mod day_list;
pub mod escalation;
pub mod finding;
pub mod grade;
pub mod id;
pub mod invitation;
pub mod isolation;
pub mod language;
pub mod person;
pub mod place;
pub mod protocol;
pub mod report;
pub mod schedule;
pub mod silence;
pub mod staff;
pub mod task;
pub mod text;
pub mod triage;
pub mod village;
pub mod vitals;

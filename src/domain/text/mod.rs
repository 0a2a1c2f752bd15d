//! What people type, and what it means.
//!
//! Pure parsers, one file per kind of answer. They know how people really
//! write (commas, units, emoji, full-width digits, half a sentence around the
//! number) and they refuse with a reason that a feature can turn into a
//! friendly question. No parser panics on any input, and none guesses where a
//! wrong guess could do harm: what is only likely comes back as a suggestion.

pub mod birth;
pub mod clean;
pub mod complaint;
pub mod day;
pub mod feeling;
#[cfg(test)]
mod fuzz;
pub mod hour;
pub mod met;
pub mod name;
pub mod nik;
pub mod origin;
pub mod phone;
pub mod result_list;
pub mod rt_rw;
pub mod slips;
pub mod thanks;
mod typed;
pub mod vitals;
mod written;

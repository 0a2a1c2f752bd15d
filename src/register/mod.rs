//! The village's register: how the nouns of `domain` are kept, and the queries
//! that several features ask of them.
//!
//! One file a noun: its stored form (a versioned record), its key, its queries.
//! No rule lives here; those are in `domain`.

pub mod alert;
pub mod audit;
pub mod away;
#[cfg(test)]
mod bench;
pub mod care;
pub mod consent;
pub mod contact;
pub mod correction;
pub mod day_book;
pub mod day_list;
pub mod death;
pub mod doubt;
pub mod erasure;
pub mod export;
pub mod household;
pub mod household_code;
pub mod import;
pub mod invitation;
pub mod isolation;
pub mod letter;
pub mod link_code;
pub mod merge;
pub mod monitored;
pub mod outcome;
pub mod person;
pub mod question;
pub mod report;
pub mod roster;
pub mod schedule;
pub mod staff;
pub mod staff_group;
pub mod swap;
pub mod task;
pub mod test_result;
pub mod traveller;
pub mod unmatched;

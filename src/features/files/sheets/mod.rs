//! From what was gathered to tables. Pure. The headings are promises: a column changes only
//! with a line in the CHANGELOG.

pub(super) mod about;
pub(super) mod alerts;
pub(super) mod codes;
pub(super) mod counts;
pub(super) mod daily_form;
pub(super) mod line_list;
pub(super) mod travellers;

#[cfg(test)]
pub(super) mod tests;

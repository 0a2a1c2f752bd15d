//! Where a key stands in a file: `village[2].zone`. Items of a list are
//! counted from 1, as people count.

use std::fmt;

/// The way from the top of a file to one key or value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeyPath(Vec<Step>);

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    Key(String),
    /// Counted from 0 here, shown from 1.
    Item(usize),
}

impl KeyPath {
    /// The path written as `telegram.pacing.per_second` or `village[2].zone`
    /// (the second village's zone).
    #[must_use]
    pub fn parse(written: &str) -> Self {
        Self::counted_from(1, written)
    }

    /// As [`Self::parse`], for paths whose items are counted from 0, as code does.
    #[must_use]
    pub fn from_code(written: &str) -> Self {
        Self::counted_from(0, written)
    }

    fn counted_from(first: usize, written: &str) -> Self {
        let mut steps = Vec::new();
        for part in written.split('.').filter(|part| !part.is_empty()) {
            let mut pieces = part.split('[');
            if let Some(key) = pieces.next().filter(|key| !key.is_empty()) {
                steps.push(Step::Key(key.to_owned()));
            }
            let items = pieces.filter_map(|piece| piece.trim_end_matches(']').parse().ok());
            steps.extend(items.map(|item: usize| Step::Item(item.saturating_sub(first))));
        }
        Self(steps)
    }

    pub(super) fn steps(&self) -> &[Step] {
        &self.0
    }

    pub(super) fn key(&self, key: &str) -> Self {
        self.then(Step::Key(key.to_owned()))
    }

    pub(super) fn item(&self, index: usize) -> Self {
        self.then(Step::Item(index))
    }

    fn then(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }

    pub(super) fn parent(&self) -> Option<Self> {
        let (_, above) = self.0.split_last()?;
        Some(Self(above.to_vec()))
    }

    /// The nearest name: of `village[2].rt[1]` it is `rt`.
    pub(super) fn name(&self) -> Option<&str> {
        self.0.iter().rev().find_map(|step| match step {
            Step::Key(key) => Some(key.as_str()),
            Step::Item(_) => None,
        })
    }

    /// The same path with the first item of every list.
    pub(super) fn first_of_each(&self) -> Self {
        let first = |step: &Step| match step {
            Step::Key(key) => Step::Key(key.clone()),
            Step::Item(_) => Step::Item(0),
        };
        Self(self.0.iter().map(first).collect())
    }

    /// As in a header: of `village[2].office` it is `village.office`.
    pub(super) fn without_items(&self) -> Self {
        let keys = self.0.iter().filter(|step| matches!(step, Step::Key(_)));
        Self(keys.cloned().collect())
    }

    pub(super) fn is_item(&self) -> bool {
        matches!(self.0.last(), Some(Step::Item(_)))
    }

    pub(super) fn is_top(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for KeyPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if position == 0 => f.write_str(key)?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Item(index) => write!(f, "[{}]", index + 1)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_read_as_it_is_shown() {
        for written in [
            "data_dir",
            "telegram.pacing.per_second",
            "village[2].rt[14]",
        ] {
            assert_eq!(KeyPath::parse(written).to_string(), written);
        }
        assert_eq!(KeyPath::parse("village[2].rt[14]").name(), Some("rt"));
        let counted = KeyPath::from_code("village[1].rt[13]");
        assert_eq!(counted.to_string(), "village[2].rt[14]");
        let first = KeyPath::parse("village[2].rt[14]").first_of_each();
        assert_eq!(first.to_string(), "village[1].rt[1]");
    }
}

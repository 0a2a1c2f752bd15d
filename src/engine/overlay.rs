//! Writes that are not in the store yet, laid over it.

use std::collections::BTreeMap;
use std::ops::Range;

/// Plain values by key; `None` marks a removed key.
#[derive(Debug, Clone, Default)]
pub(super) struct Overlay {
    rows: BTreeMap<Vec<u8>, Option<Vec<u8>>>,
}

impl Overlay {
    /// What this layer says of a key: nothing, removed, or a value.
    pub fn get(&self, key: &[u8]) -> Option<Option<&[u8]>> {
        self.rows.get(key).map(|value| value.as_deref())
    }

    pub fn set(&mut self, key: Vec<u8>, value: Option<Vec<u8>>) {
        self.rows.insert(key, value);
    }

    pub fn range(
        &self,
        range: &Range<Vec<u8>>,
    ) -> impl Iterator<Item = (&Vec<u8>, &Option<Vec<u8>>)> + use<'_> {
        // A BTreeMap panics on a range that ends before it starts.
        let whole = range.start <= range.end;
        whole
            .then(|| self.rows.range(range.clone()))
            .into_iter()
            .flatten()
    }

    /// Lays `upper` over this layer.
    pub fn absorb(&mut self, upper: Self) {
        self.rows.extend(upper.rows);
    }

    pub fn into_rows(self) -> impl Iterator<Item = (Vec<u8>, Option<Vec<u8>>)> {
        self.rows.into_iter()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&Vec<u8>, &Option<Vec<u8>>)> {
        self.rows.iter()
    }
}

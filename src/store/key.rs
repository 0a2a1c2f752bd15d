//! Keys: a table byte and parts that sort as what they mean.
//!
//! The rows of one table whose keys are built of the same kinds of parts come
//! in the order of those parts, and none of these keys is the beginning of
//! another. Keys lie open on the disk: they hold no personal data. What would
//! be personal (a telephone number, a Telegram account) goes in as a
//! [pseudonym](super::seal::Vault::pseudonym).

use std::fmt;
use std::ops::Range;

use super::table::Table;

/// Ends a text: sorts before any further letter, also before an inner NUL.
const TEXT_END: [u8; 2] = [0, 1];
/// Stands for a NUL within a text.
const TEXT_NUL: [u8; 2] = [0, 0xff];

/// A key, or the beginning of keys.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(Vec<u8>);

impl Key {
    /// The beginning of all keys of a table.
    #[must_use]
    pub fn new(table: Table) -> Self {
        let mut bytes = Vec::with_capacity(32);
        bytes.push(table.code());
        Self(bytes)
    }

    /// With one small number more (a lane, a kind).
    #[must_use]
    pub fn u8(self, part: u8) -> Self {
        self.with(&[part])
    }

    /// With a sequence number more.
    #[must_use]
    pub fn u32(self, part: u32) -> Self {
        self.with(&part.to_be_bytes())
    }

    /// With an identifier or a long sequence number more.
    #[must_use]
    pub fn u64(self, part: u64) -> Self {
        self.with(&part.to_be_bytes())
    }

    /// With an instant more, in milliseconds since 1970, earlier ones first
    /// (or any signed number, smaller ones first).
    #[must_use]
    pub fn millis(self, part: i64) -> Self {
        // With the sign bit turned, negative numbers come before positive ones.
        self.with(&(part.cast_unsigned() ^ (1 << 63)).to_be_bytes())
    }

    /// With a pseudonym more.
    #[must_use]
    pub fn pseudonym(self, part: [u8; 16]) -> Self {
        self.with(&part)
    }

    /// With a short text of our own more (a name of a feature, never one that
    /// a person typed), in the order of its code points.
    #[must_use]
    pub fn text(mut self, part: &str) -> Self {
        for byte in part.bytes() {
            match byte {
                0 => self.0.extend(TEXT_NUL),
                other => self.0.push(other),
            }
        }
        self.with(&TEXT_END)
    }

    fn with(mut self, bytes: &[u8]) -> Self {
        self.0.extend_from_slice(bytes);
        self
    }

    /// Its table.
    #[must_use]
    pub fn table(&self) -> Option<Table> {
        Table::of(&self.0)
    }

    /// Its bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Its bytes, for keeps.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// All keys that begin with this one, itself included.
    #[must_use]
    pub fn prefix_range(&self) -> Range<Vec<u8>> {
        self.0.clone()..successor(self.0.clone())
    }
}

/// The smallest bytes that come after everything that begins with `prefix`.
fn successor(mut prefix: Vec<u8>) -> Vec<u8> {
    while let Some(last) = prefix.pop() {
        if last < u8::MAX {
            prefix.push(last + 1);
            return prefix;
        }
    }
    // Not reached: the table byte, which is never 255, always has a successor.
    prefix
}

impl AsRef<[u8]> for Key {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl From<Key> for Vec<u8> {
    fn from(key: Key) -> Self {
        key.0
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", super::table::name_of(&self.0))?;
        let parts = self.0.iter().skip(1);
        parts
            .into_iter()
            .try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    type Parts = (u8, i64, String, u32, u64, [u8; 16]);

    fn key((lane, millis, text, sequence, id, pseudonym): &Parts) -> Key {
        Key::new(Table::Outbox)
            .u8(*lane)
            .millis(*millis)
            .text(text)
            .u32(*sequence)
            .u64(*id)
            .pseudonym(*pseudonym)
    }

    /// Parts that often agree, so that the later ones decide.
    fn parts() -> impl Strategy<Value = Parts> {
        (
            0..2_u8,
            prop_oneof![Just(i64::MIN), Just(i64::MAX), -2..2_i64, any::<i64>()],
            "[\0\u{1}ab\u{ff}\u{10ffff}]{0,4}",
            prop_oneof![0..3_u32, any::<u32>()],
            prop_oneof![254..258_u64, any::<u64>()],
            prop_oneof![Just([0; 16]), Just([255; 16]), any::<[u8; 16]>()],
        )
    }

    proptest! {
        #[test]
        fn keys_sort_as_what_they_mean(left in parts(), right in parts()) {
            prop_assert_eq!(key(&left).cmp(&key(&right)), left.cmp(&right));
        }

        #[test]
        fn no_key_is_the_beginning_of_another(left in parts(), right in parts()) {
            prop_assume!(left != right);
            prop_assert!(!key(&left).as_bytes().starts_with(key(&right).as_bytes()));
        }

        #[test]
        fn a_prefix_range_holds_what_begins_so_and_nothing_else(
            prefix in parts(), other in parts(), rest: Vec<u8>,
        ) {
            let prefix = key(&prefix);
            let range = prefix.prefix_range();
            let mut longer = prefix.as_bytes().to_vec();
            longer.extend(rest);
            prop_assert!(range.contains(&longer));
            let other = key(&other).into_bytes();
            prop_assert_eq!(range.contains(&other), other.starts_with(prefix.as_bytes()));
        }

        #[test]
        fn a_part_more_keeps_the_key_within_its_prefix(text in ".{0,6}", id: u64) {
            let prefix = Key::new(Table::Report).u64(id);
            prop_assert!(prefix.prefix_range().contains(&prefix.clone().text(&text).into_bytes()));
        }
    }

    #[test]
    fn a_table_is_read_up_to_the_next_one() {
        let range = Key::new(Table::Report).prefix_range();
        assert_eq!(range, vec![21]..vec![22]);
        let full = Key::new(Table::Sent).u64(u64::MAX).prefix_range();
        assert_eq!(full.end, [9]);
    }

    #[test]
    fn a_key_shows_its_table() {
        assert_eq!(format!("{:?}", Key::new(Table::Person).u8(10)), "person:0a");
    }
}

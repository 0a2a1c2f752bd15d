//! A parsed file that remembers where everything stands.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::Position;
use super::path::{KeyPath, Step};

/// The span of a value that was put in from the example, so that reading
/// could go on: nothing may be said about it.
pub(super) const UNPLACED: usize = usize::MAX;

pub(super) type Place<'t> = Spanned<DeValue<'t>>;

/// A TOML text, its tree, and its file's name.
#[derive(Debug, Clone)]
pub(super) struct Document<'t> {
    pub(super) file: &'t str,
    pub(super) text: &'t str,
    pub(super) root: Spanned<DeTable<'t>>,
}

/// A key and its value, by their bytes in the text.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) path: KeyPath,
    pub(super) key: Range<usize>,
    pub(super) value: Range<usize>,
}

impl<'t> Document<'t> {
    /// All keys, list items and tables; a table before what it holds.
    pub(super) fn nodes(&self) -> Vec<Node> {
        let mut nodes = Vec::new();
        gather_table(self.root.get_ref(), &KeyPath::default(), &mut nodes);
        nodes
    }

    /// Where a key of this path stands (or the list or table it is an item of).
    pub(super) fn node(&self, path: &KeyPath) -> Option<Node> {
        self.nodes().into_iter().find(|node| node.path == *path)
    }

    /// The innermost value that starts at this span.
    pub(super) fn node_of_value(&self, span: &Range<usize>) -> Option<Node> {
        let nodes = self.nodes().into_iter();
        nodes.rev().find(|node| node.value == *span)
    }

    pub(super) fn node_of_key(&self, span: &Range<usize>) -> Option<Node> {
        self.nodes().into_iter().find(|node| node.key == *span)
    }

    /// The value at a path. A key asked of a list is its first item's, since
    /// that is what a header such as `[village.office]` looks like.
    pub(super) fn value(&self, path: &KeyPath) -> Option<&Place<'t>> {
        let (first, rest) = path.steps().split_first()?;
        let Step::Key(key) = first else { return None };
        let mut place = self.root.get_ref().get(key.as_str())?;
        for step in rest {
            place = match (step, place.get_ref()) {
                (Step::Key(key), DeValue::Table(table)) => table.get(key.as_str())?,
                (Step::Item(index), DeValue::Array(items)) => items.get(*index)?,
                (Step::Key(key), DeValue::Array(items)) => match items.first()?.get_ref() {
                    DeValue::Table(table) => table.get(key.as_str())?,
                    _ => return None,
                },
                _ => return None,
            };
        }
        Some(place)
    }

    fn value_mut(&mut self, path: &KeyPath) -> Option<&mut Place<'t>> {
        let (first, rest) = path.steps().split_first()?;
        let Step::Key(key) = first else { return None };
        let mut place = self.root.get_mut().get_mut(key.as_str())?;
        for step in rest {
            place = match (step, place.get_mut()) {
                (Step::Key(key), DeValue::Table(table)) => table.get_mut(key.as_str())?,
                (Step::Item(index), DeValue::Array(items)) => items.get_mut(*index)?,
                _ => return None,
            };
        }
        Some(place)
    }

    fn table_mut(&mut self, path: &KeyPath) -> Option<&mut DeTable<'t>> {
        if path.is_top() {
            return Some(self.root.get_mut());
        }
        match self.value_mut(path)?.get_mut() {
            DeValue::Table(table) => Some(table),
            _ => None,
        }
    }

    pub(super) fn has(&self, path: &KeyPath) -> bool {
        self.value(path).is_some()
    }

    /// Takes a key out, with its value.
    pub(super) fn take(&mut self, path: &KeyPath) -> Option<Place<'t>> {
        let table = self.table_mut(&path.parent()?)?;
        table.remove(path.name()?)
    }

    /// Puts a value at a path, over what was there.
    pub(super) fn put(&mut self, path: &KeyPath, value: Place<'t>) -> Option<()> {
        if let Some(place) = self.value_mut(path) {
            *place = value;
            return Some(());
        }
        let key = path.name()?.to_owned().into();
        let span = value.span();
        let table = self.table_mut(&path.parent()?)?;
        table.insert(Spanned::new(span, key), value);
        Some(())
    }

    pub(super) fn position(&self, span: &Range<usize>) -> Position {
        Position::of_byte(self.text, span.start)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.root.get_ref().is_empty()
    }
}

fn gather_table(table: &DeTable<'_>, path: &KeyPath, nodes: &mut Vec<Node>) {
    for (key, value) in table {
        gather(path.key(key.get_ref()), key.span(), value, nodes);
    }
}

fn gather(path: KeyPath, key: Range<usize>, value: &Place<'_>, nodes: &mut Vec<Node>) {
    let span = value.span();
    nodes.push(Node {
        path: path.clone(),
        key: key.clone(),
        value: span,
    });
    match value.get_ref() {
        DeValue::Table(table) => gather_table(table, &path, nodes),
        DeValue::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                // An item has no key of its own: an empty span there matches nothing.
                gather(path.item(index), UNPLACED..UNPLACED, item, nodes);
            }
        }
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_) => {}
    }
}

/// The same value, standing nowhere.
pub(super) fn unplaced<'t>(value: &Place<'t>) -> Place<'t> {
    let moved = match value.get_ref() {
        DeValue::Table(table) => DeValue::Table(
            table
                .iter()
                .map(|(key, value)| (nowhere(key.get_ref().clone()), unplaced(value)))
                .collect(),
        ),
        DeValue::Array(items) => DeValue::Array(items.iter().map(unplaced).collect()),
        leaf => leaf.clone(),
    };
    nowhere(moved)
}

fn nowhere<T>(value: T) -> Spanned<T> {
    Spanned::new(UNPLACED..UNPLACED, value)
}

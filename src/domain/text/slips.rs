//! How many slips of the finger lie between two words.

/// Letters to insert, leave out, change or swap with the neighbour
/// (optimal string alignment).
#[must_use]
pub fn distance(left: &[char], right: &[char]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (row, letter) in left.iter().enumerate() {
        let above = row.checked_sub(1).and_then(|row| left.get(row));
        let next = next_row(row, (above, letter), right, (&before_last, &last));
        before_last = std::mem::replace(&mut last, next);
    }
    last.last().copied().unwrap_or_default()
}

fn next_row(
    row: usize,
    (above, letter): (Option<&char>, &char),
    right: &[char],
    (before_last, last): (&[usize], &[usize]),
) -> Vec<usize> {
    let cell = |cells: &[usize], at: usize| cells.get(at).copied().unwrap_or(usize::MAX / 2);
    let mut next = vec![row + 1];
    for (column, other) in right.iter().enumerate() {
        let mut best = (cell(last, column + 1) + 1)
            .min(cell(&next, column) + 1)
            .min(cell(last, column) + usize::from(letter != other));
        let left_of = column.checked_sub(1).and_then(|column| right.get(column));
        if above == Some(other) && left_of == Some(letter) {
            best = best.min(cell(before_last, column - 1) + 1);
        }
        next.push(best);
    }
    next
}

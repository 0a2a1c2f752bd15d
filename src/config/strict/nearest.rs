//! The known word nearest to a mistyped one.

/// The nearest of `known` to `word`, when it is near enough to be meant:
/// one slip in a short word, one in three letters in a longer one.
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let word = plain(word);
    known
        .into_iter()
        .map(|candidate| (distance(&word, &plain(candidate)), candidate))
        .filter(|(slips, candidate)| *slips <= (candidate.chars().count() / 3).max(1))
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, candidate)| candidate)
}

/// Case, and `-` for `_`, are no slip.
fn plain(word: &str) -> Vec<char> {
    word.to_lowercase()
        .replace(['-', ' '], "_")
        .chars()
        .collect()
}

/// Letters to insert, leave out, change or swap with the neighbour
/// (optimal string alignment).
fn distance(left: &[char], right: &[char]) -> usize {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_finger_are_recognised_and_strangers_are_not() {
        let known = ["name", "zone", "puskesmas", "Asia/Jakarta", "api_url"];
        for (typed, meant) in [
            ("nmae", Some("name")),
            ("Zone", Some("zone")),
            ("puskemas", Some("puskesmas")),
            ("Asia/Jakrta", Some("Asia/Jakarta")),
            ("api-url", Some("api_url")),
            ("camat", None),
            ("", None),
        ] {
            assert_eq!(nearest(typed, known), meant, "{typed}");
        }
    }
}

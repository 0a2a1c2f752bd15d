//! The known word nearest to a mistyped one.

use crate::domain::text::slips::distance;

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

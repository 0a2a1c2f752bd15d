//! What of a table of counts may be shown to whoever must not learn of anybody in
//! particular: small numbers are left out, and with them as many others as it takes that
//! none of them can be worked out (PROTOCOL 8; "complementary suppression" of statistical
//! offices).
//!
//! Pure. The tables are kept so simple that this can be proved: one total and its parts, each
//! part in one table only. What a reader can know of a part that is left out is that it is
//! not negative and that all of those together are the total less what is shown. So two or
//! more are left out, or none; and together they are at least as many as is not small, so
//! that each may be anything from none to that.
//!
//! All that is left out looks the same: the mark must not say which of them are small.

/// A total and its parts, as far as they may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Of all; `None`: not even that.
    pub total: Option<u32>,
    /// In the order in which they were given; `None`: left out.
    pub parts: Vec<Option<u32>>,
}

/// A number that stands by itself: shown unless it is below `least`.
#[must_use]
pub fn alone(count: u32, least: u32) -> Option<u32> {
    (count >= least).then_some(count)
}

/// Which parts of a whole are shown, when numbers below `least` are not to be known. Of
/// those that need not be left out for themselves the first goes first, whatever its number:
/// the choice tells nothing.
#[must_use]
pub fn parts_of_a_whole(parts: &[u32], least: u32) -> Shown {
    let total: u32 = parts.iter().sum();
    if total < least {
        return Shown {
            total: None,
            parts: vec![None; parts.len()],
        };
    }
    let mut shown: Vec<Option<u32>> = parts.iter().map(|part| alone(*part, least)).collect();
    while !is_safe(parts, &shown, least) {
        let Some(next) = shown.iter_mut().find(|part| part.is_some()) else {
            break;
        };
        *next = None;
    }
    Shown {
        total: Some(total),
        parts: shown,
    }
}

/// None is left out, or several that are together no small number.
fn is_safe(parts: &[u32], shown: &[Option<u32>], least: u32) -> bool {
    let hidden = parts.iter().zip(shown).filter(|(_, shown)| shown.is_none());
    let (count, sum) = hidden.fold((0, 0), |(count, sum), (part, _)| (count + 1, sum + part));
    count == 0 || (count > 1 && sum >= least)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What a reader of the table can say of each part that is left out: the least and the
    /// most that it can be.
    fn known(shown: &Shown) -> Vec<(u32, u32)> {
        let Some(total) = shown.total else {
            return Vec::new();
        };
        let seen: u32 = shown.parts.iter().flatten().sum();
        let rest = total - seen;
        let hidden = shown.parts.iter().filter(|part| part.is_none()).count();
        // With several, one may have all of the rest or nothing of it.
        let range = if hidden == 1 { (rest, rest) } else { (0, rest) };
        vec![range; hidden]
    }

    #[test]
    fn small_numbers_go_and_what_would_give_them_away() {
        for (parts, total, shown) in [
            (
                &[20, 9, 30][..],
                Some(59),
                &[Some(20), Some(9), Some(30)][..],
            ),
            // 2 alone could be had by subtracting.
            (&[20, 2, 30], Some(52), &[None, None, Some(30)]),
            // So could the sum of two small ones, if that is small itself.
            (&[20, 1, 2], Some(23), &[None, None, None]),
            (&[20, 3, 4], Some(27), &[Some(20), None, None]),
            (&[1, 3, 30], Some(34), &[None, None, None]),
            (&[0, 0, 40], Some(40), &[None, None, None]),
            (&[1, 1], None, &[None, None]),
            // A total with one part is that part.
            (&[7], Some(7), &[Some(7)]),
            (&[3], None, &[None]),
            (&[], None, &[]),
        ] {
            let expected = Shown {
                total,
                parts: shown.to_vec(),
            };
            assert_eq!(parts_of_a_whole(parts, 5), expected, "{parts:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_left_out_can_not_be_worked_out(
            parts in prop::collection::vec(prop_oneof![0..8_u32, 0..60_u32], 0..40),
            least in 2..12_u32,
        ) {
            let shown = parts_of_a_whole(&parts, least);
            for (lowest, highest) in known(&shown) {
                prop_assert_eq!(lowest, 0);
                prop_assert!(highest >= least, "known within {}", highest);
            }
            for (part, shown) in parts.iter().zip(&shown.parts) {
                prop_assert!(shown.is_none_or(|shown| shown == *part && shown >= least));
            }
            let total: u32 = parts.iter().sum();
            prop_assert_eq!(shown.total, alone(total, least));
        }

        /// Every table that adds up to what is shown could be the true one: there is one for
        /// each value that a part which is left out might have.
        #[test]
        fn for_every_small_value_there_is_a_table_that_looks_the_same(
            parts in prop::collection::vec(0..12_u32, 1..7),
        ) {
            let least = 5;
            let shown = parts_of_a_whole(&parts, least);
            let Some(total) = shown.total else { return Ok(()) };
            let hidden: Vec<usize> = (0..parts.len()).filter(|at| shown.parts[*at].is_none()).collect();
            for at in &hidden {
                for value in 0..least {
                    let mut other = parts.clone();
                    let rest: u32 = hidden.iter().map(|at| parts[*at]).sum();
                    for one in &hidden {
                        other[*one] = 0;
                    }
                    other[*at] = value;
                    let second = hidden.iter().find(|one| *one != at).copied();
                    let second = second.expect("one alone is never left out");
                    other[second] = rest - value;
                    prop_assert_eq!(other.iter().sum::<u32>(), total);
                    let agrees = other.iter().zip(&shown.parts).all(|(one, shown)| shown.is_none_or(|shown| shown == *one));
                    prop_assert!(agrees);
                }
            }
        }

        #[test]
        fn nothing_more_is_left_out_than_it_takes(
            parts in prop::collection::vec(5..60_u32, 1..20),
        ) {
            prop_assert!(parts_of_a_whole(&parts, 5).parts.iter().all(Option::is_some));
        }
    }
}

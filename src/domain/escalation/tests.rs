//! Who is rung when, in tables.

use super::*;
use crate::domain::id::RandomId as _;
use crate::domain::protocol::Protocol;

/// Health workers 1, 2, 3 and the head 9; who isn't named can be rung.
#[derive(Default)]
struct Staff {
    gone: Vec<(u64, SkipReason)>,
    stand_ins: Vec<u64>,
}

impl Able for Staff {
    fn able(&self, who: PersonId) -> Result<(), SkipReason> {
        match self.gone.iter().find(|(gone, _)| *gone == who.bits()) {
            Some((_, reason)) => Err(*reason),
            None => Ok(()),
        }
    }

    fn stand_ins(&self) -> Vec<PersonId> {
        people(&self.stand_ins)
    }
}

fn people(numbers: &[u64]) -> Vec<PersonId> {
    numbers.iter().copied().map(PersonId::from_bits).collect()
}

fn red() -> Chain {
    let rules = Protocol::embedded().alerts;
    Chain::new(&rules.merah.limits, people(&[1, 2, 3]), people(&[9]))
}

fn at(minutes: i64) -> Moment {
    Moment::UNIX_EPOCH + TimeDelta::minutes(minutes)
}

/// The minutes at which the rungs are due, and whom they ring.
fn climbs(chain: &Chain, rungs: usize) -> Vec<(i64, Whom)> {
    let mut last_due = at(0);
    let mut told = Vec::new();
    for rungs_rung in 0..rungs {
        let climb = Climb {
            rungs_rung,
            last_due,
        };
        last_due = chain.next_due(&climb);
        let minutes = (last_due - at(0)).num_minutes();
        told.push((minutes, chain.next_whom(&climb)));
    }
    told
}

#[test]
fn the_ladders_of_the_protocol() {
    use Whom::{Everyone, Next};
    let red = red();
    let steps = [
        (0, Next),
        (15, Next),
        (30, Everyone),
        (40, Everyone),
        (50, Everyone),
    ];
    assert_eq!(climbs(&red, 5), steps);
    let rules = Protocol::embedded().alerts;
    let orange = red.on_ladder(&rules.oranye.limits);
    assert_eq!(orange.order, red.order);
    let steps = [(0, Next), (60, Everyone), (70, Everyone), (80, Everyone)];
    assert_eq!(climbs(&orange, 4), steps);
}

#[test]
fn who_is_picked() {
    use SkipReason::{LostRole, Refused, Unreachable};
    use Whom::{Everyone, Next};
    let all_gone = [1, 2, 3, 9].map(|who| (who, Unreachable));
    for (whom, tried, gone, stand_ins, rung, skipped) in [
        (Next, &[][..], &[][..], &[][..], &[1][..], &[][..]),
        (Next, &[1], &[], &[], &[2], &[]),
        (Next, &[1, 2], &[], &[], &[3], &[]),
        (Next, &[], &[(1, LostRole)], &[], &[2], &[(1, LostRole)]),
        (
            Next,
            &[1],
            &[(2, Unreachable), (3, Refused)],
            &[],
            &[9],
            &[(2, Unreachable), (3, Refused)],
        ),
        (Next, &[1, 2, 3], &[], &[], &[9], &[]),
        (Next, &[1, 2, 3], &[(9, LostRole)], &[], &[1, 2, 3], &[]),
        (Everyone, &[1, 2], &[], &[], &[1, 2, 3, 9], &[]),
        (Everyone, &[], &[(2, Refused)], &[], &[1, 3, 9], &[]),
        (Everyone, &[], &all_gone, &[4, 5], &[4, 5], &[]),
        (Everyone, &[], &all_gone, &[9], &[], &[]),
        (Next, &[1, 2, 3], &all_gone, &[4], &[4], &[]),
    ] {
        let staff = Staff {
            gone: gone.to_vec(),
            stand_ins: stand_ins.to_vec(),
        };
        let pick = red().pick(whom, &people(tried).into_iter().collect(), &staff);
        let bits: Vec<u64> = pick.whom.iter().map(|who| who.bits()).collect();
        assert_eq!(bits, rung, "{whom:?} after {tried:?} without {gone:?}");
        let passed: Vec<_> = pick
            .skipped
            .iter()
            .map(|(who, why)| (who.bits(), *why))
            .collect();
        assert_eq!(passed, skipped, "{whom:?} after {tried:?} without {gone:?}");
    }
}

#[test]
fn nobody_is_rung_twice_at_once() {
    let mut chain = red();
    chain.heads = people(&[9, 1, 9]);
    let pick = chain.pick(Whom::Everyone, &BTreeSet::new(), &Staff::default());
    assert_eq!(pick.whom, people(&[1, 2, 3, 9]));
    assert!(chain.names(PersonId::from_bits(9)));
    assert!(!chain.names(PersonId::from_bits(4)));
}

#[test]
fn after_an_outage_the_rungs_keep_their_distance() {
    for (planned, now, counted) in [(0, 0, 0), (0, 1, 0), (0, 2, 2), (0, 300, 300)] {
        assert_eq!(counted_from(at(planned), at(now)), at(counted), "{now}");
    }
}

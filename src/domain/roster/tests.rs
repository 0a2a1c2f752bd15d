//! Who is on when, in tables and by chance.

use chrono::{NaiveDate, NaiveTime, TimeDelta, Weekday};
use proptest::prelude::*;

use super::course::{Course, Deed};
use super::swap::{ShiftDay, Swap, SwapState};
use super::watch::{OnDuty, Rota, Watch, called};
use super::*;
use crate::domain::calendar::Zone;
use crate::domain::id::{RandomId as _, SwapId};

fn who(number: u64) -> PersonId {
    PersonId::from_bits(number)
}

fn people(numbers: &[u64]) -> Vec<PersonId> {
    numbers.iter().copied().map(who).collect()
}

fn numbers(people: &[PersonId]) -> Vec<u64> {
    people.iter().map(|who| who.bits()).collect()
}

fn hour(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn shift(id: &str, from: &str, until: &str) -> Shift {
    Shift {
        id: id.parse().unwrap(),
        name: id.to_owned(),
        from: hour(from),
        until: hour(until),
    }
}

/// Morning, afternoon, and the night over midnight.
fn shifts() -> Vec<Shift> {
    vec![
        shift("pagi", "07:00", "14:00"),
        shift("siang", "14:00", "21:00"),
        shift("malam", "21:00", "07:00"),
    ]
}

fn desk() -> DutyDesk {
    DutyDesk::Puskesmas("karangjati".parse().unwrap())
}

fn every(day: Weekday, shift: &str) -> Slot {
    Slot {
        when: When::Every(day),
        shift: shift.parse().unwrap(),
    }
}

fn on(text: &str, shift: &str) -> Slot {
    Slot {
        when: When::On(day(text)),
        shift: shift.parse().unwrap(),
    }
}

/// 1 and 2 by morning, 2 in the afternoon, 3 and 1 by night; Sunday afternoon is empty.
fn roster() -> Roster {
    let mut roster = Roster::new(desk());
    for day in WEEK {
        roster.set(&every(day, "pagi"), people(&[1, 2]));
        roster.set(&every(day, "siang"), people(&[2]));
        roster.set(&every(day, "malam"), people(&[3, 1]));
    }
    roster.set(&every(Weekday::Sun, "siang"), vec![]);
    roster
}

fn rota<'r>(roster: &'r Roster, shifts: &'r [Shift]) -> Rota<'r> {
    Rota {
        roster,
        shifts,
        zone: Zone::Jakarta,
        may_close: false,
    }
}

/// A moment by the village's clock.
fn at(zone: Zone, text: &str) -> Moment {
    let (date, time) = text.split_once(' ').unwrap();
    zone.at(day(date), hour(time))
}

#[test]
fn who_is_on_at_this_minute() {
    let (mut roster, shifts) = (roster(), shifts());
    roster.set(&on("2020-04-15", "pagi"), people(&[4]));
    for zone in Zone::ALL {
        for (text, shift, on) in [
            // Sunday, 12 April 2020.
            ("2020-04-12 06:59", "malam", &[3, 1][..]),
            ("2020-04-12 07:00", "pagi", &[1, 2]),
            ("2020-04-12 13:59", "pagi", &[1, 2]),
            ("2020-04-12 14:00", "siang", &[]),
            ("2020-04-12 21:00", "malam", &[3, 1]),
            ("2020-04-12 23:59", "malam", &[3, 1]),
            ("2020-04-13 00:00", "malam", &[3, 1]),
            ("2020-04-13 14:00", "siang", &[2]),
            ("2020-04-15 08:00", "pagi", &[4]),
        ] {
            let rota = Rota {
                roster: &roster,
                shifts: &shifts,
                zone,
                may_close: false,
            };
            let duty = rota.on_duty(at(zone, text), None);
            assert_eq!(numbers(&duty.on), on, "{text} {zone:?}");
            let names: Vec<_> = duty
                .watches
                .iter()
                .map(|one| one.shift.name.clone())
                .collect();
            assert_eq!(names, [shift], "{text} {zone:?}");
        }
    }
}

#[test]
fn a_night_that_began_yesterday_is_that_of_yesterday() {
    let (mut roster, shifts) = (roster(), shifts());
    roster.set(&on("2020-04-12", "malam"), people(&[9]));
    let rota = rota(&roster, &shifts);
    for (text, expected) in [
        ("2020-04-12 03:00", &[3, 1][..]),
        ("2020-04-12 22:00", &[9]),
        ("2020-04-13 03:00", &[9]),
        ("2020-04-13 22:00", &[3, 1]),
    ] {
        let duty = rota.on_duty(at(Zone::Jakarta, text), None);
        assert_eq!(numbers(&duty.on), expected, "{text}");
    }
}

#[test]
fn a_whole_day_overlaps_and_an_hour_without_shift_has_nobody() {
    let mut roster = Roster::new(desk());
    roster.set(&every(Weekday::Mon, "desa"), people(&[5]));
    roster.set(&every(Weekday::Mon, "pagi"), people(&[1, 5]));
    let shifts = vec![
        shift("desa", "06:00", "06:00"),
        shift("pagi", "07:00", "14:00"),
    ];
    let rota = rota(&roster, &shifts);
    for (text, expected, watches) in [
        ("2020-04-13 05:59", &[][..], 1),
        ("2020-04-13 06:00", &[5], 1),
        // Whoever began first is called first, and nobody twice.
        ("2020-04-13 08:00", &[5, 1], 2),
        ("2020-04-14 05:59", &[5], 1),
        ("2020-04-14 06:00", &[], 1),
    ] {
        let duty = rota.on_duty(at(Zone::Jakarta, text), None);
        assert_eq!(numbers(&duty.on), expected, "{text}");
        assert_eq!(duty.watches.len(), watches, "{text}");
    }
    let only_mornings = vec![shift("pagi", "07:00", "14:00")];
    let rota = self::rota(&roster, &only_mornings);
    let noon = rota.on_duty(at(Zone::Jakarta, "2020-04-13 15:00"), None);
    assert_eq!(noon, OnDuty::default());
}

#[test]
fn whoever_can_not_just_now_is_called_last_until_the_shift_ends() {
    let (roster, shifts) = (roster(), shifts());
    let rota = rota(&roster, &shifts);
    let now = at(Zone::Jakarta, "2020-04-13 08:00");
    let mut log = DutyLog::new(desk(), now);
    log.goes(who(1), rota.on_until(who(1), now).unwrap());
    let duty = rota.on_duty(now, Some(&log));
    assert_eq!((numbers(&duty.on), numbers(&duty.away)), (vec![2], vec![1]));
    assert_eq!(numbers(&called(&duty, &people(&[1, 2, 3]))), [2, 3, 1]);
    log.goes(who(2), rota.on_until(who(2), now).unwrap());
    let duty = rota.on_duty(now, Some(&log));
    assert_eq!(numbers(&called(&duty, &people(&[3, 2, 1]))), [3, 1, 2]);
    let night = at(Zone::Jakarta, "2020-04-13 21:00");
    let duty = rota.on_duty(night, Some(&log));
    assert_eq!(numbers(&duty.on), [3, 1], "the next shift is another one");
    assert!(log.comes_back(who(1)) && !log.comes_back(who(1)));
    log.forget_before(at(Zone::Jakarta, "2020-04-13 14:00"));
    assert_eq!(log.away, []);
    assert_eq!(rota.on_until(who(3), now), None);
}

#[test]
fn a_shift_holds_so_many_and_the_order_is_that_of_the_taps() {
    let mut roster = Roster::new(desk());
    let slot = on("2020-04-13", "pagi");
    for (number, did, then) in [
        (2, Ok(()), &[2][..]),
        (1, Ok(()), &[2, 1]),
        // Pressed twice, or on two telephones: on is on.
        (2, Ok(()), &[2, 1]),
        (3, Err(Full), &[2, 1]),
    ] {
        assert_eq!(roster.add(&slot, who(number), 2), did, "{number}");
        assert_eq!(numbers(roster.at(&slot)), then, "{number}");
    }
    for then in [&[1][..], &[1]] {
        roster.drop_out(&slot, who(2));
        assert_eq!(numbers(roster.at(&slot)), then);
    }
    roster.add(&slot, who(2), 2).unwrap();
    assert_eq!(numbers(roster.at(&slot)), [1, 2]);
    roster.set(&slot, people(&[4, 4, 5]));
    assert_eq!(
        numbers(roster.at(&slot)),
        [4, 5],
        "nobody stands there twice"
    );
}

#[test]
fn a_date_is_other_than_its_week_until_it_follows_it_again() {
    let mut roster = roster();
    let slot = on("2020-04-13", "pagi");
    let pagi = slot.shift.clone();
    roster.set(&slot, vec![]);
    assert!(roster.is_exception(day("2020-04-13"), &pagi));
    assert_eq!(roster.at(&slot), []);
    assert_eq!(numbers(roster.people(day("2020-04-20"), &pagi)), [1, 2]);
    roster.follow_the_week(day("2020-04-13"), &pagi);
    assert_eq!(numbers(roster.at(&slot)), [1, 2]);
}

#[test]
fn last_week_is_copied_and_the_past_is_left_alone() {
    let (mut roster, shifts) = (roster(), shifts());
    roster.set(&on("2020-04-06", "pagi"), people(&[7]));
    roster.set(&on("2020-04-08", "siang"), vec![]);
    roster.copy_week_before(day("2020-04-13"), &shifts, day("2020-04-14"));
    let of = |roster: &Roster, text: &str, shift: &str| numbers(roster.at(&on(text, shift)));
    assert_eq!(of(&roster, "2020-04-13", "pagi"), [1, 2], "it is over");
    assert_eq!(of(&roster, "2020-04-15", "siang"), [0; 0]);
    assert_eq!(of(&roster, "2020-04-16", "pagi"), [1, 2]);
    assert!(!roster.is_exception(day("2020-04-16"), &"pagi".parse().unwrap()));
    roster.same_every_day(Weekday::Sun, &shifts);
    assert_eq!(of(&roster, "2020-04-22", "siang"), [0; 0]);
}

#[test]
fn where_nobody_is_from_now_to_the_end_of_tomorrow() {
    let (mut roster, shifts) = (roster(), shifts());
    roster.set(&on("2020-04-13", "malam"), vec![]);
    roster.set(&on("2020-04-14", "pagi"), vec![]);
    let rota = rota(&roster, &shifts);
    let gaps = |text: &str, gone: &[u64]| -> Vec<String> {
        let gone = people(gone);
        let gaps = rota.gaps(at(Zone::Jakarta, text), |who| !gone.contains(&who));
        let named = gaps.iter();
        named
            .map(|gap| format!("{} {}", gap.day.format("%d"), gap.shift.name))
            .collect()
    };
    assert_eq!(gaps("2020-04-12 09:00", &[]), ["12 siang", "13 malam"]);
    assert_eq!(gaps("2020-04-12 15:00", &[]), ["12 siang", "13 malam"]);
    assert_eq!(gaps("2020-04-12 21:00", &[]), ["13 malam"]);
    assert_eq!(gaps("2020-04-13 09:00", &[]), ["13 malam", "14 pagi"]);
    // Alone in the afternoon, and not to be reached.
    assert_eq!(
        gaps("2020-04-13 09:00", &[2]),
        ["13 siang", "13 malam", "14 pagi", "14 siang"]
    );
}

#[test]
fn whoever_leaves_or_becomes_one_with_another() {
    let mut roster = roster();
    roster.set(&on("2020-04-13", "pagi"), people(&[1, 2]));
    assert!(roster.rename(who(2), who(1)));
    assert_eq!(numbers(roster.at(&on("2020-04-13", "pagi"))), [1]);
    assert!(roster.release(who(1)) && !roster.release(who(1)));
    assert_eq!(numbers(roster.at(&on("2020-04-20", "malam"))), [3]);
    assert_eq!(numbers(roster.at(&on("2020-04-13", "pagi"))), [0; 0]);
    assert!(!roster.names(who(2)));
}

fn wish(takes: Option<(&str, &str)>) -> Swap {
    let shift_day = |(text, shift): (&str, &str)| ShiftDay {
        day: day(text),
        shift: shift.parse().unwrap(),
    };
    Swap {
        id: SwapId::from_bits(1),
        desk: desk(),
        from: who(3),
        to: who(2),
        gives: shift_day(("2020-04-13", "malam")),
        takes: takes.map(shift_day),
        asked: at(Zone::Jakarta, "2020-04-12 09:00"),
        until: at(Zone::Jakarta, "2020-04-13 21:00"),
        state: SwapState::Open,
        card: None,
    }
}

#[test]
fn a_swap_changes_both_shifts_or_none() {
    let mut after = roster();
    assert!(wish(Some(("2020-04-14", "siang"))).carry_out(&mut after));
    assert_eq!(numbers(after.at(&on("2020-04-13", "malam"))), [2, 1]);
    assert_eq!(numbers(after.at(&on("2020-04-14", "siang"))), [3]);
    assert_eq!(numbers(after.at(&on("2020-04-20", "malam"))), [3, 1]);
    assert!(!wish(None).carry_out(&mut after), "it is done already");
    let mut after = roster();
    // 2 is not on by night: nothing to take.
    assert!(!wish(Some(("2020-04-14", "malam"))).carry_out(&mut after));
    assert_eq!(after, roster());
    let night = at(Zone::Jakarta, "2020-04-13 21:00");
    let wish = wish(None);
    assert!(!wish.is_open(night) && wish.is_open(night - TimeDelta::seconds(1)));
}

fn course<'c>(rota: Rota<'c>, gap_hours: &'c [NaiveTime]) -> Course<'c> {
    Course {
        rota,
        ahead: TimeDelta::minutes(60),
        gap_hours,
    }
}

#[test]
fn a_day_of_reminders_starts_and_looks() {
    let (roster, shifts) = (roster(), shifts());
    let hours = [hour("09:00"), hour("19:00")];
    let course = course(rota(&roster, &shifts), &hours);
    let mut now = at(Zone::Jakarta, "2020-04-13 05:00");
    let mut told = Vec::new();
    while told.len() < 8 {
        let next = course.next(now);
        for deed in course.due(now, next) {
            let wall = Zone::Jakarta.time(next).format("%H:%M");
            told.push(match deed {
                Deed::Remind(watch) => format!("{wall} remind {}", watch.shift.name),
                Deed::Start(watch) => format!("{wall} start {}", watch.shift.name),
                Deed::LookForGaps => format!("{wall} gaps"),
            });
        }
        now = next;
    }
    assert_eq!(
        told,
        [
            "06:00 remind pagi",
            "07:00 start pagi",
            "09:00 gaps",
            "13:00 remind siang",
            "14:00 start siang",
            "19:00 gaps",
            "20:00 remind malam",
            "21:00 start malam",
        ]
    );
}

#[test]
fn after_an_outage_only_what_still_matters_is_told_and_once() {
    let (roster, shifts) = (roster(), shifts());
    let hours = [hour("09:00"), hour("19:00")];
    let course = course(rota(&roster, &shifts), &hours);
    let looked = at(Zone::Jakarta, "2020-04-13 05:00");
    let now = at(Zone::Jakarta, "2020-04-14 20:30");
    let due = course.due(looked, now);
    let names: Vec<_> = due
        .iter()
        .map(|deed| match deed {
            Deed::Remind(watch) => format!("remind {}", watch.shift.name),
            Deed::Start(watch) => format!("start {}", watch.shift.name),
            Deed::LookForGaps => "gaps".to_owned(),
        })
        .collect();
    assert_eq!(names, ["start siang", "remind malam", "gaps"]);
    assert_eq!(course.due(now, now), []);
}

#[test]
fn who_goes_straight_from_one_shift_into_the_next_is_no_newcomer() {
    let (roster, shifts) = (roster(), shifts());
    let rota = rota(&roster, &shifts);
    let newcomers = |text: &str, shift: usize| {
        let watch = rota.watch(day(text), &shifts[shift]);
        numbers(&rota.newcomers(&watch))
    };
    // 1 comes from the night, 2 not; 2 stays for the afternoon; both come to the night.
    assert_eq!(newcomers("2020-04-13", 0), [2]);
    assert_eq!(newcomers("2020-04-13", 1), [0; 0]);
    assert_eq!(newcomers("2020-04-13", 2), [3, 1]);
}

#[test]
fn a_week_begins_on_monday() {
    for (text, monday) in [
        ("2020-04-12", "2020-04-06"),
        ("2020-04-13", "2020-04-13"),
        ("2020-04-19", "2020-04-13"),
    ] {
        assert_eq!(monday_of(day(text)), day(monday), "{text}");
    }
}

#[test]
fn desks_have_numbers_of_their_own() {
    let office = DutyDesk::Office("karangjati".parse().unwrap());
    assert_ne!(desk().bits(), office.bits());
    // Stands in buttons and timers.
    assert_eq!(desk().bits(), 0xdd33_c2fb_dab4_fc30);
}

fn any_shifts() -> impl Strategy<Value = Vec<Shift>> {
    let minute = (0_u32..24, 0_u32..60);
    prop::collection::vec((minute.clone(), minute), 1..5).prop_map(|hours| {
        let time = |(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        let shifts = hours.into_iter().enumerate();
        shifts
            .map(|(place, (from, until))| Shift {
                id: format!("s{place}").parse().unwrap(),
                name: format!("s{place}"),
                from: time(from),
                until: time(until),
            })
            .collect()
    })
}

fn any_roster() -> impl Strategy<Value = Roster> {
    let place = (
        0_usize..7,
        0_usize..5,
        prop::collection::vec(1_u64..6, 0..4),
    );
    let date = (0_u64..14, 0_usize..5, prop::collection::vec(1_u64..6, 0..4));
    let weekly = prop::collection::vec(place, 0..20);
    (weekly, prop::collection::vec(date, 0..8)).prop_map(|(weekly, dates)| {
        let mut roster = Roster::new(desk());
        for (weekday, shift, who) in weekly {
            roster.set(&every(WEEK[weekday], &format!("s{shift}")), people(&who));
        }
        for (past, shift, who) in dates {
            let date = day("2020-04-06") + Days::new(past);
            let slot = Slot {
                when: When::On(date),
                shift: format!("s{shift}").parse().unwrap(),
            };
            roster.set(&slot, people(&who));
        }
        roster
    })
}

/// Whether a wall clock stands within a shift that began on `begun`.
fn covers(shift: &Shift, begun: NaiveDate, wall: chrono::NaiveDateTime) -> bool {
    let from = begun.and_time(shift.from);
    let ends = if shift.until > shift.from {
        begun
    } else {
        begun + Days::new(1)
    };
    from <= wall && wall < ends.and_time(shift.until)
}

proptest! {
    #[test]
    fn on_duty_is_whoever_a_shift_over_this_minute_names(
        shifts in any_shifts(),
        roster in any_roster(),
        minutes in 0_i64..20_000,
    ) {
        for zone in Zone::ALL {
            let rota = Rota { roster: &roster, shifts: &shifts, zone, may_close: false };
            let now = at(zone, "2020-04-06 00:00") + TimeDelta::minutes(minutes);
            let wall = zone.local(now);
            let today = wall.date();
            let mut expected = BTreeSet::new();
            for begun in [today - Days::new(1), today] {
                for shift in shifts.iter().filter(|shift| covers(shift, begun, wall)) {
                    expected.extend(roster.people(begun, &shift.id));
                }
            }
            let duty = rota.on_duty(now, None);
            let on: BTreeSet<PersonId> = duty.on.iter().copied().collect();
            prop_assert_eq!(on.len(), duty.on.len(), "nobody twice");
            prop_assert_eq!(on, expected);
        }
    }

    #[test]
    fn the_order_of_calling_names_everybody_once(
        on in prop::collection::vec(1_u64..9, 0..4),
        away in prop::collection::vec(10_u64..13, 0..3),
        others in prop::collection::btree_set(1_u64..16, 0..9),
    ) {
        let once: BTreeSet<u64> = on.iter().copied().collect();
        let once: Vec<u64> = once.into_iter().collect();
        let away: BTreeSet<u64> = away.into_iter().collect();
        let away: Vec<u64> = away.into_iter().collect();
        let duty = OnDuty {
            watches: Vec::<Watch>::new(),
            on: people(&once),
            away: people(&away),
        };
        let others: Vec<u64> = others.into_iter().collect();
        let order = numbers(&called(&duty, &people(&others)));
        let all: BTreeSet<u64> = once.iter().chain(&away).chain(&others).copied().collect();
        prop_assert_eq!(order.len(), all.len());
        prop_assert_eq!(&order[..once.len()], &once[..]);
        prop_assert_eq!(order.iter().copied().collect::<BTreeSet<u64>>(), all);
    }

    #[test]
    fn step_by_step_every_start_is_told_once(
        shifts in any_shifts(),
        roster in any_roster(),
        zone in 0_usize..3,
    ) {
        let zone = Zone::ALL[zone];
        let hours = [hour("09:00")];
        let rota = Rota { roster: &roster, shifts: &shifts, zone, may_close: false };
        let course = course(rota, &hours);
        let begin = at(zone, "2020-04-07 00:00");
        let end = begin + TimeDelta::days(4);
        let (mut now, mut starts, mut reminded) = (begin, Vec::new(), Vec::new());
        while now < end {
            let next = course.next(now).min(end);
            prop_assert!(next > now);
            for deed in course.due(now, next) {
                match deed {
                    Deed::Start(watch) => starts.push((watch.from, watch.shift.id)),
                    Deed::Remind(watch) => {
                        prop_assert!(watch.from > next);
                        reminded.push((watch.from, watch.shift.id));
                    }
                    Deed::LookForGaps => {}
                }
            }
            now = next;
        }
        let expected: Vec<_> = rota
            .watches(day("2020-04-06"), 7)
            .into_iter()
            .filter(|watch| begin < watch.from && watch.from <= end)
            .map(|watch| (watch.from, watch.shift.id))
            .collect();
        prop_assert_eq!(&starts, &expected);
        let again: BTreeSet<_> = reminded.iter().collect();
        prop_assert_eq!(again.len(), reminded.len());
    }
}

/// The office is open on Mondays only; on one of them the officer can't come.
#[test]
fn a_day_that_the_week_leaves_out_is_closed_and_one_that_was_emptied_is_a_gap() {
    let mut roster = Roster::new(DutyDesk::Office("karangjati".parse().unwrap()));
    roster.set(&every(Weekday::Mon, "pagi"), people(&[1]));
    roster.set(&on("2020-04-20", "pagi"), vec![]);
    let shifts: Vec<Shift> = shifts().into_iter().take(1).collect();
    let office = Rota {
        may_close: true,
        ..rota(&roster, &shifts)
    };
    let gaps = |text: &str| office.gaps(at(Zone::Jakarta, text), |_| true).len();
    assert_eq!(
        gaps("2020-04-12 09:00"),
        0,
        "Sunday: closed today, kept tomorrow"
    );
    assert_eq!(gaps("2020-04-14 09:00"), 0, "Tuesday: closed");
    assert_eq!(
        gaps("2020-04-19 09:00"),
        1,
        "tomorrow nobody comes who should"
    );
    let nobody_comes = office.gaps(at(Zone::Jakarta, "2020-04-12 09:00"), |_| false);
    assert_eq!(nobody_comes.len(), 1);
    let puskesmas = rota(&roster, &shifts);
    assert_eq!(
        puskesmas
            .gaps(at(Zone::Jakarta, "2020-04-14 09:00"), |_| true)
            .len(),
        2
    );
}

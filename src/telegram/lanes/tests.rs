use proptest::prelude::*;

use super::*;
use crate::engine::incoming::TelegramMessageId;

fn at(millis: i64) -> Moment {
    Moment::from_timestamp_millis(1_586_660_400_000 + millis).unwrap()
}

fn message(handle: u64, lane: Lane, chat: i64) -> Waiting {
    Waiting {
        handle: MessageHandle(handle),
        lane,
        chat: ChatId(chat),
        errand: Errand::Message,
    }
}

fn edit(handle: u64, lane: Lane, chat: i64, of: u64) -> Waiting {
    Waiting {
        errand: Errand::Edit(MessageRef::Sent(MessageHandle(of))),
        ..message(handle, lane, chat)
    }
}

fn edit_buttons(handle: u64, lane: Lane, chat: i64, of: u64) -> Waiting {
    Waiting {
        errand: Errand::EditButtons(MessageRef::Sent(MessageHandle(of))),
        ..message(handle, lane, chat)
    }
}

fn board_with(rows: &[Waiting]) -> Board {
    let mut board = Board::new(Pacing::ON);
    for row in rows {
        assert!(board.add(*row).is_empty());
    }
    board
}

fn sent(departure: Departure) -> Option<u64> {
    match departure {
        Departure::Send(row) => Some(row.handle.0),
        Departure::WaitUntil(_) | Departure::Idle => None,
    }
}

/// Lets everything leave, each call answered at once with yes: (when, which), in order.
fn run(board: &mut Board, from: i64) -> Vec<(i64, u64)> {
    let mut now = at(from);
    let mut trace = Vec::new();
    loop {
        match board.next(now) {
            Departure::Send(row) => {
                trace.push(((now - at(0)).num_milliseconds(), row.handle.0));
                board.done(row.handle);
            }
            Departure::WaitUntil(moment) => {
                assert!(moment > now, "a wait that ends at once would spin");
                now = moment;
            }
            Departure::Idle => return trace,
        }
    }
}

#[test]
fn an_alert_leaves_at_the_next_slot_past_3000_reminders() {
    let mut board = Board::new(Pacing::ON);
    for chat in 0..3_000_u64 {
        board.add(message(chat, Lane::Reminder, 1_000 + chat as i64));
    }
    let mut now = at(0);
    for _ in 0..100 {
        match board.next(now) {
            Departure::Send(row) => board.done(row.handle),
            Departure::WaitUntil(moment) => now = moment,
            Departure::Idle => panic!("reminders wait"),
        }
    }
    board.add(message(9_000, Lane::Alert, 5));
    assert_eq!(sent(board.next(now)), Some(9_000));
}

#[test]
fn ten_alerts_leave_before_the_next_reminder_and_within_half_a_second() {
    let mut board = board_with(&[message(1, Lane::Reminder, 1), message(2, Lane::Reminder, 2)]);
    for nurse in 10..20 {
        board.add(message(nurse, Lane::Alert, nurse as i64));
    }
    let trace = run(&mut board, 0);
    assert!(trace[..10].iter().all(|(_, handle)| *handle >= 10));
    assert!(trace[9].0 <= 500, "{trace:?}");
}

#[test]
fn a_chat_with_500_answers_delays_nobody_elses() {
    let mut board = Board::new(Pacing::ON);
    for handle in 0..500 {
        board.add(message(handle, Lane::Reply, 1));
    }
    board.add(message(900, Lane::Reply, 2));
    let trace = run(&mut board, 0);
    let theirs = trace.iter().position(|(_, handle)| *handle == 900).unwrap();
    assert!(theirs <= 1, "{theirs}");
    let flood: Vec<u64> = trace
        .iter()
        .map(|(_, handle)| *handle)
        .filter(|h| *h != 900)
        .collect();
    assert_eq!(flood, (0..500).collect::<Vec<_>>());
    assert!(trace.last().unwrap().0 >= 497 * 1_050);
}

#[test]
fn one_row_of_a_chat_and_lane_is_under_way_at_a_time() {
    let mut board = board_with(&[message(1, Lane::Reply, 7), message(2, Lane::Reply, 7)]);
    assert_eq!(sent(board.next(at(0))), Some(1));
    assert_eq!(board.next(at(100)), Departure::Idle);
    board.done(MessageHandle(1));
    assert_eq!(sent(board.next(at(100))), Some(2));
}

#[test]
fn a_failed_row_rests_longer_each_time_and_keeps_its_place() {
    let mut board = board_with(&[message(1, Lane::Reply, 7), message(2, Lane::Reply, 7)]);
    let mut now = at(0);
    for rest in [1, 2, 4, 8, 16, 30, 30] {
        assert_eq!(sent(board.next(now)), Some(1));
        board.failed(MessageHandle(1), now);
        let next = now + TimeDelta::seconds(rest);
        assert_eq!(board.next(now), Departure::WaitUntil(next));
        now = next;
    }
}

#[test]
fn an_alert_is_tried_again_at_most_five_seconds_apart() {
    let mut board = board_with(&[message(1, Lane::Alert, 7)]);
    let mut now = at(0);
    for rest in [1, 2, 4, 5, 5, 5] {
        assert_eq!(sent(board.next(now)), Some(1));
        board.failed(MessageHandle(1), now);
        now += TimeDelta::seconds(rest);
    }
}

#[test]
fn a_row_told_to_wait_leaves_when_the_time_is_over_and_not_before() {
    let mut board = board_with(&[message(1, Lane::Alert, 7), message(2, Lane::Alert, 8)]);
    assert_eq!(sent(board.next(at(0))), Some(1));
    board.hold(Some(ChatId(7)), TimeDelta::seconds(9), at(0));
    board.again(MessageHandle(1));
    assert_eq!(sent(board.next(at(0))), Some(2), "others go on");
    board.done(MessageHandle(2));
    assert_eq!(board.next(at(50)), Departure::WaitUntil(at(9_000)));
    assert_eq!(sent(board.next(at(9_000))), Some(1));
}

#[test]
fn a_flood_warning_for_all_holds_alerts_too() {
    let mut board = board_with(&[message(1, Lane::Alert, 7)]);
    board.hold(None, TimeDelta::seconds(3), at(0));
    assert_eq!(board.next(at(0)), Departure::WaitUntil(at(3_000)));
    assert_eq!(sent(board.next(at(3_000))), Some(1));
}

#[test]
fn edits_of_a_message_that_wait_collapse_into_the_last() {
    let mut board = board_with(&[message(1, Lane::Reply, 7), edit(2, Lane::Reply, 7, 1)]);
    assert_eq!(
        board.add(edit(3, Lane::Reply, 7, 1)),
        vec![MessageHandle(2)]
    );
    assert!(
        board.add(edit(4, Lane::Reply, 8, 1)).is_empty(),
        "another chat"
    );
    assert!(
        board.add(edit_buttons(5, Lane::Reply, 7, 1)).is_empty(),
        "the text is still needed"
    );
    assert_eq!(
        board.add(edit_buttons(6, Lane::Reply, 7, 1)),
        vec![MessageHandle(5)]
    );
    let mut dropped = board.add(edit(7, Lane::Reply, 7, 1));
    dropped.sort();
    assert_eq!(dropped, vec![MessageHandle(3), MessageHandle(6)]);
    let mut left: Vec<u64> = run(&mut board, 0)
        .iter()
        .map(|(_, handle)| *handle)
        .collect();
    left.sort_unstable();
    assert_eq!(left, vec![1, 4, 7]);
}

#[test]
fn an_edit_under_way_is_not_dropped_but_a_failed_one_gives_way_to_a_later() {
    let mut board = board_with(&[edit(2, Lane::Reply, 7, 1)]);
    assert_eq!(sent(board.next(at(0))), Some(2));
    assert!(board.add(edit(3, Lane::Alert, 7, 1)).is_empty());
    assert_eq!(
        board.next(at(0)),
        Departure::Idle,
        "the later one waits for the earlier"
    );
    assert_eq!(
        board.failed(MessageHandle(2), at(0)),
        vec![MessageHandle(2)]
    );
    assert_eq!(sent(board.next(at(0))), Some(3));
}

#[test]
fn an_edit_waits_for_its_message_and_lets_others_pass() {
    let mut board = board_with(&[
        message(1, Lane::Reminder, 7),
        edit(2, Lane::Reply, 7, 1),
        message(3, Lane::Reply, 7),
    ]);
    assert_eq!(sent(board.next(at(0))), Some(3));
    board.done(MessageHandle(3));
    let order: Vec<u64> = run(&mut board, 2_000)
        .iter()
        .map(|(_, handle)| *handle)
        .collect();
    assert_eq!(order, vec![1, 2]);
}

#[test]
fn an_edit_that_covers_a_more_urgent_one_leaves_as_early() {
    let mut board = board_with(&[edit(2, Lane::Alert, 7, 1), message(3, Lane::Reply, 8)]);
    assert_eq!(board.add(edit(4, Lane::Bulk, 7, 1)), vec![MessageHandle(2)]);
    assert_eq!(sent(board.next(at(0))), Some(4));
}

#[test]
fn a_newer_menu_replaces_one_that_waits() {
    let menu = |handle| Waiting {
        errand: Errand::Menu,
        ..message(handle, Lane::Reply, 7)
    };
    let mut board = board_with(&[menu(1)]);
    assert_eq!(board.add(menu(2)), vec![MessageHandle(1)]);
}

#[test]
fn slow_reminders_leave_connections_for_alerts() {
    let mut board = Board::new(Pacing::Off);
    for chat in 1..200_u64 {
        board.add(message(chat, Lane::Reminder, chat as i64));
    }
    let mut under_way = 0;
    while sent(board.next(at(0))).is_some() {
        under_way += 1;
    }
    assert_eq!(under_way, 40);
    board.add(message(500, Lane::Alert, 5));
    assert_eq!(sent(board.next(at(0))), Some(500));
}

#[test]
fn others_hold_still_while_an_alert_is_under_way() {
    let mut board = board_with(&[message(1, Lane::Reply, 7), message(2, Lane::Alert, 8)]);
    assert_eq!(sent(board.next(at(0))), Some(2));
    assert_eq!(board.next(at(0)), Departure::WaitUntil(at(1_000)));
    board.add(message(3, Lane::Alert, 9));
    assert_eq!(sent(board.next(at(300))), Some(3), "but not another alert");
    board.done(MessageHandle(2));
    assert_eq!(board.next(at(400)), Departure::WaitUntil(at(1_000)));
    board.done(MessageHandle(3));
    assert_eq!(sent(board.next(at(401))), Some(1));
}

#[test]
fn an_alert_that_hangs_keeps_nobody_for_longer_than_its_head_start() {
    let mut board = board_with(&[message(1, Lane::Reply, 7), message(2, Lane::Alert, 8)]);
    assert_eq!(sent(board.next(at(0))), Some(2));
    assert_eq!(sent(board.next(at(1_000))), Some(1));
    board.add(message(3, Lane::Reminder, 9));
    assert_eq!(sent(board.next(at(1_100))), Some(3));
    assert_eq!(board.next(at(1_100)), Departure::Idle);
}

#[test]
fn alerts_without_end_leave_the_others_half_of_the_time() {
    let mut board = Board::new(Pacing::Off);
    for handle in 0..200 {
        board.add(message(10_000 + handle, Lane::Reply, 5_000 + handle as i64));
    }
    let mut held = 0;
    // A new alert leaves each tenth of a second, and each takes a second.
    for tenth in 0..100_u64 {
        let now = at(tenth as i64 * 100);
        board.add(message(tenth, Lane::Alert, tenth as i64));
        assert_eq!(sent(board.next(now)), Some(tenth));
        if tenth >= 10 {
            board.done(MessageHandle(tenth - 10));
        }
        match board.next(now) {
            Departure::Send(row) => board.done(row.handle),
            Departure::WaitUntil(_) => held += 1,
            Departure::Idle => panic!("answers wait"),
        }
    }
    assert!((40..=50).contains(&held), "{held} of 100");
}

#[test]
fn a_clock_that_is_set_back_holds_no_row() {
    let hour = 3_600_000;
    let mut board = board_with(&[message(1, Lane::Reply, 7), message(2, Lane::Alert, 8)]);
    assert_eq!(sent(board.next(at(hour))), Some(2));
    board.failed(MessageHandle(2), at(hour));
    assert_eq!(sent(board.next(at(hour))), Some(1));
    board.done(MessageHandle(1));
    board.add(message(3, Lane::Reply, 7));
    assert_eq!(sent(board.next(at(hour))), Some(3));
    board.done(MessageHandle(3));
    board.add(message(4, Lane::Reply, 7));
    assert!(matches!(board.next(at(hour)), Departure::WaitUntil(_)));
    let trace = run(&mut board, 0);
    let times: Vec<i64> = trace.iter().map(|(at, _)| *at).collect();
    assert_eq!(trace.len(), 2);
    assert!(times.iter().all(|at| *at <= 2_000), "{trace:?}");
}

#[test]
fn a_row_added_twice_leaves_once() {
    let mut board = board_with(&[message(1, Lane::Reply, 7)]);
    board.add(message(1, Lane::Reply, 7));
    assert_eq!(run(&mut board, 0).len(), 1);
}

#[test]
fn without_pacing_everything_leaves_at_once() {
    let mut board = Board::new(Pacing::Off);
    for handle in 0..1_000 {
        board.add(message(handle, Lane::Bulk, (handle % 3) as i64));
    }
    assert_eq!(run(&mut board, 0).last().unwrap().0, 0);
}

/// One village's day in small: rows come at random times, calls take random times and end
/// in yes, in trouble or in a request to wait.
#[derive(Debug, Clone)]
struct Day {
    rows: Vec<(i64, Waiting)>,
    fates: Vec<Fate>,
}

#[derive(Debug, Clone, Copy)]
enum Fate {
    Yes { takes: i64 },
    Trouble { takes: i64 },
    Wait { takes: i64, seconds: i64 },
}

fn any_fate() -> impl Strategy<Value = Fate> {
    prop_oneof![
        8 => (0..900_i64).prop_map(|takes| Fate::Yes { takes }),
        1 => (0..900_i64).prop_map(|takes| Fate::Trouble { takes }),
        1 => (0..300_i64, 1..8_i64).prop_map(|(takes, seconds)| Fate::Wait { takes, seconds }),
    ]
}

fn any_row(handle: u64) -> impl Strategy<Value = (i64, Waiting)> {
    let lane = prop::sample::select(Lane::ALL.to_vec());
    let chat = prop_oneof![1_i64..5, -3_i64..-1, 1_i64..500];
    (0..400_i64, lane, chat, 0..10_u8, 1..12_u64).prop_map(move |(gap, lane, chat, kind, back)| {
        let of = MessageRef::Sent(MessageHandle(handle.saturating_sub(back)));
        let errand = match kind {
            0..=5 => Errand::Message,
            6..=7 => Errand::Edit(of),
            8 => Errand::EditButtons(MessageRef::Telegram(TelegramMessageId(3))),
            _ => Errand::EditButtons(of),
        };
        let chat = if matches!(errand, Errand::Message) {
            chat
        } else {
            chat.rem_euclid(4) + 1
        };
        (
            gap,
            Waiting {
                errand,
                ..message(handle, lane, chat)
            },
        )
    })
}

fn any_day() -> impl Strategy<Value = Day> {
    let rows = (1..150_u64).prop_flat_map(|count| (1..=count).map(any_row).collect::<Vec<_>>());
    (rows, prop::collection::vec(any_fate(), 1..40)).prop_map(|(rows, fates)| Day { rows, fates })
}

#[derive(Debug, Clone, Copy)]
struct Trip {
    row: Waiting,
    left: i64,
    back: i64,
    delivered: bool,
}

/// What happened on that day: every trip, what was superseded, and when which chat was held.
struct Diary {
    trips: Vec<Trip>,
    superseded: Vec<MessageHandle>,
    holds: Vec<(ChatId, i64, i64)>,
}

fn live(day: &Day) -> Diary {
    let mut board = Board::new(Pacing::ON);
    let mut diary = Diary {
        trips: vec![],
        superseded: vec![],
        holds: vec![],
    };
    let mut under_way: BTreeMap<(i64, MessageHandle), Fate> = BTreeMap::new();
    let mut coming: Vec<(i64, Waiting)> = day
        .rows
        .iter()
        .scan(0, |clock, (gap, row)| {
            *clock += gap;
            Some((*clock, *row))
        })
        .collect();
    coming.reverse();
    let mut now = 0;
    let mut calls = 0;
    loop {
        while coming.last().is_some_and(|(when, _)| *when <= now) {
            let (_, row) = coming.pop().unwrap();
            diary.superseded.extend(board.add(row));
        }
        while let Some((&(when, handle), &fate)) = under_way.first_key_value() {
            if when > now {
                break;
            }
            under_way.pop_first();
            let trip = diary
                .trips
                .iter_mut()
                .rfind(|trip| trip.row.handle == handle)
                .unwrap();
            match fate {
                Fate::Yes { .. } => {
                    trip.delivered = true;
                    board.done(handle);
                }
                Fate::Trouble { .. } => diary.superseded.extend(board.failed(handle, at(now))),
                Fate::Wait { seconds, .. } => {
                    let chat = trip.row.chat;
                    diary.holds.push((chat, now, now + seconds * 1_000));
                    board.hold(Some(chat), TimeDelta::seconds(seconds), at(now));
                    diary.superseded.extend(board.again(handle));
                }
            }
        }
        let mut wake = None;
        loop {
            match board.next(at(now)) {
                Departure::Send(row) => {
                    // After a while everything is well, so that the day ends.
                    let fate = match day.fates[calls % day.fates.len()] {
                        fate if calls < 400 => fate,
                        _ => Fate::Yes { takes: 5 },
                    };
                    calls += 1;
                    let (Fate::Yes { takes } | Fate::Trouble { takes } | Fate::Wait { takes, .. }) =
                        fate;
                    let back = now + takes + 1;
                    diary.trips.push(Trip {
                        row,
                        left: now,
                        back,
                        delivered: false,
                    });
                    under_way.insert((back, row.handle), fate);
                }
                Departure::WaitUntil(moment) => {
                    wake = Some((moment - at(0)).num_milliseconds());
                    assert!(wake > Some(now), "a wait that ends at once would spin");
                    break;
                }
                Departure::Idle => break,
            }
        }
        let result = under_way.first_key_value().map(|((when, _), _)| *when);
        let arrival = coming.last().map(|(when, _)| *when);
        match [wake, result, arrival].into_iter().flatten().min() {
            Some(next) => now = next,
            None => {
                assert_eq!(board.waiting() + board.in_flight(), 0, "rows left behind");
                assert!(board.queues.is_empty() && board.changes.is_empty());
                return diary;
            }
        }
    }
}

fn most_in_window(mut times: Vec<i64>, window: i64) -> usize {
    times.sort_unstable();
    let holds = |start: &i64| {
        times
            .iter()
            .filter(|t| (*start..start + window).contains(*t))
            .count()
    };
    times.iter().map(holds).max().unwrap_or(0)
}

fn left_when(diary: &Diary, which: impl Fn(&Trip) -> bool) -> Vec<i64> {
    diary
        .trips
        .iter()
        .filter(|trip| which(trip))
        .map(|trip| trip.left)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_and_nothing_leaves_twice_after_a_yes(day in any_day()) {
        let diary = live(&day);
        for (_, row) in &day.rows {
            let yes = diary.trips.iter().filter(|t| t.row.handle == row.handle && t.delivered).count();
            let dropped = diary.superseded.iter().filter(|handle| **handle == row.handle).count();
            prop_assert_eq!(yes + dropped, 1, "{:?}", row);
        }
    }

    #[test]
    fn nothing_leaves_earlier_than_telegram_allows(day in any_day()) {
        let diary = live(&day);
        let is_message = |trip: &Trip| trip.row.errand == Errand::Message;
        prop_assert!(most_in_window(left_when(&diary, is_message), 1_000) <= 30);
        let unhurried = |trip: &Trip| is_message(trip) && trip.row.lane >= Lane::Reminder;
        prop_assert!(most_in_window(left_when(&diary, unhurried), 1_000) <= 20);
        for (_, row) in &day.rows {
            if row.chat.0 < 0 {
                let here = |trip: &Trip| trip.row.chat == row.chat;
                prop_assert!(most_in_window(left_when(&diary, here), 60_000) <= 20);
            } else {
                let here = |trip: &Trip| is_message(trip) && trip.row.chat == row.chat;
                prop_assert!(most_in_window(left_when(&diary, here), 1_000) <= 4);
                prop_assert!(most_in_window(left_when(&diary, here), 60_000) <= 62);
            }
        }
        for (chat, from, until) in &diary.holds {
            let early = |trip: &Trip| trip.row.chat == *chat && (*from..*until).contains(&trip.left);
            prop_assert_eq!(left_when(&diary, early), Vec::<i64>::new());
        }
    }

    #[test]
    fn two_floods_at_once_silence_everything_until_the_sooner_is_over(day in any_day()) {
        let diary = live(&day);
        for (chat, from, until) in &diary.holds {
            for (other, since, longer) in &diary.holds {
                if chat != other && since <= from && from - since <= 10_000 && longer > from {
                    let end = until.min(longer);
                    let early = |trip: &Trip| trip.left > *from && trip.left < *end;
                    prop_assert_eq!(left_when(&diary, early), Vec::<i64>::new());
                }
            }
        }
    }

    #[test]
    fn order_within_a_chat_and_lane_is_kept(day in any_day()) {
        let diary = live(&day);
        let mut last: HashMap<(ChatId, Lane), Trip> = HashMap::new();
        for trip in diary.trips.iter().filter(|trip| trip.row.errand == Errand::Message) {
            if let Some(before) = last.insert((trip.row.chat, trip.row.lane), *trip) {
                prop_assert!(before.back <= trip.left, "two under way");
                prop_assert!(before.row.handle < trip.row.handle
                    || (before.row.handle == trip.row.handle && !before.delivered));
            }
        }
    }

    #[test]
    fn the_last_edit_is_the_one_that_stays_and_none_comes_before_its_message(day in any_day()) {
        let diary = live(&day);
        let edits = |trip: &&Trip| trip.row.errand.edits().is_some() && trip.delivered;
        let mut last: HashMap<(ChatId, MessageRef), MessageHandle> = HashMap::new();
        for trip in diary.trips.iter().filter(edits) {
            let of = trip.row.errand.edits().unwrap();
            let earlier = last.insert((trip.row.chat, of), trip.row.handle);
            prop_assert!(earlier < Some(trip.row.handle));
            if let MessageRef::Sent(target) = of {
                let late = |t: &&Trip| t.row.handle == target && t.back > trip.left;
                prop_assert_eq!(diary.trips.iter().filter(late).count(), 0);
            }
        }
        for dropped in &diary.superseded {
            let (_, row) = day.rows.iter().find(|(_, row)| row.handle == *dropped).unwrap();
            let heir = |t: &&Trip| t.delivered && t.row.handle > *dropped
                && t.row.chat == row.chat && t.row.errand.covers(row.errand);
            prop_assert!(diary.trips.iter().any(|t| heir(&t)));
        }
    }
}

use super::*;

fn at(millis: i64) -> Moment {
    Moment::from_timestamp_millis(1_586_660_400_000 + millis).unwrap()
}

#[test]
fn one_chat_told_to_wait_is_left_alone_and_only_that_one() {
    let mut limits = Limits::new(Pacing::ON);
    limits.hold(Some(ChatId(7)), TimeDelta::seconds(5), at(0));
    assert_eq!(
        limits.chat_free_at(ChatId(7), Lane::Alert, Call::Message),
        at(5_000)
    );
    assert!(limits.chat_free_at(ChatId(8), Lane::Bulk, Call::Message) < at(0));
    assert_eq!(limits.silent_until(at(0)), None);
}

#[test]
fn two_chats_told_to_wait_at_once_silence_the_bot_for_the_sooner_time() {
    let mut limits = Limits::new(Pacing::Off);
    limits.hold(Some(ChatId(7)), TimeDelta::seconds(30), at(0));
    limits.hold(Some(ChatId(8)), TimeDelta::seconds(5), at(2_000));
    assert_eq!(limits.silent_until(at(2_000)), Some(at(7_000)));
    assert_eq!(limits.bot_free_at(Lane::Alert, Call::Quiet), at(7_000));
    assert_eq!(limits.silent_until(at(7_000)), None);
    let still_held = limits.chat_free_at(ChatId(7), Lane::Alert, Call::Message);
    assert_eq!(still_held, at(30_000));
}

#[test]
fn a_clock_that_is_set_back_keeps_nobody_waiting_for_the_difference() {
    let mut limits = Limits::new(Pacing::ON);
    let hour = TimeDelta::hours(1);
    limits.take(ChatId(7), Lane::Alert, Call::Message, at(3_600_000));
    limits.hold(Some(ChatId(8)), TimeDelta::seconds(5), at(3_600_000));
    limits.clock_set_back(hour);
    assert!(limits.bot_free_at(Lane::Alert, Call::Message) <= at(0));
    assert!(limits.chat_free_at(ChatId(7), Lane::Reply, Call::Message) <= at(0));
    let held = limits.chat_free_at(ChatId(8), Lane::Alert, Call::Message);
    assert_eq!(held, at(5_000));
}

#[test]
fn the_same_chat_told_twice_or_two_long_apart_silence_nobody_else() {
    let mut limits = Limits::new(Pacing::ON);
    limits.hold(Some(ChatId(7)), TimeDelta::seconds(60), at(0));
    limits.hold(Some(ChatId(7)), TimeDelta::seconds(60), at(1_000));
    limits.hold(Some(ChatId(8)), TimeDelta::seconds(60), at(12_000));
    assert_eq!(limits.silent_until(at(12_000)), None);
}

#[test]
fn a_refusal_without_a_chat_silences_the_bot() {
    let mut limits = Limits::new(Pacing::ON);
    limits.hold(None, TimeDelta::seconds(3), at(0));
    assert_eq!(limits.silent_until(at(0)), Some(at(3_000)));
}

#[test]
fn chats_that_may_write_again_are_forgotten() {
    let mut limits = Limits::new(Pacing::ON);
    for chat in 0..20_000_i64 {
        limits.take(ChatId(chat), Lane::Reply, Call::Message, at(chat * 40));
    }
    assert!(limits.chats.len() < 2 * REMEMBERED);
}

/// Lets everything go as early as it may, to ever new chats: how many in the fullest
/// window of a second.
fn most_in_a_second(pace: Pace, lane: Lane) -> usize {
    let mut limits = Limits::new(Pacing::At(pace));
    let mut now = at(0);
    let mut left = Vec::new();
    for chat in 0..200 {
        now = now.max(limits.bot_free_at(lane, Call::Message));
        limits.take(ChatId(chat), lane, Call::Message, now);
        left.push(now);
    }
    let in_window = |from: &Moment| {
        let until = *from + TimeDelta::seconds(1);
        left.iter()
            .filter(|at| (*from..=until).contains(at))
            .count()
    };
    left.iter().map(in_window).max().unwrap()
}

#[test]
fn no_second_holds_more_than_the_operator_wants() {
    for per_second in 1..=30 {
        let pace = Pace {
            per_second,
            reminders_per_second: per_second.div_ceil(2),
            ..Pace::FASTEST
        };
        let wanted = per_second as usize;
        assert_eq!(most_in_a_second(pace, Lane::Alert), wanted);
        let reminders = most_in_a_second(pace, Lane::Reminder);
        assert!(
            reminders <= wanted.div_ceil(2),
            "{reminders} of {per_second}"
        );
        assert!(reminders >= wanted / 3, "{reminders} of {per_second}");
    }
}

#[test]
fn no_minute_of_a_group_holds_more_than_the_operator_wants() {
    let group = ChatId(-100);
    for per_group_per_minute in [1, 2, 18, 20] {
        let mut limits = Limits::new(Pacing::At(Pace {
            per_group_per_minute,
            ..Pace::FASTEST
        }));
        let mut now = at(0);
        let mut left = Vec::new();
        while now <= at(60_000) {
            limits.take(group, Lane::Alert, Call::Message, now);
            left.push(now);
            now = limits
                .chat_free_at(group, Lane::Alert, Call::Message)
                .max(now);
        }
        assert_eq!(left.len(), per_group_per_minute as usize);
    }
}

#[test]
fn answers_leave_an_alert_its_place() {
    let mut limits = Limits::new(Pacing::ON);
    let now = at(0);
    while limits.chat_free_at(ChatId(7), Lane::Reply, Call::Message) <= now {
        limits.take(ChatId(7), Lane::Reply, Call::Message, now);
    }
    assert!(limits.chat_free_at(ChatId(7), Lane::Alert, Call::Message) <= now);
}

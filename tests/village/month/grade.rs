//! The grades once more, written down from the protocol alone, so that the bot is not
//! measured with its own rule.

use chrono::{Days, NaiveDate};
use siaga::domain::grade::Grade;
use siaga::domain::report::{Answers, Breathlessness, DangerSign, Feeling, Symptom};

use super::cast::Soul;

/// What was reported before.
#[derive(Debug, Clone)]
pub struct Before {
    /// On which day.
    pub day: NaiveDate,
    /// What was said.
    pub said: Answers,
    /// The grade given then.
    pub grade: Grade,
}

/// The grade of what somebody says on `day`, which is that day of their isolation.
pub fn of(
    soul: &Soul,
    said: &Answers,
    day: NaiveDate,
    of_stay: Option<i64>,
    past: &[Before],
) -> Grade {
    let mut worst = by_itself(soul, said).max(news2(soul, said));
    if long_fever(said, day, past) {
        worst = worst.max(Grade::Oranye);
    }
    let raised = match worst {
        Grade::Kuning if soul.at_risk() && (fever(said) || breathless(said)) => Grade::Oranye,
        other => other,
    };
    let rises = raised == worst && raised == Grade::Kuning && rise(soul, of_stay, past);
    match oxygen_falls(said, day, past) || rises {
        true => raised.one_up(),
        false => raised,
    }
}

fn oxygen(said: &Answers) -> Option<i64> {
    said.spo2.map(|value| i64::from(value.value()))
}

fn tenths(said: &Answers) -> Option<i64> {
    said.temperature.map(|value| i64::from(value.tenths()))
}

fn fever(said: &Answers) -> bool {
    said.symptoms.contains(&Symptom::Fever) || tenths(said).is_some_and(|tenths| tenths >= 380)
}

fn breathless(said: &Answers) -> bool {
    said.breathlessness.is_some() || said.symptoms.contains(&Symptom::Breathless)
}

fn by_itself(soul: &Soul, said: &Answers) -> Grade {
    let in_danger = said.feeling == Some(Feeling::Emergency)
        || !said.danger.is_empty()
        || said.breathlessness == Some(Breathlessness::Rest);
    let oxygen = oxygen(said).unwrap_or(100);
    let breaths = said.resp_rate.map_or(16, |value| i64::from(value.value()));
    let adult = soul.age >= 12;
    let complaint = said.feeling == Some(Feeling::Complaints) || !said.symptoms.is_empty();
    if in_danger || oxygen <= 92 || (adult && breaths > 30) {
        Grade::Merah
    } else if oxygen <= 94
        || (adult && breaths >= 24)
        || (!adult && breaths >= 30)
        || (fever(said) && breathless(said))
    {
        Grade::Oranye
    } else if fever(said) || complaint || (adult && breaths >= 21) {
        Grade::Kuning
    } else {
        Grade::Hijau
    }
}

/// The partial NEWS2 of those from 16 on: what is known is added up.
fn news2(soul: &Soul, said: &Answers) -> Grade {
    if soul.age < 16 {
        return Grade::Hijau;
    }
    let bands = |value: i64, bands: &[(i64, u32)]| {
        let band = bands.iter().find(|(up_to, _)| value <= *up_to);
        band.map_or(0, |(_, score)| *score)
    };
    let rest = i64::MAX;
    let breaths = said.resp_rate.map(|value| i64::from(value.value()));
    let pulse = said.pulse.map(|value| i64::from(value.value()));
    let dazed = [
        DangerSign::Confusion,
        DangerSign::HardToWake,
        DangerSign::Lethargic,
    ];
    let not_alert = said.danger.iter().any(|sign| dazed.contains(sign));
    let scores = [
        breaths.map(|it| bands(it, &[(8, 3), (11, 1), (20, 0), (24, 2), (rest, 3)])),
        oxygen(said).map(|it| bands(it, &[(91, 3), (93, 2), (95, 1), (rest, 0)])),
        pulse.map(|it| {
            bands(
                it,
                &[(40, 3), (50, 1), (90, 0), (110, 1), (130, 2), (rest, 3)],
            )
        }),
        tenths(said).map(|it| bands(it, &[(350, 3), (360, 1), (380, 0), (390, 1), (rest, 2)])),
        not_alert.then_some(3),
    ];
    let sum: u32 = scores.iter().flatten().sum();
    let single = scores.iter().flatten().any(|score| *score >= 3);
    match sum {
        7.. => Grade::Merah,
        5..=6 => Grade::Oranye,
        _ if single => Grade::Oranye,
        _ => Grade::Hijau,
    }
}

/// Whether a day was hot (`Some(true)`), broke the row (`Some(false)`), or neither.
fn hot(day: NaiveDate, all: &[(NaiveDate, &Answers)]) -> Option<bool> {
    let of_day = || {
        all.iter()
            .filter(|(on, _)| *on == day)
            .map(|(_, said)| *said)
    };
    if of_day().any(fever) {
        return Some(true);
    }
    let warmest = of_day().filter_map(tenths).max()?;
    let at_warmest = || of_day().filter(|said| tenths(said) == Some(warmest));
    let reduced = at_warmest().any(|said| said.fever_reducer == Some(true));
    (!reduced).then_some(false)
}

fn long_fever(said: &Answers, day: NaiveDate, past: &[Before]) -> bool {
    let mut all: Vec<(NaiveDate, &Answers)> = past.iter().map(|one| (one.day, &one.said)).collect();
    all.push((day, said));
    if hot(day, &all) != Some(true) {
        return false;
    }
    let mut days: Vec<NaiveDate> = all.iter().map(|(on, _)| *on).collect();
    days.sort_unstable();
    days.dedup();
    let row = days.iter().rev().map(|on| hot(*on, &all));
    let row = row.take_while(|kind| *kind != Some(false));
    row.filter(|kind| *kind == Some(true)).count() >= 3
}

fn oxygen_falls(said: &Answers, day: NaiveDate, past: &[Before]) -> bool {
    let Some(now) = oxygen(said) else {
        return false;
    };
    let from = day - Days::new(3);
    let lately = past.iter().filter(|one| one.day >= from && one.day <= day);
    lately
        .filter_map(|one| oxygen(&one.said))
        .max()
        .is_some_and(|best| best - now >= 3)
}

fn rise(soul: &Soul, of_stay: Option<i64>, past: &[Before]) -> bool {
    let last = past.iter().max_by_key(|one| one.day);
    soul.at_risk()
        && of_stay.is_some_and(|day| (5..=10).contains(&day))
        && last.is_some_and(|last| last.grade == Grade::Hijau)
}

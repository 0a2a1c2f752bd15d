//! How somebody is on a day, and what they would say to each question: the truth behind
//! what is reported.

use super::cast::{Course, Soul};
use super::chance::Chance;

/// How somebody is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Body {
    /// Words of complaints.
    pub symptoms: Vec<&'static str>,
    /// When breath is short.
    pub degree: Option<&'static str>,
    /// Words of danger signs.
    pub danger: Vec<&'static str>,
    /// In tenths of a degree; `None`: no thermometer.
    pub tenths: Option<i64>,
    /// In percent, where there is an oximeter.
    pub oxygen: i64,
    /// A minute.
    pub breaths: i64,
    /// A minute.
    pub pulse: i64,
    /// Has taken something against the fever.
    pub reducer: bool,
}

impl Body {
    /// No complaints.
    pub fn is_well(&self) -> bool {
        self.symptoms.is_empty() && self.degree.is_none() && self.danger.is_empty()
    }
}

/// How that person is on that day of the simulation.
pub fn on(seed: u64, who: usize, soul: &Soul, day: usize) -> Body {
    let mut chance = Chance::of(seed, "body", who, day);
    let mut body = Body {
        tenths: soul.thermometer.then(|| chance.from(361, 373)),
        oxygen: chance.from(96, 99),
        breaths: chance.from(14, 20),
        pulse: chance.from(66, 88),
        reducer: chance.percent(10),
        ..Body::default()
    };
    let (course, onset) = soul.course;
    match (course, day.checked_sub(onset)) {
        (Course::Well, _) | (_, None) => passing(&mut chance, &mut body),
        (course, Some(since)) => ill(course, since, soul, &mut chance, &mut body),
    }
    body
}

/// What people have without being infected.
fn passing(chance: &mut Chance, body: &mut Body) {
    if chance.percent(5) {
        let complaints = [
            "runny-nose",
            "cough",
            "headache",
            "muscle-pain",
            "diarrhoea",
        ];
        body.symptoms.push(chance.pick(&complaints));
    }
}

fn ill(course: Course, since: usize, soul: &Soul, chance: &mut Chance, body: &mut Body) {
    let lasts = match course {
        Course::Well => 0,
        Course::Mild => 4,
        Course::Moderate => 6,
        Course::Severe => 9,
    };
    if since >= lasts {
        return;
    }
    body.symptoms.push("cough");
    if since < 4 {
        body.symptoms.push("fever");
        body.tenths = soul.thermometer.then(|| chance.from(380, 389));
    }
    let short = matches!((course, since), (Course::Moderate | Course::Severe, 2..=4));
    if short {
        body.symptoms.push("breathless");
        body.degree = Some("walking");
        body.oxygen = 95;
        body.breaths = 22;
    }
    if (course, since) == (Course::Severe, 3) {
        body.degree = Some("rest");
        body.oxygen = 90;
        body.breaths = 28;
        body.pulse = 118;
        if chance.percent(50) {
            body.danger.push("chest-pain");
        }
    }
}

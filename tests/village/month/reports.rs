//! People report: several at the same time, each a step after the other, as in a village
//! in the morning.

use chrono::TimeDelta;
use siaga::domain::grade::Grade;
use siaga::domain::report::Answers;

use super::body;
use super::book::{By, Fate, Filed};
use super::chance::Chance;
use super::days::Doing;
use super::hand::{Page, press};
use super::session::{End, Quirk, Session, Step};
use super::world::World;

impl World {
    /// All these take their telephones in the same minutes.
    pub async fn report(&mut self, holders: Vec<usize>) {
        let mut sessions = Vec::new();
        for holder in holders {
            sessions.extend(self.takes_the_telephone(holder).await);
        }
        // Those of one house come one after the other.
        while !sessions.is_empty() {
            let (now, later) = first_of_each(sessions);
            self.side_by_side(now).await;
            sessions = later;
        }
    }

    async fn side_by_side(&mut self, mut sessions: Vec<Session>) {
        for session in &mut sessions {
            self.opens(session).await;
        }
        while !sessions.is_empty() {
            let mut going = Vec::new();
            for mut session in sessions {
                let phone = self.phone(session.holder);
                let old = Page::of(&phone).question("ci1.").into_iter().next();
                if let Some(old) = old.filter(|old| !old.data.contains("dgr-")) {
                    self.remembers(session.holder, old);
                }
                match session.step(&phone) {
                    Step::Goes => going.push(session),
                    Step::Danger => {
                        let at = self.now();
                        self.grave(session.about, Grade::Merah, at);
                        going.push(session);
                    }
                    Step::Ends(end) => going.extend(self.ended(session, end)),
                }
            }
            self.breathes(7).await;
            sessions = going;
        }
    }

    /// What there is to report on this telephone now.
    async fn takes_the_telephone(&mut self, holder: usize) -> Vec<Session> {
        let house = self.house(holder);
        let awaited: Vec<usize> = house
            .into_iter()
            .filter(|who| matches!(self.book.fate(*who), Fate::Here | Fate::Released))
            .filter(|who| *who == holder || self.book.stay(*who).is_some())
            .collect();
        let day = self.day();
        let body_of = |who: usize| body::on(self.seed, who, &self.souls[who], day);
        if awaited.len() < 2 {
            return awaited
                .into_iter()
                .map(|who| self.session(holder, who, body_of(who)))
                .collect();
        }
        let (well, ill): (Vec<usize>, Vec<usize>) =
            awaited.into_iter().partition(|who| body_of(*who).is_well());
        let mut sessions: Vec<Session> = Vec::new();
        if ill.is_empty() && self.all_well(holder, &well).await {
            return sessions;
        }
        for who in ill.into_iter().chain(well) {
            let body = body::on(self.seed, who, &self.souls[who], day);
            sessions.push(self.session(holder, who, body));
        }
        sessions
    }

    fn session(&self, holder: usize, about: usize, body: body::Body) -> Session {
        let phone = self.phone(holder);
        let words = self.words(self.souls[holder].language);
        let is_well = body.is_well();
        let mut session = Session::begins(holder, about, body, words, &phone);
        let mut chance = self.chance("quirk", about);
        let alone = self.house(holder).len() < 2;
        let again = self.given_up.contains(&(about, self.day()));
        if chance.percent(self.souls[holder].oddity) && !again {
            let mut quirks = vec![Quirk::Nonsense, Quirk::Twice, Quirk::Back, Quirk::Slip];
            if alone {
                quirks.extend([Quirk::Help, Quirk::Leaves, Quirk::Leaves]);
                if is_well {
                    quirks.push(Quirk::GivesUp);
                }
            }
            let at = chance.below(3) + 1;
            session.quirks.push((at, chance.pick(&quirks)));
        }
        session
    }

    /// Finds the button that begins this report.
    async fn opens(&mut self, session: &mut Session) {
        let phone = self.phone(session.holder);
        let mut chance = self.chance("opens", session.about);
        if self.house(session.holder).len() > 1 {
            phone.types("/lapor").unwrap();
            self.breathes(5).await;
            let name = self.souls[session.about].name.clone();
            let first = name.split(' ').next().unwrap().to_owned();
            let page = Page::of(&phone);
            let button = page
                .buttons("ci1.member.")
                .find(|button| button.label.contains(&first));
            assert!(
                button.is_some(),
                "no button for {first}:\n{}",
                page.screen()
            );
            session.opens_with = button;
        } else if chance.percent(60) {
            let word = match session.body.is_well() {
                true => "ci1.healthy.",
                false => "ci1.complaints.",
            };
            let page = Page::of(&phone);
            let standing = page
                .button(word)
                .filter(|button| !button.is_of_a_question());
            session.opens_with = standing;
        }
    }

    /// "All are well", if that button lies there. False: it does not.
    async fn all_well(&mut self, holder: usize, well: &[usize]) -> bool {
        let phone = self.phone(holder);
        phone.types("/lapor").unwrap();
        self.breathes(5).await;
        let page = Page::of(&phone);
        let Some(button) = page.button("ci1.all-well.") else {
            return false;
        };
        if well.iter().any(|who| self.is_asked_alone(*who)) {
            return false;
        }
        let today = self.today();
        let awaited: Vec<usize> = well
            .iter()
            .copied()
            .filter(|who| self.book.stay(*who).is_some())
            .filter(|who| !self.book.in_force(*who).iter().any(|one| one.day == today))
            .collect();
        press(&phone, &button);
        self.settles().await;
        if awaited.is_empty() {
            return true;
        }
        let said = Page::of(&phone).fresh();
        for who in awaited {
            let by = if who == holder { By::Self_ } else { By::House };
            self.files(who, Answers::healthy(), true, by, false, Some(&said));
        }
        self.breathes(5).await;
        true
    }

    /// A report has ended in some way. What goes on, goes on.
    fn ended(&mut self, mut session: Session, end: End) -> Option<Session> {
        let by = match session.about == session.holder {
            true => By::Self_,
            false => By::House,
        };
        match end {
            End::Sent(receipt) => {
                let said = session.said.clone();
                let corrects = session.corrects;
                self.files(session.about, said, true, by, corrects, Some(&receipt));
                self.changes_mind(session)
            }
            End::Left => {
                if session.said.feeling.is_some() {
                    self.tally.left += 1;
                    let about = session.about;
                    let said = std::mem::take(&mut session.said);
                    let what = Doing::IsFiled(about, Box::new(said), self.now());
                    self.plans_in(32, what);
                }
                None
            }
            End::GivenUp => {
                self.tally.given_up += 1;
                if self.given_up.insert((session.about, self.day())) {
                    // Later, properly.
                    let later = self.before_midnight(self.now() + TimeDelta::minutes(90));
                    self.plans(later, Doing::Reports(session.holder));
                }
                None
            }
        }
    }

    /// Some correct what they have just sent.
    fn changes_mind(&mut self, mut session: Session) -> Option<Session> {
        let mut chance = self.chance("correct", session.about);
        let wants = !session.corrects && session.body.tenths.is_some() && chance.percent(5);
        let phone = self.phone(session.holder);
        let change = Page::of(&phone).button("ci1.change.")?;
        if !wants || change.is_of_a_question() {
            return None;
        }
        let mut again = Session::begins(
            session.holder,
            session.about,
            session.body.clone(),
            self.words(self.souls[session.holder].language),
            &phone,
        );
        again.said = std::mem::take(&mut session.said);
        again.body.tenths = session.body.tenths.map(|tenths| tenths + 1);
        again.corrects = true;
        again.opens_with = Some(change);
        self.tally.corrected += 1;
        Some(again)
    }

    /// A report is filed: into the book, and compared with the receipt.
    pub fn files(
        &mut self,
        who: usize,
        said: Answers,
        complete: bool,
        by: By,
        corrects: bool,
        receipt: Option<&str>,
    ) {
        let day = self.today();
        let grade = self.book.grade(who, &self.souls[who], &said, day, corrects);
        if let Some(receipt) = receipt {
            let word = grade.word();
            assert!(
                receipt.contains(word),
                "{who} ({:?}) has said {said:?}: that is {word}, but the receipt says\n{receipt}",
                self.souls[who].name,
            );
        }
        let at = self.now();
        self.book.filed.push(Filed {
            who,
            day,
            at,
            said,
            complete,
            grade,
            by,
            corrects,
        });
        self.tally.filed(grade);
        if grade.alerts() {
            self.grave(who, grade, at);
        }
    }

    /// What was left lying has been filed meanwhile.
    pub fn is_filed(&mut self, who: usize, said: Answers, left: siaga::clock::Moment) {
        let phone = self.phone(self.reached_on(who).unwrap());
        let page = Page::of(&phone);
        let complete = page.button("ci1.complete.");
        assert!(
            complete.is_some(),
            "left at {left}, and not filed:\n{}",
            page.screen()
        );
        let button = complete.unwrap();
        let text = page.text_of(&button);
        let grade = self
            .book
            .grade(who, &self.souls[who], &said, self.today(), false);
        let receipt = (grade != Grade::Hijau).then_some(text.as_str());
        self.files(who, said, false, By::Self_, false, receipt);
    }

    /// Whether somebody is to be asked alone: after a bad grade, or while an alert is open.
    pub fn is_asked_alone(&self, who: usize) -> bool {
        let grave = self.book.last(who).is_some_and(|last| last.grade.alerts());
        grave
            || self
                .cases
                .iter()
                .any(|case| case.who == Some(who) && case.is_open())
    }

    /// Somebody's chance of something today.
    pub fn day_chance(&self, matter: &str, who: usize, day: usize) -> Chance {
        Chance::of(self.seed, matter, who, day)
    }
}

/// The first report on each telephone, and the others.
fn first_of_each(sessions: Vec<Session>) -> (Vec<Session>, Vec<Session>) {
    let mut holders = Vec::new();
    sessions.into_iter().partition(|session| {
        let first = !holders.contains(&session.holder);
        holders.push(session.holder);
        first
    })
}

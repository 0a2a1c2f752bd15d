//! What the health workers do every day, whoever rings: look at who is monitored and at the
//! day's numbers, enter tests.

use siaga::domain::grade::Grade;

use super::book::Fate;
use super::cast::{Course, Stay};
use super::crew::Duty;
use super::days::Doing;
use super::world::World;
use crate::support::staff::wati;

/// What `/pantau` has to say.
#[derive(Debug, Default, PartialEq, Eq)]
struct Counts {
    all: usize,
    today: usize,
    waiting: usize,
    silent: usize,
    by_grade: [usize; 4],
    unreported: usize,
}

impl World {
    /// A nurse looks at who is monitored: the numbers are those of the book.
    pub async fn pantau(&mut self) {
        let officer = self.officers[self.with_duty(Duty::Nurse)].account.clone();
        let nurse = self.village.phone(officer);
        nurse.types("/pantau").await;
        let expected = self.counted();
        let screen = nurse.telephone.glances(3);
        let board = screen.newest().expect("no board");
        let seen = read(&board.text, &board.labels());
        if seen != expected {
            let lines: Vec<String> = self
                .book
                .isolating()
                .map(|(who, stay, _)| {
                    let last = self
                        .book
                        .in_force(who)
                        .last()
                        .map(|one| (one.day, one.at, one.grade));
                    format!(
                        "{who} {} {:?} {stay:?} {last:?}",
                        self.souls[who].name,
                        self.book.fate(who)
                    )
                })
                .collect();
            println!("{}", lines.join("\n"));
        }
        assert_eq!(seen, expected, "day {}:\n{screen}", self.day());
        self.tally.pantau += 1;
        self.settles().await;
    }

    /// And at the day's numbers, which are those of the book, too.
    pub async fn rekap(&mut self) {
        let officer = self.officers[self.with_duty(Duty::Nurse)].account.clone();
        let nurse = self.village.phone(officer);
        nurse.types("/rekap").await;
        let screen = nurse.telephone.glances(3);
        let text = screen.newest().expect("no recap").text.clone();
        for line in self.recap() {
            assert!(
                text.contains(&line),
                "no {line:?} on day {}:\n{text}",
                self.day()
            );
        }
        self.tally.recaps += 1;
        self.settles().await;
    }

    /// What the recap has to say.
    fn recap(&self) -> Vec<String> {
        let today = self.today();
        let counts = self.counted();
        let (mut grades, mut fresh) = ([0_usize; 4], 0_usize);
        for (who, stay, since) in self.book.isolating() {
            let all = self.book.in_force(who).into_iter();
            let of_today = all.filter(|one| one.day == today && one.day >= stay.day_zero);
            match of_today.map(|one| one.grade).max() {
                Some(grade) => grades[grade as usize] += 1,
                None => fresh += usize::from(crate::support::ZONE.day(since) == today),
            }
        }
        let [green, yellow, orange, red] = grades;
        let reported: usize = grades.iter().sum();
        let unreported = counts.all - reported;
        let silent = counts.silent;
        let open = self.cases.iter().filter(|case| case.is_open()).count();
        let alerts = match open {
            0 => "Tidak ada peringatan terbuka".to_owned(),
            open => format!("Peringatan terbuka: {open} ("),
        };
        vec![
            format!("Sedang isolasi: {} orang", counts.all),
            format!(
                "Sudah lapor: {reported} dari {} yang ditunggu",
                counts.all - fresh
            ),
            format!("MERAH {red} · 🟠 ORANYE {orange} · 🟡 KUNING {yellow} · 🟢 HIJAU {green}"),
            format!(
                "belum lapor {unreported} · baru terdaftar {fresh}, tanpa kabar sehari lebih {silent}"
            ),
            alerts,
        ]
    }

    fn counted(&self) -> Counts {
        let today = self.today();
        let mut counts = Counts::default();
        for (who, stay, since) in self.book.isolating() {
            counts.all += 1;
            let of_stay = |one: &&super::book::Filed| one.day >= stay.day_zero;
            let last = self
                .book
                .in_force(who)
                .into_iter()
                .max_by_key(|one| one.day);
            let last = last.filter(of_stay);
            let registered = crate::support::ZONE.day(since);
            let heard = last.map_or(registered, |last| last.day.max(registered));
            match (today - heard).num_days() {
                0 => counts.today += 1,
                1 => counts.waiting += 1,
                _ => counts.silent += 1,
            }
            match self.newest_grade(who, stay) {
                Some(grade) => counts.by_grade[grade as usize] += 1,
                None => counts.unreported += 1,
            }
        }
        counts
    }

    /// The grade of the newest report of a stay: of a day the last one.
    fn newest_grade(&self, who: usize, stay: Stay) -> Option<Grade> {
        let all = self.book.in_force(who);
        let of_stay = all.into_iter().filter(|one| one.day >= stay.day_zero);
        of_stay.max_by_key(|one| one.day).map(|one| one.grade)
    }

    /// A session of tests: of those who have been ill some days, and of some who have not.
    pub async fn tests(&mut self) {
        let (day, today) = (self.day(), self.today());
        let tested: Vec<usize> = self
            .book
            .isolating()
            .map(|(who, _, _)| who)
            .filter(|who| self.book.fate(*who) == Fate::Here)
            .filter(|who| !self.positive.contains(who))
            .filter(|who| self.is_chosen(*who, day))
            .collect();
        let is_ill = |who: usize| self.souls[who].course.0 != Course::Well;
        let lines = tested.iter().map(|who| {
            let result = if is_ill(*who) { "positif" } else { "negatif" };
            format!("{}; {result}", self.souls[*who].name)
        });
        let list = lines.collect::<Vec<_>>().join("\n");
        let nurse = self.village.phone(wati());
        nurse.types("/hasil").await;
        nurse
            .taps_all(&["Sesi tes baru", "Tes usap PCR", "Hari ini", "Balai Desa"])
            .await;
        nurse.taps("Tempel daftar").await;
        nurse.types(&list).await;
        nurse.sees(&format!("Yang akan disimpan: {}", tested.len()));
        nurse.taps("Simpan").await;
        nurse.taps("Kirim (").await;
        nurse.taps("Ya, kirim").await;
        let ill: Vec<usize> = tested.into_iter().filter(|who| is_ill(*who)).collect();
        for who in ill {
            self.is_positive(who, today);
        }
        self.tally.tests += 1;
        self.settles().await;
    }

    fn is_chosen(&self, who: usize, day: usize) -> bool {
        let (course, onset) = self.souls[who].course;
        match course {
            Course::Well => who % 9 == day % 9,
            Course::Mild | Course::Moderate | Course::Severe => day > onset + 1,
        }
    }

    /// From the first day of complaints on, or else from the test on, ten days.
    fn is_positive(&mut self, who: usize, today: chrono::NaiveDate) {
        let oldest = today - chrono::Days::new(14);
        let ill = self.book.in_force(who).into_iter();
        let ill = ill.filter(|one| one.day >= oldest && one.said.any_complaint());
        let onset = ill.map(|one| one.day).min();
        let stay = Stay {
            reason: match onset {
                Some(_) => "confirmed-ill",
                None => "confirmed-well",
            },
            day_zero: onset.unwrap_or(today),
            length: 10,
        };
        let now = self.now();
        if let Some(entry) = self.book.people.get_mut(&who) {
            entry.stay = Some(stay);
            entry.since = Some(now);
        }
        self.positive.insert(who);
        self.plans_in(40, Doing::NamesContacts(who));
        self.tally.positive += 1;
    }
}

fn number_after(text: &str, words: &str) -> usize {
    let rest = text
        .split(words)
        .nth(1)
        .unwrap_or_else(|| panic!("no {words:?} in\n{text}"));
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits
        .parse()
        .unwrap_or_else(|_| panic!("no number behind {words:?} in\n{text}"))
}

fn read(text: &str, labels: &[&str]) -> Counts {
    let listed = |words: &str| {
        let label = labels.iter().find(|label| label.contains(words));
        label.map_or(0, |label| number_after(label, "("))
    };
    Counts {
        all: number_after(text, "Sumberasri: "),
        today: number_after(text, "Sudah lapor hari ini: "),
        waiting: number_after(text, "Belum: "),
        silent: number_after(text, "Tidak ada kabar sehari lebih: "),
        by_grade: ["HIJAU", "KUNING", "ORANYE", "MERAH"].map(listed),
        unreported: listed("Belum pernah lapor"),
    }
}

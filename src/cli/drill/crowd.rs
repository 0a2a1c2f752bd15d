//! The other contacts of the village head: with Mbah Sri and the house of Bu Narti they are
//! 29. They come in when the scene of the test session is chosen, and live by themselves:
//! they report, and read their results, all but two.

use anyhow::Context as _;

use super::Drill;
use super::scene::TESTS;
use super::settle::settle;
use crate::drill::{Account, Telephone};

/// Name, year, sex and RT/RW of each.
const CONTACTS: [(&str, &str, &str, &str); 23] = [
    ("Agus Salim", "1975", "Laki-laki", "1/1"),
    ("Bambang Irawan", "1968", "Laki-laki", "1/1"),
    ("Cahyono", "1990", "Laki-laki", "2/1"),
    ("Daryono", "1959", "Laki-laki", "2/1"),
    ("Edi Prasetyo", "1983", "Laki-laki", "3/1"),
    ("Fajar Nugroho", "1996", "Laki-laki", "3/1"),
    ("Gunawan", "1971", "Laki-laki", "4/1"),
    ("Heru Susanto", "1979", "Laki-laki", "1/2"),
    ("Imam Santoso", "1962", "Laki-laki", "1/2"),
    ("Jumadi", "1955", "Laki-laki", "2/2"),
    ("Kasmini", "1950", "Perempuan", "2/2"),
    ("Lasmi", "1947", "Perempuan", "3/2"),
    ("Mulyono", "1977", "Laki-laki", "3/2"),
    ("Ngadiman", "1952", "Laki-laki", "1/3"),
    ("Purwanto", "1988", "Laki-laki", "1/3"),
    ("Rustam", "1993", "Laki-laki", "2/3"),
    ("Sugeng Riyanto", "1981", "Laki-laki", "2/3"),
    ("Suparman", "1966", "Laki-laki", "3/3"),
    ("Teguh Wibowo", "1986", "Laki-laki", "1/4"),
    ("Umar Said", "1973", "Laki-laki", "2/4"),
    ("Wagiyem", "1949", "Perempuan", "1/5"),
    ("Yatno", "1964", "Laki-laki", "1/5"),
    ("Zainal Arifin", "1991", "Laki-laki", "2/5"),
];
/// The account of the first.
const FIRST: i64 = 700_300;
/// So many of them leave their result unread.
const UNREAD: usize = 2;

/// What they press when it is on the screen; a result, only those who read it.
const PRESSES: [&str; 2] = ["🙂 Sehat", "Tidak punya termometer"];
const READ: &str = "Sudah saya baca";

struct Contact {
    telephone: Telephone,
    name: &'static str,
    born: &'static str,
    sex: &'static str,
    rt_rw: &'static str,
    reads: bool,
    /// The message that was answered last, and how.
    answered: Option<(i32, &'static str)>,
}

/// What one does on the way to being registered.
enum Act {
    Types(&'static str),
    Taps(&'static str),
    SharesContact,
}

impl Contact {
    fn does(&self, act: &Act) -> anyhow::Result<()> {
        match act {
            Act::Types(text) => self.telephone.types(text).map(drop)?,
            Act::Taps(label) => self.telephone.taps(label).map(drop)?,
            Act::SharesContact => self.telephone.shares_contact().map(drop)?,
        }
        Ok(())
    }

    /// The questions of the registration, in their order.
    fn acts(&self) -> [Act; 14] {
        [
            Act::Types("/start"),
            Act::Taps("Indonesia"),
            Act::Taps("Setuju"),
            Act::Taps("isolasi di rumah"),
            Act::Types(self.name),
            Act::Types(self.rt_rw),
            Act::Types(self.born),
            Act::Taps(self.sex),
            Act::SharesContact,
            Act::Taps("Tidak ada"),
            Act::Taps("Kontak erat"),
            Act::Types("8-4-2020"),
            Act::Taps("Tidak"),
            Act::Taps("Benar"),
        ]
    }

    /// Answers what stands last on the screen, if it is something to answer, once.
    fn lives(&mut self) {
        let screen = self.telephone.screen();
        let Some(newest) = screen.newest() else {
            return;
        };
        let labels = newest.labels();
        let wanted = PRESSES.into_iter().chain(self.reads.then_some(READ));
        for label in wanted {
            let is_there = labels.iter().any(|one| one.contains(label));
            if is_there && self.answered != Some((newest.id, label)) {
                self.answered = Some((newest.id, label));
                // What can't be pressed any more was answered meanwhile.
                let _gone = self.telephone.taps_on(newest.id, label);
                return;
            }
        }
    }
}

impl Drill {
    /// Plays the other villagers, once their scene is chosen. Ends with the drill.
    ///
    /// # Errors
    /// When they could not be registered (a bug, caught by a test).
    pub async fn crowd(&self) -> anyhow::Result<()> {
        let mut changes = self.server.changes();
        while self.server.scene().as_deref() != Some(TESTS) {
            if changes.changed().await.is_err() {
                return Ok(());
            }
        }
        let mut crowd = self.meet_the_crowd();
        self.register(&crowd).await?;
        loop {
            changes.mark_unchanged();
            for contact in &mut crowd {
                contact.lives();
            }
            if changes.changed().await.is_err() {
                return Ok(());
            }
        }
    }

    fn meet_the_crowd(&self) -> Vec<Contact> {
        let readers = CONTACTS.len() - UNREAD;
        let contacts = CONTACTS.into_iter().enumerate();
        let meet = |(place, (name, born, sex, rt_rw)): (usize, _)| {
            let number = i64::try_from(place).unwrap_or_default();
            let first_name = str::split(name, ' ').next().unwrap_or(name);
            let account = Account::new(FIRST + number, first_name)
                .with_language("id")
                .with_phone(&format!("+62812000003{number:02}"));
            Contact {
                telephone: self.server.telephone(account),
                name,
                born,
                sex,
                rt_rw,
                reads: place < readers,
                answered: None,
            }
        };
        contacts.map(meet).collect()
    }

    /// All at once: everybody does the first thing, then everybody the second.
    async fn register(&self, crowd: &[Contact]) -> anyhow::Result<()> {
        let acts: Vec<[Act; 14]> = crowd.iter().map(Contact::acts).collect();
        let steps = acts.first().map_or(0, |acts| acts.len());
        for step in 0..steps {
            for (contact, acts) in crowd.iter().zip(&acts) {
                let Some(act) = acts.get(step) else {
                    continue;
                };
                let done = contact.does(act);
                done.with_context(|| format!("{} could not register", contact.name))?;
            }
            settle(&self.app, &self.server, &self.clock).await;
        }
        Ok(())
    }
}

//! How somebody arrives at the posko.

use super::Phone;

/// An act of somebody who answers.
#[derive(Debug, Clone)]
pub enum Act {
    Types(String),
    Taps(&'static str),
    Presses(&'static str),
}

/// One who came along.
#[derive(Debug, Clone)]
pub struct Companion {
    pub name: &'static str,
    pub born: &'static str,
    pub sex: &'static str,
    /// What is answered where a woman of this age is asked.
    pub pregnant: Option<&'static str>,
}

/// Siti, 26, not pregnant.
pub fn siti() -> Companion {
    Companion {
        name: "Siti Aminah",
        born: "1994",
        sex: "Perempuan",
        pregnant: Some("Tidak"),
    }
}

/// Budi, 65.
pub fn mbah_budi() -> Companion {
    Companion {
        name: "Budi Santoso",
        born: "1955",
        sex: "Laki-laki",
        pregnant: None,
    }
}

/// Bima, three years old.
pub fn bima_kecil() -> Companion {
    Companion {
        name: "Bima",
        born: "1-6-2016",
        sex: "Laki-laki",
        pregnant: None,
    }
}

fn types(text: &str) -> Act {
    Act::Types(text.to_owned())
}

/// What is asked of each.
pub fn about(who: &Companion) -> Vec<Act> {
    let mut acts = vec![types(who.name), types(who.born), Act::Taps(who.sex)];
    acts.extend(who.pregnant.map(Act::Taps));
    acts.push(Act::Taps("Tidak ada"));
    acts
}

/// All answers of an arrival from the name to the summary, at their plainest.
pub fn answers(name: &str, companions: &[Companion], health: &'static str) -> Vec<Act> {
    let mut acts = vec![
        types(name),
        types("1992"),
        Act::Taps("Laki-laki"),
        Act::Taps("Tidak ada"),
        types("Jaktim"),
        Act::Taps("Hari ini"),
        Act::Taps("Sehari sebelumnya"),
        Act::Taps("Bus"),
    ];
    for who in companions {
        acts.push(Act::Taps("Tambah orang"));
        acts.extend(about(who));
    }
    acts.push(match companions {
        [] => Act::Taps("Datang sendiri"),
        _ => Act::Taps("Sudah semua"),
    });
    acts.extend([
        types("Pak Darto"),
        types("3/5"),
        Act::Taps("Ya"),
        Act::Presses("Lewati"),
        Act::Taps("Lewati"),
        Act::Taps("Lewati"),
        Act::Taps("Tidak"),
        Act::Taps(health),
    ]);
    acts
}

impl Phone<'_> {
    /// One act, and what follows from it.
    pub async fn acts(&self, act: &Act) -> &Self {
        match act {
            Act::Types(text) => self.types(text).await,
            Act::Taps(label) => self.taps(label).await,
            Act::Presses(label) => self.presses(label).await,
        }
    }

    /// One after another.
    pub async fn acts_all(&self, acts: &[Act]) -> &Self {
        for act in acts {
            self.acts(act).await;
        }
        self
    }

    /// Scans the code at the posko, agrees, and stands at the question for the name.
    pub async fn scans_the_code(&self) -> &Self {
        self.starts_with("posko_gapura").await;
        self.taps_all(&["Bahasa Indonesia", "Setuju"]).await
    }

    /// Arrives with these people, up to the summary and "correct".
    pub async fn arrives(
        &self,
        name: &str,
        companions: &[Companion],
        health: &'static str,
    ) -> &Self {
        self.scans_the_code().await;
        self.acts_all(&answers(name, companions, health)).await;
        self.taps("Benar").await
    }
}

//! People who go on as people do when an answer takes its time: they wait.

use std::collections::BTreeSet;
use std::fmt::{Debug, Write as _};
use std::time::{Duration, Instant};

use siaga::drill::Account;
use siaga::drill::{BotServer, NotPossible, Seen, Telephone};

/// Longer than any answer takes, restarts of the bot included; reached only when
/// something is lost.
const PATIENCE: Duration = Duration::from_secs(60);

/// What is left to chance, decided by a seed (splitmix64).
#[derive(Debug, Clone)]
pub struct Chance(pub u64);

impl Chance {
    /// A number below `bound`.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % bound
    }
}

/// Somebody was left without an answer.
#[derive(Debug)]
pub struct Stuck(pub String);

/// Somebody with a telephone.
pub struct Person {
    pub phone: Telephone,
    chance: Chance,
    /// Reports with a receipt.
    pub filed: usize,
    /// Whether one of them was grave: that happens once.
    pub was_grave: bool,
    story: String,
    began: Instant,
}

impl Person {
    /// Somebody whose choices are decided by `seed`.
    pub fn new(server: &BotServer, id: i64, seed: u64) -> Self {
        Self {
            phone: server.telephone(Account::new(id, &format!("Warga {id}"))),
            chance: Chance(seed ^ id.unsigned_abs()),
            filed: 0,
            was_grave: false,
            story: String::new(),
            began: Instant::now(),
        }
    }

    /// Does something, and waits for these words.
    async fn does<T: Debug>(
        &mut self,
        what: &str,
        act: impl FnOnce(&Telephone) -> Result<T, NotPossible>,
        then: &str,
    ) -> Result<Seen, Stuck> {
        let at = self.began.elapsed().as_secs_f32();
        let _fits = writeln!(self.story, "{at:7.2} s: {what}");
        act(&self.phone).map_err(|why| self.stuck(&why.to_string()))?;
        let patient_until = Instant::now() + PATIENCE;
        loop {
            match self.phone.sees(then).await {
                Ok(seen) => return Ok(seen),
                Err(_) if Instant::now() < patient_until => {}
                Err(why) => return Err(self.stuck(&why.to_string())),
            }
        }
    }

    fn stuck(&self, why: &str) -> Stuck {
        let lines: Vec<&str> = self.story.lines().collect();
        let last = lines[lines.len().saturating_sub(12)..].join("\n");
        Stuck(format!(
            "{} is stuck: {why}\nbefore:\n{last}",
            self.phone.account()
        ))
    }

    pub async fn types(&mut self, text: &str, then: &str) -> Result<Seen, Stuck> {
        self.does(&format!("types {text:?}"), |phone| phone.types(text), then)
            .await
    }

    pub async fn taps(&mut self, label: &str, then: &str) -> Result<Seen, Stuck> {
        self.does(&format!("taps {label:?}"), |phone| phone.taps(label), then)
            .await
    }

    /// Registers, from "/start" to the home screen.
    pub async fn registers(&mut self) -> Result<(), Stuck> {
        self.types("/start", "Silakan pilih bahasa").await?;
        self.taps("Indonesia", "Persetujuan data pribadi").await?;
        self.taps("Setuju", "Siapakah Anda?").await?;
        self.taps("sedang isolasi", "Siapa nama lengkap").await?;
        let name = format!("Warga {}", words_of(self.phone.account()));
        self.types(&name, "RT dan RW berapa").await?;
        self.types("3/5", "Kapan Anda lahir").await?;
        self.types("1980", "Jenis kelamin").await?;
        self.taps("Laki-laki", "Nomor telepon berapa").await?;
        self.types("Lewati", "penyakit berikut").await?;
        self.taps("Tidak ada", "Mengapa Anda isolasi").await?;
        self.taps("Kontak erat", "Kapan terakhir kali").await?;
        self.types("kemarin", "oksimeter").await?;
        self.taps("Tidak", "Apakah semuanya benar").await?;
        self.taps("Benar", "sudah terdaftar").await?;
        Ok(())
    }

    /// Reports a day, as it comes.
    pub async fn reports(&mut self) -> Result<(), Stuck> {
        self.types("/lapor", "Bagaimana kesehatan hari ini").await?;
        match self.chance.below(6) {
            0 if !self.was_grave => self.is_gravely_ill().await?,
            0 | 1 => self.has_a_cough().await?,
            2 | 3 => self.is_well("36,7").await?,
            _ => self.is_well("Tidak punya termometer").await?,
        }
        self.filed += 1;
        Ok(())
    }

    async fn is_well(&mut self, temperature: &str) -> Result<(), Stuck> {
        self.taps("Sehat", "Berapa suhu").await?;
        if temperature.starts_with("Tidak") {
            self.taps(temperature, "tersimpan").await?;
        } else {
            self.types(temperature, "tersimpan").await?;
        }
        Ok(())
    }

    async fn has_a_cough(&mut self) -> Result<(), Stuck> {
        self.taps("Ada keluhan", "Apa saja yang dirasakan").await?;
        self.taps("Batuk", "Apa saja yang dirasakan").await?;
        self.taps("Lanjut", "salah satu tanda ini").await?;
        self.taps("Tidak ada", "Berapa suhu").await?;
        self.types("38,2", "Ringkasan laporan").await?;
        self.taps("Kirim", "tersimpan").await?;
        Ok(())
    }

    /// Breathless at rest: at that tap a nurse's telephone rings.
    async fn is_gravely_ill(&mut self) -> Result<(), Stuck> {
        self.was_grave = true;
        self.taps("Ada keluhan", "Apa saja yang dirasakan").await?;
        self.taps("Sesak napas", "Apa saja yang dirasakan").await?;
        self.taps("Lanjut", "Kapan terasa sesak").await?;
        self.taps("Saat istirahat", "salah satu tanda ini").await?;
        self.taps("Tidak ada", "Berapa suhu").await?;
        self.taps("Tidak punya termometer", "Berapa kali bernapas")
            .await?;
        self.taps("Tidak bisa menghitung", "Ringkasan laporan")
            .await?;
        self.taps("Kirim", "tersimpan").await?;
        Ok(())
    }

    /// Joins the staff by an invitation.
    pub async fn joins(&mut self, code: &str, name: &str) -> Result<(), Stuck> {
        self.types(
            &format!("/start undang_{code}"),
            "Nama apa yang akan dibaca",
        )
        .await?;
        self.types(name, "Anda sekarang bertugas").await?;
        Ok(())
    }

    /// Calls for help, as a stranger, and does not wait for the answer.
    pub fn calls_for_help(&self) {
        self.phone.types("/darurat").unwrap();
    }

    /// Waits until these words stand on the screen.
    pub async fn is_told(&self, words: &str) -> Result<(), Stuck> {
        let told = self
            .phone
            .waits_for(|screen| screen.shows(words).then_some(()));
        match told.await {
            Some(()) => Ok(()),
            None => {
                let screen = self.phone.screen();
                Err(self.stuck(&format!("never told {words:?}\n{screen}")))
            }
        }
    }

    /// Takes every alert that comes, once for each time it rings.
    pub async fn takes_alerts(self) {
        const TAKE: &str = "Saya tangani";
        let mut taken = BTreeSet::new();
        loop {
            let offered = self.phone.waits_for(|screen| {
                let offers = |seen: &&Seen| seen.labels().iter().any(|label| label.contains(TAKE));
                let mut cards = screen.messages.iter().filter(offers);
                cards
                    .find(|seen| !taken.contains(&seen.id))
                    .map(|seen| seen.id)
            });
            if let Some(card) = offered.await {
                taken.insert(card);
                // It may have lost its button this very moment.
                let _late = self.phone.taps_on(card, TAKE);
            }
        }
    }
}

/// A name without digits.
fn words_of(account: i64) -> String {
    let letters = account.to_string();
    letters
        .bytes()
        .map(|digit| char::from(digit - b'0' + b'a'))
        .collect()
}

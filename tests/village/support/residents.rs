//! The people of the example village who live there, and how they register.

use siaga::drill::Account;

use super::{Phone, Village};

/// What somebody answers when registering. Everything else is left at its plainest.
#[derive(Debug, Clone)]
pub struct Resident {
    /// The telephone.
    pub account: Account,
    /// The full name.
    pub name: &'static str,
    /// RT/RW.
    pub rt_rw: &'static str,
    /// Year, or date for a child.
    pub born: &'static str,
    /// Whether the form asks a woman of this age about pregnancy, and the answer.
    pub pregnant: Option<bool>,
    /// Sex, as on the button.
    pub sex: &'static str,
    /// Labels of conditions to tick.
    pub conditions: &'static [&'static str],
    /// Why in isolation (a label), and the first day; `None`: only a resident.
    pub isolation: Option<(&'static str, &'static str)>,
    /// Whether there is an oximeter in the house.
    pub oximeter: bool,
}

/// Mbah Sri, 72, high blood pressure, contact on 8 April, with an oximeter.
pub fn sri() -> Resident {
    Resident {
        account: Account::new(101, "Sri"),
        name: "Sri Wahyuni",
        rt_rw: "3/5",
        born: "1948",
        pregnant: None,
        sex: "Perempuan",
        conditions: &["Tekanan darah"],
        isolation: Some(("Kontak erat", "8-4-2020")),
        oximeter: true,
    }
}

/// Pak Darto, 45, traveller since 10 April, no oximeter.
pub fn darto() -> Resident {
    Resident {
        account: Account::new(102, "Darto"),
        name: "Darto Suwito",
        rt_rw: "3/5",
        born: "1975",
        pregnant: None,
        sex: "Laki-laki",
        conditions: &[],
        isolation: Some(("luar daerah", "10-4-2020")),
        oximeter: false,
    }
}

/// Bu Ratna, 30, pregnant, contact on 11 April, with an oximeter.
pub fn ratna() -> Resident {
    Resident {
        account: Account::new(103, "Ratna"),
        name: "Ratna Dewi",
        rt_rw: "1/1",
        born: "1990",
        pregnant: Some(true),
        sex: "Perempuan",
        conditions: &[],
        isolation: Some(("Kontak erat", "11-4-2020")),
        oximeter: true,
    }
}

/// Bima, born 1 June 2016 (under five), reports from his own account.
pub fn bima() -> Resident {
    Resident {
        account: Account::new(104, "Bima"),
        name: "Bima",
        rt_rw: "1/1",
        born: "1-6-2016",
        pregnant: None,
        sex: "Laki-laki",
        conditions: &[],
        isolation: Some(("Kontak erat", "11-4-2020")),
        oximeter: false,
    }
}

/// Bu Tini, a resident who isn't in isolation.
pub fn tini() -> Resident {
    Resident {
        account: Account::new(105, "Tini"),
        name: "Tini",
        rt_rw: "2/2",
        born: "1960",
        pregnant: None,
        sex: "Perempuan",
        conditions: &[],
        isolation: None,
        oximeter: false,
    }
}

impl Village {
    /// Somebody registers through the chat, in Indonesian, and stands on the home screen.
    pub async fn registers(&self, who: Resident) -> Phone<'_> {
        let phone = self.phone(who.account.clone());
        phone.types("/start").await;
        phone.taps_all(&["Indonesia", "Setuju"]).await;
        phone
            .taps(match who.isolation {
                Some(_) => "sedang isolasi",
                None => "tidak isolasi",
            })
            .await;
        phone.types(who.name).await;
        phone.types(who.rt_rw).await;
        phone.types(who.born).await;
        phone.taps(who.sex).await;
        phone.types("Lewati").await;
        if let Some(pregnant) = who.pregnant {
            phone.taps(if pregnant { "Ya" } else { "Tidak" }).await;
        }
        if who.conditions.is_empty() {
            phone.taps("Tidak ada").await;
        } else {
            phone.taps_all(who.conditions).await;
            phone.taps("Lanjut").await;
        }
        if let Some((reason, first_day)) = who.isolation {
            phone.taps(reason).await;
            phone.types(first_day).await;
        }
        phone.taps(if who.oximeter { "Ya" } else { "Tidak" }).await;
        phone.taps("Benar").await;
        phone.sees("Anda sudah terdaftar");
        phone
    }
}

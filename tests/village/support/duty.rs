//! How a coordinator of the example village sets who is on duty.

use siaga::drill::Account;

use super::{Phone, Village};

/// Nurse of the puskesmas, third in the order of calling.
pub fn tono() -> Account {
    Account::new(206, "Mantri Tono")
}

impl Village {
    /// Sets the week that repeats itself, every day the same: a shift, and its people in
    /// order. Shifts that are not named stay empty.
    pub async fn has_roster(&self, hadi: &Phone<'_>, shifts: &[(&str, &[&str])]) {
        hadi.types("/piket").await;
        // Where officers work there is a desk more, and a choice.
        let shown = hadi.last();
        if !shown.labels().iter().any(|one| one.contains("Atur jadwal")) {
            hadi.taps("Puskesmas").await;
        }
        hadi.taps("Atur jadwal").await;
        hadi.sees("Pola tetap").taps("Senin").await;
        for (shift, people) in shifts {
            hadi.taps(shift).await;
            hadi.taps_all(people).await;
            hadi.taps("Kembali").await;
        }
        hadi.taps("Sama setiap hari").await;
        hadi.taps_all(&["Kembali", "Selesai mengatur"]).await;
        hadi.sees("Jadwal tersimpan");
    }
}

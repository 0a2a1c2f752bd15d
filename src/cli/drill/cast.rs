//! The people of the example village, all of them invented.

use crate::drill::{Account, BotServer, Shown, Telephone, Words};

/// Everybody who has a telephone in the drill.
#[derive(Debug, Clone)]
pub struct Cast {
    /// 72, reads krama, alone in the house, day 4.
    pub sri: Telephone,
    /// 38, reports for the five of her house, day 3.
    pub narti: Telephone,
    /// Just off the bus from Jakarta; has not started the bot yet.
    pub joko: Telephone,
    /// Midwife of the village, on duty and called first.
    pub wati: Telephone,
    /// Nurse, on duty and called second.
    pub rini: Telephone,
    /// Head of RT 003/005.
    pub karto: Telephone,
    /// Village officer.
    pub wiryo: Telephone,
    /// Head of the puskesmas, coordinator.
    pub hadi: Telephone,
}

impl Cast {
    /// Hands out the telephones.
    #[must_use]
    pub fn meet(server: &BotServer) -> Self {
        let person = |id, name: &str, phone: &str| {
            server.telephone(Account::new(id, name).with_language("id").with_phone(phone))
        };
        Self {
            sri: person(700_101, "Sri", "+6281200000101"),
            narti: person(700_103, "Bu Narti", "+6281200000103"),
            joko: person(700_102, "Joko", "+6281200000102"),
            wati: person(700_201, "Bidan Wati", "+6281200000201"),
            rini: person(700_202, "Perawat Rini", "+6281200000202"),
            karto: person(700_203, "Pak Karto", "+6281200000203"),
            wiryo: person(700_204, "Pak Wiryo", "+6281200000204"),
            hadi: person(700_205, "dr. Hadi", "+6281200000205"),
        }
    }

    /// Everybody has looked at the telephone this morning: what comes from now on is new.
    pub(super) fn read_everything(&self) {
        for telephone in [
            &self.sri,
            &self.narti,
            &self.wati,
            &self.rini,
            &self.karto,
            &self.wiryo,
            &self.hadi,
        ] {
            telephone.reads();
        }
    }

    /// The telephones of the page, from left to right.
    #[must_use]
    pub fn shown(&self) -> Vec<Shown> {
        let phone = |key: &str, telephone: &Telephone, name: &str, id: &str, en: &str| Shown {
            key: key.to_owned(),
            telephone: telephone.clone(),
            name: name.to_owned(),
            role: Words::new(id, en),
        };
        vec![
            phone(
                "sri",
                &self.sri,
                "Mbah Sri",
                "isolasi di rumah",
                "isolates at home",
            ),
            phone(
                "joko",
                &self.joko,
                "Joko",
                "pemudik, baru tiba",
                "traveller, just arrived",
            ),
            phone(
                "narti",
                &self.narti,
                "Bu Narti",
                "sekeluarga isolasi, satu telepon",
                "a family isolates, one telephone",
            ),
            phone(
                "wati",
                &self.wati,
                "Bidan Wati",
                "nakes, jaga",
                "midwife, on duty",
            ),
            phone(
                "rini",
                &self.rini,
                "Perawat Rini",
                "nakes, jaga kedua",
                "nurse, second on duty",
            ),
            phone(
                "karto",
                &self.karto,
                "Pak Karto",
                "Ketua RT 003/005",
                "head of RT 003/005",
            ),
            phone(
                "wiryo",
                &self.wiryo,
                "Pak Wiryo",
                "perangkat desa",
                "village officer",
            ),
            phone(
                "hadi",
                &self.hadi,
                "dr. Hadi",
                "koordinator puskesmas",
                "coordinator",
            ),
        ]
    }
}

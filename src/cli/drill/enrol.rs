//! How the example people came to be where the drill begins: they join, register
//! and report through the chat, like everybody else, only faster.

use anyhow::{Context as _, anyhow};
use chrono::NaiveDateTime;

use super::cast::Cast;
use super::settle::{pass_time, settle};
use crate::app::App;
use crate::clock::{Clock, Moment};
use crate::config::Village;
use crate::domain::access::{Grant, Role};
use crate::domain::place::{Area, RtRw};
use crate::drill::{BotServer, Telephone};
use crate::features::order::{Answer, Order};

/// What the enrolment works with.
pub(super) struct Enrolment<'e> {
    pub app: &'e App,
    pub server: &'e BotServer,
    pub clock: &'e Clock,
    pub cast: &'e Cast,
    pub village: &'e Village,
}

/// Those for whom Bu Narti reports: her husband, two children, her mother.
const FAMILY: [(&str, &str, &str); 4] = [
    ("Slamet Riyadi", "1979", "Laki-laki"),
    ("Dimas", "20-6-2011", "Laki-laki"),
    ("Bima", "1-2-2017", "Laki-laki"),
    ("Painem", "1954", "Perempuan"),
];

/// When the first of them joins, village time.
pub(super) const BEGIN: &str = "2020-04-08 06:00";
/// When the drill begins: the day's question has just gone out.
const CURTAIN: &str = "2020-04-12 07:50";

/// A time of the village.
pub(super) fn village_time(village: &Village, text: &str) -> anyhow::Result<Moment> {
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M")?;
    Ok(village.zone.at(local.date(), local.time()))
}

impl Enrolment<'_> {
    /// Plays everything up to the beginning of the drill.
    pub async fn play(&self) -> anyhow::Result<()> {
        settle(self.app, self.server, self.clock).await;
        self.staff().await.context("the staff could not join")?;
        self.roster().await.context("the roster could not be set")?;
        self.becomes("2020-04-09 06:40").await?;
        self.sri().await.context("Mbah Sri could not register")?;
        self.becomes("2020-04-10 08:00").await?;
        self.healthy().await.context("Mbah Sri could not report")?;
        self.narti().await.context("Bu Narti could not register")?;
        self.becomes("2020-04-11 08:00").await?;
        self.healthy().await.context("Mbah Sri could not report")?;
        self.all_well().await.context("Bu Narti could not report")?;
        self.becomes(CURTAIN).await
    }

    async fn becomes(&self, text: &str) -> anyhow::Result<()> {
        let moment = village_time(self.village, text)?;
        pass_time(self.app, self.server, self.clock, moment).await;
        Ok(())
    }

    async fn staff(&self) -> anyhow::Result<()> {
        let id = self.village.id.clone();
        let village = Area::Village(id.clone());
        let rt = Area::Rt(id, RtRw::new(3, 5).map_err(|bad| anyhow!(bad))?);
        let cast = self.cast;
        for (phone, role, area) in [
            (&cast.hadi, Role::Coordinator, Area::Kabupaten),
            (&cast.wati, Role::HealthWorker, village.clone()),
            (&cast.rini, Role::HealthWorker, village.clone()),
            (&cast.karto, Role::RtHead, rt),
            (&cast.wiryo, Role::VillageOfficer, village),
        ] {
            let code = self.invitation(Grant { role, area }).await?;
            phone.starts_with(&format!("undang_{code}"))?;
            settle(self.app, self.server, self.clock).await;
            // The first button offers the name that Telegram shows.
            self.taps_first(phone).await?;
        }
        Ok(())
    }

    /// Bidan Wati is on duty day and night, and is called first; nurse Rini second.
    async fn roster(&self) -> anyhow::Result<()> {
        let hadi = &self.cast.hadi;
        self.types(hadi, "/piket").await?;
        let puskesmas = self.village.puskesmas.name.as_str();
        for tap in [puskesmas, "Atur jadwal", "Senin"] {
            self.taps(hadi, tap).await?;
        }
        for shift in &self.app.house.config.roster.shifts {
            for tap in [shift.name.as_str(), "Bidan Wati", "Perawat Rini", "Kembali"] {
                self.taps(hadi, tap).await?;
            }
        }
        for tap in ["Sama setiap hari", "Kembali", "Selesai mengatur"] {
            self.taps(hadi, tap).await?;
        }
        Ok(())
    }

    async fn invitation(&self, grant: Grant) -> anyhow::Result<String> {
        let order = Order::Invite {
            grant,
            valid_hours: 1,
        };
        let order = serde_json::to_value(order)?;
        let answer = self.app.engine.order(order).await?.unwrap_or_default();
        match serde_json::from_value(answer)? {
            Answer::Invited { code, .. } => Ok(code),
            other => Err(anyhow!("no invitation but {other:?}")),
        }
    }

    async fn sri(&self) -> anyhow::Result<()> {
        let sri = &self.cast.sri;
        self.types(sri, "/start").await?;
        for tap in ["Indonesia", "Setuju", "isolasi di rumah"] {
            self.taps(sri, tap).await?;
        }
        self.types(sri, "Sri Wahyuni").await?;
        self.types(sri, "3/5").await?;
        self.types(sri, "1948").await?;
        self.taps(sri, "Perempuan").await?;
        sri.shares_contact()?;
        settle(self.app, self.server, self.clock).await;
        for tap in [
            "Tekanan darah",
            "Lanjut",
            "Kontak erat",
            "Kemarin",
            "Ya",
            "Benar",
        ] {
            self.taps(sri, tap).await?;
        }
        self.types(sri, "/bahasa").await?;
        self.taps(sri, "Jawa").await
    }

    /// "Saras": one tap, then the thermometer and the oximeter.
    async fn healthy(&self) -> anyhow::Result<()> {
        let sri = &self.cast.sri;
        self.taps(sri, "🙂 Sehat").await?;
        self.types(sri, "36,6").await?;
        self.types(sri, "97").await
    }

    /// Bu Narti, and those of her house who have no telephone: all since yesterday.
    async fn narti(&self) -> anyhow::Result<()> {
        let narti = &self.cast.narti;
        self.types(narti, "/start").await?;
        for tap in ["Indonesia", "Setuju", "isolasi di rumah"] {
            self.taps(narti, tap).await?;
        }
        for answer in ["Narti Lestari", "3/5", "1982"] {
            self.types(narti, answer).await?;
        }
        self.taps(narti, "Perempuan").await?;
        narti.shares_contact()?;
        settle(self.app, self.server, self.clock).await;
        for tap in [
            "Tidak",
            "Tidak ada",
            "Kontak erat",
            "Kemarin",
            "Tidak",
            "Benar",
        ] {
            self.taps(narti, tap).await?;
        }
        for (name, born, sex) in FAMILY {
            self.member(name, born, sex)
                .await
                .with_context(|| format!("{name} could not be taken in"))?;
        }
        self.types(narti, "/lapor").await?;
        self.all_well().await
    }

    async fn member(&self, name: &str, born: &str, sex: &str) -> anyhow::Result<()> {
        let narti = &self.cast.narti;
        self.types(narti, "/keluarga").await?;
        for tap in ["Tambah anggota", "Setuju"] {
            self.taps(narti, tap).await?;
        }
        self.types(narti, name).await?;
        self.types(narti, born).await?;
        for tap in [sex, "Tidak ada", "Kontak erat", "Kemarin", "Benar"] {
            self.taps(narti, tap).await?;
        }
        Ok(())
    }

    /// One tap for the whole house.
    async fn all_well(&self) -> anyhow::Result<()> {
        self.taps(&self.cast.narti, "Semua sehat").await
    }

    async fn types(&self, phone: &Telephone, text: &str) -> anyhow::Result<()> {
        phone.types(text)?;
        settle(self.app, self.server, self.clock).await;
        Ok(())
    }

    async fn taps(&self, phone: &Telephone, label: &str) -> anyhow::Result<()> {
        phone.taps(label)?;
        settle(self.app, self.server, self.clock).await;
        Ok(())
    }

    async fn taps_first(&self, phone: &Telephone) -> anyhow::Result<()> {
        let screen = phone.screen();
        let label = screen
            .messages
            .iter()
            .rev()
            .find_map(|seen| seen.labels().first().map(|label| (*label).to_owned()))
            .ok_or_else(|| anyhow!("there is no button"))?;
        self.taps(phone, &label).await
    }
}

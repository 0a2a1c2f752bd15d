//! The people of the example village who work there.

use siaga::domain::access::{Grant, Role};
use siaga::domain::place::{Area, RtRw};
use siaga::drill::Account;
use siaga::features::order::{Answer, Order};

use super::{Phone, Village};

/// Head of the puskesmas.
pub fn hadi() -> Account {
    Account::new(201, "dr. Hadi")
}

/// Midwife of the village, first in the order of calling.
pub fn wati() -> Account {
    Account::new(202, "Bidan Wati")
}

/// Nurse, second in the order of calling.
pub fn rini() -> Account {
    Account::new(203, "Perawat Rini")
}

/// Head of the neighbourhood in which Mbah Sri lives.
pub fn pak_rt() -> Account {
    Account::new(204, "Pak Karto")
}

/// Village officer.
pub fn wiryo() -> Account {
    Account::new(205, "Pak Wiryo")
}

impl Village {
    /// The village's own area.
    pub fn area(&self) -> Area {
        Area::Village(self.app().house.config.villages[0].id.clone())
    }

    /// A neighbourhood of the village.
    pub fn neighbourhood(&self, rt: u16, rw: u16) -> Area {
        let village = self.app().house.config.villages[0].id.clone();
        Area::Rt(village, RtRw::new(rt, rw).unwrap())
    }

    /// The code of a new invitation, as `siaga invite` makes it.
    pub async fn invitation(&self, role: Role, area: Area) -> String {
        let order = Order::Invite {
            grant: Grant { role, area },
            valid_hours: 48,
        };
        let order = serde_json::to_value(order).unwrap();
        let answer = self.app().engine.order(order).await.unwrap().unwrap();
        match serde_json::from_value(answer).unwrap() {
            Answer::Invited { code, .. } => code,
            other => panic!("no invitation but {other:?}"),
        }
    }

    /// Somebody joins the staff through an invitation, under their Telegram name.
    pub async fn joins(&self, account: Account, role: Role, area: Area) -> Phone<'_> {
        let code = self.invitation(role, area).await;
        let phone = self.phone(account.clone());
        phone.starts_with(&format!("undang_{code}")).await;
        phone.taps(&account.first_name).await;
        phone
    }

    /// Whoever has this telephone takes on a role more; whoever is known is not asked for a
    /// name.
    pub async fn takes_on(&self, phone: &Phone<'_>, name: &str, role: Role) {
        let code = self.invitation(role, self.area()).await;
        phone.starts_with(&format!("undang_{code}")).await;
        if phone.last().text.contains("Nama apa") {
            phone.taps(name).await;
        }
    }

    /// dr. Hadi, coordinator of the kabupaten.
    pub async fn coordinator(&self) -> Phone<'_> {
        self.joins(hadi(), Role::Coordinator, Area::Kabupaten).await
    }

    /// A health worker of the village.
    pub async fn health_worker(&self, account: Account) -> Phone<'_> {
        self.joins(account, Role::HealthWorker, self.area()).await
    }

    /// Pak Karto, head of RT 003/005.
    pub async fn rt_head(&self) -> Phone<'_> {
        let area = self.neighbourhood(3, 5);
        self.joins(pak_rt(), Role::RtHead, area).await
    }
}

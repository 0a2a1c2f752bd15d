//! The desks that have duty rosters, and who is on duty there: for the roster itself, and
//! for whatever calls people (alerts, questions).
//!
//! A roster that can't be read never keeps a telephone from ringing: then everybody is
//! called in calling order, as if there were none. Must never decide who is called when.

use super::Desk;
use super::desk::House;
use crate::domain::access::{Action, Standing};
use crate::domain::calendar::Zone;
use crate::domain::id::PersonId;
use crate::domain::place::{Area, VillageId};
use crate::domain::roster::watch::{OnDuty, Rota};
use crate::domain::roster::{DutyDesk, DutyLog, Roster, Shift};
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::register;

/// A desk, and what the configuration says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Station {
    /// Which.
    pub desk: DutyDesk,
    /// `Puskesmas …`.
    pub name: String,
    /// The zone of its clocks: that of its first village.
    pub zone: Zone,
    /// The villages it looks after.
    pub villages: Vec<VillageId>,
}

impl Station {
    /// All desks, in the order of the file: the puskesmas, then the village offices.
    #[must_use]
    pub fn all(house: &House) -> Vec<Self> {
        let mut all = Self::puskesmas(house);
        all.extend(house.config.villages.iter().map(|village| Self {
            desk: DutyDesk::Office(village.id.clone()),
            name: village.office.name.clone(),
            zone: village.zone,
            villages: vec![village.id.clone()],
        }));
        all
    }

    /// All puskesmas, in the order of the file.
    #[must_use]
    pub fn puskesmas(house: &House) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for village in &house.config.villages {
            let desk = DutyDesk::Puskesmas(village.puskesmas.id.clone());
            match all.iter_mut().find(|one| one.desk == desk) {
                Some(known) => known.villages.push(village.id.clone()),
                None => all.push(Self {
                    desk,
                    name: village.puskesmas.name.clone(),
                    zone: village.zone,
                    villages: vec![village.id.clone()],
                }),
            }
        }
        all
    }

    /// This one; `None`: it is in the configuration no more.
    #[must_use]
    pub fn of(house: &House, desk: &DutyDesk) -> Option<Self> {
        Self::all(house).into_iter().find(|one| one.desk == *desk)
    }

    /// The one with this number.
    #[must_use]
    pub fn numbered(house: &House, bits: u64) -> Option<Self> {
        let mut all = Self::all(house).into_iter();
        all.find(|one| one.desk.bits() == bits)
    }

    /// The puskesmas that look after some part of this area.
    #[must_use]
    pub fn of_area(house: &House, area: &Area) -> Vec<Self> {
        let mut all = Self::puskesmas(house);
        all.retain(|one| one.areas().any(|village| village.overlaps(area)));
        all
    }

    /// Its villages as areas.
    pub fn areas(&self) -> impl Iterator<Item = Area> + '_ {
        self.villages.iter().cloned().map(Area::Village)
    }

    /// Whether this may be done somewhere in its villages.
    #[must_use]
    pub fn allows(&self, standing: &Standing, action: Action) -> bool {
        self.areas()
            .any(|village| standing.may_somewhere_in(action, &village))
    }

    /// Whether somebody may do this here.
    #[must_use]
    pub fn lets(&self, member: &StaffMember, action: Action) -> bool {
        let standing = Standing {
            registered: false,
            grants: member.grants.clone(),
        };
        self.allows(&standing, action)
    }

    /// Whether somebody can be on duty here now: has the right, and is reached.
    #[must_use]
    pub fn can_serve(&self, staff: &[StaffMember], who: PersonId) -> bool {
        let mut staff = staff.iter();
        staff
            .any(|member| member.id == who && !member.unreachable && self.lets(member, self.duty()))
    }

    /// Whether it is a village office: nothing rings there, and it may be closed.
    #[must_use]
    pub fn is_office(&self) -> bool {
        match self.desk {
            DutyDesk::Puskesmas(_) => false,
            DutyDesk::Office(_) => true,
        }
    }

    /// The right to be on duty here.
    #[must_use]
    pub fn duty(&self) -> Action {
        match self.is_office() {
            true => Action::ServeOffice,
            false => Action::ServePuskesmas,
        }
    }

    /// The shifts of a day here.
    #[must_use]
    pub fn shifts<'h>(&self, house: &'h House) -> &'h [Shift] {
        let roster = &house.config.roster;
        match self.is_office() {
            true => &roster.office.shifts,
            false => &roster.shifts,
        }
    }

    /// How many people a shift holds here.
    #[must_use]
    pub fn limit(&self, house: &House) -> usize {
        let roster = &house.config.roster;
        let limit = match self.is_office() {
            true => roster.office.people_per_shift,
            false => roster.people_per_shift,
        };
        usize::try_from(limit).unwrap_or(1)
    }

    /// A roster on this desk's calendar.
    #[must_use]
    pub fn rota<'r>(&self, roster: &'r Roster, house: &'r House) -> Rota<'r> {
        Rota {
            roster,
            shifts: self.shifts(house),
            zone: self.zone,
            may_close: self.is_office(),
        }
    }
}

/// The roster of a desk and its log, as far as they can be read.
///
/// # Errors
/// When the store fails.
pub async fn read(
    desk: &Desk<'_, '_>,
    which: &DutyDesk,
) -> Result<Option<(Roster, Option<DutyLog>)>, Fault> {
    let roster = sound(register::roster::find(desk.tx, which).await)?;
    let Some(roster) = roster else {
        return Ok(None);
    };
    let log = sound(register::roster::log(desk.tx, which).await)?;
    Ok(Some((roster, log)))
}

fn sound<T>(found: Result<Option<T>, Fault>) -> Result<Option<T>, Fault> {
    match found {
        Err(fault @ (Fault::Record(_) | Fault::Sealed(_))) => {
            log::error!(cause:% = fault; "a roster can't be read; people are called in calling order");
            Ok(None)
        }
        found => found,
    }
}

/// Who is on duty at this minute for this place; for an unknown one at any puskesmas. `None`:
/// there is no roster.
///
/// # Errors
/// When the store fails.
pub async fn now(desk: &Desk<'_, '_>, place: Option<&Area>) -> Result<Option<OnDuty>, Fault> {
    let stations = match place {
        Some(place) => Station::of_area(desk.house, place),
        None => Station::puskesmas(desk.house),
    };
    let mut all: Option<OnDuty> = None;
    for station in stations {
        let Some((roster, log)) = read(desk, &station.desk).await? else {
            continue;
        };
        let rota = station.rota(&roster, desk.house);
        let duty = rota.on_duty(desk.now(), log.as_ref());
        let known = all.get_or_insert_default();
        known.watches.extend(duty.watches);
        known.on.extend(duty.on);
        known.away.extend(duty.away);
    }
    Ok(all)
}

/// Who is to read or do something there: those on duty who may, else all who may.
///
/// # Errors
/// When the store fails.
pub async fn whom(
    desk: &Desk<'_, '_>,
    place: &Area,
    action: Action,
) -> Result<Vec<StaffMember>, Fault> {
    let mut staff = register::staff::all(desk.tx).await?;
    staff.retain(|member| {
        let standing = Standing {
            registered: false,
            grants: member.grants.clone(),
        };
        !member.unreachable && standing.may_in(action, place)
    });
    let duty = now(desk, Some(place)).await?.unwrap_or_default();
    if staff.iter().any(|member| duty.on.contains(&member.id)) {
        staff.retain(|member| duty.on.contains(&member.id));
    }
    Ok(staff)
}

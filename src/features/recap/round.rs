//! One timer a zone: its hour comes, the recap goes out, the next hour is set. The hours are
//! those of the day's list (`alerts.digest`).

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};

use super::gather::Book;
use super::page::Reading;
use super::sight::Sight;
use super::spot::Spot;
use super::{Due, public, send};
use crate::clock::Moment;
use crate::domain::access::Standing;
use crate::domain::calendar::Zone;
use crate::domain::day_list::Ripe;
use crate::domain::place::{Area, VillageId};
use crate::domain::protocol::TimeOfDay;
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::Lane;
use crate::engine::timer::{TimerName, Urgency};
use crate::features::desk::{Desk, House};
use crate::features::{self, duty};
use crate::register;

/// A timer that should have rung so long ago will not ring any more.
const OVERDUE: TimeDelta = TimeDelta::hours(2);

fn timer(zone: Zone) -> TimerName {
    TimerName::new("recap", zone.letters())
}

fn villages_in(house: &House, zone: Zone) -> Vec<VillageId> {
    let villages = house.config.villages.iter();
    let there = villages.filter(|village| village.zone == zone);
    there.map(|village| village.id.clone()).collect()
}

/// An hour of the recap. After an outage it was due long ago: then it goes out once, and not
/// at night.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn due(desk: &mut Desk<'_, '_>, due: Due, was_due: Moment) -> Result<(), Fault> {
    let Due::Hour { zone } = due;
    let villages = villages_in(desk.house, zone);
    if villages.is_empty() {
        return Ok(());
    }
    let hours = desk.house.list_hours(zone);
    match hours.ripe(was_due, desk.now()) {
        Ripe::At(morning) => wake(desk, zone, Some(morning)).await,
        Ripe::Now => {
            Hour::of(desk, zone, villages).await?.send(desk).await?;
            wake(desk, zone, hours.next(desk.now())).await
        }
    }
}

async fn wake(desk: &mut Desk<'_, '_>, zone: Zone, at: Option<Moment>) -> Result<(), Fault> {
    match at {
        Some(at) => {
            let due = features::Due::Recap(Due::Hour { zone });
            desk.wake(at, timer(zone), Urgency::Normal, due).await
        }
        None => Ok(()),
    }
}

/// The auditor's round: each zone with villages has its next hour. On the first day this
/// sets it.
///
/// # Errors
/// When the store fails.
pub async fn audit(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    for zone in Zone::ALL {
        if villages_in(desk.house, zone).is_empty() {
            continue;
        }
        let planned = desk.house.list_hours(zone).next(desk.now());
        let set = desk.will_ring(&timer(zone), OVERDUE).await?;
        // One that was set for earlier only looks earlier; a later one is a loss.
        let is_well = set.is_some_and(|set| planned.is_none_or(|planned| set <= planned));
        if !is_well {
            log::info!(zone = zone.name(); "the next recap is set");
            desk.tx.mended(1);
            let missed = desk.tx.due(&timer(zone)).await?;
            let missed = missed.filter(|due| *due < desk.now()).map(|_| desk.now());
            wake(desk, zone, missed.or(planned)).await?;
        }
    }
    Ok(())
}

/// An hour, and what was read for it.
struct Hour {
    villages: Vec<VillageId>,
    today: NaiveDate,
    book: Book,
    /// Of all villages of the kabupaten, for the gugus tugas: with the first zone only.
    whole: Option<Book>,
    /// At night only those on duty are told.
    at_night: bool,
}

impl Hour {
    async fn of(
        desk: &mut Desk<'_, '_>,
        zone: Zone,
        villages: Vec<VillageId>,
    ) -> Result<Self, Fault> {
        let today = zone.day(desk.now());
        let book = Book::open(desk, &villages, today).await?;
        let everywhere = public::everywhere(desk);
        let is_first = everywhere.first() == villages.first();
        let whole = match is_first {
            true => Some(Book::open(desk, &everywhere, today).await?),
            false => None,
        };
        let now = TimeOfDay(zone.time(desk.now()));
        let quiet = &desk.house.protocol.reminders.quiet.limits;
        Ok(Self {
            villages,
            today,
            book,
            whole,
            at_night: quiet.contains(now),
        })
    }

    /// Sends each reader theirs. One whose record is damaged keeps it from nobody else.
    async fn send(&self, desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
        let staff = register::staff::all(desk.tx).await?;
        let mut on_duty = BTreeMap::new();
        for reader in staff.iter().filter(|member| !member.unreachable) {
            let standing = Standing {
                registered: false,
                grants: reader.in_force(desk.now()),
            };
            let sight = Sight::of(desk.house, &standing);
            if self.at_night && !self.is_on_duty(desk, reader, &sight, &mut on_duty).await? {
                continue;
            }
            self.send_to(desk, reader, sight).await?;
        }
        Ok(())
    }

    async fn send_to(
        &self,
        desk: &mut Desk<'_, '_>,
        reader: &StaffMember,
        sight: Sight,
    ) -> Result<(), Fault> {
        let chat = ChatId(reader.chat);
        match sight {
            Sight::Health(mut mine) => {
                mine.retain(|village| self.villages.contains(village));
                if mine.is_empty() || self.book.is_empty(&mine, self.today) {
                    return Ok(());
                }
                let reading = Reading {
                    spot: Spot::widest(desk.house, &mine),
                    mine,
                    day: self.today,
                    today: self.today,
                    language: desk.language_of(chat).await?,
                };
                send(desk, chat, Lane::Reminder, &self.book, &reading)
            }
            Sight::Public(area) => {
                let Some(book) = &self.whole else {
                    return Ok(());
                };
                if book.is_empty(&public::everywhere(desk), self.today) {
                    return Ok(());
                }
                let language = desk.language_of(chat).await?;
                let days = (self.today, self.today);
                let body = public::body(desk, book, &area, days, language);
                desk.send_body(chat, Lane::Reminder, body, None).map(drop)
            }
            // They have tasks of their own, and look when they want to.
            Sight::Counts(_) | Sight::Nothing => Ok(()),
        }
    }

    /// Whether somebody is on duty for one of the villages they read of.
    async fn is_on_duty(
        &self,
        desk: &Desk<'_, '_>,
        reader: &StaffMember,
        sight: &Sight,
        known: &mut BTreeMap<VillageId, Vec<crate::domain::id::PersonId>>,
    ) -> Result<bool, Fault> {
        let Sight::Health(mine) = sight else {
            return Ok(false);
        };
        for village in mine {
            if !known.contains_key(village) {
                let area = Area::Village(village.clone());
                let duty = duty::now(desk, Some(&area)).await?;
                known.insert(
                    village.clone(),
                    duty.map(|duty| duty.on).unwrap_or_default(),
                );
            }
            if known.get(village).is_some_and(|on| on.contains(&reader.id)) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

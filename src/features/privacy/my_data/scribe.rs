//! Who writes the file: the sentences, times and names that all chapters share.
//!
//! Names: those of staff always, for they act by office; of residents only whoever is in the
//! reader's own house. Everybody else is "somebody".

use chrono::NaiveDate;

use super::owner::Owner;
use super::page::Entry;
use crate::clock::Moment;
use crate::domain::access::{Grant, Role};
use crate::domain::id::PersonId;
use crate::domain::place::Area;
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::features::Visit;
use crate::i18n::{Html, Msg};
use crate::register;

/// What it takes to write of one person.
pub(super) struct Scribe<'s, 'd, 't> {
    /// For whom it is written.
    pub visit: &'s Visit<'d, 't>,
    /// Of whom.
    pub owner: &'s Owner,
    staff: Vec<StaffMember>,
    /// Residents whom the reader lives with, by name.
    house: Vec<(PersonId, String)>,
}

impl<'s, 'd, 't> Scribe<'s, 'd, 't> {
    /// Reads what names are made of.
    ///
    /// # Errors
    /// When the store fails or a record is damaged.
    pub async fn of(visit: &'s Visit<'d, 't>, owner: &'s Owner) -> Result<Self, Fault> {
        Ok(Self {
            visit,
            owner,
            staff: register::staff::all(visit.desk.tx).await?,
            house: in_the_house(visit).await?,
        })
    }

    /// A sentence in the reader's language.
    pub fn say(&self, msg: Msg) -> Html {
        self.visit.say(msg)
    }

    /// A sentence without arguments, by its id.
    pub fn word(&self, id: &'static str) -> Html {
        self.say(Msg::new(id))
    }

    /// `Telepon: +62 …`.
    pub fn line(&self, label: &'static str, value: Html) -> Html {
        let label = self.word(label);
        let msg = Msg::new("my-data-line");
        self.say(msg.html("label", label).html("value", value))
    }

    /// The same with words of our own, a time or a number.
    pub fn fact(&self, label: &'static str, value: impl AsRef<str>) -> Html {
        self.line(label, Html::plain(value.as_ref()))
    }

    /// A time in full.
    pub fn at(&self, at: Moment) -> String {
        self.visit.moment(at)
    }

    /// A day in full.
    pub fn day(&self, day: NaiveDate) -> String {
        let locales = &self.visit.desk.house.locales;
        locales.date(self.visit.language, day)
    }

    /// Something that happened at a time.
    pub fn entry(&self, at: Moment, lines: Vec<Html>) -> Entry {
        Entry {
            head: Html::plain(&self.at(at)),
            lines,
        }
    }

    /// Whoever did something, as far as the reader may read it.
    pub fn name(&self, who: PersonId) -> Html {
        if self.owner.is(who)
            && let Some(name) = self.owner.name()
        {
            return Html::plain(name);
        }
        if let Some(member) = self.staff.iter().find(|member| member.id == who) {
            return self.member(member);
        }
        match self.lives_with(who) {
            Some(name) => Html::plain(name),
            None => self.word("my-data-somebody"),
        }
    }

    /// The name of somebody in the reader's house.
    pub fn lives_with(&self, who: PersonId) -> Option<&str> {
        let found = self.house.iter().find(|(id, _)| *id == who);
        found.map(|(_, name)| name.as_str())
    }

    fn member(&self, member: &StaffMember) -> Html {
        let mut roles: Vec<Html> = Vec::new();
        for grant in &member.grants {
            let role = self.word(role_name(grant.role));
            if !roles.contains(&role) {
                roles.push(role);
            }
        }
        let roles = match roles.is_empty() {
            true => self.word("my-data-was-staff"),
            false => Html::join(roles, ", "),
        };
        let name = Html::plain(member.name.as_str());
        let msg = Msg::new("my-data-staff");
        self.say(msg.html("name", name).html("grants", roles))
    }

    /// A role with its area.
    pub fn grant(&self, grant: &Grant) -> Html {
        let config = &self.visit.desk.house.config;
        let village = |id| {
            let known = self.visit.desk.house.village(id);
            known.map_or_else(String::new, |village| village.name.clone())
        };
        let area = match &grant.area {
            Area::Kabupaten => Msg::new("area-kabupaten").text("name", &config.tenant.name),
            Area::Village(id) => Msg::new("area-village").text("name", village(id)),
            Area::Rt(id, rt_rw) => Msg::new("area-rt")
                .plain("rt", rt_rw.to_string())
                .text("name", village(id)),
        };
        Html::join([self.word(role_name(grant.role)), self.say(area)], " · ")
    }
}

/// Everybody in the houses in which the reader lives or for which the telephone reports.
async fn in_the_house(visit: &Visit<'_, '_>) -> Result<Vec<(PersonId, String)>, Fault> {
    let Some(reader) = &visit.person else {
        return Ok(Vec::new());
    };
    let mut houses = register::household::of_person(visit.desk.tx, reader.id).await?;
    houses.extend(visit.household.clone());
    let mut people = vec![(reader.id, reader.name.as_str().to_owned())];
    for house in houses {
        let holders = house.telephones.iter().map(|one| one.holder);
        let all: Vec<PersonId> = house.members.iter().copied().chain(holders).collect();
        for id in all {
            if people.iter().all(|(known, _)| *known != id)
                && let Some(person) = register::person::find(visit.desk.tx, id).await?
            {
                people.push((id, person.name.as_str().to_owned()));
            }
        }
    }
    Ok(people)
}

fn role_name(role: Role) -> &'static str {
    match role {
        Role::Kader => "role-kader",
        Role::RtHead => "role-rt-head",
        Role::VillageOfficer => "role-village-officer",
        Role::HealthWorker => "role-health-worker",
        Role::Coordinator => "role-coordinator",
        Role::TaskForce => "role-task-force",
    }
}

//! Whose data a file tells of: whoever holds the telephone, and each of those for whom it
//! reports and who have none.

use super::super::house;
use crate::domain::id::PersonId;
use crate::domain::person::Person;
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::features::account::{self, Account};
use crate::features::{Desk, Visit};
use crate::register;
use crate::register::alert::OpenFor;

/// Somebody with everything by which rows of theirs are found.
#[derive(Debug, Clone)]
pub(super) struct Owner {
    /// 0: whoever holds the telephone; the others by their number.
    pub place: usize,
    /// As they are registered, if they are.
    pub person: Option<Person>,
    /// Under which ids they stand, the one in use first: looks and codes keep the old one
    /// when two records became one.
    pub ids: Vec<PersonId>,
    /// Their telephones.
    pub accounts: Vec<Account>,
    /// Their work here.
    pub staff: Option<StaffMember>,
}

/// Everybody whom this telephone may be told about.
pub(super) async fn all(visit: &Visit<'_, '_>) -> Result<Vec<Owner>, Fault> {
    let mut owners = vec![holder(visit).await?];
    let Some(holder) = &visit.person else {
        return Ok(owners);
    };
    for member in house::spoken_for(&visit.desk, holder.id).await? {
        let place = owners.len();
        owners.push(Owner::of(&visit.desk, place, member).await?);
    }
    Ok(owners)
}

async fn holder(visit: &Visit<'_, '_>) -> Result<Owner, Fault> {
    let mut owner = match &visit.person {
        Some(person) => Owner::of(&visit.desk, 0, person.clone()).await?,
        None => Owner {
            place: 0,
            person: None,
            ids: visit.staff.iter().map(|staff| staff.id).collect(),
            accounts: Vec::new(),
            staff: None,
        },
    };
    let here = &visit.account;
    if owner.accounts.iter().all(|one| one.chat != here.chat) {
        owner.accounts.push(here.clone());
    }
    owner.staff.clone_from(&visit.staff);
    Ok(owner)
}

impl Owner {
    async fn of(desk: &Desk<'_, '_>, place: usize, person: Person) -> Result<Self, Fault> {
        let mut ids = vec![person.id];
        ids.extend(register::person::formerly(desk.tx, person.id).await?);
        Ok(Self {
            place,
            accounts: account::all_of(desk.tx, person.id).await?,
            staff: register::staff::find(desk.tx, person.id).await?,
            person: Some(person),
            ids,
        })
    }

    /// Their name, where one is known.
    pub fn name(&self) -> Option<&str> {
        let person = self.person.as_ref().map(|person| &person.name);
        let staff = self.staff.as_ref().map(|staff| &staff.name);
        person.or(staff).map(|name| name.as_str())
    }

    /// Whether this id is, or was, theirs.
    pub fn is(&self, id: PersonId) -> bool {
        self.ids.contains(&id)
    }

    /// As what they stand in alerts: also in those from before they registered.
    pub fn in_alerts(&self) -> Vec<OpenFor> {
        let people = self.ids.iter().map(|id| OpenFor::Person(*id));
        let accounts = self.accounts.iter();
        let accounts = accounts.map(|account| OpenFor::Account(account.account_key));
        people.chain(accounts).collect()
    }
}

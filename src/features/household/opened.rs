//! A link was opened on another telephone: who is there, and what it then reports for.

use serde::{Deserialize, Serialize};

use super::{Form as Flows, family, keeping};
use crate::domain::household::{Code, Full, Household, Opens, Shut};
use crate::domain::id::{HouseholdCodeId, PersonId, RandomId};
use crate::domain::person::{Person, Reach};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Keyboard, Lane};
use crate::features::account::Account;
use crate::features::dialogue::{Choice, Input, Screen, Turn};
use crate::features::{Visit, home};
use crate::i18n::{Html, Msg};
use crate::register;

/// What stands before the secret in a link.
const PREFIX: &str = "keluarga_";

/// The secret in `/start keluarga_<code>`.
#[must_use]
pub fn code_in(args: &str) -> Option<&str> {
    args.strip_prefix(PREFIX)
}

/// Somebody who has opened a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    code: HouseholdCodeId,
}

/// Opens a link, or says why it opens nothing.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn open(visit: &mut Visit<'_, '_>, code: &str) -> Result<(), Fault> {
    let found = match code.parse::<HouseholdCodeId>() {
        Ok(id) => opening(visit, id).await?,
        Err(_) => Err("household-link-unknown"),
    };
    match found {
        Err(why) => {
            let line = visit.say(Msg::new(why));
            let keyboard = home::keyboard(visit);
            visit.reply_with(line, keyboard).map(drop)
        }
        Ok((code, _)) => super::begin(visit, Flows::Open(Form { code: code.id })).await,
    }
}

/// The link and its household, if it opens anything here now.
async fn opening(
    visit: &Visit<'_, '_>,
    id: HouseholdCodeId,
) -> Result<Result<(Code, Household), &'static str>, Fault> {
    let Some(code) = register::household_code::find(visit.desk.tx, id).await? else {
        return Ok(Err("household-link-unknown"));
    };
    if let Err(shut) = code.opens_for(visit.chat.0, visit.desk.now()) {
        return Ok(Err(match shut {
            Shut::Used => "household-link-used",
            Shut::Expired => "household-link-expired",
            Shut::OwnLink => "household-link-own",
        }));
    }
    let household = register::household::find(visit.desk.tx, code.household).await?;
    // Whoever made it must still report for the household.
    let household = household.filter(|house| house.is_reported_by(code.chat));
    let Some(household) = household else {
        return Ok(Err("household-link-expired"));
    };
    match (&visit.person, code.opens) {
        (None, Opens::Member(_)) => Ok(Err("household-link-register-first")),
        (None, _) if visit.staff.is_some() => Ok(Err("household-link-register-first")),
        (Some(_) | None, _) => Ok(Ok((code, household))),
    }
}

impl Form {
    pub(super) async fn screen(self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        let (code, household) = match opening(visit, self.code).await? {
            Ok(found) => found,
            Err(why) => return Ok(Screen::asking(visit.say(Msg::new(why)))),
        };
        let owner = register::person::find(visit.desk.tx, code.by).await?;
        let owner = owner.map(|owner| visit.desk.address(visit.language, &owner));
        let msg = Msg::new(question(visit, &code)).plain("name", owner.unwrap_or_default());
        let mut screen = Screen::asking(visit.say(msg));
        if visit.person.is_some() {
            let button = |id, word| Choice::new(visit.label(Msg::new(id)), word);
            return Ok(screen.row([button("yes-button", "yes"), button("no-button", "no")]));
        }
        for person in unreached(visit, &household).await? {
            let name = visit.desk.address(visit.language, &person);
            screen = screen.row([Choice::new(name, format!("i-{:x}", person.id.bits()))]);
        }
        let other = visit.label(Msg::new("household-somebody-else-button"));
        Ok(screen.row([Choice::new(other, "other")]))
    }

    pub(super) async fn answer(
        self,
        visit: &mut Visit<'_, '_>,
        input: Input<'_>,
    ) -> Result<Turn, Fault> {
        let Input::Word(word) = input else {
            return Ok(Turn::Stray);
        };
        let (code, household) = match opening(visit, self.code).await? {
            Ok(found) => found,
            Err(why) => return over(visit, Msg::new(why)),
        };
        match (visit.person.clone(), word) {
            (Some(_), "no") => over(visit, Msg::new("household-link-declined")),
            (Some(person), "yes") => accept(visit, code, household, person).await,
            (None, "other") => over(visit, Msg::new("household-link-register-first")),
            (None, word) => match chosen(visit, &household, word).await? {
                Some(person) => becomes(visit, code, household, person).await,
                None => Ok(Turn::Stray),
            },
            (Some(_), _) => Ok(Turn::Stray),
        }
    }
}

fn question(visit: &Visit<'_, '_>, code: &Code) -> &'static str {
    match (code.opens, visit.person.is_some()) {
        (Opens::Member(_), _) => "household-open-member",
        (Opens::Telephone | Opens::HandOver, true) => "household-open",
        (Opens::Telephone | Opens::HandOver, false) => "household-open-who",
    }
}

fn over(visit: &mut Visit<'_, '_>, line: Msg) -> Result<Turn, Fault> {
    let line = visit.say(line);
    let keyboard = home::keyboard(visit);
    visit.reply_with(line, keyboard)?;
    Ok(Turn::Done { choice: None })
}

/// The members without an own chat: whoever opens the link may be one of them.
async fn unreached(visit: &Visit<'_, '_>, household: &Household) -> Result<Vec<Person>, Fault> {
    let mut people = Vec::new();
    for &id in &household.members {
        let person = register::person::find(visit.desk.tx, id).await?;
        people.extend(person.filter(|person| match person.reach {
            Reach::Household | Reach::NoTelegram => true,
            Reach::Chat(_) | Reach::DeadChat(_) => false,
        }));
    }
    let today = |person: &Person| visit.desk.today(&person.village);
    // A child of the house does not hold the telephone that reports for it.
    people.retain(|person| !person.birth.age_on(today(person)).could_be_under_years(12));
    Ok(people)
}

async fn chosen(
    visit: &Visit<'_, '_>,
    household: &Household,
    word: &str,
) -> Result<Option<Person>, Fault> {
    let bits = word
        .strip_prefix("i-")
        .and_then(|hex| u64::from_str_radix(hex, 16).ok());
    let Some(id) = bits.map(PersonId::from_bits) else {
        return Ok(None);
    };
    let people = unreached(visit, household).await?;
    Ok(people.into_iter().find(|person| person.id == id))
}

/// This telephone is that of a member who had none.
async fn becomes(
    visit: &mut Visit<'_, '_>,
    code: Code,
    household: Household,
    mut person: Person,
) -> Result<Turn, Fault> {
    person.reach = Reach::Chat(visit.chat.0);
    register::person::keep(visit.desk.tx, &person).await?;
    visit.account.person = Some(person.id);
    visit.desk.tx.put(&visit.account)?;
    visit.consenting = visit.desk.consenting(person.id).await?;
    visit.person = Some(person.clone());
    accept(visit, code, household, person).await
}

/// Does what the link does.
async fn accept(
    visit: &mut Visit<'_, '_>,
    code: Code,
    household: Household,
    person: Person,
) -> Result<Turn, Fault> {
    let done = match code.opens {
        Opens::Member(member) => share(visit, &household, member).await?,
        Opens::Telephone | Opens::HandOver => join(visit, &code, household, person.id).await?,
    };
    if let Err(Full::Members | Full::Telephones) = done {
        return over(visit, Msg::new("household-full"));
    }
    let used = Code {
        used_by: Some(visit.chat.0),
        ..code.clone()
    };
    visit.desk.tx.put(&used)?;
    tell_maker(visit, &code, &person).await?;
    let line = visit.say(Msg::new("household-joined"));
    let rows = vec![vec![family::list_button(visit)]];
    visit.reply_with(line, Keyboard::Inline(rows))?;
    let choice = Some(visit.say(Msg::new("yes-button")));
    Ok(Turn::Done { choice })
}

/// One member belongs to this telephone's household as well.
async fn share(
    visit: &mut Visit<'_, '_>,
    theirs: &Household,
    member: PersonId,
) -> Result<Result<(), Full>, Fault> {
    let Some(mut own) = keeping::own_or_new(visit)? else {
        return Ok(Ok(()));
    };
    if !theirs.has(member) {
        return Ok(Ok(()));
    }
    if let Err(full) = own.join(member) {
        return Ok(Err(full));
    }
    keeping::keep(visit, own, vec![member]).await?;
    Ok(Ok(()))
}

/// This telephone reports for the household, too, or instead of the one that made the
/// link. Those for whom it reported before come with it.
async fn join(
    visit: &mut Visit<'_, '_>,
    code: &Code,
    mut household: Household,
    holder: PersonId,
) -> Result<Result<(), Full>, Fault> {
    if code.opens == Opens::HandOver {
        household.remove_telephone(code.chat);
    }
    let telephone = keeping::telephone(visit, holder);
    let own = visit.household.clone().filter(|own| own.id != household.id);
    let along = own.iter().flat_map(|own| own.members.iter().copied());
    let mut joined = household.add_telephone(telephone);
    for member in along.chain([holder]) {
        joined = joined.and_then(|()| household.join(member));
    }
    if let Err(full) = joined {
        return Ok(Err(full));
    }
    if let Some(before) = own {
        let mut left = before.clone();
        left.remove_telephone(visit.chat.0);
        keeping::store(&mut visit.desk, Some(&before), &left).await?;
    }
    let people = household.members.clone();
    // The account is linked to the new household before it is read again.
    visit.account = Account::of_chat(visit.desk.tx, visit.chat).await?;
    keeping::keep(visit, household, people).await?;
    Ok(Ok(()))
}

/// The telephone that made the link reads what became of it.
async fn tell_maker(visit: &mut Visit<'_, '_>, code: &Code, person: &Person) -> Result<(), Fault> {
    let chat = ChatId(code.chat);
    let language = visit.desk.language_of(chat).await?;
    let id = match code.opens {
        Opens::Telephone => "household-told-telephone",
        Opens::HandOver => "household-told-hand-over",
        Opens::Member(_) => "household-told-member",
    };
    let name = visit.desk.address(language, person);
    let line: Html = visit.desk.say(language, Msg::new(id).plain("name", name));
    visit
        .desk
        .send(chat, Lane::Reply, line, Keyboard::None, None)
        .map(drop)
}

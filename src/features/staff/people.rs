//! Who works here: list, card, revocation, and the order of calling.

use super::{Button, another_coordinator, grant_line, parting, until};
use crate::domain::access::{Action, Grant, Role};
use crate::domain::id::{PersonId, RandomId};
use crate::domain::place::Area;
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::engine::outgoing::{Button as Key, Keyboard};
use crate::features::button::{self, Subject};
use crate::features::pages::Page;
use crate::features::visit::standing_button;
use crate::features::{Feature, Visit, dialogue};
use crate::i18n::{Html, Msg};
use crate::register;

pub(super) fn key(
    visit: &Visit<'_, '_>,
    label: Msg,
    button: Button,
    member: Option<PersonId>,
) -> Key {
    let subject = member.map_or(Subject::None, |id| Subject::Thing(id.bits()));
    standing_button(visit.label(label), Feature::Staff, button.word(), subject)
}

/// The grants of a member that this visitor may manage.
pub(super) fn manageable<'m>(
    visit: &Visit<'_, '_>,
    member: &'m StaffMember,
) -> impl Iterator<Item = &'m Grant> {
    let standing = visit.standing();
    member
        .grants
        .iter()
        .filter(move |grant| standing.may_in(Action::ManageStaff, &grant.area))
}

/// Who works in the visitor's area, in the order in which they are called.
async fn mine(visit: &Visit<'_, '_>) -> Result<Vec<StaffMember>, Fault> {
    let staff = register::staff::all(visit.desk.tx).await?;
    Ok(staff
        .into_iter()
        .filter(|member| manageable(visit, member).next().is_some())
        .collect())
}

fn place_of(mine: &[StaffMember], id: PersonId) -> usize {
    let place = mine.iter().position(|member| member.id == id);
    place.unwrap_or(0)
}

/// Shows a page of those who work in the visitor's area.
pub(super) async fn list(visit: &mut Visit<'_, '_>, number: Option<u64>) -> Result<(), Fault> {
    let mine = mine(visit).await?;
    show(visit, &mine, Page::numbered(number, mine.len()))
}

fn show(visit: &mut Visit<'_, '_>, mine: &[StaffMember], page: Page) -> Result<(), Fault> {
    let mut lines = vec![visit.say(Msg::new("staff-list").num("count", mine.len()))];
    let mut rows = Vec::new();
    for (place, member) in page.of(mine) {
        lines.push(line(visit, place, member));
        let label = Msg::new("staff-member-button").text("name", member.name.as_str());
        rows.push(vec![key(visit, label, Button::Member, Some(member.id))]);
    }
    rows.extend(page.buttons(visit, Feature::Staff, Button::List.word()));
    rows.push(vec![key(
        visit,
        Msg::new("invite-button"),
        Button::Invite,
        None,
    )]);
    let html = Html::join(lines, "\n");
    visit.reply_with(html, Keyboard::Inline(rows))?;
    Ok(())
}

fn line(visit: &Visit<'_, '_>, place: usize, member: &StaffMember) -> Html {
    let grants: Vec<String> = member
        .grants
        .iter()
        .map(|grant| grant_until(visit, member, grant))
        .collect();
    let id = if member.unreachable {
        "staff-line-unreachable"
    } else {
        "staff-line"
    };
    let msg = Msg::new(id)
        .num("place", place)
        .text("name", member.name.as_str())
        .plain("grants", grants.join("; "));
    visit.say(msg)
}

/// "Nakes · Desa Sumberasri, sampai Minggu, 26 April 2020".
fn grant_until(visit: &Visit<'_, '_>, member: &StaffMember, grant: &Grant) -> String {
    let line = grant_line(visit, grant);
    match member.end_of(grant) {
        Some(end) => {
            let date = until::last_day(&visit.desk, visit.language, grant, end);
            let until = Msg::new("staff-until")
                .plain("grant", line)
                .plain("date", date);
            visit.label(until)
        }
        None => line,
    }
}

/// Finds a member that this visitor may manage, or says that there is none.
pub(super) async fn managed(
    visit: &mut Visit<'_, '_>,
    id: PersonId,
) -> Result<Option<StaffMember>, Fault> {
    let member = register::staff::find(visit.desk.tx, id).await?;
    let member = member.filter(|member| manageable(visit, member).next().is_some());
    if member.is_none() {
        visit.popup(Msg::new("staff-not-here"));
    }
    Ok(member)
}

/// One member and what can be done about them.
pub(super) async fn card(visit: &mut Visit<'_, '_>, id: PersonId) -> Result<(), Fault> {
    match managed(visit, id).await? {
        Some(member) => show_card(visit, &member).await,
        None => Ok(()),
    }
}

/// Shows a member with what can be done about them.
pub(super) async fn show_card(
    visit: &mut Visit<'_, '_>,
    member: &StaffMember,
) -> Result<(), Fault> {
    let id = member.id;
    let mut rows = Vec::new();
    if member.is(Role::HealthWorker) && visit.may(Action::OrderChain) {
        let earlier = Msg::new("staff-earlier-button");
        rows.push(vec![key(visit, earlier, Button::Earlier, Some(id))]);
    }
    let until = Msg::new("staff-until-button");
    rows.push(vec![key(visit, until, Button::Until, Some(id))]);
    let revoke = Msg::new("staff-revoke-button");
    rows.push(vec![key(visit, revoke, Button::Revoke, Some(id))]);
    rows.push(vec![key(
        visit,
        Msg::new("back-button"),
        Button::List,
        None,
    )]);
    let place = place_of(&mine(visit).await?, id);
    let html = line(visit, place + 1, member);
    visit.reply_with(html, Keyboard::Inline(rows))?;
    Ok(())
}

/// Revoking is asked once more.
pub(super) async fn ask_to_revoke(visit: &mut Visit<'_, '_>, id: PersonId) -> Result<(), Fault> {
    let Some(member) = managed(visit, id).await? else {
        return Ok(());
    };
    let question = Msg::new("staff-revoke-question").text("name", member.name.as_str());
    let sure = button::word_with(Button::RevokeForSure.word(), u64::from(member.changes));
    let yes = visit.label(Msg::new("yes-button"));
    let rows = vec![vec![
        standing_button(yes, Feature::Staff, &sure, Subject::Thing(id.bits())),
        key(visit, Msg::new("no-button"), Button::List, None),
    ]];
    let html = visit.say(question);
    visit.reply_with(html, Keyboard::Inline(rows))?;
    Ok(())
}

/// Takes away every role that this visitor may manage. A yes counts for the roles of which it
/// was asked: it takes none that was given since, and none in place of those that are gone.
pub(super) async fn revoke(
    visit: &mut Visit<'_, '_>,
    id: PersonId,
    asked: Option<u64>,
) -> Result<(), Fault> {
    let Some(mut member) = managed(visit, id).await? else {
        return Ok(());
    };
    if asked != Some(u64::from(member.changes)) {
        return dialogue::old_button(visit).await;
    }
    if member.is(Role::Coordinator) && !another_coordinator(visit, id).await? {
        visit.popup(Msg::new("staff-last-coordinator"));
        return Ok(());
    }
    let gone: Vec<Grant> = manageable(visit, &member).cloned().collect();
    let done = Msg::new("staff-revoked").text("name", member.name.as_str());
    visit.last_word(visit.say(done))?;
    parting::take_away(&mut visit.desk, &mut member, &gone, parting::Why::Revoked).await?;
    if visit.staff.as_ref().is_some_and(|own| own.id == id) {
        visit.staff = Some(member);
    }
    Ok(())
}

/// Calls this health worker one place earlier: before the last of those who are called
/// for one of the same places. Among everybody else the order stays.
pub(super) async fn move_up(visit: &mut Visit<'_, '_>, id: PersonId) -> Result<(), Fault> {
    let Some(member) = managed(visit, id).await? else {
        return Ok(());
    };
    let before = mine(visit)
        .await?
        .into_iter()
        .take_while(|other| other.id != id)
        .filter(|other| are_called_together(other, &member))
        .last();
    let Some(before) = before else {
        visit.toast(Msg::new("staff-first-already"));
        return Ok(());
    };
    let staff = register::staff::all(visit.desk.tx).await?;
    for moved in in_front_of(&staff, &before, &member) {
        visit.desk.tx.put(&moved)?;
    }
    let mine = mine(visit).await?;
    let page = Page::with(place_of(&mine, id), mine.len());
    show(visit, &mine, page)
}

/// Whether both are health workers of some place.
fn are_called_together(one: &StaffMember, other: &StaffMember) -> bool {
    let places = |member: &StaffMember| -> Vec<Area> {
        let grants = member.grants.iter();
        grants
            .filter(|grant| grant.role == Role::HealthWorker)
            .map(|grant| grant.area.clone())
            .collect()
    };
    let theirs = places(other);
    places(one)
        .iter()
        .any(|place| theirs.iter().any(|their| place.overlaps(their)))
}

/// Those whose number in the order of calling changes when `member` comes in front of
/// `before`.
fn in_front_of(
    staff: &[StaffMember],
    before: &StaffMember,
    member: &StaffMember,
) -> Vec<StaffMember> {
    let from_there = staff.iter().skip_while(|other| other.id != before.id);
    let passed: Vec<&StaffMember> = from_there
        .take_while(|other| other.id != member.id)
        .collect();
    let orders = passed.iter().map(|other| other.order).chain([member.order]);
    let anew = std::iter::once(member).chain(passed.iter().copied());
    anew.zip(orders)
        .map(|(other, order)| StaffMember {
            order,
            ..other.clone()
        })
        .collect()
}

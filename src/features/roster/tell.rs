//! What people are told of the roster, each in the own language.

use super::Button;
use super::mine::{self, DAYS_AHEAD};
use super::words::Words;
use crate::clock::Moment;
use crate::domain::access::Action;
use crate::domain::id::PersonId;
use crate::domain::roster::Note;
use crate::domain::roster::watch::Watch;
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Button as Key, Keyboard, Lane};
use crate::features::duty::Station;
use crate::features::visit::command_button;
use crate::features::{Command, Desk, home};
use crate::i18n::{Html, Msg};
use crate::register;

/// So many shifts stand in a message about somebody's own.
const SHOWN: usize = 10;

/// Sends `say` to these people, in their language.
async fn tell(
    desk: &mut Desk<'_, '_>,
    station: &Station,
    whom: &[StaffMember],
    say: impl Fn(&Words<'_, '_, '_>, &StaffMember) -> Html,
    keys: &[Button],
) -> Result<(), Fault> {
    let staff = register::staff::all(desk.tx).await?;
    for member in whom.iter().filter(|member| !member.unreachable) {
        let chat = ChatId(member.chat);
        let language = desk.language_of(chat).await?;
        let words = Words {
            desk,
            language,
            zone: station.zone,
            staff: &staff,
        };
        let html = say(&words, member);
        let about = |button: &Button| match button {
            Button::Fill | Button::Note | Button::Show | Button::Plan => station.desk.bits(),
            Button::List
            | Button::Stop
            | Button::StopForSure
            | Button::Mine
            | Button::Away
            | Button::Here
            | Button::Swap
            | Button::Accept
            | Button::Refuse
            | Button::Withdraw => 0,
        };
        let mut rows: Vec<Vec<Key>> = keys
            .iter()
            .map(|button| vec![button.key(desk, language, about(button))])
            .collect();
        let label = desk.label(language, Msg::new(home::button_label(Command::Roster)));
        rows.push(vec![command_button(label, Command::Roster)]);
        desk.send(chat, Lane::Reply, html, Keyboard::Inline(rows), None)?;
    }
    Ok(())
}

/// Those who set the roster here and can be told; where there are none, those on duty at
/// times: somebody must know.
pub(super) async fn keepers(
    desk: &Desk<'_, '_>,
    station: &Station,
) -> Result<Vec<StaffMember>, Fault> {
    let mut staff = register::staff::all(desk.tx).await?;
    staff.retain(|member| !member.unreachable);
    let who_may = |action| -> Vec<StaffMember> {
        let staff = staff.iter();
        let may = staff.filter(|member| station.lets(member, action));
        may.cloned().collect()
    };
    let keepers = who_may(Action::KeepRoster);
    Ok(match keepers.is_empty() {
        true => who_may(station.duty()),
        false => keepers,
    })
}

/// A watch begins soon.
pub(super) async fn remind(
    desk: &mut Desk<'_, '_>,
    station: &Station,
    watch: &Watch,
    whom: &[StaffMember],
) -> Result<(), Fault> {
    let say = |words: &Words<'_, '_, '_>, member: &StaffMember| {
        let line = mine::line(words, station, watch, member.id);
        words.say(Msg::new("roster-remind").html("watch", line))
    };
    tell(desk, station, whom, say, &[Button::Swap]).await
}

/// A watch has begun: with whom, what is open, and what the ones before have written.
pub(super) async fn start(
    desk: &mut Desk<'_, '_>,
    station: &Station,
    watch: &Watch,
    (whom, note): (&[StaffMember], Option<&Note>),
) -> Result<(), Fault> {
    let open = match whom.is_empty() {
        true => 0,
        false => open_alerts(desk, station).await?,
    };
    let say = |words: &Words<'_, '_, '_>, member: &StaffMember| {
        let line = mine::line(words, station, watch, member.id);
        let begun = words.say(Msg::new("roster-start").html("watch", line));
        let alerts = Msg::new("roster-open-alerts").num("count", open);
        let alerts = (!station.is_office()).then(|| words.say(alerts));
        let note = note.map(|note| {
            let head = Msg::new("roster-note-head")
                .text("name", words.name(note.by))
                .plain("day", words.day(words.zone.day(note.at)))
                .plain("time", words.time(note.at));
            Html::join([words.say(head), Html::quote(&note.words)], "\n")
        });
        let parts = [Some(begun), alerts, note];
        Html::join(parts.into_iter().flatten(), "\n\n")
    };
    let keys = [Button::Away, Button::Note];
    tell(desk, station, whom, say, &keys).await
}

/// How many alerts are open in the villages of a desk, or nobody knows where.
async fn open_alerts(desk: &Desk<'_, '_>, station: &Station) -> Result<usize, Fault> {
    let open = register::alert::all_open(desk.tx).await?;
    let is_here = |village| station.villages.contains(village);
    let here = open
        .iter()
        .filter(|file| file.alert.village().is_none_or(is_here));
    Ok(here.count())
}

/// Nobody keeps these watches.
pub(super) async fn gaps(
    desk: &mut Desk<'_, '_>,
    station: &Station,
    gaps: &[Watch],
) -> Result<(), Fault> {
    log::warn!(desk = station.desk.slug(), shifts = gaps.len(); "shifts that nobody keeps");
    let say = |words: &Words<'_, '_, '_>, _: &StaffMember| {
        if station.is_office() {
            return words.gap_of_office(station, gaps);
        }
        let title = Msg::new("roster-gap-alarm").text("desk", &station.name);
        let lines = gaps.iter().map(|watch| words.gap(watch));
        let foot = words.say(Msg::new("roster-gap-foot"));
        let all = std::iter::once(words.say(title)).chain(lines);
        Html::join([Html::join(all, "\n"), foot], "\n\n")
    };
    let whom = keepers(desk, station).await?;
    tell(desk, station, &whom, say, &[Button::Fill]).await
}

/// Somebody on duty can't until then; these are left.
pub(super) async fn away(
    desk: &mut Desk<'_, '_>,
    station: &Station,
    who: PersonId,
    (left, until): (&[PersonId], Moment),
) -> Result<(), Fault> {
    let say = |words: &Words<'_, '_, '_>, _: &StaffMember| {
        let msg = match left.is_empty() {
            true if station.is_office() => Msg::new("roster-away-nobody-left-office"),
            true => Msg::new("roster-away-nobody-left"),
            false => Msg::new("roster-away-left").text("names", words.names(left)),
        };
        let msg = msg.text("name", words.name(who));
        words.say(msg.plain("until", words.time(until)))
    };
    let mut whom = keepers(desk, station).await?;
    whom.retain(|member| member.id != who);
    tell(desk, station, &whom, say, &[]).await
}

/// The roster was changed: those whom it concerns read their next shifts.
pub(super) async fn changed(
    desk: &mut Desk<'_, '_>,
    station: &Station,
    whom: &[PersonId],
) -> Result<(), Fault> {
    let mut staff = register::staff::all(desk.tx).await?;
    staff.retain(|member| whom.contains(&member.id));
    for member in staff {
        let stations = [station.clone()];
        let next = mine::watches(desk, &stations, member.id).await?;
        let say = |words: &Words<'_, '_, '_>, member: &StaffMember| {
            let title = match next.is_empty() {
                true => Msg::new("roster-changed-none").num("days", DAYS_AHEAD),
                false => Msg::new("roster-changed"),
            };
            let lines = next.iter().take(SHOWN);
            let lines = lines.map(|(_, watch)| mine::line(words, station, watch, member.id));
            Html::join(std::iter::once(words.say(title)).chain(lines), "\n")
        };
        let whom = std::slice::from_ref(&member);
        tell(desk, station, whom, say, &[Button::Mine]).await?;
    }
    Ok(())
}

/// One sentence about a wish to swap, to these people.
pub(super) async fn of_swap(
    desk: &mut Desk<'_, '_>,
    station: &Station,
    whom: &[StaffMember],
    say: impl Fn(&Words<'_, '_, '_>, &StaffMember) -> Html,
) -> Result<(), Fault> {
    tell(desk, station, whom, say, &[]).await
}

//! What every feature may put under its last word: the buttons of the home
//! screen, only those that this person may press, and the numbers to call.

mod groups;

pub use groups::Group;

use super::button::Subject;
use super::desk::Desk;
use super::visit::{Visit, command_button, standing_button};
use super::{Command, Feature};
use crate::config::Village;
use crate::domain::access::{Action, Standing};
use crate::domain::language::Language;
use crate::engine::Fault;
use crate::engine::outgoing::{Button, Keyboard};
use crate::i18n::{Html, Msg};
use groups::Where;

/// The word of the button from a group back to the screen.
pub const BACK: &str = "home";

/// Fewer commands than this stand on the screen themselves.
const WORTH_A_GROUP: usize = 4;

/// Buttons in a row below the first two.
const IN_A_ROW: usize = 2;

/// The commands of somebody's home screen, in order.
#[must_use]
pub fn commands(standing: &Standing) -> Vec<Command> {
    let mut shown: Vec<Command> = Command::ALL
        .into_iter()
        .filter(|&command| belongs_on_the_screen(command) && command.is_offered_to(standing))
        .collect();
    if !standing.registered && !standing.grants.is_empty() {
        // Who only works here is called by alerts first.
        shown.sort_by_key(|command| command.action() == Action::CallForHelp);
        shown.sort_by_key(|command| !is_staff_work(*command));
    }
    shown
}

fn is_staff_work(command: Command) -> bool {
    match command {
        Command::Alerts
        | Command::BindGroup
        | Command::Relink
        | Command::Ask
        | Command::Tasks
        | Command::Invite
        | Command::Enrol
        | Command::Arrivals
        | Command::Monitor
        | Command::Find
        | Command::Results
        | Command::Recap
        | Command::Release
        | Command::Contacts
        | Command::Files
        | Command::Roster => true,
        Command::Report
        | Command::Emergency
        | Command::Family
        | Command::History
        | Command::Hour
        | Command::Language
        | Command::Help
        | Command::Menu
        | Command::Cancel
        | Command::Start
        | Command::TypeCode
        | Command::Privacy
        | Command::MyData
        | Command::Correct
        | Command::Stop
        | Command::Erase
        | Command::Arrive => false,
    }
}

/// Not the commands that lead to this very screen, nor those that stand behind the button
/// of `/privasi` or of `/peringatan`.
fn belongs_on_the_screen(command: Command) -> bool {
    match command {
        Command::Report
        | Command::Emergency
        | Command::History
        | Command::Ask
        | Command::Alerts
        | Command::Tasks
        | Command::Relink
        | Command::TypeCode
        | Command::Invite
        | Command::Family
        | Command::Hour
        | Command::Language
        | Command::Privacy
        | Command::MyData
        | Command::Arrive
        | Command::Enrol
        | Command::Arrivals
        | Command::Monitor
        | Command::Find
        | Command::Results
        | Command::Recap
        | Command::Release
        | Command::Contacts
        | Command::Files
        | Command::Roster
        | Command::Help => true,
        Command::Menu
        | Command::Cancel
        | Command::Start
        | Command::BindGroup
        | Command::Correct
        | Command::Stop
        | Command::Erase => false,
    }
}

/// What stands on the button of a command.
#[must_use]
pub fn button_label(command: Command) -> &'static str {
    match command {
        Command::Report => "report-button",
        Command::Emergency => "emergency-button",
        Command::Ask => "home-ask-button",
        Command::History => "home-history-button",
        Command::Alerts => "home-alerts-button",
        Command::BindGroup => "alerts-bind-group-button",
        Command::Tasks => "home-tasks-button",
        Command::Relink => "home-relink-button",
        Command::TypeCode => "home-type-code-button",
        Command::Invite => "home-invite-button",
        Command::Family => "household-family-button",
        Command::Hour => "home-hour-button",
        Command::Language => "home-language-button",
        Command::Help => "home-help-button",
        Command::Menu | Command::Start => "home-button",
        Command::Cancel => "cancel-button",
        Command::Privacy => "home-privacy-button",
        Command::MyData => "my-data-button",
        Command::Correct => "privacy-correct-button",
        Command::Stop => "privacy-halt-button",
        Command::Erase => "privacy-wipe-button",
        Command::Arrive => "home-arrive-button",
        Command::Enrol => "home-enrol-button",
        Command::Arrivals => "home-arrivals-button",
        Command::Monitor => "home-monitor-button",
        Command::Find => "home-find-button",
        Command::Results => "home-results-button",
        Command::Recap => "home-recap-button",
        Command::Release => "home-release-button",
        Command::Contacts => "home-contacts-button",
        Command::Files => "home-files-button",
        Command::Roster => "home-roster-button",
    }
}

/// The buttons of the home screen.
#[must_use]
pub fn keyboard(visit: &Visit<'_, '_>) -> Keyboard {
    let standing = visit.standing();
    if !standing.grants.is_empty() {
        return Keyboard::Inline(rows(of_staff(visit, &standing)));
    }
    let mut buttons: Vec<Button> = Vec::new();
    if standing.may(Action::Register) {
        buttons.push(register_button(visit));
    }
    if visit.is_unknown() {
        buttons.push(button(visit, Command::Report));
    }
    buttons.extend(
        commands(&standing)
            .into_iter()
            .map(|command| button(visit, command)),
    );
    Keyboard::Inline(rows(buttons))
}

/// What is used most, the groups, help.
fn of_staff(visit: &Visit<'_, '_>, standing: &Standing) -> Vec<Button> {
    let offered = commands(standing);
    let standing_at = |place: Where| {
        let offered = offered.iter().copied();
        offered.filter(move |one| groups::place(*one) == place)
    };
    let at_once = standing_at(Where::AtOnce).map(|command| button(visit, command));
    let mut buttons: Vec<Button> = at_once.collect();
    for group in Group::ALL {
        let members = members(visit, standing, group);
        match members.len() < WORTH_A_GROUP {
            true => buttons.extend(members),
            false => buttons.push(group_button(visit, group)),
        }
    }
    buttons.extend(standing_at(Where::Last).map(|command| button(visit, command)));
    buttons
}

/// What stands in a group for whoever is here. Who only works here registers there, too.
fn members(visit: &Visit<'_, '_>, standing: &Standing, group: Group) -> Vec<Button> {
    let registers = group == Group::Mine && standing.may(Action::Register);
    let register = registers.then(|| register_button(visit));
    let commands = commands(standing).into_iter();
    let commands = commands.filter(|command| groups::place(*command) == Where::In(group));
    let commands = commands.map(|command| button(visit, command));
    register.into_iter().chain(commands).collect()
}

fn group_button(visit: &Visit<'_, '_>, group: Group) -> Button {
    let label = visit.label(Msg::new(group.label()));
    standing_button(label, Feature::Menu, group.word(), Subject::None)
}

/// A group that is open: its commands, and the way back. `None`: there is nothing in it for
/// whoever is here.
#[must_use]
pub fn in_group(visit: &Visit<'_, '_>, group: Group) -> Option<Vec<Vec<Button>>> {
    let standing = visit.standing();
    let buttons = members(visit, &standing, group);
    if buttons.is_empty() || standing.grants.is_empty() {
        return None;
    }
    let mut rows: Vec<Vec<Button>> = buttons.chunks(IN_A_ROW).map(<[Button]>::to_vec).collect();
    let label = visit.label(Msg::new("home-back-button"));
    let back = standing_button(label, Feature::Menu, BACK, Subject::None);
    rows.push(vec![back]);
    Some(rows)
}

/// The two most important ones in rows of their own, the others side by side.
fn rows(buttons: Vec<Button>) -> Vec<Vec<Button>> {
    let mut rows: Vec<Vec<Button>> = Vec::new();
    for (place, button) in buttons.into_iter().enumerate() {
        match rows.last_mut() {
            Some(row) if place > 2 && row.len() < IN_A_ROW => row.push(button),
            _ => rows.push(vec![button]),
        }
    }
    rows
}

/// The way back to the home screen, under a line that would else end a chat.
#[must_use]
pub fn way_back(desk: &Desk<'_, '_>, language: Language) -> Keyboard {
    let label = desk.label(language, Msg::new(button_label(Command::Menu)));
    Keyboard::Inline(vec![vec![command_button(label, Command::Menu)]])
}

/// The button of one command.
#[must_use]
pub fn button(visit: &Visit<'_, '_>, command: Command) -> Button {
    command_button(visit.label(Msg::new(button_label(command))), command)
}

/// Somebody speaks of danger: the button that calls for help, and the one to report.
///
/// # Errors
/// When a message can't be put into bytes (a bug).
pub fn offer_help(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let line = visit.say(Msg::new("stray-emergency"));
    let rows = vec![
        vec![button(visit, Command::Emergency)],
        vec![report_or_register(visit)],
    ];
    visit.reply_with(line, Keyboard::Inline(rows)).map(drop)
}

/// The way to report; for whoever can't yet, the way there.
#[must_use]
pub fn report_or_register(visit: &Visit<'_, '_>) -> Button {
    match visit.may(Command::Report.action()) || visit.is_unknown() {
        true => button(visit, Command::Report),
        false => register_button(visit),
    }
}

/// The button that begins a registration.
#[must_use]
pub fn register_button(visit: &Visit<'_, '_>) -> Button {
    standing_button(
        visit.label(Msg::new("home-register-button")),
        Feature::Onboarding,
        "register",
        Subject::None,
    )
}

/// Whom to call, the puskesmas first; of the first village while none is known.
#[must_use]
pub fn numbers(desk: &Desk<'_, '_>, language: Language, village: Option<&Village>) -> Html {
    let Some(village) = village.or(desk.house.config.villages.first()) else {
        return Html::default();
    };
    let title = desk.say(language, Msg::new("numbers-title"));
    let lines = village.numbers_to_call().map(|(label, phone)| {
        let line = Msg::new("numbers-line")
            .plain("label", label)
            .plain("phone", phone.to_string());
        desk.say(language, line)
    });
    Html::join(std::iter::once(title).chain(lines), "\n")
}

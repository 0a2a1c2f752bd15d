//! Who may do what, written out: every command and every standing button × every
//! role. A command or button without a row here fails the test, and so does a right
//! that changed without its row.

use std::collections::BTreeMap;

use super::{Command, Feature};
use crate::domain::access::{Action, Grant, Role, Standing};
use crate::domain::place::Area;

/// The columns: a stranger, a resident, and each role (of somebody who is no resident).
const COLUMNS: [Option<Role>; 8] = [
    None,
    None,
    Some(Role::Kader),
    Some(Role::RtHead),
    Some(Role::VillageOfficer),
    Some(Role::HealthWorker),
    Some(Role::Coordinator),
    Some(Role::TaskForce),
];

/// `x` may, `.` may not; in the order of [`COLUMNS`]:
/// stranger, resident | kader, RT head, officer | nakes, coordinator | task force.
const ACTIONS: [(Action, &str); Action::ALL.len()] = [
    (Action::Talk, "xx xxx xx x"),
    (Action::CallForHelp, "xx xxx xx x"),
    (Action::Register, "x. xxx xx x"),
    (Action::ReportSelf, ".x ... .. ."),
    (Action::ReportUnknown, "x. xxx xx x"),
    (Action::ChooseHour, ".x ... .. ."),
    (Action::JoinStaff, "xx xxx xx x"),
    (Action::SeeAlerts, ".. ... xx ."),
    (Action::HandleAlerts, ".. ... xx ."),
    (Action::ReassignAlerts, ".. ... .x ."),
    (Action::BindGroups, ".. ... xx ."),
    (Action::HandleTasks, ".. xx. xx ."),
    (Action::MatchPeople, ".. xxx xx ."),
    (Action::RelinkAccounts, ".. xxx xx ."),
    (Action::ManageStaff, ".. ... .x ."),
    (Action::OrderChain, ".. ... .x ."),
    (Action::OwnData, "xx xxx xx x"),
    (Action::Questions, ".x ... xx ."),
    (Action::Ask, ".x ... .. ."),
    (Action::AnswerQuestions, ".. ... xx ."),
    (Action::Arrive, "xx xxx xx x"),
    (Action::Enrol, ".. xxx xx ."),
    (Action::SeeArrivals, ".. xxx xx ."),
    (Action::SeeMonitored, ".. xxx xx ."),
    (Action::SeeHealth, ".. ... xx ."),
    (Action::SeeRoster, ".. xxx xx x"),
    (Action::Serve, ".. ..x xx ."),
    (Action::ServePuskesmas, ".. ... xx ."),
    (Action::ServeOffice, ".. ..x .. ."),
    (Action::KeepRoster, ".. ... .x ."),
    (Action::ReportFor, ".. xx. xx ."),
    (Action::EnterResults, ".. ... xx ."),
    (Action::SeeRecap, ".. xxx xx x"),
    (Action::Release, ".. ... xx ."),
    (Action::TraceContacts, ".. ... xx ."),
    (Action::Export, ".. ... xx x"),
    (Action::ExportNamed, ".. ... xx ."),
    (Action::Import, ".. ... xx ."),
];

/// As above, for what is typed.
const COMMANDS: [(&str, &str); Command::ALL.len()] = [
    ("lapor", ".x ... .. ."),
    ("darurat", "xx xxx xx x"),
    ("riwayat", ".x ... .. ."),
    ("tanya", ".x ... xx ."),
    ("peringatan", ".. ... xx ."),
    ("ikat", ".. ... xx ."),
    ("tugas", ".. xx. xx ."),
    ("tautkan", ".. xxx xx ."),
    ("kode", "xx xxx xx x"),
    ("undang", ".. ... .x ."),
    ("jam", ".x ... .. ."),
    ("keluarga", ".x ... .. ."),
    ("bahasa", "xx xxx xx x"),
    ("privasi", "xx xxx xx x"),
    ("dataku", "xx xxx xx x"),
    ("ubah", "xx xxx xx x"),
    ("berhenti", "xx xxx xx x"),
    ("hapus", "xx xxx xx x"),
    ("pemudik", "xx xxx xx x"),
    ("tambah", ".. xxx xx ."),
    ("posko", ".. xxx xx ."),
    ("pantau", ".. xxx xx ."),
    ("warga", ".. xxx xx ."),
    ("piket", ".. xxx xx x"),
    ("hasil", ".. ... xx ."),
    ("rekap", ".. xxx xx x"),
    ("selesai", ".. ... xx ."),
    ("kontak", ".. ... xx ."),
    ("unduh", ".. ... xx x"),
    ("bantuan", "xx xxx xx x"),
    ("menu", "xx xxx xx x"),
    ("batal", "xx xxx xx x"),
    ("start", "xx xxx xx x"),
];

/// What each standing button needs, besides those that stand for a command.
const BUTTONS: &[(Feature, &str, Action)] = &[
    (Feature::Menu, "resume", Action::Talk),
    (Feature::Menu, "drop", Action::Talk),
    (Feature::Menu, "home", Action::Talk),
    (Feature::Menu, "group-people", Action::Talk),
    (Feature::Menu, "group-work", Action::Talk),
    (Feature::Menu, "group-mine", Action::Talk),
    (Feature::Onboarding, "register", Action::Register),
    (Feature::CheckIn, "healthy", Action::ReportSelf),
    (Feature::CheckIn, "complaints", Action::ReportSelf),
    (Feature::CheckIn, "emergency", Action::ReportSelf),
    (Feature::CheckIn, "change", Action::ReportSelf),
    (Feature::CheckIn, "complete", Action::ReportSelf),
    (Feature::Household, "list", Action::ReportSelf),
    (Feature::Household, "add", Action::ReportSelf),
    (Feature::Household, "show", Action::ReportSelf),
    (Feature::Household, "change", Action::ReportSelf),
    (Feature::Household, "leave", Action::ReportSelf),
    (Feature::Household, "telephone", Action::ReportSelf),
    (Feature::Household, "hand-over", Action::ReportSelf),
    (Feature::Household, "share", Action::ReportSelf),
    (Feature::Household, "release", Action::ReportSelf),
    (Feature::CheckIn, "member", Action::ReportSelf),
    (Feature::CheckIn, "all-well", Action::ReportSelf),
    (Feature::CheckIn, "family", Action::ReportSelf),
    (Feature::Alerts, "show", Action::SeeAlerts),
    (Feature::Alerts, "path", Action::SeeAlerts),
    (Feature::Alerts, "list", Action::SeeAlerts),
    (Feature::Alerts, "for", Action::ReportSelf),
    (Feature::Alerts, "take", Action::HandleAlerts),
    (Feature::Alerts, "pass", Action::HandleAlerts),
    (Feature::Alerts, "called", Action::HandleAlerts),
    (Feature::Alerts, "visited", Action::HandleAlerts),
    (Feature::Alerts, "referred", Action::HandleAlerts),
    (Feature::Alerts, "false", Action::HandleAlerts),
    (Feature::Alerts, "done", Action::HandleAlerts),
    (Feature::Alerts, "end-home", Action::HandleAlerts),
    (Feature::Alerts, "end-referred", Action::HandleAlerts),
    (Feature::Alerts, "end-visited", Action::HandleAlerts),
    (Feature::Alerts, "end-admitted", Action::HandleAlerts),
    (Feature::Alerts, "note", Action::HandleAlerts),
    (Feature::Alerts, "reassign", Action::ReassignAlerts),
    (Feature::Alerts, "end-eased", Action::HandleAlerts),
    (Feature::Alerts, "end-died", Action::HandleAlerts),
    (Feature::Alerts, "over", Action::HandleAlerts),
    (Feature::Alerts, "next", Action::HandleAlerts),
    (Feature::Alerts, "keep", Action::HandleAlerts),
    (Feature::Tasks, "show", Action::HandleTasks),
    (Feature::Tasks, "list", Action::HandleTasks),
    (Feature::Tasks, "phoned", Action::HandleTasks),
    (Feature::Tasks, "healthy", Action::HandleTasks),
    (Feature::Tasks, "sick", Action::HandleTasks),
    (Feature::Tasks, "away", Action::HandleTasks),
    (Feature::Tasks, "report", Action::ReportFor),
    (Feature::Tasks, "fill", Action::ReportFor),
    (Feature::Tasks, "ask-call", Action::SeeHealth),
    (Feature::Tasks, "ask-visit", Action::SeeHealth),
    (Feature::Staff, "invite", Action::ManageStaff),
    (Feature::Staff, "member", Action::ManageStaff),
    (Feature::Staff, "revoke", Action::ManageStaff),
    (Feature::Staff, "revoke-yes", Action::ManageStaff),
    (Feature::Staff, "list", Action::ManageStaff),
    (Feature::Staff, "earlier", Action::OrderChain),
    (Feature::Staff, "until", Action::ManageStaff),
    (Feature::History, "days", Action::ReportSelf),
    (Feature::History, "stay", Action::ReportSelf),
    (Feature::History, "alert", Action::HandleAlerts),
    (Feature::Digest, "look", Action::HandleAlerts),
    (Feature::Ask, "ask", Action::Ask),
    (Feature::Ask, "again", Action::Ask),
    (Feature::Ask, "list", Action::AnswerQuestions),
    (Feature::Ask, "show", Action::AnswerQuestions),
    (Feature::Ask, "answer", Action::AnswerQuestions),
    (Feature::Ask, "phone", Action::AnswerQuestions),
    (Feature::Ask, "phoned", Action::AnswerQuestions),
    (Feature::Ask, "pass", Action::AnswerQuestions),
    (Feature::Ask, "done", Action::AnswerQuestions),
    (Feature::Relink, "person", Action::RelinkAccounts),
    (Feature::Relink, "code", Action::RelinkAccounts),
    (Feature::Duplicates, "one", Action::MatchPeople),
    (Feature::Duplicates, "join", Action::MatchPeople),
    (Feature::Duplicates, "two", Action::MatchPeople),
    (Feature::Duplicates, "later", Action::MatchPeople),
    (Feature::Duplicates, "ask", Action::MatchPeople),
    (Feature::Unmatched, "list", Action::MatchPeople),
    (Feature::Unmatched, "show", Action::MatchPeople),
    (Feature::Unmatched, "other", Action::MatchPeople),
    (Feature::Unmatched, "new", Action::MatchPeople),
    (Feature::Unmatched, "cannot", Action::MatchPeople),
    (Feature::Privacy, "keep", Action::OwnData),
    (Feature::Travellers, "again", Action::Arrive),
    (Feature::Travellers, "list", Action::SeeArrivals),
    (Feature::History, "person", Action::SeeHealth),
    (Feature::Monitoring, "places", Action::SeeMonitored),
    (Feature::Monitoring, "board", Action::SeeMonitored),
    (Feature::Monitoring, "neighbourhoods", Action::SeeMonitored),
    (Feature::Monitoring, "card", Action::SeeMonitored),
    (Feature::Monitoring, "food", Action::SeeMonitored),
    (Feature::Monitoring, "no-food", Action::SeeMonitored),
    (Feature::Monitoring, "find", Action::SeeMonitored),
    (Feature::Monitoring, "all", Action::SeeMonitored),
    (Feature::Monitoring, "day", Action::SeeMonitored),
    (Feature::Monitoring, "due", Action::SeeMonitored),
    (Feature::Monitoring, "hungry", Action::SeeMonitored),
    (Feature::Monitoring, "silent", Action::HandleTasks),
    (Feature::Monitoring, "waiting", Action::HandleTasks),
    (Feature::Monitoring, "unreached", Action::HandleTasks),
    (Feature::Monitoring, "red", Action::SeeHealth),
    (Feature::Monitoring, "orange", Action::SeeHealth),
    (Feature::Monitoring, "yellow", Action::SeeHealth),
    (Feature::Monitoring, "green", Action::SeeHealth),
    (Feature::Monitoring, "unreported", Action::SeeHealth),
    (Feature::Files, "list", Action::Export),
    (Feature::Files, "what", Action::Export),
    (Feature::Files, "when", Action::Export),
    (Feature::Files, "make", Action::Export),
    (Feature::Files, "import", Action::Import),
    (Feature::Files, "template", Action::Import),
    (Feature::Files, "enter", Action::Import),
    (Feature::Files, "discard", Action::Import),
    (Feature::Results, "list", Action::EnterResults),
    (Feature::Results, "new", Action::EnterResults),
    (Feature::Results, "show", Action::EnterResults),
    (Feature::Results, "people", Action::EnterResults),
    (Feature::Results, "pick", Action::EnterResults),
    (Feature::Results, "pick-page", Action::EnterResults),
    (Feature::Results, "search", Action::EnterResults),
    (Feature::Results, "paste", Action::EnterResults),
    (Feature::Results, "rest", Action::EnterResults),
    (Feature::Results, "send", Action::EnterResults),
    (Feature::Results, "send-yes", Action::EnterResults),
    (Feature::Results, "calls", Action::EnterResults),
    (Feature::Results, "add", Action::EnterResults),
    (Feature::Results, "drop", Action::EnterResults),
    (Feature::Results, "person", Action::EnterResults),
    (Feature::Results, "neg", Action::EnterResults),
    (Feature::Results, "pos", Action::EnterResults),
    (Feature::Results, "inv", Action::EnterResults),
    (Feature::Results, "called", Action::EnterResults),
    (Feature::Results, "read", Action::OwnData),
    (Feature::Results, "reread", Action::OwnData),
    (Feature::Recap, "show", Action::SeeRecap),
    (Feature::Recap, "places", Action::SeeRecap),
    (Feature::Release, "places", Action::Release),
    (Feature::Release, "list", Action::Release),
    (Feature::Release, "away", Action::Release),
    (Feature::Release, "show", Action::Release),
    (Feature::Release, "confirm", Action::Release),
    (Feature::Release, "longer", Action::Release),
    (Feature::Release, "shorter", Action::Release),
    (Feature::Release, "other", Action::Release),
    (Feature::Release, "again", Action::Release),
    (Feature::Release, "all", Action::Release),
    (Feature::Release, "all-yes", Action::Release),
    (Feature::Release, "house", Action::Release),
    (Feature::Release, "house-yes", Action::Release),
    (Feature::Release, "letter", Action::ReportSelf),
    (Feature::Release, "print", Action::Release),
    (Feature::Release, "deliver", Action::Release),
    (Feature::Contacts, "tell", Action::ReportSelf),
    (Feature::Contacts, "nobody", Action::ReportSelf),
    (Feature::Contacts, "later", Action::ReportSelf),
    (Feature::Contacts, "list", Action::TraceContacts),
    (Feature::Contacts, "handed", Action::TraceContacts),
    (Feature::Contacts, "case", Action::TraceContacts),
    (Feature::Contacts, "people", Action::TraceContacts),
    (Feature::Contacts, "add", Action::TraceContacts),
    (Feature::Contacts, "asked", Action::TraceContacts),
    (Feature::Contacts, "tree", Action::TraceContacts),
    (Feature::Contacts, "source", Action::TraceContacts),
    (Feature::Contacts, "contact", Action::TraceContacts),
    (Feature::Contacts, "reached", Action::TraceContacts),
    (Feature::Contacts, "no-answer", Action::TraceContacts),
    (Feature::Contacts, "wrong", Action::TraceContacts),
    (Feature::Contacts, "refused", Action::TraceContacts),
    (Feature::Contacts, "elsewhere", Action::TraceContacts),
    (Feature::Contacts, "enrol", Action::TraceContacts),
    (Feature::Contacts, "kind", Action::TraceContacts),
    (Feature::Contacts, "drop", Action::TraceContacts),
    (Feature::Roster, "list", Action::SeeRoster),
    (Feature::Roster, "show", Action::SeeRoster),
    (Feature::Roster, "plan", Action::KeepRoster),
    (Feature::Roster, "fill", Action::KeepRoster),
    (Feature::Roster, "unused", Action::KeepRoster),
    (Feature::Roster, "unused-yes", Action::KeepRoster),
    (Feature::Roster, "mine", Action::Serve),
    (Feature::Roster, "away", Action::Serve),
    (Feature::Roster, "here", Action::Serve),
    (Feature::Roster, "swap", Action::Serve),
    (Feature::Roster, "note", Action::Serve),
    (Feature::Roster, "accept", Action::Serve),
    (Feature::Roster, "refuse", Action::Serve),
    (Feature::Roster, "withdraw", Action::Serve),
];

fn standings() -> Vec<Standing> {
    COLUMNS
        .iter()
        .enumerate()
        .map(|(place, role)| Standing {
            registered: place == 1,
            grants: role
                .map(|role| Grant {
                    role,
                    area: Area::Kabupaten,
                })
                .into_iter()
                .collect(),
        })
        .collect()
}

fn row(action: Action) -> String {
    standings()
        .iter()
        .map(|standing| if standing.may(action) { 'x' } else { '.' })
        .collect()
}

fn written(row: &str) -> String {
    row.split_whitespace().collect()
}

#[test]
fn every_action_is_allowed_to_those_it_is_written_for_and_to_nobody_else() {
    for action in Action::ALL {
        let (_, expected) = ACTIONS
            .iter()
            .find(|(written, _)| *written == action)
            .unwrap_or_else(|| panic!("{action:?} has no row"));
        assert_eq!(row(action), written(expected), "{action:?}");
    }
}

#[test]
fn every_command_is_allowed_to_those_it_is_written_for_and_to_nobody_else() {
    let rows: BTreeMap<&str, &str> = COMMANDS.into_iter().collect();
    for command in Command::ALL {
        let expected = rows
            .get(command.name())
            .unwrap_or_else(|| panic!("/{} has no row", command.name()));
        assert_eq!(
            row(command.action()),
            written(expected),
            "/{}",
            command.name()
        );
    }
}

#[test]
fn every_standing_button_needs_what_is_written_here() {
    let mut expected: BTreeMap<(Feature, &str), Action> = BUTTONS
        .iter()
        .map(|&(feature, word, action)| ((feature, word), action))
        .collect();
    for command in Command::ALL {
        expected.insert((Feature::Menu, command.name()), command.action());
    }
    let mut actual = BTreeMap::new();
    for feature in Feature::ALL {
        for word in feature.button_words() {
            let action = feature.button_action(word);
            let action = action.unwrap_or_else(|| panic!("{feature:?} denies its own {word}"));
            actual.insert((feature, word), action);
        }
    }
    assert_eq!(actual, expected);
}

#[test]
fn a_button_that_nobody_wrote_is_denied() {
    for feature in Feature::ALL {
        for word in ["", "x", "admin", "take-all", "MENU", "resume-"] {
            assert_eq!(feature.button_action(word), None, "{feature:?} {word:?}");
        }
    }
}

#[test]
fn a_role_counts_only_in_its_own_area() {
    let village: crate::domain::place::VillageId = "sumberasri".parse().unwrap();
    let other: crate::domain::place::VillageId = "rejo".parse().unwrap();
    let standing = Standing {
        registered: false,
        grants: vec![Grant {
            role: Role::HealthWorker,
            area: Area::Village(village.clone()),
        }],
    };
    assert!(standing.may_in(Action::HandleAlerts, &Area::Village(village)));
    assert!(!standing.may_in(Action::HandleAlerts, &Area::Village(other)));
    assert!(!standing.may_in(Action::HandleAlerts, &Area::Kabupaten));
}

#[test]
fn somewhere_in_a_place_is_any_part_of_it() {
    let village: crate::domain::place::VillageId = "sumberasri".parse().unwrap();
    let rt = crate::domain::place::RtRw::new(3, 5).unwrap();
    let standing = Standing {
        registered: true,
        grants: vec![Grant {
            role: Role::HealthWorker,
            area: Area::Rt(village.clone(), rt),
        }],
    };
    let other = Area::Village("rejo".parse().unwrap());
    for (action, place, may) in [
        (Action::ServePuskesmas, Area::Village(village.clone()), true),
        (Action::ServePuskesmas, Area::Kabupaten, true),
        (Action::ServePuskesmas, other, false),
        (Action::KeepRoster, Area::Village(village), false),
    ] {
        assert_eq!(
            standing.may_somewhere_in(action, &place),
            may,
            "{action:?} {place:?}"
        );
    }
}

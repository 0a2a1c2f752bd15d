//! Everything that can be typed with a slash.

use crate::domain::access::{Action, Standing};

/// A command of the bot. Every one also stands behind a button of the home screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Command {
    /// First contact, invitations, QR codes; then the home screen.
    Start,
    /// The home screen.
    Menu,
    /// Help for this person's roles.
    Help,
    /// Ends the flow that is going on.
    Cancel,
    /// Daily check-in.
    Report,
    /// Advice, numbers, and an alert now.
    Emergency,
    /// Ask the health worker on duty; for those: what is asked.
    Ask,
    /// My days, with a picture.
    History,
    /// Language of the chat.
    Language,
    /// People for whom this telephone reports.
    Family,
    /// Hour of the daily question.
    Hour,
    /// Open alerts, mine first.
    Alerts,
    /// Count the open alerts in a group of the staff.
    BindGroup,
    /// Call and visit tasks, mine first.
    Tasks,
    /// Look somebody up and link them to another telephone.
    Relink,
    /// The code for another telephone is typed.
    TypeCode,
    /// Invite and revoke staff; the order in which they are called.
    Invite,
    /// What is kept of me, who sees it, for how long.
    Privacy,
    /// Everything that is kept of me, and who looked at it, as a file.
    MyData,
    /// Correct what is kept of me.
    Correct,
    /// Stop being asked.
    Stop,
    /// Erase what is kept of me.
    Erase,
    /// I have just arrived.
    Arrive,
    /// Enter somebody who has no telephone.
    Enrol,
    /// Who arrived today.
    Arrivals,
    /// Who isolates: by place, grade, day, silence.
    Monitor,
    /// One person, by name or number.
    Find,
    /// Who is on duty.
    Roster,
    /// Rounds of tests and their results.
    Results,
    /// Today in numbers.
    Recap,
    /// Isolations that are due to end.
    Release,
    /// Contacts and source of a case.
    Contacts,
    /// Files of what is kept; people entered from a file.
    Files,
}

impl Command {
    /// All commands, in the order of the menu.
    pub const ALL: [Self; 33] = [
        Self::Report,
        Self::Emergency,
        Self::History,
        Self::Ask,
        Self::Alerts,
        Self::BindGroup,
        Self::Tasks,
        Self::Monitor,
        Self::Find,
        Self::Results,
        Self::Recap,
        Self::Release,
        Self::Contacts,
        Self::Files,
        Self::Roster,
        Self::Relink,
        Self::Enrol,
        Self::Arrivals,
        Self::Invite,
        Self::Family,
        Self::Arrive,
        Self::Hour,
        Self::TypeCode,
        Self::Language,
        Self::Privacy,
        Self::MyData,
        Self::Correct,
        Self::Stop,
        Self::Erase,
        Self::Help,
        Self::Menu,
        Self::Cancel,
        Self::Start,
    ];

    /// As typed, without the slash. A promise: people have learnt it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Menu => "menu",
            Self::Help => "bantuan",
            Self::Cancel => "batal",
            Self::Report => "lapor",
            Self::Emergency => "darurat",
            Self::Ask => "tanya",
            Self::History => "riwayat",
            Self::Language => "bahasa",
            Self::Family => "keluarga",
            Self::Hour => "jam",
            Self::Alerts => "peringatan",
            Self::BindGroup => "ikat",
            Self::Tasks => "tugas",
            Self::Relink => "tautkan",
            Self::TypeCode => "kode",
            Self::Invite => "undang",
            Self::Privacy => "privasi",
            Self::MyData => "dataku",
            Self::Correct => "ubah",
            Self::Stop => "berhenti",
            Self::Erase => "hapus",
            Self::Arrive => "pemudik",
            Self::Enrol => "tambah",
            Self::Arrivals => "posko",
            Self::Monitor => "pantau",
            Self::Find => "warga",
            Self::Roster => "piket",
            Self::Results => "hasil",
            Self::Recap => "rekap",
            Self::Release => "selesai",
            Self::Contacts => "kontak",
            Self::Files => "unduh",
        }
    }

    /// The command of that name; `/help` is what Telegram itself suggests, and
    /// whoever is in need finds help under the words that come first.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        match name.as_str() {
            "help" => Some(Self::Help),
            "gawat" | "tolong" | "emergency" => Some(Self::Emergency),
            _ => Self::ALL.into_iter().find(|command| command.name() == name),
        }
    }

    /// What it takes to use it.
    #[must_use]
    pub fn action(self) -> Action {
        match self {
            Self::Start | Self::Menu | Self::Help | Self::Cancel | Self::Language => Action::Talk,
            Self::Report | Self::History => Action::ReportSelf,
            Self::Emergency => Action::CallForHelp,
            Self::Ask => Action::Questions,
            Self::Family => Action::ReportSelf,
            Self::Hour => Action::ChooseHour,
            Self::Alerts => Action::SeeAlerts,
            Self::BindGroup => Action::BindGroups,
            Self::Tasks => Action::HandleTasks,
            Self::Relink => Action::RelinkAccounts,
            Self::TypeCode => Action::JoinStaff,
            Self::Invite => Action::ManageStaff,
            Self::Privacy | Self::MyData | Self::Correct | Self::Stop | Self::Erase => {
                Action::OwnData
            }
            Self::Arrive => Action::Arrive,
            Self::Enrol => Action::Enrol,
            Self::Arrivals => Action::SeeArrivals,
            Self::Monitor | Self::Find => Action::SeeMonitored,
            Self::Roster => Action::SeeRoster,
            Self::Results => Action::EnterResults,
            Self::Recap => Action::SeeRecap,
            Self::Release => Action::Release,
            Self::Contacts => Action::TraceContacts,
            Self::Files => Action::Export,
        }
    }

    /// Whether it is shown to somebody: what they may do, but for the code of another
    /// telephone, which is for whoever is not known on this one.
    #[must_use]
    pub fn is_offered_to(self, standing: &Standing) -> bool {
        let is_known = standing.registered || !standing.grants.is_empty();
        standing.may(self.action()) && !(self == Self::TypeCode && is_known)
    }

    /// Whether it stands behind a button of `/privasi`, instead of one of the home screen.
    #[must_use]
    pub fn stands_behind_privacy(self) -> bool {
        match self {
            Self::Correct | Self::Stop | Self::Erase => true,
            Self::Start
            | Self::Menu
            | Self::Help
            | Self::Cancel
            | Self::Report
            | Self::Emergency
            | Self::Ask
            | Self::History
            | Self::Language
            | Self::Hour
            | Self::Family
            | Self::Alerts
            | Self::BindGroup
            | Self::Tasks
            | Self::Relink
            | Self::TypeCode
            | Self::Invite
            | Self::Privacy
            | Self::MyData
            | Self::Arrive
            | Self::Enrol
            | Self::Arrivals
            | Self::Monitor
            | Self::Find
            | Self::Results
            | Self::Recap
            | Self::Release
            | Self::Contacts
            | Self::Files
            | Self::Roster => false,
        }
    }

    /// The id of its one-line description in `menu.ftl`.
    #[must_use]
    pub fn description(self) -> &'static str {
        match self {
            Self::Start => "command-start",
            Self::Menu => "command-menu",
            Self::Help => "command-help",
            Self::Cancel => "command-cancel",
            Self::Report => "command-report",
            Self::Emergency => "command-emergency",
            Self::Ask => "command-ask",
            Self::History => "command-history",
            Self::Language => "command-language",
            Self::Family => "command-family",
            Self::Hour => "command-hour",
            Self::Alerts => "command-alerts",
            Self::BindGroup => "command-bind-group",
            Self::Tasks => "command-tasks",
            Self::Relink => "command-relink",
            Self::TypeCode => "command-type-code",
            Self::Invite => "command-invite",
            Self::Arrive => "command-arrive",
            Self::Enrol => "command-enrol",
            Self::Arrivals => "command-arrivals",
            Self::Monitor => "command-monitor",
            Self::Find => "command-find",
            Self::Roster => "command-roster",
            Self::Results => "command-results",
            Self::Recap => "command-recap",
            Self::Release => "command-release",
            Self::Contacts => "command-contacts",
            Self::Files => "command-files",
            Self::Privacy => "command-privacy",
            Self::MyData => "command-my-data",
            Self::Correct => "command-correct",
            Self::Stop => "command-stop",
            Self::Erase => "command-erase",
        }
    }
}

/// A typed command, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// Which command, if it is one of ours.
    pub command: Option<Command>,
    /// The rest of the line.
    pub args: String,
    /// The bot it was addressed to (`/start@siaga_bot`).
    pub addressed_to: Option<String>,
}

impl Typed {
    /// Takes a text apart; `None` when it is no command.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let line = text.trim_start().strip_prefix('/')?;
        let (head, args) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let (name, addressed_to) = match head.split_once('@') {
            Some((name, bot)) => (name, Some(bot.to_owned())),
            None => (head, None),
        };
        Some(Self {
            command: Command::named(name),
            args: args.trim().to_owned(),
            addressed_to,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_read_as_people_type_them() {
        for (typed, command, args) in [
            ("/lapor", Some(Command::Report), ""),
            ("/LAPOR", Some(Command::Report), ""),
            ("  /start undang_x7 ", Some(Command::Start), "undang_x7"),
            ("/start@siaga_bot posko_1", Some(Command::Start), "posko_1"),
            ("/help", Some(Command::Help), ""),
            ("/tolong", Some(Command::Emergency), ""),
            ("/Gawat", Some(Command::Emergency), ""),
            ("/lapor\nsaya demam", Some(Command::Report), "saya demam"),
            ("/laporr", None, ""),
            ("/", None, ""),
        ] {
            let read = Typed::read(typed).unwrap();
            assert_eq!(
                (read.command, read.args.as_str()),
                (command, args),
                "{typed}"
            );
        }
        assert_eq!(Typed::read("saya demam"), None);
    }
}

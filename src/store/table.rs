//! The tables of a tenant: the first byte of every key.
//!
//! Codes and names are a stored promise. A code is never changed and never
//! used again for something else; a new table takes a new code. A test pins
//! them.

pub use super::key::Key;

macro_rules! tables {
    ($($(#[$doc:meta])* $table:ident = $code:literal, $name:literal, $rows:ident;)*) => {
        /// What a row is about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Table {$(
            $(#[$doc])*
            $table,
        )*}

        impl Table {
            /// All tables, in the order of their codes.
            pub const ALL: &'static [Self] = &[$(Self::$table),*];

            /// Its code: the first byte of its keys. Stored, never changed.
            #[must_use]
            pub const fn code(self) -> u8 {
                match self { $(Self::$table => $code),* }
            }

            /// The table with that code.
            #[must_use]
            pub const fn from_code(code: u8) -> Option<Self> {
                match code { $($code => Some(Self::$table),)* _ => None }
            }

            /// Its name in diagnostics and metrics. Never changed.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$table => $name),* }
            }

            const fn rows(self) -> Rows {
                match self { $(Self::$table => Rows::$rows),* }
            }
        }
    };
}

/// Whether a lost row would be noticed by counting.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rows {
    /// The number of rows is kept in [`Table::Count`] and audited.
    Counted,
    /// Rows come and go with every event; other checks watch over them.
    Passing,
}

tables! {
    /// The tenant's own few facts: the seal's check row, the next numbers.
    Meta = 1, "meta", Passing;
    /// How many rows a counted table has.
    Count = 2, "count", Passing;
    /// Updates that were taken in, by their number.
    Seen = 3, "seen", Passing;
    /// Timers in the order in which they are due.
    TimerByDue = 5, "timer_by_due", Passing;
    /// Where a timer stands, by its name.
    TimerByName = 6, "timer_by_name", Passing;
    /// Messages that wait for Telegram's yes.
    Outbox = 7, "outbox", Passing;
    /// The numbers Telegram gave to messages that left.
    Sent = 8, "sent", Counted;
    /// Events that could not be handled, set aside with their cause.
    BadEvent = 9, "bad_event", Counted;
    /// Telegram accounts, by pseudonym: links to people.
    Account = 16, "account", Counted;
    /// Where each chat stands in its conversation.
    Conversation = 17, "conversation", Counted;
    /// People: residents, travellers, staff.
    Person = 18, "person", Counted;
    /// People under one roof.
    Household = 19, "household", Counted;
    /// Stays in isolation.
    Isolation = 20, "isolation", Counted;
    /// Daily reports.
    Report = 21, "report", Counted;
    /// Alerts, open and closed.
    Alert = 22, "alert", Counted;
    /// The open alert of a person, at most one.
    OpenAlert = 23, "open_alert", Counted;
    /// Work for somebody at the door or on the telephone.
    Task = 24, "task", Counted;
    /// Roles of people.
    Staff = 25, "staff", Counted;
    /// Invitations to join the staff.
    Invitation = 26, "invitation", Counted;
    /// Consents given and withdrawn, by version.
    Consent = 27, "consent", Counted;
    /// Who looked at whose record, and when.
    Audit = 28, "audit", Counted;
    /// When a person is asked.
    Schedule = 29, "schedule", Counted;
    /// The open tasks about a person, at most one of a kind.
    OpenTask = 30, "open_task", Counted;
    /// Who stands on the day's list of KUNING reports, or waits for the next one.
    DayList = 31, "day_list", Counted;
    /// The last closed alert of a person.
    ClosedAlert = 32, "closed_alert", Counted;
    /// By what people are found: pseudonyms of numbers, names, and of birth year and RT.
    PersonMark = 33, "person_mark", Counted;
    /// Who bore another id before two records became one.
    PersonAlias = 34, "person_alias", Counted;
    /// Two people who may be one, and what was said to that.
    Doubt = 35, "doubt", Counted;
    /// Who belongs to which household.
    Membership = 36, "membership", Counted;
    /// Links by which other telephones report for a household.
    HouseholdCode = 37, "household_code", Counted;
    /// Codes that link a person to another telephone, by the pseudonym of their secret.
    LinkCode = 38, "link_code", Counted;
    /// How people were known before it was corrected.
    Correction = 40, "correction", Counted;
    /// Questions to the health worker on duty, with their answers.
    Question = 41, "question", Counted;
    /// The open questions of a person.
    OpenQuestion = 42, "open_question", Counted;
    /// Who has asked which question.
    AskedBy = 43, "asked_by", Counted;
    /// Journeys that ended here, by village and time.
    Journey = 44, "journey", Counted;
    /// Erasures that wait, and what the purge has announced.
    Erasure = 45, "erasure", Counted;
    /// Reports from accounts that nobody knows.
    Unmatched = 46, "unmatched", Counted;
    /// Duty rosters, one for each desk.
    Roster = 47, "roster", Counted;
    /// Wishes to swap a shift.
    Swap = 48, "swap", Counted;
    /// What goes on at a desk: who can't just now, the handover note.
    DutyLog = 49, "duty_log", Counted;
    /// Everybody in isolation, in short.
    Monitored = 50, "monitored", Counted;
    /// Where somebody in isolation stands in the lists, by village.
    MonitoredBy = 51, "monitored_by", Counted;
    /// How many stand where in the lists, by village.
    MonitoredCount = 52, "monitored_count", Counted;
    /// Where the calls, visits and alerts of a person are kept, in order of time.
    Care = 53, "care", Counted;
    /// Rounds of tests, with who was tested.
    TestSession = 54, "test_session", Counted;
    /// Letters that an isolation is over, and how many a village has written.
    Letter = 55, "letter", Counted;
    /// Groups of the staff in which the open alerts are counted.
    StaffGroup = 56, "staff_group", Counted;
    /// What became of alerts, by the time they ended. Nobody is in them.
    AlertOutcome = 57, "alert_outcome", Counted;
    /// Confirmed infections whose contacts are sought.
    IndexCase = 58, "index_case", Counted;
    /// Results of tests, by person.
    TestResult = 59, "test_result", Counted;
    /// The numbers of each village, day by day. Nobody is in them.
    DayBook = 64, "day_book", Counted;
    /// Up to which day a village's numbers are closed.
    OpenDay = 65, "open_day", Counted;
    /// Who is waited for after an isolation has ended elsewhere; when ends were proposed.
    Release = 69, "release", Counted;
    /// Whom an index case has met.
    Contact = 60, "contact", Counted;
    /// In which traces a person stands, as index case and as contact.
    Traced = 61, "traced", Counted;
    /// Where index cases and contacts stand in the lists, by village.
    TraceList = 62, "trace_list", Counted;
    /// Rounds of tests in which somebody has to be told on the telephone.
    TestCalls = 63, "test_calls", Counted;
    /// Files that were made of what is kept, and who asked for them.
    Export = 70, "export", Counted;
    /// Who is named in such a file.
    ExportPart = 71, "export_part", Counted;
    /// Files of people that an officer sent, and how far they are entered.
    Import = 72, "import", Counted;
}

impl Table {
    /// Whether the number of its rows is kept in [`Table::Count`] and checked
    /// by the auditor.
    #[must_use]
    pub fn counted(self) -> bool {
        self.rows() == Rows::Counted
    }

    /// The table that a stored key belongs to.
    #[must_use]
    pub fn of(key: &[u8]) -> Option<Self> {
        key.first().copied().and_then(Self::from_code)
    }
}

/// The name of a stored key's table, for fault messages.
pub(super) fn name_of(key: &[u8]) -> &'static str {
    Table::of(key).map_or("unknown", Table::name)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A stored promise: lines may be added here, never changed or removed.
    const PROMISED: &[(u8, &str, bool)] = &[
        (1, "meta", false),
        (2, "count", false),
        (3, "seen", false),
        (5, "timer_by_due", false),
        (6, "timer_by_name", false),
        (7, "outbox", false),
        (8, "sent", true),
        (9, "bad_event", true),
        (16, "account", true),
        (17, "conversation", true),
        (18, "person", true),
        (19, "household", true),
        (20, "isolation", true),
        (21, "report", true),
        (22, "alert", true),
        (23, "open_alert", true),
        (24, "task", true),
        (25, "staff", true),
        (26, "invitation", true),
        (27, "consent", true),
        (28, "audit", true),
        (29, "schedule", true),
        (30, "open_task", true),
        (31, "day_list", true),
        (32, "closed_alert", true),
        (33, "person_mark", true),
        (34, "person_alias", true),
        (35, "doubt", true),
        (36, "membership", true),
        (37, "household_code", true),
        (38, "link_code", true),
        (40, "correction", true),
        (41, "question", true),
        (42, "open_question", true),
        (43, "asked_by", true),
        (44, "journey", true),
        (45, "erasure", true),
        (46, "unmatched", true),
        (47, "roster", true),
        (48, "swap", true),
        (49, "duty_log", true),
        (50, "monitored", true),
        (51, "monitored_by", true),
        (52, "monitored_count", true),
        (53, "care", true),
        (54, "test_session", true),
        (55, "letter", true),
        (56, "staff_group", true),
        (57, "alert_outcome", true),
        (58, "index_case", true),
        (59, "test_result", true),
        (64, "day_book", true),
        (65, "open_day", true),
        (69, "release", true),
        (60, "contact", true),
        (61, "traced", true),
        (62, "trace_list", true),
        (63, "test_calls", true),
        (70, "export", true),
        (71, "export_part", true),
        (72, "import", true),
    ];

    #[test]
    fn the_stored_codes_and_names_are_as_promised() {
        let tables: Vec<_> = Table::ALL
            .iter()
            .map(|table| (table.code(), table.name(), table.counted()))
            .collect();
        assert_eq!(tables, PROMISED);
    }

    #[test]
    fn a_table_is_found_by_its_code() {
        for &table in Table::ALL {
            assert_eq!(Table::from_code(table.code()), Some(table));
            assert_eq!(Table::of(Key::new(table).as_bytes()), Some(table));
        }
        // Code 0 and 255 stay free: a prefix always has a successor.
        assert_eq!(Table::from_code(0), None);
        assert_eq!(Table::from_code(255), None);
        assert_eq!(Table::of(&[]), None);
    }
}

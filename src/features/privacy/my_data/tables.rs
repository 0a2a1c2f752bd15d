//! Which table stands where in the file, or why it does not: a new table does not compile
//! before that is said here.

use super::page::Entry;
use super::scribe::Scribe;
use super::{acts, health, known, tested, traced};
use crate::engine::Fault;
use crate::store::table::Table;

/// A chapter of the file, in the order in which they stand there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Section {
    Who,
    Looks,
    Consents,
    Isolations,
    Reports,
    Tests,
    Contacts,
    Alerts,
    Told,
    Tasks,
    DayList,
    Questions,
    Journeys,
    Household,
    Hour,
    Corrections,
    Roles,
    Codes,
    Chat,
    SetAside,
    Erasure,
}

/// What becomes of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// What it holds of a person stands in this chapter.
    In(Section),
    /// It stands nowhere: the sentence that says why, at the end of the file.
    LeftOut(&'static str),
}

/// Numbers and hours by which the program works. Nobody is in them by name.
const WORKINGS: &str = "my-data-without-workings";
/// Signposts to what stands in the file.
const SIGNPOSTS: &str = "my-data-without-signposts";
/// What waits to be sent to this very chat, or is about somebody else.
const UNDER_WAY: &str = "my-data-without-messages";
/// Of a doubt whether two records are of one person the other half is somebody else.
const OF_OTHERS: &str = "my-data-without-others";

/// Who serves when, with whom one swaps and what one writes at a handover tells of colleagues
/// as well; whoever works here reads it with `/piket`.
const OF_STAFF: &str = "my-data-without-rosters";

/// Where a table stands.
pub(super) fn place(table: Table) -> Place {
    match table {
        Table::Person => Place::In(Section::Who),
        Table::Audit | Table::Export | Table::ExportPart => Place::In(Section::Looks),
        Table::Consent => Place::In(Section::Consents),
        Table::Isolation | Table::Letter => Place::In(Section::Isolations),
        Table::Report => Place::In(Section::Reports),
        Table::TestResult | Table::TestSession => Place::In(Section::Tests),
        Table::IndexCase | Table::Contact => Place::In(Section::Contacts),
        Table::Alert => Place::In(Section::Alerts),
        Table::Unmatched => Place::In(Section::Told),
        Table::Task => Place::In(Section::Tasks),
        Table::DayList => Place::In(Section::DayList),
        Table::Question => Place::In(Section::Questions),
        Table::Journey => Place::In(Section::Journeys),
        Table::Household | Table::Membership => Place::In(Section::Household),
        Table::Schedule => Place::In(Section::Hour),
        Table::Correction => Place::In(Section::Corrections),
        Table::Staff | Table::Invitation => Place::In(Section::Roles),
        Table::LinkCode | Table::HouseholdCode => Place::In(Section::Codes),
        Table::Account | Table::Conversation => Place::In(Section::Chat),
        Table::BadEvent => Place::In(Section::SetAside),
        Table::Erasure => Place::In(Section::Erasure),
        Table::Meta
        | Table::Count
        | Table::Seen
        | Table::Sent
        | Table::TimerByDue
        | Table::TimerByName
        | Table::StaffGroup
        | Table::Import
        | Table::AlertOutcome
        | Table::DayBook
        | Table::OpenDay => Place::LeftOut(WORKINGS),
        Table::PersonMark
        | Table::PersonAlias
        | Table::OpenAlert
        | Table::ClosedAlert
        | Table::OpenTask
        | Table::OpenQuestion
        | Table::AskedBy
        | Table::Monitored
        | Table::MonitoredBy
        | Table::MonitoredCount
        | Table::Care
        | Table::Release
        | Table::Traced
        | Table::TestCalls
        | Table::TraceList => Place::LeftOut(SIGNPOSTS),
        Table::Outbox => Place::LeftOut(UNDER_WAY),
        Table::Doubt => Place::LeftOut(OF_OTHERS),
        Table::Roster | Table::Swap | Table::DutyLog => Place::LeftOut(OF_STAFF),
    }
}

/// Why tables are left out, each reason once, in the order of the tables.
pub(super) fn reasons() -> Vec<&'static str> {
    let mut reasons = Vec::new();
    for table in Table::ALL {
        if let Place::LeftOut(reason) = place(*table)
            && !reasons.contains(&reason)
        {
            reasons.push(reason);
        }
    }
    reasons
}

impl Section {
    /// All of them, in their order.
    pub const ALL: [Self; 21] = [
        Self::Who,
        Self::Looks,
        Self::Consents,
        Self::Isolations,
        Self::Reports,
        Self::Tests,
        Self::Contacts,
        Self::Alerts,
        Self::Told,
        Self::Tasks,
        Self::DayList,
        Self::Questions,
        Self::Journeys,
        Self::Household,
        Self::Hour,
        Self::Corrections,
        Self::Roles,
        Self::Codes,
        Self::Chat,
        Self::SetAside,
        Self::Erasure,
    ];

    /// The id of its title.
    pub fn title(self) -> &'static str {
        match self {
            Self::Who => "my-data-who",
            Self::Looks => "my-data-looks",
            Self::Consents => "my-data-consents",
            Self::Isolations => "my-data-isolations",
            Self::Reports => "my-data-reports",
            Self::Tests => "my-data-tests",
            Self::Contacts => "my-data-contacts",
            Self::Alerts => "my-data-alerts",
            Self::Told => "my-data-told",
            Self::Tasks => "my-data-tasks",
            Self::DayList => "my-data-day-list",
            Self::Questions => "my-data-questions",
            Self::Journeys => "my-data-journeys",
            Self::Household => "my-data-household",
            Self::Hour => "my-data-hour",
            Self::Corrections => "my-data-corrections",
            Self::Roles => "my-data-roles",
            Self::Codes => "my-data-codes",
            Self::Chat => "my-data-chat",
            Self::SetAside => "my-data-set-aside",
            Self::Erasure => "my-data-erasure",
        }
    }

    /// What stands in it.
    pub async fn entries(self, scribe: &Scribe<'_, '_, '_>) -> Result<Vec<Entry>, Fault> {
        match self {
            Self::Who => Ok(known::who(scribe)),
            Self::Looks => acts::looks(scribe).await,
            Self::Consents => acts::consents(scribe).await,
            Self::Isolations => health::isolations(scribe).await,
            Self::Reports => health::reports(scribe).await,
            Self::Tests => tested::tests(scribe).await,
            Self::Contacts => traced::contacts(scribe).await,
            Self::Alerts => health::alerts(scribe).await,
            Self::Told => health::told(scribe).await,
            Self::Tasks => health::tasks(scribe).await,
            Self::DayList => health::day_list(scribe).await,
            Self::Questions => acts::questions(scribe).await,
            Self::Journeys => known::journeys(scribe).await,
            Self::Household => known::households(scribe).await,
            Self::Hour => known::hour(scribe).await,
            Self::Corrections => acts::corrections(scribe).await,
            Self::Roles => known::roles(scribe).await,
            Self::Codes => acts::codes(scribe).await,
            Self::Chat => known::chats(scribe).await,
            Self::SetAside => acts::set_aside(scribe).await,
            Self::Erasure => acts::erasure(scribe).await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;
    use crate::i18n::{Locales, Msg};

    #[test]
    fn every_table_stands_in_a_chapter_or_is_left_out_with_a_reason() {
        let locales = Locales::embedded();
        for table in Table::ALL {
            match place(*table) {
                Place::In(section) => assert!(Section::ALL.contains(&section), "{table:?}"),
                Place::LeftOut(reason) => {
                    let said = locales.label(Language::Id, Msg::new(reason));
                    assert!(said.len() > 40, "{table:?}: {said}");
                    assert!(reasons().contains(&reason), "{table:?}");
                }
            }
        }
        assert_eq!(locales.faults(), 0);
    }

    #[test]
    fn every_chapter_tells_of_a_table_and_stands_in_its_place() {
        for section in Section::ALL {
            let theirs = |table: &&Table| place(**table) == Place::In(section);
            assert!(Table::ALL.iter().any(|table| theirs(&table)), "{section:?}");
        }
        assert!(Section::ALL.is_sorted());
    }
}

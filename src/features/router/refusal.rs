//! What is said to whoever may not do something.

use crate::domain::access::Action;
use crate::i18n::Msg;

/// A line for a press that its presser may not do.
pub(in crate::features) fn refusal_line(action: Action) -> Msg {
    match action {
        Action::Talk
        | Action::CallForHelp
        | Action::JoinStaff
        | Action::Register
        | Action::OwnData
        | Action::Arrive => Msg::new("not-allowed"),
        Action::ReportUnknown
        | Action::ReportSelf
        | Action::ChooseHour
        | Action::Questions
        | Action::Ask => Msg::new("not-allowed-unregistered"),
        Action::SeeAlerts
        | Action::HandleAlerts
        | Action::ReassignAlerts
        | Action::BindGroups
        | Action::HandleTasks
        | Action::AnswerQuestions
        | Action::MatchPeople
        | Action::RelinkAccounts
        | Action::ManageStaff
        | Action::OrderChain
        | Action::Enrol
        | Action::SeeArrivals
        | Action::SeeMonitored
        | Action::SeeHealth
        | Action::SeeRoster
        | Action::Serve
        | Action::ServePuskesmas
        | Action::ServeOffice
        | Action::KeepRoster
        | Action::EnterResults
        | Action::SeeRecap
        | Action::Release
        | Action::TraceContacts
        | Action::Export
        | Action::ExportNamed
        | Action::Import
        | Action::ReportFor => Msg::new("not-allowed-staff"),
    }
}

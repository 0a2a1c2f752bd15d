//! What is in the database: asked of the running bot, or looked at here.

use std::io::Write;

use super::findings::Findings;
use crate::app::{self, OpenFault, Setup};
use crate::cli::opening;
use crate::cli::socket;
use crate::engine::Walk;
use crate::features::order::{Answer, Order, Report};
use crate::store::StoreFault;
use crate::store::check_row::CheckFault;
use crate::store::sled_store::SledStore;

/// How many numbers of lost events are listed.
const LISTED: usize = 10;

/// The state of the house.
pub async fn look<W: Write>(setup: Setup, findings: &mut Findings<W>) {
    match socket::ask(&setup.data_dir, &Order::Report) {
        Ok(Some(answer)) => {
            findings.well("the bot is running, and answers");
            tell(answer, findings);
        }
        Ok(None) if !SledStore::exists(&setup.data_dir) => {
            findings.note("database: none yet; the first start makes it");
        }
        Ok(None) => look_here(setup, findings).await,
        Err(fault) => findings.ill(format_args!("database: {fault}")),
    }
}

/// No bot answers: the house is opened for this one question.
async fn look_here<W: Write>(setup: Setup, findings: &mut Findings<W>) {
    match opening::ground_beside(setup).await {
        Ok(ground) => {
            findings.well("database: no bot is running; it opens with this key");
            let answer = socket::carried_out(&Order::Report, &ground.engine).await;
            ground.close().await;
            tell(answer, findings);
        }
        Err(refusal) => findings.ill(format_args!("database: {}", refusal.words)),
    }
}

fn tell<W: Write>(answer: Answer, findings: &mut Findings<W>) {
    match answer {
        Answer::Report(report) => tell_report(&report, findings),
        Answer::Refused(why) => findings.ill(format_args!(
            "database: it can't be reported on: {why}; look closer with --database"
        )),
        Answer::Invited { .. }
        | Answer::Letter(_)
        | Answer::SetAside(_)
        | Answer::Event { .. }
        | Answer::Files(_)
        | Answer::Forgotten(_)
        | Answer::Alerts(_)
        | Answer::Path(_)
        | Answer::Done => findings.ill("database: the bot answered something else"),
    }
}

fn tell_report<W: Write>(report: &Report, findings: &mut Findings<W>) {
    let staff = format!(
        "staff: {}, of whom {} can be called for an alert",
        report.staff, report.can_take_alerts
    );
    match (report.staff, report.can_take_alerts) {
        (0, _) => findings.ill(
            "staff: nobody works here yet, so nobody can be called; invite the first \
             coordinator: siaga invite --role coordinator",
        ),
        (_, 0) => findings.ill(format_args!(
            "{staff}: no alert would reach anybody; invite: siaga invite --role health-worker"
        )),
        (_, _) => findings.well(staff),
    }
    match report.open_alerts {
        0 => findings.well("alerts: none open"),
        open => findings.note(format_args!("alerts: {open} open")),
    }
    if report.set_aside.is_empty() {
        findings.well("events: none set aside");
    }
    if !report.set_aside.is_empty() {
        findings.note("events were set aside; list them, look at one, clear it: siaga set-aside");
    }
    for (number, kind, cause) in &report.set_aside {
        findings.note(format_args!(
            "event {number} ({kind}) was set aside: {cause}"
        ));
    }
    match report.missing_sentences {
        0 => {}
        missing => findings.ill(format_args!(
            "sentences: {missing} times one was missing or broken since the start; the log says which"
        )),
    }
}

/// Opens every value and counts the rows.
pub async fn walk<W: Write>(setup: &Setup, findings: &mut Findings<W>) {
    if !SledStore::exists(&setup.data_dir) {
        return;
    }
    if let Err(refusal) = opening::beside(&setup.data_dir) {
        return findings.hopeless(format_args!("database: {}", refusal.words));
    }
    match app::walk(setup).await {
        Ok(walked) => tell_walk(&walked, findings),
        Err(
            OpenFault::Store(StoreFault::InUse(_))
            | OpenFault::WrongKey(CheckFault::Store(StoreFault::InUse(_))),
        ) => findings.hopeless(
            "database: its rows can't be walked while the bot runs; stop it for that \
             (systemctl stop siaga), or leave --database out",
        ),
        Err(fault) => {
            let refusal = opening::opening(&fault);
            findings.ill(format_args!("database: {}", refusal.words));
        }
    }
}

fn tell_walk<W: Write>(walk: &Walk, findings: &mut Findings<W>) {
    let unsound = walk.tables.iter().filter(|(_, found)| !found.is_sound());
    let mut sound = walk.unknown == 0 && walk.lost_events.is_empty();
    for (table, found) in unsound {
        sound = false;
        let name = table.name();
        if found.unreadable > 0 {
            findings.ill(format_args!(
                "database: {} of {} rows of {name} can't be read",
                found.unreadable, found.rows
            ));
        }
        if let Some(expected) = found.expected.filter(|expected| *expected != found.rows) {
            let rows = found.rows;
            findings.ill(format_args!(
                "database: {name} has {rows} rows and should have {expected}"
            ));
        }
    }
    if !walk.lost_events.is_empty() {
        let listed = walk.lost_events.iter().take(LISTED);
        let listed: Vec<String> = listed.map(ToString::to_string).collect();
        findings.ill(format_args!(
            "database: {} events that were set aside are gone: number {}",
            walk.lost_events.len(),
            listed.join(", ")
        ));
    }
    if walk.unknown > 0 {
        findings.ill(format_args!(
            "database: {} rows are of no kind that this siaga knows; a newer one wrote them",
            walk.unknown
        ));
    }
    let rows = walk.rows();
    match sound {
        true => findings.well(format_args!("database: all {rows} rows are there and open")),
        false => findings.note(
            "database: what is damaged is set aside when it is met; keep a copy of the data folder \
             as it is, and put the last backup in its place (docs/operations.md, \"Backup\")",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::ending::Ending;
    use crate::engine::TableWalk;
    use crate::store::table::Table;

    fn told(tell: impl FnOnce(&mut Findings<&mut Vec<u8>>)) -> (String, Ending) {
        let mut out = Vec::new();
        let mut findings = Findings::new(&mut out, false);
        tell(&mut findings);
        let ending = findings.finish();
        (String::from_utf8(out).unwrap(), ending)
    }

    #[test]
    fn a_house_in_which_nobody_can_be_called_has_a_problem() {
        let mut report = Report {
            staff: 2,
            can_take_alerts: 0,
            ..Report::default()
        };
        let (lines, ending) = told(|findings| tell_report(&report, findings));
        assert_eq!(ending, Ending::Ill);
        assert!(lines.contains("no alert would reach anybody"), "{lines}");
        report.can_take_alerts = 1;
        report.open_alerts = 3;
        report.set_aside = vec![(7, "update".to_owned(), "panic: x".to_owned())];
        let (lines, ending) = told(|findings| tell_report(&report, findings));
        assert_eq!(ending, Ending::Well, "{lines}");
        assert!(lines.contains("! alerts: 3 open"), "{lines}");
        assert!(
            lines.contains("! event 7 (update) was set aside: panic: x"),
            "{lines}"
        );
    }

    #[test]
    fn lost_and_unreadable_rows_are_told_by_table() {
        let mut walk = Walk::default();
        let found = |rows, unreadable, expected| TableWalk {
            rows,
            unreadable,
            expected,
        };
        walk.tables.insert(Table::Person, found(5, 0, Some(5)));
        let (lines, ending) = told(|findings| tell_walk(&walk, findings));
        assert_eq!(ending, Ending::Well);
        assert!(
            lines.contains("✓ database: all 5 rows are there"),
            "{lines}"
        );
        walk.tables.insert(Table::Report, found(4, 1, Some(6)));
        walk.lost_events = vec![2, 3];
        let (lines, ending) = told(|findings| tell_walk(&walk, findings));
        assert_eq!(ending, Ending::Ill);
        for line in [
            "✗ database: 1 of 4 rows of report can't be read",
            "✗ database: report has 4 rows and should have 6",
            "✗ database: 2 events that were set aside are gone: number 2, 3",
        ] {
            assert!(lines.contains(line), "{lines}");
        }
    }
}

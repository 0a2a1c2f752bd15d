//! A pasted list: whom each line means, and what is not understood. Nothing is kept before
//! the preview was confirmed; then all of it, or nothing.

use std::collections::BTreeMap;

use super::case::Case;
use super::{board, outcome_name, people};
use crate::domain::access::Action;
use crate::domain::id::PersonId;
use crate::domain::person::Person;
use crate::domain::test_result::{Outcome, PEOPLE_MAX, TestResult};
use crate::domain::text::clean;
use crate::domain::text::result_list::{self, Line, Said};
use crate::engine::Fault;
use crate::features::{Visit, finding};
use crate::i18n::{Html, Msg};

/// What is quoted of a line that is not understood.
const QUOTED: usize = 40;
/// So many lines of a kind are named; the rest is counted.
const NAMED: usize = 30;

/// What a list means.
pub(super) struct Meant {
    /// Whose result is what, in the order of the list.
    pub known: Vec<(Person, Outcome)>,
    /// Lines that mean nothing certain, and why.
    pub doubtful: Vec<(Line, &'static str)>,
}

/// Reads a list.
pub(super) async fn read(visit: &Visit<'_, '_>, case: &Case, text: &str) -> Result<Meant, Fault> {
    let mut meant = Meant {
        known: Vec::new(),
        doubtful: Vec::new(),
    };
    let mut seen: BTreeMap<PersonId, Outcome> = BTreeMap::new();
    for line in result_list::read(text) {
        let outcome = match &line.said {
            Said::Outcome(outcome) => *outcome,
            Said::Unknown(_) => {
                meant.doubtful.push((line, "results-line-outcome"));
                continue;
            }
            Said::Missing => {
                meant.doubtful.push((line, "results-line-missing"));
                continue;
            }
        };
        match whom(visit, case, &line.who).await? {
            Err(why) => meant.doubtful.push((line, why)),
            Ok(person) => match seen.insert(person.id, outcome) {
                None => meant.known.push((person, outcome)),
                Some(before) if before == outcome => {}
                Some(_) => {
                    meant.known.retain(|(one, _)| one.id != person.id);
                    meant.doubtful.push((line, "results-line-twice"));
                }
            },
        }
    }
    Ok(meant)
}

/// The one who is meant: of several of a name the one of this session, else the one of this
/// village.
async fn whom(
    visit: &Visit<'_, '_>,
    case: &Case,
    who: &str,
) -> Result<Result<Person, &'static str>, Fault> {
    let found = finding::found(visit, who, Action::EnterResults).await?;
    let listed = |person: &Person| case.has(person.id);
    let near = |person: &Person| person.village == case.session().village;
    for closest in [&listed as &(dyn Fn(&Person) -> bool + Sync), &near] {
        let those: Vec<&Person> = found.iter().filter(|person| closest(person)).collect();
        match those.as_slice() {
            [] => {}
            [only] => return Ok(Ok((*only).clone())),
            _ => return Ok(Err("results-line-several")),
        }
    }
    Ok(match found.as_slice() {
        [] => Err("results-line-nobody"),
        [only] => Ok(only.clone()),
        _ => Err("results-line-several"),
    })
}

/// What would happen.
pub(super) fn preview(visit: &Visit<'_, '_>, case: &Case, meant: &Meant) -> Html {
    let kind = case.session().kind;
    let head = Msg::new("results-preview").num("count", meant.known.len());
    let mut lines = vec![visit.say(head)];
    for (person, outcome) in meant.known.iter().take(NAMED) {
        let before = case.result(person.id).and_then(TestResult::outcome);
        let id = match before {
            _ if !case.has(person.id) => "results-preview-new",
            Some(before) if before != *outcome => "results-preview-changes",
            Some(_) | None => "results-preview-line",
        };
        let msg = Msg::new(id)
            .text("name", person.name.as_str())
            .plain("place", person.rt_rw.to_string())
            .html("outcome", visit.say(outcome_name(kind, *outcome)));
        lines.push(visit.say(msg));
    }
    lines.extend(more(visit, meant.known.len()));
    if !meant.doubtful.is_empty() {
        let head = Msg::new("results-preview-doubtful").num("count", meant.doubtful.len());
        lines.push(visit.say(head));
        for (line, why) in meant.doubtful.iter().take(NAMED) {
            let words = match &line.said {
                Said::Unknown(words) => format!("{}; {words}", line.who),
                Said::Outcome(_) | Said::Missing => line.who.clone(),
            };
            let msg = Msg::new("results-preview-doubt")
                .num("number", line.number)
                .text("typed", clean::line(&words, QUOTED))
                .html("reason", visit.say(Msg::new(why)));
            lines.push(visit.say(msg));
        }
        lines.extend(more(visit, meant.doubtful.len()));
    }
    Html::join(lines, "\n")
}

fn more(visit: &Visit<'_, '_>, count: usize) -> Option<Html> {
    let rest = count.checked_sub(NAMED).filter(|rest| *rest > 0)?;
    Some(visit.say(Msg::new("results-preview-more").num("count", rest)))
}

/// Keeps all that is understood. `None`: there is no room for all of them, and nothing was
/// kept.
pub(super) async fn keep(
    visit: &mut Visit<'_, '_>,
    case: &mut Case,
    meant: Meant,
) -> Result<Option<usize>, Fault> {
    let new = meant.known.iter().filter(|(one, _)| !case.has(one.id));
    if case.session().people.len() + new.count() > PEOPLE_MAX {
        return Ok(None);
    }
    let count = meant.known.len();
    for (person, outcome) in meant.known {
        if case.file.session.add(person.id).is_ok() {
            let result = TestResult::awaited(case.session(), person.id);
            case.keep(&mut visit.desk, result)?;
        }
        people::put(visit, case, person.id, outcome)?;
        people::look(visit, person.id).await?;
    }
    case.keep_session(&mut visit.desk)?;
    board::refresh(&mut visit.desk, case, Some(visit.chat)).await?;
    Ok(Some(count))
}

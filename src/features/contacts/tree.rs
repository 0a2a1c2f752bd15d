//! Who was infected by whom, as a picture: the case, its contacts, and below each contact
//! who became a case their own. By initials: a picture is looked at over shoulders.

use std::cmp::Reverse;

use super::board;
use super::case::{Case, Seen};
use super::word::Word;
use crate::domain::contact::FollowUp;
use crate::domain::id::{IndexCaseId, PersonId};
use crate::engine::Fault;
use crate::engine::outgoing::Keyboard;
use crate::features::{Visit, naming};
use crate::i18n::{Html, Msg};
use crate::register;
use crate::report::tree::{Mark, Node, Sign};
use crate::report::{Picture, Tree};

/// One contact that is still to be drawn.
struct Next {
    seen: Seen,
    depth: u32,
    state: String,
}

/// Sends the picture of a case.
pub(super) async fn show(visit: &mut Visit<'_, '_>, case: &Case) -> Result<(), Fault> {
    let (nodes, left_out) = nodes(visit, case).await?;
    let progress = case.progress();
    let count = |id: &'static str| {
        Msg::new(id)
            .plain("initials", case.person.name.initials())
            .num("done", progress.finished)
            .num("total", progress.total)
    };
    let day = visit.desk.today(&case.case().village);
    let more = Msg::new("contacts-tree-more").num("count", left_out);
    let tree = Tree {
        title: visit.label(count("contacts-tree-title")),
        subtitle: visit.label(
            Msg::new("contacts-tree-subtitle")
                .plain("day", visit.desk.house.locales.date(visit.language, day))
                .num("done", progress.finished)
                .num("total", progress.total),
        ),
        signs: signs(visit, &nodes),
        nodes,
        more: (left_out > 0).then(|| visit.label(more)),
    };
    let caption = visit.say(count("contacts-tree-caption"));
    let instead = Html::join(
        [
            caption.clone(),
            visit.say(Msg::new("contacts-tree-not-drawn")),
        ],
        "\n",
    );
    let label = Msg::new("contacts-case-button");
    let back = super::button(visit, label, Word::Case, case.bits());
    let keyboard = Keyboard::Inline(vec![vec![back]]);
    let picture = Picture::Tree(Box::new(tree));
    visit
        .desk
        .send_picture(visit.chat, picture, (caption, instead), keyboard)
        .map(drop)
}

/// From top to bottom, each contact's own below it; and how many there was no room for.
async fn nodes(visit: &Visit<'_, '_>, case: &Case) -> Result<(Vec<Node>, usize), Fault> {
    let mut nodes = vec![Node {
        depth: 0,
        mark: Mark::Case,
        initials: case.person.name.initials(),
        words: visit.label(Msg::new("contacts-tree-index")),
        result: result(visit, Some(case.person.id)).await?,
    }];
    let mut drawn: Vec<IndexCaseId> = vec![case.id()];
    let mut left_out = 0;
    let mut open = below(visit, case, 1);
    while let Some(next) = open.pop() {
        if nodes.len() >= Tree::MOST {
            left_out += 1;
            continue;
        }
        nodes.push(node(visit, &next).await?);
        let own = match next.seen.follow_up {
            FollowUp::BecameCase => own_case(visit, &next.seen).await?,
            FollowUp::Sought
            | FollowUp::Reached
            | FollowUp::Refused
            | FollowUp::Isolating
            | FollowUp::Completed
            | FollowUp::HandedOver
            | FollowUp::Lost => None,
        };
        if let Some(own) = own.filter(|own| !drawn.contains(&own.id())) {
            drawn.push(own.id());
            open.extend(below(visit, &own, next.depth + 1));
        }
    }
    Ok((nodes, left_out))
}

/// The contacts of a case, the first one on top of the pile.
fn below(visit: &Visit<'_, '_>, case: &Case, depth: u32) -> Vec<Next> {
    let state = |seen| board::state(&visit.desk, visit.language, case, seen);
    let contacts = case.contacts.iter().rev();
    contacts
        .map(|seen| Next {
            seen: seen.clone(),
            depth,
            state: state(seen),
        })
        .collect()
}

async fn node(visit: &Visit<'_, '_>, next: &Next) -> Result<Node, Fault> {
    Ok(Node {
        depth: next.depth,
        mark: mark(next.seen.follow_up),
        initials: next.seen.contact.name.initials(),
        words: next.state.clone(),
        result: result(visit, next.seen.contact.person).await?,
    })
}

async fn own_case(visit: &Visit<'_, '_>, seen: &Seen) -> Result<Option<Case>, Fault> {
    let Some(person) = seen.contact.person else {
        return Ok(None);
    };
    let files = register::contact::cases_of(visit.desk.tx, person).await?;
    let newest = files.into_iter().find(|file| file.case.is_in_force());
    match newest {
        Some(file) => Case::of(&visit.desk, file).await,
        None => Ok(None),
    }
}

/// What the newest test has shown, if there was one.
async fn result(visit: &Visit<'_, '_>, person: Option<PersonId>) -> Result<String, Fault> {
    let Some(person) = person else {
        return Ok(String::new());
    };
    let mut results = register::test_result::all_of(visit.desk.tx, person).await?;
    results.sort_by_key(|one| Reverse((one.on, one.session)));
    let newest = results
        .iter()
        .find_map(|one| Some((one.kind, one.outcome()?)));
    Ok(newest.map_or_else(String::new, |(kind, outcome)| {
        visit.label(naming::test_outcome(kind, outcome))
    }))
}

fn mark(follow_up: FollowUp) -> Mark {
    match follow_up {
        FollowUp::Sought => Mark::Sought,
        FollowUp::Reached => Mark::Reached,
        FollowUp::Refused => Mark::Refused,
        FollowUp::Isolating => Mark::Isolating,
        FollowUp::Completed => Mark::Completed,
        FollowUp::BecameCase => Mark::Case,
        FollowUp::HandedOver => Mark::HandedOver,
        FollowUp::Lost => Mark::Lost,
    }
}

/// What the marks mean that occur.
fn signs(visit: &Visit<'_, '_>, nodes: &[Node]) -> Vec<Sign> {
    let kinds = FollowUp::ALL.into_iter();
    let occurs = |kind: &FollowUp| nodes.iter().any(|node| node.mark == mark(*kind));
    kinds
        .filter(occurs)
        .map(|kind| Sign {
            mark: mark(kind),
            words: visit.label(Msg::new(naming::follow_up(kind))),
        })
        .collect()
}

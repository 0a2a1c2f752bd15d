//! `siaga set-aside`: events that the bot could not handle. The list says nothing of
//! anybody; what came is printed only when it is asked for by its number.
//!
//! The running bot is asked; when none runs, the command opens the database itself.

use super::args;
use super::ending::{Ending, Refusal, print};
use super::opening;
use super::socket;
use crate::app::Setup;
use crate::clock::Moment;
use crate::domain::calendar::Zone;
use crate::features::order::{Answer, Order, SetAside};
use crate::store::sled_store::SledStore;

/// Lists, shows or forgets.
///
/// # Errors
/// When there is no such event, or the house can't be asked or opened.
pub async fn run(args: &args::SetAside) -> Result<Ending, Refusal> {
    let setup = opening::setup(&args.config)?;
    let zone = setup.config.villages.first().map(|village| village.zone);
    let order = match (args.show, args.forget) {
        (Some(number), _) => Order::ShowSetAside { number },
        (None, Some(number)) => Order::ForgetSetAside { number },
        (None, None) => Order::SetAside,
    };
    let asked = socket::ask(&setup.data_dir, &order).map_err(Refusal::ill)?;
    let answer = match asked {
        Some(answer) => answer,
        None => ask_the_house(setup, &order).await?,
    };
    print(words(answer, zone)?);
    Ok(Ending::Well)
}

/// No bot runs: the house is opened for this one order. None is made for it.
pub(super) async fn ask_the_house(setup: Setup, order: &Order) -> Result<Answer, Refusal> {
    if !SledStore::exists(&setup.data_dir) {
        return Err(Refusal::wrong(
            "there is no database yet; the first start makes it",
        ));
    }
    let ground = opening::ground_beside(setup).await?;
    let answer = socket::carried_out(order, &ground.engine).await;
    ground.close().await;
    Ok(answer)
}

fn words(answer: Answer, zone: Option<Zone>) -> Result<String, Refusal> {
    match answer {
        Answer::SetAside(events) if events.is_empty() => Ok("No event is set aside.".to_owned()),
        Answer::SetAside(events) => {
            let lines: Vec<String> = events.iter().map(|event| line(event, zone)).collect();
            Ok(lines.join("\n"))
        }
        Answer::Event { told, raw } => Ok(format!("{}\n{raw:#}", line(&told, zone))),
        Answer::Forgotten(told) => Ok(format!("Dealt with: {}", line(&told, zone))),
        Answer::Refused(why) => Err(Refusal::ill(why)),
        Answer::Invited { .. }
        | Answer::Report(_)
        | Answer::Letter(_)
        | Answer::Files(_)
        | Answer::Alerts(_)
        | Answer::Path(_)
        | Answer::Done => Err(Refusal::ill("the bot answered something else")),
    }
}

/// "7  2020-04-12 07:12  update  panic at …"
fn line(event: &SetAside, zone: Option<Zone>) -> String {
    let SetAside {
        number,
        at,
        kind,
        cause,
    } = event;
    format!("{number}  {}  {kind}  {cause}", time(*at, zone))
}

pub(super) fn time(at: Moment, zone: Option<Zone>) -> String {
    zone.map_or_else(
        || at.format("%Y-%m-%d %H:%M UTC").to_string(),
        |zone| zone.local(at).format("%Y-%m-%d %H:%M").to_string(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn event() -> SetAside {
        SetAside {
            number: 7,
            at: "2020-04-12T00:12:00Z".parse().unwrap(),
            kind: "update".to_owned(),
            cause: "panic: x".to_owned(),
        }
    }

    #[test]
    fn a_line_has_the_number_the_village_s_time_the_kind_and_the_cause() {
        let zone = Some(Zone::Jakarta);
        let list = words(Answer::SetAside(vec![event(), event()]), zone).unwrap();
        let expected = "7  2020-04-12 07:12  update  panic: x";
        assert_eq!(list, format!("{expected}\n{expected}"));
        let told = event();
        let raw = json!({"text": "sakit"});
        let whole = words(Answer::Event { told, raw }, zone).unwrap();
        assert!(whole.starts_with(expected) && whole.contains("\"text\": \"sakit\""));
        let none = words(Answer::SetAside(Vec::new()), None).unwrap();
        assert_eq!(none, "No event is set aside.");
    }
}

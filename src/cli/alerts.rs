//! `siaga alerts`: which alerts there were lately, and the way one of them went, as a story
//! without a name: who was rung when and why, who took it, how it ended.
//!
//! The running bot is asked; when none runs, the command opens the database itself.

use super::args;
use super::ending::{Ending, Refusal, print};
use super::opening;
use super::set_aside::{ask_the_house, time};
use super::socket;
use crate::domain::calendar::Zone;
use crate::features::order::{AlertLine, Answer, Order, Standing};

/// Lists or tells.
///
/// # Errors
/// When there is no such alert, or the house can't be asked or opened.
pub async fn run(args: &args::Alerts) -> Result<Ending, Refusal> {
    let setup = opening::setup(&args.config)?;
    let zone = setup.config.villages.first().map(|village| village.zone);
    let order = match &args.show {
        Some(alert) => Order::AlertPath {
            alert: alert.clone(),
        },
        None => Order::Alerts,
    };
    let asked = socket::ask(&setup.data_dir, &order).map_err(Refusal::ill)?;
    let answer = match asked {
        Some(answer) => answer,
        None => ask_the_house(setup, &order).await?,
    };
    print(words(answer, zone)?);
    Ok(Ending::Well)
}

fn words(answer: Answer, zone: Option<Zone>) -> Result<String, Refusal> {
    match answer {
        Answer::Alerts(alerts) if alerts.is_empty() => Ok("There was no alert yet.".to_owned()),
        Answer::Alerts(alerts) => {
            let lines: Vec<String> = alerts.iter().map(|alert| line(alert, zone)).collect();
            Ok(lines.join("\n"))
        }
        Answer::Path(lines) => Ok(lines.join("\n")),
        Answer::Refused(why) => Err(Refusal::ill(why)),
        Answer::Invited { .. }
        | Answer::Report(_)
        | Answer::Letter(_)
        | Answer::Files(_)
        | Answer::Done
        | Answer::SetAside(_)
        | Answer::Event { .. }
        | Answer::Forgotten(_) => Err(Refusal::ill("the bot answered something else")),
    }
}

/// "1a2b3c4d5e6f7  2020-04-12 07:12  MERAH  open"
fn line(alert: &AlertLine, zone: Option<Zone>) -> String {
    let standing = match alert.standing {
        Standing::Open => "open",
        Standing::Taken => "taken",
        Standing::Closed => "closed",
    };
    let since = time(alert.since, zone);
    format!("{}  {since}  {}  {standing}", alert.id, alert.grade)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_number_hour_grade_and_standing_and_a_way_is_printed_as_it_is() {
        let alert = AlertLine {
            id: "00c".to_owned(),
            since: "2020-04-12T00:12:00Z".parse().unwrap(),
            grade: "MERAH".to_owned(),
            standing: Standing::Taken,
        };
        let list = words(Answer::Alerts(vec![alert]), Some(Zone::Jakarta)).unwrap();
        assert_eq!(list, "00c  2020-04-12 07:12  MERAH  taken");
        let way = vec!["07.12 a".to_owned(), "07.13 b".to_owned()];
        assert_eq!(words(Answer::Path(way), None).unwrap(), "07.12 a\n07.13 b");
        let none = words(Answer::Alerts(Vec::new()), None).unwrap();
        assert_eq!(none, "There was no alert yet.");
    }
}

//! `siaga invite`: a link for a member of staff, by the operator's word.
//!
//! The running bot makes it; when none runs, the command opens the database
//! itself. Who holds the data folder may invite anybody: that is how the first
//! coordinator comes in.

use super::args;
use super::bot_name;
use super::ending::{Ending, Refusal, complain, print};
use super::opening;
use super::socket;
use crate::app::Setup;
use crate::config::{Config, Village};
use crate::domain::access::{Grant, Role};
use crate::domain::place::{Area, VillageId};
use crate::domain::text::rt_rw;
use crate::features::order::{Answer, Order};
use crate::store::sealing_key::KeyOrigin;

/// Makes the invitation and prints its link.
///
/// # Errors
/// When role or place are not known, or the house can't be asked or opened.
pub async fn run(args: &args::Invite) -> Result<Ending, Refusal> {
    let setup = opening::setup(&args.config)?;
    let grant = grant(args, &setup.config).map_err(Refusal::wrong)?;
    let valid_hours = args
        .hours
        .unwrap_or(setup.config.staff.invitation_valid_hours);
    let order = Order::Invite {
        grant: grant.clone(),
        valid_hours,
    };
    let asked = socket::ask(&setup.data_dir, &order).map_err(Refusal::ill)?;
    let zone_of = setup.config.villages.first().map(|village| village.zone);
    let what = described(&grant, &setup.config);
    let answer = match asked {
        Some(answer) => answer,
        None => ask_the_house(setup, &order).await?,
    };
    match answer {
        Answer::Invited { code, bot, expires } => {
            let until = zone_of.map_or_else(
                || expires.format("%Y-%m-%d %H:%M UTC").to_string(),
                |zone| zone.local(expires).format("%Y-%m-%d %H:%M").to_string(),
            );
            print(told(&what, &code, bot.as_deref(), &until, valid_hours));
            Ok(Ending::Well)
        }
        Answer::Refused(why) => Err(Refusal::ill(why)),
        Answer::Report(_)
        | Answer::Letter(_)
        | Answer::SetAside(_)
        | Answer::Event { .. }
        | Answer::Files(_)
        | Answer::Forgotten(_)
        | Answer::Alerts(_)
        | Answer::Path(_)
        | Answer::Done => Err(Refusal::ill("the bot answered something else")),
    }
}

/// No bot runs: the house is opened for this one order.
async fn ask_the_house(setup: Setup, order: &Order) -> Result<Answer, Refusal> {
    let name = bot_name::remembered(&setup.data_dir);
    let ground = opening::ground_beside(setup).await?;
    if let Some(name) = name {
        let _known_already = ground.house.bot_name.set(name);
    }
    if let KeyOrigin::Made(file) = &ground.key_origin {
        complain(format_args!(
            "A sealing key was made: {}\nKeep a copy of it in another safe place, for without it \
             nobody can read the data again.\n",
            file.display()
        ));
    }
    let answer = socket::carried_out(order, &ground.engine).await;
    ground.close().await;
    Ok(answer)
}

/// What is printed.
fn told(what: &str, code: &str, bot: Option<&str>, until: &str, hours: u32) -> String {
    let validity = format!("It works once, until {until} ({hours} hours).");
    match bot {
        Some(bot) => format!(
            "An invitation for {what}. Pass this link on to that person:\n\n    \
             https://t.me/{bot}?start=undang_{code}\n\n{validity}"
        ),
        None => format!(
            "An invitation for {what}. That person opens the bot on Telegram and sends it this:\n\n    \
             /start undang_{code}\n\n{validity}\n\
             (A link can't be printed yet: this bot has never spoken with Telegram, so its name is \
             not known here. After its first `siaga run` it will be.)"
        ),
    }
}

fn described(grant: &Grant, config: &Config) -> String {
    let role = grant.role.name();
    let named = |id: &VillageId| {
        let mut villages = config.villages.iter();
        let found = villages.find(|village| village.id == *id);
        found.map_or_else(|| id.to_string(), |village| village.name.clone())
    };
    match &grant.area {
        Area::Kabupaten => format!("a {role} ({})", config.tenant.name),
        Area::Village(id) => format!("a {role} ({})", named(id)),
        Area::Rt(id, rt) => format!("a {role} (RT/RW {rt}, {})", named(id)),
    }
}

/// What the invitation gives: the role by its name, the place checked against the
/// configuration.
fn grant(args: &args::Invite, config: &Config) -> Result<Grant, String> {
    let role = Role::named(args.role.trim()).ok_or_else(|| {
        let known: Vec<&str> = Role::ALL.into_iter().map(Role::name).collect();
        format!(
            "there is no role `{}`; roles: {}",
            args.role,
            known.join(", ")
        )
    })?;
    let area = area(role, args.village.as_deref(), args.rt.as_deref(), config)?;
    Ok(Grant { role, area })
}

fn area(
    role: Role,
    village: Option<&str>,
    rt: Option<&str>,
    config: &Config,
) -> Result<Area, String> {
    let everywhere = match role {
        Role::Coordinator | Role::TaskForce => true,
        Role::Kader | Role::RtHead | Role::VillageOfficer | Role::HealthWorker => false,
    };
    if everywhere && village.is_none() && rt.is_none() {
        return Ok(Area::Kabupaten);
    }
    let village = the_village(village, config)?;
    match rt {
        Some(text) => neighbourhood(text, village),
        None if role == Role::RtHead => Err(format!(
            "an RT head needs --rt, such as: --rt {}",
            known_rt(village).first().map_or("003/005", String::as_str)
        )),
        None => Ok(Area::Village(village.id.clone())),
    }
}

fn the_village<'c>(id: Option<&str>, config: &'c Config) -> Result<&'c Village, String> {
    let known = || {
        let ids: Vec<&str> = config
            .villages
            .iter()
            .map(|village| village.id.as_str())
            .collect();
        ids.join(", ")
    };
    match (id, config.villages.as_slice()) {
        (Some(id), villages) => villages
            .iter()
            .find(|village| village.id.as_str() == id.trim())
            .ok_or_else(|| {
                format!(
                    "there is no village `{id}` in the configuration; villages: {}",
                    known()
                )
            }),
        (None, [only]) => Ok(only),
        (None, _) => Err(format!(
            "say which village with --village; villages: {}",
            known()
        )),
    }
}

fn neighbourhood(text: &str, village: &Village) -> Result<Area, String> {
    let rt =
        rt_rw::read(text).map_err(|slip| format!("--rt {text}: {slip}; write it like 003/005"))?;
    if village.rt.contains(&rt) {
        return Ok(Area::Rt(village.id.clone(), rt));
    }
    Err(format!(
        "RT/RW {rt} is not in {}; its RT/RW: {}",
        village.name,
        known_rt(village).join(", ")
    ))
}

fn known_rt(village: &Village) -> Vec<String> {
    village.rt.iter().map(ToString::to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(role: Role, village: Option<&str>, rt: Option<&str>) -> Result<Area, String> {
        area(role, village, rt, &Config::example().unwrap())
    }

    fn sumberasri() -> crate::domain::place::VillageId {
        "sumberasri".parse().unwrap()
    }

    #[test]
    fn a_place_that_goes_without_saying_may_be_left_out() {
        let village = Ok(Area::Village(sumberasri()));
        for (role, expected) in [
            (Role::Coordinator, Ok(Area::Kabupaten)),
            (Role::TaskForce, Ok(Area::Kabupaten)),
            (Role::HealthWorker, village.clone()),
            (Role::VillageOfficer, village.clone()),
            (Role::Kader, village.clone()),
        ] {
            assert_eq!(given(role, None, None), expected, "{role:?}");
        }
        assert_eq!(given(Role::Coordinator, Some("sumberasri"), None), village);
    }

    #[test]
    fn an_rt_head_has_an_rt_and_it_exists() {
        let rt = crate::domain::place::RtRw::new(3, 2).unwrap();
        let expected = Ok(Area::Rt(sumberasri(), rt));
        assert_eq!(given(Role::RtHead, None, Some("003/002")), expected);
        assert_eq!(given(Role::RtHead, None, Some("RT 3 RW 2")), expected);
        for (rt, word) in [
            (None, "--rt 001/001"),
            (Some("3"), "both the RT and the RW"),
            (Some("099/099"), "099/099 is not in Sumberasri"),
        ] {
            let refused = given(Role::RtHead, None, rt).unwrap_err();
            assert!(refused.contains(word), "{refused}");
        }
    }

    #[test]
    fn with_several_villages_one_has_to_be_named() {
        let mut config = Config::example().unwrap();
        let mut second = config.villages.first().unwrap().clone();
        second.id = "sukamaju".parse().unwrap();
        config.villages.push(second);
        let refused = area(Role::Kader, None, None, &config).unwrap_err();
        assert!(refused.contains("sumberasri, sukamaju"), "{refused}");
        let refused = area(Role::Kader, Some("sukamajo"), None, &config).unwrap_err();
        assert!(refused.contains("no village `sukamajo`"), "{refused}");
        let named = area(Role::Kader, Some("sukamaju"), None, &config).unwrap();
        assert_eq!(named.village().unwrap().as_str(), "sukamaju");
    }

    #[test]
    fn an_unknown_role_is_answered_with_the_list() {
        let args = args::Invite {
            role: "nurse".to_owned(),
            village: None,
            rt: None,
            hours: None,
            config: "x".into(),
        };
        let refused = grant(&args, &Config::example().unwrap()).unwrap_err();
        assert!(
            refused.contains("`nurse`; roles: kader, rt-head"),
            "{refused}"
        );
    }

    #[test]
    fn a_bot_without_a_name_still_invites() {
        let link = told("a kader", "abc", Some("siaga_bot"), "today", 2);
        assert!(
            link.contains("https://t.me/siaga_bot?start=undang_abc"),
            "{link}"
        );
        let bare = told("a kader", "abc", None, "today", 2);
        assert!(
            bare.contains("/start undang_abc") && !bare.contains("t.me"),
            "{bare}"
        );
    }
}

//! `siaga qr`: the poster of a post for travellers. Reads the configuration only.

use std::path::{Path, PathBuf};

use super::args;
use super::bot_name;
use super::ending::{Ending, Refusal, print};
use super::opening;
use crate::config::{Config, Posko, Village};
use crate::domain::language::Language;
use crate::i18n::{Locales, Msg};
use crate::report::poster::Poster;

/// Makes the poster and writes it as PNG and PDF.
///
/// # Errors
/// When the post or the bot's name is not known, or nothing can be written.
pub fn run(args: &args::Qr) -> Result<Ending, Refusal> {
    let setup = opening::setup(&args.config)?;
    let (village, posko) = post(&setup.config, &args.posko).map_err(Refusal::wrong)?;
    let told = args
        .bot
        .clone()
        .map(|name| name.trim_start_matches('@').to_owned());
    let bot = told.or_else(|| bot_name::remembered(&setup.data_dir));
    let bot = bot.ok_or_else(|| {
        Refusal::wrong(
            "the bot's name is not known here: it has never spoken with Telegram. \
             Name it, for example --bot siaga_sumberasri_bot",
        )
    })?;
    let poster = poster(&setup.locales, village, posko, &bot);
    let ill = |cause: crate::report::poster::NoPoster| Refusal::ill(cause.to_string());
    let files = [
        ("png", poster.png().map_err(ill)?),
        ("pdf", poster.pdf().map_err(ill)?),
    ];
    for (ending, bytes) in files {
        let file = args.out.join(format!("posko-{}.{ending}", args.posko));
        write(&args.out, &file, &bytes)?;
        print(format_args!("{}", file.display()));
    }
    Ok(Ending::Well)
}

fn write(folder: &Path, file: &PathBuf, bytes: &[u8]) -> Result<(), Refusal> {
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(file, bytes))
        .map_err(|cause| Refusal::ill(format!("{}: {cause}", file.display())))
}

/// The post with this id, and its village; else which there are.
fn post<'c>(config: &'c Config, id: &str) -> Result<(&'c Village, &'c Posko), String> {
    let posts = || {
        let villages = config.villages.iter();
        villages.flat_map(|village| village.posko.iter().map(move |posko| (village, posko)))
    };
    posts()
        .find(|(_, posko)| posko.id.as_str() == id)
        .ok_or_else(|| {
            let known: Vec<&str> = posts().map(|(_, posko)| posko.id.as_str()).collect();
            let known = known.join(", ");
            format!("there is no posko {id:?} in the configuration; there are: {known}")
        })
}

/// What stands on it, in Indonesian and Javanese.
fn poster(locales: &Locales, village: &Village, posko: &Posko, bot: &str) -> Poster {
    let said = |language, id| locales.label(language, Msg::new(id));
    let pair = |id| [said(Language::Id, id), said(Language::Jv, id)];
    let details = [
        Some(posko.name.clone()),
        posko.place.clone(),
        posko.hours.clone(),
    ];
    let named = Msg::new("poster-village").text("name", village.name.as_str());
    Poster {
        village: locales.label(Language::Id, named),
        posko: details
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · "),
        title: pair("poster-title"),
        steps: [
            pair("poster-step-scan"),
            pair("poster-step-start"),
            pair("poster-step-answer"),
        ],
        link: format!("https://t.me/{bot}?start=posko_{}", posko.id.as_str()),
        by_hand: format!("t.me/{bot}"),
    }
}

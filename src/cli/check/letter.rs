//! `siaga check --letter`: whether a letter is ours. What a camera reads in its code is compared
//! with the mark that only this house's key makes; then it is asked whether it still counts.

use std::io::Write;
use std::path::Path;

use super::findings::Findings;
use crate::app::Setup;
use crate::cli::args;
use crate::cli::opening;
use crate::cli::socket;
use crate::domain::letter::Coded;
use crate::features::order::{Answer, LetterState, Order};
use crate::store::seal::Vault;
use crate::store::sealing_key::{Database, SealingKey};
use crate::store::sled_store::SledStore;

/// A file with a code is no longer than this.
const LONGEST: u64 = 4096;

/// Says what the letter says if it is ours, and that it is not if it isn't.
pub async fn look<W: Write>(args: &args::Check, code: &str, findings: &mut Findings<W>) {
    let setup = match opening::setup(&args.config) {
        Ok(setup) => setup,
        Err(refusal) => return findings.hopeless(&refusal.words),
    };
    let text = match written(code) {
        Ok(text) => text,
        Err(why) => return findings.hopeless(why),
    };
    let Ok(coded) = Coded::read(&text) else {
        return findings.ill(
            "letter: this is not the code of a letter; scan its QR code with any telephone and \
             give all that is shown, in quotation marks",
        );
    };
    if !SledStore::exists(&setup.data_dir) {
        return findings
            .hopeless("letter: there is no database here, so no key that marks letters");
    }
    let key = SealingKey::from_env_or_file(setup.key.clone(), &setup.key_file, Database::Existing);
    let vault = match key {
        Ok((key, _)) => Vault::new(&key),
        Err(fault) => return findings.hopeless(format_args!("letter: {fault}")),
    };
    if vault.mark(coded.words.as_bytes()) != coded.mark {
        return findings
            .ill("letter: NOT ours, or changed: its mark does not fit the words in its code");
    }
    findings.well("letter: its code was made here, and nothing in it was changed");
    tell(&coded, findings);
    still_counts(setup, &coded, findings).await;
}

/// What was given, or what is in the file of that name.
fn written(code: &str) -> Result<String, String> {
    let path = Path::new(code);
    let Ok(file) = path.metadata() else {
        return Ok(code.to_owned());
    };
    if !file.is_file() || file.len() > LONGEST {
        return Err(format!(
            "{code}: not a file with the code of a letter; scan the QR code with any telephone and \
             put what is shown into a text file"
        ));
    }
    std::fs::read_to_string(path).map_err(|cause| format!("{code}: {cause}"))
}

/// What has to stand on the paper.
fn tell<W: Write>(coded: &Coded, findings: &mut Findings<W>) {
    findings.note("compare with the paper, for a genuine code may stand on another letter:");
    findings.note(format_args!("  number {}", coded.number));
    findings.note(format_args!("  name   {}", coded.name));
    findings.note(format_args!(
        "  days   {} to {}",
        coded.first_day, coded.issued
    ));
}

/// Whether the end was taken back since.
async fn still_counts<W: Write>(setup: Setup, coded: &Coded, findings: &mut Findings<W>) {
    let order = Order::Letter {
        number: coded.number.clone(),
    };
    let answer = match socket::ask(&setup.data_dir, &order) {
        Ok(Some(answer)) => answer,
        Ok(None) => match opening::ground_beside(setup).await {
            Ok(ground) => {
                let answer = socket::carried_out(&order, &ground.engine).await;
                ground.close().await;
                answer
            }
            Err(refusal) => {
                return findings.note(format_args!("letter: {}", refusal.words));
            }
        },
        Err(fault) => return findings.note(format_args!("letter: {fault}")),
    };
    match answer {
        Answer::Letter(LetterState::Valid) => findings.well("letter: it counts"),
        Answer::Letter(LetterState::Withdrawn { at }) => findings.ill(format_args!(
            "letter: it counts NO MORE since {}: the isolation went on",
            at.format("%Y-%m-%d")
        )),
        Answer::Letter(LetterState::Unknown) => findings.note(
            "letter: nothing is kept of it any more (records are erased when they are old), so \
             nobody can say whether it was taken back",
        ),
        Answer::Refused(why) => findings.note(format_args!("letter: {why}")),
        Answer::Files(_)
        | Answer::Done
        | Answer::Invited { .. }
        | Answer::Report(_)
        | Answer::SetAside(_)
        | Answer::Event { .. }
        | Answer::Forgotten(_)
        | Answer::Alerts(_)
        | Answer::Path(_) => findings.ill("letter: the bot answered something else"),
    }
}

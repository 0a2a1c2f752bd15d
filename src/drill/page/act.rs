//! What is done on the page: acts of people, moves of the clock, trouble.

use std::sync::Arc;
use std::time::Duration;

use chrono::{Days, NaiveTime, TimeDelta};
use data_encoding::BASE64;
use serde::Deserialize;

use super::super::faults::{RuleId, Target, Trouble, When};
use super::super::people::Telephone;
use super::super::server::Shared;
use super::super::state::State;

/// How slow "slow" is.
const SLOW: Duration = Duration::from_millis(1500);

/// One act. The names are the page's own.
#[derive(Debug, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
enum Act {
    Type {
        phone: String,
        text: String,
    },
    Edit {
        phone: String,
        message: i32,
        text: String,
    },
    Tap {
        phone: String,
        message: i32,
        row: usize,
        column: usize,
        label: String,
    },
    Press {
        phone: String,
        label: String,
    },
    Open {
        phone: String,
        link: String,
    },
    Photo {
        phone: String,
        #[serde(default)]
        name: String,
        #[serde(default)]
        base64: String,
        #[serde(default)]
        caption: String,
    },
    File {
        phone: String,
        name: String,
        base64: String,
    },
    Voice {
        phone: String,
    },
    Sticker {
        phone: String,
    },
    Contact {
        phone: String,
    },
    Location {
        phone: String,
    },
    Read {
        phone: String,
    },
    Block {
        phone: String,
        on: bool,
    },
    Forward {
        minutes: u32,
    },
    Morning,
    /// The page saw these many steps done, at these revisions.
    Scene {
        done: Vec<u64>,
    },
    /// Another scene is to be played, or the same from its beginning.
    Play {
        scene: String,
    },
    Slow {
        on: bool,
    },
    Down {
        on: bool,
    },
}

/// Does what the page asks; the error says why not.
pub(super) fn perform(shared: &Arc<Shared>, body: &[u8]) -> Result<(), String> {
    let act: Act = serde_json::from_slice(body).map_err(|error| error.to_string())?;
    match act {
        Act::Forward { minutes } => {
            move_clock(shared, |state| {
                state.now() + TimeDelta::minutes(minutes.into())
            });
            Ok(())
        }
        Act::Morning => tomorrow_at_seven(shared),
        Act::Scene { done } => {
            remember_scene(shared, done);
            Ok(())
        }
        Act::Play { scene } => play(shared, &scene),
        Act::Slow { on } => {
            switch(shared, on, Trouble::Slow(SLOW), |state| {
                state.page.as_mut().map(|page| &mut page.slow)
            });
            Ok(())
        }
        Act::Down { on } => {
            switch(shared, on, Trouble::Down, |state| {
                state.page.as_mut().map(|page| &mut page.down)
            });
            Ok(())
        }
        of_a_person => by_person(shared, of_a_person),
    }
}

fn by_person(shared: &Arc<Shared>, act: Act) -> Result<(), String> {
    let of = |key: &str| telephone(shared, key);
    let done = match act {
        Act::Type { phone, text } => of(&phone)?.types(&text).map(drop),
        Act::Edit {
            phone,
            message,
            text,
        } => of(&phone)?.edits(message, &text),
        Act::Tap {
            phone,
            message,
            row,
            column,
            label,
        } => of(&phone)?
            .taps_at(message, (row, column), &label)
            .map(drop),
        Act::Press { phone, label } => of(&phone)?.presses(&label).map(drop),
        Act::Open { phone, link } => of(&phone)?.opens(link).map(drop),
        Act::Photo {
            phone,
            name,
            base64,
            caption,
        } => photo(&of(&phone)?, &name, &base64, &caption)?,
        Act::File {
            phone,
            name,
            base64,
        } => {
            let bytes = unpacked(&base64)?;
            of(&phone)?
                .sends_file("document", &name, &bytes, "")
                .map(drop)
        }
        Act::Voice { phone } => of(&phone)?.sends_voice().map(drop),
        Act::Sticker { phone } => of(&phone)?.sends_sticker().map(drop),
        Act::Contact { phone } => of(&phone)?.shares_contact().map(drop),
        Act::Location { phone } => of(&phone)?.sends_location(-7.602, 110.204).map(drop),
        Act::Read { phone } => {
            of(&phone)?.reads();
            Ok(())
        }
        Act::Block { phone, on } => {
            let telephone = of(&phone)?;
            if on {
                telephone.blocks_bot();
            } else {
                telephone.unblocks_bot();
            }
            Ok(())
        }
        Act::Forward { .. }
        | Act::Morning
        | Act::Scene { .. }
        | Act::Play { .. }
        | Act::Slow { .. }
        | Act::Down { .. } => Ok(()),
    };
    done.map_err(|why| why.to_string())
}

fn telephone(shared: &Arc<Shared>, key: &str) -> Result<Telephone, String> {
    let state = shared.look();
    let slots = state.page.iter().flat_map(|page| &page.telephones);
    let slot = slots.into_iter().find(|slot| slot.key == key);
    let slot = slot.ok_or_else(|| format!("there is no telephone \"{key}\""))?;
    Ok(Telephone {
        shared: Arc::clone(shared),
        account: slot.account,
        chat: slot.chat,
    })
}

fn photo(
    telephone: &Telephone,
    name: &str,
    base64: &str,
    caption: &str,
) -> Result<Result<(), super::super::NotPossible>, String> {
    if base64.is_empty() {
        return Ok(telephone.sends_photo(caption).map(drop));
    }
    let bytes = unpacked(base64)?;
    Ok(telephone
        .sends_file("photo", name, &bytes, caption)
        .map(drop))
}

fn unpacked(base64: &str) -> Result<Vec<u8>, String> {
    let bytes = BASE64.decode(base64.as_bytes());
    bytes.map_err(|error| error.to_string())
}

fn move_clock(shared: &Shared, to: impl FnOnce(&State) -> crate::clock::Moment) {
    shared.change(|state| {
        let moment = to(state);
        state.clock.move_to(moment);
        state.touch();
    });
}

fn tomorrow_at_seven(shared: &Shared) -> Result<(), String> {
    let seven = {
        let state = shared.look();
        let zone = state.page.as_ref().map(|page| page.zone);
        zone.and_then(|zone| {
            let today = state.now().with_timezone(&zone).date_naive();
            let morning = today
                .checked_add_days(Days::new(1))?
                .and_time(NaiveTime::from_hms_opt(7, 0, 0)?);
            morning.and_local_timezone(zone).single()
        })
    };
    let seven = seven.ok_or("there is no such morning")?.to_utc();
    move_clock(shared, |_| seven);
    Ok(())
}

/// Progress never goes back.
fn remember_scene(shared: &Shared, done: Vec<u64>) {
    shared.change(|state| {
        state.touch();
        if let Some(page) = &mut state.page
            && done.len() > page.scene_done.len()
            && done.len() <= page.steps().len()
        {
            page.scene_done = done;
        }
    });
}

/// A scene counts from the moment at which it was chosen.
pub(super) fn play(shared: &Shared, key: &str) -> Result<(), String> {
    let found = shared.change(|state| {
        state.touch();
        let revision = state.revision;
        let page = state.page.as_mut()?;
        page.playing = page.scenes.iter().position(|scene| scene.key == key)?;
        page.scene_done = Vec::new();
        page.opened = revision;
        Some(())
    });
    found.ok_or_else(|| "there is no such scene".to_owned())
}

fn switch(
    shared: &Shared,
    on: bool,
    trouble: Trouble,
    slot: fn(&mut State) -> Option<&mut Option<RuleId>>,
) {
    shared.change(|state| {
        let old = slot(state).and_then(|slot| slot.take());
        if let Some(old) = old {
            state.faults.remove(old);
        }
        if on {
            let id = state.faults.add(trouble, Target::All, When::Always);
            if let Some(slot) = slot(state) {
                *slot = Some(id);
            }
        }
        state.touch();
    });
}

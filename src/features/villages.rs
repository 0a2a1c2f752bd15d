//! Choosing a village: by button where there are few, by typing its name where there
//! are many.

use crate::config::Village;
use crate::domain::place::VillageId;
use crate::i18n::Msg;

/// More buttons than this are a wall: then the answer is typed.
pub const BUTTONS_MAX: usize = 20;

/// How many villages a refusal names.
const NAMED: usize = 8;

/// `Sumberasri (Karangjati)`: names of villages come twice in a kabupaten.
#[must_use]
pub fn label(village: &Village) -> String {
    format!("{} ({})", village.name, village.kecamatan)
}

/// How a village stands in a button: 40 bits of FNV-1a, the same on every machine, for ever.
/// Short names are no secret.
#[must_use]
pub fn hash(village: &VillageId) -> u64 {
    let hash = village
        .as_str()
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    hash >> 24
}

/// The village of that name.
///
/// # Errors
/// What to say when there is none, or several.
pub fn typed<'v>(
    villages: impl IntoIterator<Item = &'v Village>,
    text: &str,
) -> Result<&'v Village, Msg> {
    let villages: Vec<&Village> = villages.into_iter().collect();
    match matching(&villages, text).as_slice() {
        [only] => Ok(only),
        [] => Err(Msg::new("onboarding-village-unknown")),
        several => {
            let names: Vec<String> = several
                .iter()
                .take(NAMED)
                .map(|village| label(village))
                .collect();
            Err(Msg::new("onboarding-village-several").plain("villages", names.join(", ")))
        }
    }
}

/// The villages that have all the typed words in their name and kecamatan; a
/// village of exactly that name alone, if there is one.
fn matching<'v>(villages: &[&'v Village], text: &str) -> Vec<&'v Village> {
    let typed = text.to_lowercase();
    let words: Vec<&str> = typed
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| {
            !word.is_empty() && !["desa", "kelurahan", "kec", "kecamatan"].contains(word)
        })
        .collect();
    if words.is_empty() {
        return Vec::new();
    }
    let exact: Vec<&Village> = villages
        .iter()
        .copied()
        .filter(|village| village.name.to_lowercase() == words.join(" "))
        .collect();
    if exact.len() == 1 {
        return exact;
    }
    villages
        .iter()
        .copied()
        .filter(|village| {
            let whole = label(village).to_lowercase();
            words.iter().all(|word| whole.contains(word))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    fn villages() -> Vec<Village> {
        let one = Config::example().unwrap().villages.remove(0);
        let named = |id: &str, name: &str, kecamatan: &str| Village {
            id: id.parse().unwrap(),
            name: name.to_owned(),
            kecamatan: kecamatan.to_owned(),
            ..one.clone()
        };
        vec![
            named("a", "Sumber", "Karangjati"),
            named("b", "Sumber", "Wonosari"),
            named("c", "Sumberasri", "Karangjati"),
            named("d", "Rejo", "Wonosari"),
        ]
    }

    #[test]
    fn a_village_is_found_by_its_name_and_told_apart_by_its_kecamatan() {
        let villages = villages();
        let found = |text: &str| -> Vec<&str> {
            matching(&villages.iter().collect::<Vec<_>>(), text)
                .into_iter()
                .map(|village| village.id.as_str())
                .collect()
        };
        assert_eq!(found("Desa Rejo"), ["d"]);
        assert_eq!(found("sumberasri"), ["c"]);
        assert_eq!(found("sumber"), ["a", "b", "c"]);
        assert_eq!(found("Sumber, Kec. Wonosari"), ["b"]);
        assert_eq!(found("Solo"), [""; 0]);
        assert_eq!(found("desa"), [""; 0]);
    }
}

//! The bot's user name, remembered in the data folder, so that `siaga invite` can
//! print a whole link while the bot is stopped. Public knowledge: not sealed. It
//! is written anew whenever Telegram tells it; a lost file costs nothing.

use std::path::Path;

/// The file's name in the data folder.
const FILE_NAME: &str = "bot-name";

/// The name that Telegram told last, if it still looks like one.
#[must_use]
pub fn remembered(data_dir: &Path) -> Option<String> {
    let text = std::fs::read_to_string(data_dir.join(FILE_NAME)).ok()?;
    let name = text.trim();
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    let sound = (1..=64).contains(&name.len()) && name.bytes().all(is_letter);
    sound.then(|| name.to_owned())
}

/// Remembers a name.
pub fn remember(data_dir: &Path, name: &str) {
    if remembered(data_dir).as_deref() == Some(name) {
        return;
    }
    if let Err(cause) = std::fs::write(data_dir.join(FILE_NAME), format!("{name}\n")) {
        log::warn!(cause:display; "the bot's name could not be written down");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_remembered_and_nonsense_is_not() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(remembered(folder.path()), None);
        remember(folder.path(), "siaga_bot");
        remember(folder.path(), "siaga_desa_bot");
        assert_eq!(remembered(folder.path()).as_deref(), Some("siaga_desa_bot"));
        for nonsense in ["", "a b", "a\nb", "../x", "?start=1"] {
            std::fs::write(folder.path().join(FILE_NAME), nonsense).unwrap();
            assert_eq!(remembered(folder.path()), None, "{nonsense}");
        }
    }
}

//! The configuration as an operator meets it.

use super::*;

mod files;
mod mistakes;

/// A good file, with two villages and without remarks.
const VILLAGE: &str = include_str!("village.toml");

/// What an operator reads who starts siaga with this file.
fn told(text: &str) -> String {
    let read = Config::parse("siaga.toml", text, Path::new(""));
    read.unwrap_err().to_string()
}

#[test]
fn the_file_that_is_shipped_is_right() {
    let config = Config::example().unwrap();
    let village = config.villages.first().unwrap();
    let (first, _) = village.numbers_to_call().next().unwrap();
    assert_eq!(first, "Puskesmas Karangjati");
    assert_eq!(village.rt.len(), 16);
    assert_eq!(config.data_dir, Path::new("config/../data"));
}

#[test]
fn a_good_file_is_taken_as_it_is_meant() {
    let config = Config::parse("siaga.toml", VILLAGE, Path::new("/etc/siaga")).unwrap();
    assert_eq!(config.data_dir, Path::new("/var/lib/siaga"));
    assert_eq!(config.protocol_file, None);
    assert_eq!(config.default_language, Language::Jv);
    assert_eq!(config.telegram.poll_timeout.as_secs(), 20);
    let [tirtomulyo, wonorejo] = &config.villages[..] else {
        panic!("two villages")
    };
    assert_eq!(tirtomulyo.zone.name(), "Asia/Jakarta");
    assert_eq!(tirtomulyo.reminder_hour.to_string(), "06:45:00");
    assert!(tirtomulyo.posko.is_empty());
    let rt: Vec<String> = wonorejo.rt.iter().map(ToString::to_string).collect();
    assert_eq!(rt, ["001/001", "002/001", "003/001"]);
    assert_eq!(wonorejo.posko[0].id.as_str(), "pasar");
}

#[test]
fn all_mistakes_are_told_together_in_the_order_of_the_lines() {
    let text = VILLAGE
        .replacen("per_second = 25\n", "", 1)
        .replacen("06.45", "25:00", 1)
        .replacen("id = \"tirtomulyo\"", "id = 7", 1)
        .replacen(
            "[[village.numbers]]\nlabel",
            "[[village.numbers]]\nlable",
            1,
        );
    let told = told(&text);
    let first_lines: Vec<&str> = told
        .lines()
        .filter(|line| line.starts_with("siaga"))
        .collect();
    assert_eq!(
        first_lines,
        [
            "siaga.toml, line 11, column 1, telegram.pacing.per_second:",
            "siaga.toml, line 31, column 6, village[1].id:",
            "siaga.toml, line 36, column 17, village[1].reminder_hour:",
            "siaga.toml, line 44, column 1, village[1].numbers[1].lable:",
        ]
    );
}

#[test]
fn what_follows_from_another_mistake_is_not_told() {
    let text = VILLAGE.replacen("code = \"33.26\"", "code = \"3326\"", 1);
    assert_eq!(told(&text).matches("siaga.toml, line").count(), 1);
    let text = VILLAGE
        .replace("[\"001/001\"", "[1")
        .replace("id = \"wonorejo\"\n", "");
    assert_eq!(told(&text).matches("siaga.toml, line").count(), 2);
}

#[test]
fn a_token_is_never_repeated() {
    let token = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0";
    for (right, wrong) in [
        ("\"wonorejo\"", format!("\"{token}\"")),
        (
            "spread_minutes = 10",
            format!("spread_minutes = \"{token}\""),
        ),
        ("[staff]", format!("[staff]\nTELOXIDE_TOKEN = \"{token}\"")),
        ("[staff]", format!("[staff]\nkunci = \"{token}\"")),
        ("[\"001-003/001\"]", format!("[\"{token}\"]")),
        ("[staff]", format!("[staff]\ntoken = {token}")),
        ("[staff]", format!("[staff]\ntoken = \"{token}")),
    ] {
        let told = told(&VILLAGE.replacen(right, &wrong, 1));
        assert!(!told.contains("AAHdq"), "{told}");
    }
}

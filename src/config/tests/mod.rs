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

/// A roster as an operator may write it.
const ROSTER: &str = r#"
[roster]
people_per_shift = 2
remind_before_minutes = 30
gap_hours = ["08.00"]
shifts = [
  { id = "siang", name = "Siang", from = "08:00", until = "20:00" },
  { id = "malam", name = "Malam", from = "20:00", until = "08:00" },
]
"#;

#[test]
fn shifts_are_as_written_or_the_usual_ones() {
    let usual = Config::parse("siaga.toml", VILLAGE, Path::new("")).unwrap();
    assert_eq!(usual.roster, Config::example().unwrap().roster);
    assert_eq!(usual.villages[0].puskesmas.id.as_str(), "tirtomulyo");
    let written = format!("{VILLAGE}{ROSTER}");
    let written = Config::parse("siaga.toml", &written, Path::new("")).unwrap();
    let shifts = written.roster.shifts.iter();
    let shifts: Vec<String> = shifts
        .map(|shift| format!("{} {}-{}", shift.name, shift.from, shift.until))
        .collect();
    assert_eq!(
        shifts,
        ["Siang 08:00:00-20:00:00", "Malam 20:00:00-08:00:00"]
    );
    assert_eq!(written.roster.people_per_shift, 2);
}

#[test]
fn two_officers_at_most_serve_at_a_village_office_unless_it_is_written_otherwise() {
    let usual = Config::parse("siaga.toml", VILLAGE, Path::new("")).unwrap();
    assert_eq!(usual.roster.office.people_per_shift, 2);
    assert_eq!(
        usual.villages[0].office.name,
        format!("Kantor Desa {}", usual.villages[0].name)
    );
    let office = r#"[roster.office]
people_per_shift = 1
shifts = [{ id = "balai", name = "Balai", from = "08:30", until = "12:00" }]
"#;
    let written = format!("{VILLAGE}{ROSTER}{office}");
    let read = Config::parse("siaga.toml", &written, Path::new("")).unwrap();
    assert_eq!(read.roster.office.people_per_shift, 1);
    assert_eq!(read.roster.office.shifts[0].name, "Balai");
    assert_eq!(read.roster.shifts.len(), 2);
    let line = |what: &str| {
        let lines = written.lines().position(|line| line.contains(what));
        lines.unwrap() + 1
    };
    for (right, wrong, at, expected) in [
        (
            "people_per_shift = 1",
            "people_per_shift = 0",
            line("people_per_shift = 1"),
            "roster.office.people_per_shift",
        ),
        (
            "id = \"balai\"",
            "id = \"siang\"",
            line("balai"),
            "the puskesmas and the village office both have a shift `siang`",
        ),
        (
            "until = \"12:00\"",
            "until = \"noon\"",
            line("balai"),
            "`noon`",
        ),
        (
            "people_per_shift = 1\n",
            "people_per_shift = 1\norang = 2\n",
            line("people_per_shift = 1") + 1,
            "unknown key `orang`",
        ),
    ] {
        let told = told(&written.replacen(right, wrong, 1));
        let place = format!("siaga.toml, line {at}, ");
        assert!(told.contains(&place), "{place} in {told}");
        assert!(told.contains(expected), "{told}");
    }
    // The shift of the office that is not written down has its id, too.
    let same = format!("{VILLAGE}{}", ROSTER.replace("\"siang\"", "\"kantor\""));
    let told = told(&same);
    assert!(told.contains("both have a shift `kantor`"), "{told}");
}

#[test]
fn a_mistake_in_a_shift_is_told() {
    for (right, wrong, expected) in [
        (
            "\"20:00\", until",
            "\"24:00\", until",
            "`24:00` is not a time of day",
        ),
        (
            "id = \"malam\"",
            "id = \"siang\"",
            "another shift has the id `siang` already",
        ),
        ("id = \"malam\"", "id = \"Malam\"", "`Malam` can't be an id"),
        (
            "name = \"Malam\"",
            "name = \"Malam sampai pagi\"",
            "is longer than 12 letters",
        ),
        (
            "people_per_shift = 2",
            "people_per_shift = 0",
            "0 is not between 1 and 10",
        ),
        ("[\"08.00\"]", "[]", "no hour is listed"),
        ("people_per_shift", "orang", "unknown key `orang`"),
    ] {
        assert!(ROSTER.contains(right), "{right}");
        let told = told(&format!("{VILLAGE}{}", ROSTER.replacen(right, wrong, 1)));
        assert!(told.contains(expected), "{told}");
    }
    let none = ROSTER.split("shifts = ").next().unwrap();
    let told_none = told(&format!("{VILLAGE}{none}shifts = []\n"));
    assert!(
        told_none.contains("0 shifts; a day has 1 to 6"),
        "{told_none}"
    );
}

#[test]
fn two_puskesmas_never_share_a_roster_by_accident() {
    let name = "name = \"Puskesmas Tirtomulyo\"";
    let second = |with: &str| {
        let (first, rest) = VILLAGE.split_once(name).unwrap();
        format!("{first}{name}{}", rest.replacen(name, with, 1))
    };
    let alike = second("name = \"Puskesmas Tirto Mulyo\"");
    let alike = Config::parse("siaga.toml", &alike, Path::new("")).unwrap();
    assert_eq!(alike.villages[1].puskesmas.id.as_str(), "tirto-mulyo");
    let clash = told(&second(
        "id = \"tirtomulyo\"\nname = \"Puskesmas Wonorejo\"",
    ));
    assert!(
        clash.contains("would have the id of `Puskesmas Tirtomulyo`"),
        "{clash}"
    );
    let nameless = told(&second("name = \"Puskesmas 2\""));
    assert!(
        nameless.contains("no short name can be made of this"),
        "{nameless}"
    );
    let named = second("id = \"kedua\"\nname = \"Puskesmas 2\"");
    let named = Config::parse("siaga.toml", &named, Path::new("")).unwrap();
    assert_eq!(named.villages[1].puskesmas.id.as_str(), "kedua");
}

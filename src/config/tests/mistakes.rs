//! What operators do to the file, and what they then read.

use super::{VILLAGE, told};

/// The name of the mistake; what of the good file is replaced by what; what is told.
type Mistake = (&'static str, (&'static str, &'static str), &'static str);

#[test]
fn each_mistake_is_told_with_its_line_and_an_example() {
    for (mistake, (right, wrong), expected) in MISTAKES {
        assert!(VILLAGE.contains(right), "{mistake}");
        assert_eq!(
            told(&VILLAGE.replacen(right, wrong, 1)),
            expected.trim_start(),
            "{mistake}"
        );
    }
}

#[rustfmt::skip]
const MISTAKES: &[Mistake] = &[
    ("a slip in a key", ("poll_timeout_secs", "poll_timeout_sec"), r#"
siaga.toml, line 9, column 1, telegram.poll_timeout_sec:
    unknown key `poll_timeout_sec`: did you mean `poll_timeout_secs`?
    example: poll_timeout_secs = 30"#),
    ("a slip in the name of a block", ("[consent]", "[concent]"), r#"
siaga.toml, line 20, column 2, concent:
    unknown key `concent`: did you mean `consent`?
    example:
        [consent]
        version = 2
        office = "Dinas Kesehatan Kabupaten Sukoharjo"
        retention_days = 30
        copies_per_hour = 3"#),
    ("a key under the wrong block", ("default = \"jv\"", "default = \"jv\"\ninvitation_valid_hours = 48"), r#"
siaga.toml, line 19, column 1, languages.invitation_valid_hours:
    unknown key `invitation_valid_hours`: it belongs under [staff]
    example: invitation_valid_hours = 72"#),
    ("a key nobody knows", ("retention_days", "umur = 3\nretention_days"), r#"
siaga.toml, line 23, column 1, consent.umur:
    unknown key `umur`; what may stand here: version, office, retention_days, copies_per_hour"#),
    ("an hour that no clock shows", ("06.45", "25:00"), r#"
siaga.toml, line 37, column 17, village[1].reminder_hour:
    `25:00` is not a time of day; write hours 00 to 23 and minutes 00 to 59
    example: reminder_hour = "07:30""#),
    ("an hour without quotes", ("\"07:00\"", "07:00"), r#"
siaga.toml, line 58, column 17, village[2].reminder_hour:
    07:00 needs straight quotes around it
    example: reminder_hour = "07:30""#),
    ("a slip in the zone", ("Asia/Jakarta", "Asia/Jakrta"), r#"
siaga.toml, line 57, column 8, village[2].zone:
    `Asia/Jakrta` is not a time zone of Indonesia; did you mean Asia/Jakarta?
    example: zone = "Asia/Jakarta""#),
    ("a zone of another country", ("Asia/Jakarta", "Europe/Berlin"), r#"
siaga.toml, line 57, column 8, village[2].zone:
    `Europe/Berlin` is not a time zone of Indonesia; choose one of Asia/Jakarta, Asia/Makassar, Asia/Jayapura
    example: zone = "Asia/Jakarta""#),
    ("two villages with one id", ("\"wonorejo\"", "\"tirtomulyo\""), r#"
siaga.toml, line 53, column 6, village[2].id:
    another village has the id `tirtomulyo` already
    example: id = "sumberasri""#),
    ("an id with a space", ("\"pasar\"", "\"Pasar Lama\""), r#"
siaga.toml, line 74, column 6, village[2].posko[1].id:
    `Pasar Lama` can't be an id: a short name has 1 to 20 small letters a–z, digits or -, and begins with a letter
    example: id = "gapura""#),
    ("a village of another kabupaten", ("33.26.99.2002", "33.11.99.2002"), r#"
siaga.toml, line 56, column 8, village[2].code:
    `33.11.99.2002` is not in 33.26, the kabupaten under [tenant]
    example: code = "33.11.99.2001""#),
    ("a code without dots", ("33.26.99.2002", "3326992002"), r#"
siaga.toml, line 56, column 8, village[2].code:
    `3326992002` is not the code of a village, which looks like 00.00.00.0000
    example: code = "33.11.99.2001""#),
    ("an RT that is no RT/RW", ("\"002/001\"", "\"RT 2\""), r#"
siaga.toml, line 38, column 18, village[1].rt[2]:
    `RT 2` is not an RT/RW; write RT 3 of RW 5 as 003/005, and RT 1 to 4 of RW 5 as 001-004/005
    example: rt = ["001-004/001", "001-003/002", "001-003/003", "001-002/004", "001-004/005"]"#),
    ("an RT that is listed twice", ("\"002/001\"", "\"1/1\""), r#"
siaga.toml, line 38, column 18, village[1].rt[2]:
    RT 001/001 is listed twice
    example: rt = ["001-004/001", "001-003/002", "001-003/003", "001-002/004", "001-004/005"]"#),
    ("no RT at all", ("[\"001-003/001\"]", "[]"), r#"
siaga.toml, line 59, column 6, village[2].rt:
    no RT is listed; people could not say where they live
    example: rt = ["001-004/001", "001-003/002", "001-003/003", "001-002/004", "001-004/005"]"#),
    ("a telephone number that is too short", ("(0285) 000-0001", "0285"), r#"
siaga.toml, line 42, column 9, village[1].puskesmas.phone:
    `0285` is too short for a telephone number (4 digits)
    example: phone = "(0271) 000-0001""#),
    ("a telephone number without its first 0", ("0812-0000-0002", "812-0000-0002"), r#"
siaga.toml, line 50, column 9, village[1].office.phone:
    `812-0000-0002` is not a number one can dial: it begins with 0, with +62, or is a short one such as 119
    example: phone = "(0271) 000-0002""#),
    ("a number that is text", ("per_second = 25", "per_second = \"25\""), r#"
siaga.toml, line 12, column 14, telegram.pacing.per_second:
    this is the text "25", but a whole number (without minus or comma) belongs here
    example: per_second = 28"#),
    ("a number below zero", ("spread_minutes = 10", "spread_minutes = -10"), r#"
siaga.toml, line 26, column 18, reminders.spread_minutes:
    this is the number -10, but a whole number (without minus or comma) belongs here
    example: spread_minutes = 20"#),
    ("a number beyond the limit", ("per_second = 25", "per_second = 50"), r#"
siaga.toml, line 12, column 14, telegram.pacing.per_second:
    50 is not between 1 and 30
    example: per_second = 28"#),
    ("more reminders than messages", ("reminders_per_second = 15", "reminders_per_second = 26"), r#"
siaga.toml, line 13, column 24, telegram.pacing.reminders_per_second:
    26 is not between 1 and 25
    example: reminders_per_second = 20"#),
    ("an RT without quotes", ("[\"001-003/001\"]", "[1]"), r#"
siaga.toml, line 59, column 7, village[2].rt[1]:
    this is the number 1, but a text in straight quotes belongs here
    example: rt = ["001-004/001", "001-003/002", "001-003/003", "001-002/004", "001-004/005"]"#),
    ("a missing key", ("retention_days = 45\n", ""), r#"
siaga.toml, line 20, column 1, consent.retention_days:
    `retention_days` is missing
    example: retention_days = 30"#),
    ("a missing key at the top", ("data_dir = \"/var/lib/siaga\"\n", ""), r#"
siaga.toml, line 1, column 1, data_dir:
    `data_dir` is missing; it belongs at the top of the file, above the first [block]
    example: data_dir = "../data""#),
    ("a missing block", ("[staff]\ninvitation_valid_hours = 48\n", ""), r#"
siaga.toml, line 73, column 21, staff:
    the block [staff] is missing
    example:
        [staff]
        invitation_valid_hours = 72
        role_days = [7, 14, 30, 90]
        role_end_notice_days = 3"#),
    ("a role of no days", ("invitation_valid_hours = 48", "invitation_valid_hours = 48\nrole_days = [14, 0]"), r#"
siaga.toml, line 30, column 18, staff.role_days[2]:
    0 is not between 1 and 366
    example: role_days = [7, 14, 30, 90]"#),
    ("single brackets", ("[[village.posko]]", "[village.posko]"), r#"
siaga.toml, line 73, column 1, village[2].posko:
    there may be several of these: write [[village.posko]], not [village.posko]
    example:
        [[village.posko]]
        id = "gapura"
        name = "Posko Gapura Utara"
        place = "Gapura desa, jalan raya utara"
        hours = "06.00–22.00""#),
    ("an empty text", ("\"Puskesmas Tirtomulyo\"", "\" \""), r#"
siaga.toml, line 22, column 10, consent.office:
    this is empty
    example: office = "Dinas Kesehatan Kabupaten Sukoharjo""#),
    ("an open quote", ("name = \"Tirtomulyo\"", "name = \"Tirtomulyo"), r#"
siaga.toml, line 33, column 19, village.name:
    the text on this line has no closing quote (")
    example: name = "Sumberasri""#),
    ("quotes from a word processor", ("name = \"Tirtomulyo\"", "name = “Tirtomulyo”"), r#"
siaga.toml, line 33, column 8, village.name:
    this line has typographic quotes (“ ”); write straight ones (")
    example: name = "Sumberasri""#),
    ("no quotes", ("name = \"Tirtomulyo\"", "name = Tirtomulyo"), r#"
siaga.toml, line 33, column 8, village.name:
    a text must stand in straight quotes (")
    example: name = "Sumberasri""#),
    ("no =", ("name = \"Tirtomulyo\"", "name \"Tirtomulyo\""), r#"
siaga.toml, line 33, column 6, village.name:
    a key is followed by = and its value
    example: name = "Sumberasri""#),
    ("no value", ("name = \"Tirtomulyo\"", "name ="), r#"
siaga.toml, line 33, column 7, village.name:
    after = comes a value; a text stands in straight quotes (")
    example: name = "Sumberasri""#),
    ("a Windows path", ("\"/var/lib/siaga\"", "\"C:\\siaga\""), r#"
siaga.toml, line 1, column 16, data_dir:
    a \ in a text has a meaning of its own; write / in paths
    example: data_dir = "../data""#),
    ("an open list", ("\"002/001\"]", "\"002/001\""), r#"
siaga.toml, line 38, column 6, village.rt:
    this list has no closing ], or a comma is missing in it
    example: rt = ["001-004/001", "001-003/002", "001-003/003", "001-002/004", "001-004/005"]"#),
    ("a key twice", ("name = \"Tirtomulyo\"", "name = \"Tirtomulyo\"\nname = \"Tirta\""), r#"
siaga.toml, line 34, column 1, village.name:
    this key stands here for the second time; keep one of the two
    example: name = "Sumberasri""#),
    ("a language siaga doesn't speak", ("\"jv\"", "\"su\""), r#"
siaga.toml, line 18, column 11, languages.default:
    `su` is not a language of siaga; choose id (Indonesian), jv (Javanese) or en (English)
    example: default = "id""#),
    ("a server without http", ("poll_timeout_secs", "api_url = \"127.0.0.1:8081\"\npoll_timeout_secs"), r#"
siaga.toml, line 9, column 11, telegram.api_url:
    `127.0.0.1:8081` is not the address of a server; it begins with http:// or https://
    example: api_url = "http://127.0.0.1:8081""#),
    ("the bot's token", ("poll_timeout_secs", "token = \"110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0\"\npoll_timeout_secs"), r#"
siaga.toml, line 9, column 1, telegram.token:
    the bot's token does not belong in this file, which is copied and shown around; take it out here and give it to siaga in the environment variable TELOXIDE_TOKEN. If others may have seen it, get a new one from @BotFather with /revoke
    example: TELOXIDE_TOKEN=… siaga run --config config/siaga.toml"#),
    ("the bot's token in an address", ("poll_timeout_secs", "api_url = \"http://127.0.0.1/bot110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0\"\npoll_timeout_secs"), r#"
siaga.toml, line 9, column 1, telegram.api_url:
    the bot's token does not belong in this file, which is copied and shown around; take it out here and give it to siaga in the environment variable TELOXIDE_TOKEN. If others may have seen it, get a new one from @BotFather with /revoke
    example: TELOXIDE_TOKEN=… siaga run --config config/siaga.toml"#),
];

//! Files as editors and operators leave them.

use super::*;

/// What is told about a file with these bytes.
fn told_of_file(bytes: &[u8]) -> Result<Config, String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("siaga.toml");
    std::fs::write(&path, bytes).unwrap();
    let shown = path.display().to_string();
    Config::load(&path).map_err(|faults| faults.to_string().replace(&shown, "siaga.toml"))
}

#[test]
fn a_file_from_notepad_is_read() {
    let crlf = VILLAGE.replace('\n', "\r\n");
    told_of_file(format!("\u{feff}{crlf}").as_bytes()).unwrap();
    let wrong = format!("\u{feff}{}", crlf.replace("[consent]", "[concent]"));
    let told = told_of_file(wrong.as_bytes()).unwrap_err();
    assert!(
        told.starts_with("siaga.toml, line 20, column 2, concent:"),
        "{told}"
    );
}

#[test]
fn a_file_that_is_not_utf_8_is_told_with_the_line() {
    let mut bytes = VILLAGE.as_bytes().to_vec();
    let at = VILLAGE.find("Banyuasri").unwrap();
    bytes[at + 2] = 0xe9;
    assert_eq!(
        told_of_file(&bytes).unwrap_err(),
        "siaga.toml, line 34, column 16:\n    from here on this is not UTF-8 text; save the file \
         again as UTF-8 (in Notepad: Save as, Encoding: UTF-8)"
    );
    let utf_16: Vec<u8> = VILLAGE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let told = told_of_file(&[&[0xff, 0xfe], &utf_16[..]].concat()).unwrap_err();
    assert!(told.starts_with("siaga.toml, line 1, column 1:\n    from here on"));
}

#[test]
fn an_empty_file_is_told_in_one_line() {
    for empty in ["", "\n\n", "# nothing but a remark\n"] {
        assert_eq!(
            told_of_file(empty.as_bytes()).unwrap_err(),
            "siaga.toml:\n    the file is empty; begin with a copy of the example file that came with siaga"
        );
    }
}

#[test]
fn a_file_without_a_village_is_told_with_an_example() {
    let (above, _) = VILLAGE.split_once("[[village]]").unwrap();
    assert_eq!(
        told(above),
        r#"siaga.toml, line 29, column 28, village:
    the block [[village]] is missing
    example:
        [[village]]
        id = "sumberasri"
        name = "Sumberasri"
        kecamatan = "Karangjati"
        code = "33.11.99.2001"
        zone = "Asia/Jakarta"
        …"#
    );
}

#[test]
fn a_folder_and_a_missing_file_are_told_plainly() {
    let folder = tempfile::tempdir().unwrap();
    let told = |path: &Path| {
        let told = Config::load(path).unwrap_err().to_string();
        told.replace(&path.display().to_string(), "siaga.toml")
    };
    assert_eq!(
        told(folder.path()),
        "siaga.toml:\n    this is a folder; name the file in it, for example --config config/siaga.toml"
    );
    assert_eq!(
        told(&folder.path().join("siaga.toml")),
        "siaga.toml:\n    there is no such file; name the right one with --config, for example --config config/siaga.toml"
    );
}

#[test]
fn a_missing_file_that_the_configuration_names_is_told_with_its_key() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("siaga.toml");
    let named = format!("zones_file = \"zonen.toml\"\nprotocol_file = \".\"\n{VILLAGE}");
    std::fs::write(&path, named).unwrap();
    let told = Config::load(&path).unwrap_err().to_string();
    for part in [
        "line 1, column 14, zones_file:",
        "zonen.toml does not exist; put the file there",
        "example: zones_file = \"zones.toml\"",
        "line 2, column 17, protocol_file:",
        "is a folder, not a file",
    ] {
        assert!(told.contains(part), "{part:?} is not in:\n{told}");
    }
    assert!(!told.contains("--config"), "{told}");
}

#[test]
fn a_list_of_villages_that_is_empty_is_no_list() {
    let (above, _) = VILLAGE.split_once("[[village]]").unwrap();
    let told = told(&format!("village = []\n{above}"));
    assert!(
        told.contains(
            "line 1, column 11, village:\n    there is no [[village]]; at least one is needed"
        ),
        "{told}"
    );
}

#[test]
fn a_file_cut_off_anywhere_is_read_or_told_with_a_line_it_has() {
    for (cut, _) in VILLAGE.char_indices() {
        let text = &VILLAGE[..cut];
        let Err(faults) = Config::parse("siaga.toml", text, Path::new("")) else {
            continue;
        };
        assert!(!faults.faults().is_empty(), "{text}");
        for fault in faults.faults() {
            let line = fault.position.map_or(1, |position| position.line);
            assert!(line <= text.lines().count() + 1, "{fault}");
        }
    }
}

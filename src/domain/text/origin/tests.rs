//! Origins as people write them.

use super::*;
use proptest::prelude::*;

/// What was read, in short: `31.75` is certain, `31.75?` is asked back.
fn read_as(text: &str) -> String {
    match read(text) {
        OriginRead::Certain(one) => one.code.to_string(),
        OriginRead::Choose(several) => {
            let codes: Vec<String> = several.iter().map(|one| one.code.to_string()).collect();
            format!("{}?", codes.join(" "))
        }
        OriginRead::Province(province) => format!("in {province}"),
        OriginRead::Abroad(country) => format!("abroad {}", country.unwrap_or_default()),
        OriginRead::Unknown => "-".to_owned(),
    }
}

#[test]
fn origins_are_read_as_people_write_them() {
    let mut wrong: Vec<String> = Vec::new();
    for (text, expected) in [
        // Beyond doubt.
        ("Jakarta Timur", "31.75"),
        ("jakarta timur", "31.75"),
        ("JAKARTA TIMUR", "31.75"),
        ("Jaktim", "31.75"),
        ("jak-tim", "31.75"),
        ("jkt tim", "31.75"),
        ("Jkt. Timur", "31.75"),
        ("Kota Adm. Jakarta Timur", "31.75"),
        ("Kota Administrasi Jakarta Timur, DKI Jakarta", "31.75"),
        ("saya dari jaktim pak", "31.75"),
        ("Djakarta Timoer", "31.75"),
        ("jaksel", "31.74"),
        ("Kab. Bekasi", "32.16"),
        ("Kab Bekasi", "32.16"),
        ("kabupaten bekasi, jawa barat", "32.16"),
        ("Bekasi kab.", "32.16"),
        ("Kota Bekasi", "32.75"),
        ("bekasi kota", "32.75"),
        ("Kodya Bekasi Jabar", "32.75"),
        ("Tangsel", "36.74"),
        ("Tangerang Selatan", "36.74"),
        ("Tangerang Sel.", "36.74"),
        ("Solo", "33.72"),
        ("saking Solo", "33.72"),
        ("Surakarta", "33.72"),
        ("Soerakarta", "33.72"),
        ("sby", "35.78"),
        ("Depok", "32.76"),
        ("Sleman", "34.04"),
        ("Kota Yogyakarta", "34.71"),
        ("Gunung Kidul", "34.03"),
        ("Pangkalpinang", "19.71"),
        ("Tanjungpinang", "21.72"),
        ("Tolitoli", "72.04"),
        ("Kepulauan Seribu", "31.01"),
        ("kep seribu", "31.01"),
        ("Lima Puluh Kota", "13.07"),
        ("Kabupaten Lima Puluh Kota", "13.07"),
        ("Kotabaru", "63.02"),
        ("Kota Jambi", "15.71"),
        ("Wonogiri, Jateng", "33.12"),
        ("Kabupaten Nias", "12.04"),
        ("Banjar, Jawa Barat", "32.79"),
        ("Sorong Selatan Papua Barat Daya", "96.02"),
        // One of several.
        ("Bekasi", "32.16 32.75?"),
        ("Tangerang", "36.03 36.71 36.74?"),
        ("Bandung", "32.04 32.73 32.17?"),
        ("Jakarta", "31.71 31.72 31.73 31.74 31.75?"),
        ("DKI Jakarta", "in Daerah Khusus Ibukota Jakarta"),
        ("Jogja", "34.71 34.04 34.02 34.01 34.03?"),
        ("yogyakarta", "34.71 34.04 34.02 34.01 34.03?"),
        ("Semarang", "33.22 33.74?"),
        ("Malang Jatim", "35.07 35.73?"),
        ("Banjar", "32.79 63.03 33.04 63.71 63.72?"),
        ("Nias", "12.04 12.14 12.24 12.25?"),
        ("Kota Sleman", "34.04?"),
        // Slips of the finger.
        ("Jakarta Timor", "31.75?"),
        ("jkarta timur", "31.75?"),
        ("Tanggerang Selatan", "36.74?"),
        ("Wonigiri", "33.12?"),
        ("bekasu", "32.16 32.75?"),
        ("Kab bekasu", "32.16?"),
        ("surabya", "35.78?"),
        ("Soerabaja", "35.78?"),
        // Towns, addresses.
        ("Cikarang", "32.16?"),
        ("serpong tangsel", "36.74?"),
        ("Kelapa Gading", "31.72?"),
        ("Cakung Jakarta Timur dekat terminal", "31.75?"),
        ("kontrakan di Depok", "32.76?"),
        // Only a province.
        ("Jawa Barat", "in Jawa Barat"),
        ("jatim", "in Jawa Timur"),
        ("Provinsi Bali", "in Bali"),
        // Other countries.
        ("luar negeri", "abroad "),
        ("Malaysia", "abroad Malaysia"),
        ("TKI Hongkong", "abroad Hong Kong"),
        ("pulang dari arab saudi", "abroad Arab Saudi"),
        ("Singapore", "abroad Singapura"),
        // Nothing.
        ("", "-"),
        ("?", "-"),
        ("08123456789", "-"),
        ("saya demam", "-"),
        ("demam", "-"),
        ("sesak napas", "-"),
        ("rumah", "-"),
        ("tidak tahu", "-"),
        ("kota", "-"),
        ("kabupaten", "-"),
        ("Kepulauan", "-"),
    ] {
        let read = read_as(text);
        if read != expected {
            wrong.push(format!("{text:?}: {read}, not {expected}"));
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn every_name_of_the_list_finds_itself_in_whatever_case_and_spacing() {
    for one in Regency::all() {
        let whole = one.to_string();
        for text in [
            whole.clone(),
            whole.to_uppercase(),
            whole.to_lowercase(),
            format!("{whole}, {}", one.province),
            format!("dari {whole}"),
        ] {
            assert_eq!(read(&text), OriginRead::Certain(one), "{text}");
        }
        match read(one.name) {
            OriginRead::Certain(found) => assert_eq!(found, one),
            OriginRead::Choose(offered) => assert!(offered.contains(&one), "{one}: {offered:?}"),
            // Names of provinces: the kind has to be said.
            other => panic!("{one}: {other:?}"),
        }
    }
}

#[test]
fn every_code_in_the_words_is_in_the_list() {
    let codes = NICKNAMES.iter().chain(TOWNS).map(|(_, code)| *code);
    let several = SEVERAL.iter().flat_map(|(_, codes)| codes.iter().copied());
    for code in codes.chain(several) {
        assert!(by_code(code).is_some(), "{code}");
    }
    for (short, name) in PROVINCES {
        assert!(
            Regency::all().iter().any(|one| one.province == *name),
            "{short}"
        );
    }
}

/// Small letters only.
fn plain(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    letters.flat_map(char::to_lowercase).collect()
}

proptest! {
    #[test]
    fn whatever_is_typed_is_read_or_refused(text: String) {
        let _read = read(&text);
    }

    #[test]
    fn words_in_any_order_are_read_or_refused(
        words in proptest::collection::vec(
            prop_oneof![
                Just("kota"), Just("kab"), Just("jakarta"), Just("timur"), Just("barat"),
                Just("jawa"), Just("bekasi"), Just("luar"), Just("negeri"), Just("dki"),
            ],
            0..7,
        )
    ) {
        match read(&words.join(" ")) {
            OriginRead::Choose(offered) => {
                prop_assert!(!offered.is_empty() && offered.len() <= OFFERED_MAX);
            }
            OriginRead::Certain(_) | OriginRead::Province(_) | OriginRead::Abroad(_)
            | OriginRead::Unknown => {}
        }
    }

    /// A slip of the finger never makes another place certain: what is certain has the
    /// letters that were typed.
    #[test]
    fn a_slip_never_makes_a_place_certain(
        index in 0_usize..514,
        at in 0_usize..30,
        letter in proptest::char::range('a', 'z'),
        how in 0_u8..4,
        with_kind: bool,
    ) {
        let one = &Regency::all()[index];
        let written = if with_kind { one.to_string() } else { one.name.to_owned() };
        let mut letters: Vec<char> = written.to_lowercase().chars().collect();
        let at = at % letters.len();
        match how {
            0 => letters[at] = letter,
            1 => { letters.remove(at); }
            2 => letters.insert(at, letter),
            _ => { let next = (at + 1) % letters.len(); letters.swap(at, next); }
        }
        let typed: String = letters.into_iter().collect();
        if let OriginRead::Certain(found) = read(&typed) {
            let typed = plain(&typed);
            let names = [plain(found.name), plain(&found.to_string())];
            let nickname = NICKNAMES.iter().any(|(name, code)| {
                typed.ends_with(name) && *code == found.code.to_string()
            });
            let same = names.iter().any(|name| {
                *name == typed || name.replace("oe", "u") == typed.replace("oe", "u")
                    || name.replace("tj", "c") == typed.replace("tj", "c")
                    || name.replace("dj", "j") == typed.replace("dj", "j")
            });
            prop_assert!(same || nickname, "{typed} was taken for {found}");
        }
    }
}

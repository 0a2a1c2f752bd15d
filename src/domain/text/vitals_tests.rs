use proptest::prelude::*;

use super::*;

fn tenths(text: &str) -> Result<u16, (SlipKind, Option<u16>)> {
    temperature(text)
        .map(Temperature::tenths)
        .map_err(|slip| (slip.kind, slip.suggestion.map(Temperature::tenths)))
}

#[test]
fn a_temperature_is_read_however_it_is_written() {
    for text in [
        "38,5",
        "38.5",
        "38.5 C",
        "38,5C",
        "38,5°",
        "38,5 °C",
        "38,5 ℃",
        "38,5º C",
        "suhu 38,5",
        "Suhu: 38,5",
        "suhu badan saya 38,5 derajat",
        "suhunya 38.5 derajat celcius",
        "panasnya 38,5 bu",
        "benteripun 38,5 nggih",
        "awake panas 38,5",
        "38 koma 5",
        "38 titik 5",
        "38 setengah",
        "38½",
        "38,5.",
        "38,50",
        "38.5 🤒",
        "🌡38,5",
        "３８，５",
        "٣٨٫٥",
        "3️⃣8️⃣,5️⃣",
        "= 38,5",
        "± 38,5",
        "kira-kira 38,5",
        " 38,5 \n",
        "38,45",
        "\u{200F}38,5",
        "tadi pagi 38,5",
        "(38,5)",
        "-38,5",
        "it's 38.5 degrees",
        "38·5",
        "suhu\n38,5",
        "38,5\u{A0}°C",
    ] {
        assert_eq!(tenths(text), Ok(385), "{text}");
    }
    for (text, expected) in [
        ("36", 360),
        ("36.", 360),
        ("37 derajat", 370),
        ("34", 340),
        ("43,0", 430),
        ("37,94", 379),
        ("37,95", 380),
    ] {
        assert_eq!(tenths(text), Ok(expected), "{text}");
    }
}

#[test]
fn a_likely_slip_is_suggested_and_not_assumed() {
    use SlipKind::{NoNumber, OtherWords, OutOfRange, SeveralNumbers};
    for (text, kind, suggestion) in [
        ("385", OutOfRange, Some(385)),
        ("3850", OutOfRange, Some(385)),
        ("3,85", OutOfRange, Some(385)),
        ("0,385", OutOfRange, Some(385)),
        ("365 C", OutOfRange, Some(365)),
        ("3,7", OutOfRange, Some(370)),
        ("83,5", OutOfRange, Some(385)),
        ("83", OutOfRange, Some(380)),
        ("8,5", OutOfRange, Some(385)),
        ("6.7", OutOfRange, Some(367)),
        ("101,3", OutOfRange, Some(385)),
        ("98.6 F", OutOfRange, Some(370)),
        ("98", OutOfRange, None),
        ("97%", OutOfRange, None),
        ("50", OutOfRange, None),
        ("43,1", OutOfRange, None),
        ("33,9", OutOfRange, None),
        ("0", OutOfRange, None),
        ("999999999999999999999", OutOfRange, None),
        ("38 5", SeveralNumbers, Some(385)),
        ("38:5", SeveralNumbers, Some(385)),
        ("38'5", SeveralNumbers, Some(385)),
        ("38/5", SeveralNumbers, Some(385)),
        ("37-38", SeveralNumbers, None),
        ("37, 38", SeveralNumbers, None),
        ("38,5 jam 7", SeveralNumbers, None),
        ("kemarin 38,5", OtherWords, Some(385)),
        ("di bawah 38", OtherWords, Some(380)),
        ("belum sampai 38", OtherWords, Some(380)),
        ("<38", OtherWords, Some(380)),
        ("umur 38", OtherWords, Some(380)),
        ("", NoNumber, None),
        ("tidak punya termometer", NoNumber, None),
        ("normal", NoNumber, None),
        ("🤒", NoNumber, None),
    ] {
        assert_eq!(tenths(text), Err((kind, suggestion)), "{text}");
    }
}

#[test]
fn a_saturation_is_read_however_it_is_written() {
    for text in [
        "97",
        "97%",
        "97 %",
        "97 persen",
        "spo2 97",
        "SpO2: 97%",
        "SPO297",
        "spo₂ 97",
        "sp02 97",
        "saturasi 97",
        "saturasi oksigen 97 persen",
        "oksigen 97",
        "o2 97",
        "oximeter 97",
        "97.",
        "９７％",
        "97 👍",
        "97,0",
        "96,5",
        "hasilnya 97 bu",
        "spo 2 97",
        "= 97",
        "97 nggih",
        "sekarang 97",
        "oxygen is 97",
        "SaO2 97",
        "tadi 97 pak",
        "(97)",
        "97 percent",
        "± 97",
    ] {
        assert_eq!(spo2(text).map(SpO2::value), Ok(97), "{text}");
    }
    for (text, kind, suggestion) in [
        ("9,7", SlipKind::OutOfRange, Some(97)),
        ("970", SlipKind::OutOfRange, Some(97)),
        ("0,97", SlipKind::OutOfRange, Some(97)),
        ("1000", SlipKind::OutOfRange, Some(100)),
        ("38,5", SlipKind::OutOfRange, None),
        ("101", SlipKind::OutOfRange, None),
        ("97/80", SlipKind::SeveralNumbers, None),
        ("biasanya 97", SlipKind::OtherWords, Some(97)),
        ("spo2", SlipKind::NoNumber, None),
    ] {
        let slip = spo2(text).map(SpO2::value).unwrap_err();
        assert_eq!(
            (slip.kind, slip.suggestion.map(SpO2::value)),
            (kind, suggestion),
            "{text}"
        );
    }
}

#[test]
fn rates_are_read_with_their_units() {
    for text in [
        "20",
        "20x",
        "20 x",
        "20 kali",
        "20x/menit",
        "20 kali per menit",
        "20x per menit",
        "20 kali dalam 1 menit",
        "20 x / mnt",
        "napas 20",
        "nafas saya 20",
        "RR 20",
        "20 breaths",
        "20 breaths per minute",
        "20 per min",
        "ambegan 20",
        "20 kaping semenit",
        "２０",
        "20.",
        "20 kali dalam 60 detik",
        "1 menit 20 kali",
        "sekitar 20",
        "napasnya 20 bu",
        "20 🙂",
        "20 kali/1 menit",
        "19,5",
        "20 kali ya",
        "20 times",
        "kira kira 20",
        "20 permenit",
    ] {
        assert_eq!(breaths(text).map(RespRate::value), Ok(20), "{text}");
    }
    for text in [
        "80",
        "80 bpm",
        "nadi 80",
        "denyut nadi 80",
        "detak jantung 80 kali per menit",
        "HR 80",
        "PR 80 bpm",
        "pulse 80",
        "80x/menit",
        "heart rate 80",
        "nadinya 80 pak",
        "80/menit",
    ] {
        assert_eq!(pulse(text).map(Pulse::value), Ok(80), "{text}");
    }
    assert_eq!(
        breaths("10 kali 30 detik").unwrap_err().kind,
        SlipKind::SeveralNumbers
    );
    assert_eq!(breaths("cepat").unwrap_err().kind, SlipKind::NoNumber);
    assert_eq!(breaths("200").unwrap_err().kind, SlipKind::OutOfRange);
    assert_eq!(pulse("120/80").unwrap_err().kind, SlipKind::SeveralNumbers);
    assert_eq!(pulse("29").unwrap_err().kind, SlipKind::OutOfRange);
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "[0-9 .,:/'½%xcf-]{0,16}|\\PC{0,40}") {
        let _ = (temperature(&text), spo2(&text), breaths(&text), pulse(&text));
    }

    #[test]
    fn every_temperature_of_the_range_is_read(tenths in 340_u16..=430) {
        let measured = Temperature::from_tenths(i64::from(tenths)).unwrap();
        prop_assert_eq!(temperature(&measured.to_string()), Ok(measured));
        let comma = measured.to_string().replace('.', ",");
        prop_assert_eq!(temperature(&format!("suhu {comma} °C")), Ok(measured));
    }
}

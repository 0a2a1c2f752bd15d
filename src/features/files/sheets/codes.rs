//! The codes by which other systems know what stands in the files (PROTOCOL 10).

use crate::report::sheets::{Cell, Column, Sheet};

/// What, system, code, unit.
const CODES: [(&str, &str, &str, &str); 16] = [
    ("Suhu tubuh", "LOINC", "8310-5", "Cel"),
    ("Saturasi oksigen (SpO2)", "LOINC", "2708-6", "%"),
    ("Saturasi oksigen dengan oksimeter", "LOINC", "59408-5", "%"),
    ("Frekuensi napas", "LOINC", "9279-1", "/min"),
    ("Nadi", "LOINC", "8867-4", "/min"),
    ("Batuk", "SNOMED CT", "49727002", ""),
    ("Sesak napas", "SNOMED CT", "267036007", ""),
    ("Nyeri dada", "SNOMED CT", "29857009", ""),
    ("Diare", "SNOMED CT", "62315008", ""),
    ("Kesadaran menurun", "SNOMED CT", "40917007", ""),
    ("Tanpa gejala", "SNOMED CT", "84387000", ""),
    ("Demam", "SNOMED CT", "386661006", ""),
    ("Tidak bisa mencium bau", "SNOMED CT", "44169009", ""),
    ("Sakit tenggorokan", "SNOMED CT", "162397003", ""),
    ("Lemas", "SNOMED CT", "84229001", ""),
    ("Sakit kepala", "SNOMED CT", "25064002", ""),
];

/// The code book.
pub fn sheet() -> Sheet {
    let row = |(what, system, code, unit): &(&str, &str, &str, &str)| {
        [what, system, code, unit]
            .map(|text| Cell::text(*text))
            .into()
    };
    Sheet {
        name: "Kode".to_owned(),
        columns: vec![
            Column::new("Butir", 36.0),
            Column::new("Sistem", 14.0),
            Column::new("Kode", 14.0),
            Column::new("Satuan", 10.0),
        ],
        rows: CODES.iter().map(row).collect(),
        ..Sheet::default()
    }
}

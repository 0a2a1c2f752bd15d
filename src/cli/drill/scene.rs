//! The guided first minute: the bad-day scene, played by hand.

use crate::drill::{SceneStep, Words};

/// A press on the first telephone shows on the second.
fn step([touches, telephone]: [&str; 2], expects: &str, id: &str, en: &str) -> SceneStep {
    SceneStep {
        text: Words::new(id, en),
        telephone: telephone.to_owned(),
        expects: expects.to_owned(),
        touches: touches.to_owned(),
    }
}

/// The steps, in order. What they expect is looked for in the words that the people see.
#[must_use]
pub fn bad_day() -> Vec<SceneStep> {
    vec![
        step(
            ["sri", "sri"],
            "watuk|batuk",
            "Di telepon Mbah Sri: tekan \"Wonten ingkang karaosaken\" (ada keluhan), tombol kedua di bawah pertanyaan hari ini.",
            "On Mbah Sri's telephone: tap \"Wonten ingkang karaosaken\" (complaints), the second button below today's question.",
        ),
        step(
            ["sri", "wati"],
            "MERAH",
            "Pilih demam (\"Sarira benter\"), batuk (\"Watuk\") dan sesak (\"Sesek\"), tekan \"Lajeng\", lalu sesak saat istirahat (\"Nalika ngaso\"). Telepon Bidan Wati berbunyi.",
            "Tick fever (\"Sarira benter\"), cough (\"Watuk\") and breathless (\"Sesek\"), press \"Lajeng\", then at rest (\"Nalika ngaso\"). Bidan Wati's telephone rings.",
        ),
        step(
            ["wati", "rini"],
            "MERAH",
            "Bidan Wati tidak menjawab: tekan +15 menit. Sekarang telepon Perawat Rini berbunyi juga.",
            "Bidan Wati does not answer: press +15 min. Now nurse Rini's telephone rings as well.",
        ),
        step(
            ["wati", "sri"],
            "Wati",
            "Di telepon Bidan Wati: tekan \"Saya tangani\". Mbah Sri membaca siapa yang menangani.",
            "On Bidan Wati's telephone: tap \"Saya tangani\". Mbah Sri reads who takes care of her.",
        ),
        step(
            ["rini", "rini"],
            "Ditangani Bidan Wati",
            "Lihat telepon Perawat Rini: di kartunya tertulis siapa yang menangani.",
            "Look at nurse Rini's telephone: her card says who has it.",
        ),
    ]
}

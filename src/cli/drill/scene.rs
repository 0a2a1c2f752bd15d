//! The guided first minute: the bad-day scene, played by hand.

use crate::drill::{SceneStep, Words};

fn step(telephone: &str, expects: &str, id: &str, en: &str) -> SceneStep {
    SceneStep {
        text: Words::new(id, en),
        telephone: telephone.to_owned(),
        expects: expects.to_owned(),
    }
}

/// The steps, in order. What they expect is looked for in the words that the people see.
#[must_use]
pub fn bad_day() -> Vec<SceneStep> {
    vec![
        step(
            "sri",
            "watuk|batuk",
            "Di telepon Mbah Sri: tekan tombol kedua di bawah pertanyaan hari ini (ada keluhan).",
            "On Mbah Sri's telephone: tap the second button below today's question (complaints).",
        ),
        step(
            "wati",
            "MERAH",
            "Pilih demam, batuk dan sesak, tekan lanjut, lalu pilih: sesak saat istirahat. Telepon Bidan Wati berbunyi.",
            "Tick fever, cough and breathless, go on, then choose: at rest. Bidan Wati's telephone rings.",
        ),
        step(
            "rini",
            "MERAH",
            "Bidan Wati tidak menjawab: tekan +15 menit. Sekarang telepon Perawat Rini berbunyi juga.",
            "Bidan Wati does not answer: press +15 min. Now nurse Rini's telephone rings as well.",
        ),
        step(
            "sri",
            "Wati",
            "Di telepon Bidan Wati: tekan \"Saya tangani\". Mbah Sri membaca siapa yang menangani.",
            "On Bidan Wati's telephone: tap \"Saya tangani\". Mbah Sri reads who takes care of her.",
        ),
        step(
            "rini",
            "Ditangani Bidan Wati",
            "Lihat telepon Perawat Rini: di kartunya tertulis siapa yang menangani.",
            "Look at nurse Rini's telephone: her card says who has it.",
        ),
    ]
}

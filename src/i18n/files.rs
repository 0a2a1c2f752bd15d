//! The table of `.ftl` files. To add a feature's sentences, add its name here
//! and its three files; a test compares the table with the folder.

use crate::domain::language::Language;

macro_rules! locale_files {
    ($($feature:ident,)*) => {
        /// The features that have sentences: `config/locales/*/<feature>.ftl`.
        pub const FEATURES: &[&str] = &[$(stringify!($feature)),*];

        /// The shipped sentences of a language: name of the feature and text.
        pub(super) fn embedded(language: Language) -> [(&'static str, &'static str); FEATURES.len()] {
            match language {
                Language::Id => [$((stringify!($feature), locale_file!("id", $feature))),*],
                Language::Jv => [$((stringify!($feature), locale_file!("jv", $feature))),*],
                Language::En => [$((stringify!($feature), locale_file!("en", $feature))),*],
            }
        }
    };
}

macro_rules! locale_file {
    ($language:literal, $feature:ident) => {
        include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/config/locales/",
            $language,
            "/",
            stringify!($feature),
            ".ftl"
        ))
    };
}

locale_files! {
    common,
    advice,
    alerts,
    staff,
    staff_group,
    dialogue,
    household,
    health,
    check_in,
    reminders,
    relink,
    tasks,
    onboarding,
    travellers,
    menu,
    settings,
    digest,
    poster,
    duplicates,
    privacy,
    my_data,
    ask,
    history,
    monitoring,
    roster,
    results,
    release,
    contacts,
    files,
    unmatched,
    recap,
}

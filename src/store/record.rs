//! Records: what a row's value means, and in which version it was written.
//!
//! A value is one version byte and JSON. A reader knows its own version and
//! all older ones; a newer one was written by a newer program and is refused,
//! for what it says would be lost by writing it back. Fields that are unknown
//! are ignored; a missing one is a fault, unless the type gives it a default.
//! Faults name the table and the version, never the content.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::table::{Key, Table};

/// Something that is stored as one row.
pub trait Record: Serialize + DeserializeOwned + Send {
    /// The table it is in.
    const TABLE: Table;
    /// The version that is written now, from 1 on. Raised together with an
    /// arm in [`Record::upgrade`] whenever older rows could not be read as they are.
    const VERSION: u8;

    /// Where it is stored.
    fn key(&self) -> Key;

    /// Brings the content of a row from version `from` to `from + 1`.
    ///
    /// # Errors
    /// When that version is not known, or the content isn't what it promised.
    fn upgrade(from: u8, old: Value) -> Result<Value, RecordFault> {
        let _content = old;
        Err(RecordFault::NoWayUp {
            table: Self::TABLE.name(),
            version: from,
        })
    }
}

/// Why a value is not a record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecordFault {
    /// There is nothing in it, not even a version.
    #[error("a row of {table} is empty")]
    Empty {
        /// The table's name.
        table: &'static str,
    },
    /// A newer program wrote it.
    #[error(
        "a row of {table} has version {version}, this program knows up to {known}: \
         use the newer program again"
    )]
    Newer {
        /// The table's name.
        table: &'static str,
        /// The row's version.
        version: u8,
        /// The newest version known here.
        known: u8,
    },
    /// Nothing leads from its version to the present one.
    #[error("a row of {table} has version {version}, which can't be brought up to date")]
    NoWayUp {
        /// The table's name.
        table: &'static str,
        /// The row's version.
        version: u8,
    },
    /// Its content is not what its version promises.
    #[error("a row of {table}, version {version}, can't be read ({kind} in column {column})")]
    Unreadable {
        /// The table's name.
        table: &'static str,
        /// The row's version.
        version: u8,
        /// What kind of misfit, without the content.
        kind: &'static str,
        /// Where in the JSON text; 0 when it was upgraded first.
        column: usize,
    },
    /// It can't be put into JSON: a mistake in the program.
    #[error("a record for {table} can't be written")]
    Unwritable {
        /// The table's name.
        table: &'static str,
    },
}

/// The bytes of a record, to be sealed.
///
/// # Errors
/// When its type can't be put into JSON (a map with keys that are no texts).
pub fn encode<R: Record>(record: &R) -> Result<Vec<u8>, RecordFault> {
    let mut bytes = vec![R::VERSION];
    serde_json::to_writer(&mut bytes, record).map_err(|_cause| RecordFault::Unwritable {
        table: R::TABLE.name(),
    })?;
    Ok(bytes)
}

/// The record in these (opened) bytes, brought up to date.
///
/// # Errors
/// When it was written by a newer program, or can't be understood.
pub fn decode<R: Record>(bytes: &[u8]) -> Result<R, RecordFault> {
    let table = R::TABLE.name();
    let (&version, json) = bytes.split_first().ok_or(RecordFault::Empty { table })?;
    if version > R::VERSION {
        let known = R::VERSION;
        return Err(RecordFault::Newer {
            table,
            version,
            known,
        });
    }
    if version == R::VERSION {
        return serde_json::from_slice(json).map_err(|cause| unreadable::<R>(version, &cause));
    }
    let mut content =
        serde_json::from_slice(json).map_err(|cause| unreadable::<R>(version, &cause))?;
    for step in version..R::VERSION {
        content = R::upgrade(step, content)?;
    }
    serde_json::from_value(content).map_err(|cause| unreadable::<R>(version, &cause))
}

/// serde's own words may quote the content: only their kind is kept.
fn unreadable<R: Record>(version: u8, cause: &serde_json::Error) -> RecordFault {
    let kind = match cause.classify() {
        serde_json::error::Category::Io => "reading",
        serde_json::error::Category::Syntax => "syntax",
        serde_json::error::Category::Data => "a field",
        serde_json::error::Category::Eof => "a cut end",
    };
    RecordFault::Unreadable {
        table: R::TABLE.name(),
        version,
        kind,
        column: cause.column(),
    }
}

/// Checks a record type against what is stored in the world: `stored` holds
/// the JSON of `sample` as each version wrote it, from version 1 on. All must
/// still be read, and the last is what is written today.
#[cfg(test)]
pub(crate) fn check_golden<R>(sample: &R, stored: &[&str])
where
    R: Record + PartialEq + std::fmt::Debug,
{
    assert_eq!(
        stored.len(),
        usize::from(R::VERSION),
        "one for each version"
    );
    for (version, json) in (1..).zip(stored) {
        let row = [&[version], json.trim().as_bytes()].concat();
        assert_eq!(decode::<R>(&row).as_ref(), Ok(sample), "version {version}");
    }
    let today = encode(sample).unwrap();
    let today: Value = serde_json::from_slice(&today[1..]).unwrap();
    let promised: Value = serde_json::from_str(stored.last().unwrap()).unwrap();
    assert_eq!(today, promised, "written otherwise: raise the version");
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;
    use serde_json::json;

    /// A stay as the third version of the program writes it.
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Stay {
        id: u64,
        days: u32,
        #[serde(default)]
        remark: Option<String>,
    }

    impl Record for Stay {
        const TABLE: Table = Table::Isolation;
        const VERSION: u8 = 3;

        fn key(&self) -> Key {
            Key::new(Self::TABLE).u64(self.id)
        }

        fn upgrade(from: u8, mut old: Value) -> Result<Value, RecordFault> {
            match from {
                // Version 1 counted weeks.
                1 => {
                    old["weeks"] = json!(old["length"].as_u64().unwrap_or(2));
                    Ok(old)
                }
                2 => {
                    old["days"] = json!(old["weeks"].as_u64().unwrap_or(0) * 7);
                    Ok(old)
                }
                version => Err(RecordFault::NoWayUp {
                    table: Self::TABLE.name(),
                    version,
                }),
            }
        }
    }

    fn stay() -> Stay {
        Stay {
            id: 7,
            days: 14,
            remark: None,
        }
    }

    fn stored(version: u8, json: &str) -> Vec<u8> {
        let mut bytes = vec![version];
        bytes.extend_from_slice(json.as_bytes());
        bytes
    }

    #[test]
    fn what_is_written_is_read_back() {
        let bytes = encode(&stay()).unwrap();
        assert_eq!(bytes.first(), Some(&3));
        assert_eq!(decode::<Stay>(&bytes), Ok(stay()));
    }

    #[test]
    fn unknown_fields_are_ignored_and_missing_ones_need_a_default() {
        let more = stored(3, r#"{"id":7,"days":14,"colour":"red"}"#);
        assert_eq!(decode::<Stay>(&more), Ok(stay()));
        let less = stored(3, r#"{"id":7}"#);
        assert!(matches!(
            decode::<Stay>(&less),
            Err(RecordFault::Unreadable {
                kind: "a field",
                ..
            })
        ));
    }

    #[test]
    fn older_versions_go_up_step_by_step() {
        let stored = [
            r#"{"id":7,"length":2}"#,
            r#"{"id":7,"weeks":2}"#,
            r#"{"id":7,"days":14,"remark":null}"#,
        ];
        check_golden(&stay(), &stored);
    }

    #[test]
    fn a_newer_version_is_refused_and_says_so() {
        let fault = decode::<Stay>(&stored(4, r#"{"id":7,"days":14}"#)).unwrap_err();
        assert_eq!(
            fault.to_string(),
            "a row of isolation has version 4, this program knows up to 3: \
             use the newer program again"
        );
    }

    #[test]
    fn a_version_that_never_was_is_refused() {
        assert!(matches!(
            decode::<Stay>(&stored(0, "{}")),
            Err(RecordFault::NoWayUp { version: 0, .. })
        ));
        assert_eq!(
            decode::<Stay>(&[]),
            Err(RecordFault::Empty { table: "isolation" })
        );
    }

    #[test]
    fn a_fault_never_quotes_the_content() {
        let bytes = stored(3, r#"{"id":7,"days":"Bu Sumini demam"}"#);
        let fault = decode::<Stay>(&bytes).unwrap_err();
        assert!(!format!("{fault} {fault:?}").contains("Sumini"));
    }
}

//! Files that were made of what is kept: who asked for what, when, and who stands in it.
//!
//! Part of the trail of looks: whoever was named in a file reads it in `/dataku`. A row for
//! each person in a file of ten thousand would be ten thousand rows; so the ids stand in
//! order, two thousand in a row, and the file's own row says where each of those begins: one
//! row is read to know whether somebody is in it.

use serde::{Deserialize, Serialize};

use crate::clock::Moment;
use crate::domain::id::{ExportId, PersonId, RandomId};
use crate::domain::listing::{Listing, Period};
use crate::domain::place::VillageId;
use crate::engine::{Fault, Page, Tx};
use crate::report::sheets::Format;
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// So many ids stand in a row.
const IN_A_PART: usize = 2_000;

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Export {
    /// Its identifier: made again after a restart, it is the same file.
    pub id: ExportId,
    /// Who asked; `None`: whoever runs the program, on its machine.
    pub by: Option<PersonId>,
    /// When.
    pub at: Moment,
    /// What it lists.
    pub listing: Listing,
    /// Of which time.
    pub period: Period,
    /// What kind of file.
    pub format: Format,
    /// Of which village; `None`: of all that whoever asked looks after.
    pub village: Option<VillageId>,
    /// How many people it counts or names.
    pub people: usize,
    /// The first id of each part; none where nobody is named.
    pub firsts: Vec<PersonId>,
}

/// Some of those who stand in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Part {
    export: ExportId,
    part: u32,
    people: Vec<PersonId>,
}

fn part_of(export: ExportId, part: u32) -> Key {
    Key::new(Table::ExportPart).u64(export.bits()).u32(part)
}

impl Record for Export {
    const TABLE: Table = Table::Export;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        Key::new(Table::Export)
            .millis(self.at.timestamp_millis())
            .u64(self.id.bits())
    }
}

impl Record for Part {
    const TABLE: Table = Table::ExportPart;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        part_of(self.export, self.part)
    }
}

/// Writes down a file and everybody named in it. Again: what was written before goes.
///
/// # Errors
/// When the store fails.
pub async fn keep(
    tx: &mut Tx<'_>,
    mut export: Export,
    mut named: Vec<PersonId>,
) -> Result<(), Fault> {
    let before = Key::new(Table::ExportPart).u64(export.id.bits());
    tx.remove_all(&before).await?;
    named.sort_unstable();
    named.dedup();
    export.firsts.clear();
    for (part, people) in (0_u32..).zip(named.chunks(IN_A_PART)) {
        export.firsts.extend(people.first());
        tx.put(&Part {
            export: export.id,
            part,
            people: people.to_vec(),
        })?;
    }
    tx.put(&export)
}

/// The files in which somebody was named, under any of their ids, the newest first. What
/// can't be read is left out.
///
/// # Errors
/// When the store fails.
pub async fn naming(tx: &Tx<'_>, ids: &[PersonId]) -> Result<Vec<Export>, Fault> {
    let table = Key::new(Table::Export);
    let rows = tx.list_sound(&table, Page::last(usize::MAX / 2)).await?;
    let mut found = Vec::new();
    for export in rows.into_iter().flatten() {
        if names_any(tx, &export, ids).await? {
            found.push(export);
        }
    }
    Ok(found)
}

async fn names_any(tx: &Tx<'_>, export: &Export, ids: &[PersonId]) -> Result<bool, Fault> {
    for id in ids {
        let before = export.firsts.partition_point(|first| first <= id);
        let Some(part) = before.checked_sub(1) else {
            continue;
        };
        let part = part_of(export.id, u32::try_from(part).unwrap_or(u32::MAX));
        let rows = tx.list_sound::<Part>(&part, Page::first(1)).await?;
        let mut parts = rows.into_iter().flatten();
        if parts.any(|part| part.people.binary_search(id).is_ok()) {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::bench::work;
    use crate::store::record::check_golden;

    fn who(bits: u64) -> PersonId {
        PersonId::from_bits(bits)
    }

    fn export(bits: u64) -> Export {
        Export {
            id: ExportId::from_bits(bits),
            by: Some(who(9)),
            at: "2020-04-12T00:12:00Z".parse().unwrap(),
            listing: Listing::LineList,
            period: Period::Now,
            format: Format::Xlsx,
            village: None,
            people: 2,
            firsts: vec![who(1)],
        }
    }

    #[test]
    fn a_file_is_stored_as_promised() {
        check_golden(
            &export(5),
            &[
                r#"{"id":"0000000000005","by":"0000000000009","at":"2020-04-12T00:12:00Z",
                "listing":"line_list","period":"now","format":"xlsx","village":null,
                "people":2,"firsts":["0000000000001"]}"#,
            ],
        );
        let part = Part {
            export: ExportId::from_bits(5),
            part: 0,
            people: vec![who(1)],
        };
        check_golden(
            &part,
            &[r#"{"export":"0000000000005","part":0,"people":["0000000000001"]}"#],
        );
    }

    #[tokio::test]
    async fn whoever_is_named_among_many_finds_it_and_nobody_else_does() {
        work(&[
            |tx| {
                Box::pin(async move {
                    let many: Vec<PersonId> = (1..=5_000).map(|number| who(number * 2)).collect();
                    keep(tx, export(5), many).await?;
                    keep(tx, export(6), vec![who(3)]).await?;
                    keep(tx, export(7), Vec::new()).await
                })
            },
            |tx| {
                Box::pin(async move {
                    for number in [2, 4_000, 4_002, 10_000] {
                        let found = naming(tx, &[who(number)]).await?;
                        assert_eq!(found.len(), 1, "{number}");
                    }
                    for number in [0, 1, 4_001, 10_001, 20_000] {
                        let found = naming(tx, &[who(number)]).await?;
                        assert_eq!(found.len(), 0, "{number}");
                    }
                    // Under a former id, too.
                    assert_eq!(naming(tx, &[who(1), who(3)]).await?.len(), 1);
                    // Made again after a restart it is the same file.
                    keep(tx, export(5), vec![who(2)]).await
                })
            },
            |tx| {
                Box::pin(async move {
                    assert_eq!(naming(tx, &[who(10_000)]).await?.len(), 0);
                    assert_eq!(naming(tx, &[who(2)]).await?.len(), 1);
                    Ok(())
                })
            },
        ])
        .await;
    }
}

//! The tenant: a kabupaten or kota, with one bot and one database.

use serde::Deserialize;
use toml::Spanned;

use super::strict::Reading;
use crate::store::Tenant;

/// Whom this bot serves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TenantSettings {
    /// Names the tenant in the store; never changed once data exist.
    pub id: Tenant,
    /// Kemendagri's code of the kabupaten, such as `33.11`.
    pub code: String,
    /// The name, with its kind: `Kabupaten Sukoharjo`.
    pub name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    id: Spanned<String>,
    code: Spanned<String>,
    name: Spanned<String>,
}

impl Raw {
    /// The code that its villages' codes begin with, if the file has one.
    pub(super) fn kabupaten(&self) -> Option<String> {
        let written = Reading::is_written(&self.code);
        written.then(|| kabupaten(self.code.get_ref()).ok())?
    }

    pub(super) fn check(&self, reading: &mut Reading<'_>) -> Option<TenantSettings> {
        let id = reading.read(&self.id, tenant);
        let code = reading.read(&self.code, |text| {
            digits(text, &[2, 2], "a kabupaten or kota")
        });
        let name = reading.words(&self.name);
        Some(TenantSettings {
            id: id?,
            code: code?,
            name: name?,
        })
    }
}

fn kabupaten(text: &str) -> Result<String, String> {
    digits(text, &[2, 2], "a kabupaten or kota")
}

fn tenant(text: &str) -> Result<Tenant, String> {
    Tenant::new(text).ok_or_else(|| {
        format!("`{text}` is no short name: at most 32 small letters a–z, digits and -")
    })
}

/// A code of Kemendagri: groups of digits of these lengths, with dots between.
pub(super) fn digits(text: &str, lengths: &[usize], whose: &str) -> Result<String, String> {
    let groups: Vec<&str> = text.split('.').collect();
    let right = groups.len() == lengths.len()
        && groups.iter().zip(lengths).all(|(group, length)| {
            group.len() == *length && group.bytes().all(|byte| byte.is_ascii_digit())
        });
    if right {
        return Ok(text.to_owned());
    }
    let pattern: Vec<String> = lengths.iter().map(|length| "0".repeat(*length)).collect();
    let pattern = pattern.join(".");
    Err(format!(
        "`{text}` is not the code of {whose}, which looks like {pattern}"
    ))
}

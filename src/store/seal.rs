//! Values are closed before they touch the disk, and opened in their place only.
//!
//! XChaCha20-Poly1305 with the tenant's name and the record's key as associated
//! data: a flipped bit, a value that was moved to another key or tenant, or a
//! wrong sealing key is an error, never a wrong record. The nonce (24 random
//! bytes) stands in front. The keys in use are derived from the
//! [`SealingKey`], one for each use, and wiped when they go.
//!
//! What this can't see: a row that is gone altogether, or an older value put
//! back in its own place. Counts and sequence numbers watch over that.

use blake2::Blake2bMac;
use blake2::digest::array::ArraySize;
use blake2::digest::consts::{U16, U32, U64};
use blake2::digest::typenum::{IsLessOrEqual, True};
use blake2::digest::{FixedOutput, Output, Update};
use siaga_cipher::{Cipher, NONCE_LENGTH};
use zeroize::Zeroizing;

use super::Tenant;
use super::sealing_key::SealingKey;
use super::table;

/// Separates the derived keys from each other. Stored promises.
const FOR_VALUES: &[u8] = b"siaga.values.1";
const FOR_PSEUDONYMS: &[u8] = b"siaga.pseudo.1";
const FOR_MARKS: &[u8] = b"siaga.marks.1";

/// Why a value can't be sealed or opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SealFault {
    /// It is damaged, or was sealed for another place or with another key.
    #[error("a value of {table} is damaged or out of place")]
    Damaged {
        /// The table's name.
        table: &'static str,
    },
    /// The machine has no randomness for a nonce.
    #[error("no randomness to seal with: {0}")]
    Randomness(String),
    /// It is too long for the cipher (256 GiB).
    #[error("a value of {table} is too long to be sealed")]
    TooLong {
        /// The table's name.
        table: &'static str,
    },
}

/// Seals and opens values, and gives pseudonyms.
pub struct Vault {
    cipher: Cipher,
    pseudonyms: Zeroizing<[u8; 32]>,
    marks: Zeroizing<[u8; 32]>,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault(..)")
    }
}

impl Vault {
    /// A vault with this key.
    #[must_use]
    pub fn new(key: &SealingKey) -> Self {
        let values = Zeroizing::new(<[u8; 32]>::from(mac::<U32>(key.bytes(), FOR_VALUES, &[])));
        let pseudonyms = mac::<U32>(key.bytes(), FOR_PSEUDONYMS, &[]);
        let marks = mac::<U32>(key.bytes(), FOR_MARKS, &[]);
        Self {
            cipher: Cipher::new(&values),
            pseudonyms: Zeroizing::new(pseudonyms.into()),
            marks: Zeroizing::new(marks.into()),
        }
    }

    /// Closes a value for its place: this key of this tenant.
    ///
    /// # Errors
    /// When the machine has no randomness.
    pub fn seal(&self, tenant: &Tenant, key: &[u8], plain: &[u8]) -> Result<Vec<u8>, SealFault> {
        let mut nonce = [0; NONCE_LENGTH];
        getrandom::fill(&mut nonce).map_err(|cause| SealFault::Randomness(cause.to_string()))?;
        let closed = self.cipher.close(&nonce, &place(tenant, key), plain);
        let closed = closed.ok_or_else(|| SealFault::TooLong {
            table: table::name_of(key),
        })?;
        Ok([&nonce, closed.as_slice()].concat())
    }

    /// Opens a value that was closed for this key of this tenant.
    ///
    /// # Errors
    /// When a single bit of it, of its key or of the tenant's name has
    /// changed, or it was sealed with another key.
    pub fn open(&self, tenant: &Tenant, key: &[u8], sealed: &[u8]) -> Result<Vec<u8>, SealFault> {
        let damaged = || SealFault::Damaged {
            table: table::name_of(key),
        };
        let (nonce, closed) = sealed
            .split_first_chunk::<NONCE_LENGTH>()
            .ok_or_else(damaged)?;
        let opened = self.cipher.open(nonce, &place(tenant, key), closed);
        opened.ok_or_else(damaged)
    }

    /// A name for `bytes` (an account, a telephone number) that is always the
    /// same and says nothing without the sealing key: for use in keys.
    /// `domain` separates uses: the same bytes in two domains share nothing.
    #[must_use]
    pub fn pseudonym(&self, domain: &str, bytes: &[u8]) -> [u8; 16] {
        let length = u64::try_from(domain.len()).unwrap_or(u64::MAX);
        let parts = [&length.to_be_bytes(), domain.as_bytes(), bytes];
        mac::<U16>(&self.pseudonyms, FOR_PSEUDONYMS, &parts).into()
    }

    /// A mark under words that leave the house (on a letter): only this house can make it, and
    /// no other words have it. Who doesn't hold the key can't check it.
    #[must_use]
    pub fn mark(&self, words: &[u8]) -> [u8; 16] {
        mac::<U16>(&self.marks, FOR_MARKS, &[words]).into()
    }
}

/// The associated data: where a value belongs.
fn place(tenant: &Tenant, key: &[u8]) -> Vec<u8> {
    let name = tenant.name().as_bytes();
    // At most 32, by the rule for tenants' names.
    let length = u8::try_from(name.len()).unwrap_or(u8::MAX);
    [&[length], name, key].concat()
}

/// BLAKE2b, keyed, with the use it is for.
#[expect(
    clippy::expect_used,
    reason = "BLAKE2b takes keys up to 64 and uses up to 16 bytes; these are constants"
)]
fn mac<N>(key: &[u8; 32], usage: &[u8], parts: &[&[u8]]) -> Output<Blake2bMac<N>>
where
    N: ArraySize + IsLessOrEqual<U64, Output = True>,
{
    let mut mac = Blake2bMac::<N>::new_with_salt_and_personal(Some(key), &[], usage)
        .expect("a key of 32 bytes fits");
    for part in parts {
        mac.update(part);
    }
    mac.finalize_fixed()
}

#[cfg(test)]
mod tests {
    use super::super::table::{Key, Table};
    use super::*;
    use proptest::prelude::*;

    fn vault() -> Vault {
        Vault::new(&SealingKey::from_bytes([7; 32]))
    }

    fn tenant(name: &str) -> Tenant {
        Tenant::new(name).unwrap()
    }

    fn key(id: u64) -> Vec<u8> {
        Key::new(Table::Person).u64(id).into_bytes()
    }

    #[test]
    fn what_is_sealed_opens_in_its_place_only() {
        let (vault, sukoharjo) = (vault(), tenant("sukoharjo"));
        let sealed = vault.seal(&sukoharjo, &key(1), b"Bu Sumini").unwrap();
        let opened = vault.open(&sukoharjo, &key(1), &sealed);
        assert_eq!(opened, Ok(b"Bu Sumini".to_vec()));

        let damaged = Err(SealFault::Damaged { table: "person" });
        assert_eq!(vault.open(&sukoharjo, &key(2), &sealed), damaged);
        assert_eq!(vault.open(&tenant("klaten"), &key(1), &sealed), damaged);
        let other = Vault::new(&SealingKey::from_bytes([8; 32]));
        assert_eq!(other.open(&sukoharjo, &key(1), &sealed), damaged);
    }

    /// Appendix A.3.1 of draft-irtf-cfrg-xchacha-03: what is on disks today has to open for ever.
    #[test]
    fn it_is_the_published_cipher() {
        let key: [u8; 32] = std::array::from_fn(|at| 0x80 + u8::try_from(at).unwrap());
        let nonce: [u8; 24] = std::array::from_fn(|at| 0x40 + u8::try_from(at).unwrap());
        let place = [
            0x50, 0x51, 0x52, 0x53, 0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7,
        ];
        let plain = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
        let cipher = Cipher::new(&key);
        let closed = cipher.close(&nonce, &place, plain).unwrap();
        let begins = [0xbd, 0x6d, 0x17, 0x9d, 0x3e, 0x83, 0xd4, 0x3b];
        let tag = [
            0xc0, 0x87, 0x59, 0x24, 0xc1, 0xc7, 0x98, 0x79, 0x47, 0xde, 0xaf, 0xd8, 0x78, 0x0a,
            0xcf, 0x49,
        ];
        assert_eq!(closed.len(), plain.len() + tag.len());
        assert_eq!(closed[..8], begins);
        assert_eq!(closed[plain.len()..], tag);
        assert_eq!(cipher.open(&nonce, &place, &closed).unwrap(), plain);
        assert_eq!(cipher.open(&nonce, &place[1..], &closed), None);
    }

    #[test]
    fn the_border_between_tenant_and_key_can_not_be_moved() {
        let vault = vault();
        let sealed = vault.seal(&tenant("ab"), b"c", b"x").unwrap();
        assert!(vault.open(&tenant("a"), b"bc", &sealed).is_err());
    }

    #[test]
    fn the_same_value_never_looks_the_same_twice() {
        let (vault, village) = (vault(), tenant("v"));
        let first = vault.seal(&village, b"k", b"sehat").unwrap();
        assert_ne!(first, vault.seal(&village, b"k", b"sehat").unwrap());
        assert!(!first.windows(5).any(|window| window == b"sehat"));
    }

    proptest! {
        #[test]
        fn any_flipped_bit_is_an_error(plain: Vec<u8>, at: prop::sample::Index, bit in 0..8_u8) {
            let (vault, village) = (vault(), tenant("v"));
            let mut sealed = vault.seal(&village, &key(1), &plain).unwrap();
            prop_assert_eq!(vault.open(&village, &key(1), &sealed), Ok(plain));
            let at = at.index(sealed.len());
            sealed[at] ^= 1 << bit;
            prop_assert!(vault.open(&village, &key(1), &sealed).is_err());
        }

        #[test]
        fn any_cut_value_is_an_error(plain: Vec<u8>, length: prop::sample::Index) {
            let (vault, village) = (vault(), tenant("v"));
            let sealed = vault.seal(&village, &key(1), &plain).unwrap();
            let cut = &sealed[..length.index(sealed.len())];
            prop_assert!(vault.open(&village, &key(1), cut).is_err());
        }
    }

    #[test]
    fn a_pseudonym_is_steady_and_separate() {
        let account = 812_000_111_i64.to_be_bytes();
        let name = vault().pseudonym("account", &account);
        assert_eq!(name, vault().pseudonym("account", &account));
        assert_ne!(name, vault().pseudonym("phone", &account));
        assert_ne!(name, vault().pseudonym("account", b"another"));
        assert_ne!(vault().pseudonym("a", b"bc"), vault().pseudonym("ab", b"c"));
        let other = Vault::new(&SealingKey::from_bytes([8; 32]));
        assert_ne!(name, other.pseudonym("account", &account));
    }

    #[test]
    fn a_mark_is_for_these_words_of_this_house_only() {
        let words = b"SIAGA1|003/SKSI/SUMBERASRI/IV/2020|Sri Wahyuni|2020-04-08|2020-04-22";
        let mark = vault().mark(words);
        assert_eq!(mark, vault().mark(words));
        assert_ne!(mark, vault().mark(&words[1..]));
        assert_ne!(mark, vault().pseudonym("", words));
        let other = Vault::new(&SealingKey::from_bytes([8; 32]));
        assert_ne!(mark, other.mark(words));
        // It is printed on letters: a change here makes all of them void. Computed with
        // another BLAKE2b (Python's hashlib).
        assert_eq!(
            data_encoding::HEXLOWER.encode(&mark),
            "92fbdfff3d68f90604729adcea8741a7"
        );
    }

    #[test]
    fn pseudonyms_and_derived_keys_are_stored_promises() {
        // These bytes are in databases: a change here loses every account.
        let name = vault().pseudonym("account", b"812000111");
        // Computed with another BLAKE2b (Python's hashlib).
        assert_eq!(
            data_encoding::HEXLOWER.encode(&name),
            "13dd80309093d5f99c048e3d748446e5"
        );
    }
}

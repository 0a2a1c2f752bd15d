//! XChaCha20-Poly1305, in the one instance the house uses.
//!
//! A crate of its own for one reason: generic code is compiled where it is used, and the tests
//! compile `siaga` without optimisation. There, opening values took a quarter of
//! all time; here it is optimised like any dependency (`Cargo.toml`, `[profile.dev.package]`).
//!
//! Must never: choose a nonce, or know what a value or its place means.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

/// The length of a nonce, in bytes.
pub const NONCE_LENGTH: usize = 24;

/// Closes and opens values with one key, which is wiped when it goes.
pub struct Cipher(XChaCha20Poly1305);

impl Cipher {
    /// With this key.
    #[must_use]
    pub fn new(key: &[u8; 32]) -> Self {
        Self(XChaCha20Poly1305::new(&(*key).into()))
    }

    /// Closes `plain` for its place. `None`: it is too long (256 GiB).
    #[must_use]
    pub fn close(&self, nonce: &[u8; NONCE_LENGTH], place: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
        let payload = Payload {
            msg: plain,
            aad: place,
        };
        self.0.encrypt(&XNonce::from(*nonce), payload).ok()
    }

    /// Opens what was closed for this place. `None`: it is damaged, was closed for another
    /// place or with another key.
    #[must_use]
    pub fn open(&self, nonce: &[u8; NONCE_LENGTH], place: &[u8], closed: &[u8]) -> Option<Vec<u8>> {
        let payload = Payload {
            msg: closed,
            aad: place,
        };
        self.0.decrypt(&XNonce::from(*nonce), payload).ok()
    }
}

//! What can go wrong inside, by what to do about it.

use crate::store::StoreFault;
use crate::store::record::RecordFault;
use crate::store::seal::SealFault;

/// A fault of ours, never the person's. Its variant says what to do.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The ground failed: the whole batch is tried again, nothing is set aside.
    #[error(transparent)]
    Store(#[from] StoreFault),
    /// A stored value can't be opened or read: the event that met it is set aside.
    #[error("a stored value can't be opened")]
    Sealed(#[from] SealFault),
    /// A stored record can't be understood: the event that met it is set aside.
    #[error(transparent)]
    Record(#[from] RecordFault),
    /// The machine has no randomness to give.
    #[error("no randomness: {0}")]
    Randomness(String),
    /// A rule of the house was broken in code: the event is set aside.
    #[error("broken invariant: {0}")]
    Broken(&'static str),
}

impl Fault {
    /// Whether the same event may succeed later, untouched.
    #[must_use]
    pub fn may_pass(&self) -> bool {
        match self {
            Self::Store(_) | Self::Randomness(_) => true,
            Self::Sealed(_) | Self::Record(_) | Self::Broken(_) => false,
        }
    }

    /// Whether trying again is pointless: the ground is gone or damaged.
    #[must_use]
    pub fn is_final(&self) -> bool {
        match self {
            Self::Store(fault) => match fault {
                StoreFault::InUse(_) | StoreFault::Damaged(_) | StoreFault::Closed => true,
                StoreFault::Disk(_) => false,
            },
            Self::Sealed(_) | Self::Record(_) | Self::Randomness(_) | Self::Broken(_) => false,
        }
    }
}

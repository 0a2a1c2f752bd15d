//! Random identifiers. Nothing in the house is keyed by a name, a telephone or
//! a Telegram account: those are links that can be replaced.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What a text that should be an identifier lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an identifier of 13 letters and digits")]
pub struct BadId;

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH: usize = 13;

fn encode(mut bits: u64) -> String {
    let mut letters = [b'0'; LENGTH];
    for slot in letters.iter_mut().rev() {
        let digit = usize::try_from(bits & 31).unwrap_or(0);
        *slot = ALPHABET.get(digit).copied().unwrap_or(b'0');
        bits >>= 5;
    }
    letters.iter().map(|&letter| char::from(letter)).collect()
}

fn decode(text: &str) -> Result<u64, BadId> {
    if text.len() != LENGTH {
        return Err(BadId);
    }
    text.bytes().try_fold(0_u64, |bits, letter| {
        let digit = ALPHABET
            .iter()
            .position(|&known| known == letter)
            .ok_or(BadId)?;
        if bits >> 59 != 0 {
            return Err(BadId);
        }
        Ok((bits << 5) | u64::try_from(digit).map_err(|_| BadId)?)
    })
}

/// An identifier that is drawn at random, once, by the engine.
pub trait RandomId: Sized {
    /// The identifier with these 64 bits.
    fn from_bits(bits: u64) -> Self;
    /// Its 64 bits, as used in keys.
    fn bits(self) -> u64;
}

macro_rules! random_ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u64);

        impl RandomId for $name {
            fn from_bits(bits: u64) -> Self { Self(bits) }
            fn bits(self) -> u64 { self.0 }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&encode(self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), encode(self.0))
            }
        }

        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> { decode(text).map(Self) }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&encode(self.0))
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}

random_ids! {
    /// What an account that nobody knows has told.
    UnmatchedId;
    /// A person: resident, traveller or member of staff.
    PersonId;
    /// People who live under one roof and report from one telephone.
    HouseholdId;
    /// The secret in a link by which another telephone reports for a household.
    HouseholdCodeId;
    /// One stay in isolation of one person.
    IsolationId;
    /// One journey of one party.
    JourneyId;
    /// One daily report (check-in) of one person.
    ReportId;
    /// One alert about one person.
    AlertId;
    /// A piece of work for somebody at the door or on the telephone.
    TaskId;
    /// A question whether two people are one.
    DoubtId;
    /// The secret that links a person to another telephone.
    LinkCode;
    /// An invitation to join the staff.
    InvitationId;
    /// A question to the health worker on duty, with its answers.
    QuestionId;
    /// A wish to swap a shift with a colleague.
    SwapId;
    /// Names a bound group of the staff.
    StaffGroupId;
    /// One round of tests: a day, a place, a kind.
    TestSessionId;
    /// A confirmed infection whose contacts are sought.
    IndexCaseId;
    /// Somebody whom an index case has met.
    ContactId;
    /// One file that was made of what is kept.
    ExportId;
    /// One file of people that an officer sent.
    ImportId;
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_shown_can_be_read_back(bits: u64) {
            let id = PersonId::from_bits(bits);
            prop_assert_eq!(id.to_string().parse::<PersonId>(), Ok(id));
        }

        #[test]
        fn any_text_is_read_or_refused_without_panic(text in ".{0,20}") {
            if let Ok(id) = text.parse::<PersonId>() {
                prop_assert_eq!(id.to_string(), text);
            }
        }
    }

    #[test]
    fn an_identifier_above_64_bits_is_refused() {
        assert_eq!("zzzzzzzzzzzzz".parse::<PersonId>(), Err(BadId));
        assert_eq!("".parse::<PersonId>(), Err(BadId));
    }
}

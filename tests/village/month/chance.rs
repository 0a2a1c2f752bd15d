//! What is left to chance, decided by a seed: for each person, day and matter anew, so that
//! what one does changes nothing of what another does.

/// Numbers that look random and are always the same (splitmix64).
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// What is left to chance in this matter.
    pub fn of(seed: u64, matter: &str, who: usize, day: usize) -> Self {
        let numbers = [seed, who as u64, day as u64].map(u64::to_le_bytes);
        let bytes = matter.bytes().chain(numbers.into_iter().flatten());
        let mix = |mixed: u64, byte: u8| (mixed ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        let mut chance = Self(bytes.fold(0xcbf2_9ce4_8422_2325, mix));
        chance.next();
        chance
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`.
    pub fn below(&mut self, bound: usize) -> usize {
        let number = self.next() % bound.max(1) as u64;
        usize::try_from(number).unwrap()
    }

    /// A number from `first` to `last`.
    pub fn from(&mut self, first: i64, last: i64) -> i64 {
        let span = usize::try_from(last - first + 1).unwrap();
        first + i64::try_from(self.below(span)).unwrap()
    }

    /// True in so many of a hundred cases.
    pub fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of these.
    pub fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

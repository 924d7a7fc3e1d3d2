//! How likely each bit of the lists is, by what stands before it: what makes them small in the download.
//!
//! Writing and reading take the same steps, so both know the same chances before each bit, and an arithmetic [`Coder`] spends
//! little on what was likely. Three guesses are mixed as in Matt Mahoney's lpaq (2007), in integers, so every machine makes the same.

use alloc::vec::Vec;

/// Writes bits, or reads them.
pub(crate) trait Coder {
    /// The next bit, which is one with `chance` in [`CHANCES`]. Who writes is told it; who reads tells it.
    fn bit(&mut self, chance: u32, bit: bool) -> bool;
}

/// What precedes a value, looked at in three ways; each number means one state.
pub(crate) type Contexts = [u32; 3];

/// A chance is so many times in this many, never all and never none of them.
pub(crate) const CHANCES: u32 = 1 << 12;
/// So many guesses are kept: half as many would be five hundred bytes more, and a fifth faster.
const CELLS: usize = 1 << 19;
/// After so many bits a guess learns no slower.
const MOST_SEEN: u16 = 20;
/// What the classes of small values begin with, and have bits: 0 to 7, 8 to 23, 24 to 55, the rest.
const CLASSES: [(u32, u32); 4] = [(0, 3), (8, 4), (24, 5), (56, 8)];

/// What is guessed of a bit in one state.
#[derive(Clone, Copy)]
struct Cell {
    /// The chance of a one, in 65,536.
    one: u16,
    /// How many bits it has learned from.
    seen: u16,
}

/// Guesses bits, and learns from each.
pub(crate) struct Model<C> {
    coder: C,
    cells: Vec<Cell>,
    /// How much each way of looking is trusted, for each kind of value, in 65,536ths.
    trust: [[i32; 3]; 256],
    /// Of each chance the logarithm of its odds, in 256ths.
    odds: Vec<i16>,
    /// How far a guess moves to what came, by how much it has seen, in 16,384ths.
    rates: [i32; MOST_SEEN as usize + 1],
}

impl<C: Coder> Model<C> {
    pub(crate) fn new(coder: C) -> Model<C> {
        let mut odds: Vec<i16> = Vec::with_capacity(CHANCES as usize);
        for logarithm in -2047..2048 {
            odds.resize(chance(logarithm) as usize + 1, logarithm as i16);
        }
        odds.resize(CHANCES as usize, 2047);
        let cells = alloc::vec![Cell { one: 1 << 15, seen: 0 }; CELLS];
        let rates = core::array::from_fn(|seen| (1 << 15) / (2 * seen as i32 + 3));
        Model { coder, cells, trust: [[20_000; 3]; 256], odds, rates }
    }

    /// The next value, below 312: small ones take fewer bits. Who writes gives it; who reads gets it.
    ///
    /// Values of one kind (below 8) share what is known of their contexts; how far each is trusted goes by the place (below 32) too.
    pub(crate) fn value(&mut self, kind: u8, place: u8, contexts: Contexts, value: u32) -> u32 {
        let mut way = u32::from(kind) << 2;
        let starts = contexts.map(|context| {
            way += 1;
            (context.wrapping_mul(0x9E37_79B1) ^ way).wrapping_mul(0x85EB_CA6B) >> 8
        });
        let kind = kind << 5 | place;
        // The bits so far, behind a one.
        let mut path = 1;
        for (i, (first, bits)) in CLASSES.into_iter().enumerate() {
            let last = i + 1 == CLASSES.len();
            if last || !self.bit(kind, starts, &mut path, value >= first + (1 << bits)) {
                let mut found = 0;
                for place in (0..bits).rev() {
                    let bit = self.bit(kind, starts, &mut path, value.wrapping_sub(first) >> place & 1 == 1);
                    found = found << 1 | u32::from(bit);
                }
                return first + found;
            }
        }
        0
    }

    /// A function of its own: where it is compiled while it runs, it soon is compiled well.
    #[inline(never)]
    fn bit(&mut self, kind: u8, starts: Contexts, path: &mut u32, bit: bool) -> bool {
        let step = *path * 0x9E5;
        let places = starts.map(|start| start.wrapping_add(step) as usize % CELLS);
        let mut cells =
            places.map(|place| self.cells.get(place).copied().unwrap_or(Cell { one: 0, seen: 0 }));
        let odds = |cell: Cell| self.odds.get(usize::from(cell.one >> 4)).map_or(0, |&odds| odds.into());
        let [a, b, c] = cells.map(|cell| if cell.seen > 0 { odds(cell) } else { 0 });
        let mut none = [0; 3];
        let trust = self.trust.get_mut(usize::from(kind)).unwrap_or(&mut none);
        let [x, y, z] = *trust;
        let chance = chance((a * x + b * y + c * z) >> 16).clamp(1, CHANCES as i32 - 1);
        let bit = self.coder.bit(chance as u32, bit);
        let missed = (i32::from(bit) * CHANCES as i32 - chance) * 12;
        *trust = [(a, x), (b, y), (c, z)].map(|(odds, trust)| trust + ((odds * missed + 0x2000) >> 14));
        for (cell, place) in cells.iter_mut().zip(places) {
            let missed = i32::from(bit) * i32::from(u16::MAX) - i32::from(cell.one);
            let rate = self.rates.get(usize::from(cell.seen)).copied().unwrap_or(0);
            cell.one = (i32::from(cell.one) + ((missed * rate) >> 14)) as u16;
            cell.seen = (cell.seen + 1).min(MOST_SEEN);
            if let Some(kept) = self.cells.get_mut(place) {
                *kept = *cell;
            }
        }
        *path = *path << 1 | u32::from(bit);
        bit
    }
}

/// The chance whose odds have this logarithm, in 256ths: 4096 / (1 + e^-x), by straight lines between 33 points.
fn chance(logarithm: i32) -> i32 {
    const POINTS: [i32; 33] = [
        1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607,
        3785, 3901, 3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
    ];
    let logarithm = logarithm.clamp(-2047, 2047) + 2048;
    let (point, along) = ((logarithm >> 7) as usize, logarithm & 127);
    let at = |point: usize| POINTS.get(point).copied().unwrap_or(0);
    (at(point) * (128 - along) + at(point + 1) * along + 64) >> 7
}

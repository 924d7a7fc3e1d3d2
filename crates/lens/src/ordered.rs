//! Sorting, once for all rooms: each type that is sorted by itself costs the download some five kilobytes.

use alloc::collections::{BTreeMap, BinaryHeap};
use alloc::vec::Vec;

use crate::span::Span;

/// The items by their keys, from the least; those with equal keys stay in their order.
///
/// # Complexity
/// n log n in the number of items.
pub fn ordered<T>(items: Vec<T>, key: impl Fn(&T) -> u64) -> Vec<T> {
    let keys = sorted(items.iter().enumerate().map(|(i, item)| (key(item), i)).collect());
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    keys.into_iter().filter_map(|(_, i)| items.get_mut(i)?.take()).collect()
}

/// The one sorting in the download: a heap's code is a tenth of `sort`'s.
#[inline(never)]
fn sorted(keys: Vec<(u64, usize)>) -> Vec<(u64, usize)> {
    BinaryHeap::from(keys).into_sorted_vec()
}

/// Numbers by two texts, either of which may be empty. One type of map for all that is looked up: each further type weighs a
/// kilobyte in the download.
pub(crate) type Numbers<'t> = BTreeMap<(&'t str, &'t str), u32>;

/// The number of two texts, this one where they had none. Not inlined: 300 bytes of the download.
#[inline(never)]
pub(crate) fn first<'n, 't>(
    numbers: &'n mut Numbers<'t>,
    key: (&'t str, &'t str),
    number: u32,
) -> &'n mut u32 {
    numbers.entry(key).or_insert(number)
}

/// The number of two texts, if they have one.
#[inline(never)]
pub(crate) fn number(numbers: &Numbers, key: (&str, &str)) -> Option<u32> {
    numbers.get(&key).copied()
}

/// A number as a key: the bits of floats, ordered as the numbers are.
pub fn number_key(value: f64) -> u64 {
    let bits = value.to_bits();
    if bits >> 63 == 0 { bits | 1 << 63 } else { !bits }
}

/// A span as a key: by its start, then by its end.
pub fn span_key(span: Span) -> u64 {
    u64::from(span.start) << 32 | u64::from(span.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    #[test]
    fn numbers_are_ordered_and_equal_keys_stay() {
        let all = alloc::vec![(2.5, 'a'), (-1.0, 'b'), (2.5, 'c'), (0.0, 'd'), (-7.25, 'e')];
        let found: String = ordered(all, |&(n, _)| number_key(n)).into_iter().map(|(_, name)| name).collect();
        assert_eq!(found, "ebdac");
    }

    #[test]
    fn spans_are_ordered_by_start_then_end() {
        let all = alloc::vec![Span::new(3, 4), Span::new(1, 9), Span::new(1, 2)];
        let found = ordered(all, |&span| span_key(span));
        assert_eq!(found, [Span::new(1, 2), Span::new(1, 9), Span::new(3, 4)]);
    }
}

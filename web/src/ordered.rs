//! Sorting, once: each type that is sorted by itself costs the download some five kilobytes.

/// The items by their keys, from the least; those with equal keys stay in their order.
pub(crate) fn ordered<T>(items: Vec<T>, key: impl Fn(&T) -> u64) -> Vec<T> {
    let mut keys: Vec<(u64, usize)> = items.iter().enumerate().map(|(i, item)| (key(item), i)).collect();
    keys.sort_unstable();
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    keys.into_iter().filter_map(|(_, i)| items.get_mut(i)?.take()).collect()
}

/// A number as a key: the bits of floats, ordered as the numbers are.
pub(crate) fn key(value: f64) -> u64 {
    let bits = value.to_bits();
    if bits >> 63 == 0 { bits | 1 << 63 } else { !bits }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_ordered_and_equal_keys_stay() {
        let all = vec![(2.5, 'a'), (-1.0, 'b'), (2.5, 'c'), (0.0, 'd'), (-7.25, 'e')];
        let names: String =
            ordered(all, |&(value, _)| key(value)).into_iter().map(|(_, name)| name).collect();
        assert_eq!(names, "ebdac");
    }
}

//! Words in, families out: *walk*, *walked* and *walkers* share a stem, so none is withheld while another is seen.

const ENDINGS: [&str; 18] = [
    "nesses", "ness", "ments", "ment", "ings", "ing", "edly", "ers", "er", "ed", "ies", "ied", "es", "ly",
    "s", "e", "y", "al",
];

/// A crude stem: two endings off, a doubled last letter made single.
pub(super) fn stem(word: &str) -> &str {
    let mut stem = word;
    for _ in 0..2 {
        let shorter =
            ENDINGS.iter().filter_map(|ending| stem.strip_suffix(ending)).find(|rest| rest.len() > 2);
        stem = shorter.unwrap_or(stem);
    }
    let last = stem.as_bytes().last_chunk::<2>();
    if stem.len() > 3 && last.is_some_and(|[a, b]| a == b) { &stem[..stem.len() - 1] } else { stem }
}

/// A number for a family, the same on every machine (FNV-1a).
pub(super) fn number(word: &str) -> u64 {
    stem(word)
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

/// Whether its family is among the tenth that is withheld.
pub(super) fn is_withheld(word: &str) -> bool {
    (number(word) >> 32).is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflections_share_a_family() {
        for word in ["walks", "walked", "walking", "walker", "walkers"] {
            assert_eq!(stem(word), "walk", "{word}");
        }
        assert_eq!(stem("stopped"), stem("stop"));
    }
}

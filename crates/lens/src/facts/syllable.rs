//! A word in, its number of syllables out.

/// How many syllables a word has when spoken: never 0.
pub fn syllables(word: &str) -> u32 {
    let mut groups = 0;
    let mut inside = false;
    for c in word.chars() {
        let vowel = matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        groups += u32::from(vowel && !inside);
        inside = vowel;
    }
    groups.max(1)
}

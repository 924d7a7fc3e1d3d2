//! Where words stand in a text, once for all: the standard library's search weighs a kilobyte of each download, and is in it as soon
//! as one `contains`, `find`, `replace` or `split` asks for words, or `contains` for a single letter; for a few letters or a test of
//! them it is not.

use alloc::vec;
use alloc::vec::Vec;

/// Each place of the words, none inside another; of no words, none.
///
/// The search of Knuth, Morris and Pratt: where the words break off, what was read of them tells how much of them may have begun
/// anew, so the text is read once.
///
/// # Complexity
/// Linear in the length of both.
pub fn places(text: &str, words: &str) -> Vec<usize> {
    let words = words.as_bytes();
    // How much of the words the end of what was read of them is: of `nobody, no`, two letters.
    let mut anew = vec![0];
    let mut read = 0;
    for &byte in words.iter().skip(1) {
        read = with(byte, read, words, &anew);
        anew.push(read);
    }
    let mut found = Vec::new();
    read = 0;
    for (at, byte) in text.bytes().enumerate() {
        read = with(byte, read, words, &anew);
        if read == words.len() && read > 0 {
            found.push(at + 1 - read);
            read = 0;
        }
    }
    found
}

/// What stands before and behind the first place of the words.
pub fn parted<'t>(text: &'t str, words: &str) -> Option<(&'t str, &'t str)> {
    let &at = places(text, words).first()?;
    Some((text.get(..at)?, text.get(at + words.len()..)?))
}

/// Whether the words stand in the text; no words do.
pub fn holds(text: &str, words: &str) -> bool {
    words.is_empty() || !places(text, words).is_empty()
}

/// What stands behind the last character that is so, all where none is: the standard library's `rsplit` is built anew for each test, and
/// brings its search from the end for a character.
pub fn behind_last<'t>(text: &'t str, is_so: &dyn Fn(char) -> bool) -> &'t str {
    let own: usize = text.chars().rev().take_while(|&c| !is_so(c)).map(char::len_utf8).sum();
    text.get(text.len() - own..).unwrap_or("")
}

/// The last word of a line, by its spaces.
pub fn last_word(line: &str) -> &str {
    behind_last(line, &|c| c == ' ')
}

/// Whether a list, its words parted by that mark, holds the word, in small letters or capitals.
#[inline(never)]
pub(crate) fn lists(list: &str, mark: char, word: &str) -> bool {
    list.split(mark).any(|one| one.eq_ignore_ascii_case(word))
}

/// How much of the words is read with one byte more.
fn with(byte: u8, mut read: usize, words: &[u8], anew: &[usize]) -> usize {
    while words.get(read) != Some(&byte) {
        let Some(last) = read.checked_sub(1) else { return 0 };
        read = anew.get(last).copied().unwrap_or(0);
    }
    read + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_as_the_standard_library_finds_them() {
        let texts =
            ["", "a", "aaaaa", "abab abab", "nobody, no nobody, nobody", "“No,” said “Noé”", "abaabaabab"];
        let words = ["a", "aa", "ab", "abaabab", "no", "nobody, nobody", "“No", "é", "none"];
        for (text, words) in texts.iter().flat_map(|&text| words.map(|words| (text, words))) {
            let known: Vec<usize> = text.match_indices(words).map(|(at, _)| at).collect();
            assert_eq!(places(text, words), known, "{words} in {text}");
            assert_eq!(parted(text, words), text.split_once(words), "{words} in {text}");
            assert_eq!(holds(text, words), text.contains(words), "{words} in {text}");
        }
        assert!(places("text", "").is_empty() && holds("text", ""));
    }

    #[test]
    fn the_end_of_a_text_is_found_as_the_standard_library_finds_it() {
        for text in ["", " ", "a", "a b", " a", "a ", "über  allen Gipfeln", "“No,” said “Noé”"] {
            assert_eq!(text.rsplit(' ').next(), Some(last_word(text)));
            assert_eq!(text.rsplit('“').next(), Some(behind_last(text, &|c| c == '“')));
        }
    }
}

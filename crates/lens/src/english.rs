//! Paragraphs in, whether they read like English out.

use crate::paragraph::Paragraph;
use crate::report::readability::LEAST_WORDS;

/// Whether small words of English are at least a twentieth of the words, or a fortieth of fewer words than a grade needs, which
/// may be a list or a chat: in English texts they are a seventh and more, in no other language do they come near. Those that
/// are words elsewhere too (*a*, *in*, *is*) are not among them. Code has them as well, and braces or an `=` in a twentieth of
/// its words, where prose has them in a fiftieth at most.
pub fn is_english(parts: &[Paragraph], words: u64) -> bool {
    const SMALL: [&str; 8] = ["the", "of", "and", "to", "that", "for", "with", "was"];
    let count = |is: fn(&str) -> bool| {
        let all = parts.iter().flat_map(|part| part.text.split_whitespace());
        all.filter(|word| is(word)).count() as u64
    };
    let small = count(|word| SMALL.iter().any(|small| small.eq_ignore_ascii_case(word)));
    let code = count(|word| word.bytes().any(|byte| matches!(byte, b'{' | b'}' | b'=')));
    let share = if words < LEAST_WORDS { 40 } else { 20 };
    words < 50 || small * share >= words && code * 20 < words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paragraph::paragraphs;

    #[test]
    fn prose_in_english_is_told_from_other_languages_and_from_code() {
        let told = |text: &str| is_english(&paragraphs(&text.repeat(30)), 180);
        assert!(told("He said that it was the end of the plan. "));
        assert!(!told("Die Regierung sagte, dass es reicht. "));
        assert!(!told("for (const x of that) { y += x; } // to the end\n"));
    }
}

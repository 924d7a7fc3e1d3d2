//! Whether a text reads like English.

use article_lens::Paragraph;
use article_lens::report::readability::LEAST_WORDS;

/// Whether small words of English are at least a twentieth of the words, or a fortieth of fewer words than a grade needs, which
/// may be a list or a chat: in English texts they are a seventh and more, in no other language do they come near. Those that
/// are words elsewhere too (*a*, *in*, *is*) are not among them.
pub(super) fn is_english(parts: &[Paragraph], words: u64) -> bool {
    const SMALL: [&str; 8] = ["the", "of", "and", "to", "that", "for", "with", "was"];
    let all = parts.iter().flat_map(|part| part.text.split_whitespace());
    let small = all.filter(|word| SMALL.iter().any(|small| small.eq_ignore_ascii_case(word))).count() as u64;
    let share = if words < LEAST_WORDS { 40 } else { 20 };
    words < 50 || small * share >= words
}

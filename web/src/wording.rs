//! How numbers are said: with thousands parted, with their unit, in whole words.

use article_lens::find::parted;

pub(crate) use article_lens::decimal::fixed;
pub(crate) use article_lens::report::graded;

/// `1,129`.
pub(crate) fn number(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `1 word`, `1,129 words`, `312 words of one syllable`.
pub(crate) fn count(n: u64, unit: &str) -> String {
    let unit = if n == 1 { unit.to_string() } else { plural(unit) };
    format!("{} {unit}", number(n))
}

/// Some words of that kind, or some of those things.
pub(crate) fn plural(unit: &str) -> String {
    if unit == "letter or digit" {
        return "letters and digits".to_string();
    }
    let many = |one: &&str| parted(unit, one).map(|(before, behind)| format!("{before}{one}s{behind}"));
    ["word", "syllable"].iter().find_map(many).unwrap_or_else(|| format!("{unit}s"))
}

/// A whole percentage; a small share is never called none, nor a large one all.
pub(crate) fn percent(part: u64, whole: u64) -> u64 {
    if part == 0 || whole == 0 {
        return 0;
    }
    let rounded = (part * 200 + whole) / (whole * 2);
    if part < whole { rounded.clamp(1, 99) } else { rounded }
}

/// `18.8`; a minus sign, not a hyphen, before what is below zero.
pub(crate) fn decimal(value: f64, places: u32) -> String {
    let text = fixed(value, places);
    text.strip_prefix('-').map_or_else(|| text.clone(), |rest| format!("−{rest}"))
}

/// `−0.12, negative`.
pub(crate) fn toned(tone: f64) -> String {
    let name = if tone >= TONE_CUT {
        "positive"
    } else if tone <= -TONE_CUT {
        "negative"
    } else {
        "neutral"
    };
    format!("{}, {name}", signed(tone))
}

/// `−0.12`, and never `−0.00`.
pub(crate) fn signed(tone: f64) -> String {
    let tone = decimal(tone, 2);
    if tone == "−0.00" { "0.00".to_string() } else { tone }
}

/// Above it a tone is positive, below its negative a tone is negative.
const TONE_CUT: f64 = 0.05;

/// With a capital at the start.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map_or_else(String::new, |first| core::iter::once(first.to_ascii_uppercase()).chain(chars).collect())
}

/// White space folded, as the page shows it.
pub(crate) fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first few words of a text.
pub(crate) fn first_words(text: &str, count: usize) -> &str {
    let text = text.trim_start();
    let end = text.match_indices(char::is_whitespace).nth(count - 1).map_or(text.len(), |(i, _)| i);
    text.get(..end).unwrap_or(text).trim_end_matches([',', '.', ';', ':'])
}

/// The first few words of a text, with dots where it goes on.
pub(crate) fn opening(text: &str, count: usize) -> String {
    let first = first_words(text, count);
    if first_words(text, usize::MAX).len() == first.len() {
        first.to_string()
    } else {
        format!("{first} …")
    }
}

/// The last few words of a text.
pub(crate) fn last_words(text: &str, count: usize) -> &str {
    let text = text.trim_end();
    let start = text.rmatch_indices(char::is_whitespace).nth(count - 1).map_or(0, |(i, m)| i + m.len());
    text.get(start..).unwrap_or(text)
}

/// A word without the ending of an owner.
pub(crate) fn owner(word: &str) -> &str {
    word.strip_suffix("’s").or(word.strip_suffix("'s")).unwrap_or(word)
}

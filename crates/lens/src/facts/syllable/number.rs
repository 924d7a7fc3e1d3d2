//! Digits in, the syllables of the number as it is spoken out: 1999 is *nineteen ninety-nine*.

/// A number as it is spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spoken {
    /// The syllables of the figure and its signs: `$`, `%`.
    pub(super) figure: u32,
    /// Those of the scale behind it: *million* in $3m.
    pub(super) scale: u32,
    /// How many bytes it takes.
    pub(super) length: usize,
}

/// The number that `rest` starts with. `word` is the whole token, for its signs and the number before: 9:30, 10-15.
pub(super) fn spoken(word: &str, rest: &str) -> Spoken {
    let (number, behind) = split(rest);
    let head = word.get(..word.len() - rest.len()).unwrap_or("");
    let mut before = head.chars();
    let currency = match before.next_back() {
        Some('$' | '€') => 2,
        Some('£' | '¥') => 1,
        _ => 0,
    };
    // One dollar has a syllable less than two dollars only in writing.
    let (ending, own) = ending(number, behind);
    let (scale, more) = if own == 0 { scale(behind, currency > 0) } else { (0, 0) };
    let joint = joined(if currency > 0 { before.as_str() } else { head }, number);
    // Ten to fifteen dollars, ten to fifteen percent.
    let (currency, ending) = match joint {
        Some(Joint::To) => (0, if head.as_bytes().contains(&b'%') { 0 } else { ending }),
        _ => (currency, ending),
    };
    let figure = match joint {
        _ if is_telephone(word) || word == "911" => one_by_one(number),
        Some(Joint::Minutes) => minutes(number),
        Some(Joint::To) => 1 + figure(number, false),
        // *401(k)*, *501(c)*: four oh one.
        None if number.len() == 3 && behind.starts_with('(') => year(value(number.as_bytes())),
        None => hour(number, behind).unwrap_or_else(|| figure(number, currency > 0)),
    };
    // $0.42: forty-two cents.
    let cents = number.strip_prefix("0.").filter(|cents| currency > 0 && cents.len() == 2);
    let (figure, currency) = match cents {
        Some(cents) => (cardinal(value(cents.as_bytes())), 1),
        None => (figure, currency),
    };
    let minus = if matches!(head, "-" | "−") { 2 } else { 0 };
    Spoken { figure: figure + currency + minus + ending, scale, length: (number.len() + own + more).max(1) }
}

/// A number with its commas and points, and what stands behind it.
fn split(rest: &str) -> (&str, &str) {
    let length = rest.bytes().take_while(|b| b.is_ascii_digit() || *b == b',' || *b == b'.').count();
    let length = rest.get(..length).unwrap_or("").trim_end_matches([',', '.']).len();
    rest.split_at_checked(length).unwrap_or((rest, ""))
}

/// What a number is to the number before it in the same word.
enum Joint {
    /// 9:05.
    Minutes,
    /// *To* is said between them: 10-15, 3:1. Not in 5-4, 555-1234, 2020-01-15.
    To,
}

fn joined(head: &str, number: &str) -> Option<Joint> {
    let sign = head.chars().next_back()?;
    let head = head.get(..head.len() - sign.len_utf8())?;
    let head = head.trim_end_matches(|c: char| matches!(c, '%' | '°') || c.is_ascii_alphabetic());
    let length = head.bytes().rev().take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')).count();
    let before = head.get(head.len() - length..).filter(|before| !before.is_empty())?;
    match sign {
        ':' if number.len() == 2 => Some(Joint::Minutes),
        ':' => Some(Joint::To),
        '-' | '\u{2010}' | '\u{2011}' | '–' => is_range(before, number).then_some(Joint::To),
        _ => None,
    }
}

/// 555-0142, 1-800-555-0199: figures, of which the last four stand behind three. 100-1000 is a range.
fn is_telephone(word: &str) -> bool {
    let shaped = matches!(word.as_bytes(), [head @ .., b'0'..=b'9', b'0'..=b'9', b'0'..=b'9', b'-', _, _, tens, ones]
        if matches!(head, [] | [.., b'-']) && head.len() < LONGEST_CODE && (*tens, *ones) != (b'0', b'0'));
    shaped && word.bytes().all(|b| b.is_ascii_digit() || b == b'-')
}

/// *1-800-*, in bytes.
const LONGEST_CODE: usize = 8;

/// A range goes up: 8.1–16.9, 1,000–2,000; of 2019-20 the century is not said again. A number with a 0 before it is a date's.
fn is_range(from: &str, to: &str) -> bool {
    let ((from, from_part), (to, to_part)) = (parts(from), parts(to));
    let century = from.len() == 4 && to.len() == 2;
    let short = from.len() < 5 || from.as_bytes().contains(&b',');
    let low = if century { value(from.as_bytes()) % 100 } else { value(from.as_bytes()) };
    let up = (low, from_part) < (value(to.as_bytes()), to_part);
    let dated = to.len() > 1 && to.starts_with('0');
    // *1-800*: one eight hundred.
    let free = from == "1" && to.len() == 3 && to.starts_with('8');
    short && up && !dated && !free
}

/// The whole of a number and its decimals.
fn parts(number: &str) -> (&str, &str) {
    number.split_once('.').unwrap_or((number, ""))
}

/// What digits say, other signs among them left out.
fn value(digits: &[u8]) -> u64 {
    let add = |value: u64, digit: &u8| value.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'));
    digits.iter().filter(|byte| byte.is_ascii_digit()).fold(0, add)
}

/// An hour with a point: 10.30pm.
fn hour(number: &str, behind: &str) -> Option<u32> {
    let (hour, past) = number.split_once('.').filter(|_| matches!(letters(behind), "am" | "pm"))?;
    (hour.len() < 3 && past.len() == 2).then(|| figure(hour, false) + minutes(past))
}

/// Nine thirty, nine oh five, nine o'clock.
fn minutes(number: &str) -> u32 {
    match value(number.as_bytes()) {
        0 => 2,
        minutes => u32::from(minutes < 10) + below_hundred(minutes),
    }
}

/// What stands behind a number: a sign, `st`, `nd`, `rd`, `th`, `s`; its syllables and its bytes.
fn ending(number: &str, behind: &str) -> (u32, usize) {
    if let Some(sign) = behind.strip_prefix(['%', '¢']) {
        return (if behind.starts_with('%') { 2 } else { 1 }, behind.len() - sign.len());
    }
    if let Some((syllables, length)) = fraction(behind) {
        // *and a half*.
        return (syllables + 1, length);
    }
    if let Some(degrees) = degrees(behind) {
        return degrees;
    }
    match letters(behind) {
        "TH" | "ST" | "ND" | "RD" => ending(number, &behind.to_ascii_lowercase()),
        // "twentieth" has one more than "twenty", "second" than "two".
        "th" if number.ends_with('0') && !number.ends_with("00") && !number.ends_with("10") => (1, 2),
        "nd" => (1, 2),
        "st" | "rd" | "th" => (0, 2),
        // "the nineties"; "sixes" is not written so.
        "s" => (0, 1),
        _ => (0, 0),
    }
}

/// The syllables of the fraction that a text starts with (*a half*, *three quarters*), and its bytes.
pub(super) fn fraction(text: &str) -> Option<(u32, usize)> {
    let sign = text.chars().next()?;
    let syllables = match sign {
        '½' | '⅓' | '⅔' | '⅛' => 2,
        '¼' | '¾' => 3,
        _ => return None,
    };
    Some((syllables, sign.len_utf8()))
}

/// The syllables of *degrees* and its scale, *Celsius* or *Fahrenheit*, that a text starts with, and their bytes.
pub(super) fn degrees(text: &str) -> Option<(u32, usize)> {
    let scale = text.strip_prefix('°')?;
    Some(if scale.starts_with(['C', 'F']) { (5, '°'.len_utf8() + 1) } else { (2, '°'.len_utf8()) })
}

fn letters(text: &str) -> &str {
    let length = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    text.get(..length).unwrap_or("")
}

/// Thousand, million, billion, trillion, meters and *a.m.* have two syllables, by letters some have one.
fn scale(behind: &str, currency: bool) -> (u32, usize) {
    match letters(behind) {
        "k" | "K" | "M" | "b" | "B" | "t" | "T" if currency => (2, 1),
        "m" => (2, 1),
        "am" => (2, 2),
        "trn" => (2, 3),
        _ => (0, 0),
    }
}

/// A number without its signs: whole, with thousands' commas, or with a decimal point.
fn figure(number: &str, currency: bool) -> u32 {
    let (whole, decimals) = parts(number);
    let comma = whole.as_bytes().contains(&b',');
    let size = whole.bytes().filter(u8::is_ascii_digit).count();
    if size > 15 || whole.len() > 1 && whole.starts_with('0') {
        // *'09* is *oh nine*.
        return one_by_one(number) - u32::from(number.len() == 2);
    }
    let value = value(whole.as_bytes());
    let spoken = if is_year(value, size, comma || currency || !decimals.is_empty()) {
        year(value)
    } else {
        cardinal(value)
    };
    match decimals.len() {
        0 => spoken,
        // "$5.20": five dollars twenty.
        2 if currency => {
            spoken + decimals.parse().map_or(0, |cents| if cents == 0 { 0 } else { cardinal(cents) })
        }
        // The point is one syllable.
        _ => spoken + 1 + one_by_one(decimals),
    }
}

/// 1066 is *ten sixty-six*, but 1000 a thousand.
fn is_year(value: u64, size: usize, marked: bool) -> bool {
    !marked && size == 4 && (1010..2100).contains(&value)
}

/// A year in two halves: 1984, 1905 (*oh five*), 1900 (*hundred*), 2000-2009 (*thousand*).
fn year(value: u64) -> u32 {
    let (century, rest) = (value / 100, value % 100);
    match (century, rest) {
        (20, 0..10) => cardinal(value),
        (_, 0) => below_hundred(century) + 2,
        (_, 1..10) => below_hundred(century) + 1 + below_hundred(rest),
        _ => below_hundred(century) + below_hundred(rest),
    }
}

fn one_by_one(digits: &str) -> u32 {
    digits.bytes().map(|b| if b.is_ascii_digit() { below_hundred(u64::from(b - b'0')) } else { 1 }).sum()
}

/// *two hundred six thousand one*: hundred, thousand, million, billion, trillion have two syllables each.
pub(super) fn cardinal(value: u64) -> u32 {
    if value == 0 {
        return 2;
    }
    let mut rest = value;
    let mut sum = 0;
    let mut thousands = 0;
    while rest > 0 {
        let group = rest % 1000;
        if group > 0 {
            sum += below_thousand(group) + if thousands > 0 { 2 } else { 0 };
        }
        thousands += 1;
        rest /= 1000;
    }
    sum
}

fn below_thousand(value: u64) -> u32 {
    let hundreds = if value >= 100 { below_hundred(value / 100) + 2 } else { 0 };
    hundreds + if !value.is_multiple_of(100) { below_hundred(value % 100) } else { 0 }
}

fn below_hundred(value: u64) -> u32 {
    match value {
        0 | 7 => 2,
        1..=10 | 12 => 1,
        11 | 17 => 3,
        13..=19 => 2,
        _ => {
            let tens = if value / 10 == 7 { 3 } else { 2 };
            tens + if !value.is_multiple_of(10) { below_hundred(value % 10) } else { 0 }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_spoken_as_they_stand() {
        let table = [
            ("0", 2),
            ("5", 1),
            ("17", 3),
            ("77", 5),
            ("100", 3),
            ("250", 5),
            ("1,000", 3),
            ("4,000", 3),
            ("2025", 5),
            ("1905", 4),
            ("1900", 4),
            ("2005", 4),
            ("3.5", 3),
            ("$4.5", 5),
            ("$5.20", 5),
            ("20%", 4),
            ("21st", 3),
            ("20th", 3),
            ("2nd", 2),
            ("1990s", 4),
            ("007", 6),
            ("09", 2),
            ("1066", 4),
            ("1000", 3),
            ("2000s", 3),
            ("3rd", 1),
            ("22nd", 4),
            ("100th", 3),
            ("110th", 4),
            ("$3m", 5),
            ("$3", 3),
            ("€20", 4),
            ("$1.5k", 7),
            ("20%", 4),
            ("10°", 3),
            ("10°C", 6),
            ("10°F", 6),
        ];
        for (word, count) in table {
            let rest = word.trim_start_matches(['$', '£', '€']);
            let spoken = spoken(word, rest);
            assert_eq!(spoken.figure + spoken.scale, count, "{word}");
        }
    }
}

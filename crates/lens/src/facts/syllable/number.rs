//! Digits in, the syllables of the number as it is spoken out: 1999 is *nineteen ninety-nine*.

/// The syllables of the number that `rest` starts with, and how many bytes it takes. `word` is the whole token, for
/// its signs: `$`, `%`.
pub(super) fn spoken(word: &str, rest: &str) -> (u32, usize) {
    let length = rest.bytes().take_while(|b| b.is_ascii_digit() || *b == b',' || *b == b'.').count();
    let length = rest.get(..length).unwrap_or("").trim_end_matches([',', '.']).len();
    let (number, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
    let first = word.len() - rest.len();
    let currency = match word.get(..first).and_then(|head| head.chars().next_back()) {
        Some('$') => 2,
        Some('€') => 2,
        Some('£') => 1,
        Some('¥') => 1,
        _ => 0,
    };
    // One dollar has a syllable less than two dollars only in writing.
    let (ending, extra) = ending(number, behind);
    (figure(number, currency > 0) + currency + ending, (length + extra).max(1))
}

/// What stands behind a number: a per cent sign, `st`, `nd`, `rd`, `th`, `s`; its syllables and its bytes.
fn ending(number: &str, behind: &str) -> (u32, usize) {
    if behind.starts_with('%') {
        return (2, 1);
    }
    let letters = behind.bytes().take_while(u8::is_ascii_alphabetic).count();
    match behind.get(..letters).unwrap_or("") {
        // "twentieth" has one more than "twenty".
        "th" if number.ends_with('0') && !number.ends_with("00") && number != "10" => (1, 2),
        "nd" if number == "2" => (1, 2),
        "st" | "nd" | "rd" | "th" => (0, 2),
        // "the nineties"; "sixes" is not written so.
        "s" => (0, 1),
        _ => (0, 0),
    }
}

/// A number without its signs: whole, with thousands' commas, or with a decimal point.
fn figure(number: &str, currency: bool) -> u32 {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let comma = whole.contains(',');
    let digits = whole.bytes().filter(u8::is_ascii_digit);
    let size = digits.clone().count();
    if size > 15 || whole.len() > 1 && whole.starts_with('0') {
        return one_by_one(number);
    }
    let value = digits.fold(0, |value, digit| value * 10 + u64::from(digit - b'0'));
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

fn is_year(value: u64, size: usize, marked: bool) -> bool {
    !marked && size == 4 && (1100..2100).contains(&value)
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
fn cardinal(value: u64) -> u32 {
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
        1..=10 => 1,
        11 | 17 => 3,
        12..=19 => 2,
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
        ];
        for (word, count) in table {
            let rest = word.trim_start_matches('$');
            assert_eq!(spoken(word, rest), (count, rest.len()), "{word}");
        }
    }
}

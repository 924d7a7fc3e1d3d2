//! A word in, its number of syllables out.
//!
//! A word is spoken in parts: letters are read by their spelling (`spelling`) unless they are initials, which
//! are spelled out; digits are spoken as numbers (`number`). Parts at a hyphen, a stop or a slash are read apart, so
//! `U.S.-led` is three, and so are a word and the initials in it: `ChatGPT`. `&` is *and*, and what it joins initials:
//! `AT&T`.

mod fold;
mod initials;
mod number;

use article_lens_lexicon::folded::is_apostrophe;
use article_lens_lexicon::syllable::spelling;
use fold::Letters;

use super::wrap::unbroken;
use crate::marker::roman;

/// A *lengthy figure*, a number written in digits, has more syllables than this.
const LENGTHY_FIGURE: u32 = 3;

/// Whether capitals tell initials from words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// They do.
    Kept,
    /// They do not: the whole sentence stands in capitals.
    Lost,
}

/// How many syllables a word has when spoken: never 0.
///
/// # Complexity
/// Linear in the length of the word.
pub fn syllables(word: &str) -> u32 {
    spoken(word, Case::Kept)
}

/// How many syllables a word has when spoken, in a sentence whose capitals tell initials or do not.
pub(super) fn spoken(word: &str, case: Case) -> u32 {
    let small = word.len() < fold::SIZE && word.bytes().all(|byte| byte.is_ascii_lowercase());
    if small && !may_be_roman(word.as_bytes()) {
        return spelling::syllables(word.as_bytes());
    }
    let mut letters = Letters::default();
    // Nearly all other words are plain letters too.
    if letters.fill_plain(word) {
        return base(&letters, letters.bytes(), case).max(1);
    }
    let word = &*unbroken(word);
    let mut sum = 0;
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let (count, length) = if first.is_ascii_digit() {
            let number = number::spoken(word, rest);
            (number.figure + number.scale, number.length)
        } else {
            first_part(rest, case)
        };
        sum += count;
        rest = rest.get(length..).unwrap_or("");
    }
    sum.max(1)
}

/// The syllables of the part that a text starts with, up to its hyphen or another mark, and its length in bytes.
#[inline(never)]
fn first_part(text: &str, case: Case) -> (u32, usize) {
    if text.starts_with('&') {
        return (1, 1);
    }
    // *Mm-hmm* is no millimeter.
    if text.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("mm-h")) {
        return (1, 2);
    }
    if let Some(sign) = number::degrees(text).or_else(|| number::fraction(text)).or_else(|| greek(text)) {
        return sign;
    }
    let mut letters = Letters::default();
    let own = initials::seam(text).and_then(|seam| text.get(..seam)).unwrap_or(text);
    let length = letters.fill(own);
    let joined = text.get(length..).is_some_and(|behind| behind.starts_with(['&', '$']));
    let count = match letters.capitals().filter(|_| joined) {
        Some(capitals) => spelling::spelled(capitals),
        None => part(&letters, case),
    };
    // *U.S.'s* hisses behind its stop.
    let count = match text.strip_prefix("S.").and_then(|behind| behind.strip_prefix(is_apostrophe)) {
        Some("s") => count + 1,
        _ => count,
    };
    (count, length.max(text.chars().next().map_or(1, char::len_utf8)))
}

/// The syllables of a Greek letter that stands alone, as its name has them, and its length in bytes: *α-synuclein*.
fn greek(text: &str) -> Option<(u32, usize)> {
    let letter = text.chars().next()?;
    let place = (letter as usize).checked_sub('α' as usize)?;
    // From α to ω.
    let name = b"2222322232211131122131113".get(place)?;
    let alone = text.get(letter.len_utf8()..)?.bytes().next().is_none_or(|b| b.is_ascii_punctuation());
    alone.then_some((u32::from(name - b'0'), letter.len_utf8()))
}

/// How many syllables the figures of a word have beyond the third of each, when spoken: 2 in *1984*, none in *24*.
pub(super) fn beyond_third(word: &str) -> u32 {
    let mut sum = 0;
    let mut rest = word;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let figure = rest.get(start..).unwrap_or("");
        let number = number::spoken(word, figure);
        sum += number.figure.saturating_sub(LENGTHY_FIGURE);
        rest = figure.get(number.length..).unwrap_or("");
    }
    sum
}

/// A part without hyphen: its possessive or contracted ending apart.
fn part(letters: &Letters, case: Case) -> u32 {
    match letters.parted() {
        None => base(letters, letters.bytes(), case),
        // *d'Amato*, *l'amour*, *y'all*: the consonant is spoken with the vowel behind it.
        Some(([head], tail @ [first, _, _, ..]))
            if (*head == b'y' || !spelling::is_vowel(*head)) && spelling::is_vowel(*first) =>
        {
            base(letters, tail, case)
        }
        Some((head, tail)) => {
            // DON'T, YOU'LL: initials have no endings but *'s*.
            let case = if matches!(tail, b"t" | b"ll" | b"re" | b"ve") { Case::Lost } else { case };
            base(letters, head, case) + ending(head, tail)
        }
    }
}

/// What an ending after an apostrophe adds: *boss's* one, *didn't* one, *we've* none, *O'Brien* a word of its own.
fn ending(head: &[u8], tail: &[u8]) -> u32 {
    let tail = tail.strip_suffix(b"'").unwrap_or(tail);
    let last = head.last().copied().unwrap_or(b'a');
    let consonant = !spelling::is_vowel(last);
    match tail {
        b"" | b"m" => 0,
        // *wouldn't've*, *I'd've*.
        [end @ .., b'\'', b'v', b'e'] => {
            ending(head, end) + u32::from(end.ends_with(b"t") || end.ends_with(b"d"))
        }
        // *ma'am*, *o'er*, *ne'er*.
        b"am" if head == b"ma" => 0,
        b"er" if head.len() < 3 => 0,
        b"s" => u32::from(hisses(head)),
        b"d" => u32::from(matches!(last, b't' | b'd')),
        // *who're*, *there'll*, but *they're*.
        b"ve" | b"ll" | b"re" => {
            u32::from(consonant || head.ends_with(b"re") || tail == b"re" && last == b'o')
        }
        // *rock'n'roll*.
        [b'n', b'\'', rest @ ..] => 1 + spelling::syllables(rest),
        // *don'ts*, *don't's*.
        b"t" | b"ts" | b"t's" => u32::from(head.ends_with(b"n") && !spoken_with_not(head)),
        _ => spelling::syllables(tail),
    }
}

/// *can't*, *won't*, *don't*, *aren't*, *weren't*: *n't* adds none, nor to the *haven* of *haven't*.
fn spoken_with_not(head: &[u8]) -> bool {
    matches!(head, b"can" | b"won" | b"don" | b"aren" | b"weren" | b"ain" | b"shan" | b"haven")
}

/// Whether an *s* after it is a syllable: *church's*, *Lopez's*.
fn hisses(head: &[u8]) -> bool {
    [&b"s"[..], b"x", b"z", b"ch", b"sh", b"ce", b"ge", b"se", b"ze", b"xe"]
        .iter()
        .any(|end| head.ends_with(end))
}

/// Whether small letters may be a number: *iv*, but neither *vi* nor *xi*.
fn may_be_roman(letters: &[u8]) -> bool {
    matches!(letters, [b'i', b'i' | b'v' | b'x', ..])
}

#[inline(always)]
fn base(letters: &Letters, bytes: &[u8], case: Case) -> u32 {
    if bytes.is_empty() {
        return 0;
    }
    let capitals = letters.capitals().filter(|&capitals| bytes.starts_with(capitals));
    if capitals.is_none() && !may_be_roman(bytes) {
        return spelling::syllables(bytes);
    }
    let text = core::str::from_utf8(bytes).unwrap_or("");
    // *World War II* and *iv.*, but no *vi* nor *xi*.
    if let Some(value) = roman(text).filter(|_| bytes.len() > 1) {
        return number::cardinal(value.into());
    }
    match capitals.filter(|capitals| initials::are_spelled(capitals, text, case == Case::Lost)) {
        Some(capitals) => spelling::spelled(capitals),
        None => spelling::syllables(bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(expected: u32, words: &str) {
        for word in words.split_whitespace() {
            assert_eq!(syllables(word), expected, "{word}");
        }
    }

    #[test]
    fn words_are_read_by_their_spelling() {
        check(1, "a the cat make walked rhyme league quick strength moved");
        check(2, "table people wanted going lion quiet player rhythm prism houses settled");
        check(3, "family piano radio beautiful musician area virtuous studying");
        check(4, "society communicate information mediocre");
        check(5, "organization administration university");
    }

    #[test]
    fn a_hyphen_parts_and_an_ending_adds_what_it_sounds() {
        check(1, "don`t don´t donʼt [t]he");
        check(2, "student(s) w[ould]n't");
        check(2, "who're there'll haven't mm-hmm long-term boss's church's didn't it'll");
        check(1, "dog's dogs' we've can't I'm they're");
        check(3, "O’Brien Lopez’s’");
        check(3, "d’Amato L’Oréal");
        check(1, "y’all don’ts don't's");
        check(3, "rock'n'roll rock-’n’-roll");
        check(3, "wouldn't've");
        check(2, "can't've I'd've U.K.’s");
        check(3, "U.S.’s Beyoncé’s");
    }

    #[test]
    fn accents_are_folded_in_both_normal_forms() {
        check(2, "caf\u{e9} cafe\u{301} na\u{ef}ve nai\u{308}ve Zo\u{eb} Bront\u{eb} clich\u{e9}s");
        check(2, "bless\u{e8}d learne\u{300}d caff\u{e8}");
        check(1, "cr\u{e8}me tr\u{e8}s");
        check(3, "Beyonc\u{e9} Beyonce\u{301}’s r\u{e9}sum\u{e9} re\u{301}sume\u{301}");
    }

    #[test]
    fn british_spellings_and_families_are_read() {
        check(2, "colour centre");
        check(3, "organise traveller analyse");
        check(1, "grapes strengths wires tires fired sooo nooooo");
        check(3, "firefighter firefighters");
        check(6, "enthusiastically");
    }

    #[test]
    fn words_that_are_joined_by_capitals_are_read_apart() {
        check(2, "PubMed YouTube iPhone GameStop");
        check(3, "ImageNet McDonald LiveJournal MacArthur DeSantis");
    }

    #[test]
    fn initials_are_spelled_and_acronyms_read() {
        check(3, "IED FBI CNN USA U.S.A. W");
        check(2, "NATO NASA U.S. a.m. MPs EU");
        check(1, "STOP HELP");
        check(3, "DoJ MoU COO WWII");
        check(4, "AT&T PG&E ChatGPT MySQL mRNA JPMorgan OpenAI");
        check(3, "Q&A H&M R&D’s PhDs iOS NYTimes DVDs");
        check(2, "McCAIN McDuff JPEG JSON YAML");
        assert_eq!(spoken("WITH", Case::Lost), 1);
    }

    #[test]
    fn numbers_are_spoken() {
        check(5, "1999 1984");
        check(9, "1,984");
        check(1, "1 10 12");
        check(2, "7 13 20 90");
        check(1, "4TH 1ST");
        check(3, "20TH 20th");
        check(3, "70 11 21");
    }

    #[test]
    fn a_greek_letter_alone_is_said_by_its_name() {
        check(2, "α β");
        check(3, "ω");
        check(1, "και π");
    }

    #[test]
    fn numbers_that_are_joined_are_spoken_one_by_one() {
        check(2, "5-4 1/2");
        check(3, "10:30 9:05 9:00 3:1 4-5 3am 5pm");
        check(4, "9/11 10-15 5½ £2bn");
        check(5, "24/7 9-11 5km 10.30pm 9.05am");
        check(7, "2019-20");
        check(9, "1914-1918");
        check(4, "1-800");
        check(7, "555-1234");
        check(13, "1-800-555-1234");
        check(7, "100-1000");
        check(4, "$0.42 1⅓ 401(k)");
        check(3, "911");
        check(5, "1¾");
        check(3, "¾");
        check(2, "⅓ 10¢");
        check(7, "1,000-2,000");
        check(8, "8.1-16.9");
        check(5, "°C");
    }

    #[test]
    fn a_lengthy_figure_goes_beyond_three_syllables() {
        for (word, expected) in
            [("24", 0), ("1984", 2), ("1984s", 2), ("mid-1984", 2), ("24/1984", 2), ("ten", 0)]
        {
            assert_eq!(beyond_third(word), expected, "{word}");
        }
    }

    #[test]
    fn a_long_word_is_read_in_time() {
        let word: alloc::string::String = core::iter::repeat_n("banana", 200_000).collect();
        assert_eq!(syllables(&word), 600_000);
    }
}

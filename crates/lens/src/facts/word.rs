//! Sentences in, words out: the one place where text is cut into words.
//!
//! A word is a token with a letter or a digit, the number of a list's item too. One word each: contractions and possessives (`We’re`), compounds with
//! a hyphen (`long-term`), numbers with their signs (`4,000`, `$4.5`, `US$5`, `20%`, `10:30`, `10°C`), abbreviations with inner stops
//! (`U.S.`, whose last stop belongs to it), brackets inside (`[t]he`, `student(s)`), capitals that
//! `&` joins (`AT&T`; a lone `&` is none), web and mail addresses, `#tags` and `@names`. Dashes part words, but not numbers with
//! their signs and units (`2015–19`, `$10–$15`, `10%–15%`, `5kg–6kg`), and so do slashes and colons between letters and underscores in a row; invisible marks (soft hyphen, zero width) and
//! combining accents part nothing. At a word's edges underscores and invisible marks are left out. A hyphen at a line's
//! end joins. A smiley is no word, nor is the mark of a note (`[4]`, `¹`) or the target of a link in Markdown. Scripts that write no spaces are cut as UAX #29 says.

mod character;
mod in_full;
mod sign;

use alloc::vec::Vec;

use article_lens_lexicon::familiar::{Familiar, familiar};
use article_lens_lexicon::folded::is_apostrophe;
use unicode_segmentation::UnicodeSegmentation;

use character::{SOFT_HYPHEN, char_at, is_invisible, is_mark, is_part, needs_tables};
use in_full::said_in_full;
pub(super) use sign::is_dotted;
use sign::{is_bracket_inside, is_currency, with_leading_sign, with_trailing_sign};

use super::syllable::{Case, spoken};
use super::wrap::{HYPHENS, after_space, is_left_over};
use crate::find::behind_last;
use crate::reference::{LONGEST_NOTE, is_year, note_length, references_end};
use crate::span::Span;

/// A word where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// Bytes from the start of the paragraph.
    pub span: Span,
    /// As written.
    pub text: &'a str,
    /// Zero-based number of its sentence in the paragraph.
    pub sentence: u32,
    /// How many syllables it has when spoken, at least 1.
    syllables: u32,
}

impl Word<'_> {
    /// How many syllables it has when spoken, at least 1.
    pub fn syllables(&self) -> u32 {
        self.syllables
    }
}

/// The words of a paragraph's sentences, in order.
///
/// # Complexity
/// Linear in the length of the paragraph.
pub fn words<'a>(paragraph: &'a str, sentences: &[Span]) -> Vec<Word<'a>> {
    let mut found = Vec::with_capacity(paragraph.len() / 6 + 1);
    for (number, &sentence) in sentences.iter().enumerate() {
        let text = sentence.of(paragraph);
        let shouted = is_shouted(text);
        let dateline = if number == 0 { dateline(text) } else { 0 };
        let mut at = 0;
        while let Some((start, end)) = next_word(text, at) {
            at = end;
            let word = text.get(start..end).unwrap_or("");
            if is_lost_note(text, start, end) {
                continue;
            }
            let offset = sentence.start as usize;
            let before = found.last().map_or("", |last: &Word| last.text);
            let case = if shouted || start < dateline { Case::Lost } else { Case::Kept };
            found.push(Word {
                span: Span::new(offset + start, offset + end),
                text: word,
                sentence: number as u32,
                syllables: said_in_full(text, start, end, before).unwrap_or_else(|| spoken(word, case)),
            });
        }
    }
    found
}

/// The number of a note that lost its place above the line, behind the sentence's stop or a quotation: "that dogs bark.1", "“a good
/// thing,”2 he said".
fn is_lost_note(sentence: &str, start: usize, end: usize) -> bool {
    let (head, note) = (sentence.get(..start).unwrap_or(""), sentence.get(start..end).unwrap_or(""));
    if !note.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let own = head.trim_end_matches(['”', '"', '’']);
    if own.len() < head.len() {
        return note.len() < 3 && own.ends_with(['.', ',', '?', '!']);
    }
    // "in women.(3)".
    let own = match sentence.get(end..) {
        Some("") => head,
        Some(")") => head.strip_suffix('(').unwrap_or(""),
        _ => "",
    };
    let stopped = own.strip_suffix('.').filter(|_| note_length(note.as_bytes()) == note.len());
    let counted =
        |own: &str| own.ends_with([')', ']', '%']) || is_year(behind_last(own, &|c| c == ' ').as_bytes());
    stopped.is_some_and(|own| own.ends_with(|c: char| c.is_ascii_lowercase()) || counted(own))
}

/// Whether a point parts a year and the number of a note at the end of a sentence: "in 2019.3", but not "of 2019.3 tons".
fn is_noted_year(text: &str, at: usize) -> bool {
    let (head, note) = (text.get(..at).unwrap_or(""), text.as_bytes().get(at + 1..).unwrap_or_default());
    note.len() <= LONGEST_NOTE
        && note_length(note) == note.len()
        && is_year(behind_last(head, &|c| matches!(c, ' ' | '\n')).as_bytes())
}

/// Whether a sentence of several words stands in capitals: there they tell no initials from words.
fn is_shouted(text: &str) -> bool {
    !text.bytes().any(|b| b.is_ascii_lowercase()) && text.trim_ascii().bytes().any(|b| b == b' ')
}

/// Where the capitals end of a dateline or of a speaker's label, which are names and no initials: *PORT ELLERY —*, *GAZA
/// (AP)*, *LEE:*; 0 without one.
fn dateline(text: &str) -> usize {
    let head = text.as_bytes().get(..LONGEST_DATELINE).unwrap_or(text.as_bytes());
    let small = head.iter().position(u8::is_ascii_lowercase).unwrap_or(head.len());
    // Most sentences open with one capital, or with a mark and one.
    if small < SHORTEST_DATELINE {
        return 0;
    }
    let capitals = text.get(..text.floor_char_boundary(small)).unwrap_or("");
    let ends = |(at, sign): &(usize, &str)| {
        *sign == ":" || capitals.get(at + 1..).is_some_and(|rest| rest.starts_with(['—', '–', '(', '-']))
    };
    capitals.match_indices([' ', ':']).find(ends).map_or(0, |(at, _)| at)
}

/// Longer datelines and labels are not looked for, in bytes.
const LONGEST_DATELINE: usize = 60;
/// *LEE:* has so many bytes or more.
const SHORTEST_DATELINE: usize = 3;

/// Where the next word at or after `at` starts and ends.
fn next_word(text: &str, mut at: usize) -> Option<(usize, usize)> {
    let mut start = first_of_word(text, at)?;
    if let Some(end) = plain_word_end(text, start) {
        return Some((start, end));
    }
    while let Some(end) = smiled(text, start).or_else(|| target_end(text, start)) {
        (at, start) = (end, first_of_word(text, end)?);
    }
    let end = match char_at(text, start) {
        Some(c) if needs_tables(c) => table_end(text, start),
        _ if is_web(text, start) => web_end(text, start),
        _ => match plain_end(text, start) {
            end if text.as_bytes().get(end) == Some(&b'/') && is_site(text, start, end) => {
                web_end(text, start)
            }
            end => with_trailing_sign(text, start, end),
        },
    };
    Some((with_leading_sign(text, at, start, end), end))
}

/// The end of a word of nothing but plain letters between two spaces, as most words are; `None` of any other.
fn plain_word_end(text: &str, start: usize) -> Option<usize> {
    let (head, rest) = text.as_bytes().split_at_checked(start)?;
    let length = rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let apart = length > 0 && rest.get(length) == Some(&b' ') && head.last().is_none_or(|&byte| byte == b' ');
    apart.then_some(start + length)
}

/// Where the target of a link ends that starts there: in Markdown's `[a piece](https://a.example)` the piece alone is read.
fn target_end(text: &str, start: usize) -> Option<usize> {
    let (head, target) = text.as_bytes().split_at_checked(start)?;
    let length = || target.iter().take(LONGEST_TARGET).position(|&b| b == b')' || b == b'\n');
    head.ends_with(b"](").then(length)?.map(|length| start + length)
}

/// In bytes.
const LONGEST_TARGET: usize = 1000;

/// Where a smiley ends that has its first letter at `start`: `:D` is no word.
fn smiled(text: &str, start: usize) -> Option<usize> {
    let (head, mouth) = text.as_bytes().split_at_checked(start)?;
    if head.last().is_none_or(|&byte| byte == b' ') || !is_mouth(mouth.first()?) {
        return None;
    }
    let eyes = head.strip_suffix(b"-").unwrap_or(head);
    smiley_end(text, eyes.len().checked_sub(1)?)
}

/// Where a smiley ends that starts there, between white space or marks: `:-)`, `;D`, `=(`; `None` where none does.
pub(super) fn smiley_end(text: &str, at: usize) -> Option<usize> {
    let (head, face) = text.as_bytes().split_at_checked(at)?;
    let nose = 1 + usize::from(face.get(1) == Some(&b'-'));
    let apart = |byte: Option<&u8>| {
        byte.is_none_or(|b| b.is_ascii_whitespace() || matches!(b, b'.' | b'!' | b'?' | b','))
    };
    let smiles = matches!(face.first()?, b':' | b';' | b'=') && face.get(nose).is_some_and(is_mouth);
    (smiles && apart(head.last()) && apart(face.get(nose + 1))).then_some(at + nose + 1)
}

fn is_mouth(byte: &u8) -> bool {
    matches!(byte, b'(' | b')' | b'D' | b'P' | b'p' | b'/' | b'|')
}

fn first_of_word(text: &str, mut at: usize) -> Option<usize> {
    loop {
        match text.as_bytes().get(at)? {
            b if b.is_ascii_alphanumeric() => return Some(at),
            b'[' | b'(' => at = references_end(text, at).max(at + 1),
            b if b.is_ascii() => at += 1,
            _ => {
                let c = char_at(text, at)?;
                if is_part(c) {
                    return Some(at);
                }
                at += c.len_utf8();
            }
        }
    }
}

/// The end of a word that is no address and needs no tables.
fn plain_end(text: &str, start: usize) -> usize {
    let mut at = start;
    let mut end = start;
    // The last letter or digit, and where it stands.
    let (mut last, mut letter) = (' ', start);
    loop {
        // Most of a text is plain letters: they are passed over without a look at what they are.
        let plain = text.as_bytes().get(at..).map_or(0, ascii_letters);
        if plain > 0 {
            (last, letter, end, at) = ('a', at + plain - 1, at + plain, at + plain);
        }
        let Some(c) = char_at(text, at).filter(|&c| c != ' ') else { break };
        let next = at + c.len_utf8();
        if needs_tables(c) {
            // Some of these scripts go on behind a letter or digit of ours, and others part there.
            let over = table_end(text, letter);
            end = if over > at { over } else { end };
            break;
        } else if is_part(c) {
            (last, letter, end, at) = (c, at, next, next);
        } else if is_mark(c) || is_invisible(c) && c != SOFT_HYPHEN {
            // An accent belongs to its letter; an invisible mark belongs to the word only where the word goes on.
            end = if is_mark(c) { next } else { end };
            at = next;
        } else if let Some(after) = joined(text, at, c, last).or_else(|| behind_dotted(text, start, at)) {
            at = after;
        } else {
            break;
        }
    }
    end
}

/// How many letters of ASCII a text starts with, the last one left out: it may tell how the word goes on.
fn ascii_letters(text: &[u8]) -> usize {
    text.iter().take_while(|byte| byte.is_ascii_alphabetic()).count().saturating_sub(1)
}

/// Where the word goes on behind a character that joins, `None` where it parts. `last`: the letter or digit before.
fn joined(text: &str, at: usize, c: char, last: char) -> Option<usize> {
    let after = behind_marks(text, at + c.len_utf8());
    let next = char_at(text, after)?;
    let both_digits = last.is_numeric() && next.is_numeric();
    if let Some(number) = range_end(text, at, last) {
        return Some(number);
    }
    let goes_on = match c {
        '_' | '@' => is_part(next),
        // *jack-o’-lantern*.
        c if is_apostrophe(c) => {
            is_part(next) || next == '-' && char_at(text, after + 1).is_some_and(char::is_alphabetic)
        }
        '[' | '(' | ']' => is_bracket_inside(text, at, last),
        // "the end.Next" is cut by the sentence room; `1.The` is a marker and a word, `end.1` a word and its note.
        '.' => {
            let marked = last.is_numeric() && next.is_uppercase() || last.is_lowercase() && next.is_numeric();
            is_part(next) && !marked && !(both_digits && is_noted_year(text, at))
        }
        ',' | ':' | '/' => both_digits,
        '–' if last.is_numeric() => {
            return if both_digits { Some(after) } else { over_line_end(text, after) };
        }
        '°' => last.is_numeric() && matches!(next, 'C' | 'F'),
        // *US$5*, *HK$5*.
        '$' => last.is_uppercase() && next.is_numeric(),
        '&' => last.is_uppercase() && next.is_uppercase(),
        '-' | '‐' | '\u{2011}' | SOFT_HYPHEN if next.is_alphanumeric() => true,
        // *mid-’90s*, *rock-’n’-roll*.
        '-' | '‐' if is_apostrophe(next) => {
            let behind = after + next.len_utf8();
            return char_at(text, behind).filter(|&c| c.is_numeric() || c == 'n').map(|_| behind);
        }
        '-' | '‐' | SOFT_HYPHEN => return over_line_end(text, after),
        _ => false,
    };
    goes_on.then_some(after)
}

/// Where the second number of a range starts: *10–15*, *$10-$15*, *10%–15%*, *5kg–6kg*.
fn range_end(text: &str, at: usize, last: char) -> Option<usize> {
    let (head, rest) = text.split_at_checked(at)?;
    let number =
        rest.trim_start_matches(['%', '°']).strip_prefix(['-', '‐', '–'])?.trim_start_matches(is_currency);
    let unit = head.len() - LONGEST_UNIT.min(head.len());
    let unit = || {
        head.get(unit..)
            .is_some_and(|unit| unit.trim_end_matches(char::is_alphabetic).ends_with(char::is_numeric))
    };
    (number.starts_with(char::is_numeric) && (last.is_numeric() || unit()))
        .then_some(text.len() - number.len())
}

/// *kWh* and the last figure before it, in bytes.
const LONGEST_UNIT: usize = 4;

/// Where what follows stands: accents and invisible marks are passed over, as UAX #29 does (WB4).
fn behind_marks(text: &str, mut at: usize) -> usize {
    while let Some(c) = char_at(text, at).filter(|&c| is_mark(c) || is_invisible(c)) {
        at += c.len_utf8();
    }
    at
}

/// Where `U.S.-led` and `U.S.’s` go on behind their last stop.
fn behind_dotted(text: &str, start: usize, at: usize) -> Option<usize> {
    let behind = text.get(at..)?.strip_prefix('.').filter(|_| text.get(start..at).is_some_and(is_dotted))?;
    let sign = behind.chars().next().filter(|&c| c == '-' || is_apostrophe(c))?;
    let next = at + 1 + sign.len_utf8();
    if text.get(next..)?.starts_with(char::is_alphabetic) {
        Some(next)
    } else if sign == '-' {
        over_line_end(text, next)
    } else {
        None
    }
}

/// Where a word goes on in the next line after a hyphen: not in "two-\nand three-year", where the hyphen waits, but in
/// "peer-\nto-peer", "may-\nor" and "pho-\nto".
fn over_line_end(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let gap = after_space(rest, 0);
    let feeds = rest.get(..gap)?.bytes().filter(|&b| b == b'\n').count();
    let next = rest.get(gap..)?;
    let length = next.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (word, behind) = next.split_at_checked(length)?;
    let waits = matches!(word, "and" | "or" | "to" | "nor" | "but" | "through" | "versus")
        && !behind.starts_with('-')
        && !is_end_of_word(text.get(..at)?, word, behind);
    let breaks = feeds == 1 || gap == 1 && feeds == 0 && is_left_over(text.get(..at)?, word);
    (breaks && !waits && next.starts_with(char::is_alphanumeric)).then_some(at + gap)
}

/// Whether *or*, *to* and *nor* at a line's start are the end of a word: children know the whole (*may-or*), or not what stands before
/// them (*pho-to*, *gover-nor*), and no hyphen of the next word is what theirs waits for (*mid- to late-season*).
fn is_end_of_word(head: &str, word: &str, behind: &str) -> bool {
    let first = behind_last(head.trim_end_matches(HYPHENS), &|c| !c.is_alphabetic());
    let known = |word: &str| familiar(word) != Familiar::default();
    let next = || behind.split_ascii_whitespace().next().unwrap_or("");
    matches!(word, "or" | "to" | "nor")
        && first.len() > 1
        && (known(&[first, word].concat()) || !known(first) && !next().contains(HYPHENS))
}

/// Whether a word is a site that a path may follow: *paper.example* in *paper.example/2020*.
fn is_site(text: &str, start: usize, end: usize) -> bool {
    let word = text.get(start..end).unwrap_or("");
    let top = behind_last(word, &|c| c == '.');
    word.len() > top.len() + ".".len() + 2 && top.len() > 1 && top.bytes().all(|b| b.is_ascii_lowercase())
}

fn is_web(text: &str, start: usize) -> bool {
    let rest = text.as_bytes().get(start..).unwrap_or_default();
    let is = |prefix: &[u8]| rest.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix));
    match rest.first() {
        Some(b'h' | b'H') => is(b"http://") || is(b"https://"),
        Some(b'w' | b'W') => is(b"www."),
        _ => false,
    }
}

/// A web address ends at white space or a quotation mark, its own last punctuation left out.
pub(super) fn web_end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or("");
    let stop = |c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”' | '’' | '<' | '>' | '—');
    let address = rest.split(stop).next().unwrap_or("");
    start + address.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '/').len()
}

/// The end of the first word of a stretch in a script without spaces between words.
fn table_end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or("");
    rest.split_word_bounds().next().map_or(text.len(), |word| start + word.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    fn found(text: &str) -> Vec<&str> {
        words(text, &[Span::new(0, text.len())]).iter().map(|w| w.text).collect()
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(found(text).join(" | "), expected, "{text}");
    }

    #[test]
    fn a_word_is_a_token_with_a_letter_or_digit() {
        check("We’re out – of time…", "We’re | out | of | time");
        check("rock 'n' roll & the dogs' bed", "rock | n | roll | the | dogs | bed");
        check("a long-term, well-known plan—now", "a | long-term | well-known | plan | now");
        check("and/or either - or", "and | or | either | or");
        check("-- *** ... ", "");
        check("It fell.[4] He[note 1] left [5] word[s]", "It | fell | He | left | word");
        check("[t]he w[ould] student(s) f(x) no[a]", "[t]he | w[ould] | student(s) | f | x | no");
        check("don`t don´t don′t donʼt", "don`t | don´t | don′t | donʼt");
        check("shown before [1–3] and again [4, 5].", "shown | before | and | again");
        check("See pp. 12–\n14, U.S.-\nled", "See | pp | 12–\n14 | U.S.-\nled");
        check("the U.S.’s mid-’90s 401(k), 5(a) f(x)", "the | U.S.’s | mid-’90s | 401(k) | 5(a) | f | x");
        check("a govern- ment, pre- and post-war", "a | govern- ment | pre | and | post-war");
        check("We [laughed] at it [00:12]. [laughs]", "We | laughed | at | it");
        check("It [inaudible] [Laughter and applause.] fell", "It | fell");
    }

    #[test]
    fn the_number_of_a_note_is_no_word() {
        check("women (P = 0.03).3", "women | P | 0.03");
        check("by 20%.3", "by | 20%");
        check("in 2019.3", "in | 2019");
        check("women.1–3", "women");
        check("women.(3)", "women");
        check("of 2019.3 tons or 12.3", "of | 2019.3 | tons | or | 12.3");
    }

    fn syllables(text: &str) -> Vec<u32> {
        words(text, &[Span::new(0, text.len())]).iter().map(|word| word.syllables()).collect()
    }

    #[test]
    fn abbreviations_are_said_in_full() {
        assert_eq!(syllables("Gen. Lee of Acme Inc."), [3, 1, 1, 2, 5]);
        assert_eq!(syllables("Prof Lee the prof."), [3, 1, 1, 1]);
        assert_eq!(syllables("No. 5, no."), [2, 1, 1]);
        assert_eq!(syllables("then-Sen. Lee, ex-Rep. Poe post-war."), [4, 1, 6, 1, 2]);
        assert_eq!(syllables("On Sat. he sat. Sat."), [1, 3, 1, 1, 1]);
        assert_eq!(syllables("He lives in LA."), [1, 1, 1, 2]);
        assert_eq!(syllables("On Jan 5 Jan said in Jan."), [1, 4, 1, 1, 1, 1, 1]);
        assert_eq!(syllables("a min, 10 min, 1 sec w/ or w/o"), [1, 1, 1, 2, 1, 2, 1, 1, 1, 1]);
        assert_eq!(syllables("Elizabeth II, World War II, Article II"), [4, 3, 1, 1, 1, 3, 1]);
        assert_eq!(syllables("Gen Z in Ky. and Calif."), [1, 1, 1, 3, 1, 4]);
        assert_eq!(syllables("Prop. 8 in lat. 45"), [4, 1, 1, 3, 3]);
    }

    #[test]
    fn greek_names_sound_their_last_vowel() {
        assert_eq!(syllables("Persephone and Euripides"), [4, 1, 4]);
    }

    #[test]
    fn capitals_of_a_dateline_are_no_initials() {
        assert_eq!(syllables("ROME (AP) — It fell."), [1, 2, 1, 1]);
        assert_eq!(syllables("PORT ELLERY — The FBI came."), [1, 3, 1, 3, 1]);
    }

    #[test]
    fn a_number_is_one_word_with_its_signs() {
        check(
            "4,000 men, $4.5 million, 20%, 10:30, 24/7, 10°, 5°C.",
            "4,000 | men | $4.5 | million | 20% | 10:30 | 24/7 | 10° | 5°C",
        );
        check("−5°, -5 and 4-5", "−5° | -5 | and | 4-5");
        let ranges = [
            "$10–$15",
            "$10-$15",
            "10%–15%",
            "10%-15%",
            "$1.58–$1.61",
            "5kg–6kg",
            "£5–£6",
            "$4m–$5m",
            "10°–15°",
            "10–15%",
        ];
        let dollars = ["US$4.5", "A$5", "C$5", "HK$5", "R$5"];
        ranges
            .iter()
            .chain(&dollars)
            .for_each(|word| check(&alloc::format!("of {word}, now"), &alloc::format!("of | {word} | now")));
        check("in May–2019 and B–52, 5–$ or $–5", "in | May | 2019 | and | B | 52 | 5 | or | 5");
        check("a 10%-off, 4-by-6 and F–16", "a | 10% | off | 4-by-6 | and | F | 16");
        assert_eq!(syllables("$10–15 $10–$15 10–15% 10%–15% $5 US$5 A$5"), [6, 6, 6, 6, 3, 5, 4]);
        check(
            "a jack-o’-lantern, the boys'-only ‘rock-'n'-roll’- yes",
            "a | jack-o’-lantern | the | boys'-only | rock-'n'-roll | yes",
        );
        check("1.The rest 3.5m 21st", "1 | The | rest | 3.5m | 21st");
    }

    #[test]
    fn an_abbreviation_holds_its_last_stop_only_with_inner_ones() {
        check("the U.S. and Mr. Lee at 5 a.m.", "the | U.S. | and | Mr | Lee | at | 5 | a.m.");
        check("U.S.-led AT&T R&D", "U.S.-led | AT&T | R&D");
    }

    #[test]
    fn a_smiley_is_no_word() {
        check("It works :D and :-P see", "It | works | and | see");
        check("Note:D and plan: D", "Note | D | and | plan | D");
    }

    #[test]
    fn addresses_and_tags_are_one_word() {
        check(
            "See https://a.example/b?c=d. Or www.b.example, now",
            "See | https://a.example/b?c=d | Or | www.b.example | now",
        );
        check(
            "jo.doe@mail.example #vote2024 @jo (c.example)",
            "jo.doe@mail.example | #vote2024 | @jo | c.example",
        );
    }

    #[test]
    fn a_hyphen_at_a_line_end_joins() {
        assert_eq!(found("an inter-\nnational plan").len(), 3);
        assert_eq!(found("an inter\u{ad}\r\nnational plan").len(), 3);
        check("two-\nand three-year", "two | and | three-year");
        check("wait -\nnow", "wait | now");
    }

    #[test]
    fn invisible_marks_and_accents_part_nothing() {
        assert_eq!(found("za\u{ad}ny zero\u{200b}width caf\u{65}\u{301}s").len(), 3);
        check("word\u{feff} next", "word | next");
        assert_eq!(found("don’\u{2060}t inter-\u{200b}national 4,\u{200d}000").len(), 3);
    }

    #[test]
    fn scripts_without_spaces_are_no_giant_word() {
        assert!(found("東京は日本の首都です").len() > 3);
        assert!(found("ภาษาไทยง่ายมาก").len() > 3);
        check("Привет, мир", "Привет | мир");
        check("10א iPhoneで 5G網", "10א | iPhone | で | 5G | 網");
    }

    #[test]
    fn a_word_of_a_megabyte_is_one_word() {
        let text: String = core::iter::repeat_n("a-", 500_000).collect();
        assert_eq!(found(&text).len(), 1);
    }
}

//! One full stop, white space, and no small letter next: whether a sentence ends there.
//!
//! Numbers, items, initials, hours and abbreviations have stops of their own; above each rule stands the example that
//! forced it.

use article_lens_lexicon::abbreviation::{Abbreviation, abbreviation, is_starter, is_strong_starter};
use article_lens_lexicon::saying::{Part, first_name, part};

use super::context::Stop;
use crate::find::lists;
use crate::lowercase::lowercase;
use crate::marker::{is_bullet, roman};

/// Whether the sentence ends. `initial`: the next word's first character.
pub(super) fn ends_after_stop(stop: &Stop, initial: char) -> bool {
    let word = stop.word();
    if stop.closers().starts_with(['"', '”']) || word.is_empty() {
        return true;
    }
    if opens_item(stop) {
        return false;
    }
    let (number, letter) = (word.bytes().all(|b| b.is_ascii_digit()), word.len() == 1);
    // "built c. 1850", "(b. 1950)".
    if letter && word != "i" && word.starts_with(char::is_lowercase) && initial.is_numeric() {
        return false;
    }
    if number {
        return true;
    }
    let next = stop.following();
    // "THE U.S. IS BIG", "ACME CO. WILL PAY": capitals tell nothing there, so only words that begin little else do.
    let starts = if is_shouted(next) && is_shouted(stop.word_before_that().trim_end_matches(',')) {
        is_strong_starter
    } else {
        is_starter
    };
    let starter =
        starts(next) && (initial.is_uppercase() || !initial.is_alphabetic()) || opens_whole_speech(stop);
    if (!starter || stop.is_dotted()) && is_in_short_bracket(stop) {
        return false;
    }
    // Without its accent: `Á` may be two characters.
    let mut letters = word.chars().filter(|c| c.is_alphanumeric());
    if let (Some(letter), None) = (letters.next(), letters.next())
        && letter.is_uppercase()
    {
        return ends_after_initial(stop, next, starter);
    }
    if matches!(word, "a.m" | "p.m" | "A.M" | "P.M") {
        return initial.is_uppercase() && ends_after_hour(stop, next);
    }
    let class = abbreviation(word);
    // The stop of "N°. 12" numbers, that of "5°. Cold" does not.
    if class.is_none() && !stop.is_dotted() {
        return !word.ends_with('°') || word.starts_with(|c: char| c.is_ascii_digit());
    }
    let starter = starter || opens_anew(stop);
    match class {
        Some(class) => ends_after_abbreviation(class, stop, initial, starter),
        // "P.S. The dog is fine" is one sentence.
        None => starter && stop.start - word.len() > stop.sentence,
    }
}

/// A bracket inside a sentence that opens small, or with an abbreviation, holds no sentences where it holds one stop:
/// "(fam. Rosaceae)", "(U.S. Only)", but not "(so he said. It rained.)".
pub(super) fn is_in_short_bracket(stop: &Stop) -> bool {
    let before = stop.shortly_before();
    let Some(open) = before.bytes().rposition(|b| b == b'(') else { return false };
    let (Some(inside), Some((rest, _))) = (before.get(open + 1..), stop.ahead().split_once(')')) else {
        return false;
    };
    let stops = |part: &str| part.bytes().any(|b| matches!(b, b')' | b'.' | b'!' | b'?'));
    let short = inside.bytes().filter(|&b| b == b' ').count() < 3;
    let fits = if stop.is_dotted() {
        inside == stop.word()
    } else {
        short && inside.starts_with(char::is_lowercase) && !stops(inside)
    };
    fits && !stops(rest)
}

/// The number, letter or Roman numeral that opens a sentence belongs to its item: "1. Wash", "iii. wash", "A. The", "¶ 1. The", but
/// not "on Sept. 11. We wept."
pub(super) fn opens_item(stop: &Stop) -> bool {
    let word = stop.word();
    let number = !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    if !(number && word.len() <= 2 || word.len() == 1 || roman(word).is_some()) {
        return false;
    }
    let head = stop.text.get(stop.sentence..stop.start - word.len()).unwrap_or("").trim();
    let sign = head.starts_with(|c| is_bullet(c) || matches!(c, '¶' | '§'));
    head.is_empty() || head.ends_with(':') || sign && head.len() < 4
}

/// An initial goes on ("J. Smith"), but "because of X. The" ends, and so do "you and I." without a name before and a letter that
/// tells one of a kind: "vitamin C. Lemons", "USB-C. Cables", "5 mg/L. Two", "at 20 C. Stir".
fn ends_after_initial(stop: &Stop, next: &str, starter: bool) -> bool {
    let before = stop.word_before_that();
    let capital = stop.initial().is_some_and(char::is_uppercase);
    // "J. I. M. Lee": a stop behind it makes *I* an initial.
    if stop.ahead().starts_with("I.") {
        return false;
    }
    let joined = stop.token().split_once(['-', '/']).is_some_and(|(head, _)| !head.ends_with('.'));
    // But not "5 F. Supp. 2d".
    let shortened = stop.ahead().split(' ').next().is_some_and(|word| word.ends_with('.'));
    let counted = before.len() < 4 && before.ends_with(|c: char| c.is_ascii_digit());
    let heat = matches!(stop.word(), "C" | "F" | "K") && counted && !shortened;
    // "He said so on X. Users agreed."
    let site = stop.word() == "X" && matches!(before, "on" | "via");
    if capital && (joined || heat || site || lists(KINDS, ' ', before)) {
        return true;
    }
    let name = before.starts_with(char::is_uppercase);
    if stop.word() == "I" {
        return !name || is_starter(before) || is_strong_starter(next) && next != "I";
    }
    let common = before.starts_with(char::is_lowercase) && !matches!(before, "by" | "and" | "with");
    capital && (is_strong_starter(next) || starter && common)
}

/// What a letter may tell kinds of.
const KINDS: &str = "vitamin hepatitis influenza type plan group grade class option exhibit appendix section level tier category";

/// The hour ends a sentence before a capital ("at 6 p.m. Mr. Lee"), but not before a zone or a day, nor near the
/// front: "At 5 a.m. Mr. Lee left."
fn ends_after_hour(stop: &Stop, next: &str) -> bool {
    let zone = matches!(next.len(), 2..=4)
        && next.ends_with(['T', 'C'])
        && next.bytes().all(|b| b.is_ascii_uppercase());
    // "at 7 a.m. Nov. 5", "at 7 a.m. March 5".
    let month = next.get(..3).and_then(abbreviation) == Some(Abbreviation::Month);
    let mut ahead = stop.ahead().split([' ', '\n']);
    let mut word = || ahead.next().unwrap_or("");
    let (first, second, third) = (word(), word(), word());
    let bare = |word: &str| word.trim_end_matches(['.', ',']).len();
    let second = second.get(..bare(second)).unwrap_or("");
    // "at 8 p.m. Sat. in Dover", "at 8 p.m. Christmas Eve".
    let dated = month && (second.starts_with(char::is_numeric) || first.ends_with('.'))
        || matches!(second, "Day" | "Eve");
    let day = next.trim_end_matches('s').ends_with("day") && !is_starter(next) || dated;
    // "at 4 p.m. New York time".
    let place = matches!(next, "Eastern" | "Pacific" | "Central" | "Mountain")
        || second == "time"
        || third.get(..bare(third)) == Some("time") && second.starts_with(char::is_uppercase);
    let sentence = stop.text.get(stop.sentence..stop.start).filter(|own| own.len() < FARTHEST_HOUR);
    let mut behind = sentence.unwrap_or("").split_whitespace().skip(1);
    let front =
        behind.next().is_some_and(|word| word.starts_with(char::is_numeric)) && behind.take(3).count() < 3;
    // "AT 5 P.M. ON MONDAY": capitals tell nothing.
    let shouted = stop.word().ends_with('M') && is_shouted(next);
    !(zone || day || place || front || shouted)
}

/// Whether a word has letters, two or more, and capitals alone.
fn is_shouted(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// Five words are shorter, in bytes: without a limit each hour of a long sentence would read its front again.
const FARTHEST_HOUR: usize = 256;

fn ends_after_abbreviation(class: Abbreviation, stop: &Stop, initial: char, starter: bool) -> bool {
    let word = stop.word();
    let capitalized = word.starts_with(char::is_uppercase);
    let following = stop.following();
    let roman = !following.is_empty() && following != "I" && following.bytes().all(|b| b"IVXLC".contains(&b));
    // "Fig. A", "no. X12" and "model no. AP-100" are numbered by letters.
    let mut token = stop.ahead().bytes().take_while(|b| !b.is_ascii_whitespace());
    let lettered =
        following.len() == 1 && !matches!(following, "I" | "A") || token.any(|b| b.is_ascii_digit());
    let number = initial.is_numeric() || roman || initial.is_uppercase() && lettered;
    match class {
        // "20 ft. Paint it", "30 sec. Chill it": a unit.
        Abbreviation::Number | Abbreviation::TitleOrWord
            if !capitalized && stop.word_before_that().ends_with(|c: char| c.is_ascii_digit()) =>
        {
            !initial.is_numeric()
        }
        Abbreviation::Title => false,
        // "10 Downing St. The house", "Ken Lee Sr. He": behind a name, and before what begins no name.
        Abbreviation::TitleOrWord if capitalized => {
            let named = |c: char| c.is_uppercase() || c.is_numeric();
            let before = stop.word_before_that();
            is_strong_starter(following)
                && before.starts_with(named)
                && before.ends_with(char::is_alphanumeric)
        }
        Abbreviation::TitleOrWord => starter,
        Abbreviation::Number => !number && following != "A" && starter,
        Abbreviation::NumberOrWord => !number,
        Abbreviation::MayEnd => starter,
        Abbreviation::MayEndBeforeWord => !initial.is_numeric(),
        Abbreviation::MayEndBeforeCapital => initial.is_uppercase(),
        // "Sat" and "Wash" in small letters are words.
        Abbreviation::Month | Abbreviation::State => !capitalized || starter && !initial.is_numeric(),
    }
}

/// What goes on with no name: "in San Diego, Calif. Founded in 2003, it", but not "U.S. United in"; "for Apple Inc. Tim Cook runs it".
fn opens_anew(stop: &Stop) -> bool {
    let mut words = stop.ahead().split(' ');
    let (Some(first), Some(second)) = (words.next(), words.next()) else { return false };
    let done = first.len() > 4 && first.ends_with("ed") && first != "United";
    done && part(second) == Some(Part::Preposition)
        || first_name(&lowercase(first)) > 0
            && second.starts_with(char::is_uppercase)
            && words.next().is_some_and(|word| word.starts_with(char::is_lowercase))
}

/// "in the U.S. “People are kind,” he said", but not "the U.S. “War Department” was".
fn opens_whole_speech(stop: &Stop) -> bool {
    let behind = stop.text.get(stop.next..).unwrap_or("");
    behind.starts_with(['“', '"'])
        && stop.ahead().split_once(['”', '"']).is_some_and(|(said, _)| said.ends_with([',', '.', '!', '?']))
}

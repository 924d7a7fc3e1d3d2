//! What a heading looks like, and what prose does not look like: its length, its first letter, how it ends.

use article_lens_lexicon::abbreviation::abbreviation;
use article_lens_lexicon::saying::{Part, part};

use crate::find::{last_word, lists};

/// A heading is not too long, does not start small, and neither ends a sentence, nor leaves one open, nor holds one. *Updated 10
/// a.m.* ends none, nor does *CHAPTER IV.*
pub(super) fn is_heading(line: &str) -> bool {
    line.len() <= LONGEST_HEADING
        && (!ends_sentence(line) || ends_shortened(line) || is_shouted(line) && is_chapter(line))
        && !line.ends_with([',', ';', ':', '-', '–', '—'])
        && (!line.ends_with(MARKS) || is_capitalized(line) && !line.starts_with(['“', '"']))
        && !line.starts_with(char::is_lowercase)
        && !holds_sentence(line)
        && !smiles(line)
}

/// What ends speech, but also *Why I Love “Hamlet”*.
const MARKS: [char; 3] = ['”', '"', '\''];

/// No heading is longer, in bytes.
pub(super) const LONGEST_HEADING: usize = 160;

/// A heading too short for a wrapped line, that leaves nothing open.
pub(super) fn is_short_heading(line: &str) -> bool {
    line.len() < SHORTEST_WRAP && !is_open(line) && is_heading(line)
}

/// Whether its last word waits for another: *the end of*.
pub(super) fn is_open(line: &str) -> bool {
    matches!(
        part(last_word(line)),
        Some(Part::Determiner | Part::Preposition | Part::Possessive | Part::To | Part::Conjunction)
    )
}

/// Shorter lines are rather no wrapped ones, in bytes.
const SHORTEST_WRAP: usize = 48;

/// *I love it so much :)*, *It was awful 😂*: a sentence, but not *Lemon Loaf 🍋*.
fn smiles(line: &str) -> bool {
    let sign = last_word(line);
    let text = line.strip_suffix(sign).unwrap_or("").trim_end();
    let small = last_word(text).starts_with(char::is_lowercase);
    let smiley = sign.len() <= 3 && sign.starts_with([':', ';']);
    small && (smiley || sign.starts_with(|c| matches!(c, '\u{1f300}'..='\u{1faff}')))
}

/// *MONDAY, 6:30 P.M.*, *Updated 10 a.m.*, *By Priya N.*: the stop is its last word's, and no small word but *at* and its kind makes it a
/// sentence.
fn ends_shortened(line: &str) -> bool {
    let is_hour = |word: &str| lists("a.m. p.m.", ' ', word);
    let last = last_word(line);
    let is_titled = |word: &str| {
        !word.starts_with(char::is_lowercase)
            || is_hour(word)
            || matches!(part(word), Some(Part::Preposition | Part::To | Part::Conjunction))
    };
    (is_hour(last) || line.starts_with("By ") && last.len() == 2) && line.split(' ').all(is_titled)
}

/// *CHAPTER IV.*, *SEC. 2. FINDINGS.*: a word and a number, whatever follows.
fn is_chapter(line: &str) -> bool {
    let number = line.split(' ').nth(1).unwrap_or("A");
    number.bytes().all(|b| b"IVXLC0123456789.".contains(&b))
}

/// *Dear Ms. Lee,*, *Sincerely,*: above and below a letter.
pub(super) fn is_closing(line: &str) -> bool {
    line.len() < LONGEST_CLOSING && line.ends_with(',') && line.starts_with(char::is_uppercase)
}

/// *Contact:*, *Media Contact:* in a line of its own.
pub(super) fn is_label(line: &str) -> bool {
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    line.len() < LONGEST_CLOSING && line.strip_suffix(':').is_some_and(|name| name.split(' ').all(capital))
}

/// Shorter than any wrapped line, in bytes.
const LONGEST_CLOSING: usize = 25;

/// *Works Cited*, `References[edit]`: what stands below it is looked up, not read.
pub(super) fn is_of_references(heading: &str) -> bool {
    if heading.len() > LONGEST_CLOSING {
        return false;
    }
    let name = heading.strip_suffix("[edit]").unwrap_or(heading).trim_end_matches(':');
    lists(REFERENCES, '/', name)
}

const REFERENCES: &str =
    "references/reference list/works cited/bibliography/citations/further reading/external links";

/// Whether its longer words begin with capitals, as those of titles do.
pub(super) fn is_capitalized(line: &str) -> bool {
    line.split(' ').all(|word| word.len() < 5 || !word.starts_with(char::is_lowercase))
}

/// *She was happy with the milk but not with the eggs*: a sentence whose stop nobody wrote, for it has a subject: a pronoun at its start
/// or behind a conjunction, or *said* behind marks.
pub(super) fn is_told(line: &str) -> bool {
    let mut words = line.split(' ').peekable();
    let mut opens = true;
    let told = line.split(' ').any(|word| {
        let name = word.split(['\'', '’']).next().unwrap_or("");
        let subject = matches!(name, "I" | "He" | "She" | "We" | "They" | "he" | "she" | "we" | "they");
        let found = opens && subject;
        let joins = matches!(part(word), Some(Part::Conjunction)) && word.starts_with(char::is_lowercase);
        opens = joins || word.ends_with(',');
        let quoted = word.ends_with(['”', '"']);
        words.next();
        found || quoted && words.peek().is_some_and(|next| matches!(*next, "said" | "says"))
    });
    told && !is_capitalized(line) && line.split(' ').count() >= SHORTEST_TOLD
}

/// In words.
const SHORTEST_TOLD: usize = 7;

/// Whether all letters are capitals.
pub(super) fn is_shouted(text: &str) -> bool {
    !text.contains(char::is_lowercase) && text.contains(char::is_uppercase)
}

/// Whether a sentence ends inside the line: a stop after a whole word that is no abbreviation (*6:42 a.m. GMT*), and no small letter
/// next.
fn holds_sentence(line: &str) -> bool {
    let mut words = line.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let bare = word.trim_end_matches(is_closer);
        let letters = bare.trim_end_matches(STOPS);
        let dotted = letters.as_bytes().contains(&b'.');
        let whole = letters.len() > 2 && letters.ends_with(char::is_lowercase) && !dotted;
        let next = words.peek().is_some_and(|next| !next.starts_with(char::is_lowercase));
        if letters.len() < bare.len() && whole && next && abbreviation(letters).is_none() {
            return true;
        }
    }
    false
}

/// Whether a line ends as a sentence does, closing marks and the numbers of notes (`[4]`) left out.
pub(super) fn ends_sentence(line: &str) -> bool {
    let after = |c: char| is_closer(c) || matches!(c, '[' | '*' | '_') || c.is_ascii_digit();
    let bare = line.trim_end_matches(|c| is_closer(c) || matches!(c, '*' | '_'));
    let noted = line.ends_with(']').then(|| line.trim_end_matches(after));
    [Some(bare), noted].into_iter().flatten().any(|line| line.ends_with(STOPS))
}

const STOPS: [char; 7] = ['.', '!', '?', '…', '。', '！', '？'];

fn is_closer(c: char) -> bool {
    // `“` where it was drawn the wrong way round.
    matches!(c, '"' | '\'' | '”' | '“' | '’' | '»' | ')' | ']')
}

/// Whether lines break as a program breaks them: the next word would not have fitted into any. Lines of verse begin with
/// capitals behind small words.
pub(super) fn is_wrapped(text: &str) -> bool {
    let widest = text.lines().map(str::len).max().unwrap_or(0);
    let first = |line: &str| line.split(' ').next().unwrap_or("").len();
    let verse = |line: &str, next: &str| {
        let last = last_word(line);
        next.starts_with(char::is_uppercase) && last.starts_with(char::is_lowercase) && part(last).is_none()
    };
    let mut pairs = text.lines().zip(text.lines().skip(1));
    pairs.all(|(line, next)| line.len() + 1 + first(next) > widest && !verse(line, next))
}

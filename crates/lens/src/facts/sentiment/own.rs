//! A reader's own words with their weights, beside the lexicon's or in their place; and a list of them read from a file.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use article_lens_lexicon::sentiment::bases;

use crate::decimal::digits;
use crate::hash::hash;
use crate::lowercase::lowercase_letter;
use crate::ordered::ordered;

/// Weights are in steps, so many of them to 1.
pub(super) const STEPS: f64 = 20.0;

/// The largest weight that a list may have, on either side of 0.
pub const LARGEST: f64 = 5.0;

/// Words with the weights that a reader gives them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnWords {
    /// Each word once with its weight in steps, in the order of the words' hashes: a map's code would weigh more in the download.
    words: Vec<(u64, String, i8)>,
    replaces: bool,
}

impl OwnWords {
    /// These words with their weights, in -1..1, or all of them in -5..5 where any is beyond 1; 0 for a word that says nothing. The last
    /// weight of a word holds. `replaces`: whether they stand in the place of the lexicon's words, not beside them.
    pub fn new<'a>(words: impl Iterator<Item = (&'a str, f64)> + Clone, replaces: bool) -> OwnWords {
        let scale = if words.clone().any(|(_, weight)| weight.abs() > 1.0) { LARGEST } else { 1.0 };
        let word = |(word, weight): (&str, f64)| {
            let word = folded(word);
            (hash(&word), word, in_steps(weight / scale))
        };
        let mut words: Vec<(u64, String, i8)> = ordered(words.map(word).collect(), |word| word.0);
        words.dedup_by(|later, kept| {
            let same = later.1 == kept.1;
            if same {
                kept.2 = later.2;
            }
            same
        });
        OwnWords { words, replaces }
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether they change nothing.
    pub fn is_idle(&self) -> bool {
        self.is_empty() && !self.replaces
    }

    /// Whether they stand in the place of the lexicon's words.
    pub const fn replaces(&self) -> bool {
        self.replaces
    }

    /// The weight of this very word, in steps.
    pub(super) fn exact(&self, word: &str) -> Option<(String, i8)> {
        if self.is_empty() {
            return None;
        }
        let word = folded(word);
        let number = hash(&word);
        let from = self.words.partition_point(|known| known.0 < number);
        let own = self.words.get(from..)?.iter().take_while(|known| known.0 == number);
        own.filter(|known| known.1 == word).map(|known| known.2).next().map(|steps| (word.clone(), steps))
    }

    /// What is found for a word: its own weight; else that of the entry it is listed under, which a reader may have weighed too.
    pub(super) fn find(&self, word: &str, listed: Option<(&'static str, i8)>) -> Option<Entry> {
        let own = |(word, steps): (String, i8)| {
            (steps != 0).then_some(Entry { word: word.into(), steps, own: true })
        };
        if let Some(found) = self.exact(word) {
            return own(found);
        }
        if let Some((entry, steps)) = listed.filter(|_| !self.replaces) {
            let listed = Entry { word: entry.into(), steps, own: false };
            return self.exact(entry).map_or(Some(listed), own);
        }
        if self.is_empty() {
            return None;
        }
        bases(word).iter().find_map(|base| self.exact(base)).and_then(own)
    }
}

/// An entry of the lexicon, or of a reader's own words.
#[derive(Clone)]
pub(super) struct Entry {
    pub(super) word: Cow<'static, str>,
    pub(super) steps: i8,
    pub(super) own: bool,
}

/// In small letters, with straight apostrophes.
fn folded(word: &str) -> String {
    word.chars().map(|c| if c == '’' { '\'' } else { lowercase_letter(c) }).collect()
}

/// A weight in -1..1 in whole steps, none but 0 itself in none.
fn in_steps(weight: f64) -> i8 {
    let steps = (weight * STEPS).clamp(-STEPS, STEPS);
    let nearest = if steps < 0.0 { steps - 0.5 } else { steps + 0.5 } as i8;
    match nearest {
        0 if weight > 0.0 => 1,
        0 if weight < 0.0 => -1,
        nearest => nearest,
    }
}

/// A line of a list that says no weight of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadLine {
    /// Its number, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There are no letters where a word should stand.
    NoWord,
    /// There is more than one word.
    ManyWords,
    /// There is no number behind the word.
    NoWeight,
    /// The number is beyond [`LARGEST`].
    TooLarge,
}

impl BadLine {
    /// The sentence that tells a reader.
    pub fn sentence(&self) -> String {
        let fault = match self.fault {
            Fault::NoWord => " has no word before its weight.",
            Fault::ManyWords => " has more than one word: words are looked up one by one.",
            Fault::NoWeight => " has no weight: write the word, a comma and a number such as 0.5.",
            Fault::TooLarge => " has a weight that is not from -5 to 5.",
        };
        ["Line ", &digits(self.line as u64), fault].concat()
    }
}

/// The words with their weights in a list, one a line: the word, then a comma, semicolon, tab or blank, then its weight. What stands
/// behind another separator is passed over, and so are blank lines, lines that begin with `#`, and a first line of headings.
///
/// # Complexity
/// Linear in the length of the list.
pub fn read(list: &str) -> (Vec<(String, f64)>, Vec<BadLine>) {
    let (mut words, mut bad) = (Vec::new(), Vec::new());
    let mut first = true;
    for (line, text) in (1..).zip(list.trim_start_matches('\u{feff}').lines()) {
        let text = text.trim();
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        let (word, number) = fields(text);
        let is_head = core::mem::take(&mut first) && number.starts_with(char::is_alphabetic);
        match (entry(word), thousandths(number)) {
            _ if is_head => {}
            (_, Err(fault)) | (Err(fault), _) => bad.push(BadLine { line, fault }),
            (Ok(word), Ok(weight)) => words.push((word.to_string(), weight as f64 / 1000.0)),
        }
    }
    (words, bad)
}

/// What stands before the first separator of a line, and what between it and the next.
fn fields(line: &str) -> (&str, &str) {
    let (word, rest) = match ['\t', ';', ','].iter().find_map(|&mark| Some((line.split_once(mark)?, mark))) {
        // `0,5` is no weight and a count: it is told to the reader.
        Some(((word, rest), ',')) if is_decimal(rest) => (word, rest),
        Some(((word, rest), mark)) => (word, rest.split(mark).next().unwrap_or("")),
        None => line.rsplit_once(char::is_whitespace).unwrap_or((line, "")),
    };
    (word.trim().trim_matches('"').trim(), rest.trim().trim_matches('"').trim())
}

fn is_decimal(rest: &str) -> bool {
    rest.split_once(',').is_some_and(|(whole, part)| {
        !whole.contains('.') && part.trim_start().starts_with(|c: char| c.is_ascii_digit())
    })
}

fn entry(word: &str) -> Result<&str, Fault> {
    if !word.contains(char::is_alphanumeric) {
        Err(Fault::NoWord)
    } else if word.contains(char::is_whitespace) {
        Err(Fault::ManyWords)
    } else {
        Ok(word)
    }
}

/// A number in thousandths: read by hand, for the standard library's reading of floats would weigh more than all else here.
fn thousandths(number: &str) -> Result<i32, Fault> {
    let unsigned = number.strip_prefix(['+', '-', '−']).unwrap_or(number);
    let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let is_number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() + part.len() == 0 || !is_number(whole) || !is_number(part) {
        return Err(Fault::NoWeight);
    }
    let digits = |digits: &str| {
        digits.bytes().fold(0i32, |n, digit| n.saturating_mul(10).saturating_add(i32::from(digit & 15)))
    };
    let parts = part.bytes().chain([b'0'; 3]).take(3).fold(0, |n, digit| n * 10 + i32::from(digit & 15));
    let value = digits(whole).saturating_mul(1000).saturating_add(parts);
    if value > 5000 {
        return Err(Fault::TooLarge);
    }
    Ok(if number.len() > unsigned.len() && !number.starts_with('+') { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;
    use article_lens_lexicon::sentiment::weight;

    fn words(list: &[(&str, f64)], replaces: bool) -> OwnWords {
        OwnWords::new(list.iter().copied(), replaces)
    }

    #[test]
    fn lines_of_every_form_are_read() {
        let list =
            "\u{feff}word,weight\n# mine\n\nGrim,-0.5\n\"joy\";0.25;x\nNaïve\t−1\t3\nsad -.75\nfine 0\nso+1";
        let (words, bad) = read(list);
        let expected = [("Grim", -0.5), ("joy", 0.25), ("Naïve", -1.0), ("sad", -0.75), ("fine", 0.0)];
        assert_eq!(words, expected.map(|(word, weight)| (word.into(), weight)));
        assert_eq!(bad, [BadLine { line: 9, fault: Fault::NoWeight }]);
    }

    #[test]
    fn a_bad_line_is_told_by_its_number_and_the_others_count() {
        let (words, bad) =
            read("good,1\nbad,x1\nheart attack,-1\n😀,1\nawful,-6\nword\nkind,0.5\nmoon,0,5\nsun,0.5,extra");
        assert_eq!(words.len(), 3);
        let faults: Vec<(usize, Fault)> = bad.iter().map(|bad| (bad.line, bad.fault)).collect();
        let expected = [
            (2, Fault::NoWeight),
            (3, Fault::ManyWords),
            (4, Fault::NoWord),
            (5, Fault::TooLarge),
            (6, Fault::NoWeight),
            (8, Fault::NoWeight),
        ];
        assert_eq!(faults, expected);
        for bad in bad {
            let sentence = bad.sentence();
            assert!(sentence.starts_with("Line ") && sentence.ends_with('.'), "{sentence}");
        }
    }

    #[test]
    fn own_words_stand_beside_the_lexicon_or_in_its_place() {
        let found = |own: &OwnWords, word| {
            own.find(word, weight(word)).map(|entry| (entry.word.into_owned(), entry.steps, entry.own))
        };
        let beside = words(&[("GRIM", 0.1), ("Grim", -0.5), ("tumor", 0.0), ("table", 0.01)], false);
        assert_eq!(found(&beside, "GRIM"), Some(("grim".into(), -10, true)));
        assert_eq!(found(&beside, "tables"), Some(("table".into(), 1, true)));
        assert_eq!(found(&beside, "tumors"), None, "its entry says nothing any more");
        assert_eq!(found(&beside, "wonderful").map(|found| found.2), Some(false));
        let alone = words(&[("grim", -2.0)], true);
        assert_eq!(found(&alone, "grim"), Some(("grim".into(), -8, true)));
        assert_eq!(found(&alone, "wonderful"), None);
    }
}

//! Texts that nobody writes and everybody pastes, and edits to them: the generators behind the laws.
//!
//! A text is any Unicode, or a row of fragments that rules stumble over, or a piece of a sample article with
//! such fragments thrown in. An edit cuts and pastes at character boundaries.

use proptest::prelude::*;

/// What rules stumble over: marks, stops, abbreviations, names, verbs of saying, negators, white space, odd characters.
pub const FRAGMENTS: &[&str] = &[
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    "\n\n\n",
    "\r\n",
    "\r",
    "\t",
    "\u{a0}",
    "\u{200b}",
    "\u{feff}",
    "\u{2028}",
    "\u{85}",
    "\0",
    "\u{1b}",
    "\u{301}",
    "\u{200d}",
    "\u{202e}",
    "\u{ad}",
    "“",
    "”",
    "\"",
    "‘",
    "’",
    "'",
    "«",
    "»",
    "„",
    "`",
    ".",
    ". ",
    "...",
    "…",
    "?",
    "! ",
    ", ",
    ": ",
    "; ",
    "—",
    "--",
    "–",
    "-",
    "(",
    ")",
    "[",
    "]",
    "/",
    "*",
    "# ",
    "- ",
    "• ",
    "1. ",
    "Q: ",
    "A: ",
    "OKAFOR: ",
    "U.S.",
    "Mr. ",
    "Dr.",
    "Inc.",
    "a.m.",
    "No. ",
    "e.g.",
    "J. ",
    "Ada Okafor",
    "Okafor",
    "Mayor ",
    "President ",
    "Pentagon",
    "Strand’s",
    "she ",
    "he",
    "they ",
    " said ",
    "said",
    " says",
    "told ",
    "argues that ",
    "according to ",
    "According to ",
    "warned",
    "critics ",
    "experts ",
    "the report ",
    "the ",
    "not ",
    "never ",
    "very ",
    "good",
    "terrible",
    "slightly ",
    "killed",
    "isn’t",
    "don't",
    "’90s",
    "'tis ",
    "rock ’n’ roll",
    "$4.5",
    "1,234.5",
    "20%",
    "2025",
    "3rd",
    "1-2-3",
    "e\u{301}",
    "é",
    "İ",
    "ß",
    "ﬁ",
    "ǆ",
    "😀",
    "👩‍👧",
    "中文。",
    "שלום",
    "ไทย",
    "long-term",
    "AAAA",
    "zzzzzzzz",
    "\u{10ffff}",
    "Southern Command.",
    "We are done",
    "the end.",
];

/// A row of fragments.
pub fn fragments() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(FRAGMENTS), 0..60).prop_map(|row| row.concat())
}

/// Any Unicode, control characters and line feeds included.
pub fn unicode() -> impl Strategy<Value = String> {
    prop::collection::vec(any::<char>(), 0..120).prop_map(String::from_iter)
}

/// A piece of a sample article after some edits.
pub fn article() -> impl Strategy<Value = String> {
    let short: Vec<String> =
        crate::seeds().into_iter().map(|(_, text)| text).filter(|t| t.len() < 8000).collect();
    (prop::sample::select(short), any::<u16>(), 0..1500usize, edits(8)).prop_map(
        |(text, at, length, edits)| {
            let start = boundary(&text, at);
            let end = text.ceil_char_boundary((start + length).min(text.len()));
            edits.iter().fold(text[start..end].to_string(), |text, edit| edit.applied(&text))
        },
    )
}

/// Any of the three.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![fragments(), unicode(), article()]
}

/// Cut some characters somewhere and paste a fragment there.
#[derive(Clone, Debug)]
pub struct Edit {
    at: u16,
    cut: usize,
    paste: &'static str,
}

impl Edit {
    /// The text after the edit.
    pub fn applied(&self, text: &str) -> String {
        let start = boundary(text, self.at);
        let end = text.ceil_char_boundary((start + self.cut).min(text.len()));
        [&text[..start], self.paste, &text[end..]].concat()
    }
}

/// Up to so many edits; most cut nothing or a few characters, some a paragraph.
pub fn edits(most: usize) -> impl Strategy<Value = Vec<Edit>> {
    let cut = prop_oneof![4 => Just(0usize), 4 => 1..6usize, 1 => 1..600usize];
    let edit = (any::<u16>(), cut, prop::sample::select(FRAGMENTS));
    prop::collection::vec(edit.prop_map(|(at, cut, paste)| Edit { at, cut, paste }), 0..=most)
}

/// A character boundary: `at` 65536ths into the text.
fn boundary(text: &str, at: u16) -> usize {
    text.floor_char_boundary(text.len() * usize::from(at) / 65536)
}

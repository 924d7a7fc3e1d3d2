//! Text in, tokens out: what stands between spaces, without the marks around it.

use crate::list::emoji;

/// A token as VADER reads it.
pub(crate) struct Token<'a> {
    /// As written.
    text: &'a str,
    /// In small letters.
    pub(crate) lower: String,
}

impl Token<'_> {
    /// Whether it has capitals and no small letters.
    pub(crate) fn is_upper(&self) -> bool {
        let small = |c: char| c.is_lowercase() || is_title(c);
        self.text.chars().any(char::is_uppercase) && !self.text.chars().any(small)
    }
}

/// Letters that are a capital and a small letter in one.
fn is_title(c: char) -> bool {
    matches!(c, 'ǅ' | 'ǈ' | 'ǋ' | 'ǲ' | '\u{1F88}'..='\u{1F8F}' | '\u{1F98}'..='\u{1F9F}' | '\u{1FA8}'..='\u{1FAF}')
        || matches!(c, '\u{1FBC}' | '\u{1FCC}' | '\u{1FFC}')
}

/// The text with its emoji as words. A space goes before them unless one stands there; none goes behind them.
pub(crate) fn read(text: &str) -> String {
    let mut read = String::with_capacity(text.len());
    let mut after_space = true;
    for c in text.chars() {
        if let Some(words) = emoji(c) {
            if !after_space {
                read.push(' ');
            }
            read.push_str(words);
            after_space = false;
        } else {
            read.push(c);
            after_space = c == ' ';
        }
    }
    read.trim_matches(is_space).to_string()
}

/// The tokens of a text that was read.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let pieces = text.split(is_space).filter(|piece| !piece.is_empty());
    pieces.map(bare).map(|text| Token { text, lower: text.to_lowercase() }).collect()
}

/// The piece without the marks around it; what is nearly nothing without them is a smiley, and keeps them.
fn bare(piece: &str) -> &str {
    let bare = piece.trim_matches(|c: char| c.is_ascii_punctuation());
    if bare.chars().nth(2).is_none() { piece } else { bare }
}

/// White space as Python has it: four separators of ASCII more than Unicode.
fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\u{1C}'..='\u{1F}').contains(&c)
}

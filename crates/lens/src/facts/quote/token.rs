//! Words in, tokens out: the words of a paragraph with the marks and stops between them, in one pass.
//!
//! Every later room of the quotations reads this list and never the text again. What a word is at first sight
//! (closed-class word, noun that speaks, word of saying) is looked up here once.

use alloc::vec::Vec;

use article_lens_lexicon::folded::is_apostrophe;
use article_lens_lexicon::saying::{self, Known, Noun, Part, Words, number};

use super::super::word::Word;
use super::scales::{Name, name};
use crate::span::Span;

/// The number of a word that the program itself says, known when it is compiled.
macro_rules! word {
    ($text:literal) => {
        const { article_lens_lexicon::saying::number($text.as_bytes()) }
    };
}
pub(super) use word;

/// The numbers of such words.
macro_rules! words {
    ($($text:literal),* $(,)?) => {
        const { &[$(article_lens_lexicon::saying::number($text.as_bytes())),*] }
    };
}
pub(super) use words;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A word.
    Word,
    /// `,`
    Comma,
    /// `.`, `!`, `?`, `…`
    Stop,
    /// `:`
    Colon,
    /// `;`
    Semicolon,
    /// A dash that parts clauses.
    Dash,
    /// `(`, `)`, `[`, `]`
    Bracket,
    /// `"` or `''`, which do not tell opening from closing.
    Straight,
    /// `“`, `«`
    Opening,
    /// `”`, `»`
    Closing,
    /// `‘`
    SingleOpening,
    /// `’`
    SingleClosing,
    /// `'`
    SingleStraight,
    /// `'` or `’` after the s of a possessor: *the workers’*.
    Apostrophe,
    /// Anything else.
    Other,
}

/// A word or a mark where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    /// Bytes from the start of the paragraph.
    pub span: Span,
    /// As written, without a possessive ending.
    pub text: &'a str,
    /// What it is.
    pub form: Form,
    /// Zero-based number of its sentence.
    pub sentence: u32,
    /// The number of the word that it is, 0 for marks.
    pub number: u32,
    /// Itself as a word of features, where a list holds it.
    pub name: Name<'a>,
    /// What closed-class word it is.
    pub part: Option<Part>,
    /// What it names as a source.
    pub noun: Option<Noun>,
    /// In how many of a hundred uses it reports; 0 for words that do not.
    pub reporting: u32,
    /// Whether a listener can follow it: *told reporters*.
    pub tells: bool,
    /// Whether it is the name of one organization.
    pub own: bool,
    /// Whether a possessive ending follows.
    pub possessive: bool,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Of a mark: whether white space or nothing stands before it.
    pub spaced: bool,
    /// Of a mark: whether white space or nothing stands after it.
    pub trailed: bool,
    /// The marked stretch that it stands in, marks excluded.
    pub stretch: Option<usize>,
}

impl Token<'_> {
    /// Whether it is this word, in any case.
    pub(super) fn is(&self, word: u32) -> bool {
        self.number == word
    }

    /// Whether it is one of these words, in any case.
    pub(super) fn is_any(&self, words: &[u32]) -> bool {
        words.contains(&self.number)
    }

    /// Whether it is a word.
    pub(super) fn is_word(&self) -> bool {
        self.form == Form::Word
    }

    /// Whether it is a quotation mark.
    pub(super) fn is_mark(&self) -> bool {
        use Form::{Closing, Opening, SingleClosing, SingleOpening, SingleStraight, Straight};
        matches!(self.form, Straight | Opening | Closing | SingleOpening | SingleClosing | SingleStraight)
    }

    /// Whether it is a web or mail address (or a clock's time): never a noun.
    pub(super) fn is_address(&self) -> bool {
        self.is_word()
            && self.part.is_none()
            && (self.text.bytes().skip(1).any(|byte| matches!(byte, b':' | b'@'))
                || self.text.starts_with("www."))
    }

    /// Whether it ends like this, in lower case.
    pub(super) fn ends(&self, ending: &str) -> bool {
        self.text.len() > ending.len() + 1 && self.text.ends_with(ending)
    }
}

/// *D-Calif.*, *R-Texas*: a party and a state.
pub(super) fn is_party(head: &Token) -> bool {
    ["D-", "R-", "I-"].iter().any(|party| head.text.starts_with(party))
}

/// *T-shirt*, *X-ray*: a letter, a hyphen and a small word.
pub(super) fn is_lettered(head: &Token) -> bool {
    matches!(head.text.as_bytes(), [_, b'-', small, ..] if small.is_ascii_lowercase())
}

/// The tokens of a paragraph, in order.
pub(super) fn tokens<'a>(paragraph: &'a str, words: &[Word<'a>]) -> Vec<Token<'a>> {
    let mut found = Vec::with_capacity(words.len() + words.len() / 4);
    let lexicon = saying::words();
    let mut at = 0;
    let mut sentence = 0;
    for word in words {
        let start = word.span.start as usize;
        // Most words stand one space apart.
        if paragraph.as_bytes().get(at..start) != Some(b" ") {
            at = stop_of_title(paragraph, at, word, sentence, &mut found);
            marks(paragraph, at, start, [sentence, word.sentence], &mut found);
        }
        found.push(described(word, lexicon));
        at = word.span.end as usize;
        sentence = word.sentence;
    }
    marks(paragraph, at, paragraph.len(), [sentence; 2], &mut found);
    found
}

/// Dr. Ilse Brandt: a full stop before the next word of the same sentence belongs to the word before it.
/// Where the marks after that word begin.
fn stop_of_title(paragraph: &str, at: usize, next: &Word, sentence: u32, found: &mut [Token]) -> usize {
    let gap = paragraph.get(at..next.span.start as usize).unwrap_or("");
    let inner = sentence == next.sentence && gap.starts_with('.') && gap.get(1..).is_some_and(is_space);
    match found.last_mut().filter(|_| inner) {
        Some(last) => {
            last.span.end += 1;
            at + 1
        }
        None => at,
    }
}

fn is_space(text: &str) -> bool {
    !text.is_empty() && text.chars().all(char::is_whitespace)
}

/// For each sentence its first token and the one after its last.
pub(super) fn sentences(tokens: &[Token]) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (i, token) in tokens.iter().enumerate() {
        while found.len() <= token.sentence as usize {
            found.push((i, i));
        }
        if let Some(last) = found.last_mut() {
            last.1 = i + 1;
        }
    }
    found
}

/// The marks between two words. What stands after white space goes with the sentence of the word that follows.
fn marks<'a>(paragraph: &'a str, start: usize, end: usize, sentences: [u32; 2], found: &mut Vec<Token<'a>>) {
    let gap = paragraph.get(start..end).unwrap_or("");
    let mut apart = start == 0;
    let mut characters = gap.char_indices().peekable();
    while let Some((i, c)) = characters.next() {
        if c.is_whitespace() {
            apart = true;
            continue;
        }
        let mut length = c.len_utf8();
        let mut form = form(c);
        let pair = matches!(c, '\'' | '-' | '`').then(|| characters.next_if(|next| next.1 == c)).flatten();
        if pair.is_some() {
            length = 2;
            form = if c == '-' { Form::Dash } else { Form::Straight };
        }
        let span = Span::new(start + i, start + i + length);
        let [before, after] = sentences;
        found.push(Token {
            spaced: ends_in_space(paragraph.get(..start + i).unwrap_or("")),
            trailed: begins_with_space(paragraph.get(start + i + length..).unwrap_or("")),
            ..bare(span, span.of(paragraph), form, if apart { after } else { before })
        });
    }
}

fn form(c: char) -> Form {
    match c {
        ',' => Form::Comma,
        '.' | '!' | '?' | '…' => Form::Stop,
        ':' => Form::Colon,
        ';' => Form::Semicolon,
        '—' | '–' | '-' => Form::Dash,
        '(' | ')' | '[' | ']' => Form::Bracket,
        '"' => Form::Straight,
        '“' | '«' | '„' => Form::Opening,
        '”' | '»' => Form::Closing,
        '‘' | '‹' | '`' => Form::SingleOpening,
        '’' | '›' => Form::SingleClosing,
        '\'' => Form::SingleStraight,
        _ => Form::Other,
    }
}

/// A token of which no more is known.
fn bare(span: Span, text: &str, form: Form, sentence: u32) -> Token<'_> {
    Token {
        span,
        text,
        form,
        sentence,
        number: 0,
        name: *name!(""),
        part: None,
        noun: None,
        reporting: 0,
        tells: false,
        own: false,
        possessive: false,
        capital: false,
        spaced: false,
        trailed: false,
        stretch: None,
    }
}

fn described<'a>(word: &Word<'a>, lexicon: &Words) -> Token<'a> {
    let (stem, ending) = parted(word.text);
    let mut token = bare(word.span, stem, Form::Word, word.sentence);
    token.capital = stem.chars().next().is_some_and(|c| c.is_uppercase() || c == '@');
    let (number, Known { part, noun, share, tells, own }) = known(stem, lexicon);
    // WHO warns of fevers: in capitals, an organization.
    let part = part.filter(|_| stem != "WHO");
    token.number = number;
    (token.part, token.reporting, token.tells) = (part, share.into(), tells);
    token.own = own && token.capital;
    if part.is_none() {
        // The Times, the Post: with a capital, a newspaper.
        let newspaper = token.capital && token.is_any(words!["times", "post"]);
        token.noun = if newspaper { Some(Noun::Organization) } else { noun };
    }
    if part.is_some() || share > 0 {
        token.name = Name::numbered(stem, number);
    }
    let pronoun = matches!(token.part, Some(Part::Subject | Part::That | Part::Adverb));
    token.possessive = ending == "s" && !pronoun;
    token
}

/// The number of a word and what the lexicon knows of it: most words are written as a list would have them.
fn known(stem: &str, lexicon: &Words) -> (u32, Known) {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'\'' | b'&');
    if stem.len() <= LONGEST && stem.bytes().all(plain) {
        return lexicon.get(stem.as_bytes());
    }
    let mut room = [0; LONGEST];
    let known = lowered(stem, &mut room).map_or(Known::default(), |key| lexicon.get(key).1);
    (number(stem.as_bytes()), known)
}

/// No list has a longer word.
const LONGEST: usize = 24;

/// A word and what follows its last apostrophe, where that is an ending of its own: *Pike’s*, *she’ll*.
fn parted(text: &str) -> (&str, &str) {
    if text.bytes().all(|byte| byte.is_ascii() && byte != b'\'') {
        return (text, "");
    }
    match text.rsplit_once(is_apostrophe) {
        Some((stem, ending))
            if !stem.is_empty() && matches!(ending, "" | "s" | "S" | "m" | "re" | "ve" | "ll" | "d") =>
        {
            (stem, if ending == "S" || ending.is_empty() { "s" } else { ending })
        }
        _ => (text, ""),
    }
}

/// Whether white space or nothing stands at the end of a text: told by its last byte, where that is a character.
fn ends_in_space(text: &str) -> bool {
    match text.as_bytes().last() {
        Some(byte) if byte.is_ascii() => char::from(*byte).is_whitespace(),
        _ => text.chars().next_back().is_none_or(char::is_whitespace),
    }
}

/// Whether white space or nothing stands at the start of a text.
fn begins_with_space(text: &str) -> bool {
    match text.as_bytes().first() {
        Some(byte) if byte.is_ascii() => char::from(*byte).is_whitespace(),
        _ => text.chars().next().is_none_or(char::is_whitespace),
    }
}

/// The word in lower case without a last full stop. `None` where it is long or not ASCII: no list has such words.
fn lowered<'r>(text: &str, room: &'r mut [u8; LONGEST]) -> Option<&'r [u8]> {
    let text = text.strip_suffix('.').unwrap_or(text);
    let mut length = 0usize;
    for c in text.chars() {
        let c = match c {
            c if is_apostrophe(c) => '\'',
            '[' | ']' | '(' | ')' => continue,
            c => c.to_ascii_lowercase(),
        };
        if c.is_ascii_whitespace() {
            // A hyphen at a line's end joins.
            let hyphen = length.checked_sub(1).and_then(|last| room.get(last)) == Some(&b'-');
            length -= usize::from(hyphen);
            continue;
        }
        if !c.is_ascii() {
            return None;
        }
        *room.get_mut(length)? = c as u8;
        length += 1;
    }
    room.get(..length)
}

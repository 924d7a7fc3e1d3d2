//! What textstat counts in a paragraph.
//!
//! A piece between white space is a word if it has a letter or digit; its marks are thrown out, so `long-term` is read
//! as `longterm`. A sentence is what lies between stops, if it has three words or more.

use alloc::string::String;
use core::iter::Peekable;
use core::slice;

use article_lens_lexicon::familiar::familiar;

use super::count::Counts;
use crate::facts::syllable::{Case, spoken};
use crate::facts::tally::{LIX_LETTERS, LONG_WORD};
use crate::facts::word::Word;
use crate::find::holds;

/// Fewer words between two stops are no sentence.
pub const LEAST_WORDS: u64 = 3;

/// What textstat counts in a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Textstat {
    /// Its counts; `sentences` are those between the first stop and the last.
    pub counts: Counts,
    /// Words before the first stop, or all: they go on with what is open before the paragraph.
    pub head: u64,
    /// Words after the last stop: they go on in the next paragraph.
    pub tail: u64,
    /// Whether there is a stop.
    pub stops: bool,
}

/// What textstat counts in a paragraph. `words`: the paragraph's, to take their syllables from.
pub(super) fn textstat(paragraph: &str, words: &[Word]) -> Textstat {
    let mut found = Textstat::default();
    let mut words = words.iter().peekable();
    let mut open = 0;
    let mut rest = paragraph.trim_start();
    while !rest.is_empty() {
        let form = found.read(rest, &mut open);
        let (piece, after) = rest.split_at_checked(form.length).unwrap_or((rest, ""));
        rest = after.trim_start();
        let word = only_word(&mut words, paragraph.len() - rest.len());
        found.count(&form, piece, word);
    }
    if found.stops {
        found.tail = open;
    } else {
        found.head = open;
    }
    found
}

impl Textstat {
    /// The form of the piece that a text starts with, its stops counted. `open`: words since the last stop.
    fn read(&mut self, text: &str, open: &mut u64) -> Form {
        let mut form = Form::plain(text);
        // `3.5` and `U.S.` have stops inside: words on both sides of them.
        let mut inside = form.letters > 0;
        *open += u64::from(inside);
        for c in text.get(form.length..).unwrap_or("").chars() {
            if is_part(c) {
                *open += u64::from(!inside);
                inside = true;
                form.add(c);
            } else if c.is_whitespace() {
                break;
            } else if matches!(c, '.' | '!' | '?') {
                self.stop(core::mem::take(open));
                inside = false;
                form.gap = true;
            } else {
                form.gap |= c != '\'';
            }
            form.characters += 1;
            form.length += c.len_utf8();
        }
        form
    }

    fn stop(&mut self, open: u64) {
        if self.stops {
            self.counts.sentences += u64::from(open >= LEAST_WORDS);
        } else {
            self.head = open;
            self.stops = true;
        }
    }

    fn count(&mut self, form: &Form, piece: &str, word: Option<&Word>) {
        let counts = &mut self.counts;
        counts.ari_words += 1;
        counts.characters += form.characters;
        counts.letters += form.letters;
        if form.letters > 0 {
            let syllables = form.syllables(piece, word);
            counts.words += 1;
            counts.syllables += u64::from(syllables);
            counts.long_words += u64::from(syllables >= LONG_WORD);
            counts.lix_words += u64::from(form.letters > u64::from(LIX_LETTERS));
        }
    }
}

/// What a piece between white space consists of.
#[derive(Clone, Copy, Debug, Default)]
struct Form {
    /// In bytes.
    length: usize,
    characters: u64,
    /// Letters, digits and underscores.
    letters: u64,
    capitals: u32,
    /// Whether any of the letters is a digit.
    number: bool,
    /// Whether a mark stands behind the letters so far.
    gap: bool,
    /// Whether a mark stands between letters.
    joined: bool,
}

impl Form {
    /// Of the plain letters that a text starts with: nearly all of most pieces.
    fn plain(text: &str) -> Form {
        let length = text.bytes().take_while(u8::is_ascii_alphabetic).count();
        let letters = length as u64;
        let capitals = text.bytes().take(length).map(|b| u32::from(b.is_ascii_uppercase())).sum();
        Form { length, characters: letters, letters, capitals, ..Form::default() }
    }

    fn add(&mut self, c: char) {
        self.joined |= self.gap && self.letters > 0;
        self.gap = c == '_';
        self.letters += 1;
        self.capitals += u32::from(c.is_uppercase());
        self.number |= c.is_numeric();
    }

    /// Its syllables: those of its only word, unless throwing marks and capitals out makes another word of it.
    fn syllables(&self, text: &str, word: Option<&Word>) -> u32 {
        match word {
            _ if self.number => 1,
            Some(word) if !self.joined && self.capitals < 2 => of_dictionary(word.text, word.syllables()),
            _ => {
                // What is left of *didn’t* is hyphenated behind its *d*.
                let denied = holds(text, "n’t");
                let kept = |c| is_part(c) || c == '\'' || denied && c == '’';
                let bare: String = text.chars().filter(|&c| kept(c)).collect();
                let bare = bare.trim_matches('\'');
                if is_initials(bare) {
                    return 1;
                }
                let count = of_dictionary(bare, spoken(bare, Case::Lost));
                // Hyphenation leaves the first and last letters of a word together.
                count - u32::from(self.is_coined(text, bare) && count >= LONG_WORD)
            }
        }
    }

    /// Whether CMUdict can hardly have it: with a mark inside, or a capital as in *WikiLeaks*. What is left of
    /// *government’s* is a plural that it has; *obamas* and *citys* are none.
    fn is_coined(&self, text: &str, bare: &str) -> bool {
        let plural = holds(text, "’s") && !bare.ends_with("as") && !bare.ends_with("ys");
        let several = self.capitals > 1 && u64::from(self.capitals) < self.letters;
        self.joined && !plural || several && !bare.starts_with("Mc")
    }
}

/// More capitals than these are a word that is shouted.
const MOST_INITIALS: usize = 5;

/// Initials of more than one syllable that CMUdict has.
const SPELLED: &str = "abc aca aol ap atm bbc cbc cbs cd ceo cia cnn dc dna dnc dvd fbi foia gps hbo irs isis \
    jfk kkk mgm mtv nasa nato nba nbc nfl ngo nypd ok pc peta pm tv usa vip vp";

/// Whether it is initials that CMUdict lacks: hyphenation finds no place in so few letters.
fn is_initials(bare: &str) -> bool {
    let owner = bare.strip_suffix("'s").unwrap_or(bare);
    let name = owner.strip_suffix('s').unwrap_or(owner);
    let is_known = |known: &str| known.split(' ').any(|known| known.eq_ignore_ascii_case(name));
    matches!(name.len(), 2..=MOST_INITIALS)
        && name.bytes().all(|b| b.is_ascii_uppercase())
        && !is_known(SPELLED)
        && !familiar(name).dale_chall
}

/// Words whose first reading in CMUdict is another than ours, with its syllables.
const FIRST_READINGS: [(&str, u32); 15] = [
    ("average", 3),
    ("conferences", 4),
    ("conference", 3),
    ("especially", 3),
    ("every", 3),
    ("fire", 2),
    ("fuel", 2),
    ("hour", 2),
    ("interest", 2),
    ("our", 2),
    ("require", 3),
    ("retired", 2),
    ("several", 3),
    ("typically", 3),
    ("usually", 4),
];

/// The syllables of a word that CMUdict may have another reading for, which it takes first.
fn of_dictionary(word: &str, count: u32) -> u32 {
    let singular = word.strip_suffix('s').unwrap_or(word);
    let is = |first: &str| first.eq_ignore_ascii_case(word) || first.eq_ignore_ascii_case(singular);
    let first = FIRST_READINGS.iter().find(|(first, _)| is(first));
    first.map_or(count, |&(_, syllables)| syllables)
}

/// The word that starts before `end`, if it is the only one left there.
fn only_word<'a>(words: &mut Peekable<slice::Iter<'a, Word<'a>>>, end: usize) -> Option<&'a Word<'a>> {
    let mut next = || words.next_if(|word| (word.span.start as usize) < end);
    let mut only = next();
    while next().is_some() {
        only = None;
    }
    only
}

/// Whether it is part of a word: a letter, a digit or an underscore.
fn is_part(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{sentence, word};

    fn found(text: &str) -> Textstat {
        textstat(text, &word::words(text, &sentence::sentences(text)))
    }

    /// Words before the first stop, sentences, words after the last stop.
    #[track_caller]
    fn check_sentences(text: &str, expected: (u64, u64, u64)) {
        let found = found(text);
        assert_eq!((found.head, found.counts.sentences, found.tail), expected, "{text}");
    }

    /// Words, pieces, characters, letters, syllables.
    #[track_caller]
    fn check(text: &str, expected: [u64; 5]) {
        let Counts { words, ari_words, characters, letters, syllables, .. } = found(text).counts;
        assert_eq!([words, ari_words, characters, letters, syllables], expected, "{text}");
    }

    #[test]
    fn each_stop_ends_and_three_words_are_a_sentence() {
        check_sentences("The wall broke. It broke at night. Nobody slept. So it goes", (3, 1, 3));
        check_sentences("It cost 3.5 million in the U.S. last year.", (3, 1, 0));
        check_sentences("Wait... what is that?! (No one knew.)", (1, 2, 0));
        check_sentences("He asked: why? Rain, he said", (3, 0, 3));
        check_sentences("A wall breaks", (3, 0, 0));
    }

    #[test]
    fn marks_are_characters_and_part_no_words() {
        check("Well – a long-term plan.", [4, 5, 20, 17, 5]);
        check("“No,” she said", [3, 3, 12, 9, 3]);
        check("and/or it’s don't", [3, 3, 15, 12, 4]);
    }

    #[track_caller]
    fn check_syllables(text: &str, expected: u64) {
        assert_eq!(found(text).counts.syllables, expected, "{text}");
    }

    #[test]
    fn a_number_and_initials_have_one_syllable() {
        check("In 1999 it rose 20%", [5, 5, 15, 14, 5]);
        check("THE US FELL", [3, 3, 9, 9, 3]);
        check_syllables("UK RNC’s ISIL POTUS", 4);
        check_syllables("the FBI, NASA’s TV", 1 + 3 + 2 + 2);
        check_syllables("TODAY AMERICA", 2 + 4);
    }

    #[test]
    fn first_readings_come_first() {
        check_syllables("our hours: “Several conferences” average", 2 + 2 + 3 + 4 + 3);
    }

    #[test]
    fn what_cmudict_lacks_is_hyphenated() {
        check_syllables("well-known long-standing", 2 + 2);
        check_syllables("remove_punctuation WikiLeaks McConnell", 5 + 2 + 3);
        check_syllables("Obama’s industry’s government’s", 2 + 2 + 3);
        check_syllables("It didn’t, she can’t", 1 + 2 + 1 + 1);
    }

    #[test]
    fn without_words_given_the_counts_are_the_same() {
        let text = "The council’s plan, a \"long-term\" one, isn't in the U.S. budget of 2024 yet.";
        assert_eq!(textstat(text, &[]), found(text));
    }
}

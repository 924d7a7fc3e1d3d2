//! The words that tell who says what: words of saying, nouns that speak, titles, closed-class words.
//!
//! Each list is a readable file in `data`.
//! Words are asked for in lower case, without a possessive ending.

use alloc::boxed::Box;
use alloc::vec::Vec;

use once_cell::race::OnceBox;

use crate::list::{Entry, List};

static REPORTING: List = List::new("reporting");
static FUNCTION: List = List::new("function_words");
static NOUN: List = List::new("source_nouns");
static WORDS: OnceBox<Words> = OnceBox::new();
static TITLE: List = List::new("titles");
static FIRST_NAME: List = List::new("first_names");
static LABEL: List = List::new("labels");
static WORK: List = List::new("work_words");

/// What a closed-class word is at first sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// *the*, *some*, *three*.
    Determiner,
    /// *his*, *their*.
    Possessive,
    /// A pronoun that can be a subject: *she*, *who*, *others*.
    Subject,
    /// A pronoun that cannot: *them*.
    Object,
    /// *of*, *during*.
    Preposition,
    /// *and*, *while*.
    Conjunction,
    /// *was*, *would*.
    Auxiliary,
    /// *also*, *not*.
    Adverb,
    /// *to*.
    To,
    /// *that*.
    That,
    /// A verb form that no ending gives away: *went*, *believe*.
    Verb,
}

/// What a noun that can stand in a source names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noun {
    /// A person or group by what they are: *spokesman*, *critics*.
    Role,
    /// *agency*, *police*.
    Organization,
    /// What ends a company's name: *Inc.*, *ASA*.
    Company,
    /// *report*, *letter*.
    Document,
    /// *week*, *monday*: never a source.
    Time,
}

/// What is known of a word at first sight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// What closed-class word it is.
    pub part: Option<Part>,
    /// What it names as a source.
    pub noun: Option<Noun>,
    /// In how many of a hundred uses outside marks it reports what somebody says.
    pub share: u8,
    /// Whether a listener can follow: *told reporters*.
    pub tells: bool,
    /// Whether it is the name of one organization: *Greenpeace*.
    pub own: bool,
}

/// The number of a word: of all its bytes, capitals as small letters.
pub const fn number(word: &[u8]) -> u32 {
    let (mut number, mut rest) = (0, word);
    while let [byte, after @ ..] = rest {
        number = lettered(number, *byte);
        rest = after;
    }
    number
}

/// The number of a word with one byte more, from its number without.
pub const fn lettered(number: u32, byte: u8) -> u32 {
    mixed(number, byte.to_ascii_lowercase() as u32)
}

#[inline(always)]
pub(crate) const fn mixed(number: u32, more: u32) -> u32 {
    let mixed = (number ^ more).wrapping_mul(0x9E37_79B1);
    mixed ^ (mixed >> 15)
}

/// All words of which something is known, by their numbers: one look-up tells all.
pub struct Words {
    /// In open addresses; 0 where there is none. Its length is a power of two.
    slots: Vec<(u32, Known)>,
}

/// How many slots there are: twice as many as words, and more.
const SLOTS: usize = 4096;

/// The words of the lexicon, unpacked at their first use.
pub fn words() -> &'static Words {
    WORDS.get_or_init(|| {
        let mut words = Words { slots: alloc::vec![(0, Known::default()); SLOTS] };
        for Entry { key, note, .. } in FUNCTION.entries() {
            words.learn(key.as_bytes(), |known| known.part = named_part(note.as_bytes()));
        }
        for Entry { key, note, .. } in NOUN.entries() {
            words.learn(key.as_bytes(), |known| {
                (known.noun, known.own) = (named_noun(note.as_bytes()), note == "own")
            });
        }
        for Entry { key, number, note } in REPORTING.entries() {
            words.learn(key.as_bytes(), |known| {
                (known.share, known.tells) = (number.unsigned_abs(), note == "tell")
            });
        }
        Box::new(words)
    })
}

impl Words {
    /// The [`number`] of a word, and what is known of it; a plural in *-s* names as a source what its singular does.
    pub fn get(&self, word: &[u8]) -> (u32, Known) {
        let Some((last, head)) = word.split_last() else { return (0, Known::default()) };
        let shorter = number(head);
        let number = lettered(shorter, *last);
        let known = self.at(number);
        if matches!(last, b's' | b'S') && known.noun.is_none() && known.part.is_none() {
            return (number, Known { noun: self.at(shorter).noun, ..known });
        }
        (number, known)
    }

    fn at(&self, number: u32) -> Known {
        self.slots.get(self.slot(number)).map_or(Known::default(), |(_, known)| *known)
    }

    fn learn(&mut self, word: &[u8], learn: impl FnOnce(&mut Known)) {
        let number = number(word);
        let slot = self.slot(number);
        if let Some((taken, known)) = self.slots.get_mut(slot) {
            *taken = number;
            learn(known);
        }
    }

    /// Where a word stands, or would stand.
    fn slot(&self, word: u32) -> usize {
        let mut slot = word as usize % SLOTS;
        while self.slots.get(slot).is_some_and(|&(taken, _)| taken != 0 && taken != word) {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }
}

fn named_part(name: &[u8]) -> Option<Part> {
    Some(match name {
        b"determiner" => Part::Determiner,
        b"possessive" => Part::Possessive,
        b"subject" => Part::Subject,
        b"object" => Part::Object,
        b"preposition" => Part::Preposition,
        b"conjunction" => Part::Conjunction,
        b"auxiliary" => Part::Auxiliary,
        b"adverb" => Part::Adverb,
        b"to" => Part::To,
        b"that" => Part::That,
        b"verb" => Part::Verb,
        _ => return None,
    })
}

fn named_noun(name: &[u8]) -> Option<Noun> {
    Some(match name {
        b"role" => Noun::Role,
        b"organization" | b"own" => Noun::Organization,
        b"company" => Noun::Company,
        b"document" => Noun::Document,
        b"time" => Noun::Time,
        _ => return None,
    })
}

/// What a closed-class word is, given in small letters. `None` for all others.
pub fn part(word: &str) -> Option<Part> {
    words().at(number(word.as_bytes())).part
}

/// Whether it is a title that stands before a personal name: *mayor*, *mr*.
pub fn is_title(word: &str) -> bool {
    TITLE.has(word)
}

/// 1 for a first name whose bearers are nearly all called *he*, 2 for *she*, 0 for all other words.
pub fn first_name(word: &str) -> u32 {
    FIRST_NAME.get(word.as_bytes()).map_or(0, |entry| entry.number as u32)
}

/// Whether marks after it hold a title, a nickname or scare quotes: *memoir*, *dubbed*.
pub fn opens_a_title(word: &str) -> bool {
    WORK.has(word)
}

/// Whether it labels a paragraph and names nobody who speaks in it: *update*, *exclusive*.
pub fn is_label(word: &str) -> bool {
    LABEL.has(word)
}

/// Whether it labels the turns of somebody who needs neither name nor number there; as written, with its capital.
pub fn is_part_of_interview(label: &str) -> bool {
    matches!(label, "Interviewer" | "Moderator" | "Respondent")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_with_what_the_lists_say() {
        let known = |word: &str| words().get(word.as_bytes()).1;
        assert!(known("said").share > 90 && known("Said").share > 90);
        assert!(known("state").share < 20);
        assert!(known("told").tells);
        assert_eq!(known("kiln"), Known::default());
        assert_eq!(part("the"), Some(Part::Determiner));
        assert_eq!(known("critics").noun, Some(Noun::Role));
        assert_eq!(known("monday").noun, Some(Noun::Time));
        assert!(is_title("mayor") && !is_title("kiln"));
        assert_eq!((first_name("john"), first_name("mary"), first_name("kiln")), (1, 2, 0));
        assert!(opens_a_title("memoir") && !opens_a_title("said"));
    }
}

//! Abbreviations and the words that begin sentences: what decides whether a stop ends one.

use crate::folded::Folded;
use crate::list::{Entry, List};

static ABBREVIATIONS: List = List::new("abbreviations");
static STARTERS: List = List::new("starters");
static SPEECH_VERBS: List = List::new("speech_verbs");

/// When the stop after an abbreviation may end a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abbreviation {
    /// Never: *Dr.*, since a name follows.
    Title,
    /// As a title, but in small letters it ends before a starter: *on 5th st. The*.
    TitleOrWord,
    /// Not before a number: *p. 55*, but *on that p. The*.
    Number,
    /// Not before a number, else always, for it is a word too: *no. 5*, but *he said no. Then*.
    NumberOrWord,
    /// Before a starter: *Briggs & Co. It*.
    MayEnd,
    /// Before anything but a number: *in. 5*, but *let him in. dogs bark*.
    MayEndBeforeWord,
    /// Before any capital: *eggs, etc. Dogs bark*, but *eggs, etc. were sold*.
    MayEndBeforeCapital,
    /// A month or weekday: capitalized, before a starter that is no number: *in Jan. The*, but *in Jan. 5* and *in Jan. Lee*.
    Month,
    /// A state: capitalized, before a starter: *in Calif. The*, but *in Calif. Highway 1*.
    State,
}

/// The syllables of an abbreviation as it is said in full, and its class: *Gen.* is *general*. Given without its last stop;
/// `None` where it is said as written.
pub fn in_full(word: &str) -> Option<(u32, Abbreviation)> {
    let entry = found(&ABBREVIATIONS, word)?;
    let syllables = u32::try_from(entry.number).ok().filter(|&syllables| syllables > 0)?;
    Some((syllables, class(entry.note)))
}

/// The class of an abbreviation, given without its last stop.
pub fn abbreviation(word: &str) -> Option<Abbreviation> {
    found(&ABBREVIATIONS, word).map(|entry| class(entry.note))
}

/// What a list says of a word, whatever its case and its apostrophes.
fn found(list: &'static List, word: &str) -> Option<Entry> {
    list.get(Folded::new(word)?.bytes())
}

fn class(note: &str) -> Abbreviation {
    match note {
        "title" => Abbreviation::Title,
        "title_or_word" => Abbreviation::TitleOrWord,
        "number" => Abbreviation::Number,
        "number_or_word" => Abbreviation::NumberOrWord,
        "may_end_before_word" => Abbreviation::MayEndBeforeWord,
        "may_end_before_capital" => Abbreviation::MayEndBeforeCapital,
        "month" => Abbreviation::Month,
        "state" => Abbreviation::State,
        _ => Abbreviation::MayEnd,
    }
}

/// Whether a word begins sentences and hardly ever goes on a name; with what is contracted with it too: *We'll*.
pub fn is_starter(word: &str) -> bool {
    starter(word).is_some()
}

fn starter(word: &str) -> Option<Entry> {
    // A straight apostrophe, or the first byte of a curly one.
    let end = word.bytes().position(|byte| matches!(byte, b'\'' | 0xe2)).unwrap_or(word.len());
    found(&STARTERS, word).or_else(|| found(&STARTERS, word.get(..end)?))
}

/// Whether it is a starter even after an initial: *because of X. The*.
pub fn is_strong_starter(word: &str) -> bool {
    starter(word).is_some_and(|entry| entry.note == "strong")
}

/// Whether a word is a verb that carries the sentence on after a quotation.
pub fn is_speech_verb(word: &str) -> bool {
    found(&SPEECH_VERBS, word).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_is_known() {
        let table = [
            ("dr", Some(Abbreviation::Title)),
            ("st", Some(Abbreviation::TitleOrWord)),
            ("p", Some(Abbreviation::Number)),
            ("no", Some(Abbreviation::NumberOrWord)),
            ("inc", Some(Abbreviation::MayEnd)),
            ("in", Some(Abbreviation::MayEndBeforeWord)),
            ("etc", Some(Abbreviation::MayEndBeforeCapital)),
            ("sept", Some(Abbreviation::Month)),
            ("calif", Some(Abbreviation::State)),
            ("house", None),
        ];
        for (word, class) in table {
            assert_eq!(abbreviation(word), class, "{word}");
        }
    }

    #[test]
    fn an_abbreviation_is_said_in_full() {
        assert_eq!(in_full("Gen"), Some((3, Abbreviation::Title)));
        assert_eq!(in_full("No"), Some((2, Abbreviation::NumberOrWord)));
        assert_eq!(in_full("Mr"), None);
        assert_eq!(in_full("House"), None);
    }

    #[test]
    fn a_surname_is_no_strong_starter() {
        assert!(is_starter("no") && !is_strong_starter("no"));
        assert!(is_strong_starter("The") && is_starter("I’ve"));
        assert!(
            is_starter("They've") && is_starter("She’d") && !is_starter("O’Brien") && !is_starter("D'Angelo")
        );
    }
}

//! Positive and negative words with their weights, and the words that change the weight of another.

use alloc::string::String;
use alloc::vec::Vec;

use crate::folded::{Ending, Folded};
use crate::list::{Entry, List, hash};

static WORDS: List = List::new("sentiment");
static MODIFIERS: List = List::new("modifiers");
static PHRASES: List = List::new("phrases");

/// The entry that a word is found under, and its weight in steps of 0.05: below zero for a negative word, never 0.
///
/// Case and curly apostrophes make no difference, and regular endings are undone where the list does not have the
/// word itself: *Crashes* is found under *crash*. `None` for all other words.
///
/// # Complexity
/// Linear in the length of the word; nothing is allocated.
///
/// ```
/// use article_lens_lexicon::sentiment::weight;
/// assert_eq!(weight("Applauded").map(|(entry, _)| entry), Some("applaud"));
/// assert_eq!(weight("table"), None);
/// ```
pub fn weight(word: &str) -> Option<(&'static str, i8)> {
    let word = Folded::new(word)?;
    weight_of(&word, hash(word.bytes()))
}

fn weight_of(word: &Folded, hash: u32) -> Option<(&'static str, i8)> {
    if let Some(entry) = WORDS.find(word.bytes(), hash) {
        return Some((entry.key, entry.number)).filter(|&(_, weight)| weight != 0);
    }
    let base = |ending| entry(&word.with(ending)?);
    forms(word).iter().filter_map(base).find(|&(_, weight)| weight != 0)
}

/// How the words end that this one may be a regular form of. What compares in *-er* is left to the list, for most such words are
/// something else (*number*); *deadliest* and *deadlier* are not.
fn forms(word: &Folded) -> &'static [Ending] {
    let compares = word.bytes().ends_with(b"est") || word.bytes().ends_with(b"ier");
    if compares { word.compared() } else { word.bases() }
}

/// The words that this one may be a regular form of, the likeliest first: those that [`weight`] asks for.
pub fn bases(word: &str) -> Vec<String> {
    let Some(word) = Folded::new(word) else { return Vec::new() };
    let base = |ending| core::str::from_utf8(word.with(ending)?.bytes()).ok().map(String::from);
    forms(&word).iter().filter_map(base).collect()
}

/// What a word does to the weight of a positive or negative word after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Modifier {
    /// Turns it: *not*, *isn’t*.
    Negator,
    /// Turns a positive word only: *failed* in *failed to win trust*.
    Denier,
    /// Raises it: *very*.
    Booster,
    /// Lowers it: *slightly*.
    Dampener,
    /// Says that what follows is fought or ended: *prevent*.
    Shifter,
    /// Says that what it stands with grows less: *crime fell*, *a drop in deaths*.
    Sinker,
    /// Weighs one thing against another, and is a hint of so many steps itself: *but*.
    Contrast(i8),
    /// Neither positive nor negative, it still says how something is meant, by so many steps: *too*.
    Hint(i8),
}

/// In place of steps: the phrase turns a positive word behind it, as a denier does (*far from perfect*).
pub const DENIES: i8 = i8::MIN;

/// What the word does to the weight of another, with the entry that says so; `None` for most words.
pub fn modifier(word: &str) -> Option<(&'static str, Modifier)> {
    let word = Folded::new(word)?;
    modifier_of(&word, hash(word.bytes()))
}

fn modifier_of(word: &Folded, hash: u32) -> Option<(&'static str, Modifier)> {
    let Some(entry) = MODIFIERS.find(word.bytes(), hash) else {
        if word.bytes().ends_with(b"n't") {
            return Some(("n't", Modifier::Negator));
        }
        // Of verbs that are followed by what they are about, all forms are.
        let verb = |ending| MODIFIERS.get(word.with(ending)?.bytes()).map(role);
        let is_verb =
            |role: &(_, Modifier)| matches!(role.1, Modifier::Denier | Modifier::Shifter | Modifier::Sinker);
        return word.bases().iter().filter_map(verb).find(is_verb);
    };
    Some(role(entry))
}

fn role(entry: Entry) -> (&'static str, Modifier) {
    let modifier = match entry.note {
        "denier" => Modifier::Denier,
        "booster" => Modifier::Booster,
        "dampener" => Modifier::Dampener,
        "shifter" => Modifier::Shifter,
        "sinker" => Modifier::Sinker,
        "contrast" => Modifier::Contrast(entry.number),
        "hint" => Modifier::Hint(entry.number),
        _ => Modifier::Negator,
    };
    (entry.key, modifier)
}

/// What around the word gives it, or both, a meaning of its own: the words behind it (*jury*), or a pattern of words around it in whose
/// place it stands (`a|the _ of|.`, as the list's header tells); each with its weight in steps, 0 where it says nothing. And the word's
/// entry.
///
/// ```
/// use article_lens_lexicon::sentiment::phrases;
/// assert_eq!(phrases("Grand").map(|(entry, _)| entry), Some("grand"));
/// assert!(phrases("grand").is_some_and(|(_, mut rest)| rest.any(|rest| rest == ("jury", 0))));
/// ```
pub fn phrases(word: &str) -> Option<(&'static str, impl Iterator<Item = (&'static str, i8)>)> {
    said(word).phrases()
}

/// What all the lists say of a word.
#[derive(Clone, Copy, Default)]
pub struct Said {
    /// As [`modifier`] tells.
    pub modifier: Option<(&'static str, Modifier)>,
    /// As [`weight`] tells.
    pub weight: Option<(&'static str, i8)>,
    phrases: Option<Entry>,
}

/// What all the lists say of a word: it is folded and hashed once for all of them.
pub fn said(word: &str) -> Said {
    let Some(word) = Folded::new(word) else { return Said::default() };
    let hash = hash(word.bytes());
    Said {
        modifier: modifier_of(&word, hash),
        weight: weight_of(&word, hash),
        phrases: PHRASES.find(word.bytes(), hash),
    }
}

impl Said {
    /// As [`phrases`] tells.
    pub fn phrases(self) -> Option<(&'static str, impl Iterator<Item = (&'static str, i8)>)> {
        let entry = self.phrases?;
        Some((entry.key, rests(entry.note)))
    }
}

/// The rests of phrases with what each phrase weighs.
fn rests(note: &'static str) -> impl Iterator<Item = (&'static str, i8)> {
    let rest = |rest: &'static str| match rest.split_once('=') {
        Some((words, steps)) => (words, steps.parse().unwrap_or(DENIES)),
        None => (rest, 0),
    };
    note.split(',').map(str::trim_ascii_start).map(rest)
}

fn entry(word: &Folded) -> Option<(&'static str, i8)> {
    let entry = WORDS.get(word.bytes())?;
    Some((entry.key, entry.number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_a_whole_weight() {
        for Entry { key, number, note } in WORDS.entries() {
            assert!((-20..=20).contains(&number) && note.is_empty(), "{key}");
        }
        assert!(WORDS.entries().count() > 5_000);
    }

    #[test]
    fn every_modifier_has_a_role() {
        let roles = ["negator", "denier", "booster", "dampener", "shifter", "sinker"];
        let plain = |entry: &Entry| roles.contains(&entry.note) && entry.number == 0;
        let hint = |entry: &Entry| entry.note == "contrast" || entry.note == "hint" && entry.number != 0;
        assert!(MODIFIERS.entries().all(|entry| plain(&entry) || hint(&entry)));
        assert!(MODIFIERS.entries().count() > 100);
    }

    #[test]
    fn no_word_of_the_list_follows_from_another() {
        for Entry { key: word, number: weight, .. } in WORDS.entries() {
            let folded = Folded::new(word).expect(word);
            let base =
                forms(&folded).iter().filter_map(|ending| entry(&folded.with(ending)?)).find(|b| b.1 != 0);
            // One that is not counted does not follow from one that is: *renewed*, *renew*.
            let crosses = |base: i8| weight.abs() < 2 && base.abs() >= 2;
            let follows = |base: i8| weight != 0 && (base - weight).abs() <= 1 && !crosses(base);
            assert!(!base.is_some_and(|(_, base)| follows(base)), "{word} follows from {base:?}");
            assert!(weight != 0 || base.is_some(), "{word} stops nothing");
        }
    }

    #[test]
    fn regular_endings_are_undone() {
        for (word, expected) in [
            ("crash", Some("crash")),
            ("Crashes", Some("crash")),
            ("crashing", Some("crash")),
            ("robbed", Some("rob")),
            ("casualties", Some("casualty")),
            ("tumors", Some("tumor")),
            ("hero’s", Some("hero")),
            ("deadliest", Some("deadly")),
            ("riskier", Some("risky")),
            ("priest", None),
            ("goods", None),
            ("wines", None),
            ("according", None),
            ("harmless", Some("harmless")),
            ("party", None),
            ("s", None),
        ] {
            assert_eq!(weight(word).map(|(entry, _)| entry), expected, "{word}");
        }
    }

    #[test]
    fn both_apostrophes_make_a_negator() {
        assert_eq!(modifier("isn’t"), Some(("n't", Modifier::Negator)));
        assert_eq!(modifier("Isn't"), Some(("n't", Modifier::Negator)));
        assert_eq!(modifier("Prevented"), Some(("prevent", Modifier::Shifter)));
        assert_eq!(modifier("too"), Some(("too", Modifier::Hint(-4))));
        assert_eq!(modifier("table"), None);
    }

    #[test]
    fn phrases_are_told_with_what_they_weigh() {
        let after = |word, rest| phrases(word).and_then(|(_, mut all)| all.find(|found| found.0 == rest));
        assert_eq!(after("Critical", "mass"), Some(("mass", 0)));
        assert_eq!(after("heart", "attack"), Some(("attack", -8)));
        assert_eq!(after("table", "of"), None);
    }

    #[test]
    fn every_phrase_can_be_found() {
        for Entry { key, number, note } in PHRASES.entries() {
            assert!(number == 0 && !note.is_empty(), "{key}");
            for (rest, _) in phrases(key).into_iter().flat_map(|(_, all)| all) {
                let letter = |b: u8| b.is_ascii_lowercase() || b"-'".contains(&b);
                let plain = |word: &str| !word.is_empty() && word.bytes().all(letter);
                let one = |one: &str| plain(one) || [".", "0", ";"].contains(&one);
                let place = |place: &str| place == "_" || place.split('|').all(one);
                assert!(rest.split(' ').count() <= 4 && rest.split(' ').all(place), "{key} {rest}");
            }
        }
    }
}

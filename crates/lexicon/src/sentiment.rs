//! Positive and negative words with their weights, and the words that change the weight of another.

use crate::folded::Folded;
use crate::list::{List, length};

const WORDS_FILE: &str = include_str!("../data/sentiment.txt");
static WORDS: List<{ length(WORDS_FILE) }> = List::new(WORDS_FILE);
const MODIFIERS_FILE: &str = include_str!("../data/modifiers.txt");
static MODIFIERS: List<{ length(MODIFIERS_FILE) }> = List::new(MODIFIERS_FILE);

/// The entry that a word is found under, and its weight in steps of 0.05: below zero for a negative word, never 0.
///
/// Case and curly apostrophes make no difference, and regular endings are undone where the list does not have the
/// word itself: *Bombings* is found under *bombing*. `None` for all other words.
///
/// # Complexity
/// Linear in the length of the word; nothing is allocated.
///
/// ```
/// use article_lens_lexicon::sentiment::weight;
/// assert_eq!(weight("Applauded").map(|(entry, _)| entry), Some("applauded"));
/// assert_eq!(weight("table"), None);
/// ```
pub fn weight(word: &str) -> Option<(&'static str, i8)> {
    let word = Folded::new(word)?;
    if let Some((entry, weight)) = entry(&word) {
        return Some((entry, weight)).filter(|_| weight != 0);
    }
    word.bases().into_iter().flatten().filter_map(|base| entry(&base)).find(|&(_, weight)| weight != 0)
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
}

/// What the word does to the weight of another; `None` for most words.
pub fn modifier(word: &str) -> Option<Modifier> {
    let word = Folded::new(word)?;
    match MODIFIERS.get(word.bytes()).map(|entry| entry.note) {
        Some("denier") => Some(Modifier::Denier),
        Some("booster") => Some(Modifier::Booster),
        Some("dampener") => Some(Modifier::Dampener),
        Some("shifter") => Some(Modifier::Shifter),
        Some(_) => Some(Modifier::Negator),
        None => word.bytes().ends_with(b"n't").then_some(Modifier::Negator),
    }
}

fn entry(word: &Folded) -> Option<(&'static str, i8)> {
    let entry = WORDS.get(word.bytes())?;
    Some((entry.key, entry.number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::Entry;

    #[test]
    fn every_word_has_a_whole_weight() {
        for Entry { key, number, note } in WORDS.entries() {
            assert!((-20..=20).contains(&number) && number.abs() != 1 && note.is_empty(), "{key}");
        }
        assert!(WORDS.entries().count() > 4_000);
    }

    #[test]
    fn every_modifier_has_a_role() {
        let roles = ["negator", "denier", "booster", "dampener", "shifter"];
        assert!(MODIFIERS.entries().all(|entry| roles.contains(&entry.note)));
        assert!(MODIFIERS.entries().count() > 100);
    }

    #[test]
    fn no_word_of_the_list_follows_from_another() {
        for Entry { key: word, number: weight, .. } in WORDS.entries() {
            let folded = Folded::new(word).expect(word);
            let base =
                folded.bases().into_iter().flatten().filter_map(|base| entry(&base)).find(|b| b.1 != 0);
            let follows = |base: i8| (base - weight).abs() <= 1 && weight != 0;
            assert!(!base.is_some_and(|(_, base)| follows(base)), "{word} follows from {base:?}");
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
            ("goods", None),
            ("wines", None),
            ("harmless", Some("harmless")),
            ("like", None),
            ("s", None),
        ] {
            assert_eq!(weight(word).map(|(entry, _)| entry), expected, "{word}");
        }
    }

    #[test]
    fn both_apostrophes_make_a_negator() {
        assert_eq!(modifier("isn’t"), Some(Modifier::Negator));
        assert_eq!(modifier("Isn't"), Some(Modifier::Negator));
        assert_eq!(modifier("prevented"), Some(Modifier::Shifter));
        assert_eq!(modifier("table"), None);
    }
}

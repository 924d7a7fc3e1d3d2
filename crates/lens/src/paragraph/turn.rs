//! Somebody's plain name and a colon before a paragraph: a label of turns, where it stands before others of the text too.

use article_lens_lexicon::familiar::{Familiar, familiar};
use article_lens_lexicon::saying::first_name;

use crate::hash::hash;
use crate::lowercase::lowercase;
use crate::ordered::ordered;

/// The number of the name that a paragraph begins with, if it may be a label: *Sam Lee: We lost.*, *Tom: Yes.*, but neither *Cook Time: 5
/// minutes* nor *Pros: It is light*.
pub(super) fn name(paragraph: &str) -> Option<u64> {
    let colon = paragraph.bytes().take(LONGEST).position(|b| b == b':')?;
    let (name, said) = paragraph.split_at_checked(colon)?;
    let (first, last) = name.split_once(' ').unwrap_or((name, ""));
    let listed = first_name(&lowercase(first)) > 0;
    let unknown = !last.is_empty() && familiar(first) == Familiar::default();
    let named = (listed || unknown) && name.split(' ').all(|word| word.starts_with(char::is_uppercase));
    (named && said.get(1..)?.starts_with(char::is_whitespace)).then(|| hash(name))
}

/// *Maria Elena Santos-Ruiz*, in bytes.
const LONGEST: usize = 32;

/// Whether names before paragraphs are those of who speaks: two of them stand before several, or one does and others are told by their
/// form (`others`).
pub(super) fn are_turns(names: impl Iterator<Item = u64>, others: bool) -> bool {
    let names = ordered(names.collect(), |&name| name);
    let mut again = names.windows(2).filter(|two| two.first() == two.last()).map(<[u64]>::first);
    let one = again.next();
    one.is_some() && (others || again.next_back().is_some_and(|last| Some(last) != one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_told_from_what_labels_a_part() {
        for label in ["Sam Lee: We lost.", "Tom: Yes.", "Maria Santos-Ruiz:\nNo.", "Jordan Brown: Oh."] {
            assert!(name(label).is_some(), "{label}");
        }
        for label in [
            "Cook Time: 5 minutes",
            "Pros: It is light.",
            "Best Parts: The end.",
            "Sam Lee:2",
            "Lee said this: No.",
        ] {
            assert!(name(label).is_none(), "{label}");
        }
    }

    #[test]
    fn two_names_that_return_are_turns() {
        let are = |names: &[u64], others| are_turns(names.iter().copied(), others);
        assert!(are(&[1, 2, 1, 2, 3], false) && are(&[1, 1], true));
        assert!(!are(&[1, 1, 1], false) && !are(&[1, 2, 1], false) && !are(&[1], true) && !are(&[], true));
    }
}

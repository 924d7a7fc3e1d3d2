//! Facts remembered between keystrokes: what did not change is not read again.

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::facts::{Facts, facts};
use crate::paragraph::{Paragraph, ParagraphKind};

/// The facts of the text it was last asked for.
#[derive(Clone, Debug, Default)]
pub struct Memo {
    known: Vec<Known>,
}

#[derive(Clone, Debug)]
struct Known {
    text: Box<str>,
    kind: ParagraphKind,
    facts: Arc<Facts>,
}

impl Known {
    fn is(&self, paragraph: &Paragraph) -> bool {
        self.kind == paragraph.kind && *self.text == *paragraph.text
    }
}

impl Memo {
    /// The facts of these paragraphs, one each: the very same `Arc` for each paragraph that the last call had too.
    ///
    /// # Complexity
    /// What did not change costs one comparison of its bytes; what did change costs its facts. Paragraphs before the
    /// first and after the last change are matched in place, those between are looked up by their text.
    pub fn facts(&mut self, paragraphs: &[Paragraph]) -> Vec<Arc<Facts>> {
        let old = core::mem::take(&mut self.known);
        let head = old.iter().zip(paragraphs).take_while(|(known, p)| known.is(p)).count();
        let most = old.len().min(paragraphs.len()) - head;
        let tail = old
            .iter()
            .rev()
            .zip(paragraphs.iter().rev())
            .take(most)
            .take_while(|(known, p)| known.is(p))
            .count();

        let mut old = old.into_iter();
        self.known = old.by_ref().take(head).collect();
        let changed: Vec<Known> = {
            let middle = old.len() - tail;
            old.by_ref().take(middle).collect()
        };
        // One by one: collected, a map would bring a sort of its own into the download.
        let mut moved: BTreeMap<(&str, ParagraphKind), &Arc<Facts>> = BTreeMap::new();
        for known in &changed {
            moved.insert((&known.text, known.kind), &known.facts);
        }
        for p in paragraphs.iter().skip(head).take(paragraphs.len() - tail - head) {
            let facts = match moved.get(&(p.text, p.kind)) {
                Some(facts) => Arc::clone(facts),
                None => Arc::new(facts(p.text, p.kind)),
            };
            self.known.push(Known { text: p.text.into(), kind: p.kind, facts });
        }
        self.known.extend(old);
        self.known.iter().map(|known| Arc::clone(&known.facts)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paragraphs;

    #[test]
    fn an_edit_leaves_the_other_paragraphs_facts_as_they_are() {
        let mut memo = Memo::default();
        let before = memo.facts(&paragraphs("One is here.\n\nTwo is here.\n\nThree is here."));
        let after = memo.facts(&paragraphs("One is here.\n\nTwo was here.\n\nThree is here."));
        let same: Vec<bool> = before.iter().zip(&after).map(|(a, b)| Arc::ptr_eq(a, b)).collect();
        assert_eq!(same, [true, false, true]);
    }

    #[test]
    fn a_moved_paragraph_keeps_its_facts() {
        let mut memo = Memo::default();
        let before = memo.facts(&paragraphs("One is here.\n\nTwo is here.\n\nThree is here."));
        let after = memo.facts(&paragraphs("Three is here.\n\nTwo is here.\n\nOne is here."));
        assert!(before.iter().zip(after.iter().rev()).all(|(a, b)| Arc::ptr_eq(a, b)));
    }
}

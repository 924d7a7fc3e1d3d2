//! Facts remembered between keystrokes: what did not change is not read again.

use alloc::boxed::Box;
use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::facts::{Facts, OwnWords, facts};
use crate::ordered::{Numbers, first, number};
use crate::paragraph::{Paragraph, ParagraphKind};

/// The facts of the text it was last asked for.
#[derive(Clone, Debug, Default)]
pub struct Memo {
    known: Vec<Known>,
    /// What all of them are weighed by.
    own: OwnWords,
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

    /// The same, weighed by other words of a reader's own.
    fn weighed(self, own: &OwnWords) -> Known {
        let mut facts = (*self.facts).clone();
        facts.charge(&self.text, own, &|_| false);
        Known { facts: Arc::new(facts), ..self }
    }
}

impl Memo {
    /// The facts of these paragraphs by a reader's own words, one each: the very same `Arc` for each paragraph that the last call had
    /// too, unless the own words are others.
    ///
    /// # Complexity
    /// What did not change costs one comparison of its bytes; what did change costs its facts. Paragraphs before the
    /// first and after the last change are matched in place, those between are looked up by their text. Other own words cost
    /// the charged words of all.
    pub fn facts(&mut self, paragraphs: &[Paragraph], own: &OwnWords) -> Vec<Arc<Facts>> {
        let mut old = core::mem::take(&mut self.known);
        if self.own != *own {
            self.own = own.clone();
            old = old.into_iter().map(|known| known.weighed(own)).collect();
        }
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
        let mut moved = Numbers::new();
        for (number, known) in (0..).zip(&changed) {
            *first(&mut moved, (name(known.kind), &known.text), number) = number;
        }
        for p in paragraphs.iter().skip(head).take(paragraphs.len() - tail - head) {
            let before =
                number(&moved, (name(p.kind), p.text)).and_then(|number| changed.get(number as usize));
            let facts =
                before.map_or_else(|| Arc::new(facts(p.text, p.kind)), |known| Arc::clone(&known.facts));
            let known = Known { text: p.text.into(), kind: p.kind, facts };
            let is_weighed = before.is_some() || own.is_idle();
            self.known.push(if is_weighed { known } else { known.weighed(own) });
        }
        self.known.extend(old);
        self.known.iter().map(|known| Arc::clone(&known.facts)).collect()
    }
}

/// A name for each kind: equal texts of two kinds have other facts.
fn name(kind: ParagraphKind) -> &'static str {
    match kind {
        ParagraphKind::Prose => "prose",
        ParagraphKind::Heading => "heading",
        ParagraphKind::List => "list",
        ParagraphKind::Quotation => "quotation",
        ParagraphKind::Turn => "turn",
        ParagraphKind::Repeat => "repeat",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paragraphs;

    fn all(memo: &mut Memo, paragraphs: &[Paragraph]) -> Vec<Arc<Facts>> {
        memo.facts(paragraphs, &OwnWords::default())
    }

    #[test]
    fn an_edit_leaves_the_other_paragraphs_facts_as_they_are() {
        let mut memo = Memo::default();
        let before = all(&mut memo, &paragraphs("One is here.\n\nTwo is here.\n\nThree is here."));
        let after = all(&mut memo, &paragraphs("One is here.\n\nTwo was here.\n\nThree is here."));
        let same: Vec<bool> = before.iter().zip(&after).map(|(a, b)| Arc::ptr_eq(a, b)).collect();
        assert_eq!(same, [true, false, true]);
    }

    #[test]
    fn a_moved_paragraph_keeps_its_facts() {
        let mut memo = Memo::default();
        let before = all(&mut memo, &paragraphs("One is here.\n\nTwo is here.\n\nThree is here."));
        let after = all(&mut memo, &paragraphs("Three is here.\n\nTwo is here.\n\nOne is here."));
        assert!(before.iter().zip(after.iter().rev()).all(|(a, b)| Arc::ptr_eq(a, b)));
    }

    #[test]
    fn own_words_weigh_what_changed_and_all_where_they_change() {
        let mut memo = Memo::default();
        let (text, edited) = ("A grim town.\n\nA good town.", "A grim town.\n\nA good city.");
        let own = OwnWords::new([("town", -1.0)].into_iter(), false);
        let count = |facts: &[Arc<Facts>]| -> Vec<u64> { facts.iter().map(|f| f.tally.negative).collect() };
        let before = all(&mut memo, &paragraphs(text));
        let weighed = memo.facts(&paragraphs(text), &own);
        assert_eq!((count(&before), count(&weighed)), (alloc::vec![1, 0], alloc::vec![2, 1]));
        let after = memo.facts(&paragraphs(edited), &own);
        assert!(Arc::ptr_eq(&after[0], &weighed[0]));
        assert_eq!(after, Memo::default().facts(&paragraphs(edited), &own));
        assert_eq!(all(&mut memo, &paragraphs(text)), before);
    }
}

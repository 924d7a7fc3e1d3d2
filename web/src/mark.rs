//! A mark: one thing in the text that can be pointed at and asked for its reason.
//!
//! Its identifier is the `id` of its first element on the page, so that a click finds the mark and the mark its
//! element.

/// What sort of thing is marked. A longer one stands before a shorter one that starts at the same place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum MarkKind {
    /// A sentence, hard or not.
    Sentence,
    /// A statement, scare quotes or a title.
    Quote,
    /// A positive or negative word.
    Charged,
    /// A word that counts, by its number among all words of its paragraph.
    Word,
}

/// The thing of that kind and number in that paragraph; all numbers zero-based.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) paragraph: u32,
    pub(crate) kind: MarkKind,
    pub(crate) index: u32,
}

impl Mark {
    pub(crate) fn new(paragraph: usize, kind: MarkKind, index: usize) -> Mark {
        Mark { paragraph: paragraph as u32, kind, index: index as u32 }
    }

    /// Its element's identifier: `q-3-0` is the first quotation of the fourth paragraph.
    pub(crate) fn id(self) -> String {
        let letter = match self.kind {
            MarkKind::Sentence => 's',
            MarkKind::Quote => 'q',
            MarkKind::Charged => 'w',
            MarkKind::Word => 'l',
        };
        format!("{letter}-{}-{}", self.paragraph, self.index)
    }

    /// The mark of an identifier; `None` if it is none of ours.
    pub(crate) fn of_id(id: &str) -> Option<Mark> {
        let mut parts = id.split('-');
        let kind = match parts.next()? {
            "s" => MarkKind::Sentence,
            "q" => MarkKind::Quote,
            "w" => MarkKind::Charged,
            "l" => MarkKind::Word,
            _ => return None,
        };
        let paragraph = parts.next()?.parse().ok()?;
        let index = parts.next()?.parse().ok()?;
        Some(Mark { paragraph, kind, index })
    }
}

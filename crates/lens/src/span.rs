//! Where something stands: a range inside one paragraph, and a range with the number of its paragraph.
//!
//! Nothing here knows the text; a span is two numbers, and the text it came from turns it into words.

/// Half-open range of UTF-8 bytes, counted from the start of its paragraph.
///
/// `start <= end`; both lie on character boundaries of the paragraph the span was made from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The span from `start` to `end`, in bytes.
    pub const fn new(start: usize, end: usize) -> Span {
        Span { start: start as u32, end: end as u32 }
    }

    /// The words it stands for: `""` where the span does not fit the text.
    pub fn of(self, paragraph: &str) -> &str {
        paragraph.get(self.start as usize..self.end as usize).unwrap_or("")
    }

    /// Its length in bytes.
    pub const fn len(self) -> u32 {
        self.end.saturating_sub(self.start)
    }

    /// Whether it holds no byte.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether `other` lies inside it, ends included.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The least span that holds both.
    pub fn to(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// A span and the zero-based number of its paragraph, counted over all paragraphs of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Zero-based index into the list that [`crate::paragraphs`] gave.
    pub paragraph: u32,
    /// Bytes from the start of that paragraph.
    pub span: Span,
}

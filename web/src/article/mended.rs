//! What was set aside or mended before counting.

use article_lens::report::Note;

use super::Article;
use crate::wording::{first_words, last_words};

impl Article {
    /// How many headings were set aside, and the words around each mended break.
    pub(crate) fn mended(&self) -> (usize, Vec<(&str, &str)>) {
        let mut repeated = 0;
        let mut breaks = Vec::new();
        for note in &self.report.notes {
            match note {
                Note::RepeatedHeading { .. } => repeated += 1,
                Note::MendedBreak(place) => {
                    if let Some(block) = self.blocks.get(place.paragraph as usize) {
                        let head = block.text.get(..place.span.start as usize).unwrap_or("");
                        let tail = block.text.get(place.span.end as usize..).unwrap_or("");
                        breaks.push((last_words(head, 2), first_words(tail, 2)));
                    }
                }
            }
        }
        (repeated, breaks)
    }
}

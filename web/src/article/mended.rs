//! What was set aside or mended before counting, and how the text stands without that.

use article_lens::find::parted;
use article_lens::report::correction::Placed;
use article_lens::report::{Change, Note};
use article_lens::{Facts, Paragraph, ParagraphKind, Span};

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

/// Paragraphs with nothing set aside or mended: a repeated heading is a heading, a blank line parts.
pub(crate) fn as_it_stands(parts: Vec<Paragraph>) -> Vec<Paragraph> {
    let mut found = Vec::with_capacity(parts.len());
    for mut part in parts {
        if part.kind == ParagraphKind::Repeat {
            part.kind = ParagraphKind::Heading;
        }
        while let Some((text, rest)) = parted(part.text, "\n\n") {
            let rest = rest.trim_start();
            found.push(Paragraph { text: text.trim_end(), ..part });
            part.start += (part.text.len() - rest.len()) as u32;
            part.text = rest;
        }
        found.push(part);
    }
    found
}

/// Which words of a paragraph the reader called no quotation.
pub(super) fn gone(placed: &[Placed], number: usize, facts: &Facts) -> Vec<Span> {
    let called = placed.iter().filter(|placed| *placed.change == Change::NoQuotation);
    let here = called.filter_map(|placed| placed.place.filter(|place| place.paragraph as usize == number));
    let is_gone = |span: &Span| !facts.quotes.iter().any(|quote| quote.span == *span);
    here.map(|place| place.span).filter(is_gone).collect()
}

//! Tokens in, the label of a turn out: who speaks in a transcript, where the line says so itself.
//!
//! *STRAND: Somebody has to.* All that follows the label is what Strand says, in marks or not. *Q:* and *A:* tell that
//! somebody asks and somebody answers, but not who. Nothing here looks at other paragraphs.

use article_lens_lexicon::saying::{self, Noun};

use super::token::{Form, Token};
use crate::lowercase::lowercase;

/// The most words a label has: *MAYOR ADA OKAFOR*.
const LONGEST: usize = 3;

/// The colon of the label that opens the paragraph, with words after it. `None` for a paragraph that is no turn.
pub(super) fn label(tokens: &[Token]) -> Option<usize> {
    let colon = tokens.iter().take(LONGEST + 1).position(|t| t.form == Form::Colon)?;
    let label = tokens.get(..colon).filter(|label| !label.is_empty())?;
    let spoken = tokens.get(colon + 1..)?.iter().any(Token::is_word);
    let trailed = tokens.get(colon).is_some_and(|t| t.trailed);
    // EXCLUSIVE PENTAGON INSIGHT, NEW POLL: a label or a document anywhere in it.
    let labels = |t: &Token| t.noun == Some(Noun::Document) || saying::is_label(&lowercase(t.text));
    let named = label.iter().all(is_in_capitals) && !label.iter().any(labels);
    (spoken && trailed && (named || is_letter(label))).then_some(colon)
}

/// *Q* or *A*: a turn, but nobody's name.
pub(super) fn is_letter(label: &[Token]) -> bool {
    label.len() == 1 && label.iter().all(|t| matches!(t.text, "Q" | "A"))
}

fn is_in_capitals(token: &Token) -> bool {
    let letters = token.text.chars().filter(|c| c.is_alphabetic()).count();
    token.is_word()
        && letters > 1
        && letters < 30
        && !token.text.chars().any(|c| c.is_lowercase() || c.is_numeric())
}

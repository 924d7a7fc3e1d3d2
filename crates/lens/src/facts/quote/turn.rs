//! Tokens in, the label of a turn out: who speaks in a transcript, where the line says so itself.
//!
//! *STRAND: Somebody has to.* All that follows the label is what Strand says, in marks or not. *Q:* and *A:* tell who
//! asks and who answers, but no name. Nothing here looks at other paragraphs.

use article_lens_lexicon::saying::{self, Noun};

use super::token::{Form, Token, word, words};
use crate::lowercase::lowercase;

/// The most words that name somebody in a label: *MAYOR ADA OKAFOR*.
const LONGEST: usize = 3;
/// The most tokens that a label has, with what is said of somebody behind a comma or in brackets: *ADA LEE, HOST OF THE HOUR*.
const LONGEST_LABEL: usize = 12;

/// Where the label that opens the paragraph starts, behind a time in brackets, and its colon, with words after it. `None` for a
/// paragraph that is no turn. `is_turn`: other paragraphs tell that the label is a plain name.
pub(super) fn label(tokens: &[Token], is_turn: bool) -> Option<(usize, usize)> {
    let bracket = |token: &Token| token.form == Form::Bracket;
    // **Q:** It rained.
    let stars = |start: usize| tokens.iter().skip(start).take_while(|t| t.text == "*").count();
    let start = match tokens.first().filter(|token| bracket(token)) {
        Some(_) => 2 + tokens.iter().skip(1).take(LONGEST_LABEL).position(bracket)?,
        None => stars(0),
    };
    if let Some([letter, next]) = tokens.get(start..start + 2)
        && is_dotted(letter, next)
    {
        return Some((start, start));
    }
    // Speaker 1 0:05 We lost.
    let timed = tokens.get(start..start + 2).is_some_and(is_numbered)
        && tokens.get(start + 2).is_some_and(Token::is_address);
    let mut colon = start
        + if timed {
            2
        } else {
            tokens.iter().skip(start).take(LONGEST_LABEL).position(|t| t.form == Form::Colon)?
        };
    let label = tokens.get(start..colon).filter(|label| !label.is_empty())?;
    colon += stars(colon + 1);
    let spoken = tokens.get(colon + 1..)?.iter().any(Token::is_word);
    let trailed = timed || tokens.get(colon).is_some_and(|t| t.trailed);
    // LEE (on camera), but no WHO (2020).
    let ends = |t: &Token| bracket(t) || t.text == "*";
    let head = label.get(..label.iter().position(ends).unwrap_or(label.len()))?;
    if label.iter().skip(head.len()).any(is_number) {
        return None;
    }
    // EXCLUSIVE PENTAGON INSIGHT, NEW POLL: a label or a document anywhere in it.
    let labels =
        |t: &Token| t.noun == Some(Noun::Document) || t.text == "Q&A" || saying::is_label(&lowercase(t.text));
    let part = |t: &Token| is_in_capitals(t) || t.form == Form::Comma;
    let named = head.iter().all(part) && is_in_capitals(head.first()?) && !head.iter().any(labels);
    if named_in(label).len() > LONGEST {
        return None;
    }
    let known = named || is_turn || is_titled(head) || is_letter(head) || is_numbered(head);
    (spoken && trailed && known).then_some((start, colon))
}

/// The words of a label that name somebody, before a comma or a bracket.
pub(super) fn named_in<'l, 't>(label: &'l [Token<'t>]) -> &'l [Token<'t>] {
    let end =
        label.iter().position(|t| matches!(t.form, Form::Comma | Form::Bracket | Form::Colon | Form::Other));
    label.get(..end.unwrap_or(label.len())).unwrap_or(label)
}

/// *Ms. Poe*, *Mayor Ada Lee*: a title and a name, where others stand in capitals.
fn is_titled(label: &[Token]) -> bool {
    let title = |t: &Token| saying::is_title(&lowercase(t.text.trim_end_matches('.')));
    label.len() > 1 && label.iter().all(|t| t.is_word() && t.capital) && label.first().is_some_and(title)
}

/// *Q* or *A*: who asks and who answers, whom the text names elsewhere or not at all.
fn is_letter(label: &[Token]) -> bool {
    label.len() == 1 && label.iter().all(|t| matches!(t.text, "Q" | "A"))
}

/// *Q*, *Speaker 1*, *UNIDENTIFIED MALE*: labels of those whom the text does not name.
pub(super) fn has_no_name(label: &[Token]) -> bool {
    is_numbered(label)
        || is_letter(label)
        || label.first().is_some_and(|t| t.is_any(words!["unidentified", "unknown"]))
}

/// Q. Did it rain? A. It did. But not: A. Lund rowed.
fn is_dotted(letter: &Token, next: &Token) -> bool {
    let answers = next.part.is_some() || next.is(word!("yes"));
    letter.span.len() == 2 && (letter.text == "Q" || letter.text == "A" && answers)
}

/// *Speaker 1*, and who needs no number: *Interviewer*.
fn is_numbered(label: &[Token]) -> bool {
    match label {
        [name, number] => {
            let words = words!["speaker", "voice", "participant", "interviewer", "witness"];
            name.capital && is_number(number) && name.is_any(words)
        }
        [name] => saying::is_part_of_interview(name.text),
        _ => false,
    }
}

fn is_number(token: &Token) -> bool {
    token.text.bytes().all(|b| b.is_ascii_digit())
}

fn is_in_capitals(token: &Token) -> bool {
    let letters = token.text.chars().filter(|c| c.is_alphabetic()).count();
    token.is_word()
        && letters > 1
        && letters < 30
        && !token.text.chars().any(|c| c.is_lowercase() || c.is_numeric())
}

//! Words in, statements out: what is said, by whom as written, with which cue.
//!
//! The rooms stand in reading order, in the field's own words: tokens, marks, phrases, scene, cues, sources, owners, content, nests.

mod rule;
mod mention;
mod statement;
mod scales;
mod token;
mod turn;
mod mark;
mod head;
mod phrase;
mod scene;
mod reach;
mod cue;
mod feature;
mod source;
mod voice;
mod standing;
mod owning;
mod owner;
mod edge;
mod close;
mod weight;
mod report;
mod content;
mod nest;
mod naming;
mod draft;
mod anonymity;

use alloc::vec::Vec;

use super::word::Word;
use crate::ordered::ordered;
use crate::paragraph::ParagraphKind;
use content::Content;
use draft::Draft;
pub use mention::{Mention, MentionKind};
pub use rule::{Confidence, Rule};
#[doc(hidden)]
pub use scales::{Candidate, Feature, Lexicon, Name, Scales};
use scene::Scene;
pub use statement::{Alternative, Announced, Quote, QuoteKind};

/// What a paragraph tells about who says what.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Voices {
    /// Statements and other marked stretches, in order of their start.
    pub quotes: Vec<Quote>,
    /// Who is named in it, in order.
    pub mentions: Vec<Mention>,
    /// What is announced for the next paragraph.
    pub announced: Option<Announced>,
}

/// Who says what in a paragraph, and who is named in it.
///
/// # Complexity
/// Linear in the length of the paragraph: candidates never leave their sentence and are capped there.
pub fn quotes(paragraph: &str, words: &[Word]) -> Voices {
    quotes_by(paragraph, words, ParagraphKind::Prose, &Lexicon::default())
}

/// The same by other weights, which is what a fit tries, and of a block quotation or a turn, which somebody says as a whole.
#[doc(hidden)]
pub fn quotes_by(paragraph: &str, words: &[Word], kind: ParagraphKind, scales: &dyn Scales) -> Voices {
    let mut tokens = token::tokens(paragraph, words);
    let stretches = mark::stretches(&mut tokens);
    let phrases = phrase::Phrases::new(&tokens);
    let sentences = token::sentences(&tokens);
    let scene = Scene { tokens: &tokens, phrases: &phrases, sentences: &sentences };
    let draft = Draft { scene: &scene, stretches: &stretches, cues: &[], rivals: &[] };
    let turn = turn::label(&tokens, kind == ParagraphKind::Turn)
        .and_then(|(start, colon)| Some((colon, draft.turn(start, colon)?)));
    let block = if kind == ParagraphKind::Quotation { draft.block() } else { None };
    let mut cues = cue::cues(&scene, &stretches);
    if let Some((colon, _)) = turn {
        cues.retain(|cue| cue.token > colon);
    }
    voice::voices(&scene, &mut cues, scales);
    let (owners, rivals) = owner::owners(&scene, &stretches, &cues, scales);
    let statements =
        Content { scene: &scene, stretches: &stretches, cues: &cues, owners: &owners, scales }.statements();
    let draft = Draft { scene: &scene, stretches: &stretches, cues: &cues, rivals: &rivals };
    let mut quotes: Vec<Quote> = statements.iter().filter_map(|s| draft.statement(s)).collect();
    quotes.extend(draft.unowned(&owners, &statements));
    // > “We lost,” Quill said. A block that opens with a quotation of its own is no other.
    let is_opened = |own: &Quote| own.opening && own.source.is_some();
    let block = block.filter(|_| !quotes.iter().any(is_opened));
    if let Some(said) = turn.map(|(_, said)| said).or(block) {
        quotes.retain(is_told_in_turn);
        quotes.push(said);
    }
    let mut quotes =
        outermost(ordered(quotes, |q| nest::outer_first(q.span.start as usize, q.span.end as usize)));
    anonymity::give_reasons(&scene, &mut quotes);
    Voices { quotes, mentions: draft.naming().mentions(), announced: draft.announced() }
}

/// A: He said, “You hear it too.” Of an answer's own words those are listed that stand in marks and have a source, and titles.
fn is_told_in_turn(quote: &Quote) -> bool {
    match quote.kind {
        QuoteKind::Direct | QuoteKind::Mixed => quote.source.is_some(),
        QuoteKind::Title => true,
        QuoteKind::Indirect | QuoteKind::Scare => false,
    }
}

/// The quotations without those that nobody says inside what somebody says: in *he claimed that it was warned of rust
/// “five times”*, the marked words are his.
fn outermost(mut quotes: Vec<Quote>) -> Vec<Quote> {
    let mut reach = 0;
    quotes.retain(|quote| {
        let inside = quote.source.is_none() && quote.kind.is_statement() && quote.span.end <= reach;
        if quote.source.is_some() {
            reach = reach.max(quote.span.end);
        }
        !inside
    });
    quotes
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::super::{sentence, word};
    use super::*;
    use crate::span::Span;

    /// Each quotation as *kind, source, cue, content*; a dash for what is not there.
    fn check(paragraph: &str, expected: &[&str]) {
        let spans = sentence::sentences(paragraph);
        let words = word::words(paragraph, &spans);
        let show = |span: Option<Span>| span.map_or("-", |span| span.of(paragraph));
        let found: Vec<String> = quotes(paragraph, &words)
            .quotes
            .iter()
            .map(|q| {
                let content = show(Some(q.span));
                let source = show(q.source.as_ref().map(|source| source.span));
                alloc::format!("{:?}, {source}, {}, {content}", q.kind, show(q.cue))
            })
            .collect();
        assert_eq!(found, expected, "{paragraph}");
    }

    #[test]
    fn the_source_stands_before_or_after_its_cue() {
        check("“We lost,” said Mara Quill.", &["Direct, Mara Quill, said, “We lost,”"]);
        check("“We lost all of it,” Quill said.", &["Direct, Quill, said, “We lost all of it,”"]);
        check("She said, “It rained all night.”", &["Direct, She, said, “It rained all night.”"]);
    }

    #[test]
    fn statements_without_marks_are_found() {
        check(
            "Critics, however, argue that the dam will leak.",
            &["Indirect, Critics, argue, that the dam will leak"],
        );
        check(
            "The dam will leak, according to a city engineer.",
            &["Indirect, a city engineer, according to, The dam will leak"],
        );
    }

    #[test]
    fn nobody_says_scare_quotes() {
        check("The town housed them in a ‘super jail’ by the sea.", &["Scare, -, -, ‘super jail’"]);
    }

    /// The reasons for not naming a source, in order of the statements.
    fn check_reasons(paragraph: &str, expected: &[&str]) {
        let words = word::words(paragraph, &sentence::sentences(paragraph));
        let found: Vec<&str> = quotes(paragraph, &words)
            .quotes
            .iter()
            .filter_map(|q| Some(q.anonymity?.of(paragraph)))
            .collect();
        assert_eq!(found, expected, "{paragraph}");
    }

    #[test]
    fn the_reason_for_not_naming_a_source_is_found() {
        let reason = "speaking on condition of anonymity because the talks go on";
        check_reasons(
            "“The dam leaks,” said an engineer, speaking on condition of anonymity because the talks go on.",
            &[reason],
        );
        check_reasons(
            "An engineer who asked not to be named said that the dam leaks.",
            &["asked not to be named"],
        );
        check_reasons(
            "The dam leaks, according to a clerk, who declined to be identified, citing office rules.",
            &["declined to be identified, citing office rules"],
        );
        check_reasons(
            "“It leaks,” a clerk said. He was not authorized to speak to reporters.",
            &["He was not authorized to speak to reporters"],
        );
        check_reasons("“It leaks,” Mara Quill said. The dam was not to be named.", &[]);
        check_reasons("A clerk said that the victim could not be identified.", &[]);
    }

    #[test]
    fn apostrophes_are_no_marks() {
        check("In the ’90s the Joneses’ dog didn’t bark at 6'2\" men.", &[]);
    }

    #[test]
    fn an_unclosed_mark_ends_with_its_paragraph() {
        check("Quill said, “We lost it all", &["Direct, Quill, said, “We lost it all"]);
    }
}

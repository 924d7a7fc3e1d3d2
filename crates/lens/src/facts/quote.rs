//! Words in, statements out: what is said, by whom as written, with which cue.
//!
//! Five rooms, in the field's own words: marks, phrases, cues, sources, content.

mod content;
mod cue;
mod draft;
mod mark;
mod owner;
mod phrase;
mod source;
mod token;

use alloc::string::String;
use alloc::vec::Vec;

use super::word::Word;
use crate::span::Span;
use content::Content;
use draft::Draft;
use source::Scene;

/// What a stretch of quoted or reported words is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuoteKind {
    /// Whole in marks.
    Direct,
    /// A phrase in marks inside a reported clause.
    Mixed,
    /// Reported without marks.
    Indirect,
    /// In marks, but nobody's words.
    Scare,
    /// A work's title, a nickname, a program's name: in marks, but nobody's words.
    Title,
}

impl QuoteKind {
    /// Whether somebody says it: not scare quotes, not a title.
    pub const fn is_statement(self) -> bool {
        matches!(self, QuoteKind::Direct | QuoteKind::Mixed | QuoteKind::Indirect)
    }
}

/// A stretch of quoted or reported words in its paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// From its first to its last character, quotation marks included.
    pub span: Span,
    /// Its parts where a cue splits it, in order, marks included; empty where it is of one piece.
    pub fragments: Vec<Span>,
    /// What it is.
    pub kind: QuoteKind,
    /// The words that say that something is said: *said*, *according to*. `None` where there are none.
    pub cue: Option<Span>,
    /// Who says it, as written. `None` where the paragraph does not tell.
    pub source: Option<Mention>,
    /// Who passes it on: *CNN* in *a Pentagon source cited by CNN*.
    pub via: Option<Mention>,
    /// Words of its content, in marks or not.
    pub words: u32,
    /// Words of its content that stand in marks.
    pub words_in_marks: u32,
    /// Whether it opens the paragraph with a mark: what an unclosed one above may go on in.
    pub opening: bool,
    /// Whether its mark is never closed in the paragraph: what may go on in the next.
    pub unclosed: bool,
    /// The rule that made it.
    pub rule: Rule,
    /// How sure that is.
    pub confidence: Confidence,
}

/// How sure an attribution is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Source, cue and content stand in one plain pattern.
    Sure,
    /// The pattern fits, with one thing open.
    Likely,
    /// Two readings.
    Unsure,
}

/// The rule that made an attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// *“We lost,” Quill said.*
    QuoteSourceCue,
    /// *“We lost,” said Quill.*
    QuoteCueSource,
    /// *“We lost,” according to Quill.*
    QuoteAccordingTo,
    /// *Quill said, “We lost.”*
    SourceCueQuote,
    /// *Quill rose and said, “We lost.”*
    CueQuote,
    /// *…, adding, “We lost.”*
    ParticipleQuote,
    /// *According to Quill, “we lost.”*
    AccordingToQuote,
    /// *Quill said the game was “lost.”*
    CueInSentence,
    /// *…, saying the game was “lost.”*
    ParticipleInSentence,
    /// *“One,” he said. “Two.”*
    SameVoice,
    /// *Quill spoke of rain. “It fell all night.”*
    CueInSentenceBefore,
    /// *“One.” “Two,” she said.*
    CueAfter,
    /// *Quill: “We lost.”*
    Colon,
    /// *Quill grumbles “we lost.”*
    VerbAtMark,
    /// *Quill said that it rained.*
    CueThat,
    /// *Quill said it rained.*
    CueClause,
    /// *Quill vowed to return.*
    CueToVerb,
    /// *…, saying it rained.*
    ParticipleClause,
    /// *her claim that it rained*
    NounContent,
    /// *It rained, Quill said.*
    ClauseSourceCue,
    /// *It rained, according to Quill.*
    ClauseAccordingTo,
    /// *According to Quill, it rained.*
    AccordingToClause,
    /// *a “super jail”*
    ScareQuotes,
    /// *her memoir “A Year of Salt”*
    TitleInMarks,
    /// *“We lost.”*
    NoCue,
    /// The quotation above was never closed and goes on here, so its source stays.
    CarriedOver,
    /// The paragraph above ends with a verb of saying and a colon, and its source.
    Announced,
    /// No verb of saying stands near the quotation, and the paragraph above ends in the words of this source.
    PreviousVoice,
}

impl Rule {
    /// Its name for programs, in snake case.
    pub const fn name(self) -> &'static str {
        match self {
            Rule::QuoteSourceCue => "quote_source_cue",
            Rule::QuoteCueSource => "quote_cue_source",
            Rule::QuoteAccordingTo => "quote_according_to",
            Rule::SourceCueQuote => "source_cue_quote",
            Rule::CueQuote => "cue_quote",
            Rule::ParticipleQuote => "participle_quote",
            Rule::AccordingToQuote => "according_to_quote",
            Rule::CueInSentence => "cue_in_sentence",
            Rule::ParticipleInSentence => "participle_in_sentence",
            Rule::SameVoice => "same_voice",
            Rule::CueInSentenceBefore => "cue_in_sentence_before",
            Rule::CueAfter => "cue_after",
            Rule::Colon => "colon",
            Rule::VerbAtMark => "verb_at_mark",
            Rule::CueThat => "cue_that",
            Rule::CueClause => "cue_clause",
            Rule::CueToVerb => "cue_to_verb",
            Rule::ParticipleClause => "participle_clause",
            Rule::NounContent => "noun_content",
            Rule::ClauseSourceCue => "clause_source_cue",
            Rule::ClauseAccordingTo => "clause_according_to",
            Rule::AccordingToClause => "according_to_clause",
            Rule::ScareQuotes => "scare_quotes",
            Rule::TitleInMarks => "title_in_marks",
            Rule::NoCue => "no_cue",
            Rule::CarriedOver => "carried_over",
            Rule::Announced => "announced",
            Rule::PreviousVoice => "previous_voice",
        }
    }

    /// What it says, as a sentence for readers.
    pub const fn sentence(self) -> &'static str {
        match self {
            Rule::QuoteSourceCue => "The quotation ends, then come the source and the verb of saying.",
            Rule::QuoteCueSource => "The quotation ends, then come the verb of saying and the source.",
            Rule::QuoteAccordingTo => "The quotation ends, and “according to” names the source.",
            Rule::SourceCueQuote => {
                "The source stands right before the verb of saying, and the quotation follows."
            }
            Rule::CueQuote => "The quotation follows a verb of saying whose source stands further off.",
            Rule::ParticipleQuote => {
                "The quotation follows a participle such as “saying”, which takes the subject of its sentence."
            }
            Rule::AccordingToQuote => "“According to” names the source, and the quotation follows.",
            Rule::CueInSentence => "A verb of saying stands before the marked words in the same sentence.",
            Rule::ParticipleInSentence => {
                "A participle such as “saying” stands before the marked words in the same sentence."
            }
            Rule::SameVoice => "The marked words go on in the voice of the quotation before them.",
            Rule::CueInSentenceBefore => {
                "A sentence before the quotation has a verb of saying and its source."
            }
            Rule::CueAfter => "A verb of saying stands later in the sentence that follows.",
            Rule::Colon => "A colon stands before the quotation, and the source before the colon.",
            Rule::VerbAtMark => "A verb that is no common verb of saying stands right at the mark.",
            Rule::CueThat => "The source stands before a verb of saying, and “that” opens what is reported.",
            Rule::CueClause => "What is reported follows the verb of saying without marks.",
            Rule::CueToVerb => "What is reported is what the source says it will do.",
            Rule::ParticipleClause => "What is reported follows a participle such as “saying”.",
            Rule::NounContent => {
                "What is reported follows a noun such as “claim”, which belongs to the source."
            }
            Rule::ClauseSourceCue => "What is reported stands before the source and the verb of saying.",
            Rule::ClauseAccordingTo => "What is reported stands before “according to” and the source.",
            Rule::AccordingToClause => "“According to” names the source, and what is reported follows.",
            Rule::ScareQuotes => "The words stand in marks, but nobody is said to have spoken them.",
            Rule::TitleInMarks => "The marks hold a title or a name.",
            Rule::NoCue => "The words stand in quotation marks, and no verb of saying stands near them.",
            Rule::CarriedOver => {
                "The quotation above was never closed and goes on here, so its source stays."
            }
            Rule::Announced => "The paragraph above ends with a colon and names the source of what follows.",
            Rule::PreviousVoice => {
                "No verb of saying stands near the quotation, and the paragraph above ends in the words of this source."
            }
        }
    }

    /// How sure its attributions are, where nothing else speaks against them.
    pub const fn confidence(self) -> Confidence {
        match self {
            Rule::QuoteSourceCue | Rule::QuoteCueSource | Rule::QuoteAccordingTo | Rule::SourceCueQuote => {
                Confidence::Sure
            }
            Rule::CueQuote
            | Rule::ParticipleQuote
            | Rule::AccordingToQuote
            | Rule::CueInSentence
            | Rule::ParticipleInSentence
            | Rule::SameVoice
            | Rule::CueThat
            | Rule::CueClause
            | Rule::ClauseSourceCue
            | Rule::ClauseAccordingTo
            | Rule::AccordingToClause
            | Rule::ScareQuotes
            | Rule::TitleInMarks
            | Rule::CarriedOver
            | Rule::Announced => Confidence::Likely,
            _ => Confidence::Unsure,
        }
    }
}

/// What sort of source a mention is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MentionKind {
    /// A personal name: *Ada Okafor*.
    Name,
    /// A person or group by description: *a Pentagon source*, *experts*.
    Role,
    /// *the agency*, *Greenpeace*.
    Organization,
    /// *the report*, *court filings*.
    Document,
    /// *she*.
    Pronoun,
}

/// Somebody or something that could be a source, where it is mentioned.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// As written, titles included.
    pub span: Span,
    /// The words to show and to link by, white space folded, without title and possessive: *Ada Okafor*.
    pub name: String,
    /// What it is.
    pub kind: MentionKind,
    /// The title before or after a name, in lower case: *mayor*; a role's head word: *president*.
    pub title: Option<String>,
}

/// A cue that ends its paragraph, so that what it announces stands in the next: *Quill said in a statement:*
#[derive(Clone, Debug, PartialEq)]
pub struct Announced {
    /// The cue.
    pub cue: Span,
    /// Who says it.
    pub source: Mention,
}

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
    let mut tokens = token::tokens(paragraph, words);
    let stretches = mark::stretches(&mut tokens);
    let phrases = phrase::Phrases::new(&tokens);
    let sentences = token::sentences(&tokens);
    let scene = Scene { tokens: &tokens, phrases: &phrases, sentences: &sentences };
    let cues = cue::cues(&scene, &stretches);
    let owners = owner::owners(&scene, &stretches, &cues);
    let statements =
        Content { scene: &scene, stretches: &stretches, cues: &cues, owners: &owners }.statements();
    let draft = Draft { scene: &scene, stretches: &stretches, cues: &cues };
    let mut quotes: Vec<Quote> = statements.iter().filter_map(|s| draft.statement(s)).collect();
    quotes.extend(draft.unowned(&owners, &statements));
    quotes.sort_by_key(|quote| quote.span);
    Voices { quotes, mentions: draft.mentions(), announced: draft.announced() }
}

#[cfg(test)]
mod tests {
    use super::super::{sentence, word};
    use super::*;

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

    #[test]
    fn apostrophes_are_no_marks() {
        check("In the ’90s the Joneses’ dog didn’t bark at 6'2\" men.", &[]);
    }

    #[test]
    fn an_unclosed_mark_ends_with_its_paragraph() {
        check("Quill said, “We lost it all", &["Direct, Quill, said, “We lost it all"]);
    }
}

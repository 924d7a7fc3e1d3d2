//! The rules that make attributions: each with a name for programs, a sentence for readers, and how sure it is.
//!
//! Words only: which rule fits is decided in the rooms below, and how often each is right was counted apart.

/// How sure an attribution is: of what is *sure* at least 95 in 100 have cue and source right, of what is *likely*
/// at least 75, for direct, mixed and reported words each, as counted on annotated news (turns of transcripts apart,
/// which are not annotated there). Nothing mixed or reported reaches 95, so none of it is sure.
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
    /// *QUILL: We lost.*
    Turn,
    /// *> We lost.*
    Block,
    /// *a “super jail”*
    ScareQuotes,
    /// *her memoir “A Year of Salt”*
    TitleInMarks,
    /// *“We lost.”*
    NoCue,
    /// The quotation above was never closed, or is a block that goes on here, so its source stays.
    CarriedOver,
    /// The paragraph above ends with a verb of saying and a colon, and its source.
    Announced,
    /// No verb of saying stands near the quotation, and the paragraph above ends in the words of this source.
    PreviousVoice,
    /// *“We lost.” — Quill*
    Signed,
    /// A reader says so.
    ByHand,
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
            Rule::Turn => "turn",
            Rule::Block => "block",
            Rule::ScareQuotes => "scare_quotes",
            Rule::TitleInMarks => "title_in_marks",
            Rule::NoCue => "no_cue",
            Rule::CarriedOver => "carried_over",
            Rule::Announced => "announced",
            Rule::PreviousVoice => "previous_voice",
            Rule::Signed => "signed",
            Rule::ByHand => "by_hand",
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
            Rule::Colon => "A colon or a dash stands before the quotation, and the source before that.",
            Rule::VerbAtMark => "A verb that is no common verb of saying stands before the marked words.",
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
            Rule::Turn => "The line opens with who speaks and a colon, as a transcript does.",
            Rule::Block => "The words are set apart as a block quotation.",
            Rule::ScareQuotes => "The words stand in marks, but nobody is said to have spoken them.",
            Rule::TitleInMarks => "The marks hold a title or a name.",
            Rule::NoCue => "The words stand in quotation marks, and no verb of saying stands near them.",
            Rule::CarriedOver => "The quotation above goes on here, so its source stays.",
            Rule::Announced => "The paragraph above ends with a colon and names the source of what follows.",
            Rule::PreviousVoice => {
                "No verb of saying stands near the quotation, and the paragraph above ends in the words of this source."
            }
            Rule::Signed => "A dash behind the quotation names its source.",
            Rule::ByHand => "A reader said so.",
        }
    }

    /// How sure its attributions are, where nothing else speaks against them.
    pub const fn confidence(self) -> Confidence {
        match self {
            Rule::ByHand
            | Rule::QuoteSourceCue
            | Rule::QuoteCueSource
            | Rule::QuoteAccordingTo
            | Rule::SourceCueQuote => Confidence::Sure,
            Rule::CueInSentence
            | Rule::SameVoice
            | Rule::CueAfter
            | Rule::CueThat
            | Rule::CueClause
            | Rule::ClauseSourceCue
            | Rule::ClauseAccordingTo
            | Rule::AccordingToClause
            | Rule::Turn
            | Rule::Signed
            | Rule::ScareQuotes
            | Rule::TitleInMarks
            | Rule::CarriedOver => Confidence::Likely,
            _ => Confidence::Unsure,
        }
    }
}

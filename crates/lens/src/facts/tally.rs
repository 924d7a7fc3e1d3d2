//! The counts that add up: a sentence's, a paragraph's, an article's, a year of newspapers'.
//!
//! Integers only, so that a sum never depends on its order.

use core::iter::Sum;
use core::ops::AddAssign;

/// A *long word* has this many syllables or more.
pub const LONG_WORD: u32 = 3;
/// LIX and RIX count words of more letters than this.
pub const LIX_LETTERS: u32 = 6;
/// A *hard sentence* has this many words or more.
pub const HARD_SENTENCE: u64 = 35;

/// Counts that add up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Sentences, headings left out.
    pub sentences: u64,
    /// Tokens with a letter or a digit.
    pub words: u64,
    /// Syllables as spoken, those of numbers too.
    pub syllables: u64,
    /// Letters of the words.
    pub letters: u64,
    /// Letters and digits of the words: the strokes that ARI counts.
    pub characters: u64,
    /// Words of three syllables or more.
    pub long_words: u64,
    /// Long words that are no names, no compounds and not long by *-es*, *-ed* or *-ing* alone: Gunning's hard words.
    pub complex_words: u64,
    /// Words of more than six letters.
    pub lix_words: u64,
    /// Sentences of 35 words or more.
    pub hard_sentences: u64,
    /// Positive words, a negated negative one not among them.
    pub positive: u64,
    /// Negative words, a negated positive one not among them.
    pub negative: u64,
    /// Positive or negative words that are negated, wherever they are counted.
    pub negated: u64,
    /// Positive words inside statements: a source's, not the writer's.
    pub quoted_positive: u64,
    /// Negative words inside statements.
    pub quoted_negative: u64,
    /// Negated words inside statements.
    pub quoted_negated: u64,
    /// Words of statements: what is reported, in marks or not.
    pub reported_words: u64,
    /// Words of statements that stand in quotation marks.
    pub words_in_marks: u64,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.sentences += other.sentences;
        self.words += other.words;
        self.syllables += other.syllables;
        self.letters += other.letters;
        self.characters += other.characters;
        self.long_words += other.long_words;
        self.complex_words += other.complex_words;
        self.lix_words += other.lix_words;
        self.hard_sentences += other.hard_sentences;
        self.positive += other.positive;
        self.negative += other.negative;
        self.negated += other.negated;
        self.quoted_positive += other.quoted_positive;
        self.quoted_negative += other.quoted_negative;
        self.quoted_negated += other.quoted_negated;
        self.reported_words += other.reported_words;
        self.words_in_marks += other.words_in_marks;
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Tally>>(tallies: I) -> Tally {
        tallies.fold(Tally::default(), |mut sum, tally| {
            sum += tally;
            sum
        })
    }
}

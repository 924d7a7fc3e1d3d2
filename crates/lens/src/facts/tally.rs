//! The counts that add up: a sentence's, a paragraph's, an article's, a year of newspapers'.
//!
//! Integers only, so that a sum never depends on its order.

use core::iter::Sum;
use core::ops::AddAssign;

/// A *long word* has this many syllables or more.
pub const LONG_WORD: u32 = 3;
/// A *mini word* has this many letters or fewer.
pub const MINI_WORD: u32 = 3;
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
    /// Syllables of figures beyond the third of each: Flesch leaves lengthy figures out.
    pub figure_syllables: u64,
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
    /// Words of one syllable.
    pub monosyllables: u64,
    /// Words of three letters or fewer.
    pub mini_words: u64,
    /// Words that Dale and Chall's list does not know, nor as a name, a number or a regular form.
    pub difficult_words: u64,
    /// Words that Spache's list does not know in the same way.
    pub unfamiliar_words: u64,
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

impl Tally {
    /// What readability formulas count, without a part of it: an article without one of its sentences. Never below 0.
    pub fn without(&self, part: &Tally) -> Tally {
        Tally {
            sentences: self.sentences.saturating_sub(part.sentences),
            words: self.words.saturating_sub(part.words),
            syllables: self.syllables.saturating_sub(part.syllables),
            figure_syllables: self.figure_syllables.saturating_sub(part.figure_syllables),
            letters: self.letters.saturating_sub(part.letters),
            characters: self.characters.saturating_sub(part.characters),
            long_words: self.long_words.saturating_sub(part.long_words),
            complex_words: self.complex_words.saturating_sub(part.complex_words),
            lix_words: self.lix_words.saturating_sub(part.lix_words),
            monosyllables: self.monosyllables.saturating_sub(part.monosyllables),
            mini_words: self.mini_words.saturating_sub(part.mini_words),
            difficult_words: self.difficult_words.saturating_sub(part.difficult_words),
            unfamiliar_words: self.unfamiliar_words.saturating_sub(part.unfamiliar_words),
            ..*self
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.sentences += other.sentences;
        self.words += other.words;
        self.syllables += other.syllables;
        self.figure_syllables += other.figure_syllables;
        self.letters += other.letters;
        self.characters += other.characters;
        self.long_words += other.long_words;
        self.complex_words += other.complex_words;
        self.lix_words += other.lix_words;
        self.monosyllables += other.monosyllables;
        self.mini_words += other.mini_words;
        self.difficult_words += other.difficult_words;
        self.unfamiliar_words += other.unfamiliar_words;
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

//! The counts that another tool's formulas ask for, as that tool counts them.

use core::ops::AddAssign;

/// Another tool's counts, which add up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Its sentences.
    pub sentences: u64,
    /// Its words.
    pub words: u64,
    /// The words that its ARI divides by: textstat takes marks alone for words there.
    pub ari_words: u64,
    /// Its syllables.
    pub syllables: u64,
    /// What its ARI takes for characters.
    pub characters: u64,
    /// What its Coleman–Liau takes for letters.
    pub letters: u64,
    /// Words of three syllables or more.
    pub long_words: u64,
    /// Words that its LIX takes for long ones.
    pub lix_words: u64,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Counts) {
        self.sentences += other.sentences;
        self.words += other.words;
        self.ari_words += other.ari_words;
        self.syllables += other.syllables;
        self.characters += other.characters;
        self.letters += other.letters;
        self.long_words += other.long_words;
        self.lix_words += other.lix_words;
    }
}

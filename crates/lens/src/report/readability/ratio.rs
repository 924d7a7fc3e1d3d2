//! The shares that formulas are made of: a tally in, words per sentence or syllables per word out.

use crate::facts::{Tally, WordKind};

/// A share of a tally.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ratio {
    /// Words in the mean sentence.
    WordsPerSentence,
    /// Sentences for each word: the other way round.
    SentencesPerWord,
    /// Syllables in the mean word.
    SyllablesPerWord,
    /// Syllables in the mean word, of a lengthy figure three.
    PlainSyllablesPerWord,
    /// Letters in the mean word.
    LettersPerWord,
    /// Letters and digits in the mean word.
    CharactersPerWord,
    /// Words of three syllables or more, in the mean sentence.
    LongWordsPerSentence,
    /// Words of fewer than three syllables, in the mean sentence.
    ShortWordsPerSentence,
    /// Words of three letters or fewer, in the mean sentence.
    MiniWordsPerSentence,
    /// Words of more than six letters, in the mean sentence.
    LixWordsPerSentence,
    /// Words of two syllables or more, in the mean sentence.
    PolysyllablesPerSentence,
    /// Syllables in the mean sentence.
    SyllablesPerSentence,
    /// Gunning's complex words, of a hundred words.
    PercentComplexWords,
    /// Words of three syllables or more, of a hundred words.
    PercentLongWords,
    /// Words of more than six letters, of a hundred words.
    PercentLixWords,
    /// Words of one syllable, of a hundred words.
    PercentMonosyllables,
    /// Words that are not on Dale and Chall's list, of a hundred words.
    PercentDifficultWords,
    /// Words that are not on Spache's list, of a hundred words.
    PercentUnfamiliarWords,
}

impl Ratio {
    /// All of them.
    pub const ALL: [Ratio; 18] = [
        Ratio::WordsPerSentence,
        Ratio::SentencesPerWord,
        Ratio::SyllablesPerWord,
        Ratio::PlainSyllablesPerWord,
        Ratio::LettersPerWord,
        Ratio::CharactersPerWord,
        Ratio::LongWordsPerSentence,
        Ratio::ShortWordsPerSentence,
        Ratio::MiniWordsPerSentence,
        Ratio::LixWordsPerSentence,
        Ratio::PolysyllablesPerSentence,
        Ratio::SyllablesPerSentence,
        Ratio::PercentComplexWords,
        Ratio::PercentLongWords,
        Ratio::PercentLixWords,
        Ratio::PercentMonosyllables,
        Ratio::PercentDifficultWords,
        Ratio::PercentUnfamiliarWords,
    ];

    /// Its name, as formulas are written with it.
    pub const fn name(self) -> &'static str {
        match self {
            Ratio::WordsPerSentence => "words per sentence",
            Ratio::SentencesPerWord => "sentences per word",
            Ratio::SyllablesPerWord => "syllables per word",
            Ratio::PlainSyllablesPerWord => "syllables per word (three at most for a figure)",
            Ratio::LettersPerWord => "letters per word",
            Ratio::CharactersPerWord => "letters and digits per word",
            Ratio::LongWordsPerSentence => "long words per sentence",
            Ratio::ShortWordsPerSentence => "words under three syllables per sentence",
            Ratio::MiniWordsPerSentence => "words of three letters or fewer per sentence",
            Ratio::LixWordsPerSentence => "words of more than six letters per sentence",
            Ratio::PolysyllablesPerSentence => "words of two syllables or more per sentence",
            Ratio::SyllablesPerSentence => "syllables per sentence",
            Ratio::PercentComplexWords => "percent complex words",
            Ratio::PercentLongWords => "percent long words",
            Ratio::PercentLixWords => "percent words of more than six letters",
            Ratio::PercentMonosyllables => "percent words of one syllable",
            Ratio::PercentDifficultWords => "percent words not on Dale and Chall’s list",
            Ratio::PercentUnfamiliarWords => "percent words not on Spache’s list",
        }
    }

    /// The kind of words that it is a share of; `None` where all words, their syllables or letters count.
    pub const fn kind(self) -> Option<WordKind> {
        Some(match self {
            Ratio::LongWordsPerSentence | Ratio::PercentLongWords => WordKind::Long,
            Ratio::ShortWordsPerSentence => WordKind::Short,
            Ratio::MiniWordsPerSentence => WordKind::Mini,
            Ratio::LixWordsPerSentence | Ratio::PercentLixWords => WordKind::Lix,
            Ratio::PolysyllablesPerSentence => WordKind::Polysyllable,
            Ratio::PercentComplexWords => WordKind::Complex,
            Ratio::PercentMonosyllables => WordKind::Monosyllable,
            Ratio::PercentDifficultWords => WordKind::Difficult,
            Ratio::PercentUnfamiliarWords => WordKind::Unfamiliar,
            _ => return None,
        })
    }

    /// What is divided by what: *28.80 is 576 in 20*.
    pub const fn parts(self, tally: &Tally) -> (u64, u64) {
        let Tally { sentences, words, .. } = *tally;
        if let Some(kind) = self.kind() {
            return (tally.of(kind), if self.is_percent() { words } else { sentences });
        }
        match self {
            Ratio::SentencesPerWord => (sentences, words),
            Ratio::SyllablesPerWord => (tally.syllables, words),
            Ratio::PlainSyllablesPerWord => (tally.syllables.saturating_sub(tally.figure_syllables), words),
            Ratio::LettersPerWord => (tally.letters, words),
            Ratio::CharactersPerWord => (tally.characters, words),
            Ratio::SyllablesPerSentence => (tally.syllables, sentences),
            _ => (words, sentences),
        }
    }

    /// Whether it counts of a hundred.
    pub const fn is_percent(self) -> bool {
        matches!(
            self,
            Ratio::PercentComplexWords
                | Ratio::PercentLongWords
                | Ratio::PercentLixWords
                | Ratio::PercentMonosyllables
                | Ratio::PercentDifficultWords
                | Ratio::PercentUnfamiliarWords
        )
    }

    /// Its value for a tally; 0 where nothing would be divided by nothing.
    pub fn value(self, tally: &Tally) -> f64 {
        let (part, whole) = self.parts(tally);
        let share = part as f64 / whole.max(1) as f64;
        if self.is_percent() { 100.0 * share } else { share }
    }
}

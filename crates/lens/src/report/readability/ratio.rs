//! The shares that formulas are made of: a tally in, words per sentence or syllables per word out.

use crate::facts::Tally;

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

    /// What is divided by what: *28.80 is 576 in 20*.
    pub const fn parts(self, tally: &Tally) -> (u64, u64) {
        let Tally { sentences, words, .. } = *tally;
        match self {
            Ratio::WordsPerSentence => (words, sentences),
            Ratio::SentencesPerWord => (sentences, words),
            Ratio::SyllablesPerWord => (tally.syllables, words),
            Ratio::PlainSyllablesPerWord => (tally.syllables.saturating_sub(tally.figure_syllables), words),
            Ratio::LettersPerWord => (tally.letters, words),
            Ratio::CharactersPerWord => (tally.characters, words),
            Ratio::LongWordsPerSentence => (tally.long_words, sentences),
            Ratio::ShortWordsPerSentence => (words.saturating_sub(tally.long_words), sentences),
            Ratio::MiniWordsPerSentence => (tally.mini_words, sentences),
            Ratio::LixWordsPerSentence => (tally.lix_words, sentences),
            Ratio::PolysyllablesPerSentence => (words.saturating_sub(tally.monosyllables), sentences),
            Ratio::SyllablesPerSentence => (tally.syllables, sentences),
            Ratio::PercentComplexWords => (tally.complex_words, words),
            Ratio::PercentLongWords => (tally.long_words, words),
            Ratio::PercentLixWords => (tally.lix_words, words),
            Ratio::PercentMonosyllables => (tally.monosyllables, words),
            Ratio::PercentDifficultWords => (tally.difficult_words, words),
            Ratio::PercentUnfamiliarWords => (tally.unfamiliar_words, words),
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

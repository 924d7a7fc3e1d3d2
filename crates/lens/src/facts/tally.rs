//! The counts that add up: a sentence's, a paragraph's, an article's, a year of newspapers'; and the words behind them.
//!
//! Integers only, so that a sum never depends on its order. What a word counts as is said here alone ([`Counted::is`]):
//! the counts are made by it, and so are the words that each count leads to.

use article_lens_lexicon::abbreviation::abbreviation;
use core::iter::Sum;
use core::ops::AddAssign;

use crate::span::Span;

/// A *long word* has this many syllables or more.
pub const LONG_WORD: u32 = 3;
/// A *mini word* has this many letters or fewer.
pub const MINI_WORD: u32 = 3;
/// LIX and RIX count words of more letters than this.
pub const LIX_LETTERS: u32 = 6;
/// Longer words in capitals are cried: *NEVER*. In bytes.
const LONGEST_INITIALS: usize = 6;
/// A *hard sentence* has this many words or more.
pub const HARD_SENTENCE: u64 = 35;

/// A word where it stands, with all that is counted of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// Bytes from the start of its paragraph.
    pub span: Span,
    /// Zero-based number of its sentence in the paragraph.
    pub sentence: u32,
    /// Its syllables when spoken, at least 1.
    pub syllables: u32,
    /// The syllables of its figures beyond the third of each.
    pub figure_syllables: u32,
    /// Its letters.
    pub letters: u32,
    /// Its digits.
    pub digits: u32,
    /// Whether Gunning calls it hard: see [`Tally::complex_words`].
    pub is_complex: bool,
    /// Whether its capital belongs to it: a name, not the first word of a sentence, nor one among capitals.
    pub is_name: bool,
    /// Whether Dale and Chall's list does not know it: see [`Tally::difficult_words`].
    pub is_difficult: bool,
    /// Whether Spache's list does not know it.
    pub is_unfamiliar: bool,
}

/// What a word can count as in a formula; one word is of several kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WordKind {
    /// Of three syllables or more.
    Long,
    /// Of fewer.
    Short,
    /// Gunning's hard words.
    Complex,
    /// Of more than six letters, for LIX and RIX.
    Lix,
    /// Of one syllable.
    Monosyllable,
    /// Of two syllables or more.
    Polysyllable,
    /// Of three letters or fewer.
    Mini,
    /// Not on Dale and Chall's list.
    Difficult,
    /// Not on Spache's list.
    Unfamiliar,
}

impl WordKind {
    /// All of them.
    pub const ALL: [WordKind; 9] = [
        WordKind::Long,
        WordKind::Short,
        WordKind::Complex,
        WordKind::Lix,
        WordKind::Monosyllable,
        WordKind::Polysyllable,
        WordKind::Mini,
        WordKind::Difficult,
        WordKind::Unfamiliar,
    ];

    /// What one such word is called.
    pub const fn title(self) -> &'static str {
        match self {
            WordKind::Long => "long word",
            WordKind::Short => "word under three syllables",
            WordKind::Complex => "complex word",
            WordKind::Lix => "word of more than six letters",
            WordKind::Monosyllable => "word of one syllable",
            WordKind::Polysyllable => "word of two syllables or more",
            WordKind::Mini => "word of three letters or fewer",
            WordKind::Difficult => "word not on Dale and Chall’s list",
            WordKind::Unfamiliar => "word not on Spache’s list",
        }
    }
}

impl Counted {
    /// Whether it counts as one of that kind.
    pub const fn is(&self, kind: WordKind) -> bool {
        let strokes = self.letters + self.digits;
        match kind {
            WordKind::Long => self.syllables >= LONG_WORD,
            WordKind::Short => self.syllables < LONG_WORD,
            WordKind::Complex => self.is_complex,
            WordKind::Lix => strokes > LIX_LETTERS,
            WordKind::Monosyllable => self.syllables == 1,
            WordKind::Polysyllable => self.syllables > 1,
            WordKind::Mini => strokes <= MINI_WORD,
            WordKind::Difficult => self.is_difficult,
            WordKind::Unfamiliar => self.is_unfamiliar,
        }
    }

    /// Whether a list of long words shows it, of which these are the letters: a figure (*1999*), an abbreviation (*Sept.*, *km*, *FBI*)
    /// and an address are long where they are spoken, but no words that a writer could put shorter.
    pub fn is_listed(&self, word: &str) -> bool {
        let mark = |b: u8| matches!(b, b'0'..=b'9' | b'@' | b'/' | b'.' | b'#' | b'_');
        let owner = word.strip_suffix("’s").or(word.strip_suffix("'s")).unwrap_or(word);
        let first = owner.strip_suffix('s').unwrap_or(owner);
        let is_initials = !first.chars().any(char::is_lowercase) && first.len() < LONGEST_INITIALS;
        let is_short_for = is_initials || self.syllables >= self.letters || abbreviation(word).is_some();
        self.is(WordKind::Long) && !is_short_for && !word.bytes().any(mark)
    }

    /// How hard it is among long words: those that no list knows before all others, then by their syllables.
    pub const fn hardness(&self) -> u64 {
        (self.is_difficult as u64) << 32 | self.syllables as u64
    }
}

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
    /// How many words of that kind there are.
    pub const fn of(&self, kind: WordKind) -> u64 {
        match kind {
            WordKind::Long => self.long_words,
            WordKind::Short => self.words.saturating_sub(self.long_words),
            WordKind::Complex => self.complex_words,
            WordKind::Lix => self.lix_words,
            WordKind::Monosyllable => self.monosyllables,
            WordKind::Polysyllable => self.words.saturating_sub(self.monosyllables),
            WordKind::Mini => self.mini_words,
            WordKind::Difficult => self.difficult_words,
            WordKind::Unfamiliar => self.unfamiliar_words,
        }
    }

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

impl AddAssign<&Counted> for Tally {
    fn add_assign(&mut self, word: &Counted) {
        let one_if = |kind| u64::from(word.is(kind));
        self.words += 1;
        self.syllables += u64::from(word.syllables);
        self.figure_syllables += u64::from(word.figure_syllables);
        self.letters += u64::from(word.letters);
        self.characters += u64::from(word.letters + word.digits);
        self.long_words += one_if(WordKind::Long);
        self.complex_words += one_if(WordKind::Complex);
        self.lix_words += one_if(WordKind::Lix);
        self.monosyllables += one_if(WordKind::Monosyllable);
        self.mini_words += one_if(WordKind::Mini);
        self.difficult_words += one_if(WordKind::Difficult);
        self.unfamiliar_words += one_if(WordKind::Unfamiliar);
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

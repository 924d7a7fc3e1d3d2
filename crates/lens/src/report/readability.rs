//! A tally in, readability formulas out: a sentence's, a paragraph's, an article's, a corpus's, by the same code.
//!
//! Each formula has its source, its coefficients and its limits in [`Formula`]'s documentation, and the page shows
//! the same facts; coefficients are those of the papers named.

use alloc::vec::Vec;

use crate::facts::Tally;
use crate::ordered::{number_key, ordered};

/// Fewer words than this, and a formula swings by several grades: no value is given.
pub const LEAST_WORDS: u64 = 100;
/// Fewer sentences than this, and no value is given.
pub const LEAST_SENTENCES: u64 = 3;
/// SMOG was fitted on samples of 30 sentences, and is not given below that.
pub const SMOG_SENTENCES: u64 = 30;

/// The formulas' values; `None` where [`Formula::unsound`] gives a reason.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Readability {
    /// See [`Formula::FleschReadingEase`].
    pub flesch_reading_ease: Option<f64>,
    /// See [`Formula::FleschKincaidGrade`].
    pub flesch_kincaid_grade: Option<f64>,
    /// See [`Formula::GunningFog`].
    pub gunning_fog: Option<f64>,
    /// See [`Formula::Smog`].
    pub smog: Option<f64>,
    /// See [`Formula::ColemanLiau`].
    pub coleman_liau: Option<f64>,
    /// See [`Formula::AutomatedReadabilityIndex`].
    pub automated_readability_index: Option<f64>,
    /// See [`Formula::Lix`].
    pub lix: Option<f64>,
}

/// A readability formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Formula {
    /// **Measures** ease, the higher the easier. **Formula** 206.835 - 1.015 words/sentences - 84.6 syllables/words
    /// (Flesch 1948). **Range** 0 to 100 for most texts, beyond for extreme ones.
    FleschReadingEase,
    /// **Measures** US school grade. **Formula** 0.39 words/sentences + 11.8 syllables/words - 15.59
    /// (Kincaid et al. 1975). **Range** about 0 to 20.
    FleschKincaidGrade,
    /// **Measures** US school grade. **Formula** 0.4 (words/sentences + 100 complex words/words) (Gunning 1952), where
    /// names, compounds and words long by an ending alone are not complex. **Range** about 5 to 25.
    GunningFog,
    /// **Measures** US school grade. **Formula** 1.043 sqrt(30 long words/sentences) + 3.1291 (McLaughlin 1969), for
    /// 30 sentences or more. **Range** about 4 to 20.
    Smog,
    /// **Measures** US school grade, without syllables. **Formula** 5.88 letters/words - 29.6 sentences/words - 15.8
    /// (Coleman & Liau 1975). **Range** about 0 to 20.
    ColemanLiau,
    /// **Measures** US school grade, without syllables. **Formula** 4.71 characters/words + 0.5 words/sentences - 21.43
    /// (Senter & Smith 1967), characters being letters and digits. **Range** about 0 to 25.
    AutomatedReadabilityIndex,
    /// **Measures** difficulty in any European language. **Formula** words/sentences + 100 words of more than six
    /// letters/words (Björnsson 1968). **Range** about 20 (very easy) to 60 (very hard).
    Lix,
}

/// Why a formula has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsound {
    /// There are no words.
    NoWords,
    /// There are fewer words than this.
    Words(u64),
    /// There are fewer sentences than this.
    Sentences(u64),
}

impl Formula {
    /// All formulas, the ease first, then the grades, then the Swedish one.
    pub const ALL: [Formula; 7] = [
        Formula::FleschReadingEase,
        Formula::FleschKincaidGrade,
        Formula::GunningFog,
        Formula::Smog,
        Formula::ColemanLiau,
        Formula::AutomatedReadabilityIndex,
        Formula::Lix,
    ];

    /// Its name for programs: its field in [`Readability`].
    pub const fn name(self) -> &'static str {
        match self {
            Formula::FleschReadingEase => "flesch_reading_ease",
            Formula::FleschKincaidGrade => "flesch_kincaid_grade",
            Formula::GunningFog => "gunning_fog",
            Formula::Smog => "smog",
            Formula::ColemanLiau => "coleman_liau",
            Formula::AutomatedReadabilityIndex => "automated_readability_index",
            Formula::Lix => "lix",
        }
    }

    /// Its name for readers.
    pub const fn title(self) -> &'static str {
        match self {
            Formula::FleschReadingEase => "Flesch reading ease",
            Formula::FleschKincaidGrade => "Flesch–Kincaid",
            Formula::GunningFog => "Gunning fog",
            Formula::Smog => "SMOG",
            Formula::ColemanLiau => "Coleman–Liau",
            Formula::AutomatedReadabilityIndex => "Automated (ARI)",
            Formula::Lix => "LIX",
        }
    }

    /// Whether its value is a US school grade.
    pub const fn is_grade(self) -> bool {
        !matches!(self, Formula::FleschReadingEase | Formula::Lix)
    }

    /// When not to trust it, as a sentence's end: "Do not trust it when …".
    pub const fn do_not_trust_when(self) -> &'static str {
        match self {
            Formula::FleschReadingEase | Formula::FleschKincaidGrade => {
                "the text is a list or a script, or its long sentences are plain ones joined by “and”."
            }
            Formula::GunningFog => "long words are the everyday words of the text’s readers.",
            Formula::Smog => "the text has fewer than 30 sentences: it was fitted on samples of 30.",
            Formula::ColemanLiau => {
                "the text is full of names, numbers or abbreviations: it sees letters only."
            }
            Formula::AutomatedReadabilityIndex => {
                "the text is full of numbers: each digit counts as a letter does."
            }
            Formula::Lix => "the text is compared with one in another language: long words differ.",
        }
    }

    /// Why it has no value for this tally; `None` where it has one.
    pub const fn unsound(self, tally: &Tally) -> Option<Unsound> {
        if tally.words == 0 || tally.sentences == 0 {
            Some(Unsound::NoWords)
        } else if tally.words < LEAST_WORDS {
            Some(Unsound::Words(LEAST_WORDS))
        } else if tally.sentences < LEAST_SENTENCES {
            Some(Unsound::Sentences(LEAST_SENTENCES))
        } else if matches!(self, Formula::Smog) && tally.sentences < SMOG_SENTENCES {
            Some(Unsound::Sentences(SMOG_SENTENCES))
        } else {
            None
        }
    }

    /// Its value however short the text, for a sentence's share in it; `None` only without words.
    pub fn raw(self, tally: &Tally) -> Option<f64> {
        if tally.words == 0 || tally.sentences == 0 {
            return None;
        }
        let words = tally.words as f64;
        let sentences = tally.sentences as f64;
        let per_sentence = words / sentences;
        let per_word = |count: u64| count as f64 / words;
        Some(match self {
            Formula::FleschReadingEase => 206.835 - 1.015 * per_sentence - 84.6 * per_word(tally.syllables),
            Formula::FleschKincaidGrade => 0.39 * per_sentence + 11.8 * per_word(tally.syllables) - 15.59,
            Formula::GunningFog => 0.4 * (per_sentence + 100.0 * per_word(tally.complex_words)),
            Formula::Smog => 1.043 * libm::sqrt(30.0 * tally.long_words as f64 / sentences) + 3.1291,
            Formula::ColemanLiau => 5.88 * per_word(tally.letters) - 29.6 * per_word(tally.sentences) - 15.8,
            Formula::AutomatedReadabilityIndex => {
                4.71 * per_word(tally.characters) + 0.5 * per_sentence - 21.43
            }
            Formula::Lix => per_sentence + 100.0 * per_word(tally.lix_words),
        })
    }

    /// Its value for this tally; `None` where it is undefined or unsound.
    pub fn value(self, tally: &Tally) -> Option<f64> {
        if self.unsound(tally).is_some() { None } else { self.raw(tally) }
    }
}

impl Readability {
    /// The one grade that the page names: the median of the school grades that have a value.
    ///
    /// With an even number of them it is the mean of the middle two. `None` where no grade is sound.
    pub fn grade(&self) -> Option<f64> {
        let grades: Vec<f64> = [
            self.flesch_kincaid_grade,
            self.gunning_fog,
            self.smog,
            self.coleman_liau,
            self.automated_readability_index,
        ]
        .into_iter()
        .flatten()
        .collect();
        let grades = ordered(grades, |&grade| number_key(grade));
        let middle = grades.len() / 2;
        let upper = *grades.get(middle)?;
        if grades.len() % 2 == 1 {
            return Some(upper);
        }
        grades.get(middle.wrapping_sub(1)).map(|lower| (lower + upper) / 2.0)
    }
}

/// The US school level of a grade; its bounds lie between whole grades, so a grade and its rounding have one level.
pub fn school_level(grade: f64) -> &'static str {
    match grade {
        ..5.5 => "Elementary school",
        ..8.5 => "Middle school",
        ..12.5 => "High school",
        ..16.5 => "College",
        _ => "Postgraduate",
    }
}

/// The formulas' values for a tally.
pub fn readability(tally: &Tally) -> Readability {
    Readability {
        flesch_reading_ease: Formula::FleschReadingEase.value(tally),
        flesch_kincaid_grade: Formula::FleschKincaidGrade.value(tally),
        gunning_fog: Formula::GunningFog.value(tally),
        smog: Formula::Smog.value(tally),
        coleman_liau: Formula::ColemanLiau.value(tally),
        automated_readability_index: Formula::AutomatedReadabilityIndex.value(tally),
        lix: Formula::Lix.value(tally),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sample's counts as a person made them, and the grades that follow by hand.
    fn counted() -> Tally {
        Tally {
            sentences: 20,
            words: 577,
            syllables: 1129,
            letters: 3329,
            characters: 3349,
            ..Tally::default()
        }
    }

    #[test]
    fn formulas_follow_from_the_counts() {
        let close = |value: Option<f64>, expected: f64| value.is_some_and(|v| (v - expected).abs() < 0.005);
        let tally = counted();
        assert!(close(Formula::FleschReadingEase.value(&tally), 12.02));
        assert!(close(Formula::FleschKincaidGrade.value(&tally), 18.75));
        assert!(close(Formula::ColemanLiau.value(&tally), 17.10));
    }

    #[test]
    fn a_grade_and_its_rounding_have_one_level() {
        for (grade, level) in
            [(5.4, "Elementary school"), (8.7, "High school"), (9.0, "High school"), (19.5, "Postgraduate")]
        {
            assert_eq!(school_level(grade), level);
        }
    }

    #[test]
    fn smog_needs_thirty_sentences() {
        assert_eq!(Formula::Smog.unsound(&counted()), Some(Unsound::Sentences(30)));
        assert_eq!(Formula::Smog.value(&counted()), None);
        assert!(Formula::Smog.value(&Tally { sentences: 30, ..counted() }).is_some());
    }

    #[test]
    fn short_texts_have_no_grade_and_say_why() {
        let short = |words, sentences| Formula::Lix.unsound(&Tally { words, sentences, ..Tally::default() });
        assert_eq!(short(0, 0), Some(Unsound::NoWords));
        assert_eq!(short(99, 9), Some(Unsound::Words(100)));
        assert_eq!(short(100, 2), Some(Unsound::Sentences(3)));
        assert_eq!(short(100, 3), None);
    }

    #[test]
    fn the_grade_is_the_median_of_the_sound_ones() {
        let four = Readability {
            flesch_kincaid_grade: Some(18.8),
            gunning_fog: Some(22.7),
            coleman_liau: Some(17.0),
            automated_readability_index: Some(20.2),
            ..Readability::default()
        };
        assert_eq!(four.grade(), Some(19.5));
        assert_eq!(Readability { smog: Some(12.0), ..Readability::default() }.grade(), Some(12.0));
        assert_eq!(Readability::default().grade(), None);
    }
}

//! A tally in, readability formulas out: a sentence's, a paragraph's, an article's, a corpus's, by the same code.
//!
//! Each formula has a row with its source, its coefficients and its limits ([`Formula::about`]), and the page shows the
//! same row; coefficients are those of the papers named.

mod ratio;
mod about;
mod formula;

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::decimal::fixed;
use crate::facts::Tally;
use crate::ordered::{number_key, ordered};
pub use about::{About, Scale};
pub use formula::Formula;
pub use ratio::Ratio;

/// Fewer words than this, and a formula swings by several grades: no value is given.
pub const LEAST_WORDS: u64 = 100;
/// Fewer sentences than this, and no value is given.
pub const LEAST_SENTENCES: u64 = 3;
/// SMOG was fitted on samples of 30 sentences, and is not given below that.
pub const SMOG_SENTENCES: u64 = 30;

/// Grades farther apart than this are unusual: those of 95 in 100 articles of US political news lie within 4.2, of 99 within 6.1.
const SCATTERED: f64 = 6.0;

/// Words that an adult reads in a minute, in silence: the mean of 190 studies (Brysbaert 2019).
pub const READ_A_MINUTE: u64 = 238;
/// Words that an adult reads aloud in a minute: the mean of 77 studies (Brysbaert 2019).
pub const SPOKEN_A_MINUTE: u64 = 183;

/// How long so many words take at so many a minute: *less than a minute*, *2.5 minutes*.
///
/// ```
/// use article_lens::report::readability::{READ_A_MINUTE, minutes};
///
/// let told = [3, 240, 595].map(|words| minutes(words, READ_A_MINUTE));
/// assert_eq!(told, ["less than a minute", "1 minute", "2.5 minutes"]);
/// ```
pub fn minutes(words: u64, rate: u64) -> String {
    if words < rate {
        return String::from("less than a minute");
    }
    let minutes = fixed(words as f64 / rate as f64, 1);
    if minutes == "1.0" { "1 minute".into() } else { format!("{minutes} minutes") }
}

/// The formulas' values; `None` where [`Formula::unsound`] gives a reason.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Readability([Option<f64>; Formula::ALL.len()]);

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

/// A count of a tally.
type Count = fn(&mut Tally) -> &mut u64;

/// What a word may be counted as, each by itself.
const COUNTS_OF_WORDS: [Count; 9] = [
    |tally| &mut tally.words,
    |tally| &mut tally.syllables,
    |tally| &mut tally.long_words,
    |tally| &mut tally.complex_words,
    |tally| &mut tally.lix_words,
    |tally| &mut tally.monosyllables,
    |tally| &mut tally.mini_words,
    |tally| &mut tally.difficult_words,
    |tally| &mut tally.unfamiliar_words,
];

/// How far a value moves where something is counted otherwise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sensitivity {
    /// Where one sentence more or fewer is counted: the farther of the two that leave a value, never below 0.
    pub one_sentence: f64,
    /// Where one word in fifty is counted otherwise: a word more or fewer, a syllable more or fewer in it, or it is long,
    /// complex, difficult … or not: the farthest of them, never below 0.
    pub one_word_in_fifty: f64,
}

impl Formula {
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

    /// Its value for this tally; `None` where it is undefined or unsound.
    pub fn value(self, tally: &Tally) -> Option<f64> {
        if self.unsound(tally).is_some() { None } else { self.raw(tally) }
    }

    /// How far its value moves where something is counted otherwise and leaves it one; `None` where it has no value.
    pub fn sensitivity(self, tally: &Tally) -> Option<Sensitivity> {
        Some(sensitivity(self.value(tally)?, tally, |tally| self.value(tally)))
    }
}

/// How far a value moves that is made of counts.
fn sensitivity(value: f64, tally: &Tally, of: impl Fn(&Tally) -> Option<f64>) -> Sensitivity {
    let moved = |tally: &Tally| of(tally).map_or(0.0, |raw| (raw - value).max(value - raw));
    // The farther of some more and as many fewer.
    let farther = |count: Count, by: u64| {
        let (mut more, mut fewer) = (*tally, *tally);
        *count(&mut more) += by;
        *count(&mut fewer) = count(&mut fewer).saturating_sub(by);
        moved(&more).max(moved(&fewer))
    };
    let few = tally.words / 50;
    Sensitivity {
        one_sentence: farther(|tally| &mut tally.sentences, 1),
        one_word_in_fifty: COUNTS_OF_WORDS.map(|count| farther(count, few)).into_iter().fold(0.0, f64::max),
    }
}

impl Readability {
    /// A formula's value; `None` where it is undefined or unsound.
    pub fn get(&self, formula: Formula) -> Option<f64> {
        self.0.get(formula as usize).copied().flatten()
    }

    /// The one grade that the page names: the median of [`Formula::GRADES`].
    ///
    /// A median, so that one formula that is far off moves it no more than one that is a little off, and so that their
    /// order plays no part. As they are four, it is the mean of the middle two. SMOG is none of them: it asks for complete
    /// understanding, where they ask for half to three quarters, so it would raise the grade of each text that grows from 29
    /// sentences to 30. `None` where no grade is sound.
    pub fn grade(&self) -> Option<f64> {
        match *self.grades() {
            [_, lower, upper, _] => Some((lower + upper) / 2.0),
            _ => None,
        }
    }

    /// The lowest and the highest of the grades that the one grade is the median of; `None` where no grade is sound.
    pub fn range(&self) -> Option<(f64, f64)> {
        let grades = self.grades();
        grades.first().copied().zip(grades.last().copied())
    }

    /// Whether those grades lie so far apart that the one grade says little: numbers and abbreviations mislead the formulas
    /// that look at letters.
    pub fn is_scattered(&self) -> bool {
        self.range().is_some_and(|(least, most)| most - least > SCATTERED)
    }

    /// The sound grades, from the lowest.
    fn grades(&self) -> Vec<f64> {
        let grades = Formula::GRADES.iter().filter_map(|&formula| self.get(formula)).collect();
        ordered(grades, |&grade| number_key(grade))
    }
}

/// The one grade of a tally, as [`Readability::grade`] gives it.
pub fn grade(tally: &Tally) -> Option<f64> {
    let mut values = Readability::default();
    for formula in Formula::GRADES {
        if let Some(value) = values.0.get_mut(formula as usize) {
            *value = formula.value(tally);
        }
    }
    values.grade()
}

/// How far the one grade moves where something is counted otherwise and leaves a grade; `None` where there is none.
pub fn grade_sensitivity(tally: &Tally) -> Option<Sensitivity> {
    Some(sensitivity(grade(tally)?, tally, grade))
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

/// A grade with its school level, in whole numbers: *College, grade 15*. A grade may fall below the first one.
pub fn graded(grade: f64) -> String {
    if grade < 0.5 {
        return "Below first grade".into();
    }
    format!("{}, grade {}", school_level(grade), fixed(grade, 0))
}

/// A grade as a bound: *below 1* where the scale of school years has no such grade, for a reader takes *−3* for an error.
pub fn school_year(grade: f64, places: u32) -> String {
    if grade < 0.5 { "below 1".into() } else { fixed(grade, places) }
}

/// Why there is no grade, in short.
pub fn ungraded(tally: &Tally) -> &'static str {
    match Formula::FleschKincaidGrade.unsound(tally) {
        Some(Unsound::NoWords) => "No words",
        Some(Unsound::Sentences(_)) => "Too few sentences for a grade",
        _ => "Too short for a grade",
    }
}

/// The sentence whose count a sensitivity changes: with one fewer than the least number no formula has a value.
pub fn a_sentence_otherwise(tally: &Tally) -> &'static str {
    if tally.sentences > LEAST_SENTENCES { "One sentence more or fewer" } else { "One sentence more" }
}

/// The formulas' values for a tally.
pub fn readability(tally: &Tally) -> Readability {
    Readability(Formula::ALL.map(|formula| formula.value(tally)))
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
    fn a_grade_may_fall_below_the_first() {
        let told = [-3.2, 0.49, 0.5, 12.5].map(graded);
        let school = ["Elementary school, grade 1", "College, grade 13"];
        assert_eq!(told, ["Below first grade", "Below first grade", school[0], school[1]]);
        assert_eq!([school_year(-3.2, 1), school_year(8.25, 1)], ["below 1", "8.3"]);
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
        let told = [(0, 0), (99, 9), (168, 1)]
            .map(|(words, sentences)| ungraded(&Tally { words, sentences, ..Tally::default() }));
        assert_eq!(told, ["No words", "Too short for a grade", "Too few sentences for a grade"]);
    }

    fn with(values: &[(Formula, f64)]) -> Readability {
        let mut readability = Readability::default();
        for &(formula, value) in values {
            readability.0[formula as usize] = Some(value);
        }
        readability
    }

    #[test]
    fn the_grade_is_the_median_of_the_sound_ones() {
        let four = with(&[
            (Formula::FleschKincaidGrade, 18.8),
            (Formula::GunningFog, 22.7),
            (Formula::ColemanLiau, 17.0),
            (Formula::AutomatedReadabilityIndex, 20.2),
            (Formula::Spache, 5.0),
        ]);
        assert_eq!((four.grade(), four.range()), (Some(19.5), Some((17.0, 22.7))));
        assert_eq!(with(&[(Formula::Smog, 12.0)]).grade(), None);
        assert_eq!(Readability::default().grade(), None);
    }

    #[test]
    fn a_sentence_more_at_a_limit_makes_no_leap() {
        let of = |sentences| grade(&Tally { sentences, long_words: 60, ..counted() }).expect("it is sound");
        let leap = |sentences| of(sentences - 1) - of(sentences);
        assert!(leap(30) < leap(29) && leap(31) < leap(30), "{} {} {}", leap(29), leap(30), leap(31));
        let moved = grade_sensitivity(&Tally { sentences: 3, ..counted() }).expect("it is sound");
        assert!(moved.one_sentence > 0.0);
        let told = [3, 4].map(|sentences| a_sentence_otherwise(&Tally { sentences, ..counted() }));
        assert_eq!(told, ["One sentence more", "One sentence more or fewer"]);
    }

    #[test]
    fn a_formula_stands_where_its_number_is() {
        for (i, formula) in Formula::ALL.into_iter().enumerate() {
            assert_eq!(formula as usize, i, "{}", formula.name());
        }
    }

    #[test]
    fn a_boundary_more_moves_a_grade_as_far_as_the_sensitivity_says() {
        let moved = Formula::FleschKincaidGrade.sensitivity(&counted()).expect("it has a value");
        // 577 words in 19 sentences in place of 20: 30.37 - 28.85 words, times 0.39.
        assert!((moved.one_sentence - 0.592).abs() < 0.001, "{moved:?}");
        // 11 complex words more of 577: 1.906 of a hundred, times 0.4; so many words fewer move it less.
        let fog = Formula::GunningFog.sensitivity(&counted()).expect("it has a value");
        assert!((fog.one_word_in_fifty - 0.763).abs() < 0.001, "{fog:?}");
        // The median of four moves as far as one of them, or less.
        let grade = grade_sensitivity(&counted()).expect("there is a grade");
        let each = Formula::GRADES.iter().filter_map(|formula| formula.sensitivity(&counted()));
        let most = each.map(|moved| moved.one_sentence).fold(0.0, f64::max);
        assert!(grade.one_sentence > 0.0 && grade.one_sentence <= most, "{grade:?}");
        assert!((Formula::Lix.sensitivity(&Tally::default())).is_none());
    }
}

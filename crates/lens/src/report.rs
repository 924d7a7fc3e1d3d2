//! The fold: the facts of all paragraphs in, one report out.
//!
//! There is no text here: a report can only say what the facts say.

pub mod readability;
pub mod tone;
pub mod speaker;
pub mod correction;
pub mod elsewhere;
pub mod norm;

use alloc::vec::Vec;

use crate::facts::{Facts, Tally};
use crate::paragraph::ParagraphKind;
use crate::span::{Place, Span};
pub use correction::{Change, Correction, Placed};
pub use elsewhere::{Recount, Tool};
pub use readability::{Formula, Ratio, Readability, graded, readability, school_level};
pub use speaker::{Attribution, Course, Speaker, SpeakerKind};

/// What all the facts say together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// The sum of the paragraphs' tallies.
    pub tally: Tally,
    /// The formulas, each from the tally alone.
    pub readability: Readability,
    /// The mean tone of the sentences, in -1..1; headings left out; 0 without sentences.
    pub tone: f64,
    /// The same by the writer's words alone, then by those of sources alone.
    pub tone_of_voices: [f64; 2],
    /// Who speaks, in order of the first statement.
    pub speakers: Vec<Speaker>,
    /// Who comes first and last, and how late somebody with a name.
    pub course: Course,
    /// Whose each quotation is, in order of the text: one for each of the facts' quotes.
    pub attributions: Vec<Attribution>,
    /// What other tools count in the same text: one for each of [`Tool::ALL`], in order.
    pub elsewhere: Vec<Recount>,
    /// What was mended or set aside, in order.
    pub notes: Vec<Note>,
    /// The corrections whose words are gone, are no statement of a speaker, or are not charged: indices into those that were given, in order.
    pub lost: Vec<u32>,
}

/// Something that was mended or set aside before counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// This paragraph repeats the heading before it and is not counted.
    RepeatedHeading {
        /// Zero-based number of the paragraph.
        paragraph: u32,
    },
    /// The paragraph was broken here and is read as one.
    MendedBreak(Place),
}

impl Report {
    /// How much lower the grade would be without a part of the text, a sentence say: below zero where it would be higher.
    ///
    /// `None` where there is no grade, or too little left for one.
    pub fn raised_by(&self, part: &Tally) -> Option<f64> {
        Some(self.readability.grade()? - readability::grade(&self.tally.without(part))?)
    }

    /// What keeps the grade above an aim. `raising`: the sentences that raise it, those that raise it most first.
    ///
    /// `None` where there is no grade.
    pub fn kept_from(&self, aim: u32, raising: impl Iterator<Item = Tally>) -> Option<Kept> {
        let grade = self.readability.grade()?;
        // Grades are compared as they are shown: in whole numbers.
        let reached = |grade: f64| grade < f64::from(aim) + 0.5;
        let mut kept = Kept { sentences: 0, grade, reached: reached(grade) };
        let mut gone = Tally::default();
        for sentence in raising {
            if kept.reached {
                break;
            }
            gone += sentence;
            let Some(raised) = self.raised_by(&gone) else { break };
            let grade = grade - raised;
            kept = Kept { sentences: kept.sentences + 1, grade, reached: reached(grade) };
        }
        Some(kept)
    }
}

/// What keeps the grade above an aim.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kept {
    /// So many of the sentences that raise the grade most: without them it is the aim, or as low as it gets.
    pub sentences: usize,
    /// The grade without them.
    pub grade: f64,
    /// Whether that is the aim, in whole grades, or lower.
    pub reached: bool,
}

/// A sentence that raises the grade by less than this, in grades, is not listed as one that makes it hard: it would read
/// 0.00.
pub const LEAST_RAISED: f64 = 0.005;

/// The report of a list of facts, in the order of their paragraphs, each as [`corrected`](correction::corrected) gives it, with
/// the speakers that a reader corrected.
///
/// ```
/// use article_lens::report::correction::{Change, Correction, follow};
/// use article_lens::{Facts, Place, facts, paragraphs, report};
///
/// let paragraphs = paragraphs("“It rained,” Ada Okafor said.");
/// let facts: Vec<Facts> = paragraphs.iter().map(|p| facts(p.text, p.kind)).collect();
/// let place = Place { paragraph: 0, span: facts[0].quotes[0].span };
/// let mut corrections = [Correction::new(&paragraphs, place, Change::Name("Ada Lee".into())).unwrap()];
/// let report = report(&facts, &follow(&mut corrections, &paragraphs));
/// assert_eq!(report.speakers[0].name, "Ada Lee");
/// ```
pub fn report<'a>(facts: impl IntoIterator<Item = &'a Facts>, corrections: &[Placed]) -> Report {
    let facts: Vec<&Facts> = facts.into_iter().collect();
    let tally: Tally = facts.iter().map(|f| f.tally).sum();
    let (mut speakers, mut attributions) = speaker::speakers(&facts);
    let lost = correction::attribute(&facts, &mut speakers, &mut attributions, corrections);
    speaker::count(&mut speakers, &facts, &attributions);
    Report {
        tally,
        readability: readability(&tally),
        tone: tone::tone(&facts),
        tone_of_voices: [false, true].map(|quoted| tone::voice(&facts, quoted)),
        course: speaker::course(&speakers, &facts, &attributions),
        speakers,
        attributions,
        elsewhere: elsewhere::elsewhere(&facts),
        notes: notes(&facts),
        lost,
    }
}

fn notes(facts: &[&Facts]) -> Vec<Note> {
    let mut found = Vec::new();
    for (paragraph, facts) in (0..).zip(facts) {
        if facts.kind == ParagraphKind::Repeat {
            found.push(Note::RepeatedHeading { paragraph });
        }
        found.extend(facts.mended.iter().map(|&span: &Span| Note::MendedBreak(Place { paragraph, span })));
    }
    found
}

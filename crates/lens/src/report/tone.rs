//! The tone of the whole text: the mean of its sentences' tones.

use crate::facts::Facts;
use crate::paragraph::ParagraphKind;

/// The mean tone of all sentences but headings, in -1..1; 0 without sentences.
///
/// The plain mean agrees best with people over whole articles: weighting by length and the median agree less.
pub fn tone(facts: &[&Facts]) -> f64 {
    let mut sum = 0.0;
    let mut sentences = 0u32;
    for facts in facts.iter().filter(|f| f.kind != ParagraphKind::Heading) {
        for sentence in &facts.sentences {
            sum += sentence.tone;
            sentences += 1;
        }
    }
    if sentences == 0 { 0.0 } else { sum / f64::from(sentences) }
}

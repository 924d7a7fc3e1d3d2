//! The tone of the whole text: the mean of its sentences' tones.

use crate::facts::{Charged, Facts, sentiment};
use crate::paragraph::ParagraphKind;

/// The mean tone of all sentences but headings, in -1..1; 0 without sentences.
///
/// The plain mean agrees best with people over whole articles: weighting by length and the median agree less.
pub fn tone(facts: &[&Facts]) -> f64 {
    mean(facts, |facts, at| facts.sentences.get(at).map_or(0.0, |sentence| sentence.tone))
}

/// What it would be by the words of sources alone, or by the writer's alone.
pub fn voice(facts: &[&Facts], quoted: bool) -> f64 {
    mean(facts, |facts, at| {
        let words = facts.sentences.get(at).map_or(0, |sentence| sentence.tally.words);
        let own = |words| of_sentence(words, at as u32).iter().filter(move |word| word.quoted == quoted);
        sentiment::tone(own(&facts.charged).chain(own(&facts.apart)), words as usize)
    })
}

fn mean(facts: &[&Facts], of: impl Fn(&Facts, usize) -> f64) -> f64 {
    let mut sum = 0.0;
    let mut sentences = 0u32;
    for facts in facts.iter().filter(|f| f.kind != ParagraphKind::Heading) {
        for at in 0..facts.sentences.len() {
            sum += of(facts, at);
            sentences += 1;
        }
    }
    if sentences == 0 { 0.0 } else { sum / f64::from(sentences) }
}

fn of_sentence(words: &[Charged], number: u32) -> &[Charged] {
    let end = words.partition_point(|word| word.sentence <= number);
    let start = words.partition_point(|word| word.sentence < number);
    words.get(start..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::facts;
    use crate::paragraph::ParagraphKind;

    #[test]
    fn each_voice_has_the_tone_of_its_own_words() {
        let facts = facts("A wonderful day began. “It was a disaster,” Ada Lee said.", ParagraphKind::Prose);
        let facts = [&facts];
        assert!(voice(&facts, false) > 0.05 && voice(&facts, true) < -0.05);
        assert!(voice(&facts, true) < tone(&facts) && tone(&facts) < voice(&facts, false));
        assert_eq!(voice(&[], true), 0.0);
    }
}

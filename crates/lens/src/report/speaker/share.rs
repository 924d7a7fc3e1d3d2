//! Whose the statements are in; how much each speaker says, and in which order they come, out.

use alloc::vec::Vec;

use super::attribution::{Attribution, Course, Speaker, SpeakerKind};
use crate::facts::{Facts, Quote};
use crate::paragraph::ParagraphKind;

/// Adds each statement to its speaker: itself, its words and where the speaker is named for it. `attributions`: one for each
/// quote of the facts, in order.
pub fn count(speakers: &mut [Speaker], facts: &[&Facts], attributions: &[Attribution]) {
    let mut attributions = attributions.iter();
    for facts in facts {
        // The statements around the one that is counted, each with its speaker.
        let mut around: Vec<(u32, &Quote)> = Vec::new();
        for (quote, attribution) in facts.quotes.iter().zip(&mut attributions) {
            // Okafor said she told Lee that the dam leaks: what is hers already is not counted again.
            let start = quote.span.start;
            let holds = |outer: &Quote| {
                let mut parts = outer.fragments.iter();
                outer.fragments.is_empty() || parts.any(|part| part.start <= start && start < part.end)
            };
            around.retain(|(_, outer)| start < outer.span.end);
            for index in attribution.speakers() {
                let Some(speaker) = speakers.get_mut(index as usize) else { continue };
                speaker.mentions.extend(attribution.source);
                if facts.kind == ParagraphKind::Heading {
                    continue;
                }
                speaker.statements += 1;
                if !around.iter().any(|&(own, outer)| own == index && holds(outer)) {
                    speaker.words += quote.words;
                    speaker.words_in_marks += quote.words_in_marks;
                    for word in facts.charged_in(quote) {
                        speaker.positive += u32::from(word.is_positive());
                        speaker.negative += u32::from(word.is_negative());
                        speaker.negated += u32::from(word.negated);
                    }
                }
                around.push((index, quote));
            }
        }
    }
}

/// In which order the speakers come.
pub fn course(speakers: &[Speaker], facts: &[&Facts], attributions: &[Attribution]) -> Course {
    let heading =
        |a: &Attribution| facts.get(a.paragraph as usize).is_none_or(|f| f.kind == ParagraphKind::Heading);
    let mut counted = attributions.iter().filter(|a| a.speaker.is_some() && !heading(a));
    let kind = |a: &Attribution| Some(speakers.get(a.speaker? as usize)?.kind);
    let named = counted.clone().find(|&a| kind(a) == Some(SpeakerKind::Named));
    Course {
        first: counted.clone().next().and_then(|a| a.speaker),
        last: counted.next_back().and_then(|a| a.speaker),
        words_before_named: named.and_then(|a| words_before(facts, a)),
    }
}

/// The counted words before a statement or its source, whichever comes first.
fn words_before(facts: &[&Facts], attribution: &Attribution) -> Option<u64> {
    let own = facts.get(attribution.paragraph as usize)?;
    let statement = own.quotes.get(attribution.quote as usize)?.span.start;
    let (paragraph, start) = match attribution.source {
        Some(source) if source.paragraph < attribution.paragraph => (source.paragraph, source.span.start),
        Some(source) if source.paragraph == attribution.paragraph => {
            (source.paragraph, source.span.start.min(statement))
        }
        _ => (attribution.paragraph, statement),
    };
    let above: u64 = facts.iter().take(paragraph as usize).map(|f| f.tally.words).sum();
    let words = &facts.get(paragraph as usize)?.words;
    Some(above + words.partition_point(|word| word.span.start < start) as u64)
}

#[cfg(test)]
mod tests {
    use super::super::speakers;
    use super::*;
    use crate::facts::facts;
    use crate::paragraph::paragraphs;

    /// First and last speaker, and the words before the first with a name.
    #[track_caller]
    fn check(text: &str, first: &str, last: &str, before: Option<u64>) {
        let facts: Vec<Facts> = paragraphs(text).iter().map(|p| facts(p.text, p.kind)).collect();
        let facts: Vec<&Facts> = facts.iter().collect();
        let (speakers, attributions) = speakers(&facts);
        let course = course(&speakers, &facts, &attributions);
        let name = |index: Option<u32>| index.and_then(|i| speakers.get(i as usize)).map_or("", |s| &s.name);
        assert_eq!(
            (name(course.first), name(course.last), course.words_before_named),
            (first, last, before),
            "{text}"
        );
    }

    #[test]
    fn voices_come_in_order() {
        check("“One,” a clerk said.\n\nIt rained. “Two,” Ada Okafor said.", "a clerk", "Ada Okafor", Some(6));
        check("Ada Okafor said, “We rowed home.” “We did,” a clerk said.", "Ada Okafor", "a clerk", Some(0));
        check("“One,” a clerk said.", "a clerk", "a clerk", None);
        check("It rained.", "", "", None);
    }
}

//! Whose the statements are in, how much each speaker says out.

use alloc::vec::Vec;

use super::attribution::{Attribution, Speaker};
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
            let Some(index) = attribution.speaker else { continue };
            let Some(speaker) = speakers.get_mut(index as usize) else { continue };
            speaker.mentions.extend(attribution.source);
            if facts.kind == ParagraphKind::Heading {
                continue;
            }
            speaker.statements += 1;
            // Okafor said she told Lee that the dam leaks: what is hers already is not counted again.
            let start = quote.span.start;
            let holds = |outer: &Quote| {
                let mut parts = outer.fragments.iter();
                outer.fragments.is_empty() || parts.any(|part| part.start <= start && start < part.end)
            };
            around.retain(|(_, outer)| start < outer.span.end);
            if !around.iter().any(|&(own, outer)| own == index && holds(outer)) {
                speaker.words += quote.words;
                speaker.words_in_marks += quote.words_in_marks;
            }
            around.push((index, quote));
        }
    }
}

//! Statements and speakers in, with the speakers, names and kinds that a reader gives them out.

use alloc::string::ToString;
use alloc::vec::Vec;

use super::super::speaker::{Attribution, Speaker, SpeakerKind};
use super::tie::{Change, Placed};
use crate::facts::{Confidence, Facts, Rule};
use crate::span::Place;

/// Gives statements the speakers, and speakers the names and kinds, that these corrections say; speakers who say nothing more go.
/// Gives back those that find no words, or no statement of a speaker, or were never charged.
pub(crate) fn attribute(
    facts: &[&Facts],
    speakers: &mut Vec<Speaker>,
    attributions: &mut [Attribution],
    corrections: &[Placed],
) -> Vec<u32> {
    let mut lost = Vec::new();
    let mut changed = false;
    for (i, placed) in (0..).zip(corrections) {
        let holds = placed.place.is_some_and(|place| match placed.change {
            Change::NoQuotation | Change::Kind(_) | Change::NeverCharged => true,
            Change::NotCharged | Change::Charged => is_charged(facts, place),
            _ => false,
        });
        if holds {
            continue;
        }
        let statement = placed.place.and_then(|place| statement(facts, attributions, place));
        let own = statement.and_then(|at| attributions.get(at)).and_then(|a| a.speaker);
        let done = match (placed.change, statement, own) {
            (Change::Speaker(name), Some(at), _) => {
                let speaker = (!name.is_empty()).then(|| named(speakers, name));
                if let Some(attribution) = attributions.get_mut(at) {
                    (attribution.speaker, attribution.beside, attribution.source) = (speaker, None, None);
                    (attribution.rule, attribution.confidence) = (Rule::ByHand, Confidence::Sure);
                }
                true
            }
            (Change::Name(name), _, Some(own)) if !name.is_empty() => {
                rename(speakers, attributions, own, name);
                true
            }
            (&Change::SpeakerKind(kind), _, Some(own)) => {
                if let Some(speaker) = speakers.get_mut(own as usize) {
                    (speaker.kind, speaker.by_hand) = (kind, true);
                }
                true
            }
            _ => false,
        };
        changed |= done;
        if !done {
            lost.push(i);
        }
    }
    if changed {
        leave_out_silent(speakers, attributions);
    }
    lost
}

/// Whether what stands there is charged, or was before it was set aside.
fn is_charged(facts: &[&Facts], place: Place) -> bool {
    let own = facts.get(place.paragraph as usize);
    own.is_some_and(|f| f.charged.iter().chain(&f.apart).any(|word| word.span == place.span))
}

/// The index of the statement that consists of these words.
fn statement(facts: &[&Facts], attributions: &[Attribution], place: Place) -> Option<usize> {
    let from = attributions.partition_point(|a| a.paragraph < place.paragraph);
    let quotes = &facts.get(place.paragraph as usize)?.quotes;
    let own = attributions.get(from..)?.iter().take_while(|a| a.paragraph == place.paragraph);
    let is = |a: &Attribution| {
        quotes
            .get(a.quote as usize)
            .is_some_and(|quote| quote.span == place.span && quote.kind.is_statement())
    };
    own.zip(from..).find(|(a, _)| is(a)).map(|(_, at)| at)
}

/// The index of the speaker of that name: a new one, if need be.
fn named(speakers: &mut Vec<Speaker>, name: &str) -> u32 {
    let known = speakers.iter().position(|speaker| speaker.name.eq_ignore_ascii_case(name));
    let index = known.unwrap_or(speakers.len());
    if known.is_none() {
        let capital = name.starts_with(char::is_uppercase);
        let kind = if capital { SpeakerKind::Named } else { SpeakerKind::Unnamed };
        speakers.push(Speaker {
            name: name.to_string(),
            kind,
            statements: 0,
            words: 0,
            words_in_marks: 0,
            positive: 0,
            negative: 0,
            negated: 0,
            mentions: Vec::new(),
            by_hand: true,
        });
    }
    index as u32
}

fn rename(speakers: &mut [Speaker], attributions: &mut [Attribution], own: u32, name: &str) {
    let other =
        (0..).zip(speakers.iter()).find(|&(i, speaker)| i != own && speaker.name.eq_ignore_ascii_case(name));
    let kept = other.map_or(own, |(i, _)| i);
    for attribution in attributions {
        for speaker in [&mut attribution.speaker, &mut attribution.beside] {
            *speaker = speaker.map(|i| if i == own { kept } else { i });
        }
        attribution.beside = attribution.beside.filter(|_| attribution.beside != attribution.speaker);
    }
    if let Some(speaker) = speakers.get_mut(kept as usize) {
        speaker.name = name.to_string();
        speaker.by_hand = true;
    }
}

/// Leaves out speakers of whom no statement is left.
fn leave_out_silent(speakers: &mut Vec<Speaker>, attributions: &mut [Attribution]) {
    let mut numbers: Vec<Option<u32>> = speakers.iter().map(|_| None).collect();
    for speaker in attributions.iter().flat_map(Attribution::speakers) {
        if let Some(number) = numbers.get_mut(speaker as usize) {
            *number = Some(0);
        }
    }
    for (next, number) in (0..).zip(numbers.iter_mut().flatten()) {
        *number = next;
    }
    for attribution in attributions {
        for speaker in [&mut attribution.speaker, &mut attribution.beside] {
            *speaker = speaker.and_then(|i| numbers.get(i as usize).copied().flatten());
        }
    }
    let mut kept = numbers.iter();
    speakers.retain(|_| kept.next().is_some_and(Option::is_some));
}

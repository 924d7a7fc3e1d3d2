//! Marked stretches and cues in, an owner for each stretch out: a cue, the voice before it, or nobody.
//!
//! It is a cue problem, not a name problem: in 94 of 100 marked quotations speaker and cue touch. The candidate whose
//! features weigh most owns the stretch, and the rule is named by where its cue stands.

use alloc::vec::Vec;

use super::cue::{Cue, CueKind};
use super::mark::Stretch;
use super::rule::Rule;
use super::scales::{Candidate, Scales, Sum};
use super::scene::{Position, Scene};
use super::standing::{Last, Side, Standing};
use super::token::{Form, words};

/// Whose a marked stretch is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// The index of its cue.
    Cue(usize, Rule),
    /// Scare quotes.
    Scare,
    /// A work, a nickname, a program.
    Title,
    /// Somebody's, but the paragraph does not tell whose.
    Unknown,
}

/// So many cues left of a stretch are candidates, from so many sentences before.
const MOST_LEFT: usize = 8;
const SENTENCES_LEFT: u32 = 2;
/// So many cues right of it are, up to the sentence after.
const MOST_RIGHT: usize = 4;
const SENTENCES_RIGHT: u32 = 1;

/// The owner of each stretch, in order, and who could be it instead.
pub(super) fn owners(
    scene: &Scene,
    stretches: &[Stretch],
    cues: &[Cue],
    scales: &dyn Scales,
) -> (Vec<Owner>, Vec<Option<Side>>) {
    let mut found: Vec<Owner> = Vec::with_capacity(stretches.len());
    let mut rivals = Vec::with_capacity(stretches.len());
    let mut last = None;
    for (number, stretch) in stretches.iter().enumerate() {
        let standing = Standing { scene, cues, stretches, number, stretch, last };
        let (owner, rival) = Election { standing, scales }.owner();
        rivals.push(rival);
        match owner {
            Owner::Cue(cue, rule) => last = Some(Last { stretch: number, cue, rule }),
            Owner::Unknown => last = None,
            Owner::Scare | Owner::Title => {}
        }
        found.push(owner);
    }
    (found, rivals)
}

struct Election<'s, 'a> {
    standing: Standing<'s, 'a>,
    scales: &'s dyn Scales,
}

impl Election<'_, '_> {
    fn owner(&self) -> (Owner, Option<Side>) {
        // In her memoir “A Year of Salt”: a word for a work, and capitals.
        if self.standing.is_titled() && (self.standing.follows_work() || self.standing.has_author())
            || self.standing.is_placed_title()
        {
            return (Owner::Title, None);
        }
        // The ferry is called “The Otter”; Samuel “Sam” Ortiz: what somebody is named, nobody says.
        let Standing { scene, stretch, .. } = self.standing;
        if self.standing.is_named() || scene.phrases.holding(stretch.open).is_some() {
            return (Owner::Title, None);
        }
        // The so-called “experts” left.
        if self.standing.before().is_some_and(|t| t.is_any(words!["so-called", "self-styled"])) {
            return (Owner::Scare, None);
        }
        let mut best: Option<(i32, Side)> = None;
        let mut rival: Option<(i32, Side)> = None;
        for side in self.candidates() {
            let mut sum = Sum::new(self.scales);
            self.standing.weigh(side, &mut sum);
            self.scales.hear(&|| self.candidate(side));
            let own = (sum.sum, side);
            let others = |other: (i32, Side)| !self.is_same_source(other.1, side);
            if best.is_none_or(|best| own.0 > best.0) {
                rival = best.filter(|&best| others(best)).or(rival.filter(|&rival| others(rival)));
                best = Some(own);
            } else if best.is_some_and(others) && rival.is_none_or(|rival| own.0 > rival.0) {
                rival = Some(own);
            }
        }
        let owner = best.map_or(Owner::Unknown, |(_, side)| self.named(side));
        (owner, rival.map(|(_, side)| side))
    }

    /// Whether the words have one source by both.
    fn is_same_source(&self, a: Side, b: Side) -> bool {
        let source = |side: Side| {
            let cue = side.cue().and_then(|i| self.standing.cues.get(i));
            cue.map(|cue| cue.source.map(|source| source.start))
        };
        a == b || source(a).is_some() && source(a) == source(b)
    }

    fn candidates(&self) -> Vec<Side> {
        let Standing { cues, stretch, last, .. } = self.standing;
        let (left, right) = self.standing.cues_before();
        // “No...” Lee said. A cue right behind it that has no other words to report has these.
        let own = cues.get(right).filter(|cue| cue.share >= 40 && cue.source.is_some());
        let own = own.filter(|cue| self.touch(stretch.end(), cue.start()));
        let puts = cues.get(right).is_some_and(|cue| self.standing.puts_it(cue));
        if puts || own.is_some_and(|cue| self.standing.says_no_more(cue)) {
            return alloc::vec![Side::Right(right)];
        }
        // Lee waves a hand. “You.” Who acts right before a sentence in marks says it, where nobody else is told to.
        let acts = left.checked_sub(1).filter(|&i| self.standing.is_behind_beat(i));
        if let Some(beat) = acts.filter(|_| own.is_none() && self.standing.is_sentence()) {
            return alloc::vec![Side::Left(beat)];
        }
        let mut found = Vec::with_capacity(MOST_LEFT + MOST_RIGHT + 3);
        self.add_left(left, &mut found);
        let near = |i: &usize| self.standing.sentences(*i) <= SENTENCES_RIGHT;
        let right = (right..cues.len()).filter(|_| !self.standing.is_answered());
        let right = right.take(MOST_RIGHT).take_while(near);
        found.extend(right.filter(|i| !self.standing.looks_forward(*i)).map(Side::Right));
        found.extend(last.map(|last| Side::Same(last.cue)));
        found.push(Side::Unknown);
        if !self.standing.is_sentence() {
            found.push(Side::Nobody);
        }
        found
    }

    /// Adds the cues on the left, the nearest first.
    fn add_left(&self, left: usize, found: &mut Vec<Side>) {
        let Standing { cues, stretch, .. } = self.standing;
        let mut colon = false;
        for (i, cue) in (0..left).rev().zip(cues.get(..left).unwrap_or(&[]).iter().rev()).take(MOST_LEFT) {
            if self.standing.sentences(i) > SENTENCES_LEFT {
                break;
            }
            let touches = self.touch(cue.end(), stretch.open);
            // Explained by saying: “No.” Where a clear cue touches the mark, neither its colon nor a cue before it has the words.
            if touches && is_clear(cue) {
                found.retain(|_| !colon);
                found.push(Side::Left(i));
                break;
            }
            // Housed in a “super jail”; walked the weir: “It will not last.” An unlisted verb reports neither what tells
            // where, nor what a colon announces.
            if cue.kind != CueKind::Unknown || !colon && !self.standing.is_adverbial() {
                found.push(Side::Left(i));
            }
            colon |= touches && cue.kind == CueKind::Colon;
        }
    }

    fn candidate(&self, side: Side) -> Candidate {
        let Standing { scene, cues, stretch, .. } = self.standing;
        let cue = side.cue().and_then(|i| cues.get(i));
        Candidate::Owner {
            stretch: scene.span(stretch.first(), stretch.close).unwrap_or_default(),
            cue: cue.and_then(|cue| scene.span(cue.token, cue.token + 1)),
            source: cue.and_then(|cue| cue.source).and_then(|source| scene.span(source.start, source.end)),
            said: side != Side::Nobody,
        }
    }

    /// The owner, with the rule that is true of it.
    fn named(&self, side: Side) -> Owner {
        match side {
            Side::Nobody if self.standing.is_titled() && self.standing.stretch.words > 1 => Owner::Title,
            Side::Nobody => Owner::Scare,
            Side::Unknown => Owner::Unknown,
            Side::Same(i) => Owner::Cue(i, Rule::SameVoice),
            Side::Left(i) => Owner::Cue(i, self.rule_of_left(i)),
            Side::Right(i) => Owner::Cue(i, self.rule_of_right(i)),
        }
    }

    /// Whether no words stand between two places.
    fn touch(&self, start: usize, end: usize) -> bool {
        end <= start + 3 && self.standing.scene.words(start, end) == 0
    }

    fn rule_of_left(&self, i: usize) -> Rule {
        let Standing { cues, stretch, .. } = self.standing;
        let Some(cue) = cues.get(i) else { return Rule::CueInSentence };
        let touches = self.touch(cue.end(), stretch.open);
        match cue.kind {
            CueKind::Unknown => Rule::VerbAtMark,
            _ if self.standing.sentences(i) > 0 => Rule::CueInSentenceBefore,
            CueKind::Colon => Rule::Colon,
            CueKind::According if touches => Rule::AccordingToQuote,
            CueKind::Participle if touches => Rule::ParticipleQuote,
            CueKind::Participle => Rule::ParticipleInSentence,
            _ if touches => match cue.source.map(|source| source.position) {
                Some(Position::Before | Position::Apposed) => Rule::SourceCueQuote,
                _ => Rule::CueQuote,
            },
            _ => Rule::CueInSentence,
        }
    }

    fn rule_of_right(&self, i: usize) -> Rule {
        let Standing { cues, stretch, .. } = self.standing;
        let Some(cue) = cues.get(i) else { return Rule::CueAfter };
        let touches = self.touch(stretch.end(), cue.start());
        match cue.source {
            _ if self.standing.scene.is(cue.token, |t| t.form == Form::Dash) => Rule::Signed,
            Some(_) if touches && cue.kind == CueKind::According => Rule::QuoteAccordingTo,
            Some(source) if touches && source.start > cue.token => Rule::QuoteCueSource,
            Some(_) if touches && cue.start() < cue.group => Rule::QuoteSourceCue,
            _ => Rule::CueAfter,
        }
    }
}

/// Whether a cue is one of saying, whose source is found.
fn is_clear(cue: &Cue) -> bool {
    cue.share >= 60 && cue.source.is_some() && !matches!(cue.kind, CueKind::Colon | CueKind::Noun)
}

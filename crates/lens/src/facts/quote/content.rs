//! Cues and owners in, statements out: where what is said begins and ends.
//!
//! A marked stretch has one owner; all stretches of one cue are one statement. A cue without stretches reports in
//! plain words, to its right or to its left. Nothing here knows names.

use alloc::vec::Vec;

use article_lens_lexicon::saying::{Noun, Part};

use super::Rule;
use super::cue::{Cue, CueKind};
use super::mark::Stretch;
use super::owner::Owner;
use super::phrase::PhraseKind;
use super::source::{Position, Scene};
use super::token::{Form, Token};

/// Tokens `start..end` of something said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its first token, an opening mark included.
    pub start: usize,
    /// The token after its last, a closing mark included.
    pub end: usize,
}

/// A clause in front of its marked words is looked for no farther back than so many tokens.
const FARTHEST: usize = 80;

/// What one cue reports.
#[derive(Clone, Debug)]
pub(super) struct Statement {
    /// The index of its cue.
    pub cue: usize,
    /// Its pieces, in order, apart from each other.
    pub pieces: Vec<Piece>,
    /// The rule that made it.
    pub rule: Rule,
}

/// Everything about a paragraph that decides what is said.
pub(super) struct Content<'s, 'a> {
    pub scene: &'s Scene<'s, 'a>,
    pub stretches: &'s [Stretch],
    pub cues: &'s [Cue],
    pub owners: &'s [Owner],
}

impl Content<'_, '_> {
    /// The statements of a paragraph, in the order of their cues.
    pub(super) fn statements(&self) -> Vec<Statement> {
        let mut owned: Vec<(usize, usize, Rule)> = self
            .owners
            .iter()
            .enumerate()
            .filter_map(|(s, owner)| match owner {
                Owner::Cue(cue, rule) => Some((*cue, s, *rule)),
                _ => None,
            })
            .collect();
        owned.sort_by_key(|&(cue, s, _)| (cue, s));
        let mut owned = owned.iter().peekable();
        let mut found: Vec<Statement> = Vec::new();
        for i in 0..self.cues.len() {
            let mut pieces = Vec::new();
            let mut rule = None;
            while let Some(&(_, stretch, by)) = owned.next_if(|(cue, ..)| *cue == i) {
                pieces.extend(self.marked(i, stretch, pieces.is_empty()));
                if rule.is_none_or(|r| r == Rule::SameVoice) {
                    rule = Some(by);
                }
            }
            match rule {
                Some(rule) => found.push(Statement { cue: i, pieces: joined(pieces), rule }),
                None => found.extend(self.reported(i, found.last())),
            }
        }
        found
    }

    fn token(&self, i: usize) -> Option<&Token<'_>> {
        self.scene.token(i)
    }

    fn is(&self, i: usize, test: impl Fn(&Token) -> bool) -> bool {
        self.token(i).is_some_and(test)
    }

    fn sentence(&self, i: usize) -> u32 {
        self.token(i).map_or(u32::MAX, |t| t.sentence)
    }

    fn words(&self, start: usize, end: usize) -> usize {
        self.scene.tokens.get(start..end).unwrap_or(&[]).iter().filter(|t| t.is_word()).count()
    }

    /// A marked stretch of a cue, with the words of its clause outside the marks.
    fn marked(&self, cue: usize, stretch: usize, first: bool) -> Option<Piece> {
        let (cue, stretch) = (self.cues.get(cue)?, self.stretches.get(stretch)?);
        let (open, end) = (stretch.open, stretch.end());
        let same = self.sentence(cue.token) == self.sentence(open);
        if cue.token < open && same && first && cue.kind != CueKind::Colon {
            let start = self.right_start(cue);
            if start < open && self.words(start, open) > 0 {
                let rest = self.end(cue, start, stretch.end());
                return Some(Piece { start, end: rest.max(end) });
            }
        }
        if end <= cue.start() && self.sentence(cue.token) == self.sentence(open) {
            let start = self.sentence_start(open);
            if open - start < FARTHEST
                && self.words(start, open) > 0
                && !self.scene.tokens.get(start..open)?.iter().any(|t| t.stretch.is_some())
            {
                return Some(Piece { start: self.left_start(start, open), end });
            }
        }
        Some(Piece { start: open, end })
    }

    fn sentence_start(&self, i: usize) -> usize {
        self.scene.sentence(i).0
    }

    fn sentence_end(&self, i: usize) -> usize {
        self.scene.sentence(i).1
    }

    /// Where a left content starts: after an opening *But*.
    fn left_start(&self, start: usize, end: usize) -> usize {
        let but = self.is(start, |t| t.is_any(&["but", "and", "yet", "still", "so"]));
        if but && start + 1 < end { start + 1 } else { start }
    }

    /// Where the content right of a cue begins.
    fn right_start(&self, cue: &Cue) -> usize {
        let mut i = cue.end();
        if cue.kind == CueKind::Telling
            && !cue.passive
            && cue.source.is_none_or(|s| s.end <= cue.token)
            && let Some(phrase) = self.scene.phrases.starting(i).filter(|p| p.kind != PhraseKind::Time)
        {
            let next = self.scene.chained(phrase.end);
            i = if self.is(next, |t| t.form == Form::Stop) { i } else { next };
        }
        for _ in 0..3 {
            i = self.after_adverbials(i, cue);
        }
        while self.is(i, |t| matches!(t.form, Form::Comma | Form::Colon | Form::Dash)) {
            i += 1;
        }
        if self.is(i, |t| t.is_any(&["for", "of", "about", "on"])) && cue.kind != CueKind::According {
            i += 1;
        }
        i
    }

    /// Skips *on Monday*, *in a statement*, *Tuesday night*.
    fn after_adverbials(&self, i: usize, cue: &Cue) -> usize {
        let phrases = self.scene.phrases;
        if let Some(time) = phrases.starting(i).filter(|p| p.kind == PhraseKind::Time) {
            return time.end;
        }
        let leads = self.is(i, |t| t.is_any(&["on", "in", "at", "during", "to", "through", "after", "from"]));
        let Some(phrase) = phrases.starting(i + 1).filter(|_| leads) else { return i };
        let said = self.is(cue.token, |t| t.is_any(&["said", "says", "told", "wrote", "tweeted"]));
        let place = self.is(phrase.end.saturating_sub(1), |t| {
            t.noun == Some(Noun::Document)
                || t.is_any(&[
                    "interview",
                    "speech",
                    "rally",
                    "conference",
                    "briefing",
                    "debate",
                    "hearing",
                    "remarks",
                    "address",
                    "event",
                    "appearance",
                    "reporters",
                ])
        });
        let end = if phrase.kind == PhraseKind::Time { phrase.end } else { self.scene.chained(phrase.end) };
        let goes_on = self.is(end, |t| {
            t.is_word() && !matches!(t.part, Some(Part::Auxiliary | Part::Verb))
                || t.form == Form::Comma
                || t.is_mark()
        });
        if (phrase.kind == PhraseKind::Time || place || said && self.is(i, |t| !t.is("to"))) && goes_on {
            end
        } else {
            i
        }
    }

    /// Where a content that starts here ends: at the first break over the threshold, else with its sentence.
    fn end(&self, cue: &Cue, start: usize, least: usize) -> usize {
        let limit = self.sentence_end(start.min(cue.token.max(start)));
        let opening = self.opens_aside(cue);
        let mut verb = false;
        for i in start..limit {
            let Some(token) = self.token(i) else { break };
            if i >= least.max(start + 1) && self.breaks(cue, i, verb, opening, start) {
                return i;
            }
            verb |= token.stretch.is_none()
                && (matches!(token.part, Some(Part::Auxiliary | Part::Verb))
                    || token.reporting >= 30
                    || token.ends("ed"));
        }
        self.trimmed(start, limit)
    }

    /// Without the full stop at the end.
    fn trimmed(&self, start: usize, mut end: usize) -> usize {
        while end > start
            && self.is(end - 1, |t| {
                matches!(t.form, Form::Stop | Form::Comma | Form::Semicolon | Form::Dash)
                    && t.stretch.is_none()
            })
        {
            end -= 1;
        }
        end
    }

    /// While he says X, Y: the attribution stands in a subordinate clause.
    fn opens_aside(&self, cue: &Cue) -> bool {
        let start = self.sentence_start(cue.token);
        let opener = self.is(start, |t| {
            t.is_any(&["while", "although", "though", "after", "since", "if", "when", "because", "as"])
                || t.ends("ing")
        });
        opener && cue.token - start < 12
    }

    fn breaks(&self, cue: &Cue, i: usize, verb: bool, aside: bool, start: usize) -> bool {
        let Some(token) = self.token(i).filter(|t| t.stretch.is_none()) else { return false };
        let next = i + 1;
        match token.form {
            Form::Semicolon => true,
            Form::Dash => verb,
            Form::Bracket => false,
            Form::Comma => {
                aside && cue.kind != CueKind::According && self.scene.phrases.starting(next).is_some()
                    || self.is(next, |t| {
                        t.is("according")
                            || t.is_any(&[
                                "but",
                                "which",
                                "although",
                                "though",
                                "while",
                                "whereas",
                                "prompting",
                                "citing",
                                "noting",
                                "adding",
                            ]) && verb
                    })
                    || self.is(next, |t| t.ends("ing") && verb && i - start > 3 && t.reporting >= 40)
                    || self.is(next, |t| t.is_any(&["and", "but"])) && self.cue_ahead(next + 1)
                    || self.is(next, |t| t.is_any(&["a", "an"]))
                        && self.is(next + 1, |t| {
                            t.is_any(&[
                                "claim",
                                "move",
                                "charge",
                                "reference",
                                "point",
                                "goal",
                                "view",
                                "comment",
                                "statement",
                            ])
                        })
                    || self.cue_ahead(next) && self.closes(next)
            }
            Form::Word if token.is("and") => self.cue_ahead(next),
            Form::Word if token.is("according") => true,
            Form::Word if token.is_any(&["while", "but"]) => {
                verb && self.cue_ahead(next) && !self.is(i.saturating_sub(1), |t| t.form == Form::Comma)
            }
            _ => false,
        }
    }

    /// Whether a cue with its own subject comes next: *and she said*, *and added*.
    fn cue_ahead(&self, i: usize) -> bool {
        let n = self.cues.partition_point(|cue| cue.token < i);
        self.cues.get(n).is_some_and(|cue| {
            let own = cue.group == i || cue.source.is_some_and(|s| s.start == i);
            own && cue.share >= 50 && cue.kind != CueKind::Noun && cue.token < i + 20
        })
    }

    /// X, he said, Y: whether the cue that starts here is set off by a comma or closes the sentence.
    fn closes(&self, i: usize) -> bool {
        let n = self.cues.partition_point(|cue| cue.token < i);
        self.cues.get(n).is_some_and(|cue| self.is(cue.end(), |t| matches!(t.form, Form::Comma | Form::Stop)))
    }

    /// What a cue without marked words reports, where it reports anything.
    fn reported(&self, i: usize, last: Option<&Statement>) -> Option<Statement> {
        let cue = self.cues.get(i)?;
        if matches!(cue.kind, CueKind::Colon | CueKind::Unknown) {
            return None;
        }
        let inside = last.is_some_and(|s| s.pieces.iter().any(|p| p.start <= cue.token && cue.token < p.end));
        let (pieces, rule) = self.sides(cue)?;
        (self.weight(cue, inside, &pieces, rule) >= 50).then_some(Statement { cue: i, pieces, rule })
    }

    /// The pieces on both sides of a cue, and the rule that found them.
    fn sides(&self, cue: &Cue) -> Option<(Vec<Piece>, Rule)> {
        let group = cue.start();
        let start = self.sentence_start(cue.token);
        let comma = group > start && self.is(group - 1, |t| t.form == Form::Comma);
        let right = self.right_start(cue);
        let sentence_end = self.sentence_end(cue.token);
        let after = self.is(cue.end(), |t| t.form == Form::Comma);
        let ends = self.is(right, |t| t.form == Form::Stop)
            || right >= sentence_end
            || comma && self.is_adverbial(cue.end(), sentence_end);
        let lead = self.words(start, group);
        if comma && (after || ends) && lead > 2 && cue.kind != CueKind::Participle {
            let left = Piece { start: self.left_start(start, group), end: self.trimmed(start, group) };
            let mut pieces = alloc::vec![left];
            if after && !ends && self.words(right, sentence_end) > 1 && cue.kind != CueKind::According {
                pieces.push(Piece { start: right, end: self.end(cue, right, right) });
            }
            let rule =
                if cue.kind == CueKind::According { Rule::ClauseAccordingTo } else { Rule::ClauseSourceCue };
            return Some((pieces, rule));
        }
        if cue.kind == CueKind::According {
            return self.according(cue, start, sentence_end);
        }
        if ends {
            return None;
        }
        let end = self.end(cue, right, right);
        let that = self.is(right, |t| t.is("that"));
        let rule = match cue.kind {
            CueKind::Noun => Rule::NounContent,
            CueKind::Participle => Rule::ParticipleClause,
            _ if that => Rule::CueThat,
            _ if self.is(right, |t| t.part == Some(Part::To)) => Rule::CueToVerb,
            _ => Rule::CueClause,
        };
        (self.words(right, end) > 0).then(|| (alloc::vec![Piece { start: right, end }], rule))
    }

    /// It rained, he wrote on his page on Sunday: whether only *where* and *when* follow the cue.
    fn is_adverbial(&self, start: usize, end: usize) -> bool {
        let rest = self.scene.tokens.get(start..end.min(start + 20)).unwrap_or(&[]);
        let finite = |t: &Token| {
            matches!(t.part, Some(Part::Auxiliary | Part::Verb | Part::That))
                || t.ends("ed")
                || t.reporting >= 30
                || t.stretch.is_some()
        };
        let leads = |t: &Token| t.part == Some(Part::Preposition) || t.noun == Some(Noun::Time);
        end < start + 16 && rest.first().is_some_and(leads) && !rest.iter().any(finite)
    }

    fn according(&self, cue: &Cue, start: usize, end: usize) -> Option<(Vec<Piece>, Rule)> {
        if self.words(start, cue.token) < 2 {
            let from = cue.end();
            let comma = (from..end.min(from + 30)).find(|&i| {
                self.is(i, |t| t.form == Form::Comma)
                    && !self.is(i + 1, |t| t.is_any(&["who", "which", "a", "an", "the"]) && i == from)
            })?;
            let piece = Piece { start: comma + 1, end: self.trimmed(comma + 1, end) };
            return Some((alloc::vec![piece], Rule::AccordingToClause));
        }
        let piece = Piece { start: self.left_start(start, cue.token), end: self.trimmed(start, cue.token) };
        Some((alloc::vec![piece], Rule::ClauseAccordingTo))
    }

    /// What speaks against a form here: *declined slightly*, *informed by experience*, *a group called X*.
    fn fit(&self, cue: &Cue, rule: Rule) -> i32 {
        let next = cue.token + 1;
        let verb = |words: &[&str]| self.is(cue.token, |t| t.is_any(words));
        if self.is(next, |t| t.is("by")) && self.is(cue.token, |t| t.ends("ed")) {
            return -60;
        }
        if verb(&["declined", "refused", "continued"]) && rule != Rule::CueToVerb && rule != Rule::CueThat {
            return -40;
        }
        if cue.source.is_none() && cue.token == self.sentence_start(cue.token) {
            return -40;
        }
        let thing = cue.source.is_some_and(|s| s.phrase.kind == PhraseKind::Thing);
        match thing {
            true if verb(&["called", "named", "dubbed", "known"]) => -40,
            true => -8,
            false => 0,
        }
    }

    /// How much speaks for a cue without marked words, against a threshold of 50.
    fn weight(&self, cue: &Cue, inside: bool, pieces: &[Piece], rule: Rule) -> i32 {
        if cue.kind == CueKind::According {
            return 95;
        }
        let mut weight = cue.share as i32;
        let content = pieces.first().copied().unwrap_or(Piece { start: 0, end: 0 });
        let finite = self
            .scene
            .tokens
            .get(content.start..content.end.min(content.start + 14))
            .unwrap_or(&[])
            .iter()
            .any(|t| matches!(t.part, Some(Part::Auxiliary | Part::Verb)) || t.ends("ed"));
        match cue.source.map(|s| s.position) {
            None => weight -= 25,
            Some(Position::Near | Position::Subject) => weight -= 8,
            Some(_) => weight += 8,
        }
        weight += self.fit(cue, rule);
        weight += match rule {
            Rule::CueThat => 20,
            Rule::ClauseSourceCue => 10,
            Rule::NounContent => -15,
            _ => 0,
        };
        weight += if finite { 8 } else { -8 };
        if inside {
            weight -= 20;
        }
        let to = self
            .scene
            .tokens
            .get(cue.group..cue.token)
            .unwrap_or(&[])
            .iter()
            .any(|t| t.part == Some(Part::To));
        weight - if to { 20 } else { 0 }
    }
}

/// Pieces in order, those that touch or overlap made one.
fn joined(mut pieces: Vec<Piece>) -> Vec<Piece> {
    pieces.sort_by_key(|piece| piece.start);
    let mut found: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match found.last_mut() {
            Some(last) if piece.start <= last.end => last.end = last.end.max(piece.end),
            _ => found.push(piece),
        }
    }
    found
}

//! A cue in, the edges of what it reports out: where a content begins and where it ends.
//!
//! A content right of its cue begins after a listener, after *on Monday* and *in a statement*; it ends at the
//! first break that parts it from the writer's own words, else with its sentence. Nothing here weighs cues.

use article_lens_lexicon::saying::{Noun, Part};

use super::cue::{Cue, CueKind};
use super::phrase::PhraseKind;
use super::scene::Scene;
use super::token::{Form, Token, word, words};

/// Tokens `start..end` of something said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its first token, an opening mark included.
    pub start: usize,
    /// The token after its last, a closing mark included.
    pub end: usize,
}

impl Piece {
    /// Whether a cue or its source lies in it.
    pub(super) fn holds(&self, cue: &Cue) -> bool {
        let inside = |start, end| start < self.end && self.start < end;
        inside(cue.token, cue.token + 1) || cue.source.is_some_and(|s| inside(s.start, s.end))
    }
}

/// What the edges are looked for by.
#[derive(Clone, Copy)]
pub(super) struct Edges<'s, 'a> {
    pub scene: &'s Scene<'s, 'a>,
    pub cues: &'s [Cue],
}

impl Edges<'_, '_> {
    /// Where a left content starts: after an opening *But*.
    pub(super) fn left_start(&self, start: usize, end: usize) -> usize {
        let but = self.scene.is(start, |t| t.is_any(words!["but", "and", "yet", "still", "so"]));
        if but && start + 1 < end { start + 1 } else { start }
    }

    /// Where the content right of a cue begins.
    pub(super) fn right_start(&self, cue: &Cue) -> usize {
        let mut i = cue.end();
        if cue.kind == CueKind::Telling
            && !cue.passive
            && cue.source.is_none_or(|s| s.end <= cue.token)
            && let Some(phrase) = self.scene.phrases.starting(i).filter(|p| p.kind != PhraseKind::Time)
        {
            let next = self.scene.chained(phrase.end);
            i = if self.scene.is(next, |t| t.form == Form::Stop) { i } else { next };
        }
        for _ in 0..3 {
            i = self.after_adverbials(i, cue);
        }
        while self.scene.is(i, |t| matches!(t.form, Form::Comma | Form::Colon | Form::Dash)) {
            i += 1;
        }
        // Officials framing it as a step; the warden asked her to move: the object is no part of what is said.
        let object = self.scene.is(i, |t| t.part == Some(Part::Object) || t.is_any(words!["her", "it"]));
        if object && self.scene.is(i + 1, |t| t.is_any(words!["as", "to"])) {
            i += 1;
        }
        if self.scene.is(i, |t| t.is_any(words!["for", "of", "about", "on"])) && cue.kind != CueKind::According {
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
        let leads =
            self.scene.is(i, |t| t.is_any(words!["on", "in", "at", "during", "to", "through", "after", "from"]));
        let Some(phrase) = phrases.starting(i + 1).filter(|_| leads) else { return i };
        let said = self.scene.is(cue.token, |t| t.is_any(words!["said", "says", "told", "wrote", "tweeted"]));
        let place = self.scene.is(phrase.end.saturating_sub(1), |t| {
            t.noun == Some(Noun::Document)
                || t.is_any(words![
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
        let goes_on = self.scene.is(end, |t| {
            t.is_word() && !matches!(t.part, Some(Part::Auxiliary | Part::Verb))
                || matches!(t.form, Form::Comma | Form::Colon)
                || t.is_mark()
        });
        if (phrase.kind == PhraseKind::Time || place || said && self.scene.is(i, |t| !t.is(word!("to")))) && goes_on
        {
            end
        } else {
            i
        }
    }

    /// It rained, he wrote on his page on Sunday: whether only *where* and *when* follow the cue.
    pub(super) fn is_adverbial(&self, start: usize, end: usize) -> bool {
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

    /// Where a content that starts here ends: at the first break over the threshold, else with its sentence.
    pub(super) fn end(&self, cue: &Cue, start: usize, least: usize) -> usize {
        let limit = self.scene.sentence(start.min(cue.token.max(start))).1;
        let opening = self.opens_aside(cue);
        let mut verb = false;
        for i in start..limit {
            let Some(token) = self.scene.token(i) else { break };
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
    pub(super) fn trimmed(&self, start: usize, mut end: usize) -> usize {
        while end > start
            && self.scene.is(end - 1, |t| {
                matches!(t.form, Form::Stop | Form::Comma | Form::Colon | Form::Semicolon | Form::Dash)
                    && t.stretch.is_none()
            })
        {
            end -= 1;
        }
        end
    }

    /// While he says X, Y: the attribution stands in a subordinate clause.
    fn opens_aside(&self, cue: &Cue) -> bool {
        let start = self.scene.sentence(cue.token).0;
        let opener = self.scene.is(start, |t| {
            t.is_any(words![
                "while", "although", "though", "after", "since", "if", "when", "because", "as", "asked",
            ]) || t.ends("ing")
        });
        opener && cue.token - start < 12 || self.is_relative(cue)
    }

    /// Pike, who said he was tired, left: a comma closes the clause that a comma opened.
    fn is_relative(&self, cue: &Cue) -> bool {
        let who = |t: &Token| t.is_any(words!["who", "which"]);
        let comma = |i: usize| i > 0 && self.scene.is(i - 1, |t| t.form == Form::Comma);
        (cue.group.saturating_sub(1)..=cue.group).any(|i| self.scene.is(i, who) && comma(i))
    }

    fn breaks(&self, cue: &Cue, i: usize, verb: bool, aside: bool, start: usize) -> bool {
        let Some(token) = self.scene.token(i).filter(|t| t.stretch.is_none()) else { return false };
        let next = i + 1;
        match token.form {
            Form::Semicolon => true,
            Form::Dash => verb,
            Form::Bracket => false,
            Form::Comma => {
                aside
                    && cue.kind != CueKind::According
                    && (self.scene.phrases.starting(next).is_some() || self.is_relative(cue))
                    || self.scene.is(next, |t| {
                        t.is(word!("according"))
                            || t.is_any(words![
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
                    || self.scene.is(next, |t| t.ends("ing") && verb && i - start > 3 && t.reporting >= 40)
                    || self.scene.is(next, |t| t.is_any(words!["and", "but"])) && self.cue_ahead(next + 1)
                    || self.scene.is(next, |t| t.is_any(words!["a", "an"]))
                        && self.scene.is(next + 1, |t| {
                            t.is_any(words![
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
                    || self.scene.is(next, |t| t.is_any(words!["yet", "even", "just", "compared", "despite"]))
                    || verb && self.resumes(next)
                    || self.cue_ahead(next)
            }
            Form::Word if token.is(word!("and")) => self.cue_ahead(next),
            Form::Word if token.is(word!("according")) => true,
            Form::Word if token.is(word!("when")) => self.scene.is(next, |t| t.is(word!("asked"))),
            Form::Word if token.is_any(words!["while", "but"]) => {
                verb && self.cue_ahead(next) && !self.scene.is(i.saturating_sub(1), |t| t.form == Form::Comma)
            }
            _ => false,
        }
    }

    /// Said it leaks, and he laughed: a new clause with a subject of its own, told by the writer.
    fn resumes(&self, i: usize) -> bool {
        self.scene.is(i, |t| t.is_any(words!["and", "but"]))
            && self.scene.is(i + 1, |t| t.is_any(words!["he", "she", "they"]))
    }

    /// Whether a cue with its own subject comes next: *and she said*, *and added*.
    fn cue_ahead(&self, i: usize) -> bool {
        let n = self.cues.partition_point(|cue| cue.token < i);
        self.cues.get(n).is_some_and(|cue| {
            let own = cue.group == i || cue.source.is_some_and(|s| s.start == i);
            own && cue.share >= 50 && cue.kind != CueKind::Noun && cue.token < i + 20
        })
    }
}

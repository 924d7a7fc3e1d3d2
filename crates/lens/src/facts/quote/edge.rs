//! A cue in, the edges of what it reports out: where a content begins and where it ends.
//!
//! A content right of its cue begins after a listener, after *on Monday* and *in a statement*; it ends at the
//! first break that parts it from the writer's own words, else with its sentence. Nothing here weighs cues.

use article_lens_lexicon::saying::{Noun, Part};

use super::cue::{Cue, CueKind};
use super::phrase::{Phrase, PhraseKind};
use super::scales::Scales;
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

/// An open bracket is looked for no farther back than so many tokens, and what leads in no farther on.
const LONGEST_BRACKET: usize = 60;

/// What stands between two commas right behind a cue has at most so many tokens.
const LONGEST_ASIDE: usize = 10;

/// What the edges are looked for by.
#[derive(Clone, Copy)]
pub(super) struct Edges<'s, 'a> {
    pub scene: &'s Scene<'s, 'a>,
    pub cues: &'s [Cue],
    pub scales: &'s dyn Scales,
}

impl Edges<'_, '_> {
    /// Where a left content starts: after an opening *But*.
    pub(super) fn left_start(&self, start: usize, end: usize) -> usize {
        let start = if start == 0 { self.scene.dateline().min(end) } else { start };
        // It leaks (it has leaked for years, according to Lund): what stands before the bracket is no part of it.
        let bracket = |t: &Token| t.form == Form::Bracket;
        let inside = self
            .scene
            .tokens
            .get(start..end)
            .unwrap_or(&[])
            .iter()
            .rev()
            .take(LONGEST_BRACKET)
            .position(bracket);
        if let Some(open) = inside.map(|back| end - 1 - back).filter(|&i| self.scene.is(i, |t| t.text == "("))
        {
            return open + 1;
        }
        // It was closed; it leaks, said Lund. It is no secret – it leaks, said Lund.
        let parts = |t: &Token| matches!(t.form, Form::Semicolon | Form::Dash) && t.stretch.is_none();
        let mut breaks = (start + 1..end).rev().take(LONGEST_BRACKET).filter(|&i| self.scene.is(i, parts));
        if let Some(last) = breaks.next()
            && self.opens_clause(last + 1)
            && (self.scene.is(last, |t| t.form == Form::Semicolon) || breaks.next().is_none())
        {
            return last + 1;
        }
        // – It leaks, said Lund: so does what a dash opens.
        let but = self
            .scene
            .is(start, |t| t.form == Form::Dash || t.is_any(words!["but", "and", "yet", "still", "so"]));
        if but && start + 1 < end { start + 1 } else { start }
    }

    /// Where the content right of a cue begins.
    pub(super) fn right_start(&self, cue: &Cue) -> usize {
        let mut i = cue.end();
        if cue.kind == CueKind::Telling
            && !cue.passive
            && cue.source.is_none_or(|s| s.end <= cue.token)
            && let Some(phrase) = self.listener(i)
        {
            let next = self.scene.chained(phrase.end);
            i = if self.scene.is(next, |t| t.form == Form::Stop) { i } else { next };
        }
        for _ in 0..3 {
            i = self.after_adverbials(i, cue);
        }
        i = self.after_listeners(i);
        i = self.after_citation(i);
        i = self.after_aside(i);
        while self.scene.is(i, |t| matches!(t.form, Form::Comma | Form::Colon | Form::Dash)) {
            i += 1;
        }
        // Officials framing it as a step; the warden asked her to move: the object is no part of what is said.
        let object = self.scene.is(i, |t| t.part == Some(Part::Object) || t.is_any(words!["her", "it"]));
        if object && self.scene.is(i + 1, |t| t.is_any(words!["as", "to"])) {
            i += 1;
        }
        if cue.kind == CueKind::According { i } else { self.after_lead(i, cue) }
    }

    /// Told the crowd; told state television that: whom a verb of telling tells, even where the first word could be a verb.
    fn listener(&self, i: usize) -> Option<&Phrase> {
        let that = |p: &&Phrase| self.scene.is(p.end, |t| t.part == Some(Part::That));
        let phrase = self.scene.phrases.starting(i).filter(|p| p.kind != PhraseKind::Time);
        phrase.or_else(|| self.scene.phrases.starting(i + 1).filter(that))
    }

    /// Called for a weir; spoke favorably of it; pointed to the weir; expressed concern about it: to what it is about.
    fn after_lead(&self, mut i: usize, cue: &Cue) -> usize {
        let about = |i: usize| self.scene.is(i, |t| t.is_any(words!["for", "of", "about", "on", "over"]));
        let adverb = self.scene.is(i, |t| t.ends("ly") && !t.is(word!("only")) || t.is(word!("little")));
        if adverb && (about(i + 1) || self.scene.is(i + 1, |t| t.part == Some(Part::That))) {
            i += 1;
        }
        let expresses = || {
            self.scene.is(cue.token, |t| t.is_any(words!["express", "expressed", "expresses", "expressing"]))
        };
        let feeling = self.scene.phrases.starting(i).filter(|p| about(p.end) && expresses());
        if let Some(feeling) = feeling {
            i = feeling.end;
        }
        let opens = |t: &Token| {
            t.capital || matches!(t.part, Some(Part::Determiner | Part::Possessive | Part::Object))
        };
        let to = self.scene.is(i, |t| t.part == Some(Part::To)) && self.scene.is(i + 1, opens);
        i + usize::from(about(i) || to)
    }

    /// Said to the crowd, “Go home”: who hears it stands before the marks.
    fn after_listeners(&self, i: usize) -> usize {
        let phrase =
            self.scene.phrases.starting(i + 1).filter(|_| self.scene.is(i, |t| t.part == Some(Part::To)));
        let Some((phrase, end)) = phrase.map(|p| (p, self.scene.chained(p.end))) else { return i };
        let marked = self.scene.is(end, |t| matches!(t.form, Form::Comma | Form::Colon))
            && self.scene.is(end + 1, |t| t.is_mark());
        // Spoke to the crowd about the weir.
        let about = self.scene.is(end, |t| t.is(word!("about")));
        // Posted to Instagram that it leaks; but agreed to a plan that fails.
        let hears = self.scene.is(end, |t| t.part == Some(Part::That))
            && !matches!(phrase.kind, PhraseKind::Thing | PhraseKind::Document);
        if marked || about || hears { end } else { i }
    }

    /// Asked, a year on, who pays; said, with a smile, that it leaks: what stands between commas before *that* or a question.
    fn after_aside(&self, i: usize) -> usize {
        let comma = |i: usize| self.scene.is(i, |t| matches!(t.form, Form::Comma | Form::Dash));
        let asks = |t: &Token| {
            t.part == Some(Part::That)
                || t.is_any(words!["who", "what", "whether", "how", "why", "when", "where"])
        };
        if !comma(i) {
            return i;
        }
        let close = (i + 1..i + LONGEST_ASIDE).find(|&k| comma(k) || self.scene.is(k, |t| t.is_mark()));
        close.filter(|&k| comma(k) && self.scene.is(k + 1, asks)).map_or(i, |k| k + 1)
    }

    /// CNN reported, citing a harbor source, that it leaks: whom the reporter cites stands between commas.
    fn after_citation(&self, i: usize) -> usize {
        let comma = |i: usize| self.scene.is(i, |t| t.form == Form::Comma);
        let cited = self.scene.phrases.starting(i + 2).filter(|_| comma(i) && self.scene.cites(i + 1));
        cited.map(|p| self.scene.chained(p.end)).filter(|&end| comma(end)).map_or(i, |end| end + 1)
    }

    /// Skips *on Monday*, *in a statement*, *Tuesday night*.
    fn after_adverbials(&self, i: usize, cue: &Cue) -> usize {
        let phrases = self.scene.phrases;
        if let Some(time) = phrases.starting(i).filter(|p| p.kind == PhraseKind::Time) {
            return time.end;
        }
        // The firm announced today that it leaks; said repeatedly that it leaks.
        let when = |t: &Token| {
            t.is_any(words!["today", "yesterday", "tonight", "earlier", "later", "again"])
                || t.ends("ly") && !t.is(word!("only"))
        };
        if self.scene.is(i, when) && self.scene.is(i + 1, |t| t.part == Some(Part::That)) {
            return i + 1;
        }
        let leads = self.scene.is(i, |t| {
            t.is_any(words!["on", "in", "at", "during", "to", "through", "after", "from", "outside"])
        });
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
        if (phrase.kind == PhraseKind::Time || place || said && self.scene.is(i, |t| !t.is(word!("to"))))
            && goes_on
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

    /// After the vote, Lund laughed; dressed in black, Lund laughed: a phrase that opens like this and holds no comma.
    pub(super) fn leads_in(&self, start: usize, comma: usize) -> bool {
        let opens = |t: &Token| {
            matches!(t.part, Some(Part::Preposition | Part::Conjunction)) || t.ends("ed") || t.ends("ing")
        };
        let within = self.scene.tokens.get(start..comma.min(start + LONGEST_BRACKET)).unwrap_or(&[]);
        self.scene.is(start, opens) && within.iter().all(|t| t.is_word())
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
}

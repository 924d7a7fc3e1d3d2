//! A content and the breaks in it in, the one where it ends out: a comma, a dash, a conjunction behind which the writer goes on.
//!
//! Some breaks end every content; of all others fitted weights choose the first that parts what is said from what is not.

use article_lens_lexicon::saying::Part;

use super::cue::{Cue, CueKind};
use super::edge::Edges;
use super::feature::{class, few, kind, many, phrase, share, word};
use super::phrase::PhraseKind;
use super::scales::{Candidate, Name, Sum, name};
use super::token::{Form, Token, word, words};

/// A place where a content could end, with what stands before it.
struct Break {
    /// Its token.
    at: usize,
    /// Where the content begins.
    start: usize,
    /// Whether a finite verb stands before it in the content.
    verb: bool,
    /// Whether the attribution stands in a subordinate clause.
    aside: bool,
    /// How many breaks stand before it.
    passed: usize,
}

/// So many tokens behind a break are looked at for a finite verb.
const AHEAD: usize = 10;
/// Words farther off than so many tokens are not counted: hostile input stays linear.
const FARTHEST: usize = 40;
/// So many breaks of a content are looked at.
const MOST: usize = 40;

impl Edges<'_, '_> {
    /// Where a content that starts here ends: at the first break that ends it, else with its sentence.
    pub(super) fn end(&self, cue: &Cue, start: usize, least: usize) -> usize {
        let limit = self.scene.sentence(start.min(cue.token.max(start))).1;
        let aside = self.opens_aside(cue);
        let (mut verb, mut passed, mut end) = (false, 0, None);
        for at in start..limit {
            let Some(token) = self.scene.token(at) else { break };
            if at >= least.max(start + 1) && token.stretch.is_none() && passed < MOST && self.is_break(at) {
                let here = Break { at, start, verb, aside, passed };
                passed += 1;
                if self.parts(cue, &here, limit) {
                    end = end.or(Some(at));
                    if !self.scales.listens() {
                        break;
                    }
                }
            }
            verb |= token.stretch.is_none() && is_finite(token);
        }
        end.unwrap_or(self.trimmed(start, limit))
    }

    /// Whether a content could end before this token.
    fn is_break(&self, at: usize) -> bool {
        let words = words![
            "and",
            "according",
            "when",
            "while",
            "but",
            "as",
            "because",
            "after",
            "before",
            "which",
            "if"
        ];
        let comma = self.scene.before(at).is_some_and(|t| t.form == Form::Comma);
        self.scene.is(at, |t| match t.form {
            Form::Comma | Form::Dash | Form::Semicolon | Form::Colon => true,
            _ => !comma && (t.is_any(words) || t.part == Some(Part::Preposition) && self.is_time(at + 1)),
        })
    }

    /// Agreed to a call on Wednesday: whether a time begins here.
    fn is_time(&self, i: usize) -> bool {
        self.scene.phrases.starting(i).is_some_and(|p| p.kind == PhraseKind::Time)
    }

    /// Whether a content ends at a break.
    fn parts(&self, cue: &Cue, here: &Break, limit: usize) -> bool {
        let always = self.always_parts(here);
        if always {
            return true;
        }
        let mut sum = Sum::new(self.scales);
        self.weigh(cue, here, limit, &mut sum);
        let span = |i: usize| self.scene.span(i, i + 1).unwrap_or_default();
        self.scales.hear(&|| Candidate::End { cue: span(cue.token), at: span(here.at) });
        sum.sum > 0
    }

    /// Said it leaks; said it leaks, but Lund laughed; said it leaks according to Lund; said no when asked.
    fn always_parts(&self, here: &Break) -> bool {
        let (at, next) = (here.at, here.at + 1);
        let is = |i: usize, words: &[u32]| self.scene.is(i, |t| t.is_any(words));
        match self.scene.token(at).map(|t| t.form) {
            Some(Form::Semicolon) => true,
            // Her own leaks: “I see it.” But not: explained it by saying: “I see it.”
            Some(Form::Colon) => {
                self.scene.is(next, |t| t.is_mark())
                    && self.scene.before(at).is_some_and(|t| t.reporting == 0)
            }
            Some(Form::Comma) => {
                is(next, words!["according"]) || here.verb && (is(next, words!["but"]) || self.resumes(next))
            }
            _ => {
                is(at, words!["according"])
                    || is(at, words!["when"]) && is(next, words!["asked"])
                    || !here.verb && is(at, words!["and"]) && self.acts(next)
            }
        }
    }

    fn weigh(&self, cue: &Cue, here: &Break, limit: usize, sum: &mut Sum) {
        let scene = self.scene;
        let Break { at, start, verb, aside, passed } = *here;
        let next = at + 1;
        let own = word(scene.token(at));
        let (then, after) = (scene.token(next), scene.token(next + 1));
        let verb = if verb { name!("verb") } else { name!("bare") };
        let clause = if self.has_verb(next, limit) { name!("clause") } else { name!("phrase") };
        let cue_ahead = self.cue_ahead(next) || self.cue_ahead(next + 1);
        let ahead = if cue_ahead { name!("said") } else { name!("no") };
        let starts = scene.phrases.starting(next).map_or(name!("none"), |p| phrase(p.kind));
        let so_far = many(scene.words(start, at.min(start + FARTHEST)));
        let left = many(scene.words(next, limit.min(next + FARTHEST)));
        let opens = word(scene.token(start));
        let (kind, share) = (kind(cue), share(cue));
        let mut add = |words: &[&Name]| sum.add(&[name!("end"), own], words);
        add(&[]);
        add(&[word(then)]);
        add(&[class(then), class(after)]);
        add(&[class(then), verb]);
        add(&[ahead]);
        add(&[ahead, word(then)]);
        add(&[verb]);
        add(&[verb, clause]);
        add(&[name!("starts"), starts]);
        add(&[name!("starts"), starts, clause]);
        add(&[name!("far"), so_far]);
        add(&[name!("left"), left]);
        add(&[kind]);
        add(&[name!("passed"), few(passed)]);
        let mut add = |words: &[&Name]| sum.add(&[name!("end")], words);
        add(&[name!("then"), word(then)]);
        add(&[name!("then"), class(then), clause]);
        add(&[name!("after"), word(after)]);
        add(&[name!("share"), share]);
        add(&[name!("opens"), opens]);
        add(&[name!("opens"), opens, verb]);
        if aside {
            add(&[name!("aside"), own]);
            add(&[name!("aside"), starts]);
            add(&[name!("aside"), kind]);
        }
        if self.is_relative(cue) {
            add(&[name!("relative"), own]);
            add(&[name!("relative"), verb]);
        }
        if cue.token > at {
            add(&[name!("before")]);
        }
    }

    /// Whether a finite verb stands behind a break, before the next.
    fn has_verb(&self, from: usize, limit: usize) -> bool {
        let ahead = self.scene.tokens.get(from..limit.min(from + AHEAD)).unwrap_or(&[]);
        ahead.iter().take_while(|t| t.form != Form::Comma).any(is_finite)
    }

    /// One day, according to Lund, it leaked: whether a clause with a subject of its own begins here, and no apposition.
    pub(super) fn opens_clause(&self, start: usize) -> bool {
        let apposes = |t: &Token| {
            matches!(t.part, Some(Part::Determiner | Part::Conjunction)) || t.is_any(words!["who"])
        };
        let subject = self.scene.phrases.starting(start).filter(|_| !self.scene.is(start, apposes));
        subject.is_some_and(|p| self.scene.is(p.end, is_finite))
    }

    /// While he says X, Y: the attribution stands in a subordinate clause.
    fn opens_aside(&self, cue: &Cue) -> bool {
        let start = self.scene.sentence(cue.token).0;
        let opener = self.scene.is(start, |t| {
            t.is_any(words![
                "while", "although", "though", "after", "since", "if", "when", "because", "as", "asked",
            ]) || t.ends("ing")
        });
        opener && cue.token - start < 12 || cue.passive && cue.group == cue.token || self.is_relative(cue)
    }

    /// Pike, who said he was tired, left: a comma closes the clause that a comma opened.
    fn is_relative(&self, cue: &Cue) -> bool {
        let who = |t: &Token| t.is_any(words!["who", "which"]);
        let comma = |i: usize| i > 0 && self.scene.is(i - 1, |t| t.form == Form::Comma);
        (cue.group.saturating_sub(1)..=cue.group).any(|i| self.scene.is(i, who) && comma(i))
    }

    /// Said it leaks, and he laughed; said it leaks, and then mended it: a new clause, told by the writer.
    fn resumes(&self, i: usize) -> bool {
        let then = self.scene.is(i + 1, |t| t.is(word!("then"))) && self.scene.is(i + 2, |t| t.ends("ed"));
        self.scene.is(i, |t| t.is_any(words!["and", "but"]))
            && (then || self.adds(i + 1) || self.scene.is(i + 1, |t| t.is_any(words!["he", "she", "they"])))
    }

    /// Praised the weir and left: behind a mere object the writer goes on with a second verb.
    fn acts(&self, i: usize) -> bool {
        self.scene.is(i, |t| {
            !t.capital && (t.part == Some(Part::Verb) || t.ends("ed") || t.reporting >= 30 && !t.ends("s"))
        })
    }

    /// Said it leaks, and called it a shame: a clear verb of saying that shares the subject of the first.
    fn adds(&self, i: usize) -> bool {
        self.scene.is(i, |t| {
            t.reporting >= 60 && (t.ends("ed") || t.is_any(words!["said", "told", "wrote"])) && !t.capital
        })
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

/// What looks like a finite verb.
fn is_finite(token: &Token) -> bool {
    matches!(token.part, Some(Part::Auxiliary | Part::Verb)) || token.reporting >= 30 || token.ends("ed")
}

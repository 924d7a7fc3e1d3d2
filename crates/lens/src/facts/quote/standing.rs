//! A marked stretch and what stands around it in, what can be asked of it out: whether it is a sentence, a title, a name.
//!
//! Nothing here chooses.

use article_lens_lexicon::saying::{self, Part};

use super::cue::{Cue, CueKind};
use super::mark::Stretch;
use super::phrase::PhraseKind;
use super::rule::Rule;
use super::scene::Scene;
use super::token::{Form, Token, word, words};

/// What a stretch could belong to.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Side {
    /// A cue left of it, by its index.
    Left(usize),
    /// A cue right of it.
    Right(usize),
    /// The cue of the stretch before it.
    Same(usize),
    /// Nobody: scare quotes, a title.
    Nobody,
    /// Somebody, but the paragraph does not tell who.
    Unknown,
}

impl Side {
    /// The index of its cue.
    pub(super) fn cue(self) -> Option<usize> {
        match self {
            Side::Left(i) | Side::Right(i) | Side::Same(i) => Some(i),
            Side::Nobody | Side::Unknown => None,
        }
    }
}

/// The last stretch with a cue, by its number, with the index of that cue.
#[derive(Clone, Copy)]
pub(super) struct Last {
    pub stretch: usize,
    pub cue: usize,
    pub rule: Rule,
}

/// A stretch with what stands around it.
#[derive(Clone, Copy)]
pub(super) struct Standing<'s, 'a> {
    pub scene: &'s Scene<'s, 'a>,
    pub cues: &'s [Cue],
    pub stretches: &'s [Stretch],
    /// Which of the stretches it is.
    pub number: usize,
    pub stretch: &'s Stretch,
    pub last: Option<Last>,
}

/// Words farther off than so many tokens are not counted: hostile input stays linear.
const FARTHEST: usize = 60;

impl Standing<'_, '_> {
    /// How many sentences off a cue stands, from the near end of the stretch.
    pub(super) fn sentences(&self, cue: usize) -> u32 {
        let Some(cue) = self.cues.get(cue) else { return u32::MAX };
        let edge = if cue.token < self.stretch.open { self.stretch.open } else { self.last_inside() };
        self.scene.number(cue.token).abs_diff(self.scene.number(edge))
    }

    /// How many cues stand left of the stretch, and how many left of its end.
    pub(super) fn cues_before(&self) -> (usize, usize) {
        let count = |at: usize| self.cues.partition_point(|cue| cue.token < at);
        (count(self.stretch.open), count(self.stretch.end()))
    }

    /// Whether all its words but small ones have a capital: *A Year of Salt*.
    pub(super) fn is_titled(&self) -> bool {
        let inside = self.scene.tokens.get(self.stretch.first()..self.stretch.close).unwrap_or(&[]);
        let large = |t: &Token| {
            t.capital
                || t.part.is_some() && t.text.len() < 5
                || t.text.starts_with(|c: char| c.is_ascii_digit())
        };
        let ends = self.scene.is(self.last_inside(), |t| t.form == Form::Stop && t.text == ".");
        inside.first().is_some_and(|t| t.capital)
            && !ends
            && self.stretch.words < 9
            && inside.iter().filter(|t| t.is_word()).all(large)
    }

    /// On “The Late Show With Lund”, Lund's “The Art of the Weir.”, her book “A Year of Salt.”: three words or more, with capitals,
    /// behind a small preposition or whose they are.
    pub(super) fn is_placed_title(&self) -> bool {
        let inside = self.scene.tokens.get(self.stretch.first()..self.stretch.close).unwrap_or(&[]);
        let large = |t: &&Token| t.is_word() && t.capital;
        let small = |t: &Token| t.is_word() && !t.capital && t.part.is_none();
        let capitals = inside.iter().filter(large).count();
        let many = inside.len() < 16 && self.stretch.words > 2 && capitals > 1 && !inside.iter().any(small);
        let placed = |t: &Token| {
            t.possessive || !t.capital && t.is_any(words!["on", "in", "from", "of", "to", "titled"])
        };
        let plain =
            self.stretch.open.checked_sub(2).and_then(|i| self.scene.token(i)).is_some_and(|t| !t.capital);
        let behind = self.before().is_some_and(|t| placed(t) && (plain || t.possessive));
        many && (behind || self.follows_work())
    }

    /// Whether a word for a work stands right before it: *memoir*, *dubbed*.
    pub(super) fn follows_work(&self) -> bool {
        // Her book, “A Year of Salt”: a comma may stand between.
        let comma = self.before().is_some_and(|t| t.form == Form::Comma);
        let word = self.stretch.open.checked_sub(1 + usize::from(comma)).and_then(|i| self.scene.token(i));
        word.is_some_and(|t| t.is_word() && !t.capital && saying::opens_a_title(t.text))
    }

    /// I read “Go West!” by Ann Lee; I read “Go West!” on the ferry: who made it stands behind it, or somebody reads it.
    pub(super) fn has_author(&self) -> bool {
        let by = self.stretch.end();
        let name = self.scene.phrases.starting(by + 1).filter(|p| p.kind == PhraseKind::Name);
        let person = |cue: &Cue| {
            let kinds = [PhraseKind::Name, PhraseKind::Role, PhraseKind::Pronoun];
            cue.source.is_some_and(|source| kinds.contains(&source.phrase.kind))
        };
        let reads = |cue: &&Cue| {
            cue.token + 1 == self.stretch.open && self.scene.is(cue.token, |t| t.is(word!("read")))
        };
        let cue = self.cues_before().0.checked_sub(1).and_then(|i| self.cues.get(i)).filter(reads);
        self.after().is_some_and(|t| t.is(word!("by"))) && name.is_some() || cue.is_some_and(person)
    }

    /// Is called “Crackle”; was dubbed “The Otter”: whether it is what somebody is named, right behind a verb without agent.
    pub(super) fn is_named(&self) -> bool {
        let (left, _) = self.cues_before();
        let cue = left.checked_sub(1).and_then(|i| self.cues.get(i));
        let names = words!["called", "named", "titled", "dubbed", "nicknamed"];
        let capital = self.scene.is(self.stretch.first(), |t| t.capital);
        capital
            && self.stretch.words < 5
            && cue.is_some_and(|cue| {
                let touches = cue.token + 1 == self.stretch.open;
                touches
                    && cue.passive
                    && cue.source.is_none()
                    && self.scene.is(cue.token, |t| t.is_any(names))
            })
    }

    /// “I never said—” “You did,” he said. Right behind what breaks off other words open: who says those is told behind them.
    pub(super) fn is_answered(&self) -> bool {
        let dash = self.scene.is(self.last_inside(), |t| t.form == Form::Dash);
        dash && self.stretches.get(self.number + 1).is_some_and(|next| next.open == self.stretch.end())
    }

    /// “Yes, we did.” A whole sentence in marks, however short, is somebody's words; so is what opens a paragraph and is
    /// never closed.
    pub(super) fn is_sentence(&self) -> bool {
        let start = self.scene.sentence(self.stretch.open).0;
        // MAYOR – “We will not pay.”
        let label = self.before().is_some_and(|t| t.form == Form::Dash) && start + 4 > self.stretch.open;
        let first = start == self.stretch.open || label;
        let large = self.scene.is(self.stretch.first(), |t| t.capital);
        let stops = self.scene.is(self.last_inside(), |t| matches!(t.form, Form::Stop | Form::Dash));
        let goes_on = self.stretch.open == 0 && !self.stretch.closed;
        goes_on || first && large && stops
    }

    /// “I do not know.” Lee whispered it. Whether the sentence of a cue has no other words that it could report.
    pub(super) fn says_no_more(&self, cue: &Cue) -> bool {
        let end = cue.end();
        let small = self
            .scene
            .is(end, |t| t.part == Some(Part::Adverb) || t.ends("ly") || t.is_any(words!["it", "so"]));
        self.scene.token(end + usize::from(small)).is_none_or(|t| t.form == Form::Stop)
    }

    /// “It leaks,” as Lee puts it; “it leaks.” With those words, Lee left.
    pub(super) fn puts_it(&self, cue: &Cue) -> bool {
        if cue.rounds_off() {
            return cue.token == self.stretch.end() + 2 || cue.token == self.stretch.end();
        }
        let as_ = cue.start() == self.stretch.end() + 1 && self.after().is_some_and(|t| t.is(word!("as")));
        as_ && self.scene.is(cue.token + 1, |t| t.is(word!("it")))
    }

    /// “Two came home.” Lee said that nobody drowned. Behind a full stop a cue has the words that follow it.
    pub(super) fn looks_forward(&self, cue: usize) -> bool {
        let stop = self.scene.is(self.last_inside(), |t| t.form == Form::Stop && t.text == ".");
        let forward = |cue: &Cue| cue.group > self.stretch.end() && !self.says_no_more(cue);
        stop && self.cues.get(cue).is_some_and(forward)
    }

    /// Lee waves a hand. “You.” Whether the cue is a verb in a sentence right before, and no verb of saying.
    pub(super) fn is_behind_beat(&self, cue: usize) -> bool {
        let cue = self.cues.get(cue).filter(|cue| cue.kind == CueKind::Unknown && cue.source.is_some());
        cue.is_some_and(|cue| self.scene.sentence(cue.token).1 == self.stretch.open)
    }

    /// Its last token but for the marks of what is quoted in it.
    pub(super) fn last_inside(&self) -> usize {
        let mut last = self.stretch.close.saturating_sub(1);
        while last > self.stretch.open && self.scene.is(last, |t| t.is_mark()) {
            last -= 1;
        }
        last
    }

    pub(super) fn before(&self) -> Option<&Token<'_>> {
        self.scene.before(self.stretch.open)
    }

    /// Whether it stands in a phrase that a preposition leads: *in a “super jail”*, *drove to the “ghost town”*.
    pub(super) fn is_adverbial(&self) -> bool {
        let article = self.before().is_some_and(|t| t.part == Some(Part::Determiner));
        let lead = self.stretch.open.checked_sub(2).filter(|_| article).and_then(|i| self.scene.token(i));
        lead.is_some_and(|t| {
            matches!(t.part, Some(Part::Preposition | Part::To)) && !t.is_any(words!["as", "of", "about"])
        })
    }

    pub(super) fn after(&self) -> Option<&Token<'_>> {
        self.scene.token(self.stretch.end())
    }

    /// The tokens between two places, as far as they are looked at.
    pub(super) fn between(&self, start: usize, end: usize) -> &[Token<'_>] {
        self.scene.tokens.get(start..end.min(start + FARTHEST)).unwrap_or(&[])
    }
}

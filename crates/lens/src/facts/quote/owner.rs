//! Marked stretches and cues in, an owner for each stretch out: a cue, the voice before it, or nobody.
//!
//! It is a cue problem, not a name problem: in 94 of 100 marked quotations speaker and cue touch. The rules stand
//! in order, the plainest first.

use alloc::vec::Vec;

use article_lens_lexicon::saying::{self, Part};

use super::cue::{Cue, CueKind};
use super::mark::Stretch;
use super::rule::Rule;
use super::scene::{Choice, Position, Scene};
use super::token::{Form, Token};

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

/// A stretch of so many words is a statement unless much speaks against it.
const LONG: u32 = 4;

/// The owner of each stretch, in order.
pub(super) fn owners(scene: &Scene, stretches: &[Stretch], cues: &[Cue]) -> Vec<Owner> {
    let mut found: Vec<Owner> = Vec::with_capacity(stretches.len());
    let mut last = None;
    for stretch in stretches {
        let owner = View { scene, stretch, cues }.owner(last);
        if !matches!(owner, Owner::Scare | Owner::Title) {
            last = Some(owner);
        }
        found.push(owner);
    }
    found
}

struct View<'s, 'a> {
    scene: &'s Scene<'s, 'a>,
    stretch: &'s Stretch,
    cues: &'s [Cue],
}

impl View<'_, '_> {
    fn token(&self, i: usize) -> Option<&Token<'_>> {
        self.scene.token(i)
    }

    fn before(&self) -> Option<&Token<'_>> {
        self.token(self.stretch.open.checked_sub(1)?)
    }

    fn after(&self) -> Option<&Token<'_>> {
        self.token(self.stretch.end())
    }

    fn last(&self) -> Option<&Token<'_>> {
        self.token(self.stretch.close.checked_sub(1)?)
    }

    fn sentence(&self) -> u32 {
        self.token(self.stretch.first()).map_or(0, |t| t.sentence)
    }

    fn is_long(&self) -> bool {
        self.stretch.words >= LONG
    }

    fn owner(&self, last: Option<Owner>) -> Owner {
        let found = self
            .nobody_first()
            .or_else(|| self.cue_after())
            .or_else(|| self.cue_touching())
            .or_else(|| self.nobody())
            .or_else(|| self.cue_before())
            .or_else(|| self.same_voice(last));
        match found {
            Some(owner) => owner,
            None if self.is_work() => Owner::Title,
            None if self.is_long() => {
                self.earlier_cue().or_else(|| self.later_cue()).unwrap_or(Owner::Unknown)
            }
            None if self.is_sentence() => Owner::Unknown,
            None => Owner::Scare,
        }
    }

    /// “Yes, we did.” A whole sentence in marks, however short, is somebody's words.
    fn is_sentence(&self) -> bool {
        let first = self.scene.sentence(self.stretch.open).0 == self.stretch.open;
        let large = self.token(self.stretch.first()).is_some_and(|t| t.capital);
        first && large && self.stretch.words > 1 && self.last().is_some_and(|t| t.form == Form::Stop)
    }

    /// In her memoir “A Year of Salt”: a word for a work right before the mark.
    fn nobody_first(&self) -> Option<Owner> {
        let word = self.before().filter(|t| t.is_word() && !t.capital)?;
        let known = saying::opens_a_title(word.text)
            && (self.is_titled()
                || !self.is_long() && word.is_any(&["so-called", "dubbed", "nicknamed", "aka", "called"]));
        known.then(|| if self.is_titled() { Owner::Title } else { Owner::Scare })
    }

    /// “Tales From the Crypt,” an old series, returns: capitals that nobody says.
    fn is_work(&self) -> bool {
        let spoken = self.last().is_some_and(|t| t.form == Form::Comma);
        self.is_titled() && self.stretch.words > 1 && !spoken
    }

    /// Whether all its words but small ones have a capital: *A Year of Salt*.
    fn is_titled(&self) -> bool {
        let inside = self.scene.tokens.get(self.stretch.first()..self.stretch.close).unwrap_or(&[]);
        let large = |t: &Token| {
            t.capital
                || t.part.is_some() && t.text.len() < 5
                || t.text.starts_with(|c: char| c.is_ascii_digit())
        };
        let ends = self.last().is_some_and(|t| t.form == Form::Stop && t.text == ".");
        inside.first().is_some_and(|t| t.capital)
            && !ends
            && self.stretch.words < 9
            && inside.iter().filter(|t| t.is_word()).all(large)
    }

    /// “We lost,” said Quill. “We lost,” Quill, a potter, said.
    fn cue_after(&self) -> Option<Owner> {
        let end = self.stretch.end();
        let n = self.cues.partition_point(|cue| cue.token < end);
        let next = self.after()?;
        let last = self.last()?;
        let comma = last.form == Form::Comma
            || next.form == Form::Comma
            || last.form == Form::Stop && (last.text != "." || self.trails_off())
            || next.form == Form::Dash
            || last.form == Form::Dash;
        for (i, cue) in (n..).zip(self.cues.get(n..)?.iter().take(3)) {
            let token = self.token(cue.token)?;
            if token.sentence != next.sentence
                || self
                    .scene
                    .tokens
                    .get(end..cue.token)?
                    .iter()
                    .any(|t| t.is_mark() || t.form == Form::Semicolon)
            {
                return None;
            }
            if cue.kind == CueKind::Colon || cue.kind == CueKind::Noun {
                return None;
            }
            let at = end + usize::from(next.form == Form::Comma || next.form == Form::Dash);
            let ahead = self.looks_forward(cue);
            let touches = |start: usize| {
                start >= end
                    && start <= at + usize::from(self.token(at).is_some_and(|t| t.is_any(&["as", "but"])))
            };
            // “No,” said a clerk who was not allowed to speak: an infinitive that rarely reports is no cue.
            let infinitive = self.scene.is(cue.token.saturating_sub(1), |t| t.part == Some(Part::To));
            if infinitive && cue.share < 50 {
                continue;
            }
            // “The ghosts of January.” According to Hale, it rose: a cue that opens a sentence leads what follows it.
            if cue.kind == CueKind::According && token.capital {
                return None;
            }
            if cue.kind == CueKind::According && cue.token <= at + 1 {
                return Some(Owner::Cue(i, Rule::QuoteAccordingTo));
            }
            if !(comma || self.is_long() && cue.group == at || self.says_no_more(cue)) {
                continue;
            }
            if self.is_conceded() {
                return None;
            }
            let source = cue.source?;
            if source.start > cue.token && touches(cue.group) {
                return Some(Owner::Cue(i, Rule::QuoteCueSource));
            }
            if source.end <= cue.token && touches(source.start) && cue.kind != CueKind::Participle && !ahead {
                return Some(Owner::Cue(i, Rule::QuoteSourceCue));
            }
            if touches(cue.group) && cue.kind != CueKind::Participle && last.form == Form::Comma {
                return Some(Owner::Cue(i, Rule::QuoteCueSource));
            }
        }
        None
    }

    /// Although he admitted that they had “been friends,” he said they never met: the first clause has a cue of its own.
    fn is_conceded(&self) -> bool {
        const OPENERS: [&str; 9] =
            ["although", "though", "while", "despite", "after", "before", "since", "because", "by"];
        let start = self.scene.sentence(self.stretch.open).0;
        let opener = self.token(start).is_some_and(|t| t.is_any(&OPENERS));
        let clear = |(_, cue): (usize, &Cue)| cue.share >= 40 && cue.source.is_some();
        opener && self.nearest_before().is_some_and(clear)
    }

    /// “No...” Three stops end no sentence.
    fn trails_off(&self) -> bool {
        let before = self.stretch.close.checked_sub(2).and_then(|i| self.token(i));
        before.is_some_and(|t| t.form == Form::Stop)
    }

    /// “I do not know.” Lee whispered it. The sentence of the cue has no other words that it could report.
    fn says_no_more(&self, cue: &Cue) -> bool {
        let end = cue.end();
        let small =
            self.scene.is(end, |t| t.part == Some(Part::Adverb) || t.ends("ly") || t.is_any(&["it", "so"]));
        cue.share >= 40 && self.token(end + usize::from(small)).is_none_or(|t| t.form == Form::Stop)
    }

    /// “Yes.” Mr. Oduya said: “No.” A cue that is followed by a mark, in a sentence of its own, looks forward.
    fn looks_forward(&self, cue: &Cue) -> bool {
        let opens = self.token(cue.token).is_some_and(|t| t.sentence != self.sentence());
        let next = self.token(cue.end());
        let stop = self.last().is_some_and(|t| t.form == Form::Stop && t.text == ".");
        opens && stop && next.is_some_and(|t| t.form == Form::Colon || t.is_mark() || t.form == Form::Comma)
    }

    /// She said, “It rained.” The cue stands right before the mark.
    fn cue_touching(&self) -> Option<Owner> {
        let (i, cue) = self.nearest_before()?;
        let between = self.scene.tokens.get(cue.end()..self.stretch.open).unwrap_or(&[]);
        let bare = between.iter().all(|t| {
            matches!(t.form, Form::Comma | Form::Colon)
                || t.is_any(&["that", "of", "as", "to", "him", "her", "them", "it"])
        }) && between.len() < 3;
        if !bare || cue.share < 20 && !self.is_long() && cue.kind != CueKind::Colon {
            return None;
        }
        if cue.kind == CueKind::Colon {
            return self.colon(i);
        }
        let infinitive = between.iter().any(|t| t.is("to"));
        let rule = match cue.kind {
            _ if infinitive => Rule::CueInSentence,
            CueKind::Participle => Rule::ParticipleQuote,
            CueKind::According => Rule::AccordingToQuote,
            CueKind::Unknown => Rule::VerbAtMark,
            _ if cue
                .source
                .is_some_and(|s| s.position == Position::Before || s.position == Position::Apposed) =>
            {
                Rule::SourceCueQuote
            }
            _ => Rule::CueQuote,
        };
        Some(Owner::Cue(i, rule))
    }

    /// A colon is the cue only where its sentence has no verb of saying that could be it.
    fn colon(&self, i: usize) -> Option<Owner> {
        let colon = self.cues.get(i)?;
        let sentence = self.token(colon.token)?.sentence;
        // Potters agree - Ilse Brandt: a name that a dash sets apart is whose words follow.
        let dash = |s: &Choice| {
            s.end == colon.token && self.scene.is(s.start.saturating_sub(1), |t| t.form == Form::Dash)
        };
        if colon.source.as_ref().is_some_and(dash) {
            return Some(Owner::Cue(i, Rule::Colon));
        }
        let verb = self
            .cues
            .get(..i)?
            .iter()
            .enumerate()
            .rev()
            .take(6)
            .filter(|(_, cue)| {
                cue.share >= 40
                    && cue.kind != CueKind::Unknown
                    && self.token(cue.token).is_some_and(|t| t.sentence == sentence)
            })
            .map(|(k, _)| k)
            .next();
        if !self.is_long() && self.is_titled() && verb.is_none() {
            return None;
        }
        Some(match verb {
            Some(verb) => Owner::Cue(verb, Rule::CueInSentence),
            None => Owner::Cue(i, Rule::Colon),
        })
    }

    fn nearest_before(&self) -> Option<(usize, &Cue)> {
        let n = self.cues.partition_point(|cue| cue.token < self.stretch.open);
        let own = |cue: &Cue| self.token(cue.token).is_some_and(|t| t.sentence == self.sentence());
        self.cues.get(..n)?.iter().enumerate().rev().take(1).find(|(_, cue)| own(cue))
    }

    /// One or two words inside a noun phrase, a name in capitals, a word or two after a work's noun.
    fn nobody(&self) -> Option<Owner> {
        let inside = |t: &Token| t.possessive || matches!(t.part, Some(Part::Preposition | Part::Determiner));
        let small = |t: &Token| t.is_word() && !t.capital && t.part.is_none();
        let (start, _) = self.scene.sentence(self.stretch.open);
        let running = || {
            self.scene
                .tokens
                .get(start.max(self.stretch.open.saturating_sub(30))..self.stretch.open)
                .unwrap_or(&[])
                .iter()
                .any(small)
        };
        if self.is_long() && !(self.before().is_some_and(inside) && running()) {
            return None;
        }
        self.is_work().then_some(Owner::Title)
    }

    /// She said the plan was “not ready”: the last cue before it in its sentence.
    fn cue_before(&self) -> Option<Owner> {
        let n = self.cues.partition_point(|cue| cue.token < self.stretch.open);
        let own = |cue: &Cue| self.token(cue.token).is_some_and(|t| t.sentence == self.sentence());
        let least = if self.is_long() { 25 } else { 45 };
        let (i, cue) =
            self.cues.get(..n)?.iter().enumerate().rev().take(12).take_while(|(_, cue)| own(cue)).find(
                |(_, cue)| {
                    let labels = cue.kind == CueKind::Colon
                        && cue.source.is_some_and(|s| {
                            s.end == cue.token && s.start == self.scene.sentence(cue.token).0
                        });
                    let real = labels
                        || cue.kind != CueKind::Colon && cue.kind != CueKind::Unknown && cue.share >= least;
                    let noun = cue.kind == CueKind::Noun && !self.is_long();
                    real && !noun && !(cue.passive && cue.source.is_none() && !self.is_long())
                },
            )?;
        let near = self.stretch.open - cue.token < if self.is_long() { 60 } else { 25 };
        near.then_some(Owner::Cue(
            i,
            if cue.kind == CueKind::Participle { Rule::ParticipleInSentence } else { Rule::CueInSentence },
        ))
    }

    /// “One,” he said. “Two.” What opens a sentence goes on in the voice before it.
    fn same_voice(&self, last: Option<Owner>) -> Option<Owner> {
        let Some(Owner::Cue(i, _)) = last else { return None };
        if self.is_long() && self.announced(i) {
            return None;
        }
        let opens = self
            .before()
            .is_none_or(|t| t.sentence != self.sentence() || t.form == Form::Stop || t.is_mark());
        (self.is_long() || opens).then_some(Owner::Cue(i, Rule::SameVoice))
    }

    /// Pike said so. Reyes agrees. “It leaks.” Whether the sentence right before has a cue of another voice.
    fn announced(&self, last: usize) -> bool {
        let n = self.cues.partition_point(|cue| cue.token < self.stretch.open);
        let Some((i, cue)) = n.checked_sub(1).and_then(|i| self.cues.get(i).map(|cue| (i, cue))) else {
            return false;
        };
        let before = self.token(cue.token).is_some_and(|t| t.sentence + 1 == self.sentence());
        let clear = cue.share >= 70
            && cue.kind != CueKind::Noun
            && cue.source.is_some_and(|s| s.position == Position::Before);
        i != last && before && clear && self.stretch.open == self.scene.sentence(self.stretch.open).0
    }

    /// He spoke of rain. “It fell all night.” The last cue of the sentences before.
    fn earlier_cue(&self) -> Option<Owner> {
        let n = self.cues.partition_point(|cue| cue.token < self.stretch.open);
        let least = |cue: &Cue| {
            cue.share >= 60 && cue.kind != CueKind::Colon && cue.kind != CueKind::Noun && cue.source.is_some()
        };
        let near = |cue: &Cue| {
            self.token(cue.token).is_some_and(|t| self.sentence() - t.sentence.min(self.sentence()) <= 2)
        };
        let (i, _) =
            self.cues.get(..n)?.iter().enumerate().rev().take(12).find(|(_, cue)| least(cue) && near(cue))?;
        Some(Owner::Cue(i, Rule::CueInSentenceBefore))
    }

    /// “One.” “Two,” she said: a cue after it in its own sentence.
    fn later_cue(&self) -> Option<Owner> {
        let n = self.cues.partition_point(|cue| cue.token < self.stretch.end());
        let own = |cue: &Cue| {
            self.after().zip(self.token(cue.token)).is_some_and(|(after, t)| t.sentence == after.sentence)
        };
        let (i, _) = (n..)
            .zip(self.cues.get(n..)?.iter().take(6))
            .find(|(_, cue)| own(cue) && cue.share >= 60 && cue.source.is_some())?;
        Some(Owner::Cue(i, Rule::CueAfter))
    }
}

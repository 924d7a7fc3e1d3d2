//! Tokens, phrases and sentences together, and a source as it is found among them.
//!
//! What the rooms below look things up in. Nothing here chooses.

use article_lens_lexicon::saying::Part;

use super::phrase::{Phrase, PhraseKind, Phrases};
use super::token::{Form, Token, word, words};
use crate::span::Span;

/// Where a source stands to its cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Position {
    /// *Pike said*.
    Before,
    /// *said Pike*.
    After,
    /// *Pike, a clerk, said*.
    Apposed,
    /// *was told by Pike*.
    Agent,
    /// *according to Pike*, and *Pike:*.
    Fixed,
    /// *Pike left, saying*.
    Subject,
    /// *Pike’s claim*.
    Possessor,
    /// Only near.
    Near,
}

/// The tokens of a source, `start..end`, and where they stand to the cue.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    /// Its first token.
    pub start: usize,
    /// The token after its last.
    pub end: usize,
    /// The base phrase that names it.
    pub phrase: Phrase,
    /// Where it stands.
    pub position: Position,
}

/// What a source is looked for by.
pub(super) struct Scene<'s, 'a> {
    pub tokens: &'s [Token<'a>],
    pub phrases: &'s Phrases,
    /// For each sentence its first token and the one after its last.
    pub sentences: &'s [(usize, usize)],
}

impl Scene<'_, '_> {
    pub(super) fn token(&self, i: usize) -> Option<&Token<'_>> {
        self.tokens.get(i)
    }

    /// The first token of the sentence that holds a token, and the one after its last.
    pub(super) fn sentence(&self, i: usize) -> (usize, usize) {
        let number = self.token(i).map_or(usize::MAX, |t| t.sentence as usize);
        self.sentences.get(number).copied().unwrap_or((i, i))
    }

    /// The zero-based number of a token's sentence.
    pub(super) fn number(&self, i: usize) -> u32 {
        self.token(i).map_or(u32::MAX, |t| t.sentence)
    }

    /// The token before this one.
    pub(super) fn before(&self, i: usize) -> Option<&Token<'_>> {
        self.tokens.get(i.checked_sub(1)?)
    }

    /// Whether there is a token of which this holds.
    pub(super) fn is(&self, i: usize, test: impl Fn(&Token) -> bool) -> bool {
        self.tokens.get(i).is_some_and(test)
    }

    /// From the first to the last of these tokens.
    pub(super) fn span(&self, start: usize, end: usize) -> Option<Span> {
        let tokens = self.tokens.get(start..end)?;
        Some(tokens.first()?.span.to(tokens.last()?.span))
    }

    /// The number of words among these tokens.
    pub(super) fn words(&self, start: usize, end: usize) -> usize {
        self.tokens.get(start..end).unwrap_or(&[]).iter().filter(|t| t.is_word()).count()
    }

    /// The first token of the verb group that ends with the cue: *has said*, *declined to say*.
    pub(super) fn group(&self, cue: usize) -> usize {
        let mut start = cue;
        // Had this to say.
        let this = |start: usize| {
            let had = start
                .checked_sub(2)
                .and_then(|i| self.token(i))
                .is_some_and(|t| t.is_any(words!["had", "has", "have"]));
            had && self.before(start).is_some_and(|t| t.is(word!("this")))
        };
        // Coles and Hart both said.
        let each = |start: usize| {
            self.before(start).is_some_and(|t| t.is_any(words!["both", "all", "each"]))
                && self.phrases.ending(start - 1).is_some()
        };
        while cue - start < 8
            && (self.before(start).is_some_and(|t| self.joins(cue, t))
                || cue == start + 1 && this(start)
                || each(start))
        {
            start -= 1;
        }
        start
    }

    fn joins(&self, cue: usize, token: &Token) -> bool {
        let same =
            self.is(cue, |c| c.sentence == token.sentence) && token.stretch.is_none() && token.is_word();
        same && (matches!(token.part, Some(Part::Auxiliary | Part::Adverb | Part::To))
            && !(token.capital && token.is(word!("will")))
            || token.ends("ly") && !token.capital && token.noun.is_none()
            || token.is_any(words![
                "declined",
                "refused",
                "continued",
                "went",
                "quoted",
                "as",
                "wants",
                "wanted",
                "seemed",
                "appeared",
                "began",
                "sought",
                "once",
            ]) && self.is(cue, |c| !c.is(token.number)))
    }

    /// *was told*, but not *was saying*.
    pub(super) fn is_passive(&self, group: usize, cue: usize) -> bool {
        let be = |t: &Token| t.is_any(words!["was", "were", "is", "been", "being", "are", "be"]);
        let ing = self.is(cue, |t| t.ends("ing"));
        let quoted = self.tokens.get(group..cue).unwrap_or(&[]).iter().any(|t| t.is(word!("quoted")));
        // Asked whether it leaked, Lund left; no, he said when asked.
        let start = self.sentence(cue).0;
        let led = || self.before(cue).is_some_and(|t| t.is(word!("when")));
        // Lund, asked if it leaked, left.
        let aside = || {
            self.before(cue).is_some_and(|t| t.form == Form::Comma)
                && self.phrases.ending(cue - 1).is_some_and(|p| p.start == start)
        };
        let asked = self.is(cue, |t| t.is_any(words!["asked", "told"]))
            && group == cue
            && (led() || self.is(cue, |t| t.is(word!("asked"))) && (cue == start || aside()));
        asked || !ing && !quoted && self.tokens.get(group..cue).unwrap_or(&[]).iter().any(be)
    }

    /// The end of a phrase with its *of*, *for* and *at*: *a spokesman for the mayor of Bergen*.
    pub(super) fn chained(&self, end: usize) -> usize {
        self.chain(end, false)
    }

    /// Said an official briefed on the talks: behind the verb a participle goes on, too, where it reports nothing itself.
    pub(super) fn described_by(&self, phrase: &Phrase) -> usize {
        self.chain(phrase.end, phrase.kind == PhraseKind::Role)
    }

    fn chain(&self, mut end: usize, participles: bool) -> usize {
        for _ in 0..4 {
            // Officials familiar with the talks; a source close to the couple.
            let ing = |t: &Token| t.ends("ing") && t.reporting == 0;
            let tells = |t: &Token| {
                t.is_any(words!["familiar", "close"])
                    || participles && (ing(t) || t.ends("ed") && t.reporting == 0)
            };
            let told = self.is(end, tells);
            let lead = end + usize::from(told);
            let prepositions = words!["of", "for", "at", "from", "in", "with"];
            let chains = self.is(lead, |t| {
                (t.is_any(prepositions) || told && matches!(t.part, Some(Part::Preposition | Part::To)))
                    && t.stretch.is_none()
            });
            // A lawyer representing the family.
            let object = participles && !chains && self.is(end, ing);
            let (chains, lead) = if object { (true, end) } else { (chains, lead) };
            match self.phrases.starting(lead + 1) {
                Some(next)
                    if chains
                        && next.kind != PhraseKind::Time
                        && self.is(next.start, |t| {
                            t.stretch.is_none() && self.is(lead, |p| p.sentence == t.sentence)
                        }) =>
                {
                    end = next.end
                }
                _ => break,
            }
        }
        end
    }
}

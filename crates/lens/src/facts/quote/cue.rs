//! Tokens and phrases in, cues out: words that say that something is said, each with its source.
//!
//! All that could be a cue is listed and described; which of them report anything is the next room's choice.

use alloc::vec::Vec;

use article_lens_lexicon::saying::Part;

use super::mark::Stretch;
use super::phrase::{Phrase, PhraseKind};
use super::scene::{Choice, Position, Scene};
use super::token::{Form, Token, word, words};

/// What sort of cue it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CueKind {
    /// *said*.
    Verb,
    /// *told*.
    Telling,
    /// *saying*.
    Participle,
    /// *according to*.
    According,
    /// `:`
    Colon,
    /// *claim* in *her claim that*.
    Noun,
    /// A verb that no list has, with marks near.
    Unknown,
}

/// A word that may say that something is said.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue {
    /// Its token.
    pub token: usize,
    /// The first token of its verb group: *has* in *has said*.
    pub group: usize,
    /// What sort it is.
    pub kind: CueKind,
    /// In how many of a hundred uses the form reports.
    pub share: u32,
    /// Who says it.
    pub source: Option<Choice>,
    /// Who could say it instead.
    pub rival: Option<Choice>,
    /// Whether it is passive: *was told*.
    pub passive: bool,
}

impl Cue {
    /// Whether it is *with those words*, or the dash before a signature, behind the words that it means.
    pub(super) fn rounds_off(&self) -> bool {
        self.kind == CueKind::Noun && self.source.is_some_and(|source| source.position == Position::Fixed)
    }

    /// The first token of the cue and its source, as far as they stand together.
    pub(super) fn start(&self) -> usize {
        match self.source {
            Some(source)
                if source.start < self.group
                    && source.position != Position::Subject
                    && source.position != Position::Near =>
            {
                source.start
            }
            _ => self.group,
        }
    }

    /// The token after the cue and its source, as far as they stand together.
    pub(super) fn end(&self) -> usize {
        let end = self.token + if self.kind == CueKind::According { 2 } else { 1 };
        match self.source {
            Some(source) if source.start >= end && source.start <= end + 1 => source.end,
            _ => end,
        }
    }
}

/// In *as Lund, a clerk, put it*, *as* is looked for no farther back than so many tokens.
const FARTHEST_AS: usize = 30;

/// No sentence offers more cues than this: hostile input stays linear.
const MOST_IN_A_SENTENCE: usize = 40;

/// A sentence that tells what somebody does before words in marks has at most so many tokens from its verb on.
const LONGEST_BEAT: usize = 12;

/// A verb that no list has is looked at where marks open so many tokens on.
const FARTHEST_MARK: usize = 40;

/// The cues of a paragraph, in order.
pub(super) fn cues(scene: &Scene, stretches: &[Stretch]) -> Vec<Cue> {
    let mut found: Vec<Cue> = Vec::new();
    let mut sentence = (u32::MAX, 0);
    for (i, token) in scene.tokens.iter().enumerate().filter(|(_, token)| token.stretch.is_none()) {
        let Some(kind) = kind(scene, stretches, i) else { continue };
        sentence = (token.sentence, if sentence.0 == token.sentence { sentence.1 + 1 } else { 0 });
        if sentence.1 < MOST_IN_A_SENTENCE {
            found.push(cue(scene, i, kind));
        }
    }
    found
}

fn cue(scene: &Scene, token: usize, kind: CueKind) -> Cue {
    let puts = puts_it(scene, token);
    let group = if matches!(kind, CueKind::Colon | CueKind::According | CueKind::Noun) {
        token
    } else {
        scene.group(token - usize::from(puts))
    };
    let share = if puts || in_words(scene, token) || rounds_off(scene, token).is_some() {
        90
    } else {
        scene.token(token).map_or(0, |t| t.reporting)
    };
    let passive = kind != CueKind::Noun && scene.is_passive(group, token);
    let source = || possessor(scene, token).or_else(|| rounds_off(scene, token));
    let source = if kind == CueKind::Noun { source() } else { None };
    Cue { token, group, kind, share, source, rival: None, passive }
}

fn kind(scene: &Scene, stretches: &[Stretch], i: usize) -> Option<CueKind> {
    let token = scene.token(i)?;
    let first = i == 0
        || scene.token(i - 1).is_some_and(|before| before.sentence != token.sentence || before.is_mark());
    if token.form == Form::Colon {
        let clock = !token.trailed && !scene.token(i + 1).is_some_and(Token::is_mark);
        return (!clock).then_some(CueKind::Colon);
    }
    if token.form == Form::Dash {
        // Mayor – “No more money”
        if scene.phrases.starting(0).is_some_and(|p| p.end == i) && scene.is(i + 1, |t| t.is_mark()) {
            return Some(CueKind::Colon);
        }
        return rounds_off(scene, i).map(|_| CueKind::Noun);
    }
    if token.form != Form::Word || token.possessive {
        return None;
    }
    if token.is(word!("according")) {
        return scene.token(i + 1).is_some_and(|t| t.is(word!("to"))).then_some(CueKind::According);
    }
    if is_silence(scene, i) || scene.cites(i) {
        return None;
    }
    if in_words(scene, i) || rounds_off(scene, i).is_some() {
        return Some(CueKind::Noun);
    }
    if puts_it(scene, i) && !is_verb_near_marks(scene, stretches, i - 1) {
        return Some(CueKind::Verb);
    }
    if token.reporting == 0 {
        return (!token.capital && is_verb_near_marks(scene, stretches, i)).then_some(CueKind::Unknown);
    }
    if token.capital && !first && token.reporting < 80 {
        return None;
    }
    if is_noun(scene, i) {
        // Its stated goals: a participle between a possessor and a noun reports nothing.
        let adjective = token.ends("ed") || token.ends("ing");
        let opens = scene.is(i + 1, |t| t.part == Some(Part::That));
        return (!adjective && possessor(scene, i).is_some() || opens).then_some(CueKind::Noun);
    }
    Some(match token {
        _ if token.ends("ing") => CueKind::Participle,
        _ if token.tells => CueKind::Telling,
        _ => CueKind::Verb,
    })
}

/// In her words, “it leaks”.
fn in_words(scene: &Scene, i: usize) -> bool {
    let whose = || possessor(scene, i).filter(|s| scene.before(s.start).is_some_and(|t| t.is(word!("in"))));
    scene.is(i, |t| t.is(word!("words"))) && whose().is_some()
}

/// “It leaks.” With those words, Lund left: who spoke the marked words right before.
/// “It leaks.” — Lund: who signs them.
fn rounds_off(scene: &Scene, i: usize) -> Option<Choice> {
    if let Some(phrase) = scene.before(i).filter(|t| t.is_mark()).and_then(|_| scene.signature(i)) {
        return Some(Choice {
            start: phrase.start,
            end: phrase.end,
            phrase: *phrase,
            position: Position::Fixed,
        });
    }
    let with = i.checked_sub(2).filter(|_| scene.is(i, |t| t.is(word!("words"))))?;
    let clear = scene.is(with, |t| t.is(word!("with")))
        && scene.is(with + 1, |t| t.is_any(words!["these", "those"]))
        && scene.before(with).is_some_and(Token::is_mark)
        && scene.is(i + 1, |t| t.form == Form::Comma);
    let phrase = *scene.phrases.starting(i + 2).filter(|_| clear)?;
    Some(Choice { start: phrase.start, end: phrase.end, phrase, position: Position::Fixed })
}

/// It leaks, as Lund put it: whether the token is that *it*, the end of the cue.
pub(super) fn puts_it(scene: &Scene, i: usize) -> bool {
    let Some(verb) = i.checked_sub(1).filter(|_| scene.is(i, |t| t.is(word!("it")))) else { return false };
    if !scene.is(verb, |t| t.is_any(words!["put", "puts"])) {
        return false;
    }
    let group = scene.group(verb);
    // As Lund, a clerk, recently put it.
    let start = if scene.before(group).is_some_and(|t| t.form == Form::Comma) {
        (group.saturating_sub(FARTHEST_AS)..group)
            .rev()
            .find(|&i| scene.is(i, |t| t.is(word!("as"))))
            .map(|i| i + 1)
    } else {
        scene.phrases.ending(group).map(|source| source.start)
    };
    start.and_then(|start| scene.before(start)).is_some_and(|t| t.is(word!("as")))
}

/// Asked not to be named, declined to be identified, asked to remain anonymous: nothing is said.
fn is_silence(scene: &Scene, i: usize) -> bool {
    let then = |ahead: usize, words: &[u32]| scene.is(i + ahead, |t| t.is_any(words));
    let not = usize::from(then(1, words!["not"]));
    let asks = words!["asked", "asking", "declined", "requested"];
    let hides = words!["named", "identified", "quoted", "anonymous"];
    then(0, asks)
        && then(1 + not, words!["to"])
        && then(2 + not, words!["be", "remain", "stay"])
        && then(3 + not, hides)
}

/// The state reports say little: after an article or a possessor a form is a noun.
fn is_noun(scene: &Scene, i: usize) -> bool {
    let Some(before) = i.checked_sub(1).and_then(|b| scene.token(b)) else { return false };
    let article = before.is_any(words![
        "the", "a", "an", "this", "no", "any", "every", "each", "such", "these", "those", "same", "own"
    ]);
    let clear = scene.token(i).is_some_and(|t| t.reporting >= 90);
    !clear
        && (article || before.possessive || before.part == Some(Part::Possessive) || before.is(word!("her")))
        || scene.phrases.holding(i).is_some_and(|phrase| phrase.start < i && !clear)
}

/// *the firm’s* in *the firm’s claim*.
fn possessor(scene: &Scene, i: usize) -> Option<Choice> {
    let phrase = *scene.phrases.holding(i)?;
    let first = scene.token(phrase.start)?;
    let own = first.part == Some(Part::Possessive) || first.is(word!("her"));
    let owner = (phrase.start..i).rev().find(|&k| scene.token(k).is_some_and(|t| t.possessive));
    let end = if own { phrase.start } else { owner? } + 1;
    Some(Choice { start: phrase.start, end, phrase, position: Position::Possessor })
}

/// Lund waves a hand. “You.” Somebody acts in a short sentence, and words in marks open the next.
fn is_beat(scene: &Scene, stretches: &[Stretch], i: usize) -> bool {
    let (start, end) = scene.sentence(i);
    let person = |p: &&Phrase| matches!(p.kind, PhraseKind::Name | PhraseKind::Role | PhraseKind::Pronoun);
    let acts = scene.phrases.starting(start).filter(person).is_some_and(|p| p.end == scene.group(i));
    let opens = || stretches.get(stretches.partition_point(|s| s.open < end)).is_some_and(|s| s.open == end);
    acts && end <= i + LONGEST_BEAT && opens() && scene.is(end + 1, |t| t.capital)
}

/// A verb form that no list has, right behind its source with a mark ahead, at a mark, or between a mark and its source.
fn is_verb_near_marks(scene: &Scene, stretches: &[Stretch], i: usize) -> bool {
    let Some(token) = scene.token(i) else { return false };
    let verb = token.part == Some(Part::Verb)
        || token.part.is_none()
            && token.noun.is_none()
            && token.text.starts_with(char::is_alphabetic)
            && (token.ends("ed") || token.ends("ing") || token.ends("s") && !token.ends("ss"));
    if !verb || stretches.is_empty() || scene.phrases.holding(i).is_some_and(|p| p.start < i) {
        return false;
    }
    let opens = |k: usize| scene.token(k).is_some_and(|t| t.is_mark() && t.spaced);
    let closes = |k: Option<usize>| k.and_then(|k| scene.token(k)).is_some_and(|t| t.is_mark());
    let group = scene.group(i);
    let source = scene.phrases.ending(group).map_or(group, |phrase| phrase.start);
    let small = |k: usize| {
        scene.token(k).is_some_and(|t| {
            matches!(t.form, Form::Comma | Form::Colon)
                || t.is_any(words!["that", "as", "a", "the", "him", "her", "them", "about", "of", "at"])
        })
    };
    // Quill bemoaned a harvest that “nobody brought in”: right behind its source, with marks to come.
    let speaks = scene.phrases.ending(group).is_some_and(|phrase| phrase.kind != PhraseKind::Time);
    let next = || stretches.get(stretches.partition_point(|s| s.open < i));
    // He built a boat named “Second Wind.”
    let named = |s: &Stretch| scene.before(s.open).is_some_and(|t| t.is(word!("named")));
    let ahead =
        |s: &Stretch| scene.number(s.open) == token.sentence && s.open < i + FARTHEST_MARK && !named(s);
    speaks && next().is_some_and(ahead)
        || opens(i + 1)
        || small(i + 1) && opens(i + 2)
        || small(i + 1) && small(i + 2) && opens(i + 3)
        // “It leaks,” as Lund puts it.
        || closes(source.checked_sub(1))
        || is_beat(scene, stretches, i)
        || scene.before(source).is_some_and(|t| t.is(word!("as"))) && closes(source.checked_sub(2))
}

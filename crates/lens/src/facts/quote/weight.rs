//! A cue without marked words in, a weight out: how much speaks for it by hand-made rules, for the next room one sign of many.
//!
//! The share of its form comes first; where its source stands, what follows it and a few bad fits add or take.
//! Hundredths, so that a reader can add them up.

use article_lens_lexicon::saying::Part;

use super::cue::{Cue, CueKind};
use super::edge::Piece;
use super::phrase::PhraseKind;
use super::rule::Rule;
use super::scene::{Position, Scene};
use super::token::{Token, word, words};

/// How much speaks for a cue without marked words.
pub(super) fn weight(scene: &Scene, cue: &Cue, inside: bool, pieces: &[Piece], rule: Rule) -> i32 {
    if cue.kind == CueKind::According {
        return 95;
    }
    if cue.kind == CueKind::Colon {
        return 50;
    }
    let mut weight = cue.share as i32;
    let opening =
        |piece: &Piece| scene.tokens.get(piece.start..piece.end.min(piece.start + 14)).unwrap_or(&[]);
    let verb = |t: &Token| matches!(t.part, Some(Part::Auxiliary | Part::Verb)) || t.ends("ed");
    let finite = pieces.iter().any(|piece| opening(piece).iter().any(verb));
    match cue.source.map(|s| s.position) {
        None => weight -= 25,
        Some(Position::Near | Position::Subject) => weight -= 8,
        Some(_) => weight += 8,
    }
    weight += fit(scene, cue, rule);
    if !finite && scene.is(cue.token, |t| t.is_any(words!["added", "adds", "add", "adding"])) {
        // The yard added a sprinkler.
        weight -= 40;
    }
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
    let to = scene.tokens.get(cue.group..cue.token).unwrap_or(&[]).iter().any(|t| t.part == Some(Part::To));
    weight - if to { 20 } else { 0 }
}

/// What speaks against a form here: *declined slightly*, *informed by experience*, *a group called X*.
fn fit(scene: &Scene, cue: &Cue, rule: Rule) -> i32 {
    let next = cue.token + 1;
    let verb = |words: &[u32]| scene.is(cue.token, |t| t.is_any(words));
    if scene.is(next, |t| t.is(word!("by"))) && scene.is(cue.token, |t| t.ends("ed")) {
        return -60;
    }
    if verb(words!["declined", "refused", "continued"]) && rule != Rule::CueToVerb && rule != Rule::CueThat {
        return -40;
    }
    // Asked whether it leaked, Lund left: somebody asked.
    let asks = verb(words!["asked"])
        && scene.tokens.get(next..next + 8).unwrap_or(&[]).iter().any(|t| {
            t.is_any(words!["whether", "if", "why", "what", "how", "who", "which", "when", "where", "about"])
        });
    if asks && cue.source.is_none() {
        return 25;
    }
    if cue.source.is_none() && cue.token == scene.sentence(cue.token).0 {
        return -40;
    }
    let thing = cue.source.is_some_and(|s| s.phrase.kind == PhraseKind::Thing);
    let not = || scene.tokens.get(cue.group..cue.token).unwrap_or(&[]).iter().any(|t| t.is(word!("not")));
    match thing {
        // A telephone does not say: nothing that is no person is quoted by its silence.
        true if not() => -60,
        true if verb(words!["called", "named", "dubbed", "known"]) => -40,
        true => -8,
        false => 0,
    }
}

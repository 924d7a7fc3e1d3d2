//! Statements in, the reason why a source has no name out, where the text gives one: *on condition of anonymity*, *who asked not
//! to be named*.

use super::mention::MentionKind;
use super::scene::Scene;
use super::statement::Quote;
use super::token::{Form, Token, word, words};
use crate::span::Span;

/// No paragraph gives more reasons.
const MOST_REASONS: usize = 32;
/// So many words before the verb say that it is denied.
const DENIED_WITHIN: usize = 6;

/// Writes down with each statement why its source has no name.
///
/// # Complexity
/// Linear in tokens and statements.
pub(super) fn give_reasons(scene: &Scene, quotes: &mut [Quote]) {
    if !quotes.iter().any(|quote| nameless(quote).is_some()) {
        return;
    }
    let keys = (0..scene.tokens.len()).filter(|&i| is_key(scene, i));
    for key in keys.take(MOST_REASONS) {
        let (start, end) = scene.sentence(key);
        let (from, to) = (left(scene, start, key), right(scene, end, key));
        let Some((reason, sentence)) = scene.span(from, to).zip(scene.span(start, end)) else { continue };
        // A clerk said that the victim could not be named: that is what is said.
        let said = quotes.iter().any(|quote| quote.kind.is_statement() && quote.span.contains(reason));
        if !said && let Some(quote) = withheld(quotes, reason, sentence) {
            quote.anonymity.get_or_insert(reason);
        }
    }
}

/// Where a source stands that has no name.
fn nameless(quote: &Quote) -> Option<Span> {
    Some(quote.source.as_ref().filter(|source| source.kind != MentionKind::Name)?.span)
}

/// The statement whose source it is about: the nearest one without a name in the same sentence, or else the last before it.
fn withheld(quotes: &mut [Quote], reason: Span, sentence: Span) -> Option<&mut Quote> {
    let nearness = |quote: &Quote| {
        let own = nameless(quote)?;
        let inside = sentence.contains(own);
        (inside || own.start < reason.start).then(|| (!inside, own.start.abs_diff(reason.start)))
    };
    quotes
        .iter_mut()
        .filter_map(|quote| Some((nearness(quote)?, quote)))
        .min_by_key(|&(near, _)| near)
        .map(|(_, q)| q)
}

/// The word that tells it: *anonymity*, *named* behind *not to be*, *authorized* behind *not*.
fn is_key(scene: &Scene, i: usize) -> bool {
    let Some(token) = scene.token(i).filter(|t| t.is_word() && t.stretch.is_none()) else { return false };
    let before = |n: usize| i.checked_sub(n).and_then(|i| scene.token(i));
    let denied = || (1..=DENIED_WITHIN).filter_map(before).any(is_denial);
    match token.text {
        "anonymity" | "anonymously" => true,
        "anonymous" => before(1).is_some_and(|t| t.is_any(words!["be", "remain", "stay"])),
        "named" | "identified" | "quoted" => before(1).is_some_and(|t| t.is(word!("be"))) && denied(),
        "authorized" | "permitted" => {
            denied() && scene.is(i + 1, |t| t.is(word!("to"))) && scene.is(i + 2, speaks)
        }
        "used" | "published" | "withheld" => {
            (1..=4).filter_map(before).any(|t| t.is_any(words!["name", "names"]))
        }
        _ => false,
    }
}

fn is_denial(token: &Token) -> bool {
    token.is_any(words!["not", "declined", "declining", "refused", "refusing", "without"])
        || token.text.ends_with("n’t")
        || token.text.ends_with("n't")
}

fn speaks(token: &Token) -> bool {
    token.is_any(words!["speak", "discuss", "comment", "talk", "disclose", "release"])
}

/// Where the clause of the word begins.
fn left(scene: &Scene, start: usize, key: usize) -> usize {
    let opens = |token: &Token| {
        let says = token.reporting >= 40 && !token.is_any(ASKS);
        !token.is_word() || says || token.stretch.is_some() || token.is_any(words!["who", "and"])
    };
    (start..key).rev().find(|&i| scene.is(i, opens)).map_or(start, |i| i + 1)
}

/// Verbs of saying that belong to the reason.
const ASKS: &[u32] = words![
    "asked",
    "asking",
    "declined",
    "declining",
    "insisted",
    "insisting",
    "refused",
    "refusing",
    "requested",
    "requesting",
    "speaking",
    "spoke",
];

/// Where it ends: *because* behind a comma goes on.
fn right(scene: &Scene, end: usize, key: usize) -> usize {
    let because = |token: &Token| token.is_any(words!["because", "citing", "as", "since"]);
    let goes_on = |i: usize| scene.is(i, |t| t.form == Form::Comma) && scene.is(i + 1, because);
    let closes = |i: usize| {
        let ends = |t: &Token| !t.is_word() || t.stretch.is_some() || t.is_any(words!["said", "says"]);
        scene.is(i, ends) && !goes_on(i)
    };
    (key + 1..end).find(|&i| closes(i)).unwrap_or(end)
}

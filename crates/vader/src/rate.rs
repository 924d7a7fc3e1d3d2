//! Tokens in, their ratings out: each entry of the lexicon with what the three tokens before it do to it.

use crate::list::{degree, idiom, negates, rating};
use crate::token::Token;

/// A negated rating is turned, and less than what it was.
const NEGATED: f64 = -0.74;
/// What capitals add where not all words have them.
const SHOUTED: f64 = 0.733;
/// *never so* and *never this* raise what they stand before.
const NEVER_SO: f64 = 1.25;

/// The rating of each token.
pub(crate) fn ratings(tokens: &[Token]) -> Vec<f64> {
    let upper = tokens.iter().filter(|token| token.is_upper()).count();
    let text = Text { tokens, shouts: 0 < upper && upper < tokens.len() };
    (0..tokens.len()).map(|i| text.rating(i)).collect()
}

struct Text<'a> {
    tokens: &'a [Token<'a>],
    /// Whether some but not all tokens are in capitals: then they say something.
    shouts: bool,
}

impl Text<'_> {
    fn rating(&self, i: usize) -> f64 {
        let word = self.lower(i);
        let Some(listed) = rating(word).filter(|_| degree(word).is_none()) else { return 0.0 };
        let next = self.after(i, 1);
        if word == "kind" && next == Some("of") {
            return 0.0;
        }
        let mut value = listed;
        // *no* is an entry itself, and only negates where another follows.
        if word == "no" && next.and_then(rating).is_some() {
            value = 0.0;
        }
        if self.follows_no(i) {
            value = listed * NEGATED;
        }
        if self.shouts && self.tokens.get(i).is_some_and(Token::is_upper) {
            value += if value > 0.0 { SHOUTED } else { -SHOUTED };
        }
        for (distance, nearness) in [(1, 1.0), (2, 0.95), (3, 0.9)] {
            // Entries of the lexicon neither raise nor negate.
            let Some(before) = self.before(i, distance).filter(|word| rating(word).is_none()) else {
                continue;
            };
            value += self.degree(i - distance, before, value) * nearness;
            value *= self.negation(i, distance, before);
            if distance == 3 {
                value = self.idiom(i, value);
            }
        }
        if self.is_least(i) { value * NEGATED } else { value }
    }

    fn lower(&self, i: usize) -> &str {
        self.tokens.get(i).map_or("", |token| &token.lower)
    }

    fn before(&self, i: usize, distance: usize) -> Option<&str> {
        i.checked_sub(distance).map(|i| self.lower(i))
    }

    fn after(&self, i: usize, distance: usize) -> Option<&str> {
        self.tokens.get(i + distance).map(|token| &*token.lower)
    }

    fn is_before(&self, i: usize, distance: usize, words: &[&str]) -> bool {
        self.before(i, distance).is_some_and(|word| words.contains(&word))
    }

    fn follows_no(&self, i: usize) -> bool {
        self.is_before(i, 1, &["no"])
            || self.is_before(i, 2, &["no"])
            || self.is_before(i, 3, &["no"]) && self.is_before(i, 1, &["or", "nor"])
    }

    /// What a booster there adds to a value.
    fn degree(&self, at: usize, word: &str, value: f64) -> f64 {
        let Some(degree) = degree(word) else { return 0.0 };
        let degree = if value < 0.0 { -degree } else { degree };
        if self.shouts && self.tokens.get(at).is_some_and(Token::is_upper) {
            degree + if value > 0.0 { SHOUTED } else { -SHOUTED }
        } else {
            degree
        }
    }

    /// What a word at that distance makes of a value by negation.
    fn negation(&self, i: usize, distance: usize, word: &str) -> f64 {
        let so = |distance| self.is_before(i, distance, &["so", "this"]);
        let doubt = |distance| self.is_before(i, distance, &["doubt"]);
        let raised = match distance {
            2 => word == "never" && so(1),
            // Three words in, *so* and *this* right before the word need no *never*: a slip of the original.
            3 => word == "never" && so(2) || so(1),
            _ => false,
        };
        let idle = word == "without" && (distance > 1 && doubt(1) || distance > 2 && doubt(2));
        if raised {
            NEVER_SO
        } else if !idle && negates(word) {
            NEGATED
        } else {
            1.0
        }
    }

    /// The value where the word is in an idiom; and what dampeners of several words add, whatever its sign.
    fn idiom(&self, i: usize, value: f64) -> f64 {
        let words = |from: usize, to: usize| {
            let own = self.tokens.get(from..=to)?.iter().map(|token| &*token.lower);
            Some(own.collect::<Vec<_>>().join(" "))
        };
        let of = |from: usize, to: usize| words(from, to).and_then(|words| idiom(&words));
        let before = of(i - 1, i).or_else(|| of(i - 2, i)).or_else(|| of(i - 2, i - 1));
        let before = before.or_else(|| of(i - 3, i - 1)).or_else(|| of(i - 3, i - 2));
        let value = of(i, i + 2).or_else(|| of(i, i + 1)).or(before).unwrap_or(value);
        let degrees = [(i - 3, i - 1), (i - 3, i - 2), (i - 2, i - 1)];
        degrees
            .iter()
            .filter_map(|&(from, to)| degree(&words(from, to)?))
            .fold(value, |value, degree| value + degree)
    }

    /// *least* before it negates, but for *at least* and *very least*.
    fn is_least(&self, i: usize) -> bool {
        self.is_before(i, 1, &["least"]) && !self.is_before(i, 2, &["at", "very"])
    }
}

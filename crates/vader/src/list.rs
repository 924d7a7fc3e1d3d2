//! A word or sign in, what VADER's lists say of it out. The lists are read at their first use.

use std::collections::HashMap;
use std::sync::LazyLock;

type List<V> = LazyLock<HashMap<&'static str, V>>;

static LEXICON: List<f64> = LazyLock::new(|| {
    rows(include_str!("../data/lexicon.txt"))
        .filter_map(|(entry, mean)| Some((entry, mean.parse().ok()?)))
        .collect()
});
static EMOJI: List<&str> = LazyLock::new(|| rows(include_str!("../data/emoji.txt")).collect());
static MODIFIERS: List<&str> = LazyLock::new(|| rows(include_str!("../data/modifiers.txt")).collect());

/// What a booster adds to a rating; a dampener takes it away.
const DEGREE: f64 = 0.293;

/// The mean rating of an entry in small letters, from -4 to 4.
pub(crate) fn rating(entry: &str) -> Option<f64> {
    LEXICON.get(entry).copied()
}

/// The words that an emoji is read as.
pub(crate) fn emoji(sign: char) -> Option<&'static str> {
    EMOJI.get(sign.encode_utf8(&mut [0; 4]) as &str).copied()
}

/// What a booster or dampener of one or several words adds to a positive rating.
pub(crate) fn degree(words: &str) -> Option<f64> {
    match MODIFIERS.get(words).copied()? {
        "booster" => Some(DEGREE),
        "dampener" => Some(-DEGREE),
        _ => None,
    }
}

/// Whether a word negates: whatever holds *n't* does.
pub(crate) fn negates(word: &str) -> bool {
    MODIFIERS.get(word).is_some_and(|&role| role == "negator") || word.contains("n't")
}

/// What an idiom of several words weighs as a whole.
pub(crate) fn idiom(words: &str) -> Option<f64> {
    MODIFIERS.get(words)?.strip_prefix("idiom ")?.parse().ok()
}

fn rows(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    file.lines().filter(|line| !line.starts_with("# ")).filter_map(|line| line.split_once('\t'))
}

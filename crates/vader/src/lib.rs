//! VADER 3.3.2 to the letter: a text in, its four published scores out.
//!
//! Text is made of `token`s, each is rated with what stands before it (`rate`), a *but* weighs one half of the text against
//! the other (`contrast`), and the ratings together are the scores. Quirks of the original are kept and named.
#![forbid(unsafe_code)]

mod list;
mod token;
mod rate;
mod contrast;

use token::{read, tokens};

/// What VADER says of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scores {
    /// The share of negative words, in 0..1, to three digits.
    pub neg: f64,
    /// The share of neutral words.
    pub neu: f64,
    /// The share of positive words.
    pub pos: f64,
    /// All together, in -1..1, to four digits; 0.05 and -0.05 part positive, neutral and negative texts.
    pub compound: f64,
}

/// The scores of a text.
///
/// # Complexity
/// Linear in the length of the text, but for the logarithm of how often one value stands in it.
///
/// ```
/// let scores = article_lens_vader::vader("The book was good.");
/// assert_eq!((scores.neg, scores.neu, scores.pos, scores.compound), (0.0, 0.508, 0.492, 0.4404));
/// ```
pub fn vader(text: &str) -> Scores {
    let text = read(text);
    let tokens = tokens(&text);
    if tokens.is_empty() {
        return Scores::default();
    }
    let mut ratings = rate::ratings(&tokens);
    if let Some(but) = tokens.iter().position(|token| token.lower == "but") {
        contrast::weigh(&mut ratings, but);
    }
    scores(&ratings, emphasis(&text))
}

/// What exclamation and question marks add, wherever they stand.
fn emphasis(text: &str) -> f64 {
    let shouts = text.matches('!').count().min(4) as f64 * 0.292;
    let asks = match text.matches('?').count() {
        0 | 1 => 0.0,
        count @ (2 | 3) => count as f64 * 0.18,
        _ => 0.96,
    };
    shouts + asks
}

fn scores(ratings: &[f64], emphasis: f64) -> Scores {
    let sum: f64 = ratings.iter().sum();
    // Nothing is added to a sum of 0: it has no side.
    let sum = if sum > 0.0 {
        sum + emphasis
    } else if sum < 0.0 {
        sum - emphasis
    } else {
        sum
    };
    // A neutral word counts 1, so a charged one counts 1 more than its rating.
    let mut pos: f64 = ratings.iter().filter(|&&rating| rating > 0.0).map(|rating| rating + 1.0).sum();
    let mut neg: f64 = ratings.iter().filter(|&&rating| rating < 0.0).map(|rating| 1.0 - rating).sum();
    let neutral = ratings.iter().filter(|&&rating| rating == 0.0).count() as f64;
    if pos > neg {
        pos += emphasis;
    } else if pos < neg {
        neg += emphasis;
    }
    let total = pos + neg + neutral;
    let compound = sum / (sum * sum + 15.0).sqrt();
    Scores {
        neg: rounded(neg / total, 3),
        neu: rounded(neutral / total, 3),
        pos: rounded(pos / total, 3),
        compound: rounded(compound.clamp(-1.0, 1.0), 4),
    }
}

/// The number that is nearest with so many digits; of two, the even one, as Python rounds.
fn rounded(number: f64, digits: usize) -> f64 {
    // Adding zero makes of -0.0 a plain 0.0.
    format!("{number:.digits$}").parse().unwrap_or(number) + 0.0
}

//! Words in, positive and negative words out, each with what changed its weight; and the tone of a sentence.
//!
//! A word is looked up, then the three words before it are asked what they do to it. A word that names somebody
//! (*Justice Department*) or that something is done against (*prevent attacks*) says nothing and is left out, so the
//! words found here are those that are counted. Nothing here knows how the words of the lists came by their weights.

use alloc::vec::Vec;

use article_lens_lexicon::sentiment::{Modifier, modifier, weight};

use super::quote::Quote;
use super::word::Word;
use super::wrap::unbroken;
use crate::ordered::{ordered, span_key};
use crate::span::Span;

/// How many words before a word may negate it or do away with it.
const REACH: usize = 3;
/// How many words before a word may raise or lower it.
const DEGREE_REACH: usize = 2;
/// A negated word says half the opposite: *not good* is less than *bad*.
const NEGATED: f64 = -0.5;
/// What a booster adds to the factor right before the word, half as much one word before, and a dampener takes away.
const DEGREE: f64 = 0.5;
/// The lexicon's weights are in steps, so many of them to 1.
const STEPS: f64 = 20.0;

/// A positive or negative word where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Charged {
    /// The word in its paragraph.
    pub span: Span,
    /// Zero-based number of its sentence in the paragraph.
    pub sentence: u32,
    /// The entry of the lexicon that was found.
    pub entry: &'static str,
    /// The entry's weight, in -1..1.
    pub weight: f64,
    /// What the context makes of it: the word counts `weight * factor`.
    pub factor: f64,
    /// Whether a negator turns it: a negated positive word counts as negative, and the other way round.
    pub negated: bool,
    /// Whether it stands inside a statement: a source's word, not the writer's.
    pub quoted: bool,
    /// What changed its weight, in order of the words that did.
    pub why: Vec<Change>,
}

impl Charged {
    /// Whether it is counted as a positive word: never when [`Charged::is_negative`].
    pub fn is_positive(&self) -> bool {
        (self.weight > 0.0) != self.negated
    }

    /// Whether it is counted as a negative word.
    pub fn is_negative(&self) -> bool {
        !self.is_positive()
    }
}

/// A rule that changed the weight of a word, and the word in the text that it is due to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A negator before it: *not good*.
    Negated(Span),
    /// A booster before it: *very good*.
    Boosted(Span),
    /// A dampener before it: *slightly good*.
    Dampened(Span),
}

/// The positive and negative words of a paragraph, in order.
///
/// # Complexity
/// Linear in the number of words and quotes.
pub fn charged(paragraph: &str, words: &[Word], quotes: &[Quote]) -> Vec<Charged> {
    let mut found = Vec::new();
    for words in words.chunk_by(|a, b| a.sentence == b.sentence) {
        let sentence = Sentence { paragraph, words, title_case: is_title_case(words) };
        for i in 0..words.len() {
            sentence.charge(i, &mut found);
        }
    }
    mark_quoted(&mut found, quotes);
    found
}

/// The words of one sentence, and what decides about all of them.
struct Sentence<'a> {
    paragraph: &'a str,
    words: &'a [Word<'a>],
    /// Whether capitals say nothing about names: *Storm Kills Four, Destroys Harbor Wall*.
    title_case: bool,
}

impl Sentence<'_> {
    /// Adds what is positive or negative in that word: the word, or parts of a compound the list does not have.
    fn charge(&self, i: usize, found: &mut Vec<Charged>) {
        let Some(word) = self.words.get(i) else { return };
        // A negator has no place in the counts: it turns what follows, and the tone hears it by itself.
        if modifier(word.text) == Some(Modifier::Negator) || self.is_name(i) {
            return;
        }
        let text = unbroken(word.text);
        if let Some((entry, steps)) = weight(&text) {
            found.extend(self.charged(i, word.span, entry, steps));
        } else if text.contains('-') {
            self.charge_parts(i, word, found);
        }
    }

    /// The parts of a compound: *well-meaning* has one. What is against a thing or free of it leaves out its negative
    /// part: *anti-theft patrol*, *smoke-free cafe*.
    fn charge_parts(&self, i: usize, word: &Word, found: &mut Vec<Charged>) {
        let is_one_of = |part: &str, parts: &[&str]| parts.iter().any(|p| part.eq_ignore_ascii_case(p));
        let first = word.text.split('-').next().unwrap_or("");
        let last = word.text.rsplit('-').next().unwrap_or("");
        let undone = is_one_of(first, &["anti", "counter", "non", "post", "ex"])
            || is_one_of(last, &["free", "proof"]);
        let mut start = word.span.start as usize;
        for part in word.text.split('-') {
            let span = Span::new(start, start + part.len());
            start += part.len() + 1;
            let spoken = weight(part).filter(|&(_, steps)| !undone || steps > 0);
            // *free* and *proof* at the end are no praise, they only undo.
            if let Some((entry, steps)) = spoken.filter(|_| !is_one_of(part, &["free", "proof"])) {
                found.extend(self.charged(i, span, entry, steps));
            }
        }
    }

    /// The word with what the words before it make of it; `None` where they do away with it.
    fn charged(&self, i: usize, span: Span, entry: &'static str, steps: i8) -> Option<Charged> {
        if steps < 0 && self.is_shifted(i) {
            return None;
        }
        let mut factor = 1.0;
        let mut why = Vec::new();
        if let Some(negator) = self.negator(i, steps > 0) {
            factor = NEGATED;
            why.push(Change::Negated(negator.span));
        }
        let negated = !why.is_empty();
        for (distance, (word, _)) in (1u8..).zip(self.before(i, DEGREE_REACH)) {
            let degree = DEGREE / f64::from(distance);
            match modifier(word.text) {
                Some(Modifier::Booster) => {
                    factor *= 1.0 + degree;
                    why.push(Change::Boosted(word.span));
                }
                Some(Modifier::Dampener) => {
                    factor *= 1.0 - degree;
                    why.push(Change::Dampened(word.span));
                }
                _ => {}
            }
        }
        let sentence = self.words.get(i)?.sentence;
        let weight = f64::from(steps) / STEPS;
        Some(Charged { span, sentence, entry, weight, factor, negated, quoted: false, why })
    }

    /// The words before a word, the nearest first, each with the one after it, up to a mark: after a comma another
    /// thought begins (*for all its fame, not in the end, a delight*).
    fn before(&self, i: usize, reach: usize) -> impl Iterator<Item = (&Word<'_>, &Word<'_>)> {
        let pairs = self.words.get(..=i).unwrap_or(&[]).windows(2).rev().take(reach);
        pairs
            .filter_map(|pair| Some((pair.first()?, pair.last()?)))
            .take_while(|(word, next)| self.between(word, next).trim().is_empty())
    }

    /// What stands between two neighbors.
    fn between(&self, word: &Word, next: &Word) -> &str {
        self.paragraph.get(word.span.end as usize..next.span.start as usize).unwrap_or("")
    }

    /// What negates the word: *not good*, *failed to win trust*.
    fn negator(&self, i: usize, positive: bool) -> Option<&Word<'_>> {
        let negates = |(word, next): &(&Word, &Word)| match modifier(word.text) {
            Some(Modifier::Negator) => !is_idle(word.text, next.text, positive),
            Some(Modifier::Denier) => positive,
            _ => false,
        };
        self.before(i, REACH).find(negates).map(|(word, _)| word)
    }

    /// Whether something is done against what the word names: *police prevent attacks*. An adverb is not what is
    /// fought: *the season ended miserably*.
    fn is_shifted(&self, i: usize) -> bool {
        let is_adverb = self.words.get(i).is_some_and(|word| word.text.ends_with("ly"));
        !is_adverb && self.before(i, REACH).any(|(word, _)| modifier(word.text) == Some(Modifier::Shifter))
    }

    /// Whether a capital inside the sentence makes it part of a name: *Justice Department*. Not right after a mark
    /// that opens a sentence or a quotation, and not in all capitals, which only raise the voice.
    fn is_name(&self, i: usize) -> bool {
        let Some(word) = self.words.get(i).filter(|_| !self.title_case) else { return false };
        let before = i.checked_sub(1).and_then(|before| self.words.get(before));
        is_capitalized(word.text)
            && word.text.contains(char::is_lowercase)
            && before.map(|before| self.between(before, word)).is_some_and(|gap| !opens(gap))
    }
}

/// After these, a capital opens a sentence.
const STOPS: [char; 5] = ['.', '!', '?', ':', '…'];
/// Right before a capital, these open a quotation.
const MARKS: [char; 4] = ['"', '“', '‘', '\''];

/// Whether a negator leaves the word as it is: *not only generous*, *nothing better than home*.
fn is_idle(negator: &str, next: &str, positive: bool) -> bool {
    let is_one_of = |word: &str, words: &[&str]| words.iter().any(|w| word.eq_ignore_ascii_case(w));
    is_one_of(negator, &["not"]) && is_one_of(next, &["only", "just", "merely"])
        || positive
            && is_one_of(negator, &["no", "none", "nothing", "nobody", "never"])
            && is_one_of(next, &["more", "better", "greater"])
}

/// Whether what stands before a word gives it a capital that says nothing about names.
fn opens(gap: &str) -> bool {
    gap.contains(STOPS) || gap.ends_with(MARKS)
}

fn is_capitalized(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Whether more than three words in five have a capital, as in a headline.
fn is_title_case(words: &[Word]) -> bool {
    let spoken = words.iter().filter(|word| word.text.starts_with(char::is_alphabetic));
    let (all, capital) = spoken
        .fold((0, 0), |(all, capital), word| (all + 1, capital + usize::from(is_capitalized(word.text))));
    all > 2 && capital * 5 > all * 3
}

/// Marks the words that stand inside statements; all others are the writer's.
pub(crate) fn mark_quoted(charged: &mut [Charged], quotes: &[Quote]) {
    let statements = quotes.iter().filter(|quote| quote.kind.is_statement());
    let pieces: Vec<Span> = statements
        .flat_map(|q| if q.fragments.is_empty() { core::slice::from_ref(&q.span) } else { &q.fragments })
        .copied()
        .collect();
    let pieces = ordered(pieces, |&piece| span_key(piece));
    let mut pieces = pieces.into_iter().peekable();
    // Statements may stand in one another: what counts is how far any of those that began before the word reaches.
    let mut reach = 0;
    for word in charged {
        while let Some(piece) = pieces.next_if(|piece| piece.start <= word.span.start) {
            reach = reach.max(piece.end);
        }
        word.quoted = word.span.end <= reach;
    }
}

/// What a negator weighs by itself: *The mayor did not answer* is no neutral sentence.
const NEGATOR: f64 = -0.15;
/// A long sentence says less with one word than a short one: the sum is divided by the root of words + 8. Powers from
/// 0.4 to 0.7 agree with readers equally well, and a root needs no power function in the download.
const LENGTH_START: f64 = 8.0;
/// Only scale: with it a weight in a sentence of 17 words is divided by 3.6.
const LENGTH_SCALE: f64 = 1.4;
/// Readers call a sentence positive from this strength on: it becomes the tone 0.05.
const CUT_STRENGTH: f64 = 0.06;
const CUT: f64 = 0.05;
/// The squared strength at which the tone has seven tenths of its range.
const HALF: f64 = 0.15;

/// The tone of a sentence, given its positive and negative words and all its words: in -1..1, 0 without any of them.
///
/// Single sentences lie within ±0.33. Values below -0.05 are negative, above 0.05 positive.
pub fn tone(charged: &[Charged], words: &[Word]) -> f64 {
    // From 0.0 on: the sum of no floats would be -0.0.
    let sum = charged.iter().fold(0.0, |sum, word| sum + word.weight * word.factor);
    let negators = words.iter().filter(|word| modifier(word.text) == Some(Modifier::Negator)).count();
    let length = libm::sqrt(words.len() as f64 + LENGTH_START);
    let strength = (sum + NEGATOR * negators as f64) * LENGTH_SCALE / length;
    CUT * bent(strength) / bent(CUT_STRENGTH)
}

/// A strength bent into -1..1, so that each further word adds less.
fn bent(strength: f64) -> f64 {
    strength / libm::sqrt(strength * strength + HALF)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{QuoteKind, facts, sentence, word};
    use crate::paragraph::ParagraphKind;
    use alloc::string::String;

    /// The words found, each with its sign: `+good`, `-bad`, and `!` before a negated one.
    fn found(paragraph: &str) -> String {
        let words = word::words(paragraph, &sentence::sentences(paragraph));
        let mut line = String::new();
        for word in charged(paragraph, &words, &[]) {
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(if word.negated { "!" } else { "" });
            line.push(if word.is_positive() { '+' } else { '-' });
            line.push_str(word.span.of(paragraph));
        }
        line
    }

    fn check(paragraph: &str, expected: &str) {
        assert_eq!(found(paragraph), expected, "{paragraph}");
    }

    #[test]
    fn words_are_found_in_all_their_forms() {
        check("The festival was a delight.", "+festival +delight");
        check("Flames destroyed the mill, and two died.", "-destroyed -died");
        check("The hero’s FRIENDS were robbed.", "+hero’s +FRIENDS -robbed");
        check("The council met at noon.", "");
    }

    #[test]
    fn a_negator_turns_three_words_unless_a_mark_stands_between() {
        check("The festival was not a delight.", "+festival !-delight");
        check("It isn’t a good plan.", "!-good");
        check("Nobody was hurt.", "!+hurt");
        check("It was not, we heard, a delight.", "+delight");
        check("It was not in the end a delight.", "+delight");
        check("The firm failed to win trust.", "-failed !-win !-trust");
    }

    #[test]
    fn an_idle_negator_turns_nothing() {
        check("It was not only generous but brave.", "+generous +brave");
        check("There is nothing better than home.", "+better");
    }

    #[test]
    fn what_is_fought_is_not_negative() {
        check("Police prevent attacks on the market.", "");
        check("The season ended miserably.", "-miserably");
        check("Volunteers praised the anti-theft patrol.", "+praised");
    }

    #[test]
    fn a_name_is_neither_positive_nor_negative() {
        check("She joined the board of the Freedom Bank and of Happy Valley Farm last year.", "");
        check("He said: “Terrible.”", "-Terrible");
        check("The critics spoke of a ''Fatal mistake'' there.", "-critics -Fatal -mistake");
        check("Storm Kills Four, Destroys Harbor Wall", "-Kills -Destroys");
        check("STORM KILLS FOUR", "-KILLS");
    }

    #[test]
    fn the_parts_of_a_compound_are_found_where_they_stand() {
        check("A crime-ridden, joy-filled town.", "-crime +joy");
    }

    #[test]
    fn degree_words_raise_and_lower() {
        let factors = |text: &str| -> Vec<f64> {
            let words = word::words(text, &sentence::sentences(text));
            charged(text, &words, &[]).iter().map(|word| word.factor).collect()
        };
        assert_eq!(factors("A very good harvest followed a slightly bad winter."), [1.5, 0.5]);
        assert_eq!(factors("It was not very good."), [-0.75]);
    }

    #[test]
    fn a_word_inside_a_statement_is_the_sources() {
        let text = "A good day, she said, was a bad day.";
        let words = word::words(text, &sentence::sentences(text));
        let mut all = charged(text, &words, &[]);
        let quote = Quote {
            span: Span::new(0, text.len()),
            fragments: alloc::vec![Span::new(22, 36)],
            kind: QuoteKind::Indirect,
            cue: None,
            source: None,
            via: None,
            anonymity: None,
            alternative: None,
            words: 0,
            words_in_marks: 0,
            opening: false,
            unclosed: false,
            rule: super::super::Rule::NoCue,
            confidence: super::super::Confidence::Likely,
        };
        mark_quoted(&mut all, &[quote]);
        assert_eq!(all.iter().map(|word| word.quoted).collect::<Vec<bool>>(), [false, true]);
    }

    #[test]
    fn tone_falls_between_its_ends_and_negators_count() {
        let tone = |text: &str| facts(text, ParagraphKind::Prose).sentences[0].tone;
        assert!(tone("The festival was a delight.") > 0.05);
        assert!(tone("The festival was a disaster.") < -0.05);
        assert!(tone("The mayor did not answer.") < 0.0);
        assert_eq!(tone("The council met at noon."), 0.0);
        let worst = "murder ".repeat(2000);
        assert!((-1.0..-0.3).contains(&tone(&worst)));
    }
}

//! Words in, positive and negative words out, each with what changed its weight; and the tone of a sentence.
//!
//! Each word is looked up once (`heard`); then what stands around a charged one is asked what it does to it (`context`).
//! A word that names somebody (*Justice Department*), that something is done against (*prevent attacks*) or that means
//! nothing in its phrase (*grand jury*) is not counted, and faint ones (*new*) are not either: both are listed apart,
//! for they tell why a tone is what it is. Nothing here knows how the words of the lists came by their weights.

pub mod own;
mod charge;
mod closed;
mod heard;
mod context;

use alloc::vec::Vec;

use article_lens_lexicon::sentiment::{Modifier, weight};

use super::quote::{Quote, QuoteKind};
use super::word::Word;
use crate::find::behind_last;
use crate::ordered::{ordered, span_key};
use crate::span::Span;
pub use charge::{Change, Charged, Context};
use context::Sentence;
use heard::{Heard, heard};
use own::{Entry, OwnWords, STEPS};

/// What a reader would call positive or negative has so many steps at least.
const COUNTED: u8 = 2;
/// What a negator weighs by itself, in steps: *The mayor did not answer* is no neutral sentence.
const NEGATOR: i8 = -4;
/// Before a hyphen, these are against what follows; behind one, those are free of what stands before.
const AGAINST: [&str; 5] = ["anti", "counter", "non", "post", "ex"];
const FREE: [&str; 9] =
    ["free", "proof", "fighting", "prevention", "resistant", "solving", "defying", "averse", "busting"];
/// What is left of a word in a name: a little of *Freedom Bank* is heard.
const NAMED: f64 = 0.2;

/// The charged words of a paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Charges {
    /// Positive and negative words, in order.
    pub counted: Vec<Charged>,
    /// What bends the tone without being counted, and what would be counted but for its context, in order.
    pub apart: Vec<Charged>,
}

/// The charged words of a paragraph, by the lexicon and a reader's own words.
///
/// # Complexity
/// Linear in the number of words and quotes.
pub fn charges(paragraph: &str, words: &[Word], quotes: &[Quote], own: &OwnWords) -> Charges {
    let heard = heard(paragraph, words);
    let mut charges = Charges::default();
    let mut rest: &[Heard] = &heard;
    for words in heard.chunk_by(|a, b| a.word.sentence == b.word.sentence) {
        rest = rest.get(words.len()..).unwrap_or_default();
        let start = words.last().map_or(0, |last| last.word.span.end as usize);
        let end = rest.first().map_or(paragraph.len(), |next| next.word.span.start as usize);
        let behind = paragraph.get(start..end).unwrap_or("");
        let sentence = Sentence::new(paragraph, words, behind);
        for i in 0..words.len() {
            charges.add(&sentence, words, i, own);
        }
    }
    charges.leave_out_titles(quotes);
    mark_quoted(&mut charges.counted, quotes);
    mark_quoted(&mut charges.apart, quotes);
    charges
}

/// What the lexicon says, and where.
#[derive(Clone)]
struct Found {
    span: Span,
    entry: Entry,
}

impl Found {
    /// An entry of the lexicon.
    fn listed(span: Span, word: &'static str, steps: i8) -> Found {
        Found { span, entry: Entry { word: word.into(), steps, own: false } }
    }
}

impl Charges {
    /// Adds what is charged in that word: the word, or parts of a compound the list does not have.
    fn add(&mut self, sentence: &Sentence, words: &[Heard], i: usize, own: &OwnWords) {
        let Some(heard) = words.get(i) else { return };
        let span = heard.word.span;
        let text = &*heard.text;
        let by_reader = own.exact(text).is_some();
        // A phrase that weighs something is one entry, and stands where it begins; of a single word a reader may know better.
        let phrase = heard.phrase.filter(|phrase| !(by_reader && phrase.span == span));
        let weighty = phrase.filter(|phrase| phrase.steps != 0);
        if let Some(phrase) = weighty.filter(|_| !own.replaces()) {
            let found = Found::listed(phrase.span, phrase.entry, phrase.steps);
            let change = Change { rule: Context::Phrase, by: Some(phrase.by) };
            if phrase.span.start == span.start {
                let name = sentence.undone(i, phrase.steps).filter(|_| phrase.span == span);
                match name.or_else(|| sentence.fought(i, phrase.steps)) {
                    Some(change) => self.set(sentence, i, found, Some(change)),
                    None => self.weigh(sentence, i, found, Some(change)),
                }
            }
            return;
        }
        match heard.role.filter(|_| !by_reader) {
            // A negator has no place in the counts: it turns what follows, and the tone hears it by itself.
            Some((entry, Modifier::Negator)) => self.bend(heard, entry, NEGATOR, own),
            Some((entry, Modifier::Hint(steps) | Modifier::Contrast(steps))) => {
                self.bend(heard, entry, steps, own)
            }
            _ => {
                if let Some(entry) = own.find(text, heard.listed) {
                    let nothing = phrase.filter(|_| weighty.is_none());
                    let in_phrase =
                        nothing.map(|phrase| Change { rule: Context::Phrase, by: Some(phrase.by) });
                    let undone = in_phrase.or_else(|| sentence.undone(i, entry.steps));
                    self.set(sentence, i, Found { span, entry }, undone);
                } else if text.as_bytes().contains(&b'-') && !text.contains(['.', '/', '@']) {
                    self.add_parts(sentence, i, heard.word, own);
                }
            }
        }
    }

    /// The parts of a compound: *well-meaning* has one. What is against a thing or free of it leaves out its negative
    /// part: *anti-theft patrol*, *smoke-free cafe*.
    fn add_parts(&mut self, sentence: &Sentence, i: usize, word: &Word, own: &OwnWords) {
        let is_one_of = |part: &str, parts: &[&str]| parts.iter().any(|p| part.eq_ignore_ascii_case(p));
        let undoes = |part| is_one_of(part, &AGAINST) || is_one_of(part, &FREE) || is_one_of(part, &["not"]);
        let first = word.text.split('-').next().unwrap_or("");
        let denied = is_one_of(first, &["not"]);
        let against =
            is_one_of(first, &AGAINST) || is_one_of(behind_last(word.text, &|c| !c.is_alphabetic()), &FREE);
        let mut start = word.span.start as usize;
        for part in word.text.split('-') {
            let end = start + part.len();
            // A line may end at the hyphen.
            let part = part.trim_start_matches(|c: char| !c.is_alphanumeric());
            let span = Span::new(end - part.len(), end);
            start = end + 1;
            // *free* and *anti* are no praise and no blame there, they only undo.
            if let Some(entry) = own.find(part, weight(part)).filter(|_| !undoes(part)) {
                let compound = Change { rule: Context::Compound, by: Some(word.span) };
                let undone = Some(compound).filter(|_| denied || against && entry.steps < 0);
                let undone = undone.or_else(|| sentence.undone(i, entry.steps));
                self.set(sentence, i, Found { span, entry }, undone);
            }
        }
    }

    /// Adds a word with what its context makes of it, or apart with the rule that undoes it.
    fn set(&mut self, sentence: &Sentence, i: usize, found: Found, undone: Option<Change>) {
        match undone {
            Some(change) => {
                let left = if change.rule == Context::Name { NAMED } else { 0.0 };
                self.apart.push(charged(sentence.number, found, left, alloc::vec![change]));
            }
            None => self.weigh(sentence, i, found, None),
        }
    }

    fn weigh(&mut self, sentence: &Sentence, i: usize, found: Found, phrase: Option<Change>) {
        let steps = found.entry.steps;
        let (factor, mut why) = sentence.factor(i, steps);
        if let Some(phrase) = phrase {
            why.insert(0, phrase);
        }
        let charged = charged(sentence.number, found, factor, why);
        if steps.unsigned_abs() < COUNTED { self.apart.push(charged) } else { self.counted.push(charged) }
    }

    fn bend(&mut self, heard: &Heard, entry: &'static str, steps: i8, own: &OwnWords) {
        if !own.replaces() {
            let found = Found::listed(heard.word.span, entry, steps);
            self.apart.push(charged(heard.word.sentence, found, 1.0, Vec::new()));
        }
    }
}

fn charged(sentence: u32, found: Found, factor: f64, why: Vec<Change>) -> Charged {
    let Found { span, entry: Entry { word: entry, steps, own } } = found;
    let weight = f64::from(steps) / STEPS;
    // Two negators turn a word back.
    let negated = why.iter().filter(|change| change.rule == Context::Negated).count() % 2 == 1;
    Charged { span, sentence, entry, own, weight, factor, negated, quoted: false, why }
}

impl Charges {
    /// Leaves out the words of a work's title: *the hit “Killing Time”*.
    fn leave_out_titles(&mut self, quotes: &[Quote]) {
        let titles = quotes.iter().filter(|quote| quote.kind == QuoteKind::Title).map(|quote| quote.span);
        let mut titles = ordered(titles.collect(), |&title| span_key(title)).into_iter().peekable();
        let mut reach = 0;
        let mut stands_in_title = |word: &Charged| {
            while let Some(title) = titles.next_if(|title| title.start <= word.span.start) {
                reach = reach.max(title.end);
            }
            word.span.end <= reach
        };
        if !quotes.iter().any(|quote| quote.kind == QuoteKind::Title) {
            return;
        }
        self.leave_out(Context::Title, &mut |word| stands_in_title(word));
    }

    /// Leaves out the words that a reader sets aside, those that only bend the tone too.
    pub(super) fn set_aside(&mut self, is_aside: &dyn Fn(&Charged) -> bool) {
        for word in self.apart.iter_mut().filter(|word| is_aside(word)) {
            (word.factor, word.why) = (0.0, alloc::vec![Change { rule: Context::SetAside, by: None }]);
        }
        self.leave_out(Context::SetAside, &mut |word| is_aside(word));
    }

    /// Puts such counted words apart, where they say nothing by that rule.
    fn leave_out(&mut self, rule: Context, is_out: &mut dyn FnMut(&Charged) -> bool) {
        let (left_out, counted): (Vec<Charged>, Vec<Charged>) =
            core::mem::take(&mut self.counted).into_iter().partition(|word| is_out(word));
        self.counted = counted;
        if left_out.is_empty() {
            return;
        }
        let why = alloc::vec![Change { rule, by: None }];
        let out = |word| Charged { factor: 0.0, negated: false, why: why.clone(), ..word };
        self.apart.extend(left_out.into_iter().map(out));
        self.apart = ordered(core::mem::take(&mut self.apart), |word| span_key(word.span));
    }
}

/// What is left of a word that the text reports. It agrees better with readers: of 2,138 sentences and 203 articles they were asked about
/// the text's tone, not its sources'.
const REPORTED: f64 = 0.6;

/// Marks the words that stand inside statements and weigh less for it; all others are the writer's.
fn mark_quoted(charged: &mut [Charged], quotes: &[Quote]) {
    let statements = quotes.iter().filter(|quote| quote.kind.is_statement());
    let pieces: Vec<Span> = statements.flat_map(Quote::pieces).copied().collect();
    let pieces = ordered(pieces, |&piece| span_key(piece));
    let mut pieces = pieces.into_iter().peekable();
    // Statements may stand in one another: what counts is how far any of those that began before the word reaches.
    let mut reach = 0;
    for word in charged {
        while let Some(piece) = pieces.next_if(|piece| piece.start <= word.span.start) {
            reach = reach.max(piece.end);
        }
        word.quoted = word.span.end <= reach;
        if word.quoted && word.factor != 0.0 {
            word.factor *= REPORTED;
            word.why.push(Change { rule: Context::Reported, by: None });
        }
    }
}

/// A long sentence says less with one word than a short one: the sum is divided by the root of words + 8. Powers from
/// 0.4 to 0.7 agree with readers equally well, and a root needs no power function in the download.
const LENGTH_START: f64 = 8.0;
/// Only scale: with it a weight in a sentence of 17 words is divided by 3.6.
const LENGTH_SCALE: f64 = 1.4;
/// Readers call a sentence positive from this strength on: it becomes the tone 0.05.
const CUT_STRENGTH: f64 = 0.0575;
const CUT: f64 = 0.05;
/// The squared strength at which the tone has seven tenths of its range.
const HALF: f64 = 0.15;

/// The tone of a sentence, given its charged words and how many words it has: in -1..1, 0 without any charge.
///
/// Single sentences lie within ±0.33. Values below -0.05 are negative, above 0.05 positive.
pub fn tone<'a>(charged: impl Iterator<Item = &'a Charged>, words: usize) -> f64 {
    // From 0.0 on: the sum of no floats would be -0.0.
    let sum = charged.fold(0.0, |sum, word| sum + word.weight * word.factor);
    let strength = sum * LENGTH_SCALE / libm::sqrt(words as f64 + LENGTH_START);
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
        for word in charges(paragraph, &words, &[], &OwnWords::default()).counted {
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
        check("The critics spoke of a ''Fatal mistake'' there.", "-Fatal -mistake");
        check("Storm Kills Four, Destroys Harbor Wall", "-Storm -Kills -Destroys");
        check("STORM KILLS FOUR", "-STORM -KILLS");
    }

    #[test]
    fn the_parts_of_a_compound_are_found_where_they_stand() {
        check("A crime-ridden, joy-filled town.", "-crime +joy");
    }

    #[test]
    fn degree_words_raise_and_lower() {
        let factors = |text: &str| -> Vec<f64> {
            let words = word::words(text, &sentence::sentences(text));
            charges(text, &words, &[], &OwnWords::default()).counted.iter().map(|word| word.factor).collect()
        };
        assert_eq!(factors("A very good harvest followed a slightly bad winter."), [1.5, 0.5]);
        assert_eq!(factors("It was not very good."), [-0.75]);
    }

    #[test]
    fn a_word_inside_a_statement_is_the_sources() {
        let text = "A good day, she said, was a bad day.";
        let words = word::words(text, &sentence::sentences(text));
        let mut all = charges(text, &words, &[], &OwnWords::default()).counted;
        let quote = Quote {
            span: Span::new(0, text.len()),
            fragments: alloc::vec![Span::new(22, 36)],
            kind: QuoteKind::Indirect,
            cue: None,
            source: None,
            beside: None,
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

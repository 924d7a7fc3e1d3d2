//! A word of a sentence in, what the words around it make of it out: one function for each rule.

use alloc::vec::Vec;

use article_lens_lexicon::sentiment::Modifier;

use super::charge::{Change, Context};
use super::heard::Heard;
use crate::span::Span;

/// How many words before a word may negate it or do away with it.
const REACH: usize = 3;
/// How many words before a word may raise or lower it.
const DEGREE_REACH: usize = 2;
/// A negated word says half the opposite: *not good* is less than *bad*.
const NEGATED: f64 = -0.5;
/// What a booster adds to the factor right before the word, half as much one word before, and a dampener takes away.
const DEGREE: f64 = 0.5;
/// What is left of a word with a *but* behind it.
const OUTWEIGHED: f64 = 0.5;
/// What is left of a word in a question.
const ASKED: f64 = 0.4;

/// The words of one sentence, and what decides about all of them.
pub(super) struct Sentence<'a> {
    /// Zero-based number in the paragraph.
    pub(super) number: u32,
    paragraph: &'a str,
    words: &'a [Heard<'a>],
    /// Whether capitals say nothing about names: *Storm Kills Four, Destroys Harbor Wall*.
    title_case: bool,
    /// The first *but*: what stands before it counts less.
    but: Option<Span>,
    /// Whether it asks.
    asks: bool,
}

impl<'a> Sentence<'a> {
    /// The words of a sentence, and what follows the last of them.
    pub(super) fn new(paragraph: &'a str, words: &'a [Heard<'a>], behind: &str) -> Sentence<'a> {
        let marks = behind.trim_start_matches(|c: char| !matches!(c, '.' | '!' | '?' | '…'));
        let asks = marks.starts_with('?');
        let number = words.first().map_or(0, |heard| heard.word.sentence);
        // Headlines have no full stop.
        let title_case = !marks.starts_with('.') && is_title_case(words);
        Sentence { number, paragraph, words, title_case, but: but(words), asks }
    }

    /// What is left of a word of that weight, and what changed it.
    pub(super) fn factor(&self, i: usize, steps: i8) -> (f64, Vec<Change>) {
        let mut why = Vec::new();
        let mut factor = self.negated(i, steps > 0, &mut why);
        factor *= self.degree(i, &mut why);
        let word = self.words.get(i).map(|heard| heard.word.span.start);
        if let Some(but) = self.but.filter(|but| word.is_some_and(|start| start < but.start)) {
            factor *= OUTWEIGHED;
            why.push(Change { rule: Context::Outweighed, by: Some(but) });
        }
        if self.asks {
            factor *= ASKED;
            why.push(Change { rule: Context::Asked, by: None });
        }
        (factor, why)
    }

    /// The rule that does away with a word of that weight, where one does.
    pub(super) fn undone(&self, i: usize, steps: i8) -> Option<Change> {
        if self.is_name(i) {
            return Some(Change { rule: Context::Name, by: None });
        }
        self.fought(i, steps)
    }

    /// Whether something is done against what a negative word names: *police prevent attacks*. An adverb is not what
    /// is fought: *the season ended miserably*.
    pub(super) fn fought(&self, i: usize, steps: i8) -> Option<Change> {
        let is_adverb = self.words.get(i)?.word.text.ends_with("ly");
        let shifts = |(heard, next): &(&Heard, &Heard)| {
            matches!(heard.role, Some((_, Modifier::Shifter))) && !self.is_idle_noun(heard, next)
        };
        let (shifter, _) = self.before(i, REACH).find(shifts).filter(|_| steps < 0 && !is_adverb)?;
        Some(Change { rule: Context::Fought, by: Some(shifter.word.span) })
    }

    /// Whether a shifter is a noun that does nothing to what follows: *the fight left two dead*, *combat deaths*; but *an end to
    /// violence*. `next`: the word after it.
    fn is_idle_noun(&self, shifter: &Heard, next: &Heard) -> bool {
        let word = shifter.word.text;
        let before = self.word_before(shifter);
        let is_noun = if is_one_of(word, &["combat"]) {
            !is_one_of(before, &BEFORE_VERBS)
        } else {
            is_one_of(word, &NOUNS) && is_one_of(before, &BEFORE_NOUNS)
        };
        is_noun && (is_one_of(word, &CLASHES) || !is_one_of(next.word.text, &BEHIND_NOUNS))
    }

    /// The word before that one, whatever stands between them; empty before the first.
    fn word_before(&self, heard: &Heard) -> &'a str {
        let at = self.words.partition_point(|known| known.word.span.start < heard.word.span.start);
        at.checked_sub(1).and_then(|before| self.words.get(before)).map_or("", |before| before.word.text)
    }

    /// What negators make of a word: two of them turn it back (*not without merit*). A word that is a sentence by itself is no part of
    /// what they deny (*not your boss lol*).
    fn negated(&self, i: usize, positive: bool, why: &mut Vec<Change>) -> f64 {
        let mut factor = 1.0;
        if self.words.get(i).is_none_or(|heard| is_one_of(heard.word.text, &CRIES)) {
            return factor;
        }
        // A negator of what denies is spent on it: *did not fail to win*.
        let mut spent = None;
        // What is denied of a definite thing leaves it what it is: *cannot allow these crimes*.
        let (mut definite, mut stands) = (false, false);
        for (heard, next) in self.before(i, REACH).take_while(|(heard, _)| !self.opens_clause(i, heard)) {
            let negates = match heard.role {
                Some((entry, Modifier::Negator)) => !is_idle(entry, next.word.text, positive),
                Some((_, Modifier::Denier)) if positive => {
                    spent = self.negator(i, heard);
                    spent.is_none()
                }
                _ => false,
            };
            if negates && !stands && spent != Some(heard.word.span) {
                factor *= NEGATED;
                why.push(Change { rule: Context::Negated, by: Some(heard.word.span) });
            }
            stands |= definite && heard.role.is_none() && !is_one_of(heard.word.text, &BE);
            definite |= !positive && is_one_of(heard.word.text, &DEFINITE);
        }
        factor
    }

    /// Whether a clause begins with that word, which a negator before it does not reach into: *not the man who won*, *nobody I
    /// admire*; but *nor did he love it* and *not that bad*. `i`: the negated word.
    fn opens_clause(&self, i: usize, heard: &Heard) -> bool {
        let before_it = i.checked_sub(1).and_then(|at| self.words.get(at));
        let is_next = before_it.is_some_and(|before| before.word.span == heard.word.span);
        let word = heard.word.text;
        is_one_of(word, &OPENERS) && !is_next
            || is_one_of(word, &SUBJECTS) && !is_one_of(self.word_before(heard), &AUXILIARIES)
    }

    /// The negator of another word, which stands a few words before the word.
    fn negator(&self, i: usize, of: &Heard) -> Option<Span> {
        let at = self.words.get(..i)?.iter().rposition(|heard| heard.word.span == of.word.span)?;
        let is_negator = |(heard, _): &(&Heard, &Heard)| matches!(heard.role, Some((_, Modifier::Negator)));
        self.before(at, REACH).find(is_negator).map(|(heard, _)| heard.word.span)
    }

    /// What boosters and dampeners make of it.
    fn degree(&self, i: usize, why: &mut Vec<Change>) -> f64 {
        let mut factor = 1.0;
        for (distance, (heard, _)) in (1u8..).zip(self.before(i, DEGREE_REACH)) {
            let (rule, sign) = match heard.role {
                Some((_, Modifier::Booster)) => (Context::Boosted, 1.0),
                Some((_, Modifier::Dampener)) => (Context::Dampened, -1.0),
                _ => continue,
            };
            factor *= 1.0 + sign * DEGREE / f64::from(distance);
            why.push(Change { rule, by: Some(heard.word.span) });
        }
        factor
    }

    /// The words before a word, the nearest first, each with the one after it, up to a mark: after a comma another
    /// thought begins (*for all its fame, not in the end, a delight*).
    fn before(&self, i: usize, reach: usize) -> impl Iterator<Item = (&Heard<'a>, &Heard<'a>)> {
        let pairs = self.words.get(..=i).unwrap_or_default().windows(2).rev();
        pairs
            .filter_map(|pair| match pair {
                [a, b] => Some((a, b)),
                _ => None,
            })
            .take_while(|(a, b)| self.between(a, b).trim_ascii().is_empty())
            // A phrase is as far as one word.
            .filter(|(a, b)| {
                a.phrase.is_none_or(|phrase| b.phrase.is_none_or(|next| next.span != phrase.span))
            })
            .take(reach)
    }

    fn between(&self, a: &Heard, b: &Heard) -> &'a str {
        self.paragraph.get(a.word.span.end as usize..b.word.span.start as usize).unwrap_or("")
    }

    /// Whether a capital inside the sentence makes it part of a name: *Justice Department*. Right after a mark that opens a
    /// sentence or a quotation only given names before another capital do (*Hope Hicks*), and in all capitals, which only raise the
    /// voice, none.
    fn is_name(&self, i: usize) -> bool {
        let Some(heard) = self.words.get(i).filter(|_| !self.title_case) else { return false };
        let before = i.checked_sub(1).and_then(|before| self.words.get(before));
        let is_inside = before.map(|before| self.between(before, heard)).is_some_and(|gap| !opens(gap));
        let is_surname = |next: &&Heard| {
            self.between(heard, next).trim_ascii().is_empty()
                && is_capitalized(next.word.text)
                && next.word.text.len() > 1
        };
        let is_given =
            || self.words.get(i + 1).filter(is_surname).is_some() && is_one_of(heard.word.text, &GIVEN);
        is_capitalized(heard.word.text)
            && heard.word.text.contains(char::is_lowercase)
            && (is_inside || is_given())
    }
}

/// The first *but* of a sentence that weighs one thing against another: *not only rich but kind* does not, and it does
/// not where nothing stands before it.
fn but(words: &[Heard]) -> Option<Span> {
    let is_but = |heard: &Heard| matches!(heard.role, Some((_, Modifier::Contrast(_))));
    let only = |heard: &Heard| heard.phrase.is_some_and(|phrase| phrase.entry == "not");
    let at = words.iter().position(is_but)?;
    let before = words.get(..at)?;
    (!before.iter().any(only)).then(|| words.get(at).map(|heard| heard.word.span))?
}

/// Shifters that are nouns, too.
const NOUNS: [&str; 15] = [
    "ban", "bans", "battle", "battles", "curb", "curbs", "cut", "cuts", "end", "fight", "fights", "halt",
    "relief", "stop", "stops",
];
/// Those of them that are struggles: *against* alone tells what they are against, and is a shifter itself.
const CLASHES: [&str; 5] = ["battle", "battles", "combat", "fight", "fights"];
/// Right after these, they are nouns.
const BEFORE_NOUNS: [&str; 24] = [
    "a", "an", "the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your",
    "no", "any", "some", "every", "another", "in", "of", "for", "after", "during",
];
/// After such a noun, these tell what it ends.
const BEHIND_NOUNS: [&str; 5] = ["of", "on", "to", "in", "from"];
/// What is cried out.
const CRIES: [&str; 9] = ["lol", "lmao", "haha", "yay", "hooray", "wow", "ugh", "alas", "yikes"];
/// With these, a clause begins.
const OPENERS: [&str; 12] =
    ["who", "whom", "whose", "which", "that", "because", "when", "while", "where", "if", "as", "until"];
/// These begin one where no verb stands before them that asks or turns a sentence round.
const SUBJECTS: [&str; 5] = ["i", "he", "she", "we", "they"];
const AUXILIARIES: [&str; 22] = [
    "did", "do", "does", "have", "has", "had", "am", "is", "are", "was", "were", "can", "could", "will",
    "would", "should", "may", "might", "must", "nor", "never", "not",
];
/// These tell that a thing is known already.
const DEFINITE: [&str; 12] =
    ["the", "this", "that", "these", "those", "my", "your", "his", "her", "its", "our", "their"];
/// What is said of a subject by these is denied with them: *is not exactly the crime*.
const BE: [&str; 7] = ["be", "been", "being", "is", "are", "was", "were"];
/// Right after these, *combat* is a verb; else it is what troops are in.
const BEFORE_VERBS: [&str; 14] = [
    "to", "can", "could", "will", "would", "may", "might", "must", "should", "help", "helps", "we", "they",
    "who",
];

/// After these, a capital opens a sentence. A full stop inside one is an abbreviation's: *Mr. Savage*.
const STOPS: [char; 4] = ['!', '?', ':', '…'];
/// Words that begin the names of people, places and prizes: with a capital behind them they do at a sentence's start, too.
const GIVEN: [&str; 11] =
    ["hope", "joy", "faith", "grace", "rob", "victor", "miss", "charity", "mercy", "golden", "freedom"];
/// Right before a capital, these open a quotation.
const MARKS: [char; 4] = ['"', '“', '‘', '\''];

fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether a negator leaves the word as it is: *nothing better than home*.
fn is_idle(negator: &str, next: &str, positive: bool) -> bool {
    positive
        && ["no", "none", "nothing", "nobody", "never"].contains(&negator)
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
fn is_title_case(words: &[Heard]) -> bool {
    let spoken = words.iter().filter(|heard| heard.word.text.starts_with(char::is_alphabetic));
    let (all, capital) = spoken.fold((0, 0), |(all, capital), heard| {
        (all + 1, capital + usize::from(is_capitalized(heard.word.text)))
    });
    all > 2 && capital * 5 > all * 3
}

//! A word of a sentence in, what the words around it make of it out: one function for each rule.

use alloc::vec::Vec;

use article_lens_lexicon::sentiment::Modifier;

use super::charge::{Change, Context};
use super::closed::{
    AUXILIARIES, BE, BEFORE_NOUNS, BEFORE_VERBS, BEHIND_NOUNS, CLASHES, CRIES, DEFINITE, NOUNS, OPENERS,
    PREPOSITIONS, SUBJECTS, THOUGHTS, is_idle, is_one_of, is_subject,
};
use super::heard::{Heard, Phrase};
use crate::span::Span;

/// How many words before a word may negate it or do away with it.
const REACH: usize = 3;
/// How far before it a negator may stand that is the subject (*none of the passengers were hurt*), that denies a thought (*I do not think it
/// is good*) or that stands before the items of a list.
const FAR: usize = 9;
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
    /// The first word that does something to others: most sentences have none, and before it none is looked for.
    acts: usize,
}

/// A word before another, with the one right after it.
struct Link<'s, 'a> {
    /// Whether it is so near that it does something to the word.
    near: bool,
    heard: &'s Heard<'a>,
    next: &'s Heard<'a>,
}

impl<'a> Sentence<'a> {
    /// The words of a sentence, and what follows the last of them.
    pub(super) fn new(paragraph: &'a str, words: &'a [Heard<'a>], behind: &str) -> Sentence<'a> {
        let marks = behind.trim_start_matches(|c: char| !matches!(c, '.' | '!' | '?' | '…'));
        let asks = marks.starts_with('?');
        let number = words.first().map_or(0, |heard| heard.word.sentence);
        // Headlines have no full stop.
        let title_case = !marks.starts_with('.') && is_title_case(words);
        let acts = |heard: &Heard| {
            !matches!(heard.role, None | Some((_, Modifier::Hint(_) | Modifier::Contrast(_))))
        };
        let acts = words.iter().position(acts).unwrap_or(words.len());
        Sentence { number, paragraph, words, title_case, but: but(words), asks, acts }
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
        self.fought(i, steps).or_else(|| self.sinking(i, steps))
    }

    /// Whether what a negative word names grows less, or it is the word that says so of another: *crime fell*, *a drop in deaths*.
    fn sinking(&self, i: usize, steps: i8) -> Option<Change> {
        if steps > 0 || self.acts == self.words.len() {
            return None;
        }
        let mut around = i.saturating_sub(REACH)..=i + REACH;
        let by = around.find_map(|at| {
            let sunk = self.sunk(at)?;
            if at == i { Some(sunk) } else { (sunk == i).then_some(at) }
        });
        let by = self.words.get(by?)?.word.span;
        Some(Change { rule: Context::Fought, by: Some(by) })
    }

    /// The negative word of which a word says that it grows less: the one behind its *in* or *of*, or its subject, of which auxiliaries
    /// and adverbs may part it (*unemployment has slightly fallen*). A noun has none: *a terrible fall*.
    fn sunk(&self, at: usize) -> Option<usize> {
        let sinks = |heard: &Heard| matches!(heard.role, Some((_, Modifier::Sinker)));
        let is_bad =
            |&at: &usize| self.words.get(at).is_some_and(|heard| is_negative(heard) && !sinks(heard));
        let sinker = self.words.get(at).filter(|heard| sinks(heard))?;
        if self.words.get(at + 1).is_some_and(|next| is_one_of(next.word.text, &["in", "of"])) {
            return (at + 2..at + 2 + REACH).find(is_bad);
        }
        let is_link = |word: &str| is_one_of(word, &AUXILIARIES) || word.ends_with("ly");
        let links = self.before(at, REACH, &[]);
        let links = links.iter().take_while(|link| is_link(link.heard.word.text)).count();
        let subject = at.checked_sub(links + 1).filter(is_bad)?;
        let word = sinker.word.text;
        // *Deaths fall*; else the form tells a verb.
        let is_verb = self.words.get(subject)?.word.text.ends_with('s')
            || word.ends_with("ed")
            || word.ends_with('s')
            || is_one_of(word, &["fell", "fallen", "shrank"]);
        is_verb.then_some(subject)
    }

    /// Whether something is done against what a negative word names: *police prevent attacks*. An adverb is not what
    /// is fought: *the season ended miserably*. What fails to fight it, does not: *they failed to stop the murder*.
    pub(super) fn fought(&self, i: usize, steps: i8) -> Option<Change> {
        let word = self.words.get(i)?.word.text;
        let shifts = |link: &&Link| {
            link.near
                && matches!(link.heard.role, Some((_, Modifier::Shifter)))
                && !self.is_idle_noun(link.heard, link.next)
                && self.negator(i, link.heard).is_none()
        };
        if steps > 0 || i <= self.acts || word.ends_with("ly") {
            return None;
        }
        // A verb in *-ed* begins another thing that is done: *fought crime and murdered nobody*.
        let joints: &[&str] = if word.ends_with("ed") { &[] } else { &["and", "or"] };
        let by = self.before(i, FAR, joints).iter().find(shifts)?.heard.word.span;
        Some(Change { rule: Context::Fought, by: Some(by) })
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
        if i <= self.acts || self.words.get(i).is_none_or(|heard| is_one_of(heard.word.text, &CRIES)) {
            return factor;
        }
        // A negator of what denies or fights is spent on it: *did not fail to win*, *did not prevent the disaster*.
        let mut spent = None;
        // What is denied of a definite thing leaves it what it is: *cannot allow these crimes*.
        let (mut definite, mut stands) = (false, false);
        let (mut is_said, mut in_clause) = (false, false);
        for Link { near, heard, next } in self.before(i, FAR, &["or", "nor"]) {
            let word = heard.word.text;
            if self.opens_clause(i, heard) {
                if is_one_of(word, &OPENERS) {
                    break;
                }
                in_clause = true;
            }
            let reaches = near && !in_clause;
            let negates = match heard.role {
                Some((entry, Modifier::Negator)) => {
                    let far = is_one_of(next.word.text, &THOUGHTS)
                        || !in_clause && is_subject(entry, next.word.text, is_said);
                    (reaches || far) && !is_idle(entry, next.word.text, positive)
                }
                Some((_, Modifier::Denier)) if positive && reaches => {
                    spent = self.negator(i, heard);
                    spent.is_none()
                }
                Some((_, Modifier::Shifter)) => {
                    spent = self.negator(i, heard);
                    false
                }
                _ => false,
            };
            if negates && !stands && spent != Some(heard.word.span) {
                factor *= NEGATED;
                why.push(Change { rule: Context::Negated, by: Some(heard.word.span) });
            }
            // *Neither good nor kind* denies once, and *no problems with comfort* only the problems.
            let is_spent = positive && is_negative(heard) && is_one_of(next.word.text, &PREPOSITIONS);
            if is_spent || is_one_of(word, &["nor"]) {
                break;
            }
            is_said |= is_one_of(word, &AUXILIARIES);
            stands |= definite && heard.role.is_none() && !is_one_of(word, &BE);
            definite |= !positive && !is_said && is_one_of(word, &DEFINITE);
        }
        factor
    }

    /// Whether a clause begins with that word, which a negator before it does not reach into: *not the man who won*, *nobody I
    /// admire*; but *nor did he love it* and *not that bad*. `i`: the negated word.
    fn opens_clause(&self, i: usize, heard: &Heard) -> bool {
        let before_it = i.checked_sub(1).and_then(|at| self.words.get(at));
        let is_next = before_it.is_some_and(|before| before.word.span == heard.word.span);
        let word = heard.word.text;
        (is_one_of(word, &OPENERS) || is_one_of(word, &["that"])) && !is_next
            || is_one_of(word, &SUBJECTS) && !is_one_of(self.word_before(heard), &AUXILIARIES)
    }

    /// What denies another word, which stands a few words before the word.
    fn negator(&self, i: usize, of: &Heard) -> Option<Span> {
        let at = self.words.get(..i)?.iter().rposition(|heard| heard.word.span == of.word.span)?;
        let is_negator =
            |link: &&Link| matches!(link.heard.role, Some((_, Modifier::Negator | Modifier::Denier)));
        self.before(at, REACH, &[]).iter().find(is_negator).map(|link| link.heard.word.span)
    }

    /// What boosters and dampeners make of it.
    fn degree(&self, i: usize, why: &mut Vec<Change>) -> f64 {
        let mut factor = 1.0;
        if i <= self.acts {
            return factor;
        }
        for (distance, Link { heard, .. }) in (1u8..).zip(self.before(i, DEGREE_REACH, &[])) {
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

    /// At most so many words before a word, the nearest first, up to a mark: after a comma another thought begins (*for all its fame,
    /// not in the end, a delight*). The items of a list that such joints join are one: *no deaths, injuries or arrests*.
    fn before(&self, i: usize, most: usize, joints: &[&str]) -> Vec<Link<'_, 'a>> {
        let joins = |heard: &Heard| is_one_of(heard.word.text, joints);
        let mut in_list = self.is_listed(i, joints);
        let mut links: Vec<Link> = Vec::new();
        // How many words there were since the last item, and how many more are near.
        let (mut since, mut left) = (0i8, REACH);
        // *Serious injuries or arrests*; but *the end of violence and a ban*.
        let item = if is_one_of("and", joints) { 0 } else { 1 };
        for pair in self.words.get(..=i).unwrap_or_default().windows(2).rev() {
            let [heard, next] = pair else { break };
            let gap = self.between(heard, next).trim_ascii();
            let is_joint = since <= item && (joins(heard) || in_list && gap == ",");
            if links.len() == most || !gap.is_empty() && !is_joint {
                break;
            }
            if is_joint {
                // The item is no word before itself.
                (since, left, in_list) = (-1, REACH + 1, true);
            }
            // A phrase is as far as one word.
            let is_same = |phrase: Phrase| next.phrase.is_some_and(|next| next.span == phrase.span);
            if heard.phrase.is_some_and(is_same) {
                continue;
            }
            links.push(Link { near: left > 0, heard, next });
            if !joins(heard) {
                (since, left) = (since + 1, left.saturating_sub(1));
            }
        }
        links
    }

    /// Whether a word is an item of a list that goes on behind it, up to a joint: *deaths, injuries or arrests*.
    fn is_listed(&self, i: usize, joints: &[&str]) -> bool {
        let behind = self.words.get(i..).unwrap_or_default().windows(2).take(REACH);
        let mut joined = behind.map_while(|pair| {
            let [a, b] = pair else { return None };
            matches!(self.between(a, b).trim_ascii(), "" | ",").then_some(b)
        });
        joined.any(|heard| is_one_of(heard.word.text, joints))
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

/// After these, a capital opens a sentence. A full stop inside one is an abbreviation's: *Mr. Savage*.
const STOPS: [char; 4] = ['!', '?', ':', '…'];
/// Words that begin the names of people, places and prizes: with a capital behind them they do at a sentence's start, too.
const GIVEN: [&str; 11] =
    ["hope", "joy", "faith", "grace", "rob", "victor", "miss", "charity", "mercy", "golden", "freedom"];
/// Right before a capital, these open a quotation.
const MARKS: [char; 4] = ['"', '“', '‘', '\''];

fn is_negative(heard: &Heard) -> bool {
    heard.listed.is_some_and(|(_, steps)| steps < -1)
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

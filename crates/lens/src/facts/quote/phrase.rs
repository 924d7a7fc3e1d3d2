//! Tokens in, base noun phrases out: who or what could be a source.
//!
//! No grammar: a determiner, then words until one that cannot stand inside a noun phrase. Nothing here
//! knows which phrase speaks.

use alloc::vec::Vec;

use article_lens_lexicon::saying::{Noun, Part};

pub(super) use super::head::PhraseKind;
use super::head::{body, kind};
use super::mark::behind_nickname;
use super::token::{Form, Token, word, words};

/// A base noun phrase: tokens `start..end`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    /// Its first token.
    pub start: usize,
    /// The token after its last.
    pub end: usize,
    /// What its head is.
    pub kind: PhraseKind,
}

/// The phrases of a paragraph, with look-up by where they start and end.
pub(super) struct Phrases {
    list: Vec<Phrase>,
    starting: Vec<u32>,
    ending: Vec<u32>,
}

impl Phrases {
    /// The phrases of these tokens.
    pub(super) fn new(tokens: &[Token]) -> Phrases {
        let mut phrases = Phrases {
            list: Vec::with_capacity(tokens.len() / 4),
            starting: alloc::vec![0; tokens.len() + 1],
            ending: alloc::vec![0; tokens.len() + 1],
        };
        let mut i = 0;
        while i < tokens.len() {
            match phrase(tokens, i) {
                Some(phrase) => {
                    i = phrase.end;
                    phrases.add(phrase);
                }
                None => i += 1,
            }
        }
        phrases
    }

    fn add(&mut self, phrase: Phrase) {
        self.list.push(phrase);
        let number = self.list.len() as u32;
        if let Some(place) = self.starting.get_mut(phrase.start) {
            *place = number;
        }
        if let Some(place) = self.ending.get_mut(phrase.end) {
            *place = number;
        }
    }

    /// All of them, in order.
    pub(super) fn all(&self) -> &[Phrase] {
        &self.list
    }

    /// The phrase that starts with this token.
    pub(super) fn starting(&self, token: usize) -> Option<&Phrase> {
        let number = *self.starting.get(token)? as usize;
        self.list.get(number.checked_sub(1)?)
    }

    /// The phrase whose last token stands right before this one.
    pub(super) fn ending(&self, token: usize) -> Option<&Phrase> {
        let number = *self.ending.get(token)? as usize;
        self.list.get(number.checked_sub(1)?)
    }

    /// Those before a token, nearest first.
    pub(super) fn before(&self, token: usize) -> impl Iterator<Item = &Phrase> {
        let n = self.list.partition_point(|phrase| phrase.end <= token);
        self.list.get(..n).unwrap_or(&[]).iter().rev()
    }

    /// The phrase that holds this token.
    pub(super) fn holding(&self, token: usize) -> Option<&Phrase> {
        let n = self.list.partition_point(|phrase| phrase.end <= token);
        self.list.get(n).filter(|phrase| phrase.start <= token)
    }
}

/// The phrase that starts with this token, if one does.
fn phrase(tokens: &[Token], start: usize) -> Option<Phrase> {
    let first = tokens.get(start).filter(|token| token.is_word() && !token.is_address())?;
    // Hi Bo: greeted, not named so.
    if first.capital && first.is_any(words!["hi", "hey", "hello", "dear"]) {
        return None;
    }
    if is_alone(tokens, start) {
        let kind =
            if first.is_any(words!["who", "which"]) { PhraseKind::Relative } else { PhraseKind::Pronoun };
        return Some(Phrase { start, end: start + 1, kind });
    }
    let determined =
        matches!(first.part, Some(Part::Determiner | Part::Possessive)) || first.is(word!("her"));
    let mut end = start + usize::from(determined);
    while goes_on(tokens, start, end, determined) {
        end += 1;
        end = behind_nickname(tokens, end).unwrap_or(end);
    }
    while end > start + 1 && tokens.get(end - 1).is_some_and(|t| t.is_any(words!["and", "of", "for", "the"]))
    {
        end -= 1;
    }
    // It is a move opponents say: no plural stands behind *a*.
    let plural = |t: &Token| t.noun == Some(Noun::Role) && t.text.ends_with('s') && !t.ends("ss");
    if end > start + 2 && first.is_any(words!["a", "an"]) && tokens.get(end - 1).is_some_and(plural) {
        end -= 1;
    }
    match (end - start, determined) {
        (0, _) => None,
        // Some say; many argue.
        (1, true) => stands_alone(first).then_some(Phrase { start, end, kind: PhraseKind::Pronoun }),
        _ => Some(Phrase { start, end, kind: kind(tokens, start, end) }),
    }
}

fn stands_alone(token: &Token) -> bool {
    token.is_any(words![
        "some", "many", "others", "several", "few", "most", "both", "all", "this", "these", "those", "one",
        "half", "none", "neither", "either", "another", "such",
    ])
}

fn is_alone(tokens: &[Token], i: usize) -> bool {
    let Some(token) = tokens.get(i) else { return false };
    match token.part {
        Some(Part::Subject) => true,
        // US is no pronoun.
        Some(Part::Object) => token.text != "US",
        // Told her it leaks: no owner.
        Some(Part::Possessive) => token.is(word!("her")) && !begins_noun(tokens, i + 1),
        Some(Part::Conjunction) => token.is(word!("which")),
        _ => false,
    }
}

/// Whether a noun with what is said of it can start here.
fn begins_noun(tokens: &[Token], i: usize) -> bool {
    tokens.get(i).is_some_and(|t| {
        t.is_word()
            && t.stretch == tokens.get(i - 1).and_then(|b| b.stretch)
            && matches!(t.part, None | Some(Part::Determiner | Part::Adverb | Part::Verb | Part::Possessive))
    })
}

/// Whether the token at `i` can stand in the phrase from `start`.
fn goes_on(tokens: &[Token], start: usize, i: usize, determined: bool) -> bool {
    let (Some(token), Some(first)) = (tokens.get(i), tokens.get(start)) else { return false };
    // Quill & Sons; Danske Bank A/S; Acme, Inc.
    let form = token.form == Form::Comma
        && tokens.get(i + 1).is_some_and(|t| t.capital && t.noun == Some(Noun::Company));
    let joins = i > start && (form || matches!(token.text, "&" | "/") || token.form == Form::Apostrophe);
    if !(token.is_word() || joins)
        || token.stretch != first.stretch
        || token.sentence != first.sentence
        || i - start > 20
    {
        return false;
    }
    if token.form == Form::Apostrophe || form {
        return true;
    }
    let body = i > start + usize::from(determined);
    let before = if i > start { tokens.get(i - 1) } else { None };
    if token.capital {
        capital_goes_on(tokens, i, body, before)
    } else {
        lower_goes_on(tokens, i, body, before)
    }
}

fn capital_goes_on(tokens: &[Token], i: usize, body: bool, before: Option<&Token>) -> bool {
    let Some(token) = tokens.get(i) else { return false };
    let after_capital = before.is_some_and(|b| b.capital);
    if body {
        let day = token.noun == Some(Noun::Time) && token.text.len() > 3 && !token.is(word!("May"));
        let pronoun = matches!(token.part, Some(Part::Subject | Part::Object | Part::Possessive))
            && token.text != "US"
            && token.text != "IT";
        // Clerk Says Vote Was “A Farce”: in a headline the verb has a capital too.
        let verb = token.reporting >= 80
            || token.part == Some(Part::Auxiliary)
                && token.text.len() > 2
                && token.text != "May"
                && token.text != "Will";
        let old = before.is_some_and(|b| b.possessive);
        let article = token.is(word!("the")) && after_capital;
        return !(pronoun || article || day && after_capital || verb && !old);
    }
    match token.part {
        None | Some(Part::Adverb) => {
            token.part.is_none()
                && !(token.reporting >= 70
                    && !after_capital
                    && tokens.get(i + 1).is_some_and(|n| n.part.is_some() || n.capital))
        }
        Some(Part::Verb) => tokens.get(i + 1).is_some_and(|next| next.capital),
        _ => token.text.len() > 1 && token.text.chars().all(char::is_uppercase) && token.text != "IN",
    }
}

fn lower_goes_on(tokens: &[Token], i: usize, body: bool, before: Option<&Token>) -> bool {
    let Some(token) = tokens.get(i) else { return false };
    let next = tokens.get(i + 1);
    let capital_next = next.is_some_and(|n| n.is_word() && n.capital && n.part.is_none());
    let old = before.is_some_and(|b| b.possessive || b.part == Some(Part::Possessive) || b.is(word!("own")));
    let chains = before.is_some_and(|b| b.capital && !b.possessive && b.part.is_none());
    match token.part {
        // University of Bergen; Department of the Interior; Save the Children.
        Some(Part::Preposition)
            if body
                && chains
                && !(token.is(word!("of")) && is_full_name(tokens, i))
                && token.is_any(words!["of", "for"]) =>
        {
            capital_next
                || next.is_some_and(|n| n.is(word!("the"))) && tokens.get(i + 2).is_some_and(|n| n.capital)
        }
        Some(Part::Conjunction) if body && chains && token.is(word!("and")) => {
            capital_next && is_of_both(tokens, i)
        }
        Some(Part::Determiner) if body && token.is(word!("the")) => {
            before.is_some_and(|b| b.is_any(words!["of", "for"]))
        }
        Some(Part::Determiner) => {
            !body
                || !token.is_any(words![
                    "a", "an", "this", "these", "those", "no", "any", "every", "each", "both", "all", "some",
                    "many", "what", "whose",
                ])
        }
        Some(Part::Preposition | Part::Conjunction | Part::Auxiliary | Part::Subject | Part::Object) => false,
        Some(Part::To | Part::That | Part::Possessive) => false,
        Some(Part::Adverb) => !body && token.is_any(words!["former", "far", "very", "once", "first"]),
        Some(Part::Verb) => !body && before.is_some() || old,
        None => open_goes_on(tokens, i, body, before, old),
    }
}

/// Department of Health and Safety, Centers for Disease Control and Prevention: an organization may be of two things.
fn is_of_both(tokens: &[Token], and: usize) -> bool {
    let own = tokens.get(and.saturating_sub(4)..and + 2).unwrap_or(&[]);
    body(own).is_some() && own.last().is_some_and(|t| t.noun.is_none())
}

/// Jim Otto of Idaho: two capitals that name no body before a preposition are a person, and the place is no part of the
/// name.
fn is_full_name(tokens: &[Token], i: usize) -> bool {
    let name = |back: usize| {
        let token = i.checked_sub(back).and_then(|k| tokens.get(k));
        let plain = |t: &Token| t.noun.is_none() || t.is(word!("bill"));
        token.is_some_and(|t| t.capital && t.part.is_none() && plain(t) && !t.possessive)
    };
    name(1) && name(2)
}

/// A word that is in no closed class: a noun or an adjective, unless its ending or its use says verb.
fn open_goes_on(tokens: &[Token], i: usize, body: bool, before: Option<&Token>, old: bool) -> bool {
    let Some(token) = tokens.get(i) else { return false };
    // The state reports say: right before a finite verb, what could be a verb is a noun.
    let subject = token.noun.is_some() && token.ends("s") && tokens.get(i + 1).is_some_and(is_finite);
    let verb = !subject && (token.reporting >= 20 || token.reporting > 0 && token.noun.is_none());
    let ly = token.ends("ly")
        && !token.is_any(words![
            "family", "ally", "rally", "assembly", "weekly", "daily", "early", "elderly", "monthly",
            "supply",
        ]);
    let ed = token.ends("ed") || token.ends("ing");
    if body {
        // As Lund puts it: no noun.
        let acts = token.is(word!("puts")) && tokens.get(i + 1).is_some_and(|n| n.is(word!("it")))
            || is_act(tokens, i);
        // Officials familiar with the talks: what is said of them stands behind the noun.
        let then = |word| tokens.get(i + 1).is_some_and(|next| next.is(word));
        let familiar = token.is(word!("familiar")) && then(word!("with"))
            || token.is(word!("close")) && then(word!("to"));
        !(verb && !old || ly || ed && !old || acts || familiar)
    } else {
        // Some say; another tweeted: a determiner that can stand alone does, before a verb.
        let alone = before.is_some_and(stands_alone) && (token.reporting >= 30 || token.ends("ed"));
        !ly && !alone && (before.is_some() || !(verb || token.ends("ing") || token.ends("ed")))
    }
}

/// Lund waves a hand; Lund sighs: a form in -s between a name and what opens another phrase, or all that a sentence says of one.
fn is_act(tokens: &[Token], i: usize) -> bool {
    let first =
        i.checked_sub(2).and_then(|i| tokens.get(i)).map(|t| t.sentence) != tokens.get(i).map(|t| t.sentence);
    let opens = |t: &Token| {
        matches!(t.part, Some(Part::Determiner | Part::Possessive | Part::Object)) && !t.capital
            || first && t.form == Form::Stop
    };
    let name = i.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| t.capital && t.noun.is_none());
    name && tokens.get(i).is_some_and(|t| t.noun.is_none() && t.ends("s"))
        && tokens.get(i + 1).is_some_and(opens)
}

fn is_finite(token: &Token) -> bool {
    !token.ends("ing") && (token.part == Some(Part::Auxiliary) || token.reporting >= 60)
}

//! Tokens in, base noun phrases out: who or what could be a source.
//!
//! No grammar: a determiner, then words until one that cannot stand inside a noun phrase. Nothing here
//! knows which phrase speaks.

use alloc::vec::Vec;

use article_lens_lexicon::saying::{Noun, Part};

use super::mark::behind_nickname;
use super::token::{Form, Token, is_lettered, is_party, word, words};

/// What the head of a phrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PhraseKind {
    /// *Ada Okafor*.
    Name,
    /// *senior officials*.
    Role,
    /// *the agency*, *CNN*.
    Organization,
    /// *the report*.
    Document,
    /// *she*, *others*.
    Pronoun,
    /// *who*.
    Relative,
    /// *Monday*, *last week*: never a source.
    Time,
    /// Any other.
    Thing,
}

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
    let joins =
        i > start && (token.form == Form::Other && token.text == "&" || token.form == Form::Apostrophe);
    if !(token.is_word() || joins)
        || token.stretch != first.stretch
        || token.sentence != first.sentence
        || i - start > 20
    {
        return false;
    }
    if token.form == Form::Apostrophe {
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
        Some(Part::Conjunction) if body && chains && token.is(word!("and")) => false,
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

/// Jim Otto of Idaho: two capitals that name no body before a preposition are a person, and the place is no part of the
/// name.
fn is_full_name(tokens: &[Token], i: usize) -> bool {
    let name = |back: usize| {
        let token = i.checked_sub(back).and_then(|k| tokens.get(k));
        token.is_some_and(|t| t.capital && t.part.is_none() && t.noun.is_none() && !t.possessive)
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

/// Lund waves a hand: a form in -s between a name and what opens another phrase.
fn is_act(tokens: &[Token], i: usize) -> bool {
    let opens =
        |t: &Token| matches!(t.part, Some(Part::Determiner | Part::Possessive | Part::Object)) && !t.capital;
    let name = i.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| t.capital && t.noun.is_none());
    name && tokens.get(i).is_some_and(|t| t.noun.is_none() && t.ends("s"))
        && tokens.get(i + 1).is_some_and(opens)
}

fn is_finite(token: &Token) -> bool {
    !token.ends("ing") && (token.part == Some(Part::Auxiliary) || token.reporting >= 60)
}

/// What the head of a phrase is.
pub(super) fn kind(tokens: &[Token], start: usize, end: usize) -> PhraseKind {
    let body = tokens.get(start..end).unwrap_or(&[]);
    let Some(head) = body.iter().rfind(|token| token.is_word()) else { return PhraseKind::Thing };
    let number = |t: &&Token| t.text.starts_with(|c: char| c.is_ascii_digit());
    let time = |t: &Token| {
        t.noun == Some(Noun::Time)
            || number(&t)
            || t.part.is_some()
            || t.is_any(words!["last", "next", "late", "early"])
    };
    // 42% say; four in 10 said: a share of people.
    if number(&head) && tokens.get(end).is_some_and(|t| t.reporting >= 60 && !t.capital) {
        return PhraseKind::Role;
    }
    if head.noun == Some(Noun::Time) && !(head.capital && body.len() == 1 && head.is(word!("may")))
        || body.iter().all(time) && body.iter().any(|t| t.noun.is_some() || number(&t))
    {
        return PhraseKind::Time;
    }
    match head.noun {
        Some(Noun::Role)
            if !(head.capital && body.len() > 1 && body.iter().all(|t| t.capital) && is_named(body)) =>
        {
            PhraseKind::Role
        }
        Some(Noun::Organization) => PhraseKind::Organization,
        Some(Noun::Document) => PhraseKind::Document,
        _ if head.capital && body.len() == 1 && is_common(head) => PhraseKind::Role,
        _ if head.capital && (is_party(head) || is_lettered(head)) => PhraseKind::Thing,
        _ if head.capital => named(own(body), head),
        _ if is_person(head.text) => PhraseKind::Role,
        _ => PhraseKind::Thing,
    }
}

/// Whether a capital role word ends a name: *Stephen King*, not *Police Chief*.
fn is_named(body: &[Token]) -> bool {
    body.iter().rev().nth(1).is_some_and(|t| t.noun.is_none() && t.part.is_none())
        && body.last().is_some_and(|t| {
            t.is_any(words!["king", "prince", "pope", "bishop", "judge", "farmer", "baker", "cook", "priest"])
        })
}

/// What stands behind the last possessor: *Ada Okafor* in *the firm's Ada Okafor*.
pub(super) fn own<'t, 'a>(body: &'t [Token<'a>]) -> &'t [Token<'a>] {
    let inner = body.iter().rposition(|token| token.is_word()).unwrap_or(0);
    let owner = body.iter().take(inner).rposition(|token| token.possessive);
    body.get(owner.map_or(0, |i| i + 1)..).unwrap_or(body)
}

fn named(body: &[Token], head: &Token) -> PhraseKind {
    let letters = head.text.chars().filter(|c| c.is_alphabetic()).count();
    let initials = letters > 1 && !head.text.chars().any(char::is_lowercase);
    // The metallurgist Ilse Brandt: a role before the name, not the name of an organization.
    let role = |t: &Token| !t.capital && (t.noun == Some(Noun::Role) || is_person(t.text));
    let the = body.first().is_some_and(|t| t.is(word!("the"))) && !body.iter().any(role);
    let chained = body.iter().any(|t| t.is_any(words!["of", "for", "&"]));
    if initials && body.iter().filter(|t| t.capital).count() == 1 || the || chained {
        PhraseKind::Organization
    } else {
        PhraseKind::Name
    }
}

/// *Protesters* at the start of a sentence: so long a plural is no surname.
fn is_common(head: &Token) -> bool {
    head.text.len() > 8 && head.text.ends_with('s') && (is_person(head.text) || head.text.ends_with("ans"))
}

/// Endings of words for people: *economist*, *rider*, *mentor*, *fireman*.
fn is_person(head: &str) -> bool {
    let one = head.strip_suffix('s').unwrap_or(head);
    if !matches!(one.bytes().last(), Some(b't' | b'r' | b'n' | b'e')) {
        return false;
    }
    ["ist", "er", "or", "crat", "ian", "ant", "ee"]
        .iter()
        .any(|ending| one.len() > ending.len() + 3 && one.ends_with(ending))
        || ["man", "men", "woman", "women", "person", "people"].iter().any(|ending| head.ends_with(ending))
}

//! The tokens of a phrase in, what its head is out: a name, a role, an organization.
//!
//! Nothing here knows where a phrase begins or ends.

use article_lens_lexicon::saying::Noun;

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
    // His wife, June, left.
    if head.is_any(words!["june", "april", "august"])
        && let Some([role, before, _, after]) = start.checked_sub(2).and_then(|i| tokens.get(i..end + 1))
        && role.noun == Some(Noun::Role)
        && before.form == Form::Comma
        && after.form == Form::Comma
    {
        return PhraseKind::Name;
    }
    if head.noun == Some(Noun::Time) && !(head.capital && body.len() == 1 && head.is(word!("may")))
        || body.iter().all(time) && body.iter().any(|t| t.noun.is_some() || number(&t))
    {
        return PhraseKind::Time;
    }
    if let Some(name) = office(body) {
        return if name < body.len() { PhraseKind::Name } else { PhraseKind::Role };
    }
    match head.noun {
        Some(Noun::Role)
            if !(head.capital
                && (self::body(body).is_some()
                    || body.len() > 1 && body.iter().all(|t| t.capital) && is_named(body))) =>
        {
            PhraseKind::Role
        }
        Some(Noun::Organization | Noun::Company) => PhraseKind::Organization,
        Some(Noun::Document) => PhraseKind::Document,
        _ if head.capital && body.len() == 1 && is_common(head) => PhraseKind::Role,
        _ if head.capital && (is_party(head) || is_lettered(head)) => PhraseKind::Thing,
        _ if head.capital => named(own(body), head),
        _ if is_person(head.text) => PhraseKind::Role,
        _ => PhraseKind::Thing,
    }
}

/// Secretary of State John Kerry, Minister of Finance Ada Lund, Critics of Lund: where the name begins behind a role and what it is
/// of; the end where there is none. But Friends of the Earth are an organization.
pub(super) fn office(body: &[Token]) -> Option<usize> {
    let of = body.iter().position(|t| t.is_any(words!["of", "for"]))?;
    let (role, next) = (body.get(of.checked_sub(1)?)?, body.get(of + 1)?);
    let state = next.is(word!("state"));
    let start = if state { of + 2 } else { (body.len() - 2).max(of + 2) };
    let clear = |t: &Token| t.capital && t.noun.is_none();
    let name = body.get(start..).filter(|name| state || body.len() > of + 3 && name.iter().all(clear));
    let named = name.is_some_and(|name| !name.is_empty());
    let many = role.text.ends_with('s') && next.is(word!("the"));
    let holds = role.noun == Some(Noun::Role) || role.is(word!("head"));
    (holds && !many).then_some(if named { start } else { body.len() })
}

/// *Department* in *Department of Justice*: an organization by what it is of, not those whom it is of, as in *Union of Teachers*.
pub(super) fn body<'t, 'a>(tokens: &'t [Token<'a>]) -> Option<&'t Token<'a>> {
    let of = tokens.iter().position(|t| t.is_any(words!["of", "for"]))?;
    tokens.get(of.checked_sub(1)?).filter(|t| t.noun == Some(Noun::Organization))
}

/// Whether a capital role word ends a name: *Stephen King*, not *Police Chief*.
pub(super) fn is_named(body: &[Token]) -> bool {
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
    let chained = body.iter().any(|t| t.is_any(words!["of", "for"]) || matches!(t.text, "&" | "/"));
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

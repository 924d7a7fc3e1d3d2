//! Mentions in, the people they mean out: a surname means the full name, a title the one who bears it.
//!
//! Everything here is borrowed from the facts: a fold costs no copy of any name.

use alloc::vec::Vec;

use article_lens_lexicon::saying::first_name;

use crate::facts::{Facts, Mention, MentionKind};
use crate::find::last_word;
use crate::ordered::{Numbers, first, number};
use crate::paragraph::ParagraphKind;

/// Whom a name means, small enough to copy. Two are the same where `title` and `key` are.
#[derive(Clone, Copy)]
pub(super) struct Identity<'f> {
    /// *Mr.* and its like, in a family that shares the name; empty for everybody else.
    pub title: &'static str,
    /// The fullest form of the name, as written.
    pub name: &'f str,
    /// The same in small letters.
    pub key: &'f str,
}

impl<'f> Identity<'f> {
    /// Whoever is mentioned, by nothing but the mention's own words.
    pub(super) fn of(mention: &'f Mention) -> Self {
        Identity { title: "", name: &mention.name, key: &mention.key }
    }
}

/// The full names of the text, by surname and by title.
#[derive(Default)]
pub(super) struct People<'f> {
    names: Vec<Identity<'f>>,
    /// The first in `names` with each title, with each surname, and (behind `*`) with each first name.
    first: Numbers<'f>,
    /// What stands before each surname: 1 for *Mr.*, 2 for *Mrs.* and its like, 3 for both.
    courtesies: Numbers<'f>,
}

impl<'f> People<'f> {
    /// Everybody whom these facts name.
    pub(super) fn new(facts: &[&'f Facts]) -> Self {
        let mut people = People::default();
        let named = || {
            let all = facts.iter().flat_map(|f| f.mentions.iter().map(|m| (m, f.kind)));
            // Halden Foods ASA: what the text tells to be a company anywhere.
            all.filter(|(mention, _)| mention.kind == MentionKind::Name || is_company(mention))
        };
        for (mention, _) in named().filter(|(mention, _)| courtesy(mention) > 0) {
            *first(&mut people.courtesies, ("", surname(&mention.key)), 0) |= courtesy(mention);
        }
        for (mention, kind) in named() {
            let number = people.names.len() as u32;
            let name = people.full(mention);
            people.names.push(name);
            if is_company(mention) {
                first(&mut people.first, (name.key, "+"), number);
            } else if let Some(title) = mention.title.as_deref().filter(|_| courtesy(mention) == 0) {
                first(&mut people.first, (role(title), ""), number);
                first(&mut people.first, (title, ""), number);
            }
            if let Some((first_name, _)) = mention.key.split_once(' ') {
                for what in ["", title(mention), mark(gender(mention))] {
                    first(&mut people.first, (what, surname(&mention.key)), number);
                }
                // Jane is not Jane Austen of the title page.
                if kind != ParagraphKind::Heading {
                    first(&mut people.first, (first_name, "*"), number);
                }
            }
        }
        people
    }

    /// The fullest form of a name: *Donald Trump* for *Trump*. In a family, *Mr. Bennet* is not the first Bennet.
    pub(super) fn full(&self, mention: &'f Mention) -> Identity<'f> {
        let own = Identity::of(mention);
        if own.key.as_bytes().contains(&b' ') {
            return own;
        }
        let of = |what| self.first_with(what, own.key);
        let one = of("");
        if let polite @ 1.. = courtesy(mention) {
            // Mrs. Fox is Mrs. Dana Fox, or in a family Mary Fox, where no Miss Fox could be her; and never John Fox.
            let both = number(&self.courtesies, ("", own.key)) == Some(3);
            let other = of(mark(3 - polite)).is_some_and(|other| one.is_some_and(|one| one.key == other.key));
            if other || both {
                let known = of(mark(polite)).filter(|_| of("miss").is_none());
                let apart = Identity { title: written(mention), ..own };
                return of(title(mention)).or(known).unwrap_or(apart);
            }
        }
        one.or_else(|| self.first_with(own.key, "*")).unwrap_or(own)
    }

    /// Whether the text tells anywhere that this is a company.
    pub(super) fn is_company(&self, key: &str) -> bool {
        self.first_with(key, "+").is_some()
    }

    /// Who bears the title in this text.
    pub(super) fn titled(&self, title: &str) -> Option<Identity<'f>> {
        self.first_with(title, "")
    }

    fn first_with(&self, title: &str, surname: &str) -> Option<Identity<'f>> {
        self.names.get(number(&self.first, (title, surname))? as usize).copied()
    }
}

/// Whether a mention tells that it is a company's.
fn is_company(mention: &Mention) -> bool {
    mention.kind == MentionKind::Organization && mention.title.as_deref() == Some("company")
}

/// A mention's title without its stop; empty without one.
fn title(mention: &Mention) -> &str {
    mention.title.as_deref().unwrap_or("").trim_end_matches('.')
}

/// 1 for *Mr.*, 2 for *Mrs.*, *Ms.* and *Miss*, 0 for titles that both can bear and for none.
fn courtesy(mention: &Mention) -> u32 {
    match title(mention) {
        "mr" => 1,
        "mrs" | "ms" | "miss" => 2,
        _ => 0,
    }
}

/// 1 for *he*, *Mr.*, *her father* and *John Moss*, 2 for *she*, *Mrs.*, *a spokeswoman* and *Mary Moss*, 0 where the mention does not tell.
pub(super) fn gender(mention: &Mention) -> u32 {
    let word = match mention.kind {
        MentionKind::Pronoun => mention.key.as_str(),
        _ => title(mention),
    };
    match word {
        "he" | "his" | "him" | "son" | "husband" | "boy" | "uncle" | "king" => 1,
        "she" | "her" | "daughter" | "wife" | "lady" | "girl" | "aunt" | "queen" | "widow" | "actress" => 2,
        _ if ["woman", "mother", "sister"].iter().any(|end| word.ends_with(end)) => 2,
        _ if ["man", "father", "brother"].iter().any(|end| word.ends_with(end)) => 1,
        _ => courtesy(mention).max(by_first_name(mention)),
    }
}

/// What the first name of a full name tells: Karl Moss is no *she*.
fn by_first_name(mention: &Mention) -> u32 {
    let full = mention.key.split_once(' ').filter(|_| mention.kind == MentionKind::Name);
    full.map_or(0, |(first, _)| first_name(first))
}

/// What the first full name of a *he* or a *she* is kept by, before its surname.
fn mark(gender: u32) -> &'static str {
    match gender {
        1 => "1",
        2 => "2",
        _ => "",
    }
}

/// A courtesy title as one writes it before a name.
fn written(mention: &Mention) -> &'static str {
    match title(mention) {
        "mr" => "Mr. ",
        "mrs" => "Mrs. ",
        "ms" => "Ms. ",
        _ => "Miss ",
    }
}

/// *trump* in *donald trump jr.*
fn surname(key: &str) -> &str {
    let suffix = |word: &str| matches!(word.trim_end_matches('.'), "jr" | "sr" | "ii" | "iii");
    let mut rest = key;
    while suffix(last_word(rest)) {
        let before = rest.strip_suffix(last_word(rest)).and_then(|head| head.strip_suffix(' '));
        let Some(before) = before else { return key };
        rest = before;
    }
    last_word(rest)
}

/// Whether a name in capitals has the initials of another: *the EPA*, *the Environmental Protection Agency*; small words may have one:
/// *the DOJ*, *the Department of Justice*.
pub(super) fn is_short_for(short: &str, long: &str) -> bool {
    let mut letters = without_article(short).bytes();
    let mut next = letters.next();
    for initial in without_article(long).split(' ').filter_map(|word| word.bytes().next()) {
        if next == Some(initial.to_ascii_uppercase()) {
            next = letters.next();
        } else if initial.is_ascii_uppercase() {
            return false;
        }
    }
    next.is_none() && short.len() > 1
}

fn without_article(name: &str) -> &str {
    name.strip_prefix("The ").or(name.strip_prefix("the ")).unwrap_or(name)
}

/// *officials*, *people*: more than one, whom no *he* means.
pub(super) fn is_plural(mention: &Mention) -> bool {
    let head = title(mention);
    head.ends_with('s') && !head.ends_with("ss")
        || matches!(head, "people" | "men" | "women" | "children" | "police")
}

/// What a title says that somebody is: *president* for *then president*, *mayor* for *mayor of Bergen*, *governor* for *gov.*
/// The former mayor is not who is called the mayor.
pub(super) fn role(title: &str) -> &str {
    if title.starts_with("former") {
        return title;
    }
    match title.split(' ').take_while(|word| *word != "of").last().unwrap_or(title) {
        "gov" => "governor",
        "sen" => "senator",
        role => role,
    }
}

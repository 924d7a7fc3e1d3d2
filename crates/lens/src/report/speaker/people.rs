//! Mentions in, the people they mean out: a surname means the full name, a title the one who bears it.
//!
//! Everything here is borrowed from the facts: a fold costs no copy of any name.

use alloc::vec::Vec;

use crate::facts::{Facts, Mention, MentionKind};
use crate::ordered::Numbers;

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
    /// The first in `names` with each title, and with each surname.
    first: Numbers<'f>,
    /// What stands before each surname: 1 for *Mr.*, 2 for *Mrs.* and its like, 3 for both.
    courtesies: Numbers<'f>,
}

impl<'f> People<'f> {
    /// Everybody whom these facts name.
    pub(super) fn new(facts: &[&'f Facts]) -> Self {
        let mut people = People::default();
        let named = || facts.iter().flat_map(|f| f.mentions.iter()).filter(|m| m.kind == MentionKind::Name);
        for mention in named().filter(|mention| courtesy(mention) > 0) {
            *people.courtesies.entry(("", surname(&mention.key))).or_default() |= courtesy(mention);
        }
        for mention in named() {
            let number = people.names.len() as u32;
            let name = people.full(mention);
            people.names.push(name);
            if let Some(title) = mention.title.as_deref().filter(|_| courtesy(mention) == 0) {
                people.first.entry((role(title), "")).or_insert(number);
                people.first.entry((title, "")).or_insert(number);
            }
            if mention.key.as_bytes().contains(&b' ') {
                people.first.entry(("", surname(&mention.key))).or_insert(number);
            }
        }
        people
    }

    /// The fullest form of a name: *Donald Trump* for *Trump*. In a family, *Mr. Bennet* is not the first Bennet.
    pub(super) fn full(&self, mention: &'f Mention) -> Identity<'f> {
        let own = Identity::of(mention);
        if own.key.as_bytes().contains(&b' ') {
            own
        } else if courtesy(mention) > 0 && self.courtesies.get(&("", own.key)) == Some(&3) {
            Identity { title: written(mention), ..own }
        } else {
            self.first_with("", own.key).unwrap_or(own)
        }
    }

    /// Who bears the title in this text.
    pub(super) fn titled(&self, title: &str) -> Option<Identity<'f>> {
        self.first_with(title, "")
    }

    fn first_with(&self, title: &str, surname: &str) -> Option<Identity<'f>> {
        self.names.get(*self.first.get(&(title, surname))? as usize).copied()
    }
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

/// 1 for *he*, *Mr.* and *her father*, 2 for *she*, *Mrs.* and *a spokeswoman*, 0 where the mention does not tell.
pub(super) fn gender(mention: &Mention) -> u32 {
    let word = match mention.kind {
        MentionKind::Pronoun => mention.key.as_str(),
        _ => title(mention),
    };
    match word {
        "he" | "his" | "him" | "father" | "brother" | "son" | "husband" => 1,
        "she" | "her" | "mother" | "sister" | "daughter" | "wife" | "lady" => 2,
        _ if word.ends_with("woman") => 2,
        _ if word.ends_with("man") => 1,
        _ => courtesy(mention),
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
    let suffix = |word: &&str| matches!(word.trim_end_matches('.'), "jr" | "sr" | "ii" | "iii");
    key.split(' ').rev().find(|word| !suffix(word)).unwrap_or(key)
}

/// The last word of a title: *president* for *then president*.
fn role(title: &str) -> &str {
    title.rsplit(' ').next().unwrap_or(title)
}

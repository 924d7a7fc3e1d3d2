//! Who was named or spoke last, by gender and number: whom *she*, *they* and *it* mean.

use super::attribution::SpeakerKind;
use super::people::{Identity, gender};
use crate::facts::Mention;
use crate::ordered::{Numbers, first, number};

/// Whom or what a source means.
#[derive(Clone, Copy)]
pub(super) struct Meant<'f> {
    pub identity: Identity<'f>,
    pub kind: SpeakerKind,
}

/// Whom the next pronoun may mean.
#[derive(Default)]
pub(super) struct Recent<'f> {
    /// The last person who was named or spoke: whom *she* means.
    pub person: Option<Meant<'f>>,
    /// The one before: whom *he* means where the last is *she*.
    pub other: Option<Meant<'f>>,
    /// 1 for each person of whom the text says *he*, 2 for *she*, by title and key.
    genders: Numbers<'f>,
    /// The last of whom the text says *he*, and *she*.
    last: [Option<Meant<'f>>; 2],
    /// The last group that spoke: whom *they* means.
    pub group: Option<Meant<'f>>,
    /// Whether somebody led a sentence since whom *she* may mean, for all that the text tells.
    pub rivaled: bool,
    /// The last organization or document that spoke: what *it* means.
    pub thing: Option<Meant<'f>>,
}

impl<'f> Recent<'f> {
    /// This person is the last who was named or spoke.
    pub(super) fn turn_to(&mut self, meant: Meant<'f>) {
        let key = (meant.identity.title, meant.identity.key);
        let known = number(&self.genders, key).and_then(|gender| gender.checked_sub(1));
        if let Some(last) = known.and_then(|gender| self.last.get_mut(gender as usize)) {
            *last = Some(meant);
        }
        self.rivaled = false;
        let last = self.person.replace(meant);
        if last.is_some_and(|last| last.identity.key != meant.identity.key) {
            self.other = last;
        }
    }

    pub(super) fn learn(&mut self, Identity { title, key, .. }: Identity<'f>, gender: u32) {
        if gender > 0 {
            first(&mut self.genders, (title, key), gender);
        }
    }

    /// The last person who can be so meant: *he* and *she* are never one. Before somebody whom the text only describes and who is not
    /// the last, whom it called so before.
    fn person(&self, gender: u32) -> Option<Meant<'f>> {
        let known = |meant: &Meant| number(&self.genders, (meant.identity.title, meant.identity.key));
        let fits = |meant: &Meant| gender == 0 || known(meant).is_none_or(|known| known == gender);
        let clear =
            |meant: &Meant| fits(meant) && (meant.kind == SpeakerKind::Named || known(meant).is_some());
        // “Come,” said Mrs. Lane. “No,” said Kit. “Sit,” she said: a bare name may be anybody's.
        let bare = |meant: &Meant| {
            meant.kind == SpeakerKind::Named
                && known(meant).is_none()
                && !meant.identity.key.as_bytes().contains(&b' ')
        };
        if gender > 0
            && self.person.is_some_and(|last| bare(&last))
            && let Some(other) = self.other.filter(|other| known(other) == Some(gender))
        {
            return Some(other);
        }
        let last = || *self.last.get((gender as usize).checked_sub(1)?)?;
        let other = || self.other.filter(clear).or_else(last).or(self.other.filter(fits));
        self.person.filter(fits).or_else(other)
    }

    /// Whom or what it means: whoever it is, where nobody was named.
    pub(super) fn pronoun(&self, source: &'f Mention) -> Meant<'f> {
        match source.key.as_str() {
            "he" | "she" | "his" | "her" | "him" | "who" => self.person(gender(source)),
            "they" | "their" | "them" => self.group,
            "it" | "its" | "which" => self.thing,
            _ => None,
        }
        .unwrap_or(Meant { identity: Identity::of(source), kind: SpeakerKind::Unnamed })
    }
}

//! Phrases and chosen sources in, mentions out: the names that quotations keep.

use alloc::string::String;
use alloc::vec::Vec;

use article_lens_lexicon::saying::{self, Noun, Part};

use super::head::{body, kind, office, own};
use super::mention::{Mention, MentionKind};
use super::phrase::{Phrase, PhraseKind};
use super::scene::{Choice, Position, Scene};
use super::token::{Form, Token, word, words};
use crate::lowercase::lowercase;

/// What the names of a paragraph are read from.
pub(super) struct Naming<'s, 'a> {
    pub scene: &'s Scene<'s, 'a>,
}

impl Naming<'_, '_> {
    /// Who is named in the paragraph: runs of capitals that could be a person's name, and organizations and roles that lead a sentence.
    pub(super) fn mentions(&self) -> Vec<Mention> {
        let mut found = Vec::new();
        for phrase in self.scene.phrases.all() {
            if self.leads(phrase) {
                found.extend(self.mention(phrase.start, phrase.end, phrase.kind));
            }
            self.add_named(phrase, &mut found);
        }
        found
    }

    /// An organization or a role that leads a sentence: whom *it* means, and *she* may. But not: a town that pays.
    fn leads(&self, phrase: &Phrase) -> bool {
        let (start, end) = (phrase.start, phrase.end);
        matches!(phrase.kind, PhraseKind::Organization | PhraseKind::Role)
            && self.scene.is(start, |t| t.stretch.is_none() && !t.possessive)
            && !(self.scene.is(start, |t| t.is(word!("a")))
                && self.scene.is(end, |t| t.part == Some(Part::That)))
            && self.scene.token(end - 1).is_some_and(|t| !t.possessive)
            && self.opens(start)
            && start >= self.scene.dateline()
    }

    /// Whether one word at most stands before it in its sentence. They are counted backwards, and no further: a long sentence has many
    /// phrases that ask.
    fn opens(&self, start: usize) -> bool {
        let before = self.scene.tokens.get(self.scene.sentence(start).0..start).unwrap_or(&[]);
        before.iter().rev().filter(|t| t.is_word()).nth(1).is_none()
    }

    pub(super) fn source(&self, choice: &Choice) -> Option<Mention> {
        let mention = match choice.position {
            Position::Possessor => {
                let kind = kind(self.scene.tokens, choice.start, choice.end);
                self.mention(choice.start, choice.end, kind)
            }
            _ => self.mention(choice.phrase.start, choice.phrase.end, choice.phrase.kind),
        }?;
        let mention = match mention.kind {
            MentionKind::Role => self.described(choice, mention)?,
            _ => mention,
        };
        Some(Mention { span: self.scene.span(choice.start, choice.end)?, ..mention })
    }

    /// A role with what tells it from others: *a spokesman for the port*, not any spokesman.
    fn described(&self, choice: &Choice, mention: Mention) -> Option<Mention> {
        let end = self.scene.described_by(&choice.phrase);
        // An old man in a blue scarf rose, saying: what belongs to him stands before another verb.
        let apart = choice.position == Position::Subject;
        let end = if apart { end } else { end.min(choice.end).max(choice.phrase.end) };
        let name = folded(self.name(choice.phrase.start, end)?);
        Some(Mention { key: key(&name, mention.kind), name, ..mention })
    }

    /// The tokens of a name: none where a word is too long.
    fn name(&self, start: usize, end: usize) -> Option<&[Token<'_>]> {
        let tokens = self.scene.tokens.get(start..end)?;
        tokens.iter().all(|t| t.text.len() <= LONGEST_WORD).then_some(tokens)
    }

    /// The mention of a phrase: titles set aside, white space folded.
    pub(super) fn mention(&self, start: usize, end: usize, kind: PhraseKind) -> Option<Mention> {
        let tokens = self.name(start, end)?;
        let span = self.scene.span(start, end)?;
        let first = tokens.first()?;
        let pronoun = kind == PhraseKind::Pronoun
            || kind == PhraseKind::Relative
            || tokens.len() == 1
                && matches!(first.part, Some(Part::Possessive | Part::Object | Part::Subject));
        let kind = match kind {
            _ if pronoun => MentionKind::Pronoun,
            PhraseKind::Name => MentionKind::Name,
            PhraseKind::Organization => MentionKind::Organization,
            PhraseKind::Document => MentionKind::Document,
            _ => MentionKind::Role,
        };
        let titles = if kind == MentionKind::Name { titles(tokens) } else { 0 };
        let company = matches!(kind, MentionKind::Name | MentionKind::Organization)
            && self.is_company(start + titles, end);
        let kind = if company { MentionKind::Organization } else { kind };
        let title = match kind {
            _ if company => Some("company".into()),
            MentionKind::Name => {
                let articles = tokens.iter().take_while(|t| t.part == Some(Part::Determiner)).count();
                let title = tokens.get(articles..titles).filter(|title| !title.is_empty());
                title.map(|title| lowercase(&folded(title))).or_else(|| self.apposed(start, end))
            }
            MentionKind::Pronoun => None,
            _ => body(tokens).or(tokens.last()).map(|head| lowercase(head.text)),
        };
        let before = start.checked_sub(1).and_then(|before| self.scene.token(before));
        // The ferry's captain, Ada Lund, rowed: nor where it only tells whose somebody is.
        let owner = tokens.last().is_some_and(|t| t.possessive) && self.owns_named(end);
        let leads = before.is_none_or(|t| !matches!(t.part, Some(Part::Preposition | Part::To))) && !owner;
        let name = folded(tokens.get(titles..without_form(tokens)).unwrap_or(tokens));
        let introduced = before.is_some_and(|t| t.is_any(words!["is", "was"]))
            && start.checked_sub(2).is_some_and(|i| self.scene.is(i, |t| t.is(word!("name"))))
            || self.scene.is(end, |t| {
                t.is_any(words!["shrugged", "nodded", "smiled", "laughed", "sighed", "grinned", "paused"])
            });
        Some(Mention { span, key: key(&name, kind), name, kind, title, leads, introduced })
    }

    /// Whether a role with a name behind its comma is whose: *captain, Ada Lund* behind *the ferry's*.
    fn owns_named(&self, owner: usize) -> bool {
        let role = self.scene.phrases.holding(owner).filter(|p| p.kind == PhraseKind::Role);
        let comma = role.map(|p| p.end).filter(|&i| self.scene.is(i, |t| t.form == Form::Comma));
        let name = comma.and_then(|comma| self.scene.phrases.starting(comma + 1));
        name.is_some_and(|p| p.kind == PhraseKind::Name)
    }

    /// *mayor* for *the mayor, Ada Okafor,* and for *Ada Okafor, 51, the mayor of Vale,*; *mother* for *his mother, Rita,*.
    fn apposed(&self, start: usize, end: usize) -> Option<String> {
        let comma = |i: usize| self.scene.is(i, |t| t.form == Form::Comma);
        let of = |i: usize| self.scene.is(i, |t| t.is_any(words!["of", "for"]));
        // The mayor; Mr. Moss’s wife; mayor of Vale.
        let whose = |t: &Token| matches!(t.part, Some(Part::Determiner | Part::Possessive));
        let told = |p: &Phrase| {
            let tokens = self.scene.tokens.get(p.start..p.end).unwrap_or(&[]);
            if tokens.first().is_some_and(whose) { tokens.get(1..).unwrap_or(&[]) } else { own(tokens) }
        };
        let role = |p: &&Phrase| {
            p.kind == PhraseKind::Role
                && (told(p).len() < p.end - p.start || p.end == p.start + 1 && of(p.end))
        };
        let lead = start.checked_sub(1).filter(|&lead| comma(lead) && self.ends_apposition(end));
        // The mayor of Vale, Ada Okafor.
        let before = lead.and_then(|lead| self.scene.phrases.ending(lead));
        let above = before.filter(|p| p.start > 0 && of(p.start - 1));
        let above = above.and_then(|p| self.scene.phrases.ending(p.start - 1));
        let age = self.scene.is(end + 1, |t| t.text.bytes().all(|b| b.is_ascii_digit()));
        let next = if age && comma(end + 2) { end + 2 } else { end };
        let after = || {
            let after = self.scene.phrases.starting(next + 1).filter(role).filter(|_| comma(next));
            after.filter(|p| self.ends_apposition(p.end))
        };
        let phrase = before.filter(role).or(above.filter(role)).or_else(after)?;
        Some(lowercase(&folded(told(phrase))))
    }

    /// What can stand behind a phrase that tells who somebody is: a comma, a stop, what it is of.
    fn ends_apposition(&self, i: usize) -> bool {
        let of = words!["of", "for", "at", "in", "who", "which"];
        self.scene.is(i, |t| matches!(t.form, Form::Comma | Form::Stop) || t.is_any(of))
    }

    fn add_named(&self, phrase: &Phrase, found: &mut Vec<Mention>) {
        let tokens = self.scene.tokens.get(phrase.start..phrase.end).unwrap_or(&[]);
        if phrase.kind == PhraseKind::Name && office(tokens).is_some() {
            found.extend(self.mention(phrase.start, phrase.end, PhraseKind::Name));
            return;
        }
        let mut start = phrase.start;
        for (i, token) in (phrase.start..).zip(tokens) {
            if i > start && self.is_chief(i) {
                found.extend(self.person(start, i));
            }
            // Boeing cut its prices: not all of that is its name.
            if token.own && phrase.kind == PhraseKind::Thing {
                found.extend(self.mention(i, i + 1, PhraseKind::Organization));
            }
            if !token.capital || token.part.is_some() {
                start = i + 1;
            } else if token.possessive || i + 1 == phrase.end {
                found.extend(self.person(start, i + 1));
                start = i + 1;
            }
        }
    }

    /// What only a company has: *Halden CEO Ada Lund*, *Halden's chief executive*.
    fn is_chief(&self, i: usize) -> bool {
        self.scene.is(i, |t| t.is(word!("ceo")))
            || self.scene.is(i, |t| t.is(word!("chief")))
                && self.scene.is(i + 1, |t| t.is(word!("executive")))
    }

    /// *Halden ASA*, *Danish dairy company Halden*, and *Halden, which* at the start of a sentence: names that no person has.
    fn is_company(&self, start: usize, end: usize) -> bool {
        let kind = || {
            self.scene.before(start).is_some_and(|t| !t.capital && t.noun == Some(Noun::Organization))
                && self
                    .scene
                    .phrases
                    .holding(start)
                    .is_some_and(|p| p.start + 1 < start && self.scene.is(p.start, |t| t.part.is_none()))
        };
        let which = || {
            self.scene.sentence(start).0 == start
                && self.scene.is(end, |t| t.form == Form::Comma)
                && self.scene.is(end + 1, |t| t.is(word!("which")))
        };
        // Halden, a dairy group, fell.
        let apposed = || {
            let what = self.scene.phrases.starting(end + 1).filter(|p| p.kind == PhraseKind::Organization);
            self.scene.is(end, |t| t.form == Form::Comma)
                && self.scene.is(end + 1, |t| t.is_any(words!["a", "an"]))
                && what.is_some_and(|p| self.ends_apposition(p.end))
        };
        let tokens = self.scene.tokens.get(start..end).unwrap_or(&[]);
        // Greenpeace; Human Rights Watch.
        let own =
            tokens.last().is_some_and(|t| t.own && tokens.len() == 1 || t.capital && t.is(word!("watch")));
        without_form(tokens) < end - start || own || apposed() || self.is_chief(end) || kind() || which()
    }

    fn person(&self, start: usize, end: usize) -> Option<Mention> {
        let tokens = self.scene.tokens.get(start..end)?;
        let head = tokens.last()?;
        // Police Chief Ada Okafor: before a title, whose chief she is.
        let role = |t: &Token| is_title(t) || t.noun == Some(Noun::Role) && head.noun.is_none();
        let leads = |i: usize| tokens.get(i..i + 2).is_some_and(|two| two.iter().any(role));
        let known = tokens.iter().enumerate().any(|(i, t)| {
            matches!(t.noun, Some(Noun::Organization | Noun::Document | Noun::Time))
                && !leads(i)
                && !(t.is(word!("bill")) && i + 1 < tokens.len())
        });
        if (known || head.noun.is_some() && tokens.len() < 3) && !self.is_company(start, end) {
            return None;
        }
        self.mention(start, end, PhraseKind::Name)
    }
}

/// Longer words, in bytes, name nobody: the fold compares a full name whenever a surname or a title means it.
const LONGEST_WORD: usize = 128;

/// How many tokens a company's name has without what its law calls it: *Halden Foods* of *Halden Foods ASA*, of *A/S* and of
/// *& Co., Ltd.*
fn without_form(tokens: &[Token]) -> usize {
    let mut end = tokens.len();
    while let Some([before, last]) = end.checked_sub(2).and_then(|i| tokens.get(i..end))
        && (last.noun == Some(Noun::Company) || last.text == "S" && before.text == "/" || !last.is_word())
    {
        end -= if before.text == "/" { 3.min(end - 1) } else { 1 };
    }
    end
}

/// How many tokens of a name stand before what somebody is called: *Idaho executive* in *Idaho executive Frank Lund*.
fn titles(tokens: &[Token]) -> usize {
    if let Some(name) = office(tokens) {
        return name;
    }
    // The firm's Ada Okafor: whose she is is no part of her name.
    let owner = tokens.len() - own(tokens).len();
    let rest = tokens.get(owner..).unwrap_or(&[]);
    // Of what is left, two words at least are a full name.
    let role = |t: &Token| t.noun == Some(Noun::Role) || is_title(t);
    let full = rest.len().checked_sub(2).and_then(|last| rest.get(..last)).unwrap_or(&[]);
    let led = owner + full.iter().rposition(role).map_or(0, |last| last + 1);
    let goes_on =
        |t: &&Token| is_title(t) || !t.capital || matches!(t.noun, Some(Noun::Organization | Noun::Company));
    led + tokens.iter().skip(led).take((tokens.len() - 1).saturating_sub(led)).take_while(goes_on).count()
}

fn is_title(token: &Token) -> bool {
    let text = token.text.strip_suffix('.').unwrap_or(token.text);
    text.len() < 20 && saying::is_title(&lowercase(text))
}

/// What the fold links by: small letters, and for whatever has no name of its own no article.
fn key(name: &str, kind: MentionKind) -> String {
    let key = lowercase(name);
    let named = matches!(kind, MentionKind::Name | MentionKind::Pronoun);
    match key.split_once(' ') {
        Some(("a" | "an" | "the", rest)) if !named => rest.strip_prefix("same ").unwrap_or(rest).into(),
        _ => key,
    }
}

/// The words as written, white space folded; marks between them, a nickname in marks and the last possessive ending left out.
fn folded(tokens: &[Token]) -> String {
    let mut name = String::new();
    let mut owner = None;
    let stretch = tokens.first().and_then(|t| t.stretch);
    for token in tokens.iter().filter(|t| (t.is_word() || t.text == "&") && t.stretch == stretch) {
        name.push_str(owner.unwrap_or(""));
        if owner.is_some() {
            name.push(' ');
        }
        name.push_str(token.text);
        // R. B. Lund: the stop of an initial is a part of it.
        if token.text.len() == 1 && token.capital && token.span.len() == 2 {
            name.push('.');
        }
        owner = Some(match token.possessive {
            true if token.ends("s") => "’",
            true => "’s",
            false => "",
        });
    }
    name
}

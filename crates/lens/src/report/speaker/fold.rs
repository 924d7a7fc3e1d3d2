//! Paragraphs in, one after the other, speakers out: whom a name, a role or a pronoun means, and whose an unclosed quotation is.
//!
//! What a paragraph leaves open for the next is all that is kept between two.

use alloc::vec::Vec;

use super::attribution::{Attribution, Speaker, SpeakerKind, first_without_source};
use super::people::{Identity, People, gender, is_plural, is_short_for, role};
use super::recent::{Meant, Recent};
use crate::facts::{Announced, Confidence, Facts, Mention, MentionKind, Rule};
use crate::ordered::{Numbers, first, number};
use crate::paragraph::ParagraphKind;

use crate::span::Place;

/// What the fold knows at a paragraph.
#[derive(Default)]
pub(super) struct Fold<'f> {
    people: People<'f>,
    pub(super) speakers: Vec<Speaker>,
    /// The index of each speaker, by title and key.
    known: Numbers<'f>,
    /// Whom each speaker means, in their order.
    meant: Vec<Meant<'f>>,
    /// The index of the last who was so described, by the head word: *the official*.
    described: Numbers<'f>,
    pub(super) attributions: Vec<Attribution>,
    recent: Recent<'f>,
    /// Where the sentence ends that named the last person first, and the last organization.
    led: [u32; 2],
    /// The attribution of the quotation that ended the paragraph above.
    open: Option<Attribution>,
    /// What the paragraph above announces, and its number.
    announced: Option<(u32, &'f Announced)>,
    /// Whether that quotation's mark is closed.
    closed: bool,
    /// What the paragraph is that was read last.
    kind: ParagraphKind,
}

/// A short name is looked for among so many voices before it.
const SHORT_FOR: usize = 100;

impl<'f> Fold<'f> {
    /// Before the first paragraph: who is named anywhere in these facts.
    pub(super) fn new(facts: &[&'f Facts]) -> Self {
        Fold { people: People::new(facts), ..Fold::default() }
    }

    /// Reads the next paragraph.
    pub(super) fn paragraph(&mut self, paragraph: u32, facts: &'f Facts) {
        let above = self.open.take();
        self.enter(facts.kind);
        self.led = [0; 2];
        // A block quotation ends with its paragraph, whatever is quoted inside.
        let last = if facts.kind == ParagraphKind::Quotation { 1 } else { facts.quotes.len() };
        let mut mentions = facts.mentions.iter().peekable();
        // Who is only spoken of is not whom the next pronoun means, nor is the title of a song.
        let (mut told, mut heard, mut turn) = (0, 0..0, None);
        for (number, quote) in (0..).zip(&facts.quotes) {
            let at = quote.source.as_ref().map_or(quote.span.start, |source| source.span.start);
            while let Some(mention) = mentions.next_if(|m| m.span.start < at) {
                if mention.span.start >= told {
                    self.meet(mention, facts);
                } else if heard.contains(&mention.span.start) {
                    self.hear(mention);
                }
            }
            // In a turn somebody speaks of others: they are whom its pronouns mean, and not who speaks.
            let is_turn = quote.rule == Rule::Turn;
            told = told.max(if is_turn { quote.span.start } else { quote.span.end });
            heard = quote.source.as_ref().map_or(0, |source| source.span.end)..quote.span.start;
            let others = (self.recent.person, self.recent.other);
            let mut attribution = Attribution {
                paragraph,
                quote: number,
                cue: quote.cue.map(|span| Place { paragraph, span }),
                source: quote.source.as_ref().map(|source| Place { paragraph, span: source.span }),
                speaker: None,
                beside: None,
                rule: quote.rule,
                confidence: quote.confidence,
            };
            if let Some(source) = quote.source.as_ref().filter(|_| quote.kind.is_statement()) {
                if self.recent.rivaled && gender(source) > 0 && source.kind == MentionKind::Pronoun {
                    attribution.confidence = attribution.confidence.max(Confidence::Likely);
                }
                // LEE: I told him, “No.” In a turn, *I* is whose turn it is.
                attribution.speaker = self.speaker_of(source).or(turn);
                let beside = quote.beside.as_ref().and_then(|beside| self.speaker_of(beside));
                attribution.beside =
                    beside.filter(|_| attribution.speaker.is_some() && beside != attribution.speaker);
                // Ada Moss was told by Lee Hahn that it rained: she is Ada Moss.
                let agent = quote.cue.is_some_and(|cue| {
                    cue.start < self.led[0]
                        && cue.end <= source.span.start
                        && source.span.end <= quote.span.start
                });
                if agent && others.0.is_some() {
                    (self.recent.person, self.recent.other) = (others.0, self.recent.person);
                }
                if quote.opening && number == 0 {
                    self.carry_back(&attribution, above);
                }
            } else if quote.opening && quote.source.is_none() && quote.kind.is_statement() {
                self.carry(&mut attribution, above);
            }
            if is_turn {
                turn = attribution.speaker;
                (self.recent.person, self.recent.other) = others;
            }
            if quote.kind.is_statement() && (number as usize) < last {
                let ends = number as usize + 1 == last && (quote.unclosed || attribution.speaker.is_some());
                self.open = ends.then_some(attribution);
                self.closed = !quote.unclosed;
            }
            self.attributions.push(attribution);
        }
        mentions.filter(|m| m.span.start >= told).for_each(|mention| self.meet(mention, facts));
        if let Some(signed) = facts.announced.as_ref().filter(|announced| announced.above) {
            self.sign(paragraph, signed);
        }
        let below = facts.announced.as_ref().filter(|announced| !announced.above);
        self.announced = below.map(|announced| (paragraph, announced));
    }

    /// A block quotation ends where a paragraph is none, and what the head of a mail announces is one: *On Nov. 7, Ada Lee wrote:*
    fn enter(&mut self, kind: ParagraphKind) {
        let above = core::mem::replace(&mut self.kind, kind);
        if kind != ParagraphKind::Quotation {
            self.closed |= above == ParagraphKind::Quotation;
            self.announced = self.announced.filter(|_| above != ParagraphKind::Heading);
        }
    }

    /// Whoever signs said the quotation right above, where nobody else is told to.
    fn sign(&mut self, paragraph: u32, signed: &'f Announced) {
        let first = first_without_source(&self.attributions, paragraph);
        if first == self.attributions.len() {
            return;
        }
        let speaker = self.speaker_of(&signed.source);
        for own in self.attributions.iter_mut().skip(first) {
            own.cue = Some(Place { paragraph, span: signed.cue });
            own.source = Some(Place { paragraph, span: signed.source.span });
            (own.speaker, own.rule, own.confidence) = (speaker, Rule::Signed, Rule::Signed.confidence());
        }
    }

    /// A quotation that opens its paragraph without a source takes that of the paragraph above.
    fn carry(&mut self, attribution: &mut Attribution, above: Option<Attribution>) {
        if let Some((paragraph, announced)) = self.announced.take() {
            attribution.cue = Some(Place { paragraph, span: announced.cue });
            attribution.source = Some(Place { paragraph, span: announced.source.span });
            attribution.speaker = self.speaker_of(&announced.source);
            attribution.rule = Rule::Announced;
        } else if let Some(above) = above.filter(|above| !self.closed || above.rule != Rule::PreviousVoice) {
            attribution.cue = above.cue;
            attribution.source = above.source;
            (attribution.speaker, attribution.beside) = (above.speaker, above.beside);
            attribution.rule = if self.closed { Rule::PreviousVoice } else { Rule::CarriedOver };
        }
        attribution.confidence = match attribution.rule {
            // What is set apart below a colon can be nothing else.
            Rule::Announced if self.kind == ParagraphKind::Quotation => Confidence::Likely,
            Rule::CarriedOver if attribution.speaker.is_none() => Confidence::Unsure,
            rule => rule.confidence(),
        };
    }

    /// An unclosed quotation above without a source of its own takes that of the one which goes on with it.
    fn carry_back(&mut self, below: &Attribution, above: Option<Attribution>) {
        let unclosed =
            above.is_some_and(|above| above.speaker.is_none() && above.source.is_none()) && !self.closed;
        let first = first_without_source(&self.attributions, below.paragraph);
        for own in self.attributions.iter_mut().skip(first).filter(|_| unclosed) {
            (own.cue, own.source) = (below.cue, below.source);
            (own.speaker, own.beside) = (below.speaker, below.beside);
            (own.rule, own.confidence) = (Rule::CarriedOver, Rule::CarriedOver.confidence());
        }
    }

    /// Ada Moss told Mr. Hahn that it rained: who hears it can be whom *he* means, where she cannot.
    fn hear(&mut self, mention: &'f Mention) {
        let meant = self.meant(mention);
        if mention.leads && mention.kind == MentionKind::Name && meant.kind == SpeakerKind::Named {
            self.recent.learn(meant.identity, gender(mention));
            self.recent.other = Some(meant);
        }
    }

    /// Somebody is named: the next *she* can mean her. Who is named first in a sentence leads it.
    fn meet(&mut self, mention: &'f Mention, facts: &Facts) {
        if !mention.leads {
            return;
        }
        let ends = || {
            let n = facts.sentences.partition_point(|s| s.span.end <= mention.span.start);
            facts.sentences.get(n).map_or(0, |s| s.span.end)
        };
        if mention.kind == MentionKind::Organization {
            if mention.span.start >= self.led[1] {
                (self.recent.thing, self.led[1]) = (Some(self.meant(mention)), ends());
            }
            return;
        }
        if mention.kind == MentionKind::Role {
            // His wife rowed home; the clerk did.
            match gender(mention) {
                0 => self.recent.rivaled |= !is_plural(mention),
                gender => {
                    let meant = self.meant(mention);
                    self.recent.learn(meant.identity, gender);
                    self.recent.turn_to(meant);
                }
            }
            return;
        }
        let Meant { identity, kind } = self.meant(mention);
        if kind == SpeakerKind::Organization {
            self.recent.thing = Some(Meant { identity, kind });
            return;
        }
        if identity.name.as_bytes().contains(&b' ')
            || mention.introduced
            || mention.title.is_some()
            || gender(mention) > 0
            || number(&self.known, (identity.title, identity.key)).is_some()
        {
            let meant = Meant { identity, kind: SpeakerKind::Named };
            self.recent.learn(identity, gender(mention));
            if mention.span.start < self.led[0] {
                self.recent.other = Some(meant);
            } else {
                self.recent.turn_to(meant);
                self.led[0] = ends();
            }
        } else {
            let n = facts.sentences.partition_point(|s| s.span.start < mention.span.start);
            self.recent.rivaled |= facts.sentences.get(n).is_some_and(|s| s.span.start == mention.span.start);
        }
    }

    /// The speaker of a source. `None` for *I* and *you*: the writer, and nobody whom the text tells.
    fn speaker_of(&mut self, source: &'f Mention) -> Option<u32> {
        let writer = matches!(
            source.key.as_str(),
            "i" | "me" | "my" | "myself" | "we" | "us" | "our" | "you" | "your"
        );
        (source.kind != MentionKind::Pronoun || !writer).then(|| self.speaker(source))
    }

    /// The index of the speaker whom a source names, described or means.
    fn speaker(&mut self, source: &'f Mention) -> u32 {
        let meant = self.meant(source);
        let Identity { title, name, key } = meant.identity;
        let index = *first(&mut self.known, (title, key), self.speakers.len() as u32);
        if index as usize == self.speakers.len() {
            self.meant.push(meant);
            let (name, mentions, kind) = ([title, name].concat(), Vec::new(), meant.kind);
            self.speakers.push(Speaker {
                name,
                kind,
                statements: 0,
                words: 0,
                words_in_marks: 0,
                positive: 0,
                negative: 0,
                negated: 0,
                mentions,
                by_hand: false,
            });
        }
        // QUILL, in a transcript, is Quill where the text says so anywhere.
        let shouts = |name: &str| !name.bytes().any(|byte| byte.is_ascii_lowercase());
        if let Some(speaker) = self.speakers.get_mut(index as usize) {
            if shouts(&speaker.name) && !shouts(name) {
                speaker.name = [title, name].concat();
            }
            if is_short_for(&speaker.name, &source.name) {
                speaker.name.clone_from(&source.name);
            }
            if source.kind == MentionKind::Organization && speaker.kind == SpeakerKind::Unnamed {
                speaker.kind = SpeakerKind::Organization;
            }
        }
        if let Some(title) = source.title.as_deref() {
            *first(&mut self.described, (role(title), ""), index) = index;
        }
        match meant.kind {
            // Officials said so: nobody is *she*.
            SpeakerKind::Unnamed if is_plural(source) => {}
            SpeakerKind::Named | SpeakerKind::Unnamed => {
                self.recent.learn(meant.identity, gender(source));
                self.recent.turn_to(meant);
            }
            SpeakerKind::Organization | SpeakerKind::Document => self.recent.thing = Some(meant),
        }
        // The family left. It said so.
        let whole = source
            .title
            .as_deref()
            .is_some_and(|title| matches!(title, "family" | "jury" | "crowd" | "couple"));
        if whole && meant.kind == SpeakerKind::Unnamed {
            self.recent.thing = Some(meant);
        }
        // It says so, whatever it is: nobody whom *they* could mean.
        let known = source.kind != MentionKind::Pronoun || meant.identity.key != source.key;
        if known
            && gender(source) == 0
            && matches!(meant.kind, SpeakerKind::Organization | SpeakerKind::Unnamed)
        {
            self.recent.group = Some(meant);
        }
        index
    }

    fn meant(&self, source: &'f Mention) -> Meant<'f> {
        let own = |kind| Meant { identity: Identity::of(source), kind };
        match source.kind {
            MentionKind::Name => {
                let identity = self.people.full(source);
                let company = self.people.is_company(identity.key);
                let kind = if company { SpeakerKind::Organization } else { SpeakerKind::Named };
                Meant { identity, kind }
            }
            MentionKind::Pronoun => self.recent.pronoun(source),
            MentionKind::Organization => self.described(source, own(SpeakerKind::Organization)),
            MentionKind::Document => self.described(source, own(SpeakerKind::Document)),
            MentionKind::Role => self.described(source, own(SpeakerKind::Unnamed)),
        }
    }

    /// *the president* is Donald Trump where the text says *President Donald Trump*; *the official* the last one who spoke:
    /// *a White House official*.
    fn described(&self, source: &'f Mention, own: Meant<'f>) -> Meant<'f> {
        let the = source.name.get(..4).is_some_and(|word| word.eq_ignore_ascii_case("the "));
        let bare = the && source.title.as_ref() == Some(&source.key);
        let spoke = || self.meant.get(number(&self.described, (&source.key, ""))? as usize);
        // Halden ASA fell, the company said; so did the Danish company. Greenpeace left, the group said.
        let what = source.title.as_deref().unwrap_or("");
        let capital = source.name.as_bytes().get(4).is_some_and(u8::is_ascii_uppercase);
        // The Environmental Protection Agency closed the lake, the agency said.
        let is =
            |word: &str| word == what || what == "agency" && matches!(word, "department" | "administration");
        let small = bare && !capital && source.kind == MentionKind::Organization;
        let thing = || {
            self.recent.thing.as_ref().filter(|thing| {
                let key = thing.identity.key;
                let called = matches!(what, "company" | "firm" | "group" | "agency") && (bare || capital);
                let body = small && thing.kind == SpeakerKind::Organization && key != what;
                the && (called && self.people.is_company(key) || body && key.split(' ').any(is))
            })
        };
        match self.people.titled(&source.key).filter(|_| the) {
            Some(identity) => Meant { identity, kind: SpeakerKind::Named },
            None => thing()
                .or_else(|| spoke().filter(|_| bare))
                .or_else(|| self.in_full(&own))
                .copied()
                .unwrap_or(own),
        }
    }

    /// *The EPA* is the *Environmental Protection Agency*, and the other way round, of the voices not long before.
    fn in_full(&self, own: &Meant<'f>) -> Option<&Meant<'f>> {
        let (name, key) = (own.identity.name, own.identity.key);
        let same = |meant: &&Meant| {
            is_short_for(name, meant.identity.name) || is_short_for(meant.identity.name, name)
        };
        let new = own.kind != SpeakerKind::Document && number(&self.known, ("", key)).is_none();
        self.recent.thing.iter().chain(self.meant.iter().rev().take(SHORT_FOR)).find(same).filter(|_| new)
    }
}

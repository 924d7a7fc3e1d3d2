//! Who said it, across paragraphs: sources become speakers, and unclosed quotations go on.

mod people;

use alloc::string::String;
use alloc::vec::Vec;

use crate::facts::{Announced, Confidence, Facts, Mention, MentionKind, Quote, Rule};
use crate::paragraph::ParagraphKind;
use crate::span::Place;
use people::{Identity, Numbers, People, gender};

/// What sort of speaker it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SpeakerKind {
    /// The text gives a personal name for it anywhere.
    Named,
    /// A person or group that the text only describes.
    Unnamed,
    /// An organization.
    Organization,
    /// A document.
    Document,
}

/// Somebody who says something in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Speaker {
    /// The fullest form that the text gives, as written there.
    pub name: String,
    /// What it is.
    pub kind: SpeakerKind,
    /// How many statements are its own, headings left out.
    pub statements: u32,
    /// Words of those statements, each once where one statement holds another.
    pub words: u32,
    /// Those of them that stand in marks.
    pub words_in_marks: u32,
    /// Where it is named or meant as a source, in order.
    pub mentions: Vec<Place>,
}

/// Whose a quotation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// Zero-based number of the paragraph.
    pub paragraph: u32,
    /// Zero-based index into that paragraph's quotes.
    pub quote: u32,
    /// The cue, which may stand in another paragraph. `None` where there is none.
    pub cue: Option<Place>,
    /// The source as written, which may stand in another paragraph. `None` where the text does not tell.
    pub source: Option<Place>,
    /// Index into the report's speakers. `None` for nobody's words and where the text does not tell.
    pub speaker: Option<u32>,
    /// The rule that decided.
    pub rule: Rule,
    /// How sure that is.
    pub confidence: Confidence,
}

/// The speakers of a text in order of their first statement, and an attribution for each quotation in order.
///
/// # Complexity
/// Linear in quotations and mentions, times the logarithm of the number of speakers.
pub fn speakers(facts: &[&Facts]) -> (Vec<Speaker>, Vec<Attribution>) {
    let people = People::new(facts);
    let mut fold = Fold { people, ..Fold::default() };
    for (paragraph, facts) in (0..).zip(facts) {
        fold.paragraph(paragraph, facts);
    }
    (fold.speakers, fold.attributions)
}

/// What the fold knows at a paragraph.
#[derive(Default)]
struct Fold<'f> {
    people: People<'f>,
    speakers: Vec<Speaker>,
    /// The index of each speaker, by title and key.
    known: Numbers<'f>,
    attributions: Vec<Attribution>,
    /// The last person who was named or spoke: whom *she* means.
    person: Option<Meant<'f>>,
    /// The one before: whom *he* means where the last is *she*.
    other: Option<Meant<'f>>,
    /// 1 for each person of whom the text says *he*, 2 for *she*, by title and key.
    genders: Numbers<'f>,
    /// Where the sentence ends that named the last person first.
    led: u32,
    /// The last group that spoke: whom *they* means.
    group: Option<Meant<'f>>,
    /// The last organization or document that spoke: what *it* means.
    thing: Option<Meant<'f>>,
    /// The attribution of the quotation that ended the paragraph above.
    open: Option<Attribution>,
    /// That quotation, with its paragraph.
    left: Option<(&'f Facts, &'f Quote)>,
    /// What the paragraph above announces, and its number.
    announced: Option<(u32, &'f Announced)>,
    /// Whether that quotation's mark is closed.
    closed: bool,
    /// The statements around the one that is counted, each with its speaker.
    around: Vec<(u32, &'f Quote)>,
}

/// Whom or what a source means.
#[derive(Clone, Copy)]
struct Meant<'f> {
    identity: Identity<'f>,
    kind: SpeakerKind,
}

impl<'f> Fold<'f> {
    fn paragraph(&mut self, paragraph: u32, facts: &'f Facts) {
        let above = self.open.take();
        self.around.clear();
        self.led = 0;
        let mut mentions = facts.mentions.iter().peekable();
        // Who is only spoken of is not whom the next pronoun means.
        let mut told = 0;
        for (number, quote) in (0..).zip(&facts.quotes) {
            let at = quote.source.as_ref().map_or(quote.span.start, |source| source.span.start);
            while let Some(mention) = mentions.next_if(|m| m.span.start < at) {
                if mention.span.start >= told {
                    self.meet(mention, facts);
                }
            }
            if quote.kind.is_statement() {
                told = told.max(quote.span.end);
            }
            let mut attribution = Attribution {
                paragraph,
                quote: number,
                cue: quote.cue.map(|span| Place { paragraph, span }),
                source: quote.source.as_ref().map(|source| Place { paragraph, span: source.span }),
                speaker: None,
                rule: quote.rule,
                confidence: quote.confidence,
            };
            if let Some(source) = quote.source.as_ref().filter(|_| quote.kind.is_statement()) {
                attribution.speaker = self.speaker_of(source);
                if quote.opening && number == 0 {
                    self.carry_back(&attribution, above);
                }
            } else if quote.opening && quote.source.is_none() && quote.kind.is_statement() {
                self.carry(&mut attribution, above);
            }
            self.count(facts, quote, &attribution);
            if quote.kind.is_statement() {
                let ends = number as usize + 1 == facts.quotes.len()
                    && (quote.unclosed || attribution.speaker.is_some());
                self.open = ends.then_some(attribution);
                self.closed = !quote.unclosed;
                self.left = Some((facts, quote));
            }
            self.attributions.push(attribution);
        }
        mentions.filter(|m| m.span.start >= told).for_each(|mention| self.meet(mention, facts));
        self.announced = facts.announced.as_ref().map(|announced| (paragraph, announced));
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
            attribution.speaker = above.speaker;
            attribution.rule = if self.closed { Rule::PreviousVoice } else { Rule::CarriedOver };
        }
        attribution.confidence = attribution.rule.confidence();
    }

    /// An unclosed quotation above without a source of its own takes that of the one which goes on with it.
    fn carry_back(&mut self, below: &Attribution, above: Option<Attribution>) {
        let unclosed =
            above.is_some_and(|above| above.speaker.is_none() && above.source.is_none()) && !self.closed;
        let Some((facts, quote)) = self.left.filter(|_| unclosed) else { return };
        let Some(last) = self.attributions.last_mut() else { return };
        (last.cue, last.source, last.speaker) = (below.cue, below.source, below.speaker);
        (last.rule, last.confidence) = (Rule::CarriedOver, Rule::CarriedOver.confidence());
        let last = *last;
        self.count(facts, quote, &last);
        self.around.clear();
    }

    /// Somebody is named: the next *she* can mean her. Who is named first in a sentence leads it.
    fn meet(&mut self, mention: &'f Mention, facts: &Facts) {
        if !mention.leads {
            return;
        }
        let identity = self.people.full(mention);
        if identity.name.contains(' ')
            || gender(mention) > 0
            || self.known.contains_key(&(identity.title, identity.key))
        {
            let meant = Meant { identity, kind: SpeakerKind::Named };
            self.learn(identity, gender(mention));
            if mention.span.start < self.led {
                self.other = Some(meant);
            } else {
                self.turn_to(meant);
                let n = facts.sentences.partition_point(|s| s.span.end <= mention.span.start);
                self.led = facts.sentences.get(n).map_or(0, |s| s.span.end);
            }
        }
    }

    /// This person is the last who was named or spoke.
    fn turn_to(&mut self, meant: Meant<'f>) {
        let last = self.person.replace(meant);
        if last.is_some_and(|last| last.identity.key != meant.identity.key) {
            self.other = last;
        }
    }

    fn learn(&mut self, Identity { title, key, .. }: Identity<'f>, gender: u32) {
        if gender > 0 {
            self.genders.entry((title, key)).or_insert(gender);
        }
    }

    /// The last person who can be so meant: *he* and *she* are never one.
    fn person(&self, gender: u32) -> Option<Meant<'f>> {
        let fits = |meant: &Meant| {
            let known = self.genders.get(&(meant.identity.title, meant.identity.key));
            gender == 0 || known.is_none_or(|&known| known == gender)
        };
        self.person.filter(fits).or_else(|| self.other.filter(fits))
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
        let index = *self.known.entry((title, key)).or_insert(self.speakers.len() as u32);
        if index as usize == self.speakers.len() {
            let (name, mentions, kind) = ([title, name].concat(), Vec::new(), meant.kind);
            self.speakers.push(Speaker { name, kind, statements: 0, words: 0, words_in_marks: 0, mentions });
        }
        // QUILL, in a transcript, is Quill where the text says so anywhere.
        let shouts = |name: &str| !name.bytes().any(|byte| byte.is_ascii_lowercase());
        if let Some(speaker) = self.speakers.get_mut(index as usize)
            && shouts(&speaker.name)
            && !shouts(name)
        {
            speaker.name = [title, name].concat();
        }
        match meant.kind {
            SpeakerKind::Named | SpeakerKind::Unnamed => {
                self.learn(meant.identity, gender(source));
                self.turn_to(meant);
            }
            SpeakerKind::Organization | SpeakerKind::Document => self.thing = Some(meant),
        }
        if matches!(meant.kind, SpeakerKind::Organization | SpeakerKind::Unnamed) {
            self.group = Some(meant);
        }
        index
    }

    fn meant(&self, source: &'f Mention) -> Meant<'f> {
        let own = Identity::of(source);
        match source.kind {
            MentionKind::Name => Meant { identity: self.people.full(source), kind: SpeakerKind::Named },
            MentionKind::Organization => Meant { identity: own, kind: SpeakerKind::Organization },
            MentionKind::Document => Meant { identity: own, kind: SpeakerKind::Document },
            MentionKind::Role => self.described(source),
            MentionKind::Pronoun => self.pronoun(source),
        }
    }

    /// *the president* is Donald Trump where the text says *President Donald Trump*.
    fn described(&self, source: &'f Mention) -> Meant<'f> {
        let the = source.name.get(..4).is_some_and(|word| word.eq_ignore_ascii_case("the "));
        match self.people.titled(&source.key).filter(|_| the) {
            Some(identity) => Meant { identity, kind: SpeakerKind::Named },
            None => Meant { identity: Identity::of(source), kind: SpeakerKind::Unnamed },
        }
    }

    fn pronoun(&self, source: &'f Mention) -> Meant<'f> {
        match source.key.as_str() {
            "he" | "she" | "his" | "her" | "him" | "who" => self.person(gender(source)),
            "they" | "their" | "them" => self.group,
            "it" | "its" | "which" => self.thing,
            _ => None,
        }
        .unwrap_or(Meant { identity: Identity::of(source), kind: SpeakerKind::Unnamed })
    }

    fn count(&mut self, facts: &Facts, quote: &'f Quote, attribution: &Attribution) {
        let Some(index) = attribution.speaker else { return };
        let Some(speaker) = self.speakers.get_mut(index as usize) else { return };
        speaker.mentions.extend(attribution.source);
        if facts.kind == ParagraphKind::Heading {
            return;
        }
        speaker.statements += 1;
        // Okafor said she told Lee that the dam leaks: what is hers already is not counted again.
        let start = quote.span.start;
        let holds = |outer: &Quote| {
            let mut parts = outer.fragments.iter();
            outer.fragments.is_empty() || parts.any(|part| part.start <= start && start < part.end)
        };
        self.around.retain(|(_, outer)| start < outer.span.end);
        if !self.around.iter().any(|&(own, outer)| own == index && holds(outer)) {
            speaker.words += quote.words;
            speaker.words_in_marks += quote.words_in_marks;
        }
        self.around.push((index, quote));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::facts;
    use crate::paragraph::paragraphs;

    /// Each attribution as *speaker, rule*; a dash for nobody whom the text tells.
    fn check(text: &str, expected: &[&str]) {
        let facts: Vec<Facts> = paragraphs(text).iter().map(|p| facts(p.text, p.kind)).collect();
        let (speakers, attributions) = speakers(&facts.iter().collect::<Vec<_>>());
        let name = |index: Option<u32>| index.and_then(|i| speakers.get(i as usize)).map_or("-", |s| &s.name);
        let found: Vec<String> =
            attributions.iter().map(|a| alloc::format!("{}, {}", name(a.speaker), a.rule.name())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_surname_means_the_full_name() {
        check(
            "Mara Quill runs the kiln.\n\n“We lost the boat,” Quill said.",
            &["Mara Quill, quote_source_cue"],
        );
    }

    #[test]
    fn in_a_family_a_title_keeps_two_apart() {
        check(
            "Ada Moss came. “I left,” Mr. Moss said. “I stayed,” Mrs. Moss said. “So,” Moss said.",
            &["Mr. Moss, quote_source_cue", "Mrs. Moss, quote_source_cue", "Ada Moss, quote_source_cue"],
        );
    }

    #[test]
    fn a_title_means_the_one_who_bears_it() {
        check(
            "Mayor Ada Okafor rowed home.\n\n“We lost the boat,” the mayor said.",
            &["Ada Okafor, quote_source_cue"],
        );
    }

    #[test]
    fn a_role_set_apart_by_commas_is_its_name() {
        let one = ["Ada Okafor, quote_source_cue"];
        check("The mayor, Ada Okafor, left. “I won,” the mayor said.", &one);
        check("Ada Okafor, the mayor, left. “I won,” the mayor said.", &one);
        check("Police Chief Ada Okafor left. “I won,” the police chief said.", &one);
    }

    #[test]
    fn a_pronoun_means_the_last_one_who_spoke_or_led() {
        let two = ["Ada Okafor, cue_that", "Ada Okafor, quote_source_cue"];
        check("Ada Okafor said that Ben Stroud lost the boat. “It sank by the pier,” she said.", &two);
        check(
            "Ada Okafor said that it rained. She rowed to Lake Beulah. “It sank by the pier,” she said.",
            &two,
        );
    }

    #[test]
    fn he_and_she_are_never_one() {
        check("“Stop!” she shouted. “Never,” he said.", &["she, quote_source_cue", "he, quote_source_cue"]);
        let two = ["Ada Okafor, quote_source_cue", "Ben Lee, quote_source_cue"];
        check("Ada Okafor met Ben Lee. “I am sick,” she said. “I am well,” he said.", &two);
        check(
            "Mr. Ben Lee spoke.\n\nMs. Ada Okafor met Mr. Lee. Mr. Lee left. “I am sick,” she said. “I am well,” he said.",
            &two,
        );
    }

    #[test]
    fn it_means_no_person() {
        check(
            "Critics argue that the dam leaks. The agency said that it holds. It said that nobody complained.",
            &["Critics, cue_that", "The agency, cue_that", "The agency, cue_that"],
        );
    }

    #[test]
    fn the_writer_is_no_speaker() {
        check("I believe that the dam leaks.", &[]);
        check("“The dam leaks,” I said.", &["-, quote_source_cue"]);
    }

    #[test]
    fn a_voice_crosses_paragraphs() {
        check(
            "“We lost the boat,” Mara Quill said. “The nets went too.\n\n“Then the wind turned and we rowed.”",
            &["Mara Quill, quote_source_cue", "Mara Quill, carried_over"],
        );
        check(
            "“The nets went too.\n\n“Then the wind turned,” Mara Quill said.",
            &["Mara Quill, carried_over", "Mara Quill, quote_source_cue"],
        );
        check(
            "Mara Quill said in a statement:\n\n“We lost the boat and both nets.”",
            &["Mara Quill, announced"],
        );
    }

    #[test]
    fn a_turn_is_its_labels() {
        check(
            "Mara Quill met us at the kiln on Monday.\n\nQUILL: Somebody has to keep the lamp lit.",
            &["Mara Quill, turn"],
        );
    }
}

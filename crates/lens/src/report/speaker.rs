//! Who said it, across paragraphs: sources become speakers, and unclosed quotations go on.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use crate::facts::{Announced, Confidence, Facts, Mention, MentionKind, Quote, Rule};
use crate::lowercase::lowercase;
use crate::paragraph::ParagraphKind;
use crate::span::Place;

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
    /// Words of those statements.
    pub words: u32,
    /// Words of those statements that stand in marks.
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

/// The full names of the text, by surname and by title.
#[derive(Default)]
struct People {
    names: Vec<String>,
    /// Indices into `names`.
    by_surname: BTreeMap<String, u32>,
    by_title: BTreeMap<String, u32>,
    /// What stands before each surname: 1 for *Mr.*, 2 for *Mrs.* and its like, 3 for both.
    courtesies: BTreeMap<String, u32>,
}

impl People {
    fn new(facts: &[&Facts]) -> People {
        let mut people = People::default();
        let named = || facts.iter().flat_map(|f| f.mentions.iter()).filter(|m| m.kind == MentionKind::Name);
        for mention in named() {
            *people.courtesies.entry(lowercase(surname(&mention.name))).or_default() |= courtesy(mention);
        }
        for mention in named() {
            let name = people.full(mention);
            if let Some(title) = mention.title.as_ref().filter(|_| courtesy(mention) == 0) {
                people.by_title.entry(role(title).into()).or_insert(people.names.len() as u32);
            }
            if mention.name.contains(' ') {
                let surname = lowercase(surname(&mention.name));
                people.by_surname.entry(surname).or_insert(people.names.len() as u32);
            }
            people.names.push(name);
        }
        people
    }

    /// The fullest form of a name: *Donald Trump* for *Trump*. In a family, *Mr. Bennet* is not the first Bennet.
    fn full(&self, mention: &Mention) -> String {
        let name = &mention.name;
        let surname = lowercase(name);
        if name.contains(' ') {
            name.clone()
        } else if courtesy(mention) > 0 && self.courtesies.get(&surname) == Some(&3) {
            let title = mention.title.as_deref().unwrap_or("").trim_end_matches('.');
            let (first, rest) = title.split_at_checked(1).unwrap_or(("", title));
            let stop = if title == "miss" { "" } else { "." };
            [&first.to_ascii_uppercase(), rest, stop, " ", name].concat()
        } else {
            let known = self.by_surname.get(&surname).and_then(|&index| self.names.get(index as usize));
            known.unwrap_or(name).clone()
        }
    }

    /// Who bears the title in this text.
    fn titled(&self, title: &str) -> Option<&String> {
        self.names.get(*self.by_title.get(title)? as usize)
    }
}

/// 1 for *Mr.*, 2 for *Mrs.*, *Ms.* and *Miss*, 0 for titles that both can bear and for none.
fn courtesy(mention: &Mention) -> u32 {
    match mention.title.as_deref().unwrap_or("").trim_end_matches('.') {
        "mr" => 1,
        "mrs" | "ms" | "miss" => 2,
        _ => 0,
    }
}

/// *Trump* in *Donald Trump Jr.*
fn surname(name: &str) -> &str {
    let suffix = |word: &&str| matches!(word.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III");
    name.split(' ').rev().find(|word| !suffix(word)).unwrap_or(name)
}

/// The last word of a title: *president* for *then president*.
fn role(title: &str) -> &str {
    title.rsplit(' ').next().unwrap_or(title)
}

/// What the fold knows at a paragraph.
#[derive(Default)]
struct Fold {
    people: People,
    speakers: Vec<Speaker>,
    known: BTreeMap<String, u32>,
    attributions: Vec<Attribution>,
    /// The last person who was named or spoke: whom *she* means.
    person: Option<Person>,
    /// The last group that spoke: whom *they* means.
    group: Option<(String, SpeakerKind)>,
    /// The last organization or document that spoke: what *it* means.
    thing: Option<(String, SpeakerKind)>,
    /// The attribution of the quotation that ended the paragraph above.
    open: Option<Attribution>,
    /// What the paragraph above announces, and its number.
    announced: Option<(u32, Announced)>,
    /// Whether that quotation's mark is closed.
    closed: bool,
}

/// A person whom a pronoun can mean.
#[derive(Clone)]
struct Person {
    name: String,
    kind: SpeakerKind,
}

impl Fold {
    fn paragraph(&mut self, paragraph: u32, facts: &Facts) {
        let above = self.open.take();
        let mut mentions = facts.mentions.iter().peekable();
        // Who is only spoken of is not whom the next pronoun means.
        let mut told = 0;
        for (number, quote) in (0..).zip(&facts.quotes) {
            let at = quote.source.as_ref().map_or(quote.span.start, |source| source.span.start);
            while let Some(mention) = mentions.next_if(|m| m.span.start < at) {
                if mention.span.start >= told {
                    self.meet(mention);
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
            } else if quote.opening && quote.source.is_none() && quote.kind.is_statement() {
                self.carry(&mut attribution, above);
            }
            self.count(facts, quote, &attribution);
            if quote.kind.is_statement() {
                let ends = number as usize + 1 == facts.quotes.len()
                    && (quote.unclosed || attribution.speaker.is_some());
                self.open = ends.then_some(attribution);
                self.closed = !quote.unclosed;
            }
            self.attributions.push(attribution);
        }
        mentions.filter(|m| m.span.start >= told).for_each(|mention| self.meet(mention));
        self.announced = facts.announced.clone().map(|announced| (paragraph, announced));
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

    /// Somebody is named: the next *she* can mean her.
    fn meet(&mut self, mention: &Mention) {
        if !mention.leads {
            return;
        }
        let name = self.people.full(mention);
        if name.contains(' ') || self.known.contains_key(&name) {
            self.person = Some(Person { name, kind: SpeakerKind::Named });
        }
    }

    /// The speaker of a source. `None` for *I* and *you*: the writer, and nobody whom the text tells.
    fn speaker_of(&mut self, source: &Mention) -> Option<u32> {
        let word = lowercase(&source.name);
        let writer =
            matches!(word.as_str(), "i" | "me" | "my" | "myself" | "we" | "us" | "our" | "you" | "your");
        (source.kind != MentionKind::Pronoun || !writer).then(|| self.speaker(source))
    }

    /// The index of the speaker whom a source names, described or means.
    fn speaker(&mut self, source: &Mention) -> u32 {
        let (name, kind) = self.meant(source);
        let key = lowercase(&name);
        let index = *self.known.entry(key).or_insert(self.speakers.len() as u32);
        if index as usize == self.speakers.len() {
            let (name, mentions) = (name.clone(), Vec::new());
            self.speakers.push(Speaker { name, kind, statements: 0, words: 0, words_in_marks: 0, mentions });
        }
        match kind {
            SpeakerKind::Named | SpeakerKind::Unnamed => {
                self.person = Some(Person { name: name.clone(), kind })
            }
            _ => {}
        }
        if matches!(kind, SpeakerKind::Organization | SpeakerKind::Document) {
            self.thing = Some((name.clone(), kind));
        }
        if matches!(kind, SpeakerKind::Organization | SpeakerKind::Unnamed) {
            self.group = Some((name, kind));
        }
        index
    }

    /// The name to show and to link by.
    fn meant(&self, source: &Mention) -> (String, SpeakerKind) {
        match source.kind {
            MentionKind::Name => (self.people.full(source), SpeakerKind::Named),
            MentionKind::Organization => (source.name.clone(), SpeakerKind::Organization),
            MentionKind::Document => (source.name.clone(), SpeakerKind::Document),
            MentionKind::Role => self.described(source),
            MentionKind::Pronoun => self.pronoun(source),
        }
    }

    /// *the president* is Donald Trump where the text says *President Donald Trump*.
    fn described(&self, source: &Mention) -> (String, SpeakerKind) {
        let title = source.title.as_deref().unwrap_or("");
        let bare = source.name.split(' ').count() < 3 && lowercase(&source.name).starts_with("the ");
        match self.people.titled(title).filter(|_| bare) {
            Some(name) => (name.clone(), SpeakerKind::Named),
            None => (source.name.clone(), SpeakerKind::Unnamed),
        }
    }

    fn pronoun(&self, source: &Mention) -> (String, SpeakerKind) {
        let word = lowercase(&source.name);
        let person = self.person.as_ref().map(|p| (p.name.clone(), p.kind));
        match word.as_str() {
            "he" | "she" | "his" | "her" | "him" | "who" => person,
            "they" | "their" | "them" => self.group.clone(),
            "it" | "its" | "which" => self.thing.clone(),
            _ => None,
        }
        .unwrap_or_else(|| (source.name.clone(), SpeakerKind::Unnamed))
    }

    fn count(&mut self, facts: &Facts, quote: &Quote, attribution: &Attribution) {
        let speaker = attribution.speaker.and_then(|index| self.speakers.get_mut(index as usize));
        let Some(speaker) = speaker else { return };
        speaker.mentions.extend(attribution.source);
        if facts.kind != ParagraphKind::Heading {
            speaker.statements += 1;
            speaker.words += quote.words;
            speaker.words_in_marks += quote.words_in_marks;
        }
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
    fn a_pronoun_means_the_last_one_who_spoke_or_led() {
        let two = ["Ada Okafor, cue_that", "Ada Okafor, quote_source_cue"];
        check("Ada Okafor said that Ben Stroud lost the boat. “It sank by the pier,” she said.", &two);
        check(
            "Ada Okafor said that it rained. She rowed to Lake Beulah. “It sank by the pier,” she said.",
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
        check("I believe that the dam leaks.", &["-, cue_that"]);
    }

    #[test]
    fn a_voice_crosses_paragraphs() {
        check(
            "“We lost the boat,” Mara Quill said. “The nets went too.\n\n“Then the wind turned and we rowed.”",
            &["Mara Quill, quote_source_cue", "Mara Quill, carried_over"],
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

//! What a reader corrects in, facts and speakers with it out: plain data beside the facts, tied to its words.
//!
//! A program saves corrections and gives them back. When another paragraph is edited they stay where they are; when their own is,
//! they follow their words; where these are gone, the report says that they are lost. The last correction of the same words holds,
//! so that undoing is leaving the last one out.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::speaker::{Attribution, Speaker, SpeakerKind};
use crate::facts::{Confidence, Facts, Quote, QuoteKind, Rule};
use crate::paragraph::Paragraph;
use crate::span::{Place, Span};

/// A change, and the words that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The words.
    pub anchor: Anchor,
    /// What is otherwise with them.
    pub change: Change,
}

/// Words in a paragraph that is known by its text, not by its place alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The [`hash`] of the paragraph's text.
    pub hash: u64,
    /// Which of the paragraphs with that text it is, from 0.
    pub occurrence: u32,
    /// Its zero-based number, where the words are looked for first when its text changed.
    pub paragraph: u32,
    /// The words, in bytes from its start.
    pub span: Span,
    /// The same as they were written.
    pub words: String,
}

/// What a reader says of some words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// They are no quotation, and nothing else that is set apart.
    NoQuotation,
    /// They are a quotation of this kind, found or not.
    Kind(QuoteKind),
    /// The speaker of this name says them: one of the text's, or a new one. Without a name: the text does not tell who.
    Speaker(String),
    /// Who says them has this name. Where another speaker has it, the two are one.
    Name(String),
    /// Who says them is of this kind.
    SpeakerKind(SpeakerKind),
}

/// A change, and where its words stand now.
#[derive(Clone, Copy, Debug)]
pub struct Placed<'c> {
    /// The words; `None` where they are gone.
    pub place: Option<Place>,
    /// What is otherwise with them.
    pub change: &'c Change,
}

impl Correction {
    /// A change of the words at a place; `None` where there are none.
    ///
    /// # Complexity
    /// Linear in the length of the text.
    pub fn new(paragraphs: &[Paragraph], place: Place, change: Change) -> Option<Correction> {
        Correction::tied(paragraphs, &hashes(paragraphs), place, change)
    }

    /// The same where the paragraphs' [`hashes`] are known: of many corrections each costs no walk over the text.
    pub fn tied(
        paragraphs: &[Paragraph],
        hashes: &[u64],
        place: Place,
        change: Change,
    ) -> Option<Correction> {
        Some(Correction { anchor: anchor(paragraphs, hashes, place)?, change })
    }
}

/// Finds the words of each correction again and ties it to where they stand now. A lost one stays as it is: its words may come
/// back.
///
/// # Complexity
/// Linear in the length of the text, once more for each correction whose paragraph changed.
pub fn follow<'c>(corrections: &'c mut [Correction], paragraphs: &[Paragraph]) -> Vec<Placed<'c>> {
    if corrections.is_empty() {
        return Vec::new();
    }
    let hashes = hashes(paragraphs);
    let placed = corrections.iter_mut().map(|Correction { anchor: known, change }| {
        let place = found(known, paragraphs, &hashes);
        if let Some(now) = place.and_then(|place| anchor(paragraphs, &hashes, place)) {
            *known = now;
        }
        Placed { place, change: &*change }
    });
    placed.collect()
}

fn anchor(paragraphs: &[Paragraph], hashes: &[u64], place: Place) -> Option<Anchor> {
    let number = place.paragraph as usize;
    let words = place.span.of(paragraphs.get(number)?.text);
    let &hash = hashes.get(number)?;
    let occurrence = hashes.iter().take(number).filter(|&&other| other == hash).count() as u32;
    let words = (!words.is_empty()).then(|| words.to_string())?;
    Some(Anchor { hash, occurrence, paragraph: place.paragraph, span: place.span, words })
}

/// Where the words stand: in their own paragraph; else once in the one that has its number now; else once in the text.
fn found(anchor: &Anchor, paragraphs: &[Paragraph], hashes: &[u64]) -> Option<Place> {
    let own = (0..).zip(hashes).filter(|&(_, &hash)| hash == anchor.hash).nth(anchor.occurrence as usize);
    if let Some((paragraph, _)) = own
        && paragraphs.get(paragraph as usize).is_some_and(|p| anchor.span.of(p.text) == anchor.words)
    {
        return Some(Place { paragraph, span: anchor.span });
    }
    let once = |first: u32, among: &[Paragraph]| {
        let mut sole = None;
        for (paragraph, p) in (first..).zip(among) {
            for (start, words) in p.text.match_indices(&*anchor.words) {
                if sole.is_some() {
                    return None;
                }
                sole = Some(Place { paragraph, span: Span::new(start, start + words.len()) });
            }
        }
        sole
    };
    let number = anchor.paragraph as usize;
    let same = paragraphs.get(number..=number).unwrap_or(&[]);
    once(anchor.paragraph, same).or_else(|| once(0, paragraphs))
}

/// FNV-1a over a paragraph's bytes, in 53 bits, which every number of JavaScript holds.
pub fn hash(text: &str) -> u64 {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    hash & ((1 << 53) - 1)
}

/// The [`hash`] of each paragraph's text.
pub fn hashes(paragraphs: &[Paragraph]) -> Vec<u64> {
    paragraphs.iter().map(|paragraph| hash(paragraph.text)).collect()
}

/// A paragraph's facts as these corrections change what is quoted in it; `None` where none does. `number`: the paragraph's, from 0.
pub fn corrected(number: u32, facts: &Facts, corrections: &[Placed]) -> Option<Facts> {
    let concerns = |placed: &Placed| {
        let changes = matches!(placed.change, Change::NoQuotation | Change::Kind(_));
        changes && placed.place.is_some_and(|place| place.paragraph == number)
    };
    corrections.iter().any(concerns).then(|| {
        let mut now = facts.clone();
        correct(number, &mut now, corrections);
        now
    })
}

/// Changes a paragraph's facts as these corrections say: the same as [`corrected`] without a copy.
pub fn correct(number: u32, facts: &mut Facts, corrections: &[Placed]) {
    let mut changed = false;
    for placed in corrections {
        let Some(Place { span, .. }) = placed.place.filter(|place| place.paragraph == number) else {
            continue;
        };
        match *placed.change {
            Change::NoQuotation => facts.quotes.retain(|quote| quote.span != span),
            Change::Kind(kind) => set_kind(facts, span, kind),
            _ => continue,
        }
        changed = true;
    }
    if changed {
        facts.count_voices();
    }
}

/// Makes the words a quotation of that kind.
fn set_kind(facts: &mut Facts, span: Span, kind: QuoteKind) {
    let at = match facts.quotes.iter().position(|quote| quote.span == span) {
        Some(at) => at,
        None => {
            let words = facts.words.iter().filter(|word| span.contains(word.span)).count() as u32;
            let at = facts.quotes.partition_point(|quote| quote.span.start <= span.start);
            facts.quotes.insert(at, by_hand(span, words));
            at
        }
    };
    let Some(quote) = facts.quotes.get_mut(at) else { return };
    (quote.kind, quote.rule, quote.confidence) = (kind, Rule::ByHand, Confidence::Sure);
    match kind {
        QuoteKind::Direct => quote.words_in_marks = quote.words,
        QuoteKind::Indirect => quote.words_in_marks = 0,
        QuoteKind::Mixed => {}
        // Nobody says them.
        QuoteKind::Scare | QuoteKind::Title => (quote.source, quote.cue, quote.via) = (None, None, None),
    }
}

/// Words that a reader calls a quotation.
fn by_hand(span: Span, words: u32) -> Quote {
    Quote {
        span,
        fragments: Vec::new(),
        kind: QuoteKind::Direct,
        cue: None,
        source: None,
        via: None,
        anonymity: None,
        alternative: None,
        words,
        words_in_marks: 0,
        opening: false,
        unclosed: false,
        rule: Rule::ByHand,
        confidence: Confidence::Sure,
    }
}

/// Gives statements the speakers, and speakers the names and kinds, that these corrections say; speakers who say nothing more go.
/// Gives back those that find no words, or no statement of a speaker.
pub(super) fn attribute(
    facts: &[&Facts],
    speakers: &mut Vec<Speaker>,
    attributions: &mut [Attribution],
    corrections: &[Placed],
) -> Vec<u32> {
    let mut lost = Vec::new();
    let mut changed = false;
    for (i, placed) in (0..).zip(corrections) {
        if matches!(placed.change, Change::NoQuotation | Change::Kind(_)) && placed.place.is_some() {
            continue;
        }
        let statement = placed.place.and_then(|place| statement(facts, attributions, place));
        let own = statement.and_then(|at| attributions.get(at)).and_then(|a| a.speaker);
        let done = match (placed.change, statement, own) {
            (Change::Speaker(name), Some(at), _) => {
                let speaker = (!name.is_empty()).then(|| named(speakers, name));
                if let Some(attribution) = attributions.get_mut(at) {
                    (attribution.speaker, attribution.source) = (speaker, None);
                    (attribution.rule, attribution.confidence) = (Rule::ByHand, Confidence::Sure);
                }
                true
            }
            (Change::Name(name), _, Some(own)) if !name.is_empty() => {
                rename(speakers, attributions, own, name);
                true
            }
            (&Change::SpeakerKind(kind), _, Some(own)) => {
                if let Some(speaker) = speakers.get_mut(own as usize) {
                    (speaker.kind, speaker.by_hand) = (kind, true);
                }
                true
            }
            _ => false,
        };
        changed |= done;
        if !done {
            lost.push(i);
        }
    }
    if changed {
        leave_out_silent(speakers, attributions);
    }
    lost
}

/// The index of the statement that consists of these words.
fn statement(facts: &[&Facts], attributions: &[Attribution], place: Place) -> Option<usize> {
    let from = attributions.partition_point(|a| a.paragraph < place.paragraph);
    let quotes = &facts.get(place.paragraph as usize)?.quotes;
    let own = attributions.get(from..)?.iter().take_while(|a| a.paragraph == place.paragraph);
    let is = |a: &Attribution| {
        quotes
            .get(a.quote as usize)
            .is_some_and(|quote| quote.span == place.span && quote.kind.is_statement())
    };
    own.zip(from..).find(|(a, _)| is(a)).map(|(_, at)| at)
}

/// The index of the speaker of that name: a new one, if need be.
fn named(speakers: &mut Vec<Speaker>, name: &str) -> u32 {
    let known = speakers.iter().position(|speaker| speaker.name == name);
    let index = known.unwrap_or(speakers.len());
    if known.is_none() {
        let capital = name.starts_with(char::is_uppercase);
        let kind = if capital { SpeakerKind::Named } else { SpeakerKind::Unnamed };
        speakers.push(Speaker {
            name: name.to_string(),
            kind,
            statements: 0,
            words: 0,
            words_in_marks: 0,
            mentions: Vec::new(),
            by_hand: true,
        });
    }
    index as u32
}

fn rename(speakers: &mut [Speaker], attributions: &mut [Attribution], own: u32, name: &str) {
    let other = (0..).zip(speakers.iter()).find(|&(i, speaker)| i != own && speaker.name == name);
    let kept = other.map_or(own, |(i, _)| i);
    for attribution in attributions.iter_mut().filter(|a| a.speaker == Some(own)) {
        attribution.speaker = Some(kept);
    }
    if let Some(speaker) = speakers.get_mut(kept as usize) {
        speaker.name = name.to_string();
        speaker.by_hand = true;
    }
}

/// Leaves out speakers of whom no statement is left.
fn leave_out_silent(speakers: &mut Vec<Speaker>, attributions: &mut [Attribution]) {
    let mut numbers: Vec<Option<u32>> = speakers.iter().map(|_| None).collect();
    for attribution in attributions.iter() {
        if let Some(number) = attribution.speaker.and_then(|i| numbers.get_mut(i as usize)) {
            *number = Some(0);
        }
    }
    for (next, number) in (0..).zip(numbers.iter_mut().flatten()) {
        *number = next;
    }
    for attribution in attributions {
        attribution.speaker = attribution.speaker.and_then(|i| numbers.get(i as usize).copied().flatten());
    }
    let mut kept = numbers.iter();
    speakers.retain(|_| kept.next().is_some_and(Option::is_some));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::facts;
    use crate::paragraph::paragraphs;
    use crate::report::{Report, report};

    const TEXT: &str = "“It rained all day,” Ada Okafor said.\n\n“We rowed home,” Mr. Okafor said.\n\nThe town was a “jail” for him.";

    /// The place of the words in a text.
    fn place(text: &str, words: &str) -> Place {
        let of = |(paragraph, p): (u32, &Paragraph)| {
            let start = p.text.find(words)?;
            Some(Place { paragraph, span: Span::new(start, start + words.len()) })
        };
        (0..).zip(&paragraphs(text)).find_map(of).expect("the words stand in the text")
    }

    fn correction(words: &str, change: Change) -> Correction {
        Correction::new(&paragraphs(TEXT), place(TEXT, words), change).expect("there are words")
    }

    fn read(text: &str, corrections: &mut [Correction]) -> Report {
        let paragraphs = paragraphs(text);
        let placed = follow(corrections, &paragraphs);
        let now = |(number, p): (u32, &Paragraph)| {
            let facts = facts(p.text, p.kind);
            corrected(number, &facts, &placed).unwrap_or(facts)
        };
        report(&(0..).zip(&paragraphs).map(now).collect::<Vec<_>>(), &placed)
    }

    /// Each speaker as *name, statements, words*.
    fn speakers(text: &str, corrections: &mut [Correction]) -> Vec<String> {
        let shown = |s: Speaker| alloc::format!("{}, {}, {}", s.name, s.statements, s.words);
        read(text, corrections).speakers.into_iter().map(shown).collect()
    }

    const RAINED: &str = "“It rained all day,”";
    const ROWED: &str = "“We rowed home,”";

    #[test]
    fn a_statement_is_given_to_another_speaker_or_to_none() {
        assert_eq!(speakers(TEXT, &mut []), ["Ada Okafor, 2, 7"]);
        let split = correction(ROWED, Change::Speaker("Ben Okafor".into()));
        assert_eq!(speakers(TEXT, &mut [split.clone()]), ["Ada Okafor, 1, 4", "Ben Okafor, 1, 3"]);
        let back = correction(ROWED, Change::Speaker("Ada Okafor".into()));
        assert_eq!(speakers(TEXT, &mut [split, back]), ["Ada Okafor, 2, 7"]);
        assert_eq!(
            speakers(TEXT, &mut [correction(ROWED, Change::Speaker("".into()))]),
            ["Ada Okafor, 1, 4"]
        );
        let report = read(TEXT, &mut [correction(ROWED, Change::Speaker("Ben".into()))]);
        assert_eq!((report.attributions[1].rule, report.speakers[1].by_hand), (Rule::ByHand, true));
    }

    #[test]
    fn two_speakers_of_one_name_are_one() {
        let split = correction(ROWED, Change::Speaker("Ben".into()));
        let name = correction(RAINED, Change::Name("The mayor".into()));
        assert_eq!(speakers(TEXT, &mut [split.clone(), name]), ["The mayor, 1, 4", "Ben, 1, 3"]);
        let join = correction(RAINED, Change::Name("Ben".into()));
        assert_eq!(speakers(TEXT, &mut [split, join]), ["Ben, 2, 7"]);
        let kind = correction(ROWED, Change::SpeakerKind(SpeakerKind::Organization));
        assert_eq!(read(TEXT, &mut [kind]).speakers[0].kind, SpeakerKind::Organization);
    }

    #[test]
    fn what_is_quoted_is_counted_anew() {
        let before = read(TEXT, &mut []).tally;
        let none = read(TEXT, &mut [correction(ROWED, Change::NoQuotation)]);
        assert_eq!((none.tally.reported_words, none.attributions.len()), (before.reported_words - 3, 2));
        let jail = correction("“jail”", Change::Kind(QuoteKind::Direct));
        let said = correction("“jail”", Change::Speaker("Ben".into()));
        let report = read(TEXT, &mut [jail, said]);
        assert_eq!(report.tally.words_in_marks, before.words_in_marks + 1);
        assert_eq!((report.speakers[1].name.as_str(), report.speakers[1].words), ("Ben", 1));
        let found = correction("The town", Change::Kind(QuoteKind::Indirect));
        let report = read(TEXT, &mut [found]);
        assert_eq!(report.tally.reported_words, before.reported_words + 2);
        assert_eq!(report.attributions[2].rule, Rule::ByHand);
    }

    #[test]
    fn a_correction_follows_its_words_and_is_lost_with_them() {
        let mut corrections = [correction(ROWED, Change::Speaker("Ben".into()))];
        let above = TEXT.replacen("“It", "Rain.\n\n“It", 1);
        assert_eq!(speakers(&above, &mut corrections), ["Ada Okafor, 1, 4", "Ben, 1, 3"]);
        let within = above.replace("The town", "His town");
        assert_eq!(speakers(&within, &mut corrections), ["Ada Okafor, 1, 4", "Ben, 1, 3"]);
        let gone = within.replace("rowed", "swam");
        let report = read(&gone, &mut corrections);
        assert_eq!((report.lost, report.speakers.len()), (alloc::vec![0], 1));
        assert_eq!(read(&within, &mut corrections).lost, Vec::<u32>::new(), "its words came back");
    }

    #[test]
    fn equal_paragraphs_are_told_apart_by_their_order() {
        let text = "“No,” he said.\n\nIt rained.\n\n“No,” he said.";
        let all = paragraphs(text);
        let second = Place {
            paragraph: 2,
            span: all[2].text.find("“No,”").map_or(Span::default(), |at| Span::new(at, at + 9)),
        };
        let mut corrections = [Correction::new(&all, second, Change::NoQuotation).expect("there are words")];
        let quotes = |report: Report| report.attributions.iter().map(|a| a.paragraph).collect::<Vec<_>>();
        assert_eq!(quotes(read(text, &mut corrections)), [0]);
        assert_eq!(quotes(read(&["New.\n\n", text].concat(), &mut corrections)), [1]);
    }
}

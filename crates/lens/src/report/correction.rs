//! What a reader corrects in, facts and speakers with it out: plain data beside the facts, tied to its words.
//!
//! A program saves corrections and gives them back. When another paragraph is edited they stay where they are; when their own is,
//! they follow their words; where these are gone, the report says that they are lost. The last correction of the same words holds,
//! so that undoing is leaving the last one out.

use alloc::vec::Vec;

use crate::facts::{Charged, Confidence, Facts, OwnWords, Quote, QuoteKind, Rule};
use crate::lowercase::lowercase_letter;
use crate::span::{Place, Span};

mod tie;
mod voice;

pub use tie::{Anchor, Change, Correction, Placed, follow, hashes};
pub(super) use voice::attribute;

/// A paragraph's facts, weighed by a reader's own words already, as these corrections change what is quoted and what is charged in
/// it; `None` where nothing may change. `number`: the paragraph's, from 0.
pub fn corrected(
    number: u32,
    paragraph: &str,
    facts: &Facts,
    corrections: &[Placed],
    own: &OwnWords,
) -> Option<Facts> {
    let concerns = |placed: &Placed| match placed.change {
        Change::NeverCharged => {
            let mut words = facts.charged.iter().chain(&facts.apart);
            placed.place.is_some() && words.any(|word| same(word.span.of(paragraph), placed.words))
        }
        Change::Speaker(_) | Change::Name(_) | Change::SpeakerKind(_) => false,
        _ => placed.place.is_some_and(|place| place.paragraph == number),
    };
    corrections.iter().any(concerns).then(|| {
        let mut now = facts.clone();
        correct(number, paragraph, &mut now, corrections, own);
        now
    })
}

/// Changes a paragraph's facts as these corrections and own words say: the same as [`corrected`] without a copy.
///
/// # Complexity
/// Linear in the length of the paragraph; in its charged words once for each correction of words.
pub fn correct(number: u32, paragraph: &str, facts: &mut Facts, corrections: &[Placed], own: &OwnWords) {
    let mut changed = !own.is_idle();
    let mut words: Vec<&Placed> = Vec::new();
    for placed in corrections {
        let here = placed.place.filter(|place| place.paragraph == number);
        match (placed.change, here) {
            (Change::NoQuotation, Some(Place { span, .. })) => {
                facts.quotes.retain(|quote| quote.span != span);
                changed = true;
            }
            (&Change::Kind(kind), Some(Place { span, .. })) => {
                set_kind(facts, span, kind);
                changed = true;
            }
            (Change::NotCharged | Change::Charged, Some(_)) => words.push(placed),
            (Change::NeverCharged, _) if placed.place.is_some() => words.push(placed),
            _ => {}
        }
    }
    if changed || !words.is_empty() {
        facts.charge(paragraph, own, &|word| is_set_aside(number, paragraph, word, &words));
    }
}

/// Whether a word is set aside by these corrections of words: the last that is about it holds.
fn is_set_aside(number: u32, paragraph: &str, word: &Charged, corrections: &[&Placed]) -> bool {
    let place = Some(Place { paragraph: number, span: word.span });
    let says = |placed: &&Placed| match placed.change {
        Change::NeverCharged => same(word.span.of(paragraph), placed.words).then_some(true),
        Change::NotCharged => (placed.place == place).then_some(true),
        _ => (placed.place == place).then_some(false),
    };
    corrections.iter().rev().find_map(says).unwrap_or(false)
}

/// Whether these are the same words, however they are spaced and capitalized.
fn same(words: &str, others: &str) -> bool {
    let letters = |words: &'_ str| -> Vec<char> {
        words.chars().filter(|c| !c.is_whitespace()).map(lowercase_letter).collect()
    };
    // A look at the lengths first: a long one is not read again for each word.
    words.len() <= 4 * others.len() && others.len() <= 4 * words.len() && letters(words) == letters(others)
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
        QuoteKind::Scare | QuoteKind::Title => {
            (quote.source, quote.beside, quote.cue, quote.via) = (None, None, None, None);
        }
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
        beside: None,
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
#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Context;
    use crate::facts::facts;
    use crate::paragraph::{Paragraph, paragraphs};
    use crate::report::{Report, Speaker, SpeakerKind, report};
    use alloc::string::String;

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
            corrected(number, p.text, &facts, &placed, &OwnWords::default()).unwrap_or(facts)
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

    const CHARGED: &str = "The murder was cruel.\n\nMurder is not good, a terrible murder.";

    /// The words that count, and those set aside in brackets.
    fn charged(text: &str, corrections: &mut [Correction]) -> String {
        let all = paragraphs(text);
        let placed = follow(corrections, &all);
        let mut line = Vec::new();
        for (number, p) in (0..).zip(&all) {
            let mut facts = facts(p.text, p.kind);
            correct(number, p.text, &mut facts, &placed, &OwnWords::default());
            assert_eq!(facts.tally.positive + facts.tally.negative, facts.charged.len() as u64);
            let aside = facts.apart.iter().filter(|c| c.why.iter().any(|why| why.rule == Context::SetAside));
            let shown = aside.map(|c| (c.span.start, alloc::format!("[{}]", c.span.of(p.text))));
            let mut own: Vec<(u32, String)> = shown.collect();
            own.extend(facts.charged.iter().map(|c| (c.span.start, c.span.of(p.text).into())));
            own.sort();
            line.extend(own.into_iter().map(|(_, word)| word));
        }
        line.join(" ")
    }

    fn of_word(paragraph: u32, word: &str, change: Change) -> Correction {
        let all = paragraphs(CHARGED);
        let start = all[paragraph as usize].text.find(word).expect("the word stands there");
        let place = Place { paragraph, span: Span::new(start, start + word.len()) };
        Correction::new(&all, place, change).expect("there are words")
    }

    #[test]
    fn a_word_is_set_aside_in_one_place_or_in_all() {
        assert_eq!(charged(CHARGED, &mut []), "murder cruel Murder good terrible murder");
        let here = of_word(0, "murder", Change::NotCharged);
        let all = of_word(1, "Murder", Change::NeverCharged);
        let back = of_word(0, "murder", Change::Charged);
        let mut given = [here.clone()];
        assert_eq!(charged(CHARGED, &mut given), "[murder] cruel Murder good terrible murder");
        let mut given = [here.clone(), all.clone()];
        assert_eq!(charged(CHARGED, &mut given), "[murder] cruel [Murder] good terrible [murder]");
        let mut given = [here, all, back];
        assert_eq!(charged(CHARGED, &mut given), "murder cruel [Murder] good terrible [murder]");
        assert_eq!(read(CHARGED, &mut given).lost, Vec::<u32>::new());
    }

    #[test]
    fn the_tone_follows_what_is_set_aside() {
        let before = read(CHARGED, &mut []).tone;
        let after = read(CHARGED, &mut [of_word(1, "Murder", Change::NeverCharged)]);
        assert!(after.tone > before, "{before} {}", after.tone);
        let lost = read(CHARGED, &mut [of_word(0, "The", Change::NotCharged)]);
        assert_eq!((lost.tone, lost.lost), (before, alloc::vec![0]), "there is nothing to set aside");
    }

    #[test]
    fn a_word_set_aside_is_found_again_and_not_inside_another() {
        let mut here = [of_word(0, "cruel", Change::NotCharged)];
        assert_eq!(charged("A cruelty. The murder was so cruel.", &mut here), "cruelty murder [cruel]");
        let mut all = [of_word(0, "murder", Change::NeverCharged)];
        assert_eq!(charged("Rain. A murder, a murder.", &mut all), "[murder] [murder]");
        assert_eq!(read("It rained.", &mut all).lost, [0]);
    }

    #[test]
    fn words_leave_the_counts_with_a_title_and_come_back_without_it() {
        let text = "She praised the novel “Killing Time” and a “terrible joy” there.";
        let of = |words, change| {
            Correction::new(&paragraphs(text), place(text, words), change).expect("there are words")
        };
        assert_eq!(charged(text, &mut []), "praised terrible joy");
        let title = of("“terrible joy”", Change::Kind(QuoteKind::Title));
        assert_eq!(charged(text, &mut [title]), "praised");
        for change in [Change::NoQuotation, Change::Kind(QuoteKind::Scare)] {
            assert_eq!(charged(text, &mut [of("“Killing Time”", change)]), "praised Killing terrible joy");
        }
    }

    #[test]
    fn own_words_alone_leave_nothing_of_the_lexicon_but_its_rules() {
        let text = "The murder was not good, but very tabular, and the grand jury met a heart attack.";
        let paragraphs = paragraphs(text);
        let before = facts(text, paragraphs[0].kind);
        let list = [("tabular", 0.5), ("good", 0.5), ("grand", 1.0), ("attack", -0.1)];
        let now = |replaces| {
            let own = OwnWords::new(list.iter().copied(), replaces);
            let mut now = before.clone();
            correct(0, text, &mut now, &[], &own);
            now
        };
        let found = |facts: &Facts| -> Vec<(String, f64)> {
            let weighed = |c: &Charged| (c.span.of(text).into(), c.weight * c.factor);
            facts.charged.iter().map(weighed).collect()
        };
        let alone = now(true);
        assert_eq!(
            found(&alone),
            [("good".into(), -0.125), ("tabular".into(), 0.75), ("attack".into(), -0.1)]
        );
        assert_eq!(alone.apart.iter().map(|c| &*c.entry).collect::<Vec<_>>(), ["grand"]);
        let beside = now(false);
        assert!(beside.charged.iter().any(|c| c.entry == "murder" && !c.own));
        assert!(found(&beside).iter().any(|(words, _)| words == "heart attack"), "a phrase is one entry");
        assert_eq!(corrected(0, text, &before, &[], &OwnWords::default()), None);
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

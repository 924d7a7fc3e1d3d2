//! *corrections*: whatever a reader corrects, every figure still follows from the facts, and undoing gives back what was.

use article_lens::facts::QuoteKind;
use article_lens::report::SpeakerKind;
use article_lens::report::correction::{Change, Correction, corrected, follow};

use super::*;

fn change() -> impl Strategy<Value = Change> {
    let name = || prop_oneof![Just(String::new()), Just("Ada".to_string()), Just("a clerk".to_string())];
    let kinds =
        [QuoteKind::Direct, QuoteKind::Mixed, QuoteKind::Indirect, QuoteKind::Scare, QuoteKind::Title];
    let speakers =
        [SpeakerKind::Named, SpeakerKind::Unnamed, SpeakerKind::Organization, SpeakerKind::Document];
    prop_oneof![
        Just(Change::NoQuotation),
        prop::sample::select(kinds.to_vec()).prop_map(Change::Kind),
        name().prop_map(Change::Speaker),
        name().prop_map(Change::Name),
        prop::sample::select(speakers.to_vec()).prop_map(Change::SpeakerKind),
    ]
}

/// Which quotation of the text is meant, or else any words: by numbers that fit every text.
fn choice() -> impl Strategy<Value = (prop::sample::Index, bool, prop::sample::Index, prop::sample::Index)> {
    (any::<prop::sample::Index>(), any::<bool>(), any::<prop::sample::Index>(), any::<prop::sample::Index>())
}

/// The place that a choice means.
fn place(
    facts: &[Facts],
    (paragraph, quoted, from, to): (prop::sample::Index, bool, prop::sample::Index, prop::sample::Index),
) -> Option<Place> {
    let paragraph = paragraph.index(facts.len().max(1));
    let Facts { quotes, words, .. } = facts.get(paragraph)?;
    let quote = (quoted && !quotes.is_empty()).then(|| quotes[from.index(quotes.len().max(1))].span);
    let span = match quote {
        Some(span) => span,
        None if words.is_empty() => return None,
        None => words[from.index(words.len())].span.to(words[to.index(words.len())].span),
    };
    Some(Place { paragraph: paragraph as u32, span })
}

fn read(text: &str, corrections: &mut [Correction]) -> (Vec<Facts>, Report) {
    let paragraphs = paragraphs(text);
    let placed = follow(corrections, &paragraphs);
    let now = |(number, p): (u32, &Paragraph)| {
        let facts = facts(p.text, p.kind);
        corrected(number, &facts, &placed).unwrap_or(facts)
    };
    let facts: Vec<Facts> = (0..).zip(&paragraphs).map(now).collect();
    let report = report(&facts, &placed);
    (facts, report)
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn figures_follow_from_corrected_facts(
        text in nasty::article(),
        choices in prop::collection::vec((choice(), change()), 0..8),
        edit in nasty::edits(1),
    ) {
        let paragraphs = paragraphs(&text);
        let found: Vec<Facts> = paragraphs.iter().map(|p| facts(p.text, p.kind)).collect();
        let made = choices.into_iter().filter_map(|(at, change)| {
            Correction::new(&paragraphs, place(&found, at)?, change)
        });
        let mut corrections: Vec<Correction> = made.collect();
        let (facts, report) = read(&text, &mut corrections);
        prop_assert_eq!(report.tally, facts.iter().map(|f| f.tally).sum::<tally::Tally>());
        prop_assert!(report.tally.words_in_marks <= report.tally.reported_words);
        prop_assert!(report.tally.reported_words <= report.tally.words);
        prop_assert_eq!(report.attributions.len(), facts.iter().map(|f| f.quotes.len()).sum::<usize>());
        for attribution in &report.attributions {
            let quote = &facts[attribution.paragraph as usize].quotes[attribution.quote as usize];
            prop_assert!(attribution.speaker.is_none_or(|i| (i as usize) < report.speakers.len()));
            prop_assert!(quote.kind.is_statement() || attribution.speaker.is_none());
        }
        for (index, speaker) in (0u32..).zip(&report.speakers) {
            let own = report.attributions.iter().any(|a| a.speaker == Some(index));
            prop_assert!(own, "{} says nothing", speaker.name);
        }
        prop_assert_eq!(read(&text, &mut []).1, analyze(&text));
        if let [edit, ..] = edit.as_slice() {
            let (_, edited) = read(&edit.applied(&text), &mut corrections);
            prop_assert!(edited.lost.iter().all(|&i| (i as usize) < corrections.len()));
        }
    }
}

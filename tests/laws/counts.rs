//! *counts*: what is counted twice, in two ways, is counted the same.

use super::*;

fn is_counted(facts: &Facts) -> bool {
    facts.kind != ParagraphKind::Heading
}

fn check_charges(facts: &Facts) -> Result<(), TestCaseError> {
    let tally = &facts.tally;
    prop_assert!(tally.quoted_positive <= tally.positive && tally.quoted_negative <= tally.negative);
    prop_assert!(tally.quoted_negated <= tally.negated && tally.negated <= tally.positive + tally.negative);
    if is_counted(facts) {
        let count = |test: &dyn Fn(&article_lens::facts::Charged) -> bool| {
            facts.charged.iter().filter(|c| test(c)).count() as u64
        };
        prop_assert_eq!(tally.positive, count(&|c| c.is_positive()));
        prop_assert_eq!(tally.negative, count(&|c| c.is_negative()));
        prop_assert_eq!(tally.negated, count(&|c| c.negated));
        prop_assert_eq!(tally.quoted_positive + tally.quoted_negative, count(&|c| c.quoted));
    }
    Ok(())
}

fn check_words(facts: &Facts) -> Result<(), TestCaseError> {
    for tally in facts.sentences.iter().map(|s| &s.tally).chain([&facts.tally]) {
        prop_assert!(tally.reported_words <= tally.words, "{:?}", tally);
        prop_assert!(tally.words_in_marks <= tally.reported_words, "{:?}", tally);
        prop_assert!(tally.words <= tally.syllables && tally.letters <= tally.characters, "{:?}", tally);
        prop_assert!(tally.complex_words <= tally.long_words, "{:?}", tally);
        prop_assert!(tally.long_words <= tally.words && tally.lix_words <= tally.words, "{:?}", tally);
        prop_assert!(tally.hard_sentences <= tally.sentences, "{:?}", tally);
    }
    Ok(())
}

/// One attribution for each quote, in order; each speaker's statements are those attributed to it.
fn check_speakers(facts: &[Facts], report: &Report) -> Result<(), TestCaseError> {
    let quotes: Vec<(u32, u32)> = (0u32..)
        .zip(facts)
        .flat_map(|(p, facts)| (0..facts.quotes.len() as u32).map(move |q| (p, q)))
        .collect();
    let attributed: Vec<(u32, u32)> = report.attributions.iter().map(|a| (a.paragraph, a.quote)).collect();
    prop_assert_eq!(quotes, attributed);
    let mut statements = vec![(0u32, 0u32, 0u32); report.speakers.len()];
    for attribution in &report.attributions {
        let facts = &facts[attribution.paragraph as usize];
        let quote = &facts.quotes[attribution.quote as usize];
        let Some(speaker) = attribution.speaker else { continue };
        prop_assert!(quote.kind.is_statement(), "nobody's words have speaker {}: {:?}", speaker, quote);
        prop_assert!(
            (speaker as usize) < report.speakers.len(),
            "speaker {} of {:?}",
            speaker,
            report.speakers
        );
        if is_counted(facts) {
            let own = &mut statements[speaker as usize];
            *own = (own.0 + 1, own.1 + quote.words, own.2 + quote.words_in_marks);
        }
    }
    let in_marks: u64 = facts
        .iter()
        .filter(|f| is_counted(f))
        .flat_map(|f| &f.quotes)
        .filter(|q| q.kind.is_statement())
        .map(|q| u64::from(q.words_in_marks))
        .sum();
    prop_assert!(
        report.tally.words_in_marks <= in_marks,
        "{} of {} words in marks",
        report.tally.words_in_marks,
        in_marks
    );
    let told: Vec<(u32, u32, u32)> =
        report.speakers.iter().map(|s| (s.statements, s.words, s.words_in_marks)).collect();
    prop_assert_eq!(statements, told);
    for place in report.speakers.iter().flat_map(|s| &s.mentions) {
        prop_assert!((place.paragraph as usize) < facts.len() && !place.span.is_empty(), "{:?}", place);
    }
    Ok(())
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let facts = facts_of(text);
    facts.iter().try_for_each(check_charges)?;
    facts.iter().try_for_each(check_words)?;
    check_speakers(&facts, &report(&facts))
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn what_is_counted_twice_is_counted_the_same(text in nasty::text()) {
        check(&text)?;
    }
}

#[test]
fn the_samples_are_counted_the_same_in_every_way() {
    for (name, text) in seeds() {
        check(&text).unwrap_or_else(|e| panic!("{name}: {e}"));
    }
}

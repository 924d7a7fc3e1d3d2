//! *counts*: what is counted twice, in two ways, is counted the same.

use super::*;
use article_lens::facts::{Counted, Quote, WordKind};

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

/// Each count of a sentence is that of its words.
fn check_kinds(facts: &Facts) -> Result<(), TestCaseError> {
    for sentence in &facts.sentences {
        let own: Vec<&Counted> = facts.words.iter().filter(|w| sentence.span.contains(w.span)).collect();
        let tally = &sentence.tally;
        for kind in WordKind::ALL {
            let found = own.iter().filter(|word| word.is(kind)).count() as u64;
            prop_assert_eq!(tally.of(kind), found, "{:?} in {:?}", kind, own);
        }
        let sum = |part: fn(&Counted) -> u32| own.iter().map(|&word| u64::from(part(word))).sum::<u64>();
        prop_assert_eq!(tally.words, own.len() as u64);
        prop_assert_eq!(tally.syllables, sum(|word| word.syllables));
        prop_assert_eq!(tally.figure_syllables, sum(|word| word.figure_syllables));
        prop_assert_eq!(tally.letters, sum(|word| word.letters));
        prop_assert_eq!(tally.characters, sum(|word| word.letters + word.digits));
    }
    Ok(())
}

/// In the JSON each count leads to as many words.
fn check_columns(text: &str) -> Result<(), TestCaseError> {
    let wire::Report { tally, words, .. } = wire::analyze(text, Unit::Bytes);
    let all = tally.words as usize;
    prop_assert_eq!([words.start.len(), words.end.len(), words.syllables.len()], [all; 3]);
    prop_assert_eq!(words.syllables.iter().map(|&n| u64::from(n)).sum::<u64>(), tally.syllables);
    for (indices, count) in [
        (&words.long_words, tally.long_words),
        (&words.complex_words, tally.complex_words),
        (&words.lix_words, tally.lix_words),
        (&words.monosyllables, tally.monosyllables),
        (&words.mini_words, tally.mini_words),
        (&words.difficult_words, tally.difficult_words),
        (&words.unfamiliar_words, tally.unfamiliar_words),
    ] {
        prop_assert_eq!(indices.len() as u64, count);
        prop_assert!(indices.is_sorted_by(|a, b| a < b) && indices.iter().all(|&i| (i as usize) < all));
    }
    let one = |&i: &u32| words.syllables.get(i as usize) == Some(&1);
    prop_assert!(words.monosyllables.iter().all(one));
    Ok(())
}

/// The parts of a quotation, one or more.
fn parts(quote: &Quote) -> Vec<Span> {
    if quote.fragments.is_empty() { vec![quote.span] } else { quote.fragments.clone() }
}

/// Two statements share no words, or one stands whole in a part of the other; who says it, and with which word, stands
/// outside.
fn check_nesting(facts: &Facts) -> Result<(), TestCaseError> {
    let statements: Vec<&Quote> = facts.quotes.iter().filter(|q| q.kind.is_statement()).collect();
    let within = |inner: &Quote, outer: Span| parts(inner).iter().all(|&part| outer.contains(part));
    for (i, quote) in statements.iter().enumerate() {
        for own in quote.cue.iter().chain(quote.source.as_ref().map(|source| &source.span)) {
            let outside = parts(quote).iter().all(|part| part.end <= own.start || own.end <= part.start);
            prop_assert!(outside, "its own source or cue stands in {:?}", quote);
        }
        for other in statements[i + 1..].iter().take_while(|other| other.span.start < quote.span.end) {
            let shares = |a: &Span, b: &Span| a.start < b.end && b.start < a.end;
            let apart = parts(quote).iter().all(|a| parts(other).iter().all(|b| !shares(a, b)));
            let nested = parts(quote).iter().any(|&part| within(other, part))
                || parts(other).iter().any(|&part| within(quote, part));
            prop_assert!(apart || nested, "{:?} crosses {:?}", quote, other);
        }
    }
    Ok(())
}

/// The words of a paragraph that lie in these spans, each once.
fn words_in(text: &str, spans: &[Span]) -> u32 {
    let inside = |word: &word::Word| spans.iter().any(|span| span.contains(word.span));
    word::words(text, &sentence::sentences(text)).iter().filter(|word| inside(word)).count() as u32
}

/// One attribution for each quote, in order; each speaker's statements are those attributed to it, and its words are
/// theirs, each once.
fn check_speakers(texts: &[&str], facts: &[Facts], report: &Report) -> Result<(), TestCaseError> {
    let quotes: Vec<(u32, u32)> = (0u32..)
        .zip(facts)
        .flat_map(|(p, facts)| (0..facts.quotes.len() as u32).map(move |q| (p, q)))
        .collect();
    let attributed: Vec<(u32, u32)> = report.attributions.iter().map(|a| (a.paragraph, a.quote)).collect();
    prop_assert_eq!(quotes, attributed);
    let mut told: Vec<Vec<Vec<Span>>> = vec![vec![Vec::new(); facts.len()]; report.speakers.len()];
    let mut statements = vec![0; report.speakers.len()];
    for attribution in &report.attributions {
        let facts = &facts[attribution.paragraph as usize];
        let quote = &facts.quotes[attribution.quote as usize];
        prop_assert!(attribution.speaker.is_some() || attribution.beside.is_none(), "{:?}", attribution);
        prop_assert!(attribution.speaker.is_none() || attribution.speaker != attribution.beside);
        for speaker in attribution.speakers() {
            prop_assert!(quote.kind.is_statement(), "nobody's words have speaker {}: {:?}", speaker, quote);
            prop_assert!(
                (speaker as usize) < report.speakers.len(),
                "speaker {} of {:?}",
                speaker,
                report.speakers
            );
            if is_counted(facts) {
                statements[speaker as usize] += 1;
                told[speaker as usize][attribution.paragraph as usize].extend(parts(quote));
            }
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
    let reported: u64 = facts.iter().map(|f| f.tally.reported_words).sum();
    for ((speaker, told), statements) in report.speakers.iter().zip(told).zip(statements) {
        let words: u32 = texts.iter().zip(told).map(|(text, spans)| words_in(text, &spans)).sum();
        prop_assert_eq!((speaker.statements, speaker.words), (statements, words), "{:?}", speaker);
        prop_assert!(u64::from(speaker.words) <= reported, "{:?} says more than is reported", speaker);
        prop_assert!(speaker.words_in_marks <= speaker.words, "{:?}", speaker);
        prop_assert!(speaker.name.chars().any(char::is_alphanumeric), "a speaker without a name");
    }
    for place in report.speakers.iter().flat_map(|s| &s.mentions) {
        prop_assert!((place.paragraph as usize) < facts.len() && !place.span.is_empty(), "{:?}", place);
    }
    Ok(())
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let facts = facts_of(text);
    let paragraphs = paragraphs(text);
    let texts: Vec<&str> = paragraphs.iter().map(|paragraph| paragraph.text).collect();
    facts.iter().try_for_each(check_charges)?;
    facts.iter().try_for_each(check_words)?;
    facts.iter().try_for_each(check_kinds)?;
    check_columns(text)?;
    facts.iter().try_for_each(check_nesting)?;
    check_speakers(&texts, &facts, &report(&facts, &[]))
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

//! *spans*: every span lies in its paragraph, on character boundaries, in order.

use super::*;

/// Whether the span is a piece of the text, with at least one byte.
fn fits(span: Span, text: &str) -> bool {
    span.start < span.end && text.get(span.start as usize..span.end as usize).is_some()
}

/// Whether each span ends before the next starts.
fn apart(spans: impl IntoIterator<Item = Span>) -> bool {
    let spans: Vec<Span> = spans.into_iter().collect();
    spans.windows(2).all(|pair| pair[0].end <= pair[1].start)
}

fn in_order(spans: impl IntoIterator<Item = Span>) -> bool {
    spans.into_iter().map(|span| span.start).is_sorted()
}

fn check_paragraphs(text: &str, paragraphs: &[Paragraph]) -> Result<(), TestCaseError> {
    let mut end = 0;
    for paragraph in paragraphs {
        let start = paragraph.start as usize;
        prop_assert!(end <= start, "{:?} overlaps the one before", paragraph);
        end = start + paragraph.text.len();
        prop_assert_eq!(text.get(start..end), Some(paragraph.text));
        prop_assert!(!paragraph.text.trim().is_empty());
    }
    Ok(())
}

fn check_words(text: &str, facts: &Facts) -> Result<(), TestCaseError> {
    let sentences = sentence::sentences(text);
    prop_assert!(sentences.iter().all(|&span| fits(span, text)), "sentences {:?}", sentences);
    prop_assert!(apart(sentences.iter().copied()), "sentences {:?}", sentences);
    let measured: Vec<Span> = facts.sentences.iter().map(|s| s.span).collect();
    prop_assert_eq!(&measured, &sentences);
    let words = word::words(text, &sentences);
    prop_assert!(apart(words.iter().map(|w| w.span)), "words {:?}", words);
    prop_assert!(words.iter().map(|w| w.sentence).is_sorted());
    for word in &words {
        prop_assert!(fits(word.span, text) && word.span.of(text) == word.text, "{:?}", word);
        prop_assert!(sentences[word.sentence as usize].contains(word.span), "{:?}", word);
        prop_assert!(word.text.contains(char::is_alphanumeric) && word.syllables() > 0, "{:?}", word);
    }
    // A turn's label tells who speaks and is not counted.
    let label = facts
        .quotes
        .first()
        .filter(|quote| quote.rule == article_lens::facts::Rule::Turn)
        .map_or(0, |turn| turn.span.start);
    let words: Vec<_> = words.into_iter().filter(|word| word.span.start >= label).collect();
    let counted: u64 = facts.sentences.iter().map(|s| s.tally.words).sum();
    prop_assert_eq!(counted, words.len() as u64);
    let counted: Vec<(Span, u32)> = facts.words.iter().map(|w| (w.span, w.syllables)).collect();
    prop_assert_eq!(counted, words.iter().map(|w| (w.span, w.syllables())).collect::<Vec<_>>());
    Ok(())
}

fn check_charged(text: &str, facts: &Facts) -> Result<(), TestCaseError> {
    prop_assert!(in_order(facts.charged.iter().map(|c| c.span)), "{:?}", facts.charged);
    prop_assert!(in_order(facts.apart.iter().map(|c| c.span)), "{:?}", facts.apart);
    // No word is both counted and apart.
    let mut all: Vec<_> = facts.charged.iter().chain(&facts.apart).collect();
    all.sort_by_key(|c| c.span.start);
    prop_assert!(apart(all.iter().map(|c| c.span)), "{:?}", all);
    for charged in all {
        prop_assert!(fits(charged.span, text), "{:?}", charged);
        prop_assert!(facts.sentences[charged.sentence as usize].span.contains(charged.span), "{:?}", charged);
        prop_assert!((-1.0..=1.0).contains(&charged.weight) && charged.factor.is_finite(), "{:?}", charged);
    }
    prop_assert!(facts.sentences.iter().all(|s| (-1.0..=1.0).contains(&s.tone)));
    Ok(())
}

fn check_quote(text: &str, quote: &quote::Quote) -> Result<(), TestCaseError> {
    prop_assert!(fits(quote.span, text), "{:?}", quote);
    prop_assert!(apart(quote.fragments.iter().copied()), "{:?}", quote);
    prop_assert!(quote.fragments.iter().all(|&f| fits(f, text) && quote.span.contains(f)), "{:?}", quote);
    prop_assert!(quote.cue.is_none_or(|cue| fits(cue, text)), "{:?}", quote);
    for mention in quote.source.iter().chain(&quote.via) {
        prop_assert!(fits(mention.span, text) && !mention.name.is_empty(), "{:?}", quote);
    }
    prop_assert!(quote.words_in_marks <= quote.words, "{:?}", quote);
    prop_assert!(quote.kind.is_statement() || quote.source.is_none(), "nobody's words: {:?}", quote);
    Ok(())
}

fn check_quotes(text: &str, facts: &Facts) -> Result<(), TestCaseError> {
    prop_assert!(in_order(facts.quotes.iter().map(|q| q.span)), "{:?}", facts.quotes);
    prop_assert!(in_order(facts.mentions.iter().map(|m| m.span)), "{:?}", facts.mentions);
    prop_assert!(facts.mentions.iter().all(|m| fits(m.span, text)), "{:?}", facts.mentions);
    facts.quotes.iter().try_for_each(|quote| check_quote(text, quote))
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let paragraphs = paragraphs(text);
    check_paragraphs(text, &paragraphs)?;
    for paragraph in &paragraphs {
        let facts = facts(paragraph.text, paragraph.kind);
        if paragraph.kind == ParagraphKind::Repeat {
            let elsewhere = facts.elsewhere.clone();
            prop_assert_eq!(facts, Facts { kind: ParagraphKind::Repeat, elsewhere, ..Facts::default() });
            continue;
        }
        check_words(paragraph.text, &facts)?;
        check_charged(paragraph.text, &facts)?;
        check_quotes(paragraph.text, &facts)?;
        let is_blank = |c: char| !c.is_alphanumeric() && !c.is_ascii_punctuation();
        let blank =
            |span: &Span| fits(*span, paragraph.text) && span.of(paragraph.text).chars().all(is_blank);
        prop_assert!(facts.mended.iter().all(blank) && apart(facts.mended.iter().copied()));
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn spans_lie_in_their_paragraph_in_order(text in nasty::text()) {
        check(&text)?;
    }

    #[test]
    fn spans_lie_in_any_string_given_as_a_paragraph(text in nasty::text()) {
        let facts = facts(&text, ParagraphKind::Prose);
        check_words(&text, &facts)?;
        check_charged(&text, &facts)?;
        check_quotes(&text, &facts)?;
    }
}

#[test]
fn spans_of_the_samples_lie_in_their_paragraphs() {
    for (name, text) in seeds() {
        check(&text).unwrap_or_else(|e| panic!("{name}: {e}"));
    }
}

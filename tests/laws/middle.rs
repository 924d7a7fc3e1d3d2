//! *sum*, *memo*, *parallel*: the map and the fold give the same with any middle between them.

use article_lens::facts::OwnWords;

use super::*;

fn tally_of(facts: &[Facts]) -> tally::Tally {
    facts.iter().map(|f| f.tally).sum()
}

/// Each count by itself, so that a sum can be made without the tally's own addition. A new count fails to compile here.
fn counts(tally: &tally::Tally) -> Vec<u64> {
    let tally::Tally {
        sentences,
        words,
        syllables,
        figure_syllables,
        letters,
        characters,
        long_words,
        complex_words,
        lix_words,
        monosyllables,
        mini_words,
        difficult_words,
        unfamiliar_words,
        hard_sentences,
        positive,
        negative,
        negated,
        quoted_positive,
        quoted_negative,
        quoted_negated,
        reported_words,
        words_in_marks,
    } = *tally;
    vec![
        sentences,
        words,
        syllables,
        figure_syllables,
        letters,
        characters,
        long_words,
        complex_words,
        lix_words,
        monosyllables,
        mini_words,
        difficult_words,
        unfamiliar_words,
        hard_sentences,
        positive,
        negative,
        negated,
        quoted_positive,
        quoted_negative,
        quoted_negated,
        reported_words,
        words_in_marks,
    ]
}

/// The sums of the columns of these counts.
fn summed(rows: impl Iterator<Item = Vec<u64>>) -> Vec<u64> {
    rows.reduce(|sum, row| sum.iter().zip(row).map(|(a, b)| a + b).collect())
        .unwrap_or_else(|| counts(&tally::Tally::default()))
}

#[test]
fn every_count_of_the_samples_adds_up() {
    for (name, text) in seeds() {
        let facts = facts_of(&text);
        assert_eq!(
            counts(&report(&facts, &[]).tally),
            summed(facts.iter().map(|f| counts(&f.tally))),
            "{name}"
        );
    }
    let all = seeds().into_iter().flat_map(|(_, text)| facts_of(&text)).collect::<Vec<_>>();
    assert!(!counts(&tally_of(&all)).contains(&0), "the samples have something of everything to add");
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn a_tally_is_the_sum_of_its_parts_in_any_grouping(
        text in nasty::article(),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..4),
    ) {
        let facts = facts_of(&text);
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(facts.len() + 1)).collect();
        cuts.extend([0, facts.len()]);
        cuts.sort_unstable();
        let parts = cuts.windows(2).map(|pair| &facts[pair[0]..pair[1]]);
        let sum: tally::Tally = parts.map(|part| report(part, &[]).tally).sum();
        prop_assert_eq!(sum, report(&facts, &[]).tally);
        prop_assert_eq!(sum, tally_of(&facts));
    }

    #[test]
    fn a_paragraphs_tally_is_the_sum_of_its_sentences_and_nothing_for_a_heading(text in nasty::text()) {
        for facts in facts_of(&text) {
            let sum: tally::Tally = facts.sentences.iter().map(|s| s.tally).sum();
            let counted = !matches!(facts.kind, ParagraphKind::Heading | ParagraphKind::Repeat);
            prop_assert_eq!(facts.tally, if counted { sum } else { tally::Tally::default() });
        }
    }

    #[test]
    fn after_any_edits_a_memo_reports_what_a_cold_start_reports(
        start in prop_oneof![nasty::article(), nasty::fragments()],
        edits in nasty::edits(10),
    ) {
        let mut memo = Memo::default();
        let mut text = start;
        for edit in &edits {
            text = edit.applied(&text);
            let warm: Report = report(memo.facts(&paragraphs(&text), &OwnWords::default()).iter().map(|facts| &**facts), &[]);
            prop_assert_eq!(warm, analyze(&text));
        }
    }

    #[test]
    fn facts_made_on_other_threads_and_in_other_orders_are_the_same(text in nasty::article()) {
        let paragraphs = paragraphs(&text);
        let here: Vec<Facts> = paragraphs.iter().map(|p| facts(p.text, p.kind)).collect();
        let mut backward: Vec<Facts> = paragraphs.iter().rev().map(|p| facts(p.text, p.kind)).collect();
        backward.reverse();
        let there: Vec<Facts> = std::thread::scope(|scope| {
            let threads: Vec<_> =
                paragraphs.iter().map(|p| scope.spawn(|| facts(p.text, p.kind))).collect();
            threads.into_iter().map(|thread| thread.join().expect("the map never panics")).collect()
        });
        prop_assert_eq!(&here, &backward);
        prop_assert_eq!(&here, &there);
        prop_assert_eq!(report(&there, &[]), analyze(&text));
    }
}

#[test]
fn typing_through_a_sample_keeps_the_other_paragraphs_facts() {
    for (name, text) in seeds() {
        let mut memo = Memo::default();
        let before = memo.facts(&paragraphs(&text), &OwnWords::default());
        let middle = text.floor_char_boundary(text.len() / 2);
        let inside = middle + text[middle..].find(char::is_alphabetic).expect("a letter");
        let after =
            memo.facts(&paragraphs(&[&text[..inside], "x", &text[inside..]].concat()), &OwnWords::default());
        let kept = before.iter().zip(&after).filter(|(a, b)| Arc::ptr_eq(a, b)).count();
        assert!(
            kept + 1 >= before.len() && before.len() == after.len(),
            "{name}: {kept} of {}",
            before.len()
        );
    }
}

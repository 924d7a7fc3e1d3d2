//! *corrections*: whatever a reader corrects, every figure still follows from the facts, and undoing gives back what was;
//! what a report says of them can be given back, in every unit.

use article_lens::facts::{OwnWords, QuoteKind};
use article_lens::report::SpeakerKind;
use article_lens::report::correction::{Change, Correction, corrected, follow};
use serde_json::{Value, json};

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
        prop::sample::select(vec![Change::NotCharged, Change::NeverCharged, Change::Charged]),
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
        corrected(number, p.text, &facts, &placed, &OwnWords::default()).unwrap_or(facts)
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
            let own = report.attributions.iter().any(|a| a.speakers().any(|own| own == index));
            prop_assert!(own, "{} says nothing", speaker.name);
        }
        prop_assert_eq!(read(&text, &mut []).1, analyze(&text));
        if let [edit, ..] = edit.as_slice() {
            let (_, edited) = read(&edit.applied(&text), &mut corrections);
            prop_assert!(edited.lost.iter().all(|&i| (i as usize) < corrections.len()));
        }
    }
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn a_word_that_counts_after_all_leaves_everything_as_it_was(text in nasty::article(), at in any::<prop::sample::Index>()) {
        let paragraphs = paragraphs(&text);
        let found: Vec<Facts> = paragraphs.iter().map(|p| facts(p.text, p.kind)).collect();
        let own = |(paragraph, f): (u32, &Facts)| -> Vec<Place> {
            f.charged.iter().chain(&f.apart).map(|word| Place { paragraph, span: word.span }).collect()
        };
        let charged: Vec<Place> = (0..).zip(&found).flat_map(own).collect();
        prop_assume!(!charged.is_empty());
        let place = charged[at.index(charged.len())];
        let made = |change| Correction::new(&paragraphs, place, change).expect("there are words");
        let (aside, report) = read(&text, &mut [made(Change::NotCharged)]);
        prop_assert_eq!(report.lost, Vec::<u32>::new());
        let all = |facts: &Facts| facts.charged.len() + facts.apart.len();
        prop_assert_eq!(aside.iter().map(all).sum::<usize>(), found.iter().map(all).sum::<usize>());
        let (same, _) = read(&text, &mut [made(Change::NotCharged), made(Change::Charged)]);
        prop_assert_eq!(same, found);
    }
}

/// How many units stand before that byte.
fn units(text: &str, byte: usize, unit: Unit) -> usize {
    let before = text.get(..byte).expect("a character's edge");
    match unit {
        Unit::Bytes => byte,
        Unit::Utf16 => before.encode_utf16().count(),
        Unit::Chars => before.chars().count(),
    }
}

/// The JSON of a new correction, as a program would write it.
fn written(text: &str, paragraphs: &[Paragraph], place: Place, change: &Change, unit: Unit) -> Value {
    let at = |byte: u32| units(text, (paragraphs[place.paragraph as usize].start + byte) as usize, unit);
    let (start, end) = (at(place.span.start), at(place.span.end));
    let (change, value) = match change {
        Change::NotCharged => return json!({ "change": "not_charged", "start": start, "end": end }),
        Change::NeverCharged => return json!({ "change": "never_charged", "start": start, "end": end }),
        Change::Charged => return json!({ "change": "charged", "start": start, "end": end }),
        Change::NoQuotation => return json!({ "change": "no_quotation", "start": start, "end": end }),
        Change::Kind(kind) => ("kind", format!("{kind:?}").to_lowercase()),
        Change::Speaker(name) => ("speaker", name.clone()),
        Change::Name(name) => ("name", name.clone()),
        Change::SpeakerKind(kind) => ("speaker_kind", format!("{kind:?}").to_lowercase()),
    };
    json!({ "change": change, "value": value, "start": start, "end": end })
}

/// The JSON of the report with these corrections.
fn given(text: &str, unit: Unit, corrections: &Value) -> Result<Value, String> {
    let corrections: Vec<wire::Correction> =
        serde_json::from_value(corrections.clone()).map_err(|error| error.to_string())?;
    let report = wire::corrected(text, unit, &corrections, &OwnWords::default())?;
    serde_json::to_value(report).map_err(|error| error.to_string())
}

/// The corrections without their offsets, which other units count otherwise.
fn without_offsets(corrections: &Value) -> Value {
    let mut corrections = corrections.clone();
    for one in corrections.as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
        one.remove("start");
        one.remove("end");
    }
    corrections
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn corrections_given_back_give_the_same_report(
        text in nasty::article(),
        choices in prop::collection::vec((choice(), change()), 1..6),
    ) {
        let paragraphs = paragraphs(&text);
        let found: Vec<Facts> = paragraphs.iter().map(|p| facts(p.text, p.kind)).collect();
        let nameless = Change::Name(String::new());
        let made: Vec<(Place, Change)> = choices
            .into_iter()
            .filter(|(_, change)| *change != nameless)
            .filter_map(|(at, change)| Some((place(&found, at)?, change)))
            .collect();
        let mut core: Vec<Correction> = made
            .iter()
            .filter_map(|(place, change)| Correction::new(&paragraphs, *place, change.clone()))
            .collect();
        let (_, expected) = read(&text, &mut core);
        let mut ties = Vec::new();
        for unit in [Unit::Bytes, Unit::Utf16, Unit::Chars] {
            let new: Value = made.iter().map(|(at, c)| written(&text, &paragraphs, *at, c, unit)).collect();
            let report = given(&text, unit, &new).map_err(TestCaseError::fail)?;
            prop_assert_eq!(&report["tally"]["words_in_marks"], &json!(expected.tally.words_in_marks));
            let names: Value = expected.speakers.iter().map(|speaker| speaker.name.clone()).collect();
            let out: Value = report["speakers"].as_array().into_iter().flatten().map(|s| s["name"].clone()).collect();
            prop_assert_eq!(out, names);
            prop_assert_eq!(&given(&text, unit, &report["corrections"]).map_err(TestCaseError::fail)?, &report);
            // Another text: they follow, or are lost, and either way none is left out.
            let edited = ["It rained.\n\n", &text].concat();
            let moved = given(&edited, unit, &report["corrections"]).map_err(TestCaseError::fail)?;
            prop_assert_eq!(moved["corrections"].as_array().map(Vec::len), Some(made.len()));
            prop_assert_eq!(&given(&edited, unit, &moved["corrections"]).map_err(TestCaseError::fail)?, &moved);
            ties.push(without_offsets(&report["corrections"]));
        }
        prop_assert!(ties.windows(2).all(|pair| pair[0] == pair[1]), "{ties:?}");
    }
}

//! The sample article gives what the project promises of it: its sentences, its notes, and whose each statement is.

use article_lens::wire::{self, Unit};
use article_lens_tests::seed;
use serde_json::Value;

/// Statements that must be found: a piece of the content, the source as written, the speaker.
const PROMISED: [(&str, &str, &str); 6] = [
    ("deploying over 4,000 Marines", "Pentagon source", "Pentagon source"),
    ("‘open new avenues", "senior administration officials", "administration officials"),
    ("‘completely eradicate’", "The president", "Donald Trump"),
    ("this militarized approach risks", "Critics", "Critics"),
    ("cartels are deeply entrenched", "experts", "experts"),
    ("the approach may exacerbate", "opponents", "opponents"),
];

/// More finds that are right: the administration's words in marks, and what a reader would take for a report.
const WELCOME: [&str; 2] = ["‘terrorist organizations’", "as a necessary step"];

/// Further finds that do no harm.
const MOST_OTHERS: usize = 3;

struct Sample {
    text: String,
    report: Value,
}

impl Sample {
    fn new() -> Sample {
        let text = seed("us-military-drug-cartels");
        let report = serde_json::to_value(wire::analyze(&text, Unit::Bytes)).expect("plain data");
        Sample { text, report }
    }

    fn words(&self, range: &Value) -> &str {
        let at = |name: &str| range[name].as_u64().map(|n| n as usize);
        at("start").zip(at("end")).and_then(|(start, end)| self.text.get(start..end)).unwrap_or("")
    }

    fn list(&self, name: &str) -> &[Value] {
        self.report[name].as_array().map_or(&[], Vec::as_slice)
    }

    fn quote(&self, piece: &str) -> Option<&Value> {
        self.list("quotes").iter().find(|quote| self.words(quote).contains(piece))
    }

    fn speaker(&self, quote: &Value) -> &str {
        let index = quote["speaker"].as_u64().map_or(usize::MAX, |index| index as usize);
        self.list("speakers").get(index).and_then(|s| s["name"].as_str()).unwrap_or("")
    }
}

#[test]
fn it_has_twenty_sentences_of_prose() {
    let sample = Sample::new();
    assert_eq!(sample.report["tally"]["sentences"], 20);
    assert_eq!(sample.list("sentences").iter().filter(|s| s["heading"].is_null()).count(), 20);
}

#[test]
fn the_charged_words_of_its_sentences_add_up_and_its_paragraphs_are_numbered() {
    let sample = Sample::new();
    let sentences: Vec<&Value> = sample.list("sentences").iter().filter(|s| s["heading"].is_null()).collect();
    for name in ["positive", "negative", "negated"] {
        let sum: u64 = sentences.iter().filter_map(|sentence| sentence[name].as_u64()).sum();
        assert_eq!(sample.report["sentiment"][name], sum, "{name}");
        assert!(sum > 0 || name == "negated");
    }
    let numbers: Vec<u64> = sentences.iter().filter_map(|sentence| sentence["paragraph"].as_u64()).collect();
    assert!(numbers.len() == 20 && numbers.is_sorted() && numbers.last() > numbers.first(), "{numbers:?}");
}

#[test]
fn its_repeated_headline_and_its_broken_paragraph_are_noted() {
    let sample = Sample::new();
    let kinds: Vec<&str> = sample.list("notes").iter().filter_map(|note| note["kind"].as_str()).collect();
    assert_eq!(kinds, ["repeated_heading", "mended_break"]);
}

#[test]
fn its_statements_have_their_sources() {
    let sample = Sample::new();
    for (piece, source, speaker) in PROMISED {
        let quote = sample.quote(piece).unwrap_or_else(|| panic!("{piece} is not found"));
        assert!(
            sample.words(&quote["source"]).contains(source),
            "{piece}: {}",
            sample.words(&quote["source"])
        );
        assert!(sample.speaker(quote).contains(speaker), "{piece}: {}", sample.speaker(quote));
    }
}

#[test]
fn its_super_jail_is_nobodys_words() {
    let sample = Sample::new();
    let jail = sample.quote("‘super jail’").expect("the jail is found");
    assert_eq!(jail["kind"], "scare");
    assert!(jail["source"].is_null() && jail["speaker"].is_null());
}

#[test]
fn who_says_terrorist_organizations_is_left_unsure() {
    let sample = Sample::new();
    let quote = sample.quote("‘terrorist organizations’").expect("the label is found");
    assert_eq!(quote["confidence"], "unsure");
    assert!(sample.speaker(quote).contains("Trump"), "{}", sample.speaker(quote));
}

#[test]
fn only_the_president_is_named() {
    let sample = Sample::new();
    let named = sample.list("speakers").iter().filter(|s| s["kind"] == "named");
    let names: Vec<&str> = named.filter_map(|s| s["name"].as_str()).collect();
    assert!(names.len() == 1 && names[0].contains("Donald Trump"), "{names:?}");
}

#[test]
fn little_else_is_found() {
    let sample = Sample::new();
    let known = |words: &str| {
        words.contains("‘super jail’")
            || PROMISED.iter().any(|(piece, ..)| words.contains(piece))
            || WELCOME.iter().any(|piece| words.contains(piece))
    };
    let others: Vec<&str> =
        sample.list("quotes").iter().map(|q| sample.words(q)).filter(|w| !known(w)).collect();
    assert!(others.len() <= MOST_OTHERS, "{others:#?}");
}

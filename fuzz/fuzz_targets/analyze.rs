//! Any text gives a report, and every range of it cuts the text on character boundaries.
#![no_main]

use article_lens::wire::{self, Range, Unit};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let report = wire::analyze(text, Unit::Bytes);
    let cut = |range: &Range| {
        assert!(text.get(range.start as usize..range.end as usize).is_some(), "{range:?}");
    };
    report.sentences.iter().for_each(|sentence| cut(&sentence.range));
    report.sentiment.words.iter().for_each(|word| cut(&word.range));
    report.quotes.iter().for_each(|quote| cut(&quote.range));
    report.quotes.iter().filter_map(|quote| quote.source.as_ref()).for_each(cut);
    report.speakers.iter().flat_map(|speaker| &speaker.mentions).for_each(cut);
    wire::analyze(text, Unit::Utf16);
});

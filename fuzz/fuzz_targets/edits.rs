//! After any edits a memo reports what a cold start reports.
#![no_main]

use article_lens::Memo;
use article_lens::facts::OwnWords;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|edits: Vec<(u16, u16, String)>| {
    let mut text = String::new();
    let mut memo = Memo::default();
    for (from, to, inserted) in edits {
        let (from, to) = (boundary(&text, from), boundary(&text, to));
        text.replace_range(from.min(to)..from.max(to), &inserted);
        let facts = memo.facts(&article_lens::paragraphs(&text), &OwnWords::default());
        let report = article_lens::report(facts.iter().map(|facts| &**facts), &[]);
        assert_eq!(report, article_lens::analyze(&text));
    }
});

/// The next character boundary from a place anywhere in the text.
fn boundary(text: &str, place: u16) -> usize {
    let place = usize::from(place) % (text.len() + 1);
    (place..=text.len()).find(|&place| text.is_char_boundary(place)).unwrap_or(text.len())
}

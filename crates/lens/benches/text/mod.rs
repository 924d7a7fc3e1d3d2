//! What the benches read: the samples, repeated with other numbers until there are enough words.
//!
//! Each repetition has a sentence of its own, so that no paragraph stands twice and no facts that are remembered help. Words do
//! stand again and again, as in any long text, and how they are read is remembered: of a book of news of as many words this
//! helps as much.

/// How many words the texts have: an article, a long report, a book.
#[allow(dead_code)] // The wasm bench reads the book alone.
pub(crate) const SIZES: [usize; 3] = [600, 10_000, 100_000];

const SEEDS: [&str; 6] = [
    include_str!("../../../../seeds/us-military-drug-cartels.txt"),
    include_str!("../../../../seeds/court-report.txt"),
    include_str!("../../../../seeds/opinion.txt"),
    include_str!("../../../../seeds/interview.txt"),
    include_str!("../../../../seeds/press-release.txt"),
    include_str!("../../../../seeds/pride-and-prejudice.txt"),
];

/// A text of so many words, give or take a paragraph.
pub(crate) fn text(words: usize) -> String {
    let mut text = String::new();
    let mut counted = 0;
    let paragraphs = SEEDS.iter().cycle().flat_map(|seed| seed.split("\n\n"));
    for (number, paragraph) in paragraphs.enumerate() {
        if counted >= words {
            break;
        }
        text.push_str(paragraph.trim());
        if paragraph.ends_with('.') {
            text.push_str(&format!(" It was the {number}th of its kind."));
        }
        text.push_str("\n\n");
        counted += paragraph.split_whitespace().count();
    }
    text
}

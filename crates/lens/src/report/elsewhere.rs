//! Facts in, the counts of other tools out: why textstat and GNU style give other grades for the same text.
//!
//! What a paragraph left open goes on in the next one here, as it does in those tools, which see one long text.

use alloc::vec::Vec;

use super::readability::Formula;
use crate::facts::elsewhere::{Counts, LEAST_WORDS, Style, Textstat};
use crate::facts::{Facts, Tally};

/// Another tool that grades texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tool {
    /// The Python package textstat.
    Textstat,
    /// The program `style` of GNU diction.
    Style,
}

impl Tool {
    /// All of them.
    pub const ALL: [Tool; 2] = [Tool::Textstat, Tool::Style];

    /// Its name and the version whose rules these are: *textstat 0.7.13*.
    pub fn name(self) -> &'static str {
        match self {
            Tool::Textstat => "textstat 0.7.13",
            Tool::Style => "GNU style 1.11",
        }
    }

    /// How it counts: one sentence for each rule, for readers.
    pub fn rules(self) -> &'static [&'static str] {
        match self {
            Tool::Textstat => &[
                "A sentence ends at every full stop, exclamation mark and question mark, those in 3.5 and U.S. too.",
                "Fewer than three words between two of these marks are no sentence.",
                "A headline without a mark at its end is one sentence with what follows it.",
                "Headlines count, and so do those that stand twice.",
                "A word is what stands between spaces, if it has a letter or digit; ARI counts marks between spaces too.",
                "All characters but spaces count for ARI, and letters and digits for Coleman–Liau.",
                "Hyphens and curly apostrophes are thrown out before syllables are counted: long-term is read as longterm.",
                "A number has one syllable, and so have all initials (US, UK, RNC) but some forty that CMUdict has, such as FBI.",
                "Syllables come from CMUdict, the first reading of each word: our and hour have two, several three, usually four. This recount knows fifteen such words, and reads all others as we do.",
                "A word that CMUdict lacks is hyphenated, which finds fewer syllables than are spoken. This recount takes one from long words that a mark or a capital joins (WikiLeaks), but cannot tell which names CMUdict lacks.",
                "Gunning fog leaves out the words that children know; this recount does not.",
            ],
            Tool::Style => &[
                "A sentence starts with a capital; what stands before that is not counted.",
                "A sentence ends at a full stop, exclamation mark, question mark or colon before a space or a straight quotation mark.",
                "It goes on behind a curly quotation mark or a bracket: (He left.) is no end.",
                "Abbreviations end sentences before a space: Mr. is one.",
                "Three dots after a word end a sentence and open the next.",
                "A headline without a mark at its end is one sentence with what follows it.",
                "Headlines count, and so do those that stand twice.",
                "A word is letters of A to Z with hyphens and 's, or a number: don't is two words, and so is Ada’s with a curly apostrophe.",
                "Characters are those of words, hyphens and apostrophes among them, for ARI and Coleman–Liau alike.",
                "A syllable is a row of small vowels that something follows; -ed is none, and a number has one.",
            ],
        }
    }
}

/// What another tool counts in the same text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recount {
    /// Which one.
    pub tool: Tool,
    /// Its counts.
    pub counts: Counts,
}

impl Recount {
    /// The formulas whose counts are known.
    pub const FORMULAS: [Formula; 7] = [
        Formula::FleschReadingEase,
        Formula::FleschKincaidGrade,
        Formula::GunningFog,
        Formula::Smog,
        Formula::ColemanLiau,
        Formula::AutomatedReadabilityIndex,
        Formula::Lix,
    ];

    /// What a formula of [`Recount::FORMULAS`] gives by these counts; `None` for all others, and where the tool counts no
    /// sentence or word. The formula is ours: what the tool changes in it stands in
    /// [`Formula::textstat_departs`].
    pub fn value(&self, formula: Formula) -> Option<f64> {
        let Counts { sentences, words, .. } = self.counts;
        let tally = Tally {
            sentences,
            words,
            syllables: self.counts.syllables,
            letters: self.counts.letters,
            // ARI's characters per word, by the words that it divides by.
            characters: self.counts.characters * words / self.counts.ari_words.max(1),
            long_words: self.counts.long_words,
            complex_words: self.counts.long_words,
            lix_words: self.counts.lix_words,
            ..Tally::default()
        };
        formula.raw(&tally).filter(|_| Recount::FORMULAS.contains(&formula))
    }
}

/// What other tools count in the same paragraphs: one for each of [`Tool::ALL`], in order.
pub(super) fn elsewhere(facts: &[&Facts]) -> Vec<Recount> {
    let recount = |&tool: &Tool| {
        let counts = match tool {
            Tool::Textstat => textstat(facts.iter().map(|f| &f.elsewhere.textstat)),
            Tool::Style => style(facts.iter().map(|f| &f.elsewhere.style)),
        };
        Recount { tool, counts }
    };
    Tool::ALL.iter().map(recount).collect()
}

fn textstat<'a>(paragraphs: impl Iterator<Item = &'a Textstat>) -> Counts {
    let mut total = Counts::default();
    let mut open = 0;
    for paragraph in paragraphs {
        total += paragraph.counts;
        open += paragraph.head;
        if paragraph.stops {
            total.sentences += u64::from(open >= LEAST_WORDS);
            open = paragraph.tail;
        }
    }
    total.sentences += u64::from(open >= LEAST_WORDS);
    // It gives one sentence to any text at all.
    total.sentences = total.sentences.max(u64::from(total.characters > 0));
    total
}

fn style<'a>(paragraphs: impl Iterator<Item = &'a Style>) -> Counts {
    let mut total = Counts::default();
    let mut open: Option<Counts> = None;
    for paragraph in paragraphs {
        if let Some(open) = &mut open {
            *open += paragraph.lead;
        }
        if paragraph.lead.sentences + paragraph.whole.sentences > 0 {
            total += open.take().unwrap_or_default();
        }
        total += paragraph.whole;
        if paragraph.open {
            *open.get_or_insert_default() += paragraph.tail;
        }
    }
    Counts { ari_words: total.words, letters: total.characters, ..total }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyze;

    /// Sentences and words of both tools.
    #[track_caller]
    fn check(text: &str, expected: [(u64, u64); 2]) {
        let found: Vec<_> =
            analyze(text).elsewhere.iter().map(|r| (r.counts.sentences, r.counts.words)).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn a_headline_goes_on_with_what_follows() {
        check("A wall breaks\n\nIt was old. It fell.", [(1, 8), (2, 8)]);
        check("A wall breaks\n\nA wall breaks\n\nIt was old. It fell down.", [(2, 12), (2, 12)]);
    }

    #[test]
    fn an_open_sentence_is_counted_when_it_ends() {
        check("It was so old\n\nand so it fell. then It fell", [(2, 11), (1, 8)]);
        check("It was so old and tall\n\n- and so\n\n- it fell", [(1, 10), (0, 0)]);
    }

    #[test]
    fn the_same_text_in_pieces_or_whole_has_the_same_counts() {
        let lines = [
            "The town: a plan",
            "and a wall... it broke. so",
            "it goes",
            "U.S. aid came. Yes. “No,” he said",
        ];
        let [apart, whole] = ["\n\n", " "].map(|gap| analyze(&lines.join(gap)).elsewhere);
        assert_eq!(apart, whole);
    }

    #[test]
    fn an_empty_text_has_no_sentence() {
        check("", [(0, 0), (0, 0)]);
        check("—", [(0, 0), (0, 0)]);
    }
}

//! The positive and the negative words with their counts, the writer's apart from the sources'.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use article_lens::facts::{Charged, Context};
use article_lens::{ParagraphKind, Place};

use super::{Page, count, wrapped};

/// Above it a tone is positive, below its negative a tone is negative.
const CUT: f64 = 0.05;
/// Fainter words are never counted, so there is no reason to tell.
const COUNTED: f64 = 0.1;

pub(super) fn write(page: &Page, out: &mut impl Write) -> io::Result<()> {
    let tone = page.report.tone;
    // Adding zero makes of -0.00 a plain 0.00.
    let shown = |tone: f64| format!("{:+.2}", (tone * 100.0).round() / 100.0 + 0.0);
    writeln!(out, "\nPOSITIVE AND NEGATIVE WORDS")?;
    writeln!(out, "  Tone {}, {}; from -1 to 1, and {CUT} from 0 is neutral.", shown(tone), name(tone))?;
    let [writer, sources] = page.report.tone_of_voices;
    if page.report.tally.reported_words > 0 {
        writeln!(
            out,
            "  By the writer's words alone {}, by sources' alone {}.",
            shown(writer),
            shown(sources)
        )?;
    }
    match (page.own.len() as u64, page.own.replaces()) {
        (0, _) => {}
        (n, true) => writeln!(out, "  By {} of your own, in the place of ours.", count(n, "word"))?,
        (n, false) => writeln!(out, "  With {} of your own beside ours.", count(n, "word"))?,
    }
    let tally = &page.report.tally;
    let positive = Count { all: tally.positive, quoted: tally.quoted_positive };
    write_words(page, "positive", positive, Charged::is_positive, out)?;
    let negative = Count { all: tally.negative, quoted: tally.quoted_negative };
    write_words(page, "negative", negative, Charged::is_negative, out)?;
    write_left_out(page, out)
}

/// What is on the list and was not counted, with the rule that says why.
fn write_left_out(page: &Page, out: &mut impl Write) -> io::Result<()> {
    let mut words: Vec<String> = Vec::new();
    let mut known: BTreeSet<String> = BTreeSet::new();
    for (paragraph, facts) in (0..).zip(&page.facts) {
        for word in facts.apart.iter().filter(|word| word.weight.abs() >= COUNTED) {
            let Some(why) = word.why.iter().find_map(|change| left_out(change.rule)) else { continue };
            let own = page.words(Place { paragraph, span: word.span }, 40).to_lowercase();
            let shown = format!("{own} ({why})");
            if known.insert(shown.clone()) {
                words.push(shown);
            }
        }
    }
    if words.is_empty() {
        return Ok(());
    }
    writeln!(out, "  On the list, not counted:")?;
    writeln!(out, "{}", wrapped(&words.join(", "), "    "))
}

/// Why a word is left out, of the rules that do so.
fn left_out(rule: Context) -> Option<&'static str> {
    match rule {
        Context::Phrase => Some("means nothing there"),
        Context::Fought => Some("fought"),
        Context::Compound => Some("undone in its compound"),
        Context::Name => Some("a name"),
        Context::Title => Some("a title"),
        Context::SetAside => Some("set aside by hand"),
        Context::Negated
        | Context::Boosted
        | Context::Dampened
        | Context::Outweighed
        | Context::Asked
        | Context::Reported => None,
    }
}

/// How many words of one sort there are, and how many of them are sources'.
struct Count {
    all: u64,
    quoted: u64,
}

fn name(tone: f64) -> &'static str {
    if tone >= CUT {
        "positive"
    } else if tone <= -CUT {
        "negative"
    } else {
        "neutral"
    }
}

fn write_words(
    page: &Page,
    sort: &str,
    count: Count,
    is_of_it: fn(&Charged) -> bool,
    out: &mut impl Write,
) -> io::Result<()> {
    let writer = count.all.saturating_sub(count.quoted);
    writeln!(out, "  {} {sort}: {writer} by the writer, {} by sources.", count.all, count.quoted)?;
    let words = listed(page, is_of_it);
    if words.is_empty() { Ok(()) } else { writeln!(out, "{}", wrapped(&words, "    ")) }
}

/// Each word with its count where it stands more than once, the most frequent first.
fn listed(page: &Page, is_of_it: fn(&Charged) -> bool) -> String {
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    for (paragraph, facts) in (0..).zip(&page.facts) {
        if facts.kind != ParagraphKind::Heading {
            for word in facts.charged.iter().filter(|word| is_of_it(word)) {
                *counts.entry(label(page, paragraph, word)).or_default() += 1;
            }
        }
    }
    let mut words: Vec<(String, u64)> = counts.into_iter().collect();
    words.sort_by_key(|&(_, n)| std::cmp::Reverse(n));
    let words: Vec<String> =
        words.into_iter().map(|(word, n)| if n == 1 { word } else { format!("{word} ×{n}") }).collect();
    words.join(", ")
}

/// The word in lower case, after its negator where it has one: *not good*.
fn label(page: &Page, paragraph: u32, word: &Charged) -> String {
    let words = |span| page.words(Place { paragraph, span }, 40).to_lowercase();
    let negator = word.why.iter().find(|change| change.rule == Context::Negated);
    let negator = negator.and_then(|change| change.by);
    match negator {
        Some(span) if span.end + 1 == word.span.start => format!("{} {}", words(span), words(word.span)),
        Some(span) => format!("{} … {}", words(span), words(word.span)),
        None => words(word.span),
    }
}

//! The positive and the negative words with their counts, the writer's apart from the sources'.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use article_lens::facts::{Charged, Context};
use article_lens::{ParagraphKind, Place, Span};

use super::{Page, count, wrapped};

/// Above it a tone is positive, below its negative a tone is negative.
const CUT: f64 = 0.05;
/// So many of the strongest sentences of either sign are shown.
const STRONGEST: usize = 3;
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
    let per_100 = 100.0 * (tally.positive + tally.negative) as f64 / tally.words.max(1) as f64;
    writeln!(out, "  {per_100:.1} in every 100 words; {} of them negated.", tally.negated)?;
    write_left_out(page, out)?;
    write_by_paragraph(page, out)?;
    write_strongest(page, out)
}

/// How many positive and negative words each paragraph has, those without any left out.
fn write_by_paragraph(page: &Page, out: &mut impl Write) -> io::Result<()> {
    let mut shown: Vec<String> = Vec::new();
    for (number, facts) in (1..).zip(&page.facts) {
        let positive = facts.charged.iter().filter(|word| word.is_positive()).count();
        let negative = facts.charged.len() - positive;
        if facts.kind != ParagraphKind::Heading && positive + negative > 0 {
            shown.push(format!("{number}: {positive}/{negative}"));
        }
    }
    if shown.is_empty() {
        return Ok(());
    }
    writeln!(out, "  Positive/negative by paragraph, headings counted as paragraphs:")?;
    writeln!(out, "{}", wrapped(&shown.join(", "), "    "))
}

/// The sentences of the strongest tone, each with its charged words, their weights and what changed them.
fn write_strongest(page: &Page, out: &mut impl Write) -> io::Result<()> {
    let mut sentences: Vec<(u32, u32, f64, Span)> = Vec::new();
    for (paragraph, facts) in (0..).zip(&page.facts) {
        if facts.kind != ParagraphKind::Heading {
            let all = (0..).zip(&facts.sentences);
            sentences.extend(all.map(|(number, sentence)| (paragraph, number, sentence.tone, sentence.span)));
        }
    }
    sentences.retain(|&(_, _, tone, _)| tone.abs() >= CUT);
    sentences.sort_by(|a, b| b.2.abs().total_cmp(&a.2.abs()));
    for (sort, sign) in [("positive", 1.0), ("negative", -1.0)] {
        let mut strongest =
            sentences.iter().filter(|sentence| sentence.2 * sign > 0.0).take(STRONGEST).peekable();
        if strongest.peek().is_some() {
            writeln!(out, "  The most {sort} sentences:")?;
        }
        for &(paragraph, number, tone, span) in strongest {
            let words = page.words(Place { paragraph, span }, 60);
            let why = page.facts.get(paragraph as usize).into_iter().flat_map(|facts| &facts.charged);
            let why: Vec<String> = why
                .filter(|word| word.sentence == number)
                .map(|word| reason(page, paragraph, word))
                .collect();
            let line = format!("{tone:+.2} “{words}” {}", why.join(", "));
            writeln!(out, "{}", wrapped(line.trim_end(), "    "))?;
        }
    }
    Ok(())
}

/// A word with the weight of its entry, and what its context makes of it where that is another one.
fn reason(page: &Page, paragraph: u32, word: &Charged) -> String {
    let shown = format!("{} {:+.2}", label(page, paragraph, word), word.weight);
    if word.factor == 1.0 { shown } else { format!("{shown}, here {:+.2}", word.weight * word.factor) }
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
        Context::Fought => Some("fought or growing less"),
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

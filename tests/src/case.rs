//! Cases: a line that is input and expectation at once.
//!
//! `--- name ---` and under it one line. Marks stand in brackets with their label behind them, `¶` is a blank line
//! and `⏎` a line feed. Without its marks the line is the input; with the marks that the analysis finds it must be the
//! same line again.

use article_lens::facts::sentence::sentences;
use article_lens::facts::word::words;
use article_lens::facts::{Charged, Context, QuoteKind};
use article_lens::{Paragraph, ParagraphKind, Span, facts, paragraphs, report};

/// Something found: from, to in bytes of the text, and its label.
pub type Mark = (usize, usize, String);

/// How a room shows what it finds in a text.
pub type Room = fn(&str) -> String;

/// The cases of a file: each name with its line.
pub fn cases(file: &str) -> Vec<(String, String)> {
    let mut lines = file.lines();
    let mut found = Vec::new();
    while let Some(line) = lines.next() {
        if let Some(name) = line.strip_prefix("--- ").and_then(|rest| rest.strip_suffix(" ---")) {
            found.push((name.to_string(), lines.next().unwrap_or("").to_string()));
        }
    }
    found
}

/// The input of a line: the text without its marks.
pub fn plain(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            '[' => {}
            // One sign, then letters: `[war]--[torn]-` has a hyphen between its words.
            ']' => {
                rest = rest.strip_prefix(['+', '-']).unwrap_or(rest);
                rest = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric());
            }
            _ => text.push(c),
        }
    }
    text.replace(" | ", " ").replace(" ¶ ", "\n\n").replace(" ⏎ ", "\n")
}

/// The text with its marks, in one line.
pub fn marked(text: &str, marks: &[Mark]) -> String {
    let mut line = String::new();
    for (at, c) in text.char_indices().map(|(at, c)| (at, Some(c))).chain([(text.len(), None)]) {
        let mut closing: Vec<&Mark> = marks.iter().filter(|m| m.1 == at).collect();
        closing.sort_by_key(|m| std::cmp::Reverse(m.0));
        closing.iter().for_each(|m| line.extend(["]", &m.2]));
        line.extend(marks.iter().filter(|m| m.0 == at).map(|_| '['));
        line.extend(c);
    }
    line.replace("\n\n", " ¶ ").replace('\n', " ⏎ ")
}

fn mark(paragraph: &Paragraph, span: Span, label: impl Into<String>) -> Mark {
    let start = paragraph.start as usize;
    (start + span.start as usize, start + span.end as usize, label.into())
}

/// `[We]1 [are]1 [done]1.`: each word with its syllables.
pub fn words_room(text: &str) -> String {
    let mut marks = Vec::new();
    for p in &paragraphs(text) {
        let words = words(p.text, &sentences(p.text));
        marks.extend(words.iter().map(|w| mark(p, w.span, w.syllables().to_string())));
    }
    marked(text, &marks)
}

/// `One sentence. | Another.`
pub fn sentences_room(text: &str) -> String {
    let paragraph = |p: &Paragraph| {
        let cut: Vec<&str> = sentences(p.text).iter().map(|span| span.of(p.text)).collect();
        cut.join(" | ")
    };
    let cut: Vec<String> = paragraphs(text).iter().map(paragraph).collect();
    marked(&cut.join("\n\n"), &[])
}

/// `[A headline]heading ¶ [Some prose.]prose`
pub fn paragraphs_room(text: &str) -> String {
    let kind = |p: &Paragraph| match p.kind {
        ParagraphKind::Prose => "prose",
        ParagraphKind::Heading => "heading",
        ParagraphKind::List => "list",
        ParagraphKind::Quotation => "quotation",
        ParagraphKind::Turn => "turn",
        ParagraphKind::Repeat => "repeat",
    };
    let marks: Vec<Mark> =
        paragraphs(text).iter().map(|p| mark(p, Span::new(0, p.text.len()), kind(p))).collect();
    marked(text, &marks)
}

/// `a [good]+ plan, not [good]-negated, says the [Justice]phrase Department`: the sign that a word counts with, and what
/// changed it; without a sign, the rule that leaves it out of the counts.
pub fn sentiment_room(text: &str) -> String {
    let rules = |c: &Charged| c.why.iter().map(|change| rule(change.rule)).collect::<Vec<_>>().concat();
    let sign = |c: &Charged| if c.is_positive() { "+" } else { "-" };
    let left_out = [Context::Phrase, Context::Fought, Context::Compound, Context::Name, Context::Title];
    let mut marks = Vec::new();
    for p in &paragraphs(text) {
        let facts = facts(p.text, p.kind);
        marks.extend(facts.charged.iter().map(|c| mark(p, c.span, sign(c).to_string() + &rules(c))));
        let apart = facts.apart.iter().filter(|c| c.why.iter().any(|change| left_out.contains(&change.rule)));
        marks.extend(apart.map(|c| mark(p, c.span, rules(c))));
    }
    marks.sort();
    marked(text, &marks)
}

/// The rule in a word.
pub(crate) fn rule(rule: Context) -> &'static str {
    match rule {
        Context::Negated => "negated",
        Context::Boosted => "boosted",
        Context::Dampened => "dampened",
        Context::Outweighed => "outweighed",
        Context::Asked => "asked",
        Context::Phrase => "phrase",
        Context::Fought => "fought",
        Context::Compound => "compound",
        Context::Name => "name",
        Context::Title => "title",
        Context::Reported => "reported",
        Context::SetAside => "aside",
    }
}

/// `“[We are done]content,” [said]cue [Okafor]source`: content without its quotation marks; reported words are
/// `indirect` or `mixed`, nobody's words `scare` or `title`.
pub fn quotes_room(text: &str) -> String {
    let paragraphs = paragraphs(text);
    let facts: Vec<_> = paragraphs.iter().map(|p| facts(p.text, p.kind)).collect();
    let mut marks = Vec::new();
    for attribution in report(&facts, &[]).attributions {
        let number = attribution.paragraph as usize;
        let (paragraph, quote) = (&paragraphs[number], &facts[number].quotes[attribution.quote as usize]);
        let label = match quote.kind {
            QuoteKind::Direct => "content",
            QuoteKind::Mixed => "mixed",
            QuoteKind::Indirect => "indirect",
            QuoteKind::Scare => "scare",
            QuoteKind::Title => "title",
        };
        let pieces = if quote.fragments.is_empty() { vec![quote.span] } else { quote.fragments.clone() };
        let bare = quote.kind != QuoteKind::Mixed && quote.kind != QuoteKind::Indirect;
        let inner = |span: Span| if bare { without_marks(paragraph.text, span) } else { span };
        marks.extend(pieces.into_iter().map(|span| mark(paragraph, inner(span), label)));
        for (place, label) in [(attribution.cue, "cue"), (attribution.source, "source")] {
            marks.extend(place.map(|p| mark(&paragraphs[p.paragraph as usize], p.span, label)));
        }
    }
    marks.sort();
    marks.dedup();
    marked(text, &marks)
}

/// The span without the quotation marks around it and the comma before the last.
fn without_marks(text: &str, span: Span) -> Span {
    const MARKS: [char; 10] = ['“', '”', '„', '«', '»', '‘', '’', '"', '\'', ','];
    let whole = span.of(text);
    let start = whole.len() - whole.trim_start_matches(MARKS).len();
    let end = whole.trim_end_matches(MARKS).len().max(start);
    Span::new(span.start as usize + start, span.start as usize + end)
}

//! A report that a person can read without tools: what the golden files hold.

use std::fmt::Write;

use article_lens::facts::{Change, Charged, QuoteKind};
use article_lens::report::{Attribution, Formula, Note};
use article_lens::{Facts, Paragraph, ParagraphKind, Place, Report, facts, paragraphs, report};

use crate::case::rule;

/// Above this many words only the first items of each list are printed.
const LONG_TEXT: u64 = 5000;
/// How many items those are.
const FIRST: usize = 30;

struct Read<'a> {
    paragraphs: Vec<Paragraph<'a>>,
    facts: Vec<Facts>,
    report: Report,
}

impl Read<'_> {
    fn words(&self, place: Place) -> String {
        let text = self.paragraphs.get(place.paragraph as usize).map_or("", |p| p.text);
        text.get(place.span.start as usize..place.span.end as usize)
            .map_or("", |t| t)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// All items of a short text, the first of a long one.
    fn list(&self, title: &str, items: Vec<String>) -> String {
        let most = if self.report.tally.words > LONG_TEXT { FIRST } else { usize::MAX };
        let mut out = format!("\n== {title}: {}\n", items.len());
        items.iter().take(most).for_each(|item| out.extend([item, "\n"]));
        if items.len() > most {
            out.extend(["…\n"]);
        }
        out
    }

    fn places<'a, T: 'a>(&'a self, of: fn(&Facts) -> &[T]) -> impl Iterator<Item = (u32, &'a Facts, &'a T)> {
        (0u32..).zip(&self.facts).flat_map(move |(n, facts)| of(facts).iter().map(move |t| (n, facts, t)))
    }

    fn sentences(&self) -> Vec<String> {
        let line = |(paragraph, facts, s): (u32, &Facts, &article_lens::facts::Sentence)| {
            let heading = if facts.kind == ParagraphKind::Heading { " heading" } else { "" };
            let words = self.words(Place { paragraph, span: s.span });
            format!(
                "{:>3} words {:>3} syllables {:>5.2}{heading} | {words}",
                s.tally.words, s.tally.syllables, s.tone
            )
        };
        self.places(|f| &f.sentences).map(line).collect()
    }

    fn charged(&self) -> Vec<String> {
        let line = |(paragraph, _, c): (u32, &Facts, &Charged)| {
            let why: Vec<String> = c.why.iter().map(|why| self.why(paragraph, why)).collect();
            let sign = if c.is_positive() { '+' } else { '-' };
            let voice = if c.quoted { "quoted" } else { "writer" };
            let words = self.words(Place { paragraph, span: c.span });
            format!(
                "{sign} {words} ({} {:.2} × {:.2}, {voice}) {}",
                c.entry,
                c.weight,
                c.factor,
                why.join(", ")
            )
            .trim_end()
            .to_string()
        };
        self.places(|f| &f.charged).map(line).collect()
    }

    fn why(&self, paragraph: u32, change: &Change) -> String {
        let by = change.by.map(|span| format!(" by {}", self.words(Place { paragraph, span })));
        format!("{}{}", rule(change.rule), by.unwrap_or_default())
    }

    fn statement(&self, a: &Attribution) -> String {
        let facts = self.facts.get(a.paragraph as usize);
        let Some(quote) = facts.and_then(|f| f.quotes.get(a.quote as usize)) else { return String::new() };
        let kind = match quote.kind {
            QuoteKind::Direct => "direct",
            QuoteKind::Mixed => "mixed",
            QuoteKind::Indirect => "indirect",
            QuoteKind::Scare => "scare",
            QuoteKind::Title => "title",
        };
        let place = |place: Option<Place>| place.map_or("–".to_string(), |place| self.words(place));
        let speaker = a.speaker.and_then(|i| self.report.speakers.get(i as usize)).map_or("–", |s| &s.name);
        let words = self.words(Place { paragraph: a.paragraph, span: quote.span });
        format!(
            "{kind}, {} of {} words in marks | {words}\n    source {} · cue {} · speaker {speaker} · {} · {:?}",
            quote.words_in_marks,
            quote.words,
            place(a.source),
            place(a.cue),
            a.rule.name(),
            a.confidence,
        )
    }

    fn speakers(&self) -> Vec<String> {
        let line = |s: &article_lens::report::Speaker| {
            format!(
                "{} ({:?}): {} statements, {} words, {} in marks",
                s.name, s.kind, s.statements, s.words, s.words_in_marks
            )
        };
        self.report.speakers.iter().map(line).collect()
    }

    fn notes(&self) -> Vec<String> {
        let line = |note: &Note| match *note {
            Note::RepeatedHeading { paragraph } => {
                let text = self.paragraphs.get(paragraph as usize).map_or("", |p| p.text);
                format!("repeated heading | {text}")
            }
            Note::MendedBreak(place) => {
                let text = self.paragraphs.get(place.paragraph as usize).map_or("", |p| p.text);
                let after = text.get(place.span.end as usize..).unwrap_or("");
                format!(
                    "mended break before | {}",
                    after.split_whitespace().take(4).collect::<Vec<_>>().join(" ")
                )
            }
        };
        self.report.notes.iter().map(line).collect()
    }
}

/// The readable report of a text.
pub fn page(text: &str) -> String {
    let paragraphs = paragraphs(text);
    let facts: Vec<Facts> = paragraphs.iter().map(|p| facts(p.text, p.kind)).collect();
    let read = Read { report: report(&facts, &[]), paragraphs, facts };
    let mut out = summary(&read.report);
    let statements = read.report.attributions.iter().map(|a| read.statement(a)).collect();
    out += &read.list("notes", read.notes());
    out += &read.list("speakers", read.speakers());
    out += &read.list("statements and other words in marks", statements);
    out += &read.list("positive and negative words", read.charged());
    out += &read.list("sentences", read.sentences());
    out
}

fn summary(report: &Report) -> String {
    let t = &report.tally;
    let mut out = format!(
        "{} sentences · {} words · {} syllables · {} letters · {} characters\n\
         {} long words · {} complex words · {} words of more than six letters · {} hard sentences\n\
         {} positive · {} negative · {} negated ({} + {} + {} of them quoted) · tone {:.3}\n\
         {} reported words · {} words in marks\n",
        t.sentences,
        t.words,
        t.syllables,
        t.letters,
        t.characters,
        t.long_words,
        t.complex_words,
        t.lix_words,
        t.hard_sentences,
        t.positive,
        t.negative,
        t.negated,
        t.quoted_positive,
        t.quoted_negative,
        t.quoted_negated,
        report.tone,
        t.reported_words,
        t.words_in_marks,
    );
    for formula in Formula::ALL {
        let value = formula.value(t).map_or("–".to_string(), |value| format!("{value:.2}"));
        writeln!(out, "{} {value}", formula.title()).expect("a string takes any text");
    }
    out
}

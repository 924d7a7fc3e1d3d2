//! Who is quoted: each speaker with its statements, what is nobody's, and how few of the voices have a name.

use std::io::{self, Write};

use article_lens::Place;
use article_lens::decimal::fixed;
use article_lens::facts::{Alternative, Confidence, Quote, QuoteKind, Rule};
use article_lens::report::{Attribution, Speaker, SpeakerKind, norm};

use super::{Page, count, shown, wrapped};

/// A quotation with whose it is.
type Pair<'a> = (&'a Attribution, &'a Quote);

pub(super) fn write(page: &Page, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\nWHO IS QUOTED")?;
    let speakers = &page.report.speakers;
    writeln!(out, "  {}{}", voices(speakers), share(page))?;
    write_course(page, out)?;
    let (statements, others): (Vec<Pair>, Vec<Pair>) =
        pairs(page).partition(|(_, quote)| quote.kind.is_statement());
    let (voiced, nameless): (Vec<Pair>, Vec<Pair>) =
        statements.into_iter().partition(|(attribution, _)| attribution.speaker.is_some());
    let mut own: Vec<Vec<Pair>> = speakers.iter().map(|_| Vec::new()).collect();
    for pair in voiced {
        for speaker in pair.0.speakers() {
            own.get_mut(speaker as usize).into_iter().for_each(|own| own.push(pair));
        }
    }
    for (speaker, own) in speakers.iter().zip(&own) {
        write_section(page, &heading(speaker), own, out)?;
    }
    write_section(page, "Nobody clearly says:", &nameless, out)?;
    write_section(page, "In quotation marks, but nobody's words:", &others, out)
}

/// Who comes first and last, how late somebody with a name, and where the text lies among articles of newspapers.
fn write_course(page: &Page, out: &mut impl Write) -> io::Result<()> {
    let (course, tally, speakers) = (page.report.course, &page.report.tally, &page.report.speakers);
    let name = |index: Option<u32>| Some(shown(&speakers.get(index? as usize)?.name, 60));
    let Some((first, last)) = name(course.first).zip(name(course.last)) else { return Ok(()) };
    let named = course.words_before_named.map_or(String::new(), |words| {
        format!(" A source with a name comes after {}.", count(words, "word"))
    });
    writeln!(out, "  First speaks “{first}”, last “{last}”.{named}")?;
    let percent = |part: u64, whole: u64| 100.0 * part as f64 / whole.max(1) as f64;
    let counted = || speakers.iter().filter(|speaker| speaker.statements > 0);
    let sources = counted().count() as u64;
    let named = counted().filter(|speaker| speaker.kind == SpeakerKind::Named).count() as u64;
    writeln!(
        out,
        "  Of {} articles of US political news, {} report a smaller share of their words, {} name a smaller share of their sources, {} have fewer.",
        norm::ARTICLES,
        norm::REPORTED.above(percent(tally.reported_words, tally.words)),
        norm::NAMED.above(percent(named, sources)),
        norm::SOURCES.above(sources as f64)
    )
}

/// The name of a speaker, what it is, and how much it says.
fn heading(speaker: &Speaker) -> String {
    let hand = if speaker.by_hand { ", by hand" } else { "" };
    let who = format!("{} ({}{hand})", shown(&speaker.name, 60), kind(speaker.kind));
    if speaker.statements == 0 {
        return format!("{who}: in a heading, not counted");
    }
    let statements = count(speaker.statements.into(), "statement");
    let words = count(speaker.words.into(), "word");
    let charged = match (speaker.positive, speaker.negative) {
        (0, 0) => String::new(),
        (positive, negative) => format!(", {positive} positive and {negative} negative ones"),
    };
    format!("{who}: {statements}, {words}{charged}")
}

/// *Only 1 of 7 sources has a name.*
fn voices(speakers: &[Speaker]) -> String {
    // Who speaks only in a heading counts nowhere.
    let counted = || speakers.iter().filter(|speaker| speaker.statements > 0);
    let named = counted().filter(|speaker| speaker.kind == SpeakerKind::Named).count();
    match (named, counted().count()) {
        (_, 0) => "The text names no source.".to_string(),
        (1, 1) => "The only source has a name.".to_string(),
        (0, 1) => "The only source has no name.".to_string(),
        (2, 2) => "Both sources have a name.".to_string(),
        (0, 2) => "Neither source has a name.".to_string(),
        (named, all) if named == all => format!("All {all} sources have a name."),
        (0, all) => format!("None of {all} sources has a name."),
        (1, all) => format!("Only 1 of {all} sources has a name."),
        (named, all) if named * 2 < all => format!("Only {named} of {all} sources have a name."),
        (named, all) => format!("{named} of {all} sources have a name."),
    }
}

/// How much of the text is reported.
fn share(page: &Page) -> String {
    let tally = &page.report.tally;
    if tally.reported_words == 0 || tally.words == 0 {
        return String::new();
    }
    let percent = fixed(100.0 * tally.reported_words as f64 / tally.words as f64, 0);
    format!(
        " {} of {} ({percent} %) report what others say.",
        tally.reported_words,
        count(tally.words, "word")
    )
}

/// The statements under their title; nothing where there are none.
fn write_section(page: &Page, title: &str, pairs: &[Pair], out: &mut impl Write) -> io::Result<()> {
    if !pairs.is_empty() {
        writeln!(out, "\n  {title}")?;
    }
    for (attribution, quote) in pairs {
        let place = Place { paragraph: attribution.paragraph, span: quote.span };
        writeln!(out, "    {}", page.words(place, 90))?;
        writeln!(out, "{}", wrapped(&reason(page, attribution, quote), "      "))?;
    }
    Ok(())
}

/// The quotes with whose they are, in order of the text.
fn pairs<'a>(page: &'a Page) -> impl Iterator<Item = Pair<'a>> {
    page.report.attributions.iter().filter_map(|a| {
        let facts = page.facts.get(a.paragraph as usize)?;
        Some((a, facts.quotes.get(a.quote as usize)?))
    })
}

/// Why it is taken so: how it is quoted, how sure that is, cue and source as written, and the rule.
fn reason(page: &Page, attribution: &Attribution, quote: &Quote) -> String {
    let rule = attribution.rule.sentence();
    let form = form(quote.kind);
    let hand = attribution.rule == Rule::ByHand;
    if !quote.kind.is_statement() {
        return format!("{form}{}. {rule}", if hand { ", by hand" } else { "" });
    }
    let sure = if hand { "by hand" } else { confidence(attribution.confidence) };
    let mut parts = vec![form.to_string(), sure.to_string()];
    parts.extend(attribution.source.map(|place| format!("source “{}”", page.words(place, 60))));
    parts.extend(attribution.cue.map(|place| format!("cue “{}”", page.words(place, 40))));
    let place = |span| Place { paragraph: attribution.paragraph, span };
    parts.extend(quote.anonymity.map(|span| format!("not named: “{}”", page.words(place(span), 90))));
    let other = quote.alternative.as_ref().filter(|_| attribution.confidence == Confidence::Unsure).map_or(
        String::new(),
        |other| match other {
            Alternative::Source(source) => format!(" Or “{}” says it.", page.words(place(source.span), 60)),
            Alternative::Unknown => " Or the text does not tell who says it.".to_string(),
            Alternative::Nobody => " Or the words are the writer's.".to_string(),
        },
    );
    format!("{}. {rule}{other}", parts.join(", "))
}

pub(super) fn kind(kind: SpeakerKind) -> &'static str {
    match kind {
        SpeakerKind::Named => "named",
        SpeakerKind::Unnamed => "unnamed",
        SpeakerKind::Organization => "organization",
        SpeakerKind::Document => "document",
    }
}

pub(super) fn form(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "Direct",
        QuoteKind::Mixed => "Partly in marks",
        QuoteKind::Indirect => "Reported without marks",
        QuoteKind::Scare => "Scare quotes",
        QuoteKind::Title => "Title",
    }
}

fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Sure => "sure",
        Confidence::Likely => "likely",
        Confidence::Unsure => "unsure",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sources_with_a_name_are_counted_in_words() {
        let speaker = |kind| Speaker {
            name: String::new(),
            kind,
            statements: 1,
            words: 1,
            words_in_marks: 0,
            positive: 0,
            negative: 0,
            negated: 0,
            mentions: Vec::new(),
            by_hand: false,
        };
        let (named, unnamed) = (speaker(SpeakerKind::Named), speaker(SpeakerKind::Unnamed));
        for (speakers, expected) in [
            (vec![], "The text names no source."),
            (vec![named.clone(), unnamed.clone(), unnamed.clone()], "Only 1 of 3 sources has a name."),
            (vec![named.clone(), named.clone(), unnamed.clone()], "2 of 3 sources have a name."),
            (vec![named.clone(), named], "Both sources have a name."),
            (vec![unnamed.clone(), unnamed], "Neither source has a name."),
        ] {
            assert_eq!(voices(&speakers), expected);
        }
    }
}

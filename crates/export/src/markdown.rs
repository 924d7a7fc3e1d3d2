//! The report in Markdown: figures, voices, statements, charged words, and what makes it hard.
//!
//! The article's own words are escaped, so that none of them is ever a heading, a link or HTML.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Reverse;
use core::fmt::Write;

use article_lens::decimal::fixed;
use article_lens::facts::tally::HARD_SENTENCE;
use article_lens::report::readability::{READ_A_MINUTE, SPOKEN_A_MINUTE, minutes, school_year};
use article_lens::report::{Formula, LEAST_RAISED, graded};
use article_lens::wire::{Correction, Quote};

use crate::article::{Article, name};
use crate::csv::is_positive;
use crate::wording::{count, cut, decimal, line, number, percent, toned};

/// How many sentences that raise the grade, and how many words of a list are told.
const HARDEST: usize = 8;
const LISTED: usize = 40;
/// The formulas that editors ask for; `report.json` has all.
const FORMULAS: [Formula; 8] = [
    Formula::FleschReadingEase,
    Formula::FleschKincaidGrade,
    Formula::GunningFog,
    Formula::Smog,
    Formula::ColemanLiau,
    Formula::AutomatedReadabilityIndex,
    Formula::Lix,
    Formula::DaleChall,
];
/// A statement has no more characters, and a sentence.
const LONGEST: usize = 600;

/// The report in Markdown.
pub fn markdown(article: &Article) -> String {
    let mut out = String::new();
    let title = if article.title.is_empty() { "Article" } else { &article.title };
    let _ = writeln!(out, "# {}\n", escaped(title));
    let report = &article.report;
    let _ = writeln!(
        out,
        "{}, {}. Counted by Article Lens {}, word lists of {}.\n",
        count(report.tally.words, "word"),
        count(report.tally.sentences, "sentence"),
        report.version,
        report.edition
    );
    if !article.is_english {
        out.push_str(
            "**Made for English; this text does not look English: trust neither grades nor words.**\n\n",
        );
    }
    figures(article, &mut out);
    voices(article, &mut out);
    statements(article, &mut out);
    charged(article, &mut out);
    hard(article, &mut out);
    corrections(article, &mut out);
    let how = "Every figure leads to its words in `report.json`, and in the tables of sentences, words and quotations. \
               Attributions are often right and sometimes wrong; no figure says whether an article is true or fair.";
    let _ = writeln!(out, "---\n\n{how}");
    out
}

fn figures(article: &Article, out: &mut String) {
    let report = &article.report;
    let tally = &report.tally;
    out.push_str("## Figures\n\n| What | Figure |\n| --- | --- |\n");
    let mut row = |what: &str, figure: &str| {
        let _ = writeln!(out, "| {what} | {figure} |");
    };
    let grade = report.readability.grade.zip(report.readability.grade_range);
    match grade {
        Some((grade, [low, high])) => row(
            "School grade",
            &format!(
                "{} ({}; four formulas lie between {} and {})",
                graded(grade),
                decimal(grade, 1),
                school_year(low, 1),
                school_year(high, 1)
            ),
        ),
        None => row("School grade", "none: the text is too short for one"),
    }
    let read = minutes(tally.words, READ_A_MINUTE);
    row("Time to read", &format!("{read}; {} aloud", minutes(tally.words, SPOKEN_A_MINUTE)));
    if tally.sentences > 0 {
        row("Words in a sentence", &decimal(tally.words as f64 / tally.sentences as f64, 1));
        let hard = format!("{} with {HARD_SENTENCE} words or more", number(tally.hard_sentences));
        row("Hard sentences", &hard);
    }
    if tally.words > 0 {
        row("Syllables in a word", &decimal(tally.syllables as f64 / tally.words as f64, 2));
        let share = percent(tally.long_words, tally.words);
        row("Long words", &format!("{}, {share}%", number(tally.long_words)));
        let share = percent(tally.reported_words, tally.words);
        row("Words that report what somebody says", &format!("{}, {share}%", number(tally.reported_words)));
        row("Tone, from −1 to 1", &toned(report.sentiment.tone));
    }
    for (formula, (_, value)) in Formula::ALL.iter().zip(&report.readability.values) {
        if let Some(value) = value.filter(|_| FORMULAS.contains(formula)) {
            row(formula.title(), &decimal(value, 1));
        }
    }
    out.push('\n');
    for reason in &report.readability.reasons {
        if let Some(formula) = Formula::WIDEST.iter().find(|formula| formula.name() == reason.formula) {
            let _ = writeln!(out, "{} has no value: {}\n", formula.title(), lower(&reason.reason));
        }
    }
}

fn lower(sentence: &str) -> String {
    let mut chars = sentence.chars();
    chars.next().into_iter().flat_map(char::to_lowercase).chain(chars).collect()
}

fn voices(article: &Article, out: &mut String) {
    out.push_str("## Voices\n\n");
    let sources = article.sources();
    if sources.is_empty() {
        out.push_str("No source says anything in this text.\n\n");
        return;
    }
    let named = sources.iter().filter(|speaker| speaker.kind == "named").count();
    let _ = writeln!(out, "{}, {named} of them with a name.\n", count(sources.len() as u64, "source"));
    out.push_str(
        "| Source | What it is | Statements | Words | Share of reported words | Positive | Negative |\n",
    );
    out.push_str("| --- | --- | ---: | ---: | ---: | ---: | ---: |\n");
    let all: u64 = words_by_voice(article);
    for speaker in sources {
        let hand = if speaker.by_hand { ", by hand" } else { "" };
        let _ = writeln!(
            out,
            "| {} | {}{hand} | {} | {} | {}% | {} | {} |",
            escaped(&name(speaker)),
            speaker.kind,
            number(speaker.statements.into()),
            number(speaker.words.into()),
            percent(speaker.words.into(), all),
            number(speaker.positive.into()),
            number(speaker.negative.into())
        );
    }
    let open: Vec<&Quote> = article.statements().filter(|quote| quote.speaker.is_none()).collect();
    if !open.is_empty() {
        let words: u64 = open.iter().map(|quote| u64::from(quote.words)).sum();
        let many = number(open.len() as u64);
        let share = percent(words, all);
        let _ = writeln!(out, "| No clear speaker | | {many} | {} | {share}% | | |", number(words));
    }
    out.push('\n');
}

/// The words of all voices: those of a statement with two speakers count for both.
fn words_by_voice(article: &Article) -> u64 {
    let known: u64 = article.sources().iter().map(|speaker| u64::from(speaker.words)).sum();
    let open = article.statements().filter(|quote| quote.speaker.is_none());
    known + open.map(|quote| u64::from(quote.words)).sum::<u64>()
}

fn statements(article: &Article, out: &mut String) {
    if article.statements().next().is_some() {
        out.push_str("## Statements\n\n");
    }
    for (n, quote) in (1u64..).zip(article.statements()) {
        let words = cut(&article.line(quote.start, quote.end), LONGEST);
        let _ = writeln!(out, "{n}. {}  \n   {}", escaped(&words), whose(article, quote));
    }
    if article.statements().next().is_some() {
        out.push('\n');
    }
    aside(article, "scare", "Scare quotes, nobody’s words", out);
    aside(article, "title", "Titles in marks", out);
}

/// *Ada Okafor (named), direct, sure; cue “said”.*
fn whose(article: &Article, quote: &Quote) -> String {
    let mut who = match article.speaker(quote.speaker) {
        Some(speaker) => format!("**{}** ({})", escaped(&name(speaker)), speaker.kind),
        None => String::from("**No clear speaker**"),
    };
    let second = article.name(quote.beside);
    if !second.is_empty() {
        let _ = write!(who, " and **{}**", escaped(&second));
    }
    let how = match quote.kind {
        "mixed" => "part direct",
        kind => kind,
    };
    let sure = if quote.rule == "by_hand" { "by hand" } else { quote.confidence };
    let mut told = format!("{who}, {how}, {sure}");
    let as_written = [
        ("as written", article.as_written(quote)),
        ("cue", article.at(quote.cue)),
        ("passed on by", article.at(quote.via)),
        ("not named", article.at(quote.anonymity)),
    ];
    for (what, words) in as_written {
        if !words.is_empty() {
            let _ = write!(told, "; {what} “{}”", escaped(&words));
        }
    }
    told
}

fn aside(article: &Article, kind: &str, heading: &str, out: &mut String) {
    let of_kind = article.report.quotes.iter().filter(|quote| quote.kind == kind);
    let words: Vec<String> =
        of_kind.map(|quote| escaped(&cut(&article.line(quote.start, quote.end), LONGEST))).collect();
    if !words.is_empty() {
        let _ = writeln!(out, "{heading}: {}\n", words.join(", "));
    }
}

fn charged(article: &Article, out: &mut String) {
    let sentiment = &article.report.sentiment;
    let _ = writeln!(
        out,
        "## Positive and negative words\n\nTone {}; 0.05 around 0 is neutral.\n",
        toned(sentiment.tone)
    );
    out.push_str("| Voice | Positive | Negative | Negated | Tone by these alone |\n| --- | ---: | ---: | ---: | ---: |\n");
    for (voice, charges) in [("Writer", &sentiment.writer), ("Sources", &sentiment.quoted)] {
        let _ = writeln!(
            out,
            "| {voice} | {} | {} | {} | {} |",
            number(charges.positive),
            number(charges.negative),
            number(charges.negated),
            decimal(charges.tone, 2)
        );
    }
    out.push('\n');
    if let Some(own) = sentiment.own_words {
        let place = if own.replaces { "in the place of the list" } else { "beside the list" };
        let _ = writeln!(out, "With {} of your own {place}.\n", count(own.words, "word"));
    }
    for (sort, positive) in [("Positive", true), ("Negative", false)] {
        let mut counts: BTreeMap<String, u64> = BTreeMap::new();
        for word in sentiment.words.iter().filter(|word| is_positive(word) == positive) {
            if article.sentence_at(word.start).is_some_and(|sentence| !sentence.heading) {
                let written = article.word(word.start, word.end).to_lowercase();
                let shown = if word.negated { format!("{written} (negated)") } else { written };
                *counts.entry(shown).or_default() += 1;
            }
        }
        listed(sort, counts, out);
    }
}

/// Each word with its count where it stands more than once, the most frequent first.
fn listed(what: &str, counts: BTreeMap<String, u64>, out: &mut String) {
    let mut words: Vec<(String, u64)> = counts.into_iter().collect();
    words.sort_by_key(|&(_, n)| Reverse(n));
    let shown = |(word, n): &(String, u64)| match n {
        1 => escaped(word),
        n => format!("{} ×{}", escaped(word), number(*n)),
    };
    let mut told: Vec<String> = words.iter().take(LISTED).map(shown).collect();
    if words.len() > LISTED {
        told.push(format!("and {} more", number((words.len() - LISTED) as u64)));
    }
    if !told.is_empty() {
        let _ = writeln!(out, "{what}: {}\n", told.join(", "));
    }
}

fn hard(article: &Article, out: &mut String) {
    let report = &article.report;
    let numbered = (1u64..).zip(article.counted());
    let mut raising: Vec<_> =
        numbered.filter(|(_, s)| s.raises_grade.is_some_and(|by| by >= LEAST_RAISED)).collect();
    raising.sort_by(|a, b| b.1.raises_grade.unwrap_or(0.0).total_cmp(&a.1.raises_grade.unwrap_or(0.0)));
    let counts = long_words(article);
    if raising.is_empty() && counts.is_empty() {
        return;
    }
    out.push_str("## What makes it hard\n\n");
    if !raising.is_empty() {
        out.push_str("Without this sentence the grade would be lower by:\n\n");
    }
    for (n, sentence) in raising.into_iter().take(HARDEST) {
        let by = fixed(sentence.raises_grade.unwrap_or(0.0), 2);
        let words = cut(&article.line(sentence.start, sentence.end), LONGEST);
        let long = count(sentence.words, "word");
        let _ = writeln!(out, "- **{by}**, sentence {}, {long}: {}", number(n), escaped(&words));
    }
    out.push('\n');
    let _ = writeln!(out, "{}.\n", count(report.tally.long_words, "long word"));
    listed("Those of three syllables or more that the list of familiar words lacks", counts, out);
}

/// The long words that Dale and Chall's list does not know, figures and addresses left out.
fn long_words(article: &Article) -> BTreeMap<String, u64> {
    let words = &article.report.words;
    let unfamiliar: BTreeSet<u32> = words.unfamiliar_words.iter().copied().collect();
    let mut counts = BTreeMap::new();
    for i in words.long_words.iter().filter(|i| unfamiliar.contains(i)) {
        let i = *i as usize;
        let Some((&start, &end)) = words.start.get(i).zip(words.end.get(i)) else { continue };
        let word = article.word(start, end);
        if word.chars().any(char::is_lowercase)
            && !word.contains(|c: char| c.is_ascii_digit() || ".@/_#".contains(c))
        {
            *counts.entry(word.to_lowercase()).or_default() += 1;
        }
    }
    counts
}

fn corrections(article: &Article, out: &mut String) {
    if article.report.corrections.is_empty() {
        return;
    }
    out.push_str("## Corrected by hand\n\n");
    for correction in &article.report.corrections {
        let words = line(correction.words.as_deref().unwrap_or(""));
        let lost =
            if correction.lost { " (lost: its words are gone, or say something else now)" } else { "" };
        let _ = writeln!(out, "- {}: {}{lost}", escaped(&cut(&words, LONGEST)), told(correction));
    }
    out.push('\n');
}

/// What a correction says of its words.
fn told(correction: &Correction) -> String {
    let value = escaped(&line(correction.value.as_deref().unwrap_or("")));
    match &*correction.change {
        "no_quotation" => String::from("no quotation"),
        "kind" => format!("quoted as {value}"),
        "speaker" if value.is_empty() => String::from("the text does not tell who says it"),
        "speaker" => format!("said by {value}"),
        "name" => format!("its speaker’s name is {value}"),
        "speaker_kind" => format!("its speaker is {value}"),
        "not_charged" => String::from("neither positive nor negative here"),
        "never_charged" => String::from("never positive or negative in this text"),
        "charged" => String::from("positive or negative here, as listed"),
        other => String::from(other),
    }
}

/// Words of the article as Markdown shows them as they are, on one line: none of their marks means anything.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    // What opens a list's item or a heading at the start of a line: `1.`, `2)`, `-`, `+`.
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    for (at, c) in text.char_indices() {
        let opens = match c {
            '-' | '+' => at == 0,
            '.' | ')' => at == digits,
            _ => false,
        };
        // Some make a link of a bare address: `https:` and `www.`
        let links = c == '.'
            && text.get(..at).is_some_and(|before| before.ends_with("www") || before.ends_with("WWW"));
        if opens || links || "\\`*_[]<>#|&~$:@^={}!".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_mark_of_a_text_means_anything() {
        assert_eq!(
            escaped("1. *a* <b>c</b> [d](http://e) | f"),
            r"1\. \*a\* \<b\>c\</b\> \[d\](http\://e) \| f"
        );
        assert_eq!(escaped("- a - b"), r"\- a - b");
        assert_eq!(escaped("see www.a.example &amp;"), r"see www\.a.example \&amp;");
        assert_eq!(escaped("It is 5.4 miles."), "It is 5.4 miles.");
    }
}

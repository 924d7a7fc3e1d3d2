//! Tables as CSV (RFC 4180, UTF-8): sentences, words, quotations, and many articles at once.
//!
//! A byte order mark comes first: without it Excel reads each curly mark as three letters. Lines end in CR LF, cells hold no line ends. A text that
//! begins like a formula has an apostrophe before it, so that no spreadsheet runs what a stranger wrote.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use article_lens::decimal::{digits, fixed};
use article_lens::facts::tally::HARD_SENTENCE;
use article_lens::wire::ChargedWord;

use crate::article::{Article, name};
use crate::wording::line;

/// So many decimal places have tones and weights.
const PLACES: u32 = 4;

/// A table that is being written.
struct Table {
    out: String,
    /// Whether the next cell is the first of its row.
    begins: bool,
}

impl Table {
    fn new(columns: &[&str]) -> Table {
        let mut table = Table { out: String::from("\u{feff}"), begins: true };
        columns.iter().for_each(|column| table.plain(column));
        table.end();
        table
    }

    /// Words of the article, or what somebody named.
    fn text(&mut self, text: &str) {
        let text = line(text);
        // Also the wide forms, which East Asian spreadsheets take for the same.
        let like_a_formula = text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
        self.plain(&if like_a_formula { format!("'{text}") } else { text });
    }

    /// A cell of our own making.
    fn plain(&mut self, cell: &str) {
        if !core::mem::take(&mut self.begins) {
            self.out.push(',');
        }
        if cell.contains([',', '"', '\r', '\n']) || cell.starts_with(' ') {
            self.out.push('"');
            self.out.push_str(&cell.replace('"', "\"\""));
            self.out.push('"');
        } else {
            self.out.push_str(cell);
        }
    }

    fn number(&mut self, number: impl Into<u64>) {
        self.plain(&digits(number.into()));
    }

    fn decimal(&mut self, value: Option<f64>) {
        self.plain(&value.map(|value| fixed(value, PLACES)).unwrap_or_default());
    }

    fn flag(&mut self, flag: bool) {
        self.plain(if flag { "true" } else { "false" });
    }

    fn end(&mut self) {
        self.out.push_str("\r\n");
        self.begins = true;
    }
}

/// A row for each sentence. Headings have rows without a number: they are in no count.
pub fn sentences(article: &Article) -> String {
    let mut table = Table::new(&[
        "sentence",
        "paragraph",
        "heading",
        "start",
        "end",
        "words",
        "syllables",
        "hard",
        "raises_grade",
        "positive",
        "negative",
        "negated",
        "tone",
        "text",
    ]);
    let mut n = 0u64;
    for sentence in &article.report.sentences {
        n += u64::from(!sentence.heading);
        table.plain(&if sentence.heading { String::new() } else { digits(n) });
        table.number(sentence.paragraph + 1);
        table.flag(sentence.heading);
        table.number(sentence.start);
        table.number(sentence.end);
        table.number(sentence.words);
        table.number(sentence.syllables);
        table.flag(!sentence.heading && sentence.words >= HARD_SENTENCE);
        table.decimal(sentence.raises_grade);
        table.number(sentence.positive);
        table.number(sentence.negative);
        table.number(sentence.negated);
        table.decimal(Some(sentence.tone));
        table.text(&article.line(sentence.start, sentence.end));
        table.end();
    }
    table.out
}

/// What a row of words is made of.
enum Counted<'a> {
    Charged(&'a ChargedWord),
    Long { syllables: u32 },
}

/// A row for each positive, negative and long word of the text, in order; a word that is both has two. Headings have none.
pub fn words(article: &Article) -> String {
    let mut table = Table::new(&[
        "word",
        "counts_as",
        "sentence",
        "paragraph",
        "start",
        "end",
        "syllables",
        "entry",
        "own",
        "weight",
        "factor",
        "negated",
        "voice",
        "why",
    ]);
    let report = &article.report;
    let mut n = 0u64;
    let numbers: Vec<(u32, u64)> = report
        .sentences
        .iter()
        .map(|sentence| {
            n += u64::from(!sentence.heading);
            (sentence.start, n)
        })
        .collect();
    let mut rows: Vec<(u32, u32, Counted)> =
        report.sentiment.words.iter().map(|word| (word.start, word.end, Counted::Charged(word))).collect();
    let words = &report.words;
    rows.extend(words.long_words.iter().filter_map(|&i| {
        let i = i as usize;
        let counted = Counted::Long { syllables: *words.syllables.get(i)? };
        Some((*words.start.get(i)?, *words.end.get(i)?, counted))
    }));
    rows.sort_by_key(|row| row.0);
    for (start, end, counted) in rows {
        let Some(sentence) = article.sentence_at(start).filter(|sentence| !sentence.heading) else {
            continue;
        };
        table.text(&article.word(start, end));
        table.plain(match &counted {
            Counted::Charged(word) if is_positive(word) => "positive",
            Counted::Charged(_) => "negative",
            Counted::Long { .. } => "long",
        });
        let known = numbers.partition_point(|&(first, _)| first <= start).checked_sub(1);
        table.number(known.and_then(|i| numbers.get(i)).map_or(0, |&(_, n)| n));
        table.number(sentence.paragraph + 1);
        table.number(start);
        table.number(end);
        match counted {
            Counted::Long { syllables } => {
                table.number(syllables);
                (0..7).for_each(|_| table.plain(""));
            }
            Counted::Charged(word) => {
                table.plain("");
                table.text(&word.entry);
                table.flag(word.own);
                table.decimal(Some(word.weight));
                table.decimal(Some(word.factor));
                table.flag(word.negated);
                table.plain(if word.quoted { "source" } else { "writer" });
                table.text(&why(article, word));
            }
        }
        table.end();
    }
    table.out
}

/// Whether it is counted as positive.
pub(crate) fn is_positive(word: &ChargedWord) -> bool {
    (word.weight > 0.0) != word.negated
}

/// `negated by not; boosted by very`.
fn why(article: &Article, word: &ChargedWord) -> String {
    let told = word.why.iter().map(|why| match article.at(why.by) {
        by if by.is_empty() => String::from(why.rule),
        by => format!("{} by {by}", why.rule),
    });
    told.collect::<Vec<_>>().join("; ")
}

/// A row for each statement; scare quotes and titles are rows, too, which nobody says.
pub fn quotations(article: &Article) -> String {
    let mut table = Table::new(&[
        "quotation",
        "paragraph",
        "start",
        "end",
        "statement",
        "speaker",
        "speaker_kind",
        "second_speaker",
        "source",
        "cue",
        "passed_on_by",
        "not_named_because",
        "kind",
        "confidence",
        "rule",
        "words",
        "words_in_marks",
        "by_hand",
    ]);
    for (n, quote) in (1u64..).zip(&article.report.quotes) {
        let speaker = article.speaker(quote.speaker);
        table.number(n);
        table.plain(
            &article.sentence_at(quote.start).map_or(String::new(), |s| digits(u64::from(s.paragraph) + 1)),
        );
        table.number(quote.start);
        table.number(quote.end);
        table.text(&article.line(quote.start, quote.end));
        table.text(&speaker.map(name).unwrap_or_default());
        table.plain(speaker.map_or("", |speaker| speaker.kind));
        table.text(&article.name(quote.beside));
        table.text(&article.at(quote.source));
        table.text(&article.at(quote.cue));
        table.text(&article.at(quote.via));
        table.text(&article.at(quote.anonymity));
        table.plain(quote.kind);
        table.plain(quote.confidence);
        table.plain(quote.rule);
        table.number(quote.words);
        table.number(quote.words_in_marks);
        table.flag(quote.rule == "by_hand" || speaker.is_some_and(|speaker| speaker.by_hand));
        table.end();
    }
    table.out
}

/// The figures of an article among many.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What its file is called.
    pub name: String,
    /// Whether it reads like English: where not, neither its grade nor its words can be trusted.
    pub is_english: bool,
    /// Its words, headings left out.
    pub words: u64,
    /// Its sentences.
    pub sentences: u64,
    /// The one grade; `None` where the text is too short for it.
    pub grade: Option<f64>,
    /// Its positive words.
    pub positive: u64,
    /// Its negative words.
    pub negative: u64,
    /// Its tone, in -1..1.
    pub tone: f64,
    /// The words that report what somebody says.
    pub reported: u64,
    /// The statements that somebody makes.
    pub statements: u64,
    /// Who makes them and has a name.
    pub named: u64,
    /// Who makes them and has none.
    pub unnamed: u64,
    /// Organizations and documents that make them.
    pub others: u64,
}

impl Row {
    /// The row of an article.
    pub fn new(name: &str, article: &Article) -> Row {
        let report = &article.report;
        let sources = |is_so: fn(&str) -> bool| {
            report.speakers.iter().filter(|speaker| speaker.statements > 0 && is_so(speaker.kind)).count()
                as u64
        };
        let statements = report.quotes.iter().filter(|quote| crate::article::is_statement(quote));
        Row {
            name: line(name),
            is_english: article.is_english,
            words: report.tally.words,
            sentences: report.tally.sentences,
            grade: report.readability.grade,
            positive: report.sentiment.positive,
            negative: report.sentiment.negative,
            tone: report.sentiment.tone,
            reported: report.tally.reported_words,
            statements: statements.count() as u64,
            named: sources(|kind| kind == "named"),
            unnamed: sources(|kind| kind == "unnamed"),
            others: sources(|kind| !matches!(kind, "named" | "unnamed")),
        }
    }
}

/// A row for each of many articles.
pub fn articles(rows: &[Row]) -> String {
    let lines: Vec<String> = rows.iter().map(row).collect();
    [columns(), lines.concat()].concat()
}

/// What stands above the rows of many articles, for those who get them one after the other.
pub fn columns() -> String {
    let columns = [
        "text",
        "english",
        "words",
        "sentences",
        "grade",
        "positive",
        "negative",
        "tone",
        "reported_words",
        "statements",
        "named_speakers",
        "unnamed_speakers",
        "organizations_and_documents",
    ];
    Table::new(&columns).out
}

/// An article's row as a line of the table.
pub fn row(row: &Row) -> String {
    let mut table = Table { out: String::new(), begins: true };
    table.text(&row.name);
    table.flag(row.is_english);
    table.number(row.words);
    table.number(row.sentences);
    table.decimal(row.grade);
    table.number(row.positive);
    table.number(row.negative);
    table.decimal(Some(row.tone));
    table.number(row.reported);
    table.number(row.statements);
    table.number(row.named);
    table.number(row.unnamed);
    table.number(row.others);
    table.end();
    table.out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula_and_never_breaks_its_row() {
        let mut table = Table::new(&["a"]);
        for text in ["=1+1", "-2", "@x", "＝1", "a \"b\", c\r\nd", "–2", "1"] {
            table.text(text);
        }
        table.decimal(Some(-0.25));
        table.end();
        assert_eq!(table.out, "\u{feff}a\r\n'=1+1,'-2,'@x,'＝1,\"a \"\"b\"\", c d\",–2,1,-0.2500\r\n");
    }
}

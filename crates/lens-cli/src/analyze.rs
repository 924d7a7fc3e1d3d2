//! Texts in, with a reader's corrections if there are any, their reports out: one for a person or as a file, many as files and a table.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use article_lens::facts::OwnWords;
use article_lens::facts::sentiment::own::{self, BadLine};
use article_lens::wire::{self, Unit};
use article_lens::{Facts, Paragraph, facts, paragraphs};
use article_lens_export::{Article, file};
use serde::Deserialize;

use crate::arguments::{Form, Source};
use crate::failure::Failure;
use crate::page;
use crate::progress::Progress;
use crate::text::text;

/// What a reader gives beside a text.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Given {
    /// A file with corrections.
    pub(crate) corrections: Option<PathBuf>,
    /// The reader's own words.
    pub(crate) words: Own,
}

/// A reader's own words, as a command line names them.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Own {
    /// A file with words and their weights.
    pub(crate) file: Option<PathBuf>,
    /// Whether these words stand in the place of the lexicon's.
    pub(crate) replaces: bool,
}

/// Prints the report of the text at `source` in that form, as what the reader gives changes it.
pub(crate) fn analyze(
    source: &Source,
    form: &Form,
    Given { corrections, words }: &Given,
    unit: Unit,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let own = own_words(words)?;
    let text = text(source)?;
    let paragraphs = paragraphs(&text);
    let mut corrections = match corrections {
        Some(path) => wire::corrections(&given(path)?, &text, &paragraphs, unit)
            .map_err(|why| Failure::Corrections(path.clone(), why))?,
        None => Vec::new(),
    };
    let facts = read(&paragraphs, text.len());
    match form {
        Form::Words(asked) => {
            page::write(paragraphs, facts, corrections, &own, *asked, out).map_err(Failure::Output)
        }
        Form::Files(formats) => {
            let report = wire::report(&text, &paragraphs, facts, &mut corrections, &own, unit);
            let article = Article::new(&text, report, unit, &source.title());
            for name in formats.iter().flat_map(|format| format.files()) {
                let file = file(&article, name).unwrap_or_default();
                out.write_all(file.as_bytes()).map_err(Failure::Output)?;
            }
            Ok(())
        }
    }
}

/// The words of a file, none without one; its bad lines are told on stderr, and the others count.
pub(crate) fn own_words(Own { file, replaces }: &Own) -> Result<OwnWords, Failure> {
    let Some(path) = file else { return Ok(OwnWords::default()) };
    let (words, bad) = own::read(&text(&Source::File(path.clone()))?);
    // Where all lines are bad, the failure tells the first.
    for line in bad.iter().skip(usize::from(words.is_empty())) {
        let _ = writeln!(io::stderr(), "article-lens: {}: {}", path.display(), line.sentence());
    }
    if words.is_empty() {
        return Err(Failure::NoWords(path.clone(), bad.first().map(BadLine::sentence)));
    }
    let words = words.iter().map(|(word, weight)| (&**word, *weight));
    Ok(OwnWords::new(words, *replaces))
}

/// A report, of which nothing but its corrections is read.
#[derive(Deserialize)]
struct Corrected {
    corrections: Vec<wire::Correction>,
}

/// The corrections of a file: a list of them, or a report that has them.
fn given(path: &Path) -> Result<Vec<wire::Correction>, Failure> {
    let json = text(&Source::File(path.into()))?;
    let json = json.trim_start_matches('\u{feff}').trim_start();
    let given = if json.starts_with('[') {
        serde_json::from_str(json)
    } else {
        serde_json::from_str(json).map(|Corrected { corrections }| corrections)
    };
    given.map_err(|error| {
        let why = format!(
            "it holds no corrections ({error}): give a JSON list of them, or a report that has them."
        );
        Failure::Corrections(path.into(), why)
    })
}

/// The facts of the paragraphs of a text of so many bytes, with its progress on a terminal.
fn read(paragraphs: &[Paragraph], length: usize) -> Vec<Facts> {
    let mut progress = Progress::new();
    let mut found = Vec::with_capacity(paragraphs.len());
    for paragraph in paragraphs {
        found.push(facts(paragraph.text, paragraph.kind));
        let read = u64::from(paragraph.start) + paragraph.text.len() as u64;
        progress.show(|| format!("{} % read", 100 * read / length.max(1) as u64));
    }
    progress.clear();
    found
}

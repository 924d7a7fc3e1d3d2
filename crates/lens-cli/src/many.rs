//! Many texts in, a row for each out, and the files asked for: on all cores, and whatever cannot be read is told at the end.

use std::fs;
use std::io::Write;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use article_lens::facts::OwnWords;
use article_lens::wire::{self, Unit};
use article_lens_export::csv::{self, Row};
use article_lens_export::{Article, file};

use crate::analyze::{Given, own_words};
use crate::arguments::{Form, Format, Source};
use crate::failure::Failure;
use crate::found::{Found, PAGE_TEXT, found};
use crate::progress::Progress;
use crate::table;
use crate::text::text;

/// What is written of each text, by what, and where.
struct Order<'a> {
    formats: &'a [Format],
    out: Option<&'a Path>,
    own: OwnWords,
    unit: Unit,
}

/// A text's row, or why it has none.
type Outcome = Result<Row, Failure>;

/// Writes a table of the texts at these places to `out`, and of each the files of these formats below a folder.
pub(crate) fn many(
    sources: Vec<Source>,
    form: &Form,
    folder: Option<&Path>,
    given: &Given,
    unit: Unit,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let formats = match form {
        Form::Words(_) => &[][..],
        Form::Files(formats) => formats,
    };
    let order = Order { formats, out: folder, own: own_words(&given.words)?, unit };
    let (texts, mut failures) = found(sources, folder);
    let asked = texts.len() + failures.len();
    if let Some(folder) = folder {
        fs::create_dir_all(folder).map_err(|error| Failure::Write(folder.into(), error))?;
    }
    let mut rows = Vec::new();
    for outcome in outcomes(&texts, &order)? {
        match outcome {
            Ok(row) => rows.push(row),
            Err(failure) => failures.push(failure),
        }
    }
    match folder {
        Some(folder) if formats.contains(&Format::Csv) => {
            write(&folder.join("articles.csv"), &csv::articles(&rows))?
        }
        None if formats.contains(&Format::Csv) => {
            out.write_all(csv::articles(&rows).as_bytes()).map_err(Failure::Output)?;
        }
        _ => {}
    }
    if folder.is_some() || formats.is_empty() {
        table::write(&rows, out).map_err(Failure::Output)?;
    }
    if failures.is_empty() { Ok(()) } else { Err(Failure::Texts(failures, asked)) }
}

/// What becomes of each text, in order. Each core takes the next one; what cannot be written stops them all, for the next could not be either.
fn outcomes(texts: &[Found], order: &Order) -> Result<Vec<Outcome>, Failure> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get).min(texts.len());
    let (next, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
    let (sender, receiver) = mpsc::channel();
    let mut progress = Progress::new();
    let mut outcomes: Vec<Option<Outcome>> = texts.iter().map(|_| None).collect();
    thread::scope(|scope| {
        for _ in 0..cores {
            let (sender, next, stop) = (sender.clone(), &next, &stop);
            scope.spawn(move || {
                while let Some((i, text)) = taken(texts, next).filter(|_| !stop.load(Ordering::Relaxed)) {
                    // Nobody listens any more once something could not be written.
                    let _ = sender.send((i, outcome(text, order)));
                }
            });
        }
        drop(sender);
        for (done, (i, outcome)) in (1..).zip(receiver) {
            if let Err(failure @ Failure::Write(..)) = outcome {
                stop.store(true, Ordering::Relaxed);
                progress.clear();
                return Err(failure);
            }
            progress.show(|| format!("{done} of {} texts", texts.len()));
            if let Some(place) = outcomes.get_mut(i) {
                *place = Some(outcome);
            }
        }
        progress.clear();
        Ok(())
    })?;
    Ok(outcomes.into_iter().flatten().collect())
}

/// The next text and its number.
fn taken<'a>(texts: &'a [Found], next: &AtomicUsize) -> Option<(usize, &'a Found)> {
    let i = next.fetch_add(1, Ordering::Relaxed);
    Some((i, texts.get(i)?))
}

fn outcome(found: &Found, order: &Order) -> Outcome {
    let text = text(&found.source)?;
    // Without corrections there is none that could not be read.
    let report = wire::corrected(&text, order.unit, &[], &order.own).map_err(Failure::Usage)?;
    let name = found.source.name();
    let article = Article::new(&text, report, order.unit, &found.source.title());
    if let Some(out) = order.out {
        let write = |name: &str, content: &str| {
            let mut path = out.join(&found.stem).into_os_string();
            path.push(".");
            path.push(name);
            write(&PathBuf::from(path), content)
        };
        for name in order.formats.iter().flat_map(|format| format.files()) {
            write(name, &file(&article, name).unwrap_or_default())?;
        }
        // What offsets count in is not the page itself.
        if found.source.is_html() {
            write(PAGE_TEXT, &text)?;
        }
    }
    Ok(Row::new(&name, &article))
}

/// Writes a file, in a folder of its own where it needs one; of a file that cannot be written whole nothing stays.
fn write(path: &Path, content: &str) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(Path::new(""));
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(path, content));
    written.map_err(|error| {
        let _ = fs::remove_file(path);
        Failure::Write(path.into(), error)
    })
}

//! JSON lines in, JSON lines out: a report or VADER's scores for each text, in the same order, on all cores.
//!
//! What has arrived is taken together, shared among the cores and written before more is waited for, so a program
//! may send a text, read its report and only then send the next.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::num::NonZero;
use std::thread;

use article_lens::facts::OwnWords;
use article_lens::wire::{self, Unit};
use article_lens_vader::Scores;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::analyze::{Own, own_words};
use crate::failure::Failure;
use crate::progress::Progress;

/// How many bytes are taken from the input at once.
const BUFFER: usize = 1 << 20;

/// A line of input.
#[derive(Deserialize)]
struct Request {
    /// As it is written: a number of 30 digits comes back with 30 digits.
    id: Box<RawValue>,
    text: String,
    #[serde(default)]
    corrections: Vec<wire::Correction>,
}

/// A line of output.
#[derive(Serialize)]
struct Answer {
    id: Box<RawValue>,
    report: wire::Report,
}

/// VADER's scores as a line of output.
#[derive(Serialize)]
struct Scored {
    id: Box<RawValue>,
    neg: f64,
    neu: f64,
    pos: f64,
    compound: f64,
}

/// What is answered to a request: a line of output, or why there is none.
type Answerer<'a> = dyn Fn(Request) -> Result<Vec<u8>, String> + Sync + 'a;

/// The line of output for a line of input, or why there is none; `None` for a blank line.
type Outcome = Option<Result<Vec<u8>, String>>;

/// Answers each line of `input` with a report on `out`, by a reader's own words too, and each broken one on stderr.
pub(crate) fn batch(input: impl Read, words: &Own, unit: Unit, out: &mut impl Write) -> Result<(), Failure> {
    let own = own_words(words)?;
    answer_each(input, &|request| answer(request, &own, unit), out)
}

/// The same with VADER's scores instead of reports.
pub(crate) fn vader(input: impl Read, out: &mut impl Write) -> Result<(), Failure> {
    answer_each(input, &scored, out)
}

fn answer_each(input: impl Read, answerer: &Answerer, out: &mut impl Write) -> Result<(), Failure> {
    let mut input = BufReader::with_capacity(BUFFER, input);
    let mut progress = Progress::new();
    let (mut line, mut broken) = (0u64, 0u64);
    loop {
        let lines = arrived(&mut input).map_err(Failure::Input)?;
        if lines.is_empty() {
            break;
        }
        let outcomes = outcomes(&lines, answerer);
        progress.clear();
        for outcome in outcomes {
            line += 1;
            match outcome {
                Some(Ok(answer)) => out.write_all(&answer).map_err(Failure::Output)?,
                Some(Err(why)) => {
                    broken += 1;
                    let _ = writeln!(io::stderr(), "article-lens: line {line} {why}");
                }
                None => {}
            }
        }
        out.flush().map_err(Failure::Output)?;
        progress.show(|| format!("{} texts", line - broken));
    }
    progress.clear();
    if broken > 0 { Err(Failure::BrokenLines(broken)) } else { Ok(()) }
}

/// The lines that are there: the next, waited for, and whole ones that came with it. Empty at the end.
fn arrived(input: &mut BufReader<impl Read>) -> io::Result<Vec<Vec<u8>>> {
    let mut lines = Vec::new();
    loop {
        let mut line = Vec::new();
        if input.read_until(b'\n', &mut line)? == 0 {
            return Ok(lines);
        }
        lines.push(line);
        if !input.buffer().contains(&b'\n') {
            return Ok(lines);
        }
    }
}

/// What becomes of each line, in order; the lines are shared evenly among the cores.
fn outcomes(lines: &[Vec<u8>], answerer: &Answerer) -> Vec<Outcome> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let share = lines.len().div_ceil(cores).max(1);
    let mut parts: Vec<Vec<Outcome>> = Vec::new();
    thread::scope(|scope| {
        let rest = lines.get(share..).unwrap_or(&[]);
        let workers: Vec<_> =
            rest.chunks(share).map(|part| scope.spawn(move || part_outcomes(part, answerer))).collect();
        parts.push(part_outcomes(lines.get(..share).unwrap_or(lines), answerer));
        // A worker that panics takes the program down with its own message, as it would without threads.
        parts.extend(workers.into_iter().map(|worker| match worker.join() {
            Ok(part) => part,
            Err(panic) => std::panic::resume_unwind(panic),
        }));
    });
    parts.into_iter().flatten().collect()
}

fn part_outcomes(lines: &[Vec<u8>], answerer: &Answerer) -> Vec<Outcome> {
    lines.iter().map(|line| outcome(line, answerer)).collect()
}

fn outcome(line: &[u8], answerer: &Answerer) -> Outcome {
    if line.trim_ascii().is_empty() {
        return None;
    }
    Some(request(line).and_then(answerer))
}

fn request(line: &[u8]) -> Result<Request, String> {
    let line = std::str::from_utf8(line).map_err(|error| {
        format!("is not UTF-8 from byte {} on: save it as UTF-8.", error.valid_up_to() + 1)
    })?;
    let line = line.trim_start_matches('\u{feff}').trim();
    let broken =
        |why: &str| format!("is not {{\"id\": …, \"text\": \"…\"}} ({why}): write it as one JSON object.");
    if !line.starts_with('{') {
        return Err(broken("it is no object"));
    }
    let request: Request = serde_json::from_str(line).map_err(|error| {
        // serde_json counts lines itself, and always sees one.
        broken(&error.to_string().replace(" at line 1 column", ", column"))
    })?;
    if u32::try_from(request.text.len()).is_err() {
        return Err("has a text of 4 GiB or more: divide it.".to_string());
    }
    Ok(request)
}

fn answer(request: Request, own: &OwnWords, unit: Unit) -> Result<Vec<u8>, String> {
    let report = wire::corrected(&request.text, unit, &request.corrections, own)
        .map_err(|why| format!("has corrections that cannot be read: {why}"))?;
    written(&Answer { id: request.id, report })
}

fn scored(request: Request) -> Result<Vec<u8>, String> {
    let Scores { neg, neu, pos, compound } = article_lens_vader::vader(&request.text);
    written(&Scored { id: request.id, neg, neu, pos, compound })
}

fn written(answer: &impl Serialize) -> Result<Vec<u8>, String> {
    let mut line = serde_json::to_vec(answer)
        .map_err(|error| format!("has a report that is no JSON ({error}): please tell us."))?;
    line.push(b'\n');
    Ok(line)
}

//! The command line in, what is asked for out.

use std::ffi::OsString;
use std::path::PathBuf;

use article_lens::wire::Unit;
use lexopt::prelude::*;

use crate::analyze::{Given, Own};
use crate::failure::Failure;
use crate::page::Asked;

/// What the program is asked to do.
#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    /// Print this: a help text or the version.
    Print(&'static str),
    /// Report on one text.
    Analyze {
        /// Where the text is.
        source: Source,
        /// How the report is written.
        form: Form,
        /// What a reader gives beside it.
        given: Given,
        /// The unit of offsets: those of the JSON, and those of corrections.
        unit: Unit,
    },
    /// Report on a text for each line.
    Batch {
        /// A reader's own words, for all of them.
        words: Own,
        /// The unit of the offsets.
        unit: Unit,
    },
    /// Give VADER's scores of a text for each line.
    Vader,
}

/// How a report is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Form {
    /// For a person.
    Words(Asked),
    /// For a program.
    Json,
}

/// Where a text is.
#[derive(Debug, PartialEq)]
pub(crate) enum Source {
    /// Standard input: `-`, or no file named.
    Input,
    /// A file.
    File(PathBuf),
}

const VERSION: &str = concat!("article-lens ", env!("CARGO_PKG_VERSION"));

const HELP: &str = "\
How hard an article reads, which of its words are positive or negative, and who is quoted.

Usage:
  article-lens analyze [FILE|-] [OPTIONS]
  article-lens batch [OPTIONS]
  article-lens vader

Commands:
  analyze    Print a report on one text, for people or as JSON
  batch      Read texts as JSON lines, write reports as JSON lines
  vader      Read texts as JSON lines, write their scores by VADER 3.3.2 as JSON lines

Options:
  -h, --help       Print this help; after a command, that command's
  -V, --version    Print the version

Texts are English prose in UTF-8. Nothing is sent anywhere.
Exit codes: 0 all done, 2 something could not be read or written (stderr says what).";

const ANALYZE_HELP: &str = "\
Print a report on one text.

Usage: article-lens analyze [FILE|-] [OPTIONS]

Arguments:
  FILE    A text file in UTF-8; standard input where it is - or absent

Options:
      --formulas          Print each formula, too: with its numbers, its source, and when not to trust it;
                          and how other tools count
      --aim GRADE         Tell which sentences keep the text from this grade, a whole one from 1 to 20
      --json              Print the report as one JSON object, with the place of everything counted
      --corrections FILE  Correct who is quoted and which words count: a JSON list of corrections,
                          or a report that has them.
                          A new one: {\"change\": ..., \"value\": ..., \"start\": ..., \"end\": ...}. Changes:
                            no_quotation   the words are no quotation; without a value
                            kind           they are one: direct, mixed, indirect, scare or title
                            speaker        this speaker says them; \"\" where the text does not tell who
                            name           who says them has this name
                            speaker_kind   who says them is named, unnamed, organization or document
                            not_charged    the words are neither positive nor negative here; without a value
                            never_charged  the same wherever they stand in this text
                            charged        they count here after all
                          Those of a report follow their words in a changed text, or are listed as lost.
      --words FILE        Your own positive and negative words, beside ours: one a line, a comma,
                          and a weight from -1 to 1, or from -5 to 5; 0 for a word that says nothing
      --only-words FILE   The same, in the place of ours
      --offsets UNIT      What places in JSON and in new corrections count, from the text's start:
                            chars   Unicode code points, as Python counts (the default)
                            utf16   UTF-16 code units, as JavaScript counts
                            bytes   UTF-8 bytes, as Rust and Go count
  -h, --help              Print this help
  -V, --version           Print the version

Exit codes: 0 all done, 2 something could not be read or written (stderr says what).

Examples:
  article-lens analyze article.txt
  article-lens analyze article.txt --json --corrections earlier-report.json";

const BATCH_HELP: &str = "\
Read texts as JSON lines from standard input, write reports as JSON lines.

Usage: article-lens batch [OPTIONS]

Each line of input is {\"id\": ..., \"text\": \"...\"}, with \"corrections\": [...] too where a reader made some
(article-lens analyze --help tells them); its line of output is {\"id\": ..., \"report\": {...}}, with the same
id, in the same order, as soon as it is done. A line that cannot be read is named on stderr with its
number and has no line of output; the others have theirs, and the exit code is 2.

Options:
      --words FILE        Your own positive and negative words, beside ours, for all texts: one a line, a
                          comma, and a weight from -1 to 1, or from -5 to 5; 0 for a word that says nothing
      --only-words FILE   The same, in the place of ours
      --offsets UNIT      What the places in the reports count, from the start of each text:
                            chars   Unicode code points, as Python counts (the default)
                            utf16   UTF-16 code units, as JavaScript counts
                            bytes   UTF-8 bytes, as Rust and Go count
  -h, --help              Print this help
  -V, --version           Print the version

Exit codes: 0 all done, 2 something could not be read or written (stderr says what).

Example:
  article-lens batch --offsets utf16 < texts.jsonl > reports.jsonl";

const VADER_HELP: &str = "\
Read texts as JSON lines from standard input, write their scores by the published VADER.

Usage: article-lens vader

Each line of input is {\"id\": ..., \"text\": \"...\"}; its line of output is {\"id\": ..., \"neg\": ..., \"neu\": ...,
\"pos\": ..., \"compound\": ...}, the same numbers that the Python package vaderSentiment 3.3.2 gives. They are for those
who cite VADER; our own tone agrees better with readers of news, and is in every report.

Options:
  -h, --help       Print this help
  -V, --version    Print the version

Exit codes: 0 all done, 2 something could not be read or written (stderr says what).

Example:
  article-lens vader < texts.jsonl > scores.jsonl";

/// What these arguments, the program's name left out, ask for.
pub(crate) fn command(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, Failure> {
    let mut parser = lexopt::Parser::from_args(arguments);
    match parser.next()? {
        Some(Short('h') | Long("help")) => Ok(Command::Print(HELP)),
        Some(Short('V') | Long("version")) => Ok(Command::Print(VERSION)),
        Some(Value(name)) if name == "analyze" => analyze(&mut parser),
        Some(Value(name)) if name == "batch" => batch(&mut parser),
        Some(Value(name)) if name == "vader" => vader(&mut parser),
        Some(Value(name)) if name == "help" => match parser.next()? {
            Some(Value(name)) if name == "analyze" => Ok(Command::Print(ANALYZE_HELP)),
            Some(Value(name)) if name == "batch" => Ok(Command::Print(BATCH_HELP)),
            Some(Value(name)) if name == "vader" => Ok(Command::Print(VADER_HELP)),
            _ => Ok(Command::Print(HELP)),
        },
        Some(Value(name)) => Err(usage(format!("there is no command “{}”", name.display()))),
        Some(other) => Err(other.unexpected().into()),
        None => Err(usage("name a command, analyze, batch or vader".to_string())),
    }
}

fn analyze(parser: &mut lexopt::Parser) -> Result<Command, Failure> {
    let mut source = None;
    let mut json = false;
    let mut asked = Asked::default();
    let mut unit = None;
    let mut given = Given::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Print(ANALYZE_HELP)),
            Short('V') | Long("version") => return Ok(Command::Print(VERSION)),
            Long("json") => json = true,
            Long("formulas") => asked.formulas = true,
            Long("aim") => asked.aim = Some(aim(parser)?),
            Long("corrections") => given.corrections = Some(parser.value()?.into()),
            Long("words") => given.words = words(parser, false)?,
            Long("only-words") => given.words = words(parser, true)?,
            Long("offsets") => unit = Some(offsets(parser)?),
            Value(_) if source.is_some() => {
                return Err(usage("analyze reads one file at a time".to_string()));
            }
            Value(name) if name == "-" => source = Some(Source::Input),
            Value(name) => source = Some(Source::File(name.into())),
            other => return Err(other.unexpected().into()),
        }
    }
    if unit.is_some() && !json && given.corrections.is_none() {
        let why = "--offsets needs --json or --corrections: the report in words has no offsets";
        return Err(usage(why.to_string()));
    }
    if json && asked != Asked::default() {
        return Err(usage("--formulas and --aim go without --json".to_string()));
    }
    Ok(Command::Analyze {
        source: source.unwrap_or(Source::Input),
        form: if json { Form::Json } else { Form::Words(asked) },
        given,
        unit: unit.unwrap_or(Unit::Chars),
    })
}

fn batch(parser: &mut lexopt::Parser) -> Result<Command, Failure> {
    let mut unit = Unit::Chars;
    let mut own = Own::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Print(BATCH_HELP)),
            Short('V') | Long("version") => return Ok(Command::Print(VERSION)),
            Long("words") => own = words(parser, false)?,
            Long("only-words") => own = words(parser, true)?,
            Long("offsets") => unit = offsets(parser)?,
            Value(_) => return Err(usage("batch reads standard input: write `< FILE`".to_string())),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Batch { words: own, unit })
}

fn words(parser: &mut lexopt::Parser, replaces: bool) -> Result<Own, Failure> {
    Ok(Own { file: Some(parser.value()?.into()), replaces })
}

fn aim(parser: &mut lexopt::Parser) -> Result<u32, Failure> {
    let value = parser.value()?;
    match value.to_str().and_then(|grade| grade.parse().ok()) {
        Some(grade @ 1..=20) => Ok(grade),
        _ => Err(usage(format!("--aim is a whole grade from 1 to 20, not “{}”", value.display()))),
    }
}

fn vader(parser: &mut lexopt::Parser) -> Result<Command, Failure> {
    match parser.next()? {
        Some(Short('h') | Long("help")) => Ok(Command::Print(VADER_HELP)),
        Some(Short('V') | Long("version")) => Ok(Command::Print(VERSION)),
        Some(Value(_)) => Err(usage("vader reads standard input: write `< FILE`".to_string())),
        Some(other) => Err(other.unexpected().into()),
        None => Ok(Command::Vader),
    }
}

fn offsets(parser: &mut lexopt::Parser) -> Result<Unit, Failure> {
    let value = parser.value()?;
    match value.to_str() {
        Some("bytes") => Ok(Unit::Bytes),
        Some("utf16") => Ok(Unit::Utf16),
        Some("chars") => Ok(Unit::Chars),
        _ => Err(usage(format!("--offsets is bytes, utf16 or chars, not “{}”", value.display()))),
    }
}

fn usage(what: String) -> Failure {
    Failure::Usage(what)
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Failure {
        Failure::Usage(error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(line: &str) -> Result<Command, String> {
        command(line.split_whitespace().map(OsString::from)).map_err(|failure| failure.to_string())
    }

    /// What a command line asks for that reads that file (standard input where there is none) without corrections.
    fn plain(file: Option<&str>, form: Form, unit: Unit) -> Result<Command, String> {
        let source = file.map_or(Source::Input, |name| Source::File(name.into()));
        Ok(Command::Analyze { source, form, given: Given::default(), unit })
    }

    fn own(file: &str, replaces: bool) -> Own {
        Own { file: Some(file.into()), replaces }
    }

    #[test]
    fn standard_input_and_code_points_are_the_defaults() {
        assert_eq!(asked("analyze"), plain(None, Form::Words(Asked::default()), Unit::Chars));
        assert_eq!(asked("analyze - --json"), plain(None, Form::Json, Unit::Chars));
        assert_eq!(asked("batch"), Ok(Command::Batch { words: Own::default(), unit: Unit::Chars }));
    }

    #[test]
    fn options_stand_in_any_order() {
        let file = Some("a.txt");
        assert_eq!(asked("analyze --offsets=bytes a.txt --json"), plain(file, Form::Json, Unit::Bytes));
        let words = Form::Words(Asked { formulas: true, aim: Some(8) });
        assert_eq!(asked("analyze --aim 8 a.txt --formulas"), plain(file, words, Unit::Chars));
        let corrected = Command::Analyze {
            source: Source::File("a.txt".into()),
            form: Form::Words(Asked::default()),
            given: Given { corrections: Some("b.json".into()), words: own("c.csv", true) },
            unit: Unit::Utf16,
        };
        assert_eq!(
            asked("analyze --corrections b.json a.txt --offsets utf16 --only-words c.csv"),
            Ok(corrected)
        );
        let batch = Command::Batch { words: own("c.csv", false), unit: Unit::Bytes };
        assert_eq!(asked("batch --words c.csv --offsets bytes"), Ok(batch));
    }

    #[test]
    fn a_wrong_command_line_is_answered_in_one_sentence() {
        for (line, part) in [
            ("", "name a command"),
            ("analyse", "no command “analyse”"),
            ("--loud", "--loud"),
            ("analyze --loud", "--loud"),
            ("analyze a b", "one file"),
            ("analyze --offsets chars a", "needs --json"),
            ("analyze --corrections", "--corrections"),
            ("analyze --formulas --json a", "without --json"),
            ("analyze --aim 8.5 a", "from 1 to 20"),
            ("batch --offsets lines", "bytes, utf16 or chars"),
            ("batch --offsets", "--offsets"),
            ("batch --words", "--words"),
            ("batch a.jsonl", "< FILE"),
        ] {
            let answer = asked(line).expect_err(line);
            assert!(answer.contains(part) && answer.lines().count() == 1, "{line}: {answer}");
        }
    }
}

//! The command line in, what is asked for out.

use std::ffi::OsString;
use std::path::PathBuf;

use article_lens::wire::Unit;
use article_lens_export::FILES;
use lexopt::prelude::*;

use crate::analyze::{Given, Own};
use crate::failure::Failure;
use crate::help::{ANALYZE, BATCH, GENERAL, VADER, VERSION};
use crate::page::Asked;

/// What the program is asked to do.
#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    /// Print this: a help text or the version.
    Print(&'static str),
    /// Report on texts.
    Analyze {
        /// Where they are; at least one.
        sources: Vec<Source>,
        /// How reports are written.
        form: Form,
        /// The folder that files are written to.
        out: Option<PathBuf>,
        /// What a reader gives beside them.
        given: Given,
        /// The unit of offsets: those of the reports, and those of corrections.
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
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Form {
    /// For a person.
    Words(Asked),
    /// As files of these formats, at least one.
    Files(Vec<Format>),
}

impl Form {
    /// What stands in the way of one text's report on standard output.
    pub(crate) fn check_one(&self) -> Result<(), Failure> {
        match self {
            Form::Words(_) => Ok(()),
            Form::Files(formats) => match formats.as_slice() {
                [Format::Json | Format::Markdown] => Ok(()),
                _ => Err(usage("these are several files: say where with --out FOLDER".to_string())),
            },
        }
    }

    /// What stands in the way of many texts' reports.
    pub(crate) fn check_many(&self, to_folder: bool, given: &Given) -> Result<(), Failure> {
        let why = match self {
            _ if given.corrections.is_some() => "--corrections go with one text, without --out",
            Form::Words(asked) if *asked != Asked::default() => "--formulas and --aim go with one text",
            Form::Words(_) if to_folder => "--out needs --format",
            Form::Files(formats) if !to_folder && **formats != [Format::Csv] => {
                "the reports of many texts are files: say where with --out FOLDER"
            }
            _ => return Ok(()),
        };
        Err(usage(why.to_string()))
    }
}

/// What a file is written as.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Format {
    /// The whole report.
    Json,
    /// Tables.
    Csv,
    /// A report for a person.
    Markdown,
    /// Pictures.
    Svg,
}

impl Format {
    /// The names of its files.
    pub(crate) fn files(self) -> impl Iterator<Item = &'static str> {
        let ending = match self {
            Format::Json => ".json",
            Format::Csv => ".csv",
            Format::Markdown => ".md",
            Format::Svg => ".svg",
        };
        FILES.iter().map(|(name, _)| *name).filter(move |name| name.ends_with(ending))
    }
}

/// Where a text is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Source {
    /// Standard input: `-`, or no file named.
    Input,
    /// A file, or a folder of them.
    File(PathBuf),
}

impl Source {
    /// Whether it is a folder.
    pub(crate) fn is_folder(&self) -> bool {
        matches!(self, Source::File(path) if path.is_dir())
    }

    /// Whether it is a file of HTML.
    pub(crate) fn is_html(&self) -> bool {
        let Source::File(path) = self else { return false };
        let ending = path.extension().unwrap_or_default();
        ending.eq_ignore_ascii_case("html") || ending.eq_ignore_ascii_case("htm")
    }

    /// What stands above its text where that has no heading.
    pub(crate) fn title(&self) -> String {
        let name = |path: &PathBuf| Some(path.file_name()?.to_string_lossy().into_owned());
        if let Source::File(path) = self { name(path) } else { None }.unwrap_or_default()
    }

    /// What its text is called.
    pub(crate) fn name(&self) -> String {
        match self {
            Source::Input => "standard input".to_string(),
            Source::File(path) => path.display().to_string(),
        }
    }
}

/// What these arguments, the program's name left out, ask for.
pub(crate) fn command(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, Failure> {
    let mut parser = lexopt::Parser::from_args(arguments);
    match parser.next()? {
        Some(Short('h') | Long("help")) => Ok(Command::Print(GENERAL)),
        Some(Short('V') | Long("version")) => Ok(Command::Print(VERSION)),
        Some(Value(name)) if name == "analyze" => analyze(&mut parser),
        Some(Value(name)) if name == "batch" => batch(&mut parser),
        Some(Value(name)) if name == "vader" => vader(&mut parser),
        Some(Value(name)) if name == "help" => match parser.next()? {
            Some(Value(name)) if name == "analyze" => Ok(Command::Print(ANALYZE)),
            Some(Value(name)) if name == "batch" => Ok(Command::Print(BATCH)),
            Some(Value(name)) if name == "vader" => Ok(Command::Print(VADER)),
            _ => Ok(Command::Print(GENERAL)),
        },
        Some(Value(name)) => Err(usage(format!("there is no command “{}”", name.display()))),
        Some(other) => Err(other.unexpected().into()),
        None => Err(usage("name a command, analyze, batch or vader".to_string())),
    }
}

fn analyze(parser: &mut lexopt::Parser) -> Result<Command, Failure> {
    let (mut sources, mut files, mut out) = (Vec::new(), Vec::new(), None);
    let mut asked = Asked::default();
    let mut unit = None;
    let mut given = Given::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Print(ANALYZE)),
            Short('V') | Long("version") => return Ok(Command::Print(VERSION)),
            Long("json") => files.push(Format::Json),
            Long("format") => files.extend(formats(parser)?),
            Long("out") => out = Some(parser.value()?.into()),
            Long("formulas") => asked.formulas = true,
            Long("aim") => asked.aim = Some(aim(parser)?),
            Long("corrections") => given.corrections = Some(parser.value()?.into()),
            Long("words") => given.words = words(parser, false)?,
            Long("only-words") => given.words = words(parser, true)?,
            Long("offsets") => unit = Some(offsets(parser)?),
            Value(name) if name == "-" => sources.push(Source::Input),
            Value(name) => sources.push(Source::File(name.into())),
            other => return Err(other.unexpected().into()),
        }
    }
    if sources.is_empty() {
        sources.push(Source::Input);
    }
    if sources.iter().filter(|source| **source == Source::Input).count() > 1 {
        return Err(usage("standard input is one text: name it once".to_string()));
    }
    if unit.is_some() && files.is_empty() && given.corrections.is_none() {
        let why = "--offsets needs --format or --corrections: the report in words has no offsets";
        return Err(usage(why.to_string()));
    }
    if !files.is_empty() && asked != Asked::default() {
        return Err(usage("--formulas and --aim go without --format".to_string()));
    }
    let form = if files.is_empty() { Form::Words(asked) } else { Form::Files(files) };
    Ok(Command::Analyze { sources, form, out, given, unit: unit.unwrap_or(Unit::Chars) })
}

/// `json`, `csv,svg`.
fn formats(parser: &mut lexopt::Parser) -> Result<Vec<Format>, Failure> {
    let value = parser.value()?;
    let format = |name: &str| match name {
        "json" => Some(Format::Json),
        "csv" => Some(Format::Csv),
        "markdown" => Some(Format::Markdown),
        "svg" => Some(Format::Svg),
        _ => None,
    };
    let formats = value.to_str().and_then(|names| names.split(',').map(format).collect());
    formats.ok_or_else(|| {
        usage(format!(
            "--format is json, csv, markdown or svg, or some with commas, not “{}”",
            value.display()
        ))
    })
}

fn batch(parser: &mut lexopt::Parser) -> Result<Command, Failure> {
    let mut unit = Unit::Chars;
    let mut own = Own::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Print(BATCH)),
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
        Some(Short('h') | Long("help")) => Ok(Command::Print(VADER)),
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
        let sources = vec![file.map_or(Source::Input, |name| Source::File(name.into()))];
        Ok(Command::Analyze { sources, form, out: None, given: Given::default(), unit })
    }

    fn json() -> Form {
        Form::Files(vec![Format::Json])
    }

    fn own(file: &str, replaces: bool) -> Own {
        Own { file: Some(file.into()), replaces }
    }

    #[test]
    fn standard_input_and_code_points_are_the_defaults() {
        assert_eq!(asked("analyze"), plain(None, Form::Words(Asked::default()), Unit::Chars));
        assert_eq!(asked("analyze - --json"), plain(None, json(), Unit::Chars));
        assert_eq!(asked("batch"), Ok(Command::Batch { words: Own::default(), unit: Unit::Chars }));
    }

    #[test]
    fn options_stand_in_any_order() {
        let file = Some("a.txt");
        assert_eq!(asked("analyze --offsets=bytes a.txt --json"), plain(file, json(), Unit::Bytes));
        let words = Form::Words(Asked { formulas: true, aim: Some(8) });
        assert_eq!(asked("analyze --aim 8 a.txt --formulas"), plain(file, words, Unit::Chars));
        let corrected = Command::Analyze {
            sources: vec![Source::File("a.txt".into())],
            form: Form::Words(Asked::default()),
            out: None,
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
    fn texts_and_formats_may_be_many() {
        let many = Command::Analyze {
            sources: ["a.txt", "folder"].map(|name| Source::File(name.into())).into(),
            form: Form::Files(vec![Format::Csv, Format::Svg, Format::Json]),
            out: Some("out".into()),
            given: Given::default(),
            unit: Unit::Chars,
        };
        assert_eq!(asked("analyze a.txt folder --format csv,svg --out out --json"), Ok(many));
        let files =
            [Format::Json, Format::Csv, Format::Markdown, Format::Svg].map(|format| format.files().count());
        assert_eq!((files, files.iter().sum()), ([1, 3, 1, 3], FILES.len()));
    }

    #[test]
    fn a_wrong_command_line_is_answered_in_one_sentence() {
        for (line, part) in [
            ("", "name a command"),
            ("analyse", "no command “analyse”"),
            ("--loud", "--loud"),
            ("analyze --loud", "--loud"),
            ("analyze - a -", "name it once"),
            ("analyze --offsets chars a", "needs --format"),
            ("analyze --format pdf a", "json, csv, markdown or svg"),
            ("analyze --format", "--format"),
            ("analyze --corrections", "--corrections"),
            ("analyze --formulas --json a", "without --format"),
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

//! What can go wrong, each as one sentence that says what to do. Every failure ends in exit code 2.

use std::fmt;
use std::io;
use std::path::PathBuf;

/// The endings of texts, as one says them.
const ENDINGS: &str = ".txt, .md, .html or .htm";

/// Why the program stops, or why it ends in exit code 2 after all it could do.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line asks for something that there is not.
    Usage(String),
    /// The file cannot be read.
    File(PathBuf, io::Error),
    /// The text, from where it is named, is not UTF-8 on this line, which counts from 1.
    NotUtf8(String, usize),
    /// The text is longer than offsets can count.
    TooLong(String),
    /// The file holds corrections that cannot be read, and why.
    Corrections(PathBuf, String),
    /// The file holds no word with a weight; and what is wrong with its first bad line.
    NoWords(PathBuf, Option<String>),
    /// Standard input cannot be read.
    Input(io::Error),
    /// Standard output cannot be written.
    Output(io::Error),
    /// The file cannot be written.
    Write(PathBuf, io::Error),
    /// The folder has no file that is read as a text.
    NoTexts(PathBuf),
    /// Why some of so many texts have no row.
    Texts(Vec<Failure>, usize),
    /// So many lines of a batch could not be read; each was reported where it stood.
    BrokenLines(u64),
}

impl Failure {
    /// Whether the reader of our output went away, which is no error.
    pub(crate) fn is_closed_pipe(&self) -> bool {
        matches!(self, Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Failure::Usage(what) => write!(f, "{what}; try --help."),
            Failure::File(path, error) if error.kind() == io::ErrorKind::NotFound => {
                write!(f, "there is no file {}: check its name.", path.display())
            }
            Failure::File(path, error) => {
                write!(f, "{} cannot be read ({error}): name a text file that can.", path.display())
            }
            Failure::NotUtf8(what, line) => {
                write!(f, "{what} is not UTF-8 on line {line}: save the text as UTF-8 and try again.")
            }
            Failure::TooLong(what) => write!(f, "{what} has 4 GiB or more: divide the text and try again."),
            Failure::Corrections(path, why) => write!(f, "{}: {why}", path.display()),
            Failure::NoWords(path, line) => {
                let line = line.as_deref().unwrap_or("It is empty.");
                write!(f, "{} has no word with a weight, such as: grim, -0.5. {line}", path.display())
            }
            Failure::Input(error) => {
                write!(f, "standard input cannot be read ({error}): name a file instead.")
            }
            Failure::Output(error) => {
                write!(f, "the output cannot be written ({error}): check the disk and try again.")
            }
            Failure::Write(path, error) => {
                write!(f, "{} cannot be written ({error}): check the disk and try again.", path.display())
            }
            Failure::NoTexts(path) => {
                write!(f, "{} has no file that ends in {ENDINGS}: name another folder.", path.display())
            }
            Failure::Texts(failures, asked) => {
                let have = if failures.len() == 1 { "has" } else { "have" };
                write!(f, "{} of {asked} texts {have} no report:", failures.len())?;
                failures.iter().try_for_each(|failure| write!(f, "\n  {failure}"))
            }
            Failure::BrokenLines(1) => {
                f.write_str("1 line could not be read and has no report: mend it and run it again.")
            }
            Failure::BrokenLines(n) => {
                write!(f, "{n} lines could not be read and have no report: mend them and run them again.")
            }
        }
    }
}

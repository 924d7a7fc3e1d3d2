//! Article Lens in a terminal: reports for readers, JSON lines for programs.
//!
//! What it was asked for comes in, a command runs, and a failure becomes one sentence and an exit code.
//! All analysis is the core's; the only threads and the only files of the project are here.

mod analyze;
mod arguments;
mod batch;
mod failure;
mod page;
mod progress;

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use arguments::Command;
use failure::Failure;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        // The reader has seen enough: `article-lens batch < texts.jsonl | head -1`.
        Err(failure) if failure.is_closed_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            // Where even stderr is closed, the exit code alone tells.
            let _ = writeln!(io::stderr(), "article-lens: {failure}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    match arguments::command(std::env::args_os().skip(1))? {
        Command::Print(text) => writeln!(out, "{text}").map_err(Failure::Output)?,
        Command::Analyze { source, form, given, unit } => {
            analyze::analyze(&source, form, given, unit, &mut out)?;
        }
        Command::Vader => batch::vader(io::stdin().lock(), &mut out)?,
        Command::Batch { words, unit } => batch::batch(io::stdin().lock(), &words, unit, &mut out)?,
    }
    out.flush().map_err(Failure::Output)
}

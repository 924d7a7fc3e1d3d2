//! Article Lens in a terminal: reports for readers, JSON lines for programs.
//!
//! What it was asked for comes in, a command runs, and a failure becomes one sentence and an exit code.
//! All analysis is the core's; the only threads and the only files of the project are here.

mod analyze;
mod arguments;
mod batch;
mod failure;
mod found;
mod help;
mod html;
mod many;
mod page;
mod progress;
mod table;
mod text;

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
        Command::Analyze { sources, form, out: folder, given, unit } => match sources.as_slice() {
            [one] if folder.is_none() && !one.is_folder() => {
                form.check_one()?;
                analyze::analyze(one, &form, &given, unit, &mut out)?;
            }
            _ => {
                form.check_many(folder.is_some(), &given)?;
                let done = many::many(sources, &form, folder.as_deref(), &given, unit, &mut out);
                // What was read stands before what was not.
                out.flush().map_err(Failure::Output)?;
                done?;
            }
        },
        Command::Vader => batch::vader(io::stdin().lock(), &mut out)?,
        Command::Batch { words, unit } => batch::batch(io::stdin().lock(), &words, unit, &mut out)?,
    }
    out.flush().map_err(Failure::Output)
}

//! How far a long run is, for a person who waits: one line on stderr that is written over, and only on a terminal.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// A line is written no more often than this.
const PAUSE: Duration = Duration::from_millis(250);

/// The line that says how far the run is.
pub(crate) struct Progress {
    /// Whether somebody looks: stderr is a terminal, and the reports themselves go elsewhere.
    watched: bool,
    shown: Option<Instant>,
    started: Instant,
}

impl Progress {
    pub(crate) fn new() -> Progress {
        let watched = io::stderr().is_terminal() && !io::stdout().is_terminal();
        Progress { watched, shown: None, started: Instant::now() }
    }

    /// Says that so many texts are done.
    pub(crate) fn show(&mut self, texts: u64) {
        let last = self.shown.unwrap_or(self.started);
        if self.watched && last.elapsed() >= PAUSE {
            self.shown = Some(Instant::now());
            let _ = write!(io::stderr(), "\r{texts} texts in {} s", self.started.elapsed().as_secs());
        }
    }

    /// Wipes the line, before something else is written on stderr or at the end.
    pub(crate) fn clear(&mut self) {
        if self.shown.take().is_some() {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}

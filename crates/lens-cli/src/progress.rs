//! How far a long run is, for a person who waits: one line on stderr that is written over, and only on a terminal.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// A line is written no more often than this.
const PAUSE: Duration = Duration::from_millis(250);

/// The line that says how far the run is.
pub(crate) struct Progress {
    /// Whether somebody looks: stderr is a terminal.
    watched: bool,
    shown: Option<Instant>,
    started: Instant,
}

impl Progress {
    pub(crate) fn new() -> Progress {
        Progress { watched: io::stderr().is_terminal(), shown: None, started: Instant::now() }
    }

    /// Says how much is done: *12 texts*.
    pub(crate) fn show(&mut self, done: impl Fn() -> String) {
        let last = self.shown.unwrap_or(self.started);
        if self.watched && last.elapsed() >= PAUSE {
            self.shown = Some(Instant::now());
            let _ = write!(io::stderr(), "\r{} in {} s", done(), self.started.elapsed().as_secs());
        }
    }

    /// Wipes the line, before something else is written or at the end.
    pub(crate) fn clear(&mut self) {
        if self.shown.take().is_some() {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}

//! *total*, at length: a megabyte of the same is no trap.
//!
//! A megabyte takes about a second; a room that is not linear takes hours, so the limit can be generous.

use std::time::Duration;

use super::*;

/// What is repeated to a megabyte, in one paragraph unless it brings its own breaks.
const HOSTILE: &[&str] = &[
    ".",
    ". ",
    "?!",
    "…",
    "\"",
    "“",
    "”",
    "' ",
    "‘a",
    "a",
    "a ",
    "A",
    "A ",
    "said ",
    "Said ",
    "\u{301}",
    "e\u{301}",
    "not ",
    "very ",
    "good ",
    "not good ",
    "Ada Okafor ",
    "Dr. ",
    "U.S. ",
    "-",
    "a-",
    "a’\u{2060}",
    "a\u{2060}",
    "aא",
    "1,",
    "(",
    "\n",
    "\r\n",
    "a\n",
    "A\n\n",
    "\n\n.",
    "“a” said ",
    "“A.” She said. ",
    "“a\n\n",
    "she said that ",
    "according to ",
    "😀",
    "a b. ",
    "\u{200b}",
    "Q: a\n",
    "- a\n",
    "A b c d\n\n",
];

/// The words of a text; fails if the analysis takes a minute.
fn words_in_time(text: String, what: &str) -> u64 {
    let (done, report) = std::sync::mpsc::channel();
    std::thread::spawn(move || done.send(analyze(&text).tally.words));
    report.recv_timeout(Duration::from_secs(60)).unwrap_or_else(|e| panic!("a megabyte of {what:?}: {e}"))
}

#[test]
fn a_megabyte_of_the_same_is_no_trap() {
    for piece in HOSTILE {
        let times = (1 << 20) / piece.len();
        let most = times * piece.split_whitespace().count().max(1);
        assert!(words_in_time(piece.repeat(times), piece) <= most as u64, "{piece:?}");
    }
}

#[test]
fn a_megabyte_in_marks_and_in_brackets_is_no_trap() {
    for (open, close) in [("“", "”"), ("\"", "\""), ("‘", "’"), ("(", ")"), ("“‘", "’”")] {
        let text = format!("{}deep{} she said.", open.repeat(1 << 17), close.repeat(1 << 17));
        assert!(words_in_time(text, open) <= 3, "{open}");
    }
}

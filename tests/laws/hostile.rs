//! *total*, at length: a megabyte of the same is no trap, and four times a text take some four times as long.
//!
//! A megabyte takes about a second; a room that is not linear takes hours, so the limit can be generous.
//!
//! A look back that only some places ask for, over what only some texts have, takes seconds: a limit that sees it would be passed by any
//! busy machine. So a text is compared with four times itself, in the same minute: where all is linear that takes some 4 times as long, where
//! what is not outweighs the rest, 16 times. Half of that is asked, which a machine that does other things passes by chance too, but not in
//! each of five tries; no count of work is at hand that would be exact.

use std::time::{Duration, Instant};

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

/// What stands once before all, and what comes again and again behind it: each was quadratic in some room.
const LED: &[(&str, &str)] = &[
    ("", "a mayor "),
    ("", ". man "),
    ("", "the old man "),
    ("", "said Ms. the "),
    ("", "A/B\nsaid Ms.\nthe\n"),
    ("", "* A/B” "),
    ("", "MAYOR: by "),
    ("x", "p.m. EST "),
    ("x", "6 p.m. EST "),
    ("(", "Inc. ) "),
    ("|", "* Inc. "),
    ("_", "St. MAYOR: "),
    ("\u{301}", "EST # "),
    ("Á", "CEO "),
    ("A ", "mayor-----\nEST "),
    ("A/B", "EST : "),
    ("A/B; ", "“A.” not "),
    (" ", "a b c\n"),
    (" ", "(a) \n"),
];

/// What rooms look for: a law draws what it repeats from these.
const TOKENS: &[&str] = &[
    "a",
    "A ",
    "x",
    "the ",
    "mayor ",
    "man ",
    "Ada Lee ",
    "he ",
    "She ",
    "of ",
    "and ",
    "who ",
    "not ",
    "good ",
    "said ",
    "told ",
    "that ",
    "by ",
    "according to ",
    "Ms. ",
    "Dr. ",
    "Inc. ",
    "U.S. ",
    "No. ",
    "Sept. ",
    "6 ",
    "p.m. ",
    "EST ",
    "1,000 ",
    "I ",
    "CEO ",
    "’s ",
    ". ",
    "? ",
    "!",
    "… ",
    ", ",
    ": ",
    ";\n",
    "(",
    ") ",
    "[",
    "] ",
    "[4] ",
    "“",
    "” ",
    "‘",
    "’ ",
    "\" ",
    "' ",
    "— ",
    "-",
    "-----",
    "\n",
    "\n\n",
    "\t",
    "> ",
    "- ",
    "# ",
    "* ",
    "_",
    "Q: ",
    "MAYOR: ",
    "A/B",
    "http://a.b ",
    "@",
    "\u{301}",
    "\u{200b}",
    "é",
    "😀",
    "א",
    "1. ",
    "A.\n",
];

/// A text of so many bytes at most: half of it what leads, where anything does, and the rest what comes again.
fn led(by: &str, again: &str, length: usize) -> String {
    let lead = by.repeat(length / 2 / by.len().max(1));
    let rest = again.repeat((length - lead.len()) / again.len());
    format!("{lead} {rest}")
}

/// How long the analysis takes.
fn time(text: &str) -> Duration {
    let start = Instant::now();
    assert!(analyze(text).tally.words <= text.len() as u64);
    start.elapsed()
}

/// Whether four times the text take so much longer in each of some tries; what takes less than a blink is not asked.
fn grows_faster(by: &str, again: &str) -> bool {
    let (short, long) = (led(by, again, SHORT), led(by, again, 4 * SHORT));
    (0..5).all(|_| {
        let (short, long) = (time(&short), time(&long));
        long > Duration::from_millis(200) && long > 8 * short
    })
}

/// In bytes: what is not linear outweighs the rest from a tenth of a megabyte on.
const SHORT: usize = 1 << 17;

#[test]
fn four_times_as_much_takes_some_four_times_as_long() {
    let slow: Vec<_> = LED.iter().filter(|(by, again)| grows_faster(by, again)).collect();
    assert!(slow.is_empty(), "{slow:?}");
}

proptest! {
    // A few a run, in seconds each; `PROPTEST_CASES=25600` looks for more.
    #![proptest_config(Config { max_shrink_iters: 0, ..cases(6) })]

    #[test]
    fn nor_is_any_two_tokens_behind_a_third(
        by in prop_oneof![1 => Just(""), 3 => prop::sample::select(TOKENS)],
        again in prop::collection::vec(prop::sample::select(TOKENS), 1..4),
    ) {
        prop_assert!(!grows_faster(by, &again.concat()), "{by:?}, then {again:?}");
    }
}

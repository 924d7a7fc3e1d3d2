//! What the program says of itself.

/// Its name and version.
pub(crate) const VERSION: &str = concat!("article-lens ", env!("CARGO_PKG_VERSION"));

/// What the program does.
pub(crate) const GENERAL: &str = "\
How hard an article reads, which of its words are positive or negative, and who is quoted.

Usage:
  article-lens analyze [FILE|FOLDER|-]... [OPTIONS]
  article-lens batch [OPTIONS]
  article-lens vader

Commands:
  analyze    Print a report on one text, or a table of many; write reports as JSON, CSV, Markdown, SVG
  batch      Read texts as JSON lines, write reports as JSON lines: for programs
  vader      Read texts as JSON lines, write their scores by VADER 3.3.2 as JSON lines

Options:
  -h, --help       Print this help; after a command, that command's
  -V, --version    Print the version

Texts are English prose in UTF-8. Nothing is sent anywhere.
Exit codes: 0 all done, 2 something could not be read or written (stderr says what).";

/// What `analyze` does.
pub(crate) const ANALYZE: &str = "\
Print a report on one text, or a table with a row for each of many, and write reports as files.

Usage: article-lens analyze [FILE|FOLDER|-]... [OPTIONS]

Arguments:
  FILE    A text file in UTF-8, or a saved page that ends in .html or .htm, of which its article is read;
          standard input where it is - or nothing is named
  FOLDER  Its files that end in .txt, .md, .html or .htm, and those of the folders in it

Options:
      --format FORMAT     Write reports as files: json, csv, markdown or svg, or several with commas between.
                            json      the whole report, with the place of everything counted
                            csv       tables of sentences, of charged and long words, of quotations;
                                      of many texts a table of them all, too
                            markdown  a report for people
                            svg       pictures: words in each sentence, positive and negative words, voices
      --out FOLDER        Where files go: flood.txt gives flood.report.json, flood.words.csv and so on;
                          a page also the text that was read of it, flood.text.txt, which offsets count in.
                          Without it json and markdown of one text are printed, and of many their table as csv
      --formulas          Print each formula, too: with its numbers, its source, and when not to trust it;
                          and how other tools count
      --aim GRADE         Tell which sentences keep the text from this grade, a whole one from 1 to 20
      --json              The same as --format json
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

Of many texts, those that cannot be read are named at the end, with why; the others have their reports.
Exit codes: 0 all done, 2 something could not be read or written (stderr says what).

Examples:
  article-lens analyze article.txt
  article-lens analyze article.txt --json --corrections earlier-report.json
  article-lens analyze articles/ --format csv,markdown --out reports";

/// What `batch` does.
pub(crate) const BATCH: &str = "\
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

/// What `vader` does.
pub(crate) const VADER: &str = "\
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

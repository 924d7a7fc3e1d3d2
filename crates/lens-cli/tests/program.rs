//! The program as a stranger runs it: what it prints, what it says when something is wrong, how it ends.

mod running;

use article_lens::report::Formula;
use running::{BEN, TEXT, check_refused, first_voice, json_lines, run, text, with_file};
use serde_json::Value;

#[test]
fn a_report_in_words_answers_the_three_questions() {
    let output = run("analyze", TEXT.as_bytes());
    let report = text(&output.stdout);
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
    for part in ["HOW HARD IT READS", "needs 100 words", "POSITIVE AND NEGATIVE WORDS", "WHO IS QUOTED"] {
        assert!(report.contains(part), "{report}");
    }
}

#[test]
fn long_words_lead_to_their_sentences() {
    let output = run("analyze", "A recidivism of animals. The animal’s recidivism’s end.\n".as_bytes());
    let report = text(&output.stdout);
    assert!(report.contains("recidivism (1 2), animal (2), animals (1)"), "{report}");
}

#[test]
fn long_words_are_listed_mended_and_without_what_is_only_said_long() {
    let words =
        "In 1999 the agri-\ncultural plan of the FBI failed, see www.agriculture.example or ask Lt. Moss.\n";
    let output = run("analyze", words.as_bytes());
    let report = text(&output.stdout);
    assert!(
        report.contains("5 long words; without figures, abbreviations and addresses 1 different"),
        "{report}"
    );
    assert!(report.contains("agricultural (1)") && !report.contains("1999 (1)"), "{report}");
}

#[test]
fn a_text_that_is_not_english_or_of_few_sentences_is_told_so() {
    let german = run("analyze", "Die Regierung sagte, dass es am Montag reicht. ".repeat(20).as_bytes());
    assert!(text(&german.stdout).contains("this text does not look English"));
    let long =
        run("analyze", "She told them of the plan and that it was for the good of all ".repeat(9).as_bytes());
    let report = text(&long.stdout);
    assert!(!report.contains("English") && report.contains("Too few sentences for a grade."), "{report}");
    assert!(report.contains("needs 3 sentences; the text has 1"), "{report}");
}

#[test]
fn a_paragraph_of_many_sentences_is_read() {
    // A second or two; a walk over all words for each sentence would take minutes.
    let output = run("analyze", "Ab. ".repeat(125_000).as_bytes());
    assert!(text(&output.stdout).starts_with("125000 words, 125000 sentences, 1 paragraph."));
}

#[test]
fn an_aim_names_the_sentences_that_keep_the_text_from_it() {
    let hard = "The administration's unconventional reconsideration of international responsibilities necessitates deliberation. ";
    let text = "The cat sat on the mat and ate a red fish with us. ".repeat(10) + hard;
    let kept = run("analyze --aim 1", text.as_bytes());
    let report = crate::text(&kept.stdout);
    assert!(report.contains("1 sentence keeps it from grade 1: without it the grade is"), "{report}");
    assert!(report.contains("sentence 11:  The administration"), "{report}");
    let reached = run("analyze --aim 20", text.as_bytes());
    let report = crate::text(&reached.stdout);
    assert!(report.contains("The text is at grade 20 or below."), "{report}");
    assert!(report.contains("What makes it hard"), "{report}");
}

#[test]
fn values_by_other_tools_counts_are_said_to_be_our_formulas() {
    let output = run("analyze", TEXT.as_bytes());
    let report = text(&output.stdout);
    for part in [
        "What our formulas, as they were published, give on these counts, for the tools in texts of any length:",
        "The tools themselves print other values",
    ] {
        assert!(report.contains(part), "{report}");
    }
}

#[test]
fn a_grade_below_the_first_is_said_to_be_so() {
    let output = run("analyze", "The cat sat on the mat. He is big. ".repeat(20).as_bytes());
    let report = text(&output.stdout);
    assert!(report.contains("  Below first grade: -"), "{report}");
    assert!(!report.contains("grade 0") && !report.contains("grade -"), "{report}");
}

#[test]
fn formulas_are_told_on_request() {
    let output = run("analyze --formulas", TEXT.as_bytes());
    let report = text(&output.stdout);
    for formula in Formula::ALL {
        let about = formula.about();
        assert!(report.contains(&format!("{} ({})", about.title, about.source)), "{}", about.name);
    }
    assert!(report.contains("0.39 × words per sentence + 11.8 × syllables per word − 15.59"), "{report}");
    assert!(report.contains("HOW GNU style 1.11 COUNTS"), "{report}");
    assert!(!text(&run("analyze", TEXT.as_bytes()).stdout).contains("THE FORMULAS"));
}

#[test]
fn json_is_the_public_report() {
    let output = run("analyze - --json", TEXT.as_bytes());
    let report: Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    assert_eq!(report["tally"]["words"], 18);
    assert!(report["readability"]["smog"].is_null());
    assert!(report["elsewhere"][0]["values"]["flesch_kincaid_grade"].is_number());
}

#[test]
fn offsets_count_what_was_asked_for() {
    let end = |unit: &str| {
        let output = run(&format!("analyze --json --offsets {unit}"), "“Oh 😀!”".as_bytes());
        let report: Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
        report["sentences"][0]["end"].as_u64()
    };
    assert_eq!((end("bytes"), end("utf16"), end("chars")), (Some(14), Some(8), Some(7)));
}

#[test]
fn a_file_is_read_as_standard_input_is() {
    let path = std::env::temp_dir().join(format!("article-lens-{}.txt", std::process::id()));
    std::fs::write(&path, TEXT).expect("a file can be written");
    let from_file = run(&format!("analyze {}", path.display()), b"");
    std::fs::write(&path, b"Good.\nCaf\xE9.\n").expect("a file can be written");
    check_refused(&format!("analyze {}", path.display()), b"", &["line 2", "UTF-8", "save"]);
    std::fs::remove_file(&path).expect("the file can be removed");
    assert_eq!(from_file.stdout, run("analyze -", TEXT.as_bytes()).stdout);
}

#[test]
fn corrections_are_told_and_those_of_a_report_follow_their_words() {
    let json = with_file("new.json", BEN.as_bytes(), |file| {
        let words = run(&format!("analyze --corrections {file}"), TEXT.as_bytes());
        let words = text(&words.stdout);
        for part in [
            "Ben Lee (named, by hand): 1 statement",
            "Direct, by hand",
            "CORRECTED BY HAND",
            "said by Ben Lee",
        ] {
            assert!(words.contains(part), "{words}");
        }
        assert!(!words.contains("lost"), "{words}");
        run(&format!("analyze --json --corrections {file}"), TEXT.as_bytes()).stdout
    });
    let report: Value = serde_json::from_slice(&json).expect("it is JSON");
    assert_eq!(first_voice(&report), ("Ben Lee", "by_hand"));
    with_file("report.json", &json, |file| {
        let again = run(&format!("analyze --json --corrections {file}"), TEXT.as_bytes());
        assert_eq!(text(&again.stdout), text(&json));
        let moved = run(&format!("analyze --corrections {file}"), format!("It rained.\n\n{TEXT}").as_bytes());
        assert!(text(&moved.stdout).contains("Ben Lee (named, by hand)"), "{}", text(&moved.stdout));
        for gone in ["It rained.", "..."] {
            let gone = run(&format!("analyze --corrections {file}"), gone.as_bytes());
            assert!(text(&gone.stdout).contains("said by Ben Lee (lost: "), "{}", text(&gone.stdout));
        }
    });
}

#[test]
fn offsets_of_corrections_count_what_was_asked_for() {
    let bytes = BEN.replace("21", "25");
    with_file("bytes.json", bytes.as_bytes(), |file| {
        let output = run(&format!("analyze --offsets bytes --corrections {file}"), TEXT.as_bytes());
        assert!(text(&output.stdout).contains("Ben Lee (named, by hand)"), "{}", text(&output.stdout));
    });
}

#[test]
fn corrections_that_cannot_be_read_are_told_in_one_sentence() {
    check_refused("analyze --corrections no-such-file.json", TEXT.as_bytes(), &["no file no-such-file.json"]);
    for (json, part) in [
        (BEN.replace("speaker", "voice"), "correction 1: `change` must be"),
        (BEN.replace("21", "2100"), "correction 1: `start` and `end` must be"),
        (BEN.replace("change", "chnage"), "holds no corrections (missing field `change`"),
        ("{}".to_string(), "holds no corrections (missing field `corrections`"),
        ("Ben".to_string(), "give a JSON list"),
    ] {
        with_file("bad.json", json.as_bytes(), |file| {
            check_refused(&format!("analyze --corrections {file}"), TEXT.as_bytes(), &["bad.json", part]);
        });
    }
}

#[test]
fn a_wrong_call_is_refused_in_one_sentence() {
    check_refused("", b"", &["analyze, batch or vader", "--help"]);
    check_refused("analyze --colour", b"", &["--colour", "--help"]);
    check_refused("analyze no-such-file.txt", b"", &["no file no-such-file.txt"]);
    check_refused("analyze no-such-folder/", b"", &["no file no-such-folder/"]);
    check_refused("analyze", b"Caf\xE9.", &["standard input", "line 1", "UTF-8"]);
    check_refused("batch --offsets lines", b"", &["bytes, utf16 or chars"]);
}

#[test]
fn help_names_every_option() {
    for (arguments, parts) in [
        ("--help", &["analyze", "batch", "--version", "Exit codes"][..]),
        (
            "analyze --help",
            &[
                "FILE",
                "FOLDER",
                "--format",
                "--out",
                "--json",
                "--aim",
                "--corrections",
                "--words",
                "--only-words",
                "utf16",
                "--version",
            ],
        ),
        ("batch -h", &["--words", "--only-words", "--offsets", "\"id\"", "exit code", "--version"]),
    ] {
        let output = run(arguments, b"");
        assert_eq!(output.status.code(), Some(0));
        assert!(parts.iter().all(|part| text(&output.stdout).contains(part)), "{arguments}");
        assert!(text(&output.stdout).lines().all(|line| line.chars().count() <= 110), "{arguments}");
    }
    assert_eq!(
        text(&run("--version", b"").stdout),
        concat!("article-lens ", env!("CARGO_PKG_VERSION"), "\n")
    );
}

#[test]
fn a_text_without_words_is_said_to_have_none() {
    let output = run("analyze", b" ... ");
    assert_eq!(
        (output.status.code(), text(&output.stdout)),
        (Some(0), "There are no words to read in this text.\n")
    );
}

#[test]
fn vader_scores_each_line() {
    let input = "{\"id\": 1, \"text\": \"The book was good.\"}\n\n{\"id\": \"b\", \"text\": \"\"}\n";
    let output = run("vader", input.as_bytes());
    let scores = json_lines(&output);
    let expected = serde_json::json!([
        { "id": 1, "neg": 0.0, "neu": 0.508, "pos": 0.492, "compound": 0.4404 },
        { "id": "b", "neg": 0.0, "neu": 0.0, "pos": 0.0, "compound": 0.0 },
    ]);
    assert_eq!((output.status.code(), Value::from(scores)), (Some(0), expected));
    check_refused("vader article.txt", b"", &["vader reads standard input", "--help"]);
    check_refused("vader --json", b"", &["--json"]);
}

#[test]
fn only_what_is_unsure_has_another_reading() {
    let of = |words: &str| text(&run("analyze", words.as_bytes()).stdout).to_string();
    let [signed, open] =
        ["> We lost. — Ada Lund", "> We lost."].map(|block| of(&["It rained.\n\n", block].concat()));
    assert!(signed.contains("Direct, likely") && !signed.contains("Or the words"), "{signed}");
    assert!(open.contains("Direct, unsure") && open.contains("Or the words are the writer's."), "{open}");
}

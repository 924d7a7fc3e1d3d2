//! Cases: for each room a file of lines that are input and expectation at once.
//!
//! `UPDATE=1 cargo test -p article-lens-tests --test cases` writes what is found; read the difference before you keep it.

use std::collections::BTreeSet;

use article_lens_tests::case::{self, Room};
use article_lens_tests::root;

/// What is found instead of the file's lines: expected and found.
fn failures(file: &str, room: Room) -> Vec<(String, String)> {
    case::cases(file)
        .into_iter()
        .map(|(_, line)| (line.clone(), room(&case::plain(&line))))
        .filter(|(expected, found)| expected != found)
        .collect()
}

fn check(name: &str, room: Room) {
    let path = root().join("tests/cases").join(name);
    let mut file = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let cases = case::cases(&file);
    let names: BTreeSet<&String> = cases.iter().map(|(name, _)| name).collect();
    assert!(!cases.is_empty() && names.len() == cases.len(), "{name}: no case, or one name twice");
    let failures = failures(&file, room);
    if std::env::var_os("UPDATE").is_some() {
        for (expected, found) in &failures {
            file = file.replace(&format!("\n{expected}\n"), &format!("\n{found}\n"));
        }
        std::fs::write(&path, file).expect("the cases can be written");
        return;
    }
    let told: String = failures.iter().map(|(e, f)| format!("\nexpected {e}\nfound    {f}\n")).collect();
    assert!(failures.is_empty(), "{name}: {} of {} differ\n{told}", failures.len(), cases.len());
}

#[test]
fn paragraphs() {
    check("paragraphs.txt", case::paragraphs_room);
}

#[test]
fn sentences() {
    check("sentences.txt", case::sentences_room);
}

#[test]
fn words() {
    check("words.txt", case::words_room);
}

#[test]
fn sentiment() {
    check("sentiment.txt", case::sentiment_room);
}

#[test]
fn quotes() {
    check("quotes.txt", case::quotes_room);
}

#[test]
fn articles() {
    check("articles.txt", case::quotes_room);
}

#[test]
fn a_wrong_line_fails_in_every_room() {
    let wrong = "--- wrong ---\n[One. | Tw]zz o.\n";
    let rooms: [Room; 5] = [
        case::paragraphs_room,
        case::sentences_room,
        case::words_room,
        case::sentiment_room,
        case::quotes_room,
    ];
    for room in rooms {
        assert_eq!(failures(wrong, room).len(), 1);
    }
}

#[test]
fn marks_nest_and_come_off_again() {
    let marks = [(0, 5, "a".to_string()), (2, 5, "b".to_string())];
    assert_eq!(case::marked("We go\n\non", &marks), "[We[ go]b]a ¶ on");
    assert_eq!(case::plain("[We[ go]b]a ¶ on"), "We go\n\non");
}

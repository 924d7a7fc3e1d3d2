//! Many texts at once, and reports as files: what is written, what is said of what could not be, and that one bad text costs no other its report.

mod running;

use std::fs;
use std::path::{Path, PathBuf};

use running::{BEN, TEXT, check_refused, first_voice, json_lines, run, text, with_file};
use serde_json::Value;

/// Runs `act` in a new folder with these files, and removes it.
fn with_folder<T>(name: &str, files: &[(&str, &[u8])], act: impl FnOnce(&Path) -> T) -> T {
    let folder = std::env::temp_dir().join(format!("article-lens-{}-{name}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder can be made");
    for (name, content) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("a folder can be made");
        fs::write(path, content).expect("a file can be written");
    }
    let done = act(&folder);
    fs::remove_dir_all(&folder).expect("the folder can be removed");
    done
}

/// The files below a folder, by their names from there.
fn below(folder: &Path) -> Vec<String> {
    let mut folders = vec![folder.to_path_buf()];
    let mut found: Vec<PathBuf> = Vec::new();
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    let name =
        |path: PathBuf| path.strip_prefix(folder).expect("below").display().to_string().replace('\\', "/");
    let mut names: Vec<String> = found.into_iter().map(name).collect();
    names.sort();
    names
}

const GOOD: &[u8] = TEXT.as_bytes();

#[test]
fn a_folder_is_a_table_with_a_row_for_each_text() {
    let files = [("b.txt", GOOD), ("a/c.MD", b"# Late\n\nIt is late."), (".d.txt", GOOD), ("e.pdf", GOOD)];
    with_folder("table", &files, |folder| {
        let output = run(&format!("analyze {}", folder.display()), b"");
        let table = text(&output.stdout);
        assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
        let rows: Vec<Vec<&str>> = table.lines().map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(
            rows[0],
            "text words sentences grade positive negative statements named unnamed"
                .split(' ')
                .collect::<Vec<_>>()
        );
        assert!(
            rows[1][0].ends_with("c.MD") && rows[1][1..] == ["3", "1", "–", "0", "0", "0", "0", "0"],
            "{table}"
        );
        assert!(
            rows[2][0].ends_with("b.txt") && rows[2][1..] == ["18", "2", "–", "0", "1", "2", "1", "0"],
            "{table}"
        );
        assert_eq!(rows.len(), 3, "{table}");
        let widths: Vec<usize> = table.lines().map(|line| line.chars().count()).collect();
        assert!(widths.iter().all(|width| *width == widths[0]), "{table}");
    });
}

#[test]
fn a_bad_text_costs_no_other_its_report() {
    let mut files: Vec<(String, &[u8])> = (0..200).map(|n| (format!("{n:03}.txt"), GOOD)).collect();
    files[100].1 = b"One.\nCaf\xE9.";
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, content)| (name.as_str(), *content)).collect();
    with_folder("bad", &files, |folder| {
        let folder = folder.display();
        let output = run(&format!("analyze {folder} {folder}/none.txt"), b"");
        assert_eq!((output.status.code(), text(&output.stdout).lines().count()), (Some(2), 200));
        let told: Vec<&str> = text(&output.stderr).lines().collect();
        assert_eq!((told[0], told.len()), ("article-lens: 2 of 201 texts have no report:", 3));
        assert!(
            told[1].contains("100.txt is not UTF-8 on line 2") && told[2].contains("no file"),
            "{told:?}"
        );
    });
}

#[test]
fn files_lie_as_their_texts_did_and_are_no_texts_themselves() {
    let files = [("a/flood.txt", GOOD), ("b/Flood.md", GOOD), ("c.txt", GOOD)];
    with_folder("files", &files, |folder| {
        let out = folder.join("out");
        let line = format!(
            "analyze {} {1}/a/flood.txt {1}/b/Flood.md --format markdown --out {2}",
            folder.display(),
            folder.display(),
            out.display()
        );
        let expected =
            ["Flood-2.report.md", "a/flood.report.md", "b/Flood.report.md", "c.report.md", "flood.report.md"];
        for _ in 0..2 {
            let output = run(&line, b"");
            assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
            assert_eq!(text(&output.stdout).lines().count(), 6);
            assert_eq!(below(&out), expected);
        }
        // What was written beside the texts is none of them.
        let output =
            run(&format!("analyze {0} --format markdown --out {0}", folder.join("a").display()), b"");
        assert_eq!(text(&output.stdout).lines().count(), 2);
        let output = run(&format!("analyze {}", folder.join("a").display()), b"");
        assert_eq!(text(&output.stdout).lines().count(), 2);
    });
}

#[test]
fn every_format_is_written() {
    with_folder("formats", &[("a.txt", GOOD), ("b.txt", GOOD)], |folder| {
        let out = folder.join("out");
        run(
            &format!(
                "analyze {} --format json,csv --format markdown,svg --out {}",
                folder.display(),
                out.display()
            ),
            b"",
        );
        let files = below(&out);
        assert_eq!((files.len(), files.contains(&"articles.csv".to_string())), (17, true), "{files:?}");
        let read = |name: &str| fs::read_to_string(out.join(name)).expect(name);
        let json: Value = serde_json::from_str(&read("a.report.json")).expect("it is JSON");
        assert_eq!((json["schema"].as_u64(), json["offsets"].as_str()), (Some(1), Some("chars")));
        assert_eq!(read("articles.csv").lines().count(), 3);
        for (name, part) in [
            ("a.sentences.csv", "She called the plan a reckless gamble."),
            ("a.words.csv", "reckless,negative"),
            ("a.quotations.csv", "Ada Okafor,named"),
            ("a.report.md", "## Voices"),
            ("a.rhythm.svg", "<svg"),
        ] {
            assert!(read(name).contains(part), "{name}");
        }
        // One text, printed: the same.
        let printed =
            |format: &str| run(&format!("analyze {}/a.txt --format {format}", folder.display()), b"").stdout;
        assert_eq!(text(&printed("markdown")), read("a.report.md"));
        assert_eq!(text(&printed("json")), read("a.report.json"));
        let table = run(&format!("analyze {} --format csv", folder.display()), b"");
        assert_eq!(text(&table.stdout), read("articles.csv").replace("/out", ""));
    });
}

#[test]
fn a_file_is_the_report_that_batch_gives_and_what_it_says_of_itself() {
    let line = format!("{{\"id\": 1, \"text\": {}}}", Value::from(TEXT));
    let batch = json_lines(&run("batch", line.as_bytes()));
    let mut file: Value = serde_json::from_slice(&run("analyze --json", GOOD).stdout).expect("it is JSON");
    let own = file.as_object_mut().expect("an object");
    let said = ["schema", "sha256", "offsets", "english"].map(|name| own.remove(name).is_some());
    assert_eq!((said, &file), ([true; 4], &batch[0]["report"]));
}

#[test]
fn a_corrected_text_is_written_as_corrected() {
    with_file("ben.json", BEN.as_bytes(), |corrections| {
        let output = run(&format!("analyze --format markdown --corrections {corrections}"), GOOD);
        let report = text(&output.stdout);
        assert!(
            report.contains("| Ben Lee | named, by hand |") && report.contains("said by Ben Lee"),
            "{report}"
        );
        assert_eq!(report.lines().next(), Some("# Article"));
        let json = run(&format!("analyze --format json --corrections {corrections}"), GOOD);
        let json: Value = serde_json::from_slice(&json.stdout).expect("it is JSON");
        assert_eq!(first_voice(&json), ("Ben Lee", "by_hand"));
    });
}

#[test]
fn of_a_saved_page_its_article_is_read_and_kept() {
    let page = format!(
        "<!doctype html><title>Late</title><body><nav>Home</nav><h1>Late again</h1><article>{}</article><script>no()</script>",
        "<p>“We are out of time,” Mayor Ada Okafor said on Friday. She called the plan a reckless gamble.</p>".repeat(4)
    );
    with_folder("page", &[("late.html", page.as_bytes()), ("b.HTM", b"")], |folder| {
        let out = folder.join("out");
        let output = run(&format!("analyze {} --format json --out {}", folder.display(), out.display()), b"");
        assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
        let kept = fs::read_to_string(out.join("late.text.txt")).expect("the text is there");
        assert!(kept.starts_with("# Late again\n\n“We are") && !kept.contains("Home"), "{kept}");
        let json = fs::read(out.join("late.report.json")).expect("the report is there");
        let json: Value = serde_json::from_slice(&json).expect("it is JSON");
        assert_eq!(
            (json["tally"]["words"].as_u64(), json["quotes"][0]["start"].as_u64()),
            (Some(72), Some(14))
        );
        // The text by itself gives the same report.
        let again = run(&format!("analyze {} --json", out.join("late.text.txt").display()), b"");
        assert_eq!(serde_json::from_slice::<Value>(&again.stdout).expect("it is JSON"), json);
    });
}

#[test]
fn own_words_weigh_all_texts() {
    with_folder("own", &[("a.txt", b"A town."), ("words.csv", b"town,-0.5\n")], |folder| {
        let output = run(&format!("analyze {0} --words {0}/words.csv", folder.display()), b"");
        let row: Vec<&str> = text(&output.stdout).lines().nth(1).unwrap_or("").split_whitespace().collect();
        assert_eq!(row[1..6], ["2", "1", "–", "0", "1"]);
    });
}

#[test]
fn what_cannot_be_asked_for_is_refused_in_one_sentence() {
    with_folder("refused", &[("a.txt", GOOD), ("empty/b.pdf", GOOD)], |folder| {
        let folder = folder.display();
        check_refused(&format!("analyze {folder} --format json"), b"", &["files", "--out FOLDER"]);
        check_refused(&format!("analyze {folder}/a.txt --format svg"), b"", &["--out FOLDER"]);
        check_refused(&format!("analyze {folder} --out {folder}/out"), b"", &["--out needs --format"]);
        check_refused(&format!("analyze {folder} --aim 8"), b"", &["one text"]);
        check_refused(&format!("analyze {folder} --corrections x.json"), b"", &["one text"]);
        check_refused(
            &format!("analyze {folder} --format csv --out {folder}/a.txt"),
            b"",
            &["a.txt cannot be written"],
        );
        let output = run(&format!("analyze {folder}/empty"), b"");
        let told = text(&output.stderr);
        assert!(output.status.code() == Some(2) && told.contains("has no file that ends in .txt"), "{told}");
    });
}

#[test]
fn texts_that_do_not_look_english_are_named_below_the_table() {
    let german = "Die Regierung sagte, dass es am Montag reicht. ".repeat(20);
    with_folder("german", &[("a.txt", GOOD), ("b.txt", german.as_bytes())], |folder| {
        let output = run(&format!("analyze {}", folder.display()), b"");
        let last = text(&output.stdout).lines().last().unwrap_or("");
        assert!(
            last.contains("do not look English") && last.contains("b.txt") && !last.contains("a.txt"),
            "{last}"
        );
    });
}

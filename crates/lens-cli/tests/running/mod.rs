//! How tests run the program.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

pub(crate) const TEXT: &str =
    "“We are out of time,” Mayor Ada Okafor said on Friday. She called the plan a reckless gamble.\n";

/// Ben says what `TEXT` quotes.
pub(crate) const BEN: &str = r#"[{"change": "speaker", "value": "Ben Lee", "start": 0, "end": 21}]"#;

pub(crate) fn program(arguments: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_article-lens"));
    command
        .args(arguments.split_whitespace())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

pub(crate) fn run(arguments: &str, input: &[u8]) -> Output {
    let mut child = program(arguments).spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("it has an input");
    let input = input.to_vec();
    // The program may end before it has read everything: that is no failure of the test.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("the program ends");
    writer.join().expect("the input was written");
    output
}

pub(crate) fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("output is UTF-8")
}

pub(crate) fn json_lines(output: &Output) -> Vec<Value> {
    text(&output.stdout).lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect()
}

/// Runs it and holds its ending against: exit code 2, nothing on stdout, one line on stderr with each of these parts.
pub(crate) fn check_refused(arguments: &str, input: &[u8], parts: &[&str]) {
    let output = run(arguments, input);
    let message = text(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{arguments}: {message}");
    assert!(output.stdout.is_empty(), "{arguments}");
    assert_eq!(message.lines().count(), 1, "{message}");
    for part in parts {
        assert!(message.contains(part), "{arguments}: {message}");
    }
}

/// Runs `act` with the name of a file that holds this, and removes it.
pub(crate) fn with_file<T>(name: &str, content: &[u8], act: impl FnOnce(&str) -> T) -> T {
    let path = std::env::temp_dir().join(format!("article-lens-{}-{name}", std::process::id()));
    std::fs::write(&path, content).expect("a file can be written");
    let done = act(&path.display().to_string());
    std::fs::remove_file(&path).expect("the file can be removed");
    done
}

/// Who says the first statement of a report in JSON, and by which rule.
pub(crate) fn first_voice(report: &Value) -> (&str, &str) {
    let quote = &report["quotes"][0];
    let speaker = quote["speaker"].as_u64().map_or(usize::MAX, |index| index as usize);
    let name = report["speakers"].get(speaker).and_then(|speaker| speaker["name"].as_str());
    (name.unwrap_or(""), quote["rule"].as_str().unwrap_or(""))
}

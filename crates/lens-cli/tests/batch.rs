//! Many texts at once, as a stranger gives them to the program: one JSON object a line.

mod running;

use std::io::{BufRead, BufReader, Write};

use running::{BEN, TEXT, check_refused, first_voice, json_lines, program, run, text, with_file};
use serde_json::Value;

#[test]
fn a_line_of_a_batch_may_have_corrections() {
    let line = |corrections: &str| {
        let text = Value::from(TEXT);
        format!("{{\"id\": 1, \"text\": {text}, \"corrections\": {corrections}}}\n")
    };
    let output = run("batch", [line(BEN), line(&BEN.replace("speaker", "voice"))].concat().as_bytes());
    let lines = json_lines(&output);
    assert_eq!((lines.len(), first_voice(&lines[0]["report"])), (1, ("Ben Lee", "by_hand")));
    assert_eq!(lines[0]["report"]["corrections"][0]["words"], "“We are out of time,”");
    let message = text(&output.stderr);
    assert!(
        message.contains("line 2 has corrections that cannot be read: correction 1: `change`"),
        "{message}"
    );
}

#[test]
fn own_words_weigh_a_text_and_all_of_a_batch() {
    let counts = |report: &Value| {
        let sentiment = &report["sentiment"];
        [&sentiment["positive"], &sentiment["negative"]].map(Value::as_u64)
    };
    with_file("words.csv", b"town,-0.5\nheart attack,1\n", |file| {
        let beside = run(&format!("analyze --json --words {file}"), b"A good town.");
        assert!(text(&beside.stderr).contains("Line 2 has more than one word"), "{}", text(&beside.stderr));
        let beside: Value = serde_json::from_slice(&beside.stdout).expect("it is JSON");
        assert_eq!(counts(&beside), [Some(1), Some(1)]);
        let lines = b"{\"id\": 1, \"text\": \"A good town.\"}\n{\"id\": 2, \"text\": \"A town.\"}\n";
        let alone = json_lines(&run(&format!("batch --only-words {file}"), lines));
        let alone: Vec<_> = alone.iter().map(|line| counts(&line["report"])).collect();
        assert_eq!(alone, [[Some(0), Some(1)]; 2]);
    });
    check_refused("batch --words no-such-file.csv", b"", &["no file no-such-file.csv"]);
}

#[test]
fn a_batch_keeps_its_order() {
    let input: String =
        (0..500).map(|i| format!("{{\"id\": {i}, \"text\": \"Word {i}. Good.\"}}\n")).collect();
    let output = run("batch --offsets bytes", input.as_bytes());
    let ids: Vec<u64> = json_lines(&output).iter().filter_map(|line| line["id"].as_u64()).collect();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(ids, (0..500).collect::<Vec<u64>>());
}

#[test]
fn a_broken_line_costs_no_other_line_its_report() {
    let mut input =
        b"{\"id\": \"a\", \"text\": \"One is here.\"}\n{\"id\": \"b\"\n\n{\"id\": \"c\"}\n".to_vec();
    input.extend(b"{\"id\": \"d\", \"text\": \"Caf\xE9\"}\n{\"id\": \"e\", \"text\": \"Two are here.\"}");
    let output = run("batch", &input);
    let ids: Vec<Value> = json_lines(&output).iter().map(|line| line["id"].clone()).collect();
    assert_eq!(ids, ["a", "e"]);
    assert_eq!(output.status.code(), Some(2));
    let messages: Vec<&str> = text(&output.stderr).lines().collect();
    let expected = ["line 2 ", "line 4 ", "line 5 ", "3 lines"];
    assert_eq!(messages.len(), expected.len(), "{messages:?}");
    assert!(messages.iter().zip(expected).all(|(m, part)| m.contains(part)), "{messages:?}");
    assert!(messages[1].contains("`text`") && messages[2].contains("UTF-8"), "{messages:?}");
}

#[test]
fn a_batch_answers_before_the_input_ends() {
    let mut child = program("batch").spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("it has an input");
    let mut stdout = BufReader::new(child.stdout.take().expect("it has an output"));
    for id in ["first", "second"] {
        writeln!(stdin, "{{\"id\": \"{id}\", \"text\": \"Good.\"}}").expect("it reads on");
        let mut line = String::new();
        stdout.read_line(&mut line).expect("it answers");
        assert!(line.contains(id), "{line}");
    }
    drop(stdin);
    assert_eq!(child.wait().expect("it ends").code(), Some(0));
}

#[test]
fn a_closed_pipe_is_no_error() {
    let mut child = program("batch").spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("it has an input");
    let writer = std::thread::spawn(move || {
        for i in 0..20_000 {
            if writeln!(stdin, "{{\"id\": {i}, \"text\": \"One more good sentence.\"}}").is_err() {
                break;
            }
        }
    });
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("it has an output")).read_line(&mut line).expect("it answers");
    let output = child.wait_with_output().expect("it ends");
    writer.join().expect("the input was written or refused");
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
}

#[test]
fn a_line_may_open_with_a_byte_order_mark_and_an_id_comes_back_as_it_was() {
    let input = "\u{feff}{\"id\": 12345678901234567890123, \"text\": \"One.\"}\r\n";
    let output = run("batch", input.as_bytes());
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
    assert!(text(&output.stdout).starts_with("{\"id\":12345678901234567890123,"));
}

#[test]
fn a_line_that_is_no_object_is_named_with_its_own_number_only() {
    for (input, part) in [("[1, \"text\"]\n", "no object"), ("{\"id\": 1, \"text\": \n", ", column")] {
        let output = run("batch", input.as_bytes());
        let message = text(&output.stderr).lines().next().unwrap_or("");
        assert_eq!(output.status.code(), Some(2));
        assert!(message.starts_with("article-lens: line 1 is not") && message.contains(part), "{message}");
        assert_eq!(message.matches(" line ").count(), 1, "{message}");
    }
}

//! Tidiness: what reviewers would otherwise have to look for by hand.
//!
//! Each check is a function from files to findings. It runs over the project, and over a planted fault that it must
//! find: a check that cannot fail proves nothing.

use std::collections::BTreeMap;

use article_lens::report::Tool;
use article_lens_tests::{files, root};

#[path = "tidy/stair.rs"]
mod stair;

/// A file's name and its text.
type File = (String, String);

/// Longer than this without its tests, and a file becomes a folder of rooms.
const MOST_LINES: usize = 400;

fn planted(name: &str, text: &str) -> Vec<File> {
    vec![(name.to_string(), text.to_string())]
}

fn core() -> Vec<File> {
    [files("crates/lens/src", ".rs"), files("crates/lexicon/src", ".rs")].concat()
}

fn sources() -> Vec<File> {
    ["crates", "web/src", "tests"].iter().flat_map(|folder| files(folder, ".rs")).collect()
}

/// The file without its `#[cfg(test)]` module, which stands last.
fn without_tests(text: &str) -> &str {
    text.split_once("\n#[cfg(test)]\nmod ").map_or(text, |(code, _)| code)
}

/// The lines of code with their numbers: no tests, no comments.
fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(without_tests(text).lines()).filter(|(_, line)| !line.trim_start().starts_with("//"))
}

fn long_files(files: &[File]) -> Vec<String> {
    let long = |text: &str| without_tests(text).lines().count() > MOST_LINES;
    files.iter().filter(|(_, text)| long(text)).map(|(name, _)| name.clone()).collect()
}

fn files_without_a_head(files: &[File]) -> Vec<String> {
    files.iter().filter(|(_, text)| !text.starts_with("//! ")).map(|(name, _)| name.clone()).collect()
}

/// The lists whose number of entries the table of `crates/lexicon/README.md` does not give.
fn miscounted_lists(table: &str, lists: &[File]) -> Vec<String> {
    let told = |(name, text): &&File| {
        let entries = text.lines().filter(|line| !line.starts_with('#')).count();
        let list = name.rsplit('/').next().unwrap_or(name);
        table.replace(',', "").contains(&format!("| `{list}` | {entries} |"))
    };
    lists.iter().filter(|list| !told(list)).map(|(name, _)| name.clone()).collect()
}

#[test]
fn the_table_of_the_lists_counts_their_entries() {
    let table = files("crates/lexicon", "README.md").into_iter().map(|(_, text)| text).collect::<String>();
    let mut lists = files("crates/lexicon/data", ".txt");
    lists.retain(|(name, _)| !name.contains("LICENSE"));
    assert_eq!(miscounted_lists(&table, &lists), Vec::<String>::new());
    assert_eq!(
        miscounted_lists("| `a.txt` | 3 |", &planted("data/a.txt", "# A head.\none\ntwo\n")),
        ["data/a.txt"]
    );
}

/// The rules of other tools that the text does not tell.
fn untold_rules(text: &str) -> Vec<&'static str> {
    let rules = Tool::ALL.iter().flat_map(|tool| tool.rules());
    rules.copied().filter(|rule| !text.contains(&format!("\n- {rule}\n"))).collect()
}

#[test]
fn the_rules_of_other_tools_are_told() {
    let told = files("tests", "accuracy.md").into_iter().map(|(_, text)| text).collect::<String>();
    assert_eq!(untold_rules(&told), Vec::<&str>::new());
    assert_eq!(untold_rules("\n- Another rule.\n").first(), Tool::ALL[0].rules().first());
}

/// What could panic: unwrapping, asserting, indexing with brackets. `lexicon` checks its data while it is compiled, in
/// constants: there a panic is a message to the one who changed a list.
fn panics(files: &[File]) -> Vec<String> {
    const CALLS: [&str; 8] = [
        ".unwrap()",
        ".expect(",
        "panic!(",
        "unreachable!(",
        "todo!(",
        "unimplemented!(",
        " assert!(",
        "assert_eq!(",
    ];
    let mut found = Vec::new();
    for (name, text) in files {
        let mut constant = false;
        for (number, line) in code_lines(text) {
            constant = (constant || line.contains("const fn") || line.starts_with("const ")) && line != "}";
            let call = CALLS.iter().any(|call| line.contains(call)) || (!constant && indexes(line));
            if call && !constant {
                found.push(format!("{name}:{number}: {}", line.trim()));
            }
        }
    }
    found
}

/// Whether the line indexes: `words[i]`, `f(x)[0]`, `text[a..b]`; not `[1, 2]`, `&[T]`, `#[test]`, `vec![0]`, `[..]`.
fn indexes(line: &str) -> bool {
    let bytes = line.as_bytes();
    line.match_indices('[').any(|(at, _)| {
        let before = at.checked_sub(1).and_then(|i| bytes.get(i));
        before.is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b')' | b']'))
            && !in_a_string(line, at)
    })
}

fn in_a_string(line: &str, at: usize) -> bool {
    line.get(..at).is_some_and(|before| before.matches('"').count() % 2 == 1) || line.contains("//")
}

fn unsafe_code(files: &[File]) -> Vec<String> {
    let word = |line: &str| line.split(|c: char| !c.is_alphanumeric() && c != '_').any(|w| w == "unsafe");
    let lines = files.iter().flat_map(|(name, text)| code_lines(text).map(move |line| (name, line)));
    lines.filter(|(_, (_, line))| word(line)).map(|(name, (number, _))| format!("{name}:{number}")).collect()
}

/// Word lists: a head of `#` lines with source and licence, then sorted entries in lower case, none twice.
fn untidy_lists(files: &[File]) -> Vec<String> {
    let mut found = Vec::new();
    for (name, text) in files {
        let head: String = text.lines().take_while(|line| line.starts_with('#')).collect();
        if !(head.to_lowercase().contains("source") && head.to_lowercase().contains("licen")) {
            found.push(format!("{name}: no head with source and licence"));
        }
        let entry = |line: &'_ str| line.split('\t').next().map(str::to_string);
        let entries: Vec<String> =
            text.lines().filter(|l| !l.starts_with('#') && !l.is_empty()).filter_map(entry).collect();
        for pair in entries.windows(2).filter(|pair| pair[0] >= pair[1]) {
            found.push(format!("{name}: {:?} stands before {:?}", pair[0], pair[1]));
        }
        for entry in entries.iter().filter(|e| e.to_lowercase() != **e) {
            found.push(format!("{name}: {entry:?} is not in lower case"));
        }
    }
    found
}

/// Dependencies between the project's own crates that point the wrong way: `lexicon <- lens <- all others`. `vader` is a
/// room of its own that only the program and its own module enter, and so is `export`, which stands on `lens`.
fn wrong_dependencies(manifests: &[File]) -> Vec<String> {
    let allowed: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("crates/packed/Cargo.toml", [].as_slice()),
        ("crates/lexicon/Cargo.toml", ["article-lens-packed"].as_slice()),
        ("crates/lens/Cargo.toml", ["article-lens-lexicon"].as_slice()),
        ("crates/vader/Cargo.toml", [].as_slice()),
        ("crates/export/Cargo.toml", ["article-lens"].as_slice()),
        (
            "crates/lens-cli/Cargo.toml",
            ["article-lens", "article-lens-export", "article-lens-vader"].as_slice(),
        ),
        ("crates/export-wasm/Cargo.toml", ["article-lens", "article-lens-export"].as_slice()),
        ("crates/vader-wasm/Cargo.toml", ["article-lens-vader"].as_slice()),
    ]);
    let mut found = Vec::new();
    for (name, text) in manifests {
        let allowed =
            allowed.get(name.as_str()).copied().unwrap_or(&["article-lens", "article-lens-lexicon"]);
        let dependencies = text.split("\n[dependencies]\n").nth(1).and_then(|t| t.split("\n[").next());
        for line in dependencies.unwrap_or("").lines().filter(|line| line.starts_with("article-lens")) {
            let dependency = line.split(['.', ' ', '=']).next().unwrap_or(line);
            if !allowed.contains(&dependency) {
                found.push(format!("{name} depends on {dependency}"));
            }
        }
    }
    found
}

/// Public fields of the JSON without a doc comment, where their type does not say that another place documents them.
fn undocumented_fields(files: &[File]) -> Vec<String> {
    let mut found = Vec::new();
    for (name, text) in files {
        let (mut documented, mut elsewhere) = (false, false);
        for (number, line) in (1..).zip(without_tests(text).lines()).map(|(n, l)| (n, l.trim())) {
            match line {
                _ if line.starts_with("///") => documented = true,
                _ if line.starts_with("#[allow(missing_docs)]") => elsewhere = line.contains("// Documented"),
                _ if line.starts_with("#[") => {}
                "}" => (documented, elsewhere) = (false, false),
                _ => {
                    if line.starts_with("pub ") && !line.starts_with("pub use ") && !documented && !elsewhere
                    {
                        found.push(format!("{name}:{number}: {line}"));
                    }
                    documented = false;
                }
            }
        }
    }
    found
}

/// Checks that the project has no findings, and that each planted fault has one.
fn check(what: fn(&[File]) -> Vec<String>, project: &[File], faults: &[(&str, &str)]) {
    assert_eq!(what(project), Vec::<String>::new());
    for (name, fault) in faults {
        assert_ne!(what(&planted(name, fault)), Vec::<String>::new(), "not caught in {name}: {fault}");
    }
}

#[test]
fn files_are_short_enough_to_be_read() {
    check(long_files, &sources(), &[("a.rs", &"// A line.\n".repeat(MOST_LINES + 1))]);
}

#[test]
fn each_file_says_what_room_it_is() {
    check(files_without_a_head, &sources(), &[("a.rs", "fn a() {}\n")]);
}

#[test]
fn the_core_calls_nothing_that_panics() {
    let faults = [
        "fn a() {\n    b().unwrap();\n}\n",
        "fn a() {\n    b.expect(\"c\");\n}\n",
        "fn a() {\n    panic!()\n}\n",
        "fn a() {\n    words[i]\n}\n",
        "fn a() {\n    b()[0]\n}\n",
        "fn a() {\n    unreachable!()\n}\n",
        "fn a() {\n    let b = text[1..].len();\n}\n",
    ];
    let safe = [core(), files("crates/vader/src", ".rs")].concat();
    check(panics, &safe, &faults.map(|fault| ("a.rs", fault)));
    let fine =
        "fn a(b: &[u8]) -> [u8; 2] {\n    let c = vec![1, 2];\n    [c.len() as u8, \"d[0]\".len()]\n}\n";
    assert_eq!(panics(&planted("a.rs", fine)), Vec::<String>::new());
}

#[test]
fn the_core_has_no_unsafe_code_and_says_so() {
    check(unsafe_code, &core(), &[("a.rs", "fn a() {\n    unsafe { b() }\n}\n")]);
    for (name, text) in core().iter().filter(|(name, _)| name.ends_with("/lib.rs")) {
        assert!(text.contains("#![forbid(unsafe_code)]") && text.contains("#![no_std]"), "{name}");
    }
}

#[test]
fn word_lists_are_sorted_in_lower_case_with_their_source() {
    let lists = if root().join("crates/lexicon/data").is_dir() {
        let mut lists = files("crates/lexicon/data", ".txt");
        lists.retain(|(name, _)| !name.contains("LICENSE"));
        lists
    } else {
        Vec::new()
    };
    let head = "# Source: us. Licence: MIT.\n";
    let faults = ["b\na\n", "a\na\n", "A\n"].map(|entries| [head, entries].concat());
    let mut faults: Vec<(&str, &str)> = faults.iter().map(|fault| ("a.txt", fault.as_str())).collect();
    faults.push(("a.txt", "a\nb\n"));
    check(untidy_lists, &lists, &faults);
}

#[test]
fn crates_depend_in_one_direction() {
    let mut manifests = files("crates", "Cargo.toml");
    manifests.extend(files("web", "Cargo.toml"));
    let faults = [
        ("crates/packed/Cargo.toml", "\n[dependencies]\narticle-lens-lexicon.workspace = true\n"),
        ("crates/lexicon/Cargo.toml", "\n[dependencies]\narticle-lens.workspace = true\n"),
        ("crates/lens/Cargo.toml", "\n[dependencies]\narticle-lens-wasm = { path = \"../lens-wasm\" }\n"),
        ("crates/lens-wasm/Cargo.toml", "\n[dependencies]\narticle-lens-vader.workspace = true\n"),
        ("web/Cargo.toml", "\n[dependencies]\narticle-lens-wasm.workspace = true\n"),
    ];
    check(wrong_dependencies, &manifests, &faults);
}

#[test]
fn the_json_is_documented() {
    let wire: Vec<File> =
        files("crates/lens/src", ".rs").into_iter().filter(|(name, _)| name.contains("/wire")).collect();
    assert!(!wire.is_empty());
    check(undocumented_fields, &wire, &[("wire.rs", "/// A.\npub struct A {\n    pub words: u32,\n}\n")]);
}

#[test]
fn modules_stand_on_the_stair() {
    let rooms = |pairs: &[(&str, &str)]| -> Vec<File> {
        pairs.iter().map(|(name, text)| (format!("crates/lens/src/{name}"), text.to_string())).collect()
    };
    let lib = ("lib.rs", "pub mod span;\npub mod facts;\npub mod report;\n");
    let faults = [
        vec![lib, ("span.rs", "use crate::facts::Facts;\n")],
        vec![lib, ("facts.rs", "use crate::{span::Span, report::{self, Report}};\n")],
        vec![lib, ("facts.rs", "mod word;\nmod quote;\n"), ("facts/word.rs", "use super::quote::Quote;\n")],
        vec![lib, ("facts.rs", "mod word;\n"), ("facts/word.rs", "use super::Facts;\n")],
        vec![lib, ("facts.rs", "mod word;\n"), ("facts/word.rs", "fn a() -> crate::report::Report {}\n")],
    ];
    for fault in &faults {
        assert_ne!(stair::steps_up(&rooms(fault)), Vec::<String>::new(), "not caught: {fault:?}");
    }
    let fine = [
        lib,
        ("facts.rs", "mod word;\nmod quote;\nuse crate::span::Span;\nuse word::Word;\n"),
        ("facts/quote.rs", "use super::word::{Word, words};\nuse crate::span;\n#[cfg(test)]\nmod tests {}\n"),
    ];
    assert_eq!(stair::steps_up(&rooms(&fine)), Vec::<String>::new());
    assert_eq!(stair::steps_up(&files("crates/lens/src", ".rs")), Vec::<String>::new());
}

//! Every file of every sample article, read again by a reader of its format that is not ours.

use article_lens::facts::OwnWords;
use article_lens::wire::{Correction, Unit, corrected};
use article_lens_export::csv::{Row, articles};
use article_lens_export::{Article, FILES, file};
use jsonschema::Validator;
use pulldown_cmark::{Event, Options, Parser, Tag};

/// What a stranger might write to do harm, in places that come out in each file.
const HOSTILE: &str = "# =HYPERLINK(\"http://evil.example\") <script>alert(1)</script>\n\n\
    “=cmd|' /C calc'!A0, we say,” <b onload=x>Ada *Okafor*</b> said. -2+3 is a terrible [link](http://evil.example). \
    | a | b | www.evil.example & `code` ]]> <!-- “@SUM(1)” Ada Okafor said on Friday, “It was good.”\n\n\
    “+1,” a “terrible” official — \u{202e}Rita \"Bo\" Lund, 5 — said\u{1}, “and\tmore,\r\nof it.”\n\n1. One thing.\n2. Another.\n";

/// The texts: the samples, one that means harm, and two with next to nothing in them.
fn texts() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds");
    let files = std::fs::read_dir(folder).expect("the samples are there");
    let mut texts: Vec<(String, String)> = files
        .map(|file| file.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .map(|path| (path.display().to_string(), std::fs::read_to_string(&path).expect("UTF-8")))
        .collect();
    assert!(texts.len() >= 6);
    for text in [HOSTILE, "", " ... ", "Good."] {
        texts.push((format!("{text:.5}"), text.to_string()));
    }
    texts
}

/// The corrections of a report, by which the first statement is Ben's.
fn by_hand(text: &str) -> Vec<Correction> {
    let article = article(text, &[]);
    let quote = article.report.quotes.iter().find(|quote| quote.speaker.is_some());
    let ben = quote.map(|quote| Correction {
        change: "speaker".to_string(),
        value: Some("=Ben *Lee*".to_string()),
        start: Some(quote.start),
        end: Some(quote.end),
        ..Correction::default()
    });
    ben.into_iter().collect()
}

fn article<'a>(text: &'a str, corrections: &[Correction]) -> Article<'a> {
    let own = OwnWords::new([("town", -0.5)].into_iter(), false);
    let report = corrected(text, Unit::Chars, corrections, &own).expect("the corrections fit");
    Article::new(text, report, Unit::Chars, "a *name*.txt")
}

/// Runs `check` with each text, plain and corrected, and its file of that name.
fn each(name: &str, check: impl Fn(&str, &Article, &str)) {
    for (what, text) in texts() {
        for corrections in [Vec::new(), by_hand(&text)] {
            let article = article(&text, &corrections);
            let file = file(&article, name).expect("there is such a file");
            check(&format!("{what}, {} corrections", corrections.len()), &article, &file);
        }
    }
}

fn validator() -> Validator {
    let schema =
        serde_json::from_str(include_str!("../schema/report.schema.json")).expect("the schema is JSON");
    jsonschema::draft202012::new(&schema).expect("the schema is one")
}

#[test]
fn json_is_as_its_schema_says() {
    let validator = validator();
    each("report.json", |what, article, json| {
        let json: serde_json::Value = serde_json::from_str(json).expect("it is JSON");
        let errors: Vec<String> =
            validator.iter_errors(&json).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert_eq!(errors, Vec::<String>::new(), "{what}");
        assert_eq!(json["tally"]["words"], article.report.tally.words);
        assert_eq!(json["corrections"].as_array().map(Vec::len), Some(article.report.corrections.len()));
    });
}

#[test]
fn the_schema_takes_no_other_shape() {
    let validator = validator();
    let text = "“It is late,” Ada Okafor said.";
    let json: serde_json::Value =
        serde_json::from_str(&article_lens_export::json(&article(text, &[]))).expect("it is JSON");
    assert!(validator.is_valid(&json));
    let mut changed = Vec::new();
    for (pointer, value) in [
        ("/schema", serde_json::json!(2)),
        ("/sha256", "abc".into()),
        ("/offsets", "lines".into()),
        ("/tally/words", "7".into()),
        ("/quotes/0/kind", "spoken".into()),
        ("/quotes/0/start", (-1).into()),
        ("/speakers/0/mood", "glad".into()),
        ("/sentences/0", serde_json::json!({})),
    ] {
        let mut json = json.clone();
        match json.pointer_mut(pointer) {
            Some(place) => *place = value,
            None => json["speakers"][0]["mood"] = value,
        }
        if validator.is_valid(&json) {
            changed.push(pointer);
        }
    }
    assert_eq!(changed, Vec::<&str>::new());
}

type Table = (Vec<String>, Vec<Vec<String>>);

/// Reads a table as a program does; holds what is true of each.
fn table(csv: &str) -> Table {
    assert!(csv.starts_with('\u{feff}') && csv.ends_with("\r\n"));
    let mut reader = csv::ReaderBuilder::new().from_reader(csv.as_bytes());
    let head: Vec<String> = reader.headers().expect("a header").iter().map(String::from).collect();
    let rows = reader.records().map(|row| row.expect("every row has a cell for each column"));
    let rows: Vec<Vec<String>> = rows.map(|row| row.iter().map(String::from).collect()).collect();
    for cell in rows.iter().flatten() {
        let number = cell.parse::<f64>().is_ok();
        assert!(number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "a formula: {cell}");
        assert!(!cell.contains(['\r', '\n']), "a line end: {cell}");
    }
    (head, rows)
}

fn column<'a>((head, rows): &'a Table, name: &str) -> Vec<&'a str> {
    let at = head.iter().position(|column| column == name).unwrap_or_else(|| panic!("no column {name}"));
    rows.iter().map(|row| row[at].as_str()).collect()
}

fn sum(column: &[&str]) -> u64 {
    column.iter().map(|cell| cell.parse::<u64>().expect("a number")).sum()
}

/// The words that a row's place cuts out of the text, with white space folded.
fn cut(text: &str, start: &str, end: &str) -> String {
    let (start, end): (usize, usize) = (start.parse().expect("a number"), end.parse().expect("a number"));
    let words: String = text.chars().skip(start).take(end - start).collect();
    words
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Each text of that column is what stands at its row's place, but for the apostrophe before a formula.
fn check_places(text: &str, table: &Table, name: &str) {
    let (starts, ends) = (column(table, "start"), column(table, "end"));
    for (i, cell) in column(table, name).into_iter().enumerate() {
        let words = cut(text, starts[i], ends[i]);
        assert!(cell == words || cell.strip_prefix('\'') == Some(&words), "{cell:?} is not {words:?}");
    }
}

#[test]
fn sentences_add_up_to_the_report() {
    each("sentences.csv", |what, article, csv| {
        let table = table(csv);
        assert_eq!(table.1.len(), article.report.sentences.len(), "{what}");
        let body = (table.0.clone(), table.1.iter().filter(|row| row[2] == "false").cloned().collect());
        let tally = &article.report.tally;
        for (name, expected) in [
            ("words", tally.words),
            ("syllables", tally.syllables),
            ("positive", article.report.sentiment.positive),
            ("negative", article.report.sentiment.negative),
        ] {
            assert_eq!(sum(&column(&body, name)), expected, "{what}: {name}");
        }
        let hard = column(&body, "hard").into_iter().filter(|&hard| hard == "true").count() as u64;
        assert_eq!((body.1.len() as u64, hard), (tally.sentences, tally.hard_sentences), "{what}");
        check_places(article.text, &table, "text");
    });
}

#[test]
fn words_are_those_that_the_report_counts() {
    each("words.csv", |what, article, csv| {
        let table = table(csv);
        let kinds = column(&table, "counts_as");
        let count = |kind| kinds.iter().filter(|&&own| own == kind).count() as u64;
        let sentiment = &article.report.sentiment;
        let expected = (sentiment.positive, sentiment.negative, article.report.tally.long_words);
        assert_eq!((count("positive"), count("negative"), count("long")), expected, "{what}");
    });
}

#[test]
fn quotations_are_those_of_the_report() {
    each("quotations.csv", |what, article, csv| {
        let table = table(csv);
        assert_eq!(table.1.len(), article.report.quotes.len(), "{what}");
        check_places(article.text, &table, "statement");
        let by_hand = column(&table, "by_hand").iter().filter(|&&flag| flag == "true").count();
        assert_eq!(by_hand > 0, !article.report.corrections.is_empty(), "{what}");
        let speakers = column(&table, "speaker");
        for (quote, shown) in article.report.quotes.iter().zip(speakers) {
            assert_eq!(quote.speaker.is_none(), shown.is_empty(), "{what}");
        }
    });
}

#[test]
fn many_articles_are_one_table() {
    let rows: Vec<Row> = texts().iter().map(|(name, text)| Row::new(name, &article(text, &[]))).collect();
    let table = table(&articles(&rows));
    assert_eq!(sum(&column(&table, "words")), rows.iter().map(|row| row.words).sum::<u64>());
    assert_eq!(table.1.len(), rows.len());
}

/// What the Markdown means: the text it shows, and every mark that is not of a report's own making.
#[test]
fn no_mark_of_the_article_means_anything_in_markdown() {
    each("report.md", |what, article, markdown| {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_MATH;
        let mut shown = String::new();
        let (mut tables, mut first_heading) = (0, None);
        let mut events = Parser::new_ext(markdown, options).peekable();
        while let Some(event) = events.next() {
            match event {
                Event::Text(text) => shown.push_str(&text),
                Event::Html(html) | Event::InlineHtml(html) => panic!("{what}: HTML: {html}"),
                Event::Code(code) => assert_eq!(&*code, "report.json", "{what}"),
                Event::InlineMath(math) | Event::DisplayMath(math) => panic!("{what}: {math}"),
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                    panic!("{what}: {dest_url}")
                }
                Event::Start(Tag::Emphasis | Tag::Strikethrough | Tag::CodeBlock(_) | Tag::BlockQuote(_)) => {
                    panic!("{what}: {event:?}")
                }
                Event::Start(Tag::Table(_)) => tables += 1,
                Event::Start(Tag::Heading { .. }) if first_heading.is_none() => {
                    first_heading = events.peek().map(|event| matches!(event, Event::Text(_)));
                }
                Event::Start(Tag::TableCell) | Event::SoftBreak | Event::HardBreak => shown.push(' '),
                _ => {}
            }
        }
        assert_eq!(first_heading, Some(true), "{what}");
        let voices = article.report.speakers.iter().any(|speaker| speaker.statements > 0);
        assert_eq!(tables, if voices { 3 } else { 2 }, "{what}");
        for quote in article.report.quotes.iter().filter(|quote| quote.end - quote.start < 500) {
            let words = cut(article.text, &quote.start.to_string(), &quote.end.to_string());
            assert!(shown.contains(&words), "{what}: {words}\n{shown}");
        }
    });
}

#[test]
fn pictures_stand_by_themselves() {
    for (name, _) in FILES.iter().filter(|(name, _)| name.ends_with(".svg")) {
        each(name, |what, _, svg| {
            let picture = roxmltree::Document::parse(svg).unwrap_or_else(|e| panic!("{what}: {e}"));
            let root = picture.root_element();
            let first: Vec<&str> = root
                .children()
                .filter(|node| node.is_element())
                .take(2)
                .map(|node| node.tag_name().name())
                .collect();
            assert_eq!(first, ["title", "desc"], "{what}");
            let size = |side| root.attribute(side).and_then(|size| size.parse::<f64>().ok()).expect("a size");
            let (wide, tall) = (size("width"), size("height"));
            for node in root.descendants().filter(|node| node.is_element()) {
                let tag = node.tag_name().name();
                let known = ["svg", "title", "desc", "style", "defs", "pattern", "rect", "line", "text", "g"];
                assert!(known.contains(&tag), "{what}: <{tag}>");
                for attribute in node.attributes() {
                    let (name, value) = (attribute.name(), attribute.value());
                    assert!(!name.starts_with("on") && !name.ends_with("href"), "{what}: {name}");
                    let here = !value.contains("url(") || value.starts_with("url(#hatch-");
                    assert!(here && !value.contains("NaN") && !value.contains("inf"), "{what}: {value}");
                }
                // What is drawn lies on the paper; a pattern repeats itself.
                let number = |name| node.attribute(name).and_then(|value| value.parse::<f64>().ok());
                if let (Some(x), Some(y)) = (number("x"), number("y")) {
                    assert!((0.0..=wide).contains(&x) && (0.0..=tall).contains(&y), "{what}: {x} {y}");
                    assert!(x + number("width").unwrap_or(0.0) <= wide, "{what}: {node:?}");
                    assert!(y + number("height").unwrap_or(0.0) <= tall, "{what}: {node:?}");
                }
            }
            assert!(svg.len() < 200_000, "{what}: {} bytes", svg.len());
        });
    }
}

#[test]
fn files_are_the_same_whatever_the_offsets_count() {
    let own = OwnWords::default();
    for (what, text) in texts() {
        let made = |unit, name| {
            let report = corrected(&text, unit, &[], &own).expect("no corrections");
            file(&Article::new(&text, report, unit, "a"), name)
        };
        for name in ["report.md", "rhythm.svg", "arc.svg", "voices.svg"] {
            assert_eq!(made(Unit::Bytes, name), made(Unit::Chars, name), "{what}: {name}");
            assert_eq!(made(Unit::Utf16, name), made(Unit::Chars, name), "{what}: {name}");
        }
    }
    assert_eq!(file(&article("Good.", &[]), "report.pdf"), None);
}

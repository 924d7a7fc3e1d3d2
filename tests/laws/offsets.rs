//! *offsets*: whatever an offset counts, it cuts the same words out of the text.

use super::*;
use serde_json::Value;

/// A text that can be cut by each unit.
struct Cut<'a> {
    bytes: &'a str,
    utf16: Vec<u16>,
    chars: Vec<char>,
}

impl<'a> Cut<'a> {
    fn new(text: &'a str) -> Cut<'a> {
        Cut { bytes: text, utf16: text.encode_utf16().collect(), chars: text.chars().collect() }
    }

    /// The words from `start` to `end`; `None` where they are no piece of the text.
    fn words(&self, unit: Unit, start: usize, end: usize) -> Option<String> {
        match unit {
            Unit::Bytes => self.bytes.get(start..end).map(str::to_string),
            Unit::Utf16 => self.utf16.get(start..end).and_then(|units| String::from_utf16(units).ok()),
            Unit::Chars => self.chars.get(start..end).map(String::from_iter),
        }
    }
}

/// The JSON with each range replaced by the words it stands for.
fn with_words(value: Value, cut: &Cut, unit: Unit) -> Value {
    let words = |start: &Value, end: &Value| {
        let (start, end) = (start.as_u64()? as usize, end.as_u64()? as usize);
        Some(Value::String(cut.words(unit, start, end).unwrap_or_else(|| panic!("{unit:?} {start}..{end}"))))
    };
    match value {
        Value::Object(mut fields) => {
            let range = fields.remove("start").zip(fields.remove("end"));
            let mut fields: serde_json::Map<String, Value> =
                fields.into_iter().map(|(name, value)| (name, with_words(value, cut, unit))).collect();
            if let Some(words) = range.and_then(|(start, end)| words(&start, &end)) {
                fields.insert("at".to_string(), words);
            }
            Value::Object(fields)
        }
        Value::Array(items) => match items.as_slice() {
            [start @ Value::Number(_), end @ Value::Number(_)] => words(start, end).unwrap_or(Value::Null),
            _ => Value::Array(items.into_iter().map(|item| with_words(item, cut, unit)).collect()),
        },
        other => other,
    }
}

/// The JSON with the columns of words turned into a list of words: what a caller makes of them.
fn with_rows(mut report: Value) -> Value {
    let row = |(start, end): (&Value, &Value)| serde_json::json!({ "start": start, "end": end });
    let column = |name: &str| report["words"][name].as_array().cloned().expect("a column");
    let rows: Vec<Value> = column("start").iter().zip(&column("end")).map(row).collect();
    report["words"] = rows.into();
    report
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let cut = Cut::new(text);
    let words = |unit| {
        let json = serde_json::to_value(wire::analyze(text, unit)).expect("a report is plain data");
        with_words(with_rows(json), &cut, unit)
    };
    let bytes = words(Unit::Bytes);
    prop_assert_eq!(&bytes, &words(Unit::Utf16));
    prop_assert_eq!(&bytes, &words(Unit::Chars));
    let sentences: Vec<Value> = paragraphs(text)
        .iter()
        .flat_map(|p| facts(p.text, p.kind).sentences.into_iter().map(|s| s.span.of(p.text).into()))
        .collect();
    let at: Vec<Value> =
        bytes["sentences"].as_array().expect("a list").iter().map(|s| s["at"].clone()).collect();
    prop_assert_eq!(at, sentences);
    let own = |p: &Paragraph| -> Vec<Value> {
        facts(p.text, p.kind).words.iter().map(|w| w.span.of(p.text).into()).collect()
    };
    let counted = |p: &&Paragraph| p.kind != ParagraphKind::Heading;
    let words: Vec<Value> = paragraphs(text).iter().filter(counted).flat_map(own).collect();
    let at: Vec<Value> = bytes["words"].as_array().expect("a list").iter().map(|w| w["at"].clone()).collect();
    prop_assert_eq!(at, words);
    Ok(())
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn offsets_in_every_unit_cut_out_the_same_words(text in nasty::text()) {
        check(&text)?;
    }
}

#[test]
fn offsets_of_the_samples_cut_out_the_same_words_in_every_unit() {
    for (name, text) in seeds() {
        check(&text).unwrap_or_else(|e| panic!("{name}: {e}"));
    }
}

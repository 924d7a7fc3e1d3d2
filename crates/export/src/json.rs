//! The report as one JSON object, with what a file must say of itself: by which schema it is read, of which text it is.

use alloc::string::String;
use alloc::vec::Vec;

use article_lens::wire::{Report, Unit};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::article::Article;

/// The number of the shape that `schema/report.schema.json` describes: another one where a field goes or means something else.
pub const SCHEMA: u32 = 1;

/// A report as a file holds it.
#[derive(Serialize)]
pub struct Document<'a> {
    /// [`SCHEMA`].
    pub schema: u32,
    /// The SHA-256 of the text in UTF-8, in small hexadecimal digits: what `sha256sum` prints of its file.
    pub sha256: String,
    /// What offsets count: `bytes`, `utf16` or `chars`.
    pub offsets: &'static str,
    /// Whether the text reads like English, or has no words: where not, its figures say little.
    pub english: bool,
    /// All the rest, beside them.
    #[serde(flatten)]
    pub report: &'a Report,
}

impl<'a> Document<'a> {
    /// What a file says of that article.
    pub fn new(article: &'a Article) -> Document<'a> {
        let offsets = match article.unit {
            Unit::Bytes => "bytes",
            Unit::Utf16 => "utf16",
            Unit::Chars => "chars",
        };
        let (sha256, english) = (sha256(article.text), article.is_english);
        Document { schema: SCHEMA, sha256, offsets, english, report: &article.report }
    }
}

/// The report as JSON, a field in a line; a list of numbers stands in one, for a book has as many as words.
pub fn json(article: &Article) -> String {
    let document = Document::new(article);
    // Numbers, texts and lists of them: nothing that JSON could not hold.
    let mut json = lines(&serde_json::to_string(&document).unwrap_or_default());
    json.push('\n');
    json
}

/// Compact JSON with lines and indents.
fn lines(compact: &str) -> String {
    let mut out = String::with_capacity(compact.len() * 2);
    let mut open = Vec::new();
    let (mut in_text, mut is_escaped) = (false, false);
    let mut before = ' ';
    for c in compact.chars() {
        if in_text {
            in_text = is_escaped || c != '"';
            is_escaped = !is_escaped && c == '\\';
            out.push(c);
            before = c;
            continue;
        }
        match c {
            '"' => {
                in_text = true;
                if before == '{' {
                    begin(&mut out, open.len());
                }
                out.push(c);
            }
            '{' | '[' => {
                if c == '{' && open.last() == Some(&'[') {
                    begin(&mut out, open.len());
                }
                open.push(c);
                out.push(c);
            }
            '}' | ']' => {
                open.pop();
                let is_empty = matches!(before, '{' | '[');
                if !is_empty && (c == '}' || before == '}') {
                    begin(&mut out, open.len());
                }
                out.push(c);
            }
            ',' => {
                out.push(c);
                if open.last() == Some(&'{') {
                    begin(&mut out, open.len());
                }
            }
            ':' => out.push_str(": "),
            c => out.push(c),
        }
        before = c;
    }
    out
}

/// Begins a line.
fn begin(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(core::iter::repeat_n("  ", depth));
}

fn sha256(text: &str) -> String {
    let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or('0');
    Sha256::digest(text).iter().flat_map(|&byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_have_lines_and_numbers_share_one() {
        let compact = r#"{"a":[1,2],"b":[{"c":"x, {\\\"y\":[","d":{}},{"e":[]}],"f":[[1,2],[3]],"g":null}"#;
        let expected = r#"{
  "a": [1,2],
  "b": [
    {
      "c": "x, {\\\"y\":[",
      "d": {}
    },
    {
      "e": []
    }
  ],
  "f": [[1,2],[3]],
  "g": null
}"#;
        assert_eq!(lines(compact), expected);
    }

    #[test]
    fn the_hash_is_the_published_one() {
        // FIPS 180-4, the example of one block.
        assert_eq!(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}

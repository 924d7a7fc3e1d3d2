//! A list as it is written in its file: a key in each line, perhaps a number, perhaps a note: `accuse 40 tell  # why`.

use alloc::{format, string::String, vec::Vec};

use crate::list::{LETTERS, Line};

/// The lines of a file without its comments.
///
/// # Errors
/// A sentence that says what is wrong, and in which line.
pub fn lines(file: &str) -> Result<Vec<Line>, String> {
    let mut lines: Vec<Line> = Vec::new();
    for (row, written) in (1..).zip(file.lines()).filter(|(_, line)| !line.starts_with('#')) {
        let line = line(written).map_err(|fault| format!("line {row} {fault}: {written}"))?;
        if lines.last().is_some_and(|last| last.key >= line.key) {
            return Err(format!("line {row} is out of order or there twice: {written}"));
        }
        lines.push(line);
    }
    Ok(lines)
}

fn line(written: &str) -> Result<Line, &'static str> {
    let text = written.split_once('#').map_or(written, |(text, _)| text).trim_end();
    let (key, rest) = text.split_once(' ').unwrap_or((text, ""));
    let (first, behind) = rest.split_once(' ').unwrap_or((rest, ""));
    let numbered = first.trim_start_matches('-').starts_with(|c: char| c.is_ascii_digit());
    let number = if numbered { first.parse().map_err(|_| "has a number out of reach")? } else { 0 };
    let note = if numbered { behind.trim() } else { rest };
    if key.is_empty() || key.bytes().any(|byte| !(byte.is_ascii_lowercase() || b"-'.(){}_".contains(&byte))) {
        return Err("has a key that is not in small letters");
    }
    if key.bytes().chain(note.bytes()).any(|byte| byte == b'\n' || !LETTERS.contains(&byte)) {
        return Err("has a letter that list::LETTERS does not have");
    }
    Ok(Line { key: key.into(), number, note: note.into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_key_perhaps_a_number_perhaps_a_note() {
        let found =
            lines("# A list.\naccuse 40 tell\naccused -3  # said\nal tell\nalley may end\nbat\n").unwrap();
        let found = found.iter().map(|line| [&line.key[..], &line.note].concat());
        let numbers: Vec<i8> =
            lines("a 40 tell\nb -3  # said\nc tell\n").unwrap().iter().map(|l| l.number).collect();
        assert_eq!(numbers, [40, -3, 0]);
        assert_eq!(
            found.collect::<Vec<_>>(),
            [&b"accusetell"[..], b"accused", b"altell", b"alleymay end", b"bat"]
        );
    }

    #[test]
    fn a_list_that_is_not_as_it_must_be_is_refused_with_its_line() {
        for (file, expected) in [
            ("b\na\n", "line 2 is out of order or there twice: a"),
            ("a 1\na 2\n", "line 2 is out of order or there twice: a 2"),
            ("# Head\nBad\n", "line 2 has a key that is not in small letters: Bad"),
            ("a 128\n", "line 1 has a number out of reach: a 128"),
            ("a é\n", "line 1 has a letter that list::LETTERS does not have: a é"),
            ("a\n\n", "line 2 has a key that is not in small letters: "),
        ] {
            assert_eq!(lines(file).err().as_deref(), Some(expected));
        }
    }
}

//! Where a text is in, the text out: that of the article, where it is a page.

use std::fs;
use std::io::{self, IsTerminal, Read, Write};

use crate::arguments::Source;
use crate::failure::Failure;
use crate::html;

/// The text at `source`.
pub(crate) fn text(source: &Source) -> Result<String, Failure> {
    let (name, bytes) = match source {
        Source::Input => ("the text from standard input".to_string(), input()?),
        Source::File(path) => {
            let bytes = fs::read(path).map_err(|error| Failure::File(path.clone(), error))?;
            (path.display().to_string(), bytes)
        }
    };
    if u32::try_from(bytes.len()).is_err() {
        return Err(Failure::TooLong(name));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let line = 1 + error.as_bytes().iter().take(good).filter(|&&byte| byte == b'\n').count();
        Failure::NotUtf8(name, line)
    })?;
    Ok(if source.is_html() { html::text(&text) } else { text })
}

fn input() -> Result<Vec<u8>, Failure> {
    if io::stdin().is_terminal() {
        let _ = writeln!(io::stderr(), "Paste or type the text, then press Ctrl-D.");
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes).map_err(Failure::Input)?;
    Ok(bytes)
}

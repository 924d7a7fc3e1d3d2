//! Files and folders in, the texts in them out, each with the name of its row and of the files that will be written for it.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use article_lens_export::FILES;

use crate::arguments::Source;
use crate::failure::Failure;

/// The endings of the files that are read in folders.
const TEXTS: [&str; 4] = ["txt", "md", "html", "htm"];

/// The file that holds what was read of a page.
pub(crate) const PAGE_TEXT: &str = "text.txt";

/// A text that was found.
#[derive(Debug, PartialEq)]
pub(crate) struct Found {
    /// Where it is.
    pub(crate) source: Source,
    /// What its files are called, up to their ending, below the folder that they are written to: `2026/flood`.
    pub(crate) stem: PathBuf,
}

/// The texts of these files and of all below these folders, in the order given, those of a folder by name; and what could not be looked into.
/// Whatever lies in `out` is no text: it was written there.
pub(crate) fn found(sources: Vec<Source>, out: Option<&Path>) -> (Vec<Found>, Vec<Failure>) {
    let out = out.and_then(|out| out.canonicalize().ok());
    let (mut texts, mut failures) = (Vec::new(), Vec::new());
    for source in sources {
        match source {
            Source::File(folder) if folder.is_dir() => {
                let before = texts.len() + failures.len();
                walk(&folder, Path::new(""), out.as_deref(), &mut texts, &mut failures);
                if texts.len() + failures.len() == before {
                    failures.push(Failure::NoTexts(folder));
                }
            }
            source => {
                let stem = match &source {
                    Source::Input => "standard-input".into(),
                    Source::File(path) => path.file_stem().unwrap_or(path.as_os_str()).into(),
                };
                texts.push(Found { source, stem });
            }
        }
    }
    unlike(&mut texts);
    (texts, failures)
}

/// Adds the texts below a folder; `below` is where it lies from the folder that was named.
fn walk(
    folder: &Path,
    below: &Path,
    out: Option<&Path>,
    texts: &mut Vec<Found>,
    failures: &mut Vec<Failure>,
) {
    let entries = fs::read_dir(folder).and_then(|entries| entries.collect::<io::Result<Vec<_>>>());
    let mut entries = match entries {
        Ok(entries) => entries,
        Err(error) => return failures.push(Failure::File(folder.into(), error)),
    };
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let (path, name) = (entry.path(), entry.file_name());
        let is_hidden = name.as_encoded_bytes().starts_with(b".");
        // A link to a folder is not followed: it may lead back to where it stands.
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let is_out = || is_folder && out.is_some_and(|out| path.canonicalize().is_ok_and(|path| path == out));
        if is_hidden || is_out() {
            continue;
        }
        if is_folder {
            walk(&path, &below.join(name), out, texts, failures);
        } else if path.extension().is_some_and(|ending| is_text(&ending.to_string_lossy())) && !is_ours(&path)
        {
            let stem = below.join(path.file_stem().unwrap_or(&name));
            texts.push(Found { source: Source::File(path), stem });
        }
    }
}

fn is_text(ending: &str) -> bool {
    TEXTS.iter().any(|text| ending.eq_ignore_ascii_case(text))
}

/// Whether it is a file that we wrote: `flood.report.md`.
fn is_ours(path: &Path) -> bool {
    let name = path.to_string_lossy();
    FILES
        .iter()
        .map(|(file, _)| *file)
        .chain([PAGE_TEXT])
        .any(|file| name.strip_suffix(file).is_some_and(|head| head.ends_with('.')))
}

/// Gives texts of one name, in whatever capitals, numbers: `flood`, `flood-2`.
fn unlike(texts: &mut [Found]) {
    let mut known = HashSet::new();
    for text in texts {
        let own = text.stem.clone();
        let mut n = 1;
        while !known.insert(text.stem.to_string_lossy().to_lowercase()) {
            n += 1;
            let mut name = own.clone().into_os_string();
            name.push(format!("-{n}"));
            text.stem = name.into();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_one_name_are_told_apart() {
        let files =
            ["a/flood.txt", "b/Flood.md", "flood-2.txt", "c/flood"].map(|path| Source::File(path.into()));
        let (texts, failures) = found(files.into(), None);
        let stems: Vec<_> = texts.iter().map(|text| text.stem.display().to_string()).collect();
        assert_eq!(
            (stems, failures.len()),
            (["flood", "Flood-2", "flood-2-2", "flood-3"].map(String::from).into(), 0)
        );
    }

    #[test]
    fn what_we_wrote_is_no_text() {
        assert!(is_ours(Path::new("out/flood.report.md")) && !is_ours(Path::new("report.md")));
    }
}

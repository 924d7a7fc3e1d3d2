//! What the test files share: where the project's files are, the sample articles, and hostile texts.
//!
//! Each test file stands beside this folder and says in its head what it proves; `README.md` lists them all.

pub mod case;
pub mod golden;
pub mod nasty;

use std::path::{Path, PathBuf};

/// The folder that holds the whole project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the tests stand in the project's folder")
        .to_path_buf()
}

/// The files under a folder of the project whose names end so, sorted, with their text.
pub fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
        for path in entries.map(|entry| entry.expect("a folder can be read").path()) {
            let name =
                path.strip_prefix(root()).expect("below the root").to_string_lossy().replace('\\', "/");
            if path.is_dir() {
                folders.push(path);
            } else if name.ends_with(ending) {
                found.push((name, std::fs::read_to_string(&path).expect("a file in UTF-8")));
            }
        }
    }
    found.sort();
    found
}

/// The sample articles, each with its name: `press-release`.
pub fn seeds() -> Vec<(String, String)> {
    let name = |path: String| path.trim_start_matches("seeds/").trim_end_matches(".txt").to_string();
    files("seeds", ".txt").into_iter().map(|(path, text)| (name(path), text)).collect()
}

/// The articles of the cases, each with the word that its name opens with: `sports`.
pub fn articles() -> Vec<(String, String)> {
    let path = root().join("tests/cases/articles.txt");
    let file = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let name = |name: &str| name.split(':').next().unwrap_or("").to_string();
    case::cases(&file).into_iter().map(|(full, line)| (name(&full), case::plain(&line))).collect()
}

/// The sample article of that name.
pub fn seed(name: &str) -> String {
    let path = root().join("seeds").join(name).with_extension("txt");
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

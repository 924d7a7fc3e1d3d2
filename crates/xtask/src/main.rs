//! The two commands, `cargo xtask serve` and `cargo xtask test`, and the build behind them.
//!
//! Rooms: `shell` starts programs, `install` fetches what is missing, `bundle` makes `dist/` (`trap` and `order` change its modules), `size` weighs it,
//! `serve` shows it, `test` checks everything; `fit` writes the lexicon's weights, `elsewhere` compares other tools' counts.

mod bundle;
mod elsewhere;
mod fit;
mod how;
mod install;
mod lexicon;
mod norms;
mod one_file;
mod order;
mod serve;
mod shell;
mod short;
mod size;
mod test;
mod trap;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask serve            builds the page, serves it and prints its address
cargo xtask test             runs every check, and counts them
cargo xtask test --quick     leaves the browsers out
cargo xtask build            builds dist/page and dist/headless, and prints their sizes
cargo xtask build --sizes    also writes the sizes to tests/size.md
cargo xtask screenshots      pictures of every state of the page, wide and narrow, light and dark, in target/screenshots
cargo xtask bench            times the stages of an analysis as wasm, in Node
cargo xtask setup            only installs what the others need
cargo xtask fit syllables --data FOLDER
                             fits the lexicon's syllables to FOLDER/syllables.tsv; slow without `--release`:
                             cargo run --release -p xtask -- fit syllables --data FOLDER
cargo xtask fit quotes --data FOLDER [--cross REPORTS]
                             fits the lexicon's attributions to FOLDER/quotes.polnear.jsonl; crosswise, it writes what the
                             weights of five sixths report on the last to REPORTS instead; slow without `--release`
cargo xtask lexicon --data FOLDER
                             merges the published lists of positive and negative words in FOLDER into the lexicon's
cargo xtask norms --data FOLDER
                             prints where the articles of FOLDER/quotes.polnear.jsonl lie: the numbers of norm.rs
cargo xtask elsewhere --data FOLDER
                             compares other tools' counts in FOLDER/readability.textstat.json with ours of their rules
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match *words {
        ["serve"] => serve::serve(),
        ["test"] => test::test(test::Extent::Whole),
        ["test", "--quick"] => test::test(test::Extent::Quick),
        ["build"] => bundle::build().and_then(|()| size::print()),
        ["build", "--sizes"] => bundle::build().and_then(|()| size::record()),
        ["screenshots"] => bundle::build().and_then(|()| screenshots()),
        ["bench"] => bundle::bench(),
        ["setup"] => setup(),
        ["fit", "syllables", "--data", folder] => fit::syllables(folder),
        ["fit", "quotes", "--data", folder] => fit::quotes::quotes(folder),
        ["fit", "quotes", "--data", folder, "--cross", reports] => {
            fit::quotes::quotes_crosswise(folder, reports)
        }
        ["lexicon", "--data", folder] => lexicon::lexicon(folder),
        ["norms", "--data", folder] => norms::norms(folder),
        ["elsewhere", "--data", folder] => elsewhere::elsewhere(folder),
        [] | ["help" | "--help" | "-h"] => help(),
        _ => Err(format!("There is no `cargo xtask {}`. These are the commands:\n\n{HELP}", words.join(" "))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{}", sentence.trim_end());
            ExitCode::FAILURE
        }
    }
}

fn help() -> shell::Outcome {
    print!("{HELP}");
    Ok(())
}

/// Pictures of the built page, by the Chromium of the browser tests.
fn screenshots() -> shell::Outcome {
    let browsers = install::browsers()?;
    let folder = shell::target().join("screenshots");
    let mut script = shell::program("node", &["tests/browser/screenshots.mjs"]);
    shell::run(script.arg(folder).env("CHROMIUM", browsers.chromium))
}

fn setup() -> shell::Outcome {
    install::target(install::WASM)?;
    install::target(install::BARE)?;
    install::node_packages()?;
    install::browsers().map(drop)
}

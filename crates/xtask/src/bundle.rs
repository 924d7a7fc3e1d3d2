//! Builds `dist/`: the page with its element, and the headless module, with VADER's and the one that writes files beside it, as an npm package.
//!
//! Comes in: the crates `article-lens-web`, `article-lens-wasm`, `article-lens-vader-wasm` and `article-lens-export-wasm`, and the files beside
//! them that are served.
//! Goes out: `dist/page`, to be served as it is, and `dist/headless`. cargo compiles to wasm, wasm-bindgen (a
//! library here, so that it and the crate are one version) writes the glue, Binaryen makes the code smaller
//! and esbuild the scripts.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use wasm_bindgen_cli_support::Bindgen;

use crate::how::how;
use crate::install::{self, WASM};
use crate::one_file::one_file;
use crate::order::ordered;
use crate::shell::{Outcome, cargo, output, program, root, run, target};
use crate::short::{renamed, shorten};
use crate::trap::trap;

/// A crate that becomes a wasm module with its glue.
struct Module {
    /// The crate's name as cargo's file has it, and the stem of the files written.
    crate_file: &'static str,
    stem: &'static str,
    /// The folder in `dist`.
    folder: &'static str,
    /// Whether it puts texts together with std's formatting.
    formats: bool,
}

const PAGE: Module =
    Module { crate_file: "article_lens_web", stem: "article_lens_web", folder: "page", formats: true };
const HEADLESS: Module =
    Module { crate_file: "article_lens_wasm", stem: "article_lens", folder: "headless", formats: false };
const VADER: Module = Module {
    crate_file: "article_lens_vader_wasm",
    stem: "article_lens_vader",
    folder: "headless",
    formats: true,
};

const EXPORT: Module = Module {
    crate_file: "article_lens_export_wasm",
    stem: "article_lens_export",
    folder: "headless",
    formats: true,
};

/// What the page loads only when it is asked for: folders of their own, so that no first load counts them.
pub(crate) const ASKED: [&str; 5] = ["page/vader", "page/export", "page/html", "page/more", "page/samples"];
/// What lies beside the page and is no part of it: the page that is one file, how all works, and the worker, which comes after the load.
pub(crate) const BESIDE: [&str; 3] = [ONE_FILE, "page/how.html", "page/sw.js"];
const ONE_FILE: &str = "page/file";
/// The seeds that the page offers as samples.
const SAMPLES: [&str; 3] = ["us-military-drug-cartels.txt", "press-release.txt", "opinion.txt"];

/// What of `web/` is served: everything but the Rust.
const SERVED: [&str; 4] = ["html", "js", "json", "css"];

/// Installs what is missing and builds `dist/`.
pub(crate) fn build() -> Outcome {
    install::target(WASM)?;
    install::node_packages()?;
    compile()?;
    for folder in [PAGE.folder, HEADLESS.folder] {
        emptied(&dist(folder))?;
    }
    for built in [&PAGE, &HEADLESS, &VADER, &EXPORT] {
        module(built)?;
    }
    page_files()?;
    headless_files()?;
    licenses(PAGE.folder)?;
    licenses(HEADLESS.folder)?;
    minified(PAGE.folder)?;
    minified(HEADLESS.folder)?;
    asked_files()?;
    one_file_page()?;
    page_script()?;
    how_page()?;
    worker()
}

/// Times the stages of an analysis in Node, as a module built like those that visitors download.
pub(crate) fn bench() -> Outcome {
    install::target(WASM)?;
    install::node_packages()?;
    let example = ["-p", "article-lens", "--example", "wasm_stages"];
    run(cargo(&["build", "--profile", "wasm", "--target", WASM]).args(example))?;
    let compiled = target().join(WASM).join("wasm/examples/wasm_stages.wasm");
    let module = target().join("wasm_stages.wasm");
    written(&module, &optimized(&compiled, "stages")?)?;
    let script = root().join("crates/lens/benches/wasm.mjs");
    run(program("node", &[]).arg(script).arg(module))
}

/// The folder of what is built.
pub(crate) fn dist(folder: &str) -> PathBuf {
    root().join("dist").join(folder)
}

fn compile() -> Outcome {
    const CRATES: [&str; 4] =
        ["article-lens-web", "article-lens-wasm", "article-lens-vader-wasm", "article-lens-export-wasm"];
    let crates = CRATES.iter().flat_map(|name| ["-p", name]);
    run(cargo(&["build", "--profile", "wasm", "--target", WASM]).args(crates))
}

/// Writes a module's glue, types and optimized wasm to its folder.
fn module(module: &Module) -> Outcome {
    let compiled = target().join(WASM).join("wasm").join(module.crate_file).with_extension("wasm");
    let bound = target().join("bound").join(module.stem);
    let folder = dist(module.folder);
    bind(&compiled, &bound, module).map_err(|error| format!("wasm-bindgen: {error:#}."))?;
    copied(&bound, &folder)?;
    let wasm = format!("{}_bg.wasm", module.stem);
    written(&folder.join(&wasm), &optimized(&bound.join(&wasm), module.stem)?)
}

fn bind(compiled: &Path, folder: &Path, module: &Module) -> Result<(), Box<dyn std::error::Error>> {
    if folder.is_dir() {
        fs::remove_dir_all(folder)?;
    }
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).out_name(module.stem).web(true)?;
    let mut output = bindgen.generate_output()?;
    trap(output.wasm_mut(), module.formats)?;
    let names = shorten(output.wasm_mut());
    output.emit(folder)?;
    let glue = folder.join(module.stem).with_extension("js");
    Ok(fs::write(&glue, renamed(&fs::read_to_string(&glue)?, &names))?)
}

/// The module after Binaryen, which is not asked again while its input and its options stay the same.
///
/// No flag for features: with all of them Binaryen writes imports that browsers of today refuse.
fn optimized(bound: &Path, name: &str) -> Outcome<Vec<u8>> {
    const SMALLEST: [&str; 15] = [
        // Memory starts as zeros, and its first kilobyte is the end of the stack.
        "--zero-filled-memory",
        "--low-memory-unused",
        "-Os",
        "--flatten",
        "--rereloop",
        "-Oz",
        "--local-cse",
        "--code-folding",
        "--coalesce-locals-learning",
        "-Oz",
        "--converge",
        "--one-caller-inline-max-function-size=100",
        "--reorder-locals",
        "--strip-producers",
        "--strip-target-features",
    ];
    let options = article_lens::hash::hash(&SMALLEST.concat());
    let kept = |end: &str| target().join(format!("{name}-{options:x}.{end}.wasm"));
    let (input, result) = (kept("in"), kept("out"));
    if fs::read(&input).ok() != Some(read(bound)?) || !result.is_file() {
        let _ = fs::remove_file(&result);
        fs::copy(bound, &input).map_err(|error| format!("{}: {error}.", input.display()))?;
        let tool = root().join("node_modules/binaryen/bin/wasm-opt");
        let (tool, input) = (tool.display().to_string(), input.display().to_string());
        let mut wasm_opt = program("node", &[&tool, &input]);
        output(wasm_opt.args(SMALLEST).arg("-o").arg(&result))?;
    }
    ordered(&read(&result)?)
}

/// The page's own files. Its styles are inside the wasm.
fn page_files() -> Outcome {
    let page = dist(PAGE.folder);
    copied_if(&root().join("web"), &page, &SERVED)?;
    copied(&root().join("web/static"), &page.join("static"))
}

/// Beside the page, VADER and what writes files as the npm package has them, Readability as a module, and the samples.
fn asked_files() -> Outcome {
    let [vader, export, html, more, samples] = ASKED;
    for name in SAMPLES {
        written(&dist(samples).join(name), &read(&root().join("seeds").join(name))?)?;
    }
    for (folder, module, door) in [(vader, &VADER, "vader.js"), (export, &EXPORT, "export.js")] {
        for name in [door, &format!("{}.js", module.stem), &format!("{}_bg.wasm", module.stem)] {
            written(&dist(folder).join(name), &read(&dist(HEADLESS.folder).join(name))?)?;
        }
    }
    let mut module = read(&root().join("node_modules/@mozilla/readability/Readability.js"))?;
    module.extend(b"\nexport default Readability;\n");
    written(&dist(html).join("readability.js"), &module)?;
    for (from, to) in [("web/html", html), ("web/more", more)] {
        copied(&root().join(from), &dist(to))?;
        minified(to)?;
    }
    Ok(())
}

/// The page that tells how all of it works, with today's figures.
fn how_page() -> Outcome {
    let text = |name: &str| text(&root().join(name));
    let page = how(&text("web/how.md")?, &text("web/how.html")?, &text("tests/accuracy.md")?)?;
    written(&dist(PAGE.folder).join("how.html"), page.as_bytes())
}

/// What keeps the page for use without a network gets the names of all its parts, and a version that changes with any of them.
fn worker() -> Outcome {
    let page = dist(PAGE.folder);
    let script = page.join("sw.js");
    let mut names = names_below(&page, "")?;
    names.retain(|name| name != "sw.js" && name != "static/page.png" && !name.starts_with("file/"));
    names.sort();
    let mut version = Sha256::new();
    for name in &names {
        version.update(read(&page.join(name))?);
    }
    let version: String = version.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    // The page is asked for by its folder.
    let files: Vec<&str> = names.iter().map(|name| if name == "index.html" { "./" } else { name }).collect();
    let head = format!("const FILES={},VERSION=\"{version}\";", serde_json::json!(files));
    written(&script, [head.as_bytes(), &read(&script)?].concat().as_slice())
}

/// The names of all files in a folder and those below it.
fn names_below(folder: &Path, prefix: &str) -> Outcome<Vec<String>> {
    let mut names = Vec::new();
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}.", folder.display()))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            names.extend(names_below(&path, &format!("{name}/"))?);
        } else {
            names.push(name);
        }
    }
    Ok(names)
}

/// The element's script with the glue and whatever else it loads at once: one file; what is loaded when it is asked for stays apart.
fn page_script() -> Outcome {
    let page = dist(PAGE.folder);
    let folder = |name: &&str| name.strip_prefix("page/").map(|name| format!("--external:./{name}/*"));
    let apart: Vec<String> = ASKED.iter().filter_map(folder).collect();
    let apart: Vec<&str> = apart.iter().map(String::as_str).collect();
    let script = page.join("article-lens.js");
    written(&script, bundled(&script, &apart)?.as_bytes())?;
    for inside in ["parts.js", "article_lens_web.js"] {
        fs::remove_file(page.join(inside)).map_err(|error| format!("{inside}: {error}."))?;
    }
    Ok(())
}

/// The page with all its parts inside: a bundler puts the scripts, the modules and the samples into one script.
fn one_file_page() -> Outcome {
    let (page, parts) = (dist(PAGE.folder), target().join("one-file"));
    emptied(&parts)?;
    for name in names_below(&page, "")? {
        written(&parts.join(&name), &read(&page.join(&name))?)?;
    }
    copied(&root().join("web/one-file"), &parts)?;
    let bundle = bundled(&parts.join("article-lens.js"), &["--loader:.wasm=binary", "--loader:.txt=text"])?;
    let text = |name: &str| text(&page.join(name));
    let [index, styles, old, licenses] =
        [text("index.html")?, text("page.css")?, text("old.js")?, text("licenses.txt")?];
    let file = one_file(&index, &styles, &old, &bundle, &licenses)?;
    written(&dist(ONE_FILE).join("article-lens.html"), file.as_bytes())
}

fn headless_files() -> Outcome {
    const BESIDE: [&str; 4] = [
        "crates/lens-wasm/package",
        "crates/vader-wasm/package",
        "crates/export-wasm/package",
        "crates/export/schema",
    ];
    for package in BESIDE {
        copied(&root().join(package), &dist(HEADLESS.folder))?;
    }
    let readme = read(&root().join("crates/lens-wasm/README.md"))?;
    written(&dist(HEADLESS.folder).join("README.md"), &readme)
}

/// Our licences and those of the word lists, as one file beside what they cover.
fn licenses(folder: &str) -> Outcome {
    const FILES: [&str; 10] = [
        "NOTICE",
        "LICENSE-MIT",
        "LICENSE-APACHE",
        "crates/lexicon/data/LICENSE-vader.txt",
        "crates/lexicon/data/LICENSE-opinion.txt",
        "crates/lexicon/data/LICENSE-afinn.txt",
        "crates/lexicon/data/LICENSE-labmt.txt",
        "crates/lexicon/data/LICENSE-cmudict.txt",
        "crates/lexicon/data/LICENSE-wormer.txt",
        "node_modules/@mozilla/readability/LICENSE.md",
    ];
    let mut text = Vec::new();
    for file in FILES {
        text.extend(format!("==== {file} ====\n\n").bytes());
        text.extend(read(&root().join(file))?);
        text.push(b'\n');
    }
    written(&dist(folder).join("licenses.txt"), &text)
}

/// Makes the scripts of a folder small: the glue is mostly comments.
fn minified(folder: &str) -> Outcome {
    let entries = fs::read_dir(dist(folder)).map_err(|error| format!("{folder}: {error}."))?;
    let is_script = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "js");
    for script in entries.flatten().map(|entry| entry.path()).filter(is_script) {
        written(&script, esbuild(&script, &["--minify", "--legal-comments=none"])?.as_bytes())?;
    }
    Ok(())
}

/// A script with those that it imports.
fn bundled(script: &Path, options: &[&str]) -> Outcome<String> {
    esbuild(script, &[&["--bundle", "--minify", "--format=esm", "--legal-comments=none"], options].concat())
}

/// What esbuild makes of a script.
fn esbuild(script: &Path, options: &[&str]) -> Outcome<String> {
    let tool = root().join("node_modules/esbuild/bin/esbuild").display().to_string();
    output(program("node", &[&tool, &script.display().to_string()]).args(options))
}

fn copied(from: &Path, to: &Path) -> Outcome {
    copied_if(from, to, &[])
}

/// Copies a folder's files with one of these endings (all, where none is named), and no folder below it.
fn copied_if(from: &Path, to: &Path, endings: &[&str]) -> Outcome {
    let Ok(entries) = fs::read_dir(from) else { return Ok(()) };
    for file in entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()) {
        let ending = file.extension().unwrap_or_default().to_string_lossy().into_owned();
        if endings.is_empty() || endings.contains(&ending.as_str()) {
            written(&to.join(file.file_name().unwrap_or_default()), &read(&file)?)?;
        }
    }
    Ok(())
}

fn emptied(folder: &Path) -> Outcome {
    if folder.is_dir() {
        fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}.", folder.display()))?;
    }
    Ok(())
}

fn read(file: &Path) -> Outcome<Vec<u8>> {
    fs::read(file).map_err(|error| format!("{}: {error}.", file.display()))
}

fn text(file: &Path) -> Outcome<String> {
    String::from_utf8(read(file)?).map_err(|error| format!("{}: {error}.", file.display()))
}

fn written(file: &Path, bytes: &[u8]) -> Outcome {
    let folder = file.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(file, bytes))
        .map_err(|error| format!("{}: {error}.", file.display()))
}

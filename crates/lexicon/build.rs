//! Packs the readable lists of `data` into one file for the download, and refuses a list that is not as it must be.

#[path = "src/lists.rs"]
mod lists;

use std::{env, fs, path::Path};

use article_lens_packed::{pack, written};

fn main() {
    println!("cargo::rerun-if-changed=data");
    let read = |name: &&str| {
        let path = format!("data/{name}.txt");
        let file = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        written::lines(&file).unwrap_or_else(|fault| panic!("{path}: {fault}"))
    };
    let lists: Vec<_> = lists::LISTS.iter().map(read).collect();
    let folder = env::var("OUT_DIR").unwrap_or_default();
    fs::write(Path::new(&folder).join("lists.bin"), pack(&lists))
        .expect("the folder of the build can be written");
}

//! Packs the readable lists of `data` into one file for the download, and refuses a list that is not as it must be.
//!
//! A line of a file is a key, perhaps a number, perhaps a note: `accuse 40 tell  # why`. What stands behind `#` is left out.

extern crate alloc;

#[path = "src/encoder.rs"]
mod encoder;
#[path = "src/model.rs"]
mod model;
#[path = "src/packed.rs"]
mod packed;
#[path = "src/written.rs"]
mod written;

use std::{env, fs, path::Path};

use encoder::Encoder;
use model::Model;

fn main() {
    println!("cargo::rerun-if-changed=data");
    let mut bytes = Vec::new();
    let mut model = Model::new(Encoder::new(&mut bytes));
    for (number, name) in (0..).zip(packed::LISTS) {
        let path = format!("data/{name}.txt");
        let file = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let lines = written::lines(&file).unwrap_or_else(|fault| panic!("{path}: {fault}"));
        packed::list(&mut model, number, &lines, &mut |_| ());
    }
    drop(model);
    let folder = env::var("OUT_DIR").unwrap_or_default();
    fs::write(Path::new(&folder).join("lists.bin"), bytes).expect("the folder of the build can be written");
}

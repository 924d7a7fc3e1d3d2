//! Gives what passes between a module and its glue short names. wasm-bindgen's end in sixteen digits of a hash, which no compression makes
//! smaller, and stand in the module and in the glue.
//!
//! Comes in: a module of wasm-bindgen's. Goes out: the same with short names, and which name stands for which, for the glue.

use std::collections::HashMap;
use std::mem;

use walrus::Module;

/// How the names of exports begin that the glue alone uses.
const GLUE: [&str; 3] = ["__wb", "__externref", "wasm_bindgen__"];

/// Which short name stands for which long one.
pub(crate) type Names = HashMap<String, String>;

/// Numbers a module's imports, and the exports that the glue alone uses.
pub(crate) fn shorten(module: &mut Module) -> Names {
    let is_own = |name: &&mut String| GLUE.iter().any(|start| name.starts_with(start));
    let imports = module.imports.iter_mut().map(|import| &mut import.name);
    let exports = module.exports.iter_mut().map(|export| &mut export.name).filter(is_own);
    let numbered = |(number, name): (usize, &mut String)| {
        let short = format!("w{number}");
        (mem::replace(name, short.clone()), short)
    };
    imports.chain(exports).enumerate().map(numbered).collect()
}

/// The glue with the short names.
pub(crate) fn renamed(glue: &str, names: &Names) -> String {
    let is_no_letter = |c: char| !c.is_ascii_alphanumeric() && c != '_';
    let piece = |piece: &str| {
        let word = piece.trim_end_matches(is_no_letter);
        names.get(word).map_or(piece.to_owned(), |short| short.to_owned() + &piece[word.len()..])
    };
    glue.split_inclusive(is_no_letter).map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_names_are_renamed() {
        let names = Names::from([("__wbg_get_1".into(), "w0".into()), ("__wbg_get".into(), "w1".into())]);
        let glue = "__wbg_get_1: f(wasm.__wbg_get), __wbg_get_12, x__wbg_get";
        assert_eq!(renamed(glue, &names), "w0: f(wasm.w1), __wbg_get_12, x__wbg_get");
    }
}

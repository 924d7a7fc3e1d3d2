//! Takes the texts of panics out of a module: what only tells why a program stops is a trap instead.
//!
//! Comes in: a module behind wasm-bindgen, which still has its functions' names. Goes out: the same with the bodies of [`FAILING`]
//! replaced. Binaryen then drops what only they needed, and the arguments of their calls. A trap is an exception in JavaScript as a
//! panic is; what it was about is told where the same code runs natively.

use std::ops::Range;

use walrus::ir::Value;
use walrus::{ConstExpr, Data, DataKind, Module};

use crate::shell::Outcome;

/// How the names of functions begin that never return, or that only the message of a panic calls. Rust's versions have other ones:
/// one that is not found costs bytes only.
const FAILING: [&str; 22] = [
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::handle_error",
    "console_error_panic_hook::hook",
    "core::cell::lazy::panic_poisoned",
    "core::cell::panic_already",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::panicking::",
    "core::result::unwrap_failed",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::slice::index::slice_index_fail",
    "core::str::slice_error_fail",
    "std::alloc::rust_oom",
    "std::panicking::panic_handler",
    "std::panicking::panic_with_hook",
    "std::sys::backtrace::__rust_end_short_backtrace",
    "std::thread::local::panic_access_error",
    "__rustc::__rust_alloc_error_handler",
    "__rustc::rust_begin_unwind",
    "__rustc::rust_panic",
    "<core::cell::Borrow",
    "<std::panicking::panic_handler",
];

/// What stands in the name of a function that shows a value in the message of a panic.
const SHOWN: &str = "core::fmt::Debug>";
/// What stands in the name of one that puts texts together, as the page does: others only do for an error that cannot come.
const FORMATTED: &str = "core::fmt::";

/// How many bytes a place in a source file has: the address and the length of the file's name, line and column.
const PLACE: usize = 16;

/// Replaces the bodies of all failing functions by a trap, and the places that they would tell by zeros. A module in which
/// none is found has lost its names. `formats`: whether it puts texts together for more than messages.
pub(crate) fn trap(module: &mut Module, formats: bool) -> Outcome {
    let is_failing = |name: &Option<String>| name.as_deref().is_some_and(|name| is_failing(name, formats));
    let functions = &mut module.funcs;
    let failing: Vec<_> = functions
        .iter()
        .filter(|function| is_failing(&function.name))
        .map(|function| function.id())
        .collect();
    for (_, function) in functions.iter_local_mut().filter(|(id, _)| failing.contains(id)) {
        let mut body = function.builder_mut().func_body();
        body.instrs_mut().clear();
        body.unreachable();
    }
    blank_data(module);
    if failing.is_empty() {
        Err("No function of a panic is found in the module by its name.".into())
    } else {
        Ok(())
    }
}

/// Writes zeros over the places in source files that a module's data names, and over those files' names.
fn blank_data(module: &mut Module) {
    let parts: Vec<_> = module.data.iter().filter_map(|data| Some((data.id(), range(data)?))).collect();
    let mut memory = vec![0; parts.iter().map(|(_, range)| range.end).max().unwrap_or(0)];
    for (id, range) in &parts {
        memory[range.clone()].copy_from_slice(&module.data.get(*id).value);
    }
    blank_places(&mut memory);
    for (id, range) in parts {
        module.data.get_mut(id).value = memory[range].to_vec();
    }
}

/// Where in memory data is written when a module starts.
fn range(data: &Data) -> Option<Range<usize>> {
    match data.kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } => {
            Some(start as usize..start as usize + data.value.len())
        }
        _ => None,
    }
}

/// Writes zeros over every place in a source file, and over the files' names, which end in *.rs*.
fn blank_places(memory: &mut [u8]) {
    let word = |at: usize| memory[at..].first_chunk().map_or(0, |bytes| u32::from_le_bytes(*bytes) as usize);
    let name = |at: usize| word(at)..word(at) + word(at + 4);
    let is_place = |at: &usize| memory.get(name(*at)).is_some_and(is_name);
    let places: Vec<_> = (0..memory.len().saturating_sub(PLACE - 1)).step_by(4).filter(is_place).collect();
    let names: Vec<_> = places.iter().map(|&at| name(at)).collect();
    for range in places.iter().map(|&at| at..at + PLACE).chain(names) {
        memory[range].fill(0);
    }
}

fn is_name(text: &[u8]) -> bool {
    text.strip_suffix(b".rs").is_some_and(|path| path.iter().all(u8::is_ascii_graphic))
}

fn is_failing(name: &str, formats: bool) -> bool {
    let name = without_hashes(name);
    name.contains(if formats { SHOWN } else { FORMATTED })
        || FAILING.iter().any(|start| name.starts_with(start))
}

/// A function's name without what tells the versions of a crate apart: *core\[c5930c85a12de822\]::panicking::panic*.
fn without_hashes(name: &str) -> String {
    let mut parts = name.split('[');
    let first = parts.next().unwrap_or("").to_owned();
    parts.fold(first, |name, part| name + part.split_once(']').map_or(part, |(_, rest)| rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_never_returns_is_failing() {
        let names = [
            "core[c5930c85a12de822]::panicking::panic_fmt",
            "core::panicking::unreachable_display::hc76694e3f0c41cd2",
            "<char as core[c5930c85a12de822]::fmt::Debug>::fmt",
            "__rustc[b7974e8690430dd9]::rust_panic",
        ];
        assert!(names.iter().all(|name| is_failing(name, true)));
    }

    #[test]
    fn places_and_their_names_are_blank() {
        let text = b"x.rs a/b.rs\0 word";
        let place: [u32; 4] = [5, 6, 12, 3];
        let mut memory = text.to_vec();
        memory.resize(20, b' ');
        memory.extend(place.iter().flat_map(|number| number.to_le_bytes()));
        blank_places(&mut memory);
        assert_eq!(memory, [&b"x.rs \0\0\0\0\0\0\0 word   "[..], &[0; PLACE]].concat());
    }

    #[test]
    fn what_returns_is_not() {
        let names = [
            "<char as core[c5930c85a12de822]::fmt::Display>::fmt",
            "std[a543996e6e7dbf1e]::panicking::panic_count::is_zero_slow_path",
            "std[a543996e6e7dbf1e]::panicking::set_hook",
            "article_lens::facts::word::table_end::h3dca60b31a97353f",
        ];
        assert!(!names.iter().any(|name| is_failing(name, true)));
        assert!(is_failing(names[0], false), "in a module that shows nothing");
    }
}

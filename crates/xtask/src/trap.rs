//! Takes the texts of panics out of a module: what only tells why a program stops is a trap instead.
//!
//! Comes in: a module behind wasm-bindgen, which still has its functions' names. Goes out: the same with the bodies of [`FAILING`]
//! replaced. Binaryen then drops what only they needed, and the arguments of their calls. A trap is an exception in JavaScript as a
//! panic is; what it was about is told where the same code runs natively.

use wasm_bindgen_cli_support::Output;

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
    // A panic over a slice shows the character and the range.
    "<char as core::fmt::Debug>",
    "<core::ops::range::Range<usize> as core::fmt::Debug>",
];

/// Replaces the bodies of all failing functions by a trap. A module in which none is found has lost its names.
pub(crate) fn trap(output: &mut Output) -> Outcome {
    let functions = &mut output.wasm_mut().funcs;
    let is_failing = |name: &Option<String>| name.as_deref().is_some_and(is_failing);
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
    if failing.is_empty() {
        Err("No function of a panic is found in the module by its name.".into())
    } else {
        Ok(())
    }
}

fn is_failing(name: &str) -> bool {
    let name = without_hashes(name);
    FAILING.iter().any(|start| name.starts_with(start))
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
        assert!(names.iter().all(|name| is_failing(name)));
    }

    #[test]
    fn what_returns_is_not() {
        let names = [
            "<char as core[c5930c85a12de822]::fmt::Display>::fmt",
            "std[a543996e6e7dbf1e]::panicking::panic_count::is_zero_slow_path",
            "std[a543996e6e7dbf1e]::panicking::set_hook",
            "article_lens::facts::word::table_end::h3dca60b31a97353f",
        ];
        assert!(!names.iter().any(|name| is_failing(name)));
    }
}

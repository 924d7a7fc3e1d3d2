//! The stair rule: a module uses only what stands above it in its parent's list; a parent uses its children, never the
//! reverse.

use std::collections::BTreeMap;

use super::{File, code_lines};

/// A module's path from the crate's root: `["facts", "quote"]`.
type Path = Vec<String>;

fn path_of(file: &str) -> Path {
    let inside = file.trim_start_matches("crates/lens/src/").trim_end_matches(".rs").trim_end_matches("/mod");
    if inside == "lib" { Vec::new() } else { inside.split('/').map(str::to_string).collect() }
}

/// The modules that a file lists, in its order.
fn listed(text: &str) -> Vec<String> {
    let name = |line: &str| {
        let rest = line.trim_start_matches("pub(crate) ").trim_start_matches("pub(super) ");
        let name = rest.trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';')?;
        Some(name.to_string())
    };
    code_lines(text).filter_map(|(_, line)| name(line)).collect()
}

/// The paths that begin after `crate::` or `super::`: a tree in braces gives one for each of its leaves.
fn leaves(tree: &str) -> Vec<Path> {
    let tree = tree.trim_start();
    if let Some(inside) = tree.strip_prefix('{') {
        return branches(inside).into_iter().flat_map(leaves).collect();
    }
    let name: String = tree.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    match tree.get(name.len()..).and_then(|rest| rest.strip_prefix("::")) {
        Some(rest) => leaves(rest).into_iter().map(|leaf| [vec![name.clone()], leaf].concat()).collect(),
        None => vec![vec![name]],
    }
}

/// The parts between the commas of a tree, up to its closing brace.
fn branches(inside: &str) -> Vec<&str> {
    let (mut found, mut depth, mut start) = (Vec::new(), 0, 0);
    for (i, c) in inside.char_indices() {
        match c {
            '{' => depth += 1,
            ',' if depth == 0 => found.push(&inside[std::mem::replace(&mut start, i + 1)..i]),
            '}' if depth == 0 => {
                found.push(&inside[start..i]);
                break;
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    found.retain(|branch| !branch.trim().is_empty());
    found
}

/// What a module's code names in other modules, as paths from the root.
fn used(own: &Path, text: &str) -> Vec<Path> {
    let code: String = code_lines(text).flat_map(|(_, line)| [line, "\n"]).collect();
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        found.extend(leaves(&code[at + "crate::".len()..]));
    }
    for (at, _) in code.match_indices("super::") {
        let mut base = own.clone();
        base.pop();
        let rest = &code[at + "super::".len()..];
        if !code[..at].ends_with("super::") {
            let ups = rest.matches("super::").take_while(|_| rest.starts_with("super::")).count().min(1);
            (0..ups).for_each(|_| drop(base.pop()));
            let rest = rest.trim_start_matches("super::");
            found.extend(leaves(rest).into_iter().map(|leaf| [base.clone(), leaf].concat()));
        }
    }
    found
}

/// Each use of something that stands below the user, as `user uses used`.
pub(crate) fn steps_up(files: &[File]) -> Vec<String> {
    let lists: BTreeMap<Path, Vec<String>> =
        files.iter().map(|(name, text)| (path_of(name), listed(text))).collect();
    let step = |parent: &[String], child: &String| {
        lists.get(parent).and_then(|list| list.iter().position(|name| name == child))
    };
    let is_above = |user: &Path, named: &Path| {
        let shared = user.iter().zip(named).take_while(|(a, b)| a == b).count();
        let module = (0..named.len()).take_while(|&i| step(&named[..i], &named[i]).is_some()).count();
        match (user.get(shared), named.get(shared).filter(|_| shared < module)) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(own), Some(other)) => step(&user[..shared], own) > step(&user[..shared], other),
        }
    };
    let uses = files
        .iter()
        .map(|(name, text)| (path_of(name), text))
        .flat_map(|(user, text)| used(&user, text).into_iter().map(move |named| (user.clone(), named)));
    uses.filter(|(user, named)| !is_above(user, named))
        .map(|(user, named)| format!("{} uses {}", user.join("::"), named.join("::")))
        .collect()
}

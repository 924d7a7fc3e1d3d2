//! Puts each function of a module beside one that is much like it: what a download repeats, brotli finds at less cost the nearer it
//! stands.
//!
//! Comes in: a module behind Binaryen. Goes out: the same functions in another order, with all that names them by their place.

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection};
use wasmparser::{CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload, TypeRef};

use crate::shell::Outcome;

/// A function is told by the runs of so many bytes that it has.
const RUN: usize = 4;
/// Runs are told apart by their hashes, of so many values.
const HASHES: usize = 1 << 14;

/// The module with its functions in the order of their likeness.
pub(crate) fn ordered(wasm: &[u8]) -> Outcome<Vec<u8>> {
    let (imported, bodies) = functions(wasm).map_err(|error| format!("A module cannot be read: {error}."))?;
    let order = order(&bodies.iter().map(|body| Runs::of(body)).collect::<Vec<_>>());
    let mut places = vec![0; order.len()];
    for (place, &function) in (imported..).zip(&order) {
        places[function] = place;
    }
    let mut module = wasm_encoder::Module::new();
    Reorder { imported, order, places }
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .map_err(|error| format!("A module cannot be put in order: {error}."))?;
    Ok(module.finish())
}

/// How many functions are imported, and the bytes of the module's own.
fn functions(wasm: &[u8]) -> wasmparser::Result<(u32, Vec<&[u8]>)> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    Ok((imported, bodies))
}

/// Which runs of bytes a function has.
struct Runs {
    hashes: Vec<u64>,
    count: f32,
}

impl Runs {
    fn of(body: &[u8]) -> Runs {
        let mut hashes = vec![0; HASHES / 64];
        for run in body.windows(RUN) {
            // Knuth's multiplicative hash.
            let word = run.iter().fold(0_u32, |word, &byte| word << 8 | u32::from(byte));
            let hash = word.wrapping_mul(2_654_435_769) as usize >> (32 - HASHES.ilog2());
            hashes[hash / 64] |= 1 << (hash % 64);
        }
        let count = hashes.iter().map(|part: &u64| part.count_ones()).sum::<u32>() as f32;
        Runs { hashes, count }
    }

    /// How much alike two are, from 0 to 1: the cosine of the angle between them.
    fn likeness(&self, other: &Runs) -> f32 {
        let pairs = self.hashes.iter().zip(&other.hashes);
        let shared: u32 = pairs.map(|(a, b)| (a & b).count_ones()).sum();
        shared as f32 / (self.count * other.count).sqrt().max(1.0)
    }
}

/// From the one with the most runs on, always the one that is most like the last.
fn order(functions: &[Runs]) -> Vec<usize> {
    let mut left: Vec<usize> = (0..functions.len()).collect();
    let mut order = Vec::new();
    let largest = |&a: &usize, &b: &usize| functions[a].count.total_cmp(&functions[b].count);
    let mut next = left.iter().copied().max_by(largest);
    while let Some(last) = next {
        left.retain(|&function| function != last);
        order.push(last);
        let likeness = left.iter().map(|&one| functions[last].likeness(&functions[one]));
        // Of equals the first, so that each build gives the same module.
        let most = likeness.enumerate().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        next = most.map(|(at, _)| left[at]);
    }
    order
}

/// Writes a module anew.
struct Reorder {
    imported: u32,
    /// The module's own functions as they will stand.
    order: Vec<usize>,
    /// The new number of each.
    places: Vec<u32>,
}

impl Reencode for Reorder {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        Ok(function.checked_sub(self.imported).map_or(function, |own| self.places[own as usize]))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for own in self.order.clone() {
            functions.function(self.type_index(types[own])?);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error> {
        let bodies = section.into_iter().collect::<Result<Vec<FunctionBody>, _>>()?;
        for own in self.order.clone() {
            self.parse_function_body(code, bodies[own].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_alike_stands_together() {
        let functions: Vec<Runs> = [&b"abcdefghi"[..], b"0123456789", b"abcdefgh", b"012345678"]
            .iter()
            .map(|body| Runs::of(body))
            .collect();
        assert_eq!(order(&functions), [1, 3, 0, 2]);
    }
}

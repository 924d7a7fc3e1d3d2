//! Statements in, the same statements nested out: two share no words, or one stands whole in a piece of the other.
//!
//! A marked stretch is never cut. Nothing here chooses cues or sources.

use alloc::vec::Vec;

use super::content::{Content, Statement};
use super::edge::Piece;
use crate::ordered::ordered;

impl Content<'_, '_> {
    /// The statements, none of which crosses another.
    ///
    /// # Complexity
    /// Linear in the number of pieces, but for sorting them.
    pub(super) fn nested(&self, statements: &[Statement]) -> Vec<Statement> {
        let whole = |(s, statement): (usize, &Statement)| {
            statement.pieces.iter().map(|&piece| (self.whole(piece), s)).collect::<Vec<_>>()
        };
        let pieces = statements.iter().enumerate().flat_map(whole).collect();
        let pieces = ordered(pieces, |&(piece, _): &(Piece, usize)| outer_first(piece.start, piece.end));
        // The pieces that hold the place where the sweep stands, the outermost first, each with its number.
        let mut around: Vec<(usize, usize)> = Vec::new();
        let mut parts: Vec<Part> = statements.iter().map(|_| Part::default()).collect();
        let mut found: Vec<Statement> = Vec::new();
        for (number, (mut piece, s)) in pieces.into_iter().enumerate() {
            while around.pop_if(|&mut (end, _)| end <= piece.start).is_some() {}
            let holder = around.last().copied();
            if let Some((end, _)) = holder.filter(|&(end, _)| end < piece.end) {
                piece.end = self.edges().trimmed(piece.start, end);
            }
            if self.scene.words(piece.start, piece.end) == 0 {
                continue;
            }
            around.push((piece.end, number));
            let (Some(part), Some(statement)) = (parts.get_mut(s), statements.get(s)) else { continue };
            let holder = holder.map(|(_, number)| number);
            match found.get_mut(part.index).filter(|_| part.begun && part.holder == holder) {
                Some(same) => same.pieces.push(piece),
                None => {
                    *part = Part { begun: true, holder, index: found.len() };
                    found.push(Statement { pieces: alloc::vec![piece], ..*statement });
                }
            }
        }
        found
    }

    /// A piece with all of each stretch that it holds in part: a sentence may end inside of one.
    fn whole(&self, piece: Piece) -> Piece {
        let stretch = |i: usize| self.stretches.get(self.scene.token(i)?.stretch?);
        Piece {
            start: stretch(piece.start).map_or(piece.start, |s| s.open),
            end: stretch(piece.end).map_or(piece.end, |s| s.end()),
        }
    }
}

/// The part of a statement that is written down last, and the piece of another that holds it.
#[derive(Clone, Copy, Default)]
struct Part {
    begun: bool,
    holder: Option<usize>,
    index: usize,
}

/// What holds others comes before them.
pub(super) fn outer_first(start: usize, end: usize) -> u64 {
    (start as u64) << 32 | u64::from(u32::MAX).saturating_sub(end as u64)
}

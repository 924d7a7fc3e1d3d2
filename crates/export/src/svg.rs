//! Charts as pictures that stand by themselves: SVG with a title and a description, without scripts, fonts or anything else from elsewhere.
//!
//! Each paints its own paper, so that it can be read wherever it is put; where the reader's system is dark, so is the picture. Colors are
//! attributes, and only what is dark is in a style: programs that know no media queries show the light one.

mod frame;
mod rhythm;
mod arc;
mod voices;

pub use arc::arc;
pub use rhythm::rhythm;
pub use voices::voices;

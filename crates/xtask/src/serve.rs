//! Shows the page: builds it, then starts the server that the browser tests use too.

use crate::bundle;
use crate::shell::{Outcome, program, run};

/// Builds the page and serves it until it is stopped; the server prints the address.
pub(crate) fn serve() -> Outcome {
    bundle::build()?;
    run(&mut program("node", &["tests/browser/server.mjs", "dist/page"]))
}

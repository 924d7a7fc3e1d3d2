//! Sizes.
use crate::shell::Outcome;
pub(crate) fn print() -> Outcome {
    Ok(())
}
pub(crate) fn record() -> Outcome {
    Ok(())
}

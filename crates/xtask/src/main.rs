//! The two commands, and the build behind them.
fn main() {}

//! Article Lens in a terminal.
use std::io::Read;
fn main() -> std::io::Result<()> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let report = article_lens::wire::analyze(&text, article_lens::wire::Unit::Chars);
    println!("{}", serde_json::to_string_pretty(&report)?);
    Ok(())
}

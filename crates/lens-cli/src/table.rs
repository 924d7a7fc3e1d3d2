//! A row for each of many texts, in columns for a person to read.

use std::io::{self, Write};

use article_lens::decimal::fixed;
use article_lens_export::csv::Row;

use crate::page::shown;

/// The names of texts take no more room; of a longer one its end is shown, which tells more.
const LONGEST_NAME: usize = 48;
const COLUMNS: [&str; 8] =
    ["words", "sentences", "grade", "positive", "negative", "statements", "named", "unnamed"];

/// Writes the table.
pub(crate) fn write(rows: &[Row], out: &mut impl Write) -> io::Result<()> {
    let Some(widest) = rows.iter().map(|row| name(row).chars().count()).max() else { return Ok(()) };
    let widest = widest.max(4);
    write!(out, "{:<widest$}", "text")?;
    for column in COLUMNS {
        write!(out, "  {column:>}")?;
    }
    writeln!(out)?;
    for row in rows {
        let grade = row.grade.map_or("–".to_string(), |grade| fixed(grade, 1));
        let numbers = |n: u64| n.to_string();
        let cells = [
            numbers(row.words),
            numbers(row.sentences),
            grade,
            numbers(row.positive),
            numbers(row.negative),
            numbers(row.statements),
            numbers(row.named),
            numbers(row.unnamed),
        ];
        write!(out, "{:<widest$}", name(row))?;
        for (column, cell) in COLUMNS.iter().zip(cells) {
            write!(out, "  {cell:>0$}", column.len())?;
        }
        writeln!(out)?;
    }
    let foreign: Vec<String> = rows.iter().filter(|row| !row.is_english).map(name).collect();
    if !foreign.is_empty() {
        let names = foreign.join(", ");
        writeln!(
            out,
            "\nMade for English; these do not look English: {names}. Trust neither their grades nor their words."
        )?;
    }
    Ok(())
}

fn name(row: &Row) -> String {
    let name = shown(&row.name, usize::MAX);
    let length = name.chars().count();
    if length <= LONGEST_NAME {
        return name;
    }
    let end: String = name.chars().skip(length - LONGEST_NAME + 1).collect();
    format!("…{end}")
}

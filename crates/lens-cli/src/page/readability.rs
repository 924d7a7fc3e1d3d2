//! How hard the text reads: one grade in words, then each formula with its value or the reason why it has none.

use std::io::{self, Write};

use article_lens::facts::tally::HARD_SENTENCE;
use article_lens::report::readability::Unsound;
use article_lens::report::{Formula, school_level};

use super::{Page, count};

pub(super) fn write(page: &Page, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\nHOW HARD IT READS")?;
    match page.report.readability.grade() {
        Some(grade) => writeln!(
            out,
            "  {}, grade {grade:.0}: the median of the grades below is {grade:.1}.",
            school_level(grade)
        )?,
        None => writeln!(out, "  The text is too short for a grade.")?,
    }
    for formula in Formula::ALL {
        let line = match formula.value(&page.report.tally) {
            Some(value) => format!("{value:>6.1}  {}", meaning(formula, value)),
            None => format!("{:>6}  {}", "–", reason(page, formula)),
        };
        writeln!(out, "  {:<20}{}", formula.title(), line.trim_end())?;
    }
    let tally = &page.report.tally;
    let hard = tally.hard_sentences;
    let have = if hard == 1 { "has" } else { "have" };
    let sentences = count(tally.sentences, "sentence");
    writeln!(out, "  {hard} of {sentences} {have} {HARD_SENTENCE} words or more.")
}

fn reason(page: &Page, formula: Formula) -> String {
    let tally = &page.report.tally;
    match formula.unsound(tally) {
        Some(Unsound::Words(n)) => format!("needs {n} words, and there are {}", tally.words),
        Some(Unsound::Sentences(n)) => format!("needs {n} sentences, and there are {}", tally.sentences),
        Some(Unsound::NoWords) | None => "there are no words".to_string(),
    }
}

fn meaning(formula: Formula, value: f64) -> &'static str {
    match formula {
        Formula::FleschReadingEase => ease(value),
        Formula::Lix => lix(value),
        _ => "grade",
    }
}

/// Flesch's own words for his scale (1948).
fn ease(value: f64) -> &'static str {
    match value {
        ..30.0 => "very difficult",
        ..50.0 => "difficult",
        ..60.0 => "fairly difficult",
        ..70.0 => "standard",
        ..80.0 => "fairly easy",
        ..90.0 => "easy",
        _ => "very easy",
    }
}

/// Björnsson's words for his scale (1968).
fn lix(value: f64) -> &'static str {
    match value {
        ..30.0 => "very easy",
        ..40.0 => "easy",
        ..50.0 => "medium",
        ..60.0 => "difficult",
        _ => "very difficult",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_scale_has_its_words() {
        assert_eq!([ease(-4.0), ease(65.0), ease(100.0)], ["very difficult", "standard", "very easy"]);
        assert_eq!([lix(20.0), lix(45.0), lix(80.0)], ["very easy", "medium", "very difficult"]);
    }
}

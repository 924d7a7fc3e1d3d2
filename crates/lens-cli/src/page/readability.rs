//! How hard the text reads: one grade in words, then each formula with its value or the reason why it has none.

use std::io::{self, Write};

use article_lens::facts::Sentence;
use article_lens::facts::tally::HARD_SENTENCE;
use article_lens::report::readability::{READ_A_MINUTE, SPOKEN_A_MINUTE, Scale, Unsound, norm};
use article_lens::report::{Formula, Ratio, school_level};
use article_lens::{ParagraphKind, Place};

use super::{Page, count};

/// How many of the sentences that raise the grade most are printed.
const HARDEST: usize = 5;

pub(super) fn write(page: &Page, out: &mut impl Write) -> io::Result<()> {
    let (tally, values) = (&page.report.tally, &page.report.readability);
    writeln!(out, "\nHOW HARD IT READS")?;
    match values.grade().zip(values.range()) {
        Some((grade, (low, high))) => writeln!(
            out,
            "  {}, grade {grade:.0}: the median of {} grades, which lie between {low:.1} and {high:.1}.",
            school_level(grade),
            Formula::GRADES.iter().filter(|&&formula| values.get(formula).is_some()).count()
        )?,
        None => writeln!(out, "  The text is too short for a grade.")?,
    }
    if let Some(grade) = values.grade() {
        let length = Ratio::WordsPerSentence.value(tally);
        writeln!(
            out,
            "  Of {} US news articles, {} have a lower grade, and {} have shorter sentences than the {length:.1} words of these.",
            norm::ARTICLES,
            norm::GRADE.above(grade),
            norm::WORDS_PER_SENTENCE.above(length)
        )?;
    }
    let minutes = |rate: u64| tally.words as f64 / rate as f64;
    let (read, spoken) = (minutes(READ_A_MINUTE), minutes(SPOKEN_A_MINUTE));
    writeln!(
        out,
        "  It takes {read:.1} minutes to read and {spoken:.1} to read aloud ({READ_A_MINUTE} and {SPOKEN_A_MINUTE} words a minute, Brysbaert 2019)."
    )?;
    write_formulas(
        page,
        "Grades, and how far one sentence, and one word in fifty, more or fewer would move them",
        &Formula::GRADES,
        out,
    )?;
    let others: Vec<Formula> = Formula::ALL.into_iter().filter(|f| !Formula::GRADES.contains(f)).collect();
    write_formulas(page, "Other formulas, each on its own scale", &others, out)?;
    let hard = tally.hard_sentences;
    let have = if hard == 1 { "has" } else { "have" };
    let sentences = count(tally.sentences, "sentence");
    writeln!(out, "\n  {hard} of {sentences} {have} {HARD_SENTENCE} words or more.")?;
    write_hardest(page, out)?;
    write_elsewhere(page, out)
}

/// What other tools count in the same text, and the grade by these counts.
fn write_elsewhere(page: &Page, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n  Why other tools differ: the same text by their rules of counting")?;
    for recount in &page.report.elsewhere {
        let counts = &recount.counts;
        let grade = recount
            .value(Formula::FleschKincaidGrade)
            .map_or(String::new(), |grade| format!(": Flesch–Kincaid {grade:.1}"));
        writeln!(
            out,
            "    {:<16}{} words, {} sentences, {} syllables{grade}",
            recount.tool.name(),
            counts.words,
            counts.sentences,
            counts.syllables
        )?;
    }
    Ok(())
}

fn write_formulas(page: &Page, title: &str, formulas: &[Formula], out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n  {title}")?;
    for &formula in formulas {
        let line = match page.report.readability.get(formula) {
            Some(value) => format!("{value:>6.1}  {}", meaning(page, formula, value)),
            None => format!("{:>6}  {}", "–", reason(page, formula)),
        };
        writeln!(out, "    {:<36}{}", formula.title(), line.trim_end())?;
    }
    Ok(())
}

/// The sentences without which the grade would be lower.
fn write_hardest(page: &Page, out: &mut impl Write) -> io::Result<()> {
    let mut raising: Vec<(f64, Place)> = Vec::new();
    for (paragraph, facts) in (0..).zip(&page.facts).filter(|(_, f)| f.kind != ParagraphKind::Heading) {
        let raised =
            |s: &Sentence| Some((page.report.raised_by(&s.tally)?, Place { paragraph, span: s.span }));
        raising.extend(facts.sentences.iter().filter_map(raised).filter(|&(raised, _)| raised > 0.0));
    }
    raising.sort_by(|a, b| b.0.total_cmp(&a.0));
    if !raising.is_empty() {
        writeln!(out, "\n  What makes it hard: without this sentence the grade would be lower by …")?;
    }
    for (raised, place) in raising.into_iter().take(HARDEST) {
        writeln!(out, "    {raised:.2}  {}", page.words(place, 80))?;
    }
    Ok(())
}

fn reason(page: &Page, formula: Formula) -> String {
    let tally = &page.report.tally;
    match formula.unsound(tally) {
        Some(Unsound::Words(n)) => format!("needs {n} words, and there are {}", tally.words),
        Some(Unsound::Sentences(n)) => format!("needs {n} sentences, and there are {}", tally.sentences),
        Some(Unsound::NoWords) | None => "there are no words".to_string(),
    }
}

fn meaning(page: &Page, formula: Formula, value: f64) -> String {
    let about = formula.about();
    match formula {
        Formula::FleschReadingEase => ease(value).to_string(),
        Formula::Lix => lix(value).to_string(),
        _ if Formula::GRADES.contains(&formula) => {
            let moved = formula.sensitivity(&page.report.tally);
            moved.map_or(String::new(), |moved| {
                format!("± {:.1} and {:.1}", moved.one_sentence, moved.one_word_in_fifty)
            })
        }
        _ => format!("{}, {}", scale(about.scale), about.range),
    }
}

fn scale(scale: Scale) -> &'static str {
    match scale {
        Scale::Grade => "grade",
        Scale::Ease => "ease",
        Scale::Difficulty => "difficulty",
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

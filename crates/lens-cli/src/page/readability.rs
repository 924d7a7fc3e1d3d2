//! How hard the text reads: one grade in words, then each formula with its value or the reason why it has none.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io::{self, Write};

use article_lens::decimal::fixed;
use article_lens::facts::elsewhere::Counts;
use article_lens::facts::tally::HARD_SENTENCE;
use article_lens::facts::{Sentence, Tally, WordKind};
use article_lens::report::norm;
use article_lens::report::readability::{
    READ_A_MINUTE, SPOKEN_A_MINUTE, Scale, Unsound, a_sentence_otherwise, grade_sensitivity, minutes,
    school_year, ungraded,
};
use article_lens::report::{Formula, Kept, LEAST_RAISED, Ratio, Recount, graded};
use article_lens::{ParagraphKind, Place};

use super::{Page, count, wrapped};

/// How many of the longest sentences, and of those that raise the grade most, are printed.
const HARDEST: usize = 5;
/// How many of the sentences that keep the text from an aim are printed.
const KEPT: usize = 40;
/// Of how many sentences the length is printed.
const RHYTHM: usize = 200;
/// How many of the long words are printed.
const LONG_WORDS: usize = 60;

pub(super) fn write(page: &Page, aim: Option<u32>, out: &mut impl Write) -> io::Result<()> {
    let (tally, values) = (&page.report.tally, &page.report.readability);
    writeln!(out, "\nHOW HARD IT READS")?;
    match values.grade().zip(values.range()) {
        Some((grade, (low, high))) => writeln!(
            out,
            "  {}: {}, the median of {} grades, which lie between {} and {}.",
            graded(grade),
            fixed(grade, 1),
            Formula::GRADES.len(),
            school_year(low, 1),
            school_year(high, 1)
        )?,
        None => writeln!(out, "  {}.", ungraded(tally))?,
    }
    if values.is_scattered() {
        writeln!(
            out,
            "  These grades lie unusually far apart: trust none of them without a look at the others."
        )?;
    }
    if let Some(moved) = grade_sensitivity(tally) {
        writeln!(
            out,
            "  {} would move it by {}, one word in fifty counted otherwise by {}.",
            a_sentence_otherwise(tally),
            fixed(moved.one_sentence, 1),
            fixed(moved.one_word_in_fifty, 1)
        )?;
    }
    if let Some(grade) = values.grade() {
        let length = Ratio::WordsPerSentence.value(tally);
        writeln!(
            out,
            "  Of {} articles of US political news ({}), {} have a lower grade (the middle half {}), and {} have shorter sentences than the {} words of these ({}).",
            norm::ARTICLES,
            norm::ORIGIN,
            norm::GRADE.above(grade),
            norm::GRADE.middle(|value| fixed(value, 1)),
            norm::WORDS_PER_SENTENCE.above(length),
            fixed(length, 1),
            norm::WORDS_PER_SENTENCE.middle(|value| fixed(value, 1))
        )?;
    }
    let (read, spoken) = (minutes(tally.words, READ_A_MINUTE), minutes(tally.words, SPOKEN_A_MINUTE));
    writeln!(
        out,
        "  It takes {read} to read and {spoken} to read aloud ({READ_A_MINUTE} and {SPOKEN_A_MINUTE} words a minute, Brysbaert 2019)."
    )?;
    write_values(page, out)?;
    write_counts(page, out)?;
    write_longest(page, out)?;
    write_hardest(page, aim, out)?;
    write_long_words(page, out)?;
    write_elsewhere(page, out)
}

/// Each formula with its value, or one line where the text is too short for any.
fn write_values(page: &Page, out: &mut impl Write) -> io::Result<()> {
    let valued = Formula::ALL.iter().any(|&formula| page.report.readability.get(formula).is_some());
    let all = Formula::ALL.len();
    if !valued && let Some(&first) = Formula::ALL.first() {
        return writeln!(out, "  No formula has a value: each of the {all} {}.", reason(page, first));
    }
    writeln!(
        out,
        "\n  ± says how far one sentence more or fewer, and one word in fifty counted otherwise, would move a value."
    )?;
    write_formulas(page, "Grades", &Formula::WIDEST, out)?;
    let others: Vec<Formula> = Formula::ALL.into_iter().filter(|f| !Formula::WIDEST.contains(f)).collect();
    write_formulas(page, "Other formulas, each on its own scale", &others, out)
}

/// What the formulas are made of.
fn write_counts(page: &Page, out: &mut impl Write) -> io::Result<()> {
    let tally = &page.report.tally;
    let mut counts = vec![
        count(tally.words, "word"),
        count(tally.sentences, "sentence"),
        count(tally.syllables, "syllable"),
        count(tally.letters, "letter"),
        format!("{} letters and digits", tally.characters),
    ];
    counts.extend(WordKind::ALL.map(|kind| count(tally.of(kind), kind.title())));
    writeln!(out, "\n  Counted from")?;
    writeln!(out, "{}", wrapped(&counts.join(", "), "    "))
}

/// How many sentences are hard, how long each is, and which are the longest.
fn write_longest(page: &Page, out: &mut impl Write) -> io::Result<()> {
    let tally = &page.report.tally;
    let hard = tally.hard_sentences;
    let have = if hard == 1 { "has" } else { "have" };
    let all = count(tally.sentences, "sentence");
    writeln!(
        out,
        "\n  {hard} of {all} {have} {HARD_SENTENCE} words or more. The words of each sentence, in order:"
    )?;
    let lengths = sentences(page).map(|(_, _, sentence)| sentence.tally.words);
    let mut rhythm: Vec<String> = lengths.take(RHYTHM).map(|words| words.to_string()).collect();
    if tally.sentences as usize > RHYTHM {
        rhythm.push(format!("and {} more", tally.sentences as usize - RHYTHM));
    }
    writeln!(out, "{}", wrapped(&rhythm.join(" "), "    "))?;
    let mut longest: Vec<(Reverse<u64>, usize, Place)> = sentences(page)
        .map(|(number, place, sentence)| (Reverse(sentence.tally.words), number, place))
        .collect();
    longest.sort();
    writeln!(out, "\n  The longest, with their words")?;
    for (Reverse(words), number, place) in longest.into_iter().take(HARDEST) {
        let number = format!("sentence {number}:");
        writeln!(out, "    {words:>4}  {number:<13} {}", page.words(place, 68))?;
    }
    Ok(())
}

/// The long words, each once with the sentences that it stands in, the least familiar first.
fn write_long_words(page: &Page, out: &mut impl Write) -> io::Result<()> {
    let mut words: BTreeMap<String, LongWord> = BTreeMap::new();
    for (number, place, _) in sentences(page) {
        let all = page.facts.get(place.paragraph as usize).map_or(&[][..], |facts| &facts.words);
        // Words stand in order: a paragraph of many sentences is not walked for each of them.
        let first = all.partition_point(|word| word.span.start < place.span.start);
        let own = all.iter().skip(first).take_while(|word| word.span.end <= place.span.end);
        for word in own {
            let written = page.word(Place { span: word.span, ..place });
            if !word.is_listed(&written) {
                continue;
            }
            let owner = written.strip_suffix("’s").or(written.strip_suffix("'s")).unwrap_or(&written);
            let small = owner.to_lowercase();
            let known = words.entry(small.clone()).or_insert(LongWord {
                shown: owner.to_string(),
                hardness: word.hardness(),
                sentences: Vec::new(),
            });
            // A name keeps its capitals.
            if !word.is_name {
                known.shown = small;
            }
            known.sentences.push(number);
        }
    }
    let mut words: Vec<LongWord> = words.into_values().collect();
    words.sort_by_key(|word| Reverse(word.hardness));
    if words.is_empty() {
        return Ok(());
    }
    let many = words.len();
    writeln!(
        out,
        "\n  {}; without figures, abbreviations and addresses {many} different ones, first those that Dale and Chall's list does not know; and in which sentences",
        count(page.report.tally.long_words, "long word")
    )?;
    let mut shown: Vec<String> = words.iter().take(LONG_WORDS).map(placed).collect();
    if many > LONG_WORDS {
        shown.push(format!("and {} more", many - LONG_WORDS));
    }
    writeln!(out, "{}", wrapped(&shown.join(", "), "    "))
}

/// A long word of the text.
struct LongWord {
    /// In small letters, or as a name is written first.
    shown: String,
    hardness: u64,
    /// The numbers of the sentences that it stands in.
    sentences: Vec<usize>,
}

/// *narcotics 2, 5*: a word and the numbers of its sentences.
fn placed(LongWord { shown, sentences, .. }: &LongWord) -> String {
    let numbers: Vec<String> = sentences.iter().map(usize::to_string).collect();
    format!("{shown} ({})", numbers.join(" "))
}

/// Our counts beside those of other tools, and what the formulas make of them.
fn write_elsewhere(page: &Page, out: &mut impl Write) -> io::Result<()> {
    let tally = &page.report.tally;
    let tools = &page.report.elsewhere;
    writeln!(out, "\n  Why other tools differ: the same text by their rules of counting")?;
    let header: String = tools.iter().map(|recount| format!("{:>17}", recount.tool.name())).collect();
    writeln!(out, "    {:<28}{:>14}{header}", "", "Article Lens")?;
    let mut row = |what: &str, own: u64, of: fn(&Counts) -> u64| {
        let others: String = tools.iter().map(|recount| format!("{:>17}", of(&recount.counts))).collect();
        writeln!(out, "    {what:<28}{own:>14}{others}")
    };
    row("sentences", tally.sentences, |counts| counts.sentences)?;
    row("words", tally.words, |counts| counts.words)?;
    row("syllables", tally.syllables, |counts| counts.syllables)?;
    row("characters, for ARI", tally.characters, |counts| counts.characters)?;
    row("letters, for Coleman–Liau", tally.letters, |counts| counts.letters)?;
    row("long words", tally.long_words, |counts| counts.long_words)?;
    writeln!(
        out,
        "\n    What our formulas, as they were published, give on these counts, for the tools in texts of any length:"
    )?;
    let shown = |value: Option<f64>| value.map_or("–".to_string(), |value| fixed(value, 1));
    for formula in Recount::FORMULAS {
        let own = shown(page.report.readability.get(formula));
        let others: String =
            tools.iter().map(|recount| format!("{:>17}", shown(recount.value(formula)))).collect();
        writeln!(out, "    {:<28}{own:>14}{others}", formula.title())?;
    }
    let departs: Vec<&str> = Recount::FORMULAS
        .iter()
        .filter(|formula| formula.textstat_departs().is_some())
        .map(|formula| formula.title())
        .collect();
    let told = format!(
        "The tools themselves print other values where they depart from the published formula: in {}. --formulas tells how, and how they count.",
        departs.join(", ")
    );
    writeln!(out, "{}", wrapped(&told, "    "))
}

fn write_formulas(page: &Page, title: &str, formulas: &[Formula], out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n  {title}")?;
    for &formula in formulas {
        let line = match page.report.readability.get(formula) {
            Some(value) => format!("{:>6}  {}", fixed(value, 1), meaning(page, formula, value)),
            None => format!("{:>6}  {}", "–", reason(page, formula)),
        };
        writeln!(out, "    {:<36}{}", formula.title(), line.trim_end())?;
    }
    Ok(())
}

/// The sentences that count, with their numbers and places.
fn sentences<'a>(page: &'a Page) -> impl Iterator<Item = (usize, Place, &'a Sentence)> {
    let counted = (0..).zip(&page.facts).filter(|(_, facts)| facts.kind != ParagraphKind::Heading);
    let placed = counted.flat_map(|(paragraph, facts)| {
        facts.sentences.iter().map(move |s| (Place { paragraph, span: s.span }, s))
    });
    (1..).zip(placed).map(|(number, (place, sentence))| (number, place, sentence))
}

/// The sentences without which the grade would be lower: all that keep it above the aim, if there is one.
fn write_hardest(page: &Page, aim: Option<u32>, out: &mut impl Write) -> io::Result<()> {
    let raised = |(number, place, sentence): (usize, Place, &Sentence)| {
        Some((page.report.raised_by(&sentence.tally)?, number, place, sentence.tally))
    };
    let mut raising: Vec<(f64, usize, Place, Tally)> = sentences(page).filter_map(raised).collect();
    raising.retain(|&(raised, ..)| raised >= LEAST_RAISED);
    raising.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut listed = HARDEST;
    let tallies = raising.iter().map(|&(.., tally)| tally);
    if let Some((aim, kept)) = aim.and_then(|aim| Some((aim, page.report.kept_from(aim, tallies)?))) {
        writeln!(out, "\n  {}", aimed(aim, kept))?;
        // A text that meets the aim has its hardest sentences all the same.
        listed = if kept.sentences == 0 { HARDEST } else { kept.sentences.min(KEPT) };
    }
    if !raising.is_empty() {
        writeln!(out, "\n  What makes it hard: without this sentence the grade would be lower by …")?;
    }
    for (raised, number, place, _) in raising.into_iter().take(listed) {
        let number = format!("sentence {number}:");
        writeln!(out, "    {}  {number:<13} {}", fixed(raised, 2), page.words(place, 68))?;
    }
    Ok(())
}

/// What keeps the text from an aim.
fn aimed(aim: u32, Kept { sentences, grade, reached }: Kept) -> String {
    let all = count(sentences as u64, "sentence");
    let grade = fixed(grade, 2);
    match (reached, sentences) {
        (true, 0) => format!("The text is at grade {aim} or below."),
        (true, 1) => {
            format!("1 sentence keeps it from grade {aim}: without it the grade is {aim} ({grade}).")
        }
        (true, _) => format!("{all} keep it from grade {aim}: without them the grade is {aim} ({grade})."),
        (false, _) => {
            format!("Without the {all} that raise it most the grade is still {grade}, above {aim}.")
        }
    }
}

fn reason(page: &Page, formula: Formula) -> String {
    let tally = &page.report.tally;
    match formula.unsound(tally) {
        Some(Unsound::Words(n)) => format!("needs {n} words; the text has {}", tally.words),
        Some(Unsound::Sentences(n)) => format!("needs {n} sentences; the text has {}", tally.sentences),
        Some(Unsound::NoWords) | None => "there are no words".to_string(),
    }
}

/// How solid a value is, and what it says.
fn meaning(page: &Page, formula: Formula, value: f64) -> String {
    let about = formula.about();
    let says = match formula {
        Formula::FleschReadingEase => ease(value).to_string(),
        Formula::Lix => lix(value).to_string(),
        Formula::Smog => "complete understanding, so no part of the median".to_string(),
        _ if Formula::GRADES.contains(&formula) => String::new(),
        _ => format!("{}, {}", scale(about.scale), about.range),
    };
    let moved = formula.sensitivity(&page.report.tally);
    let moved = moved.map_or(String::new(), |m| {
        format!("± {} and {}", fixed(m.one_sentence, 1), fixed(m.one_word_in_fifty, 1))
    });
    format!("{moved:<16}{says}")
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

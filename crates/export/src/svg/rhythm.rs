//! The rhythm: a column for each sentence, as high as its words are many, and colored by what makes the text hard.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use article_lens::facts::tally::HARD_SENTENCE;
use article_lens::report::LEAST_RAISED;
use article_lens::wire::Sentence;

use super::frame::{BAR, Color, HARD, INK, LINE, MARGIN, Picture, RAISES, SOFT, TOP, WIDTH, step};
use crate::article::Article;
use crate::wording::{count, cut, decimal, number};

/// More columns would be thinner than a line: then sentences stand together, as many in each.
const COLUMNS: usize = 200;
/// More columns go without numbers above the hard ones.
const MOST_NUMBERS: usize = 60;
/// How high the picture is.
const TALL: f64 = 240.0;

/// Sentences that one column stands for.
struct Column<'a> {
    first: usize,
    sentences: &'a [&'a Sentence],
    /// On average.
    words: u64,
}

/// Words in each sentence, the hard ones and those that raise the grade told apart.
pub fn rhythm(article: &Article) -> String {
    let sentences: Vec<&Sentence> = article.counted().collect();
    let size = sentences.len().div_ceil(COLUMNS).max(1);
    let columns: Vec<Column> =
        sentences.chunks(size).enumerate().map(|(i, own)| column(i * size + 1, own)).collect();
    let longest = columns.iter().map(|column| column.words).max().unwrap_or(0).max(HARD_SENTENCE + 5);
    let mut picture = Picture::new(&[]);
    let floor = TOP + TALL;
    // Room above the longest for its number.
    let high = |words: u64| (TALL - 20.0) * words as f64 / longest as f64;
    let left = MARGIN + 28.0;
    let between = step(longest);
    for words in (0..=longest).step_by(between as usize) {
        let y = floor - high(words);
        picture.level(&LINE.stroke(), y, [left, WIDTH - MARGIN]);
        picture.text(&SOFT, 12, [left - 8.0, y + 4.0], " text-anchor=\"end\"", &number(words));
    }
    let wide = (WIDTH - MARGIN - left) / columns.len().max(1) as f64;
    let gap = (wide * 0.2).clamp(0.4, 12.0);
    // Few sentences stand in columns, not in walls.
    let broad = (wide - gap).min(64.0);
    for (i, column) in columns.iter().enumerate() {
        let x = left + wide * i as f64 + (wide - broad) / 2.0;
        picture.titled(&told(article, column), |picture| {
            let parts = [(hard(column), &HARD), (raising(column), &RAISES)];
            let mut y = floor;
            for (many, color) in parts {
                let tall = high(column.words) * many as f64 / column.sentences.len() as f64;
                y -= tall;
                picture.rect(&color.fill(), [x, y], [broad, tall]);
            }
            let top = floor - high(column.words);
            picture.rect(&BAR.fill(), [x, top], [broad, y - top]);
        });
        if size == 1 && columns.len() <= MOST_NUMBERS && column.words >= HARD_SENTENCE {
            let at = [x + broad / 2.0, floor - high(column.words) - 5.0];
            picture.text(&INK, 12, at, " text-anchor=\"middle\"", &number(column.words));
        }
    }
    let line = floor - high(HARD_SENTENCE);
    let nearest =
        HARD_SENTENCE.next_multiple_of(between).saturating_sub(HARD_SENTENCE).min(HARD_SENTENCE % between);
    if high(nearest) > 13.0 {
        let at = [left - 8.0, line + 4.0];
        picture.text(&HARD, 12, at, " text-anchor=\"end\"", &number(HARD_SENTENCE));
    }
    picture.level(&format!("{} stroke-dasharray=\"4 4\"", HARD.stroke()), line, [left, WIDTH - MARGIN]);
    ends(&mut picture, floor, [left, WIDTH - MARGIN], sentences.len(), "Sentence");
    let is_graded = article.report.readability.grade.is_some();
    key(&mut picture, size, is_graded);
    let tally = &article.report.tally;
    let average = decimal(tally.words as f64 / tally.sentences.max(1) as f64, 1);
    let answer = format!(
        "{} of {average} words on average; {} with {HARD_SENTENCE} words or more.{}",
        count(sentences.len() as u64, "sentence"),
        number(tally.hard_sentences),
        together(size, "sentences")
    );
    let title = if size == 1 { "Words in each sentence" } else { "Words in an average sentence" };
    let shows = match size {
        1 => String::from("Columns from left to right, one for each sentence, as high as it has words."),
        n => format!(
            "Columns from left to right, one for each {n} sentences, as high as these have words on average."
        ),
    };
    picture.drawn(article, "rhythm", title, &answer, &shows, floor + 30.0)
}

fn column<'a>(first: usize, sentences: &'a [&'a Sentence]) -> Column<'a> {
    let words = sentences.iter().map(|sentence| sentence.words).sum::<u64>() / sentences.len().max(1) as u64;
    Column { first, sentences, words }
}

fn hard(column: &Column) -> usize {
    column.sentences.iter().filter(|sentence| is_hard(sentence)).count()
}

fn is_hard(sentence: &Sentence) -> bool {
    sentence.words >= HARD_SENTENCE
}

/// Those that are not long, but of long words.
fn raising(column: &Column) -> usize {
    column.sentences.iter().filter(|sentence| !is_hard(sentence) && raises(sentence)).count()
}

fn raises(sentence: &Sentence) -> bool {
    sentence.raises_grade.is_some_and(|by| by >= LEAST_RAISED)
}

fn told(article: &Article, column: &Column) -> String {
    match column.sentences {
        [sentence] => {
            let words = cut(&article.line(sentence.start, sentence.end), 120);
            let raised = sentence.raises_grade.filter(|_| raises(sentence));
            let raised =
                raised.map_or(String::new(), |by| format!(", raises the grade by {}", decimal(by, 2)));
            format!("Sentence {}, {}{raised}: {words}", column.first, count(sentence.words, "word"))
        }
        many => format!(
            "Sentences {} to {}: {} on average, {} hard",
            column.first,
            column.first + many.len() - 1,
            count(column.words, "word"),
            hard(column)
        ),
    }
}

/// The first and the last number below the floor, where there are any.
pub(super) fn ends(picture: &mut Picture, floor: f64, [left, right]: [f64; 2], many: usize, what: &str) {
    if many > 0 {
        picture.text(&SOFT, 12, [left, floor + 20.0], "", &format!("{what} 1"));
    }
    if many > 1 {
        picture.text(&SOFT, 12, [right, floor + 20.0], " text-anchor=\"end\"", &number(many as u64));
    }
}

/// What a column of several stands for.
pub(super) fn together(size: usize, what: &str) -> String {
    if size == 1 { String::new() } else { format!(" Each column: {} {what}.", number(size as u64)) }
}

fn key(picture: &mut Picture, size: usize, is_graded: bool) {
    let many = if size == 1 { "" } else { "share of sentences: " };
    let mut x = MARGIN;
    let mut sign = |color: &Color, words: &str| x = picture.key(&color.fill(), [x, TOP - 18.0], words);
    sign(&HARD, &format!("{many}{HARD_SENTENCE} words or more"));
    if is_graded {
        sign(&RAISES, "shorter, but raises the grade");
    }
    sign(&BAR, "others");
}

//! The arc: positive words above the line and negative ones below it, paragraph by paragraph, hatched in a source's words.

use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::frame::{Color, INK, LINE, MARGIN, NEGATIVE, POSITIVE, Picture, SOFT, TOP, WIDTH, step};
use super::rhythm::{ends, together};
use crate::article::Article;
use crate::csv::is_positive;
use crate::wording::{number, toned};

/// More paragraphs stand in groups.
const COLUMNS: usize = 100;
/// How high the picture may be, both sides of the line together.
const TALL: f64 = 260.0;
/// How high one word is at most.
const WORD: f64 = 24.0;

/// The words of a column: of the writer and of sources, positive and negative.
#[derive(Clone, Default)]
struct Column {
    positive: [u64; 2],
    negative: [u64; 2],
}

/// Positive and negative words by paragraph.
pub fn arc(article: &Article) -> String {
    // Of each paragraph with sentences that count, its number and its column.
    let mut numbers: Vec<u32> = article.counted().map(|sentence| sentence.paragraph).collect();
    numbers.dedup();
    let size = numbers.len().div_ceil(COLUMNS).max(1);
    let mut columns = vec![Column::default(); numbers.len().div_ceil(size)];
    for word in &article.report.sentiment.words {
        let sentence = article.sentence_at(word.start).filter(|sentence| !sentence.heading);
        let at = sentence.and_then(|sentence| numbers.binary_search(&sentence.paragraph).ok());
        if let Some(column) = at.and_then(|at| columns.get_mut(at / size)) {
            let side = if is_positive(word) { &mut column.positive } else { &mut column.negative };
            let [writer, source] = side;
            *(if word.quoted { source } else { writer }) += 1;
        }
    }
    let most = |of: fn(&Column) -> u64| columns.iter().map(of).max().unwrap_or(0).max(1);
    let (above, below) = (most(|column| sum(column.positive)), most(|column| sum(column.negative)));
    let unit = (TALL / (above + below) as f64).min(WORD);
    let mut picture = Picture::new(&[&POSITIVE, &NEGATIVE]);
    let middle = TOP + above as f64 * unit + 8.0;
    let (left, right) = (MARGIN + 28.0, WIDTH - MARGIN);
    let between = step(above.max(below)) as usize;
    for (most, way) in [(above, -1.0), (below, 1.0)] {
        for n in (0..=most).step_by(between) {
            let y = middle + way * n as f64 * unit;
            picture.level(&LINE.stroke(), y, [left, right]);
            picture.text(&SOFT, 12, [left - 8.0, y + 4.0], " text-anchor=\"end\"", &number(n));
        }
    }
    let bottom = middle + below as f64 * unit + 8.0;
    let wide = (right - left) / columns.len().max(1) as f64;
    let broad = (wide * 0.72).min(64.0);
    for (i, column) in columns.iter().enumerate() {
        let x = left + wide * i as f64 + (wide - broad) / 2.0;
        if sum(column.positive) + sum(column.negative) > 0 {
            picture.titled(&told(i * size + 1, size.min(numbers.len() - i * size), column), |picture| {
                stack(picture, &POSITIVE, column.positive, -1.0, [x, middle], [broad, unit]);
                stack(picture, &NEGATIVE, column.negative, 1.0, [x, middle], [broad, unit]);
            });
        }
    }
    picture.level(&INK.stroke(), middle, [left, right]);
    ends(&mut picture, bottom, [left, right], numbers.len(), "Paragraph");
    let mut at = MARGIN;
    for (look, words) in [
        (POSITIVE.fill(), "positive, writer"),
        (outlined(&POSITIVE), "positive, in a source’s words"),
        (NEGATIVE.fill(), "negative, writer"),
        (outlined(&NEGATIVE), "negative, in a source’s words"),
    ] {
        at = picture.key(&look, [at, TOP - 18.0], words);
    }
    let sentiment = &article.report.sentiment;
    let answer = format!(
        "{} positive and {} negative words; tone {}.{}",
        number(sentiment.positive),
        number(sentiment.negative),
        toned(sentiment.tone),
        together(size, "paragraphs")
    );
    let shows =
        "Columns from left to right by paragraph: positive words above the line, negative ones below it.";
    picture.drawn(article, "arc", "Positive and negative words", &answer, shows, bottom + 30.0)
}

fn sum([writer, source]: [u64; 2]) -> u64 {
    writer + source
}

fn outlined(color: &Color) -> String {
    // A class that fills would fill the hatch in the dark.
    format!("{} {}", color.hatch(), color.stroke())
}

/// The words of a side, each a block of its own where there is room; the writer's stand nearest to the line.
fn stack(
    picture: &mut Picture,
    color: &Color,
    [writer, source]: [u64; 2],
    way: f64,
    [x, middle]: [f64; 2],
    [broad, unit]: [f64; 2],
) {
    let gap = if unit >= 8.0 { 2.0 } else { 0.0 };
    let mut block = |from: u64, many: u64, quoted: bool| {
        let tall = many as f64 * unit - gap;
        let near = middle + way * (from as f64 * unit + gap / 2.0 + 0.5);
        let y = if way < 0.0 { near - tall } else { near };
        if quoted {
            // Its outline stays inside the block.
            picture.rect(&outlined(color), [x + 0.5, y + 0.5], [broad - 1.0, tall - 1.0]);
        } else {
            picture.rect(&color.fill(), [x, y], [broad, tall]);
        }
    };
    for (from, many, quoted) in [(0, writer, false), (writer, source, true)] {
        match gap > 0.0 {
            true => (from..from + many).for_each(|at| block(at, 1, quoted)),
            false if many > 0 => block(from, many, quoted),
            false => {}
        }
    }
}

fn told(first: usize, many: usize, column: &Column) -> String {
    let which = if many == 1 {
        format!("Paragraph {first}")
    } else {
        format!("Paragraphs {first} to {}", first + many - 1)
    };
    let ([_, plus], [_, minus]) = (column.positive, column.negative);
    let quoted = match plus + minus {
        0 => String::new(),
        n => format!(", {n} of them in a source’s words"),
    };
    format!("{which}: {} positive, {} negative{quoted}", sum(column.positive), sum(column.negative))
}

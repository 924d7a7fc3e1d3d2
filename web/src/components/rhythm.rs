//! The first stave: words in each sentence, the hard ones told apart, with the line that makes them hard.

use article_lens::facts::tally::HARD_SENTENCE;
use yew::prelude::*;

use crate::article::is_hard;
use crate::components::stave::{Picture, chart, group, link, rect, x};
use crate::components::twin::twin;
use crate::lead::{Lead, button};
use crate::mark::{Mark, MarkKind};
use crate::wording::{count, fixed, number, opening};

/// More columns go without numbers above them.
const MOST_NUMBERS: usize = 40;

/// A column: a sentence; in a long text the average of a paragraph's, short paragraphs together.
struct Column {
    first: usize,
    last: usize,
    words: u64,
    hard: usize,
    /// The longest of its sentences.
    mark: Mark,
    selected: bool,
}

impl Column {
    fn len(&self) -> usize {
        self.last - self.first + 1
    }
}

pub(crate) fn rhythm(props: &Picture) -> Html {
    let columns = columns(props);
    let size = group(props.article.sentences.len());
    let longest = columns.iter().map(|c| c.words).max().unwrap_or(0).max(HARD_SENTENCE + 3);
    let scale = |words: u64| words as f64 / longest as f64 * (props.height - 18.0);
    let floor = props.height - 0.5;
    let line = floor - scale(HARD_SENTENCE);
    let label = format!(
        "Words in each of {}; {} with 35 words or more",
        count(props.article.sentences.len() as u64, "sentence"),
        number(props.article.tally().hard_sentences)
    );
    let step = 1.0 / props.article.sentences.len().max(1) as f64;
    html! {
        <figure>
            <figcaption><span>{ caption(props.article.sentences.len(), size) }</span>
                <span class="key"><i class="dash"></i>{ format!("{HARD_SENTENCE} words") }</span></figcaption>
            { chart("rhythm", props.height, floor, label, html! { <>
                { for columns.iter().enumerate().map(|(i, column)| {
                    let content = bar(props.height, step, scale(column.words), column);
                    link(i == 0, title(column), Lead::Mark(column.mark), &props.on_lead, content)
                }) }
                if size == 1 && columns.len() <= MOST_NUMBERS {
                    { for columns.iter().enumerate().filter(|(_, c)| c.words >= HARD_SENTENCE).map(|(i, column)| html! {
                        <text class="num" x={x((i as f64 + 0.5) * step)} y={fixed(floor - scale(column.words) - 4.0, 1)} text-anchor="middle" aria-hidden="true">{ column.words }</text>
                    }) }
                }
                <line class="thresh" x1="0" x2="100%" y1={fixed(line, 1)} y2={fixed(line, 1)} />
            </> }) }
            if props.table && !columns.is_empty() { { table(props) } }
        </figure>
    }
}

fn columns(props: &Picture) -> Vec<Column> {
    let article = &props.article;
    let size = group(article.sentences.len());
    let selected = props.selected.and_then(|mark| {
        let at = article.sentence_at(mark.paragraph as usize, article.span(mark).start);
        article.number(mark.paragraph as usize, at)
    });
    let (mut many, mut next) = (0, 0);
    let groups = article.sentences.chunk_by(|a, b| {
        many += 1;
        let goes_on = size > 1 && (many < size || a.paragraph == b.paragraph);
        many = if goes_on { many } else { 0 };
        goes_on
    });
    let column = groups.filter_map(|places| {
        let (first, last) = (next, next + places.len() - 1);
        next = last + 1;
        let sentences = || places.iter().filter_map(|&place| Some((place, article.sentence(place)?)));
        let (place, _) = sentences().max_by_key(|(_, s)| s.tally.words)?;
        let words = sentences().map(|(_, s)| s.tally.words).sum::<u64>() / places.len() as u64;
        let hard = sentences().filter(|(_, s)| is_hard(s)).count();
        let mark = Mark::new(place.paragraph, MarkKind::Sentence, place.index);
        let selected = selected.is_some_and(|n| (first..=last).contains(&n));
        Some(Column { first, last, words, hard, mark, selected })
    });
    column.collect()
}

/// As high as the sentence is long, its foot as dark as many of its sentences are hard.
fn bar(height: f64, step: f64, tall: f64, column: &Column) -> Html {
    let (left, wide) = (column.first as f64 * step, column.len() as f64 * step);
    let foot = tall * column.hard as f64 / column.len() as f64;
    let part =
        |class, tall: f64| rect(class, None, [left + wide * 0.16, wide * 0.68], [height - 0.5 - tall, tall]);
    html! { <>
        { rect(classes!("hit"), None, [left, wide], [0.0, height]) }
        { part(classes!("bar", column.selected.then_some("sel")), tall) }
        if foot > 0.0 { { part(classes!("bar", "hard"), foot) } }
    </> }
}

fn caption(sentences: usize, size: usize) -> String {
    match (sentences, size) {
        (0, _) => "No sentences yet".to_string(),
        (1, _) => "Words in the one sentence".to_string(),
        (_, 1) => format!("Words in each sentence, 1 to {sentences}"),
        _ => "Words in an average sentence, by paragraph; short ones together".to_string(),
    }
}

fn title(column: &Column) -> String {
    let words = count(column.words, "word");
    if column.len() == 1 {
        let hard = if column.hard > 0 { ", hard" } else { "" };
        format!("Sentence {}: {words}{hard}", column.first + 1)
    } else {
        format!(
            "Sentences {} to {}: {words} on average, {} hard",
            column.first + 1,
            column.last + 1,
            column.hard
        )
    }
}

fn table(props: &Picture) -> Html {
    let (article, on_lead) = (props.article.clone(), props.on_lead.clone());
    let rows = Callback::from(move |()| {
        let row = article.counted().enumerate().map(|(i, (place, sentence))| {
            let mark = Mark::new(place.paragraph, MarkKind::Sentence, place.index);
            let first = opening(article.words(mark), 7);
            vec![
                html! { i + 1 },
                button(&on_lead, Lead::Mark(mark), "lk", first),
                html! { sentence.tally.words },
                html! { if is_hard(sentence) { { "hard" } } },
            ]
        });
        row.collect()
    });
    twin(
        &props.article,
        "Words in each sentence".into(),
        vec!["No.", "Sentence", "Words", "35 or more"],
        rows,
    )
}

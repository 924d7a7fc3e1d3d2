//! The second stave: positive words above the line and negative ones below it, hatched in a source's words.

use article_lens::facts::Charged;
use yew::prelude::*;

use crate::article::Article;
use crate::components::score;
use crate::components::stave::{Picture, chart, group, link, rect};
use crate::components::twin::twin;
use crate::lead::{Lead, button};
use crate::mark::{Mark, MarkKind};
use crate::wording::{count, folded};

/// The charged words of a group of sentences, in order: the mark of each, its word as written, and what it is.
pub(super) type Column<'a> = Vec<(Mark, &'a str, &'a Charged)>;

pub(crate) fn tone(props: &Picture) -> Html {
    if !props.article.is_english {
        return html! {};
    }
    let size = group(props.article.sentences.len());
    let columns = columns(&props.article, size);
    let any = columns.iter().any(|column| !column.is_empty());
    let told = |i: usize, column: &Column, mark| (title(i, size, column), Lead::Mark(mark));
    html! {
        <figure>
            { picture(props.height, above_and_below(&props.article, "sentence"), &columns, &told, &props.on_lead) }
            if props.table && any { { table(props) } }
        </figure>
    }
}

/// The picture of these columns with its legend; `told` says of each what it stands for and where it leads, by its first mark.
pub(super) fn picture(
    height: f64,
    label: String,
    columns: &[Column],
    told: &dyn Fn(usize, &Column, Mark) -> (String, Lead),
    on_lead: &Callback<Lead>,
) -> Html {
    let step = 1.0 / columns.len().max(1) as f64;
    let tallest = columns.iter().map(|c| up(c).len().max(down(c).len())).max().unwrap_or(0);
    let middle = height / 2.0;
    let unit = ((middle - 3.0) / tallest.max(1) as f64).min(9.0);
    let mut first = true;
    let drawn = columns.iter().enumerate().filter_map(|(i, column)| {
        let left = i as f64 * step;
        let (title, lead) = told(i, column, column.first()?.0);
        let content = html! { <>
            { rect(classes!("hit"), None, [left, step], [0.0, height]) }
            { stack(up(column), true, left, step, middle, unit) }
            { stack(down(column), false, left, step, middle, unit) }
        </> };
        Some(link(core::mem::take(&mut first), title, lead, on_lead, content))
    });
    html! { <>{ legend() }{ chart("", height, middle, label, drawn.collect()) }</> }
}

fn columns(article: &Article, size: usize) -> Vec<Column<'_>> {
    let mut found: Vec<Column> = vec![Vec::new(); article.sentences.len().div_ceil(size)];
    for (paragraph, block) in article.blocks.iter().enumerate() {
        for (i, charged) in block.facts.0.charged.iter().enumerate() {
            let number = article.number(paragraph, charged.sentence as usize);
            if let Some(column) = number.and_then(|n| found.get_mut(n / size)) {
                column.push((
                    Mark::new(paragraph, MarkKind::Charged, i),
                    charged.span.of(&block.text),
                    charged,
                ));
            }
        }
    }
    found
}

/// Whether each positive word is in a source's voice; the writer's own stand nearest to the line.
pub(super) fn up(column: &Column) -> Vec<bool> {
    quoted(column, true)
}

pub(super) fn down(column: &Column) -> Vec<bool> {
    quoted(column, false)
}

fn quoted(column: &Column, positive: bool) -> Vec<bool> {
    let own = column.iter().filter(|(.., c)| c.is_positive() == positive).map(|(.., c)| c.quoted);
    let (theirs, writers): (Vec<bool>, Vec<bool>) = own.partition(|&quoted| quoted);
    [writers, theirs].concat()
}

fn stack(words: Vec<bool>, positive: bool, left: f64, step: f64, middle: f64, unit: f64) -> Html {
    let gap = if unit > 4.0 { 2.0 } else { 0.0 };
    let sign = if positive { "pos" } else { "neg" };
    let mut at = 1.5;
    // Without a gap, words of one voice are one block: a long text has thousands of them.
    words
        .chunk_by(|a, b| gap == 0.0 && a == b)
        .map(|block| {
            let quoted = block.contains(&true);
            let tall = block.len() as f64 * unit;
            let y = if positive { middle - at - (tall - gap) } else { middle + at };
            at += tall;
            word(sign, quoted, [left + step * 0.16, step * 0.68], [y, tall - gap])
        })
        .collect()
}

/// What is seen, for those who do not see it.
pub(super) fn above_and_below(article: &Article, by: &str) -> String {
    format!("{} words, above and below the line, by {by}", score::charged(article))
}

/// A word's rectangle, hatched in a source's words.
pub(super) fn word(sign: &'static str, quoted: bool, across: [f64; 2], down: [f64; 2]) -> Html {
    let fill = quoted.then(|| format!("url(#hatch-{sign})"));
    rect(classes!("word", sign, quoted.then_some("quoted")), fill, across, down)
}

/// What the picture's sides and its patterns mean.
fn legend() -> Html {
    html! {
        <figcaption>
            <span><span class="up">{ "Positive above" }</span>{ ", " }<span class="dn">{ "negative below" }</span></span>
            <span class="key"><span>{ swatch(false) }{ "writer" }</span><span>{ swatch(true) }{ "in a source’s words" }</span></span>
        </figcaption>
    }
}

fn swatch(quoted: bool) -> Html {
    html! {
        <svg class="k" width="14" height="10" aria-hidden="true">
            <rect class={classes!("word", "neg", quoted.then_some("quoted"))} fill={quoted.then_some("url(#hatch-neg)")}
                x="0.5" y="0.5" width="13" height="9" />
        </svg>
    }
}

fn title(i: usize, size: usize, column: &Column) -> String {
    if size > 1 {
        let (plus, minus) = (up(column).len() as u64, down(column).len() as u64);
        return format!(
            "Sentences {} to {}: {plus} positive, {minus} negative",
            i * size + 1,
            (i + 1) * size
        );
    }
    let signed =
        column.iter().map(|(_, word, c)| format!("{} {word}", if c.is_positive() { "+" } else { "−" }));
    format!("Sentence {}: {}", i + 1, signed.collect::<Vec<_>>().join(", "))
}

fn table(props: &Picture) -> Html {
    let (article, on_lead) = (props.article.clone(), props.on_lead.clone());
    let rows = Callback::from(move |()| {
        let columns = columns(&article, 1);
        let filled = columns.iter().enumerate().filter(|(_, c)| !c.is_empty());
        let row = filled.map(|(i, column)| {
            vec![html! { i + 1 }, words(column, true, &on_lead), words(column, false, &on_lead)]
        });
        row.collect()
    });
    let all = props.article.tally().positive + props.article.tally().negative;
    let caption =
        format!("{} by sentence; italics in a source’s words", count(all, "positive or negative word"));
    twin(&props.article, caption.into(), vec!["Sentence", "Positive", "Negative"], rows)
}

/// The positive or the negative words of a column, each leading to its reason.
pub(super) fn words(column: &Column, positive: bool, on_lead: &Callback<Lead>) -> Html {
    let own = column.iter().filter(|(.., c)| c.is_positive() == positive);
    own.map(|&(mark, word, charged)| {
        let class = if charged.quoted { "lk said" } else { "lk" };
        html! { <>{ button(on_lead, Lead::Mark(mark), class, folded(word)) }{ " " }</> }
    })
    .collect()
}

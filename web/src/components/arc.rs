//! The arc: positive words above the line and negative ones below it, paragraph by paragraph; each bar leads to its own.

use article_lens::ParagraphKind;
use yew::prelude::*;

use crate::article::Article;
use crate::components::studio::Shared;
use crate::components::tone::{Column, above_and_below, down, picture, up, words};
use crate::components::twin::twin;
use crate::lead::{Lead, button};
use crate::mark::{Mark, MarkKind};
use crate::wording::{folded, opening, signed};

/// Pixels.
const HEIGHT: f64 = 96.0;
/// More paragraphs stand in groups: the picture is as narrow as its panel.
const COLUMNS: usize = 60;

/// The counted paragraphs, by their numbers in the article.
fn paragraphs(article: &Article) -> Vec<usize> {
    let counted = |kind| !matches!(kind, ParagraphKind::Heading | ParagraphKind::Repeat);
    (0..article.blocks.len()).filter(|&i| article.blocks.get(i).is_some_and(|b| counted(b.kind()))).collect()
}

/// The picture with its table; nothing for a single paragraph, which the sentences show better.
pub(crate) fn arc(article: &Shared, on_lead: &Callback<Lead>) -> Html {
    let all = paragraphs(article);
    if all.len() < 2 {
        return html! {};
    }
    let size = all.len().div_ceil(COLUMNS);
    let columns: Vec<Column> =
        all.chunks(size).map(|own| own.iter().flat_map(|&i| column(article, i)).collect()).collect();
    let told = |i: usize, column: &Column, mark: Mark| {
        let (from, to) = (i * size, ((i + 1) * size).min(all.len()));
        // To the first paragraph of the group that has such a word.
        (title(from + 1, to - from, column), Lead::Paragraph(mark.paragraph))
    };
    html! { <>
        <h3>{ "From start to end" }</h3>
        <figure class="arc">
            { picture(HEIGHT, above_and_below(article, "paragraph"), &columns, &told, on_lead) }
            { table(article, on_lead) }
        </figure>
    </> }
}

fn column(article: &Article, paragraph: usize) -> Column<'_> {
    let Some(block) = article.blocks.get(paragraph) else { return Vec::new() };
    let words = block.facts.0.charged.iter().enumerate();
    words.map(|(i, c)| (Mark::new(paragraph, MarkKind::Charged, i), c.span.of(&block.text), c)).collect()
}

fn title(number: usize, paragraphs: usize, column: &Column) -> String {
    let (plus, minus) = (up(column), down(column));
    let quoted = plus.iter().chain(&minus).filter(|&&quoted| quoted).count();
    let which = if paragraphs > 1 {
        format!("Paragraphs {number} to {}", number + paragraphs - 1)
    } else {
        format!("Paragraph {number}")
    };
    let theirs = if quoted > 0 { format!(", {quoted} of them in a source’s words") } else { String::new() };
    format!("{which}: {} positive, {} negative{theirs}", plus.len(), minus.len())
}

fn table(article: &Shared, on_lead: &Callback<Lead>) -> Html {
    let (own, on_lead) = (article.clone(), on_lead.clone());
    let rows = Callback::from(move |()| {
        let row = paragraphs(&own).into_iter().enumerate().map(|(i, paragraph)| {
            let column = column(&own, paragraph);
            let text = own.blocks.get(paragraph).map_or("", |b| &*b.text);
            let first = format!("{} {}", i + 1, folded(&opening(text, 2)));
            vec![
                button(&on_lead, Lead::Paragraph(paragraph as u32), "lk", first),
                words(&column, true, &on_lead),
                words(&column, false, &on_lead),
                html! { signed(tone(&own, paragraph)) },
            ]
        });
        row.collect()
    });
    let caption = "Positive and negative words by paragraph; italics in a source’s words";
    twin(article, caption.into(), vec!["Paragraph", "Positive", "Negative", "Tone"], rows)
}

/// The tone of a paragraph: the mean of its sentences' tones, as the whole text's is that of all sentences.
fn tone(article: &Article, paragraph: usize) -> f64 {
    let sentences = article.facts(paragraph).map_or(&[][..], |facts| &facts.sentences);
    sentences.iter().map(|sentence| sentence.tone).sum::<f64>() / sentences.len().max(1) as f64
}

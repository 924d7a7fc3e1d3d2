//! The third stave: where each source speaks. Solid is named, hatched unnamed, dashed has no clear speaker.

use article_lens::facts::Quote;
use yew::prelude::*;

use crate::article::Article;
use crate::components::stave::{Picture, chart, link, rect, x};
use crate::components::twin::twin;
use crate::lead::{Lead, button};
use crate::mark::Mark;
use crate::voice::{Naming, Voice, kind_word, speaker_word};
use crate::wording::{capital, count, fixed, number};

/// A statement on the axis: from, to, both as a share of its width.
struct Segment<'a> {
    from: f64,
    to: f64,
    mark: Mark,
    quote: &'a Quote,
    voice: &'a Voice,
}

/// A name in the picture: where it is anchored, and whether above the line.
struct Label {
    at: f64,
    anchor: &'static str,
    above: bool,
}

/// How wide a letter of a name is, in pixels.
const LETTER: f64 = 6.9;
const CAPITAL: f64 = 8.6;
/// What stays free between two names, in pixels.
const GAP: f64 = 10.0;
/// Statements beyond this number go without names in the picture.
const MOST_NAMES: usize = 48;

pub(crate) fn speakers(props: &Picture) -> Html {
    if !props.article.is_english {
        return html! {};
    }
    let segments = segments(&props.article);
    let named = props.height > 30.0 && segments.len() <= MOST_NAMES && !segments.is_empty();
    let (height, line) = if named { (60.0, 35.0) } else { (26.0, 13.0) };
    let labels = if named { labels(&segments, props.width) } else { Vec::new() };
    let label = format!("Where each source speaks: {}", count(segments.len() as u64, "statement"));
    html! {
        <figure>
            <figcaption><span>{ "Where each source speaks" }</span>{ key(&segments) }</figcaption>
            { chart("", height, line, label, html! { <>
                { for segments.iter().enumerate().map(|(i, segment)| {
                    let content = drawn(segment, line);
                    link(i == 0, title(segment), Lead::Mark(segment.mark), &props.on_lead, content)
                }) }
                { for segments.iter().zip(&labels).filter_map(|(s, label)| Some(name(s, label.as_ref()?, line))) }
            </> }) }
            if props.table && !segments.is_empty() { { table(props) } }
        </figure>
    }
}

fn segments(article: &Article) -> Vec<Segment<'_>> {
    let whole = article.sentences.len().max(1) as f64;
    let on_axis = article.statements().filter_map(|(mark, quote, voice)| {
        let from = article.axis(mark.paragraph as usize, quote.span.start)? / whole;
        let to = article.axis(mark.paragraph as usize, quote.span.end.saturating_sub(1))? / whole;
        let from = from.min(0.996);
        Some(Segment { from, to: to.max(from + 0.004), mark, quote, voice })
    });
    on_axis.collect()
}

fn drawn(segment: &Segment, line: f64) -> Html {
    let class = classes!("seg", format!("h{}", segment.voice.hue), segment.voice.naming().class());
    let fill = fill(segment.voice);
    let wide = segment.to - segment.from;
    html! { <>
        { rect(classes!("hit"), None, [segment.from, wide.max(0.02)], [line - 13.0, 26.0]) }
        { rect(class, fill, [segment.from, wide], [line - 9.0, 18.0]) }
    </> }
}

fn name(segment: &Segment, label: &Label, line: f64) -> Html {
    let y = if label.above { line - 15.0 } else { line + 23.0 };
    html! {
        <text class={classes!("lbl", format!("h{}", segment.voice.hue))} x={x(label.at)} y={fixed(y, 1)} text-anchor={label.anchor} aria-hidden="true">
            { shown_name(segment.voice) }
        </text>
    }
}

/// The hatch of an unnamed speaker.
fn fill(voice: &Voice) -> Option<String> {
    (voice.naming() == Naming::Unnamed).then(|| format!("url(#hatch-{})", voice.hue))
}

fn shown_name(voice: &Voice) -> &str {
    if voice.kind.is_none() { "?" } else { &voice.name }
}

/// Names go above the line, else below it, moved to the right as far as they still begin at their segment; else they
/// are left to the list.
fn labels(segments: &[Segment], width: f64) -> Vec<Option<Label>> {
    let mut free = [0.0f64; 2];
    let place = segments.iter().map(|segment| {
        let wide = wide(shown_name(segment.voice)) / width;
        let at_end = segment.from + wide > 1.0;
        let from = if at_end { segment.to - wide } else { segment.from };
        let most = if at_end { from } else { (segment.to - LETTER / width).max(from) };
        let row = free.iter().position(|&end| from >= end);
        let row = row.or_else(|| free.iter().position(|&end| most >= end))?;
        let from = from.max(free[row]);
        free[row] = from + wide + GAP / width;
        let (at, anchor) = if at_end { (segment.to, "end") } else { (from, "start") };
        Some(Label { at, anchor, above: row == 0 })
    });
    place.collect()
}

/// How wide a name is, in pixels.
fn wide(name: &str) -> f64 {
    name.chars().map(|c| if c.is_uppercase() { CAPITAL } else { LETTER }).sum()
}

fn title(segment: &Segment) -> String {
    let who = if segment.voice.kind.is_none() { "No clear speaker" } else { &segment.voice.name };
    format!(
        "{}: {}, {}",
        capital(who),
        count(u64::from(segment.quote.words), "word"),
        kind_word(segment.quote.kind)
    )
}

fn key(segments: &[Segment]) -> Html {
    let any = |naming| segments.iter().any(|s| s.voice.naming() == naming);
    let names = [
        (Naming::Named, "named"),
        (Naming::Unnamed, "unnamed"),
        (Naming::Body, "no person"),
        (Naming::Open, "no clear speaker"),
    ];
    let shown = |naming| matches!(naming, Naming::Named | Naming::Unnamed) || any(naming);
    html! {
        <span class="key">{ for names.into_iter().filter(|(naming, _)| shown(*naming)).map(|(naming, name)| {
            let fill = (naming == Naming::Unnamed).then_some("url(#hatch-0)");
            html! { <span>
                <svg class="k" width="14" height="10" aria-hidden="true"><rect class={classes!("seg", "h0", naming.class())} {fill} x="0.5" y="0.5" width="13" height="9" /></svg>{ name }
            </span> }
        }) }</span>
    }
}

fn table(props: &Picture) -> Html {
    let (article, on_lead) = (props.article.clone(), props.on_lead.clone());
    let rows = Callback::from(move |()| {
        let row = article.statements().map(|(mark, quote, voice)| {
            let who =
                if voice.kind.is_none() { "No clear speaker".to_string() } else { capital(&voice.name) };
            let sentence = article.sentence_at(mark.paragraph as usize, quote.span.start);
            let sentence = article.number(mark.paragraph as usize, sentence);
            let sentence = sentence.map_or_else(String::new, |n| number(n as u64 + 1));
            vec![
                button(&on_lead, Lead::Mark(mark), "lk", who),
                html! { voice.kind.map_or("", speaker_word) },
                html! { kind_word(quote.kind) },
                html! { quote.words },
                html! { sentence },
            ]
        });
        row.collect()
    });
    twin(
        &props.article,
        "Where each source speaks".into(),
        vec!["Source", "Name", "Statement", "Words", "Sentence"],
        rows,
    )
}

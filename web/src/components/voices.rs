//! The first instrument: how much room each source is given, and how few of them have a name.

use article_lens::facts::{Confidence, QuoteKind};
use article_lens::report::{Speaker, SpeakerKind};
use yew::prelude::*;

use crate::article::{Article, confidence_word, hue, kind_word, speaker_word};
use crate::components::score::Lead;
use crate::components::speakers::fill_class;
use crate::components::stave::x;
use crate::components::studio::Shared;
use crate::mark::Mark;
use crate::state::Layer;
use crate::wording::{capital, count, folded, number, percent};
use article_lens::ordered::ordered;

pub(crate) struct Props {
    pub(crate) article: Shared,
    pub(crate) selected: Option<Mark>,
    pub(crate) on_lead: Callback<Lead>,
}

pub(crate) fn voices(props: &Props) -> Html {
    let article = &props.article;
    let any = article.quotes().next().is_some();
    html! {
        <section class="panel" id="voices" tabindex="-1" aria-labelledby="voices-title">
            <h2 id="voices-title">{ "Voices" }</h2>
            { lead(props) }
            if article.tally().reported_words > 0 { { whole(article) } }
            if article.sources().next().is_some() { { shares(props) } }
            if any {
                <ul class="src">
                    { for ranked(article).into_iter().map(|(i, speaker)| row(props, i, speaker)) }
                    { open(props) }
                </ul>
                { aside(props, QuoteKind::Scare, "pair of scare quotes", "pairs of scare quotes") }
                { aside(props, QuoteKind::Title, "title in marks", "titles in marks") }
            }
        </section>
    }
}

/// A number that leads to the first statement.
fn lead_button(props: &Props, text: String) -> Html {
    let on_lead = props.on_lead.clone();
    html! { <button type="button" class="lk" onclick={move |_| on_lead.emit(Lead::First(Layer::Quotes))}><b>{ text }</b></button> }
}

fn lead(props: &Props) -> Html {
    let article = &props.article;
    let tally = article.tally();
    if tally.reported_words == 0 {
        let all = count(tally.words, "word");
        return html! { <p class="lead">{ format!("No statements found: no quotation marks, and no verb of saying with a source. The text is the writer’s own, {all}.") }</p> };
    }
    let marks = match tally.words_in_marks {
        0 => " None of them stands in quotation marks.".to_string(),
        1 => " 1 of them stands in quotation marks.".to_string(),
        n => format!(" {} of them stand in quotation marks.", number(n)),
    };
    html! {
        <p class="lead">{ lead_button(props, format!("{} of {}", number(tally.reported_words), count(tally.words, "word"))) }
            { " report what a source says." }{ marks }{ " " }{ few_names(article) }</p>
    }
}

/// How few voices have a name, in words.
fn few_names(article: &Article) -> String {
    let all = article.sources().count() as u64;
    let named = article.sources().filter(|(_, s)| s.kind == SpeakerKind::Named).count() as u64;
    match (named, all) {
        (_, 0) => String::new(),
        (0, 1) => "The one source has no personal name.".to_string(),
        (0, _) => format!("None of the {} has a personal name.", count(all, "source")),
        (n, all) if n == all => "Every source has a name.".to_string(),
        (1, _) => format!("Only 1 of {} has a name.", count(all, "source")),
        _ => format!("{} of {} have a name.", number(named), count(all, "source")),
    }
}

/// The words of the speakers of a kind.
fn words_of(article: &Article, is: impl Fn(SpeakerKind) -> bool) -> u64 {
    article.report.speakers.iter().filter(|s| is(s.kind)).map(|s| u64::from(s.words)).sum()
}

fn is_body(kind: SpeakerKind) -> bool {
    matches!(kind, SpeakerKind::Organization | SpeakerKind::Document)
}

/// The whole article as one bar: the writer, who is not named, what is no person, who is named.
fn whole(article: &Article) -> Html {
    let tally = article.tally();
    let named = words_of(article, |kind| kind == SpeakerKind::Named);
    let bodies = words_of(article, is_body);
    let unnamed = tally.reported_words.saturating_sub(named + bodies);
    let writer = tally.words.saturating_sub(tally.reported_words);
    let all = tally.words.max(1);
    let label = format!(
        "Of {}, {} are the writer’s, {} without a named source, {} of organizations and documents, {} of named people",
        count(tally.words, "word"),
        number(writer),
        number(unnamed),
        number(bodies),
        number(named)
    );
    let parts = [
        (writer, "own", None),
        (unnamed, "seg h0 f-unnamed", Some("url(#hatch-0)")),
        (bodies, "seg h0 f-body", None),
        (named, "seg h0 f-named", None),
    ];
    let mut at = 0.0;
    html! { <>
        <svg class="chart whole" width="100%" height="12" role="img" aria-label={label}>
            { for parts.into_iter().filter(|(words, ..)| *words > 0).map(|(words, class, fill)| {
                let wide = words as f64 / all as f64;
                let left = at;
                at += wide;
                html! { <rect {class} {fill} x={x(left)} y="0.5" width={x((wide - 0.003).max(0.003).min(1.0 - left))} height="11" /> }
            }) }
        </svg>
        <p class="split"><span>{ format!("Writer {}%", percent(writer, all)) }</span><span>{ format!("Reported {}%", percent(tally.reported_words, all)) }</span></p>
    </> }
}

/// Speakers with their numbers, those with the most words first.
fn ranked(article: &Article) -> Vec<(u32, &Speaker)> {
    ordered(article.sources().collect(), |(_, speaker)| u64::from(u32::MAX - speaker.words))
}

/// The reported words as one bar, a part for each speaker.
fn shares(props: &Props) -> Html {
    let article = &props.article;
    let reported = article.tally().reported_words;
    let speakers = ranked(article);
    // A statement inside a statement counts for both of its speakers: then the parts are more than the whole.
    let known = speakers.iter().map(|(_, speaker)| u64::from(speaker.words)).sum::<u64>();
    let whole = known.max(reported).max(1);
    let open = (whole - known) as f64 / whole as f64;
    let mut at = 0.0;
    html! { <>
        <h3>{ format!("Share of the {}", count(reported, "reported word")) }</h3>
        <svg class="chart share" width="100%" height="22" role="img" aria-label="Share of the reported words by source, as in the list below">
            { for speakers.iter().map(|&(i, speaker)| {
                let wide = f64::from(speaker.words) / whole as f64;
                let left = at;
                at += wide;
                let fill = (speaker.kind == SpeakerKind::Unnamed).then(|| format!("url(#hatch-{})", hue(i)));
                html! {
                    <rect class={classes!("seg", format!("h{}", hue(i)), fill_class(Some(speaker.kind)))} {fill} x={x(left)} y="1" width={x((wide - 0.005).max(0.002))} height="20">
                        <title>{ format!("{}: {}, {}%", capital(&speaker.name), count(u64::from(speaker.words), "word"), percent(u64::from(speaker.words), reported)) }</title>
                    </rect>
                }
            }) }
            if open > 0.0 { <rect class="seg f-open h0" x={x(1.0 - open)} y="1" width={x((open - 0.002).max(0.002))} height="20"><title>{ "No clear speaker" }</title></rect> }
        </svg>
        { groups(article) }
    </> }
}

/// The shares of those with and without a name.
fn groups(article: &Article) -> Html {
    let speakers: Vec<&Speaker> = article.sources().map(|(_, speaker)| speaker).collect();
    let reported = article.tally().reported_words;
    let many = |kind: fn(SpeakerKind) -> bool| speakers.iter().filter(|s| kind(s.kind)).count();
    let said = |kind: fn(SpeakerKind) -> bool, one: &str, more: &str| {
        let own = many(kind);
        let name = if own == 1 { one } else { more };
        (own > 0).then(|| format!("{own} {name}, {}%", percent(words_of(article, kind), reported)))
    };
    html! {
        <p class="split">
            <span>{ said(|k| k == SpeakerKind::Unnamed, "unnamed", "unnamed") }</span>
            <span>{ said(is_body, "organization or document", "organizations or documents") }</span>
            <span class="b2">{ said(|k| k == SpeakerKind::Named, "named", "named") }</span>
            { no_speaker(article) }
        </p>
    }
}

/// The share of what nobody is clearly said to say.
fn no_speaker(article: &Article) -> Html {
    let reported = article.tally().reported_words;
    let rest = reported.saturating_sub(words_of(article, |_| true));
    if rest == 0 {
        html! {}
    } else {
        html! { <span>{ format!("no clear speaker, {}%", percent(rest, reported)) }</span> }
    }
}

fn swatch(i: u32, kind: SpeakerKind) -> Html {
    let hue = format!("h{}", hue(i));
    let shape = if kind == SpeakerKind::Named {
        "f-named"
    } else if is_body(kind) {
        "f-body"
    } else {
        "hollow"
    };
    html! {
        <svg class="sw" width="12" height="12" aria-hidden="true"><rect class={classes!(hue, "swatch", shape)} x="1" y="1" width="10" height="10" rx="1.5" /></svg>
    }
}

fn row(props: &Props, i: u32, speaker: &Speaker) -> Html {
    let article = &props.article;
    let own: Vec<_> = article.statements().filter(|(.., v)| v.attribution.speaker == Some(i)).collect();
    let marks: Vec<Mark> = own.iter().map(|&(mark, ..)| mark).collect();
    let current = props.selected.is_some_and(|mark| marks.contains(&mark));
    let sure = own.iter().map(|(.., v)| v.attribution.confidence).max();
    let tag = if speaker.kind == SpeakerKind::Named { "tag named" } else { "tag" };
    html! {
        <li key={i} aria-current={current.then_some("true")}>
            { swatch(i, speaker.kind) }
            <span class="nm">
                <button type="button" class="go" onclick={next_of(props, marks)}>{ capital(&speaker.name) }</button>
                <span class={classes!(tag, format!("h{}", hue(i)))}>{ speaker_word(speaker.kind) }</span>
            </span>
            <span class="wd">{ count(u64::from(speaker.words), "word") }</span>
            <span class="det">{ detail(article, speaker, &own) }</span>
            <span class="conf">{ sure.map_or("", confidence_word) }</span>
        </li>
    }
}

type Own<'a> = (Mark, &'a article_lens::facts::Quote, &'a crate::article::Voice);

/// How often, how, and with which cues.
fn detail(article: &Article, speaker: &Speaker, own: &[Own]) -> String {
    let mut kinds: Vec<&str> = Vec::new();
    let mut cues: Vec<String> = Vec::new();
    for (_, quote, voice) in own {
        let kind = kind_word(quote.kind);
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
        if let Some(cue) = voice.attribution.cue {
            let cue = format!("“{}”", folded(article.at(cue)));
            if !cues.contains(&cue) && cues.len() < 3 {
                cues.push(cue);
            }
        }
    }
    let mut parts = vec![count(u64::from(speaker.statements), "statement")];
    parts.extend(kinds.into_iter().map(str::to_string));
    parts.extend(cues);
    parts.join(", ")
}

/// To the first of these marks, or to the one after the open one.
fn next_of(props: &Props, marks: Vec<Mark>) -> Callback<MouseEvent> {
    let (on_lead, selected) = (props.on_lead.clone(), props.selected);
    Callback::from(move |_| {
        if let Some(mark) = after(&marks, selected) {
            on_lead.emit(Lead::Mark(mark));
        }
    })
}

/// The first of these marks, or the one after the selected one, round and round.
pub(crate) fn after(marks: &[Mark], selected: Option<Mark>) -> Option<Mark> {
    let here = marks.iter().position(|&mark| Some(mark) == selected);
    let next = here.map_or(0, |i| (i + 1) % marks.len().max(1));
    marks.get(next).copied()
}

/// Statements whose speaker the text does not tell.
fn open(props: &Props) -> Html {
    let own: Vec<Own> = props.article.statements().filter(|(.., v)| v.kind.is_none()).collect();
    if own.is_empty() {
        return html! {};
    }
    let words: u64 = own.iter().map(|(_, quote, _)| u64::from(quote.words)).sum();
    let marks: Vec<Mark> = own.iter().map(|&(mark, ..)| mark).collect();
    let current = props.selected.is_some_and(|mark| marks.contains(&mark));
    let first = marks.first().map_or_else(String::new, |&mark| folded(props.article.words(mark)));
    let first = if first.chars().count() > 60 {
        format!("{} …", first.chars().take(56).collect::<String>())
    } else {
        first
    };
    let sure = own.iter().map(|(.., v)| v.attribution.confidence).max().unwrap_or(Confidence::Unsure);
    html! {
        <li class="open" aria-current={current.then_some("true")}>
            <svg class="sw" width="12" height="12" aria-hidden="true"><rect class="seg f-open h0" x="1" y="1" width="10" height="10" /></svg>
            <span class="nm"><button type="button" class="go" onclick={next_of(props, marks)}>{ "No clear speaker" }</button></span>
            <span class="wd">{ count(words, "word") }</span>
            <span class="det">{ format!("{}: {first}", count(own.len() as u64, "statement")) }</span>
            <span class="conf">{ confidence_word(sure) }</span>
        </li>
    }
}

/// Words in marks that count for no one.
fn aside(props: &Props, kind: QuoteKind, one: &str, many: &str) -> Html {
    let own: Vec<Mark> =
        props.article.quotes().filter(|(_, q, _)| q.kind == kind).map(|(mark, ..)| mark).collect();
    if own.is_empty() {
        return html! {};
    }
    let unit = if own.len() == 1 { one } else { many };
    html! {
        <div class="more">
            <h3>{ format!("{} {unit}, set apart", own.len()) }</h3>
            <p class="list">{ for own.iter().map(|&mark| {
                let on_lead = props.on_lead.clone();
                let onclick = move |_| on_lead.emit(Lead::Mark(mark));
                html! { <><button type="button" class="lk" {onclick}>{ folded(props.article.words(mark)) }</button>{ " " }</> }
            }) }</p>
        </div>
    }
}

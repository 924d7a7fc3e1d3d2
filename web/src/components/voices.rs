//! The first instrument: how much room each source is given, and how few of them have a name.

use article_lens::facts::{Confidence, Quote, QuoteKind};
use article_lens::find::holds;
use article_lens::lowercase::lowercase;
use article_lens::ordered::ordered;
use article_lens::report::{Speaker, SpeakerKind, norm};
use yew::prelude::*;

use crate::article::Article;
use crate::components::plain::made_for_english;
use crate::components::score::{named, sources};
use crate::components::stave::x;
use crate::components::studio::Shared;
use crate::layer::Layer;
use crate::lead::{Lead, Those, button};
use crate::mark::Mark;
use crate::voice::{Naming, Voice, confidence_word, is_pronoun, kind_word, speaker_word};
use crate::wording::{capital, count, decimal, folded, number, percent};

pub(crate) struct Props {
    pub(crate) article: Shared,
    pub(crate) selected: Option<Mark>,
    pub(crate) on_lead: Callback<Lead>,
}

pub(crate) fn voices(props: &Props) -> Html {
    let article = &props.article;
    let said = article.statements().next().is_some();
    let content = html! { <>
            { lead(props) }
            if article.tally().reported_words > 0 { { whole(article, &props.on_lead) }{ shares(props) } }
            if said {
                { course(article) }
                { yardstick(article) }
                <ul class="src">
                    { rows(props) }
                    { open(props) }
                </ul>
            }
            { aside(props, QuoteKind::Scare, "pair of scare quotes", "pairs of scare quotes") }
            { aside(props, QuoteKind::Title, "title in marks", "titles in marks") }
    </> };
    html! {
        <section class="panel" id="voices" tabindex="-1" aria-labelledby="voices-title">
            <h2 id="voices-title">{ "Voices" }</h2>
            { made_for_english(article, sources(article), "rules", content) }
        </section>
    }
}

fn lead(props: &Props) -> Html {
    let article = &props.article;
    let tally = article.tally();
    let all = count(tally.words, "word");
    if article.statements().next().is_none() {
        return html! { <p class="lead">{ format!("No statements found. The text is the writer’s own, all {all}.") }</p> };
    }
    let to = |those, text| button(&props.on_lead, Lead::Those(those), "lk", text);
    let marks = match tally.words_in_marks {
        0 => html! { "None of them stands" },
        1 => html! { <>{ to(Those::InMarks, "1 of them".to_string()) }{ " stands" }</> },
        n => html! { <>{ to(Those::InMarks, format!("{} of them", number(n))) }{ " stand" }</> },
    };
    let reported = format!("{} of {all}", number(tally.reported_words));
    html! {
        <p class="lead"><b>{ to(Those::Layer(Layer::Quotes), reported) }</b>
            { " report what a source says. " }{ marks }{ " in quotation marks. " }{ named(article) }{ "." }</p>
    }
}

/// Who comes first and last, and how late somebody with a name.
fn course(article: &Article) -> Html {
    let course = article.report.course;
    let name = |index: Option<u32>| {
        let speaker = article.report.speakers.get(index? as usize)?;
        Some(&*speaker.name)
    };
    let Some((first, last)) = name(course.first).zip(name(course.last)) else { return html! {} };
    let voices = if first == last {
        format!("{} has the first and the last word.", capital(first))
    } else {
        format!("“{}” speaks first, “{last}” last.", capital(first))
    };
    let all = article.tally().words;
    let named = match course.words_before_named {
        Some(0) => " It opens with a source that has a name.".to_string(),
        Some(words) => {
            format!(" A source with a name comes after {} ({}%).", count(words, "word"), percent(words, all))
        }
        None => String::new(),
    };
    html! { <p class="lead">{ voices }{ named }</p> }
}

/// Where it lies among articles of newspapers.
fn yardstick(article: &Article) -> Html {
    let tally = article.tally();
    let sources = article.sources().count();
    if tally.words < FEWEST_WORDS || sources == 0 {
        return html! {};
    }
    let named = article.sources().filter(|(_, s)| s.kind == SpeakerKind::Named).count();
    let share = |part: u64, whole: u64| 100.0 * part as f64 / whole.max(1) as f64;
    let middle = |norm: norm::Norm| norm.middle(|value| decimal(value, 0));
    html! {
        <p class="fine">{ format!(
            "Of {} articles of US political news ({}), {} report a smaller share of their words (the middle half {}%), {} name a smaller share of their sources ({}%), and {} have fewer sources ({}).",
            norm::ARTICLES, norm::ORIGIN,
            norm::REPORTED.above(share(tally.reported_words, tally.words)), middle(norm::REPORTED),
            norm::NAMED.above(share(named as u64, sources as u64)), middle(norm::NAMED),
            norm::SOURCES.above(sources as f64), middle(norm::SOURCES),
        ) }</p>
    }
}

/// Shorter texts are not measured by articles.
const FEWEST_WORDS: u64 = 100;

/// A part of a bar: from where, how wide, how high, and what it stands for.
fn part(
    class: Classes,
    fill: Option<String>,
    left: f64,
    wide: f64,
    height: &'static str,
    title: String,
) -> Html {
    // A gap of half a percent, but never nothing.
    let wide = (wide - 0.005).max(0.002);
    html! { <rect {class} {fill} x={x(left)} y="1" width={x(wide)} {height}><title>{ title }</title></rect> }
}

/// The hatch of a hue, where a naming is drawn by one.
fn hatch(naming: Naming, hue: usize) -> Option<String> {
    (naming == Naming::Unnamed).then(|| format!("url(#hatch-{hue})"))
}

/// The whole article as one bar: the writer, then the sorts of voices by their shares below.
fn whole(article: &Article, on_lead: &Callback<Lead>) -> Html {
    let tally = article.tally();
    let all = tally.words.max(1);
    let reported = tally.reported_words as f64 / all as f64;
    let said = Naming::ALL.map(|naming| (naming, article.said(naming)));
    let sum = said.iter().map(|(_, words)| words).sum::<u64>().max(1);
    let mut at = 1.0 - reported;
    html! { <>
        <svg class="chart whole" width="100%" height="12" aria-hidden="true">
            { part(classes!("own"), None, 0.0, at, "10", "The writer".to_string()) }
            { for said.into_iter().filter(|(_, words)| *words > 0).map(|(naming, words)| {
                let (left, wide) = (at, reported * words as f64 / sum as f64);
                at += wide;
                part(classes!("seg", "h0", naming.class()), hatch(naming, 0), left, wide, "10", sort(naming, 2).to_string())
            }) }
        </svg>
        <p class="split"><span>{ format!("Writer {}%", percent(all - tally.reported_words, all)) }</span>{ button(on_lead, Lead::Those(Those::Layer(Layer::Quotes)), "lk", format!("Reported {}%", percent(tally.reported_words, all))) }</p>
    </> }
}

/// What so many speakers of a sort are called.
fn sort(naming: Naming, many: usize) -> &'static str {
    match (naming, many) {
        (Naming::Unnamed, _) => "unnamed",
        (Naming::Body, 1) => "organization or document",
        (Naming::Body, _) => "organizations or documents",
        (Naming::Named, _) => "named",
        (Naming::Open, _) => "no clear speaker",
    }
}

/// Speakers with their numbers, those with the most words first.
fn ranked(article: &Article) -> Vec<(u32, &Speaker)> {
    ordered(article.sources().collect(), |(_, speaker)| u64::from(u32::MAX - speaker.words))
}

/// The rows below as one bar. A statement inside a statement counts for both of its speakers.
fn shares(props: &Props) -> Html {
    let article = &props.article;
    let mut rows: Vec<(Naming, usize, String, u64)> = ranked(article)
        .into_iter()
        .map(|(i, s)| (Naming::of(Some(s.kind)), hue(article, i), capital(&s.name), u64::from(s.words)))
        .collect();
    rows.push((Naming::Open, 0, "No clear speaker".to_string(), article.said(Naming::Open)));
    let sum = rows.iter().map(|(.., words)| words).sum::<u64>().max(1);
    let (mut at, reported) = (0.0, article.tally().reported_words);
    html! { <>
        <h3>{ "Share of the reported words" }</h3>
        <svg class="chart share" width="100%" height="22" role="img" aria-label="Share of the reported words by source, as in the list below">
            { for rows.into_iter().filter(|(.., words)| *words > 0).map(|(naming, hue, name, words)| {
                let (left, wide) = (at, words as f64 / sum as f64);
                at += wide;
                let title = format!("{name}: {}, {}%", count(words, "word"), percent(words, sum));
                part(classes!("seg", format!("h{hue}"), naming.class()), hatch(naming, hue), left, wide, "20", title)
            }) }
        </svg>
        <p class="split">{ for Naming::ALL.into_iter().filter_map(|naming| group(props, naming, sum)) }</p>
        if sum > reported {
            <p class="fine">{ format!("Together {}: {} of the {} reported count for two sources.", count(sum, "word"), number(sum - reported), number(reported)) }</p>
        }
    </> }
}

/// The share of the speakers of a sort; each leads through their statements.
fn group(props: &Props, naming: Naming, sum: u64) -> Option<Html> {
    let article = &props.article;
    let words = article.said(naming);
    let many = article.sources().filter(|(_, s)| Naming::of(Some(s.kind)) == naming).count();
    let own = if naming == Naming::Open { String::new() } else { format!("{many} ") };
    let text = format!("{own}{}, {}%", sort(naming, many), percent(words, sum));
    let class = if naming == Naming::Named { "lk b2" } else { "lk" };
    (words > 0).then(|| button(&props.on_lead, Lead::Those(Those::Voices(naming)), class, text))
}

/// The number of a speaker's hue.
fn hue(article: &Article, speaker: u32) -> usize {
    article.hues.get(speaker as usize).copied().unwrap_or_default()
}

/// A speaker's sign in the list.
fn swatch(i: usize, naming: Naming) -> Html {
    let shape = if naming == Naming::Unnamed { "hollow" } else { naming.class() };
    html! {
        <svg class="sw" width="12" height="12" aria-hidden="true"><rect class={classes!("swatch", "seg", format!("h{i}"), shape)} x="1" y="1" width="10" height="10" rx="1.5" /></svg>
    }
}

type Own<'a> = (Mark, &'a Quote, &'a Voice);

/// What a row of the list says besides its sign and how sure it is.
struct Row {
    those: Those,
    name: String,
    tag: Html,
    words: u64,
    detail: String,
}

/// A row for each speaker: the statements are gone through once, not for each of them.
fn rows(props: &Props) -> Html {
    let mut said: Vec<Vec<Own>> = props.article.report.speakers.iter().map(|_| Vec::new()).collect();
    for own in props.article.statements() {
        for speaker in own.2.attribution.speakers() {
            said.get_mut(speaker as usize).into_iter().for_each(|said| said.push(own));
        }
    }
    let own = |i: u32| said.get(i as usize).map_or(&[][..], |said| said);
    ranked(&props.article).into_iter().map(|(i, speaker)| row(props, i, speaker, own(i))).collect()
}

fn row(props: &Props, i: u32, speaker: &Speaker, own: &[Own]) -> Html {
    let named = (speaker.kind == SpeakerKind::Named).then_some("named");
    let tag = html! { <>
        { for as_written(speaker, own).into_iter().map(|who| html! { <span class="gloss">{ format!("“{who}”") }</span> }) }
        <span class={classes!("tag", named, format!("h{}", hue(&props.article, i)))}>{ speaker_word(speaker.kind) }</span>
    </> };
    let (name, words) = (capital(&speaker.name), u64::from(speaker.words));
    let row = Row { those: Those::Speaker(i), name, tag, words, detail: detail(&props.article, own) };
    drawn(props, row, swatch(hue(&props.article, i), Naming::of(Some(speaker.kind))), own)
}

/// Other names that the text gives a speaker where it speaks: *the president*. Pronouns and surnames are none.
fn as_written(speaker: &Speaker, own: &[Own]) -> Vec<String> {
    let name = lowercase(&speaker.name);
    let mut found: Vec<String> = Vec::new();
    for (.., voice) in own {
        let who = lowercase(&voice.who);
        let tells = !is_pronoun(&who) || is_pronoun(&name);
        if found.len() < 2 && tells && !holds(&name, &who) && !found.contains(&voice.who) {
            found.push(voice.who.clone());
        }
    }
    found
}

fn drawn(props: &Props, row: Row, swatch: Html, own: &[Own]) -> Html {
    let current = own.iter().any(|&(mark, ..)| Some(mark) == props.selected);
    let sure = own.iter().map(|(.., v)| v.attribution.confidence).max().unwrap_or(Confidence::Unsure);
    html! {
        <li aria-current={current.then_some("true")}>
            { swatch }
            <span class="nm">{ button(&props.on_lead, Lead::Those(row.those), "go", row.name) }{ row.tag }</span>
            <span class="wd">{ button(&props.on_lead, Lead::Those(row.those), "go", count(row.words, "word")) }</span>
            <span class="det">{ row.detail }</span>
            <span class="conf">{ confidence_word(sure) }</span>
        </li>
    }
}

/// How often, how, and with which cues.
fn detail(article: &Article, own: &[Own]) -> String {
    let mut parts = vec![count(own.len() as u64, "statement")];
    let mut add = |part: String, most: usize| {
        if parts.len() < most && !parts.contains(&part) {
            parts.push(part);
        }
    };
    for (_, quote, _) in own {
        add(kind_word(quote.kind).to_string(), 4);
    }
    for cue in own.iter().filter_map(|(.., voice)| voice.attribution.cue) {
        add(format!("“{}”", folded(article.at(cue))), 6);
    }
    for reason in own.iter().filter_map(|&(mark, ..)| article.anonymity(mark)) {
        add(format!("not named: “{}”", folded(reason)), 7);
    }
    parts.join(", ")
}

/// Statements whose speaker the text does not tell.
fn open(props: &Props) -> Html {
    let own: Vec<Own> = props.article.statements().filter(|(.., v)| v.kind.is_none()).collect();
    let Some(&(mark, ..)) = own.first() else { return html! {} };
    let first = folded(props.article.words(mark));
    let first = if first.chars().count() > 60 {
        format!("{} …", first.chars().take(56).collect::<String>())
    } else {
        first
    };
    let row = Row {
        those: Those::Voices(Naming::Open),
        name: "No clear speaker".to_string(),
        tag: html! {},
        words: props.article.said(Naming::Open),
        detail: format!("{}: {first}", count(own.len() as u64, "statement")),
    };
    drawn(props, row, swatch(0, Naming::Open), &own)
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
            <h3>{ format!("{} {unit}, set apart", number(own.len() as u64)) }</h3>
            <p class="list">{ for own.iter().map(|&mark| {
                let words = folded(props.article.words(mark));
                html! { <>{ button(&props.on_lead, Lead::Mark(mark), "lk", words) }{ " " }</> }
            }) }</p>
        </div>
    }
}

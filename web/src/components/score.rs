//! The score: three questions, three answers in words, three staves over one axis of sentences.

use article_lens::report::{Formula, Speaker, SpeakerKind, school_level};
use yew::prelude::*;

use crate::article::Article;
use crate::components::rhythm::rhythm;
use crate::components::speakers::speakers;
use crate::components::stave::{self, Picture, stave};
use crate::components::studio::Shared;
use crate::components::tone::tone;
use crate::mark::Mark;
use crate::state::Layer;
use crate::wording::{count, decimal, number};

/// Where a number leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lead {
    /// To the evidence of this mark.
    Mark(Mark),
    /// To the first mark of a layer, which is shown then.
    First(Layer),
    /// To the instrument of that identifier.
    Panel(&'static str),
}

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) article: Shared,
    pub(crate) selected: Option<Mark>,
    pub(crate) on_lead: Callback<Lead>,
    /// Whether each stave has its table below it.
    pub(crate) tables: bool,
}

#[component]
pub(crate) fn Score(props: &Props) -> Html {
    let Props { article, selected, on_lead, tables } = props;
    let picture = |height| Picture {
        article: article.clone(),
        selected: *selected,
        on_lead: on_lead.clone(),
        height,
        table: *tables,
    };
    let question = |question, answer, panel, sub, picture| {
        stave(&stave::Props { question, answer, panel, sub, on_lead: on_lead.clone(), picture })
    };
    html! {
        <section class="score" aria-label="The article at a glance">
            { question("How hard is it to read?", reading(article), "reading", hard(article, on_lead), rhythm(&picture(84.0))) }
            { question("Which words are positive or negative?", words(article), "words", own_voice(article, on_lead), tone(&picture(80.0))) }
            { question("Who is speaking?", sources(article), "voices", unnamed(article, on_lead), speakers(&picture(60.0))) }
        </section>
    }
}

/// The grade in words, or why there is none.
pub(crate) fn reading(article: &Article) -> String {
    match article.report.readability.grade() {
        Some(grade) => format!("{}, grade {}", school_level(grade), decimal(grade, 0)),
        None => "Too short for a grade".to_string(),
    }
}

/// How many charged words there are.
pub(crate) fn words(article: &Article) -> String {
    let tally = article.tally();
    format!("{} positive, {} negative", number(tally.positive), number(tally.negative))
}

/// How many sources, and how many of them have a name.
pub(crate) fn sources(article: &Article) -> String {
    let speakers: Vec<&Speaker> = article.sources().map(|(_, speaker)| speaker).collect();
    if speakers.is_empty() {
        let statements = article.statements().count() as u64;
        return if statements == 0 { "Only the writer".to_string() } else { "No clear source".to_string() };
    }
    let named = speakers.iter().filter(|s| s.kind == SpeakerKind::Named).count() as u64;
    format!("{}, {} named", count(speakers.len() as u64, "source"), number(named))
}

fn button(on_lead: &Callback<Lead>, lead: Lead, text: String) -> Html {
    let on_lead = on_lead.clone();
    html! { <button type="button" class="lk" onclick={move |_| on_lead.emit(lead)}>{ text }</button> }
}

fn hard(article: &Article, on_lead: &Callback<Lead>) -> Html {
    let tally = article.tally();
    let grades = Formula::ALL.iter().filter(|f| f.is_grade()).filter_map(|f| f.value(tally));
    let (mut least, mut most, mut many) = (f64::MAX, f64::MIN, 0);
    for grade in grades {
        (least, most, many) = (least.min(grade), most.max(grade), many + 1);
    }
    let range = if many > 0 {
        format!("{} formulas say {} to {}. ", number(many), decimal(least, 0), decimal(most, 0))
    } else {
        format!(
            "{} in {}. A grade needs 100 words and 3 sentences. ",
            count(tally.words, "word"),
            count(tally.sentences, "sentence")
        )
    };
    let hard = tally.hard_sentences;
    let verb = if hard == 1 { "runs" } else { "run" };
    let rest = if hard == 0 {
        html! { "No sentence runs to 35 words." }
    } else {
        let text = format!("{} of {}", number(hard), count(tally.sentences, "sentence"));
        html! { <>{ button(on_lead, Lead::First(Layer::Hard), text) }{ format!(" {verb} to 35 words or more.") }</> }
    };
    html! { <>{ range }{ rest }</> }
}

fn own_voice(article: &Article, on_lead: &Callback<Lead>) -> Html {
    let tally = article.tally();
    let all = tally.positive + tally.negative;
    let quoted = tally.quoted_positive + tally.quoted_negative;
    if all == 0 {
        return html! { "No word of the list stands in this text." };
    }
    let verb = if all - quoted == 1 { "is" } else { "are" };
    let own = match all - quoted {
        0 => "None of these".to_string(),
        own if own == all => "All of these".to_string(),
        own => format!("{} of these {}", number(own), number(all)),
    };
    html! { <>{ button(on_lead, Lead::Panel("words"), own) }{ format!(" {verb} in the writer’s own voice.") }</> }
}

fn unnamed(article: &Article, on_lead: &Callback<Lead>) -> Html {
    let all = article.tally().reported_words;
    if all == 0 {
        return html! { "No quotation marks, and no verb of saying with a source." };
    }
    let speakers = article.report.speakers.iter();
    let named: u64 = speakers.filter(|s| s.kind == SpeakerKind::Named).map(|s| u64::from(s.words)).sum();
    let without = all.saturating_sub(named);
    if without == 0 {
        let text = format!("All {}", count(all, "reported word"));
        let verb = if all == 1 { " comes" } else { " come" };
        return html! { <>{ button(on_lead, Lead::Panel("voices"), text) }{ verb }{ " from people with a name." }</> };
    }
    let text = format!("{} of {}", number(without), count(all, "reported word"));
    let verb = if without == 1 { " does" } else { " do" };
    html! { <>{ button(on_lead, Lead::Panel("voices"), text) }{ verb }{ " not come from a named person." }</> }
}

//! The third instrument: the grade in words, the formulas behind it, and the counts that they share.

use article_lens::report::{Formula, school_level};
use yew::prelude::*;

use crate::article::Article;
use crate::components::formula::{FormulaRow, MOST_GRADE};
use crate::components::score::Lead;
use crate::components::stave::x;
use crate::components::studio::Shared;
use crate::mark::{Mark, MarkKind};
use crate::state::Layer;
use crate::wording::{count, decimal, fixed, number};
use article_lens::ordered::{number_key, ordered};

pub(crate) struct Props {
    pub(crate) article: Shared,
    pub(crate) on_lead: Callback<Lead>,
}

pub(crate) fn reading(props: &Props) -> Html {
    let article = &props.article;
    html! {
        <section class="panel" id="reading" tabindex="-1" aria-labelledby="reading-title">
            <h2 id="reading-title">{ "Reading" }</h2>
            { lead(article) }
            <div class="plot">
                <div class="scale" aria-hidden="true"><span></span>{ ticks() }<span>{ "Grade" }</span></div>
                { for ranked(article).into_iter().map(|formula| html! { <FormulaRow key={formula.name()} {formula} article={article.clone()} on_lead={&props.on_lead} /> }) }
            </div>
            <h3>{ "On their own scales" }</h3>
            <div class="plot own-scale">
                { for [Formula::FleschReadingEase, Formula::Lix].map(|formula| html! { <FormulaRow key={formula.name()} {formula} article={article.clone()} on_lead={&props.on_lead} /> }) }
            </div>
            { counted(props) }
        </section>
    }
}

fn lead(article: &Article) -> Html {
    let tally = article.tally();
    let Some(grade) = article.report.readability.grade() else {
        return html! {
            <p class="lead"><b>{ "Too short for a grade." }</b>
                { format!(" {} in {}. Under 100 words or 3 sentences the formulas swing by several grades, so none is shown.",
                    count(tally.words, "word"), count(tally.sentences, "sentence")) }</p>
        };
    };
    let years = decimal(grade, 0);
    html! {
        <p class="lead"><b>{ format!("{}, grade {years}.", school_level(grade)) }</b>
            { format!(" Written for readers with about {years} years of schooling. {}", spread(article)) }</p>
    }
}

/// How far apart the grades lie.
fn spread(article: &Article) -> String {
    let grades: Vec<f64> =
        Formula::ALL.iter().filter(|f| f.is_grade()).filter_map(|f| f.value(article.tally())).collect();
    let least = grades.iter().copied().fold(f64::MAX, f64::min);
    let most = grades.iter().copied().fold(f64::MIN, f64::max);
    let apart = next_whole(most - least);
    format!("It is the middle one of {} formulas, which lie within {}.", grades.len(), count(apart, "grade"))
}

/// The next whole number.
fn next_whole(value: f64) -> u64 {
    value.max(0.0).ceil() as u64
}

/// Grades from the lowest to the highest, those without a value last.
fn ranked(article: &Article) -> Vec<Formula> {
    let grades = Formula::ALL.into_iter().filter(|f| f.is_grade()).collect();
    ordered(grades, |f| number_key(f.value(article.tally()).unwrap_or(f64::MAX)))
}

fn ticks() -> Html {
    html! {
        <svg class="ticks" width="100%" height="14">{ for [6.0, 12.0, 18.0].map(|grade: f64| html! {
            <text x={x(grade / MOST_GRADE)} y="11" text-anchor="middle">{ fixed(grade, 0) }</text>
        }) }</svg>
    }
}

/// The counts that the formulas share: each leads to what it counted, or says it.
fn counted(props: &Props) -> Html {
    let tally = props.article.tally();
    let button = |lead: Lead, n: u64, unit: &str| {
        let on_lead = props.on_lead.clone();
        let onclick = move |_| on_lead.emit(lead);
        let text = count(n, unit);
        let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',').to_string();
        html! { <li><button type="button" class="lk" {onclick}><b>{ number(n) }</b>{ rest }</button></li> }
    };
    let said = |n: u64, unit: &str, how: &'static str| {
        let text = count(n, unit);
        let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',').to_string();
        html! { <li><details><summary><b>{ number(n) }</b>{ rest }</summary><p>{ how }</p></details></li> }
    };
    // Words and sentences are told sentence by sentence, from the first on.
    let place = props.article.sentences.first();
    let first = place
        .map_or(Lead::Panel("text"), |s| Lead::Mark(Mark::new(s.paragraph, MarkKind::Sentence, s.index)));
    html! { <>
        <h3>{ "Counted from" }</h3>
        <ul class="counts">
            { button(first, tally.words, "word") }
            { button(first, tally.sentences, "sentence") }
            if tally.hard_sentences > 0 { { button(Lead::First(Layer::Hard), tally.hard_sentences, "hard sentence") } }
            if tally.long_words > 0 { { button(Lead::First(Layer::Long), tally.long_words, "long word") } }
            { said(tally.syllables, "syllable", "As spoken: a list of exceptions first, then the rule of vowel groups. A number counts the syllables that it has when read aloud.") }
            { said(tally.letters, "letter", "Letters of the words, without digits, hyphens and apostrophes.") }
        </ul>
        <p class="fine">{ "Headings are left out of every count. A word is what stands between spaces and has a letter or a digit." }</p>
    </> }
}

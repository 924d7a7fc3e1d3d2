//! The third instrument: the grade in words, the formulas behind it, and the counts that they share.

use article_lens::ordered::{number_key, ordered};
use article_lens::report::Formula;
use yew::prelude::*;

use crate::article::Article;
use crate::components::formula::{FormulaRow, MOST_GRADE, Unit, counts};
use crate::components::score::range;
use crate::components::stave::x;
use crate::components::studio::Shared;
use crate::lead::Lead;
use crate::wording::{count, fixed, graded, number};

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
    let Some(grade) = article.report.readability.grade() else {
        return html! { <p class="lead"><b>{ "Too short for a grade." }</b>{ " " }{ article.too_short() }</p> };
    };
    let readers = if grade < 0.5 {
        "Easier than the formulas’ scale of school years reaches.".to_string()
    } else {
        format!("Written for readers with about {} of schooling.", count(grade.round() as u64, "year"))
    };
    html! { <p class="lead"><b>{ graded(grade) }{ "." }</b>{ format!(" {readers} {}", spread(article)) }</p> }
}

/// How far apart the grades lie.
fn spread(article: &Article) -> String {
    let (least, most, many) = range(article);
    let apart = (most - least).max(0.0).ceil() as u64;
    format!("It is the middle one of {} formulas, which lie within {}.", number(many), count(apart, "grade"))
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

/// The counts that the formulas share, each leading to what it counted.
fn counted(props: &Props) -> Html {
    html! { <>
        <h3>{ "Counted from" }</h3>
        { counts(&props.article, &props.on_lead, &Unit::ALL) }
        <p class="fine">{ "Headings are left out of every count. A word is what stands between spaces and has a letter or a digit. Syllables are those spoken: a list of exceptions first, then the rule of vowel groups. Letters go without digits, hyphens and apostrophes." }</p>
    </> }
}

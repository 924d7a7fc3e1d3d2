//! What makes it hard: the sentences that raise the grade most, or those that keep it above an aim.

use article_lens::facts::Tally;
use article_lens::ordered::{number_key, ordered};
use article_lens::report::LEAST_RAISED;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::article::{Article, first_words};
use crate::components::studio::Shared;
use crate::lead::{Lead, Those, button};
use crate::mark::{Mark, MarkKind};
use crate::wording::{count, decimal};

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) article: Shared,
    pub(crate) on_lead: Callback<Lead>,
}

/// How many sentences are listed without an aim, and at most with one.
const LISTED: usize = 5;
const MOST_LISTED: usize = 40;

/// A sentence and by how much it raises the grade.
struct Raising {
    mark: Mark,
    grades: f64,
    tally: Tally,
}

#[component]
pub(crate) fn Hardest(props: &Props) -> Html {
    let aim = use_state(|| None::<u32>);
    let oninput = {
        let aim = aim.clone();
        move |event: InputEvent| {
            aim.set(event.target_unchecked_into::<HtmlInputElement>().value().parse().ok())
        }
    };
    let article = &props.article;
    let Some(grade) = article.report.readability.grade() else { return html! {} };
    let (listed, told) = match *aim {
        Some(aim) => kept_from(article, grade, aim.into()),
        None => (
            raising(article).into_iter().take(LISTED).collect(),
            "Without one of these sentences the grade would be lower by:".to_string(),
        ),
    };
    html! { <>
        <h3>{ "What makes it hard" }</h3>
        <p><label>{ "Aim for grade " }<input type="number" class="aim" min="1" max="20" inputmode="numeric" {oninput} /></label></p>
        <p class="fine">{ told }</p>
        <ol class="raising">{ for listed.iter().map(|raising| row(props, raising)) }</ol>
    </> }
}

fn row(props: &Props, raising: &Raising) -> Html {
    let words = format!("{} …", first_words(props.article.words(raising.mark), 8));
    let lead = Lead::One(raising.mark, Those::Sentences);
    html! { <li><b>{ decimal(raising.grades, 2) }</b>{ " " }{ button(&props.on_lead, lead, "lk", words) }</li> }
}

/// The sentences that raise the grade, those that raise it most first.
fn raising(article: &Article) -> Vec<Raising> {
    let each = article.counted().filter_map(|(place, sentence)| {
        let grades = article.report.raised_by(&sentence.tally)?;
        let mark = Mark::new(place.paragraph, MarkKind::Sentence, place.index);
        (grades >= LEAST_RAISED).then_some(Raising { mark, grades, tally: sentence.tally })
    });
    ordered(each.collect(), |raising| number_key(-raising.grades))
}

/// The sentences without which the text would reach the aim, hardest first, and what that says.
fn kept_from(article: &Article, grade: f64, aim: f64) -> (Vec<Raising>, String) {
    let mut kept = Vec::new();
    let mut gone = Tally::default();
    let mut reached = grade;
    for raising in raising(article).into_iter().take(MOST_LISTED) {
        if reached <= aim {
            break;
        }
        gone += raising.tally;
        reached = grade - article.report.raised_by(&gone).unwrap_or(0.0);
        kept.push(raising);
    }
    let many = count(kept.len() as u64, "sentence");
    let (keeps, them) = if kept.len() == 1 { ("keeps", "it") } else { ("keep", "them") };
    let told = if kept.is_empty() {
        "The text is at this grade or below.".to_string()
    } else if reached <= aim {
        format!("{many} {keeps} it from that grade: without {them} it would be {}.", decimal(reached, 1))
    } else {
        format!("Without {many} the grade would still be {}: the words are hard, too.", decimal(reached, 1))
    };
    (kept, told)
}

//! Why tools differ, of tone: the published VADER beside ours. Its program is loaded when it is asked for.

use js_sys::{Array, Function};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::article::Article;
use crate::asked::{self, Answer};
use crate::components::plain::{fine, fold, in_cells, press, rules, sheet};
use crate::components::words::Props;
use crate::state::Action;
use crate::wording::{count, signed};

/// The way to ask, and what came of it.
pub(crate) fn vader(props: &Props) -> Html {
    let Props { article, state, dispatch, vader, .. } = props;
    let onclick = {
        let (dispatch, article, vader) = (dispatch.clone(), article.clone(), vader.clone());
        move |_| {
            let (dispatch, article, vader) = (dispatch.clone(), article.clone(), vader.clone());
            dispatch.dispatch(Action::Scored(Answer::Waiting));
            spawn_local(async move {
                let scores = scores(&article, &vader).await;
                let answer =
                    scores.map_or(Answer::Failed, |(whole, mean)| Answer::Scores(article, whole, mean));
                dispatch.dispatch(Action::Scored(answer));
            });
        }
    };
    let ask = |text: &'static str| press("btn", onclick.into(), text.into());
    if article.sentences.is_empty() {
        return html! {};
    }
    let content = html! { <>
        { fine("VADER is the list and the rules that most papers cite, made for posts in social media. It weighs other words, knows no names, and does not tell whose words they are.") }
        { match &state.scored {
            Answer::Scores(own, whole, mean) if own == article => table(article, *whole, *mean),
            Answer::Waiting => html! { <p class="fine" role="status">{ "Loading VADER …" }</p> },
            Answer::Failed => html! { <><p class="fine" role="alert">{ "VADER could not be loaded. Your text is unchanged." }</p>{ ask("Try again") }</> },
            _ => html! { <>{ ask("Score this text by VADER") }{ fine("Loads VADER’s program from where this page comes from. Your text stays in this tab.") }</> },
        } }
    </> };
    fold("Why do other tools differ in tone?".into(), content)
}

fn table(article: &Article, whole: f64, mean: f64) -> Html {
    let sentences = count(article.sentences.len() as u64, "sentence");
    let rows = [
        [format!("Mean of {sentences}"), signed(article.report.tone), signed(mean)],
        ["Whole text at once".to_string(), "–".to_string(), signed(whole)],
    ];
    html! { <>
        { sheet("Tone by VADER and here".into(), &["Tone, from −1 to 1", "Here", "VADER 3.3.2"], rows.map(in_cells).into()) }
        { rules(&[
            "Over a whole article VADER’s sum often runs to −1 or 1, whatever most sentences say: compare the means.",
            "Its scale is wider: single sentences of news lie mostly within ±0.33 here, and reach ±0.9 there.",
            "Where readers rated sentences of news, ours agrees with them better: r = 0.64 for 0.51 over editorials.",
        ]) }
    </> }
}

/// VADER's score of the whole text, and the mean of its sentences'; `None` where it cannot be loaded.
async fn scores(article: &Article, vader: &Function) -> Option<(f64, f64)> {
    let texts = Array::new();
    let all: Vec<&str> = article.blocks.iter().map(|block| &*block.text).collect();
    texts.push(&all.join("\n\n").into());
    for (place, sentence) in article.counted() {
        let text = article.blocks.get(place.paragraph).map_or("", |block| sentence.span.of(&block.text));
        texts.push(&text.into());
    }
    let scores: Array = asked::answer(vader, &texts).await?.dyn_into().ok()?;
    let scores: Vec<f64> = scores.iter().filter_map(|score| score.as_f64()).collect();
    let (whole, sentences) = scores.split_first()?;
    Some((*whole, sentences.iter().sum::<f64>() / sentences.len().max(1) as f64))
}

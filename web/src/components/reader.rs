//! The text with its evidence: the layer bar, what was mended, a row for each paragraph, and the open evidence.
//!
//! While the text has the focus, `n` and `p` go from mark to mark and Enter opens the evidence of one.

use article_lens::ParagraphKind;
use web_sys::{HtmlElement, KeyboardEvent, ScrollLogicalPosition};
use yew::prelude::*;

use crate::article::Article;
use crate::components::layer_bar::{self, layer_bar};
use crate::components::paragraph::Paragraph;
use crate::components::slip::{self, slip};
use crate::dom;
use crate::mark::Mark;
use crate::state::{Action, State};
use crate::wording::{count, folded};

pub(crate) struct Props {
    pub(crate) state: State,
    pub(crate) dispatch: UseReducerDispatcher<State>,
    pub(crate) on_select: Callback<Mark>,
    pub(crate) on_close: Callback<()>,
}

/// Longer texts are laid out only where they are seen.
const MANY_PARAGRAPHS: usize = 60;

pub(crate) fn reader(props: &Props) -> Html {
    let State { article, layers, selected, .. } = &props.state;
    let long = article.blocks.len() > MANY_PARAGRAPHS;
    html! {
        <article class={classes!("read", long.then_some("long"))} id="text" tabindex="-1" aria-label="The text"
            onkeydown={keys(props)} onclick={clicks(props)}>
            { layer_bar(&layer_bar::Props { state: props.state.clone(), dispatch: props.dispatch.clone() }) }
            { replaced(props) }
            { cleaning(article) }
            { for article.blocks.iter().enumerate().filter(|(_, b)| b.kind() != ParagraphKind::Repeat).map(|(i, block)| {
                let own = selected.filter(|mark| mark.paragraph as usize == i);
                html! { <>
                    <Paragraph key={i} number={i} block={block.clone()} layers={*layers} selected={own} on_select={&props.on_select} />
                    if let Some(mark) = own {
                        { slip(&slip::Props { article: article.clone(), mark, on_select: props.on_select.clone(), on_close: props.on_close.clone() }) }
                    }
                </> }
            }) }
        </article>
    }
}

/// The way back to a text that this one took the place of.
fn replaced(props: &Props) -> Html {
    if props.state.replaced.is_none() {
        return html! {};
    }
    let dispatch = props.dispatch.clone();
    let onclick = move |_| dispatch.dispatch(Action::Undo);
    html! { <p class="clean">{ "This text took the place of yours. " }<button type="button" class="lk" {onclick}>{ "Undo" }</button></p> }
}

/// What was left out or mended before counting.
fn cleaning(article: &Article) -> Html {
    let (repeated, breaks) = article.mended();
    if repeated == 0 && breaks.is_empty() {
        return html! {};
    }
    let left_out =
        (repeated > 0).then(|| format!("Left out: {}. ", count(repeated as u64, "repeated headline")));
    let first = breaks.first().map(|(before, after)| format!(", “{} / {}”", folded(before), folded(after)));
    let mended = (!breaks.is_empty()).then(|| {
        format!("Mended: {}{}.", count(breaks.len() as u64, "broken line"), first.unwrap_or_default())
    });
    html! { <p class="clean">{ left_out }{ mended }</p> }
}

/// A click on a mark opens its evidence.
fn clicks(props: &Props) -> Callback<MouseEvent> {
    let on_select = props.on_select.clone();
    Callback::from(move |event: MouseEvent| {
        if let Some(mark) = dom::mark_around(&event).and_then(|id| Mark::of_id(&id)) {
            on_select.emit(mark);
        }
    })
}

fn keys(props: &Props) -> Callback<KeyboardEvent> {
    let (state, on_select) = (props.state.clone(), props.on_select.clone());
    Callback::from(move |event: KeyboardEvent| {
        if dom::is_typing(&event) {
            return;
        }
        let Some(target) = event.target_dyn_into::<HtmlElement>() else { return };
        match &*event.key() {
            "n" => step(&state, &target, true),
            "p" => step(&state, &target, false),
            "Enter" | " " => {
                if let Some(mark) = target.get_attribute("data-mark").and_then(|id| Mark::of_id(&id)) {
                    event.prevent_default();
                    on_select.emit(mark);
                }
            }
            _ => {}
        }
    })
}

/// The focus goes to the mark after or before the one that has it, or after the open evidence.
fn step(state: &State, target: &HtmlElement, forward: bool) {
    let marks = state.article.marks(state.layers);
    let here = target.get_attribute("data-mark").and_then(|id| Mark::of_id(&id));
    let here = here.or_else(|| state.selected.filter(|_| target.closest(".slip").ok().flatten().is_some()));
    let at = here.and_then(|mark| marks.iter().position(|&m| m == mark));
    let ahead: Vec<Mark> = match (at, forward) {
        (Some(at), true) => marks.into_iter().skip(at + 1).collect(),
        (Some(at), false) => marks.into_iter().take(at).rev().collect(),
        (None, true) => marks,
        (None, false) => marks.into_iter().rev().collect(),
    };
    // A long word that is also a positive one is marked once, as the positive one.
    if let Some(element) = ahead.iter().find_map(|mark| dom::by_id(target, &mark.id())) {
        dom::focus(&element);
        dom::show(&element, ScrollLogicalPosition::Nearest);
    }
}

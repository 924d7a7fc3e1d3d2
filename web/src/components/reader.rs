//! The text with its evidence: the layer bar, what was mended, a row for each paragraph, and the open evidence.
//!
//! While the text has the focus, `n` and `p` go from mark to mark, Enter opens the evidence of one, and `1` to `6` show
//! or hide a layer: letters and digits by themselves would trip those who speak to their computer.

use std::rc::Rc;

use web_sys::{HtmlElement, KeyboardEvent, ScrollLogicalPosition};
use yew::prelude::*;

use crate::asked::Asked;
use crate::components::came_in::came_in;
use crate::components::corrections::Corrections;
use crate::components::layer_bar::{self, layer_bar};
use crate::components::paragraph::MOST_BYTES;
use crate::components::plain::press;
use crate::components::stretch::{PARAGRAPHS, Stretch};
use crate::dom;
use crate::layer::Layer;
use crate::lead::Lead;
use crate::mark::Mark;
use crate::state::{Action, State};
use crate::wording::{count, folded};

pub(crate) struct Props {
    pub(crate) state: Rc<State>,
    pub(crate) dispatch: UseReducerDispatcher<State>,
    pub(crate) asked: Asked,
    pub(crate) on_lead: Callback<Lead>,
    /// A layer's key was pressed.
    pub(crate) on_layer: Callback<Layer>,
    pub(crate) on_close: Callback<()>,
}

/// Longer texts are laid out only where they are seen.
const MANY_PARAGRAPHS: usize = 60;

pub(crate) fn reader(props: &Props) -> Html {
    let State { article, layers, selected, .. } = &*props.state;
    let long = article.blocks.len() > MANY_PARAGRAPHS;
    html! {
        <article class={classes!("read", long.then_some("long"))} id="text" tabindex="-1" aria-label="The text"
            onkeydown={keys(props)} onclick={clicks(props)}>
            { layer_bar(&layer_bar::Props { state: props.state.clone(), dispatch: props.dispatch.clone() }) }
            { came_in(&props.state, &props.dispatch, &props.asked) }
            <Corrections state={props.state.clone()} dispatch={props.dispatch.clone()} />
            { cleaning(props) }
            if article.blocks.iter().any(|block| block.text.len() > MOST_BYTES) {
                <p class="clean">{ "A very long paragraph: its words are marked only in the sentence whose evidence is open." }</p>
            }
            { for (0..article.blocks.len()).step_by(PARAGRAPHS).map(|from| {
                let holds = |mark: &Mark| (from..from + PARAGRAPHS).contains(&(mark.paragraph as usize));
                html! {
                    <Stretch key={from} article={article.clone()} {from} {long} layers={*layers} selected={selected.filter(holds)} those={props.state.those}
                        wanted={props.state.wanted.as_ref().is_some_and(holds)} dispatch={props.dispatch.clone()} on_lead={&props.on_lead} on_close={&props.on_close} />
                }
            }) }
        </article>
    }
}

/// What was left out or mended before counting, and the way to count the text as it stands.
fn cleaning(props: &Props) -> Html {
    let act = |now: bool, text: &'static str| {
        let dispatch = props.dispatch.clone();
        press("lk", Callback::from(move |_| dispatch.dispatch(Action::AsItStands(now))), text.into())
    };
    let (repeated, breaks) = props.state.article.mended();
    if props.state.as_it_stands {
        return html! { <p class="clean">{ "Counted as it stands. " }{ act(false, "Redo") }</p> };
    }
    if repeated == 0 && breaks.is_empty() {
        return html! {};
    }
    let left_out =
        (repeated > 0).then(|| format!("Left out: {}. ", count(repeated as u64, "repeated headline")));
    let first = breaks.first().map(|(before, after)| format!(", “{} / {}”", folded(before), folded(after)));
    let mended = (!breaks.is_empty()).then(|| {
        format!("Mended: {}{}. ", count(breaks.len() as u64, "broken line"), first.unwrap_or_default())
    });
    html! { <p class="clean">{ left_out }{ mended }{ act(true, "Undo") }</p> }
}

/// A click on a mark opens its evidence.
fn clicks(props: &Props) -> Callback<MouseEvent> {
    let on_lead = props.on_lead.clone();
    Callback::from(move |event: MouseEvent| {
        if let Some(mark) = dom::mark_around(&event).and_then(|id| Mark::of_id(&id)) {
            on_lead.emit(Lead::Mark(mark));
        }
    })
}

fn keys(props: &Props) -> Callback<KeyboardEvent> {
    let (state, on_lead, on_layer) = (props.state.clone(), props.on_lead.clone(), props.on_layer.clone());
    let dispatch = props.dispatch.clone();
    Callback::from(move |event: KeyboardEvent| {
        if dom::is_typing(&event) {
            return;
        }
        let Some(target) = event.target_dyn_into::<HtmlElement>() else { return };
        let key = event.key();
        match &*key {
            "n" => step(&state, &dispatch, &target, true),
            "p" => step(&state, &dispatch, &target, false),
            "Enter" | " " => {
                if let Some(mark) = target.get_attribute("data-mark").and_then(|id| Mark::of_id(&id)) {
                    event.prevent_default();
                    on_lead.emit(Lead::Mark(mark));
                }
            }
            _ => {
                let digit = key.bytes().next().filter(|_| key.len() == 1);
                let layer = digit.and_then(|digit| Layer::ALL.get(usize::from(digit.wrapping_sub(b'1'))));
                if let Some(&layer) = layer {
                    on_layer.emit(layer);
                }
            }
        }
    })
}

/// The focus goes to the mark after or before the one that has it, or after the open evidence.
fn step(state: &State, dispatch: &UseReducerDispatcher<State>, target: &HtmlElement, forward: bool) {
    let marks = state.article.marks(state.layers);
    let here = target.get_attribute("data-mark").and_then(|id| Mark::of_id(&id));
    let here = here.or_else(|| state.selected.filter(|_| target.closest(".slip").ok().flatten().is_some()));
    let at = here.and_then(|mark| marks.iter().position(|&m| m == mark));
    let after = |i: usize| if forward { i.wrapping_add(1) } else { i.wrapping_sub(1) };
    let mut next = at.map_or(if forward { 0 } else { marks.len().wrapping_sub(1) }, after);
    while let Some(&mark) = marks.get(next) {
        if let Some(element) = dom::by_id(target, &mark.id()) {
            dom::focus(&element);
            return dom::show(&element, ScrollLogicalPosition::Nearest);
        }
        // In a paragraph whose marks are drawn, a mark is missing where another one covers it.
        let row = dom::by_id(target, &format!("p-{}", mark.paragraph));
        if row.is_some_and(|row| row.class_list().contains("bare")) {
            return dispatch.dispatch(Action::Want(mark));
        }
        next = after(next);
    }
}

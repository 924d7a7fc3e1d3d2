//! The layers of evidence in the text: each with its line, its name and its count, shown or not.

use std::rc::Rc;

use yew::prelude::*;

use crate::layer::Layer;
use crate::state::{Action, State};
use crate::wording::{capital, number, plural};

pub(crate) struct Props {
    pub(crate) state: Rc<State>,
    pub(crate) dispatch: UseReducerDispatcher<State>,
}

pub(crate) fn layer_bar(props: &Props) -> Html {
    html! {
        <div class="layers" role="group" aria-label="Layers in the text">
            { for Layer::ALL.iter().enumerate().map(|(i, &layer)| {
                let dispatch = props.dispatch.clone();
                let onclick = move |_| dispatch.dispatch(Action::Toggle(layer));
                let pressed = props.state.layers.has(layer).to_string();
                html! {
                    <button type="button" aria-pressed={pressed} aria-keyshortcuts={(i + 1).to_string()} {onclick}>
                        { swatch(layer) }<span class="nm">{ title(&props.state, layer) }</span>{ " " }
                        <span class="ct">{ number(amount(&props.state, layer)) }</span>
                    </button>
                }
            }) }
        </div>
    }
}

fn title(state: &State, layer: Layer) -> String {
    let title = match layer {
        Layer::Hard => "Hard sentences",
        Layer::Words => return capital(&plural(state.layers.words.title())),
        Layer::Positive => "Positive",
        Layer::Negative => "Negative",
        Layer::Quotes => "Quotations",
        Layer::Cues => "Cue words",
    };
    title.to_string()
}

/// How many there are in the counted text.
fn amount(state: &State, layer: Layer) -> u64 {
    let tally = state.article.tally();
    match layer {
        Layer::Hard => tally.hard_sentences,
        Layer::Words => tally.of(state.layers.words),
        Layer::Positive => tally.positive,
        Layer::Negative => tally.negative,
        Layer::Quotes => state.article.statements().count() as u64,
        Layer::Cues => state.article.statements().filter(|(_, quote, _)| quote.cue.is_some()).count() as u64,
    }
}

/// The line that the layer draws.
fn swatch(layer: Layer) -> Html {
    let line = match layer {
        Layer::Hard => {
            html! { <><rect class="wash" width="22" height="12" /><line class="d-hard" x1="1" x2="21" y1="10.5" y2="10.5" /></> }
        }
        Layer::Words => html! { <line class="d-long" x1="0" x2="22" y1="10.5" y2="10.5" /> },
        Layer::Positive => html! { <line class="d-pos" x1="0" x2="22" y1="10" y2="10" /> },
        Layer::Negative => {
            html! { <path class="d-neg" fill="none" d="M0 9q2.75-4 5.5 0t5.5 0 5.5 0 5.5 0" /> }
        }
        Layer::Quotes => {
            html! { <><rect class="qt" width="22" height="12" /><line class="d-q" x1="0" x2="22" y1="8" y2="8" /><line class="d-q" x1="0" x2="22" y1="11" y2="11" /></> }
        }
        Layer::Cues => html! { <rect class="cuebox" x="0.75" y="1.5" width="20.5" height="9.5" rx="2" /> },
    };
    html! { <svg class="line" width="18" height="12" viewBox="0 0 22 12" preserveAspectRatio="none" aria-hidden="true">{ line }</svg> }
}

//! One stave of the score: a question, its answer in words, and the picture beside it.

use yew::prelude::*;

use crate::components::studio::Shared;
use crate::dom;
use crate::lead::{Lead, button};
use crate::mark::Mark;
use crate::wording::fixed;

pub(crate) struct Props {
    pub(crate) question: &'static str,
    pub(crate) answer: String,
    /// The instrument that the answer leads to.
    pub(crate) panel: &'static str,
    pub(crate) sub: Html,
    pub(crate) on_lead: Callback<Lead>,
    pub(crate) picture: Html,
}

pub(crate) fn stave(props: &Props) -> Html {
    let answer = button(&props.on_lead, Lead::Panel(props.panel), "lk", props.answer.clone());
    html! {
        <div class="stave">
            <div class="ans">
                <h2>{ props.question }</h2>
                <p class="big">{ answer }</p>
                <p class="sub">{ props.sub.clone() }</p>
            </div>
            { props.picture.clone() }
        </div>
    }
}

/// What a picture is drawn from.
pub(crate) struct Picture {
    pub(crate) article: Shared,
    pub(crate) selected: Option<Mark>,
    pub(crate) on_lead: Callback<Lead>,
    /// Pixels; below 30, the picture of speakers goes without names.
    pub(crate) height: f64,
    /// Pixels on a desk.
    pub(crate) width: f64,
    /// Whether its table stands below it.
    pub(crate) table: bool,
}

/// How many columns a stave has at most: beyond that, sentences stand in groups.
pub(crate) const COLUMNS: usize = 120;

/// How many sentences stand in one column.
pub(crate) fn group(sentences: usize) -> usize {
    sentences.div_ceil(COLUMNS).max(1)
}

/// A percentage for an SVG attribute.
pub(crate) fn x(share: f64) -> String {
    fixed(share * 100.0, 2) + "%"
}

/// Arrow keys go from column to column, so that a stave is one stop of the Tab key.
fn arrows() -> Callback<KeyboardEvent> {
    Callback::from(|event: KeyboardEvent| {
        let Some(here) = event.target_dyn_into::<web_sys::Element>() else { return };
        let next = match &*event.key() {
            "ArrowRight" => sibling(&here, true),
            "ArrowLeft" => sibling(&here, false),
            _ => return,
        };
        event.prevent_default();
        if let Some(element) = next {
            dom::focus(&element);
        }
    })
}

/// The next or previous link beside this one.
fn sibling(here: &web_sys::Element, forward: bool) -> Option<web_sys::Element> {
    let step =
        |e: &web_sys::Element| if forward { e.next_element_sibling() } else { e.previous_element_sibling() };
    let mut found = step(here);
    while let Some(element) = &found {
        if element.tag_name().eq_ignore_ascii_case("a") {
            break;
        }
        found = step(element);
    }
    found
}

/// A picture as wide as there is room, on its axis; arrow keys go through its columns.
pub(crate) fn chart(class: &'static str, height: f64, axis: f64, label: String, content: Html) -> Html {
    html! {
        <svg class={classes!("chart", class)} width="100%" height={fixed(height, 0)} role="group" aria-label={label} onkeydown={arrows()}>
            <line class="axis" x1="0" x2="100%" y1={fixed(axis, 1)} y2={fixed(axis, 1)} />
            { content }
        </svg>
    }
}

/// A rectangle: from left to right by its share of the width, from top to bottom in pixels.
pub(crate) fn rect(
    class: Classes,
    fill: Option<String>,
    [left, wide]: [f64; 2],
    [top, tall]: [f64; 2],
) -> Html {
    html! { <rect {class} {fill} x={x(left)} y={fixed(top, 1)} width={x(wide)} height={fixed(tall, 1)} /> }
}

/// A column's link: in a picture of its own, with a title that says what it stands for.
pub(crate) fn link(first: bool, title: String, lead: Lead, on_lead: &Callback<Lead>, children: Html) -> Html {
    let on_lead = on_lead.clone();
    let onclick = move |event: MouseEvent| {
        event.prevent_default();
        on_lead.emit(lead);
    };
    html! {
        <a href="#evidence" tabindex={if first { "0" } else { "-1" }} aria-label={title.clone()} {onclick}>
            <title>{ title }</title>{ children }
        </a>
    }
}

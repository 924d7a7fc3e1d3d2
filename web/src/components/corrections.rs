//! What the reader corrected, with undo and redo; and the way to call selected words a quotation.

use std::rc::Rc;

use article_lens::facts::QuoteKind;
use article_lens::report::{Change, Correction};
use article_lens::{Place, Span};
use web_sys::Element;
use yew::prelude::*;

use crate::dom;
use crate::hooks::use_selection::use_selection;
use crate::state::{Action, State};
use crate::wording::{count, folded, number};

#[derive(Properties)]
pub(crate) struct Props {
    pub(crate) state: Rc<State>,
    pub(crate) dispatch: UseReducerDispatcher<State>,
}

/// The dispatcher stays the same.
impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        self.state == other.state
    }
}

#[component]
pub(crate) fn Corrections(props: &Props) -> Html {
    let chosen = use_state_eq(|| None::<Place>);
    let here = use_node_ref();
    let onselect = {
        let (chosen, here, state) = (chosen.setter(), here.clone(), props.state.clone());
        Callback::from(move |()| chosen.set(here.cast::<Element>().and_then(|near| selected(&state, &near))))
    };
    use_selection(onselect);
    let act = |action: fn() -> Action| {
        let dispatch = props.dispatch.clone();
        move |_| dispatch.dispatch(action())
    };
    let call = chosen.map(|place| {
        let (dispatch, setter) = (props.dispatch.clone(), chosen.setter());
        let onclick = move |_| {
            dispatch.dispatch(Action::Correct(place, Change::Kind(QuoteKind::Direct)));
            setter.set(None);
        };
        // The press must not take the selection away.
        let onmousedown = |event: MouseEvent| event.prevent_default();
        html! { <button type="button" class="btn" {onclick} {onmousedown}>{ "The selected words are a quotation" }</button> }
    });
    let State { corrections, undone, article, .. } = &*props.state;
    let lost = article.report.lost.iter().filter_map(|&i| corrections.get(i as usize));
    // What was said of words that are no quotation after all is not lost, but void.
    let gone = |c: &Correction| {
        article.blocks.get(c.anchor.paragraph as usize).is_some_and(|b| b.gone.contains(&c.anchor.span))
    };
    let lost = lost.filter(|correction| !gone(correction));
    let lost: Vec<String> =
        lost.map(|correction| format!("“{}”", folded(&correction.anchor.words))).collect();
    html! { <>
        <p class={classes!("clean", call.is_some().then_some("floating"))} ref={here}>
            if !corrections.is_empty() || !undone.is_empty() {
                { format!("Corrected by hand: {}. ", number(corrections.len() as u64)) }
                <button type="button" class="lk" disabled={corrections.is_empty()} onclick={act(|| Action::TakeBack(None))}>{ "Undo" }</button>{ " " }
                <button type="button" class="lk" disabled={undone.is_empty()} onclick={act(|| Action::Repeat)}>{ "Redo" }</button>{ " " }
            }
            { call }
        </p>
        if !lost.is_empty() {
            <p class="clean" role="status">{ format!("{} lost: the words are gone, nobody says them any more, or they are charged no more: {}.", count(lost.len() as u64, "correction"), lost.join(", ")) }</p>
        }
    </> }
}

/// Takes the corrections of these words back, where they stand.
pub(crate) fn undo(dispatch: &UseReducerDispatcher<State>, place: Place) -> Html {
    let dispatch = dispatch.clone();
    let onclick = move |_| dispatch.dispatch(Action::TakeBack(Some(place)));
    html! { <button type="button" class="lk" id={undo_id(place)} {onclick}>{ "Undo" }<span class="vh">{ " this correction" }</span></button> }
}

/// The identifier of that button.
pub(crate) fn undo_id(place: Place) -> String {
    format!("u-{}-{}", place.paragraph, place.span.start)
}

/// Where the selected words stand, if they stand in one paragraph and are no quotation yet.
fn selected(state: &State, near: &Element) -> Option<Place> {
    let (paragraph, start, end) = dom::selected(near)?;
    let text = &state.article.blocks.get(paragraph)?.text;
    let (start, end) = (dom::byte(text, start), dom::byte(text, end));
    let words = text.get(start..end)?;
    let start = start + words.len() - words.trim_start().len();
    let place = Place { paragraph: paragraph as u32, span: Span::new(start, start + words.trim().len()) };
    let any = words.contains(char::is_alphanumeric);
    (any && state.article.quote_at(place).is_none()).then_some(place)
}

//! A reader's own positive and negative words: chosen or dropped as a file, beside the lexicon's or in their place.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::plain::{fine, press};
use crate::file;
use crate::own::Own;
use crate::state::{Action, State};
use crate::wording::count;

/// So many bad lines are told, the others only counted.
const TOLD: usize = 5;

/// The way to give them, and what was given.
pub(crate) fn own(state: &State, dispatch: &UseReducerDispatcher<State>) -> Html {
    if !state.own.list.is_empty() {
        return own_note(state, dispatch);
    }
    let dispatch = dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        if let Some(chosen) = input.files().and_then(|files| files.get(0)) {
            let dispatch = dispatch.clone();
            file::read_words(chosen, Callback::from(move |action| dispatch.dispatch(action)));
        }
        // The same file can be chosen again after it was mended.
        input.set_value("");
    });
    html! {
        <details class="own"><summary>{ "Weigh your own words" }</summary>
            { fine("A .csv or .txt file, one word a line: the word, a comma, and a weight from −1 to 1 (or all from −5 to 5); 0 for a word that says nothing. It stays in this tab.") }
            <label class="btn choose"><input type="file" class="vh" accept=".csv,.txt,text/csv,text/plain" {onchange} />{ "Choose a list" }</label>
        </details>
    }
}

/// What was given, with its bad lines; nothing where nothing was.
pub(crate) fn own_note(state: &State, dispatch: &UseReducerDispatcher<State>) -> Html {
    let own = &state.own;
    if own.list.is_empty() {
        return html! {};
    }
    let act = |own: Own, text: &'static str| {
        let dispatch = dispatch.clone();
        let onclick = move |_| dispatch.dispatch(Action::Own(own.clone()));
        press("lk", onclick.into(), text.into())
    };
    let place = if own.replaces { "in the place of ours" } else { "beside ours" };
    let other = if own.replaces { "Use them beside ours" } else { "Use them in the place of ours" };
    let bad = own.bad.len() as u64;
    html! {
        <div class="own">
            <p class="rule" role="status"><b>{ count(own.list.len() as u64, "word") }{ " of your own" }</b>
                { format!(", from “{}”, {place}. ", own.name) }
                { act(Own { replaces: !own.replaces, ..own.clone() }, other) }{ " " }{ act(Own::default(), "Leave them out") }</p>
            if bad > 0 {
                <p class="fine">{ format!("{} could not be read, the others count:", count(bad, "line")) }</p>
                <ul class="rules">
                    { for own.bad.iter().take(TOLD).map(|line| html! { <li>{ line }</li> }) }
                    if own.bad.len() > TOLD { <li>{ format!("and {} more.", own.bad.len() - TOLD) }</li> }
                </ul>
            }
        </div>
    }
}

//! How the text came in: what it took the place of, what was left out of it, which of several files it is; each with a way
//! back or on.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::asked::Asked;
use crate::components::plain::press;
use crate::file::{self, Files};
use crate::kept::can_keep;
use crate::own::Own;
use crate::state::{Action, State};
use crate::texts::{KEEP, which_file};

/// One line for each of them.
pub(crate) fn came_in(state: &State, dispatch: &UseReducerDispatcher<State>, asked: &Asked) -> Html {
    let act = |action: fn() -> Action, text: &'static str| {
        let dispatch = dispatch.clone();
        let onclick = move |_| dispatch.dispatch(action());
        press("lk", onclick.into(), text.into())
    };
    html! { <>
        if let Some(files) = &state.files { { several(files, &state.own, dispatch, asked) } }
        if let Some(left) = &state.left {
            <p class="clean" role="status">{ &*left.what }{ " " }{ act(|| Action::PutBack, "Undo") }</p>
        }
        if !state.replaced.is_empty() {
            <p class="clean">{ "This text took the place of another one. " }{ act(|| Action::Undo, "Bring it back") }</p>
        }
    </> }
}

/// How far a long text is read; style sheets show it after a moment only.
pub(crate) fn busy(state: &State) -> Html {
    html! {
        if state.arriving.is_some() {
            <p class="busy"><label><span role="status">{ "Reading the article …" }</span><progress max="100" value={state.busy.to_string()} /></label></p>
        }
    }
}

/// The choice to find the text again after a reload; not where the browser stores nothing.
pub(crate) fn keep(state: &State, dispatch: &UseReducerDispatcher<State>) -> Html {
    let dispatch = dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        dispatch.dispatch(Action::Keep(event.target_unchecked_into::<HtmlInputElement>().checked()));
    });
    html! {
        if can_keep() {
            <p class="keep"><label><input type="checkbox" checked={state.keeps == Some(true)} {onchange} /><span>{ KEEP }</span></label></p>
        }
    }
}

/// Which file this is, and the way to the others.
fn several(files: &Files, own: &Own, dispatch: &UseReducerDispatcher<State>, asked: &Asked) -> Html {
    let name = files.all.get(files.at).map(|file| file.name()).unwrap_or_default();
    let to = |at: Option<usize>, forward: bool, text: &'static str| {
        let target = at.filter(|&at| at < files.all.len()).map(|at| Files { at, ..files.clone() });
        let (dispatch, reader) = (dispatch.clone(), asked.html.clone());
        let disabled = target.is_none();
        let onclick = move |_| {
            let (dispatch, target) = (dispatch.clone(), target.clone());
            let tell = Callback::from(move |action| dispatch.dispatch(action));
            target.into_iter().for_each(|files| file::step(files, forward, reader.clone(), tell.clone()));
        };
        html! { <button type="button" class="lk" {disabled} {onclick}>{ text }</button> }
    };
    let all = {
        let (files, own, dispatch, asked) = (files.all.clone(), own.clone(), dispatch.clone(), asked.clone());
        move |_| {
            let dispatch = dispatch.clone();
            file::tabled(
                files.clone(),
                own.clone(),
                asked.clone(),
                Callback::from(move |action| dispatch.dispatch(action)),
            );
        }
    };
    html! {
        <p class="clean">{ which_file(files.at, files.all.len(), &name) }
            { to(files.at.checked_sub(1), false, "Previous file") }{ " " }{ to(Some(files.at + 1), true, "Next file") }{ " " }{ press("lk", all.into(), "All in a table".into()) }</p>
    }
}

//! What stands in many places of the page: each shape once.

use yew::prelude::*;

use crate::wording::number;

/// A button with words on it.
pub(crate) fn press(class: &'static str, onclick: Callback<MouseEvent>, text: AttrValue) -> Html {
    html! { <button type="button" {class} {onclick}>{ text }</button> }
}

/// A note in small print.
pub(crate) fn fine(text: &'static str) -> Html {
    html! { <p class="fine">{ text }</p> }
}

/// What is shown when it is asked for.
pub(crate) fn fold(title: AttrValue, content: Html) -> Html {
    html! { <details class="differ"><summary>{ title }</summary>{ content }</details> }
}

/// Words, and what is said of them.
pub(crate) fn told(words: &'static str, rest: String) -> Html {
    html! { <p><b>{ words }</b>{ rest }</p> }
}

/// A raised number behind a word that stands there so often.
pub(crate) fn times(times: u64) -> Html {
    html! {
        if times > 1 { <span class="x"><span class="vh">{ " " }</span>{ number(times) }<span class="vh">{ " times" }</span></span> }
    }
}

//! What stands in many places of the page: each shape once.

use yew::prelude::*;

use crate::article::Article;
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

/// What an instrument finds; in another language its answer, why that is so, and what it finds for those who ask.
pub(crate) fn made_for_english(article: &Article, answer: String, what: &str, found: Html) -> Html {
    if article.is_english {
        return found;
    }
    html! { <>
        <p class="lead"><b>{ answer }{ "." }</b>{ format!(" {}. The {what} are made for English.", article.size()) }</p>
        { fold("What they find all the same".into(), found) }
    </> }
}

/// Words, and what is said of them.
pub(crate) fn told(words: &'static str, rest: String) -> Html {
    html! { <p><b>{ words }</b>{ rest }</p> }
}

/// A table with that caption and these heads; the first cell of a row is its head.
pub(crate) fn sheet(caption: AttrValue, heads: &[&'static str], rows: Vec<Vec<Html>>) -> Html {
    html! {
        <div class="sheetbox" tabindex="0" role="region" aria-label={caption}><table>
            <thead><tr>{ for heads.iter().map(|head| html! { <th scope="col">{ *head }</th> }) }</tr></thead>
            <tbody>{ for rows.into_iter().map(|row| {
                let mut cells = row.into_iter();
                html! { <tr><th scope="row">{ cells.next() }</th>{ for cells.map(|cell| html! { <td>{ cell }</td> }) }</tr> }
            }) }</tbody>
        </table></div>
    }
}

/// Rules as a list.
pub(crate) fn rules(rules: &[&'static str]) -> Html {
    html! { <ul class="rules">{ for rules.iter().map(|rule| html! { <li>{ *rule }</li> }) }</ul> }
}

/// A row of words alone.
pub(crate) fn in_cells(row: impl IntoIterator<Item = String>) -> Vec<Html> {
    row.into_iter().map(|cell| html! { cell }).collect()
}

/// A raised number behind a word that stands there so often.
pub(crate) fn times(times: u64) -> Html {
    html! {
        if times > 1 { <span class="x"><span class="vh">{ " " }</span>{ number(times) }<span class="vh">{ " times" }</span></span> }
    }
}

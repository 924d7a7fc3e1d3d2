//! The table behind a picture, for everyone whom the picture does not serve. It is made when it is opened.

use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What the table is of, for its caption.
    pub(crate) caption: AttrValue,
    pub(crate) heads: Vec<&'static str>,
    /// Makes the rows.
    pub(crate) rows: Callback<(), Vec<Vec<Html>>>,
}

#[component]
pub(crate) fn Twin(props: &Props) -> Html {
    let open = use_state(|| false);
    let onclick = {
        let open = open.clone();
        move |_| open.set(!*open)
    };
    html! {
        <div class="twin">
            <button type="button" class="lk quiet" aria-expanded={open.to_string()} {onclick}>
                { if *open { "Hide the table" } else { "Show as table" } }
            </button>
            if *open {
                <div class="sheetbox" tabindex="0" role="region" aria-label={&props.caption}><table>
                    <caption class="vh">{ &props.caption }</caption>
                    <thead><tr>{ for props.heads.iter().map(|head| html! { <th scope="col">{ *head }</th> }) }</tr></thead>
                    <tbody>{ for props.rows.emit(()).into_iter().map(|row| html! {
                        <tr>{ for row.into_iter().map(|cell| html! { <td>{ cell }</td> }) }</tr>
                    }) }</tbody>
                </table></div>
            }
        </div>
    }
}

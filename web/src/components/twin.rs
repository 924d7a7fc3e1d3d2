//! The table behind a picture, for everyone whom the picture does not serve. It is made when it is opened.

use yew::prelude::*;

use crate::components::plain::press;
use crate::wording::number;

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What the table is of, for its caption.
    pub(crate) caption: AttrValue,
    pub(crate) heads: Vec<&'static str>,
    /// Makes the rows.
    pub(crate) rows: Callback<(), Vec<Vec<Html>>>,
}

/// Longer tables are cut until the rest is asked for.
const SHOWN: usize = 200;

#[component]
pub(crate) fn Twin(props: &Props) -> Html {
    let open = use_state(|| false);
    let whole = use_state(|| false);
    let onclick = {
        let open = open.clone();
        move |_| open.set(!*open)
    };
    let show_all = {
        let whole = whole.clone();
        move |_| whole.set(true)
    };
    let mut rows = if *open { props.rows.emit(()) } else { Vec::new() };
    let all = rows.len();
    rows.truncate(if *whole { all } else { SHOWN });
    let cut = rows.len() < all;
    html! {
        <div class="twin">
            <button type="button" class="lk quiet" aria-expanded={open.to_string()} {onclick}>
                { if *open { "Hide the table" } else { "Show as table" } }
            </button>
            if *open {
                <div class="sheetbox" tabindex="0" role="region" aria-label={&props.caption}><table>
                    <caption class="vh">{ &props.caption }</caption>
                    <thead><tr>{ for props.heads.iter().map(|head| html! { <th scope="col">{ *head }</th> }) }</tr></thead>
                    <tbody>{ for rows.into_iter().map(|row| html! {
                        <tr>{ for row.into_iter().map(|cell| html! { <td>{ cell }</td> }) }</tr>
                    }) }</tbody>
                </table></div>
                if cut { { press("lk quiet", show_all.into(), format!("Show all {} rows", number(all as u64)).into()) } }
            }
        </div>
    }
}

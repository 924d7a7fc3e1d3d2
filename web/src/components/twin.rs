//! The table behind a picture, for everyone whom the picture does not serve. It is made when it is opened.

use yew::prelude::*;

use crate::components::part::{Opened, opener, part};
use crate::components::plain::{press, sheet};
use crate::components::studio::Shared;
use crate::wording::number;

/// Longer tables are cut until the rest is asked for.
const SHOWN: usize = 200;

/// A table with that caption, these heads, and the rows that are made for it.
pub(crate) fn twin(
    article: &Shared,
    caption: AttrValue,
    heads: Vec<&'static str>,
    rows: Callback<(), Vec<Vec<Html>>>,
) -> Html {
    part(article, Callback::from(move |opened| drawn(&opened, &caption, &heads, &rows)))
}

fn drawn(
    opened: &Opened,
    caption: &AttrValue,
    heads: &[&'static str],
    rows: &Callback<(), Vec<Vec<Html>>>,
) -> Html {
    let (open, onclick) = opener(opened, 1);
    let (whole, show_all) = opener(opened, 2);
    let mut rows = if open { rows.emit(()) } else { Vec::new() };
    let all = rows.len();
    rows.truncate(if whole { all } else { SHOWN });
    let cut = rows.len() < all;
    html! {
        <div class="twin">
            <button type="button" class="lk quiet" aria-expanded={open.to_string()} {onclick}>
                { if open { "Hide the table" } else { "Show as table" } }
            </button>
            if open {
                { sheet(caption.clone(), heads, rows) }
                if cut { { press("lk quiet", show_all, format!("Show all {} rows", number(all as u64)).into()) } }
            }
        </div>
    }
}

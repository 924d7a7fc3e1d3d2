//! The root of the tree: which view an element shows, as its attributes say.

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::asked::Asked;
use crate::components::hatches::hatches;
use crate::components::studio::Studio;
use crate::components::summary::Summary;

/// What an element can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    /// This article at a glance, of an article on the host page.
    Summary,
    /// The whole page: text box, text and instruments.
    Studio,
}

/// The element's attributes.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) host: HtmlElement,
    pub(crate) view: View,
    /// The CSS selector of `for`; empty without it.
    pub(crate) target: AttrValue,
    /// `auto`, `light` or `dark`.
    pub(crate) theme: AttrValue,
    pub(crate) asked: Asked,
}

impl Props {
    /// The attributes as they stand now; an unknown view is the summary.
    pub(crate) fn of(host: &HtmlElement, asked: &Asked) -> Props {
        let attribute = |name| host.get_attribute(name).unwrap_or_default();
        let view = if attribute("view") == "studio" { View::Studio } else { View::Summary };
        let theme = match &*attribute("theme") {
            "light" => "light",
            "dark" => "dark",
            _ => "auto",
        };
        Props {
            host: host.clone(),
            view,
            target: attribute("for").into(),
            theme: theme.into(),
            asked: asked.clone(),
        }
    }
}

/// One element's tree.
#[component]
pub(crate) fn App(props: &Props) -> Html {
    let content = match props.view {
        View::Studio => {
            html! { <Studio host={props.host.clone()} theme={&props.theme} asked={props.asked.clone()} /> }
        }
        View::Summary => html! { <Summary target={&props.target} /> },
    };
    html! { <>{ hatches() }{ content }</> }
}

//! The embed: an article on the host's own page at a glance.
//!
//! It reads the element that `for` points to, and leaves it as it is. A bar leads to the host's paragraph.

use std::rc::Rc;

use article_lens::ParagraphKind;
use web_sys::{Element, ScrollLogicalPosition};
use yew::prelude::*;

use crate::article::Article;
use crate::components::rhythm::rhythm;
use crate::components::score;
use crate::components::speakers::speakers;
use crate::components::stave::Picture;
use crate::components::studio::Shared;
use crate::components::tone::tone;
use crate::dom;
use crate::host;
use crate::lead::Lead;

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The CSS selector of the article.
    pub(crate) target: AttrValue,
}

/// What was read from the host.
#[derive(Clone)]
struct Found {
    article: Shared,
    /// The host's element of each paragraph.
    elements: Rc<[Element]>,
}

#[component]
pub(crate) fn Summary(props: &Props) -> Html {
    let found = use_memo(props.target.clone(), |target| found(target));
    html! {
        <section class="card lens" aria-label="Article analysis">
            <h2 class="title">{ "This article at a glance" }</h2>
            { match &*found {
                Ok(found) => glance(found),
                Err(sentence) => html! { <p class="state" role="status">{ sentence }</p> },
            } }
            <p class="cardfoot"><span>{ "Measured in your browser. Nothing is sent." }</span><b>{ "Article Lens" }</b></p>
        </section>
    }
}

fn found(target: &str) -> Result<Found, String> {
    let root = host::article(target)?;
    let parts = host::blocks(&root);
    let (elements, blocks): (Vec<Element>, Vec<(ParagraphKind, String)>) =
        parts.into_iter().map(|part| (part.element, (part.kind, part.text))).unzip();
    let article = Article::of_blocks(&blocks, &Default::default());
    if article.tally().words == 0 {
        return Err(format!("No words to read in “{target}”."));
    }
    Ok(Found { article: Rc::new(article), elements: elements.into() })
}

fn glance(found: &Found) -> Html {
    let Found { article, elements } = found;
    let elements = elements.clone();
    let on_lead = Callback::from(move |lead| {
        if let Lead::Mark(mark) = lead
            && let Some(element) = elements.get(mark.paragraph as usize)
        {
            dom::show(element, ScrollLogicalPosition::Center);
            select(element);
        }
    });
    let picture = |height| Picture {
        article: article.clone(),
        selected: None,
        on_lead: on_lead.clone(),
        height,
        width: 400.0,
        table: false,
    };
    html! { <>
        { part("How hard is it to read?", score::reading(article), short(article), rhythm(&picture(58.0))) }
        { part("Which words are positive or negative?", score::words(article), None, tone(&picture(60.0))) }
        { part("Who is speaking?", score::sources(article), None, speakers(&picture(26.0))) }
    </> }
}

fn part(question: &'static str, answer: String, note: Option<String>, picture: Html) -> Html {
    html! {
        <div class="stave"><div class="ans"><h3>{ question }</h3><p class="big">{ answer }</p>
            if let Some(note) = note { <p class="sub">{ note }</p> }
        </div>{ picture }</div>
    }
}

/// Why there is no grade.
fn short(article: &Article) -> Option<String> {
    article.is_short().then(|| article.too_short())
}

/// Selects the host's paragraph, as a reader would with the mouse: it shows, and leaves no trace.
fn select(element: &Element) {
    if let Some(Ok(Some(selection))) = web_sys::window().map(|w| w.get_selection()) {
        let _ = selection.select_all_children(element);
    }
}

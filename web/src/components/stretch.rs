//! A stretch of paragraphs, each with the evidence that is open below it.
//!
//! Of a long text only the stretches that were near the window are drawn with their marks; the others hold their words alone,
//! so that the browser finds, selects and scrolls to all of them, and a book opens as soon as an article.

use article_lens::ParagraphKind;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::prelude::*;

use crate::components::paragraph::{Paragraph, bare};
use crate::components::slip::{self, slip};
use crate::components::studio::Shared;
use crate::layer::Layers;
use crate::lead::{Lead, Those};
use crate::mark::Mark;
use crate::state::State;

#[derive(Properties)]
pub(crate) struct Props {
    pub(crate) article: Shared,
    /// The number of its first paragraph.
    pub(crate) from: usize,
    /// Whether the text is so long that it matters what is near.
    pub(crate) long: bool,
    pub(crate) layers: Layers,
    /// The mark whose evidence is open, if it stands here.
    pub(crate) selected: Option<Mark>,
    pub(crate) those: Those,
    /// Whether a mark is looked for here.
    pub(crate) wanted: bool,
    pub(crate) dispatch: UseReducerDispatcher<State>,
    pub(crate) on_lead: Callback<Lead>,
    pub(crate) on_close: Callback<()>,
}

/// The callbacks and the dispatcher do the same at any time.
impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        let all = |p: &Props| (p.from, p.long, p.layers, p.selected, p.wanted);
        self.article == other.article
            && all(self) == all(other)
            && (self.selected.is_none() || self.those == other.those)
    }
}

/// How many paragraphs a stretch has.
pub(crate) const PARAGRAPHS: usize = 20;
/// How far from the window a stretch is drawn: some two screens.
const NEAR: &str = "1500px";

#[component]
pub(crate) fn Stretch(props: &Props) -> Html {
    let near = use_state_eq(|| !props.long);
    let here = use_node_ref();
    let wanted = props.wanted || props.selected.is_some();
    let setter = near.setter();
    use_effect_with(wanted, move |&wanted| {
        if wanted {
            setter.set(true);
        }
    });
    use_near(here.clone(), near.clone(), props.long);
    let is_drawn = *near || wanted;
    let last = (props.from + PARAGRAPHS).min(props.article.blocks.len());
    let blocks = props.article.blocks.get(props.from..last).unwrap_or_default();
    let rows = (props.from..).zip(blocks).filter(|(_, block)| block.kind() != ParagraphKind::Repeat);
    html! {
        <div class="stretch" ref={here}>
            { for rows.map(|(i, block)| {
                if !is_drawn {
                    return bare(i, block);
                }
                let own = props.selected.filter(|mark| mark.paragraph as usize == i);
                html! { <>
                    <Paragraph key={i} number={i} block={block.clone()} layers={props.layers} selected={own} on_lead={&props.on_lead} dispatch={props.dispatch.clone()} />
                    if let Some(mark) = own {
                        { slip(&slip::Props { article: props.article.clone(), mark, those: props.those, dispatch: props.dispatch.clone(), on_lead: props.on_lead.clone(), on_close: props.on_close.clone() }) }
                    }
                </> }
            }) }
        </div>
    }
}

/// Sets what it is given once the element comes near the window, or the page is printed.
#[hook]
fn use_near(here: NodeRef, near: UseStateHandle<bool>, long: bool) {
    use_effect_with((long, *near), move |&(long, is_near)| {
        let setter = near.setter();
        let seen = Closure::<dyn Fn(js_sys::Array)>::new({
            let setter = setter.clone();
            move |entries: js_sys::Array| {
                let is_in = |entry| IntersectionObserverEntry::from(entry).is_intersecting();
                if entries.iter().any(is_in) {
                    setter.set(true);
                }
            }
        });
        let print = Closure::<dyn Fn()>::new(move || setter.set(true));
        let window = web_sys::window().filter(|_| long && !is_near);
        let options = IntersectionObserverInit::new();
        options.set_root_margin(NEAR);
        let observer = window.as_ref().and_then(|window| {
            let element = here.cast::<Element>()?;
            let _ = window.add_event_listener_with_callback("beforeprint", print.as_ref().unchecked_ref());
            let observer =
                IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options).ok()?;
            observer.observe(&element);
            Some(observer)
        });
        move || {
            if let Some(observer) = observer {
                observer.disconnect();
            }
            if let Some(window) = window {
                let _ =
                    window.remove_event_listener_with_callback("beforeprint", print.as_ref().unchecked_ref());
            }
            drop(seen);
        }
    });
}

//! The few things that Yew leaves to the browser: finding, focusing and scrolling to elements of our own tree.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlElement, KeyboardEvent, Node, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
    ShadowRoot,
};

/// The shadow root that a node lies in.
pub(crate) fn shadow(node: &Node) -> Option<ShadowRoot> {
    node.get_root_node().dyn_into().ok()
}

/// The element with that identifier in the same tree.
pub(crate) fn by_id(near: &Node, id: &str) -> Option<HtmlElement> {
    shadow(near)?.get_element_by_id(id)?.dyn_into().ok()
}

/// The element that has the focus in the same tree.
pub(crate) fn active(near: &Node) -> Option<HtmlElement> {
    let found = js_sys::Reflect::get(shadow(near)?.as_ref(), &"activeElement".into()).ok()?;
    found.dyn_into().ok()
}

/// Gives the focus without a jump.
pub(crate) fn focus(element: &Element) {
    let options = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&options, &"preventScroll".into(), &true.into());
    let method = js_sys::Reflect::get(element, &"focus".into());
    if let Some(method) = method.ok().and_then(|m| m.dyn_into::<js_sys::Function>().ok()) {
        let _ = method.call1(element, &options);
    }
}

/// Brings an element into view, at once: of two calls the second must know where the first one led.
pub(crate) fn show(element: &Element, place: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(place);
    options.set_inline(ScrollLogicalPosition::Nearest);
    options.set_behavior(ScrollBehavior::Instant);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Whether a key goes to a field that is being typed in, or belongs to a shortcut of the browser.
pub(crate) fn is_typing(event: &KeyboardEvent) -> bool {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
        return true;
    }
    let target = event.composed_path().get(0);
    let Ok(element) = target.dyn_into::<HtmlElement>() else { return false };
    element.is_content_editable() || matches!(&*element.tag_name(), "INPUT" | "TEXTAREA" | "SELECT")
}

/// The identifier of the nearest element around an event that has one starting with a mark's letter.
pub(crate) fn mark_around(event: &web_sys::Event) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let found = target.closest("[data-mark]").ok().flatten()?;
    found.get_attribute("data-mark")
}

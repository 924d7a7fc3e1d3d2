//! The few things that Yew leaves to the browser: finding, focusing and scrolling to elements of our own tree.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlElement, KeyboardEvent, Node, Range, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition, Selection, ShadowRoot,
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

/// The words selected in one paragraph of the same tree: its number, and where they start and end in it, in UTF-16 units.
pub(crate) fn selected(near: &Node) -> Option<(usize, usize, usize)> {
    let range = selection(near)?.get_range_at(0).ok().filter(|range| !range.collapsed())?;
    let paragraph = |node: Node| {
        let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
        element.closest(".row > [dir]").ok()?
    };
    let own = paragraph(range.start_container().ok()?)?;
    let end = paragraph(range.end_container().ok()?)?;
    let number = own.parent_element()?.get_attribute("data-number")?.parse().ok()?;
    let units = |range: &Range| String::from(range.to_string()).encode_utf16().count();
    let before = range.clone_range();
    before.select_node_contents(&own).ok()?;
    before.set_end(&range.start_container().ok()?, range.start_offset().ok()?).ok()?;
    let start = units(&before);
    (own == end).then(|| (number, start, start + units(&range)))
}

/// The selection as the tree sees it: browsers disagree on who tells it.
fn selection(near: &Node) -> Option<Selection> {
    let root = shadow(near)?;
    let method = js_sys::Reflect::get(&root, &"getSelection".into()).ok()?;
    match method.dyn_into::<js_sys::Function>() {
        Ok(method) => method.call0(&root).ok()?.dyn_into().ok(),
        Err(_) => web_sys::window()?.get_selection().ok()?,
    }
}

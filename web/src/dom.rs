//! The few things that Yew leaves to the browser: finding, focusing and scrolling to elements of our own tree.

use wasm_bindgen::{JsCast, JsValue};
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

/// Puts a text at the cursor of the field that has the focus, as if it were typed; whether the browser did so.
pub(crate) fn inserted(text: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.and_then(|document| document.dyn_into::<web_sys::HtmlDocument>().ok());
    let insert = |document: web_sys::HtmlDocument| {
        document.exec_command_with_show_ui_and_value("insertText", false, text).ok()
    };
    document.and_then(insert).unwrap_or(false)
}

/// Paragraphs as they are put at a field's cursor: parted from the words around it by blank lines.
pub(crate) fn parted(area: &web_sys::HtmlTextAreaElement, text: &str) -> String {
    let is_phrase = !text.as_bytes().contains(&b'\n') && !text.starts_with(['#', '>', '-']);
    let value = area.value();
    let units: Vec<u16> = value.encode_utf16().collect();
    let at = |place: Result<Option<u32>, JsValue>| place.ok().flatten().map_or(units.len(), |at| at as usize);
    let (before, after) = (units.get(..at(area.selection_start())), units.get(at(area.selection_end())..));
    let parts = |edge: Option<&u16>| !is_phrase && edge.is_some_and(|&unit| unit != u16::from(b'\n'));
    let head = if parts(before.and_then(|before| before.last())) { "\n\n" } else { "" };
    let tail = if parts(after.and_then(|after| after.first())) { "\n\n" } else { "" };
    format!("{head}{text}{tail}")
}

/// Scrolls a box so that its cursor is seen, by how much of its text stands before: no browser does so for a program.
pub(crate) fn show_cursor(element: &Element) {
    let Some(area) = element.dyn_ref::<web_sys::HtmlTextAreaElement>() else { return };
    let at = area.selection_start().ok().flatten().unwrap_or_default();
    let share = f64::from(at) / f64::from(area.text_length().max(1));
    let top = share * f64::from(area.scroll_height()) - f64::from(area.client_height()) / 2.0;
    area.set_scroll_top(top as i32);
}

/// Whether an event happens in a field that takes text.
pub(crate) fn is_in_field(event: &web_sys::Event) -> bool {
    let target = event.composed_path().get(0);
    target.dyn_into::<Element>().is_ok_and(|element| matches!(&*element.tag_name(), "INPUT" | "TEXTAREA"))
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

/// Where a reader of the text is: a paragraph and UTF-16 units from its start, by the cursor or the first words selected; else by
/// the first paragraph in the window.
pub(crate) fn reading_place(near: &Node) -> Option<(usize, usize)> {
    let number = |row: &Element| row.id().strip_prefix("p-")?.parse::<usize>().ok();
    let at_cursor = || {
        let range = selection(near)?.get_range_at(0).ok()?;
        let node = range.start_container().ok()?;
        let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
        let own = element.closest(".row > [dir]").ok().flatten()?;
        let before = range.clone_range();
        before.select_node_contents(&own).ok()?;
        before.set_end(&node, range.start_offset().ok()?).ok()?;
        Some((number(&own.parent_element()?)?, String::from(before.to_string()).encode_utf16().count()))
    };
    let in_window = || {
        let rows = shadow(near)?.query_selector_all(".row[id]").ok()?;
        let all = (0..rows.length()).filter_map(|i| rows.get(i)?.dyn_into::<Element>().ok());
        let mut below = all.filter(|row| row.get_bounding_client_rect().bottom() > BAR);
        Some((number(&below.next()?)?, 0))
    };
    at_cursor().or_else(in_window)
}

/// Pixels at the window's top that the layer bar covers.
const BAR: f64 = 64.0;

/// The selection as the tree sees it: browsers disagree on who tells it.
fn selection(near: &Node) -> Option<Selection> {
    let root = shadow(near)?;
    let method = js_sys::Reflect::get(&root, &"getSelection".into()).ok()?;
    match method.dyn_into::<js_sys::Function>() {
        Ok(method) => method.call0(&root).ok()?.dyn_into().ok(),
        Err(_) => web_sys::window()?.get_selection().ok()?,
    }
}

/// The byte behind so many UTF-16 units.
pub(crate) fn byte(text: &str, units: usize) -> usize {
    let mut left = units;
    for (at, c) in text.char_indices() {
        if left == 0 {
            return at;
        }
        left = left.saturating_sub(c.len_utf16());
    }
    text.len()
}

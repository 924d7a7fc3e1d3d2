//! Reads an article from the host's page: its blocks in order, headings told from prose. It changes nothing there.

use article_lens::ParagraphKind;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

use crate::wording::folded;

/// A block of the host's article.
pub(crate) struct Part {
    pub(crate) element: Element,
    pub(crate) kind: ParagraphKind,
    pub(crate) text: String,
}

/// Elements that are no running text.
const LEFT_OUT: &str = "nav,aside,figure,figcaption,footer,form,button,select,textarea,script,style,template,noscript,svg,\
    table,pre,video,audio,iframe,article-lens,[hidden],[aria-hidden=true]";
/// Elements that make a paragraph of their own.
const BLOCKS: &str =
    "p,h1,h2,h3,h4,h5,h6,li,dt,dd,blockquote,div,section,article,main,header,ul,ol,dl,hgroup,details,summary";

/// The element that a selector points to, or a sentence that says that there is none.
pub(crate) fn article(selector: &str) -> Result<Element, String> {
    if selector.is_empty() {
        return Err("Nothing to read: give the article’s selector in “for”.".to_string());
    }
    let document = web_sys::window().and_then(|w| w.document());
    match document.map(|d| d.query_selector(selector)) {
        Some(Ok(Some(found))) => Ok(found),
        Some(Ok(None)) => Err(format!("No article found at “{selector}”.")),
        _ => Err(format!("“{selector}” is not a selector.")),
    }
}

/// The blocks of an element, in order, without the blank ones.
pub(crate) fn blocks(root: &Element) -> Vec<Part> {
    let mut found = Vec::new();
    collect(root, &mut found);
    found.retain(|part| !part.text.is_empty());
    for part in &mut found {
        part.text = folded(&part.text);
    }
    found.retain(|part| !part.text.is_empty());
    found
}

/// Text of an element goes into a part of its own; a block inside ends that part, and what follows begins another.
fn collect(element: &Element, found: &mut Vec<Part>) {
    let begin = |found: &mut Vec<Part>| {
        found.push(Part { element: element.clone(), kind: kind(element), text: String::new() });
    };
    begin(found);
    let children = element.child_nodes();
    for child in (0..children.length()).filter_map(|i| children.item(i)) {
        let Some(inner) = child.dyn_ref::<Element>() else {
            append(&child, found);
            continue;
        };
        if inner.matches(LEFT_OUT).unwrap_or(false) {
            continue;
        }
        if inner.matches(BLOCKS).unwrap_or(false) {
            collect(inner, found);
            begin(found);
        } else if inner.query_selector(BLOCKS).is_ok_and(|block| block.is_some()) {
            collect(inner, found);
        } else if inner.tag_name().eq_ignore_ascii_case("br") {
            push(found, " ");
        } else {
            append(&child, found);
        }
    }
}

fn append(node: &Node, found: &mut [Part]) {
    let is_text = node.node_type() == Node::TEXT_NODE || node.dyn_ref::<HtmlElement>().is_some();
    if is_text {
        push(found, &node.text_content().unwrap_or_default());
    }
}

fn push(found: &mut [Part], text: &str) {
    if let Some(part) = found.last_mut() {
        part.text.push_str(text);
    }
}

fn kind(element: &Element) -> ParagraphKind {
    match &*element.tag_name().to_ascii_lowercase() {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => ParagraphKind::Heading,
        "li" => ParagraphKind::List,
        _ if element.closest("blockquote").is_ok_and(|found| found.is_some()) => ParagraphKind::Quotation,
        _ => ParagraphKind::Prose,
    }
}

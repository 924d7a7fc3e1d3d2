//! Reads an article from the host's page: its blocks in order, headings told from prose. It changes nothing there.

use article_lens::ParagraphKind;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use crate::wording::folded;

/// A block of the host's article.
#[derive(Clone)]
pub(crate) struct Part {
    pub(crate) element: Element,
    pub(crate) kind: ParagraphKind,
    /// Line breaks as line feeds, all other white space as it stands there.
    pub(crate) text: String,
}

/// Elements that are no running text.
pub(crate) const LEFT_OUT: &str = "nav,aside,figure,figcaption,footer,form,button,select,textarea,script,style,template,noscript,svg,\
    table,pre,video,audio,iframe,article-lens,[hidden],[aria-hidden=true]";
/// Elements whose text no reader sees.
pub(crate) const UNSEEN: &str = "script,style,template,noscript,svg,video,audio,iframe,article-lens,[hidden]";
/// What readers call some of those that are left out.
const NAMED: [(&str, &str); 6] = [
    ("figure,figcaption", "caption"),
    ("nav", "menu"),
    ("table", "table"),
    ("aside", "side note"),
    ("footer", "footer"),
    ("pre", "listing"),
];
/// Elements that make a paragraph of their own.
const BLOCKS: &str = "p,h1,h2,h3,h4,h5,h6,li,dt,dd,blockquote,div,section,article,main,header,ul,ol,dl,hgroup,details,summary,address,\
    nav,aside,figure,figcaption,footer,form,table,caption,tr,td,th,pre";

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

/// What was left out of an article: how many of each name, and their words.
#[derive(Default)]
pub(crate) struct LeftOut {
    pub(crate) found: Vec<(&'static str, u64)>,
    pub(crate) words: usize,
}

impl LeftOut {
    fn add(&mut self, element: &Element) {
        let words = element.text_content().unwrap_or_default().split_whitespace().count();
        let name = NAMED.iter().find(|(selector, _)| element.matches(selector).unwrap_or(false));
        let Some(&(_, name)) = name.filter(|_| words > 0) else { return };
        self.words += words;
        match self.found.iter_mut().find(|(known, _)| *known == name) {
            Some((_, many)) => *many += 1,
            None => self.found.push((name, 1)),
        }
    }
}

/// The blocks of an element, in order, without the blank ones and the elements of that selector.
pub(crate) fn blocks(root: &Element, without: &str) -> (Vec<Part>, LeftOut) {
    let mut found = Vec::new();
    let mut left = LeftOut::default();
    collect(root, without, &mut found, &mut left);
    let parts =
        found.into_iter().flat_map(|part| paragraphs(&part).map(move |text| Part { text, ..part.clone() }));
    (parts.collect(), left)
}

/// The paragraphs of a part: two line breaks in a row part them, one does not.
fn paragraphs(part: &Part) -> impl Iterator<Item = String> + use<> {
    let lines: Vec<String> = part.text.split('\n').map(folded).collect();
    let each: Vec<String> = lines.split(String::is_empty).map(|lines| lines.join(" ")).collect();
    each.into_iter().filter(|text| !text.is_empty())
}

/// Text of an element goes into a part of its own; a block inside ends that part, and what follows begins another.
fn collect(element: &Element, without: &str, found: &mut Vec<Part>, left: &mut LeftOut) {
    found.push(Part { element: element.clone(), kind: kind(element), text: String::new() });
    inside(element, without, found, left);
}

/// What stands inside an element goes on with the last part.
fn inside(element: &Element, without: &str, found: &mut Vec<Part>, left: &mut LeftOut) {
    let begin = |found: &mut Vec<Part>| {
        let block = element.closest(BLOCKS).ok().flatten().unwrap_or_else(|| element.clone());
        found.push(Part { kind: kind(&block), element: block, text: String::new() });
    };
    let children = element.child_nodes();
    for child in (0..children.length()).filter_map(|i| children.item(i)) {
        let Some(inner) = child.dyn_ref::<Element>() else {
            if child.node_type() == Node::TEXT_NODE {
                push(found, &child.text_content().unwrap_or_default().replace('\n', " "));
            }
            continue;
        };
        if is_left_out(inner, without) {
            left.add(inner);
        } else if inner.matches(BLOCKS).unwrap_or(false) {
            collect(inner, without, found, left);
            begin(found);
        } else if inner.tag_name().eq_ignore_ascii_case("br") {
            push(found, "\n");
        } else if inner.first_element_child().is_some() {
            inside(inner, without, found, left);
        } else {
            push(found, &inner.text_content().unwrap_or_default().replace('\n', " "));
        }
    }
}

/// A block quotation in a figure is one all the same; its caption is left out.
fn is_left_out(element: &Element, without: &str) -> bool {
    element.matches(without).unwrap_or(false)
        && !(element.tag_name().eq_ignore_ascii_case("figure") && has(element, "blockquote"))
}

fn has(element: &Element, selector: &str) -> bool {
    element.query_selector(selector).is_ok_and(|found| found.is_some())
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
        _ => ParagraphKind::Prose,
    }
}

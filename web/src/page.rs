//! HTML in, the text of its article out, with its structure: `#` before headings, `-` and numbers before items, `>` before
//! block quotations, as the analysis reads them.
//!
//! The HTML is parsed into a document of its own that shows nothing, runs nothing and loads nothing. A whole page goes
//! through Mozilla's Readability first, which is loaded only then.

use std::rc::Rc;

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, DomParser, Element, SupportedType};

use crate::asked;
use crate::host::{LEFT_OUT, LeftOut, UNSEEN, blocks};
use crate::texts::left_out;
use crate::wording::folded;

/// A text with what was left out of it.
#[derive(Clone, PartialEq)]
pub(crate) struct Left {
    /// What, as a sentence.
    pub(crate) what: Rc<str>,
    /// The text without it.
    pub(crate) short: Rc<str>,
    /// The text with it.
    pub(crate) whole: Rc<str>,
}

/// Elements that tell paragraphs apart. Without one, plain text says as much.
const STRUCTURE: &str = "p,h1,h2,h3,h4,h5,h6,li,blockquote,article";
/// Elements that stand around an article, hardly in it.
const AROUND: &str = "nav,header,footer,main,aside,form,[role=navigation],[role=main],[role=banner]";
/// Fewer words from Readability are rather a teaser than the article.
const LEAST_WORDS: usize = 40;

/// The HTML as a document that nobody sees.
pub(crate) fn parsed(html: &str) -> Option<Document> {
    DomParser::new().ok()?.parse_from_string(html, SupportedType::TextHtml).ok()
}

/// Whether the document tells more than its plain text.
pub(crate) fn has_structure(page: &Document) -> bool {
    has(page, STRUCTURE)
}

/// Whether it is a whole page, with what stands around its article.
pub(crate) fn is_whole(page: &Document) -> bool {
    has(page, AROUND)
}

fn has(page: &Document, selector: &str) -> bool {
    page.query_selector(selector).is_ok_and(|found| found.is_some())
}

/// The text of a piece of a page, and what was left out of it; `None` without a word.
pub(crate) fn text(page: &Document) -> Option<(Rc<str>, Option<Left>)> {
    let body: Element = page.body()?.into();
    let (short, left) = written(&body, LEFT_OUT);
    let (whole, _) = written(&body, UNSEEN);
    told(short, whole, left, 0)
}

/// The article of a whole page; what stands around it is left out, too.
pub(crate) async fn article(page: &Document, readability: &Function) -> Option<(Rc<str>, Option<Left>)> {
    let body: Element = page.body()?.into();
    let (whole, _) = written(&body, UNSEEN);
    let (plain, left) = written(&body, LEFT_OUT);
    let Some((short, left)) = found(page, readability).await else { return told(plain, whole, left, 0) };
    let words = |text: &str| text.split_whitespace().count();
    let around = words(&whole).saturating_sub(words(&short) + left.words);
    told(short, whole, left, around)
}

/// What Readability takes for the article: it changes the document, so it comes last.
async fn found(page: &Document, readability: &Function) -> Option<(String, LeftOut)> {
    let headlines = page.query_selector_all("h1").ok()?;
    let headline = headlines.get(0).filter(|_| headlines.length() == 1).and_then(|h1| h1.text_content());
    let found = asked::answer(readability, page).await.filter(JsValue::is_object)?;
    let content: Element = Reflect::get(&found, &"content".into()).ok()?.dyn_into().ok()?;
    let (text, left) = written(&content, LEFT_OUT);
    let title = || Reflect::get(&found, &"title".into()).ok()?.as_string();
    let title = folded(&headline.or_else(title).unwrap_or_default());
    let is_there = text.lines().take(3).any(|line| line.trim_start_matches(['#', ' ']) == title);
    let text = if title.is_empty() || is_there { text } else { format!("# {title}\n\n{text}") };
    (text.split_whitespace().count() >= LEAST_WORDS).then_some((text, left))
}

fn told(short: String, whole: String, left: LeftOut, around: usize) -> Option<(Rc<str>, Option<Left>)> {
    if short.trim().is_empty() {
        return None;
    }
    let short: Rc<str> = short.into();
    let what = left_out(&left, around);
    let left = what.map(|what| Left { what: what.into(), short: Rc::clone(&short), whole: whole.into() });
    Some((short, left))
}

/// The element's blocks as text, each with what tells its kind, without the elements of that selector.
fn written(root: &Element, without: &str) -> (String, LeftOut) {
    let (parts, left) = blocks(root, without);
    let mut text = String::new();
    let mut last: Option<Element> = None;
    for part in parts {
        let item = part.element.closest("li").ok().flatten();
        let marks = marks(&part.element, item.as_ref().filter(|item| last.as_ref() != Some(item)));
        // A heading is one line, and an item follows the one before it.
        let same_list = item.is_some() && last.is_some();
        if !text.is_empty() {
            text.push_str(if same_list { "\n" } else { "\n\n" });
        }
        text.push_str(&marks);
        text.push_str(&part.text);
        last = item;
    }
    (text, left)
}

/// What stands before a block: the marks of a block quotation, of a heading, of the item that it begins.
fn marks(element: &Element, item: Option<&Element>) -> String {
    let quoted = element.closest("blockquote").is_ok_and(|found| found.is_some());
    let mut marks = String::from(if quoted { "> " } else { "" });
    let tag = element.tag_name();
    if let Some(level) = tag.strip_prefix('H').and_then(|level| level.parse::<usize>().ok()) {
        marks += &"#".repeat(level);
        marks.push(' ');
    } else if let Some(item) = item {
        marks += &number(item).map_or_else(|| "- ".to_string(), |number| format!("{number}. "));
    }
    marks
}

/// The number of an item, where its list has numbers.
fn number(item: &Element) -> Option<usize> {
    let list = item.parent_element().filter(|list| list.tag_name() == "OL")?;
    let start = list.get_attribute("start").and_then(|start| start.parse().ok()).unwrap_or(1);
    let mut before = 0;
    let mut above = item.previous_element_sibling();
    while let Some(element) = above {
        before += usize::from(element.tag_name() == "LI");
        above = element.previous_element_sibling();
    }
    Some(start + before)
}

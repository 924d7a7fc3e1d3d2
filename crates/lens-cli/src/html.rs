//! HTML in, the text of its article out, with its structure: `#` before headings, `-` and numbers before items, `>` before block quotations, as
//! the analysis reads them.
//!
//! These are the rules of `web/html/html.js`, which does the same in a browser: a page goes through Readability first, and what is no running
//! text is left out. Nothing is loaded and nothing is run.

use std::panic::{AssertUnwindSafe, catch_unwind};

use dom_query::{Document, Matcher, NodeRef};
use dom_smoothie::Readability;

/// Elements that are no running text.
const LEFT_OUT: &str = "nav,aside,figure,figcaption,footer,form,button,select,textarea,script,style,template,noscript,svg,table,pre,video,audio,iframe,[hidden],[aria-hidden=true]";
/// Elements that make a paragraph of their own.
const BLOCKS: &str = "p,h1,h2,h3,h4,h5,h6,li,dt,dd,blockquote,div,section,article,main,header,ul,ol,dl,hgroup,details,summary,address,nav,aside,figure,figcaption,footer,form,table,caption,tr,td,th,pre";
/// Fewer words from Readability are rather a teaser than the article.
const LEAST_WORDS: usize = 40;
/// Browsers nest no deeper; what lies deeper is not read.
const DEEPEST: usize = 512;
/// What invites readers to click and is no text: by itself, or first in a list of ways to share.
const MORE: [&str; 4] = ["read more", "show more", "see more", "load more"];
const SHARE: [&str; 17] = [
    "share",
    "tweet",
    "post",
    "facebook",
    "twitter",
    "x",
    "linkedin",
    "whatsapp",
    "telegram",
    "reddit",
    "pinterest",
    "bluesky",
    "email",
    "e-mail",
    "copy link",
    "print",
    "save",
];

/// The text of the article of a page, or of all that it says where there is none; `""` without a word.
pub(crate) fn text(html: &str) -> String {
    let page = Document::from(html);
    let whole = page.body().map(|body| written(&body)).unwrap_or_default();
    if deepest(&page.root()) > DEEPEST {
        return whole;
    }
    // What another's library cannot read is read without it.
    catch_unwind(AssertUnwindSafe(|| article(html, &page))).ok().flatten().unwrap_or(whole)
}

/// What Readability takes for the article, with its headline.
fn article(html: &str, page: &Document) -> Option<String> {
    let found = Readability::new(html, None, None).ok()?.parse().ok()?;
    let content = Document::from(&*found.content);
    let text = written(&content.body()?);
    if words(&text) < LEAST_WORDS {
        return None;
    }
    let headlines = page.select("h1");
    let title = if headlines.length() == 1 { folded(&headlines.text()) } else { folded(&found.title) };
    let is_there = text.lines().take(3).any(|line| line.trim_start_matches(['#', ' ']) == title);
    Some(if title.is_empty() || is_there { text } else { format!("# {title}\n\n{text}") })
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// How deep the elements of a page stand in each other.
fn deepest(root: &NodeRef) -> usize {
    let (mut deepest, mut depth) = (0, 0);
    walk(root, &mut |node, step| {
        match step {
            Step::Into if node.is_element() => depth += 1,
            Step::Out if node.is_element() => depth -= 1,
            _ => {}
        }
        deepest = deepest.max(depth);
        true
    });
    deepest
}

/// Where a walk stands: before a node, or behind all that stands in it.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    Into,
    Out,
}

/// Goes through all nodes below `root` in their order, without recursion, for a page may nest as deep as it likes; into a node only where `visit` says so.
fn walk<'a>(root: &NodeRef<'a>, visit: &mut dyn FnMut(&NodeRef<'a>, Step) -> bool) {
    let mut next = root.first_child();
    while let Some(node) = next {
        let inner = if visit(&node, Step::Into) { node.first_child() } else { None };
        next = inner.or_else(|| behind(node, root, visit));
    }
}

/// The node that comes behind this one, out of as many as end with it.
fn behind<'a>(
    mut node: NodeRef<'a>,
    root: &NodeRef<'a>,
    visit: &mut dyn FnMut(&NodeRef<'a>, Step) -> bool,
) -> Option<NodeRef<'a>> {
    loop {
        visit(&node, Step::Out);
        if let Some(sibling) = node.next_sibling() {
            return Some(sibling);
        }
        node = node.parent().filter(|parent| parent.id != root.id)?;
    }
}

/// A piece of text and the block that it stands in.
struct Part<'a> {
    element: NodeRef<'a>,
    content: String,
}

/// The element's blocks as text, each with what tells its kind.
fn written(root: &NodeRef) -> String {
    let mut text = String::new();
    let mut last = None;
    for Part { element, content } in parts(root) {
        // Two line breaks in a row part paragraphs, one does not.
        for paragraph in paragraphs(&content) {
            let paragraph = paragraph.strip_suffix("[edit]").map_or(&*paragraph, str::trim_end);
            if paragraph.is_empty() || invites(&element, paragraph) {
                continue;
            }
            let item = closest(&element, "li");
            let own = item.as_ref().map(|item| item.id);
            if !text.is_empty() {
                text.push_str(if own.is_some() && last.is_some() { "\n" } else { "\n\n" });
            }
            text.push_str(&marks(&element, item.filter(|_| own != last)));
            text.push_str(paragraph);
            last = own;
        }
    }
    text
}

/// The pieces of text of an element, in order: a block inside ends the piece before it, and what follows begins another.
fn parts<'a>(root: &NodeRef<'a>) -> Vec<Part<'a>> {
    let (left_out, blocks) = (matcher(LEFT_OUT), matcher(BLOCKS));
    let mut parts = vec![Part { element: *root, content: String::new() }];
    let mut open = vec![*root];
    walk(root, &mut |node, step| {
        let is_block = node.is_element() && node.is_match(&blocks);
        if is_block && step == Step::Into && !is_left_out(node, &left_out) {
            open.push(*node);
        } else if is_block && step == Step::Out && open.last().is_some_and(|last| last.id == node.id) {
            open.pop();
        } else if node.is_text() && step == Step::Into {
            let words = node.text().replace('\n', " ");
            parts.last_mut().into_iter().for_each(|part| part.content.push_str(&words));
            return false;
        } else if node.has_name("br") && step == Step::Into {
            parts.last_mut().into_iter().for_each(|part| part.content.push('\n'));
            return false;
        } else {
            return node.is_element() && !is_left_out(node, &left_out);
        }
        let element = open.last().copied().unwrap_or(*root);
        parts.push(Part { element, content: String::new() });
        open.len() <= DEEPEST
    });
    parts
}

/// A matcher of a selector of ours.
fn matcher(selector: &str) -> Matcher {
    Matcher::new(selector).expect("the selectors are written right")
}

/// A block quotation in a figure is one all the same; its caption is left out.
fn is_left_out(element: &NodeRef, left_out: &Matcher) -> bool {
    let quotes =
        || element.has_name("figure") && element.descendants_it().any(|node| node.has_name("blockquote"));
    element.is_match(left_out) && !quotes()
}

fn paragraphs(content: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for line in content.split('\n') {
        match paragraphs.last_mut() {
            _ if line.trim().is_empty() => paragraphs.push(String::new()),
            Some(last) => {
                last.push_str(line);
                last.push(' ');
            }
            None => {}
        }
    }
    paragraphs.iter().map(|paragraph| folded(paragraph)).filter(|paragraph| !paragraph.is_empty()).collect()
}

/// Whether it only invites to click.
fn invites(element: &NodeRef, paragraph: &str) -> bool {
    let small = paragraph.to_lowercase();
    let few = words(&small) < 12;
    let is_share = || {
        let first = SHARE.iter().any(|word| {
            let rest = small.strip_prefix(word);
            rest.is_some_and(|rest| {
                rest.is_empty()
                    || [" this", " on ", " by ", " to ", " via "].iter().any(|to| rest.starts_with(to))
            })
        });
        first && (closest(element, "li").is_some() || element.descendants_it().any(|node| node.has_name("a")))
    };
    few && (MORE.iter().any(|more| small.starts_with(more)) || is_share())
}

/// The nearest element of that name, from this one up.
fn closest<'a>(element: &NodeRef<'a>, name: &str) -> Option<NodeRef<'a>> {
    std::iter::once(*element).chain(element.ancestors_it(Some(DEEPEST))).find(|node| node.has_name(name))
}

/// What stands before a block: the marks of a block quotation, of a heading, of the item that it begins.
fn marks(element: &NodeRef, item: Option<NodeRef>) -> String {
    let quoted = if closest(element, "blockquote").is_some() { "> " } else { "" };
    let level = (1..=6).find(|level| element.has_name(&format!("h{level}")));
    match (level, item) {
        (Some(level), _) => format!("{quoted}{} ", "#".repeat(level)),
        (None, Some(item)) => format!("{quoted}{}", number(&item)),
        (None, None) => quoted.to_string(),
    }
}

/// The number of an item where its list has numbers, else a dash.
fn number(item: &NodeRef) -> String {
    let Some(list) = item.parent().filter(|list| list.has_name("ol")) else { return "- ".to_string() };
    let first: i64 = list.attr("start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
    let items = list.element_children().into_iter().filter(|child| child.has_name("li"));
    let before = items.take_while(|child| child.id != item.id).count();
    format!("{}. ", first + before as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_structure_of_html_becomes_marks() {
        for (html, text) in [
            (
                "<h2>Late <i>again</i></h2><p>We are\nlate.<p>It rained.",
                "## Late again\n\nWe are late.\n\nIt rained.",
            ),
            ("<ol start=3><li>One<li>Two</ol><ul><li><p>A</p><p>B</p></ul>", "3. One\n4. Two\n- A\nB"),
            ("<blockquote><p>We lost.</p></blockquote>", "> We lost."),
            ("One<br>line.<br><br>Two.", "One line.\n\nTwo."),
            (
                "<p>Kept</p><nav>Menu</nav><script>no()</script><table><tr><td>1</table><figure><img><figcaption>Photo</figcaption></figure>",
                "Kept",
            ),
            ("<figure><blockquote>We won.</blockquote><figcaption>Ann</figcaption></figure>", "> We won."),
            (
                "<p>It is late.</p><p>Read more: flood</p><ul><li>Share on X<li>Tweet this</ul><p>X marks it.</p>",
                "It is late.\n\nX marks it.",
            ),
            ("<div>One <div>Two</div> Three &amp; four</div>", "One\n\nTwo\n\nThree & four"),
            ("", ""),
        ] {
            assert_eq!(super::text(html), text, "{html}");
        }
    }

    #[test]
    fn the_article_of_a_page_is_found() {
        let paragraph = "<p>The town council voted on Monday to close the bridge, said the mayor, because it is not safe.</p>";
        let page = format!(
            "<!doctype html><title>Bridge closes | News</title><body><header><nav><a href=/>Home</a></nav></header>\
             <main><h1>Bridge closes</h1><article>{}</article></main><footer>© All rights reserved</footer>",
            paragraph.repeat(8)
        );
        let text = text(&page);
        assert!(text.starts_with("# Bridge closes\n\nThe town council"), "{text}");
        assert_eq!(
            (text.matches("council").count(), text.contains("Home"), text.contains('©')),
            (8, false, false)
        );
    }

    #[test]
    fn a_page_may_nest_as_deep_as_it_likes() {
        let deep = format!("<p>Top.</p>{}deep{}", "<div>".repeat(3_000), "</div>".repeat(3_000));
        assert!(text(&deep).starts_with("Top."));
    }
}

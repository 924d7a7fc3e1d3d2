//! The bar on top: the name, the text's size, and what can be done with the whole.

use article_lens::report::readability::{READ_A_MINUTE, minutes};
use yew::prelude::*;

use crate::article::Article;
use crate::components::plain::press;
use crate::wording::{capital, count};

pub(crate) struct Props {
    /// The article while it is being read; `None` on the first screen.
    pub(crate) article: Option<std::rc::Rc<Article>>,
    pub(crate) theme: AttrValue,
    pub(crate) on_skip: Callback<MouseEvent>,
    pub(crate) on_edit: Callback<MouseEvent>,
    /// What is done with the article, by its name: `take` or `compare`.
    pub(crate) on_article: Callback<&'static str>,
    pub(crate) on_theme: Callback<&'static str>,
}

pub(crate) fn top_bar(props: &Props) -> Html {
    // The press must not take the cursor from the text, where the box opens.
    let keep = |event: MouseEvent| event.prevent_default();
    html! {
        <header class="top">
            if props.article.is_some() {
                <button type="button" class="skip" onclick={&props.on_skip}>{ "Skip to the text" }</button>
            }
            <p class="brand">{ glyph() }{ "Article Lens" }</p>
            if let Some(article) = &props.article {
                <p class="facts">{ size(article) }</p>
            }
            <div class="actions">
                if props.article.is_some() {
                    <button type="button" class="btn edit" onclick={&props.on_edit} onmousedown={keep}>{ "Edit text" }</button>
                    { for [("compare", "Compare"), ("take", "Save or share")].map(|(name, text)| {
                        let on_article = props.on_article.clone();
                        press("btn", Callback::from(move |_| on_article.emit(name)), text.into())
                    }) }
                }
                { themes(props) }
            </div>
        </header>
    }
}

/// The lens.
fn glyph() -> Html {
    html! {
        <svg class="glyph" width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
            <g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round">
                <circle cx="9.5" cy="9.5" r="7" />
                <path d="M14.8 14.8 20 20M6 8h7M6 11h4.5" />
            </g>
        </svg>
    }
}

fn size(article: &Article) -> String {
    let tally = article.tally();
    if tally.words == 0 {
        return "No words".to_string();
    }
    let paragraphs = article.blocks.iter().filter(|b| b.facts.0.tally.sentences > 0).count() as u64;
    format!(
        "{}, {}, {}. {} to read.",
        count(tally.words, "word"),
        count(tally.sentences, "sentence"),
        count(paragraphs, "paragraph"),
        capital(&minutes(tally.words, READ_A_MINUTE))
    )
}

fn themes(props: &Props) -> Html {
    html! {
        <span class="theme" role="group" aria-label="Theme">
            { for [("auto", "Auto"), ("light", "Light"), ("dark", "Dark")].map(|(theme, name)| {
                let pressed = (props.theme == theme).to_string();
                let on_theme = props.on_theme.clone();
                let onclick = move |_| on_theme.emit(theme);
                html! { <button type="button" aria-pressed={pressed} {onclick}>{ name }</button> }
            }) }
        </span>
    }
}

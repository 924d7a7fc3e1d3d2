//! The words apart: those that only bend the tone, and those on the list that a rule or the reader leaves out.

use article_lens::facts::{Charged, Context};
use article_lens::lowercase::lowercase;
use article_lens::{ParagraphKind, Place};
use web_sys::Element;
use yew::prelude::*;

use crate::article::Article;
use crate::components::part::{Opened, opener, part};
use crate::components::plain::{self, fine};
use crate::components::studio::Shared;
use crate::lead::{Lead, button};
use crate::mark::{Mark, MarkKind};
use crate::wording::{folded, number};

/// Longer lists say how many are left.
const SHOWN: usize = 60;

/// Made when it is asked for; nothing where there are none.
pub(crate) fn apart(article: &Shared, on_lead: &Callback<Lead>) -> Html {
    if all(article).next().is_none() {
        return html! {};
    }
    let (own, on_lead) = (article.clone(), on_lead.clone());
    let draw = move |opened: Opened| {
        let (open, _) = opener(&opened, 1);
        let ontoggle = move |event: Event| {
            opened.set(event.target_unchecked_into::<Element>().has_attribute("open").into())
        };
        html! {
            <details class="differ" {ontoggle}><summary>{ "Which other words make the tone?" }</summary>
                if open {
                    { lists(&own, &on_lead) }
                    { fine("Each leads to its sentence, whose evidence says why, and what each word adds to the tone.") }
                }
            </details>
        }
    };
    part(article, draw.into())
}

fn lists(article: &Article, on_lead: &Callback<Lead>) -> Html {
    let (left_out, faint): (Vec<_>, Vec<_>) = all(article).partition(|(_, word)| is_left_out(word));
    html! { <>
        { list(article, "On the list, but not counted here", left_out, on_lead) }
        { list(article, "Not counted, they only bend the tone", faint, on_lead) }
    </> }
}

fn all(article: &Article) -> impl Iterator<Item = (Place, &Charged)> {
    let counted = article.blocks.iter().enumerate().filter(|(_, b)| b.kind() != ParagraphKind::Heading);
    counted.flat_map(|(i, block)| {
        let own = block.facts.0.apart.iter();
        own.map(move |word| (Place { paragraph: i as u32, span: word.span }, word))
    })
}

fn is_left_out(word: &Charged) -> bool {
    let rules = [Context::Fought, Context::Compound, Context::Name, Context::Title, Context::SetAside];
    let means_nothing = |rule| rule == Context::Phrase && word.weight * word.factor == 0.0;
    word.why.iter().any(|change| rules.contains(&change.rule) || means_nothing(change.rule))
}

/// Each word once, leading to the sentence of its first place.
fn list(
    article: &Article,
    title: &'static str,
    words: Vec<(Place, &Charged)>,
    on_lead: &Callback<Lead>,
) -> Html {
    let mut listed: Vec<(String, Place, u64)> = Vec::new();
    for (place, _) in &words {
        let word = folded(article.at(*place));
        match listed.iter_mut().take(SHOWN).find(|(known, ..)| lowercase(known) == lowercase(&word)) {
            Some((.., times)) => *times += 1,
            None => listed.push((word, *place, 1)),
        }
    }
    let more = listed.len().saturating_sub(SHOWN) as u64;
    html! {
        if !listed.is_empty() {
            <h3>{ title }</h3>
            <ul class="wl">{ for listed.into_iter().take(SHOWN).map(|(word, place, times)| {
                let paragraph = place.paragraph as usize;
                let mark = Mark::new(paragraph, MarkKind::Sentence, article.sentence_at(paragraph, place.span.start));
                html! { <li>{ button(on_lead, Lead::Mark(mark), "lkw", word) }
                    { plain::times(times) }
                </li> }
            }) }</ul>
            if more > 0 { <p class="fine">{ format!("And {} more places.", number(more)) }</p> }
        }
    }
}

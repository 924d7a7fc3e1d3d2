//! The tone of a sentence, and the words that make it: those that count, and those that only bend it.

use article_lens::facts::{Charged, Context, Sentence};
use article_lens::ordered::{ordered, span_key};
use article_lens::{Place, report};
use yew::prelude::*;

use super::charged::{changed, correcting};
use super::{Props, part};
use crate::components::plain::{fine, sheet};
use crate::lead::{Lead, button};
use crate::mark::{Mark, MarkKind};
use crate::wording::{decimal, folded, toned};

/// The tone as a row among the counts.
pub(super) fn row(sentence: &Sentence) -> Html {
    let gloss = "from −1 to 1; nearer to 0 than 0.05 is neutral".to_string();
    part("Tone", "p-plain", toned(sentence.tone), gloss)
}

/// Every word that bends the tone, with what it adds: shown when it is asked for.
pub(super) fn reason(props: &Props, sentence: &Sentence) -> Html {
    let Some(facts) = props.article.facts(props.mark.paragraph as usize) else { return html! {} };
    let inside = |(_, word): &(Option<usize>, &Charged)| sentence.span.contains(word.span);
    let counted = facts.charged.iter().enumerate().map(|(i, word)| (Some(i), word));
    let all = counted.chain(facts.apart.iter().map(|word| (None, word))).filter(inside).collect();
    let all: Vec<(Option<usize>, &Charged)> = ordered(all, |(_, word)| span_key(word.span));
    if all.is_empty() {
        return html! {};
    }
    html! {
        <details class="differ" key={props.mark.id()}><summary>{ "Why this tone?" }</summary>
            { sheet("Words that bend the tone".into(), &["Word", "Listed", "Here", "Why"], all.into_iter().map(|(index, word)| line(props, index, word)).collect()) }
            { fine("The tone is the sum of what stands under Here, less in a long sentence, bent so that each further word adds less.") }
        </details>
    }
}

/// A word of the reason; `index`: its number among those that count.
fn line(props: &Props, index: Option<usize>, word: &Charged) -> Vec<Html> {
    let (article, paragraph) = (&props.article, props.mark.paragraph);
    let place = Place { paragraph, span: word.span };
    let text = folded(article.at(place));
    let shown = match index {
        Some(i) => {
            let mark = Mark::new(paragraph as usize, MarkKind::Charged, i);
            button(&props.on_lead, Lead::Mark(mark), "lk", text)
        }
        None => html! { text },
    };
    let set_aside = word.why.iter().any(|change| change.rule == Context::SetAside);
    let changes: Vec<String> = word.why.iter().map(|&change| changed(article, paragraph, change)).collect();
    let why = match index {
        None if changes.is_empty() => "not counted, it only bends the tone".to_string(),
        _ => changes.join("; "),
    };
    let again = || correcting(&props.dispatch, place, report::Change::Charged, "Count it here".to_string());
    vec![
        shown,
        html! { decimal(word.weight, 2) },
        html! { decimal(word.weight * word.factor, 2) },
        html! { <>{ why }if set_aside { { ". " }{ again() } }</> },
    ]
}

//! Why a word is positive or negative, and how a reader sets it aside.

use article_lens::facts::{Change, Charged, Context};
use article_lens::report;
use yew::prelude::*;

use super::{Props, Reason, heading_rule, part, rule};
use crate::article::Article;
use crate::components::plain::press;
use crate::state::{Action, State};
use crate::wording::{decimal, folded};

pub(super) fn of_charged(props: &Props, charged: &Charged) -> Reason {
    let (article, mark) = (&props.article, props.mark);
    let positive = charged.is_positive();
    let listed = if charged.weight > 0.0 { "positive" } else { "negative" };
    let list = if charged.own { "in your list" } else { "listed" };
    let entry = format!("“{}”, {list} as {listed}", charged.entry);
    let weight = format!("{} on a scale from −1 to 1", decimal(charged.weight, 2));
    let (voice, gloss) = match article.sayer(mark) {
        Some(voice) if voice.kind.is_some() => (&*voice.name, "it stands inside a statement of this source"),
        Some(_) => ("No clear speaker", "it stands inside a statement"),
        None => ("the writer’s own", ""),
    };
    let changes =
        charged.why.iter().map(|&change| changed(article, mark.paragraph, change)).collect::<Vec<_>>();
    let content = html! { <>
        <dl class="parts">
            { part("Word", "p-word", article.words(mark).to_string(), String::new()) }
            { part("In the list", "p-plain", entry, weight) }
            { part("Voice", "p-plain", voice.to_string(), gloss.to_string()) }
        </dl>
        if changes.is_empty() {
            { rule("Nothing near it", "changes it: no “not”, “very” or “slightly” stands before it.") }
        } else {
            { rule("Changed:", format!("{}. It counts {}.", changes.join("; "), decimal(charged.weight * charged.factor, 2))) }
        }
        if article.is_in_heading(mark) { { heading_rule() } }
        else { { rule("It adds", format!("one {} word to the count.", if positive { "positive" } else { "negative" })) } }
        { aside(props) }
    </> };
    let (heading, unit, hue) = if positive {
        ("Why this word is positive", "Positive word", "h-pos")
    } else {
        ("Why this word is negative", "Negative word", "h-neg")
    };
    Reason { heading, unit, hue: hue.to_string(), content }
}

/// A change of weight in the page's words.
pub(super) fn changed(article: &Article, paragraph: u32, change: Change) -> String {
    let text = article.blocks.get(paragraph as usize).map_or("", |b| &*b.text);
    let by = change.by.map_or("", |span| span.of(text));
    match change.rule {
        Context::Negated => format!("negated by “{by}”"),
        Context::Boosted => format!("made stronger by “{by}”"),
        Context::Dampened => format!("made weaker by “{by}”"),
        Context::Outweighed => format!("made weaker by the “{by}” after it"),
        Context::Asked => "made weaker by the question".to_string(),
        Context::Reported => "made weaker as a source says it".to_string(),
        Context::Phrase => format!("weighed as “{by}”"),
        Context::Fought => format!("undone by “{by}”"),
        Context::Compound => format!("undone in “{by}”"),
        Context::Name => "part of a name".to_string(),
        Context::Title => "part of a title".to_string(),
        Context::SetAside => "set aside by you".to_string(),
    }
}

/// A word has one entry, whatever it means in its place: who sees that it does not fit sets it aside.
fn aside(props: &Props) -> Html {
    let (article, mark) = (&props.article, props.mark);
    let place = article.place(mark);
    let word = folded(article.words(mark));
    html! {
        <p class="rule"><b>{ "Does it mean something else here?" }</b>{ " A word has one entry. " }
            { correcting(&props.dispatch, place, report::Change::NotCharged, "Set it aside here".to_string()) }{ ", or " }
            { correcting(&props.dispatch, place, report::Change::NeverCharged, format!("set “{word}” aside in the whole text")) }{ "." }</p>
    }
}

/// A button that corrects what stands at that place.
pub(super) fn correcting(
    dispatch: &UseReducerDispatcher<State>,
    place: article_lens::Place,
    change: report::Change,
    text: String,
) -> Html {
    let dispatch = dispatch.clone();
    let onclick = move |_| dispatch.dispatch(Action::Correct(place, change.clone()));
    press("lk", onclick.into(), text.into())
}

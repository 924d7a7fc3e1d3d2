//! How a reader corrects a quotation: who says it, what it is, what its speaker is called; or that it is none.
//!
//! Nothing is corrected before the reader confirms it: arrow keys go through a menu.

use article_lens::facts::QuoteKind;
use article_lens::report::{Change, SpeakerKind};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::article::Article;
use crate::components::plain::{fine, press};
use crate::mark::Mark;
use crate::state::{Action, State};
use crate::voice::{kind_word, speaker_word};
use crate::wording::folded;

/// What is corrected.
pub(crate) struct Corrected<'p> {
    pub(crate) article: &'p Article,
    /// A quotation.
    pub(crate) mark: Mark,
    pub(crate) dispatch: &'p UseReducerDispatcher<State>,
}

const KINDS: [QuoteKind; 5] =
    [QuoteKind::Direct, QuoteKind::Mixed, QuoteKind::Indirect, QuoteKind::Scare, QuoteKind::Title];
const SPEAKER_KINDS: [SpeakerKind; 4] =
    [SpeakerKind::Named, SpeakerKind::Unnamed, SpeakerKind::Organization, SpeakerKind::Document];

/// The ways to correct a quotation, folded again once it is corrected.
pub(crate) fn correct(props: &Corrected) -> Html {
    let article = props.article;
    let Some((quote, voice)) = article.quote(props.mark).zip(article.voice(props.mark)) else {
        return html! {};
    };
    let own = voice.attribution.speaker.and_then(|i| article.report.speakers.get(i as usize));
    let name = own.map(|speaker| speaker.name.clone()).unwrap_or_default();
    let (kind, sort) = (quote.kind as usize, own.map_or(0, |speaker| speaker.kind as usize));
    let place = article.place(props.mark);
    let fields = [(); 4].map(|()| NodeRef::default());
    let [of_kind, said, called, of_sort] = fields.clone();
    let onsubmit = {
        let (dispatch, name) = (props.dispatch.clone(), name.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let [of_kind, said, called, of_sort] = &fields;
            let changes = [
                chosen(of_kind, kind).and_then(|i| KINDS.get(i)).map(|&kind| Change::Kind(kind)),
                typed(said, &name).map(Change::Speaker),
                typed(called, &name).map(Change::Name),
                chosen(of_sort, sort)
                    .and_then(|i| SPEAKER_KINDS.get(i))
                    .map(|&kind| Change::SpeakerKind(kind)),
            ];
            changes
                .into_iter()
                .flatten()
                .for_each(|change| dispatch.dispatch(Action::Correct(place, change)));
        }
    };
    let none = {
        let dispatch = props.dispatch.clone();
        move |_| dispatch.dispatch(Action::Correct(place, Change::NoQuotation))
    };
    let is_statement = quote.kind.is_statement();
    html! {
        <div class="correct" key={std::ptr::from_ref(article) as usize}>
            <details key={props.mark.id()}><summary class="btn">{ if is_statement { "Change speaker" } else { "Change kind" } }</summary>
                <form {onsubmit}>
                    if is_statement {
                        <label>{ "Said by" }<input ref={said} list="speakers" value={name.clone()} placeholder="nobody the text tells" /></label>
                        <datalist id="speakers">{ for article.report.speakers.iter().map(|speaker| html! { <option value={speaker.name.clone()} /> }) }</datalist>
                    }
                    <label>{ "It is" }{ choice(&KINDS.map(kind_word), kind, of_kind) }</label>
                    if own.is_some() {
                        <label>{ "In all places, call this speaker" }<input ref={called} value={name} /></label>
                        <label>{ "who is" }{ choice(&SPEAKER_KINDS.map(speaker_word), sort, of_sort) }</label>
                        { fine("The name of another speaker makes the two one.") }
                    }
                    <button class="btn primary">{ "Correct" }</button>
                </form>
            </details>
            { press("btn", none.into(), "Not a quotation".into()) }
        </div>
    }
}

/// A menu of words.
fn choice(words: &[&'static str], chosen: usize, field: NodeRef) -> Html {
    html! {
        <select ref={field}>{ for words.iter().enumerate().map(|(i, word)| html! { <option selected={chosen == i}>{ *word }</option> }) }</select>
    }
}

/// The number of what was chosen, where that is another one.
fn chosen(field: &NodeRef, before: usize) -> Option<usize> {
    let index = field.cast::<HtmlSelectElement>()?.selected_index() as usize;
    (index != before).then_some(index)
}

/// What was typed, where that is something else.
fn typed(field: &NodeRef, before: &str) -> Option<String> {
    let text = folded(&field.cast::<HtmlInputElement>()?.value());
    (text != before).then_some(text)
}
